/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Which witness has what elsewhere.
 *
 * Rows stand in the order of most witnesses. Of what one has of them, the heaviest part that is in
 * that order, in bytes, is where it belongs; the rest is transposed there. */
#include "und-collation-words.h"
#include "und-rising.h"

/* What a witness has of one row. */
typedef struct
{
  guint row;
  UndSpan span;
} Place;

/* Takes what is in order out of @is_moved. */
static void
clear_kept (const GArray *places, guint8 *is_moved, gsize n_witnesses, guint witness)
{
  g_autofree UndRisingItem *items = g_new (UndRisingItem, (gsize) places->len + 1);
  g_autofree guint8 *is_kept = NULL;

  for (guint p = 0; p < places->len; p++)
    {
      const Place *place = &g_array_index (places, Place, p);

      items[p] = (UndRisingItem){ und_span_length (place->span), place->span.start };
    }
  is_kept = und_rising_find (items, places->len);
  for (guint p = 0; p < places->len; p++)
    if (is_kept[p])
      is_moved[g_array_index (places, Place, p).row * n_witnesses + witness] = FALSE;
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
              Place place = { r, here->span };

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
