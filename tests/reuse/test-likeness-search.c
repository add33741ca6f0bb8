/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-likeness-search.h"

#include "term-lists.h"

/* Texts are made of numbered words, common ones often, so that their truth is known. */

#define WORD_KINDS     4000
#define SENTENCE_WORDS 14

static guint
draw_word (GRand *rand)
{
  double x = g_rand_double (rand);

  return (guint) (WORD_KINDS * x * x * x);
}

static void
add_sentence (GString *text, const guint *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%sk%uz", i > 0 ? " " : "", words[i]);
  g_string_append (text, ". ");
}

static void
draw_sentences (GRand *rand, guint *words, guint n_sentences)
{
  for (guint i = 0; i < n_sentences * SENTENCE_WORDS; i++)
    words[i] = draw_word (rand);
}

static void
add_sentences (GString *text, const guint *words, guint n_sentences)
{
  for (guint i = 0; i < n_sentences; i++)
    add_sentence (text, words + i * SENTENCE_WORDS, SENTENCE_WORDS);
}

/* Each sentence with its words in another order and @percent of them replaced. */
static void
reword (GRand *rand, guint *words, guint n_sentences, int percent)
{
  for (guint i = 0; i < n_sentences; i++, words += SENTENCE_WORDS)
    for (guint k = 0; k < SENTENCE_WORDS; k++)
      {
        guint other = (guint) g_rand_int_range (rand, 0, SENTENCE_WORDS);
        guint word = words[k];

        words[k] = words[other];
        words[other] = g_rand_int_range (rand, 0, 100) < percent ? draw_word (rand) : word;
      }
}

#define N_SOURCE 40
#define N_OWN    20
#define N_TAKEN  5

/**
 * Sample:
 * @taken: words here that are taken from there
 *
 * Two texts, of which the first has taken sentences of the second between its own.
 */
typedef struct
{
  UndTermList *here;
  UndTermList *there;
  UndSpan taken;
  UndSpan source;
} Sample;

static void
sample_clear (Sample *self)
{
  und_term_list_free (self->here);
  und_term_list_free (self->there);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

/* @percent: of the words that are replaced; below 0 nothing is changed. */
static void
sample_init (Sample *self, UndStemmer *stemmer, GRand *rand, int percent)
{
  g_autoptr (GString) here = g_string_new (NULL);
  g_autoptr (GString) there = g_string_new (NULL);
  guint own[N_OWN * SENTENCE_WORDS];
  guint source[N_SOURCE * SENTENCE_WORDS];
  guint first = (guint) g_rand_int_range (rand, 0, N_SOURCE - N_TAKEN);

  draw_sentences (rand, own, N_OWN);
  draw_sentences (rand, source, N_SOURCE);
  add_sentences (there, source, N_SOURCE);
  if (percent >= 0)
    reword (rand, source + first * SENTENCE_WORDS, N_TAKEN, percent);
  add_sentences (here, own, N_OWN / 2);
  add_sentences (here, source + first * SENTENCE_WORDS, N_TAKEN);
  add_sentences (here, own + N_OWN / 2 * SENTENCE_WORDS, N_OWN / 2);
  self->here = make_terms (stemmer, here->str);
  self->there = make_terms (stemmer, there->str);
  self->taken = und_span (N_OWN / 2 * SENTENCE_WORDS, (N_OWN / 2 + N_TAKEN) * SENTENCE_WORDS);
  self->source = und_span (first * SENTENCE_WORDS, (first + N_TAKEN) * SENTENCE_WORDS);
}

static gboolean
is_near (gsize a, gsize b, gsize n_words)
{
  return MAX (a, b) - MIN (a, b) <= n_words;
}

/* In how many of @n_rounds is the passage found with borders within @n_off words, and how many
 * others are found? */
static guint
count_found (int percent, guint n_rounds, gsize n_off, guint *n_others)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  guint n_found = 0;

  for (guint round = 0; round < n_rounds; round++)
    {
      g_auto (Sample) sample = { 0 };
      g_autoptr (GArray) passages = NULL;

      sample_init (&sample, stemmer, rand, percent);
      passages = und_likeness_search (sample.here, sample.there, NULL);
      for (guint i = 0; i < passages->len; i++)
        {
          const UndLikePassage *passage = &g_array_index (passages, UndLikePassage, i);

          if (is_near (passage->here.start, sample.taken.start, n_off)
              && is_near (passage->here.end, sample.taken.end, n_off)
              && is_near (passage->there.start, sample.source.start, n_off)
              && is_near (passage->there.end, sample.source.end, n_off))
            {
              g_assert_cmpint (passage->is_verbatim, ==, percent < 0);
              n_found++;
            }
          else
            *n_others += 1;
        }
    }
  return n_found;
}

static void
test_copies (void)
{
  guint n_others = 0;

  g_assert_cmpuint (count_found (-1, 200, 3, &n_others), ==, 200);
  g_assert_cmpuint (n_others, ==, 0);
}

static void
test_reworded (void)
{
  guint n_others = 0;
  guint n_found = count_found (0, 200, 6, &n_others);

  g_test_message ("another order: %u of 200 found, %u others", n_found, n_others);
  g_assert_cmpuint (n_found, >=, 190);
  n_found = count_found (30, 200, 8, &n_others);
  g_test_message ("and 30 of 100 words replaced: %u of 200 found, %u others in both", n_found,
                  n_others);
  g_assert_cmpuint (n_found, >=, 170);
  g_assert_cmpuint (n_others, <=, 40);
}

static void
test_unrelated (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  guint n_found = 0;

  for (guint round = 0; round < 200; round++)
    {
      g_auto (Sample) one = { 0 };
      g_auto (Sample) two = { 0 };
      g_autoptr (GArray) passages = NULL;

      sample_init (&one, stemmer, rand, -1);
      sample_init (&two, stemmer, rand, -1);
      passages = und_likeness_search (one.here, two.there, NULL);
      n_found += passages->len;
    }
  g_assert_cmpuint (n_found, <=, 2);
}

/* A paragraph of sentences that each tell one of a long text, far from each other. */
static void
test_summary (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260610);
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  g_autoptr (GString) here = g_string_new (NULL);
  g_autoptr (GString) there = g_string_new (NULL);
  g_autoptr (UndTermList) one = NULL;
  g_autoptr (UndTermList) two = NULL;
  g_autoptr (GArray) passages = NULL;
  const UndLikePassage *passage = NULL;
  guint source[80 * SENTENCE_WORDS];
  guint own[20 * SENTENCE_WORDS];

  draw_sentences (rand, source, 80);
  draw_sentences (rand, own, 20);
  add_sentences (there, source, 80);
  add_sentences (here, own, 10);
  for (guint i = 4; i < 80; i += 6)
    {
      reword (rand, source + i * SENTENCE_WORDS, 1, 10);
      add_sentences (here, source + i * SENTENCE_WORDS, 1);
    }
  add_sentences (here, own + 10 * SENTENCE_WORDS, 10);
  one = make_terms (stemmer, here->str);
  two = make_terms (stemmer, there->str);
  passages = und_likeness_search (one, two, NULL);
  g_assert_cmpuint (passages->len, ==, 1);
  passage = &g_array_index (passages, UndLikePassage, 0);
  g_test_message ("%zu-%zu of %zu-%zu", passage->here.start, passage->here.end,
                  passage->there.start, passage->there.end);
  g_assert_true (is_near (passage->here.start, 10 * SENTENCE_WORDS, SENTENCE_WORDS));
  g_assert_true (is_near (passage->here.end, 23 * SENTENCE_WORDS, SENTENCE_WORDS));
  g_assert_cmpuint (passage->there.start, <=, 5 * SENTENCE_WORDS);
  g_assert_cmpuint (passage->there.end, >=, 76 * SENTENCE_WORDS);
}

static guint
count_in_repeated (const char *words, guint n, gboolean *is_bounded)
{
  g_autoptr (UndStemmer) stemmer = und_stemmer_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (UndTermList) list = NULL;
  g_autoptr (GArray) passages = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (text, words);
  list = make_terms (stemmer, text->str);
  passages = und_likeness_search (list, list, is_bounded);
  return passages->len;
}

static void
test_hostile (void)
{
  gboolean is_bounded = FALSE;

  g_assert_cmpuint (count_in_repeated ("", 1, &is_bounded), ==, 0);
  g_assert_false (is_bounded);
  count_in_repeated ("fen ", 200000, &is_bounded);
  g_assert_true (is_bounded);
  is_bounded = FALSE;
  count_in_repeated ("We ask for the harbour. The old mill is closed. ", 10000, &is_bounded);
  g_assert_true (is_bounded);
  count_in_repeated ("港口关闭了。我们要求帮助。", 5000, &is_bounded);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reuse/likeness-search/copies", test_copies);
  g_test_add_func ("/reuse/likeness-search/reworded", test_reworded);
  g_test_add_func ("/reuse/likeness-search/unrelated", test_unrelated);
  g_test_add_func ("/reuse/likeness-search/summary", test_summary);
  g_test_add_func ("/reuse/likeness-search/hostile", test_hostile);
  return g_test_run ();
}
