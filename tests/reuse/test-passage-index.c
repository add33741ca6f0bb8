/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-passage-index.h"

#include "reuse-words.h"

/* @expected: the places of @gram in @documents (parted by "|"), "document:word", "+" for more. */
static void
check_lookup (const char *documents, const char *gram, gsize n_max, const char *expected)
{
  g_autoptr (UndInterner) interner = und_interner_new ();
  g_auto (GStrv) texts = g_strsplit (documents, "|", -1);
  gsize k = 0;
  g_autofree guint32 *words = parse_words (interner, gram, &k);
  g_autoptr (UndPassageIndex) index = und_passage_index_new ((guint) k);
  g_autofree UndIndexPosition *positions = g_new (UndIndexPosition, n_max);
  g_autoptr (GString) found = g_string_new (NULL);
  gsize n = 0;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      gsize n_words = 0;
      g_autofree guint32 *ids = parse_words (interner, texts[i], &n_words);

      g_assert_cmpuint (und_passage_index_add (index, ids, n_words), ==, i);
    }
  n = und_passage_index_lookup (index, words, NULL, NULL, positions, n_max);
  for (gsize i = 0; i < MIN (n, n_max); i++)
    {
      guint document = und_passage_index_find_document (index, positions[i]);

      g_string_append_printf (found, "%s%u:%u", i > 0 ? " " : "", document,
                              positions[i] - und_passage_index_get_start (index, document));
    }
  if (n > n_max)
    g_string_append (found, " +");
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_finds_every_place_in_order (void)
{
  check_lookup ("a b c a b", "a b", 8, "0:0 0:3");
  check_lookup ("a b|c a b|b a", "a b", 8, "0:0 1:1");
  check_lookup ("a b c", "c", 8, "0:2");
  check_lookup ("a b c", "a b c", 8, "0:0");
  check_lookup ("a b c", "b a", 8, "");
  check_lookup ("a b c", "a b c d", 8, "");
  check_lookup ("|a||a", "a", 8, "1:0 3:0");
}

static void
test_no_run_goes_across_documents (void)
{
  check_lookup ("a b|c d", "b c", 8, "");
  check_lookup ("a|a", "a a", 8, "");
}

static void
test_says_that_there_are_more (void)
{
  check_lookup ("a a a a", "a", 4, "0:0 0:1 0:2 0:3");
  check_lookup ("a a a a", "a", 3, "0:0 0:1 0:2 +");
}

static void
test_keeps_order_while_it_grows (void)
{
  g_autoptr (UndPassageIndex) index = und_passage_index_new (1);
  UndIndexPosition positions[200];
  guint32 wanted = 7;

  for (guint i = 0; i < 200; i++)
    {
      guint32 words[10];

      for (guint j = 0; j < 10; j++)
        words[j] = j == 3 ? wanted : 1000 + i * 10 + j;
      und_passage_index_add (index, words, 10);
    }
  g_assert_cmpuint (und_passage_index_lookup (index, &wanted, NULL, NULL, positions, 200), ==, 200);
  for (guint i = 0; i < 200; i++)
    g_assert_cmpuint (positions[i], ==, und_passage_index_get_start (index, i) + 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reuse/passage-index/every-place-in-order", test_finds_every_place_in_order);
  g_test_add_func ("/reuse/passage-index/no-run-across-documents",
                   test_no_run_goes_across_documents);
  g_test_add_func ("/reuse/passage-index/more-is-said", test_says_that_there_are_more);
  g_test_add_func ("/reuse/passage-index/order-is-kept-while-it-grows",
                   test_keeps_order_while_it_grows);
  return g_test_run ();
}
