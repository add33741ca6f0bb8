/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-unit-match.h"

#include "term-lists.h"

#define COSINE  0.3
#define OVERLAP 0.3

static GString *
invent_text (GRand *rand, guint n_sentences, guint n_kinds)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_sentences; i++)
    {
      guint n_words = (guint) g_rand_int_range (rand, 4, 16);

      for (guint k = 0; k < n_words; k++)
        g_string_append_printf (text, "w%d ",
                                (int) (n_kinds * g_rand_double (rand) * g_rand_double (rand)));
      g_string_append (text, ". ");
    }
  return text;
}

/* The pairs that holding each unit against each finds. */
static guint
count_pairs (UndTermSpace *space)
{
  gsize n_here = 0;
  gsize n_there = 0;
  const UndTermVector *here = und_term_space_get_vectors (space, UND_SIDE_HERE, &n_here);
  const UndTermVector *there = und_term_space_get_vectors (space, UND_SIDE_THERE, &n_there);
  guint n_pairs = 0;

  for (gsize i = 0; i < n_here; i++)
    for (gsize j = 0; j < n_there; j++)
      {
        double product = 0.0;
        guint n_equal = 0;

        for (guint k = 0; k < here[i].n_terms; k++)
          for (guint m = 0; m < there[j].n_terms; m++)
            if (here[i].terms[k].rank == there[j].terms[m].rank)
              {
                product += (double) here[i].terms[k].weight * (double) there[j].terms[m].weight;
                n_equal++;
              }
        n_pairs += product > COSINE * here[i].norm * there[j].norm
                   && 2.0 * n_equal > OVERLAP * (here[i].n_terms + there[j].n_terms);
      }
  return n_pairs;
}

/* The filter misses nothing. */
static void
test_as_each_against_each (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint round = 0; round < 60; round++)
    {
      guint n_kinds = (guint) g_rand_int_range (rand, 10, 400);
      g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
      g_autoptr (GString) one = invent_text (rand, 40, n_kinds);
      g_autoptr (GString) two = invent_text (rand, 40, n_kinds);
      g_autoptr (UndTermList) here = make_terms (stemmer, one->str);
      g_autoptr (UndTermList) there = make_terms (stemmer, two->str);
      g_autoptr (UndTermSpace) space = und_term_space_new (here, there);
      gboolean is_bounded = FALSE;
      g_autoptr (GArray) pairs = und_unit_match (space, COSINE, OVERLAP, &is_bounded);

      g_assert_false (is_bounded);
      g_assert_cmpuint (pairs->len, ==, count_pairs (space));
      for (guint i = 1; i < pairs->len; i++)
        {
          const UndUnitPair *before = &g_array_index (pairs, UndUnitPair, i - 1);
          const UndUnitPair *pair = &g_array_index (pairs, UndUnitPair, i);

          g_assert_true (before->here < pair->here
                         || (before->here == pair->here && before->there < pair->there));
        }
    }
}

/* One sentence 2,000 times on either side, among others. */
static void
test_bound_is_told (void)
{
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (UndTermList) list = NULL;
  g_autoptr (UndTermSpace) space = NULL;
  g_autoptr (GArray) pairs = NULL;
  gboolean is_bounded = FALSE;

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "We ask for the harbour. The old mill is closed. ");
  list = make_terms (stemmer, text->str);
  space = und_term_space_new (list, list);
  pairs = und_unit_match (space, COSINE, OVERLAP, &is_bounded);
  g_assert_true (is_bounded);
  g_assert_cmpuint (pairs->len, ==, 4000 * 64);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reuse/unit-match/as-each-against-each", test_as_each_against_each);
  g_test_add_func ("/reuse/unit-match/bound-is-told", test_bound_is_told);
  return g_test_run ();
}
