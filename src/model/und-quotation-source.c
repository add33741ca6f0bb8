/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-quotation-source.h"

#include "und-formula.h"
#include "und-verdict.h"

#include <math.h>
#include <string.h>

/* Overview
 *
 * Task: say where the words of a quotation come from, and how far they were changed.
 *
 * The matcher gives places; here they are judged. Of exact places the one that differs least wins,
 * then the earlier part, then the first place. Without any, the nearest place is the source if
 * enough of the quotation is in it. Words of the quotation before its first and after its last
 * counterpart stand for as many words of the source, as far as its sentence goes. What stands in
 * square brackets is the writer's own: where too little is found with it, the rest is looked for,
 * which must be most of the quotation or say something.
 *
 * A quotation put together of words from several places of one document has all of these as its
 * source, and what stands between them, if each piece says something and nearly all of the
 * quotation is in one. */

/* Of the words of an altered quotation this share, and one word more, must stand in the source.
 * Real alterations of the letters we have seen keep four words in five; two unrelated texts on one
 * topic share up to two in five, in order, and short ones more than that by chance. */
#define COVERAGE_MIN 0.6

/* And the words must not be scattered over a very much longer stretch; a quotation that leaves out
 * a paragraph between two sentences is still one. */
#define SIMILARITY_MIN 0.2

/* What is left without brackets is a quotation of its own from so many words on, one of which is no
 * grammar: two words of a row stand in any text. */
#define KEPT_WORDS_MIN 3u

/* Of the words of a quotation that joins several places this share must stand in its pieces, and of
 * each piece in its place: the pieces are looked for far and wide, and what is alike in two out of
 * three words is found everywhere. */
#define JOINED_COVERAGE_MIN 0.8

/* And so many words of each piece must say something, rather than be grammar or formula. */
#define PIECE_CONTENT_WORDS_MIN 1u

/* The words of a quotation that are looked up. */
typedef struct
{
  const guint32 *words;
  gsize n_words;
  gsize n_least;   /* words of them that the source has at least */
  gsize n_before;  /* words that are left out before the first, and stand for some of the source */
  gsize n_after;   /* and after the last */
  gboolean is_row; /* all must stand in a row */
} Needle;

static gboolean
is_near_enough (const UndQuotationMatch *match, const Needle *needle)
{
  if (match->n_equal < needle->n_least || (needle->is_row && !match->is_exact))
    return FALSE;
  return match->is_exact
         || (match->n_equal >= COVERAGE_MIN * (double) needle->n_words + 1
             && match->similarity >= SIMILARITY_MIN);
}

/* The words of @part before @first (if @is_back) or after it that belong to its sentence. */
static gsize
count_words_in_sentence (const UndWordTable *table,
                         UndPart *part,
                         guint number,
                         gsize word,
                         gboolean is_back)
{
  UndSpan at = und_word_table_get_span (table, number, (UndWordRange){ word, 1 });
  gsize n_sentences = 0;
  const UndSpan *sentences = und_text_get_sentences (und_part_get_text (part), &n_sentences);
  gsize index = und_spans_find (sentences, n_sentences, at.start);
  UndWordRange range;

  if (index == n_sentences || sentences[index].start > at.start)
    return 0;
  range = und_word_table_find (table, number, sentences[index]);
  return is_back ? word - range.first : range.first + range.n_words - 1 - word;
}

/* Are the words before and at @word written as one: "long-term", "U.S."? */
static gboolean
is_tied (const UndWordTable *table, UndPart *part, guint number, gsize word)
{
  const char *bytes = und_text_get_bytes (und_part_get_text (part), NULL);
  UndSpan before = und_word_table_get_span (table, number, (UndWordRange){ word - 1, 1 });
  UndSpan at = und_word_table_get_span (table, number, (UndWordRange){ word, 1 });

  return at.start == before.end + 1 && strchr ("-.", bytes[before.end]) != NULL;
}

/* Another word that stands for one of several pieces stands for all of them. */
static UndWordRange
widen_to_tied (const UndWordTable *table,
               UndPart *part,
               guint number,
               UndWordRange range,
               gboolean is_before,
               gboolean is_after)
{
  gsize n_words = 0;

  und_word_table_get_words (table, number, &n_words);
  while (is_before && range.first > 0 && is_tied (table, part, number, range.first))
    {
      range.first--;
      range.n_words++;
    }
  while (is_after && range.first + range.n_words < n_words
         && is_tied (table, part, number, range.first + range.n_words))
    range.n_words++;
  return range;
}

static UndSpan
get_source_span (const UndWordTable *table,
                 UndPart *part,
                 guint number,
                 const UndQuotationMatch *match,
                 const Needle *needle)
{
  UndWordRange range = { match->start, match->end - match->start };
  gsize n_before = MIN (match->needle_start + needle->n_before,
                        count_words_in_sentence (table, part, number, match->start, TRUE));
  gsize n_after = MIN (needle->n_words - match->needle_end + needle->n_after,
                       count_words_in_sentence (table, part, number, match->end - 1, FALSE));

  range.first -= n_before;
  range.n_words += n_before + n_after;
  range = widen_to_tied (table, part, number, range, n_before > 0, n_after > 0);
  return und_word_table_get_span (table, number, range);
}

/* The quotation of @part round @span, without its marks; empty if there is none. Those of one part
 * are sorted, and the outer ones apart from each other. */
static UndSpan
find_quotation_round (UndPart *part, UndSpan span)
{
  GPtrArray *quotations = und_part_get_facts (part)->quotations;
  guint low = 0;
  guint high = quotations->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((const UndQuotation *) g_ptr_array_index (quotations, middle))->span.start <= span.start)
        low = middle + 1;
      else
        high = middle;
    }
  while (low > 0)
    {
      const UndQuotation *quotation = g_ptr_array_index (quotations, --low);

      if (und_span_contains (quotation->span, span))
        return quotation->span;
      if (quotation->use != UND_QUOTATION_NESTED)
        break;
    }
  return UND_SPAN_EMPTY;
}

gboolean
und_quotation_source_is_better (const UndQuotationSource *one, const UndQuotationSource *two)
{
  if (one->verdict != two->verdict)
    return one->verdict < two->verdict;
  return one->similarity > two->similarity;
}

/* Is the word in square brackets, or the rest of one that is: "[T]he", "state[s]"? */
static gboolean
touches_bracket (const char *bytes, UndSpan copy, UndSpan word, gboolean is_open)
{
  return is_open || (word.start > copy.start && bytes[word.start - 1] == ']')
         || (word.end < copy.end && bytes[word.end] == '[');
}

/* Goes on over the marks before a word: counts opening brackets, and says whether one is open. */
static gboolean
read_brackets (const char *bytes, gsize *at, gsize end, gboolean is_open, gsize *n_brackets)
{
  for (; *at < end; (*at)++)
    {
      *n_brackets += bytes[*at] == '[';
      is_open = bytes[*at] == '[' || (is_open && bytes[*at] != ']');
    }
  return is_open;
}

/* Does the word go on behind a bracket? "[T]he" is two in the table. */
static gboolean
is_first_piece (const char *bytes, UndSpan copy, UndSpan word)
{
  return word.end + 1 < copy.end && (bytes[word.end] == '[' || bytes[word.end] == ']')
         && g_ascii_isalpha (bytes[word.end + 1]);
}

/* The words that the writer does not say to be the writer's own; an array of none if there are no
 * brackets. Says in @needle how many brackets stand round them, and how many must be found. */
static GArray *
list_unbracketed (const UndWordTable *table,
                  guint here,
                  UndText *text,
                  UndSpan copy,
                  UndWordRange range,
                  Needle *needle)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *bytes = und_text_get_bytes (text, NULL);
  gsize n_all = 0;
  const guint32 *words = und_word_table_get_words (table, here, &n_all) + range.first;
  gsize at = copy.start;
  gsize n_brackets = 0;
  gboolean is_open = FALSE;
  gboolean has_content = FALSE;

  n_all = range.n_words;
  for (gsize i = 0; i < range.n_words; i++)
    {
      UndSpan word = und_word_table_get_span (table, here, (UndWordRange){ range.first + i, 1 });

      is_open = read_brackets (bytes, &at, word.start, is_open, &n_brackets);
      if (touches_bracket (bytes, copy, word, is_open))
        {
          n_all -= is_first_piece (bytes, copy, word);
          continue;
        }
      if (kept->len == 0)
        needle->n_before = n_brackets;
      n_brackets = 0;
      has_content = has_content || und_formula_has_content (text, word, 1);
      g_array_append_val (kept, words[i]);
    }
  read_brackets (bytes, &at, copy.end, is_open, &n_brackets);
  needle->n_after = n_brackets;
  if (kept->len == range.n_words)
    g_array_set_size (kept, 0);
  needle->words = (const guint32 *) (gconstpointer) kept->data;
  needle->n_words = kept->len;
  needle->n_least = kept->len >= KEPT_WORDS_MIN && has_content
                      ? 0
                      : (gsize) ceil (COVERAGE_MIN * (double) n_all);
  return kept;
}

/* A quotation is looked for in other forms of its words only if so many of them have so many bytes:
 * shorter ones are mostly grammar, which stands in any text in any form. */
#define INFLECTED_LONG_WORDS_MIN 2u
#define LONG_WORD_BYTES_MIN      5u

/* Where to look. */
typedef struct
{
  const UndWordTable *table;
  GPtrArray *parts;
  const UndQuotationMatcher *matcher;
  guint first_part;
  UndPassageFilter filter;
  gpointer filter_data;
} Sources;

static gboolean
find_needle (const Sources *self,
             const Needle *needle,
             UndText *text,
             UndSpan copy,
             UndQuotationSource *source)
{
  gboolean is_bounded = FALSE;
  g_autoptr (GArray) matches = und_quotation_matcher_find (
    self->matcher, needle->words, needle->n_words, self->filter, self->filter_data, &is_bounded);
  gboolean is_found = FALSE;

  /* Nothing is better than what is equal. */
  for (guint i = 0; i < matches->len && !(is_found && source->verdict == UND_VERDICT_VERBATIM); i++)
    {
      const UndQuotationMatch *match = &g_array_index (matches, UndQuotationMatch, i);
      guint number = self->first_part + match->document;
      UndPart *part = g_ptr_array_index (self->parts, number);
      UndText *there = und_part_get_text (part);
      UndQuotationSource candidate = { .part = number, .copy = copy, .n_words = needle->n_words };

      if (!is_near_enough (match, needle))
        continue;
      candidate.span = und_verdict_widen_to_marks (
        there, get_source_span (self->table, part, number, match, needle), text, copy);
      candidate.similarity = match->similarity;
      candidate.quotation = find_quotation_round (part, candidate.span);
      candidate.verdict = und_verdict_judge_quotation (there, candidate.span, candidate.quotation,
                                                       text, copy);
      if (is_found && !und_quotation_source_is_better (&candidate, source))
        continue;
      *source = candidate;
      is_found = TRUE;
    }
  if (!is_found)
    source->is_bounded |= is_bounded;
  return is_found;
}

/* Is the piece surely from there? */
static gboolean
is_sure_piece (const UndQuotationMatch *match, UndText *text, UndSpan copy)
{
  return match->n_equal
           >= JOINED_COVERAGE_MIN
                * (double) MAX (match->end - match->start, match->needle_end - match->needle_start)
         && und_formula_has_content (text, copy, PIECE_CONTENT_WORDS_MIN);
}

/* Makes one source of the @n pieces of the quotation in one document. FALSE if they are not surely
 * from there. */
static gboolean
join_pieces (const Sources *self,
             const UndQuotationMatch *matches,
             guint n,
             guint here,
             UndWordRange range,
             UndSpan copy,
             UndQuotationSource *source)
{
  UndText *text = und_part_get_text (g_ptr_array_index (self->parts, here));
  UndQuotationSource joined = { .part = self->first_part + matches[0].document,
                                .verdict = UND_VERDICT_ALTERED,
                                .copy = copy,
                                .n_words = range.n_words };
  UndText *there = und_part_get_text (g_ptr_array_index (self->parts, joined.part));
  gsize n_equal = 0;
  gsize n_source = 0;

  for (guint i = 0; i < n; i++)
    {
      const UndQuotationMatch *match = &matches[i];
      UndQuotationPiece *piece = &joined.pieces[i];

      piece->copy = und_word_table_get_span (
        self->table, here,
        (UndWordRange){ range.first + match->needle_start,
                        match->needle_end - match->needle_start });
      piece->source = und_word_table_get_span (
        self->table, joined.part, (UndWordRange){ match->start, match->end - match->start });
      if (!is_sure_piece (match, text, piece->copy))
        return FALSE;
      n_equal += match->n_equal;
      n_source += match->end - match->start;
      joined.span = i == 0 ? piece->source
                           : und_span (MIN (joined.span.start, piece->source.start),
                                       MAX (joined.span.end, piece->source.end));
    }
  joined.pieces[0].copy.start = copy.start;
  joined.pieces[n - 1].copy.end = copy.end;
  joined.n_pieces = n;
  joined.similarity = 2 * (double) n_equal / (double) (range.n_words + n_source);
  joined.quotation = find_quotation_round (g_ptr_array_index (self->parts, joined.part),
                                           joined.span);
  joined.pieces[n - 1].source = und_verdict_widen_to_marks (there, joined.pieces[n - 1].source,
                                                            text, joined.pieces[n - 1].copy);
  joined.span.end = MAX (joined.span.end, joined.pieces[n - 1].source.end);
  *source = joined;
  return n_equal >= JOINED_COVERAGE_MIN * (double) range.n_words;
}

/* Looks for a source that has the words in several places. Takes it if it is better than the one
 * that @is_found. */
static gboolean
find_joined (const Sources *self,
             guint here,
             UndWordRange range,
             UndSpan copy,
             gboolean is_found,
             UndQuotationSource *source)
{
  gsize n_words = 0;
  const guint32 *words = und_word_table_get_words (self->table, here, &n_words);
  g_autoptr (GArray) matches = und_quotation_matcher_find_pieces (
    self->matcher, words + range.first, range.n_words, self->filter, self->filter_data);
  const UndQuotationMatch *all = (const UndQuotationMatch *) (gconstpointer) matches->data;

  for (guint i = 0, n = 0; i < matches->len; i += n)
    {
      UndQuotationSource candidate = { 0 };

      for (n = 1; i + n < matches->len && all[i + n].document == all[i].document;)
        n++;
      if (n > UND_QUOTATION_PIECES_MAX
          || !join_pieces (self, all + i, n, here, range, copy, &candidate)
          || (is_found && !und_quotation_source_is_better (&candidate, source)))
        continue;
      candidate.is_bounded = source->is_bounded;
      *source = candidate;
      is_found = TRUE;
    }
  return is_found;
}

gboolean
und_quotation_source_find (const UndWordTable *table,
                           GPtrArray *parts,
                           const UndQuotationMatcher *matcher,
                           guint first_part,
                           UndPassageFilter filter,
                           gpointer filter_data,
                           guint here,
                           UndSpan quotation,
                           UndQuotationSource *source)
{
  const Sources sources = { table, parts, matcher, first_part, filter, filter_data };
  UndText *text = und_part_get_text (g_ptr_array_index (parts, here));
  UndSpan copy = und_verdict_trim_mark (text, quotation);
  UndWordRange range = und_word_table_find (table, here, copy);
  gsize n_words = 0;
  const guint32 *words = und_word_table_get_words (table, here, &n_words);
  Needle needle = { .words = words + range.first, .n_words = range.n_words };
  g_autoptr (GArray) kept = NULL;
  gboolean is_found;

  is_found = find_needle (&sources, &needle, text, copy, source);
  if (!is_found || (source->verdict == UND_VERDICT_ALTERED && source->similarity < 1))
    is_found = find_joined (&sources, here, range, copy, is_found, source);
  if (is_found)
    return TRUE;
  kept = list_unbracketed (table, here, text, copy, range, &needle);
  return kept->len > 0 && find_needle (&sources, &needle, text, copy, source);
}

static gboolean
has_long_words (const UndWordTable *table, guint number, UndWordRange range)
{
  guint n_long = 0;

  for (gsize i = 0; i < range.n_words && n_long < INFLECTED_LONG_WORDS_MIN; i++)
    n_long += und_span_length (
                und_word_table_get_span (table, number, (UndWordRange){ range.first + i, 1 }))
              >= LONG_WORD_BYTES_MIN;
  return n_long >= INFLECTED_LONG_WORDS_MIN;
}

gboolean
und_quotation_source_find_inflected (UndWordTable *table,
                                     GPtrArray *parts,
                                     const UndQuotationMatcher *matcher,
                                     guint first_part,
                                     guint here,
                                     UndSpan quotation,
                                     UndQuotationSource *source)
{
  const Sources sources = { table, parts, matcher, first_part, NULL, NULL };
  UndText *text = und_part_get_text (g_ptr_array_index (parts, here));
  UndSpan copy = und_verdict_trim_mark (text, quotation);
  UndWordRange range = und_word_table_find (table, here, copy);
  gsize n_stems = 0;
  const guint32 *stems = und_word_table_get_stems (table, here, &n_stems);
  const Needle needle = { .words = stems + range.first, .n_words = range.n_words, .is_row = TRUE };

  return has_long_words (table, here, range) && find_needle (&sources, &needle, text, copy, source);
}
