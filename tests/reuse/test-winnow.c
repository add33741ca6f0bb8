/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-winnow.h"

static GArray *
choose (const guint32 *words, gsize n_words)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (guint64));

  und_winnow_choose_runs (words, n_words, runs);
  return runs;
}

static GArray *
list (const guint32 *words, gsize n_words)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (guint64));

  und_winnow_list_runs (words, n_words, runs);
  return runs;
}

static gboolean
has_run (GArray *runs, guint64 run)
{
  for (guint i = 0; i < runs->len; i++)
    if (g_array_index (runs, guint64, i) == run)
      return TRUE;
  return FALSE;
}

static guint
count_common (GArray *a, GArray *b)
{
  guint n = 0;

  for (guint i = 0; i < a->len; i++)
    n += has_run (b, g_array_index (a, guint64, i)) ? 1 : 0;
  return n;
}

static void
fill (guint32 *words, gsize n_words, guint n_kinds)
{
  for (gsize i = 0; i < n_words; i++)
    words[i] = (guint32) g_test_rand_int_range (0, (gint32) n_kinds);
}

/* As the paper has it, window by window. */
static GArray *
choose_plainly (const guint32 *words, gsize n_words)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (guint64));
  gsize n_runs = n_words < UND_WINNOW_RUN_WORDS ? 0 : n_words - UND_WINNOW_RUN_WORDS + 1;
  gsize n_windows = n_runs == 0 ? 0 : n_runs < UND_WINNOW_RUNS ? 1 : n_runs - UND_WINNOW_RUNS + 1;

  for (gsize i = 0; i < n_windows; i++)
    {
      guint64 least = G_MAXUINT64;

      for (gsize k = i; k < MIN (i + UND_WINNOW_RUNS, n_runs); k++)
        {
          g_autoptr (GArray) one = list (words + k, UND_WINNOW_RUN_WORDS);

          least = MIN (least, g_array_index (one, guint64, 0));
        }
      if (!has_run (runs, least))
        g_array_append_val (runs, least);
    }
  return runs;
}

static void
test_as_the_paper (void)
{
  for (guint round = 0; round < 300; round++)
    {
      guint32 words[60];
      gsize n_words = (gsize) g_test_rand_int_range (0, G_N_ELEMENTS (words) + 1);
      g_autoptr (GArray) expected = NULL;
      g_autoptr (GArray) chosen = NULL;

      fill (words, n_words, round % 2 == 0 ? 3 : 1000);
      expected = choose_plainly (words, n_words);
      chosen = choose (words, n_words);
      g_assert_cmpuint (chosen->len, ==, expected->len);
      g_assert_cmpuint (count_common (chosen, expected), ==, expected->len);
      for (guint i = 1; i < chosen->len; i++)
        g_assert_cmpuint (g_array_index (chosen, guint64, i - 1), <,
                          g_array_index (chosen, guint64, i));
    }
}

/* Whatever stands round them, so many shared words are found, by what is chosen of both. */
static void
test_shared_words_are_found (void)
{
  for (guint round = 0; round < 300; round++)
    {
      guint32 a[50];
      guint32 b[50];
      gint32 here = g_test_rand_int_range (0, G_N_ELEMENTS (a) - UND_WINNOW_SURE_WORDS + 1);
      gint32 there = g_test_rand_int_range (0, G_N_ELEMENTS (b) - UND_WINNOW_SURE_WORDS + 1);
      g_autoptr (GArray) one = NULL;
      g_autoptr (GArray) other = NULL;

      fill (a, G_N_ELEMENTS (a), 1000000);
      fill (b, G_N_ELEMENTS (b), 1000000);
      for (guint i = 0; i < UND_WINNOW_SURE_WORDS; i++)
        b[there + (gint32) i] = a[here + (gint32) i];
      one = choose (a, G_N_ELEMENTS (a));
      other = choose (b, G_N_ELEMENTS (b));
      g_assert_cmpuint (count_common (one, other), >=, 1);
    }
}

static void
test_few_are_chosen (void)
{
  g_autofree guint32 *words = g_new (guint32, 100000);
  g_autoptr (GArray) chosen = NULL;
  g_autoptr (GArray) all = NULL;

  fill (words, 100000, 1000000);
  chosen = choose (words, 100000);
  all = list (words, 100000);
  g_assert_cmpuint (all->len, ==, 100000 - UND_WINNOW_RUN_WORDS + 1);
  g_assert_cmpfloat (chosen->len, <, 0.41 * all->len);
  g_assert_cmpfloat (chosen->len, >, 0.39 * all->len);
}

/* Each text of the table: words, and how many runs are listed and chosen. */
static void
test_short_texts (void)
{
  static const struct
  {
    gsize n_words;
    guint n_runs;
    guint n_chosen;
  } texts[] = { { 0, 0, 0 }, { 4, 0, 0 }, { 5, 1, 1 }, { 6, 2, 1 }, { 8, 4, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      static const guint32 words[] = { 1, 2, 3, 4, 5, 6, 7, 8 };
      g_autoptr (GArray) all = list (words, texts[i].n_words);
      g_autoptr (GArray) chosen = choose (words, texts[i].n_words);

      g_assert_cmpuint (all->len, ==, texts[i].n_runs);
      g_assert_cmpuint (chosen->len, ==, texts[i].n_chosen);
      g_assert_cmpuint (count_common (chosen, all), ==, chosen->len);
    }
}

/* One word a million times has one run, and no more bits than are said. */
static void
test_one_word (void)
{
  g_autofree guint32 *words = g_new0 (guint32, 1000000);
  g_autoptr (GArray) chosen = choose (words, 1000000);

  g_assert_cmpuint (chosen->len, ==, 1);
  g_assert_cmpuint (g_array_index (chosen, guint64, 0) >> UND_WINNOW_BITS, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reuse/winnow/as-the-paper", test_as_the_paper);
  g_test_add_func ("/reuse/winnow/shared-words-are-found", test_shared_words_are_found);
  g_test_add_func ("/reuse/winnow/few-are-chosen", test_few_are_chosen);
  g_test_add_func ("/reuse/winnow/short-texts", test_short_texts);
  g_test_add_func ("/reuse/winnow/one-word", test_one_word);
  return g_test_run ();
}
