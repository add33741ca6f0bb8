/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-term-list.h"

#include <string.h>

static UndTermList *
make_list (const char *utf8)
{
  g_autoptr (UndText) text = und_text_new (utf8, strlen (utf8), NULL);
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);

  return und_term_list_new (text, stemmer);
}

/* @expected: how many words each unit has, in order. */
static void
check_units (const char *utf8, const char *expected)
{
  g_autoptr (UndTermList) list = make_list (utf8);
  g_autoptr (GString) found = g_string_new (NULL);
  gsize end = 0;

  for (gsize i = 0; i < list->n_units; i++)
    {
      g_assert_cmpuint (list->units[i].start, ==, end);
      end = list->units[i].end;
      g_string_append_printf (found, "%s%zu", i > 0 ? " " : "", und_span_length (list->units[i]));
    }
  g_assert_cmpuint (end, ==, list->n_words);
  g_assert_cmpstr (found->str, ==, expected);
}

static char *
repeat (const char *words, guint n)
{
  GString *ret = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (ret, words);
  return g_string_free (ret, FALSE);
}

static void
test_sentences (void)
{
  check_units ("", "");
  check_units ("We ask for help.", "4");
  check_units ("We ask for help. you all know why we do!", "4 6");
  check_units ("The harbour is closed\n\nwe ask why it is", "4 5");
  check_units ("The harbour is closed\nwe ask why it is", "9");
  check_units ("It rose by 4.5 percent (\"at last.\") We all know it.", "7 4");
}

static void
test_short_sentences_go_with_the_next (void)
{
  check_units ("No. Not now. We ask for help.", "7");
  check_units ("We ask for help. No.", "4 1");
  check_units ("Mr. Penrose asked for help.", "5");
}

static void
test_long_sentences_are_cut (void)
{
  g_autofree char *words = repeat ("fen ", 93);

  check_units (words, "40 40 13");
}

static void
test_scripts_without_spaces_behind_marks (void)
{
  g_autoptr (UndTermList) list = make_list ("我们要求政府帮助港口。请签署这封信。");

  g_assert_cmpuint (list->n_units, ==, 2);
}

static void
test_words_and_edges (void)
{
  const char *utf8 = "Signs “signed” the Übung";
  g_autoptr (UndTermList) list = make_list (utf8);

  g_assert_cmpuint (list->n_words, ==, 4);
  g_assert_cmpuint (list->stems[0], ==, list->stems[1]);
  g_assert_cmpuint (list->words[0], !=, list->words[1]);
  g_assert_cmpmem (utf8 + list->edges[2], list->edges[3] - list->edges[2], "signed", 6);
  g_assert_cmpuint (list->edges[7], ==, strlen (utf8));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/term-list/sentences", test_sentences);
  g_test_add_func ("/text/term-list/short-sentences-go-with-the-next",
                   test_short_sentences_go_with_the_next);
  g_test_add_func ("/text/term-list/long-sentences-are-cut", test_long_sentences_are_cut);
  g_test_add_func ("/text/term-list/scripts-without-spaces-behind-marks",
                   test_scripts_without_spaces_behind_marks);
  g_test_add_func ("/text/term-list/words-and-edges", test_words_and_edges);
  return g_test_run ();
}
