/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-text-private.h"

#include <string.h>
#include <unicode/utext.h>

/* Unicode's rules end a sentence at every line end, but a paragraph of hard-wrapped prose holds
 * line ends in the middle of its sentences. The rules are therefore run over a copy in which line
 * ends are spaces; no offset changes. They also end one after most abbreviations that a capital
 * follows; ICU's own suppressions do not know "U.S." and take "act." for one, and are not used. */

static void
append_sentences (GArray *sentences, const char *bytes, UndSpan paragraph, UBreakIterator *iterator)
{
  gsize start = paragraph.start;

  ubrk_first (iterator);
  for (int32_t next = ubrk_next (iterator); next != UBRK_DONE; next = ubrk_next (iterator))
    {
      UndSpan span = und_span_trim (bytes, und_span (start, paragraph.start + next));

      if (und_sentence_goes_on (bytes, paragraph, start, paragraph.start + next))
        continue;
      if (!und_span_is_empty (span))
        g_array_append_val (sentences, span);
      start = paragraph.start + next;
    }
}

/**
 * und_sentences_find:
 * @bytes: stored text
 * @n_bytes: its length
 * @paragraphs: (array length=n_paragraphs): its paragraphs
 * @n_paragraphs: how many there are
 *
 * Finds the sentences. O(n).
 *
 * Returns: (transfer full) (element-type UndSpan): in text order
 */
GArray *
und_sentences_find (const char *bytes, gsize n_bytes, const UndSpan *paragraphs, gsize n_paragraphs)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (UndSpan));
  UBreakIterator *iterator = und_break_get (UND_BREAK_SENTENCE);
  g_autofree char *flat = g_malloc (n_bytes + 1);
  UText text = UTEXT_INITIALIZER;

  for (gsize i = 0; i < n_bytes; i++)
    flat[i] = bytes[i] == '\n' ? ' ' : bytes[i];
  for (gsize i = 0; i < n_paragraphs; i++)
    {
      UErrorCode status = U_ZERO_ERROR;

      utext_openUTF8 (&text, flat + paragraphs[i].start, und_span_length (paragraphs[i]), &status);
      ubrk_setUText (iterator, &text, &status);
      g_assert (U_SUCCESS (status));
      append_sentences (sentences, flat, paragraphs[i], iterator);
    }
  utext_close (&text);
  return sentences;
}
