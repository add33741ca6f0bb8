/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* From an alignment of units to hunks of bytes.
 *
 * The hunks follow the script. A pair of units that is not the same bytes is a replacement of its
 * own, of a light grade; so is a pair whose white space alone differs. Between two pairs, what A
 * has and what B has are put beside each other, part by part between the moves that stand there:
 * the first part of A replaces the first of B, and so on. If the script need not be exact, joined
 * words and dates are kept whole first, and each replacement of words is parted into the edits that
 * people see in it, which changes no count. */
#include "und-comparison-private.h"
#include "und-parting.h"

#include <string.h>

typedef struct
{
  const UndComparisonSide *a;
  const UndComparisonSide *b;
  const UndAlignment *alignment;
  const UndMove *moves;
  gsize n_moves;
  guint *b_order; /* indexes of the moves, by place in B */
  guint ignored;
  gboolean is_exact;
  guint8 *a_is_furniture; /* of each unit; NULL if nothing is set aside so */
  guint8 *b_is_furniture;
  UndComparisonWords *words;
  GArray *hunks;
  gsize next_from; /* the first move, by place in A, not yet told */
  gsize next_to;   /* likewise by place in B, an index into b_order */
  guint *numbers;  /* of each move, from 1, once one of its ends was told */
  guint n_numbered;
} Builder;

static gboolean
is_same_bytes (const Builder *self, UndSpan a, UndSpan b)
{
  return und_span_length (a) == und_span_length (b)
         && memcmp (self->a->bytes + a.start, self->b->bytes + b.start, und_span_length (a)) == 0;
}

/* Ends @span with a paragraph? */
static gboolean
ends_paragraph (const UndComparisonSide *side, UndSpan span)
{
  guint n_line_ends = 0;

  while (span.end > span.start && g_ascii_isspace (side->bytes[span.end - 1]))
    n_line_ends += side->bytes[--span.end] == '\n';
  return n_line_ends > 1;
}

/* Light replacements join up to the end of a paragraph: what closes one quotation and what opens
 * the next are two changes. So are what is on one side only and what is on both: whether they stand
 * beside each other depends on which side is called A. */
static gboolean
may_join (const Builder *self, const UndHunk *last, const UndHunk *hunk)
{
  if (last->op != hunk->op || (hunk->op != UND_HUNK_EQUAL && hunk->op != UND_HUNK_REPLACE))
    return FALSE;
  return hunk->op == UND_HUNK_EQUAL
         || (last->grade == hunk->grade && hunk->grade <= UND_GRADE_CASE
             && last->is_ignored == hunk->is_ignored
             && und_span_is_empty (last->a) == und_span_is_empty (hunk->a)
             && und_span_is_empty (last->b) == und_span_is_empty (hunk->b)
             && !ends_paragraph (self->a, last->a) && !ends_paragraph (self->b, last->b));
}

static void
append_hunk (Builder *self, UndHunk hunk)
{
  UndHunk *last = self->hunks->len > 0 ? &g_array_index (self->hunks, UndHunk, self->hunks->len - 1)
                                       : NULL;

  if (und_span_is_empty (hunk.a) && und_span_is_empty (hunk.b))
    return;
  if (last == NULL || !may_join (self, last, &hunk))
    {
      g_array_append_val (self->hunks, hunk);
      return;
    }
  last->a.end = hunk.a.end;
  last->b.end = hunk.b.end;
}

static gsize
count_words (const UndComparisonSide *side, gsize start, gsize end)
{
  gsize n_words = 0;

  for (gsize i = start; i < end; i++)
    n_words += side->letters[i] > 0;
  return n_words;
}

/* Are all units of [@start, @end) furniture that is set aside? */
static gboolean
is_furniture (const guint8 *is_aside, gsize start, gsize end)
{
  return is_aside != NULL && (start == end || memchr (is_aside + start, 0, end - start) == NULL);
}

/* One past the last unit from @start on that is furniture, or is none, like the first. */
static gsize
find_like_end (const guint8 *is_aside, gsize start, gsize end)
{
  gsize at = start;

  while (at < end && is_aside[at] == is_aside[start])
    at++;
  return at;
}

/* Are the units before @a_end and @b_end the same but for the white space after them, which is that
 * before furniture on one side, and on the other before furniture or the end? */
static gboolean
is_space_before_furniture (const Builder *self, gsize a_end, gsize b_end)
{
  const gboolean is_a_end = a_end == self->a->units->len, is_b_end = b_end == self->b->units->len;
  UndSpan in_a, in_b;

  if (self->a_is_furniture == NULL || a_end == 0 || b_end == 0 || (is_a_end && is_b_end)
      || !(is_a_end || self->a_is_furniture[a_end]) || !(is_b_end || self->b_is_furniture[b_end]))
    return FALSE;
  in_a = und_comparison_side_get_unit (self->a, a_end - 1).token;
  in_b = und_comparison_side_get_unit (self->b, b_end - 1).token;
  return is_same_bytes (self, in_a, in_b);
}

/* A replacement, insertion or deletion of the units [a_start, a_end) and [b_start, b_end). */
static void
append_change (Builder *self, gsize a_start, gsize a_end, gsize b_start, gsize b_end)
{
  UndHunk hunk = { .op = UND_HUNK_REPLACE };

  hunk.a = und_comparison_side_get_span (self->a, a_start, a_end);
  hunk.b = und_comparison_side_get_span (self->b, b_start, b_end);
  if (is_same_bytes (self, hunk.a, hunk.b))
    {
      hunk.op = UND_HUNK_EQUAL;
      hunk.grade = UND_GRADE_TYPOGRAPHY;
      append_hunk (self, hunk);
      return;
    }
  hunk.grade = und_comparison_grade (self->a, a_start, a_end, self->b, b_start, b_end);
  hunk.is_ignored = und_comparison_is_ignored (self->a, hunk.a, self->b, hunk.b, self->ignored)
                    || (is_furniture (self->a_is_furniture, a_start, a_end)
                        && is_furniture (self->b_is_furniture, b_start, b_end))
                    || (a_end == a_start + 1 && b_end == b_start + 1
                        && is_space_before_furniture (self, a_end, b_end));
  if (!hunk.is_ignored && a_start == a_end)
    hunk.op = UND_HUNK_INSERT;
  else if (!hunk.is_ignored && b_start == b_end)
    hunk.op = UND_HUNK_DELETE;
  append_hunk (self, hunk);
}

static gboolean
tells_number (const Builder *self, const GArray *edits)
{
  for (guint e = 0; e < edits->len; e++)
    {
      const UndPartingEdit *edit = &g_array_index (edits, UndPartingEdit, e);

      if (und_comparison_grade (self->a, edit->a_start, edit->a_end, self->b, edit->b_start,
                                edit->b_end)
          == UND_GRADE_NUMBER)
        return TRUE;
    }
  return FALSE;
}

/* What stands between two pairs, as one change or as several. What is light or ignored as a whole
 * is not looked into, and a number that changed is told in any case. */
static void
append_parted (Builder *self, gsize a_start, gsize a_end, gsize b_start, gsize b_end)
{
  g_autoptr (GArray) edits = NULL;
  UndGrade grade = UND_GRADE_TYPOGRAPHY;

  if (!self->is_exact && a_start < a_end && b_start < b_end)
    grade = und_comparison_grade (self->a, a_start, a_end, self->b, b_start, b_end);
  if (grade >= UND_GRADE_WORD)
    edits = und_comparison_part_gap (self->a, a_start, a_end, self->b, b_start, b_end);
  if (edits == NULL || (grade == UND_GRADE_NUMBER && !tells_number (self, edits)))
    {
      append_change (self, a_start, a_end, b_start, b_end);
      return;
    }
  for (guint e = 0; e < edits->len; e++)
    {
      const UndPartingEdit *edit = &g_array_index (edits, UndPartingEdit, e);

      append_change (self, edit->a_start, edit->a_end, edit->b_start, edit->b_end);
    }
}

/* Likewise, furniture apart from the text. */
static void
append_apart (Builder *self, gsize a_start, gsize a_end, gsize b_start, gsize b_end)
{
  gsize i = a_start, j = b_start;

  if (self->a_is_furniture == NULL)
    {
      append_parted (self, a_start, a_end, b_start, b_end);
      return;
    }
  while (i < a_end || j < b_end)
    {
      gsize a_next = i < a_end ? find_like_end (self->a_is_furniture, i, a_end) : i;
      gsize b_next = j < b_end ? find_like_end (self->b_is_furniture, j, b_end) : j;

      if (i < a_end && self->a_is_furniture[i])
        b_next = j;
      else if (j < b_end && self->b_is_furniture[j])
        a_next = i;
      append_parted (self, i, a_next, j, b_next);
      i = a_next;
      j = b_next;
    }
}

/* The script of a move that the reader is shown; @n_absorbed grows as in
 * und_comparison_keep_whole(). */
static UndEditScript *
make_move_script (const Builder *self, guint index, gsize *n_absorbed)
{
  const UndMove *move = &self->moves[index];

  return und_comparison_keep_whole (self->a, move->a_start, self->b, move->b_start,
                                    und_alignment_get_move_script (self->alignment, index),
                                    n_absorbed);
}

static guint
get_number (Builder *self, guint move)
{
  if (self->numbers[move] == 0)
    self->numbers[move] = ++self->n_numbered;
  return self->numbers[move];
}

/* Counts the words inside a move: those that stay are moved, the others changed. */
static void
count_moved (Builder *self, const UndMove *move, const UndEditScript *script)
{
  gsize n_runs, n_kept = 0;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);

  for (gsize r = 0; r < n_runs; r++)
    {
      for (guint32 k = 0; k < runs[r].length; k++)
        {
          guint32 i = move->a_start + runs[r].a + k, j = move->b_start + runs[r].b + k;

          n_kept += self->a->letters[i] > 0 && self->a->exact_ids[i] == self->b->exact_ids[j];
        }
    }
  self->words->moved_from += n_kept;
  self->words->moved_to += n_kept;
  self->words->deleted += count_words (self->a, move->a_start, move->a_end) - n_kept;
  self->words->inserted += count_words (self->b, move->b_start, move->b_end) - n_kept;
}

/* Furniture that moved is told as taken out and put in, so that it can be set aside. */
static gboolean
is_move_of_furniture (const Builder *self, const UndMove *move)
{
  return is_furniture (self->a_is_furniture, move->a_start, move->a_end)
         && is_furniture (self->b_is_furniture, move->b_start, move->b_end);
}

static void
append_move_from (Builder *self, guint index, gsize b_at)
{
  const UndMove *move = &self->moves[index];
  g_autoptr (UndEditScript) script = NULL;
  UndHunk hunk = { .op = UND_HUNK_MOVE_FROM, .grade = UND_GRADE_WORD };

  if (is_move_of_furniture (self, move))
    {
      append_change (self, move->a_start, move->a_end, b_at, b_at);
      self->words->deleted += count_words (self->a, move->a_start, move->a_end);
      return;
    }
  script = make_move_script (self, index, &self->words->absorbed);
  hunk.move = get_number (self, index);
  hunk.a = und_comparison_side_get_span (self->a, move->a_start, move->a_end);
  hunk.b = und_comparison_side_get_span (self->b, b_at, b_at);
  append_hunk (self, hunk);
  count_moved (self, move, script);
}

static void
append_move_to (Builder *self, guint index, gsize a_at)
{
  const UndMove *move = &self->moves[index];
  g_autoptr (UndEditScript) script = NULL;
  UndHunk hunk = { .op = UND_HUNK_MOVE_TO, .grade = UND_GRADE_WORD };
  gsize n_told = 0; /* at the other end of the move */

  if (is_move_of_furniture (self, move))
    {
      append_change (self, a_at, a_at, move->b_start, move->b_end);
      self->words->inserted += count_words (self->b, move->b_start, move->b_end);
      return;
    }
  script = make_move_script (self, index, &n_told);
  hunk.move = get_number (self, index);
  hunk.a = und_comparison_side_get_span (self->a, a_at, a_at);
  hunk.b = und_comparison_side_get_span (self->b, move->b_start, move->b_end);
  hunk.origin = und_comparison_side_get_span (self->a, move->a_start, move->a_end);
  hunk.edits = und_comparison_build_exact_edits (self->a, move->a_start, move->a_end, self->b,
                                                 move->b_start, move->b_end, script);
  append_hunk (self, hunk);
}

/* Where the part without moves that starts at @start ends, at most @end. */
static gsize
find_part_end_in_a (const Builder *self, gsize end)
{
  return self->next_from < self->n_moves ? MIN (end, self->moves[self->next_from].a_start) : end;
}

static gsize
find_part_end_in_b (const Builder *self, gsize end)
{
  return self->next_to < self->n_moves
           ? MIN (end, self->moves[self->b_order[self->next_to]].b_start)
           : end;
}

/* What stands between two pairs. */
static void
append_gap (Builder *self, gsize i, gsize a_end, gsize j, gsize b_end)
{
  while (i < a_end || j < b_end)
    {
      gsize a_part_end = find_part_end_in_a (self, a_end);
      gsize b_part_end = find_part_end_in_b (self, b_end);

      if (a_part_end == i && i < a_end)
        {
          append_move_from (self, (guint) self->next_from, j);
          i = self->moves[self->next_from++].a_end;
        }
      else if (b_part_end == j && j < b_end)
        {
          append_move_to (self, self->b_order[self->next_to], i);
          j = self->moves[self->b_order[self->next_to++]].b_end;
        }
      else
        {
          append_apart (self, i, a_part_end, j, b_part_end);
          self->words->deleted += count_words (self->a, i, a_part_end);
          self->words->inserted += count_words (self->b, j, b_part_end);
          i = a_part_end;
          j = b_part_end;
        }
    }
}

static void
append_pair (Builder *self, gsize i, gsize j)
{
  append_change (self, i, i + 1, j, j + 1);
  if (self->a->letters[i] == 0)
    return;
  if (self->a->exact_ids[i] == self->b->exact_ids[j])
    {
      self->words->equal++;
      return;
    }
  self->words->deleted++;
  self->words->inserted++;
}

static gboolean
is_marks_only (const UndComparisonSide *side, gsize start, gsize end)
{
  for (gsize i = start; i < end; i++)
    {
      if (side->letters[i] > 0)
        return FALSE;
    }
  return TRUE;
}

/* Does the gap after the pair (@i, @j) belong to the pair's word? It does if it is of marks alone
 * and the white space after the word went behind them: "word," beside "word". */
static gboolean
is_mark_of_word (const Builder *self, gsize i, gsize a_end, gsize j, gsize b_end)
{
  const UndUnit in_a = und_comparison_side_get_unit (self->a, i);
  const UndUnit in_b = und_comparison_side_get_unit (self->b, j);

  if (in_a.token.end < in_a.end && in_b.token.end < in_b.end)
    return FALSE;
  return (i + 1 < a_end || j + 1 < b_end) && self->a->exact_ids[i] == self->b->exact_ids[j]
         && und_span_length (und_span (in_a.token.start, in_a.end))
              != und_span_length (und_span (in_b.token.start, in_b.end))
         && is_marks_only (self->a, i + 1, a_end) && is_marks_only (self->b, j + 1, b_end)
         && find_part_end_in_a (self, a_end) == a_end && find_part_end_in_b (self, b_end) == b_end;
}

/* The first @n pairs from (@i, @j) on: as one if they are the same bytes, as most are. */
static void
append_pairs (Builder *self, gsize i, gsize j, gsize n)
{
  UndHunk hunk = { .op = UND_HUNK_EQUAL, .grade = UND_GRADE_TYPOGRAPHY };

  hunk.a = und_comparison_side_get_span (self->a, i, i + n);
  hunk.b = und_comparison_side_get_span (self->b, j, j + n);
  if (is_same_bytes (self, hunk.a, hunk.b)
      && memcmp (self->a->exact_ids + i, self->b->exact_ids + j, n * sizeof *self->a->exact_ids)
           == 0)
    {
      append_hunk (self, hunk);
      self->words->equal += count_words (self->a, i, i + n);
      return;
    }
  for (gsize k = 0; k < n; k++)
    append_pair (self, i + k, j + k);
}

/* The pairs of @run and the gap after it, which ends at @a_end and @b_end. */
static void
append_run (Builder *self, const UndRun *run, gsize a_end, gsize b_end)
{
  gsize i = run->a + run->length - 1, j = run->b + run->length - 1;

  append_pairs (self, run->a, run->b, run->length - 1);
  if (is_mark_of_word (self, i, a_end, j, b_end))
    {
      append_change (self, i, a_end, j, b_end);
      self->words->equal += self->a->letters[i] > 0;
      return;
    }
  append_pair (self, i, j);
  append_gap (self, i + 1, a_end, j + 1, b_end);
}

/* The white space before the first unit of either side. */
static void
append_lead (Builder *self)
{
  UndHunk hunk = { .op = UND_HUNK_REPLACE, .grade = UND_GRADE_TYPOGRAPHY };

  hunk.a = und_span (self->a->span.start, self->a->lead_end);
  hunk.b = und_span (self->b->span.start, self->b->lead_end);
  if (is_same_bytes (self, hunk.a, hunk.b))
    hunk.op = UND_HUNK_EQUAL;
  else
    hunk.is_ignored = (self->ignored & (1u << UND_GRADE_TYPOGRAPHY)) != 0;
  append_hunk (self, hunk);
}

static gint
compare_by_b (gconstpointer x, gconstpointer y, gpointer user_data)
{
  const UndMove *moves = user_data;
  guint32 first = moves[*(const guint *) x].b_start, second = moves[*(const guint *) y].b_start;

  return (first > second) - (first < second);
}

static void
hunk_clear (gpointer data)
{
  g_clear_pointer (&((UndHunk *) data)->edits, g_array_unref);
  g_clear_pointer (&((UndHunk *) data)->copies, g_array_unref);
}

/* A byte for each unit of @side: does it stand in one of @spans? */
static guint8 *
find_furniture (const UndComparisonSide *side, const GArray *spans)
{
  guint8 *is_aside = g_new0 (guint8, side->units->len + 1);
  guint s = 0;

  for (gsize i = 0; spans != NULL && i < side->units->len; i++)
    {
      gsize byte = und_comparison_side_get_start (side, i);

      while (s < spans->len && g_array_index (spans, UndSpan, s).end <= byte)
        s++;
      is_aside[i] = s < spans->len && g_array_index (spans, UndSpan, s).start <= byte;
    }
  return is_aside;
}

GArray *
und_comparison_build_hunks (const UndComparisonSide *a,
                            const UndComparisonSide *b,
                            const UndAlignment *alignment,
                            const UndComparisonOptions *options,
                            UndComparisonWords *words)
{
  Builder self = { .a = a, .b = b, .alignment = alignment, .words = words };
  g_autofree guint *b_order = NULL;
  g_autofree guint *numbers = NULL;
  g_autofree guint8 *a_is_furniture = NULL;
  g_autofree guint8 *b_is_furniture = NULL;
  g_autoptr (UndEditScript) whole = NULL;
  const UndEditScript *script = und_alignment_get_script (alignment);
  gsize n_runs;
  const UndRun *runs;

  words->absorbed = und_alignment_get_n_absorbed (alignment);
  if (!options->is_exact)
    script = whole = und_comparison_keep_whole (a, 0, b, 0, script, &words->absorbed);
  runs = und_edit_script_get_runs (script, &n_runs);
  self.ignored = options->ignored;
  self.is_exact = options->is_exact;
  self.hunks = g_array_new (FALSE, FALSE, sizeof (UndHunk));
  g_array_set_clear_func (self.hunks, hunk_clear);
  self.moves = und_alignment_get_moves (alignment, &self.n_moves);
  self.numbers = numbers = g_new0 (guint, self.n_moves + 1);
  self.b_order = b_order = g_new (guint, self.n_moves + 1);
  for (gsize m = 0; m < self.n_moves; m++)
    b_order[m] = (guint) m;
  g_qsort_with_data (b_order, (gint) self.n_moves, sizeof *b_order, compare_by_b,
                     (gpointer) self.moves);

  if ((options->ignored & UND_IGNORE_FURNITURE) != 0)
    {
      self.a_is_furniture = a_is_furniture = find_furniture (a, options->furniture_a);
      self.b_is_furniture = b_is_furniture = find_furniture (b, options->furniture_b);
    }
  words->a = count_words (a, 0, a->units->len);
  words->b = count_words (b, 0, b->units->len);
  append_lead (&self);
  append_gap (&self, 0, n_runs > 0 ? runs[0].a : a->units->len, 0,
              n_runs > 0 ? runs[0].b : b->units->len);
  for (gsize r = 0; r < n_runs; r++)
    append_run (&self, &runs[r], r + 1 < n_runs ? runs[r + 1].a : a->units->len,
                r + 1 < n_runs ? runs[r + 1].b : b->units->len);
  if (!options->is_exact)
    und_comparison_tell_copies (a, b, options, self.hunks);
  return self.hunks;
}
