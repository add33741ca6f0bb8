/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-print.h"

#include <glib/gi18n.h>
#include <string.h>

/* A word diff that reads without colour: [-deleted-] {+inserted+} [1-moved-1] {1+moved here+1}.
 * It is written word by word. White space is held back until the next word, so that a closing mark
 * stands at the word it closes and an opening one at the word it opens; a mark that is open at a
 * paragraph's end is closed there and opened again after it. Behind a passage that the other text
 * has, too, stands where: {=A:12=}. */

/* Words of unchanged text that are worth a line that says how many there are. */
#define LEAST_HIDDEN_WORDS 8

typedef enum
{
  GAP_NONE,
  GAP_SPACE,
  GAP_LINE,
  GAP_PARAGRAPH,
} Gap;

typedef struct
{
  char open[16];
  char close[16];
  UndCliStyle style;
  gboolean is_open;
} Mark;

/* A text and its paragraphs. */
typedef struct
{
  UndText *text;
  const char *bytes;
  const UndSpan *paragraphs;
  gsize n_paragraphs;
} Side;

typedef struct
{
  UndCliPage *page;
  Side a;
  Side b;
  Gap gap;
  Mark marks[2];
  guint n_marks;
  int n_context;
} Writer;

static void
side_init (Side *self, UndText *text)
{
  self->text = text;
  self->bytes = und_text_get_bytes (text, NULL);
  self->paragraphs = und_text_get_paragraphs (text, &self->n_paragraphs);
}

static void
push_mark (Writer *self, const char *open, const char *close, guint number, UndCliStyle style)
{
  Mark *mark = &self->marks[self->n_marks++];
  char digits[12] = "";

  if (number > 0)
    g_snprintf (digits, sizeof digits, "%u", number);
  g_snprintf (mark->open, sizeof mark->open, "%c%s%s", open[0], digits, open + 1);
  g_snprintf (mark->close, sizeof mark->close, "%c%s%s", close[0], digits, close + 1);
  mark->style = style;
  mark->is_open = FALSE;
}

static void
close_mark (Writer *self, Mark *mark)
{
  if (mark->is_open)
    und_cli_page_add (self->page, mark->style, mark->close, -1);
  mark->is_open = FALSE;
}

static void
pop_mark (Writer *self)
{
  close_mark (self, &self->marks[--self->n_marks]);
}

static void
write_gap (Writer *self)
{
  if (self->gap == GAP_SPACE)
    und_cli_page_add_space (self->page);
  if (self->gap >= GAP_LINE)
    {
      for (guint i = self->n_marks; i > 0; i--)
        close_mark (self, &self->marks[i - 1]);
      if (self->gap == GAP_LINE)
        und_cli_page_end_line (self->page);
      else
        und_cli_page_add_blank (self->page);
    }
  self->gap = GAP_NONE;
}

static void
write_word (Writer *self, const char *word, gsize n_bytes)
{
  UndCliStyle style = UND_CLI_STYLE_PLAIN;

  write_gap (self);
  for (guint i = 0; i < self->n_marks; i++)
    {
      Mark *mark = &self->marks[i];

      style = mark->style;
      if (!mark->is_open)
        und_cli_page_add (self->page, style, mark->open, -1);
      mark->is_open = TRUE;
    }
  und_cli_page_add (self->page, style, word, (gssize) n_bytes);
}

/* What the white space from @start to @end in a text stands for: inside a paragraph its lines are
 * wrapped anew. */
static Gap
judge_gap (const Side *side, gsize start, gsize end)
{
  const char *first = memchr (side->bytes + start, '\n', end - start);

  if (first == NULL || start == 0)
    return GAP_SPACE;
  if (memchr (first + 1, '\n', (gsize) (side->bytes + end - first) - 1) != NULL)
    return GAP_PARAGRAPH;
  if (und_spans_find (side->paragraphs, side->n_paragraphs, start - 1)
      != und_spans_find (side->paragraphs, side->n_paragraphs, end))
    return GAP_LINE;
  return GAP_SPACE;
}

static gboolean
is_space (char byte)
{
  return byte == ' ' || byte == '\n' || byte == '\t';
}

/* End of the run of white space, or of what is none, that starts at @byte. */
static gsize
find_run_end (const Side *side, gsize byte, gsize end)
{
  gboolean wanted = is_space (side->bytes[byte]);

  while (byte < end && is_space (side->bytes[byte]) == wanted)
    byte++;
  return byte;
}

static void
write_span (Writer *self, const Side *side, UndSpan span)
{
  gsize run_end = 0;

  for (gsize byte = span.start; byte < span.end; byte = run_end)
    {
      run_end = find_run_end (side, byte, span.end);
      if (is_space (side->bytes[byte]))
        self->gap = MAX (self->gap, judge_gap (side, byte, run_end));
      else
        write_word (self, side->bytes + byte, run_end - byte);
    }
}

static void
write_deleted (Writer *self, UndSpan span)
{
  push_mark (self, "[-", "-]", 0, UND_CLI_STYLE_DELETED);
  write_span (self, &self->a, span);
  pop_mark (self);
}

static void
write_inserted (Writer *self, UndSpan span)
{
  push_mark (self, "{+", "+}", 0, UND_CLI_STYLE_INSERTED);
  write_span (self, &self->b, span);
  pop_mark (self);
}

static gboolean
has_word (const Side *side, UndSpan span)
{
  const char *end = side->bytes + span.end;

  for (const char *at = side->bytes + span.start; at < end; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* The new words follow the old ones on the line, and a new mark the old one without a space: where
 * the old ones ended a paragraph, the new ones say whether they do. */
static void
write_replaced (Writer *self, UndSpan a, UndSpan b)
{
  write_deleted (self, a);
  if (!und_span_is_empty (b))
    self->gap = has_word (&self->a, a) || has_word (&self->b, b) ? MIN (self->gap, GAP_SPACE)
                                                                 : GAP_NONE;
  write_inserted (self, b);
}

static gsize
count_words (const Side *side, UndSpan span)
{
  gsize n_tokens = 0;
  gsize n_words = 0;
  const UndToken *tokens = und_text_get_tokens (side->text, &n_tokens);

  for (gsize i = und_text_find_token (side->text, span.start);
       i < n_tokens && tokens[i].span.start < span.end; i++)
    n_words += tokens[i].kind == UND_TOKEN_WORD || tokens[i].kind == UND_TOKEN_NUMBER;
  return n_words;
}

/* The first @n words of @span, with what follows the last of them up to a space. */
static UndSpan
take_head (const Side *side, UndSpan span, guint n)
{
  gsize byte = span.start;

  for (guint i = 0; i < n && byte < span.end; i++)
    {
      if (is_space (side->bytes[byte]))
        byte = find_run_end (side, byte, span.end);
      if (byte < span.end)
        byte = find_run_end (side, byte, span.end);
    }
  return und_span (span.start, byte);
}

static UndSpan
take_tail (const Side *side, UndSpan span, guint n)
{
  gsize byte = span.end;

  for (guint i = 0; i < n && byte > span.start; i++)
    {
      while (byte > span.start && is_space (side->bytes[byte - 1]))
        byte--;
      while (byte > span.start && !is_space (side->bytes[byte - 1]))
        byte--;
    }
  return und_span (byte, span.end);
}

static void
write_hidden (Writer *self, gsize n_words)
{
  g_autofree char *line = NULL;

  /* TRANSLATORS: stands in a comparison for words that are the same in both texts */
  line = g_strdup_printf (
    ngettext ("… %u word is the same …", "… %u words are the same …", n_words), (guint) n_words);
  und_cli_page_end_line (self->page);
  und_cli_page_set_indent (self->page, 4, 4);
  und_cli_page_add_words (self->page, UND_CLI_STYLE_FAINT, line);
  und_cli_page_end_line (self->page);
  und_cli_page_set_indent (self->page, 0, 0);
  self->gap = GAP_NONE;
}

/* What is the same, from one difference to the next: its middle is left out where it is long. */
static void
write_same (Writer *self, UndSpan span, gboolean has_before, gboolean has_after)
{
  guint n = (guint) MAX (self->n_context, 0);
  UndSpan head = take_head (&self->b, span, has_before ? n : 0);
  UndSpan tail = take_tail (&self->b, span, has_after ? n : 0);
  UndSpan middle = und_span (head.end, tail.start);

  if (self->n_context < 0 || middle.start >= middle.end
      || count_words (&self->b, middle) < LEAST_HIDDEN_WORDS)
    {
      write_span (self, &self->b, span);
      return;
    }
  write_span (self, &self->b, head);
  write_hidden (self, count_words (&self->b, middle));
  write_span (self, &self->b, tail);
}

/* What the white space at @byte stands for; @byte moves on to what comes after it. */
static Gap
skip_gap (const Side *side, gsize *byte, gsize end)
{
  gsize start = *byte;

  if (start >= end || !is_space (side->bytes[start]))
    return GAP_NONE;
  *byte = find_run_end (side, start, end);
  return judge_gap (side, start, *byte);
}

/* The word at @byte; @byte moves on to what comes after it. */
static UndSpan
skip_word (const Side *side, gsize *byte, gsize end)
{
  gsize start = *byte;

  if (start < end)
    *byte = find_run_end (side, start, end);
  return und_span (start, *byte);
}

static gboolean
is_same_word (const Writer *self, UndSpan a, UndSpan b)
{
  return und_span_length (a) == und_span_length (b)
         && memcmp (self->a.bytes + a.start, self->b.bytes + b.start, und_span_length (a)) == 0;
}

/* Whether two spans have the same words and differ, if at all, in the white space between them;
 * @has_same_gaps says whether that stands for the same. */
static gboolean
has_same_words (const Writer *self, UndSpan a, UndSpan b, gboolean *has_same_gaps)
{
  gsize in_a = a.start;
  gsize in_b = b.start;

  *has_same_gaps = TRUE;
  while (in_a < a.end || in_b < b.end)
    {
      if (skip_gap (&self->a, &in_a, a.end) != skip_gap (&self->b, &in_b, b.end))
        *has_same_gaps = FALSE;
      if (!is_same_word (self, skip_word (&self->a, &in_a, a.end),
                         skip_word (&self->b, &in_b, b.end)))
        return FALSE;
    }
  return TRUE;
}

static void
write_gap_mark (Writer *self, Gap gap, const char *open, const char *close, UndCliStyle style)
{
  static const char *const signs[] = { "", "␣", "↵", "¶" };
  g_autofree char *mark = g_strconcat (open, signs[gap], close, NULL);

  if (gap != GAP_NONE)
    und_cli_page_add (self->page, style, mark, -1);
}

static gboolean
is_end (const Side *side, gsize byte)
{
  gsize n_bytes = 0;

  (void) und_text_get_bytes (side->text, &n_bytes);
  return byte == n_bytes;
}

/* Words that are the same, but not what parts them: a paragraph's end was put in or taken out.
 * Beside another difference (@is_beside) a space that comes or goes with it is not worth a mark,
 * nor is what parts a text from nothing. */
static void
write_regrouped (Writer *self, UndSpan a, UndSpan b, gboolean is_beside)
{
  gsize in_a = a.start;
  gsize in_b = b.start;

  while (in_a < a.end || in_b < b.end)
    {
      Gap gap_a = skip_gap (&self->a, &in_a, a.end);
      Gap gap_b = skip_gap (&self->b, &in_b, b.end);
      UndSpan word = skip_word (&self->b, &in_b, b.end);

      skip_word (&self->a, &in_a, a.end);
      if (gap_a != gap_b && !(is_beside && MIN (gap_a, gap_b) == GAP_NONE)
          && !is_end (&self->a, in_a) && !is_end (&self->b, in_b))
        {
          write_gap_mark (self, gap_a, "[-", "-]", UND_CLI_STYLE_DELETED);
          write_gap_mark (self, gap_b, "{+", "+}", UND_CLI_STYLE_INSERTED);
        }
      self->gap = MAX (self->gap, gap_b);
      if (!und_span_is_empty (word))
        write_word (self, self->b.bytes + word.start, und_span_length (word));
    }
}

/* White space that stands for the same is no difference to a reader. */
static gboolean
is_same (const Writer *self, const UndHunk *hunk)
{
  gboolean has_same_gaps = FALSE;

  if (hunk->op == UND_HUNK_EQUAL || hunk->is_ignored)
    return TRUE;
  return hunk->op == UND_HUNK_REPLACE && has_same_words (self, hunk->a, hunk->b, &has_same_gaps)
         && has_same_gaps;
}

static void
write_changed (Writer *self, UndSpan a, UndSpan b, gboolean is_beside)
{
  gboolean has_same_gaps = FALSE;

  if (has_same_words (self, a, b, &has_same_gaps))
    write_regrouped (self, a, b, is_beside);
  else
    write_replaced (self, a, b);
}

/* Is what changed only the white space behind a word? */
static gboolean
is_gap (const Writer *self, const UndEdit *edit)
{
  gboolean has_same_gaps = FALSE;

  return has_same_words (self, edit->from, edit->to, &has_same_gaps);
}

/* At the end of a moved passage, the white space is that of what comes next. */
static void
write_moved_here (Writer *self, const UndHunk *hunk)
{
  gsize byte = hunk->b.start;

  push_mark (self, "{+", "+}", hunk->move, UND_CLI_STYLE_MOVED);
  for (guint i = 0; hunk->edits != NULL && i < hunk->edits->len; i++)
    {
      const UndEdit *edit = &g_array_index (hunk->edits, UndEdit, i);

      write_span (self, &self->b, und_span (byte, edit->to.start));
      if (edit->to.end < hunk->b.end || !is_gap (self, edit))
        write_changed (self, edit->from, edit->to, TRUE);
      else
        write_span (self, &self->b, edit->to);
      byte = edit->to.end;
    }
  write_span (self, &self->b, und_span (byte, hunk->b.end));
  pop_mark (self);
}

static void
write_moved_away (Writer *self, const UndHunk *hunk)
{
  push_mark (self, "[-", "-]", hunk->move, UND_CLI_STYLE_MOVED);
  write_span (self, &self->a, hunk->a);
  pop_mark (self);
}

static void
write_difference (Writer *self, const UndHunk *hunk, gboolean is_beside)
{
  switch (hunk->op)
    {
    case UND_HUNK_DELETE:
      write_deleted (self, hunk->a);
      break;
    case UND_HUNK_INSERT:
      write_inserted (self, hunk->b);
      break;
    case UND_HUNK_REPLACE:
      write_changed (self, hunk->a, hunk->b, is_beside);
      break;
    case UND_HUNK_MOVE_FROM:
      write_moved_away (self, hunk);
      break;
    case UND_HUNK_MOVE_TO:
      write_moved_here (self, hunk);
      break;
    case UND_HUNK_EQUAL:
    default:
      g_assert_not_reached ();
    }
}

/* Where the other text has what a change says once more. */
static void
write_copies (Writer *self, const UndHunk *hunk)
{
  for (guint i = 0; hunk->copies != NULL && i < hunk->copies->len; i++)
    {
      const UndCopy *copy = &g_array_index (hunk->copies, UndCopy, i);
      guint line = copy->is_in_b ? und_text_byte_to_line (self->a.text, copy->a.start)
                                 : und_text_byte_to_line (self->b.text, copy->b.start);
      g_autofree char *note = g_strdup_printf (copy->is_in_b ? "{=A:%u=}" : "[=B:%u=]", line);

      und_cli_page_add_space (self->page);
      und_cli_page_add (self->page, UND_CLI_STYLE_MOVED, note, -1);
    }
}

/**
 * und_cli_print_comparison:
 * @page: where to
 * @comparison: two texts
 * @n_context: words of the unchanged text to show round a difference, -1 for all
 *
 * Prints the differences as one text with marks. Nothing is printed of two equal texts.
 */
void
und_cli_print_comparison (UndCliPage *page, UndComparison *comparison, int n_context)
{
  Writer self = { .page = page, .n_context = n_context };
  gsize n_hunks = 0;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);
  gboolean has_difference = FALSE;

  if (und_comparison_is_equal (comparison) && n_context >= 0)
    return;
  side_init (&self.a, und_comparison_get_a (comparison));
  side_init (&self.b, und_comparison_get_b (comparison));
  und_cli_page_set_indent (page, 0, 0);
  for (gsize i = 0; i < n_hunks;)
    {
      gsize first = i;

      while (i < n_hunks && is_same (&self, &hunks[i]))
        i++;
      if (i > first)
        write_same (&self, und_span (hunks[first].b.start, hunks[i - 1].b.end), first > 0,
                    i < n_hunks);
      else
        {
          gboolean is_beside = (i > 0 && !is_same (&self, &hunks[i - 1]))
                               || (i + 1 < n_hunks && !is_same (&self, &hunks[i + 1]));

          write_difference (&self, &hunks[i], is_beside);
          write_copies (&self, &hunks[i++]);
          has_difference = TRUE;
        }
    }
  und_cli_page_end_line (page);
  if (!has_difference && !und_comparison_is_equal (comparison))
    und_cli_page_add_line (page, 0, 0, _ ("Only spaces and line ends differ."));
}

/* "401 the same, 60 deleted, 92 inserted": of the kinds of difference only those there are. */
static char *
describe_words (const UndComparisonWords *words)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_moved = (guint) MAX (words->moved_from, words->moved_to);

  g_string_append_printf (line, _ ("%u the same"), (guint) words->equal);
  if (words->deleted > 0)
    g_string_append_printf (line, _ (", %u deleted"), (guint) words->deleted);
  if (words->inserted > 0)
    g_string_append_printf (line, _ (", %u inserted"), (guint) words->inserted);
  if (n_moved > 0)
    g_string_append_printf (line, _ (", %u moved"), n_moved);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
print_absorbed (UndCliPage *page, gsize n_words)
{
  g_autofree char *line = NULL;

  line = g_strdup_printf (
    ngettext ("To read well, %u word that both have is shown as deleted and "
              "inserted (not with --exact).",
              "To read well, %u words that both have are shown as deleted and "
              "inserted (not with --exact).",
              n_words),
    (guint) n_words);
  und_cli_page_add_line (page, 0, 0, line);
}

static gboolean
has_copies (const UndComparison *comparison, gboolean is_in_b)
{
  gsize n_hunks = 0;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize i = 0; i < n_hunks; i++)
    for (guint c = 0; hunks[i].copies != NULL && c < hunks[i].copies->len; c++)
      if (g_array_index (hunks[i].copies, UndCopy, c).is_in_b == is_in_b)
        return TRUE;
  return FALSE;
}

static void
print_copy_legend (UndCliPage *page, const UndComparison *comparison, gboolean is_in_b)
{
  if (!has_copies (comparison, is_in_b))
    return;
  und_cli_page_add_space (page);
  und_cli_page_add_words (page, UND_CLI_STYLE_MOVED, is_in_b ? "{=A:1=}" : "[=B:1=]");
  und_cli_page_add_space (page);
  if (is_in_b)
    /* TRANSLATORS: explains the mark {=A:1=} behind a passage that was inserted */
    und_cli_page_add_words (page, UND_CLI_STYLE_FAINT, _ ("stands in A, too, from line 1 on"));
  else
    /* TRANSLATORS: explains the mark [=B:1=] behind a passage that was deleted */
    und_cli_page_add_words (page, UND_CLI_STYLE_FAINT, _ ("stands in B, too, from line 1 on"));
}

static void
print_legend (UndCliPage *page, const UndComparison *comparison)
{
  const UndComparisonWords *words = und_comparison_get_words (comparison);

  und_cli_page_add_words (page, UND_CLI_STYLE_DELETED, "[-");
  und_cli_page_add_words (page, UND_CLI_STYLE_DELETED, _ ("deleted"));
  und_cli_page_add_words (page, UND_CLI_STYLE_DELETED, "-]");
  und_cli_page_add_space (page);
  und_cli_page_add_words (page, UND_CLI_STYLE_INSERTED, "{+");
  und_cli_page_add_words (page, UND_CLI_STYLE_INSERTED, _ ("inserted"));
  und_cli_page_add_words (page, UND_CLI_STYLE_INSERTED, "+}");
  if (words->moved_from + words->moved_to > 0)
    {
      und_cli_page_add_space (page);
      und_cli_page_add_words (page, UND_CLI_STYLE_MOVED, "[1-");
      und_cli_page_add_words (page, UND_CLI_STYLE_MOVED, _ ("moved from here"));
      und_cli_page_add_words (page, UND_CLI_STYLE_MOVED, "-1]");
      und_cli_page_add_space (page);
      und_cli_page_add_words (page, UND_CLI_STYLE_MOVED, "{1+");
      und_cli_page_add_words (page, UND_CLI_STYLE_MOVED, _ ("moved to here"));
      und_cli_page_add_words (page, UND_CLI_STYLE_MOVED, "+1}");
    }
  print_copy_legend (page, comparison, FALSE);
  print_copy_legend (page, comparison, TRUE);
  und_cli_page_add_blank (page);
}

/**
 * und_cli_print_comparison_head:
 * @page: where to
 * @comparison: two texts
 * @name_a: what the first is called
 * @name_b: what the second is called
 * @beside: (nullable): their demands and signatories
 *
 * Prints what is compared, how many words differ, what both ask for and who signed both, and what
 * the marks mean. Of equal texts it says only that they are.
 */
void
und_cli_print_comparison_head (UndCliPage *page,
                               UndComparison *comparison,
                               const char *name_a,
                               const char *name_b,
                               const UndBeside *beside)
{
  const UndComparisonWords *words = und_comparison_get_words (comparison);
  g_autofree char *counts = describe_words (words);
  g_autofree char *line_a = g_strdup_printf ("A  %s", name_a);
  g_autofree char *line_b = g_strdup_printf ("B  %s", name_b);
  g_autofree char *sum = g_strdup_printf (_ ("Words: %u in A, %u in B; %s. Similarity: %.4g."),
                                          (guint) words->a, (guint) words->b, counts,
                                          und_comparison_get_similarity (comparison));

  und_cli_page_add_line (page, 0, 3, line_a);
  und_cli_page_add_line (page, 0, 3, line_b);
  und_cli_page_add_line (page, 0, 0, sum);
  if (und_comparison_is_bounded (comparison))
    und_cli_page_add_line (
      page, 0, 0,
      _ ("The texts differ so much that the search for the best comparison, or "
         "for what moved, was ended early."));
  if (und_comparison_is_equal (comparison))
    {
      und_cli_page_add_line (page, 0, 0, _ ("There is no difference."));
      return;
    }
  if (words->absorbed > 0)
    print_absorbed (page, words->absorbed);
  if (beside != NULL)
    und_cli_print_beside (page, beside);
  print_legend (page, comparison);
}
