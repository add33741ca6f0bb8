/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-passage-search.h"

#include "reuse-words.h"

#define K 4

/* @expected: the passages' "here-end/document:there-end=equal", in order. */
static void
check_search (const char *text, const char *documents, guint words_min, const char *expected)
{
  g_autoptr (UndInterner) interner = und_interner_new ();
  g_autoptr (UndPassageIndex) index = und_passage_index_new (K);
  g_auto (GStrv) texts = g_strsplit (documents, "|", -1);
  gsize n_words = 0;
  g_autofree guint32 *words = parse_words (interner, text, &n_words);
  UndPassageOptions options = { .words_min = words_min };
  g_autoptr (GArray) passages = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      gsize n = 0;
      g_autofree guint32 *ids = parse_words (interner, texts[i], &n);

      und_passage_index_add (index, ids, n);
    }
  passages = und_passage_search (index, words, n_words, &options);
  for (guint i = 0; i < passages->len; i++)
    {
      const UndSharedPassage *passage = &g_array_index (passages, UndSharedPassage, i);

      g_string_append_printf (found, "%s%u-%u/%u:%u-%u=%u", i > 0 ? " " : "", passage->here_start,
                              passage->here_end, passage->document, passage->there_start,
                              passage->there_end, passage->n_equal);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_finds_verbatim (void)
{
  check_search ("x y a b c d e z", "p a b c d e q", 5, "2-7/0:1-6=5");
  check_search ("a b c d e", "a b c d e", 5, "0-5/0:0-5=5");
  check_search ("a b c d e", "a b c d e", 6, "");
  check_search ("a b c", "a b c", 2, "");
  check_search ("", "a b c d e", 2, "");
}

static void
test_finds_altered (void)
{
  check_search ("a b c d X e f g h", "a b c d Y Z e f g h", 8, "0-9/0:0-10=8");
  check_search ("a b c d X e f X g", "a b c d e f g", 6, "0-7/0:0-6=6");
  check_search ("e f X a b c d", "e f a b c d", 6, "0-7/0:0-6=6");
}

static void
test_finds_in_each_document (void)
{
  check_search ("a b c d e x p q r s t", "p q r s t|a b c d e", 5, "0-5/1:0-5=5 6-11/0:0-5=5");
  check_search ("a b c d e f", "a b c d|c d e f a b c d e f", 5, "0-6/1:4-10=6");
}

static void
test_never_leaves_a_document (void)
{
  check_search ("a b c d e f g h", "a b c d|e f g h", 4, "0-4/0:0-4=4 4-8/1:0-4=4");
  check_search ("a b c d e f g h", "a b c d|e f g h", 8, "");
}

static void
test_passages_do_not_overlap (void)
{
  check_search ("a b c d e f g h i j", "a b c d e f|e f g h i j", 4, "0-6/0:0-6=6 6-10/1:2-6=4");
}

static void
test_what_is_no_word_parts_passages (void)
{
  g_autoptr (UndPassageIndex) index = und_passage_index_new (K);
  const guint32 letter[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
  const guint32 words[] = { 1, 2, 3, 4, UND_TOKEN_ID_NONE, 6, 7, 8, 9 };
  UndPassageOptions options = { .words_min = 4 };
  g_autoptr (GArray) passages = NULL;

  und_passage_index_add (index, letter, G_N_ELEMENTS (letter));
  passages = und_passage_search (index, words, G_N_ELEMENTS (words), &options);
  g_assert_cmpuint (passages->len, ==, 2);
  g_assert_cmpuint (g_array_index (passages, UndSharedPassage, 0).here_end, ==, 4);
  g_assert_cmpuint (g_array_index (passages, UndSharedPassage, 1).here_start, ==, 5);
}

/* Random texts that share a passage: it is found, whole, and nothing overlaps. */
static void
test_finds_planted_passages (void)
{
  g_autoptr (GArray) letter = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (UndPassageIndex) index = und_passage_index_new (K);

  for (guint i = 0; i < 2000; i++)
    {
      guint32 word = (guint32) g_test_rand_int_range (0, 500);

      g_array_append_val (letter, word);
    }
  und_passage_index_add (index, (const guint32 *) (gpointer) letter->data, letter->len);
  for (guint round = 0; round < 200; round++)
    {
      guint32 words[160];
      guint n_taken = (guint) g_test_rand_int_range (12, 60);
      guint from = (guint) g_test_rand_int_range (0, 1900);
      guint at = (guint) g_test_rand_int_range (0, 80);
      gboolean is_found = FALSE;
      g_autoptr (GArray) passages = NULL;

      for (guint i = 0; i < 160; i++)
        words[i] = (guint32) g_test_rand_int_range (1000, 2000);
      for (guint i = 0; i < n_taken; i++)
        words[at + i] = g_array_index (letter, guint32, from + i);
      passages = und_passage_search (index, words, 160, NULL);
      for (guint i = 0; i < passages->len; i++)
        {
          const UndSharedPassage *passage = &g_array_index (passages, UndSharedPassage, i);

          if (passage->here_start == at && passage->here_end == at + n_taken
              && passage->there_start == from && passage->n_equal == n_taken)
            is_found = TRUE;
          if (i > 0)
            g_assert_cmpuint (passage->here_start, >=, passage[-1].here_end);
        }
      g_assert_true (is_found);
    }
}

static void
test_one_word_a_million_times (void)
{
  g_autoptr (UndPassageIndex) index = und_passage_index_new (K);
  gsize n_words = 1000000;
  g_autofree guint32 *words = g_new0 (guint32, n_words);
  g_autoptr (GArray) passages = NULL;
  gint64 started = g_get_monotonic_time ();

  und_passage_index_add (index, words, n_words);
  passages = und_passage_search (index, words, n_words, NULL);
  g_assert_nonnull (passages);
  g_assert_cmpint (g_get_monotonic_time () - started, <, 30 * G_USEC_PER_SEC);
}

static void
test_two_copies_of_one_long_text (void)
{
  g_autoptr (UndPassageIndex) index = und_passage_index_new (K);
  gsize n_words = 300000;
  g_autofree guint32 *words = g_new0 (guint32, n_words);
  g_autoptr (GArray) passages = NULL;

  for (gsize i = 0; i < n_words; i++)
    words[i] = (guint32) g_test_rand_int_range (0, 20000);
  und_passage_index_add (index, words, n_words);
  passages = und_passage_search (index, words, n_words, NULL);
  g_assert_cmpuint (passages->len, ==, 1);
  g_assert_cmpuint (g_array_index (passages, UndSharedPassage, 0).n_equal, ==, n_words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reuse/passage-search/verbatim", test_finds_verbatim);
  g_test_add_func ("/reuse/passage-search/altered", test_finds_altered);
  g_test_add_func ("/reuse/passage-search/each-document", test_finds_in_each_document);
  g_test_add_func ("/reuse/passage-search/never-leaves-a-document", test_never_leaves_a_document);
  g_test_add_func ("/reuse/passage-search/no-overlap", test_passages_do_not_overlap);
  g_test_add_func ("/reuse/passage-search/no-word-parts-passages",
                   test_what_is_no_word_parts_passages);
  g_test_add_func ("/reuse/passage-search/planted-passages-are-found", test_finds_planted_passages);
  g_test_add_func ("/reuse/passage-search/one-word-a-million-times", test_one_word_a_million_times);
  g_test_add_func ("/reuse/passage-search/two-copies-of-one-long-text",
                   test_two_copies_of_one_long_text);
  return g_test_run ();
}
