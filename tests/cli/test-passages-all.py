#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What the documents of one set share, each with each."""
import json
import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import Suite, Tree  # noqa: E402
from program import CLI, expect, stored_text  # noqa: E402

WORDS = ('We ask the river board to warn every town below the mill before it opens the upper '
         'gates, and to tell each household by telephone how high the water will stand')
LETTER = f'To the River Board.\n\n{WORDS}.\n\nAda Penrose\nBo Lindt\n'
RELEASE = ('The Fen Trust spoke today. “We ask the river board to warn all towns below the mill '
           'before it opens the upper gates, and to tell each household by telephone how high '
           'the water will stand,” the letter says. The board has not replied.\n')
OTHER = 'The harvest fair opens on the ninth of May with a race of carts and a band.\n'

suite = Suite('/cli/passages-all')


def find(root, *options, status=0, **environment):
    """The passages that the program prints as lines."""
    done = expect(status, 'passages', '--all', '--format', 'jsonl', *options, cwd=root,
                  **environment)
    return [json.loads(line) for line in done.stdout.decode('utf-8').splitlines()]


def list_pairs(found):
    return [(passage['from']['name'], passage['to']['name']) for passage in found]


def as_lines(*documents):
    return ''.join(json.dumps(document, ensure_ascii=False) + '\n' for document in documents)


@suite.test('each-pair-once-and-the-later-one-first')
def check_pairs():
    files = {'a.txt': LETTER, 'b.txt': RELEASE, 'c.txt': OTHER, 'd.txt': 'x ' + LETTER}
    with Tree(files) as root:
        assert list_pairs(find(root, *files)) == [
            ('b.txt', 'a.txt'), ('d.txt', 'a.txt'), ('d.txt', 'b.txt')]
        found = find(root, 'd.txt', 'c.txt', 'b.txt')
        assert list_pairs(found) == [('b.txt', 'd.txt')], found
        here, there = found[0]['from'], found[0]['to']
        release, letter = stored_text(root / 'b.txt'), stored_text(root / 'd.txt')
        both = find(root, 'b.txt', 'd.txt')
    assert release[here['start']:here['end']].startswith('We ask the river')
    assert release[here['start']:here['end']].endswith('water will stand')
    assert letter[there['start']:there['end']] == WORDS
    assert (both[0]['from'], both[0]['to']) == (there, here), both


@suite.test('nothing-to-compare')
def check_nothing():
    with Tree({'a.txt': LETTER, 'empty.txt': '', 'empty.jsonl': '', 'list': ''}) as root:
        for files in ('a.txt',), ('empty.jsonl',), ('--files-from', 'list'):
            assert find(root, *files) == []
        assert find(root, 'a.txt', 'empty.txt', status=3) == []
        whole = json.loads(expect(0, 'passages', '--all', '-f', 'json', 'a.txt', cwd=root).stdout)
        assert whole['format'] == 'undersigned-passages' and whole['passages'] == []
        assert find(root, '-', stdin=b'', status=3) == []


@suite.test('copies-are-a-pair-and-one-file-is-none')
def check_copies():
    with Tree({'a.txt': LETTER, 'b.txt': LETTER, 'below/a.txt': LETTER}) as root:
        passage, = find(root, 'a.txt', 'b.txt')
        assert passage['verdict'] == 'verbatim' and passage['similarity'] == 1, passage
        assert passage['from']['start'] == 0 and passage['from']['end'] == len(LETTER) - 1
        assert list_pairs(find(root, 'a.txt', 'below/a.txt')) == [('a.txt', 'a.txt')]
        assert find(root, 'a.txt', './a.txt') == []


@suite.test('inputs-of-all-kinds-give-the-same')
def check_inputs():
    files = {'set/a.txt': LETTER, 'set/b.txt': RELEASE, 'set/c.txt': OTHER}
    lines = as_lines(*({'id': name[4:], 'text': text} for name, text in files.items()))
    with Tree({**files, 'set.jsonl': lines, 'list': '\n'.join(files)}) as root:
        want = find(root, *files)
        assert len(want) == 1
        for options in (('set.jsonl',), ('--files-from', 'list'), ('--recursive', 'set'),
                        ('set/a.txt', '-j', '3', 'set/b.txt'), ('--recursive', '--', 'set')):
            assert find(root, *options) == want, options
        assert find(root, '-', stdin=lines.encode()) == want
        assert list_pairs(find(root, 'set/b.txt', '-', stdin=LETTER.encode())) == [
            ('stdin', 'b.txt')]
        done = expect(3, 'passages', '--all', '-f', 'jsonl', 'set', *files, 'none.txt', cwd=root)
        assert len(done.stdout.splitlines()) == 1
        assert done.stderr.count(b'\n') == 2 and b'none.txt' in done.stderr, done.stderr


@suite.test('formats')
def check_formats():
    with Tree({'a.txt': LETTER, 'b.txt': RELEASE, 'c.txt': LETTER}) as root:
        files = 'a.txt', 'b.txt', 'c.txt'
        lines = find(root, *files)
        whole = json.loads(expect(0, 'passages', '--all', '-f', 'json', *files, cwd=root).stdout)
        text = expect(0, 'passages', '--all', *files, cwd=root).stdout.decode('utf-8').splitlines()
        expect(0, 'passages', '--all', *files, '-o', 'out', cwd=root)
        assert (root / 'out').read_text(encoding='utf-8').splitlines() == text
        assert not (root / 'out.resume').exists()
    places = [[(p[side]['name'], p[side]['start'], p[side]['end']) for side in ('from', 'to')]
              for p in whole['passages']]
    assert places == [[(p[side]['name'], p[side]['start'], p[side]['end'])
                       for side in ('from', 'to')] for p in lines]
    assert len(text) == 3 and text[0].startswith('b.txt:28-') and ' a.txt:21-' in text[0], text
    assert ': We ask the river' in text[0] and text[0].endswith('water will stand'), text


@suite.test('verdicts')
def check_verdicts():
    for said, verdict in ((WORDS, 'verbatim'), (WORDS.replace(' by ', '\nby '), 'verbatim'),
                          (WORDS.replace(' by ', '  by '), 'typographic'),
                          (WORDS.replace('gates,', 'gates;'), 'altered'),
                          (WORDS.replace('every', 'each'), 'altered')):
        with Tree({'a.txt': LETTER, 'b.txt': f'They say: “{said}.”\n'}) as root:
            passage, = find(root, 'a.txt', 'b.txt')
        assert passage['verdict'] == verdict, (said, passage)


@suite.test('characters-of-short-and-of-long-texts')
def check_characters():
    """Places count characters, however many bytes they have and however long the text is."""
    for n in 3, 40000:
        before = 'Süßes für Åland; ' * n
        with Tree({'a.txt': before + WORDS + '\n', 'b.txt': '“Éte” – ' + WORDS + '\n'}) as root:
            passage, = find(root, 'a.txt', 'b.txt')
            for side in 'from', 'to':
                text = stored_text(root / passage[side]['name'])
                assert text[passage[side]['start']:passage[side]['end']] == WORDS, passage
            assert passage['verdict'] == 'verbatim'
            line = expect(0, 'passages', '--all', 'a.txt', 'b.txt', cwd=root).stdout
            assert 'verbatim 1: We ask the river' in line.decode('utf-8'), line


@suite.test('series')
def check_series():
    documents = [{'id': i, 'series': s, 'text': LETTER} for i, s in ('aS', 'bS', 'cT', 'dS')]
    documents += [{'id': 'e', 'text': LETTER}, {'id': 'f', 'text': LETTER}]
    with Tree({'set.jsonl': as_lines(*documents)}) as root:
        pairs = list_pairs(find(root, 'set.jsonl'))
        assert [p for p in pairs if p[0] in 'abcd'] == [('c', 'a'), ('c', 'b'), ('d', 'c')], pairs
        assert pairs[3:] == [(a, b) for a in 'ef' for b in 'abcde' if a > b], pairs
        assert list_pairs(find(root, 'set.jsonl', '--common', '1'))[:2] == [('c', 'a'), ('d', 'c')]


@suite.test('what-is-common-is-told')
def check_common():
    lines = as_lines(*({'id': f'd{i}', 'text': LETTER} for i in range(5)))
    with Tree({'set.jsonl': lines}) as root:
        for n in range(1, 6):
            done = expect(0, 'passages', '--all', '-f', 'jsonl', '--common', str(n), 'set.jsonl',
                          cwd=root)
            found = [json.loads(line) for line in done.stdout.splitlines()]
            assert list_pairs(found) == [(f'd{i}', f'd{k}') for i in range(5)
                                         for k in range(i if i <= n else 1)], (n, found)
            assert (b'--common' in done.stderr) == (n < 4), (n, done.stderr)
            assert n >= 4 or f'more than {n} document' in done.stderr.decode(), done.stderr
        done = expect(0, 'passages', '--all', '-q', '--common', '1', 'set.jsonl', cwd=root)
        assert done.stderr == b'' and len(done.stdout.splitlines()) == 4


@suite.test('jobs-change-nothing')
def check_jobs():
    lines = as_lines(*({'id': f'r{i}', 'text': RELEASE if i % 3 else f'{OTHER} {i}'}
                       for i in range(3000)))
    with Tree({'letter.txt': LETTER, 'set.jsonl': lines}) as root:
        one = find(root, 'letter.txt', 'set.jsonl', '--jobs', '1')
        assert len(one) > 3000
        assert one == find(root, 'letter.txt', 'set.jsonl', '--jobs', '4')


@suite.test('passage-beside-one-that-is-longer')
def check_beside():
    """Words that stand in two passages do not count twice, which made the second one too poor."""
    words = [f'word{a}{b}x' for a in 'ab' for b in 'abcdefghijklmnopqrstuvwxyz'][:29]
    with Tree({'a.txt': ' '.join(words) + '\n', 'b.txt': ' '.join(words[:26] + words[20:]) + '\n'}) as root:
        found = find(root, 'a.txt', 'b.txt')
        assert len(found) == 2, found
        assert found[1]['to']['end'] == len(' '.join(words)), found


@suite.test('usage')
def check_usage():
    with Tree({'a.txt': LETTER, 'b.txt': LETTER, 'list': 'a.txt b.txt\n'}) as root:
        for options, message in (
                (('--from', 'a.txt', '--to', 'b.txt'), b'--from'), (('a.txt', '--to', 'b.txt'),
                                                                   b'--from'),
                (('--from', 'a.txt'), b'--from'),
                (('--from', '.', '--to', '.', '--pairs', 'list'), b'--pairs'),
                (('a.txt', '--format', 'pan-xml', '-o', 'out'), b'pan-xml'),
                (('a.txt', '--sensitivity', 'paraphrase'), b'--pairs'),
                (('a.txt', '--common', '0'), b'--common'), ((), b'Usage'),
                (('-', '--resume', '-o', 'out'), b'resumed'), (('-', '-'), b'only once'),
                (('a.txt', 'b.txt', '-o', 'b.txt'), b'cannot be the output')):
            done = expect(2, 'passages', '--all', *options, cwd=root)
            assert message in done.stderr and done.stdout == b'', (options, done.stderr)
        done = expect(2, 'passages', 'a.txt', 'b.txt', cwd=root)
        assert b'--all FILE' in done.stderr, done.stderr
        expect(2, 'passages', '--from', 'a.txt', '--to', 'b.txt', '--', 'a.txt', cwd=root)
        assert b'--all' in expect(0, 'passages', '--help', cwd=root).stdout
        expect(4, 'passages', '--all', 'a.txt', 'b.txt', '-o', '/dev/full', cwd=root)
        assert len(find(root, 'a.txt', 'b.txt', TMPDIR=str(root / 'none'))) == 1


def read_setup(root, options):
    """What the program calls these inputs and options."""
    for _ in range(100):
        with subprocess.Popen([CLI, *options], cwd=root) as child:
            while child.poll() is None and not (root / 'out.resume').exists():
                time.sleep(0.001)
            child.kill()
        if (root / 'out.resume').exists():
            return (root / 'out.resume').read_text(encoding='ascii').split()[3]
    raise AssertionError('the run is over before it can be interrupted')


@suite.test('run-that-was-interrupted-goes-on')
def check_resume():
    lines = as_lines(*({'id': f'r{i}', 'text': RELEASE} for i in range(3000)))
    with Tree({'a.txt': LETTER, 'set.jsonl': lines, 'tmp/keep': ''}) as root:
        os.environ['TMPDIR'] = str(root / 'tmp')
        for form in 'jsonl', 'json':
            options = ('passages', '--all', '-q', '-f', form, '-o', 'out', 'a.txt', 'set.jsonl')
            expect(0, *options, cwd=root)
            whole = (root / 'out').read_bytes()
            (root / 'out').unlink()
            setup = read_setup(root, options)
            expect(0, *options, '--resume', cwd=root)
            assert (root / 'out').read_bytes() == whole
            # As if it had been stopped after the first passage, in the middle of the second.
            start = b'{"from":{"name"'
            first = whole.index(start, whole.index(start) + 1)
            first = whole.rindex(b',' if form == 'json' else b'\n', 0, first) + (form == 'jsonl')
            (root / 'out').write_bytes(whole[:first + 9])
            (root / 'out.resume').write_text(
                f'undersigned-passages-resume 1\nsetup {setup}\noutput {first}\n'
                'inputs 2 0 0\ndocuments 2\npassages 1\ncommon 0\nbounded 0\nstatus 0\n',
                encoding='ascii')
            expect(4, *options, '--common', '9', '--resume', cwd=root)
            expect(0, *options, '--resume', cwd=root)
            assert (root / 'out').read_bytes() == whole
            assert not (root / 'out.resume').exists()
        # Whatever ended a run, its temporary file is gone.
        assert [path.name for path in (root / 'tmp').iterdir()] == ['keep']
        del os.environ['TMPDIR']


@suite.test('hostile-inputs')
def check_hostile():
    files = {'word': 'mill ' * 1000000, 'unspaced': 'mill' * 250000,
             'chinese': '我们要求河流委员会' * 20000, 'thai': 'เราขอให้คณะกรรมการ' * 5000,
             'long': ' '.join(f'gate{i % 9973}x{i}' for i in range(700000))}
    with Tree({f'{name}{i}.txt': text for name, text in files.items() for i in (1, 2)}) as root:
        for name, text in files.items():
            found = find(root, f'{name}1.txt', f'{name}2.txt')
            # One word alone is no passage.
            assert len(found) == (name != 'unspaced'), (name, found)
            assert all(passage['similarity'] == 1 for passage in found), found
            assert name != 'long' or found[0]['from']['end'] == len(text), found
        many = ''.join(as_lines({'id': f'r{i}', 'text': LETTER}) for i in range(100000))
        (root / 'many.jsonl').write_text(many, encoding='utf-8')
        done = expect(0, 'passages', '--all', '-f', 'jsonl', 'many.jsonl', cwd=root)
        assert b'ommon words stand' in done.stderr
        assert done.stdout.count(b'\n') == 16 * 17 // 2 + 100000 - 17
        assert json.loads(done.stdout.splitlines()[-1])['to']['name'] == 'r0'


suite.run()
