#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What the desktop and the shell are given is as their own tools want it."""
import json
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite, Tree, list_files, run_tool  # noqa: E402

BUILD = pathlib.Path(os.environ.get('UND_BUILD_ROOT', ROOT / 'build'))

suite = Suite('/house/data')


def expect_clean(*command, is_silent=False):
    done = run_tool(*command, env={**os.environ, 'MANWIDTH': '80', 'LC_ALL': 'C.UTF-8'})
    assert done.returncode == 0, done.stdout
    assert not is_silent or not done.stdout, done.stdout


def expect_unclean(*command):
    assert run_tool(*command).returncode != 0, 'the planted fault was not found'


def find_one(pattern):
    found = sorted((BUILD / 'data').glob(pattern))
    assert len(found) == 1, f'{pattern}: {found}'
    return str(found[0])


@suite.test('desktop-file')
def check_desktop_file():
    expect_clean('desktop-file-validate', find_one('*.desktop'), is_silent=True)
    with Tree({'a.desktop': '[Desktop Entry]\nType=Application\n'}) as root:
        expect_unclean('desktop-file-validate', str(root / 'a.desktop'))


@suite.test('metainfo')
def check_metainfo():
    expect_clean('appstreamcli', 'validate', '--no-net', find_one('*.metainfo.xml'))
    with Tree({'a.metainfo.xml': '<component><id>a</id></component>'}) as root:
        expect_unclean('appstreamcli', 'validate', '--no-net', str(root / 'a.metainfo.xml'))


@suite.test('xml-is-well-formed')
def check_xml():
    files = list_files('.xml', '.xml.in', '.ui', '.svg', '.rng', below=('src', 'data'))
    assert files
    expect_clean('xmllint', '--nonet', '--noout', *map(str, files), is_silent=True)
    with Tree({'a.xml': '<a>'}) as root:
        expect_unclean('xmllint', '--nonet', '--noout', str(root / 'a.xml'))


@suite.test('flatpak-manifest')
def check_manifest():
    (path,) = (ROOT / 'flatpak').glob('*.json')
    manifest = json.loads(path.read_text(encoding='utf-8'))
    assert manifest['id'] == path.stem
    assert (ROOT / 'data' / f'{path.stem}.desktop.in').exists()
    allowed = {'--share=ipc', '--socket=fallback-x11', '--socket=wayland', '--device=dri'}
    assert set(manifest['finish-args']) <= allowed, manifest['finish-args']


@suite.test('manual-pages')
def check_manual():
    pages = list_files('.1', below=('data',))
    assert len(pages) == 2, pages
    for page in pages:
        expect_clean('sh', '-c', 'man --warnings --encoding=UTF-8 -l "$1" >/dev/null', 'sh',
                     str(page), is_silent=True)
    with Tree({'a.1': '.TH A 1\n.SH NAME\na \\- b\n.\\\\f\n.nosuchmacro\n'}) as root:
        done = run_tool('man', '--warnings', '-l', str(root / 'a.1'))
        assert 'nosuchmacro' in done.stdout, 'the planted fault was not found'


suite.run()
