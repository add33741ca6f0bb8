/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* A sequence without the tokens that moves hold, as what stays is compared without them. What is
 * left closes up in the arrays of the whole, and what is taken out is kept aside until it is put
 * back: a copy of what is left took more than half as much memory as the whole. Places are turned
 * into those of the whole and back by the list of what is missing, which is short, and not by two
 * tables as long as the text. */
#include "und-rest-private.h"

#include <string.h>

/* Tokens that were taken out of a sequence: before the token @at of what is left, @n of the whole
 * are missing, counted from its start. */
typedef struct
{
  guint32 at;
  guint32 n;
  guint8 edge; /* that the whole has behind them */
} Hole;

static void
move_tokens (const UndSequence *self, gsize to, gsize from, gsize n)
{
  memmove (self->ids + to, self->ids + from, n * sizeof *self->ids);
  if (self->exact_ids != self->ids)
    memmove (self->exact_ids + to, self->exact_ids + from, n * sizeof *self->exact_ids);
  memmove (self->letters + to, self->letters + from, n);
}

/* Copies @n tokens with the edges before them. */
static void
copy_tokens (const UndSequence *to, gsize to_at, const UndSequence *from, gsize from_at, gsize n)
{
  memcpy (to->ids + to_at, from->ids + from_at, n * sizeof *to->ids);
  memcpy (to->exact_ids + to_at, from->exact_ids + from_at, n * sizeof *to->exact_ids);
  memcpy (to->letters + to_at, from->letters + from_at, n);
  memcpy (to->breaks + to_at, from->breaks + from_at, n);
}

/* Closes the tokens of the whole from @start to @end up to what is left before them. @edge is that
 * of what is missing there. */
static void
rest_append (UndRest *self, guint32 start, guint32 end, guint8 edge)
{
  const gsize n = self->sequence.n, n_more = end - start;
  guint8 *breaks = self->sequence.breaks;

  breaks[n] = MAX (edge, breaks[start]);
  if (n < start)
    {
      move_tokens (&self->sequence, n, start, n_more);
      memmove (breaks + n + 1, breaks + start + 1, n_more);
    }
  self->sequence.n += n_more;
}

/* Takes out the tokens from @start to @end. What they were parted by parts what is beside them, if
 * it is stronger than @edge: returns that. */
static guint8
rest_skip (UndRest *self, guint32 start, guint32 end, guint8 edge)
{
  const UndSequence *whole = &self->sequence;
  const Hole hole = { (guint32) whole->n, end - (guint32) whole->n, whole->breaks[end] };

  for (guint32 i = start; i <= end; i++)
    edge = MAX (edge, whole->breaks[i]);
  copy_tokens (&self->taken, self->taken.n, whole, start, end - start);
  self->taken.n += end - start;
  g_array_append_val (self->holes, hole);
  return edge;
}

/**
 * und_rest_init:
 * @whole: a sequence
 * @skipped: (element-type UndSpan): its tokens to leave out, in order
 *
 * Makes @self, zeroed, what is left of @whole, whose arrays have to be writable and nobody else's:
 * they hold what is left, and are of no other use, until und_rest_clear(). O(tokens).
 */
void
und_rest_init (UndRest *self, const UndSequence *whole, const GArray *skipped)
{
  guint32 at = 0;
  guint8 edge = UND_EDGE_NONE;
  gsize n_taken = 0;

  for (guint s = 0; s < skipped->len; s++)
    n_taken += und_span_length (g_array_index (skipped, UndSpan, s));
  self->n_whole = whole->n;
  self->sequence = *whole;
  self->sequence.n = 0;
  self->taken = (UndSequence){ 0, g_new (guint32, n_taken + 1), g_new (guint32, n_taken + 1),
                               g_new (guint8, n_taken + 1), g_new (guint8, n_taken + 1) };
  self->holes = g_array_new (FALSE, FALSE, sizeof (Hole));
  for (guint s = 0; s < skipped->len; s++)
    {
      const UndSpan *span = &g_array_index (skipped, UndSpan, s);

      rest_append (self, at, (guint32) span->start, edge);
      if (at < span->start)
        edge = UND_EDGE_NONE;
      edge = rest_skip (self, (guint32) span->start, (guint32) span->end, edge);
      at = (guint32) span->end;
    }
  rest_append (self, at, (guint32) whole->n, edge);
}

/* Opens the arrays again, from the end on. */
static void
put_tokens_back (UndRest *self)
{
  const UndSequence *whole = &self->sequence;
  gsize end = self->n_whole, left_end = whole->n;

  whole->breaks[end] = whole->breaks[left_end];
  for (guint h = self->holes->len; h-- > 0;)
    {
      const Hole *hole = &g_array_index (self->holes, Hole, h);
      const gsize n_before = h > 0 ? g_array_index (self->holes, Hole, h - 1).n : 0;
      const gsize n_taken = hole->n - n_before, n_left = left_end - hole->at;
      const gsize start = hole->at + hole->n;

      move_tokens (whole, start, hole->at, n_left);
      /* The edge behind them is there already. */
      if (n_left > 0)
        memmove (whole->breaks + start + 1, whole->breaks + hole->at + 1, n_left - 1);
      whole->breaks[start] = hole->edge;
      self->taken.n -= n_taken;
      end = start - n_taken;
      copy_tokens (whole, end, &self->taken, self->taken.n, n_taken);
      left_end = hole->at;
    }
}

/**
 * und_rest_clear:
 *
 * Puts back what was taken out of the whole, and frees what @self owns.
 */
void
und_rest_clear (UndRest *self)
{
  if (self->holes == NULL)
    return;
  put_tokens_back (self);
  g_free (self->taken.ids);
  g_free (self->taken.exact_ids);
  g_free (self->taken.letters);
  g_free (self->taken.breaks);
  g_clear_pointer (&self->holes, g_array_unref);
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
