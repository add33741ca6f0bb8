/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Which letters changed where one word replaces another: the least script over their characters, if
 * at least half of the longer word stays; of two other words nothing but chance would be shown. */
#include "und-comparison.h"
#include "und-edit-script.h"

/* Characters of the longest word that is looked into. */
#define MAX_LETTERS 64

/* One word as characters. */
typedef struct
{
  guint32 ids[MAX_LETTERS];
  gsize bytes[MAX_LETTERS + 1]; /* where each begins, and where the last ends */
  gsize n;
} Letters;

/* The characters of the one word in @span; FALSE if it holds white space between words or is too
 * long. */
static gboolean
read_letters (Letters *self, UndText *text, UndSpan span)
{
  const char *bytes = und_text_get_bytes (text, NULL);
  const char *end = bytes + span.end;
  const char *at = bytes + span.start;

  self->n = 0;
  while (end > at && g_ascii_isspace (end[-1]))
    end--;
  for (; at < end; at = g_utf8_next_char (at))
    {
      if (self->n == MAX_LETTERS || g_ascii_isspace (*at))
        return FALSE;
      self->bytes[self->n] = (gsize) (at - bytes);
      self->ids[self->n++] = g_utf8_get_char (at);
    }
  self->bytes[self->n] = (gsize) (at - bytes);
  return self->n > 0;
}

/* The script asks for small numbers: each character of both becomes the place of its first like. */
static void
number_letters (Letters *a, Letters *b)
{
  guint32 seen[2 * MAX_LETTERS];
  guint32 n_seen = 0;

  for (gsize k = 0; k < a->n + b->n; k++)
    {
      guint32 *id = k < a->n ? &a->ids[k] : &b->ids[k - a->n];
      guint32 place = 0;

      while (place < n_seen && seen[place] != *id)
        place++;
      if (place == n_seen)
        seen[n_seen++] = *id;
      *id = place;
    }
}

static void
append_letters (GArray *edits, const Letters *a, const Letters *b, const UndRun *from, UndRun to)
{
  UndEdit edit = { .op = UND_EDIT_REPLACE, .grade = UND_GRADE_WORD };

  edit.from = und_span (a->bytes[from->a + from->length], a->bytes[to.a]);
  edit.to = und_span (b->bytes[from->b + from->length], b->bytes[to.b]);
  if (und_span_is_empty (edit.from) && und_span_is_empty (edit.to))
    return;
  if (und_span_is_empty (edit.from))
    edit.op = UND_EDIT_INSERT;
  else if (und_span_is_empty (edit.to))
    edit.op = UND_EDIT_DELETE;
  g_array_append_val (edits, edit);
}

/**
 * und_comparison_list_letters:
 * @a: the one text
 * @a_span: one word in @a, perhaps with marks and the white space after it, in bytes
 * @b: the other text
 * @b_span: one word in @b, likewise
 *
 * Lists the letters that changed between two words that are alike. O(1): words longer than 64
 * characters are not looked into. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type UndEdit): the edits, in absolute bytes; %NULL
 * if a span is not one word, if they are the same, or if fewer than half of the letters stay
 */
GArray *
und_comparison_list_letters (UndText *a, UndSpan a_span, UndText *b, UndSpan b_span)
{
  g_autoptr (UndEditScript) script = NULL;
  Letters in_a, in_b;
  GArray *edits;
  UndRun last = { 0 };
  gsize n_runs, n_equal;
  const UndRun *runs;

  if (!read_letters (&in_a, a, a_span) || !read_letters (&in_b, b, b_span))
    return NULL;
  number_letters (&in_a, &in_b);
  script = und_edit_script_new (in_a.ids, in_a.n, in_b.ids, in_b.n, 0, NULL, NULL);
  n_equal = und_edit_script_get_n_equal (script);
  if (n_equal == MAX (in_a.n, in_b.n) || 2 * n_equal < MAX (in_a.n, in_b.n))
    return NULL;
  edits = g_array_new (FALSE, FALSE, sizeof (UndEdit));
  runs = und_edit_script_get_runs (script, &n_runs);
  for (gsize r = 0; r < n_runs; r++)
    {
      append_letters (edits, &in_a, &in_b, &last, runs[r]);
      last = runs[r];
    }
  append_letters (edits, &in_a, &in_b, &last, (UndRun){ (guint32) in_a.n, (guint32) in_b.n, 0 });
  return edits;
}
