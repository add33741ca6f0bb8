#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Every source says whose it is and under what licence."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite, Tree, expect_none, expect_some, list_files  # noqa: E402

LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
COPYRIGHT = 'Copyright 2026 The Undersigned authors'

suite = Suite('/house/heads')


def list_faults(root):
    for path in list_files('.c', '.h', '.py', '.ui', '.css', '.sh', 'meson.build', root=root):
        head = '\n'.join((root / path).read_text(encoding='utf-8').split('\n')[:6])
        if LICENCE not in head:
            yield f'{path}: no line "{LICENCE}"'
        if path.name.endswith(('.c', '.h')) and COPYRIGHT not in head:
            yield f'{path}: no line "{COPYRIGHT}"'


@suite.test('licence-and-copyright')
def check_heads():
    expect_none(list_faults(ROOT))


@suite.test('planted-faults-are-found')
def check_planted():
    for text in ('int a;\n', f'/* {LICENCE} */\n'):
        with Tree({'src/a.c': text, 'tests/a.c': text}) as root:
            expect_some(list_faults(root))


suite.run()
