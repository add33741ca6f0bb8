#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""The sources are as clang-format 14 lays them out; other versions differ in small things."""
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Skip, Suite, Tree, list_files, run_tool  # noqa: E402

suite = Suite('/house/format')


def find_formatter():
    for name in ('clang-format-14', 'clang-format'):
        if shutil.which(name) and ' 14.' in run_tool(name, '--version').stdout:
            return name
    raise Skip('clang-format 14 is not installed')


@suite.test('sources-are-laid-out')
def check_sources():
    files = [str(path) for path in list_files('.c', '.h')]
    done = run_tool(find_formatter(), '--dry-run', '-Werror', '--ferror-limit=1', *files)
    assert done.returncode == 0, done.stdout


@suite.test('planted-fault-is-found')
def check_planted():
    style = (ROOT / '.clang-format').read_text(encoding='utf-8')
    with Tree({'.clang-format': style, 'a.c': 'int f(void) { return 1; }\n'}) as root:
        done = run_tool(find_formatter(), '--dry-run', '-Werror', 'a.c', cwd=root)
        assert done.returncode != 0, done.stdout


suite.run()
