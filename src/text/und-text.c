/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-text.h"

#include "und-char-marks.h"
#include "und-text-private.h"

#include <string.h>

/* Something that is found on first use. @once is 0 until @items is there. */
typedef struct
{
  gsize once;
  GArray *items;
} View;

struct _UndText
{
  gatomicrefcount n_refs;
  char *bytes; /* ended by a NUL that @n_bytes does not count */
  gsize n_bytes;
  UndCharMarks marks;
  View tokens;    /* (element-type UndToken) */
  View sentences; /* (element-type UndSpan), like the rest */
  View paragraphs;
  View lines;
  gsize n_words; /* with @tokens */
};

/**
 * und_text_new:
 * @utf8: (array length=n_bytes): valid UTF-8; need not end in NUL, and may be NULL if empty
 * @n_bytes: its length in bytes
 * @n_replaced: (out) (optional): how many characters may not be stored and are U+FFFD now
 *
 * Makes stored text: NFC; every line end (carriage return, vertical tab and U+0085 too) is "\n";
 * a form feed, U+2028 or U+2029 is a paragraph break; a byte order mark at the start is dropped;
 * control characters and noncharacters are U+FFFD. O(n).
 *
 * Returns: (transfer full): the text
 */
UndText *
und_text_new (const char *utf8, gsize n_bytes, gsize *n_replaced)
{
  UndText *self = g_new0 (UndText, 1);
  gsize n;

  g_atomic_ref_count_init (&self->n_refs);
  self->bytes = und_stored_text_make (utf8, n_bytes, &self->n_bytes, &n);
  und_char_marks_set (&self->marks, self->bytes, self->n_bytes);
  if (n_replaced != NULL)
    *n_replaced = n;
  return self;
}

/**
 * und_text_ref:
 * @self: a text
 *
 * Takes another reference; safe from any thread.
 *
 * Returns: (transfer full): @self
 */
UndText *
und_text_ref (UndText *self)
{
  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

/**
 * und_text_unref:
 * @self: (nullable): a text
 *
 * Gives a reference back, and frees the text with the last one.
 */
void
und_text_unref (UndText *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->n_refs))
    return;
  g_clear_pointer (&self->tokens.items, g_array_unref);
  g_clear_pointer (&self->sentences.items, g_array_unref);
  g_clear_pointer (&self->paragraphs.items, g_array_unref);
  g_clear_pointer (&self->lines.items, g_array_unref);
  und_char_marks_clear (&self->marks);
  g_free (self->bytes);
  g_free (self);
}

/**
 * und_text_get_bytes:
 * @self: a text
 * @n_bytes: (out) (optional): its length
 *
 * Gets the stored text.
 *
 * Returns: (transfer none): valid UTF-8 ended by NUL
 */
const char *
und_text_get_bytes (const UndText *self, gsize *n_bytes)
{
  if (n_bytes != NULL)
    *n_bytes = self->n_bytes;
  return self->bytes;
}

/**
 * und_text_dup_span:
 * @self: a text
 * @span: bytes of it
 *
 * Copies a piece as it stands.
 *
 * Returns: (transfer full): the piece
 */
char *
und_text_dup_span (const UndText *self, UndSpan span)
{
  g_return_val_if_fail (span.start <= span.end && span.end <= self->n_bytes, NULL);

  return g_strndup (self->bytes + span.start, und_span_length (span));
}

/**
 * und_text_dup_line:
 * @self: a text
 * @span: bytes of it
 *
 * Copies a piece with every run of white space as one space and none at the ends.
 *
 * Returns: (transfer full): the piece, in one line
 */
char *
und_text_dup_line (const UndText *self, UndSpan span)
{
  GString *out = g_string_sized_new (und_span_length (span) + 1);
  UndSpan inner;

  g_return_val_if_fail (span.start <= span.end && span.end <= self->n_bytes, NULL);

  inner = und_span_trim (self->bytes, span);
  for (const char *p = self->bytes + inner.start; p < self->bytes + inner.end;
       p = g_utf8_next_char (p))
    {
      if (!und_char_is_space (g_utf8_get_char (p)))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
      else if (out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  return g_string_free (out, FALSE);
}

static const UndSpan *
get_spans (const View *view, gsize *n_spans)
{
  if (n_spans != NULL)
    *n_spans = view->items->len;
  return (const UndSpan *) (gpointer) view->items->data;
}

/**
 * und_text_get_tokens:
 * @self: a text
 * @n_tokens: (out) (optional): how many there are
 *
 * Gets the tokens in text order. O(n) the first time; any thread.
 *
 * Returns: (array length=n_tokens) (transfer none): the tokens
 */
const UndToken *
und_text_get_tokens (UndText *self, gsize *n_tokens)
{
  if (g_once_init_enter (&self->tokens.once))
    {
      self->tokens.items = und_tokens_find (self->bytes, self->n_bytes);
      for (guint i = 0; i < self->tokens.items->len; i++)
        self->n_words += g_array_index (self->tokens.items, UndToken, i).kind <= UND_TOKEN_NUMBER;
      g_once_init_leave (&self->tokens.once, 1);
    }
  if (n_tokens != NULL)
    *n_tokens = self->tokens.items->len;
  return (const UndToken *) (gpointer) self->tokens.items->data;
}

typedef struct
{
  UndSpan span;
  UndTokenFunc func;
  gpointer user_data;
} Walk;

static void
pass_on_cb (const UndToken *token, gpointer user_data)
{
  const Walk *walk = user_data;

  if (und_span_overlaps (token->span, walk->span))
    walk->func (token, walk->user_data);
}

/**
 * und_text_walk_tokens:
 * @self: a text
 * @span: bytes of it
 * @func: called for each token
 * @user_data: given to @func
 *
 * Calls @func for the tokens that share a byte with @span, in text order. Unlike
 * und_text_get_tokens() it keeps none and looks at @span alone, so for a reader that passes once
 * over a long text it takes no memory. O(length of @span), and O(log n); any thread.
 */
void
und_text_walk_tokens (UndText *self, UndSpan span, UndTokenFunc func, gpointer user_data)
{
  Walk walk = { span, func, user_data };

  g_return_if_fail (span.start <= span.end && span.end <= self->n_bytes);

  if (g_atomic_pointer_get (&self->tokens.once) == 0)
    {
      und_tokens_walk (self->bytes, self->n_bytes, span, pass_on_cb, &walk);
      return;
    }
  for (gsize t = und_text_find_token (self, span.start); t < self->tokens.items->len; t++)
    {
      const UndToken *token = &g_array_index (self->tokens.items, UndToken, t);

      if (token->span.start >= span.end)
        break;
      func (token, user_data);
    }
}

/**
 * und_text_get_n_words:
 * @self: a text
 *
 * Gets how many tokens are words or numbers. O(n) the first time; any thread.
 *
 * Returns: the count
 */
gsize
und_text_get_n_words (UndText *self)
{
  und_text_get_tokens (self, NULL);
  return self->n_words;
}

/**
 * und_text_find_token:
 * @self: a text
 * @byte: a position
 *
 * Gets the first token that ends after @byte: the one that holds it or the next. O(log n).
 *
 * Returns: its index, or the number of tokens
 */
gsize
und_text_find_token (UndText *self, gsize byte)
{
  gsize high;
  const UndToken *tokens = und_text_get_tokens (self, &high);
  gsize low = 0;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (tokens[middle].span.end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * und_text_get_sentences:
 * @self: a text
 * @n_sentences: (out) (optional): how many there are
 *
 * Gets the sentences in text order. O(n) the first time; any thread.
 *
 * Returns: (array length=n_sentences) (transfer none): the spans
 */
const UndSpan *
und_text_get_sentences (UndText *self, gsize *n_sentences)
{
  if (g_once_init_enter (&self->sentences.once))
    {
      gsize n_paragraphs;
      const UndSpan *paragraphs = und_text_get_paragraphs (self, &n_paragraphs);

      self->sentences.items = und_sentences_find (self->bytes, paragraphs, n_paragraphs);
      g_once_init_leave (&self->sentences.once, 1);
    }
  return get_spans (&self->sentences, n_sentences);
}

/**
 * und_text_get_paragraphs:
 * @self: a text
 * @n_paragraphs: (out) (optional): how many there are
 *
 * Gets the paragraphs in text order. A blank line or, outside hard-wrapped prose, a line end parts
 * two; a paragraph that breaks off without a closing mark goes on where the next block starts in
 * lower case. O(n) the first time; any thread.
 *
 * Returns: (array length=n_paragraphs) (transfer none): the spans
 */
const UndSpan *
und_text_get_paragraphs (UndText *self, gsize *n_paragraphs)
{
  if (g_once_init_enter (&self->paragraphs.once))
    {
      gsize n_lines;
      const UndSpan *lines = und_text_get_lines (self, &n_lines);

      self->paragraphs.items = und_paragraphs_find (self->bytes, lines, n_lines);
      g_once_init_leave (&self->paragraphs.once, 1);
    }
  return get_spans (&self->paragraphs, n_paragraphs);
}

/**
 * und_text_get_lines:
 * @self: a text
 * @n_lines: (out) (optional): how many there are
 *
 * Gets the lines in text order, blank ones too, without their line ends. O(n) the first time; any
 * thread.
 *
 * Returns: (array length=n_lines) (transfer none): the spans
 */
const UndSpan *
und_text_get_lines (UndText *self, gsize *n_lines)
{
  if (g_once_init_enter (&self->lines.once))
    {
      self->lines.items = und_lines_find (self->bytes, self->n_bytes);
      g_once_init_leave (&self->lines.once, 1);
    }
  return get_spans (&self->lines, n_lines);
}

/**
 * und_spans_find:
 * @spans: (array length=n_spans): sorted and disjoint
 * @n_spans: how many there are
 * @byte: a position
 *
 * Gets the first span that ends after @byte: the one that holds it or the next. O(log n).
 *
 * Returns: its index, or @n_spans
 */
gsize
und_spans_find (const UndSpan *spans, gsize n_spans, gsize byte)
{
  gsize low = 0;
  gsize high = n_spans;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (spans[middle].end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * und_text_get_n_chars:
 * @self: a text
 *
 * Gets the length in code points. O(1).
 *
 * Returns: code points
 */
gsize
und_text_get_n_chars (const UndText *self)
{
  return self->marks.n_chars;
}

/**
 * und_text_byte_to_char:
 * @self: a text
 * @byte: a position on a character's border
 *
 * Counts the code points before @byte. O(1).
 *
 * Returns: code points
 */
gsize
und_text_byte_to_char (const UndText *self, gsize byte)
{
  return und_char_marks_count (&self->marks, byte);
}

/**
 * und_text_char_to_byte:
 * @self: a text
 * @n_chars: code points
 *
 * Gets the position that has @n_chars code points before it. O(log n).
 *
 * Returns: a position in bytes
 */
gsize
und_text_char_to_byte (const UndText *self, gsize n_chars)
{
  return und_char_marks_find (&self->marks, n_chars);
}

/**
 * und_text_byte_to_line:
 * @self: a text
 * @byte: a position
 *
 * Gets the number of the line that holds @byte; a line's end belongs to it. O(log n).
 *
 * Returns: the line, from 1
 */
guint
und_text_byte_to_line (UndText *self, gsize byte)
{
  gsize high;
  const UndSpan *lines = und_text_get_lines (self, &high);
  gsize low = 0;

  /* The last line that starts at @byte or before. */
  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (lines[middle].start <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return MAX (low, 1);
}
