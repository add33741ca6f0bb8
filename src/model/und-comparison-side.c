/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* One side of a comparison: a text cut into units and numbered. */
#include "und-comparison-private.h"
#include "und-normalize.h"

#include <string.h>

#define ELLIPSIS_TOKENS 3

static gboolean
is_hyphen_or_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static gunichar
get_char (const UndComparisonSide *self, const UndToken *token)
{
  return g_utf8_get_char (self->bytes + token->span.start);
}

/* How many of the tokens from @tokens on are one mark: a dash typed as hyphens, an ellipsis typed
 * as full stops. */
static gsize
measure_mark (const UndComparisonSide *self, const UndToken *tokens, gsize n_tokens)
{
  gunichar first = get_char (self, &tokens[0]);
  gboolean is_dash = is_hyphen_or_dash (first);
  gsize n = 1;

  if (tokens[0].kind < UND_TOKEN_PUNCTUATION || (!is_dash && first != '.'))
    return 1;
  while (n < n_tokens && tokens[n].span.start == tokens[n - 1].span.end
         && (is_dash ? is_hyphen_or_dash (get_char (self, &tokens[n]))
                     : get_char (self, &tokens[n]) == '.' && n < ELLIPSIS_TOKENS))
    n++;
  return is_dash || n == ELLIPSIS_TOKENS ? n : 1;
}

static void
add_units (UndComparisonSide *self)
{
  gsize n_tokens;
  const UndToken *tokens = und_text_get_tokens (self->text, &n_tokens);
  gsize first = und_text_find_token (self->text, self->span.start);
  gsize end = first;

  while (end < n_tokens && tokens[end].span.start < self->span.end)
    end++;
  for (gsize t = first; t < end;)
    {
      gsize n = measure_mark (self, &tokens[t], end - t);
      UndUnit unit = { und_span (MAX (tokens[t].span.start, self->span.start),
                                 MIN (tokens[t + n - 1].span.end, self->span.end)),
                       self->span.end, tokens[t].kind };

      if (self->units->len > 0)
        g_array_index (self->units, UndUnit, self->units->len - 1).end = unit.token.start;
      g_array_append_val (self->units, unit);
      t += n;
    }
  self->lead_end = und_comparison_side_get_start (self, 0);
}

/* Number of characters of a word, as far as a byte holds it. */
static guint8
count_letters (const UndComparisonSide *self, const UndUnit *unit)
{
  glong n_letters;

  if (unit->kind >= UND_TOKEN_PUNCTUATION)
    return 0;
  n_letters = g_utf8_strlen (self->bytes + unit->token.start, und_span_length (unit->token));
  return (guint8) CLAMP (n_letters, 1, G_MAXUINT8);
}

/* Does the mark end a clause, so that the text is parted after it? */
static gboolean
is_clause_end (gunichar c)
{
  return is_hyphen_or_dash (c) || (c < 0x80 && c != 0 && strchr (",;:)]", (int) c) != NULL);
}

static gboolean
is_clause_start (gunichar c)
{
  return c == '(' || c == '[' || c == 0x201c;
}

/* The strongest edge between the units @index - 1 and @index. */
static UndEdge
find_edge (const UndComparisonSide *self, gsize index)
{
  const UndUnit *before = und_comparison_side_get_unit (self, index - 1);
  const UndUnit *after = und_comparison_side_get_unit (self, index);
  gboolean is_parted = before->token.end < before->end;

  if (before->kind == UND_TOKEN_PUNCTUATION
      && is_clause_end (g_utf8_get_char (self->bytes + before->token.start))
      && (is_parted || und_span_length (before->token) > 1))
    return UND_EDGE_CLAUSE;
  if (is_parted && after->kind == UND_TOKEN_PUNCTUATION
      && is_clause_start (g_utf8_get_char (self->bytes + after->token.start)))
    return UND_EDGE_CLAUSE;
  return is_parted ? UND_EDGE_SPACE : UND_EDGE_NONE;
}

/* Raises the edges where one of @spans starts to @edge. Both are in order. */
static void
raise_edges (UndComparisonSide *self, const UndSpan *spans, gsize n_spans, UndEdge edge)
{
  gsize s = und_spans_find (spans, n_spans, self->span.start);

  for (gsize i = 0; i < self->units->len && s < n_spans; i++)
    {
      gsize start = und_comparison_side_get_start (self, i);

      if (start < spans[s].start)
        continue;
      while (s < n_spans && spans[s].start <= start)
        s++;
      self->breaks[i] = (guint8) MAX (self->breaks[i], edge);
    }
}

static void
fill_breaks (UndComparisonSide *self)
{
  const gsize n = self->units->len;
  const UndSpan *spans;
  gsize n_spans;

  for (gsize i = 0; i <= n; i++)
    self->breaks[i] = (guint8) (i == 0 || i == n ? UND_EDGE_PARAGRAPH : find_edge (self, i));
  spans = und_text_get_sentences (self->text, &n_spans);
  raise_edges (self, spans, n_spans, UND_EDGE_SENTENCE);
  spans = und_text_get_paragraphs (self->text, &n_spans);
  raise_edges (self, spans, n_spans, UND_EDGE_PARAGRAPH);
}

/**
 * und_comparison_side_init:
 * @text: a text
 * @span: what to compare of it
 *
 * Prepares @self, zeroed. Takes O(units + log (text)), besides what the text finds out once.
 */
void
und_comparison_side_init (UndComparisonSide *self, UndText *text, UndSpan span)
{
  gsize n_bytes;

  self->text = text;
  self->bytes = und_text_get_bytes (text, &n_bytes);
  self->span = span;
  self->units = g_array_new (FALSE, FALSE, sizeof (UndUnit));
  g_assert (span.start <= span.end && span.end <= n_bytes);
  add_units (self);
  self->letters = g_new (guint8, self->units->len + 1);
  for (gsize i = 0; i < self->units->len; i++)
    self->letters[i] = count_letters (self, und_comparison_side_get_unit (self, i));
  self->breaks = g_new (guint8, self->units->len + 1);
  fill_breaks (self);
}

/**
 * und_comparison_side_clear:
 *
 * Frees what the side owns.
 */
void
und_comparison_side_clear (UndComparisonSide *self)
{
  g_clear_pointer (&self->units, g_array_unref);
  g_free (self->ids);
  g_free (self->exact_ids);
  g_free (self->letters);
  g_free (self->breaks);
}

static gboolean
is_plain_word (const char *bytes, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    {
      if (!g_ascii_isalnum (bytes[i]))
        return FALSE;
    }
  return TRUE;
}

/* ASCII letters and digits fold by case alone; everything else is asked of the normaliser, with
 * the white space round it, which makes a hyphen between spaces a dash. */
static guint32
intern_unit (const UndComparisonSide *self,
             const UndUnit *unit,
             UndInterner *interner,
             UndFold fold)
{
  const char *bytes = self->bytes + unit->token.start;
  gsize n_bytes = und_span_length (unit->token);
  g_autofree char *normal = NULL;
  char lower[64];

  if (fold == UND_FOLD_NONE)
    return und_interner_intern (interner, bytes, n_bytes);
  if (is_plain_word (bytes, n_bytes) && n_bytes <= sizeof lower)
    {
      if (!(fold & UND_FOLD_CASE))
        return und_interner_intern (interner, bytes, n_bytes);
      for (gsize i = 0; i < n_bytes; i++)
        lower[i] = g_ascii_tolower (bytes[i]);
      return und_interner_intern (interner, lower, n_bytes);
    }
  if (unit->kind >= UND_TOKEN_PUNCTUATION && unit->token.start > self->span.start
      && bytes[-1] == ' ' && unit->end > unit->token.end && bytes[n_bytes] == ' ')
    normal = und_normalize (bytes - 1, n_bytes + 2, fold, NULL);
  else
    normal = und_normalize (bytes, n_bytes, fold, NULL);
  return und_interner_intern (interner, normal, strlen (normal));
}

void
und_comparison_side_intern (UndComparisonSide *self,
                            UndInterner *folded,
                            UndFold fold,
                            UndInterner *exact,
                            UndFold exact_fold)
{
  const gsize n = self->units->len;

  self->ids = g_new (guint32, n + 1);
  self->exact_ids = g_new (guint32, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      const UndUnit *unit = und_comparison_side_get_unit (self, i);

      self->exact_ids[i] = intern_unit (self, unit, exact, exact_fold);
      self->ids[i] = intern_unit (self, unit, folded, fold);
    }
  self->sequence = (UndSequence){ n, self->ids, self->exact_ids, self->letters, self->breaks };
}
