/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-word-table.h"

#include "und-normalize.h"
#include "und-stemmer.h"
#include "und-word-gap.h"
#include "und-word-scan.h"

#include <string.h>

/* The words of one document. */
typedef struct
{
  UndDocument *document; /* lent */
  GArray *ids;           /* (element-type guint32) */
  GArray *spans;         /* (element-type UndSpan): in the document, as many */
  GArray *stems;         /* (nullable) (element-type guint32): as many; made when first asked for */
} DocumentWords;

struct _UndWordTable
{
  UndInterner *interner; /* of the words */
  UndStemmer *stemmer;   /* (nullable): made when first asked for */
  GPtrArray *documents;  /* (element-type DocumentWords) */
  GArray *ranges;        /* (element-type UndWordRange): of each part, in its document's words */
  GArray *numbers;       /* (element-type guint): each part's place in documents */
};

static void
free_document_words (DocumentWords *words)
{
  g_array_unref (words->ids);
  g_array_unref (words->spans);
  g_clear_pointer (&words->stems, g_array_unref);
  g_free (words);
}

/* How many letters the pieces of an abbreviation have at most: "U.S", "Ph.D". */
#define ABBREVIATION_LETTERS_MAX 2

/* Is the folded word an abbreviation of several words, with full stops between them? */
static gboolean
is_abbreviation (const char *folded, gsize n_bytes)
{
  guint n_letters = 0;

  if (memchr (folded, '.', n_bytes) == NULL)
    return FALSE;
  for (const char *at = folded; at < folded + n_bytes; at = g_utf8_next_char (at))
    {
      n_letters = *at == '.' ? 0 : n_letters + 1;
      if (n_letters > ABBREVIATION_LETTERS_MAX
          || (*at != '.' && !g_unichar_isalpha (g_utf8_get_char (at))))
        return FALSE;
    }
  return TRUE;
}

static void
add_word (DocumentWords *self, guint32 id, UndSpan span)
{
  g_array_append_val (self->ids, id);
  g_array_append_val (self->spans, span);
}

/* Adds "U.S" as two words, as "U. S." is. */
static void
add_abbreviation (DocumentWords *self, UndInterner *interner, const char *bytes, UndSpan span)
{
  gsize start = span.start;

  for (gsize i = span.start; i <= span.end; i++)
    {
      g_autofree char *piece = NULL;

      if (i < span.end && bytes[i] != '.')
        continue;
      piece = und_normalize (bytes + start, i - start, UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE, NULL);
      if (*piece != '\0')
        add_word (self, und_interner_intern (interner, piece, strlen (piece)), und_span (start, i));
      start = i + 1;
    }
}

static DocumentWords *
read_words (UndDocument *document, UndInterner *interner)
{
  DocumentWords *words = g_new0 (DocumentWords, 1);
  UndText *text = und_document_get_text (document);
  const char *bytes = und_text_get_bytes (text, NULL);
  gsize n_tokens = 0;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  g_autofree guint32 *ids = und_text_intern_tokens (text, interner,
                                                    UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE);

  words->document = document;
  words->ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  words->spans = g_array_new (FALSE, FALSE, sizeof (UndSpan));
  for (gsize i = 0; i < n_tokens; i++)
    {
      gsize n_folded = 0;
      const char *folded = NULL;

      if (tokens[i].kind != UND_TOKEN_WORD && tokens[i].kind != UND_TOKEN_NUMBER)
        continue;
      if (ids[i] != UND_TOKEN_ID_NONE)
        folded = und_interner_get (interner, ids[i], &n_folded);
      if (folded != NULL && is_abbreviation (folded, n_folded))
        add_abbreviation (words, interner, bytes, tokens[i].span);
      else
        add_word (words, ids[i], tokens[i].span);
    }
  return words;
}

/* How two words that follow each other hang together. */
typedef enum
{
  TIE_NONE,
  TIE_HYPHEN,   /* "re-sign" */
  TIE_LINE_END, /* "re-", the end of a line, and "sign" */
  TIE_BRACKET,  /* "[T]he" */
} Tie;

static Tie
find_tie (const char *bytes, UndSpan word, UndSpan next)
{
  static const char *const hyphens[] = { "-", "\u2010", "\u2011" };
  static const char soft_hyphen[] = "\u00ad";
  gsize n_soft = strlen (soft_hyphen);
  UndSpan both = und_span (word.start, next.end);
  gsize at = word.end;

  /* A soft hyphen is part of its word. */
  if (und_span_length (word) > n_soft && memcmp (bytes + at - n_soft, soft_hyphen, n_soft) == 0)
    at -= n_soft;
  if (at + und_word_gap_measure_line_end (bytes, both, at) == next.start)
    return TIE_LINE_END;
  if (next.start == word.end + 1 && bytes[word.end] == ']' && word.start > 0
      && bytes[word.start - 1] == '[')
    return TIE_BRACKET;
  if (!g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (bytes + word.end)))
      || !g_unichar_isalpha (g_utf8_get_char (bytes + next.start)))
    return TIE_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (hyphens); i++)
    if (next.start - word.end == strlen (hyphens[i])
        && memcmp (bytes + word.end, hyphens[i], strlen (hyphens[i])) == 0)
      return TIE_HYPHEN;
  return TIE_NONE;
}

/* The number of the two words as one, or UND_INTERNER_NONE if it never stands whole. */
static guint32
find_joined (const UndInterner *interner, guint32 word, guint32 next, GString *joined)
{
  gsize n_word = 0;
  gsize n_next = 0;
  const char *first = NULL;
  const char *second = NULL;

  if (word == UND_TOKEN_ID_NONE || next == UND_TOKEN_ID_NONE)
    return UND_INTERNER_NONE;
  first = und_interner_get (interner, word, &n_word);
  second = und_interner_get (interner, next, &n_next);
  g_string_assign (joined, "");
  g_string_append_len (joined, first, (gssize) n_word);
  g_string_append_len (joined, second, (gssize) n_next);
  return und_interner_find (interner, joined->str, joined->len);
}

/* A word that is parted at the end of a line in one place here and in another there is one word,
 * although it never stands whole. @splits (joined word → bytes of its first piece) knows those that
 * were met. */
static void
learn_parted (const DocumentWords *words, UndInterner *interner, GHashTable *splits)
{
  const char *bytes = und_text_get_bytes (und_document_get_text (words->document), NULL);
  const guint32 *ids = (const guint32 *) (gconstpointer) words->ids->data;
  const UndSpan *spans = (const UndSpan *) (gconstpointer) words->spans->data;
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i + 1 < words->ids->len; i++)
    {
      gsize n_first = 0;
      gpointer known = NULL;

      if (find_tie (bytes, spans[i], spans[i + 1]) != TIE_LINE_END
          || find_joined (interner, ids[i], ids[i + 1], joined) != UND_INTERNER_NONE
          || joined->len == 0)
        continue;
      und_interner_get (interner, ids[i], &n_first);
      known = g_hash_table_lookup (splits, joined->str);
      if (known == NULL)
        g_hash_table_insert (splits, g_strdup (joined->str), GSIZE_TO_POINTER (n_first));
      else if (known != GSIZE_TO_POINTER (n_first))
        und_interner_intern (interner, joined->str, joined->len);
    }
}

/* Makes one word of two with a hyphen between them, at the end of a line or not, or the first in
 * brackets, if that stands whole somewhere: "govern-ment" is "government", "long-term" stays two
 * words. */
static void
join_words (DocumentWords *words, const UndInterner *interner)
{
  const char *bytes = und_text_get_bytes (und_document_get_text (words->document), NULL);
  guint32 *ids = (guint32 *) (gpointer) words->ids->data;
  UndSpan *spans = (UndSpan *) (gpointer) words->spans->data;
  g_autoptr (GString) joined = g_string_new (NULL);
  guint n_words = 0;

  for (guint i = 0; i < words->ids->len; i++)
    {
      guint32 whole = UND_INTERNER_NONE;

      if (n_words > 0 && find_tie (bytes, spans[n_words - 1], spans[i]) != TIE_NONE)
        whole = find_joined (interner, ids[n_words - 1], ids[i], joined);
      if (whole == UND_INTERNER_NONE)
        {
          ids[n_words] = ids[i];
          spans[n_words++] = spans[i];
          continue;
        }
      ids[n_words - 1] = whole;
      spans[n_words - 1].end = spans[i].end;
    }
  g_array_set_size (words->ids, n_words);
  g_array_set_size (words->spans, n_words);
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

static void
join_all (UndWordTable *self)
{
  g_autoptr (GHashTable) splits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->documents->len; i++)
    learn_parted (g_ptr_array_index (self->documents, i), self->interner, splits);
  for (guint i = 0; i < self->documents->len; i++)
    join_words (g_ptr_array_index (self->documents, i), self->interner);
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

  self->interner = und_interner_new ();
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) free_document_words);
  self->ranges = g_array_new (FALSE, FALSE, sizeof (UndWordRange));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < parts->len; i++)
    {
      UndDocument *document = und_part_get_document (g_ptr_array_index (parts, i));
      DocumentWords *words = self->documents->len > 0
                               ? g_ptr_array_index (self->documents, self->documents->len - 1)
                               : NULL;
      guint number;

      if (words == NULL || words->document != document)
        g_ptr_array_add (self->documents, read_words (document, self->interner));
      number = self->documents->len - 1;
      g_array_append_val (self->numbers, number);
    }
  join_all (self);
  for (guint i = 0; i < parts->len; i++)
    {
      UndWordRange range = find_range (
        g_ptr_array_index (self->documents, g_array_index (self->numbers, guint, i)),
        und_part_get_span (g_ptr_array_index (parts, i)));

      g_array_append_val (self->ranges, range);
    }
  return self;
}

void
und_word_table_free (UndWordTable *self)
{
  g_ptr_array_unref (self->documents);
  und_interner_free (self->interner);
  g_clear_pointer (&self->stemmer, und_stemmer_free);
  g_array_unref (self->ranges);
  g_array_unref (self->numbers);
  g_free (self);
}

static DocumentWords *
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

static GArray *
stem_words (UndWordTable *self, const DocumentWords *words)
{
  GArray *stems = g_array_sized_new (FALSE, FALSE, sizeof (guint32), words->ids->len);

  if (self->stemmer == NULL)
    self->stemmer = und_stemmer_new (NULL);
  for (guint i = 0; i < words->ids->len; i++)
    {
      guint32 stem = g_array_index (words->ids, guint32, i);

      if (stem != UND_TOKEN_ID_NONE)
        {
          gsize n_bytes = 0;
          const char *word = und_interner_get (self->interner, stem, &n_bytes);

          stem = und_stemmer_stem (self->stemmer, word, n_bytes,
                                   und_word_scan_hash (word, n_bytes));
        }
      g_array_append_val (stems, stem);
    }
  return stems;
}

const guint32 *
und_word_table_get_stems (UndWordTable *self, guint part, gsize *n_words)
{
  UndWordRange range = g_array_index (self->ranges, UndWordRange, part);
  DocumentWords *words = get_document_words (self, part);

  if (words->stems == NULL)
    words->stems = stem_words (self, words);
  *n_words = range.n_words;
  return (const guint32 *) (gconstpointer) words->stems->data + range.first;
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
