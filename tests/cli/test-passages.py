#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What the documents of one side share with those of the other, as files and as lines of JSON."""
import json
import os
import pathlib
import re
import subprocess
import sys
import time
import xml.etree.ElementTree

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
    for passage in whole['passages']:
        passage.pop('edits')
    assert whole['format'] == 'undersigned-passages' and whole['passages'] == lines
    assert len(lines) == 2 and none['passages'] == []
    assert len(text) == 2 and text[0].startswith('release.txt:28-'), text
    assert ': altered 0.9' in text[0] and '“' not in text[0], text


TOLD = ('The council must open the harbour to salt ferries before the storms of winter arrive. '
        'Forty families live on what those ferries carry, and none of them can wait for spring. '
        'Penmoor has paid for the pier since the flood and was promised its use.')
RETOLD = ('Before storms of winter arrive the council has to open our harbour for the salt ferries. '
          'What those ferries carry is what forty families live on; none can wait for the spring. '
          'Since the flood Penmoor has paid for the pier, the use of which it was promised.')
OWN = ('A gull sat upon seven chimneys all morning. Bakers sold bread along Fen Lane. '
       'Nobody in the market saw the clock stop at noon.')


@suite.test('sensitivity')
def check_sensitivity():
    """What is told in other words is found on request alone, between listed pairs."""
    with Tree({'from/a.txt': OWN + '\n\n' + RETOLD + '\n', 'to/b.txt': TOLD + '\n',
                  'to/c.txt': OWN + '\n', 'list': 'a.txt b.txt\na.txt c.txt\n'}) as root:
        sides = '--from', 'from', '--to', 'to', '--pairs', 'list'
        copied, = find(root, *sides)
        assert copied['to']['name'] == 'c.txt', copied
        for jobs in '1', '2':
            told, copied = find(root, *sides, '--sensitivity', 'paraphrase', '-j', jobs)
            assert told['verdict'] == 'altered' and told['to']['name'] == 'b.txt', told
            assert abs(told['from']['start'] - len(OWN) - 2) <= 12, told
            assert told['from']['end'] >= len(OWN) + len(RETOLD) - 12, told
            assert told['to']['start'] <= 12 and told['to']['end'] >= len(TOLD) - 12, told
            assert copied['to']['name'] == 'c.txt' and copied['verdict'] == 'verbatim', copied
        assert len(find(root, *sides, '--sensitivity', 'paraphrase', '--language', 'en-GB')) == 2
        expect(2, 'passages', *sides, '--sensitivity', 'wild', cwd=root)
        expect(2, 'passages', *sides[:4], '--sensitivity', 'paraphrase', cwd=root)


@suite.test('pairs')
def check_pairs():
    files = {'from/a.txt': RELEASE, 'from/b.txt': RELEASE, 'to/letter.txt': LETTER,
             'to/other.txt': OTHER, 'list': 'a.txt letter.txt\n\na.txt other.txt\n',
             'bad': 'a.txt none.txt\nb.txt letter.txt\n', 'worse': 'a.txt\n'}
    with Tree(files) as root:
        for jobs in '1', '3':
            passage, = find(root, '--from', 'from', '--to', 'to', '--pairs', 'list', '-j', jobs)
            assert (passage['from']['name'], passage['to']['name']) == ('a.txt', 'letter.txt')
        passage, = find(root, '--from', 'from', '--to', 'to', '--pairs', 'bad', status=3)
        assert passage['from']['name'] == 'b.txt', passage
        assert find(root, '--from', 'from', '--to', 'to', '--pairs', 'worse', status=3) == []
        (root / 'kept').write_text('as it was')
        find(root, '--from', 'from', '--to', 'to', '--pairs', 'worse', '-o', 'kept', status=3)
        assert (root / 'kept').read_text() == 'as it was'
        expect(2, 'passages', '--from', 'from', 'from', '--to', 'to', '--pairs', 'list', cwd=root)


@suite.test('jobs-change-nothing')
def check_jobs():
    lines = as_lines(*({'id': f'r{i}', 'text': RELEASE if i % 3 else OTHER} for i in range(3000)))
    with Tree({'letter.txt': LETTER, 'releases.jsonl': lines}) as root:
        sides = ('--from', 'releases.jsonl', '--to', 'letter.txt')
        one = find(root, *sides, '--jobs', '1')
        assert [p['from']['name'] for p in one] == [f'r{i}' for i in range(3000) if i % 3]
        assert one == find(root, *sides, '--jobs', '4')


@suite.test('what-is-wrong-is-told-and-the-rest-is-read')
def check_bad_lines():
    good = as_lines({'id': 'r', 'text': RELEASE})
    lines = good + '{"id": 1}\n\n[1]\n{"text": "x"\n{"id": "y", "text": 3}\n' + good
    with Tree({'letter.txt': LETTER, 'r.jsonl': lines}) as root:
        done = expect(3, 'passages', '-f', 'jsonl', '--from', 'none.txt', 'r.jsonl', '--to',
                      'letter.txt', cwd=root)
    told = done.stderr.decode('utf-8').splitlines()
    assert done.stdout.count(b'\n') == 2, done.stdout
    assert [line.split()[1] for line in told] \
        == ['none.txt:', 'r.jsonl:2:', 'r.jsonl:4:', 'r.jsonl:5:', 'r.jsonl:6:'], told


@suite.test('a-document-is-not-compared-with-itself-or-its-series')
def check_itself():
    both = as_lines({'id': 'a', 'text': LETTER}, {'id': 'b', 'text': LETTER})
    series = as_lines({'id': 'a', 'series': 's', 'text': LETTER},
                      {'id': 'b', 'series': 's', 'text': LETTER})
    with Tree({'both.jsonl': both, 'series.jsonl': series}) as root:
        found = find(root, '--from', 'both.jsonl', '--to', 'both.jsonl')
        assert [(p['from']['name'], p['to']['name']) for p in found] == [('a', 'b'), ('b', 'a')]
        assert find(root, '--from', 'series.jsonl', '--to', 'series.jsonl') == []


def read_setup(root, sides):
    """What the program calls these inputs and options."""
    for _ in range(100):
        with subprocess.Popen([CLI, *sides], cwd=root) as child:
            while child.poll() is None and not (root / 'out.resume').exists():
                time.sleep(0.001)
            child.kill()
        if (root / 'out.resume').exists():
            return (root / 'out.resume').read_text(encoding='ascii').split()[3]
    raise AssertionError('the run is over before it can be interrupted')


@suite.test('run-that-was-interrupted-goes-on')
def check_resume():
    lines = as_lines(*({'id': f'r{i}', 'text': RELEASE} for i in range(3000)))
    with Tree({'letter.txt': LETTER, 'releases.jsonl': lines}) as root:
        sides = ('passages', '-f', 'jsonl', '--from', 'releases.jsonl', '--to', 'letter.txt',
                 '-o', 'out')
        expect(0, *sides, cwd=root)
        whole = (root / 'out').read_bytes()
        assert not (root / 'out.resume').exists()
        expect(0, *sides, '--resume', cwd=root)
        assert (root / 'out').read_bytes() == whole
        (root / 'out').unlink()
        with subprocess.Popen([CLI, *sides], cwd=root) as child:
            while child.poll() is None and not (root / 'out.resume').exists():
                time.sleep(0.001)
            child.kill()
        expect(0, *sides, '--resume', cwd=root)
        assert (root / 'out').read_bytes() == whole
        # As if it had been stopped after the first passage, in the middle of the second.
        first = whole.index(b'\n') + 1
        n_line = lines.encode().index(b'\n') + 1
        setup = read_setup(root, sides)
        (root / 'out').write_bytes(whole[:first + 9])
        (root / 'out.resume').write_text(
            f'undersigned-passages-resume 1\nsetup {setup}\noutput {first}\n'
            f'inputs 0 {n_line} 1\ndocuments 1\npassages 1\ncommon 0\nbounded 0\nstatus 0\n',
            encoding='ascii')
        expect(4, *sides, '--common', '9', '--resume', cwd=root)
        expect(0, *sides, '--resume', cwd=root)
        assert (root / 'out').read_bytes() == whole
        expect(2, 'passages', '--from', '-', '--to', 'letter.txt', '--resume', '-o', 'out', cwd=root)


@suite.test('json-that-was-interrupted-is-one-object')
def check_resumed_json():
    lines = as_lines(*({'id': f'r{i}', 'text': RELEASE} for i in range(3000)))
    with Tree({'letter.txt': LETTER, 'releases.jsonl': lines}) as root:
        sides = ('passages', '-f', 'json', '--from', 'releases.jsonl', '--to', 'letter.txt',
                 '-o', 'out')
        for n_before in range(0, 40, 4):
            with subprocess.Popen([CLI, *sides], cwd=root) as child:
                while child.poll() is None and not (root / 'out.resume').exists():
                    time.sleep(0.001)
                time.sleep(n_before / 1000)
                child.kill()
            expect(0, *sides, '--resume', '--quiet', cwd=root)
            assert len(json.loads((root / 'out').read_text())['passages']) == 3000


def first_state(line):
    """The line of a state as it is before anything is written."""
    name = line[0].split()[0]
    return f'{name} 0 0 0' if name == 'inputs' else f'{name} 0'


@suite.test('run-that-was-killed-before-its-output-was-there')
def check_resumed_without_output():
    with Tree({'letter.txt': LETTER, 'r.txt': RELEASE}) as root:
        os.mkfifo(root / 'pipe.txt')
        sides = ('passages', '-f', 'jsonl', '--from', 'r.txt', 'pipe.txt', '--to', 'letter.txt',
                 '-o', 'out')
        read_setup(root, sides)
        (root / 'out').unlink(missing_ok=True)
        state = root / 'out.resume'
        state.write_text(re.sub('(output|inputs|documents|passages) .*', first_state,
                                state.read_text(encoding='ascii')), encoding='ascii')
        # A pipe is no document.
        expect(3, *sides, '--resume', '--quiet', cwd=root)
        passage, = (root / 'out').read_text(encoding='utf-8').splitlines()
        assert json.loads(passage)['from']['name'] == 'r.txt'


@suite.test('what-is-not-what-it-was-is-not-resumed')
def check_changed():
    with Tree({'letter.txt': LETTER, 'r.txt': RELEASE}) as root:
        sides = 'passages', '--from', 'r.txt', '--to', 'letter.txt', '-o', 'out'
        done = expect(0, *sides, cwd=root)
        assert done.stderr == b''
        done = expect(0, *sides, '--resume', cwd=root)
        assert b'nothing to resume' in done.stderr, done.stderr
        # A pipe that nobody writes to lets the run wait.
        os.mkfifo(root / 'pipe.txt')
        sides = 'passages', '--from', 'pipe.txt', '--to', 'letter.txt', '-o', 'out'
        setup = read_setup(root, sides)
        (root / 'out.resume').write_text(
            f'undersigned-passages-resume 1\nsetup {setup}\noutput 99999\ninputs 0 0 0\n'
            'documents 0\npassages 0\ncommon 0\nbounded 0\nstatus 0\n', encoding='ascii')
        done = expect(4, *sides, '--resume', cwd=root)
        assert b'shorter' in done.stderr, done.stderr
        (root / 'letter.txt').write_text(LETTER + '\nCy Oram\n', encoding='utf-8')
        done = expect(4, *sides, '--resume', cwd=root)
        assert b'other inputs' in done.stderr, done.stderr


@suite.test('inputs-are-no-outputs')
def check_outputs():
    with Tree({'letter.txt': LETTER, 'r.txt': RELEASE, 'list': 'r.txt letter.txt\n'}) as root:
        for name in 'letter.txt', 'r.txt':
            for sides in (('--from', 'r.txt', '--to', 'letter.txt'),
                          ('--from', '.', '--to', '.', '--pairs', 'list')):
                done = expect(2, 'passages', *sides, '-o', name, cwd=root)
                assert b'cannot be the output' in done.stderr, done.stderr
        assert (root / 'letter.txt').read_text() == LETTER
        assert (root / 'r.txt').read_text() == RELEASE
        expect(4, 'passages', '--from', 'r.txt', '--to', 'letter.txt', '-o', '/dev/full', cwd=root)


@suite.test('copies-of-one-name-are-found')
def check_copies():
    with Tree({'from/a.txt': LETTER, 'to/a.txt': LETTER, 'list': 'a.txt a.txt\n'}) as root:
        assert len(find(root, '--from', 'from/a.txt', '--to', 'to/a.txt')) == 1
        assert len(find(root, '--from', 'from', '--to', 'to', '--pairs', 'list')) == 1
        assert find(root, '--from', 'from/a.txt', '--to', './from/a.txt') == []


@suite.test('lines-of-json-that-are-no-documents')
def check_wrong_lines():
    wrong = ['{"id": null, "text": "a"}', '{"id": ["a"], "text": "a"}', '{"id": {}, "text": "a"}',
             '{"id": true, "text": "a"}', '{"id": "a", "text": ["a"]}', '{"id": "a", "text": {}}',
             '{"id": "a", "text": null}', '{"id": "a", "text": 5}',
             '{"id": "' + 'a' * 5000 + '", "text": "a"}']
    right = json.dumps({'id': 7, 'other': [{'id': None}], 'text': RELEASE})
    with Tree({'letter.txt': LETTER, 'r.jsonl': '\n'.join([*wrong, right]) + '\n'}) as root:
        done = expect(3, 'passages', '-f', 'jsonl', '--from', 'r.jsonl', '--to', 'letter.txt',
                      cwd=root)
        assert json.loads(done.stdout)['from']['name'] == '7'
        assert len(done.stderr.splitlines()) == len(wrong), done.stderr


@suite.test('names-bring-no-commands-to-the-terminal')
def check_names():
    lines = as_lines({'id': 'a\n\u001b[31mX', 'text': RELEASE})
    with Tree({'letter.txt': LETTER, 'r.jsonl': lines}) as root:
        done = expect(0, 'passages', '--from', 'r.jsonl', '--to', 'letter.txt', cwd=root)
        assert done.stdout.count(b'\n') == 1 and b'\x1b' not in done.stdout, done.stdout


@suite.test('list-of-pairs')
def check_list():
    """Names with spaces stand beside a tab; a list that is none leaves the output alone."""
    with Tree({'from/a b.txt': RELEASE, 'from/a.txt': RELEASE, 'to/c d.txt': LETTER,
               'to/sub/c.txt': LETTER, 'list': 'a b.txt\tc d.txt\n\na.txt   sub/c.txt\r\n',
               'one': 'a.txt\n'}) as root:
        sides = '--from', 'from', '--to', 'to', '--pairs'
        found = find(root, *sides, 'list')
        assert [(p['from']['name'], p['to']['name']) for p in found] == [
            ('a b.txt', 'c d.txt'), ('a.txt', 'sub/c.txt')], found
        (root / 'nul').write_bytes(b'a.txt sub/c.txt\0\n')
        (root / 'mark').write_bytes(b'\xef\xbb\xbfa.txt sub/c.txt\n')
        (root / 'bytes').write_bytes(b'\xff.txt sub/c.txt\n')
        assert len(find(root, *sides, 'mark')) == 1
        for name in 'nul', 'bytes', 'one':
            assert find(root, *sides, name, status=3) == []
        assert find(root, '--from', 'from/a.txt', '--to', 'to', '--pairs', 'list', status=3) == []
        done = expect(0, 'passages', *sides, 'list', '--common', '1', cwd=root)
        expect(2, 'passages', *sides, 'list', '--common', '0', cwd=root)
        (root / 'to' / 'c d.txt').write_text('\n'.join([LETTER] * 17), encoding='utf-8')
        done = expect(0, 'passages', *sides, 'list', cwd=root)
        assert b'ommon' in done.stderr, done.stderr


@suite.test('pan-xml')
def check_pan():
    with Tree({'from/a.txt': RELEASE, 'from/b.txt': OTHER, 'to/c.txt': LETTER,
               'list': 'a.txt c.txt\nb.txt c.txt\n'}) as root:
        sides = '--from', 'from', '--to', 'to', '--pairs', 'list'
        expect(0, 'passages', *sides, '-f', 'pan-xml', '-o', 'out/found', cwd=root)
        passage, = find(root, *sides)
        folder = root / 'out' / 'found'
        assert sorted(path.name for path in folder.iterdir()) == ['a-c.xml', 'b-c.xml']
        found = xml.etree.ElementTree.parse(folder / 'a-c.xml').getroot()
        assert found.get('reference') == 'a.txt' and len(found) == 1
        here, there = passage['from'], passage['to']
        assert found[0].attrib == {
            'name': 'detected-plagiarism', 'source_reference': 'c.txt',
            'this_offset': str(here['start']), 'this_length': str(here['end'] - here['start']),
            'source_offset': str(there['start']),
            'source_length': str(there['end'] - there['start'])}
        assert len(xml.etree.ElementTree.parse(folder / 'b-c.xml').getroot()) == 0
        expect(2, 'passages', *sides, '-f', 'pan-xml', cwd=root)
        expect(2, 'passages', *sides[:4], '-f', 'pan-xml', '-o', 'out', cwd=root)
        expect(4, 'passages', *sides, '-f', 'pan-xml', '-o', 'list', cwd=root)


@suite.test('hostile-inputs')
def check_hostile():
    word, copies = 'mill ' * 1000000, ' '.join(f'gate{i % 9973}x{i}' for i in range(700000))
    unspaced, chinese, thai = 'mill' * 250000, '我们要求河流委员会' * 20000, 'เราขอให้คณะกรรมการ' * 5000
    many = as_lines(*({'id': f'r{i}', 'text': LETTER} for i in range(100000)))
    files = {'word.txt': word, 'copy.txt': copies, 'unspaced.txt': unspaced, 'chinese.txt': chinese,
             'thai.txt': thai, 'many.jsonl': many, 'letter.txt': LETTER}
    with Tree(files) as root:
        for name in ('word', 'unspaced', 'chinese', 'thai'):
            (root / 'copied.txt').write_text(files[f'{name}.txt'], encoding='utf-8')
            assert find(root, '--from', f'{name}.txt', '--to', 'copied.txt', 'letter.txt') == []
        (root / 'other.txt').write_text('Ada Penrose: ' + copies, encoding='utf-8')
        passage, = find(root, '--from', 'copy.txt', '--to', 'other.txt')
        assert passage['similarity'] == 1 and passage['from']['end'] == len(copies)
        assert len(find(root, '--from', 'many.jsonl', '--to', 'letter.txt')) == 100000
        done = expect(0, 'passages', '--from', 'many.jsonl', '--to', 'many.jsonl', cwd=root)
        assert done.stdout == b'' and b'common' in done.stderr


suite.run()
