# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Other programs that find shared passages, as they are given the same documents."""
import pathlib
import re
import shutil
import sqlite3
import sys

HERE = pathlib.Path(__file__).resolve().parent
SIM_RUN = re.compile(r'releases/(\d+): line (\d+)-(\d+)\s*\|\s*letters/(\d+): line')


def list_words(text):
    """First and last byte of each."""
    return [match.span() for match in re.finditer(rb'\S+', text)]


class SimText:
    """Debian's similarity-tester, which compares files and tells lines: a word is a line."""
    name = 'sim_text'

    @staticmethod
    def is_there():
        return shutil.which('sim_text') is not None

    @staticmethod
    def prepare(documents, folder):
        """@documents: of each kind all, as bytes. Gives command and standard input."""
        names = {}
        for kind, texts in documents.items():
            (folder / kind).mkdir(parents=True)
            names[kind] = [f'{kind}/{number}' for number in range(len(texts))]
            for name, text in zip(names[kind], texts):
                words = [text[start:end] for start, end in list_words(text)]
                (folder / name).write_bytes(b'\n'.join(words) + b'\n')
        files = '\n'.join([*names['releases'], '/', *names['letters']]) + '\n'
        return ['sim_text', '-i', '-n', '-T', '-S', '-r', '8', '-w', '200'], files

    @staticmethod
    def list_links(documents, output):
        """Gives release, first and last byte, letter."""
        spans = {}
        for line in output:
            match = SIM_RUN.match(line)
            if match is None:
                continue
            release, first, last, letter = map(int, match.groups())
            if release not in spans:
                spans[release] = list_words(documents['releases'][release])
            words = spans[release]
            yield (release, words[min(first, len(words)) - 1][0],
                   words[min(last, len(words)) - 1][1], letter)


class FullText:
    """SQLite's full-text index, driven by a script of some seventy lines."""
    name = 'SQLite FTS5'

    @staticmethod
    def is_there():
        try:
            sqlite3.connect(':memory:').execute('create virtual table t using fts5 (a)')
        except sqlite3.Error:
            return False
        return True

    @staticmethod
    def prepare(_, folder):
        return [sys.executable, str(HERE / 'passages-fts5.py'), str(folder.parent)], ''

    @staticmethod
    def list_links(_, output):
        for line in output:
            yield tuple(map(int, line.split()))


ALL = SimText, FullText
