/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-span-set.h"

struct _UndSpanSet
{
  GArray *spans; /* (element-type UndSpan), sorted; no two overlap or touch; none is empty */
};

static UndSpan *
span_at (const UndSpanSet *self, guint index)
{
  return &g_array_index (self->spans, UndSpan, index);
}

/* Index of the first span that ends at @byte or later; with @is_after, that ends after it. */
static guint
find_end (const UndSpanSet *self, gsize byte, gboolean is_after)
{
  guint low = 0;
  guint high = self->spans->len;

  /* Spans mostly come in text order: look at the last one first. */
  if (high > 0
      && (is_after ? span_at (self, high - 1)->end <= byte : span_at (self, high - 1)->end < byte))
    return high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gsize end = span_at (self, middle)->end;

      if (is_after ? end <= byte : end < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * und_span_set_new:
 *
 * Makes an empty set.
 *
 * Returns: (transfer full): the set
 */
UndSpanSet *
und_span_set_new (void)
{
  UndSpanSet *self = g_new0 (UndSpanSet, 1);

  self->spans = g_array_new (FALSE, FALSE, sizeof (UndSpan));
  return self;
}

/**
 * und_span_set_free:
 * @self: (nullable): a set
 *
 * Frees the set.
 */
void
und_span_set_free (UndSpanSet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->spans);
  g_free (self);
}

/**
 * und_span_set_add:
 * @self: a set
 * @span: what to add; an empty span adds nothing
 *
 * Adds every byte of a span. O(log n) amortised in text order, O(n) otherwise.
 */
void
und_span_set_add (UndSpanSet *self, UndSpan span)
{
  guint first;
  guint end;

  if (und_span_is_empty (span))
    return;
  first = find_end (self, span.start, FALSE);
  for (end = first; end < self->spans->len && span_at (self, end)->start <= span.end; end++)
    {
      span.start = MIN (span.start, span_at (self, end)->start);
      span.end = MAX (span.end, span_at (self, end)->end);
    }
  if (end == first)
    g_array_insert_val (self->spans, first, span);
  else
    {
      *span_at (self, first) = span;
      if (end - first > 1)
        g_array_remove_range (self->spans, first + 1, end - first - 1);
    }
}

/**
 * und_span_set_subtract:
 * @self: a set
 * @span: what to take away
 *
 * Takes away every byte of a span. O(n).
 */
void
und_span_set_subtract (UndSpanSet *self, UndSpan span)
{
  UndSpan before;
  UndSpan after;
  guint first;
  guint end;

  if (und_span_is_empty (span))
    return;
  first = find_end (self, span.start, TRUE);
  for (end = first; end < self->spans->len && span_at (self, end)->start < span.end; end++)
    ;
  if (end == first)
    return;

  before = und_span (span_at (self, first)->start, span.start);
  after = und_span (span.end, span_at (self, end - 1)->end);
  g_array_remove_range (self->spans, first, end - first);
  if (!und_span_is_empty (after))
    g_array_insert_val (self->spans, first, after);
  if (!und_span_is_empty (before))
    g_array_insert_val (self->spans, first, before);
}

/**
 * und_span_set_get_spans:
 * @self: a set
 * @n_spans: (out): how many there are
 *
 * Gets the spans, sorted, none touching another.
 *
 * Returns: (array length=n_spans) (transfer none): the spans, until the set is changed
 */
const UndSpan *
und_span_set_get_spans (const UndSpanSet *self, gsize *n_spans)
{
  *n_spans = self->spans->len;
  return (const UndSpan *) (gpointer) self->spans->data;
}

/**
 * und_span_set_get_length:
 * @self: a set
 *
 * Gets how many bytes the set holds. O(n).
 *
 * Returns: bytes
 */
gsize
und_span_set_get_length (const UndSpanSet *self)
{
  gsize length = 0;

  for (guint i = 0; i < self->spans->len; i++)
    length += und_span_length (*span_at (self, i));
  return length;
}

/**
 * und_span_set_get_overlap:
 * @self: a set
 * @span: a span
 *
 * Gets how many bytes of @span are in the set. O(log n) and the spans that it meets.
 *
 * Returns: bytes
 */
gsize
und_span_set_get_overlap (const UndSpanSet *self, UndSpan span)
{
  gsize length = 0;

  for (guint i = find_end (self, span.start, TRUE);
       i < self->spans->len && span_at (self, i)->start < span.end; i++)
    {
      UndSpan held = *span_at (self, i);

      length += MIN (held.end, span.end) - MAX (held.start, span.start);
    }
  return length;
}
