# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""The goals of the benchmarks, and how near a measurement comes to them. They are beyond what any
program at hand does: a goal that is missed is told, and nothing fails."""

import math

# The most P, the floor, that a readable comparison may take, and how many per cent its words may be
# above the least possible; 0 for the least.
FLOORS = {'a/1m-01': (3, 0), 'a/1m-05': (3, 0), 'a/1m-30': (8, .2), 'a/10m-05': (3, 0),
          'b/shuffled-paras-1m': (8, None)}
NAMED_PER_CENT = {'a/1m-01': 99, 'a/1m-05': 99}
BEYOND_TEXTS_MB = {'a/10m-05': 60}

# Seconds; of a readable comparison with what its words may be above the least, and of an exact one.
READABLE_SECONDS = {'b/unrelated-1m': (.15, 4), 'c/release-5k': (.0005, None)}
EXACT_SECONDS = {'b/unrelated-1m': 1, 'b/binary-100kw': .5, 'b/aaab-100kw': .5,
                 'b/aaa-sprinkled-100kw': .5}

# No pair of about a megabyte a side takes longer, whatever is in it.
ANY_SECONDS = 1.5
ANY_BYTES = 1_500_000

# Milliseconds, recall and precision of witnesses × words.
COLLATIONS = {(50, 500): (30, .985, .998), (50, 8000): (1000, None, None)}

COLLATEX = """\
CollateX (Java) is not run here. Measured once on witnesses of the same generator, each figure one
  run: 50 × 500 by Needleman-Wunsch 10.6 s at recall .84, by Dekker's algorithm 14.5 s at .95; 20 ×
  2000 28 to 53 s; recall falls with each witness"""


def tell_most(value, goal, unit, decimals=1):
    """@value beside the most that it should be."""
    near = 'met' if value <= goal else f'{value / goal:.1f} times'
    return f'{value:.{decimals}f} {unit}, goal {goal:g} {unit}: {near}'


def tell_least(value, goal, what):
    near = 'met' if value >= goal else f'{goal - value:.4f} below'
    return f'{what} {value:.4f}, goal {goal:g}: {near}'


def tell_excess(n_words, least, goal):
    """How far @n_words is above @least, beside @goal in per cent."""
    if not least:
        return 'least unknown'
    excess = 100 * (n_words - least) / least
    told = 'least possible' if n_words == least else f'{excess:+.2f} %'
    near = 'met' if excess <= goal else f'{excess / goal:.1f} times' if goal else 'missed'
    return f'{told}, goal {f"+{goal:g} %" if goal else "least possible"}: {near}'


def list_pair(name, readable, exact, floor, least, named, n_bytes):
    """What the goals say of a pair: @readable and @exact are its measurements, @least the fewest words
    possible or None, @named how many of how many passages were told as moved, @n_bytes of each text."""
    told = []
    if name in FLOORS:
        most, excess = FLOORS[name]
        told.append(tell_most(readable['engine_ms'] / floor, most, 'P'))
        if excess is not None:
            told.append(tell_excess(exact['changed'], least, excess))
    if name in NAMED_PER_CENT and named[1]:
        share, goal = 100 * named[0] / named[1], NAMED_PER_CENT[name]
        told.append(f'{share:.1f} % of moves named, goal {goal} %: '
                    f'{"met" if share >= goal else "missed"}')
    if name in BEYOND_TEXTS_MB:
        beyond = readable['peak_kb'] / 1024 - sum(n_bytes) / 2**20
        told.append('beyond the texts ' + tell_most(beyond, BEYOND_TEXTS_MB[name], 'MB'))
    if name == 'b/shuffled-paras-1m':
        told.append(f'{readable["changed"]:.0f} words changed, goal 0: '
                    f'{"met" if readable["changed"] == 0 else "missed"}')
    if name in READABLE_SECONDS:
        most, excess = READABLE_SECONDS[name]
        told.append(tell_most(readable['engine_ms'] / 1000, most, 's', 4 if most < .01 else 3))
        if excess is not None:
            told.append(tell_excess(readable['least'], least, excess))
    if name in EXACT_SECONDS:
        told.append('exact ' + tell_most(exact['engine_ms'] / 1000, EXACT_SECONDS[name], 's', 3))
        told.append(tell_excess(exact['changed'], least, 0))
    if not told and max(n_bytes) <= ANY_BYTES:
        slower = max(readable['engine_ms'], exact['engine_ms']) / 1000
        told.append(tell_most(slower, ANY_SECONDS, 's', 3))
    return told


def print_pairs(told):
    """@told: for each name what list_pair() says."""
    print('goals, of the readable comparison unless they are of exact; words above the least by exact:')
    for name, lines in told:
        print(f'  {name}: {"; ".join(lines) or "no goal of its own"}')


def get_growth_goal(small, large):
    """The power of the size by which n log n grows from @small words to @large."""
    return 1 + math.log(math.log(large) / math.log(small)) / math.log(large / small)


def print_collations(measured):
    """@measured: for each shape milliseconds, recall, precision, and how many of how many orders of
    the witnesses put the same words together."""
    for shape, (most_ms, least_recall, least_precision) in COLLATIONS.items():
        if shape not in measured:
            continue
        engine_ms, recall, precision, orders = measured[shape]
        told = [tell_most(engine_ms, most_ms, 'ms')]
        if least_recall:
            told += [tell_least(recall, least_recall, 'recall'),
                     tell_least(precision, least_precision, 'precision')]
        n_same, _, n_orders = orders.partition('/')
        told.append(f'{orders} orders the same, goal all: {"met" if n_same == n_orders else "missed"}')
        print(f'goals of {shape[0]} × {shape[1]}: {"; ".join(told)}')
    print(COLLATEX)
