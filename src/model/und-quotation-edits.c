/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What a quotation changes: the differences of its words, read by the signs with which writers say
 * that they change something. Square brackets hold what is not the source's; an ellipsis stands for
 * what is left out; a letter in brackets is another capital. Such changes are marked. The mark that
 * opens a paragraph again is none at all, and one kind of quotation mark inside for another is
 * typography, as is what printers put into the middle of a word.
 */
#include "config.h"

#include "und-quotation-edits.h"

#include "und-comparison.h"
#include "und-normalize.h"
#include "und-verdict.h"
#include "und-word-gap.h"

#include <string.h>

/* "…", "...", ". . .", "[...]" and nothing else. */
static gboolean
is_ellipsis (const char *words)
{
  guint n_stops = 0;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x2026)
        n_stops += 3;
      else if (c == '.')
        n_stops++;
      else if (c != '[' && c != ']' && !g_unichar_isspace (c))
        return FALSE;
    }
  return n_stops >= 3;
}

/* The words without square brackets; NULL if there are no pairs of these. */
static char *
dup_unbracketed (const char *words)
{
  g_autoptr (GString) bare = g_string_new (NULL);
  gboolean is_open = FALSE;
  guint n_pairs = 0;

  for (const char *at = words; *at != '\0'; at++)
    {
      if ((*at == '[' && is_open) || (*at == ']' && !is_open))
        return NULL;
      n_pairs += *at == ']';
      if (*at == '[' || *at == ']')
        is_open = !is_open;
      else
        g_string_append_c (bare, *at);
    }
  return n_pairs > 0 && !is_open ? g_strdup (bare->str) : NULL;
}

/* Does what stands outside the brackets stand in @from, in the same order? "state[s]" is of
 * "state", and not of "country". */
static gboolean
is_rest_kept (const char *from, const char *words)
{
  while (*words != '\0')
    {
      gsize n_outside = strcspn (words, "[");
      g_autofree char *outside = g_strndup (words, n_outside);
      const char *found = strstr (from, g_strstrip (outside));

      if (found == NULL)
        return FALSE;
      from = found + strlen (outside);
      words += n_outside;
      words += *words == '[' ? strcspn (words, "]") + 1 : 0;
    }
  return TRUE;
}

/* Is all that differs from @from in one pair of brackets, or in one word with a pair? */
static gboolean
is_bracketed (const char *from, const char *words)
{
  gsize n = strlen (words);

  return (words[0] == '[' && strchr (words, ']') == words + n - 1)
         || (strchr (words, ' ') == NULL && is_rest_kept (from, words));
}

static gboolean
has_word (const char *words)
{
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static gboolean
is_equal_under (const char *a, const char *b, UndFold fold)
{
  return und_normalize_equal (a, strlen (a), b, strlen (b), fold);
}

/* Is it one quotation mark, double or single, for one of the other kind? */
static gboolean
is_mark_swapped (const char *from, const char *to)
{
  static const char *const marks[][3] = { { "\"", "“", "”" }, { "'", "‘", "’" } };
  gboolean is_there[2][2] = { { FALSE } };

  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 3; j++)
      {
        is_there[i][0] |= strcmp (from, marks[i][j]) == 0;
        is_there[i][1] |= strcmp (to, marks[i][j]) == 0;
      }
  return (is_there[0][0] && is_there[1][1]) || (is_there[1][0] && is_there[0][1]);
}

static gboolean
is_other_mark (const UndEdit *edit,
               UndText *source_text,
               const char *from,
               const char *to,
               gboolean *is_open)
{
  const char *bytes = und_text_get_bytes (source_text, NULL);
  gunichar before = edit->from.start > 0
                      ? g_utf8_get_char (g_utf8_prev_char (bytes + edit->from.start))
                      : ' ';

  return is_mark_swapped (from, to)
         && und_verdict_is_other_mark (before, g_utf8_get_char (bytes + edit->from.end), is_open);
}

/* Is a word parted at the end of a line, or an abbreviation by a space? */
static gboolean
has_gap (const char *words)
{
  UndSpan whole = und_span (0, strlen (words));

  for (gsize i = 0; i < whole.end; i++)
    if (und_word_gap_measure_line_end (words, whole, i) > 0
        || und_word_gap_measure_initials (words, whole, i) > 0)
      return TRUE;
  return FALSE;
}

static void
read_signs (UndEdit *edit, UndText *source_text, UndText *copy_text, gboolean *is_open)
{
  g_autofree char *from = und_text_dup_span (source_text, edit->from);
  g_autofree char *to = und_text_dup_span (copy_text, edit->to);
  g_autofree char *bare = dup_unbracketed (to);

  if (is_other_mark (edit, source_text, from, to, is_open))
    edit->grade = UND_GRADE_TYPOGRAPHY;
  else if ((has_gap (from) || has_gap (to))
           && und_verdict_judge_bytes (from, strlen (from), to, strlen (to)) != UND_VERDICT_ALTERED)
    edit->grade = UND_GRADE_TYPOGRAPHY;
  if (is_ellipsis (to))
    edit->mark = has_word (from) ? UND_EDIT_MARK_ELLIPSIS : UND_EDIT_MARK_NONE;
  else if (bare != NULL && is_bracketed (from, to))
    edit->mark = UND_EDIT_MARK_BRACKETS;
  if (bare == NULL || *from == '\0' || is_ellipsis (to))
    return;
  if (is_equal_under (from, bare, UND_FOLD_TYPOGRAPHY))
    edit->grade = UND_GRADE_PUNCTUATION;
  else if (is_equal_under (from, bare, UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE))
    edit->grade = UND_GRADE_CASE;
}

/* Takes off the end of the words the mark that opens the next paragraph of @quotation again, and
 * the space before it: an ellipsis at the end of a paragraph stands beside it. */
static void
drop_last_reopening (UndText *text, UndSpan quotation, UndSpan *words)
{
  const char *bytes = und_text_get_bytes (text, NULL);
  gsize at = words->end;

  if (und_span_is_empty (*words))
    return;
  at = (gsize) (g_utf8_prev_char (bytes + at) - bytes);
  if (at <= words->start || at + und_verdict_measure_reopening (text, quotation, at) != words->end)
    return;
  words->end = at;
  while (words->end > words->start && und_word_gap_is_white (bytes[words->end - 1]))
    words->end--;
}

/* Takes the mark that opens a paragraph of @quotation again, and the space after it, off the words
 * that differ. */
static void
drop_reopening (UndText *text, UndSpan quotation, UndSpan *words)
{
  const char *bytes = und_text_get_bytes (text, NULL);
  gsize n_mark = und_span_is_empty (*words)
                   ? 0
                   : und_verdict_measure_reopening (text, quotation, words->start);

  if (n_mark == 0)
    return;
  words->start = MIN (words->start + n_mark, words->end);
  while (words->start < words->end && und_word_gap_is_white (bytes[words->start]))
    words->start++;
}

/* Appends the edits of a stretch of @quotation that has its words from one stretch of the source.
 */
static void
append_edits (GArray *edits,
              UndText *source_text,
              UndSpan source,
              UndSpan source_quotation,
              UndText *copy_text,
              UndSpan copy,
              UndSpan quotation)
{
  g_autoptr (GArray) all = und_comparison_list_edits (source_text, source, copy_text, copy);
  gboolean is_open = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      UndEdit edit = g_array_index (all, UndEdit, i);

      drop_reopening (source_text, source_quotation, &edit.from);
      drop_reopening (copy_text, quotation, &edit.to);
      drop_last_reopening (source_text, source_quotation, &edit.from);
      drop_last_reopening (copy_text, quotation, &edit.to);
      if (und_span_is_empty (edit.from) && und_span_is_empty (edit.to))
        continue;
      if (und_span_is_empty (edit.from) || und_span_is_empty (edit.to))
        edit.op = und_span_is_empty (edit.to) ? UND_EDIT_DELETE : UND_EDIT_INSERT;
      read_signs (&edit, source_text, copy_text, &is_open);
      g_array_append_val (edits, edit);
    }
}

/**
 * und_quotation_list_edits:
 * @source_text: the text that has the words first
 * @source: where
 * @source_quotation: the quotation there in which they stand, without its marks; empty if in none
 * @copy_text: the text that quotes them
 * @copy: where, from the first word of the quotation on
 *
 * Lists what a quotation changes, see above. Time is that of comparing the two.
 *
 * Returns: (transfer full) (element-type UndEdit): the changes, in order
 */
GArray *
und_quotation_list_edits (UndText *source_text,
                          UndSpan source,
                          UndSpan source_quotation,
                          UndText *copy_text,
                          UndSpan copy)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (UndEdit));

  append_edits (edits, source_text, source, source_quotation, copy_text, copy, copy);
  return edits;
}

/* Leaves out the marks with which both begin, as the full stop before what is left out. */
static void
drop_common_marks (UndText *source_text, UndSpan *from, UndText *copy_text, UndSpan *to)
{
  const char *a = und_text_get_bytes (source_text, NULL);
  const char *b = und_text_get_bytes (copy_text, NULL);

  while (!und_span_is_empty (*from) && !und_span_is_empty (*to) && a[from->start] == b[to->start]
         && g_ascii_ispunct (a[from->start]))
    {
      from->start++;
      to->start++;
    }
}

/* Appends that the words @to stand for @from, between two pieces or round one. */
static void
append_seam (GArray *edits,
             UndText *source_text,
             UndSpan from,
             UndText *copy_text,
             UndSpan to,
             UndEditMark mark)
{
  UndEdit edit = { .grade = UND_GRADE_WORD, .mark = mark };
  g_autofree char *words = NULL;

  if (mark == UND_EDIT_MARK_JOINED)
    drop_common_marks (source_text, &from, copy_text, &to);
  edit.from = und_span_trim (und_text_get_bytes (source_text, NULL), from);
  edit.to = und_span_trim (und_text_get_bytes (copy_text, NULL), to);
  if (und_span_is_empty (edit.from) && und_span_is_empty (edit.to))
    return;
  edit.op = und_span_is_empty (edit.from) ? UND_EDIT_INSERT
            : und_span_is_empty (edit.to) ? UND_EDIT_DELETE
                                          : UND_EDIT_REPLACE;
  words = und_text_dup_span (copy_text, edit.to);
  if (mark == UND_EDIT_MARK_JOINED && is_ellipsis (words))
    edit.mark = UND_EDIT_MARK_ELLIPSIS;
  g_array_append_val (edits, edit);
}

static gboolean
is_in_order (const UndQuotationPiece *pieces, guint n_pieces)
{
  for (guint i = 1; i < n_pieces; i++)
    if (pieces[i].source.start < pieces[i - 1].source.end)
      return FALSE;
  return TRUE;
}

/* The longest piece and what stands before it and after it, on both sides: edits go on in both
 * texts, so only one of the pieces can stand where it does. */
static void
append_reordered (GArray *edits,
                  UndText *source_text,
                  UndSpan source_quotation,
                  UndText *copy_text,
                  UndSpan copy,
                  const UndQuotationPiece *pieces,
                  guint n_pieces)
{
  UndSpan whole = pieces[0].source;
  const UndQuotationPiece *best = &pieces[0];

  for (guint i = 1; i < n_pieces; i++)
    {
      whole.start = MIN (whole.start, pieces[i].source.start);
      whole.end = MAX (whole.end, pieces[i].source.end);
      if (und_span_length (pieces[i].copy) > und_span_length (best->copy))
        best = &pieces[i];
    }
  append_seam (edits, source_text, und_span (whole.start, best->source.start), copy_text,
               und_span (copy.start, best->copy.start), UND_EDIT_MARK_REORDERED);
  append_edits (edits, source_text, best->source, source_quotation, copy_text, best->copy, copy);
  append_seam (edits, source_text, und_span (best->source.end, whole.end), copy_text,
               und_span (best->copy.end, copy.end), UND_EDIT_MARK_REORDERED);
}

/**
 * und_quotation_list_joined_edits:
 * @source_text: the text that has the words first
 * @source_quotation: the quotation there in which they stand, without its marks; empty if in none
 * @copy_text: the text that quotes them
 * @copy: where, from the first word of the quotation on
 * @pieces: (array length=n_pieces): what of it stands where, in the order of @copy
 * @n_pieces: how many
 *
 * As und_quotation_list_edits(), where words from several places were joined.
 *
 * Returns: (transfer full) (element-type UndEdit): the changes, in order
 */
GArray *
und_quotation_list_joined_edits (UndText *source_text,
                                 UndSpan source_quotation,
                                 UndText *copy_text,
                                 UndSpan copy,
                                 const UndQuotationPiece *pieces,
                                 guint n_pieces)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (UndEdit));

  if (!is_in_order (pieces, n_pieces))
    {
      append_reordered (edits, source_text, source_quotation, copy_text, copy, pieces, n_pieces);
      return edits;
    }
  for (guint i = 0; i < n_pieces; i++)
    {
      if (i > 0)
        append_seam (edits, source_text,
                     und_span (pieces[i - 1].source.end, pieces[i].source.start), copy_text,
                     und_span (pieces[i - 1].copy.end, pieces[i].copy.start), UND_EDIT_MARK_JOINED);
      append_edits (edits, source_text, pieces[i].source, source_quotation, copy_text,
                    pieces[i].copy, copy);
    }
  return edits;
}
