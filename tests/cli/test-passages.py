#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What the documents of one side share with those of the other, as files and as lines of JSON."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import Suite, Tree  # noqa: E402
from program import expect, stored_text  # noqa: E402

WORDS = ('We ask the river board to warn every town below the mill before it opens the upper '
         'gates, and to tell each household by telephone how high the water will stand')
LETTER = f'To the River Board.\n\n{WORDS}.\n\nAda Penrose\nBo Lindt\n'
RELEASE = ('The Fen Trust spoke today. “We ask the river board to warn all towns below the mill '
           'before it opens the upper gates, and to tell each household by telephone how high '
           'the water will stand,” the letter says. The board has not replied.\n')
OTHER = 'The harvest fair opens on the ninth of May with a race of carts and a band.\n'

suite = Suite('/cli/passages')


def find(root, *options, status=0, **environment):
    """The passages that the program prints as lines."""
    done = expect(status, 'passages', '--format', 'jsonl', *options, cwd=root, **environment)
    return [json.loads(line) for line in done.stdout.decode('utf-8').splitlines()]


def as_lines(*documents):
    return ''.join(json.dumps(document, ensure_ascii=False) + '\n' for document in documents)


@suite.test('passage-of-two-files')
def check_files():
    with Tree({'letter.txt': LETTER, 'release.txt': RELEASE, 'other.txt': OTHER}) as root:
        passage, = find(root, '--from', 'other.txt', 'release.txt', '--to', 'letter.txt')
        here, there = passage['from'], passage['to']
        assert (here['name'], there['name']) == ('release.txt', 'letter.txt'), passage
        release, letter = (stored_text(root / name) for name in ('release.txt', 'letter.txt'))
    assert release[here['start']:here['end']].startswith('We ask the river')
    assert release[here['start']:here['end']].endswith('water will stand')
    assert letter[there['start']:there['end']] == WORDS
    assert passage['verdict'] == 'altered' and 0.9 < passage['similarity'] < 1, passage


@suite.test('lines-of-json-give-the-passages-of-files')
def check_lines():
    lines = as_lines({'id': 'other.txt', 'text': OTHER}, {'id': 'release.txt', 'text': RELEASE})
    letters = as_lines({'id': 'letter.txt', 'text': LETTER})
    files = {'letter.txt': LETTER, 'release.txt': RELEASE, 'other.txt': OTHER,
             'releases.jsonl': lines, 'letters.jsonl': letters,
             'escaped.jsonl': json.dumps({'n': [1, {'id': 2}], 'text': RELEASE, 'id': 'release.txt'})}
    with Tree(files) as root:
        want = find(root, '--from', 'other.txt', 'release.txt', '--to', 'letter.txt')
        assert want == find(root, '--from', 'releases.jsonl', '--to', 'letters.jsonl')
        assert want == find(root, '--from', 'escaped.jsonl', '--to=letters.jsonl')
        assert want == find(root, '--from', '-', '--to', 'letter.txt', stdin=lines.encode())


@suite.test('verdicts')
def check_verdicts():
    for said, verdict in ((WORDS, 'verbatim'), (WORDS.replace(' by ', '\nby '), 'verbatim'),
                          (WORDS.replace(' by ', '  by '), 'typographic'),
                          (WORDS.replace('gates,', 'gates;'), 'altered'),
                          (WORDS.replace('every', 'each'), 'altered')):
        with Tree({'letter.txt': LETTER, 'release.txt': f'They say: “{said}.”\n'}) as root:
            passage, = find(root, '--from', 'release.txt', '--to', 'letter.txt')
        assert passage['verdict'] == verdict, (said, passage)


@suite.test('formats')
def check_formats():
    with Tree({'letter.txt': LETTER, 'release.txt': RELEASE, 'other.txt': OTHER}) as root:
        sides = ('--from', 'other.txt', 'release.txt', 'release.txt', '--to', 'letter.txt')
        lines = find(root, *sides)
        whole = json.loads(expect(0, 'passages', '-f', 'json', *sides, cwd=root).stdout)
        none = json.loads(expect(0, 'passages', '-f', 'json', '--from', 'other.txt', '--to',
                                 'letter.txt', cwd=root).stdout)
        text = expect(0, 'passages', *sides, cwd=root).stdout.decode('utf-8').splitlines()
    assert whole['format'] == 'undersigned-passages' and whole['passages'] == lines
    assert len(lines) == 2 and none['passages'] == []
    assert len(text) == 2 and text[0].startswith('release.txt:28-'), text
    assert ': altered 0.9' in text[0] and '“' not in text[0], text


suite.run()
