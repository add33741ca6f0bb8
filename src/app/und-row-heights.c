/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-row-heights.h"

/*
 * A Fenwick tree over the heights: node i holds the sum of the (i & -i) rows that end at row i - 1,
 * so that a change and a sum each touch at most log2 (n) nodes. A plain array of tops would have to
 * be rewritten behind every row that is measured, which is quadratic for a long document.
 */

struct _UndRowHeights
{
  guint n_rows;
  int *heights;
  guint8 *measured; /* one byte a row: TRUE or FALSE */
  gint64 *sums;     /* n_rows + 1 nodes; node 0 is not used */
  guint top_step;   /* the highest power of two that is at most n_rows */
};

/**
 * und_row_heights_new:
 * @n_rows: how many rows
 *
 * Makes rows of height 0, none of them measured.
 *
 * Returns: (transfer full): the heights
 */
UndRowHeights *
und_row_heights_new (guint n_rows)
{
  UndRowHeights *self = g_new0 (UndRowHeights, 1);

  self->n_rows = n_rows;
  self->heights = g_new0 (int, n_rows);
  self->measured = g_new0 (guint8, n_rows);
  self->sums = g_new0 (gint64, (gsize) n_rows + 1);
  self->top_step = 1;
  while (self->top_step <= n_rows / 2)
    self->top_step *= 2;
  return self;
}

/**
 * und_row_heights_free:
 * @self: the heights
 *
 * Frees the heights.
 */
void
und_row_heights_free (UndRowHeights *self)
{
  if (self == NULL)
    return;
  g_free (self->heights);
  g_free (self->measured);
  g_free (self->sums);
  g_free (self);
}

/**
 * und_row_heights_get_n_rows:
 * @self: the heights
 *
 * Gets how many rows there are.
 *
 * Returns: how many
 */
guint
und_row_heights_get_n_rows (const UndRowHeights *self)
{
  return self->n_rows;
}

/**
 * und_row_heights_set:
 * @self: the heights
 * @row: a row
 * @height: its height in pixels
 * @is_measured: whether it is known, not guessed
 *
 * Changes the height of a row. O(log n).
 */
void
und_row_heights_set (UndRowHeights *self, guint row, int height, gboolean is_measured)
{
  gint64 change;

  g_return_if_fail (row < self->n_rows);
  change = (gint64) height - self->heights[row];
  self->heights[row] = height;
  self->measured[row] = (guint8) is_measured;
  for (gsize i = (gsize) row + 1; change != 0 && i <= self->n_rows; i += i & (~i + 1))
    self->sums[i] += change;
}

/**
 * und_row_heights_get:
 * @self: the heights
 * @row: a row
 *
 * Gets the height of a row.
 *
 * Returns: pixels
 */
int
und_row_heights_get (const UndRowHeights *self, guint row)
{
  g_return_val_if_fail (row < self->n_rows, 0);
  return self->heights[row];
}

/**
 * und_row_heights_is_measured:
 * @self: the heights
 * @row: a row
 *
 * Tells whether the height of a row is known.
 *
 * Returns: FALSE if it is a guess
 */
gboolean
und_row_heights_is_measured (const UndRowHeights *self, guint row)
{
  g_return_val_if_fail (row < self->n_rows, FALSE);
  return self->measured[row];
}

/**
 * und_row_heights_get_top:
 * @self: the heights
 * @row: a row, or the number of rows
 *
 * Adds up the rows above. O(log n).
 *
 * Returns: pixels
 */
gint64
und_row_heights_get_top (const UndRowHeights *self, guint row)
{
  gint64 top = 0;

  g_return_val_if_fail (row <= self->n_rows, 0);
  for (gsize i = row; i > 0; i -= i & (~i + 1))
    top += self->sums[i];
  return top;
}

/**
 * und_row_heights_find:
 * @self: the heights
 * @y: pixels from the top
 *
 * Finds the row at a place. O(log n).
 *
 * Returns: the row; the last one for any place below, 0 where there are no rows
 */
guint
und_row_heights_find (const UndRowHeights *self, gint64 y)
{
  guint row = 0;

  if (self->n_rows == 0)
    return 0;
  for (guint step = self->top_step; step > 0; step /= 2)
    if (row + step <= self->n_rows && self->sums[row + step] <= y)
      {
        row += step;
        y -= self->sums[row];
      }
  return MIN (row, self->n_rows - 1);
}
