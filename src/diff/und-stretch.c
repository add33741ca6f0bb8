/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Whole stretches, or whole paragraphs, that both sides have: by their hashes, in linear time. */
#include "und-stretch-private.h"

#include "und-block-private.h"

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

  while (end < side->n && !is_taken[end]
         && (edge == UND_EDGE_NONE || end == first || side->breaks[end] < edge))
    end++;
  return end;
}

/* The stretches of a side that have words enough, in order: all that is free between passages, or,
 * with @edge, what is free from one such edge to the next. */
static GArray *
list_stretches (const UndSequence *side, const guint8 *is_taken, UndEdge edge, guint min_words)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint32 i = 0; i < side->n;)
    {
      Stretch stretch = { i, find_stretch_end (side, is_taken, i, edge), 0, 0 };
      gboolean is_whole = edge == UND_EDGE_NONE
                          || (side->breaks[i] >= edge && side->breaks[stretch.end] >= edge);

      if (is_whole && und_blocks_count_words (side, i, stretch.end) >= min_words)
        {
          stretch.hash = hash_tokens (side, i, stretch.end);
          g_array_append_val (stretches, stretch);
        }
      i = MAX (stretch.end, i + 1);
    }
  return stretches;
}

GArray *
und_stretches_find (const UndSequence *a,
                    const guint8 *a_is_taken,
                    const UndSequence *b,
                    const guint8 *b_is_taken,
                    UndEdge edge,
                    guint min_words)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) in_a = list_stretches (a, a_is_taken, edge, min_words);
  g_autoptr (GArray) in_b = list_stretches (b, b_is_taken, edge, min_words);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (UndRun));

  for (guint k = in_a->len; k > 0; k--)
    {
      Stretch *stretch = &g_array_index (in_a, Stretch, k - 1);
      gpointer key = GUINT_TO_POINTER (stretch->hash);

      stretch->next = GPOINTER_TO_UINT (g_hash_table_lookup (firsts, key));
      g_hash_table_insert (firsts, key, GUINT_TO_POINTER (k));
    }
  for (guint k = 0; k < in_b->len; k++)
    {
      const Stretch *there = &g_array_index (in_b, Stretch, k);
      gpointer key = GUINT_TO_POINTER (there->hash);
      guint first = GPOINTER_TO_UINT (g_hash_table_lookup (firsts, key));
      const Stretch *here = first > 0 ? &g_array_index (in_a, Stretch, first - 1) : NULL;
      UndRun run;

      /* Of two that share a hash by chance, one is missed. */
      if (here == NULL || here->end - here->first != there->end - there->first
          || memcmp (a->ids + here->first, b->ids + there->first,
                     (here->end - here->first) * sizeof *a->ids)
               != 0)
        continue;
      run = (UndRun){ here->first, there->first, here->end - here->first };
      g_hash_table_insert (firsts, key, GUINT_TO_POINTER (here->next));
      g_array_append_val (runs, run);
    }
  return runs;
}
