#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""A campaign file of generated releases and letters: what it costs to fill, what one more document
costs in the end, and how many of the quotations are found.

bench-library.py CLI: reads the sets c3 and c4 below UND_PASSAGES_WORKLOAD, or skips, and c5 too if
UND_PASSAGES_LARGE is set, which takes an hour. The cost is CPU seconds of one thread, beside those of
`passages --from releases --to letters` in the same run, which keeps nothing and does not look for
what releases share with each other. What one more document costs is that of ten, each added by a run
of its own, less what a run costs that only lists an empty campaign.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SETS = 'c3', 'c4'
LARGE_SETS = ('c5',)
N_MORE = 10


def run(*command, output=subprocess.DEVNULL):
    """CPU seconds and most memory in kB; see bench-passages.py on the latter."""
    with subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, (command, child.returncode)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def measure_one_more(cli, folder, campaign):
    """CPU seconds of one more release, and of a run that does nothing."""
    with open(folder / 'releases.jsonl', encoding='utf-8') as lines:
        more = [json.loads(line) for _, line in zip(range(N_MORE), lines)]
    empty = folder / 'empty.undersigned'
    (folder / 'none.jsonl').write_text('', encoding='utf-8')
    run(cli, 'add', '-q', '-l', empty, folder / 'none.jsonl')
    seconds = 0
    for number, document in enumerate(more):
        # Another name, and half of the words: a release that was not there before.
        text = document['text'][len(document['text']) // 2:]
        (folder / 'one.jsonl').write_text(json.dumps({'id': f'more{number}', 'text': text}) + '\n',
                                          encoding='utf-8')
        seconds += run(cli, 'add', '-q', '-l', campaign, folder / 'one.jsonl')[0]
    idle = sum(run(cli, 'list', '-l', empty)[0] for _ in more)
    return (seconds - idle) / N_MORE, idle / N_MORE


def read_truth(source):
    with open(source / 'truth.tsv', encoding='ascii') as lines:
        for line in lines:
            release, start, end, letter = map(int, line.split('\t')[:4])
            yield f'r{release:06}', f'l{letter:06}', start, end


def count_found(cli, source, folder, campaign):
    """Quotations of which half is in passages that a release and its letter share."""
    spans = collections.defaultdict(list)
    with open(folder / 'out', 'wb') as out:
        run(cli, 'passages', '-l', campaign, '-f', 'jsonl', output=out)
    n_passages = 0
    with open(folder / 'out', encoding='utf-8') as lines:
        for line in lines:
            passage = json.loads(line)
            here, there = passage['from'], passage['to']
            spans[here['name'], there['name']].append((here['start'], here['end']))
            n_passages += 1
    n_true = n_found = 0
    for release, letter, start, end in read_truth(source):
        covered = sum(max(0, min(e, end) - max(s, start)) for s, e in spans[release, letter])
        n_true += 1
        n_found += 2 * covered >= end - start
    return n_found / n_true, n_passages


def tell_set(cli, source, folder):
    subprocess.run([sys.executable, HERE / 'passages-jsonl.py', 'documents', source, folder],
                   check=True)
    releases, letters = folder / 'releases.jsonl', folder / 'letters.jsonl'
    campaign = folder / 'c.undersigned'
    floor, _ = run(cli, 'passages', '-q', '--jobs', '1', '-f', 'jsonl', '--from', releases, '--to',
                   letters)
    seconds, memory = run(cli, 'add', '-q', '-l', campaign, letters, releases)
    with open(releases, 'rb') as lines:
        n_documents = sum(1 for _ in lines)
    n_bytes = (source / 'releases.txt').stat().st_size
    n_kept = campaign.stat().st_size
    found, n_passages = count_found(cli, source, folder, campaign)
    more, idle = measure_one_more(cli, folder, campaign)
    print(f'{source.name}: filled in {seconds:.2f} s of CPU, {seconds / floor:.1f} times passages '
          f'--from --to, {1000 * seconds / n_documents:.2f} ms a document, at most '
          f'{memory / 1024:.0f} MB; the file has {n_kept / n_bytes:.1f} bytes for each byte of text, '
          f'and {n_passages / n_documents:.0f} passages a document; found {found:.4f}', flush=True)
    print(f'  one more document: {1000 * more:.1f} ms of CPU, beside {1000 * idle:.1f} ms for a run '
          'that does nothing', flush=True)


def main():
    top = os.environ.get('UND_PASSAGES_WORKLOAD')
    names = SETS + (LARGE_SETS if os.environ.get('UND_PASSAGES_LARGE') else ())
    sources = [pathlib.Path(top, name) for name in names
               if pathlib.Path(top, name, 'truth.tsv').exists()] if top else []
    if not sources:
        print('the workload is not here')
        sys.exit(77)
    for source in sources:
        with tempfile.TemporaryDirectory() as folder:
            tell_set(sys.argv[1], source, pathlib.Path(folder))


main()
