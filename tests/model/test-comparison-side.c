/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-comparison-private.h"

#include <string.h>

/* @expected: the letters of each unit, 0 for a mark, parted by spaces. The bytes past @n_compared
 * are there, but not compared. */
static void
check_letters_of (const char *bytes, gsize n_compared, const char *expected)
{
  g_autoptr (UndText) text = und_text_new (bytes, strlen (bytes), NULL);
  g_auto (UndComparisonSide) side = { 0 };
  g_autoptr (GString) shown = g_string_new (NULL);

  und_comparison_side_init (&side, text, und_span (0, n_compared));
  for (guint i = 0; i < side.units->len; i++)
    g_string_append_printf (shown, "%s%u", i > 0 ? " " : "", side.letters[i]);
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
check_letters (const char *bytes, const char *expected)
{
  g_autofree char *followed = g_strconcat (bytes, " éééééééé", NULL);

  check_letters_of (bytes, strlen (bytes), expected);
  check_letters_of (followed, strlen (bytes), expected);
}

/* Words of one to nine bytes and more, at the end of the text and with other words after them. */
static void
test_letters_are_characters (void)
{
  check_letters ("", "");
  check_letters ("a", "1");
  check_letters ("é", "1");
  check_letters ("we, you", "2 0 3");
  check_letters ("naïve", "5");
  check_letters ("éclairs", "7");
  check_letters ("élevées", "7");
  check_letters ("petition", "8");
  check_letters ("petitions", "9");
  check_letters ("ééééééééé", "9");
  check_letters ("подпись мы", "7 2");
  check_letters ("x é naïve petition", "1 1 5 8");
}

static void
test_letters_fit_a_byte (void)
{
  g_autofree char *fits = g_strnfill (255, 'w');
  g_autofree char *too_long = g_strnfill (256, 'w');

  check_letters (fits, "255");
  check_letters (too_long, "255");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/comparison-side/letters-are-characters", test_letters_are_characters);
  g_test_add_func ("/model/comparison-side/letters-fit-a-byte", test_letters_fit_a_byte);
  return g_test_run ();
}
