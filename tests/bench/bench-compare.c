/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* What a comparison costs, beside what one pass over both texts costs in the same run: splitting
 * the text at white space, hashing and numbering the words. Machines differ and are shared, so no
 * time is asserted; the ratios are what to look at. */
#include "und-comparison.h"

#include <string.h>
#include <time.h>

#define SEED       20180619
#define N_WORDS    170000 /* about a megabyte */
#define N_DISTINCT 20000

typedef struct
{
  GRand *rand;
  double *shares; /* cumulative frequencies of the words, as in natural text */
} Maker;

static double
get_cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
maker_init (Maker *self)
{
  double sum = 0;

  self->rand = g_rand_new_with_seed (SEED);
  self->shares = g_new (double, N_DISTINCT);
  for (guint w = 0; w < N_DISTINCT; w++)
    self->shares[w] = sum += 1.0 / (w + 2);
  for (guint w = 0; w < N_DISTINCT; w++)
    self->shares[w] /= sum;
}

static void
maker_clear (Maker *self)
{
  g_rand_free (self->rand);
  g_free (self->shares);
}

static guint
pick_word (Maker *self)
{
  double at = g_rand_double (self->rand);
  guint low = 0, high = N_DISTINCT - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->shares[middle] < at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Paragraphs of sentences, each a list of word numbers. */
static GPtrArray *
make_sentences (Maker *self, guint n_words)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint n = 0; n < n_words;)
    {
      GArray *sentence = g_array_new (FALSE, FALSE, sizeof (guint));
      guint length = (guint) g_rand_int_range (self->rand, 8, 40);

      for (guint w = 0; w < length; w++)
        {
          guint word = pick_word (self);

          g_array_append_val (sentence, word);
        }
      n += length;
      g_ptr_array_add (sentences, sentence);
    }
  return sentences;
}

/* Letters for a number, the more frequent the shorter. */
static void
append_word (GString *text, guint word, gboolean is_capital)
{
  gsize start = text->len;

  do
    {
      g_string_append_c (text, (char) ('a' + word % 20));
      g_string_append_c (text, "aeiou"[word % 5]);
      word /= 20;
    }
  while (word > 0);
  if (is_capital)
    text->str[start] = g_ascii_toupper (text->str[start]);
}

/* The text, with @n_edits words of a thousand deleted, inserted or replaced. */
static UndText *
write_text (Maker *self, const GPtrArray *sentences, gint n_edits)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint s = 0; s < sentences->len; s++)
    {
      const GArray *sentence = sentences->pdata[s];

      for (guint w = 0; w < sentence->len; w++)
        {
          gboolean is_edited = g_rand_int_range (self->rand, 0, 1000) < n_edits;
          gint how = g_rand_int_range (self->rand, 0, 3);

          if (is_edited && how == 0 && w > 0)
            continue;
          g_string_append (text, w == 0 ? "" : w % 9 == 0 ? ", " : " ");
          append_word (
            text, is_edited && how == 1 ? pick_word (self) : g_array_index (sentence, guint, w),
            w == 0);
          if (!is_edited || how < 2)
            continue;
          g_string_append_c (text, ' ');
          append_word (text, pick_word (self), FALSE);
        }
      g_string_append (text, s % 5 == 4 ? ".\n\n" : ". ");
    }
  return und_text_new (text->str, text->len, NULL);
}

static GPtrArray *
shuffle_paragraphs (Maker *self, const GPtrArray *sentences)
{
  GPtrArray *shuffled = g_ptr_array_new ();
  guint n_paragraphs = sentences->len / 5;
  g_autofree guint *order = g_new (guint, n_paragraphs + 1);

  for (guint p = 0; p < n_paragraphs; p++)
    order[p] = p;
  for (guint p = n_paragraphs; p > 1; p--)
    {
      guint other = (guint) g_rand_int_range (self->rand, 0, (gint32) p);
      guint last = order[p - 1];

      order[p - 1] = order[other];
      order[other] = last;
    }
  for (guint p = 0; p < n_paragraphs; p++)
    {
      for (guint s = 0; s < 5; s++)
        g_ptr_array_add (shuffled, sentences->pdata[5 * order[p] + s]);
    }
  return shuffled;
}

static UndText *
write_two_words (Maker *self, guint n_words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint w = 0; w < n_words; w++)
    g_string_append (text, g_rand_boolean (self->rand) ? "aye " : "nay ");
  return und_text_new (text->str, text->len, NULL);
}

/* One pass: the words split at white space, hashed and numbered. */
static gsize
pass_over (UndText *text, UndInterner *interner)
{
  gsize n_bytes, n_words = 0, at = 0;
  const char *bytes = und_text_get_bytes (text, &n_bytes);

  while (at < n_bytes)
    {
      gsize start;

      while (at < n_bytes && g_ascii_isspace (bytes[at]))
        at++;
      start = at;
      while (at < n_bytes && !g_ascii_isspace (bytes[at]))
        at++;
      if (at > start)
        n_words += und_interner_intern (interner, bytes + start, at - start) != G_MAXUINT32;
    }
  return n_words;
}

static UndText *
copy_text (UndText *text)
{
  gsize n_bytes;
  const char *bytes = und_text_get_bytes (text, &n_bytes);

  return und_text_new (bytes, n_bytes, NULL);
}

static double
measure_pass (UndText *a, UndText *b)
{
  g_autoptr (UndInterner) interner = und_interner_new ();
  double start = get_cpu_ms ();
  volatile gsize n_words = pass_over (a, interner) + pass_over (b, interner);

  return n_words > 0 ? get_cpu_ms () - start : 0;
}

static void
measure (const char *name, UndText *a, UndText *b, gboolean is_exact)
{
  const UndComparisonOptions options = { .is_exact = is_exact };
  g_autoptr (UndText) fresh_a = copy_text (a);
  g_autoptr (UndText) fresh_b = copy_text (b);
  g_autoptr (UndComparison) comparison = NULL;
  const UndComparisonWords *words;
  double pass_ms = measure_pass (a, b);
  double text_ms, compare_ms;
  gsize n_a, n_b;

  und_text_get_bytes (fresh_a, &n_a);
  und_text_get_bytes (fresh_b, &n_b);
  text_ms = -get_cpu_ms ();
  und_text_get_tokens (fresh_a, &(gsize){ 0 });
  und_text_get_tokens (fresh_b, &(gsize){ 0 });
  und_text_get_sentences (fresh_a, &(gsize){ 0 });
  und_text_get_sentences (fresh_b, &(gsize){ 0 });
  text_ms += get_cpu_ms ();
  compare_ms = -get_cpu_ms ();
  comparison = und_comparison_new (fresh_a, und_span (0, n_a), fresh_b, und_span (0, n_b), &options,
                                   NULL, NULL);
  compare_ms += get_cpu_ms ();
  words = und_comparison_get_words (comparison);
  g_print (
    "%-26s %-8s pass %6.1f ms  text %6.1f P  compare %6.1f P (%7.1f ms)  changed %7zu  least "
    "%7zu  moved %6zu%s\n",
    name, is_exact ? "exact" : "readable", pass_ms, text_ms / pass_ms, compare_ms / pass_ms,
    compare_ms, words->deleted + words->inserted, words->least_deleted + words->least_inserted,
    words->moved_from, und_comparison_is_bounded (comparison) ? "  bounded" : "");
}

static void
measure_both (const char *name, UndText *a, UndText *b)
{
  measure (name, a, b, FALSE);
  measure (name, a, b, TRUE);
}

static void
measure_all (Maker *maker)
{
  g_autoptr (GPtrArray) small = make_sentences (maker, 850);
  g_autoptr (GPtrArray) sentences = make_sentences (maker, N_WORDS);
  g_autoptr (GPtrArray) others = make_sentences (maker, N_WORDS);
  g_autoptr (GPtrArray) shuffled = shuffle_paragraphs (maker, sentences);
  g_autoptr (UndText) small_a = write_text (maker, small, 0);
  g_autoptr (UndText) small_b = write_text (maker, small, 50);
  g_autoptr (UndText) a = write_text (maker, sentences, 0);
  g_autoptr (UndText) b1 = write_text (maker, sentences, 10);
  g_autoptr (UndText) b5 = write_text (maker, sentences, 50);
  g_autoptr (UndText) b30 = write_text (maker, sentences, 300);
  g_autoptr (UndText) unrelated = write_text (maker, others, 0);
  g_autoptr (UndText) moved = write_text (maker, shuffled, 0);
  g_autoptr (UndText) two_a = write_two_words (maker, 100000);
  g_autoptr (UndText) two_b = write_two_words (maker, 100000);

  measure_both ("5 kB, 5 % edited", small_a, small_b);
  measure_both ("1 MB, the same", a, a);
  measure_both ("1 MB, 1 % edited", a, b1);
  measure_both ("1 MB, 5 % edited", a, b5);
  measure_both ("1 MB, 30 % edited", a, b30);
  measure_both ("1 MB, paragraphs shuffled", a, moved);
  measure_both ("1 MB, unrelated", a, unrelated);
  measure_both ("100,000 words, two words", two_a, two_b);
}

int
main (void)
{
  Maker maker;

  maker_init (&maker);
  measure_all (&maker);
  maker_clear (&maker);
  return 0;
}
