/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-passim-locator.h"

#include "und-comparison.h"
#include "und-edit-script.h"
#include "und-intern.h"
#include "und-passage-search.h"
#include "und-verdict.h"
#include "und-word-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* passim counts the characters of the text that it was given. That is the stored text if it was
 * written by this program, and may be another one otherwise, so a place is taken only if the words
 * that stand there are those of the line. */

#define HYPHEN 0x2010

struct _UndPassimLocator
{
  UndText *text;
  GArray *pairs; /* (element-type gsize): the characters that UTF-16 counts twice, in order */
};

/**
 * und_passim_locator_new:
 * @text: a document's text
 *
 * Looks at all of the text once. O(n).
 *
 * Returns: (transfer full): a locator, which keeps @text
 */
UndPassimLocator *
und_passim_locator_new (UndText *text)
{
  UndPassimLocator *self = g_new0 (UndPassimLocator, 1);
  gsize n_bytes;
  const char *bytes = und_text_get_bytes (text, &n_bytes);
  gsize n_chars = 0;

  self->text = und_text_ref (text);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *at = bytes; at < bytes + n_bytes; at = g_utf8_next_char (at))
    {
      if (g_utf8_get_char (at) > 0xffff)
        g_array_append_val (self->pairs, n_chars);
      n_chars++;
    }
  return self;
}

/**
 * und_passim_locator_free:
 * @self: (transfer full): a locator
 *
 * Frees the locator.
 */
void
und_passim_locator_free (UndPassimLocator *self)
{
  und_text_unref (self->text);
  g_array_unref (self->pairs);
  g_free (self);
}

/* Of the pairs, number i begins at its own place and i units more: those before @n_units are looked
 * for. A place inside a pair is that of the pair. */
static guint64
count_chars (const UndPassimLocator *self, guint64 n_units)
{
  guint low = 0, high = self->pairs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pairs, gsize, middle) + middle < n_units)
        low = middle + 1;
      else
        high = middle;
    }
  return n_units - low;
}

static gboolean
to_byte (const UndPassimLocator *self, UndPassimUnit unit, guint64 place, gsize *byte)
{
  guint64 n_chars = unit == UND_PASSIM_UTF16 ? count_chars (self, place) : place;

  if (n_chars > und_text_get_n_chars (self->text))
    return FALSE;
  *byte = und_text_char_to_byte (self->text, (gsize) n_chars);
  return TRUE;
}

static gunichar
fold_hyphen (gunichar c, gboolean is_aligned)
{
  return is_aligned && c == HYPHEN ? '-' : c;
}

static gboolean
is_same (const char *words, gboolean is_aligned, const char *bytes, gsize n_bytes)
{
  const char *end = bytes + n_bytes;

  while (*words != '\0' && bytes < end
         && fold_hyphen (g_utf8_get_char (words), is_aligned)
              == fold_hyphen (g_utf8_get_char (bytes), is_aligned))
    {
      words = g_utf8_next_char (words);
      bytes = g_utf8_next_char (bytes);
    }
  return *words == '\0' && bytes == end;
}

/**
 * und_passim_locator_find:
 * @self: of the document that @place is in
 * @place: a place
 * @span: (out): its bytes
 * @error: G_IO_ERROR_INVALID_DATA with a whole sentence
 *
 * Finds a place. Time is O(log n) and what it takes to look at its words. Any thread.
 *
 * Returns: whether the text goes so far and has there the words that the line says, if it says any
 */
gboolean
und_passim_locator_find (const UndPassimLocator *self,
                         const UndPassimPlace *place,
                         UndSpan *span,
                         GError **error)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan found = UND_SPAN_EMPTY;

  if (!to_byte (self, place->unit, place->start, &found.start)
      || !to_byte (self, place->unit, place->end, &found.end) || und_span_is_empty (found))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("The passage stands where “%s” has no text."), place->id);
  else if (place->words != NULL
           && !is_same (place->words, place->is_aligned, bytes + found.start,
                        und_span_length (found)))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("“%s” has other words where the passage stands."), place->id);
  else
    {
      *span = found;
      return TRUE;
    }
  return FALSE;
}

/* Numbers, the same for the same words of both texts; their count is that of the words. */
static GArray *
list_words (UndWordScan *scan, UndInterner *interner, UndText *text, UndSpan span)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint32));

  und_word_scan_run (scan, und_text_get_bytes (text, NULL) + span.start, und_span_length (span));
  for (gsize i = 0; i < scan->n_words; i++)
    {
      guint32 word = und_interner_intern (interner, (const char *) &scan->hashes[i],
                                          sizeof scan->hashes[i]);

      g_array_append_val (words, word);
    }
  return words;
}

/* As of passages that are found here: by words, not by letters. */
static double
measure_similarity (UndText *here_text, UndSpan here, UndText *there_text, UndSpan there)
{
  g_auto (UndWordScan) scan = { NULL };
  g_autoptr (UndInterner) interner = und_interner_new ();
  g_autoptr (GArray) words_here = list_words (&scan, interner, here_text, here);
  g_autoptr (GArray) words_there = list_words (&scan, interner, there_text, there);
  g_autoptr (UndEditScript) script = NULL;

  if (words_here->len + words_there->len == 0)
    return 1;
  script = und_edit_script_new ((const guint32 *) (gpointer) words_there->data, words_there->len,
                                (const guint32 *) (gpointer) words_here->data, words_here->len, 0,
                                NULL, NULL);
  return und_passage_similarity ((guint) und_edit_script_get_n_equal (script), words_here->len,
                                 words_there->len);
}

/**
 * und_passim_pair_make_passage:
 * @pair: a pair of places
 * @target: of the document of @pair's target
 * @source: of that of its source
 * @error: G_IO_ERROR_INVALID_DATA with a whole sentence
 *
 * Makes a passage of the pair, as if it had been found here: @target repeats what @source has;
 * verdict, similarity and edits are those of this program. Whether it is quoted is not
 * looked at. Time is that of comparing the two, word by word. Any thread.
 *
 * Returns: (transfer full) (nullable): the passage, or NULL if a document has no such words there
 */
UndPassage *
und_passim_pair_make_passage (const UndPassimPair *pair,
                              const UndPassimLocator *target,
                              const UndPassimLocator *source,
                              GError **error)
{
  UndSpan here, there;
  UndPassage *passage;

  if (!und_passim_locator_find (target, &pair->target, &here, error)
      || !und_passim_locator_find (source, &pair->source, &there, error))
    return NULL;
  passage = g_new0 (UndPassage, 1);
  passage->here = here;
  passage->there = there;
  passage->verdict = und_verdict_judge (source->text, there, target->text, here);
  passage->similarity = measure_similarity (target->text, here, source->text, there);
  passage->edits = passage->verdict == UND_VERDICT_ALTERED
                     ? und_comparison_list_edits (source->text, there, target->text, here)
                     : g_array_new (FALSE, FALSE, sizeof (UndEdit));
  return passage;
}
