#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Shared passages as they can be found with SQLite's full-text index, to measure against.

passages-fts5.py FOLDER: letters.jsonl of the folder are indexed in memory, and each five words of
releases.jsonl are a phrase to look up; phrases near each other in one letter are a passage. Prints
release, first and last byte, letter: one passage a line.
"""
import json
import pathlib
import re
import sqlite3
import sys

WORDS = 5
# A phrase of more letters is common and tells nothing, as in the program.
COMMON = 16
# Phrases of difference inside a passage, and what it needs.
GAP = 2
PHRASES = 2


def read_documents(path):
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            document = json.loads(line)
            yield int(document['id'][1:]), document['text']


def index_letters(path):
    base = sqlite3.connect(':memory:')
    base.execute('create virtual table letters using fts5 (text, columnsize=0)')
    base.executemany('insert into letters (rowid, text) values (?, ?)',
                     ((number + 1, text) for number, text in read_documents(path)))
    base.execute("insert into letters (letters) values ('optimize')")
    return base


def list_phrases(text):
    """The first and the last character of each."""
    words = [match.span() for match in re.finditer(r'\S+', text)]
    for start in range(0, len(words) - WORDS + 1, WORDS):
        yield words[start][0], words[start + WORDS - 1][1]


def list_passages(base, text):
    """For each letter the passages: first and last character, first phrase and last, how many."""
    passages = {}
    for number, (start, end) in enumerate(list_phrases(text)):
        phrase = '"' + text[start:end].replace('"', ' ') + '"'
        found = base.execute('select rowid from letters where letters match ? limit ?',
                             (phrase, COMMON + 1)).fetchall()
        for letter, in found if len(found) <= COMMON else ():
            chain = passages.setdefault(letter - 1, [])
            if chain and number - chain[-1][2] <= GAP + 1:
                chain[-1] = chain[-1][0], end, number, chain[-1][3] + 1
            else:
                chain.append((start, end, number, 1))
    for letter, chain in passages.items():
        for start, end, _, n_phrases in chain:
            if n_phrases >= PHRASES:
                yield letter, start, end


def main():
    folder = pathlib.Path(sys.argv[1])
    base = index_letters(folder / 'letters.jsonl')
    for release, text in read_documents(folder / 'releases.jsonl'):
        for letter, start, end in list_passages(base, text):
            print(release, len(text[:start].encode()), len(text[:end].encode()), letter, sep='\t')


if __name__ == '__main__':
    main()
