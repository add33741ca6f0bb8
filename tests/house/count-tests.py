#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Counts what passed, failed and was skipped in meson's logs: count-tests.py TESTLOG.JSON...

A test that speaks TAP counts as its subtests; any other counts as one. A test that fails with no
subtest saying so (it crashed, ran out of time, left memory behind) is one more failure. A log that
is not there is a build that failed. Prints the failures, the reasons for skipping, and last
"N passed, N failed, N skipped". Exits 1 if anything failed.
"""
import json
import re
import sys

RESULT = re.compile(r'(not )?ok\b\s*(?:\d+\s*)?(?:-\s*)?([^#]*)(#\s*(skip|todo)\S*\s*(.*))?', re.I)


def read_subtests(output):
    """Lists (verdict, name, reason) for the lines of results in @output, a TAP stream."""
    subtests = []
    for line in output.splitlines():
        match = RESULT.fullmatch(line.rstrip())
        if match is None:
            continue
        failed, name, _, directive, reason = match.groups()
        directive = (directive or '').lower()
        if directive == 'skip':
            verdict = 'skipped'
        elif failed and directive != 'todo':
            verdict = 'failed'
        else:
            verdict = 'passed'
        subtests.append((verdict, name.strip(), reason or ''))
    return subtests


def read_test(entry):
    """Lists (verdict, name, reason) for one line of meson's log."""
    result, name = entry['result'], entry['name']
    subtests = [(verdict, f'{name} {sub}'.strip(), reason)
                for verdict, sub, reason in read_subtests(entry.get('stdout') or '')]
    if result == 'SKIP':
        return [s for s in subtests if s[0] == 'skipped'] or [('skipped', name, '')]
    if result in ('OK', 'EXPECTEDFAIL'):
        return subtests or [('passed', name, '')]
    if not any(s[0] == 'failed' for s in subtests):
        subtests.append(('failed', name, result.lower()))
    return subtests


def read_log(path):
    """Lists (verdict, name, reason) for one log."""
    try:
        with open(path, encoding='utf-8') as log:
            entries = [json.loads(line) for line in log if line.strip()]
    except OSError:
        return [('failed', f'{path}: no test was run', 'the build failed')]
    return [result for entry in entries for result in read_test(entry)] or [
        ('failed', path, 'no test in the log')]


def main():
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    for path in sys.argv[1:]:
        for verdict, name, reason in read_log(path):
            counts[verdict] += 1
            if verdict != 'passed':
                print(f'{verdict}: {name}' + (f' ({reason})' if reason else ''))
    print('{passed} passed, {failed} failed, {skipped} skipped'.format(**counts))
    return 1 if counts['failed'] or not counts['passed'] else 0


if __name__ == '__main__':
    sys.exit(main())
