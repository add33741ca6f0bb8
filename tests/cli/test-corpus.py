#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Real documents, where they are at hand: every campaign is read, and every report is valid."""
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import Suite  # noqa: E402
from program import CLI, SHARED, expect, find_campaigns  # noqa: E402

suite = Suite('/cli/corpus')


@suite.test('every-report-is-valid')
def check_reports():
    for folder in find_campaigns():
        files = sorted(folder.glob('*.txt'))
        for form in ('json', 'xml'):
            done = expect(0, 'report', '--explain', '-f', form, *files)
            expect(0, 'validate', '-', stdin=done.stdout)
        expect(0, 'report', *files)
        expect(0, 'inspect', '--explain', *files)


@suite.test('any-two-documents-can-be-compared')
def check_comparisons():
    for folder in find_campaigns():
        files = sorted(folder.glob('*.txt'))
        for a, b in zip(files, files[1:]):
            done = expect(1, 'compare', '-f', 'json', a, b)
            expect(0, 'validate', '-', stdin=done.stdout)
            expect(1, 'compare', a, b)


@suite.test('the-measures-can-be-taken')
def check_score():
    find_campaigns()
    done = subprocess.run([sys.executable, SHARED / 'corpus/score.py', '--cli', CLI],
                          capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    for line in done.stdout.splitlines():
        print(f'# {line}')


suite.run()
