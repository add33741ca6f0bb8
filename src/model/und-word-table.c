/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-word-table.h"

#include <string.h>

/* The words of one document. */
typedef struct
{
  UndDocument *document; /* lent */
  GArray *ids;           /* (element-type guint32) */
  GArray *spans;         /* (element-type UndSpan): in the document, as many */
} DocumentWords;

struct _UndWordTable
{
  GPtrArray *documents; /* (element-type DocumentWords) */
  GArray *ranges;       /* (element-type UndWordRange): of each part, in its document's words */
  GArray *numbers;      /* (element-type guint): each part's place in documents */
};

static void
free_document_words (DocumentWords *words)
{
  g_array_unref (words->ids);
  g_array_unref (words->spans);
  g_free (words);
}

static DocumentWords *
read_words (UndDocument *document, UndInterner *interner)
{
  DocumentWords *words = g_new0 (DocumentWords, 1);
  UndText *text = und_document_get_text (document);
  gsize n_tokens = 0;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  g_autofree guint32 *ids = und_text_intern_tokens (text, interner,
                                                    UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE);

  words->document = document;
  words->ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  words->spans = g_array_new (FALSE, FALSE, sizeof (UndSpan));
  for (gsize i = 0; i < n_tokens; i++)
    {
      if (tokens[i].kind != UND_TOKEN_WORD && tokens[i].kind != UND_TOKEN_NUMBER)
        continue;
      g_array_append_val (words->ids, ids[i]);
      g_array_append_val (words->spans, tokens[i].span);
    }
  return words;
}

/* The words that begin in @span. */
static UndWordRange
find_range (const DocumentWords *words, UndSpan span)
{
  const UndSpan *spans = (const UndSpan *) (gconstpointer) words->spans->data;
  UndWordRange range = { und_spans_find (spans, words->spans->len, span.start), 0 };
  gsize end = und_spans_find (spans, words->spans->len, span.end);

  if (range.first < words->spans->len && spans[range.first].start < span.start)
    range.first++;
  if (end < words->spans->len && spans[end].start < span.end)
    end++;
  range.n_words = end > range.first ? end - range.first : 0;
  return range;
}

/**
 * und_word_table_new:
 * @parts: (element-type UndPart): the parts, those of one document together
 *
 * Numbers the words of all parts. Takes time and memory linear in the documents.
 *
 * Returns: (transfer full): the table
 */
UndWordTable *
und_word_table_new (GPtrArray *parts)
{
  UndWordTable *self = g_new0 (UndWordTable, 1);
  g_autoptr (UndInterner) interner = und_interner_new ();

  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) free_document_words);
  self->ranges = g_array_new (FALSE, FALSE, sizeof (UndWordRange));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < parts->len; i++)
    {
      UndPart *part = g_ptr_array_index (parts, i);
      UndDocument *document = und_part_get_document (part);
      DocumentWords *words = self->documents->len > 0
                               ? g_ptr_array_index (self->documents, self->documents->len - 1)
                               : NULL;
      UndWordRange range;
      guint number;

      if (words == NULL || words->document != document)
        {
          words = read_words (document, interner);
          g_ptr_array_add (self->documents, words);
        }
      range = find_range (words, und_part_get_span (part));
      number = self->documents->len - 1;
      g_array_append_val (self->ranges, range);
      g_array_append_val (self->numbers, number);
    }
  return self;
}

void
und_word_table_free (UndWordTable *self)
{
  g_ptr_array_unref (self->documents);
  g_array_unref (self->ranges);
  g_array_unref (self->numbers);
  g_free (self);
}

static const DocumentWords *
get_document_words (const UndWordTable *self, guint part)
{
  return g_ptr_array_index (self->documents, g_array_index (self->numbers, guint, part));
}

const guint32 *
und_word_table_get_words (const UndWordTable *self, guint part, gsize *n_words)
{
  UndWordRange range = g_array_index (self->ranges, UndWordRange, part);

  *n_words = range.n_words;
  return (const guint32 *) (gconstpointer) get_document_words (self, part)->ids->data + range.first;
}

UndWordRange
und_word_table_find (const UndWordTable *self, guint part, UndSpan span)
{
  UndWordRange whole = g_array_index (self->ranges, UndWordRange, part);
  UndWordRange range = find_range (get_document_words (self, part), span);
  gsize start = MAX (range.first, whole.first);
  gsize end = MIN (range.first + range.n_words, whole.first + whole.n_words);

  return (UndWordRange){ start - whole.first, end > start ? end - start : 0 };
}

UndSpan
und_word_table_get_span (const UndWordTable *self, guint part, UndWordRange range)
{
  UndWordRange whole = g_array_index (self->ranges, UndWordRange, part);
  const UndSpan *spans =
    (const UndSpan *) (gconstpointer) get_document_words (self, part)->spans->data + whole.first;

  g_assert (range.n_words > 0 && range.first + range.n_words <= whole.n_words);

  return und_span (spans[range.first].start, spans[range.first + range.n_words - 1].end);
}
