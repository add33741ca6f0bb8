#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What the program prints, byte for byte. UND_REGENERATE=1 writes the files anew: read the
difference before you keep it."""
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite  # noqa: E402
from program import expect  # noqa: E402

FOLDER = ROOT / 'tests/data/cli'
SAMPLE = sorted(path for path in (ROOT / 'data/sample').iterdir()
                if path.suffix in ('.txt', '.html'))
PAIR = (FOLDER / 'draft.txt', FOLDER / 'final.txt')
TWICE = (FOLDER / 'draft.txt', FOLDER / 'said-twice.txt')
RIVALS = (FOLDER / 'petition.txt', FOLDER / 'rival-petition.txt')
TRAM = [FOLDER / f'tram-{name}.txt' for name in ('letter', 'iowa', 'maine', 'utah')]

GOLDEN = {
    'compare.txt': (1, 'compare', *PAIR),
    'compare-full.txt': (1, 'compare', '--full', *PAIR),
    'compare-exact.txt': (1, 'compare', '--exact', '--context', '2', *PAIR),
    'compare-ignoring.txt': (1, 'compare', '--ignore', 'typography,case', *PAIR),
    'compare-rewrapped.txt': (1, 'compare', PAIR[0], FOLDER / 'rewrapped.txt'),
    'compare-petitions.txt': (1, 'compare', *RIVALS),
    'compare.json': (1, 'compare', '--format', 'json', *PAIR),
    'compare.xml': (1, 'compare', '--format', 'xml', *PAIR),
    'compare-part.txt': (1, 'compare', f'{SAMPLE[0]}#1', SAMPLE[2]),
    'compare-copies.txt': (1, 'compare', *TWICE),
    'compare-copies-back.txt': (1, 'compare', *reversed(TWICE)),
    'compare-copies.json': (1, 'compare', '--format', 'json', *TWICE),
    'compare-copies.xml': (1, 'compare', '--format', 'xml', *TWICE),
    'collate.txt': (0, 'collate', *TRAM),
    'collate-moved.txt': (0, 'collate', *PAIR),
    'collate-part.txt': (0, 'collate', '--ignore', 'typography,punctuation,case', f'{SAMPLE[0]}#1',
                         *SAMPLE[1:4]),
    'collate.json': (0, 'collate', '--format', 'json', *TRAM),
    'collate.xml': (0, 'collate', '--format', 'xml', *TRAM),
    'collate.dot': (0, 'collate', '--format', 'dot', *TRAM),
    'report-collated.txt': (0, 'report', '--collate', *TRAM),
    'report.txt': (0, 'report', *SAMPLE),
    'report.json': (0, 'report', '--format', 'json', *SAMPLE),
    'report.xml': (0, 'report', '--format', 'xml', *SAMPLE),
    'inspect.txt': (0, 'inspect', '--explain', *SAMPLE),
}

suite = Suite('/cli/golden')


def add_test(name, status, *arguments):
    @suite.test(name)
    def check():
        printed = expect(status, *arguments).stdout
        path = FOLDER / f'golden-{name}'
        if os.environ.get('UND_REGENERATE'):
            path.write_bytes(printed)
        kept = path.read_bytes()
        if printed != kept:
            place = next((i for i, (a, b) in enumerate(zip(kept, printed)) if a != b),
                         min(len(kept), len(printed)))
            raise AssertionError(f'{path.name}: differs from byte {place}: '
                                 f'{kept[max(place - 60, 0):place + 60]!r} is now '
                                 f'{printed[max(place - 60, 0):place + 60]!r}')


for golden_name, golden_arguments in GOLDEN.items():
    add_test(golden_name, *golden_arguments)

suite.run()
