#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Every function that another layer may call is documented where it is defined, parameter by
parameter. A header that only its own folder includes may say it in a comment at the declaration
or above the group that it stands in."""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite, Tree, expect_none, expect_some, list_files  # noqa: E402

suite = Suite('/house/docs')

COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.S)
INLINE = re.compile(r'static inline.*?\n}', re.S)
TYPE = re.compile(r'(?:typedef\s+)?(?:struct|enum|union)\b[^;{]*\{[^}]*\}[^;]*;', re.S)
PROTOTYPE = re.compile(r'\b(und_\w+)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*(?:G_GNUC_\w+\s*)*;', re.S)
DOC = re.compile(r'/\*\*\n \* (und_\w+):[^\n]*\n(.*?)\*/', re.S)
INCLUDE = re.compile(r'^#include "([^"]+)"', re.M)
DOCUMENTED = re.compile(r'^ \* @(\w+|\.\.\.):', re.M)


def list_prototypes(header):
    """Gives (function, names of its parameters) for what a header declares."""
    text = TYPE.sub('', INLINE.sub('', COMMENT.sub('', header)))
    for name, arguments in PROTOTYPE.findall(text):
        arguments = re.sub(r'\(\*\s*(\w+)\)\s*\([^)]*\)', r'\1', arguments)
        names = [re.findall(r'\w+|\.\.\.', re.sub(r'\[\w*\]', '', argument))[-1] for argument in arguments.split(',')
                 if argument.strip() not in ('', 'void')]
        yield name, names


def list_public_headers(root):
    """The headers that a file of another folder includes, tests left out."""
    users = {}
    for source in list_files('.c', '.h', below=('src',), root=root):
        for name in INCLUDE.findall((root / source).read_text(encoding='utf-8')):
            users.setdefault(name, set()).add(source.parent)
    return [header for header in list_files('.h', below=('src',), root=root)
            if users.get(header.name, set()) - {header.parent}]


def list_commented(header):
    """Functions of a header that have a comment above them, or above their group."""
    for block in re.split(r'\n\s*\n', header):
        comment = COMMENT.search(block)
        if comment is not None:
            yield from (name for name, _ in list_prototypes(block[comment.end():]))


def list_faults(root):
    public = list_public_headers(root)
    for header in list_files('.h', below=('src',), root=root):
        text = (root / header).read_text(encoding='utf-8')
        docs = {name: body for source in (root / header).parent.glob('*.[ch]')
                for name, body in DOC.findall(source.read_text(encoding='utf-8'))}
        commented = set() if header in public else set(list_commented(text))
        for name, parameters in list_prototypes(text):
            if name in docs:
                yield from (f'{header}: {fault}'
                            for fault in list_doc_faults(name, parameters, docs[name]))
            elif name not in commented:
                yield f'{header}: {name} has no documentation'


def list_doc_faults(name, parameters, doc):
    said = DOCUMENTED.findall(doc)
    yield from (f'{name}: @{parameter} is not documented' for parameter in parameters
                if parameter not in said and parameter != 'self')
    yield from (f'{name}: @{parameter} is no parameter'
                for parameter in said if parameter not in parameters)
    if not re.search(r'^ \* [^@\s]', doc, re.M):
        yield f'{name}: what it does is not said'


@suite.test('public-functions-are-documented')
def check_docs():
    expect_none(list_faults(ROOT))


@suite.test('planted-faults-are-found')
def check_planted():
    header = 'int und_a_sum (const UndA *self, gsize n_things);\n'
    good = '/**\n * und_a_sum:\n * @n_things: how many\n *\n * Adds them up.\n */\n'
    user = {'src/model/b.c': '#include "a.h"\n'}
    for doc, is_good in ((good, True), ('', False), (good.replace('n_things', 'n_other'), False),
                         (good.replace('\n * Adds them up.', ''), False),
                         (good.replace('und_a_sum', 'und_a_sums'), False)):
        with Tree({'src/base/a.h': header, 'src/base/a.c': doc, **user}) as root:
            (expect_none if is_good else expect_some)(list_faults(root))
    said = '/* Adds them up. */\n' + header
    for users, is_good in (({}, True), (user, False)):
        with Tree({'src/base/a.h': said, 'src/base/a.c': '', **users}) as root:
            (expect_none if is_good else expect_some)(list_faults(root))


suite.run()
