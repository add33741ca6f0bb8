/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-comparison.h"

#include <string.h>

/* Three paragraphs of one sentence each, and the laws that every comparison obeys. */

static const char first_paragraph[] =
  "The harbour fund was promised to every fishing town along the northern shore last spring.";
static const char second_paragraph[] =
  "Our schools cannot wait another winter for windows that close and boilers that work.";
static const char third_paragraph[] =
  "We therefore ask the council to publish each contract before the vote in September.";

static inline UndText *
make_text (const char *utf8)
{
  return und_text_new (utf8, strlen (utf8), NULL);
}

static inline UndSpan
get_whole (UndText *text)
{
  gsize n_bytes;

  und_text_get_bytes (text, &n_bytes);
  return und_span (0, n_bytes);
}

static inline UndComparison *
compare (UndText *a, UndText *b, const UndComparisonOptions *options)
{
  return und_comparison_new (a, get_whole (a), b, get_whole (b), options, NULL, NULL);
}

static inline void
append_span (GString *out, UndText *text, UndSpan span)
{
  g_string_append_len (out, und_text_get_bytes (text, NULL) + span.start, und_span_length (span));
}

/* What the edits make of @origin. */
static inline void
append_moved (GString *out, UndText *a, UndText *b, const UndHunk *hunk)
{
  gsize at = hunk->origin.start;

  for (guint e = 0; e < hunk->edits->len; e++)
    {
      const UndEdit *edit = &g_array_index (hunk->edits, UndEdit, e);

      g_assert_cmpuint (edit->from.start, >=, at);
      append_span (out, a, und_span (at, edit->from.start));
      append_span (out, b, edit->to);
      at = edit->from.end;
    }
  g_assert_cmpuint (at, <=, hunk->origin.end);
  append_span (out, a, und_span (at, hunk->origin.end));
}

/* Replays the hunks on A, which must give B, and checks that both sides are covered once. */
static inline void
check_replay (UndComparison *comparison)
{
  UndText *a = und_comparison_get_a (comparison);
  UndText *b = und_comparison_get_b (comparison);
  UndSpan a_span = und_comparison_get_a_span (comparison);
  UndSpan b_span = und_comparison_get_b_span (comparison);
  g_autoptr (GString) made = g_string_new (NULL);
  g_autofree char *expected = und_text_dup_span (b, b_span);
  gsize n_hunks, at_a = a_span.start, at_b = b_span.start;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize h = 0; h < n_hunks; h++)
    {
      const UndHunk *hunk = &hunks[h];

      g_assert_cmpuint (hunk->a.start, ==, at_a);
      g_assert_cmpuint (hunk->b.start, ==, at_b);
      at_a = hunk->a.end;
      at_b = hunk->b.end;
      g_assert_false (und_span_is_empty (hunk->a) && und_span_is_empty (hunk->b));
      switch (hunk->op)
        {
        case UND_HUNK_EQUAL:
          append_span (made, a, hunk->a);
          break;
        case UND_HUNK_DELETE:
        case UND_HUNK_MOVE_FROM:
          g_assert_true (und_span_is_empty (hunk->b));
          break;
        case UND_HUNK_MOVE_TO:
          g_assert_true (und_span_is_empty (hunk->a));
          append_moved (made, a, b, hunk);
          break;
        case UND_HUNK_INSERT:
          g_assert_true (und_span_is_empty (hunk->a));
          append_span (made, b, hunk->b);
          break;
        case UND_HUNK_REPLACE:
          append_span (made, b, hunk->b);
          break;
        default:
          g_assert_not_reached ();
        }
    }
  g_assert_cmpuint (at_a, ==, a_span.end);
  g_assert_cmpuint (at_b, ==, b_span.end);
  g_assert_cmpstr (made->str, ==, expected);
}

static inline void
check_words (UndComparison *comparison)
{
  const UndComparisonWords *words = und_comparison_get_words (comparison);

  g_assert_cmpuint (words->a, ==, words->equal + words->deleted + words->moved_from);
  g_assert_cmpuint (words->b, ==, words->equal + words->inserted + words->moved_to);
  g_assert_cmpuint (words->absorbed, <=, MIN (words->deleted, words->inserted));
}

/* Between two paragraphs there is nothing to see. */
static inline void
check_blank (UndText *text, UndSpan span)
{
  const char *bytes = und_text_get_bytes (text, NULL);

  for (const char *at = bytes + span.start; at < bytes + span.end; at = g_utf8_next_char (at))
    g_assert_true (g_unichar_isspace (g_utf8_get_char (at))
                   || g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_FORMAT);
}

/* Rows hold every paragraph once, in order, and their hunks cover them. */
static inline void
check_rows (UndComparison *comparison)
{
  gsize n_rows, n_hunks;
  gsize at_a = und_comparison_get_a_span (comparison).start;
  gsize at_b = und_comparison_get_b_span (comparison).start;
  const UndComparisonRow *rows = und_comparison_get_rows (comparison, &n_rows);
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);
  UndText *a = und_comparison_get_a (comparison);

  for (gsize r = 0; r < n_rows; r++)
    {
      const UndComparisonRow *row = &rows[r];
      const UndHunk *first = &hunks[row->first_hunk];
      const UndHunk *last = &hunks[row->first_hunk + row->n_hunks - 1];

      g_assert_cmpuint (row->n_hunks, >, 0);
      g_assert_cmpuint (row->first_hunk + row->n_hunks, <=, n_hunks);
      g_assert_false (und_span_is_empty (row->a) && und_span_is_empty (row->b));
      if (!und_span_is_empty (row->a))
        {
          g_assert_cmpuint (row->a.start, >=, at_a);
          g_assert_true (first->a.start <= row->a.start && row->a.end <= last->a.end);
          check_blank (a, und_span (at_a, row->a.start));
          at_a = row->a.end;
        }
      if (!und_span_is_empty (row->b))
        {
          g_assert_cmpuint (row->b.start, >=, at_b);
          g_assert_true (first->b.start <= row->b.start && row->b.end <= last->b.end);
          at_b = row->b.end;
        }
    }
}

/* A copy lies in the hunk that says it once more, and elsewhere on the other side. */
static inline void
check_copies (UndComparison *comparison)
{
  gsize n_hunks;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize h = 0; h < n_hunks; h++)
    for (guint c = 0; hunks[h].copies != NULL && c < hunks[h].copies->len; c++)
      {
        const UndCopy *copy = &g_array_index (hunks[h].copies, UndCopy, c);
        UndSpan hunk = copy->is_in_b ? hunks[h].b : hunks[h].a;
        UndSpan other_hunk = copy->is_in_b ? hunks[h].a : hunks[h].b;
        UndSpan extra = copy->is_in_b ? copy->b : copy->a;
        UndSpan other = copy->is_in_b ? copy->a : copy->b;

        g_assert_false (hunks[h].is_ignored || hunks[h].op == UND_HUNK_EQUAL || hunks[h].move > 0);
        g_assert_true (hunk.start <= extra.start && extra.end <= hunk.end);
        g_assert_true (und_span_is_empty (other_hunk) || other.end <= other_hunk.start
                       || other_hunk.end <= other.start);
        g_assert_false (und_span_is_empty (extra) || und_span_is_empty (other));
      }
}

static inline gint
compare_lines (gconstpointer x, gconstpointer y)
{
  return strcmp (*(char *const *) x, *(char *const *) y);
}

static inline void
add_line (GPtrArray *lines, UndSpan a, UndSpan b, const char *what, UndGrade grade)
{
  g_ptr_array_add (lines, g_strdup_printf ("%06" G_GSIZE_FORMAT "-%06" G_GSIZE_FORMAT
                                           " %06" G_GSIZE_FORMAT "-%06" G_GSIZE_FORMAT " %s %d\n",
                                           a.start, a.end, b.start, b.end, what, (int) grade));
}

/* Where a move went, what was changed inside it, and what is said twice. */
static inline void
add_inner_lines (GPtrArray *lines, const UndHunk *hunk, gboolean is_swapped)
{
  if (hunk->op == UND_HUNK_MOVE_TO)
    add_line (lines, is_swapped ? hunk->b : hunk->origin, is_swapped ? hunk->origin : hunk->b,
              "moved", hunk->grade);
  for (guint e = 0; hunk->edits != NULL && e < hunk->edits->len; e++)
    {
      const UndEdit *edit = &g_array_index (hunk->edits, UndEdit, e);

      add_line (lines, is_swapped ? edit->to : edit->from, is_swapped ? edit->from : edit->to,
                "edited", edit->grade);
    }
  for (guint c = 0; hunk->copies != NULL && c < hunk->copies->len; c++)
    {
      const UndCopy *copy = &g_array_index (hunk->copies, UndCopy, c);

      add_line (lines, is_swapped ? copy->b : copy->a, is_swapped ? copy->a : copy->b,
                copy->is_in_b != is_swapped ? "copied in B" : "copied in A", 0);
    }
}

/* Every hunk, with A and B exchanged if @is_swapped. Between two hunks that stay, what A has stands
 * before what B has, whichever text is called so: the lines are sorted, and the place of an absent
 * side, which depends on what was told before it, is left out. */
static inline char *
show_sorted (UndComparison *comparison, gboolean is_swapped)
{
  static const char *const ops[] = { "same", "deleted", "inserted", "replaced", "from", "to" };
  static const char *const swapped_ops[] = {
    "same", "inserted", "deleted", "replaced", "to", "from"
  };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  gsize n_hunks;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize h = 0; h < n_hunks; h++)
    {
      const UndHunk *hunk = &hunks[h];
      UndSpan a = und_span_is_empty (hunk->a) ? und_span (0, 0) : hunk->a;
      UndSpan b = und_span_is_empty (hunk->b) ? und_span (0, 0) : hunk->b;
      g_autofree char *what = g_strconcat ((is_swapped ? swapped_ops : ops)[hunk->op],
                                           hunk->is_ignored ? ", ignored" : "", NULL);

      add_line (lines, is_swapped ? b : a, is_swapped ? a : b, what, hunk->grade);
      add_inner_lines (lines, hunk, is_swapped);
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("", (char **) lines->pdata);
}

/* Swapping the sides swaps every hunk: its spans, its grade, its move, its copies. */
static inline void
check_mirror (UndComparison *there, UndComparison *back)
{
  g_autofree char *shown = show_sorted (there, FALSE);
  g_autofree char *mirrored = show_sorted (back, TRUE);

  g_assert_cmpstr (shown, ==, mirrored);
}

static inline void
check_laws (UndComparison *comparison)
{
  check_replay (comparison);
  check_words (comparison);
  check_rows (comparison);
  check_copies (comparison);
}
