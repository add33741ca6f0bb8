/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-fragment.h"

#include "term-lists.h"

#define OWN_BEFORE "A gull sat upon seven chimneys. Bakers sold bread on Fen Lane. "
#define OWN_AFTER  "Nobody saw any clock stop. Rain fell on each roof of Penmoor."
#define TAKEN      "The council must open the harbour to salt ferries before winter storms arrive. "
#define RETOLD \
  "Before storms of winter arrive, council must let ferries with salt open our harbour. "

/* @expected: the words from the first to the last, of @here, when the whole of both is trimmed. */
static void
check_trim (const char *here, const char *there, UndSpan words, const char *first, const char *last)
{
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  g_autoptr (UndTermList) one = make_terms (stemmer, here);
  g_autoptr (UndTermList) two = make_terms (stemmer, there);
  g_autoptr (UndTermSpace) space = und_term_space_new (one, two);
  UndSpan found = und_fragment_trim (space, UND_SIDE_HERE, words, und_span (0, two->n_words));
  const char *from = here + one->edges[2 * found.start];
  const char *to = here + one->edges[2 * found.end - 1] - strlen (last);

  if (!g_str_has_prefix (from, first) || strncmp (to, last, strlen (last)) != 0)
    g_error ("from “%.30s” to “%.*s”", from, 30, to + strlen (last) - 30);
}

static void
test_trim (void)
{
  /* Cut to what is shared. */
  check_trim (OWN_BEFORE TAKEN OWN_AFTER, TAKEN, und_span (0, 37), "The council", "arrive");
  check_trim (OWN_BEFORE RETOLD OWN_AFTER, TAKEN, und_span (0, 38), "Before", "harbour");
  /* Widened to it. */
  check_trim (OWN_BEFORE TAKEN OWN_AFTER, TAKEN, und_span (14, 20), "The council", "arrive");
}

static void
test_trim_of_nothing_shared (void)
{
  check_trim (OWN_BEFORE, "Ferries carry wool.", und_span (2, 5), "sat", "seven");
}

static void
test_share (void)
{
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  g_autoptr (UndTermList) here = make_terms (stemmer, TAKEN OWN_AFTER);
  g_autoptr (UndTermList) there = make_terms (stemmer, RETOLD);
  g_autoptr (UndTermSpace) space = und_term_space_new (here, there);
  UndSpan all = und_span (0, there->n_words);

  g_assert_cmpfloat (und_fragment_get_share (space, UND_SIDE_HERE, und_span (0, 13), all), >, 0.5);
  g_assert_cmpfloat (
    und_fragment_get_share (space, UND_SIDE_HERE, und_span (13, here->n_words), all), <, 0.2);
  g_assert_cmpfloat (und_fragment_get_share (space, UND_SIDE_HERE, und_span (1, 2), all), ==, 1.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reuse/fragment/trim", test_trim);
  g_test_add_func ("/reuse/fragment/trim-of-nothing-shared", test_trim_of_nothing_shared);
  g_test_add_func ("/reuse/fragment/share", test_share);
  return g_test_run ();
}
