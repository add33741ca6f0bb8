#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What people read is German where German is wanted; what programs read is the same everywhere.
The program is the twin that binds the catalogues where they were built."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from german import make_environment, read_catalogue  # noqa: E402
from tap import ROOT, Suite, Tree  # noqa: E402
from program import expect  # noqa: E402

FOLDER = ROOT / 'tests/data/cli'
PAIR = (FOLDER / 'draft.txt', FOLDER / 'final.txt')
RIVALS = (FOLDER / 'petition.txt', FOLDER / 'rival-petition.txt')
SAMPLE = sorted(path for path in (ROOT / 'data/sample').iterdir()
                if path.suffix in ('.txt', '.html'))

suite = Suite('/cli/german')
environment = None


def expect_german(status, *arguments):
    global environment
    if environment is None:
        environment = make_environment()
    return expect(status, *arguments, **environment)


def read_words(text):
    """The words of a text that was broken into lines anew."""
    return ' '.join(text.split())


@suite.test('report-is-german')
def check_report():
    printed = read_words(expect_german(0, 'report', *SAMPLE).stdout.decode())
    german = read_catalogue()
    report = json.loads(expect_german(0, 'report', '--format', 'json', *SAMPLE).stdout)
    n = len(report['documents'])
    letter = report['rosters'][0]['letter']
    n_signers = len(report['rosters'][0]['signatories'])
    wanted = [
        german.ngettext('%u document', '%u documents', n) % n,
        german.gettext('Documents'),
        german.gettext('press release'),
        german.ngettext('Signatories of the letter %s: %u', 'Signatories of the letter %s: %u',
                        n_signers) % (letter, n_signers),
        german.gettext('its issuer signed'),
        german.gettext('word for word'),
    ]
    for words in wanted:
        assert read_words(words) in printed, f'{words!r} is not in the report'
    assert german.gettext('Documents') != 'Documents'


@suite.test('findings-have-the-right-number')
def check_findings():
    printed = read_words(expect_german(0, 'report', *SAMPLE).stdout.decode())
    report = json.loads(expect_german(0, 'report', '--format', 'json', *SAMPLE).stdout)
    german = read_catalogue()
    counts = {finding['values']['changes'] for finding in report['findings']
              if finding['id'] == 'altered-quotation'}
    assert 1 in counts and max(counts) > 1, counts
    for n in counts:
        words = german.ngettext('{who} changes a quotation in {changes} place: “{words}”',
                                '{who} changes a quotation in {changes} places: “{words}”', n)
        said = words.split(':')[0].replace('{who}', '').replace('{changes}', str(n))
        assert said in printed, f'{said!r} is not in the report'


@suite.test('what-both-ask-for-is-german')
def check_beside():
    printed = read_words(expect_german(1, 'compare', *RIVALS).stdout.decode())
    german = read_catalogue()
    for words in ('Both ask:', 'Only A asks:', 'Only B asks:'):
        assert german.gettext(words) != words and german.gettext(words) in printed, words
    assert german.gettext('Signatories only in A: %u, only in B: %u') % (2, 1) in printed
    assert (german.ngettext('Signatories in both: %u (%s)', 'Signatories in both: %u (%s)', 2)
            % (2, 'Ada Quill, Carla T. Wren')) in printed


@suite.test('errors-are-german')
def check_errors():
    german = read_catalogue()
    with Tree({'empty.txt': ''}) as root:
        told = expect_german(3, 'report', root / 'empty.txt', root / 'nowhere.txt').stderr.decode()
    for words in ('The file is empty.', 'There is no such file.'):
        assert german.gettext(words) in told, told


@suite.test('formats-for-programs-are-the-same')
def check_formats():
    for file_format in ('json', 'xml'):
        for status, arguments in ((0, ('report', *SAMPLE)), (0, ('inspect', *SAMPLE)),
                                  (1, ('compare', *PAIR))):
            command = (arguments[0], '--format', file_format, *arguments[1:])
            assert expect_german(status, *command).stdout == expect(status, *command).stdout, command


@suite.test('issues-are-english-in-formats-for-programs')
def check_issues():
    with Tree({}) as root:
        (root / 'broken.txt').write_bytes(b'The river is cold.\xff\xfe\xfa The river is warm.\n' * 3)
        command = ('inspect', '--format', 'json', root / 'broken.txt')
        printed = expect_german(0, *command).stdout
        assert printed == expect(0, *command).stdout
        issues = json.loads(printed)['documents'][0]['issues']
        told = read_words(expect_german(0, 'inspect', root / 'broken.txt').stdout.decode())
    assert issues and all(issue['message'] not in told for issue in issues), told


suite.run()
