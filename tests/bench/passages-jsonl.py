#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Turns the workload of quoted letters into JSON lines, and passages into what its truth counts.

passages-jsonl.py documents SETDIR OUTDIR   letters.jsonl and releases.jsonl of the set
passages-jsonl.py links SETDIR < PASSAGES   release, first and last byte, letter: one passage a line
"""
import json
import pathlib
import sys


def read_spans(path):
    with open(path, encoding='ascii') as lines:
        return [tuple(map(int, line.split())) for line in lines]


def write_documents(source, kind, out):
    texts = (source / f'{kind}.txt').read_bytes()
    with open(out / f'{kind}.jsonl', 'w', encoding='utf-8') as lines:
        for number, (start, end) in enumerate(read_spans(source / f'{kind}.idx')):
            document = {'id': f'{kind[0]}{number:06}', 'text': texts[start:end].decode('utf-8')}
            lines.write(json.dumps(document, ensure_ascii=False) + '\n')


def list_links(source, passages):
    """Gives release, start, end, letter, start, end, in bytes of the documents."""
    texts = {kind[0]: ((source / f'{kind}.txt').read_bytes(), read_spans(source / f'{kind}.idx'))
             for kind in ('letters', 'releases')}
    last = {}

    def to_bytes(side):
        kind = side['name'][0]
        if last.get(kind, ('',))[0] != side['name']:
            texts_of, spans = texts[kind]
            start, end = spans[int(side['name'][1:])]
            last[kind] = side['name'], texts_of[start:end].decode('utf-8')
        text = last[kind][1]
        return len(text[:side['start']].encode()), len(text[:side['end']].encode())

    for line in passages:
        passage = json.loads(line)
        here, there = passage['from'], passage['to']
        yield (int(here['name'][1:]), *to_bytes(here), int(there['name'][1:]), *to_bytes(there))


def main():
    source = pathlib.Path(sys.argv[2])
    if sys.argv[1] == 'documents':
        out = pathlib.Path(sys.argv[3])
        out.mkdir(parents=True, exist_ok=True)
        for kind in ('letters', 'releases'):
            write_documents(source, kind, out)
    else:
        for link in list_links(source, sys.stdin):
            print(*link, sep='\t')


if __name__ == '__main__':
    main()
