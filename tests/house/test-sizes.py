#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""No file is longer than 800 lines, no function longer than 60."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite, Tree, expect_none, expect_some, list_files  # noqa: E402

FILE_LINES = 800
FUNCTION_LINES = 60

suite = Suite('/house/sizes')


def list_long_files(root):
    for path in list_files('.c', '.h', '.ui', '.py', '.css', root=root):
        n_lines = (root / path).read_text(encoding='utf-8').count('\n')
        if n_lines > FILE_LINES:
            yield f'{path}: {n_lines} lines; {FILE_LINES} are the most'


def list_long_functions(root):
    """By the layout that clang-format keeps: a body is from "{" to "}", both alone at the margin,
    after a line that closes a parameter list."""
    for path in list_files('.c', root=root):
        lines = (root / path).read_text(encoding='utf-8').split('\n')
        start = None
        for number, line in enumerate(lines):
            if line == '{' and lines[number - 1].rstrip().endswith(')'):
                start = number
            elif line == '}' and start is not None:
                if number - start - 1 > FUNCTION_LINES:
                    yield (f'{path}:{start}: a function of {number - start - 1} lines; '
                           f'{FUNCTION_LINES} are the most')
                start = None


@suite.test('files')
def check_files():
    expect_none(list_long_files(ROOT))


@suite.test('functions')
def check_functions():
    expect_none(list_long_functions(ROOT))


@suite.test('planted-faults-are-found')
def check_planted():
    with Tree({'src/a.c': 'int a;\n' * (FILE_LINES + 1), 'tests/a.c': ''}) as root:
        expect_some(list_long_files(root))
        expect_none(list_long_functions(root))
    body = 'static void\nf (void)\n{\n' + '  g ();\n' * (FUNCTION_LINES + 1) + '}\n'
    with Tree({'src/a.c': body, 'tests/a.c': ''}) as root:
        expect_some(list_long_functions(root))


suite.run()
