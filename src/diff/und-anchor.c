/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Anchors: tokens that stand once on each side of a box. Where most of them agree on an order they
 * are surely one another's counterparts; the longest part of them that is in order on both sides
 * (patience sorting, n log n) cuts the box into small ones.
 *
 * Rare words meet by chance too, and a cut at one of those loses all that would have matched across
 * it: between two unrelated texts such anchors make the script a sixth longer than it need be. So
 * an anchor needs a neighbour that is the same on both sides, and if most of the pairs do not agree
 * on an order, there are no anchors. */
#include "und-search-private.h"

/* Of the pairs, at least one in so many must be in order for them to be anchors. In shuffled or
 * unrelated text it is one in √pairs / 2. */
#define MIN_ORDERED_SHARE 2

static gboolean
has_same_neighbour (const UndSearch *self, const UndBox *box, guint32 i, guint32 j)
{
  return (i > box->a_start && j > box->b_start && self->a[i - 1] == self->b[j - 1])
         || (i + 1 < box->a_end && j + 1 < box->b_end && self->a[i + 1] == self->b[j + 1]);
}

/* Pairs of places of the ids that are unique on both sides, by place in B. */
static GArray *
find_unique_pairs (UndSearch *self, const UndBox *box)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (UndRun));
  guint32 *counts = self->counts;

  /* counts[2 * id] is 0, 1 + the only place in A, or G_MAXUINT32 for more than one; counts[2 * id
   * + 1] counts in B up to 2. */
  for (guint32 i = box->a_start; i < box->a_end; i++)
    counts[2 * self->a[i]] = counts[2 * self->a[i]] == 0 ? i + 1 : G_MAXUINT32;
  for (guint32 j = box->b_start; j < box->b_end; j++)
    counts[2 * self->b[j] + 1] = MIN (counts[2 * self->b[j] + 1] + 1, 2);
  for (guint32 j = box->b_start; j < box->b_end; j++)
    {
      guint32 in_a = counts[2 * self->b[j]];

      if (in_a != 0 && in_a != G_MAXUINT32 && counts[2 * self->b[j] + 1] == 1
          && has_same_neighbour (self, box, in_a - 1, j))
        g_array_append_val (pairs, ((UndRun){ in_a - 1, j, 1 }));
    }
  for (guint32 i = box->a_start; i < box->a_end; i++)
    counts[2 * self->a[i]] = 0;
  for (guint32 j = box->b_start; j < box->b_end; j++)
    counts[2 * self->b[j] + 1] = 0;
  return pairs;
}

/* Index of the first pile whose top is past @a. */
static guint32
find_pile (const GArray *pairs, const guint32 *piles, guint32 n_piles, guint32 a)
{
  guint32 low = 0, high = n_piles;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (g_array_index (pairs, UndRun, piles[middle]).a < a)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Leaves in @pairs the longest part that rises in A. */
static void
keep_rising (GArray *pairs)
{
  g_autofree guint32 *piles = g_new (guint32, pairs->len + 1);
  g_autofree guint32 *before = g_new (guint32, pairs->len + 1);
  guint32 n_piles = 0;
  guint32 top;

  for (guint32 i = 0; i < pairs->len; i++)
    {
      guint32 pile = find_pile (pairs, piles, n_piles, g_array_index (pairs, UndRun, i).a);

      before[i] = pile > 0 ? piles[pile - 1] : G_MAXUINT32;
      piles[pile] = i;
      n_piles = MAX (n_piles, pile + 1);
    }
  /* The chain goes back from the last pile's top; its members are moved to the front in place,
   * which is safe as the k-th of them never stands before index k. */
  top = n_piles > 0 ? piles[n_piles - 1] : G_MAXUINT32;
  for (guint32 k = n_piles; k-- > 0; top = before[top])
    piles[k] = top;
  for (guint32 k = 0; k < n_piles; k++)
    g_array_index (pairs, UndRun, k) = g_array_index (pairs, UndRun, piles[k]);
  g_array_set_size (pairs, n_piles);
}

/**
 * und_search_find_anchors:
 * @self: the search
 * @box: where to look
 *
 * Finds tokens that stand once on each side of @box, beside a token that is the same too, and are
 * in the same order on both; none if most of them are not in order. Time is
 * O(tokens of the box + anchors × log (anchors)).
 *
 * Returns: (transfer full) (element-type UndRun): in order
 */
GArray *
und_search_find_anchors (UndSearch *self, const UndBox *box)
{
  GArray *pairs;
  guint n_pairs;

  if (self->counts == NULL)
    self->counts = g_new0 (guint32, 2 * (gsize) self->n_ids + 2);
  pairs = find_unique_pairs (self, box);
  n_pairs = pairs->len;
  keep_rising (pairs);
  if (pairs->len * MIN_ORDERED_SHARE < n_pairs)
    g_array_set_size (pairs, 0);
  return pairs;
}
