/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-chain.h"

#include <stdlib.h>

/* Overview
 *
 * Task: of many short equal stretches of two texts, find those that together make one longer
 * passage with changes inside.
 *
 * The simple way, to extend every stretch by aligning both texts around it, does the same work for
 * every seed of one passage. Here seeds are first merged along their diagonals and then chained:
 * the best chain that ends in a seed is that seed, or it and the best chain that ends shortly
 * before it in both texts. Looking back is bounded (LOOK_BACK seeds), so that time stays
 * O(seeds × log seeds); the seeds are sorted by place, so the useful predecessors are the nearest.
 *
 * Invariants: in a chain both positions grow and no word is counted twice; each seed is in one
 * chain; the same seeds give the same chains, whatever their order.
 *
 * Known bad case: a text that repeats one phrase over and over has more than LOOK_BACK seeds
 * between two that belong together, and a long passage comes out in pieces. */

#define LOOK_BACK 64u

/* What a word of gap costs, and what a word of difference between the two gaps costs more, in
 * equal words. Eight words of the author's own between two taken ones weigh as much as one taken
 * word: enough to prefer the nearer of two continuations, too little to part a passage. An omission
 * is one decision however long it is, so beyond SHIFT_FULL words only each doubling costs as much
 * again. */
#define GAP_COST   0.125
#define SHIFT_COST 0.25
#define SHIFT_FULL 8

typedef struct
{
  double score;
  gint32 previous; /* seed, or -1 */
  gboolean is_used;
} ChainEnd;

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_diagonals (const void *a, const void *b)
{
  const UndSeed *one = a;
  const UndSeed *two = b;
  int order = compare_numbers ((gint64) one->there - one->here, (gint64) two->there - two->here);

  return order != 0 ? order : compare_numbers (one->here, two->here);
}

static int
compare_places (const void *a, const void *b)
{
  const UndSeed *one = a;
  const UndSeed *two = b;
  int order = compare_numbers (one->here, two->here);

  if (order == 0)
    order = compare_numbers (one->there, two->there);
  return order != 0 ? order : compare_numbers (two->n_words, one->n_words);
}

/* Makes of seeds that touch or overlap on one diagonal one seed. */
static void
merge_seeds (GArray *seeds)
{
  guint n_kept = 0;

  if (seeds->len == 0)
    return;
  qsort (seeds->data, seeds->len, sizeof (UndSeed), compare_diagonals);
  for (guint i = 1; i < seeds->len; i++)
    {
      UndSeed *kept = &g_array_index (seeds, UndSeed, n_kept);
      const UndSeed *seed = &g_array_index (seeds, UndSeed, i);

      if ((gint64) seed->there - seed->here == (gint64) kept->there - kept->here
          && seed->here <= kept->here + kept->n_words)
        kept->n_words = MAX (kept->n_words, seed->here + seed->n_words - kept->here);
      else
        g_array_index (seeds, UndSeed, ++n_kept) = *seed;
    }
  g_array_set_size (seeds, n_kept + 1);
  qsort (seeds->data, seeds->len, sizeof (UndSeed), compare_places);
}

static double
cost_shift (gint64 shift)
{
  if (shift <= SHIFT_FULL)
    return SHIFT_COST * (double) shift;
  return SHIFT_COST * SHIFT_FULL
         + SHIFT_COST * 2 * (g_bit_storage ((gulong) shift) - g_bit_storage (SHIFT_FULL));
}

/* What @after adds to a chain that ends in @before, or a negative number if it cannot follow. */
static double
score_step (const UndSeed *before, const UndSeed *after, guint gap_max)
{
  gint64 here_gap = (gint64) after->here - before->here - before->n_words;
  gint64 there_gap = (gint64) after->there - before->there - before->n_words;
  gint64 overlap = MAX (0, -MIN (here_gap, there_gap));
  gint64 shift = ABS (here_gap - there_gap);

  if (after->here <= before->here || after->there <= before->there || overlap >= after->n_words
      || overlap >= before->n_words)
    return -1;
  here_gap = MAX (0, here_gap);
  there_gap = MAX (0, there_gap);
  if (here_gap > gap_max || there_gap > gap_max)
    return -1;
  return (double) (after->n_words - overlap) - GAP_COST * (double) MIN (here_gap, there_gap)
         - cost_shift (shift);
}

static ChainEnd *
score_ends (GArray *seeds, guint gap_max)
{
  ChainEnd *ends = g_new0 (ChainEnd, seeds->len + 1);

  for (guint i = 0; i < seeds->len; i++)
    {
      const UndSeed *seed = &g_array_index (seeds, UndSeed, i);

      ends[i].score = seed->n_words;
      ends[i].previous = -1;
      for (guint j = i; j > 0 && i - j < LOOK_BACK; j--)
        {
          const UndSeed *before = &g_array_index (seeds, UndSeed, j - 1);
          double step = score_step (before, seed, gap_max);

          if (step > 0 && ends[j - 1].score + step > ends[i].score)
            {
              ends[i].score = ends[j - 1].score + step;
              ends[i].previous = (gint32) (j - 1);
            }
        }
    }
  return ends;
}

static int
compare_ends (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const ChainEnd *ends = user_data;
  guint32 one = *(const guint32 *) a;
  guint32 two = *(const guint32 *) b;

  if (ends[one].score != ends[two].score)
    return ends[one].score > ends[two].score ? -1 : 1;
  return compare_numbers (one, two);
}

/* Appends @seed to the chain's links, less the words that the link before it has already. */
static void
append_link (UndChainSet *self, UndChain *chain, UndSeed seed)
{
  if (chain->n_links > 0)
    {
      const UndSeed *last = &g_array_index (self->links, UndSeed, self->links->len - 1);
      gint64 here_over = (gint64) last->here + last->n_words - seed.here;
      gint64 there_over = (gint64) last->there + last->n_words - seed.there;
      guint32 over = (guint32) MAX (0, MAX (here_over, there_over));

      seed.here += over;
      seed.there += over;
      seed.n_words -= over;
    }
  else
    {
      chain->here_start = seed.here;
      chain->there_start = seed.there;
    }
  chain->here_end = seed.here + seed.n_words;
  chain->there_end = seed.there + seed.n_words;
  chain->n_equal += seed.n_words;
  chain->n_links++;
  g_array_append_val (self->links, seed);
}

static void
take_chain (UndChainSet *self, GArray *seeds, ChainEnd *ends, guint end)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));
  UndChain chain = { .first_link = self->links->len };

  for (gint32 i = (gint32) end; i >= 0 && !ends[i].is_used; i = ends[i].previous)
    {
      guint member = (guint) i;

      ends[i].is_used = TRUE;
      g_array_append_val (members, member);
    }
  for (guint i = members->len; i > 0; i--)
    append_link (self, &chain,
                 g_array_index (seeds, UndSeed, g_array_index (members, guint, i - 1)));
  if (chain.n_links > 0)
    g_array_append_val (self->chains, chain);
}

/**
 * und_chain_set_new:
 * @seeds: (element-type UndSeed): equal stretches, in any order; sorted and merged in place
 * @gap_max: the most words, on either side, between two seeds of one chain
 *
 * Joins seeds to chains. Takes O(n log n) time and O(n) memory for n seeds.
 *
 * Returns: (transfer full): the chains, best first
 */
UndChainSet *
und_chain_set_new (GArray *seeds, guint gap_max)
{
  UndChainSet *self = g_new0 (UndChainSet, 1);
  g_autofree ChainEnd *ends = NULL;
  g_autofree guint32 *order = NULL;

  self->chains = g_array_new (FALSE, FALSE, sizeof (UndChain));
  self->links = g_array_new (FALSE, FALSE, sizeof (UndSeed));
  merge_seeds (seeds);
  ends = score_ends (seeds, gap_max);
  order = g_new (guint32, seeds->len + 1);
  for (guint32 i = 0; i < seeds->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) seeds->len, sizeof (guint32), compare_ends, ends);
  for (guint32 i = 0; i < seeds->len; i++)
    take_chain (self, seeds, ends, order[i]);
  return self;
}

/**
 * und_chain_set_free:
 * @self: (transfer full): chains
 *
 * Frees the chains.
 */
void
und_chain_set_free (UndChainSet *self)
{
  g_array_unref (self->chains);
  g_array_unref (self->links);
  g_free (self);
}
