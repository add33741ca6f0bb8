#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""A campaign file on the command line: documents are added, listed, reported and removed."""
import contextlib
import json
import os
import pathlib
import sqlite3
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Skip, Suite, Tree  # noqa: E402
from program import expect, run  # noqa: E402

WORDS = ('We ask the river board to warn every town below the mill before it opens the upper '
         'gates, and to tell each household by telephone how high the water will stand')
LETTER = f'To the River Board.\n\n{WORDS}.\n\nAda Penrose\nBo Lindt\n'
RELEASE = f'The Fen Trust spoke today. “{WORDS},” the letter says. The board has not replied.\n'
FILES = {'letter.txt': LETTER, 'release.txt': RELEASE}
SAMPLE = sorted(path for path in (ROOT / 'data/sample').iterdir() if path.suffix in ('.txt', '.html'))

suite = Suite('/cli/library')


def in_library(root, command, *arguments, status=0, **options):
    """Runs a command on the campaign file of the folder; gives the finished process."""
    return expect(status, command, '--library', 'c.undersigned', *arguments, cwd=root, **options)


def listed(root):
    return [line.split('\t')[2] for line in in_library(root, 'list').stdout.decode().splitlines()]


@suite.test('report-is-that-of-the-files')
def check_report():
    assert len(SAMPLE) > 4
    with Tree({}) as root:
        in_library(root, 'add', *SAMPLE)
        for command, *options in (('report', '-f', 'json'), ('report', '-f', 'xml', '--explain'),
                                  ('report',), ('inspect',), ('collate', '-f', 'json')):
            want = expect(0, command, *options, *SAMPLE, cwd=root).stdout
            assert in_library(root, command, *options).stdout == want, (command, options)
            mixed = in_library(root, command, *options, '--jobs', '1').stdout
            assert mixed == want, (command, options)


@suite.test('files-come-after-the-campaign')
def check_mixed():
    with Tree(FILES) as root:
        in_library(root, 'add', 'letter.txt')
        done = in_library(root, 'report', '-f', 'json', 'release.txt')
        names = [document['name'] for document in json.loads(done.stdout)['documents']]
        assert names == ['letter.txt', 'release.txt'], names


@suite.test('passages')
def check_passages():
    with Tree(FILES) as root:
        in_library(root, 'add', 'letter.txt', 'release.txt')
        for options in ((), ('-f', 'json'), ('-f', 'jsonl', '--edits')):
            want = expect(0, 'passages', *options, '--from', 'release.txt', '--to', 'letter.txt',
                          cwd=root).stdout
            assert want and in_library(root, 'passages', *options).stdout == want, options
        for options in (('letter.txt',), ('--all', 'letter.txt'), ('--resume', '-o', 'x')):
            in_library(root, 'passages', *options, status=2)
        in_library(root, 'remove', 'letter.txt')
        assert json.loads(in_library(root, 'passages', '-f', 'json').stdout)['passages'] == []
        in_library(root, 'passages', '-o', 'out')
        assert (root / 'out').read_bytes() == b''


@suite.test('what-passim-found')
def check_passim():
    with Tree(FILES) as root:
        sides = '--from', 'release.txt', '--to', 'letter.txt'
        found = expect(0, 'passages', '-f', 'passim', *sides, cwd=root).stdout
        line = json.loads(found)
        cut = {**line, 'begin': line['begin'] + 3, 's1': line['s1'][3:],
               'begin2': line['begin2'] + 3, 's2': line['s2'][3:]}
        lines = [cut, {**line, 'id': 'nobody.txt'}, {**line, 'begin': line['begin'] + 5}]
        (root / 'align.json').write_text(''.join(json.dumps(one) + '\n' for one in lines) + '{\n',
                                         encoding='utf-8')
        in_library(root, 'add', 'letter.txt', 'release.txt')
        done = in_library(root, 'import', '--passim', 'align.json', status=3)
        assert (b'Passages taken: 1, of documents that the campaign does not have: 1, not as they '
                b'are said to be: 2.' in done.stderr), done.stderr
        passages = [json.loads(one) for one in
                    in_library(root, 'passages', '-f', 'jsonl').stdout.decode().splitlines()]
        assert [p['from']['start'] for p in passages] == [line['begin2'], line['begin2'] + 3], passages
        assert all(p['to']['name'] == 'letter.txt' for p in passages)
        # Of a cluster, each with the first.
        members = [{'cluster': 7, 'size': 2, 'uid': 1, 'src': [], 'id': line['id'], 'text': line['s1'],
                    'begin': line['begin'], 'end': line['end']},
                   {'cluster': 7, 'size': 2, 'uid': 2, 'src': [], 'id': line['id2'],
                    'text': line['s2'], 'begin': line['begin2'], 'end': line['end2']}]
        (root / 'out.json').write_text(''.join(json.dumps(one) + '\n' for one in members),
                                       encoding='utf-8')
        done = in_library(root, 'import', '--passim', 'out.json')
        assert b'Passages taken: 1, ' in done.stderr, done.stderr
        assert len(in_library(root, 'passages', '-f', 'jsonl').stdout.splitlines()) == 2
        again = {**members[0], 'uid': 3, 'begin': 0, 'end': 2, 'text': 'To'}
        (root / 'out.json').write_text(json.dumps(members[0]) + '\n' + json.dumps(again) + '\n',
                                       encoding='utf-8')
        done = in_library(root, 'import', '--passim', 'out.json', status=3)
        assert b'not compared with itself' in done.stderr, done.stderr
        in_library(root, 'import', status=2)
        in_library(root, 'import', '--passim', 'none.json', status=3)


@suite.test('added-once')
def check_twice():
    with Tree(FILES) as root:
        done = in_library(root, 'add', 'letter.txt', 'release.txt')
        assert b'added: 2, there before: 0, passages shared with others: 1.' in done.stderr
        done = in_library(root, 'add', 'letter.txt', 'release.txt')
        assert b'added: 0, there before: 2, passages shared with others: 0.' in done.stderr
        (root / 'letter.txt').write_text(LETTER + '\nCy Oram\n', encoding='utf-8')
        in_library(root, 'add', 'letter.txt', '--quiet')
        assert listed(root) == ['letter.txt', 'release.txt', 'letter.txt']


@suite.test('lines-of-json')
def check_lines():
    lines = ''.join(json.dumps({'id': name, 'text': text, 'series': name[0]}) + '\n'
                    for name, text in FILES.items())
    with Tree({'all.jsonl': lines + '{"id": 3}\n'}) as root:
        done = in_library(root, 'add', 'all.jsonl', status=3)
        assert b'all.jsonl:3: ' in done.stderr and b'added: 2' in done.stderr, done.stderr
        assert listed(root) == ['letter.txt', 'release.txt']


@suite.test('folders-lists-and-standard-input')
def check_inputs():
    with Tree({'all/a.txt': LETTER, 'all/b/c.txt': RELEASE, 'list': 'd.txt\n', 'd.txt': WORDS}) as root:
        in_library(root, 'add', '--recursive', 'all', '--files-from', 'list')
        in_library(root, 'add', '-', stdin=b'The harvest fair opens on the ninth of May.\n')
        assert listed(root) == ['a.txt', 'b/c.txt', 'd.txt', 'stdin']


@suite.test('what-cannot-be-read-stops-nothing')
def check_unreadable():
    with Tree({**FILES, 'empty.txt': '', 'bad.txt': '%PDF-1.4\n'}) as root:
        done = in_library(root, 'add', 'none.txt', 'letter.txt', 'empty.txt', 'bad.txt', 'release.txt',
                          status=3)
        for name in (b'none.txt: ', b'empty.txt: ', b'bad.txt: '):
            assert name in done.stderr, done.stderr
        assert listed(root) == ['letter.txt', 'release.txt']


@suite.test('removed')
def check_removed():
    with Tree(FILES) as root:
        in_library(root, 'add', 'letter.txt', 'release.txt')
        done = in_library(root, 'remove', 'letter.txt', 'nobody.txt', status=3)
        assert b'nobody.txt: There is no such document' in done.stderr, done.stderr
        assert listed(root) == ['letter.txt', 'release.txt'], 'all or none'
        in_library(root, 'remove', '#1')
        assert listed(root) == ['release.txt']
        (root / '#2').write_text('The harvest fair opens on the ninth of May.\n', encoding='utf-8')
        in_library(root, 'add', '#2')
        in_library(root, 'remove', '#2')
        assert listed(root) == ['release.txt'], 'a name comes before a number'
        in_library(root, 'remove', 'release.txt')
        assert listed(root) == []
        done = in_library(root, 'report', '-f', 'json')
        assert json.loads(done.stdout)['documents'] == []


@suite.test('what-is-no-campaign')
def check_refused():
    with Tree({**FILES, 'c.undersigned': 'Dear Board,\n'}) as root:
        for command, *rest in (('list',), ('report',), ('add', 'letter.txt'), ('remove', 'a')):
            done = in_library(root, command, *rest, status=4 if command in ('add', 'remove') else 3)
            assert b'c.undersigned: This is no campaign file.' in done.stderr, done.stderr
        assert (root / 'c.undersigned').read_text(encoding='utf-8') == 'Dear Board,\n'
    with Tree(FILES) as root:
        done = in_library(root, 'list', status=3)
        assert b'c.undersigned: ' in done.stderr and not (root / 'c.undersigned').exists()
        done = expect(4, 'add', '-l', 'no/c.undersigned', 'letter.txt', cwd=root)
        assert b'folder' in done.stderr, done.stderr
        done = expect(2, 'add', 'letter.txt', cwd=root)
        assert b'--library is missing' in done.stderr, done.stderr


@suite.test('campaign-is-no-output')
def check_output():
    with Tree(FILES) as root:
        in_library(root, 'add', 'letter.txt', 'release.txt')
        (root / 'link').symlink_to('c.undersigned')
        before = (root / 'c.undersigned').read_bytes()
        for command in 'list', 'report', 'passages':
            for output in 'c.undersigned', 'link':
                done = in_library(root, command, '-o', output, status=2)
                assert b'cannot be the output' in done.stderr, done.stderr
        for name in '', '-':
            expect(2, 'add', '--library', name, 'letter.txt', cwd=root)
        assert (root / 'c.undersigned').read_bytes() == before


def change(root, sql):
    """Does something to the campaign file that Undersigned does not."""
    with contextlib.closing(sqlite3.connect(root / 'c.undersigned')) as campaign:
        campaign.executescript(sql)


@suite.test('damage-is-told')
def check_damage_told():
    for sql, command, naming in (
            ("UPDATE document SET name = CAST (X'ff' AS TEXT) WHERE id = 1", 'report', b'#1: '),
            ('UPDATE passage SET here_start = -5', 'passages', b'not in the text'),
            ('DELETE FROM stored_text WHERE document = 1', 'report', b'#1: ')):
        with Tree(FILES) as root:
            in_library(root, 'add', 'letter.txt', 'release.txt')
            change(root, sql)
            done = in_library(root, command, '-f', 'json', status=3)
            assert naming in done.stderr, (sql, done.stderr)
            in_library(root, 'list')


@suite.test('damaged-pages')
def check_damaged():
    """Whatever is overwritten, the program says what it found, or that it is damaged."""
    with Tree(FILES) as root:
        in_library(root, 'add', 'letter.txt', 'release.txt')
        campaign = root / 'c.undersigned'
        whole = campaign.read_bytes()
        for start in range(0, len(whole), 4096 * 2 + 512):
            campaign.write_bytes(whole[:start] + b'\x5a' * 600 + whole[start + 600:])
            for command in ('list', 'report'):
                done = run(command, '-l', campaign)
                assert done.returncode in (0, 3), (start, command, done.stderr)
                assert done.returncode == 0 or done.stderr, (start, command)
        for end in range(0, len(whole), len(whole) // 40):
            campaign.write_bytes(whole[:end])
            done = run('report', '-l', campaign)
            assert done.returncode in (0, 3), (end, done.stderr)


@suite.test('read-only')
def check_read_only():
    if os.geteuid() == 0:
        raise Skip('this user may write to any file')
    with Tree(FILES) as root:
        in_library(root, 'add', 'letter.txt')
        (root / 'c.undersigned').chmod(0o400)
        done = in_library(root, 'add', 'release.txt', status=4)
        assert b'may not be written to' in done.stderr, done.stderr
        assert listed(root) == ['letter.txt']


suite.run()
