/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-verdict.h"

#include "und-normalize.h"
#include "und-word-gap.h"

#include <string.h>

/* White space, up to @end: how long it is, and whether it is one space or a line end that only
 * wraps a paragraph. */
typedef struct
{
  gsize n_bytes;
  gboolean is_plain;
} Space;

static Space
read_space (const char *bytes, const char *end)
{
  Space space = { 0, FALSE };
  guint n_line_ends = 0;

  for (; bytes + space.n_bytes < end; space.n_bytes++)
    {
      if (!und_word_gap_is_white (bytes[space.n_bytes]))
        break;
      n_line_ends += bytes[space.n_bytes] == '\n' ? 1 : 0;
    }
  space.is_plain = n_line_ends == 1 || (space.n_bytes == 1 && *bytes == ' ');
  return space;
}

/* How many bytes are the same from here on, eight at a time, but for white space at the end, which
 * may go on in one of the two. */
static gsize
measure_equal (const char *a, const char *a_end, const char *b, const char *b_end)
{
  gsize n_most = (gsize) MIN (a_end - a, b_end - b);
  gsize n = 0;

  while (n_most - n >= 8 && memcmp (a + n, b + n, 8) == 0)
    n += 8;
  while (n > 0 && (a[n - 1] == ' ' || a[n - 1] == '\t' || a[n - 1] == '\n'))
    n--;
  return n;
}

static gboolean
is_equal_but_for_wrapping (const char *a, const char *a_end, const char *b, const char *b_end)
{
  for (;;)
    {
      gsize n_equal = measure_equal (a, a_end, b, b_end);
      Space space_a = read_space (a += n_equal, a_end);
      Space space_b = read_space (b += n_equal, b_end);
      gsize n_a = MAX (1, space_a.n_bytes);
      gsize n_b = MAX (1, space_b.n_bytes);

      if (a == a_end || b == b_end)
        break;
      if (!(space_a.is_plain && space_b.is_plain) && (n_a != n_b || memcmp (a, b, n_a) != 0))
        return FALSE;
      a += n_a;
      b += n_b;
    }
  return a == a_end && b == b_end;
}

/* How long the quotation mark at @bytes is, and whether it is a double one; 0 if there is none. */
static gsize
measure_mark (const char *bytes, gboolean *is_double)
{
  static const char *const marks[] = { "\"", "“", "”", "„", "«", "»", "``", "‘", "’", "'" };
  static const guint n_double = 7;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (bytes, marks[i]))
      {
        *is_double = i < n_double;
        return strlen (marks[i]);
      }
  return 0;
}

/* The mark before @span, which opens it, is a double one, a single one, or none. */
static gboolean
is_opened_by (UndText *text, UndSpan span, gboolean is_double)
{
  const char *bytes = und_text_get_bytes (text, NULL);
  const char *at = bytes + span.start;
  gboolean is_double_here = FALSE;

  while (at > bytes && und_word_gap_is_white (at[-1]))
    at--;
  if (at == bytes)
    return FALSE;
  at = g_utf8_prev_char (at);
  if (at > bytes && *at == '`' && at[-1] == '`')
    at--;
  return measure_mark (at, &is_double_here) > 0 && is_double_here == is_double;
}

/**
 * und_verdict_measure_reopening:
 * @text: a text
 * @quotation: a quotation in it, without its marks; may be empty
 * @at: a byte of it
 *
 * Looks for a quotation mark that only says that the quotation goes on in a new paragraph. It is of
 * the kind that opened it: one of the other kind opens what is quoted inside.
 *
 * Returns: how many bytes at @at are such a mark; 0 if none
 */
gsize
und_verdict_measure_reopening (UndText *text, UndSpan quotation, gsize at)
{
  const char *bytes = und_text_get_bytes (text, NULL);
  guint n_line_ends = 0;
  gboolean is_double = FALSE;
  gsize n_mark = 0;

  if (at <= quotation.start || at >= quotation.end || !und_word_gap_is_white (bytes[at - 1]))
    return 0;
  n_mark = measure_mark (bytes + at, &is_double);
  if (n_mark == 0 || at + n_mark >= quotation.end)
    return 0;
  for (gsize i = at; i > quotation.start && und_word_gap_is_white (bytes[i - 1]); i--)
    n_line_ends += bytes[i - 1] == '\n' ? 1 : 0;
  return n_line_ends >= 2 && is_opened_by (text, quotation, is_double) ? n_mark : 0;
}

/* Stands for a hyphen with the end of a line, which may be either the word's own or none. Stored
 * text has no such character. */
#define JOINT '\1'

/* The words without what printers put into the middle of one. */
static char *
dup_joined (const char *bytes, gsize n_bytes)
{
  GString *words = g_string_sized_new (n_bytes);
  UndSpan whole = und_span (0, n_bytes);

  for (gsize i = 0; i < n_bytes;)
    {
      gsize n_break = und_word_gap_measure_line_end (bytes, whole, i);
      gsize n_space = n_break > 0 ? 0 : und_word_gap_measure_initials (bytes, whole, i);

      if (n_break > 0)
        g_string_append_c (words, JOINT);
      else if (n_space == 0)
        g_string_append_c (words, bytes[i]);
      i += MAX (1, n_break + n_space);
    }
  return g_string_free (words, FALSE);
}

/**
 * und_verdict_is_other_mark:
 * @before: the character before a quotation mark that stands for one of the other kind
 * @after: the character after it
 * @is_open: (inout): whether such a mark was opened before; FALSE at first
 *
 * Tells whether the printer set the mark: not where it may be that of a measure.
 *
 * Returns: FALSE if it changes what is said
 */
gboolean
und_verdict_is_other_mark (gunichar before, gunichar after, gboolean *is_open)
{
  if (g_unichar_isdigit (before) && !*is_open)
    return FALSE;
  *is_open = !g_unichar_isalnum (before) && g_unichar_isalnum (after);
  return TRUE;
}

/* Goes on over joints: one answers another, a hyphen, or nothing. */
static void
skip_joints (const char **a, const char **b)
{
  gboolean is_in_a = **a == JOINT;
  gboolean is_in_b = **b == JOINT;

  *a += is_in_a || (is_in_b && **a == '-') ? 1 : 0;
  *b += is_in_b || (is_in_a && **b == '-') ? 1 : 0;
}

/* Are two folded texts the same but for joints and the kinds of quotation marks? */
static gboolean
is_equal_but_for_marks (const char *a, const char *b)
{
  gboolean is_open = FALSE;
  gunichar before = ' ';

  for (;;)
    {
      gunichar here;

      skip_joints (&a, &b);
      if (*a == '\0' || *b == '\0')
        return *a == *b;
      here = g_utf8_get_char (a);
      if (here != g_utf8_get_char (b)
          && !(strchr ("'\"", *a) != NULL && strchr ("'\"", *b) != NULL
               && und_verdict_is_other_mark (before, g_utf8_get_char (a + 1), &is_open)))
        return FALSE;
      before = here;
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
}

static gboolean
is_equal_but_for_typography (const char *source, gsize n_source, const char *copy, gsize n_copy)
{
  g_autofree char *a = dup_joined (source, n_source);
  g_autofree char *b = dup_joined (copy, n_copy);
  g_autofree char *folded_a = und_normalize (a, strlen (a), UND_FOLD_TYPOGRAPHY, NULL);
  g_autofree char *folded_b = und_normalize (b, strlen (b), UND_FOLD_TYPOGRAPHY, NULL);

  return is_equal_but_for_marks (folded_a, folded_b);
}

/* Are the two the same but for how much white space stands where some does? Where a hyphen stands
 * beside it, the kind of it may matter, and the answer is no. */
static gboolean
is_equal_but_for_space (const char *a, const char *a_end, const char *b, const char *b_end)
{
  while (a < a_end && b < b_end)
    {
      if (und_word_gap_is_white (*a) != und_word_gap_is_white (*b)
          || (!und_word_gap_is_white (*a) && *a != *b))
        return FALSE;
      if (!und_word_gap_is_white (*a))
        {
          a++;
          b++;
          continue;
        }
      if (a[-1] == '-')
        return FALSE;
      while (a < a_end && und_word_gap_is_white (*a))
        a++;
      while (b < b_end && und_word_gap_is_white (*b))
        b++;
      if (a < a_end && *a == '-')
        return FALSE;
    }
  return a == a_end && b == b_end;
}

/**
 * und_verdict_judge_bytes:
 * @source: stored text that has the words first
 * @n_source: its length
 * @copy: stored text that repeats them
 * @n_copy: its length
 *
 * Compares the two. Takes time linear in them.
 *
 * Returns: the verdict
 */
UndVerdict
und_verdict_judge_bytes (const char *source, gsize n_source, const char *copy, gsize n_copy)
{
  if (is_equal_but_for_wrapping (source, source + n_source, copy, copy + n_copy))
    return UND_VERDICT_VERBATIM;
  if (n_source > 0 && !und_word_gap_is_white (*source)
      && is_equal_but_for_space (source, source + n_source, copy, copy + n_copy))
    return UND_VERDICT_TYPOGRAPHIC;
  if (und_normalize_equal (source, n_source, copy, n_copy, UND_FOLD_TYPOGRAPHY)
      || is_equal_but_for_typography (source, n_source, copy, n_copy))
    return UND_VERDICT_TYPOGRAPHIC;
  return UND_VERDICT_ALTERED;
}

/**
 * und_verdict_judge:
 * @source_text: the text that has the words first
 * @source: where
 * @copy_text: the text that repeats them
 * @copy: where
 *
 * As und_verdict_judge_bytes(), of two stretches of texts.
 *
 * Returns: the verdict
 */
UndVerdict
und_verdict_judge (UndText *source_text, UndSpan source, UndText *copy_text, UndSpan copy)
{
  return und_verdict_judge_bytes (
    und_text_get_bytes (source_text, NULL) + source.start, und_span_length (source),
    und_text_get_bytes (copy_text, NULL) + copy.start, und_span_length (copy));
}

/* The bytes of @span without the marks that open @quotation again. */
static GString *
copy_without_reopening (UndText *text, UndSpan span, UndSpan quotation)
{
  const char *bytes = und_text_get_bytes (text, NULL);
  GString *words = g_string_sized_new (und_span_length (span));

  for (gsize i = span.start; i < span.end;)
    {
      gsize n_mark = und_verdict_measure_reopening (text, quotation, i);

      if (n_mark == 0)
        g_string_append_c (words, bytes[i]);
      i += MAX (1, n_mark);
    }
  return words;
}

/**
 * und_verdict_judge_quotation:
 * @source_text: the text that has the words first
 * @source: where
 * @source_quotation: the quotation there in which they stand, without its marks; empty if in none
 * @copy_text: the text that quotes them
 * @copy: where, from the first word of the quotation on
 *
 * As und_verdict_judge(), but for the marks that open a paragraph of a quotation again.
 *
 * Returns: the verdict
 */
UndVerdict
und_verdict_judge_quotation (UndText *source_text,
                             UndSpan source,
                             UndSpan source_quotation,
                             UndText *copy_text,
                             UndSpan copy)
{
  GString *a = copy_without_reopening (source_text, source, source_quotation);
  GString *b = copy_without_reopening (copy_text, copy, copy);
  UndVerdict verdict = und_verdict_judge_bytes (a->str, a->len, b->str, b->len);

  g_string_free (a, TRUE);
  g_string_free (b, TRUE);
  return verdict;
}

/**
 * und_verdict_trim_mark:
 * @text: a text
 * @span: what is quoted of it
 *
 * Leaves out the comma or full stop that the printer puts inside a closing mark.
 *
 * Returns: @span without it
 */
UndSpan
und_verdict_trim_mark (UndText *text, UndSpan span)
{
  const char *bytes = und_text_get_bytes (text, NULL);
  gsize length = und_span_length (span);

  if (length > 1 && (bytes[span.end - 1] == ',' || bytes[span.end - 1] == '.')
      && bytes[span.end - 2] != '.')
    span.end--;
  return span;
}

static gboolean
is_word (const UndToken *token)
{
  return token->kind == UND_TOKEN_WORD || token->kind == UND_TOKEN_NUMBER;
}

/* How many marks stand in @span before its first word and after its last. */
static void
count_marks (UndText *text, UndSpan span, gsize *n_before, gsize *n_after)
{
  gsize n_tokens = 0;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  gsize first = und_text_find_token (text, span.start);
  gsize end = und_text_find_token (text, span.end);

  *n_before = 0;
  *n_after = 0;
  for (gsize i = first; i < end && !is_word (&tokens[i]); i++)
    (*n_before)++;
  for (gsize i = end; i > first && !is_word (&tokens[i - 1]); i--)
    (*n_after)++;
}

/**
 * und_verdict_widen_to_marks:
 * @source_text: the text that has the words first
 * @source: where, from a word to a word
 * @copy_text: the text that repeats them
 * @copy: where
 *
 * Lets @source take in as many marks round it as @copy has round its own first and last word.
 *
 * Returns: @source with them
 */
UndSpan
und_verdict_widen_to_marks (UndText *source_text, UndSpan source, UndText *copy_text, UndSpan copy)
{
  gsize n_tokens = 0;
  const UndToken *tokens = und_text_get_tokens (source_text, &n_tokens);
  gsize first = und_text_find_token (source_text, source.start);
  gsize end = und_text_find_token (source_text, source.end);
  gsize n_before = 0;
  gsize n_after = 0;

  count_marks (copy_text, copy, &n_before, &n_after);
  for (; n_before > 0 && first > 0 && !is_word (&tokens[first - 1])
         && tokens[first - 1].span.end == source.start;
       n_before--)
    source.start = tokens[--first].span.start;
  for (; n_after > 0 && end < n_tokens && !is_word (&tokens[end])
         && tokens[end].span.start == source.end;
       n_after--)
    source.end = tokens[end++].span.end;
  return source;
}
