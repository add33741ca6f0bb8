#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What the writings of a passage say, beside where it is."""
import copy
import json
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Skip, Suite, Tree  # noqa: E402
from program import expect  # noqa: E402

try:
    import jsonschema
except ImportError:
    jsonschema = None

LETTER = ('To the River Board.\n\n“Ærø”, we ask the river board to warn every town below the mill '
          'before it opens the upper gates, and to tell each household by telephone how high the '
          'water will stand.\n\nAda Penrose\nBo Lindt\n')
RELEASE = ('Öland: the Fen Trust spoke today. “We ask the river board to warn all towns below the '
           'mill before it opens the upper gates and to tell each household by telephone how high '
           'the water will stand,” the letter says. The board has not replied.\n')

suite = Suite('/cli/passage-formats')


def find(root, *options, release='release.txt', letter='letter.txt'):
    """The passages that the program prints as lines."""
    done = expect(0, 'passages', '--format', 'jsonl', *options, '--from', release, '--to', letter,
                  cwd=root)
    return [json.loads(line) for line in done.stdout.decode('utf-8').splitlines()]


def list_edits(passage):
    return [(edit['op'], edit['grade'], edit['from']['text'], edit['to']['text'])
            for edit in passage['edits']]


@suite.test('edits-lead-from-the-words-to-what-repeats-them')
def check_edits():
    with Tree({'letter.txt': LETTER, 'release.txt': RELEASE}) as root:
        passage, = find(root, '--edits')
    assert list_edits(passage) == [('replace', 'case', 'we', 'We'),
                                   ('replace', 'word', 'every town', 'all towns'),
                                   ('delete', 'punctuation', ',', '')], passage
    for edit in passage['edits']:
        for side, text in (('from', LETTER), ('to', RELEASE)):
            span = edit[side]
            assert text[span['start']:span['end']] == span['text'], edit


@suite.test('edits-of-what-is-not-altered')
def check_unaltered():
    for release in (LETTER, LETTER.replace(' by ', '  by ')):
        with Tree({'letter.txt': LETTER, 'release.txt': f'They say: {release}'}) as root:
            passage, = find(root, '--edits')
        assert passage['verdict'] != 'altered' and passage['edits'] == [], passage


@suite.test('edits-on-request-in-lines-and-always-in-json')
def check_request():
    with Tree({'letter.txt': LETTER, 'release.txt': RELEASE}) as root:
        bare, = find(root)
        passage, = find(root, '--edits')
        assert 'edits' not in bare and {**bare, 'edits': passage['edits']} == passage
        assert list(passage)[-1] == 'edits', passage
        for options in [], ['--edits']:
            whole = json.loads(expect(0, 'passages', '-f', 'json', *options, '--from',
                                      'release.txt', '--to', 'letter.txt', cwd=root).stdout)
            assert whole['passages'] == [passage], whole
        for name in 'text', 'pan-xml':
            expect(2, 'passages', '-f', name, '--edits', '--from', 'release.txt', '--to',
                   'letter.txt', cwd=root)


def change(words, chance):
    """@words with some left out, others put in, and others in place of some."""
    out = []
    for word in words:
        kind = chance.random()
        if kind < .04:
            continue
        out += [f'put{chance.randrange(99)}', word] if kind < .08 else \
            [f'other{chance.randrange(99)}'] if kind < .12 else [word]
    return out


def leave_out(text, span, edits, side):
    """The words of @span that no edit takes."""
    start, out = span['start'], ''
    for edit in edits:
        out += text[start:edit[side]['start']] + ' '
        start = edit[side]['end']
    return (out + text[start:span['end']]).split()


@suite.test('what-no-edit-takes-is-the-same')
def check_rest():
    chance = random.Random(7)
    n_edits = 0
    for _ in range(12):
        words = [f'wörd{chance.randrange(500)}' for _ in range(chance.randrange(30, 200))]
        texts = {'letter.txt': ' '.join(words) + '\n',
                 'release.txt': 'They say: ' + ' '.join(change(words, chance)) + '\n'}
        with Tree(texts) as root:
            for passage in find(root, '--edits'):
                sides = [leave_out(texts[f'{name}.txt'], passage[side], passage['edits'], edge)
                         for name, side, edge in (('letter', 'to', 'from'),
                                                  ('release', 'from', 'to'))]
                assert sides[0] == sides[1], passage
                n_edits += len(passage['edits'])
    assert n_edits > 20, n_edits


def read_schema():
    if jsonschema is None:
        raise Skip('python3-jsonschema is not installed')
    text = (ROOT / 'data/schema/undersigned-passages-1.schema.json').read_text(encoding='utf-8')
    schema = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def list_objects(node):
    if isinstance(node, dict):
        yield node
    for item in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from list_objects(item)


def list_broken(whole):
    """Copies of @whole with one thing wrong in one object, and what."""
    for index, node in enumerate(list_objects(whole)):
        for name in [*node, None]:
            for value in [{}] if name is None else [{}, None]:
                broken = copy.deepcopy(whole)
                target = list(list_objects(broken))[index]
                if value is None:
                    del target[name]
                else:
                    target[name or 'other'] = value
                yield f'{name} {value} in object {index}', broken


@suite.test('schema')
def check_schema():
    """What is written is valid, as lines and as a whole, and what is broken is not."""
    schema = read_schema()
    with Tree({'letter.txt': LETTER, 'release.txt': RELEASE, 'other.txt': 'A harvest fair.\n'}) as root:
        lines = find(root, '--edits')
        bare = find(root)
        texts = [expect(0, 'passages', '-f', 'json', '--from', name, '--to', 'letter.txt',
                        cwd=root).stdout for name in ('release.txt', 'other.txt')]
    whole, none = map(json.loads, texts)
    for good in (*lines, *bare, whole, none):
        schema.validate(good)
    for start, optional in ((lines[0], {'edits None in object 0'}), (bare[0], ()), (whole, ())):
        for what, broken in list_broken(start):
            assert schema.is_valid(broken) == (what in optional), what


def align(root, release='release.txt', letter='letter.txt'):
    """The passages as passim's lines."""
    done = expect(0, 'passages', '--format', 'passim', '--from', release, '--to', letter, cwd=root)
    return [json.loads(line) for line in done.stdout.decode('utf-8').splitlines()]


def check_alignment(line, texts):
    """@texts: of the source and of the target, by the ends of the members' names."""
    assert len(line['s1']) == len(line['s2']), line
    assert line['matches'] == sum(a == b for a, b in zip(line['s1'], line['s2'])), line
    for number, row, text in (('', 's1', texts[0]), ('2', 's2', texts[1])):
        words = text[line['begin' + number]:line['end' + number]]
        assert line[row].replace('-', '') == words.replace('-', '\u2010'), line
    assert ('-', '-') not in zip(line['s1'], line['s2']), line


@suite.test('passim-has-the-source-first')
def check_passim():
    with Tree({'letter.txt': LETTER, 'release.txt': RELEASE}) as root:
        passage, = find(root)
        line, = align(root)
    assert list(line) == ['uid2', 'uid', 'begin2', 'end2', 'begin', 'end', 'id', 'id2', 's1', 's2',
                          'matches'], line
    assert (line['id'], line['begin'], line['end']) == tuple(passage['to'].values()), line
    assert (line['id2'], line['begin2'], line['end2']) == tuple(passage['from'].values()), line
    assert (line['uid'], line['uid2']) == (-5095022404346077637, -8060011218734245914), line
    check_alignment(line, (LETTER, RELEASE))
    assert 'every town- below' in line['s1'] and 'all-- towns below' in line['s2'], line
    assert 'gates, and' in line['s1'] and 'gates- and' in line['s2'], line


@suite.test('passim-has-the-series-of-what-has-one')
def check_series():
    release = json.dumps({'id': 'r', 'series': 'fen', 'text': RELEASE})
    letters = ''.join(json.dumps({'id': name, 'text': LETTER, **more}) + '\n'
                      for name, more in (('a', {'series': 'board'}), ('b', {}), ('c', {'series': 'fen'})))
    with Tree({'release.jsonl': release, 'letters.jsonl': letters}) as root:
        lines = align(root, 'release.jsonl', 'letters.jsonl')
    assert [(line['id'], line.get('series'), line['series2']) for line in lines] == [
        ('a', 'board', 'fen'), ('b', None, 'fen')], lines


@suite.test('passim-puts-hyphens-and-lines-beside-each-other')
def check_lines():
    """A hyphen of the text is another character; no character but white space is beside a line end."""
    letter = LETTER.replace('upper gates', 'upper-gates')
    for said in (letter, letter.replace(' and ', '\nand '), letter.replace('-', ' '),
                 letter.replace('by telephone', 'by\n– – –\ntelephone'),
                 letter.replace('household', 'house-\nhold')):
        with Tree({'letter.txt': letter, 'release.txt': f'They say: {said}'}) as root:
            text = expect(0, 'text', root / 'release.txt').stdout.decode('utf-8')
            lines = align(root)
        for line in lines:
            check_alignment(line, (letter, text))
            assert all(beside == '-' or beside.isspace() for pair in zip(line['s1'], line['s2'])
                       for mark, beside in (pair, pair[::-1]) if mark == '\n'), line
        assert any('upper\u2010gates' in line['s1'] for line in lines), lines


@suite.test('passim-law')
def check_law():
    chance = random.Random(11)
    n_lines = 0
    for _ in range(12):
        words = [chance.choice(('wörd', 'w-', '漢字', 'a', '“', '𝒜b', '\n\n'))
                 + str(chance.randrange(400)) for _ in range(chance.randrange(30, 200))]
        said = change([word[::chance.choice((1, 1, 1, -1))] for word in words], chance)
        with Tree({'letter.txt': ' '.join(words), 'release.txt': 'So: ' + ' '.join(said)}) as root:
            texts = [expect(0, 'text', root / name).stdout.decode('utf-8')
                     for name in ('letter.txt', 'release.txt')]
            for line in align(root):
                check_alignment(line, texts)
                n_lines += 1
    assert n_lines >= 3, n_lines


suite.run()
