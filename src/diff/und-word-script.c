/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Scripts for prose: words first, marks after.
 *
 * Counted as tokens like all others, marks spoil a least script: keeping a comma is then worth as
 * much as keeping a word. So the words alone are compared, which makes the script the least in
 * words, and then, between each two words that stay, the marks that stand there. A mark so goes
 * with its word. */
#include "und-word-script.h"

#include "und-search-private.h"

/* The tokens of one side that are words, or those that are marks. */
typedef struct
{
  guint32 *ids;
  guint32 *places;   /* in the whole sequence */
  guint32 *n_before; /* for each place of the whole sequence and its end */
  gsize n;
} Part;

static void
part_clear (Part *self)
{
  g_free (self->ids);
  g_free (self->places);
  g_free (self->n_before);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Part, part_clear)

static void
part_init (Part *self, const UndSequence *sequence, gboolean is_words)
{
  self->ids = g_new (guint32, sequence->n + 1);
  self->places = g_new (guint32, sequence->n + 1);
  self->n_before = g_new (guint32, sequence->n + 1);
  for (gsize i = 0; i < sequence->n; i++)
    {
      self->n_before[i] = (guint32) self->n;
      if ((sequence->letters[i] > 0) != is_words)
        continue;
      self->ids[self->n] = sequence->ids[i];
      self->places[self->n++] = (guint32) i;
    }
  self->n_before[sequence->n] = (guint32) self->n;
}

static UndEditScript *
compare_parts (const Part *a,
               const Part *b,
               const GArray *cuts,
               guint64 max_steps,
               GCancellable *cancellable,
               GError **error)
{
  g_autofree UndCut *part_cuts = g_new (UndCut, cuts->len + 1);

  for (guint i = 0; i < cuts->len; i++)
    {
      const UndCut *cut = &g_array_index (cuts, UndCut, i);

      part_cuts[i] = (UndCut){ a->n_before[cut->a], b->n_before[cut->b] };
    }
  return und_edit_script_new_with_cuts (a->ids, a->n, b->ids, b->n, part_cuts, cuts->len, max_steps,
                                        cancellable, error);
}

/* The pairs that stay, in places of the whole sequences. */
static GArray *
list_pairs (const UndEditScript *script, const Part *a, const Part *b)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (UndCut));
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);

  for (gsize r = 0; r < n_runs; r++)
    {
      for (guint32 k = 0; k < runs[r].length; k++)
        {
          UndCut pair = { a->places[runs[r].a + k], b->places[runs[r].b + k] };

          g_array_append_val (pairs, pair);
        }
    }
  return pairs;
}

/* Both in order, and together too. */
static GArray *
merge_pairs (const GArray *first, const GArray *second)
{
  GArray *merged = g_array_sized_new (FALSE, FALSE, sizeof (UndCut),
                                      (guint) (first->len + second->len));
  guint i = 0, j = 0;

  while (i < first->len || j < second->len)
    {
      const UndCut *x = i < first->len ? &g_array_index (first, UndCut, i) : NULL;
      const UndCut *y = j < second->len ? &g_array_index (second, UndCut, j) : NULL;

      if (y == NULL || (x != NULL && (x->a < y->a || (x->a == y->a && x->b <= y->b))))
        {
          g_array_append_val (merged, *x);
          i++;
        }
      else
        {
          g_array_append_val (merged, *y);
          j++;
        }
    }
  return merged;
}

static UndEditScript *
script_from_pairs (const GArray *pairs, gsize n_a, gsize n_b, gboolean is_truncated)
{
  g_autoptr (GArray) runs = g_array_sized_new (FALSE, FALSE, sizeof (UndRun), pairs->len);

  for (guint i = 0; i < pairs->len; i++)
    {
      const UndCut *pair = &g_array_index (pairs, UndCut, i);
      UndRun run = { pair->a, pair->b, 1 };

      g_array_append_val (runs, run);
    }
  return und_edit_script_new_from_runs ((const UndRun *) (gpointer) runs->data, runs->len, n_a, n_b,
                                        is_truncated);
}

/**
 * und_word_script_new:
 * @a: one side
 * @b: the other side
 * @cuts: (array length=n_cuts): places the script passes through, in order on both sides
 * @n_cuts: number of cuts
 * @max_steps: as in und_edit_script_new()
 * @cancellable: (nullable): looked at every few thousand steps
 * @error: set only to %G_IO_ERROR_CANCELLED
 *
 * Finds the script with the fewest deleted and inserted words (those tokens with letters) and,
 * given the words that stay, the fewest marks. Costs as und_edit_script_new(). Any thread.
 *
 * Returns: (transfer full): the script, or %NULL when cancelled
 */
UndEditScript *
und_word_script_new (const UndSequence *a,
                     const UndSequence *b,
                     const UndCut *cuts,
                     gsize n_cuts,
                     guint64 max_steps,
                     GCancellable *cancellable,
                     GError **error)
{
  g_auto (Part) words_a = { 0 };
  g_auto (Part) words_b = { 0 };
  g_auto (Part) marks_a = { 0 };
  g_auto (Part) marks_b = { 0 };
  g_autoptr (GArray) given = g_array_new (FALSE, FALSE, sizeof (UndCut));
  g_autoptr (GArray) word_pairs = NULL;
  g_autoptr (GArray) all_cuts = NULL;
  g_autoptr (GArray) mark_pairs = NULL;
  g_autoptr (GArray) pairs = NULL;
  g_autoptr (UndEditScript) words = NULL;
  g_autoptr (UndEditScript) marks = NULL;
  UndEditScript *script;

  if (n_cuts > 0)
    g_array_append_vals (given, cuts, (guint) n_cuts);
  part_init (&words_a, a, TRUE);
  part_init (&words_b, b, TRUE);
  words = compare_parts (&words_a, &words_b, given, max_steps, cancellable, error);
  if (words == NULL)
    return NULL;
  word_pairs = list_pairs (words, &words_a, &words_b);

  all_cuts = merge_pairs (given, word_pairs);
  part_init (&marks_a, a, FALSE);
  part_init (&marks_b, b, FALSE);
  marks = compare_parts (&marks_a, &marks_b, all_cuts, max_steps, cancellable, error);
  if (marks == NULL)
    return NULL;
  mark_pairs = list_pairs (marks, &marks_a, &marks_b);
  pairs = merge_pairs (word_pairs, mark_pairs);
  script = script_from_pairs (pairs, a->n, b->n,
                              und_edit_script_is_truncated (words)
                                || und_edit_script_is_truncated (marks));
  if (und_edit_script_is_guessed (words) && !und_edit_script_is_truncated (marks))
    und_edit_script_mark_guessed (script);
  return script;
}
