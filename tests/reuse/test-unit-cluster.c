/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-unit-cluster.h"

#include "term-lists.h"

#include <stdio.h>

/* Clusters of @pairs, "here:there" each, between two texts of @n_units sentences of which the n-th
 * of the one is that of the other; @expected: "here-here/there-there=pairs". */
static void
check_clusters (guint n_units, const char *pairs, UndClusterBounds bounds, const char *expected)
{
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) parts = g_strsplit (pairs, " ", -1);
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (UndUnitPair));
  g_autoptr (UndTermList) terms = NULL;
  g_autoptr (UndTermSpace) space = NULL;
  g_autoptr (GArray) clusters = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < n_units; i++)
    g_string_append_printf (text, "a%u b%u c%u d%u. ", i, i, i, i);
  terms = make_terms (stemmer, text->str);
  g_assert_cmpuint (terms->n_units, ==, n_units);
  space = und_term_space_new (terms, terms);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      UndUnitPair pair = { .cosine = 1.0f };

      g_assert_cmpint (sscanf (parts[i], "%u:%u", &pair.here, &pair.there), ==, 2);
      g_array_append_val (list, pair);
    }
  clusters = und_unit_cluster (space, list, bounds);
  for (guint i = 0; i < clusters->len; i++)
    {
      const UndUnitCluster *cluster = &g_array_index (clusters, UndUnitCluster, i);

      g_string_append_printf (found, "%s%zu-%zu/%zu-%zu=%u", i > 0 ? " " : "", cluster->here.start,
                              cluster->here.end, cluster->there.start, cluster->there.end,
                              cluster->n_pairs);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_gaps (void)
{
  UndClusterBounds two = { 2, 2, 0.0 };
  UndClusterBounds one = { 1, 1, 0.0 };

  check_clusters (20, "1:1", two, "1-2/1-2=1");
  check_clusters (20, "1:1 4:4", two, "1-5/1-5=2");
  check_clusters (20, "1:1 4:4", one, "1-2/1-2=1 4-5/4-5=1");
  /* Near in the one text only. */
  check_clusters (20, "1:1 2:12", two, "1-2/1-2=1 2-3/12-13=1");
  /* In another order. */
  check_clusters (20, "1:3 2:1 3:2", two, "1-4/1-4=3");
  /* What parts the one side leaves a gap in the other. */
  check_clusters (20, "1:1 2:18 4:2", one, "1-2/1-2=1 2-3/18-19=1 4-5/2-3=1");
}

static void
test_what_is_unlike_is_parted (void)
{
  UndClusterBounds narrowing = { 4, 1, 0.5 };

  /* Taken together, three of ten sentences are the same; one by one all. */
  check_clusters (20, "0:0 5:5 10:10", (UndClusterBounds){ 4, 4, 0.0 }, "0-11/0-11=3");
  check_clusters (20, "0:9 5:5 10:0", narrowing, "0-11/0-10=3");
  check_clusters (20, "0:19 1:1", narrowing, "1-2/1-2=1");
  check_clusters (20, "3:9", narrowing, "");
}

/* Each pair is in one cluster, whatever the pairs. */
static void
check_all_are_kept (GArray *pairs, guint n_units)
{
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (UndTermList) terms = NULL;
  g_autoptr (UndTermSpace) space = NULL;
  g_autoptr (GArray) clusters = NULL;
  guint n_kept = 0;

  for (guint i = 0; i < n_units; i++)
    g_string_append_printf (text, "a%u b%u c%u d%u. ", i, i, i, i);
  terms = make_terms (stemmer, text->str);
  space = und_term_space_new (terms, terms);
  clusters = und_unit_cluster (space, pairs, (UndClusterBounds){ 4, 2, 0.0 });
  for (guint i = 0; i < clusters->len; i++)
    n_kept += g_array_index (clusters, UndUnitCluster, i).n_pairs;
  g_assert_cmpuint (n_kept, ==, pairs->len);
}

static void
add_pair (GArray *pairs, guint here, guint there)
{
  UndUnitPair pair = { here, there, 1.0f };

  g_array_append_val (pairs, pair);
}

static void
test_every_pair_is_kept (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (GArray) some = g_array_new (FALSE, FALSE, sizeof (UndUnitPair));
  g_autoptr (GArray) stairs = g_array_new (FALSE, FALSE, sizeof (UndUnitPair));

  for (guint i = 0; i < 500; i++)
    add_pair (some, (guint) g_rand_int_range (rand, 0, 400),
              (guint) g_rand_int_range (rand, 0, 400));
  check_all_are_kept (some, 400);
  /* Folded over, so that each round parts few pairs from the rest. */
  for (guint i = 0; i < 600; i++)
    add_pair (stairs, i % 2 == 0 ? i * 3 : 3000 - i * 3, i % 3 == 0 ? i * 3 : 3000 - i * 3);
  check_all_are_kept (stairs, 3001);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reuse/unit-cluster/gaps", test_gaps);
  g_test_add_func ("/reuse/unit-cluster/what-is-unlike-is-parted", test_what_is_unlike_is_parted);
  g_test_add_func ("/reuse/unit-cluster/every-pair-is-kept", test_every_pair_is_kept);
  return g_test_run ();
}
