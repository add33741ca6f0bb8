/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-row-heights.h"

static void
test_empty (void)
{
  g_autoptr (UndRowHeights) heights = und_row_heights_new (0);

  g_assert_cmpuint (und_row_heights_get_n_rows (heights), ==, 0);
  g_assert_cmpint (und_row_heights_get_top (heights, 0), ==, 0);
  g_assert_cmpuint (und_row_heights_find (heights, 7), ==, 0);
}

static void
check_against_sums (UndRowHeights *heights, const int *plain, guint n_rows)
{
  gint64 top = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      g_assert_cmpint (und_row_heights_get_top (heights, row), ==, top);
      g_assert_cmpint (und_row_heights_get (heights, row), ==, plain[row]);
      if (plain[row] > 0)
        {
          g_assert_cmpuint (und_row_heights_find (heights, top), ==, row);
          g_assert_cmpuint (und_row_heights_find (heights, top + plain[row] - 1), ==, row);
        }
      top += plain[row];
    }
  g_assert_cmpint (und_row_heights_get_top (heights, n_rows), ==, top);
}

static void
test_tops_are_sums (void)
{
  for (guint n_rows = 1; n_rows < 40; n_rows++)
    {
      g_autoptr (UndRowHeights) heights = und_row_heights_new (n_rows);
      g_autofree int *plain = g_new0 (int, n_rows);

      for (guint i = 0; i < 4 * n_rows; i++)
        {
          guint row = (guint) g_test_rand_int_range (0, (gint32) n_rows);

          plain[row] = g_test_rand_int_range (0, 100);
          und_row_heights_set (heights, row, plain[row], i % 2);
          g_assert_cmpint (und_row_heights_is_measured (heights, row), ==, i % 2);
        }
      check_against_sums (heights, plain, n_rows);
    }
}

static void
test_below_the_end (void)
{
  g_autoptr (UndRowHeights) heights = und_row_heights_new (3);

  for (guint row = 0; row < 3; row++)
    und_row_heights_set (heights, row, 10, TRUE);
  g_assert_cmpuint (und_row_heights_find (heights, 29), ==, 2);
  g_assert_cmpuint (und_row_heights_find (heights, 3000), ==, 2);
  g_assert_cmpuint (und_row_heights_find (heights, -5), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/row-heights/no-rows", test_empty);
  g_test_add_func ("/app/row-heights/tops-are-sums", test_tops_are_sums);
  g_test_add_func ("/app/row-heights/below-the-end-is-the-last-row", test_below_the_end);
  return g_test_run ();
}
