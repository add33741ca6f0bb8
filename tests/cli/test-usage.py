#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""How the program is asked: options, statuses, where the result goes."""
import json
import os
import pathlib
import pty
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Skip, Suite, Tree  # noqa: E402
from program import CLI, expect, report, run  # noqa: E402

A = 'The river rose in March. We ask you to warn the towns below it at once.\n'
B = 'The river rose in April. We ask you to warn the towns below it at once.\n'
SAMPLE = sorted((ROOT / 'data/sample').iterdir())

suite = Suite('/cli/usage')


def expect_complaint(status, *arguments, naming='', **options):
    """The program must exit so, with one sentence on standard error and nothing on output."""
    done = expect(status, *arguments, **options)
    message = done.stderr.decode('utf-8')
    assert message.startswith('undersigned-cli: ') and message.count('\n') == 1, message
    assert naming in message, message
    assert done.stdout == b'', done.stdout[:200]


@suite.test('help-and-version')
def check_help():
    assert b'report' in expect(0, '--help').stdout
    assert expect(0, '--version').stdout == b'undersigned-cli 0.1.0\n'
    for command in ('report', 'inspect', 'compare', 'collate', 'passages', 'add', 'remove', 'list',
                    'text', 'validate'):
        text = expect(0, command, '--help').stdout
        has_library = command not in ('compare', 'text', 'validate')
        assert b'--output' in text and (b'--library' in text) == has_library, text
        assert expect(0, command, '--version').stdout == b'undersigned-cli 0.1.0\n'
    assert expect(2).stdout == b''


@suite.test('bad-usage')
def check_bad_usage():
    with Tree({'a.txt': A}) as root:
        a = root / 'a.txt'
        for arguments in (('rport', a), ('report',), ('compare', a), ('compare', a, a, a),
                          ('text', a, a), ('report', '--nonsense', a), ('add', a),
                          ('add', '-l', a), ('remove', '-l', a), ('list', '-l', a, a),
                          ('passages', '-l', a, '--from', a), ('compare', '-l', a, a, a), ('report', '--jobs', '0', a),
                          ('report', '--jobs', 'x', a), ('report', '--format', 'csv', a),
                          ('report', '--ignore', 'words', a), ('collate', '--ignore', 'furniture', a),
                          ('compare', '--context', '-1', a, a), ('compare', '--moves', '0', a, a),
                          ('compare', '--moves', '-1', a, a),
                          ('compare', '--moves', '-2147483648', a, a),
                          ('compare', '--moves', '2147483648', a, a),
                          ('compare', '--moves', 'few', a, a),
                          ('report', '--compare', 'd1', a), ('report', '--compare', 'd1,d7', a),
                          ('report', '--language', '?', a), ('report', '-', '-'),
                          ('compare', f'{a}#2', a), ('collate',), ('collate', f'{a}#2'),
                          ('report', '--format', 'dot', a), ('collate', '--exact', a)):
            expect_complaint(2, *arguments)


@suite.test('compare-tells-whether-there-is-a-difference')
def check_compare_status():
    with Tree({'a.txt': A, 'b.txt': B, 'c.txt': A.replace('We ask', 'we ask')}) as root:
        a, b, c = (root / f'{name}.txt' for name in 'abc')
        for form in ('text', 'json', 'xml'):
            expect(0, 'compare', '-f', form, a, a)
            expect(1, 'compare', '-f', form, a, b)
            expect(1, 'compare', '-f', form, a, c)
            expect(0, 'compare', '-f', form, '--ignore', 'case', a, c)
        expect_complaint(3, 'compare', a, root / 'none.txt', naming='none.txt')


@suite.test('compare-tells-the-bound-on-moves')
def check_bound_on_moves():
    with Tree({'a.txt': A, 'b.txt': B}) as root:
        a, b = root / 'a.txt', root / 'b.txt'
        usual = expect(1, 'compare', '-f', 'json', a, b).stdout
        asked = expect(1, 'compare', '-f', 'json', '--moves', '5', a, b).stdout
        whole = expect(0, 'report', '-f', 'json', '--moves', '5', a, b).stdout
        xml = expect(1, 'compare', '-f', 'xml', '--moves', '5', a, b).stdout
    assert json.loads(usual)['settings'] == {'ignore': []}
    assert json.loads(asked)['settings'] == {'ignore': [], 'moves': 5}
    assert json.loads(whole)['settings'] == {'ignore': [], 'moves': 5}
    assert b'<settings moves="5"' in xml, xml


@suite.test('word-diff-reads-without-colour')
def check_word_diff():
    with Tree({'a.txt': A, 'b.txt': B}) as root:
        text = expect(1, 'compare', root / 'a.txt', root / 'b.txt').stdout.decode('utf-8')
    assert 'The river rose in [-March.-] {+April.+} We ask' in text \
        or 'The river rose in [-March-]{+April+}. We ask' in text, text
    assert '\033' not in text


@suite.test('standard-input')
def check_stdin():
    with Tree({'b.txt': B}) as root:
        assert expect(0, 'text', '-', stdin=A.encode()).stdout == A.encode()
        expect(1, 'compare', '-', root / 'b.txt', stdin=A.encode())
        expect(0, 'compare', root / 'b.txt', '-', stdin=B.encode())
        both = expect(0, 'inspect', '-f', 'json', root / 'b.txt', '-', stdin=A.encode()).stdout
    assert [d['name'] for d in json.loads(both)['documents']] == ['b.txt', 'stdin']


@suite.test('folders-are-walked-in-byte-order')
def check_folders():
    files = {'x/b.txt': A, 'x/a/2.txt': B, 'x/a/10.txt': A, 'x/Z.txt': B, 'x/.hidden': A}
    with Tree(files) as root:
        expect_complaint(3, 'text', root / 'x', naming='folder')
        read = report('--recursive', root / 'x', root / 'x/b.txt')
        (root / 'x/loop').symlink_to(root / 'x')
        again = report('--recursive', root / 'x', root / 'x/b.txt')
    assert [d['name'] for d in read['documents']] \
        == ['Z.txt', 'a/10.txt', 'a/2.txt', 'b.txt', 'b.txt']
    assert read == again


@suite.test('files-from-a-list')
def check_list():
    with Tree({'a.txt': A, 'b.txt': B}) as root:
        (root / 'list').write_text(f'{root}/a.txt\n\n{root}/b.txt\n', encoding='utf-8')
        names = [d['name'] for d in report('--files-from', root / 'list')['documents']]
        assert names == ['a.txt', 'b.txt']
        piped = expect(0, 'report', '-f', 'json', '--files-from', '-',
                       stdin=f'{root}/b.txt'.encode()).stdout
        assert b'"b.txt"' in piped
        expect(3, 'report', '--files-from', root / 'nothing', root / 'a.txt')
        for empty in ('', '\n\n'):
            (root / 'list').write_text(empty, encoding='utf-8')
            assert report('--files-from', root / 'list')['documents'] == []
        assert report('--files-from', '-', stdin=b'')['documents'] == []


@suite.test('every-member-is-explained')
def check_explained():
    told = report('--explain', *SAMPLE)
    parts = {part['id']: part for document in told['documents'] for part in document['parts']}
    inferred = 0
    for part in parts.values():
        explained = {item['member'].split('[')[0] for item in part['evidence']}
        said = {name for name, value in part.items() if value not in (None, [])}
        said -= {'id', 'start', 'end', 'headlineSpan', 'evidence'}
        assert said <= explained, (part['id'], said - explained)
        for item in part['evidence']:
            of = parts[item.get('from', part['id'])]
            assert of['start'] <= item['span']['start'] < item['span']['end'] <= of['end'], item
            inferred += 'from' in item
    assert inferred > 0


@suite.test('jobs-change-nothing')
def check_jobs():
    one = expect(0, 'report', '-f', 'json', '--jobs', '1', *SAMPLE).stdout
    assert one == expect(0, 'report', '-f', 'json', '--jobs', '7', *SAMPLE).stdout
    assert one == expect(0, 'report', '-f', 'json', *SAMPLE, LC_ALL='C', TZ='Asia/Tokyo').stdout


@suite.test('language-of-documents-that-do-not-say-theirs')
def check_language():
    page = f'<html lang="es"><body><p>{A}</p></body></html>'
    with Tree({'a.txt': A, 'b.html': page}) as root:
        for options, want in (((), [None, 'es']), (('--language', 'fr'), ['fr', 'es'])):
            read = report(*options, root / 'a.txt', root / 'b.html')
            assert [d['language'] for d in read['documents']] == want, (options, want)


@suite.test('check-tells-of-warnings')
def check_check():
    with Tree({'a.txt': A}) as root:
        expect(0, 'report', '--check', root / 'a.txt')
    severities = {f['severity'] for f in report(*SAMPLE)['findings']}
    assert 'warning' in severities, severities
    expect(1, 'report', '--check', *SAMPLE)
    expect(3, 'report', '--check', *SAMPLE, '/nothing/here')


@suite.test('timestamp-only-on-request')
def check_timestamp():
    with Tree({'a.txt': A}) as root:
        assert 'created' not in report(root / 'a.txt')
        stamped = expect(0, 'report', '-f', 'json', '--timestamp', root / 'a.txt',
                         SOURCE_DATE_EPOCH='86400').stdout
    assert b'"created": "1970-01-02T00:00:00Z"' in stamped, stamped[:300]


@suite.test('output-is-whole-or-not-there')
def check_output():
    with Tree({'a.txt': A, 'old.txt': 'old\n'}) as root:
        a, old, link = root / 'a.txt', root / 'old.txt', root / 'link.txt'
        assert expect(0, 'text', a, '-o', root / 'new.txt').stdout == b''
        assert (root / 'new.txt').read_text(encoding='utf-8') == A
        old.chmod(0o640)
        link.symlink_to(old)
        expect(0, 'text', a, '--output', link)
        assert link.is_symlink() and old.read_text(encoding='utf-8') == A
        assert old.stat().st_mode & 0o777 == 0o640
        assert sorted(path.name for path in root.iterdir()) \
            == ['a.txt', 'link.txt', 'new.txt', 'old.txt']


@suite.test('output-that-fails')
def check_output_failures():
    with Tree({'a.txt': A}) as root:
        a = root / 'a.txt'
        expect_complaint(4, 'text', a, '-o', '/dev/full', naming='/dev/full')
        expect_complaint(4, 'text', a, '-o', root / 'no/such/folder.txt', naming='folder.txt')
        expect_complaint(4, 'text', a, '-o', root, naming=root.name)
        for form in ('text', 'json', 'xml'):
            expect(4, 'compare', '-f', form, a, a, '-o', '/dev/full')
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([CLI, 'text', a], stdout=full, stderr=subprocess.PIPE,
                                  check=False)
        assert done.returncode == 4 and b'Standard output' in done.stderr, done
        expect(4, 'report', a, '/nothing/here', '-o', '/dev/full')
    assert pathlib.Path('/dev/full').is_char_device()


@suite.test('interrupt')
def check_interrupt():
    with subprocess.Popen([CLI, 'text', '-'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE,
                          preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)) as child:
        deadline = time.monotonic() + 20
        while 'interrupts' not in {thread_name(child.pid, task) for task in tasks(child.pid)} \
                and time.monotonic() < deadline:
            time.sleep(0.01)
        child.send_signal(signal.SIGINT)
        assert child.wait(20) == 130


def tasks(pid):
    try:
        return os.listdir(f'/proc/{pid}/task')
    except OSError:
        return []


def thread_name(pid, task):
    try:
        with open(f'/proc/{pid}/task/{task}/comm', encoding='utf-8') as name:
            return name.read().strip()
    except OSError:
        return ''


def run_in_terminal(*arguments, **environment):
    """What the program prints to a terminal of 60 columns."""
    try:
        pid, terminal = pty.fork()
    except OSError:
        raise Skip('no terminal can be had here') from None
    if pid == 0:
        os.environ.update(TERM='xterm', **environment)
        subprocess.run(['stty', 'cols', '60'], check=False)
        os.execv(CLI, [CLI, *map(str, arguments)])
    output = b''
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        output += piece
    os.close(terminal)
    os.waitpid(pid, 0)
    return output.decode('utf-8').replace('\r\n', '\n')


@suite.test('colour-and-width-are-the-terminals')
def check_terminal():
    os.environ.pop('NO_COLOR', None)
    with Tree({'a.txt': A, 'b.txt': B}) as root:
        arguments = ('compare', '--quiet', '--full', root / 'a.txt', root / 'b.txt')
        assert '\033[31m' in run_in_terminal(*arguments)
        plain = run_in_terminal(*arguments, NO_COLOR='1')
    assert '\033' not in plain, plain
    lines = plain.split('\n')
    assert max(map(len, lines)) <= 60 and any(len(line) > 40 for line in lines), plain


@suite.test('validate')
def check_validate():
    with Tree({'a.txt': A, 'bad.json': '{"format": "undersigned-report", "version": 1}\n',
               'bad.xml': '<report/>\n', 'no.json': '{"format":\n', 'none': ''}) as root:
        for form in ('json', 'xml'):
            done = expect(0, 'report', '-f', form, *SAMPLE, root / 'a.txt')
            expect(0, 'validate', '-', stdin=done.stdout)
            expect(0, 'report', '-f', form, *SAMPLE, '-o', root / f'good.{form}')
            assert b'valid' in expect(0, 'validate', root / f'good.{form}').stdout
            assert expect(0, 'validate', '-q', root / f'good.{form}').stdout == b''
            assert expect(1, 'validate', root / f'bad.{form}').stdout
        for name in ('no.json', 'none', 'nothing'):
            assert run('validate', root / name).returncode in (1, 3), name
        expect_complaint(3, 'validate', root / 'nothing', naming='nothing')


suite.run()
