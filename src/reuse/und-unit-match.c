/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-unit-match.h"

#include <stdlib.h>

/* Overview
 *
 * Task: find the sentences of two texts that are alike.
 *
 * The simple way holds each sentence against each. Here a sentence is held only against those that
 * have one of its telling stems: its rarest ones, so many that what is left of its vector is
 * shorter than the least cosine; a sentence that shares only what is left cannot be alike enough
 * (the prefix filter of R. J. Bayardo, Y. Ma, R. Srikant, "Scaling up all pairs similarity search",
 * WWW 2007). Nothing is missed by that.
 *
 * Cost: linear in the words, and in the pairs that share a telling stem.
 *
 * Known bad case: a stem that is telling in very many sentences. Those that have it are not held
 * against each other for it beyond POSTINGS_MAX, and a sentence keeps PAIRS_MAX others; the caller
 * is told. */

#define POSTINGS_MAX 256u
#define PAIRS_MAX    64u

/* Room for the rounding of sums. */
#define COSINE_SLACK 1e-4

/**
 * Matching:
 * @starts: (array): of each rank, its first posting
 * @postings: (array): units there that have a stem
 * @stamps: (array): of each unit there, the unit here that it was last held against, + 1
 */
typedef struct
{
  const UndTermVector *here;
  const UndTermVector *there;
  gsize n_there;
  double cosine_min;
  double overlap_min;
  guint32 *starts;
  guint32 *postings;
  guint32 *stamps;
  GArray *pairs;
  gboolean is_bounded;
} Matching;

static int
compare_cosines (const void *a, const void *b)
{
  const UndUnitPair *one = a;
  const UndUnitPair *two = b;

  if (one->cosine > two->cosine || one->cosine < two->cosine)
    return one->cosine > two->cosine ? -1 : 1;
  return (one->there > two->there) - (one->there < two->there);
}

static int
compare_there (const void *a, const void *b)
{
  const UndUnitPair *one = a;
  const UndUnitPair *two = b;

  return (one->there > two->there) - (one->there < two->there);
}

/* Lists of each stem the units there that have it. */
static void
index_there (Matching *self, guint32 n_terms)
{
  g_autofree guint32 *ends = NULL;

  self->starts = g_new0 (guint32, (gsize) n_terms + 1);
  for (gsize i = 0; i < self->n_there; i++)
    for (guint k = 0; k < self->there[i].n_terms; k++)
      self->starts[self->there[i].terms[k].rank + 1]++;
  for (guint32 rank = 0; rank < n_terms; rank++)
    self->starts[rank + 1] += self->starts[rank];
  self->postings = g_new (guint32, self->starts[n_terms]);
  ends = g_memdup2 (self->starts, sizeof (guint32) * ((gsize) n_terms + 1));
  for (gsize i = 0; i < self->n_there; i++)
    for (guint k = 0; k < self->there[i].n_terms; k++)
      self->postings[ends[self->there[i].terms[k].rank]++] = (guint32) i;
}

static void
hold (Matching *self, guint32 here, guint32 there)
{
  const UndTermVector *one = &self->here[here];
  const UndTermVector *two = &self->there[there];
  double product = 0.0;
  guint n_equal = 0;

  for (guint i = 0, j = 0; i < one->n_terms && j < two->n_terms;)
    {
      guint32 rank = one->terms[i].rank;
      guint32 other = two->terms[j].rank;

      if (rank == other)
        {
          product += (double) one->terms[i].weight * (double) two->terms[j].weight;
          n_equal++;
        }
      i += rank <= other;
      j += other <= rank;
    }
  if (product > self->cosine_min * one->norm * two->norm
      && 2.0 * n_equal > self->overlap_min * (one->n_terms + two->n_terms))
    {
      UndUnitPair pair = { here, there, (float) (product / (one->norm * two->norm)) };

      g_array_append_val (self->pairs, pair);
    }
}

/* Holds a unit against all there that have the stem of @rank. */
static void
hold_postings (Matching *self, guint32 here, guint32 rank)
{
  guint32 start = self->starts[rank];
  guint32 end = self->starts[rank + 1];

  if (end - start > POSTINGS_MAX)
    {
      self->is_bounded = TRUE;
      end = start + POSTINGS_MAX;
    }
  for (guint32 i = start; i < end; i++)
    {
      guint32 there = self->postings[i];

      if (self->stamps[there] == here + 1)
        continue;
      self->stamps[there] = here + 1;
      hold (self, here, there);
    }
}

static void
match_unit (Matching *self, guint32 here)
{
  const UndTermVector *vector = &self->here[here];
  double least = (self->cosine_min - COSINE_SLACK) * vector->norm;
  double rest = vector->norm * vector->norm;
  guint first = self->pairs->len;
  guint n_pairs = 0;

  for (guint k = 0; k < vector->n_terms && rest > least * least; k++)
    {
      hold_postings (self, here, vector->terms[k].rank);
      rest -= (double) vector->terms[k].weight * (double) vector->terms[k].weight;
    }
  n_pairs = self->pairs->len - first;
  if (n_pairs > PAIRS_MAX)
    {
      qsort (&g_array_index (self->pairs, UndUnitPair, first), n_pairs, sizeof (UndUnitPair),
             compare_cosines);
      g_array_set_size (self->pairs, first + PAIRS_MAX);
      self->is_bounded = TRUE;
      n_pairs = PAIRS_MAX;
    }
  if (n_pairs > 1)
    qsort (&g_array_index (self->pairs, UndUnitPair, first), n_pairs, sizeof (UndUnitPair),
           compare_there);
}

/**
 * und_unit_match:
 * @space: two texts
 * @cosine_min: least cosine, above 0
 * @overlap_min: least share of distinct stems that both have: 2 × both / (one + other)
 * @is_bounded: (nullable): set to TRUE if a bound was reached
 *
 * Finds the units of the two texts that are alike.
 *
 * Returns: (transfer full) (element-type UndUnitPair): the pairs
 */
GArray *
und_unit_match (const UndTermSpace *space,
                double cosine_min,
                double overlap_min,
                gboolean *is_bounded)
{
  gsize n_here = 0;
  Matching self = { .cosine_min = cosine_min, .overlap_min = overlap_min };

  self.here = und_term_space_get_vectors (space, UND_SIDE_HERE, &n_here);
  self.there = und_term_space_get_vectors (space, UND_SIDE_THERE, &self.n_there);
  self.pairs = g_array_new (FALSE, FALSE, sizeof (UndUnitPair));
  self.stamps = g_new0 (guint32, self.n_there);
  index_there (&self, und_term_space_get_n_terms (space));
  for (gsize i = 0; i < n_here; i++)
    match_unit (&self, (guint32) i);
  g_free (self.starts);
  g_free (self.postings);
  g_free (self.stamps);
  if (self.is_bounded && is_bounded != NULL)
    *is_bounded = TRUE;
  return self.pairs;
}
