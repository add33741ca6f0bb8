/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-quotation-source.h"

#include "und-verdict.h"

/* Overview
 *
 * Task: say where the words of a quotation come from, and how far they were changed.
 *
 * The matcher gives places; here they are judged. Of exact places the one that differs least wins,
 * then the earlier part, then the first place. Without any, the nearest place is the source if
 * enough of the quotation is in it. Words of the quotation before its first and after its last
 * counterpart stand for as many words of the source, as far as its sentence goes.
 *
 * Known bad case: a quotation put together of two distant places has the larger as its source. */

/* Of the words of an altered quotation this share, and one word more, must stand in the source.
 * Real alterations of the letters we have seen keep four words in five; two unrelated texts on one
 * topic share up to two in five, in order, and short ones more than that by chance. */
#define COVERAGE_MIN 0.6

/* And the words must not be scattered over a very much longer stretch; a quotation that leaves out
 * a paragraph between two sentences is still one. */
#define SIMILARITY_MIN 0.2

static gboolean
is_near_enough (const UndQuotationMatch *match, gsize n_words)
{
  return match->is_exact
         || (match->n_equal >= COVERAGE_MIN * (double) n_words + 1
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

static UndSpan
get_source_span (const UndWordTable *table,
                 UndPart *part,
                 guint number,
                 const UndQuotationMatch *match,
                 gsize n_needle)
{
  UndWordRange range = { match->start, match->end - match->start };
  gsize n_before = MIN (match->needle_start,
                        count_words_in_sentence (table, part, number, match->start, TRUE));
  gsize n_after = MIN (n_needle - match->needle_end,
                       count_words_in_sentence (table, part, number, match->end - 1, FALSE));

  range.first -= n_before;
  range.n_words += n_before + n_after;
  return und_word_table_get_span (table, number, range);
}

gboolean
und_quotation_source_is_better (const UndQuotationSource *one, const UndQuotationSource *two)
{
  if (one->verdict != two->verdict)
    return one->verdict < two->verdict;
  return one->similarity > two->similarity;
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
  UndText *text = und_part_get_text (g_ptr_array_index (parts, here));
  UndSpan copy = und_verdict_trim_mark (text, quotation);
  UndWordRange range = und_word_table_find (table, here, copy);
  gsize n_words = 0;
  const guint32 *words = und_word_table_get_words (table, here, &n_words);
  gboolean is_bounded = FALSE;
  g_autoptr (GArray) matches = und_quotation_matcher_find (
    matcher, words + range.first, range.n_words, filter, filter_data, &is_bounded);
  gboolean is_found = FALSE;

  /* Nothing is better than what is equal. */
  for (guint i = 0; i < matches->len && !(is_found && source->verdict == UND_VERDICT_VERBATIM); i++)
    {
      const UndQuotationMatch *match = &g_array_index (matches, UndQuotationMatch, i);
      guint number = first_part + match->document;
      UndPart *part = g_ptr_array_index (parts, number);
      UndQuotationSource candidate = { .part = number, .copy = copy, .n_words = range.n_words };

      if (!is_near_enough (match, range.n_words))
        continue;
      candidate.span = und_verdict_widen_to_marks (
        und_part_get_text (part), get_source_span (table, part, number, match, range.n_words), text,
        copy);
      candidate.similarity = match->similarity;
      candidate.verdict = und_verdict_judge (und_part_get_text (part), candidate.span, text, copy);
      if (is_found && !und_quotation_source_is_better (&candidate, source))
        continue;
      *source = candidate;
      is_found = TRUE;
    }
  if (!is_found)
    source->is_bounded |= is_bounded;
  return is_found;
}
