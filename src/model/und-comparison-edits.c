/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Lists of edits, for people: inside a moved passage, and from a source to what quotes it. Edits
 * of a move take the white space along, so that they replay byte for byte; those of a quotation
 * leave it out, so that they read well: in "policies, as it is in" beside "policies in" the one
 * edit is ", as it is". */
#include "und-comparison-private.h"

#include <string.h>

typedef struct
{
  const UndComparisonSide *a;
  const UndComparisonSide *b;
  gboolean is_exact; /* with white space */
  GArray *edits;     /* (element-type UndEdit) */
  /* What the last edit covers, in units, for joining. */
  gsize a_start;
  gsize a_end;
  gsize b_start;
  gsize b_end;
} Lister;

static gboolean
is_same_bytes (const Lister *self, UndSpan a, UndSpan b)
{
  return und_span_length (a) == und_span_length (b)
         && memcmp (self->a->bytes + a.start, self->b->bytes + b.start, und_span_length (a)) == 0;
}

/* An empty place before the unit at @index: behind the unit before if what is absent touches it. */
static UndSpan
get_place (const UndComparisonSide *side, gsize index, gboolean touches_before)
{
  gsize at = und_comparison_side_get_start (side, index);

  if (index > 0 && (touches_before || index == side->units->len))
    at = und_comparison_side_get_unit (side, index - 1).token.end;
  return und_span (at, at);
}

static gboolean
touches_before (const UndComparisonSide *side, gsize index)
{
  UndUnit before;

  if (index == 0)
    return FALSE;
  before = und_comparison_side_get_unit (side, index - 1);
  return before.token.end == before.end;
}

/* Units [start, end) of @side; if there are none, the place of what the other side has from
 * @other_start on. */
static UndSpan
get_edit_span (const Lister *self,
               const UndComparisonSide *side,
               gsize start,
               gsize end,
               const UndComparisonSide *other,
               gsize other_start)
{
  if (self->is_exact)
    return und_comparison_side_get_span (side, start, end);
  if (start == end)
    return get_place (side, start, touches_before (other, other_start));
  return und_span (und_comparison_side_get_start (side, start),
                   und_comparison_side_get_unit (side, end - 1).token.end);
}

static UndEditOp
get_op (const UndEdit *edit)
{
  if (und_span_is_empty (edit->from))
    return UND_EDIT_INSERT;
  return und_span_is_empty (edit->to) ? UND_EDIT_DELETE : UND_EDIT_REPLACE;
}

/* Neighbouring edits of one weight are one edit: words and numbers, or the same light grade. */
static gboolean
may_join (const Lister *self, UndGrade grade, gsize a_start, gsize b_start)
{
  const UndEdit *last;

  if (self->edits->len == 0 || a_start != self->a_end || b_start != self->b_end)
    return FALSE;
  last = &g_array_index (self->edits, UndEdit, self->edits->len - 1);
  return last->grade == grade || (last->grade >= UND_GRADE_WORD && grade >= UND_GRADE_WORD);
}

static void
append_edit (Lister *self, gsize a_start, gsize a_end, gsize b_start, gsize b_end)
{
  UndEdit edit = { 0 };

  if (a_start == a_end && b_start == b_end)
    return;
  edit.grade = und_comparison_grade (self->a, a_start, a_end, self->b, b_start, b_end);
  if (may_join (self, edit.grade, a_start, b_start))
    {
      a_start = self->a_start;
      b_start = self->b_start;
      /* Pieces of one light grade have it together too; to look at all of a text in capitals again
       * for every word of it would take quadratic time. */
      if (edit.grade >= UND_GRADE_WORD)
        edit.grade = und_comparison_grade (self->a, a_start, a_end, self->b, b_start, b_end);
      g_array_set_size (self->edits, self->edits->len - 1);
    }
  edit.from = get_edit_span (self, self->a, a_start, a_end, self->b, b_start);
  edit.to = get_edit_span (self, self->b, b_start, b_end, self->a, a_start);
  edit.op = get_op (&edit);
  g_array_append_val (self->edits, edit);
  self->a_start = a_start;
  self->a_end = a_end;
  self->b_start = b_start;
  self->b_end = b_end;
}

/* The white space after the pair (@i, @j), if it differs. */
static void
append_space (Lister *self, gsize i, gsize j)
{
  const UndUnit in_a = und_comparison_side_get_unit (self->a, i);
  const UndUnit in_b = und_comparison_side_get_unit (self->b, j);
  UndEdit edit = { .grade = UND_GRADE_TYPOGRAPHY };

  edit.from = und_span (in_a.token.end, in_a.end);
  edit.to = und_span (in_b.token.end, in_b.end);
  if (is_same_bytes (self, edit.from, edit.to))
    return;
  edit.op = get_op (&edit);
  g_array_append_val (self->edits, edit);
  self->a_end = self->b_end = G_MAXSIZE;
}

static void
append_pair (Lister *self, gsize i, gsize j, gboolean is_last)
{
  UndSpan a = und_comparison_side_get_unit (self->a, i).token;
  UndSpan b = und_comparison_side_get_unit (self->b, j).token;

  if (self->is_exact)
    {
      a = und_comparison_side_get_span (self->a, i, i + 1);
      b = und_comparison_side_get_span (self->b, j, j + 1);
    }
  if (!is_same_bytes (self, a, b))
    append_edit (self, i, i + 1, j, j + 1);
  if (!self->is_exact && !is_last)
    append_space (self, i, j);
}

static void
append_all (Lister *self,
            gsize a_start,
            gsize a_end,
            gsize b_start,
            gsize b_end,
            const UndEditScript *script)
{
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);
  gsize i = a_start, j = b_start;

  for (gsize r = 0; r < n_runs; r++)
    {
      gsize run_a = a_start + runs[r].a, run_b = b_start + runs[r].b;

      append_edit (self, i, run_a, j, run_b);
      for (guint32 k = 0; k < runs[r].length; k++)
        append_pair (self, run_a + k, run_b + k, k + 1 == runs[r].length);
      i = run_a + runs[r].length;
      j = run_b + runs[r].length;
    }
  append_edit (self, i, a_end, j, b_end);
}

GArray *
und_comparison_build_exact_edits (const UndComparisonSide *a,
                                  gsize a_start,
                                  gsize a_end,
                                  const UndComparisonSide *b,
                                  gsize b_start,
                                  gsize b_end,
                                  const UndEditScript *script)
{
  Lister lister = { .a = a, .b = b, .is_exact = TRUE };

  lister.edits = g_array_new (FALSE, FALSE, sizeof (UndEdit));
  append_all (&lister, a_start, a_end, b_start, b_end, script);
  return lister.edits;
}

/**
 * und_comparison_list_edits:
 * @a: the source
 * @a_span: bytes of @a
 * @b: what repeats it
 * @b_span: bytes of @b
 *
 * Lists what was changed on the way from @a_span to @b_span, in order, without moves. Spans are
 * absolute bytes and leave out the white space round a change; an insertion has an empty span in
 * @a at its place, a deletion one in @b; white space that differs between two words that stay is
 * an edit of grade typography. Time is that of comparing the two spans, which should be short.
 * Any thread.
 *
 * Returns: (transfer full) (element-type UndEdit): the edits, none if the spans are the same bytes
 */
GArray *
und_comparison_list_edits (UndText *a, UndSpan a_span, UndText *b, UndSpan b_span)
{
  const UndComparisonOptions options = { 0 };
  g_auto (UndComparisonSide) side_a = { 0 };
  g_auto (UndComparisonSide) side_b = { 0 };
  g_autoptr (UndAlignment) alignment = NULL;
  Lister lister = { .a = &side_a, .b = &side_b };

  g_return_val_if_fail (a_span.start <= a_span.end && b_span.start <= b_span.end, NULL);
  und_comparison_side_init (&side_a, a, a_span);
  und_comparison_side_init (&side_b, b, b_span);
  alignment = und_comparison_align (&side_a, &side_b, &options, TRUE, NULL, NULL);
  lister.edits = g_array_new (FALSE, FALSE, sizeof (UndEdit));
  append_all (&lister, 0, side_a.units->len, 0, side_b.units->len,
              und_alignment_get_script (alignment));
  return lister.edits;
}
