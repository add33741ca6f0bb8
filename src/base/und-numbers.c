/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-numbers.h"

static int
compare_numbers (const void *a, const void *b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

/**
 * und_numbers_sort:
 * @numbers: (element-type guint): some numbers
 *
 * Sorts the numbers in place. O(n log n).
 */
void
und_numbers_sort (GArray *numbers)
{
  g_array_sort (numbers, compare_numbers);
}

/**
 * und_numbers_sort_unique:
 * @numbers: (element-type guint): some numbers
 *
 * Sorts the numbers in place and drops what stands there twice. O(n log n).
 */
void
und_numbers_sort_unique (GArray *numbers)
{
  guint n_kept = 0;

  und_numbers_sort (numbers);
  for (guint i = 0; i < numbers->len; i++)
    if (i == 0 || g_array_index (numbers, guint, i) != g_array_index (numbers, guint, i - 1))
      g_array_index (numbers, guint, n_kept++) = g_array_index (numbers, guint, i);
  g_array_set_size (numbers, n_kept);
}
