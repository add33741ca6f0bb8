/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Which witness has what elsewhere.
 *
 * Rows stand in the order of most witnesses. Of what one has of them, the heaviest part that is in
 * that order, in bytes, is where it belongs; the rest is transposed there. That part is the
 * increasing subsequence of greatest weight (Fredman, On computing the length of longest increasing
 * subsequences, 1975), found with a tree of prefix maxima (Fenwick, 1994) in O(n log n). */
#include "und-collation-words.h"

/* What a witness has of one row. */
typedef struct
{
  guint row;
  UndSpan span;
  gsize best;    /* weight of the best sequence that ends here */
  guint32 chain; /* the one before it in that, and one; 0 is none */
} Place;

static gint
compare_starts (gconstpointer x, gconstpointer y, gpointer user_data)
{
  const Place *places = user_data;
  const gsize first = places[*(const guint32 *) x].span.start;
  const gsize second = places[*(const guint32 *) y].span.start;

  return (first > second) - (first < second);
}

/* For each place its number in the order of the text, from 1. */
static guint32 *
number_places (const GArray *places)
{
  g_autofree guint32 *order = g_new (guint32, places->len + 1);
  guint32 *numbers = g_new (guint32, places->len + 1);

  for (guint32 p = 0; p < places->len; p++)
    order[p] = p;
  g_qsort_with_data (order, (gint) places->len, sizeof *order, compare_starts, places->data);
  for (guint32 p = 0; p < places->len; p++)
    numbers[order[p]] = p + 1;
  return numbers;
}

/* Takes what is in order out of @is_moved. */
static void
clear_kept (const GArray *places, guint8 *is_moved, gsize n_witnesses, guint witness)
{
  g_autofree guint32 *numbers = number_places (places);
  /* The best place so far, and one, of those that a node of the tree covers. */
  g_autofree guint32 *tree = g_new0 (guint32, places->len + 1);
  guint32 best = 0;

  for (guint32 p = 0; p < places->len; p++)
    {
      Place *place = &g_array_index (places, Place, p);

      for (guint32 node = numbers[p] - 1; node > 0; node &= node - 1)
        if (tree[node] > 0
            && (place->chain == 0
                || g_array_index (places, Place, tree[node] - 1).best
                     > g_array_index (places, Place, place->chain - 1).best))
          place->chain = tree[node];
      place->best = und_span_length (place->span);
      if (place->chain > 0)
        place->best += g_array_index (places, Place, place->chain - 1).best;
      for (guint32 node = numbers[p]; node <= places->len; node += node & -node)
        if (tree[node] == 0 || g_array_index (places, Place, tree[node] - 1).best < place->best)
          tree[node] = p + 1;
      if (best == 0 || g_array_index (places, Place, best - 1).best < place->best)
        best = p + 1;
    }
  for (; best > 0; best = g_array_index (places, Place, best - 1).chain)
    is_moved[g_array_index (places, Place, best - 1).row * n_witnesses + witness] = FALSE;
}

/**
 * und_collation_find_moved:
 * @self: a collation
 *
 * Tells which witnesses have what stands in a row elsewhere in their texts. What one has alone is
 * nowhere else. O(n log n) in the readings of all rows.
 *
 * Returns: (transfer full): for each row, and in it for each witness
 */
guint8 *
und_collation_find_moved (const UndCollation *self)
{
  GPtrArray *rows = und_collation_get_rows (self);
  gsize n_witnesses = 0;
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint8 *is_moved;

  und_collation_get_parts (self, &n_witnesses);
  is_moved = g_new0 (guint8, rows->len * n_witnesses + 1);
  for (gsize w = 0; w < n_witnesses; w++)
    g_ptr_array_add (places, g_array_new (FALSE, FALSE, sizeof (Place)));
  for (guint r = 0; r < rows->len; r++)
    {
      const UndCollationRow *row = rows->pdata[r];
      const UndCollationReading *first = row->readings->pdata[0];

      for (guint k = 0; k < row->readings->len; k++)
        {
          const UndCollationReading *reading = row->readings->pdata[k];

          for (guint i = 0; i < reading->witnesses->len; i++)
            {
              const UndReadingSpan *here = &g_array_index (reading->witnesses, UndReadingSpan, i);
              Place place = { r, here->span, 0, 0 };

              if (row->readings->len == 1 && first->witnesses->len == 1)
                continue;
              is_moved[r * n_witnesses + here->witness] = TRUE;
              g_array_append_val ((GArray *) places->pdata[here->witness], place);
            }
        }
    }
  for (guint w = 0; w < n_witnesses; w++)
    clear_kept (places->pdata[w], is_moved, n_witnesses, w);
  return is_moved;
}
