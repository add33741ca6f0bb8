#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Who may include what: a layer sees itself and those below; a library is used from one place."""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite, Tree, expect_none, expect_some  # noqa: E402

BELOW = {
    'base': (),
    'xml': ('base',),
    'text': ('base',),
    'diff': ('base', 'text'),
    'reuse': ('base', 'text'),
    'facts': ('base', 'text'),
    'model': ('base', 'text', 'diff', 'reuse', 'facts'),
    'store': ('base', 'text', 'diff', 'reuse', 'facts', 'model'),
    'import': ('base', 'xml', 'text', 'diff', 'reuse', 'facts', 'model'),
    'export': ('base', 'xml', 'text', 'diff', 'reuse', 'facts', 'model'),
    'cli': ('base', 'xml', 'text', 'diff', 'reuse', 'facts', 'model', 'store', 'import',
            'export'),
    'app': ('base', 'xml', 'text', 'diff', 'reuse', 'facts', 'model', 'store', 'import',
            'export'),
}

# Headers of a library, and the layers that may include them.
LIBRARIES = {
    r'(gtk|gdk|gsk|adwaita|gtksourceview)\b': ('app',),
    r'(pango|cairo)\b': ('app', 'export'),
    r'libxml/': ('xml',),
    r'unicode/': ('text',),
    r'json-glib/': ('export',),
    r'sqlite3\.h': ('store',),
    r'glib-object\.h': ('model', 'store', 'import', 'export', 'cli', 'app'),
}

INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)

suite = Suite('/house/layers')


def list_faults(root):
    layers = {path.name: layer for layer in BELOW for path in (root / 'src' / layer).glob('*.h')}
    for layer, below in BELOW.items():
        for path in sorted((root / 'src' / layer).glob('*.[ch]')):
            for mark, name in INCLUDE.findall(path.read_text(encoding='utf-8')):
                where = f'{path.relative_to(root)}: {name}'
                if mark == '<':
                    yield from (f'{where} is for {", ".join(allowed)} only'
                                for header, allowed in LIBRARIES.items()
                                if re.match(header, name) and layer not in allowed)
                elif '/' in name:
                    yield f'{where}: a header is included by its name alone'
                elif name in layers and layers[name] not in (layer, *below):
                    yield f'{where} is of {layers[name]}, which {layer} does not stand on'
                elif (name.endswith('-private.h') and layers.get(name, layer) != layer):
                    yield f'{where} is private to {layers[name]}'


@suite.test('sources-keep-to-their-layer')
def check_sources():
    expect_none(list_faults(ROOT))


@suite.test('every-folder-is-a-known-layer')
def check_folders():
    expect_none(path.name for path in (ROOT / 'src').iterdir()
                if path.is_dir() and path.name not in BELOW)


@suite.test('planted-faults-are-found')
def check_planted():
    for files in (
            {'src/base/a.c': '#include "b.h"\n', 'src/model/b.h': ''},
            {'src/diff/a.c': '#include "b.h"\n', 'src/reuse/b.h': ''},
            {'src/cli/a.c': '#include <gtk/gtk.h>\n'},
            {'src/import/a.c': '#include <libxml/tree.h>\n'},
            {'src/cli/a.c': '#include "b-private.h"\n', 'src/model/b-private.h': ''},
            {'src/cli/a.c': '#include "../model/b.h"\n', 'src/model/b.h': ''},
    ):
        with Tree(files) as root:
            expect_some(list_faults(root))


suite.run()
