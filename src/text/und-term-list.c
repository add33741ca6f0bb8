/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-term-list.h"

#include "und-word-scan.h"

/* Words of a sentence that are too few to tell what it is about. */
#define UNIT_WORDS_MIN 4u
/* Words after which a sentence is cut: lists and damaged text can go on without a full stop for
 * pages, and would be like nothing. */
#define UNIT_WORDS_MAX 40u

/* What ends a sentence, the wide forms of Chinese and Japanese also without white space behind. */
#define END_MARKS       ".!?\u3002\uff01\uff1f\u0964\u06d4"
#define FIRST_WIDE_MARK 0x3002

/* Ends the unit that starts at @start before word @end, and before where it is too long. */
static gsize
add_units (GArray *units, gsize start, gsize end)
{
  while (end - start >= UNIT_WORDS_MAX)
    {
      UndSpan unit = und_span (start, start + UNIT_WORDS_MAX);

      g_array_append_val (units, unit);
      start = unit.end;
    }
  if (end - start >= UNIT_WORDS_MIN)
    {
      UndSpan unit = und_span (start, end);

      g_array_append_val (units, unit);
      start = end;
    }
  return start;
}

static gboolean
is_end_mark (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_OTHER_PUNCTUATION
         && g_utf8_strchr (END_MARKS, -1, c) != NULL;
}

/* Does a sentence end between two words, with @n_bytes from @bytes on between them? It does at a
 * mark before white space, and at a blank line. Unicode's rules also ask how it goes on, and have
 * no end before a small letter; text that was put through a machine, as here it may have been, has
 * small letters anywhere. A mark that only shortens a word costs little, as short units go with the
 * next. */
static gboolean
ends_between (const char *bytes, gsize n_bytes)
{
  gboolean is_after_mark = FALSE;
  guint n_lines = 0;

  for (const char *at = bytes; at < bytes + n_bytes; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\n' && ++n_lines > 1)
        return TRUE;
      if (g_unichar_isspace (c) && is_after_mark)
        return TRUE;
      if (is_end_mark (c))
        is_after_mark = TRUE;
      if (is_after_mark && c >= FIRST_WIDE_MARK)
        return TRUE;
    }
  return FALSE;
}

static void
find_units (UndTermList *self, const char *bytes)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (UndSpan));
  gsize start = 0;

  for (gsize i = 1; i < self->n_words; i++)
    {
      gsize end = self->edges[2 * i - 1];

      if (ends_between (bytes + end, self->edges[2 * i] - end))
        start = add_units (units, start, i);
    }
  start = add_units (units, start, self->n_words);
  if (start < self->n_words)
    {
      UndSpan rest = und_span (start, self->n_words);

      g_array_append_val (units, rest);
    }
  self->n_units = units->len;
  self->units = (UndSpan *) (gpointer) g_array_free (g_steal_pointer (&units), FALSE);
}

/**
 * und_term_list_new:
 * @text: a text of less than 4 GB
 * @stemmer: numbers the stems; lists that are held against each other need the same one
 *
 * Makes the words of a text ready to be looked at by what they mean. O(n).
 *
 * Returns: (transfer full): the words
 */
UndTermList *
und_term_list_new (UndText *text, UndStemmer *stemmer)
{
  UndTermList *self = g_new0 (UndTermList, 1);
  g_auto (UndWordScan) scan = { 0 };
  gsize n_bytes = 0;
  const char *bytes = und_text_get_bytes (text, &n_bytes);

  und_word_scan_run (&scan, bytes, n_bytes);
  self->n_words = scan.n_words;
  self->words = g_steal_pointer (&scan.hashes);
  self->edges = g_steal_pointer (&scan.edges);
  scan.n_allocated = 0;
  self->stems = g_new (guint32, self->n_words);
  for (gsize i = 0; i < self->n_words; i++)
    self->stems[i] = und_stemmer_stem (stemmer, bytes + self->edges[2 * i],
                                       self->edges[2 * i + 1] - self->edges[2 * i], self->words[i]);
  find_units (self, bytes);
  return self;
}

/**
 * und_term_list_free:
 * @self: (transfer full): a list
 *
 * Frees the list.
 */
void
und_term_list_free (UndTermList *self)
{
  g_free (self->words);
  g_free (self->stems);
  g_free (self->edges);
  g_free (self->units);
  g_free (self);
}
