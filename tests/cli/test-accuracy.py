#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Invented documents with truth made by hand: what the program reads in them, as shares.

They were written without a look at the rules. The rules have been changed after them since, so the
shares say that nothing got worse, and no more; what is wrong still is printed line by line."""
import json
import pathlib
import re
import sys
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite  # noqa: E402
from program import report  # noqa: E402

FOLDER = ROOT / 'tests/data/accuracy'
# What was reached last; a change that loses more than a document or two has to say why.
FLOORS = {
    'kind': 0.92,
    'date': 0.93,
    'headline': 0.90,
    'issuer': 0.97,
    'listed: recall': 0.86,
    'listed: precision': 0.97,
    'signed: recall': 0.95,
    'signed: precision': 0.96,
    'total': 0.70,
    'letter': 0.83,
}
TAILS = ('jr', 'sr', 'ii', 'iii')

suite = Suite('/cli/accuracy')


def fold(words):
    return ' '.join(re.findall(r'\w+', unicodedata.normalize('NFKC', words or '').casefold()))


def list_names(signatory):
    """Everything by which the truth may call who signed: organisation, town, surname, state."""
    names = {fold(signatory.get(key)) for key in ('organisation', 'locality')}
    names |= {signatory.get('jurisdiction') or '', get_surname(signatory.get('name'))}
    return names - {''}


def get_surname(name):
    words = [word for word in fold(name).split() if len(word) > 1 and word not in TAILS]
    return words[-1] if words else ''


def is_code(name):
    return re.fullmatch('[A-Z]{2}-[A-Z]{2}', name) is not None


def is_named(wanted, found):
    names = list_names(found)
    return (wanted in names if is_code(wanted)
            else fold(wanted) in names or get_surname(wanted) in names)


class Shares:
    """Right and all of each measure."""

    def __init__(self):
        self.counts = {}

    def add(self, measure, n_right, n_all=1):
        right, total = self.counts.get(measure, (0, 0))
        self.counts[measure] = (right + n_right, total + n_all)

    def check(self, measure, document, wanted, is_right, got):
        self.add(measure, 1 if is_right else 0)
        if not is_right:
            print(f'#   {document}: {measure}: {wanted!r}, not {got!r}')

    def check_names(self, measure, document, wanted, found):
        left = list(found)
        missed = []
        for name in wanted:
            match = next((signatory for signatory in left if is_named(name, signatory)), None)
            if match is None:
                missed.append(name)
            else:
                left.remove(match)
        # One who is named and whose state is named too is one.
        extra = [signatory for signatory in left
                 if not any(is_named(name, signatory) for name in wanted)]
        self.add(f'{measure}: recall', len(wanted) - len(missed), len(wanted))
        self.add(f'{measure}: precision', len(found) - len(extra), len(found))
        if missed or extra:
            print(f'#   {document}: {measure}: missed {missed}, '
                  f'extra {[sorted(list_names(signatory)) for signatory in extra]}')


def measure_document(shares, name, truth, parts):
    first = parts[0]
    signatories = [signatory for part in parts for signatory in part['signatories']]
    kinds = [part['kind'] for part in parts]
    wanted = truth['kinds']
    is_right = ({'press-release', 'letter'} <= set(kinds) if 'release-with-letter' in wanted
                else kinds[0] in wanted)
    shares.check('kind', name, wanted, is_right, kinds)
    if truth['date']:
        got = (first['date'] or {}).get('value')
        shares.check('date', name, truth['date'], got == truth['date'], got)
    if truth['headline']:
        got = fold(first['headline'])
        shares.check('headline', name, truth['headline'],
                     got != '' and got.startswith(fold(truth['headline'])), first['headline'])
    if truth['issuer']:
        got = (first['issuer'] or {}).get('jurisdiction')
        shares.check('issuer', name, truth['issuer'], got == truth['issuer'], got)
    if truth['total']:
        got = [count['total'] for part in parts for count in part['counts']]
        shares.check('total', name, truth['total'], truth['total'] in got, got)
    for measure, is_block in (('listed', False), ('signed', True)):
        found = [signatory for signatory in signatories
                 if (signatory['role'] == 'signed') == is_block]
        shares.check_names(measure, name, truth[measure], found)


def measure_folder(shares, folder):
    documents = json.loads((folder / 'truth.json').read_text(encoding='utf-8'))['documents']
    done = report(*[folder / document['file'] for document in documents])
    for truth, document in zip(documents, done['documents']):
        measure_document(shares, f'{folder.name}/{truth["file"]}', truth, document['parts'])
        parts = {part['id'] for part in document['parts']}
        if truth['letter'] and truth['letter'] != truth['file']:
            files = {part['id']: other['file'] for other, read in zip(documents, done['documents'])
                     for part in read['parts']}
            got = {files[link['to']] for link in done['links'] if link['from'] in parts
                   and link['relation'] in ('announces', 'reports', 'reproduces', 'shares-text')}
            shares.check('letter', folder.name, truth['letter'], truth['letter'] in got, got)


@suite.test('shares-of-what-is-read')
def check_shares():
    shares = Shares()
    for folder in sorted(path.parent for path in FOLDER.glob('*/truth.json')):
        measure_folder(shares, folder)
    for measure, (n_right, n_all) in shares.counts.items():
        print(f'# {measure}: {n_right / n_all:.3f} ({n_right}/{n_all})')
    low = {measure: shares.counts[measure] for measure, floor in FLOORS.items()
           if shares.counts[measure][0] < floor * shares.counts[measure][1]}
    assert set(FLOORS) == set(shares.counts), sorted(set(FLOORS) ^ set(shares.counts))
    assert not low, low


suite.run()
