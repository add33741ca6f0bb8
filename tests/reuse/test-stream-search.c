/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-stream-search.h"

#include "und-word-scan.h"

#include <string.h>

#define LETTER                                                                                    \
  "We ask the river board to warn every town below the mill before it opens the upper gates and " \
  "to tell each household by telephone how high the water will stand"

static UndStreamIndex *
index_texts (char **texts, guint n_common)
{
  UndStreamIndex *index = und_stream_index_new (n_common);
  g_auto (UndWordScan) scan = { NULL };

  for (guint i = 0; texts[i] != NULL; i++)
    {
      und_word_scan_run (&scan, texts[i], strlen (texts[i]));
      g_assert_true (und_stream_index_add (index, scan.hashes, scan.n_words));
    }
  und_stream_index_freeze (index);
  return index;
}

static void
search (const UndStreamIndex *index, const char *text, UndWordScan *scan, GArray *found)
{
  und_word_scan_run (scan, text, strlen (text));
  und_stream_search (index, scan->hashes, scan->n_words, found);
}

/* @expected: for each passage "document: its first word … its last word (words equal)". */
static void
check_passages_common (const char *documents,
                       const char *text,
                       guint n_common,
                       const char *expected)
{
  g_auto (GStrv) texts = g_strsplit (documents, "|", -1);
  g_autoptr (UndStreamIndex) index = index_texts (texts, n_common);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (UndStreamPassage));
  g_autoptr (GString) told = g_string_new (NULL);
  g_auto (UndWordScan) scan = { NULL };

  search (index, text, &scan, found);
  for (guint i = 0; i < found->len; i++)
    {
      const UndStreamPassage *passage = &g_array_index (found, UndStreamPassage, i);
      UndSpan first = und_word_edges_get_span (scan.edges, passage->here_start,
                                               passage->here_start + 1);
      UndSpan last = und_word_edges_get_span (scan.edges, passage->here_end - 1, passage->here_end);

      g_string_append_printf (told, "%s%u: %.*s … %.*s (%u)", i > 0 ? " | " : "", passage->document,
                              (int) und_span_length (first), text + first.start,
                              (int) und_span_length (last), text + last.start, passage->n_equal);
    }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
check_passages (const char *documents, const char *text, const char *expected)
{
  check_passages_common (documents, text, 0, expected);
}

static void
test_words_in_a_row (void)
{
  check_passages (LETTER, "They said: “" LETTER ".” So they did.", "0: We … stand (31)");
  check_passages ("nothing of it|" LETTER, "x " LETTER, "1: We … stand (31)");
  check_passages (LETTER, "the harvest fair opens in May", "");
  check_passages (LETTER, "", "");
  check_passages ("", LETTER, "");
}

static void
test_words_changed_left_out_added (void)
{
  check_passages (LETTER,
                  "Then: we ask the river board to warn all towns below the mill before it opens "
                  "the upper gates and to tell each single household by telephone how the water "
                  "will stand, they say",
                  "0: we … stand (28)");
  /* What follows changed words must be worth what they cost. */
  check_passages (LETTER,
                  "We ask the river board to warn every town below the mill before it opens the "
                  "sluices of the",
                  "0: We … the (16)");
  /* One uncommon word is worth just what the change costs, and two changes cost more. */
  check_passages (LETTER,
                  "We ask the river board to warn every town below the mill before it opens the "
                  "lower gates again",
                  "0: We … gates (17)");
  check_passages (LETTER,
                  "We ask the river board to warn every town below the mill before it opens the "
                  "two lower gates again",
                  "0: We … the (16)");
}

/* Too few words are no passage, unless they are uncommon enough together. */
static void
test_few_words (void)
{
  check_passages (LETTER, "x below the mill before it y", "");
  check_passages (LETTER, "x each household by telephone how high y", "");
  check_passages (LETTER, "x tell each household by telephone how high y", "");
  check_passages (LETTER, "x to tell each household by telephone how high y", "0: to … high (8)");
}

static void
test_common_words_seed_nothing_and_are_worth_nothing (void)
{
  const char *formula = "please do not hesitate to contact my office at any time of the day";
  g_autofree char *documents = g_strconcat ("one ", formula, "|two ", formula, "|three ", formula,
                                            NULL);
  g_autofree char *text = g_strconcat ("one ", formula, NULL);

  check_passages_common (documents, text, 3,
                         "0: one … day (15) | 1: please … day (14) | 2: please … day (14)");
  check_passages_common (documents, text, 2, "");
}

/* As many letters with the same words as are not common: each is told; one more, and the places are
 * counted. */
static void
test_as_many_as_are_not_common (void)
{
  for (guint n = 1; n <= UND_STREAM_COMMON + 1; n++)
    {
      g_autoptr (UndStreamIndex) index = und_stream_index_new (0);
      g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (UndStreamPassage));
      g_auto (UndWordScan) scan = { NULL };

      und_word_scan_run (&scan, LETTER, strlen (LETTER));
      for (guint i = 0; i < n; i++)
        g_assert_true (und_stream_index_add (index, scan.hashes, scan.n_words));
      und_stream_index_freeze (index);
      search (index, "They said: “" LETTER ".” So they did.", &scan, found);
      g_assert_cmpuint (found->len, ==, n <= UND_STREAM_COMMON ? n : 0);
      g_assert_cmpint (und_stream_index_get_n_common (index) > 0, ==, n > UND_STREAM_COMMON);
    }
}

static void
test_every_document_that_has_the_words_is_told (void)
{
  check_passages (LETTER "|" LETTER, LETTER, "0: We … stand (31) | 1: We … stand (31)");
  check_passages (LETTER " and " LETTER, LETTER, "0: We … stand (31)");
}

/* Five words, which are too few, go on behind a gap of changed words or before it. */
static void
test_few_words_that_go_on (void)
{
  check_passages (LETTER, "x opens the upper gates and to inform each household by telephone y",
                  "0: opens … telephone (10)");
  check_passages (LETTER, "the river board to warn all towns below the mill before it opens y",
                  "0: the … opens (11)");
  check_passages (LETTER, "opens the upper gates and y y household by telephone how high the",
                  "0: opens … the (11)");
  /* No two words of the next sixteen stand together. */
  check_passages (
    LETTER,
    "We ask the river board y warn y town y the y before y opens y upper y and y tell "
    "y household by telephone how",
    "");
}

/* What a second document has of the middle of a quotation alone is told too. */
static void
test_middle_of_a_quotation_that_stands_elsewhere (void)
{
  check_passages (LETTER "|fog before it opens the upper gates and to tell each household rain",
                  LETTER, "0: We … stand (31) | 1: before … household (11)");
}

static GString *
repeat (const char *words, guint n)
{
  GString *ret = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (ret, words);
  return ret;
}

/* Each word another one. */
static GString *
make_long_text (guint n_words)
{
  GString *ret = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (ret, "mill%u ", i);
  return ret;
}

static guint
count_passages (const char *document, const char *text, gsize *n_common)
{
  char *texts[] = { (char *) document, NULL };
  g_autoptr (UndStreamIndex) index = index_texts (texts, 0);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (UndStreamPassage));
  g_auto (UndWordScan) scan = { NULL };

  search (index, text, &scan, found);
  *n_common = und_stream_index_get_n_common (index);
  return found->len;
}

static void
test_one_word_a_million_times (void)
{
  g_autoptr (GString) text = repeat ("mill ", 1000000);
  gsize n_common = 0;

  g_assert_cmpuint (count_passages (text->str, text->str, &n_common), ==, 0);
  g_assert_cmpuint (n_common, ==, 1000000 - UND_STREAM_GRAM_WORDS + 1);
}

static void
test_two_copies_of_a_long_text (void)
{
  g_autoptr (GString) text = make_long_text (1000000);
  gsize n_common = 0;

  g_assert_cmpuint (count_passages (text->str, text->str, &n_common), ==, 1);
  g_assert_cmpuint (n_common, ==, 0);
}

/* A text that repeats itself just so often that its words are not common. */
static void
test_text_that_repeats_itself (void)
{
  g_autoptr (GString) piece = make_long_text (20000);
  g_autoptr (GString) text = repeat (piece->str, UND_STREAM_COMMON);
  gsize n_common = 0;

  g_assert_cmpuint (count_passages (text->str, text->str, &n_common), ==, 1);
  g_assert_cmpuint (n_common, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add_func ("/reuse/stream-search/" name, func)
  ADD ("words-in-a-row", test_words_in_a_row);
  ADD ("words-changed-left-out-added", test_words_changed_left_out_added);
  ADD ("few-words", test_few_words);
  ADD ("common-words-seed-nothing-and-are-worth-nothing",
       test_common_words_seed_nothing_and_are_worth_nothing);
  ADD ("as-many-as-are-not-common", test_as_many_as_are_not_common);
  ADD ("every-document-that-has-the-words-is-told", test_every_document_that_has_the_words_is_told);
  ADD ("few-words-that-go-on", test_few_words_that_go_on);
  ADD ("middle-of-a-quotation-that-stands-elsewhere",
       test_middle_of_a_quotation_that_stands_elsewhere);
  ADD ("one-word-a-million-times", test_one_word_a_million_times);
  ADD ("two-copies-of-a-long-text", test_two_copies_of_a_long_text);
  ADD ("text-that-repeats-itself", test_text_that_repeats_itself);
  return g_test_run ();
}
