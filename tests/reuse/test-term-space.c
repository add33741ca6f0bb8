/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-term-space.h"

#include "term-lists.h"

#include <math.h>

#define HERE "The ferries carry salt and wool. The council counts all ferries."
#define THERE \
  "The council sold the old mill. The ferries carry wool and salt. The harbour was empty."

static void
check_near (double found, double expected)
{
  g_assert_cmpfloat_with_epsilon (found, expected, 1e-4);
}

static void
test_vectors (void)
{
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  g_autoptr (UndTermList) here = make_terms (stemmer, HERE);
  g_autoptr (UndTermList) there = make_terms (stemmer, THERE);
  g_autoptr (UndTermSpace) space = und_term_space_new (here, there);
  gsize n_here = 0;
  gsize n_there = 0;
  const UndTermVector *vectors = und_term_space_get_vectors (space, UND_SIDE_HERE, &n_here);
  guint32 the = und_term_space_get_ranks (space, UND_SIDE_HERE)[0];

  und_term_space_get_vectors (space, UND_SIDE_THERE, &n_there);
  g_assert_cmpuint (n_here, ==, 2);
  g_assert_cmpuint (n_there, ==, 3);
  g_assert_cmpuint (vectors[0].n_terms, ==, 6);
  for (gsize i = 0; i < n_here; i++)
    for (guint k = 1; k < vectors[i].n_terms; k++)
      g_assert_cmpuint (vectors[i].terms[k - 1].rank, <, vectors[i].terms[k].rank);
  /* What every sentence has tells nothing, what one of five has most. */
  g_assert_cmpuint (the, ==, und_term_space_get_n_terms (space) - 1);
  check_near (und_term_space_get_rarity (space, the), 0.0);
  check_near (und_term_space_get_rarity (space, 0), log (5.0));
}

static void
test_cosine (void)
{
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  g_autoptr (UndTermList) here = make_terms (stemmer, HERE);
  g_autoptr (UndTermList) there = make_terms (stemmer, THERE);
  g_autoptr (UndTermSpace) space = und_term_space_new (here, there);

  check_near (und_term_space_get_cosine (space, und_span (0, 1), und_span (1, 2)), 1.0);
  check_near (und_term_space_get_cosine (space, und_span (0, 1), und_span (2, 3)), 0.0);
  /* It leaves nothing behind. */
  check_near (und_term_space_get_cosine (space, und_span (0, 1), und_span (1, 2)), 1.0);
  /* Of two sentences each, half is the same. */
  g_assert_cmpfloat (und_term_space_get_cosine (space, und_span (0, 2), und_span (0, 2)), >, 0.2);
  g_assert_cmpfloat (und_term_space_get_cosine (space, und_span (0, 2), und_span (0, 2)), <, 0.8);
}

static void
test_marks (void)
{
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  g_autoptr (UndTermList) here = make_terms (stemmer, HERE);
  g_autoptr (UndTermList) there = make_terms (stemmer, THERE);
  g_autoptr (UndTermSpace) space = und_term_space_new (here, there);
  const guint32 *ranks = und_term_space_get_ranks (space, UND_SIDE_HERE);

  und_term_space_mark (space, UND_SIDE_THERE, und_span (6, 12));
  g_assert_true (und_term_space_is_marked (space, ranks[3]));
  und_term_space_mark (space, UND_SIDE_THERE, und_span (0, 6));
  g_assert_false (und_term_space_is_marked (space, ranks[3]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reuse/term-space/vectors", test_vectors);
  g_test_add_func ("/reuse/term-space/cosine", test_cosine);
  g_test_add_func ("/reuse/term-space/marks", test_marks);
  return g_test_run ();
}
