/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-markup.h"

static void
test_find_gives_the_first (void)
{
  g_autoptr (UndMarkup) markup = und_markup_new ();

  g_assert_null (und_markup_find (markup, "title"));
  und_markup_add_block (markup, UND_MARKUP_HEADING, 1, und_span (0, 5));
  und_markup_add_metadata (markup, "title", "A bridge", "title");
  und_markup_add_metadata (markup, "date", "2031-04-02", "time");
  und_markup_add_metadata (markup, "title", "Another", "meta");
  g_assert_cmpuint (markup->blocks->len, ==, 1);
  g_assert_cmpstr (und_markup_find (markup, "title"), ==, "A bridge");
  g_assert_cmpstr (und_markup_find (markup, "date"), ==, "2031-04-02");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/markup/find-gives-the-first", test_find_gives_the_first);
  return g_test_run ();
}
