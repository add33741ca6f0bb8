#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""The real program on a display that nobody sees: keys in, and out what a screen reader is told.

e2e.py PROGRAM TWIN CLI APPLICATION-ID DATA-DIR SCHEMA-DIR [TEST...]

TWIN is the program that binds the catalogues where they were built.
"""
import atexit
import json
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from german import make_environment, read_catalogue  # noqa: E402
from tap import ROOT, Skip, Suite, Tree  # noqa: E402
from session import Session, list_missing, wait_for  # noqa: E402

PROGRAM, TWIN, CLI, APPLICATION_ID, DATA_DIR, SCHEMA_DIR = sys.argv[1:7]
sys.argv[1:7] = []

suite = Suite('/e2e')
session = None
screen = None


def get_session():
    """One session for all tests; each starts a program of its own in it."""
    global session, screen
    if session is None:
        missing = list_missing()
        if missing:
            raise Skip(f'{", ".join(missing)}: not installed')
        session = Session({'UND_DATA_DIR': DATA_DIR, 'GSETTINGS_SCHEMA_DIR': SCHEMA_DIR})
        atexit.register(session.close)
        os.environ.update(session.environment)
        try:
            import screen as module
        except (ImportError, ValueError) as error:
            raise Skip(f'no D-Bus bindings: {error}')
        screen = module
    return session


class Program:
    """The program from its start to its end, which must be quiet."""

    def __init__(self, *arguments, program=PROGRAM, extra=None):
        self.session = get_session()
        self.command = [program, *arguments]
        self.extra = extra or {}

    def __enter__(self):
        self.log = f'program-{len(self.session.processes)}'
        environment = self.session.environment
        # Leaks at the end of a whole program are those of GTK's own caches.
        environment['ASAN_OPTIONS'] = 'detect_leaks=0'
        self.desktop = screen.find_desktop(environment['DBUS_SESSION_BUS_ADDRESS'])
        self.process = self.session.spawn(self.command, self.log, env={**environment, **self.extra})
        self.root = screen.find_application(self.desktop, pathlib.Path(self.command[0]).name)
        self.window = screen.find(self.root, 'frame', 'Undersigned')
        self.actions = screen.Actions(APPLICATION_ID, environment['DBUS_SESSION_BUS_ADDRESS'])
        return self

    def __exit__(self, kind, value, trace):
        if kind is not None:
            print(''.join(f'# {line}\n' for line in self.read_log().splitlines()[-20:]), end='')
            self.process.terminate()
            self.process.wait(20)
            return
        self.actions.activate('quit', window=None)
        assert self.process.wait(30) == 0, self.read_log()
        noise = [line for line in self.read_log().splitlines()
                 if re.search('CRITICAL|WARNING|ERROR', line)]
        assert not noise, '\n'.join(noise)

    def read_log(self):
        return self.session.read_log(self.log)

    def wait_for_label(self, pattern):
        """Waits until a label that is shown matches, and returns its words."""
        def look():
            return next((words for words in screen.read_labels(self.window)
                         if re.search(pattern, words)), None)
        return wait_for(look, f'a label like “{pattern}”')

    def wait_for_documents(self):
        """Waits until the documents are read and compared."""
        wait_for(lambda: self.actions.is_enabled('export-to') and not
                 self.actions.is_enabled('cancel'), 'the documents')


def list_sample():
    folder = pathlib.Path(DATA_DIR) / 'sample'
    order = folder / 'sample.list'
    if order.exists():
        names = [line.strip() for line in order.read_text(encoding='utf-8').splitlines()]
        return [str(folder / name) for name in names if name and not name.startswith('#')]
    return sorted(str(path) for path in folder.iterdir() if path.suffix in ('.txt', '.html'))


def run_cli(*arguments):
    done = subprocess.run([CLI, *arguments], capture_output=True, timeout=60)
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout


def read_sample_report():
    return json.loads(run_cli('report', '--format', 'json', *list_sample()))


def read_part_text(report, part_id):
    """The stored text that the offsets of a part refer to."""
    number = int(re.match(r'd(\d+)', part_id).group(1))
    return run_cli('text', list_sample()[number - 1]).decode()


@suite.test('first-start-opens-the-sample')
def check_first_start():
    report = read_sample_report()
    n_signers = sum(any('signed' in place['roles'] for place in signatory['in'])
                    for signatory in report['rosters'][0]['signatories'])
    with Program() as program:
        program.wait_for_documents()
        program.wait_for_label(f'^{n_signers} signatories$')
        documents = screen.find(program.window, 'list', 'Documents')
        rows = [node for node in screen.find_all(documents, 'list item')]
        n_parts = sum(len(document['parts']) for document in report['documents'])
        assert len(rows) == n_parts, f'{len(rows)} rows for {n_parts} parts'
        headlines = {part['headline'] for document in report['documents']
                     for part in document['parts'] if part['headline']}
        shown = {row.get_name() for row in rows}
        assert headlines <= shown, headlines - shown


@suite.test('map-says-who-signed')
def check_map():
    report = read_sample_report()
    signers = {signatory['jurisdiction'] for signatory in report['rosters'][0]['signatories']
               if any('signed' in place['roles'] for place in signatory['in'])}
    with Program('--sample') as program:
        program.wait_for_documents()
        tiles = screen.find(program.window, name='Map of who signed')
        names = {node.get_name(): node.get_description()
                 for node in screen.find_all(tiles, 'push button')}
        assert len(names) == 56, f'{len(names)} tiles'
        signed = [name for name, words in names.items() if words.startswith('signed')]
        assert len(signed) == len(signers), f'{len(signed)} tiles for {len(signers)} signers'


@suite.test('keys-walk-the-pages')
def check_pages():
    report = read_sample_report()
    n_findings = len(report['findings'])
    with Program('--sample') as program:
        program.wait_for_documents()
        screen.find(program.window, name='Map of who signed', shown=True)
        program.session.press('alt+5')
        program.wait_for_label(f'^{n_findings} findings?$')
        program.session.press('alt+2')
        program.wait_for_label(r'^\d+ quotations$')
        program.session.press('alt+3')
        program.wait_for_label(r'^\d+ differences?')
        program.session.press('F8')
        program.session.press('shift+F8')
        program.session.press('alt+1')
        screen.find(program.window, name='Map of who signed', shown=True)


@suite.test('tab-and-arrows-reach-a-tile')
def check_tile_by_keys():
    with Program('--sample') as program:
        program.wait_for_documents()
        tiles = screen.find(program.window, name='Map of who signed')
        # The last press before the map's own stop is not known: Tab goes on until it is there.
        for _ in range(40):
            program.session.press('Tab')
            focused = screen.find_focused(tiles)
            if focused is not None:
                break
        assert focused is not None, 'Tab does not reach the map'
        first = focused.get_name()
        program.session.press('Down')
        focused = wait_for(lambda: screen.find_focused(tiles), 'a focused tile')
        assert focused.get_name() != first
        program.session.press('space')
        wait_for(lambda: 'pressed' in screen.find_focused(tiles).get_states(),
                 'a tile that is down')
        program.wait_for_label(focused.get_name())


@suite.test('cell-shows-the-words-it-rests-on')
def check_cell():
    report = read_sample_report()
    letter = report['rosters'][0]['letter']
    code = report['rosters'][0]['signatories'][0]['jurisdiction']
    part = next(part for document in report['documents'] for part in document['parts']
                if part['id'] == letter)
    span = next(signatory['span'] for signatory in part['signatories']
                if signatory['role'] == 'signed' and signatory['jurisdiction'] == code)
    text = read_part_text(report, letter)
    with Program('--sample') as program:
        program.wait_for_documents()
        matrix = screen.find(program.window, name='Documents and signatories')
        cell = next(node for node in screen.find_all(matrix, 'push button')
                    if node.get_name().startswith('The letter, '))
        screen.press_button(cell)
        view = screen.find(program.root, 'text', 'Text of the document')
        assert screen.read(view) == text
        runs = wait_for(lambda: [run for run in screen.list_runs(view)
                                 if run[2].get('underline') == 'single'], 'highlighted words')
        assert [run[:2] for run in runs] == [(span['start'], span['end'])], runs
        words = {screen.read(node) for node in screen.find_all(program.root, 'label')}
        assert any(label.startswith('Rule: ') for label in words), words
        program.session.press('Escape')


def export(program, action, file_format):
    path = program.session.home / f'exported.{file_format}'
    path.unlink(missing_ok=True)
    program.actions.activate(action, screen.GLib.Variant('(ss)', (file_format, str(path))))
    wait_for(path.exists, f'{path.name}')
    # It is put in place whole.
    return path.read_bytes()


@suite.test('exported-report-is-the-command-lines')
def check_export():
    with Program(*list_sample()) as program:
        program.wait_for_documents()
        for file_format in ('json', 'xml'):
            want = run_cli('report', '--format', file_format, *list_sample())
            assert export(program, 'export-to', file_format) == want, file_format


def name_side(report, part_id):
    """The argument of `compare` for a part: a file, with "#2" where it holds several."""
    number, index = (int(digits) for digits in re.match(r'd(\d+)\.(\d+)', part_id).groups())
    path = list_sample()[number - 1]
    return path if len(report['documents'][number - 1]['parts']) == 1 else f'{path}#{index}'


@suite.test('exported-comparison-is-the-command-lines')
def check_export_comparison():
    report = read_sample_report()
    letter = report['rosters'][0]['letter']
    other = next(link['from'] for link in report['links']
                 if link['to'] == letter and link['relation'] == 'announces'
                 and link['from'][:2] != letter[:2])
    with Program('--sample') as program:
        program.wait_for_documents()
        program.actions.activate('compare-parts',
                                 screen.GLib.Variant('(ss)', (letter, other)))
        program.wait_for_label(r'^\d+ differences?')
        for file_format in ('json', 'xml'):
            want = run_cli('compare', '--format', file_format, name_side(report, letter),
                           name_side(report, other))
            got = export(program, 'export-comparison-to', file_format)
            assert got == want, file_format


@suite.test('exported-template-is-the-command-lines')
def check_export_template():
    want = json.loads(run_cli('report', '--collate', '--ignore', 'typography,punctuation',
                              '--format', 'json', *list_sample()))
    with Program('--sample') as program:
        program.wait_for_documents()
        program.actions.activate('show-page', screen.GLib.Variant('s', 'template'))
        program.wait_for_label(r'^5 documents · \d+ variants? · \d+ open places?$')
        got = json.loads(export(program, 'export-template-to', 'json'))
        assert got['collations'] == want['collations'] and got['settings'] == want['settings']
        assert not got['documents'] and not got['comparisons']


@suite.test('export-by-dialog')
def check_export_dialog():
    with Program('--sample') as program:
        program.wait_for_documents()
        path = program.session.home / 'typed.json'
        path.unlink(missing_ok=True)
        program.session.press('ctrl+e')
        dialog = wait_for(lambda: next((node for node in program.root.get_children()
                                        if node.get_name() == 'Export Report'), None), 'the dialog')
        wait_for(lambda: screen.find_focused(dialog).get_role_name() in ('text', 'entry'),
                 'the name of the file')
        program.session.press('ctrl+a')
        program.session.type(str(path))
        program.session.press('Return')
        wait_for(path.exists, 'the exported file')
        assert path.read_bytes() == run_cli('report', '--format', 'json', *list_sample())


FOCUS_ROLES = ('push button', 'toggle button', 'entry', 'combo box', 'check box', 'list item', 'text')


@suite.test('what-takes-the-focus-has-a-name')
def check_names():
    with Program('--sample') as program:
        program.wait_for_documents()
        nameless = set()
        for page in ('signatories', 'quotations', 'compare', 'template', 'findings'):
            program.actions.activate('show-page', screen.GLib.Variant('s', page))
            wait_for(lambda: program.actions.is_enabled('export-to'), 'the page')
            for node in screen.find_all(program.window, shown=True):
                # A widget without a name is called by its class.
                if node.get_role_name() in FOCUS_ROLES and re.match(
                        '(Gtk|Adw|Und)[A-Z]|$', node.get_name()):
                    nameless.add((page, node.get_role_name(), node.get_parent().get_name()))
        assert not nameless, nameless


@suite.test('unreadable-files-have-a-row-that-says-why')
def check_unreadable():
    with Tree({'good.txt': 'The river is cold.\n', 'empty.txt': ''}) as root:
        (root / 'picture.bin').write_bytes(bytes(range(256)) * 16)
        with Program(str(root / 'good.txt'), str(root / 'empty.txt'), str(root / 'picture.bin'),
                     str(root / 'nowhere.txt')) as program:
            program.wait_for_documents()
            documents = screen.find(program.window, 'list', 'Documents')
            rows = {node.get_name(): node.get_description()
                    for node in screen.find_all(documents, 'list item')}
            for name in ('empty.txt', 'picture.bin', 'nowhere.txt'):
                assert len(rows[name]) > len(name) + 10, rows
            assert len(rows) == 4, rows


@suite.test('a-second-start-adds-to-the-open-window')
def check_single_instance():
    with Tree({'a.txt': 'The river is cold.\n', 'b.txt': 'The river is warm.\n'}) as root:
        with Program(str(root / 'a.txt')) as program:
            program.wait_for_documents()
            second = program.session.spawn([PROGRAM, str(root / 'b.txt')], 'second')
            assert second.wait(30) == 0
            documents = screen.find(program.window, 'list', 'Documents')

            def count_rows():
                return len(list(screen.find_all(documents, 'list item')))
            wait_for(lambda: count_rows() == 2, 'the second document')


def shrink_window(program):
    """Makes the window as narrow as it goes, step by step, as a hand would; it gets narrow."""
    number = program.session.run('xdotool', 'search', '--name', '^Undersigned$').split()[-1]

    def look():
        program.session.run('xdotool', 'windowsize', number, '360', '700')
        shown = program.session.run('xdotool', 'getwindowgeometry', '--shell', number)
        return int(re.search(r'WIDTH=(\d+)', shown).group(1)) < 400
    wait_for(look, 'a narrow window')


@suite.test('speaks-german')
def check_german():
    extra = make_environment()
    german = read_catalogue()
    report = read_sample_report()
    n_signers = sum(any('signed' in place['roles'] for place in signatory['in'])
                    for signatory in report['rosters'][0]['signatories'])
    n_findings = len(report['findings'])
    with Program('--sample', program=TWIN, extra=extra) as program:
        program.wait_for_documents()
        words = german.ngettext('%zu signatory', '%zu signatories', n_signers)
        program.wait_for_label(f'^{words.replace("%zu", str(n_signers))}$')
        screen.find(program.window, name=german.gettext('Map of who signed'), shown=True)
        program.session.press('alt+5')
        words = german.ngettext('%u finding', '%u findings', n_findings)
        program.wait_for_label(f'^{words.replace("%u", str(n_findings))}$')
        for file_format in ('json', 'xml'):
            want = run_cli('report', '--format', file_format, *list_sample())
            assert export(program, 'export-to', file_format) == want, file_format
        shrink_window(program)


suite.run()
