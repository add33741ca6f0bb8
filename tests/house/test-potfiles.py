#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""po/POTFILES names every file with words for people, and the translations fit the program."""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite, Tree, expect_none, expect_some, list_files, run_tool  # noqa: E402

IN_C = re.compile(r'(?<![\w"])(?:N?C?_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*"')
IN_UI = re.compile(r'translatable="(?:yes|true)"|context="')

suite = Suite('/house/potfiles')


def read_list(root, name):
    lines = (root / 'po' / name).read_text(encoding='utf-8').splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


def list_translatable(root):
    for path in list_files('.c', '.ui', below=('src',), root=root):
        text = (root / path).read_text(encoding='utf-8')
        if (IN_UI if path.suffix == '.ui' else IN_C).search(text):
            yield str(path)
    for path in list_files('.desktop.in', '.metainfo.xml.in', '.gschema.xml', below=('data',),
                           root=root):
        yield str(path)


def list_faults(root):
    listed = read_list(root, 'POTFILES')
    wanted = set(list_translatable(root))
    yield from (f'{path} is not in po/POTFILES' for path in sorted(wanted - set(listed)))
    yield from (f'po/POTFILES: {path} has nothing to translate'
                for path in listed if path not in wanted)
    if listed != sorted(listed):
        yield 'po/POTFILES is not sorted'


@suite.test('every-file-with-words-is-listed')
def check_list():
    expect_none(list_faults(ROOT))


@suite.test('every-language-is-listed')
def check_languages():
    assert sorted(path.stem for path in (ROOT / 'po').glob('*.po')) \
        == sorted(read_list(ROOT, 'LINGUAS'))


@suite.test('translations-fit')
def check_translations():
    for path in sorted((ROOT / 'po').glob('*.po')):
        done = run_tool('msgfmt', '-c', '-o', '/dev/null', str(path))
        assert done.returncode == 0, done.stdout


@suite.test('planted-faults-are-found')
def check_planted():
    for files in ({'po/POTFILES': '', 'src/a.c': 'f (_ ("Words"));\n'},
                  {'po/POTFILES': 'src/a.c\n', 'src/a.c': 'int a;\n'},
                  {'po/POTFILES': '', 'src/a.ui': '<p translatable="yes">Words</p>\n'}):
        with Tree({**files, 'data/x': ''}) as root:
            expect_some(list_faults(root))


suite.run()
