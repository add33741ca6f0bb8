/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Whole stretches, or whole paragraphs, that both sides have: by their hashes, in linear time. */
#include "und-stretch-private.h"

#include "und-block-private.h"

/* Paragraphs that are looked for before all are, their least words, and how many of them are out of
 * order where most of the text may be. */
#define N_SAMPLES         64
#define MIN_SAMPLE_WORDS  8
#define MIN_MOVED_SAMPLES 16

/* Tokens of one side that no passage holds, up to the next that one does, or a whole paragraph. */
typedef struct
{
  guint32 first;
  guint32 end;
  guint hash;
  guint next; /* + 1, or 0: the next one with this hash */
} Stretch;

static guint
hash_tokens (const UndSequence *side, guint32 first, guint32 end)
{
  guint32 hash = end - first;

  for (guint32 i = first; i < end; i++)
    hash = (hash ^ side->ids[i]) * 0x9e3779b1u;
  return hash;
}

static guint32
find_stretch_end (const UndSequence *side, const guint8 *is_taken, guint32 first, UndEdge edge)
{
  guint32 end = first;

  while (end < side->n && (is_taken == NULL || !is_taken[end])
         && (edge == UND_EDGE_NONE || end == first || side->breaks[end] < edge))
    end++;
  return end;
}

/* The first token from @at on that is not taken; the number of tokens if there is none. */
static guint32
find_free (const UndSequence *side, const guint8 *is_taken, guint32 at)
{
  const guint8 *first = memchr (is_taken + at, 0, side->n - at);

  return first != NULL ? (guint32) (first - is_taken) : (guint32) side->n;
}

/* The stretches of a side that have words enough, in order: all that is free between passages, or,
 * with @edge, what is free from one such edge to the next. */
static GArray *
list_stretches (const UndSequence *side, const guint8 *is_taken, UndEdge edge, guint min_words)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint32 i = find_free (side, is_taken, 0); i < side->n;)
    {
      Stretch stretch = { i, find_stretch_end (side, is_taken, i, edge), 0, 0 };
      gboolean is_whole = edge == UND_EDGE_NONE
                          || (side->breaks[i] >= edge && side->breaks[stretch.end] >= edge);

      if (is_whole && und_blocks_count_words (side, i, stretch.end) >= min_words)
        {
          stretch.hash = hash_tokens (side, i, stretch.end);
          g_array_append_val (stretches, stretch);
        }
      i = find_free (side, is_taken, stretch.end);
    }
  return stretches;
}

/* How many stretches have each hash. */
static GHashTable *
count_by_hash (const GArray *stretches)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (guint k = 0; k < stretches->len; k++)
    {
      gpointer key = GUINT_TO_POINTER (g_array_index (stretches, Stretch, k).hash);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

GArray *
und_stretches_find (const UndSequence *a,
                    const guint8 *a_is_taken,
                    const UndSequence *b,
                    const guint8 *b_is_taken,
                    UndEdge edge,
                    guint min_words,
                    guint min_single_words)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) n_in_b = NULL;
  g_autoptr (GArray) in_a = list_stretches (a, a_is_taken, edge, min_single_words);
  g_autoptr (GArray) in_b = list_stretches (b, b_is_taken, edge, min_single_words);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (UndRun));

  for (guint k = in_a->len; k > 0; k--)
    {
      Stretch *stretch = &g_array_index (in_a, Stretch, k - 1);
      gpointer key = GUINT_TO_POINTER (stretch->hash);

      stretch->next = GPOINTER_TO_UINT (g_hash_table_lookup (firsts, key));
      g_hash_table_insert (firsts, key, GUINT_TO_POINTER (k));
    }
  n_in_b = count_by_hash (in_b);
  for (guint k = 0; k < in_b->len; k++)
    {
      const Stretch *there = &g_array_index (in_b, Stretch, k);
      gpointer key = GUINT_TO_POINTER (there->hash);
      guint first = GPOINTER_TO_UINT (g_hash_table_lookup (firsts, key));
      const Stretch *here = first > 0 ? &g_array_index (in_a, Stretch, first - 1) : NULL;
      gboolean is_single = here != NULL && here->next == 0
                           && g_hash_table_lookup (n_in_b, key) == GUINT_TO_POINTER (1);
      UndRun run;

      /* Of two that share a hash by chance, one is missed. */
      if (here == NULL || here->end - here->first != there->end - there->first
          || memcmp (a->ids + here->first, b->ids + there->first,
                     (here->end - here->first) * sizeof *a->ids)
               != 0
          || (!is_single && und_blocks_count_words (a, here->first, here->end) < min_words))
        continue;
      run = (UndRun){ here->first, there->first, here->end - here->first };
      g_hash_table_insert (firsts, key, GUINT_TO_POINTER (here->next));
      g_array_append_val (runs, run);
    }
  return runs;
}

/* A paragraph of A that is looked for. */
typedef struct
{
  UndRun run;
  guint hash;
} Sample;

/* N_SAMPLES paragraphs from all over A, in order; fewer if it has few. */
static guint
take_samples (const UndSequence *a, Sample samples[N_SAMPLES])
{
  guint n = 0;

  for (guint k = 0; k < N_SAMPLES; k++)
    {
      guint32 first = (guint32) ((guint64) a->n * k / N_SAMPLES);
      guint32 end;

      while (first < a->n && a->breaks[first] < UND_EDGE_PARAGRAPH)
        first++;
      if (first >= a->n)
        break;
      if (n > 0 && samples[n - 1].run.a >= first)
        continue;
      end = find_stretch_end (a, NULL, first, UND_EDGE_PARAGRAPH);
      if (und_blocks_count_words (a, first, end) >= MIN_SAMPLE_WORDS)
        samples[n++] = (Sample){ { first, G_MAXUINT32, end - first }, hash_tokens (a, first, end) };
    }
  return n;
}

/* Notes where in B each sample stands first. */
static void
find_samples (const UndSequence *a, const UndSequence *b, Sample *samples, guint n)
{
  g_autoptr (GHashTable) by_hash = g_hash_table_new (NULL, NULL);

  for (guint k = 0; k < n; k++)
    g_hash_table_insert (by_hash, GUINT_TO_POINTER (samples[k].hash), &samples[k]);
  for (guint32 first = 0, end; first < b->n; first = end)
    {
      Sample *sample;

      end = find_stretch_end (b, NULL, first, UND_EDGE_PARAGRAPH);
      sample = g_hash_table_lookup (by_hash, GUINT_TO_POINTER (hash_tokens (b, first, end)));
      if (sample != NULL && sample->run.b == G_MAXUINT32 && sample->run.length == end - first
          && memcmp (a->ids + sample->run.a, b->ids + first, (end - first) * sizeof *a->ids) == 0)
        sample->run.b = first;
    }
}

gboolean
und_stretches_look_shuffled (const UndSequence *a, const UndSequence *b)
{
  Sample samples[N_SAMPLES];
  guint lengths[N_SAMPLES] = { 0 }; /* of the longest rising row that ends with each */
  guint n = take_samples (a, samples);
  guint n_found = 0, longest = 0;

  if (n < MIN_MOVED_SAMPLES)
    return FALSE;
  find_samples (a, b, samples, n);
  for (guint k = 0; k < n; k++)
    {
      if (samples[k].run.b == G_MAXUINT32)
        continue;
      n_found++;
      lengths[k] = 1;
      for (guint j = 0; j < k; j++)
        if (samples[j].run.b < samples[k].run.b)
          lengths[k] = MAX (lengths[k], lengths[j] + 1);
      longest = MAX (longest, lengths[k]);
    }
  return n_found - longest >= MIN_MOVED_SAMPLES;
}
