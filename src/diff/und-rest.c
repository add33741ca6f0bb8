/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* A sequence without the tokens that moves hold, as what stays is compared without them. Places are
 * turned into those of the whole and back by the list of what is missing, which is short, and not
 * by two tables as long as the text. */
#include "und-rest-private.h"

#include <string.h>

/* Tokens that were taken out of a sequence: before the token @at of what is left, @n of the whole
 * are missing, counted from its start. */
typedef struct
{
  guint32 at;
  guint32 n;
} Hole;

/**
 * und_rest_clear:
 *
 * Frees what @self owns.
 */
void
und_rest_clear (UndRest *self)
{
  g_free (self->ids);
  g_free (self->exact_ids);
  g_free (self->letters);
  g_free (self->breaks);
  g_clear_pointer (&self->holes, g_array_unref);
}

/* Appends the tokens of @whole from @start to @end. */
static void
rest_append (UndRest *self, const UndSequence *whole, guint32 start, guint32 end)
{
  const gsize n = self->sequence.n, n_more = end - start;

  memcpy (self->ids + n, whole->ids + start, n_more * sizeof *self->ids);
  memcpy (self->exact_ids + n, whole->exact_ids + start, n_more * sizeof *self->exact_ids);
  memcpy (self->letters + n, whole->letters + start, n_more);
  memcpy (self->breaks + n + 1, whole->breaks + start + 1, n_more);
  self->breaks[n] = MAX (self->breaks[n], whole->breaks[start]);
  self->sequence.n += n_more;
}

/* Leaves out the tokens from @start to @end; what they were parted by parts what is beside them. */
static void
rest_skip (UndRest *self, const UndSequence *whole, guint32 start, guint32 end)
{
  Hole hole = { (guint32) self->sequence.n, end - (guint32) self->sequence.n };
  guint8 *edge = &self->breaks[self->sequence.n];

  for (guint32 i = start; i <= end; i++)
    *edge = MAX (*edge, whole->breaks[i]);
  g_array_append_val (self->holes, hole);
}

/**
 * und_rest_init:
 * @whole: a sequence
 * @skipped: (element-type UndSpan): its tokens to leave out, in order
 *
 * Copies the rest of @whole into @self, zeroed. O(tokens).
 */
void
und_rest_init (UndRest *self, const UndSequence *whole, const GArray *skipped)
{
  guint32 at = 0;

  self->ids = g_new (guint32, whole->n + 1);
  self->exact_ids = g_new (guint32, whole->n + 1);
  self->letters = g_new (guint8, whole->n + 1);
  self->breaks = g_new (guint8, whole->n + 1);
  self->breaks[0] = UND_EDGE_NONE;
  self->holes = g_array_new (FALSE, FALSE, sizeof (Hole));
  for (guint s = 0; s < skipped->len; s++)
    {
      const UndSpan *span = &g_array_index (skipped, UndSpan, s);

      rest_append (self, whole, at, (guint32) span->start);
      rest_skip (self, whole, (guint32) span->start, (guint32) span->end);
      at = (guint32) span->end;
    }
  rest_append (self, whole, at, (guint32) whole->n);
  self->sequence = (UndSequence){ self->sequence.n, self->ids, self->exact_ids, self->letters,
                                  self->breaks };
}

/* How many of the holes are before the token @at of what is left. */
static guint
count_holes (const UndRest *self, guint32 at)
{
  guint low = 0, high = self->holes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->holes, Hole, middle).at <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Where the token @at stands in the whole, and how many from it on, at most @n, stand in a row
 * there.
 */
static guint32
rest_find (const UndRest *self, guint32 at, guint32 *n)
{
  const guint n_holes = count_holes (self, at);

  if (n_holes < self->holes->len)
    *n = MIN (*n, g_array_index (self->holes, Hole, n_holes).at - at);
  return n_holes > 0 ? at + g_array_index (self->holes, Hole, n_holes - 1).n : at;
}

/**
 * und_rest_count_before:
 * @place: a place of the whole
 *
 * Counts the tokens that are left before @place. O(log (holes)).
 *
 * Returns: tokens
 */
guint32
und_rest_count_before (const UndRest *self, guint32 place)
{
  guint low = 0, high = self->holes->len;
  guint32 n_missing;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Hole *hole = &g_array_index (self->holes, Hole, middle);

      /* The hole ends, in the whole, at the token that it is before. */
      if (hole->at + hole->n <= place)
        low = middle + 1;
      else
        high = middle;
    }
  n_missing = low > 0 ? g_array_index (self->holes, Hole, low - 1).n : 0;
  /* A place inside the next hole is where that is. */
  if (low < self->holes->len)
    return MIN (place - n_missing, g_array_index (self->holes, Hole, low).at);
  return place - n_missing;
}

/* Appends @run, which a move may part, in places of the whole. */
static void
append_whole_run (const UndRest *a, const UndRest *b, UndRun run, GArray *whole_runs)
{
  while (run.length > 0)
    {
      guint32 n = run.length;
      UndRun whole = { rest_find (a, run.a, &n), rest_find (b, run.b, &n), 0 };

      whole.length = n;
      g_array_append_val (whole_runs, whole);
      run = (UndRun){ run.a + n, run.b + n, run.length - n };
    }
}

/**
 * und_rest_put_back:
 * @script: a script between what is left of both sides
 * @a: what is left of A
 * @b: what is left of B
 * @n_a: tokens of the whole of A
 * @n_b: tokens of the whole of B
 *
 * Tells the runs of @script in places of the whole. O(runs × log (holes)).
 *
 * Returns: (transfer full): the script between the wholes
 */
UndEditScript *
und_rest_put_back (const UndEditScript *script,
                   const UndRest *a,
                   const UndRest *b,
                   gsize n_a,
                   gsize n_b)
{
  g_autoptr (GArray) whole_runs = g_array_new (FALSE, FALSE, sizeof (UndRun));
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);

  for (gsize r = 0; r < n_runs; r++)
    append_whole_run (a, b, runs[r], whole_runs);
  return und_edit_script_new_from_runs ((const UndRun *) (gpointer) whole_runs->data,
                                        whole_runs->len, n_a, n_b,
                                        und_edit_script_is_truncated (script));
}
