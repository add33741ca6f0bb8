/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-numbers.h"

/* @numbers sorted are @sorted, and each once @unique. */
static void
check_numbers (const char *numbers, const char *sorted, const char *unique)
{
  g_auto (GStrv) parts = g_strsplit (numbers, " ", -1);

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint i = 0; parts[i] != NULL; i++)
        {
          guint number = (guint) g_ascii_strtoull (parts[i], NULL, 10);

          g_array_append_val (array, number);
        }
      if (round == 0)
        und_numbers_sort (array);
      else
        und_numbers_sort_unique (array);
      for (guint i = 0; i < array->len; i++)
        g_string_append_printf (found, "%s%u", i > 0 ? " " : "", g_array_index (array, guint, i));
      g_assert_cmpstr (found->str, ==, round == 0 ? sorted : unique);
    }
}

static void
test_sort (void)
{
  check_numbers ("", "", "");
  check_numbers ("7", "7", "7");
  check_numbers ("3 1 3 2 1 3", "1 1 2 3 3 3", "1 2 3");
  /* Apart by more than an int holds. */
  check_numbers ("4294967295 0 2147483648", "0 2147483648 4294967295", "0 2147483648 4294967295");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/numbers/sort", test_sort);
  return g_test_run ();
}
