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

/* @expected: each unit as its token between brackets and the white space behind it. */
static void
check_units (const char *bytes, const char *expected)
{
  g_autoptr (UndText) text = und_text_new (bytes, strlen (bytes), NULL);
  g_auto (UndComparisonSide) side = { 0 };
  g_autoptr (GString) shown = g_string_new (NULL);

  und_comparison_side_init (&side, text, und_span (0, strlen (bytes)));
  for (guint i = 0; i < side.units->len; i++)
    {
      const UndUnit unit = und_comparison_side_get_unit (&side, i);

      g_string_append_c (shown, '[');
      g_string_append_len (shown, side.bytes + unit.token.start,
                           (gssize) und_span_length (unit.token));
      g_string_append_c (shown, ']');
      g_string_append_len (shown, side.bytes + unit.token.end,
                           (gssize) (unit.end - unit.token.end));
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

/* A token ends before the white space behind it, whatever that is, and not before its own bytes. */
static void
test_tokens_end_before_white_space (void)
{
  check_units ("", "");
  check_units ("we ask", "[we] [ask]");
  check_units (" we  ask \n", "[we]  [ask] \n");
  check_units ("we\task,\n\nwe", "[we]\t[ask][,]\n\n[we]");
  check_units ("we\302\240ask\343\200\200 you\342\200\213",
               "[we]\302\240[ask]\343\200\200 [you]\342\200\213");
  check_units ("déjà vu à", "[déjà] [vu] [à]");
  check_units ("\342\200\234we\342\200\235 ask", "[\342\200\234][we][\342\200\235] [ask]");
  check_units ("we ... ask -- you --- .. now", "[we] [...] [ask] [--] [you] [---] [.][.] [now]");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/comparison-side/letters-are-characters", test_letters_are_characters);
  g_test_add_func ("/model/comparison-side/letters-fit-a-byte", test_letters_fit_a_byte);
  g_test_add_func ("/model/comparison-side/tokens-end-before-white-space",
                   test_tokens_end_before_white_space);
  return g_test_run ();
}
