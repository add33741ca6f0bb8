#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""The last line of `make check` is true."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite, Tree, run_tool  # noqa: E402

suite = Suite('/house/count-tests')


def check_count(entries, want, status):
    log = ''.join(json.dumps({'name': 't', 'stdout': '', **entry}) + '\n' for entry in entries)
    with Tree({'log': log}) as root:
        done = run_tool(sys.executable, str(ROOT / 'tests/house/count-tests.py'),
                        str(root / 'log'))
    assert done.stdout.splitlines()[-1] == want, done.stdout
    assert done.returncode == status, done.returncode


@suite.test('subtests-count')
def check_subtests():
    check_count([{'result': 'OK', 'stdout': '1..3\nok 1 /a/b\nok 2 /c # SKIP why\n# ok\nok 3\n'}],
                '2 passed, 0 failed, 1 skipped', 0)
    check_count([{'result': 'FAIL', 'stdout': '1..2\nok 1 /a\nnot ok 2 /b\n'}],
                '1 passed, 1 failed, 0 skipped', 1)


@suite.test('plain-tests-count-once')
def check_plain():
    check_count([{'result': 'OK'}, {'result': 'SKIP'}], '1 passed, 0 failed, 1 skipped', 0)
    check_count([{'result': 'OK'}, {'result': 'TIMEOUT'}], '1 passed, 1 failed, 0 skipped', 1)


@suite.test('a-crash-after-passing-is-a-failure')
def check_crash():
    check_count([{'result': 'ERROR', 'stdout': '1..2\nok 1 /a\n'}],
                '1 passed, 1 failed, 0 skipped', 1)


@suite.test('nothing-run-is-a-failure')
def check_nothing():
    check_count([], '0 passed, 1 failed, 0 skipped', 1)
    done = run_tool(sys.executable, str(ROOT / 'tests/house/count-tests.py'), '/nowhere/log')
    assert done.stdout.splitlines()[-1] == '0 passed, 1 failed, 0 skipped', done.stdout
    assert done.returncode == 1


suite.run()
