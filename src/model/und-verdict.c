/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-verdict.h"

#include "und-normalize.h"

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
      char byte = bytes[space.n_bytes];

      if (byte != ' ' && byte != '\t' && byte != '\n')
        break;
      n_line_ends += byte == '\n' ? 1 : 0;
    }
  space.is_plain = n_line_ends == 1 || (space.n_bytes == 1 && *bytes == ' ');
  return space;
}

static gboolean
is_equal_but_for_wrapping (const char *a, const char *a_end, const char *b, const char *b_end)
{
  while (a < a_end && b < b_end)
    {
      Space space_a = read_space (a, a_end);
      Space space_b = read_space (b, b_end);
      gsize n_a = MAX (1, space_a.n_bytes);
      gsize n_b = MAX (1, space_b.n_bytes);

      if (!(space_a.is_plain && space_b.is_plain) && (n_a != n_b || memcmp (a, b, n_a) != 0))
        return FALSE;
      a += n_a;
      b += n_b;
    }
  return a == a_end && b == b_end;
}

/**
 * und_verdict_judge:
 * @source_text: the text that has the words first
 * @source: where
 * @copy_text: the text that repeats them
 * @copy: where
 *
 * Compares the two stretches. Takes time linear in them.
 *
 * Returns: the verdict
 */
UndVerdict
und_verdict_judge (UndText *source_text, UndSpan source, UndText *copy_text, UndSpan copy)
{
  const char *a = und_text_get_bytes (source_text, NULL) + source.start;
  const char *b = und_text_get_bytes (copy_text, NULL) + copy.start;
  gsize n_a = und_span_length (source);
  gsize n_b = und_span_length (copy);

  if (is_equal_but_for_wrapping (a, a + n_a, b, b + n_b))
    return UND_VERDICT_VERBATIM;
  if (und_normalize_equal (a, n_a, b, n_b, UND_FOLD_TYPOGRAPHY))
    return UND_VERDICT_TYPOGRAPHIC;
  return UND_VERDICT_ALTERED;
}

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
