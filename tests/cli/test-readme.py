#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What the README shows of the command line is what the program prints."""
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite, Tree  # noqa: E402
from program import CLI  # noqa: E402

README = (ROOT / 'README.md').read_text(encoding='utf-8')
BLOCK = re.compile(r'^```console\n(.*?)^```$', re.M | re.S)

suite = Suite('/cli/readme')


def list_examples():
    """Gives (command, what it is said to print) for each "$ command" in a console block."""
    for block in BLOCK.findall(README):
        for example in re.split(r'^\$ ', block, flags=re.M)[1:]:
            command, _, output = example.partition('\n')
            yield command, output


def run_example(command, folder):
    path = f'{pathlib.Path(CLI).parent}:{os.environ["PATH"]}'
    return subprocess.run(['sh', '-c', command], cwd=folder, check=False, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          env={**os.environ, 'PATH': path}).stdout


def matches(said, printed):
    """Whether @printed is @said, where a line "…" stands for any lines."""
    pieces = [re.escape(piece) for piece in re.split(r'^…\n', said, flags=re.M)]
    return re.fullmatch('(?:.*\n)*?'.join(pieces), printed) is not None


@suite.test('examples-are-true')
def check_examples():
    examples = list(list_examples())
    assert len(examples) >= 3, examples
    # In a folder of their own, as some write files.
    with Tree({}) as folder:
        for name in ('data', 'tests'):
            (folder / name).symlink_to(ROOT / name)
        for command, said in examples:
            printed = run_example(command, folder)
            assert matches(said, printed), f'$ {command}\n{printed}'


@suite.test('ellipsis-stands-for-lines-only')
def check_matching():
    assert matches('a\n…\nd\n', 'a\nb\nc\nd\n')
    assert matches('a\n', 'a\n')
    assert not matches('a\n', 'a\nb\n')
    assert not matches('a\n…\nd\n', 'a\nb\nc\n')


@suite.test('what-it-names-is-there')
def check_names():
    paths = set(re.findall(r'\]\((?!https?:)([^)#]+)\)', README))
    paths |= set(re.findall(r'`((?:src|data|tests|po|flatpak)/[\w./-]*)`', README))
    missing = sorted(path for path in paths if not (ROOT / path).exists())
    assert paths and not missing, missing


suite.run()
