/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-quotation-match.h"

#include "reuse-words.h"

/* @expected: the matches' "document:start-end", "=" for exact, "~coverage" in per cent otherwise.
 */
static void
check_match (const char *needle, const char *documents, const char *expected)
{
  g_autoptr (UndInterner) interner = und_interner_new ();
  g_autoptr (UndQuotationMatcher) matcher = und_quotation_matcher_new ();
  g_auto (GStrv) texts = g_strsplit (documents, "|", -1);
  gsize n_needle = 0;
  g_autofree guint32 *words = parse_words (interner, needle, &n_needle);
  g_autoptr (GArray) matches = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      gsize n = 0;
      g_autofree guint32 *ids = parse_words (interner, texts[i], &n);

      und_quotation_matcher_add (matcher, ids, n);
    }
  matches = und_quotation_matcher_find (matcher, words, n_needle, NULL, NULL, NULL);
  for (guint i = 0; i < matches->len; i++)
    {
      const UndQuotationMatch *match = &g_array_index (matches, UndQuotationMatch, i);

      g_string_append_printf (found, "%s%u:%u-%u", i > 0 ? " " : "", match->document, match->start,
                              match->end);
      if (match->is_exact)
        g_string_append_c (found, '=');
      else
        g_string_append_printf (found, "~%d", (int) (match->coverage * 100 + 0.5));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_exact_at_any_length (void)
{
  check_match ("b", "a b c", "0:1-2=");
  check_match ("b", "a b c b", "0:1-2= 0:3-4=");
  check_match ("b c", "a b c", "0:1-3=");
  check_match ("a b c d e f g h", "x|x a b c d e f g h", "1:1-9=");
  check_match ("a b c", "a b c|d a b c", "0:0-3= 1:1-4=");
  check_match ("c a", "a b c|a b c", "");
  check_match ("", "a b c", "");
}

static void
test_short_ones_are_exact_or_not_found (void)
{
  check_match ("z", "a b c", "");
  check_match ("a z", "a b c", "");
}

static void
test_nearest_where_none_is_exact (void)
{
  check_match ("a b X d e", "q a b c d e r", "0:1-6~80");
  check_match ("a b d e", "q a b c d e r", "0:1-6~100");
  check_match ("a b X Y d e", "q a b d e r", "0:1-5~67");
  check_match ("a b c d X", "a b c d", "0:0-4~80");
  check_match ("X b c d e", "q b c d e", "0:1-5~80");
}

static void
test_nearest_in_each_document (void)
{
  check_match ("a b c d X f", "a b c d Y f|z|b c d", "0:0-6~83 2:0-3~50");
}

static void
test_common_words_are_little (void)
{
  check_match ("p of the q r s of the t u", "v of the w x y z of the", "0:1-9~40");
}

static gboolean
is_second (guint document, gpointer user_data)
{
  return document == 1;
}

static void
test_filter_chooses_documents (void)
{
  g_autoptr (UndQuotationMatcher) matcher = und_quotation_matcher_new ();
  const guint32 words[] = { 1, 2, 3 };
  g_autoptr (GArray) matches = NULL;

  und_quotation_matcher_add (matcher, words, 3);
  und_quotation_matcher_add (matcher, words, 3);
  und_quotation_matcher_add (matcher, words, 3);
  matches = und_quotation_matcher_find (matcher, words, 2, is_second, NULL, NULL);
  g_assert_cmpuint (matches->len, ==, 1);
  g_assert_cmpuint (g_array_index (matches, UndQuotationMatch, 0).document, ==, 1);
}

/* What stands often in documents that are not wanted hides nothing in the one that is. */
static void
test_common_words_are_found_behind_others (void)
{
  g_autoptr (UndQuotationMatcher) matcher = und_quotation_matcher_new ();
  g_autofree guint32 *common = g_new0 (guint32, 3000);
  const guint32 words[] = { 7, 0, 0, 0, 8 };
  gboolean is_bounded = TRUE;

  und_quotation_matcher_add (matcher, common, 3000);
  und_quotation_matcher_add (matcher, words, 5);
  for (gsize n = 1; n <= 3; n++)
    {
      g_autoptr (GArray)
        matches = und_quotation_matcher_find (matcher, words + 1, n, is_second, NULL, &is_bounded);

      g_assert_cmpuint (matches->len, ==, 4 - n);
      g_assert_cmpuint (g_array_index (matches, UndQuotationMatch, 0).document, ==, 1);
      g_assert_cmpuint (g_array_index (matches, UndQuotationMatch, 0).start, ==, 1);
      g_assert_false (is_bounded);
    }
}

static void
test_what_is_too_common_is_not_called_absent (void)
{
  g_autoptr (UndQuotationMatcher) matcher = und_quotation_matcher_new ();
  g_autofree guint32 *common = g_new0 (guint32, 20000);
  const guint32 words[] = { 0, 0, 0 };
  gboolean is_bounded = FALSE;
  g_autoptr (GArray) matches = NULL;

  und_quotation_matcher_add (matcher, common, 20000);
  und_quotation_matcher_add (matcher, words, 3);
  matches = und_quotation_matcher_find (matcher, words, 3, is_second, NULL, &is_bounded);
  g_assert_cmpuint (matches->len, ==, 0);
  g_assert_true (is_bounded);
}

static void
test_one_word_a_million_times (void)
{
  g_autoptr (UndQuotationMatcher) matcher = und_quotation_matcher_new ();
  gsize n_words = 1000000;
  g_autofree guint32 *words = g_new0 (guint32, n_words);

  und_quotation_matcher_add (matcher, words, n_words);
  for (guint i = 1; i < 1000; i++)
    {
      g_autoptr (GArray) matches = und_quotation_matcher_find (matcher, words, i, NULL, NULL, NULL);

      g_assert_cmpuint (matches->len, >, 0);
      g_assert_cmpuint (g_array_index (matches, UndQuotationMatch, 0).start, ==, 0);
    }
}

/* The pieces of a quotation, each as its words and those of its place. */
static void
check_pieces (const guint32 *needle, gsize n_needle, guint32 n_between, const char *expected)
{
  g_autoptr (UndQuotationMatcher) matcher = und_quotation_matcher_new ();
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) matches = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint32 i = 1; i <= 8; i++)
    g_array_append_val (words, i);
  for (guint32 i = 0; i < n_between; i++)
    g_array_append_val (words, (guint32){ 100 + i });
  for (guint32 i = 11; i <= 18; i++)
    g_array_append_val (words, i);
  und_quotation_matcher_add (matcher, (const guint32 *) (gconstpointer) words->data, words->len);
  matches = und_quotation_matcher_find_pieces (matcher, needle, n_needle, NULL, NULL);
  for (guint i = 0; i < matches->len; i++)
    {
      const UndQuotationMatch *match = &g_array_index (matches, UndQuotationMatch, i);

      g_string_append_printf (found, "%s%u-%u:%u-%u", i > 0 ? " " : "", match->needle_start,
                              match->needle_end, match->start, match->end);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_pieces (void)
{
  const guint32 in_order[] = { 2, 3, 4, 5, 11, 12, 13 };
  const guint32 reordered[] = { 12, 13, 14, 7777, 2, 3, 4, 5 };
  const guint32 changed[] = { 1, 2, 3, 7777, 5, 14, 15, 16 };
  const guint32 shared[] = { 2, 3, 4, 5, 6, 7, 8, 11, 12, 13 };
  const guint32 too_short[] = { 2, 3, 4, 5, 6, 11, 12 };
  const guint32 one_place[] = { 2, 3, 4, 5, 6, 7, 8 };

  check_pieces (in_order, 7, 300, "0-4:1-5 4-7:308-311");
  check_pieces (in_order, 7, 30, "0-4:1-5 4-7:38-41");
  check_pieces (reordered, 8, 30, "0-3:39-42 4-8:1-5");
  check_pieces (changed, 8, 300, "0-5:0-5 5-8:311-314");
  check_pieces (shared, 10, 300, "0-7:1-8 7-10:308-311");
  check_pieces (too_short, 7, 300, "");
  check_pieces (one_place, 7, 300, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reuse/quotation-match/exact-at-any-length", test_exact_at_any_length);
  g_test_add_func ("/reuse/quotation-match/two-words-are-exact-or-not-found",
                   test_short_ones_are_exact_or_not_found);
  g_test_add_func ("/reuse/quotation-match/nearest-where-none-is-exact",
                   test_nearest_where_none_is_exact);
  g_test_add_func ("/reuse/quotation-match/nearest-in-each-document",
                   test_nearest_in_each_document);
  g_test_add_func ("/reuse/quotation-match/common-words-are-little", test_common_words_are_little);
  g_test_add_func ("/reuse/quotation-match/filter-chooses-documents",
                   test_filter_chooses_documents);
  g_test_add_func ("/reuse/quotation-match/common-words-are-found-behind-others",
                   test_common_words_are_found_behind_others);
  g_test_add_func ("/reuse/quotation-match/what-is-too-common-is-not-called-absent",
                   test_what_is_too_common_is_not_called_absent);
  g_test_add_func ("/reuse/quotation-match/pieces", test_pieces);
  g_test_add_func ("/reuse/quotation-match/one-word-a-million-times",
                   test_one_word_a_million_times);
  return g_test_run ();
}
