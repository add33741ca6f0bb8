/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-winnow.h"

#include "und-stream-index-private.h"

#include <stdlib.h>

/* Overview
 *
 * Task: choose few of the runs of words of a text, so that two texts that share words have runs in
 * common among the chosen ones, whatever stands before and behind. They are kept for each document
 * of a library, so each costs room and time.
 *
 * This is winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of UND_WINNOW_RUNS runs in a row
 * the one with the least hash is chosen, the last of equal ones. It takes 2 of UND_WINNOW_RUNS + 1
 * runs on random text. Runs whose hash is 0 modulo 2 or 3 are as many, but leave gaps without
 * bound.
 *
 * Cost: linear; a window is looked through again only when its least run has left it, which takes a
 * constant number of steps a run on average, UND_WINNOW_RUNS at most. */

static guint64
hash_run (const guint32 *words)
{
  G_STATIC_ASSERT (UND_WINNOW_RUN_WORDS == UND_STREAM_GRAM_WORDS);

  return und_stream_spread (und_stream_sum (words)) >> (64 - UND_WINNOW_BITS);
}

static int
compare_runs (const void *a, const void *b)
{
  guint64 one = *(const guint64 *) a;
  guint64 two = *(const guint64 *) b;

  return (one > two) - (one < two);
}

static void
sort_once (GArray *runs)
{
  guint64 *values = (guint64 *) (gpointer) runs->data;
  guint n = 0;

  if (runs->len == 0)
    return;
  qsort (values, runs->len, sizeof (guint64), compare_runs);
  for (guint i = 1; i < runs->len; i++)
    if (values[i] != values[n])
      values[++n] = values[i];
  g_array_set_size (runs, n + 1);
}

static gsize
count_runs (gsize n_words)
{
  return n_words < UND_WINNOW_RUN_WORDS ? 0 : n_words - UND_WINNOW_RUN_WORDS + 1;
}

/**
 * und_winnow_list_runs:
 * @hashes: (array length=n_words): of a text's words
 * @n_words: how many
 * @runs: (element-type guint64): filled
 *
 * Lists all runs of UND_WINNOW_RUN_WORDS words. O(n log n).
 */
void
und_winnow_list_runs (const guint32 *hashes, gsize n_words, GArray *runs)
{
  gsize n_runs = count_runs (n_words);

  g_array_set_size (runs, 0);
  for (gsize i = 0; i < n_runs; i++)
    {
      guint64 run = hash_run (hashes + i);

      g_array_append_val (runs, run);
    }
  sort_once (runs);
}

/**
 * und_winnow_choose_runs:
 * @hashes: (array length=n_words): of a text's words
 * @n_words: how many
 * @runs: (element-type guint64): filled
 *
 * Lists the chosen runs: one at least of each UND_WINNOW_RUNS in a row, or of all if there are
 * fewer. O(n log n).
 */
void
und_winnow_choose_runs (const guint32 *hashes, gsize n_words, GArray *runs)
{
  gsize n_runs = count_runs (n_words);
  guint64 window[UND_WINNOW_RUNS];
  gsize least = 0; /* the run that was chosen last */

  g_array_set_size (runs, 0);
  for (gsize i = 0; i < n_runs; i++)
    {
      gsize start = i + 1 < UND_WINNOW_RUNS ? 0 : i + 1 - UND_WINNOW_RUNS;
      gboolean is_gone = i > 0 && least < start;

      window[i % UND_WINNOW_RUNS] = hash_run (hashes + i);
      if (is_gone)
        least = start;
      for (gsize k = is_gone ? start + 1 : i; k <= i; k++)
        if (window[k % UND_WINNOW_RUNS] <= window[least % UND_WINNOW_RUNS])
          least = k;
      /* The first windows are not whole: their least is chosen when they are, or never. */
      if (start > 0 || i + 1 == MIN (n_runs, UND_WINNOW_RUNS))
        g_array_append_val (runs, window[least % UND_WINNOW_RUNS]);
    }
  sort_once (runs);
}
