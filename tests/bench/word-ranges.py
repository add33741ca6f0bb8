#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Turn comparisons into ranges of space-separated tokens, for yardsticks that count those.

    word-ranges.py --cli PATH/TO/undersigned-cli DIR > RANGES

DIR holds pairs ID.a.txt and ID.b.txt. For each pair one line a range is printed, tab-separated:
"ID = A0 A1 B0 B1" for tokens that stand on both sides, moved ones too, and "ID ~ A0 A1 B0 B1" for
a change between two of them; changes that stand side by side are told apart as `compare` tells them
apart. A token counts as standing on both sides if all of its characters do.
Case is left aside only where the token starts a sentence on either side, as a capital is silent
there; elsewhere a change of case is a change, as `compare` reports it.

With --links a token that replaces one token is linked to it, for yardsticks of word alignment: then
"=" is printed for the two instead of "~".
"""

import argparse
import json
import os
import re
import subprocess
import sys

LIGHT = ('typography', 'punctuation', 'case')
SENTENCE_ENDS = '.?!'


def read_tokens(text):
    return [match.span() for match in re.finditer(r'\S+', text)]


def add_pairs(pairs, texts, a, b):
    """Pair the characters of two ranges as long as they are the same but for case."""
    for i, j in zip(range(*a), range(*b)):
        if texts[0][i].lower() != texts[1][j].lower():
            break
        pairs[i] = j


def get_range(span):
    return span['start'], span['end']


def pair_characters(hunks, texts):
    """Return {place in A: place in B} and the places in A that were moved."""
    pairs = {}
    moved = set()
    for hunk in hunks:
        if hunk['op'] == 'equal' or (hunk['op'] == 'replace' and hunk['grade'] in LIGHT):
            add_pairs(pairs, texts, get_range(hunk['a']), get_range(hunk['b']))
        if hunk['op'] != 'move' or hunk['end'] != 'to':
            continue
        i, j = hunk['origin']['start'], hunk['b']['start']
        moved.update(range(*get_range(hunk['origin'])))
        for edit in hunk['edits']:
            add_pairs(pairs, texts, (i, edit['from']['start']), (j, edit['to']['start']))
            i, j = edit['from']['end'], edit['to']['end']
        add_pairs(pairs, texts, (i, hunk['origin']['end']), (j, hunk['b']['end']))
    return pairs, moved


def starts_sentence(text, tokens, n):
    return n == 0 or text[tokens[n - 1][1] - 1] in SENTENCE_ENDS


def may_link(texts, a, b, n, token):
    """Are the tokens the same letter by letter, or one with the capital that starts a sentence?"""
    return (texts[0][slice(*a[n])] == texts[1][slice(*b[token])]
            or starts_sentence(texts[0], a, n) or starts_sentence(texts[1], b, token))


def link_tokens(texts, a, b, pairs):
    """Return {token of A: token of B} for those whose characters are all paired."""
    starts = {start: (n, end - start) for n, (start, end) in enumerate(b)}
    links = {}
    for n, (start, end) in enumerate(a):
        if start not in pairs:
            continue
        token, length = starts.get(pairs[start], (None, 0))
        if length == end - start and all(pairs.get(start + k) == pairs[start] + k
                                         for k in range(length)) \
                and may_link(texts, a, b, n, token):
            links[n] = token
    return links


def find_cuts(hunks, a, b):
    """Return the pairs of tokens before which one change ends and the next one starts."""
    starts = [{start: n for n, (start, _) in enumerate(tokens)} for tokens in (a, b)]
    ends = [{end: n + 1 for n, (_, end) in enumerate(tokens)} for tokens in (a, b)]
    places = [{**at_end, **at_start} for at_start, at_end in zip(starts, ends)]
    changes = ('delete', 'insert', 'replace')
    cuts = set()
    for before, hunk in zip(hunks, hunks[1:]):
        if before['op'] in changes and hunk['op'] in changes:
            cuts.add(tuple(place.get(hunk[side]['start'], -1) for side, place in zip('ab', places)))
    return sorted(cuts)


def part_change(cuts, a0, a1, b0, b1):
    """Yield the changes that one range was parted into."""
    for i, j in cuts:
        if a0 <= i <= a1 and b0 <= j <= b1 and (a0, b0) != (i, j) != (a1, b1):
            yield '~', a0, i, b0, j
            a0, b0 = i, j
    yield '~', a0, a1, b0, b1


def list_ranges(a, b, links, is_moved, cuts):
    """Yield (op, a0, a1, b0, b1); a moved token ends a change on its own side only."""
    back = {token: n for n, token in links.items()}
    for n, token in sorted(links.items()):
        yield '=', n, n + 1, token, token + 1
    i = j = 0
    while i < len(a) or j < len(b):
        a0, b0 = i, j
        while i < len(a) and i not in links:
            i += 1
        while j < len(b) and j not in back:
            j += 1
        if i > a0 or j > b0:
            yield from part_change(cuts, a0, i, b0, j)
        if i < len(a) and is_moved(i):
            i += 1
        elif j < len(b) and is_moved(back[j]):
            j += 1
        else:
            i += 1
            j += 1


def compare(cli, exact, paths):
    command = [cli, 'compare', '--format', 'json', *(['--exact'] if exact else []), *paths]
    result = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if result.returncode not in (0, 1):
        sys.exit(f'{paths[0]}: exit code {result.returncode}')
    return json.loads(result.stdout)['comparisons'][0]['hunks']


def link_single(row):
    """A change of one token to one token as a link."""
    _, a0, a1, b0, b1 = row
    return ('=', *row[1:]) if a1 - a0 == b1 - b0 == 1 else row


def print_pair(options, name):
    paths = [os.path.join(options.directory, f'{name}.{side}.txt') for side in 'ab']
    texts = []
    for path in paths:
        with open(path, encoding='utf-8') as file:
            texts.append(file.read())
    a, b = map(read_tokens, texts)
    hunks = compare(options.cli, options.exact, paths)
    pairs, moved = pair_characters(hunks, texts)
    links = link_tokens(texts, a, b, pairs)
    for row in list_ranges(a, b, links, lambda n: a[n][0] in moved, find_cuts(hunks, a, b)):
        print(name, *(link_single(row) if options.links else row), sep='\t')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('--cli', required=True)
    parser.add_argument('--exact', action='store_true')
    parser.add_argument('--links', action='store_true')
    parser.add_argument('directory')
    options = parser.parse_args()
    names = sorted(name[:-len('.a.txt')] for name in os.listdir(options.directory)
                   if name.endswith('.a.txt'))
    for name in names:
        print_pair(options, name)


if __name__ == '__main__':
    main()
