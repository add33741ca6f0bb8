/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-set-index.h"
#include "und-stream-search.h"
#include "und-word-scan.h"

#include <string.h>

#define LETTER                                                                                    \
  "We ask the river board to warn every town below the mill before it opens the upper gates and " \
  "to tell each household by telephone how high the water will stand"
#define RELEASE                                                                                    \
  "Then: we ask the river board to warn all towns below the mill before it opens the upper gates " \
  "and to tell each single household by telephone how the water will stand, they say"
#define FORMULA "please do not hesitate to contact my office at any time of the day"

/* Documents that a random set has, and words of one. */
#define RANDOM_DOCUMENTS 12u
#define RANDOM_WORDS     200u
/* Words in a row that are always found: what the shortest passage has. */
#define RUN_WORDS 8u

static UndSetIndex *
index_texts (char **texts, const guint *series, guint n_common)
{
  UndSetIndex *index = und_set_index_new (n_common);
  g_auto (UndWordScan) scan = { NULL };

  for (guint i = 0; texts[i] != NULL; i++)
    {
      und_word_scan_run (&scan, texts[i], strlen (texts[i]));
      g_assert_true (
        und_set_index_add (index, scan.hashes, scan.n_words, series != NULL ? series[i] : 0));
    }
  und_set_index_freeze (index);
  return index;
}

/* @expected: for each passage "document to earlier one (words equal)", and "common" at the end if
 * there were places of which only the first one was looked at. */
static void
check_set_full (const char *documents, const guint *series, guint n_common, const char *expected)
{
  g_auto (GStrv) texts = g_strsplit (documents, "|", -1);
  g_autoptr (UndSetIndex) index = index_texts (texts, series, n_common);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (UndStreamPassage));
  g_autoptr (GString) told = g_string_new (NULL);
  guint64 n_left_out = 0;

  for (guint d = 0; d < und_set_index_get_n_documents (index); d++)
    {
      n_left_out += und_set_search (index, d, found);
      for (guint i = 0; i < found->len; i++)
        {
          const UndStreamPassage *passage = &g_array_index (found, UndStreamPassage, i);

          g_string_append_printf (told, "%s%u to %u (%u)", told->len > 0 ? ", " : "", d,
                                  passage->document, passage->n_equal);
        }
    }
  if (n_left_out > 0)
    g_string_append (told, " common");
  g_assert_cmpstr (told->str, ==, expected);
}

static void
check_set (const char *documents, const char *expected)
{
  check_set_full (documents, NULL, 0, expected);
}

static void
test_each_pair_once (void)
{
  check_set (LETTER "|" RELEASE, "1 to 0 (28)");
  check_set (RELEASE "|the harvest fair opens in May|" LETTER, "2 to 0 (28)");
  check_set (LETTER "|" LETTER "|" LETTER, "1 to 0 (31), 2 to 0 (31), 2 to 1 (31)");
}

static void
test_nothing_to_find (void)
{
  check_set (LETTER, "");
  check_set ("", "");
  check_set ("||", "");
  check_set (LETTER " " LETTER, "");
  check_set (LETTER "|the harvest fair opens in May", "");
  check_set ("mill|mill|mill", "");
}

/* The same words are told for each place that they stand at, whichever document comes first. */
static void
test_words_that_stand_there_twice (void)
{
  check_set (LETTER "|x " LETTER " y z v w u t s r q p o " LETTER, "1 to 0 (31), 1 to 0 (31)");
  check_set ("x " LETTER " y z v w u t s r q p o " LETTER "|" LETTER, "1 to 0 (31), 1 to 0 (31)");
}

static void
test_as_many_as_are_not_common (void)
{
  check_set_full ("a " FORMULA "|b " FORMULA "|c " FORMULA, NULL, 2,
                  "1 to 0 (14), 2 to 0 (14), 2 to 1 (14)");
  check_set_full ("a " FORMULA "|b " FORMULA "|c " FORMULA, NULL, 1,
                  "1 to 0 (14), 2 to 0 (14) common");
  /* One document that repeats the words does not make them common. */
  check_set_full (FORMULA " a " FORMULA " b " FORMULA "|" FORMULA, NULL, 1,
                  "1 to 0 (14), 1 to 0 (14), 1 to 0 (14)");
}

/* What is common carries a passage on that other words began. */
static void
test_common_words_in_a_passage (void)
{
  check_set_full (FORMULA "|" FORMULA "|" FORMULA " one two three four five six|" FORMULA
                          " one two three four five six",
                  NULL, 1, "1 to 0 (14), 2 to 0 (14), 3 to 0 (14), 3 to 2 (20) common");
}

static void
test_series (void)
{
  const guint series[] = { 1, 1, 2, 2, 0, 0 };
  const guint one[] = { 7, 7, 7, 0 };

  check_set_full (LETTER "|" LETTER "|" LETTER "|" LETTER, series, 0,
                  "2 to 0 (31), 2 to 1 (31), 3 to 0 (31), 3 to 1 (31)");
  /* Those of no series are not one. */
  check_set_full ("a|b|c|d|" LETTER "|" LETTER, series, 0, "5 to 4 (31)");
  /* Where only the first is looked at, that is the first of another series. */
  check_set_full (LETTER "|" LETTER "|" LETTER "|" LETTER, series, 1,
                  "2 to 0 (31), 3 to 0 (31) common");
  check_set_full (LETTER "|" LETTER "|" LETTER "|" LETTER, one, 1, "3 to 0 (31) common");
}

/* The first one of another series may come late. */
static void
test_series_of_those_that_come_first (void)
{
  const guint series[] = { 1, 1, 1, 1, 2, 1 };

  check_set_full (LETTER "|" LETTER "|" LETTER "|" LETTER "|" LETTER "|" LETTER, series, 1,
                  "4 to 0 (31), 5 to 4 (31) common");
}

static guint
count_passages (const UndSetIndex *index, guint64 *n_common)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (UndStreamPassage));
  guint n = 0;

  *n_common = 0;
  for (guint d = 0; d < und_set_index_get_n_documents (index); d++)
    {
      *n_common += und_set_search (index, d, found);
      n += found->len;
    }
  return n;
}

static UndSetIndex *
index_copies (const guint32 *words, guint n_words, guint n_copies)
{
  UndSetIndex *index = und_set_index_new (0);

  for (guint i = 0; i < n_copies; i++)
    g_assert_true (und_set_index_add (index, words, n_words, 0));
  und_set_index_freeze (index);
  return index;
}

/* A word's hash, all of whose bits depend on its number. */
static guint32
hash_word (guint number)
{
  return number * 2654435761u;
}

static guint32 *
new_words (guint n_words, guint n_kinds)
{
  guint32 *words = g_new (guint32, n_words);

  for (guint i = 0; i < n_words; i++)
    words[i] = hash_word (i % n_kinds);
  return words;
}

static void
test_hundred_thousand_copies (void)
{
  g_autofree guint32 *words = new_words (100, 100);
  g_autoptr (UndSetIndex) index = index_copies (words, 100, 100000);
  guint64 n_common = 0;

  g_assert_cmpuint (count_passages (index, &n_common), ==,
                    UND_SET_COMMON * (UND_SET_COMMON + 1) / 2 + 100000 - UND_SET_COMMON - 1);
  g_assert_cmpuint (n_common, >, 100000);
}

static void
test_one_word_a_million_times (void)
{
  g_autofree guint32 *words = new_words (1000000, 1);
  g_autoptr (UndSetIndex) index = index_copies (words, 1000000, 3);
  guint64 n_common = 0;

  g_assert_cmpuint (count_passages (index, &n_common), ==, 3);
  g_assert_cmpuint (n_common, ==, 0);
}

static void
test_copies_of_a_long_text (void)
{
  g_autofree guint32 *words = new_words (1000000, 1000000);
  g_autoptr (UndSetIndex) index = index_copies (words, 1000000, 2);
  guint64 n_common = 0;

  g_assert_cmpuint (count_passages (index, &n_common), ==, 1);
}

/* Random documents: some words of their own, and pieces of those before, with a change now and
 * then. */
static GArray *
make_document (GPtrArray *before)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint32));

  while (words->len < RANDOM_WORDS)
    {
      guint n = (guint) g_test_rand_int_range (1, 30);
      GArray *source = before->len > 0 && g_test_rand_bit () ? g_ptr_array_index (
                         before, (guint) g_test_rand_int_range (0, (gint) before->len))
                                                             : NULL;
      guint at = (guint) g_test_rand_int_range (0, RANDOM_WORDS - 30);

      for (guint i = 0; i < n; i++)
        {
          guint32 word = source == NULL || g_test_rand_int_range (0, 15) == 0
                           ? hash_word ((guint) g_test_rand_int_range (0, 100000))
                           : g_array_index (source, guint32, at + i);

          g_array_append_val (words, word);
        }
    }
  return words;
}

static guint32
word_at (const GArray *words, guint i)
{
  return g_array_index (words, guint32, i);
}

/* How many of the words from @start on a passage to @document has. */
static guint
count_covered (const GArray *found, guint document, guint start, guint n)
{
  guint n_covered = 0;

  for (guint i = start; i < start + n; i++)
    for (guint k = 0; k < found->len; k++)
      {
        const UndStreamPassage *passage = &g_array_index (found, UndStreamPassage, k);

        if (passage->document == document && i >= passage->here_start && i < passage->here_end)
          {
            n_covered++;
            break;
          }
      }
  return n_covered;
}

/* Counts the runs of so many words that both have, and those of them that are told. */
static void
count_runs (const GArray *here,
            const GArray *there,
            const GArray *found,
            guint document,
            guint *n_runs,
            guint *n_told)
{
  for (guint i = 0; i < here->len; i++)
    for (guint k = 0; k < there->len; k++)
      {
        guint n = 0;

        if (i > 0 && k > 0 && word_at (here, i - 1) == word_at (there, k - 1))
          continue;
        while (i + n < here->len && k + n < there->len
               && word_at (here, i + n) == word_at (there, k + n))
          n++;
        if (n < RUN_WORDS)
          continue;
        (*n_runs)++;
        *n_told += 2 * count_covered (found, document, i, n) >= n ? 1 : 0;
      }
}

/* The most words that stand in the same order in both, by the table of all by all. */
static guint
count_common (const GArray *here, const GArray *there, const UndStreamPassage *passage)
{
  guint n = passage->there_end - passage->there_start;
  g_autofree guint *row = g_new0 (guint, n + 1);

  for (guint i = passage->here_start; i < passage->here_end; i++)
    {
      guint corner = 0;

      for (guint k = 1; k <= n; k++)
        {
          guint above = row[k];

          row[k] = word_at (here, i) == word_at (there, passage->there_start + k - 1)
                     ? corner + 1
                     : MAX (above, row[k - 1]);
          corner = above;
        }
    }
  return row[n];
}

static void
check_passage (GPtrArray *documents, guint document, const UndStreamPassage *passage)
{
  const GArray *here = g_ptr_array_index (documents, document);
  const GArray *there = NULL;

  g_assert_cmpuint (passage->document, <, document);
  there = g_ptr_array_index (documents, passage->document);
  g_assert_cmpuint (passage->here_end, <=, here->len);
  g_assert_cmpuint (passage->there_end, <=, there->len);
  g_assert_cmpuint (word_at (here, passage->here_start), ==, word_at (there, passage->there_start));
  g_assert_cmpuint (word_at (here, passage->here_end - 1), ==,
                    word_at (there, passage->there_end - 1));
  g_assert_cmpuint (passage->n_equal, >=, RUN_WORDS);
  g_assert_cmpuint (passage->n_equal, <=, count_common (here, there, passage));
}

static void
check_random_set (guint *n_runs, guint *n_told)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (UndSetIndex) index = und_set_index_new (RANDOM_DOCUMENTS);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (UndStreamPassage));

  for (guint d = 0; d < RANDOM_DOCUMENTS; d++)
    {
      GArray *words = make_document (documents);

      g_assert_true (
        und_set_index_add (index, (const guint32 *) (gconstpointer) words->data, words->len, 0));
      g_ptr_array_add (documents, words);
    }
  und_set_index_freeze (index);
  for (guint d = 0; d < RANDOM_DOCUMENTS; d++)
    {
      g_assert_cmpuint (und_set_search (index, d, found), ==, 0);
      for (guint i = 0; i < found->len; i++)
        check_passage (documents, d, &g_array_index (found, UndStreamPassage, i));
      for (guint e = 0; e < d; e++)
        count_runs (g_ptr_array_index (documents, d), g_ptr_array_index (documents, e), found, e,
                    n_runs, n_told);
    }
}

static void
test_random_sets (void)
{
  guint n_runs = 0;
  guint n_told = 0;

  for (guint i = 0; i < 12; i++)
    check_random_set (&n_runs, &n_told);
  g_assert_cmpuint (n_runs, >, 100);
  g_assert_cmpuint (n_told, ==, n_runs);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add_func ("/reuse/set-search/" name, func)
  ADD ("each-pair-once", test_each_pair_once);
  ADD ("nothing-to-find", test_nothing_to_find);
  ADD ("words-that-stand-there-twice", test_words_that_stand_there_twice);
  ADD ("as-many-as-are-not-common", test_as_many_as_are_not_common);
  ADD ("common-words-in-a-passage", test_common_words_in_a_passage);
  ADD ("series", test_series);
  ADD ("series-of-those-that-come-first", test_series_of_those_that_come_first);
  ADD ("hundred-thousand-copies", test_hundred_thousand_copies);
  ADD ("one-word-a-million-times", test_one_word_a_million_times);
  ADD ("copies-of-a-long-text", test_copies_of_a_long_text);
  ADD ("random-sets", test_random_sets);
  return g_test_run ();
}
