/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-collation.h"

/* The laws that every collation obeys. */

static inline gint
compare_spans (gconstpointer x, gconstpointer y)
{
  const UndSpan *first = x, *second = y;

  return (first->start > second->start) - (first->start < second->start);
}

/* Every witness is covered once, from end to end; rows are of the kind that they say. */
static inline void
check_laws (const UndCollation *collation)
{
  GPtrArray *rows = und_collation_get_rows (collation);
  gsize n_parts;
  UndPart *const *parts = und_collation_get_parts (collation, &n_parts);

  for (gsize w = 0; w < n_parts; w++)
    {
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (UndSpan));
      const UndShares *shares = und_collation_get_shares (collation, w);
      gsize at = und_part_get_span (parts[w]).start;

      for (guint r = 0; r < rows->len; r++)
        {
          const UndCollationRow *row = rows->pdata[r];
          guint n_here = 0;

          for (guint k = 0; k < row->readings->len; k++)
            {
              const UndCollationReading *reading = row->readings->pdata[k];

              for (guint i = 0; i < reading->witnesses->len; i++)
                {
                  UndReadingSpan here = g_array_index (reading->witnesses, UndReadingSpan, i);

                  if (here.witness != w)
                    continue;
                  g_array_append_val (spans, here.span);
                  n_here++;
                }
            }
          g_assert_cmpuint (n_here, <=, 1);
        }
      g_array_sort (spans, compare_spans);
      for (guint s = 0; s < spans->len; s++)
        {
          UndSpan span = g_array_index (spans, UndSpan, s);

          g_assert_cmpuint (span.start, ==, at);
          g_assert_cmpuint (span.end, >, span.start);
          at = span.end;
        }
      if (spans->len == 0)
        continue;
      g_assert_cmpuint (at, ==, und_part_get_span (parts[w]).end);
      if (und_text_get_n_words (und_part_get_text (parts[w])) > 0)
        g_assert_cmpfloat_with_epsilon (
          shares->template + shares->letter + shares->sibling + shares->own, 1, 1e-9);
    }
}
