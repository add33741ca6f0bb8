#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Inputs that are broken, hostile or huge: a sentence says why, and the others are still read."""
import json
import os
import pathlib
import random
import resource
import socket
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import Skip, Suite, Tree  # noqa: E402
from program import CLI, expect, is_sanitized, run  # noqa: E402

GOOD = 'We, the undersigned, ask you to warn the towns below the mill at once.\n'
SECONDS = 60

suite = Suite('/cli/inputs')


def expect_refused(root, name, *options, **environment):
    """@name must be refused with one sentence that names it, and good.txt be read beside it."""
    done = expect(3, 'report', '-f', 'json', *options, root / name, root / 'good.txt',
                  timeout=SECONDS * (5 if is_sanitized() else 1), **environment)
    message = done.stderr.decode('utf-8')
    assert message.count('\n') == 1 and f'{name}: ' in message, message
    assert message.startswith('undersigned-cli: '), message
    sentence = message.split(f'{name}: ', 1)[1]
    assert len(sentence.split()) > 3 and f'{name}:' not in sentence, message
    assert [d['name'] for d in json.loads(done.stdout)['documents']] == ['good.txt']


def tree(name, content):
    """A folder with a good file and a bad one."""
    class Folder(Tree):
        def __enter__(self):
            root = super().__enter__()
            root.chmod(0o755)
            if content is not None:
                (root / name).write_bytes(content)
            return root
    return Folder({'good.txt': GOOD})


@suite.test('empty')
def check_empty():
    for content in (b'', b' \n\t\n', b'\xef\xbb\xbf', b'<html><body></body></html>'):
        with tree('bad.html', content) as root:
            expect_refused(root, 'bad.html')


@suite.test('binary')
def check_binary():
    noise = random.Random(1).randbytes(20000)
    for content in (b'\x89PNG\r\n\x1a\n' + noise, b'\x7fELF\x02\x01\x01' + noise, noise,
                    b'PK\x03\x04' + noise, b'SQLite format 3\x00' + noise, b'\x00' * 5000):
        with tree('bad.txt', content) as root:
            expect_refused(root, 'bad.txt')


@suite.test('folder')
def check_folder():
    with tree('bad', None) as root:
        (root / 'bad').mkdir()
        expect_refused(root, 'bad')


@suite.test('missing')
def check_missing():
    with tree('bad.txt', None) as root:
        expect_refused(root, 'bad.txt')
        (root / 'bad.txt').symlink_to(root / 'nothing')
        expect_refused(root, 'bad.txt')
        expect_refused(root, 'bad.txt', LC_ALL='C', LANGUAGE='de')


@suite.test('pipe-and-socket')
def check_special():
    with tree('bad', None) as root:
        os.mkfifo(root / 'bad')
        expect_refused(root, 'bad')
    with tree('bad', None) as root, socket.socket(socket.AF_UNIX) as server:
        server.bind(str(root / 'bad'))
        expect_refused(root, 'bad')


@suite.test('device')
def check_device():
    done = expect(3, 'report', '/dev/zero', timeout=SECONDS)
    assert b'zero: ' in done.stderr, done.stderr


@suite.test('stream-without-an-end')
def check_endless():
    for arguments in (('validate', '/dev/zero'), ('report', '--files-from', '/dev/zero')):
        done = expect(3, *arguments, timeout=SECONDS * 2)
        assert b'zero: ' in done.stderr, done.stderr
        assert done.stderr.count(b'\n') == 1, done.stderr


@suite.test('name-with-control-characters')
def check_name():
    done = expect(3, 'report', '/nothing/a\n\x1b[31mb')
    assert done.stderr.count(b'\n') == 1 and b'\x1b' not in done.stderr, done.stderr


@suite.test('many-faults-in-a-report')
def check_faults():
    documents = ','.join(['{}'] * 200_000)
    with tree('bad.json', f'{{"format":"undersigned-report","documents":[{documents}]}}'
              .encode()) as root:
        done = expect(1, 'validate', root / 'bad.json', timeout=SECONDS)
    assert done.stdout.count(b'\n') == 1001, done.stdout.count(b'\n')
    assert b'more is wrong' in done.stdout


@suite.test('many-short-files')
def check_many():
    with Tree({f'{i:04}.txt': GOOD for i in range(1000)}) as root:
        done = expect(0, 'inspect', '-f', 'json', '--recursive', root,
                      timeout=SECONDS * (5 if is_sanitized() else 1))
    assert len(json.loads(done.stdout)['documents']) == 1000


@suite.test('unreadable')
def check_unreadable():
    with tree('bad.txt', GOOD.encode()) as root:
        (root / 'bad.txt').chmod(0)
        options = {}
        if os.geteuid() == 0:
            options = {'user': 65534, 'group': 65534, 'extra_groups': []}
        try:
            done = subprocess.run([CLI, 'report', root / 'bad.txt', root / 'good.txt'],
                                  capture_output=True, check=False, cwd='/', **options)
        except PermissionError:
            raise Skip('the program cannot be run by somebody else here') from None
        assert done.returncode == 3 and b'bad.txt: ' in done.stderr, done
        assert b'good.txt' in done.stdout


@suite.test('fifty-megabytes-in-one-line')
def check_one_line():
    if is_sanitized():
        raise Skip('too slow where memory is watched')
    def repeat(words, n_bytes):
        text = ' '.join(random.Random(2).choices(words, k=200000)).encode() + b' '
        return text * (n_bytes // len(text) + 1)

    plain = ['river', 'mill', 'salt', 'Ohio,', 'law.', 'we', '20', 'and']
    for name, content in (('words.txt', repeat(plain, 50_000_000)), ('run.txt', b'a' * 50_000_000)):
        with tree(name, content) as root:
            expect_refused(root, name)
    for name, content in (('words.txt', repeat(plain, 20_000_000)), ('run.txt', b'a' * 20_000_000),
                          ('quotes.txt', repeat(plain + ['“we”'], 3_000_000))):
        with tree(name, content) as root:
            done = run('report', '-f', 'json', root / name, root / 'good.txt', timeout=SECONDS * 2)
            assert done.returncode == 0, (name, done.returncode, done.stderr[-300:])
            names = [d['name'] for d in json.loads(done.stdout)['documents']]
            assert names == [name, 'good.txt']
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert peak < 3 << 20, f'{peak >> 10} MB of memory'


@suite.test('truncated-utf-8')
def check_truncated():
    text = ('“' + GOOD * 20 + 'Señor Ibáñez – señaló” ').encode()
    for end in range(len(text) - 4, len(text)):
        if text[end] & 0xc0 == 0x80:
            break
    else:
        end = text.index('ñ'.encode()) + 1
    with tree('cut.txt', text[:end]) as root:
        expect_refused(root, 'cut.txt')


@suite.test('nested-tags')
def check_nested():
    for tag in (b'div', b'b', b'blockquote', b'table><tr><td', b'span', b'font'):
        content = b'<html><body>' + b'<' + tag + b'>x' + (b'<' + tag + b'>') * 200_000 + b'y'
        with tree('bomb.html', content) as root:
            expect_refused(root, 'bomb.html')


@suite.test('everything-is-bad')
def check_all_bad():
    done = expect(3, 'report', '-f', 'json', '/nothing/a', '/nothing/b')
    assert done.stderr.count(b'\n') == 2
    assert json.loads(done.stdout)['documents'] == []
    assert expect(3, 'report', '/nothing/a').stdout == b'No document could be read.\n'


suite.run()
