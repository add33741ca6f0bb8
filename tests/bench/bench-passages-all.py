#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Passages between all of some generated releases and letters: how many quotations are found in either
order of the two, at what cost, and how the cost grows with the set.

bench-passages-all.py CLI: reads the sets c3 and c4 below UND_PASSAGES_WORKLOAD, or skips, and c5 too if
UND_PASSAGES_LARGE is set, which takes minutes and 2 GB. The cost is CPU seconds of one thread;
UND_PASSAGES_FLOOR is a program that prints what one pass over the same bytes costs (`FLOOR FILE REPEAT
vkgram`), in the same run. What releases share with each other nobody has counted: of pairs, only those
of a release and a letter are scored.
"""
import importlib.util
import json
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SETS = 'c3', 'c4'
LARGE_SETS = ('c5',)
ORDERS = ('letters', 'releases'), ('releases', 'letters')

spec = importlib.util.spec_from_file_location('converter', HERE / 'passages-jsonl.py')
converter = importlib.util.module_from_spec(spec)
spec.loader.exec_module(converter)


def run(cli, files, out):
    """CPU seconds and most memory in kB. This program must have been small so far, as the memory of
    what starts a program counts as its own."""
    with open(out, 'wb') as passages, \
            subprocess.Popen([cli, 'passages', '--quiet', '--jobs', '1', '--format', 'jsonl', '--all',
                              *files], stdout=passages) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, child.returncode
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def measure_floor(source):
    floor = os.environ.get('UND_PASSAGES_FLOOR')
    if not floor:
        return None
    told = subprocess.run([floor, source / 'releases.txt', '3', 'vkgram'], check=True,
                          capture_output=True, text=True).stdout
    return float(re.search(r'median\s+([\d.]+) ms', told).group(1)) / 1000


def read_truth(source):
    """For each release and letter the first and last byte of what is quoted."""
    truth = {}
    with open(source / 'truth.tsv', encoding='ascii') as lines:
        for line in lines:
            release, start, end, letter = map(int, line.split('\t')[:4])
            truth.setdefault((release, letter), []).append((start, end))
    return truth


def read_links(source, out):
    """For each release and letter the first and last byte of what is found in the release."""
    texts = (source / 'releases.txt').read_bytes()
    spans = converter.read_spans(source / 'releases.idx')
    links = {}
    with open(out, encoding='utf-8') as passages:
        for line in passages:
            passage = json.loads(line)
            sides = {passage[side]['name'][0]: passage[side] for side in ('from', 'to')}
            if len(sides) < 2:
                continue
            release, letter = (int(sides[kind]['name'][1:]) for kind in 'rl')
            start, end = sides['r']['start'], sides['r']['end']
            text = texts[slice(*spans[release])]
            if not text.isascii():
                decoded = text.decode('utf-8')
                start, end = (len(decoded[:n].encode()) for n in (start, end))
            links.setdefault((release, letter), []).append((start, end))
    return links


def score(source, out):
    """Tells what was found; a quotation is if half of its bytes are covered."""
    truth, links = read_truth(source), read_links(source, out)
    n_true = n_found = 0
    for pair, quoted in truth.items():
        for start, end in quoted:
            covered = sum(max(0, min(e, end) - max(s, start)) for s, e in links.get(pair, ()))
            n_true += 1
            n_found += 2 * covered >= end - start
    precision = len(truth.keys() & links.keys()) / max(1, len(links))
    return f'found {n_found / n_true:.4f}, pair precision {precision:.4f}'


def count_lines(path):
    with open(path, 'rb') as lines:
        return sum(1 for _ in lines)


def tell_growth(before, after):
    """By which power of its bytes, and of the passages that come of it, a set costs more."""
    def power(name):
        return math.log(after['seconds'] / before['seconds']) / math.log(after[name] / before[name])

    return f'{power("bytes"):.2f} of the bytes, {power("passages"):.2f} of the passages'


def measure(cli, source, folder):
    """What the set costs, letters first; what is found stays in @folder."""
    costs = {}
    for order in ORDERS:
        files = [folder / f'{kind}.jsonl' for kind in order]
        seconds, memory = run(cli, files, folder / order[0])
        costs[order[0]] = {'seconds': seconds, 'memory': memory * 1024,
                           'bytes': sum(file.stat().st_size for file in files),
                           'passages': count_lines(folder / order[0])}
    cost, floor = costs['letters'], measure_floor(source)
    ratio = '' if floor is None else f', {cost["seconds"] / floor:.1f} times one pass'
    print(f'{source.name}: {cost["seconds"]:.2f} s of CPU{ratio}; at most '
          f'{cost["memory"] / 1024 / 1024:.0f} MB, {cost["memory"] / cost["bytes"]:.2f} bytes a byte; '
          f'{cost["passages"]} passages', flush=True)
    return cost


def main():
    workload = os.environ.get('UND_PASSAGES_WORKLOAD')
    names = SETS + (LARGE_SETS if os.environ.get('UND_PASSAGES_LARGE') else ())
    sources = [pathlib.Path(workload, name) for name in names
               if pathlib.Path(workload, name, 'truth.tsv').exists()] if workload else []
    if not sources:
        print('the workload is not here')
        sys.exit(77)
    with tempfile.TemporaryDirectory() as top:
        costs = []
        for source in sources:
            folder = pathlib.Path(top, source.name)
            subprocess.run([sys.executable, HERE / 'passages-jsonl.py', 'documents', source,
                            folder], check=True)
            costs.append(measure(sys.argv[1], source, folder))
        for before, after, source in zip(costs, costs[1:], sources[1:]):
            print(f'up to {source.name}: the cost grows with the power {tell_growth(before, after)}')
        for source in sources:
            for first, _ in ORDERS:
                print(f'{source.name}, {first} first: {score(source, pathlib.Path(top, source.name, first))}',
                      flush=True)


if __name__ == '__main__':
    main()
