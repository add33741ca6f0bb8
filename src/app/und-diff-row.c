/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-diff-row.h"

#include "und-marks.h"

#include <glib/gi18n.h>
#include <string.h>

/* Characters of a difference that a description repeats; the text itself has them all. */
#define DESCRIPTION_CHARS 80

/* Bytes of one side of a row that was cut; a paragraph of people is shorter. */
#define MAX_ROW_BYTES 4096

/* Tokens up to which a change of a number is marked whole ("20 of them" for "21"). */
#define FEW_TOKENS 4

/* Where to cut @text at or before @end, so that a word stays whole: behind white space or, where
 * there is none, at a character. */
static gsize
find_cut (UndText *text, gsize start, gsize end)
{
  gsize n_bytes = 0;
  const char *bytes = und_text_get_bytes (text, &n_bytes);

  for (gsize cut = end; cut > start + (end - start) / 2; cut--)
    if (g_ascii_isspace (bytes[cut - 1]))
      return cut;
  while (end > start + 1 && ((guchar) bytes[end] & 0xC0) == 0x80)
    end--;
  return end;
}

static gsize
get_room (UndSpan piece)
{
  return MAX_ROW_BYTES - und_span_length (piece);
}

/* Lets @piece grow to @end, or as far as there is @room. */
static void
grow (UndSpan *piece, UndText *text, gsize end, gsize room)
{
  if (end <= piece->end)
    return;
  if (end - piece->end <= room)
    piece->end = end;
  else if (room > 0)
    piece->end = find_cut (text, piece->end, piece->end + room);
}

/* Lets both sides of @piece grow to the end of @hunk, equal words in step. TRUE if they get there.
 */
static gboolean
take_hunk (UndComparisonRow *piece,
           const UndComparison *comparison,
           const UndHunk *hunk,
           const UndComparisonRow *row)
{
  gsize a_end = MAX (MIN (hunk->a.end, row->a.end), piece->a.end);
  gsize b_end = MAX (MIN (hunk->b.end, row->b.end), piece->b.end);
  gsize room = MIN (get_room (piece->a), get_room (piece->b));

  if (hunk->op == UND_HUNK_EQUAL && a_end - piece->a.end == b_end - piece->b.end)
    {
      gsize old_end = piece->a.end;
      gsize n_bytes = 0;
      const char *b = und_text_get_bytes (und_comparison_get_b (comparison), &n_bytes);

      grow (&piece->a, und_comparison_get_a (comparison), a_end, room);
      piece->b.end += piece->a.end - old_end;
      /* Equal words may stand between different white space. */
      while (piece->b.end < b_end && ((guchar) b[piece->b.end] & 0xC0) == 0x80)
        piece->b.end++;
    }
  else
    {
      grow (&piece->a, und_comparison_get_a (comparison), a_end, get_room (piece->a));
      grow (&piece->b, und_comparison_get_b (comparison), b_end, get_room (piece->b));
    }
  return piece->a.end == a_end && piece->b.end == b_end;
}

/* The pieces follow the hunks, so that what is equal stays side by side and each piece has few
 * hunks. */
static void
cut_row (GArray *rows, const UndComparison *comparison, const UndComparisonRow *row)
{
  gsize n_hunks = 0;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);
  gsize end = MIN ((gsize) row->first_hunk + row->n_hunks, n_hunks);
  gsize hunk = row->first_hunk;
  UndComparisonRow piece = *row;

  piece.a.end = row->a.start;
  piece.b.end = row->b.start;
  while (hunk < end)
    {
      piece.first_hunk = (guint) hunk;
      while (hunk < end && take_hunk (&piece, comparison, &hunks[hunk], row))
        hunk++;
      piece.n_hunks = (guint) (MIN (hunk + 1, end) - piece.first_hunk);
      if (!und_span_is_empty (piece.a) || !und_span_is_empty (piece.b))
        g_array_append_val (rows, piece);
      piece.a.start = piece.a.end;
      piece.b.start = piece.b.end;
    }
}

/**
 * und_diff_row_list:
 * @comparison: a comparison
 *
 * Lists the rows of a comparison as a view can show them: a paragraph without an end would take a
 * widget minutes to lay out, so it is cut into several rows. O(rows + hunks).
 *
 * Returns: (transfer full) (element-type UndComparisonRow): the rows
 */
GArray *
und_diff_row_list (const UndComparison *comparison)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (UndComparisonRow));
  gsize n_rows = 0;
  const UndComparisonRow *rows = und_comparison_get_rows (comparison, &n_rows);

  for (gsize i = 0; i < n_rows; i++)
    if (MAX (und_span_length (rows[i].a), und_span_length (rows[i].b)) > 2 * MAX_ROW_BYTES)
      cut_row (list, comparison, &rows[i]);
    else
      g_array_append_val (list, rows[i]);
  return list;
}

/**
 * und_hunk_is_difference:
 * @hunk: a hunk
 *
 * Tells whether a hunk is something to step to.
 *
 * Returns: FALSE for equal and ignored words
 */
gboolean
und_hunk_is_difference (const UndHunk *hunk)
{
  return hunk->op != UND_HUNK_EQUAL && !hunk->is_ignored;
}

/**
 * und_diff_row_dup_words:
 * @text: a text
 * @view: bytes of it, one or more paragraphs
 *
 * Copies the words of paragraphs, to be wrapped anew: line ends inside a paragraph become spaces,
 * so that marks, which count bytes, stay where they are.
 *
 * Returns: (transfer full): as many bytes as @view has
 */
char *
und_diff_row_dup_words (UndText *text, UndSpan view)
{
  char *words = und_text_dup_span (text, view);
  gsize n_paragraphs = 0;
  const UndSpan *paragraphs = und_text_get_paragraphs (text, &n_paragraphs);

  for (gsize p = und_spans_find (paragraphs, n_paragraphs, view.start);
       p < n_paragraphs && paragraphs[p].start < view.end; p++)
    for (gsize i = MAX (paragraphs[p].start, view.start); i < MIN (paragraphs[p].end, view.end);
         i++)
      if (words[i - view.start] == '\n')
        words[i - view.start] = ' ';
  return words;
}

/* White space belongs to the words before it; a line under it would only look odd. */
static UndSpan
trim_span (UndText *text, UndSpan span)
{
  gsize n_bytes = 0;
  const char *bytes = und_text_get_bytes (text, &n_bytes);

  while (span.end > span.start && g_ascii_isspace (bytes[span.end - 1]))
    span.end--;
  return span;
}

/* A number may have changed amid many words: then it alone is marked as one. */
static void
mark_changed (PangoAttrList *marks,
              UndText *text,
              UndSpan view,
              UndSpan span,
              UndMark mark,
              UndGrade grade)
{
  gsize n_tokens = 0;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  gsize first = und_text_find_token (text, span.start);

  if (grade != UND_GRADE_NUMBER || first + FEW_TOKENS >= n_tokens
      || tokens[first + FEW_TOKENS].span.start >= span.end)
    {
      und_marks_add_span (marks, view, span, mark, grade);
      return;
    }
  und_marks_add_span (marks, view, span, mark, UND_GRADE_WORD);
  for (gsize i = first; i < n_tokens && tokens[i].span.start < MIN (span.end, view.end); i++)
    if (tokens[i].kind == UND_TOKEN_NUMBER)
      und_marks_add_span (marks, view, tokens[i].span, mark, UND_GRADE_NUMBER);
}

/* The words of a hunk's side or, if only the white space after them changed, that. */
static UndSpan
find_changed (const UndComparison *comparison, const UndHunk *hunk, gboolean is_a)
{
  UndText *text_a = und_comparison_get_a (comparison);
  UndText *text_b = und_comparison_get_b (comparison);
  UndSpan a = trim_span (text_a, hunk->a);
  UndSpan b = trim_span (text_b, hunk->b);

  if (hunk->op != UND_HUNK_REPLACE || und_span_length (a) != und_span_length (b)
      || memcmp (und_text_get_bytes (text_a, NULL) + a.start,
                 und_text_get_bytes (text_b, NULL) + b.start, und_span_length (a))
           != 0)
    return is_a ? a : b;
  return is_a ? und_span (a.end, hunk->a.end) : und_span (b.end, hunk->b.end);
}

/* The letters that changed where one word replaces another stand out in it. */
static void
mark_letters (PangoAttrList *marks,
              const UndComparison *comparison,
              const UndHunk *hunk,
              UndSpan view,
              gboolean is_a)
{
  g_autoptr (GArray) letters = und_comparison_list_letters (
    und_comparison_get_a (comparison), hunk->a, und_comparison_get_b (comparison), hunk->b);

  for (guint i = 0; letters != NULL && i < letters->len; i++)
    {
      const UndEdit *edit = &g_array_index (letters, UndEdit, i);

      und_marks_add_letters (marks, view, is_a ? edit->from : edit->to);
    }
}

static void
mark_hunk (PangoAttrList *marks,
           const UndComparison *comparison,
           const UndHunk *hunk,
           UndSpan view,
           gboolean is_a)
{
  UndText *text = is_a ? und_comparison_get_a (comparison) : und_comparison_get_b (comparison);

  switch (hunk->op)
    {
    case UND_HUNK_DELETE:
    case UND_HUNK_INSERT:
    case UND_HUNK_REPLACE:
      mark_changed (marks, text, view, find_changed (comparison, hunk, is_a),
                    is_a ? UND_MARK_DELETED : UND_MARK_INSERTED, hunk->grade);
      if (hunk->op == UND_HUNK_REPLACE && hunk->grade == UND_GRADE_WORD)
        mark_letters (marks, comparison, hunk, view, is_a);
      break;
    case UND_HUNK_MOVE_FROM:
    case UND_HUNK_MOVE_TO:
      und_marks_add_span (marks, view, is_a ? hunk->a : hunk->b, UND_MARK_MOVED, hunk->grade);
      break;
    case UND_HUNK_EQUAL:
    default:
      break;
    }
}

/* What was changed inside a move is known at its new end only; both ends show it. */
static void
mark_edits (PangoAttrList *marks, UndText *text, const UndHunk *hunk, UndSpan view, gboolean is_a)
{
  for (guint i = 0; hunk->edits != NULL && i < hunk->edits->len; i++)
    {
      const UndEdit *edit = &g_array_index (hunk->edits, UndEdit, i);

      und_marks_add_span (marks, view, trim_span (text, is_a ? edit->from : edit->to),
                          is_a ? UND_MARK_DELETED : UND_MARK_INSERTED, edit->grade);
    }
}

static const UndHunk *
find_move_end (const UndComparison *comparison, guint move)
{
  gsize n_hunks = 0;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize i = 0; i < n_hunks; i++)
    if (hunks[i].op == UND_HUNK_MOVE_TO && hunks[i].move == move)
      return &hunks[i];
  return NULL;
}

/**
 * und_diff_row_make_marks:
 * @comparison: a comparison
 * @row: one of its rows
 * @is_a: whether the side is A
 *
 * Makes the marks of one side of a row. O(hunks of the row), and O(hunks) for each move that begins
 * in it.
 *
 * Returns: (transfer full): the marks, counted from the side's first byte
 */
PangoAttrList *
und_diff_row_make_marks (const UndComparison *comparison,
                         const UndComparisonRow *row,
                         gboolean is_a)
{
  PangoAttrList *marks = pango_attr_list_new ();
  UndSpan view = is_a ? row->a : row->b;
  UndText *text = is_a ? und_comparison_get_a (comparison) : und_comparison_get_b (comparison);
  gsize n_hunks = 0;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize i = row->first_hunk; i < (gsize) row->first_hunk + row->n_hunks && i < n_hunks; i++)
    {
      const UndHunk *end = &hunks[i];

      if (!und_hunk_is_difference (&hunks[i]))
        continue;
      /* A row that is moved whole is dressed as one; its words need no ground of their own. */
      if (row->move == 0 || row->move != hunks[i].move)
        mark_hunk (marks, comparison, &hunks[i], view, is_a);
      if (hunks[i].op == UND_HUNK_MOVE_FROM)
        end = find_move_end (comparison, hunks[i].move);
      if (end != NULL)
        mark_edits (marks, text, end, view, is_a);
    }
  return marks;
}

static void
describe (GString *description, UndText *text, UndSpan view, UndSpan span, const char *format)
{
  UndSpan part = und_span (MAX (view.start, span.start), MIN (view.end, span.end));
  g_autofree char *words = NULL;

  if (und_span_is_empty (part))
    return;
  words = und_text_dup_line (text, part);
  if (g_utf8_strlen (words, -1) > DESCRIPTION_CHARS)
    {
      char *cut = g_utf8_offset_to_pointer (words, DESCRIPTION_CHARS);

      *cut = '\0';
    }
  if (description->len > 0)
    g_string_append (description, "; ");
  g_string_append (description, format);
  g_string_append (description, words);
}

/* Says what of a change the other side has, too. */
static void
describe_copies (GString *description,
                 UndText *text,
                 UndSpan view,
                 const UndHunk *hunk,
                 gboolean is_a)
{
  for (guint i = 0; hunk->copies != NULL && i < hunk->copies->len; i++)
    {
      const UndCopy *copy = &g_array_index (hunk->copies, UndCopy, i);

      if (copy->is_in_b != is_a)
        describe (description, text, view, is_a ? copy->a : copy->b,
                  is_a ? _ ("also stands in B: ") : _ ("also stands in A: "));
    }
}

/* Says that a paragraph was parted or that several were joined. */
static void
describe_shape (GString *description, const UndComparisonRow *row)
{
  if (row->n_a == 1 && row->n_b > 1)
    g_string_append_printf (description, _ ("parted into %u paragraphs"), row->n_b);
  else if (row->n_a > 1 && row->n_b == 1)
    g_string_append_printf (description, _ ("joined from %u paragraphs"), row->n_a);
}

/**
 * und_diff_row_dup_description:
 * @comparison: a comparison
 * @row: one of its rows
 * @is_a: whether the side is A
 *
 * Says in words what the marks of a side show.
 *
 * Returns: (transfer full) (nullable): the words, or NULL where nothing is marked
 */
char *
und_diff_row_dup_description (const UndComparison *comparison,
                              const UndComparisonRow *row,
                              gboolean is_a)
{
  GString *description = g_string_new (NULL);
  UndText *text = is_a ? und_comparison_get_a (comparison) : und_comparison_get_b (comparison);
  gsize n_hunks = 0;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  describe_shape (description, row);
  for (gsize i = row->first_hunk; i < (gsize) row->first_hunk + row->n_hunks && i < n_hunks; i++)
    {
      gboolean is_move = hunks[i].op == UND_HUNK_MOVE_FROM || hunks[i].op == UND_HUNK_MOVE_TO;
      const char *format = is_a ? _ ("deleted: ") : _ ("inserted: ");

      if (und_hunk_is_difference (&hunks[i]))
        describe (description, text, is_a ? row->a : row->b, is_a ? hunks[i].a : hunks[i].b,
                  is_move ? _ ("moved: ") : format);
      describe_copies (description, text, is_a ? row->a : row->b, &hunks[i], is_a);
    }
  if (description->len > 0)
    return g_string_free (description, FALSE);
  g_string_free (description, TRUE);
  return NULL;
}

/**
 * und_diff_row_dup_copies:
 * @comparison: a comparison
 * @row: one of its rows
 * @is_a: whether the side is A
 *
 * Says which passages of a side the other one has, too, so that they were said twice.
 *
 * Returns: (transfer full) (nullable): the words, or NULL where there are none
 */
char *
und_diff_row_dup_copies (const UndComparison *comparison,
                         const UndComparisonRow *row,
                         gboolean is_a)
{
  GString *copies = g_string_new (NULL);
  UndText *text = is_a ? und_comparison_get_a (comparison) : und_comparison_get_b (comparison);
  gsize n_hunks = 0;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize i = row->first_hunk; i < (gsize) row->first_hunk + row->n_hunks && i < n_hunks; i++)
    describe_copies (copies, text, is_a ? row->a : row->b, &hunks[i], is_a);
  return g_string_free (copies, copies->len == 0);
}

/**
 * und_diff_row_differs:
 * @comparison: a comparison
 * @row: one of its rows
 *
 * Tells whether a row holds a difference.
 *
 * Returns: FALSE if its hunks are equal or ignored
 */
gboolean
und_diff_row_differs (const UndComparison *comparison, const UndComparisonRow *row)
{
  gsize n_hunks = 0;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize i = row->first_hunk; i < (gsize) row->first_hunk + row->n_hunks && i < n_hunks; i++)
    if (und_hunk_is_difference (&hunks[i]))
      return TRUE;
  return FALSE;
}

/**
 * und_diff_row_get_move:
 * @comparison: a comparison
 * @row: one of its rows
 * @is_from: (out): whether the row has the place that the words left
 *
 * Finds the first move that a row shows an end of.
 *
 * Returns: the number of the move, or 0 for none
 */
guint
und_diff_row_get_move (const UndComparison *comparison,
                       const UndComparisonRow *row,
                       gboolean *is_from)
{
  gsize n_hunks = 0;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize i = row->first_hunk; i < (gsize) row->first_hunk + row->n_hunks && i < n_hunks; i++)
    {
      gboolean is_in_a = hunks[i].op == UND_HUNK_MOVE_FROM
                         && und_span_overlaps (hunks[i].a, row->a);
      gboolean is_in_b = hunks[i].op == UND_HUNK_MOVE_TO && und_span_overlaps (hunks[i].b, row->b);

      if (!is_in_a && !is_in_b)
        continue;
      *is_from = is_in_a;
      return hunks[i].move;
    }
  return 0;
}
