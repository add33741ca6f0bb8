#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Passages between generated releases and letters: how many are found, how exactly, at what cost.

bench-passages.py CLI: reads the sets c3, c4 and c5 below UND_PASSAGES_WORKLOAD, or skips. The cost is
CPU seconds of one thread; UND_PASSAGES_FLOOR is a program that prints what one pass over the same
bytes costs (`FLOOR FILE REPEAT vkgram`), in the same run.
"""
import importlib.util
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SETS = 'c3', 'c4', 'c5'

spec = importlib.util.spec_from_file_location('converter', HERE / 'passages-jsonl.py')
converter = importlib.util.module_from_spec(spec)
spec.loader.exec_module(converter)


def read_truth(source):
    """For each release and letter the first and last byte of what is quoted."""
    truth = {}
    with open(source / 'truth.tsv', encoding='ascii') as lines:
        for line in lines:
            release, start, end, letter = map(int, line.split('\t')[:4])
            truth.setdefault((release, letter), []).append((start, end))
    return truth


def run(cli, folder):
    """CPU seconds and most memory in kB. This program must have been small so far, as the memory of
    what starts a program counts as its own."""
    with open(folder / 'out', 'wb') as passages, \
            subprocess.Popen([cli, 'passages', '--quiet', '--jobs', '1', '--format', 'jsonl',
                              '--from', folder / 'releases.jsonl', '--to',
                              folder / 'letters.jsonl'], stdout=passages) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, child.returncode
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def count_words(texts, spans, release, start, end):
    """Words, marks alone left out, between two bytes of a release."""
    first = spans[release][0]
    between = texts[first + min(start, end):first + max(start, end)].decode('utf-8')
    return sum(any(map(str.isalnum, word)) for word in between.split())


def score(source, out):
    """Prints what was found; a passage is if half of its bytes are covered."""
    truth, links = read_truth(source), {}
    with open(out, encoding='utf-8') as passages:
        for release, start, end, letter, _, _ in converter.list_links(source, passages):
            links.setdefault((release, letter), []).append((start, end))
    texts = (source / 'releases.txt').read_bytes()
    spans = converter.read_spans(source / 'releases.idx')
    n_true = n_found = n_bytes = n_covered = n_exact = n_edges = n_wrong = 0
    for pair, quoted in truth.items():
        for start, end in quoted:
            near = [link for link in links.get(pair, ()) if link[0] < end and link[1] > start]
            covered = sum(min(e, end) - max(s, start) for s, e in near)
            n_true += 1
            n_bytes += end - start
            n_covered += covered
            if 2 * covered < end - start:
                continue
            n_found += 1
            for got, want in ((min(s for s, _ in near), start), (max(e for _, e in near), end)):
                error = count_words(texts, spans, pair[0], got, want)
                n_exact += error == 0
                n_edges += 1
                n_wrong += error
    print(f'  found {n_found / n_true:.4f}, covered {n_covered / n_bytes:.4f}, pair precision '
          f'{len(truth.keys() & links.keys()) / max(1, len(links)):.4f}, edges exact '
          f'{n_exact / max(1, n_edges):.4f}, boundary error {n_wrong / max(1, n_edges):.3f} words')


def measure_floor(source):
    floor = os.environ.get('UND_PASSAGES_FLOOR')
    if not floor:
        return None
    told = subprocess.run([floor, source / 'releases.txt', '3', 'vkgram'], check=True,
                          capture_output=True, text=True).stdout
    return float(re.search(r'median\s+([\d.]+) ms', told).group(1)) / 1000


def main():
    workload = os.environ.get('UND_PASSAGES_WORKLOAD')
    sources = [pathlib.Path(workload, name) for name in SETS
               if pathlib.Path(workload, name, 'truth.tsv').exists()] if workload else []
    if not sources:
        print('the workload is not here')
        sys.exit(77)
    with tempfile.TemporaryDirectory() as top:
        for source in sources:
            folder = pathlib.Path(top, source.name)
            subprocess.run([sys.executable, HERE / 'passages-jsonl.py', 'documents', source,
                            folder], check=True)
            seconds, memory = run(sys.argv[1], folder)
            floor = measure_floor(source)
            ratio = '' if floor is None else f', {seconds / floor:.1f} times one pass'
            print(f'{source.name}: {seconds:.2f} s of CPU{ratio}; at most {memory / 1024:.0f} MB')
        for source in sources:
            print(f'{source.name}:', flush=True)
            score(source, pathlib.Path(top, source.name, 'out'))


if __name__ == '__main__':
    main()
