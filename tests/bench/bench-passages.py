#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Passages between generated releases and letters: how many are found, how exactly, at what cost, and
what other programs find and cost, in the same run.

bench-passages.py CLI: reads the sets c3, c4 and c5 below UND_PASSAGES_WORKLOAD, or skips. The cost is
CPU seconds of one thread. UND_PASSAGES_FLOOR is a program that prints what one pass over the same
bytes costs (`FLOOR FILE REPEAT vkgram`); without it, one is compiled if its source is at hand. Other
programs take minutes for c5 and are run on it only if UND_PASSAGES_LARGE is set.

Words of a quotation were changed, left out and added at random, also the first and the last one. An
edge can be known from the words if the outermost word of the quotation is the outermost one of what
it was taken from, and the words beyond the two differ: else no comparison of words tells where it
ends. What is exact of these edges stands beside what is exact of all; a last word that stands
unchanged behind a changed one is among them, though it may be there by chance.
"""
import importlib.util
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import peers
import workload

HERE = pathlib.Path(__file__).resolve().parent
SETS = 'c3', 'c4', 'c5'
LARGE = {'c5'}
# Bytes beside a quotation that hold the next word.
NEAR_BYTES = 60

spec = importlib.util.spec_from_file_location('converter', HERE / 'passages-jsonl.py')
converter = importlib.util.module_from_spec(spec)
spec.loader.exec_module(converter)


def read_truth(source):
    """For each release and letter the first and last byte of what is quoted, here and there."""
    truth = {}
    with open(source / 'truth.tsv', encoding='ascii') as lines:
        for line in lines:
            release, start, end, letter, *there = map(int, line.split('\t')[:6])
            truth.setdefault((release, letter), []).append((start, end, *there))
    return truth


def run(command, out, folder=None, words=''):
    """CPU seconds and most memory in kB, of which the latter is true only as long as this program is
    small: the memory of what starts a program counts as its own."""
    with open(out, 'wb') as passages, tempfile.TemporaryFile() as given:
        given.write(words.encode())
        given.seek(0)
        with subprocess.Popen(command, stdin=given, stdout=passages, cwd=folder) as child:
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, (command, child.returncode)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def run_ours(cli, folder, here='releases', there='letters', out='out'):
    return run([cli, 'passages', '--quiet', '--jobs', '1', '--format', 'jsonl', '--from',
                folder / f'{here}.jsonl', '--to', folder / f'{there}.jsonl'], folder / out)


def count_words(text, start, end):
    """Words, marks alone left out, between two bytes of a text."""
    between = text[min(start, end):max(start, end)].decode('utf-8')
    return sum(any(map(str.isalnum, word)) for word in between.split())


def find_words(bytes_):
    return re.findall(r'[^\W_]+', bytes_.decode('utf-8', 'ignore').lower())


def can_be_known(here, start, end, there, there_start, there_end):
    """Whether the words tell the first and the last edge of a quotation."""
    inside = find_words(here[start:end]), find_words(there[there_start:there_end])
    around = [(find_words(text[max(0, first - NEAR_BYTES):first]),
               find_words(text[last:last + NEAR_BYTES]))
              for text, first, last in ((here, start, end), (there, there_start, there_end))]
    return (inside[0][:1] == inside[1][:1] and around[0][0][-1:] != around[1][0][-1:],
            inside[0][-1:] == inside[1][-1:] and around[0][1][:1] != around[1][1][:1])


def read_side(source, kind):
    texts = (source / f'{kind}.txt').read_bytes()
    return [texts[start:end] for start, end in converter.read_spans(source / f'{kind}.idx')]


def score(source, found):
    """Tells what was found; a passage is if half of its bytes are covered. @found: release, first and
    last byte, letter."""
    truth, links = read_truth(source), {}
    for release, start, end, letter in found:
        links.setdefault((release, letter), []).append((start, end))
    releases, letters = (read_side(source, kind) for kind in ('releases', 'letters'))
    n_true = n_found = n_bytes = n_covered = n_exact = n_edges = n_wrong = 0
    n_known = n_known_exact = 0
    for pair, quoted in truth.items():
        here, there = releases[pair[0]], letters[pair[1]]
        for start, end, *other in quoted:
            near = [link for link in links.get(pair, ()) if link[0] < end and link[1] > start]
            covered = sum(min(e, end) - max(s, start) for s, e in near)
            n_true += 1
            n_bytes += end - start
            n_covered += covered
            if 2 * covered < end - start:
                continue
            n_found += 1
            known = can_be_known(here, start, end, there, *other)
            for got, want, is_known in ((min(s for s, _ in near), start, known[0]),
                                        (max(e for _, e in near), end, known[1])):
                error = count_words(here, got, want)
                n_exact += error == 0
                n_known += is_known
                n_known_exact += is_known and error == 0
                n_edges += 1
                n_wrong += error
    return (f'found {n_found / n_true:.4f}, covered {n_covered / n_bytes:.4f}, pair precision '
            f'{len(truth.keys() & links.keys()) / max(1, len(links)):.4f}, edges exact '
            f'{n_exact / max(1, n_edges):.4f} (of the {n_known / max(1, n_edges):.4f} that can be '
            f'known {n_known_exact / max(1, n_known):.4f}), boundary error '
            f'{n_wrong / max(1, n_edges):.3f} words')


def find_floor(folder):
    """The program that does one pass, or None."""
    return (os.environ.get('UND_PASSAGES_FLOOR')
            or workload.compile_shared('pass', ['-O3', '-march=native'], folder))


def measure_floor(floor, source):
    """Seconds of one pass."""
    if floor is None:
        return None
    told = subprocess.run([floor, source / 'releases.txt', '3', 'vkgram'], check=True,
                          capture_output=True, text=True).stdout
    return float(re.search(r'median\s+([\d.]+) ms', told).group(1)) / 1000


def read_documents(source):
    return {kind: read_side(source, kind) for kind in ('letters', 'releases')}


def tell_cost(seconds, floor):
    return f'{seconds:.2f} s of CPU' \
        + ('' if floor is None else f', {seconds / floor:.1f} times one pass')


def is_run(source):
    return source.name not in LARGE or os.environ.get('UND_PASSAGES_LARGE')


def measure_peer(peer, source, folder, floor, ours):
    """Runs another program, on files that are made for it and not counted, and tells of it."""
    if not peer.is_there():
        return 'not installed'
    if not is_run(source):
        return 'not run on so many documents without UND_PASSAGES_LARGE'
    documents = read_documents(source)
    own = folder / 'peer'
    own.mkdir(exist_ok=True)
    command, words = peer.prepare(documents, own)
    seconds, _ = run(command, folder / 'peer-out', own, words)
    with open(folder / 'peer-out', encoding='utf-8', errors='replace') as output:
        told = score(source, peer.list_links(documents, output))
    return f'{tell_cost(seconds, floor)}, {seconds / ours:.1f} times ours\n    {told}'


def tell_swapped(cli, source, folder):
    """What it costs to keep the many documents in memory and to look the few up in them."""
    if not is_run(source):
        return
    seconds, memory = run_ours(cli, folder, 'letters', 'releases', 'swapped')
    n_bytes = (source / 'releases.txt').stat().st_size
    print(f'  the sides swapped: {n_bytes / 1e6 / seconds:.0f} MB a second, at most '
          f'{memory / 1024:.0f} MB, {memory * 1024 / n_bytes:.1f} bytes for each byte of --to',
          flush=True)


def tell_set(cli, source, folder, floor_program):
    subprocess.run([sys.executable, HERE / 'passages-jsonl.py', 'documents', source, folder],
                   check=True)
    seconds, memory = run_ours(cli, folder)
    floor = measure_floor(floor_program, source)
    one_pass = 'one pass is not measured' if floor is None else f'one pass {floor:.3f} s'
    n_bytes = (source / 'releases.txt').stat().st_size
    print(f'{source.name}: {one_pass}; Undersigned {tell_cost(seconds, floor)}, '
          f'{n_bytes / 1e6 / seconds:.0f} MB a second, at most {memory / 1024:.0f} MB', flush=True)
    tell_swapped(cli, source, folder)
    return folder, floor, seconds


def main():
    top = os.environ.get('UND_PASSAGES_WORKLOAD')
    sources = [pathlib.Path(top, name) for name in SETS
               if pathlib.Path(top, name, 'truth.tsv').exists()] if top else []
    if not sources:
        print('the workload is not here')
        sys.exit(77)
    with tempfile.TemporaryDirectory() as scratch:
        floor_program = find_floor(pathlib.Path(scratch))
        told = [tell_set(sys.argv[1], source, pathlib.Path(scratch, source.name), floor_program)
                for source in sources]
        for source, (folder, floor, seconds) in zip(sources, told):
            with open(folder / 'out', encoding='utf-8') as passages:
                found = score(source, (link[:4] for link in converter.list_links(source, passages)))
            print(f'{source.name}:\n  Undersigned: {found}', flush=True)
            for peer in peers.ALL:
                print(f'  {peer.name}: {measure_peer(peer, source, folder, floor, seconds)}',
                      flush=True)


if __name__ == '__main__':
    main()
