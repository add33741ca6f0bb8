#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Print what collations cost and find, as one table, and how cost grows.

    bench-collate.py PROGRAM CLI

PROGRAM is bench-collate, CLI is undersigned-cli. Witnesses, truth, scorer and floor come from
../shared/bench where that and the Debian packages of its texts are at hand; otherwise PROGRAM makes
witnesses of its own. UND_BENCH_DIR keeps the witnesses from one run to the next.

Nothing is asserted: machines differ and are shared. What counts is the ratio to P, the floor.
"""

import json
import math
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import goals
from workload import SHARED, can_make_workload, compile_shared, make_workload, measure_floor, run

# Witnesses and words of each. The published goals are for the first and the third; the others show
# how cost grows.
GOALS = ((50, 500), (20, 2000), (50, 8000))
NUMBERS = (5, 10, 20, 50)
LENGTHS = (500, 2000, 8000)
N_ORDERS = 4

HEAD = ('witnesses', 'P ms', 'ms', 'P', 'bytes a word', 'recall', 'precision', 'orders', 'columns', '',
        's', 'MB')
NOTES = """\
ms: CPU of the engine on numbered words, the least of several rounds; P: times the floor
bytes a word: the most that the engine holds above its witnesses
orders: of so many other orders of the witnesses, how many put the same words together; witnesses
  are aligned in the order of their bytes, as undersigned-cli does
s, MB: one run of undersigned-cli collate, from files to JSON"""


def get_paths(folder, shape):
    n_witnesses, n_words = shape
    return sorted((folder / 'd' / f'{n_words}w-{n_witnesses}n').glob('w*.txt'))


def collate(program, paths, columns):
    output = run([program, '--columns', columns, *paths])[0]
    return {name: float(value) for name, value in (line.split() for line in output.splitlines())}


def read_columns(path):
    return [[int(column) for column in line.split()]
            for line in path.read_text(encoding='ascii').splitlines()]


def score(folder, columns):
    """Recall and precision, of the published scorer or by its rule: each witness beside the first
    and beside the next."""
    scorer = SHARED / 'score_collation.py'
    if scorer.exists():
        output = subprocess.run([sys.executable, scorer, folder, columns], check=True,
                                stdout=subprocess.PIPE, encoding='utf-8').stdout
        match = re.search(r'recall ([0-9.]+) precision ([0-9.]+)', output)
        return match.group(1), match.group(2)
    origins = json.loads((folder / 'truth.json').read_text(encoding='utf-8'))['origin']
    table = read_columns(columns)
    n_found = n_missed = n_wrong = 0
    for one, (places, told) in enumerate(zip(origins, table)):
        for other in {0, (one + 1) % len(origins)} - {one}:
            of_column = dict(zip(table[other], origins[other]))
            of_place = {place: column for place, column in zip(origins[other], table[other])
                        if place >= 0}
            for column, place in zip(told, places):
                if place < 0:
                    continue
                n_found += of_place.get(place) == column
                n_missed += of_place.get(place, column) != column
                n_wrong += of_column.get(column, -1) not in (-1, place)
    return (f'{n_found / max(1, n_found + n_missed):.4f}',
            f'{n_found / max(1, n_found + n_wrong):.4f}')


def number_by_first(table):
    """The same columns, numbered as they are met, so that only what is put together counts."""
    numbers = {}
    return [[numbers.setdefault(column, len(numbers)) for column in line] for line in table]


def count_same_orders(program, paths, columns, folder):
    chance = random.Random(len(paths))
    expected = number_by_first(read_columns(columns))
    n_same = 0
    for turn in range(N_ORDERS):
        order = list(range(len(paths)))
        if turn == 0:
            order.reverse()
        else:
            chance.shuffle(order)
        collate(program, [paths[index] for index in order], folder / 'other')
        lines = dict(zip(order, read_columns(folder / 'other')))
        n_same += number_by_first([lines[index] for index in range(len(paths))]) == expected
    return f'{n_same}/{N_ORDERS}'


def measure_shape(shape, folder, tools, scratch):
    program, cli, pass_program = tools
    paths = get_paths(folder, shape)
    columns = scratch / 'columns'
    measures = collate(program, paths, columns)
    floor = measure_floor(pass_program, paths, scratch) if pass_program else None
    floor = floor or measures['pass_ms']
    orders, whole, scores = '-', ['-', '-'], score(paths[0].parent, columns)
    if shape in GOALS:
        orders = count_same_orders(program, paths, columns, scratch)
        _, seconds, peak_kb = run([cli, 'collate', '--format', 'json', '--quiet', *paths])
        whole = [f'{seconds:.2f}', f'{peak_kb / 1024:.0f}']
    row = [f'{shape[0]} × {shape[1]}', f'{floor:.2f}', f'{measures["engine_ms"]:.1f}',
           f'{measures["engine_ms"] / floor:.0f}', f'{measures["bytes_a_word"]:.0f}',
           *scores, orders, f'{measures["n_columns"]:.0f}',
           'bounded' if measures['bounded'] else '', *whole]
    return row, dict(measures, orders=orders, recall=float(scores[0]), precision=float(scores[1]))


def print_table(rows):
    rows = [list(HEAD), *rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    for row in rows:
        print('  '.join(cell.rjust(width) for cell, width in zip(row, widths)), flush=True)


def print_growth(measures, shapes, sizes, what):
    """By which power of the size time and memory grew from one size to the next."""
    times, memory = [], []
    for small, large, before, after in zip(sizes, sizes[1:], shapes, shapes[1:]):
        before, after = measures[before], measures[after]
        step = math.log(large / small)
        times.append(f'{small} to {large} '
                     f'{math.log(after["engine_ms"] / before["engine_ms"]) / step:.2f}')
        if before['bytes_a_word'] and after['bytes_a_word']:
            memory.append(f'{small} to {large} '
                          f'{1 + math.log(after["bytes_a_word"] / before["bytes_a_word"]) / step:.2f}')
    print(f'time grows as a power of {what}: {", ".join(times)}')
    print(f'memory grows as a power of {what}: {", ".join(memory) or "unknown"}')


def measure_published(folder, tools, scratch):
    shapes = [*GOALS, *((number, 2000) for number in NUMBERS), *((50, length) for length in LENGTHS)]
    rows, measures = [], {}
    for shape in shapes:
        if shape not in measures:
            row, measures[shape] = measure_shape(shape, folder, tools, scratch)
            rows.append(row)
    print(NOTES)
    print_table(rows)
    print_growth(measures, [(number, 2000) for number in NUMBERS], NUMBERS, 'the number of witnesses')
    print_growth(measures, [(50, length) for length in LENGTHS], LENGTHS, 'their length')
    goals.print_collations({shape: [measure[name] for name in ('engine_ms', 'recall', 'precision', 'orders')]
                            for shape, measure in measures.items()})


def main():
    program, cli = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        folder = pathlib.Path(os.environ.get('UND_BENCH_DIR', scratch / 'witnesses'))
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / 'd').exists() and can_make_workload():
            make_workload(folder, 'd')
        if (folder / 'd').exists():
            pass_program = compile_shared('pass', ['-O3', '-march=native'], scratch)
            print('witnesses by ../shared/bench/make_workload.py; P is '
                  f'{"../shared/bench/pass.c vintern" if pass_program else "our own numbering"}; '
                  f'scored by {"score_collation.py" if SHARED.exists() else "its rule"}')
            measure_published(folder, (program, cli, pass_program), scratch)
            return
        print('../shared/bench or the packages bible-kjv, bible-kjv-text, dict-gcide are missing, so '
              'the published witnesses are skipped: witnesses of our own', flush=True)
        subprocess.run([program], check=True)
        print(goals.COLLATEX)


if __name__ == '__main__':
    main()
