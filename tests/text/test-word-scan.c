/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-word-scan.h"

#include <string.h>

#define FOLD_ALL (UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE | UND_FOLD_PUNCTUATION)

/* The words that the scan finds are the tokens that are words, with their folded forms. */
static void
check_equal_to_tokens (UndWordScan *scan, const char *utf8, gsize n_utf8)
{
  g_autoptr (UndText) text = und_text_new (utf8, n_utf8, NULL);
  g_autoptr (UndInterner) interner = und_interner_new ();
  g_autofree guint32 *ids = und_text_intern_tokens (text, interner, FOLD_ALL);
  gsize n_bytes = 0;
  const char *bytes = und_text_get_bytes (text, &n_bytes);
  gsize n_tokens = 0;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  gsize n_words = 0;

  und_word_scan_run (scan, bytes, n_bytes);
  for (gsize i = 0; i < n_tokens; i++)
    {
      gsize n_folded = 0;
      const char *folded = NULL;

      if (tokens[i].kind > UND_TOKEN_NUMBER || ids[i] == UND_TOKEN_ID_NONE)
        continue;
      folded = und_interner_get (interner, ids[i], &n_folded);
      g_assert_cmpuint (n_words, <, scan->n_words);
      g_assert_true (und_span_equal (und_word_edges_get_span (scan->edges, n_words, n_words + 1),
                                     tokens[i].span));
      g_assert_cmpuint (scan->hashes[n_words], ==, und_word_scan_hash (folded, n_folded));
      n_words++;
    }
  g_assert_cmpuint (scan->n_words, ==, n_words);
}

static void
check_words (const char *utf8, const char *expected)
{
  g_auto (UndWordScan) scan = { NULL };
  g_autoptr (GString) words = g_string_new (NULL);

  check_equal_to_tokens (&scan, utf8, strlen (utf8));
  for (gsize i = 0; i < scan.n_words; i++)
    {
      UndSpan span = und_word_edges_get_span (scan.edges, i, i + 1);

      g_string_append_printf (words, "%s%.*s", i > 0 ? "|" : "", (int) und_span_length (span),
                              utf8 + span.start);
    }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
check_same (const char *a, const char *b, gboolean is_same)
{
  g_auto (UndWordScan) scan_a = { NULL };
  g_auto (UndWordScan) scan_b = { NULL };

  check_equal_to_tokens (&scan_a, a, strlen (a));
  check_equal_to_tokens (&scan_b, b, strlen (b));
  g_assert_cmpint (scan_a.n_words == scan_b.n_words
                     && memcmp (scan_a.hashes, scan_b.hashes, scan_a.n_words * sizeof (guint32))
                          == 0,
                   ==, is_same);
}

static void
test_words (void)
{
  check_words ("", "");
  check_words (" \n\t", "");
  check_words ("We ask", "We|ask");
  check_words ("We, the undersigned, ask.", "We|the|undersigned|ask");
  check_words ("the mill's well-being", "the|mill's|well|being");
  check_words ("“the mill’s end”—now", "the|mill’s|end|now");
  check_words ("U.S. 1,500.50 a/b a_b a@b.c", "U.S|1,500.50|a|b|a_b|a@b.c");
  check_words ("** -- ... ##", "");
}

static void
test_folded_forms (void)
{
  check_same ("THE Mill's", "the mill’s", TRUE);
  check_same ("ﬁnal", "Final", TRUE);
  check_same ("co\u00adoperate", "cooperate", TRUE);
  check_same ("straße", "STRASSE", TRUE);
  check_same ("1,500", "1500", FALSE);
  check_same ("internationalisation of", "Internationalisation OF", TRUE);
  check_same ("internationalisation", "internationalisatiom", FALSE);
  check_same ("é", "É", TRUE);
  check_same ("é", "e", FALSE);
}

/* A word at each place of a block and across its border, with each kind of odd neighbour. */
static void
test_borders_of_blocks (void)
{
  static const char *const words[] = { "mill", "mill's", "mill’s",  "(mill)",
                                       "1.5",  "a_b",    "mill-end" };
  g_auto (UndWordScan) scan = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint n_before = 0; n_before < 140; n_before++)
      for (guint is_spaced = 0; is_spaced < 2; is_spaced++)
        {
          g_autofree char *before = g_strnfill (n_before, is_spaced ? ' ' : 'x');
          g_autofree char *alone = g_strconcat (before, words[i], NULL);
          g_autofree char *followed = g_strconcat (before, words[i], " and the wall's foot", NULL);

          check_equal_to_tokens (&scan, alone, strlen (alone));
          check_equal_to_tokens (&scan, followed, strlen (followed));
        }
}

static void
test_random_texts_have_the_words_of_their_tokens (void)
{
  static const char *const pieces[] = {
    "a",      "B", "mill", "the", "1", "23", " ", " ",  "  ",   "\n",  "\n\n",   "\t",
    ".",      ",", ":",    ";",   "'", "\"", "-", "--", "_",    "@",   "/",      "’",
    "“",      "”", "—",    "–",   "…", "é",  "ß", "ﬁ",  "東京", "ไทย", "\u00ad", "\u200b",
    "\u00a0", "#", "$",    "%",   "ü", "İ",  "·", "!",  "?",
  };
  g_auto (UndWordScan) scan = { NULL };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 4000; i++)
    {
      guint n_kinds = i % 2 == 0 ? 24 : G_N_ELEMENTS (pieces);
      gint n_pieces = g_test_rand_int_range (0, 120);

      g_string_truncate (text, 0);
      for (gint k = 0; k < n_pieces; k++)
        g_string_append (text, pieces[g_test_rand_int_range (0, (gint32) n_kinds)]);
      check_equal_to_tokens (&scan, text->str, text->len);
    }
}

static void
test_one_chunk_is_read_once (void)
{
  g_auto (UndWordScan) scan = { NULL };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "mill's,é");
  check_equal_to_tokens (&scan, text->str, text->len);
}

/* Nothing is read beyond the text, whatever its last word is long; a sanitizer would see it. */
static void
test_end_of_text (void)
{
  for (gsize n_before = 0; n_before < 70; n_before++)
    for (gsize n_word = 1; n_word < 40; n_word++)
      {
        gsize n = n_before + 1 + n_word;
        g_autofree char *exact = g_malloc (n);
        g_autofree char *folded = g_strnfill (n_word, 'x');
        g_auto (UndWordScan) scan = { NULL };

        memset (exact, ' ', n - n_word);
        memset (exact + n - n_word, 'X', n_word);
        und_word_scan_run (&scan, exact, n);
        g_assert_cmpuint (scan.n_words, ==, 1);
        g_assert_cmpuint (scan.hashes[0], ==, und_word_scan_hash (folded, n_word));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/word-scan/words", test_words);
  g_test_add_func ("/text/word-scan/folded-forms", test_folded_forms);
  g_test_add_func ("/text/word-scan/borders-of-blocks", test_borders_of_blocks);
  g_test_add_func ("/text/word-scan/random-texts-have-the-words-of-their-tokens",
                   test_random_texts_have_the_words_of_their_tokens);
  g_test_add_func ("/text/word-scan/one-chunk-is-read-once", test_one_chunk_is_read_once);
  g_test_add_func ("/text/word-scan/end-of-text", test_end_of_text);
  return g_test_run ();
}
