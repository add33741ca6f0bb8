/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-part.h"
#include "und-quotation-edits.h"
#include "und-quotation-match.h"
#include "und-word-table.h"

G_BEGIN_DECLS

/* Places of the source that a quotation may join; it is no quotation that joins more. */
#define UND_QUOTATION_PIECES_MAX 8u

/**
 * UndQuotationSource:
 * @part: index, in the parts, of the part that has the words
 * @span: where, in its document
 * @quotation: the quotation there in which they stand, without its marks; empty if in none
 * @copy: what of the quotation is compared with it
 * @similarity: share of equal words, in [0, 1]
 * @n_words: words of the quotation
 * @pieces: if words from several places were joined, the pieces, in the order of the quotation
 * @n_pieces: how many; 0 if all are from one place
 * @is_bounded: nothing was found, but its words are too common for all places to be looked at
 *
 * Where the words of a quotation stand.
 */
typedef struct
{
  guint part;
  UndSpan span;
  UndSpan quotation;
  UndSpan copy;
  UndVerdict verdict;
  double similarity;
  gsize n_words;
  UndQuotationPiece pieces[UND_QUOTATION_PIECES_MAX];
  guint n_pieces;
  gboolean is_bounded;
} UndQuotationSource;

/* Finds the best source of the words in @quotation (of part @here) among the documents of @matcher
 * that @filter wants; document n of @matcher is the part @first_part + n. FALSE if there is none;
 * then only is_bounded is set, which never goes back to FALSE. */
gboolean und_quotation_source_find (const UndWordTable *table,
                                    GPtrArray *parts,
                                    const UndQuotationMatcher *matcher,
                                    guint first_part,
                                    UndPassageFilter filter,
                                    gpointer filter_data,
                                    guint here,
                                    UndSpan quotation,
                                    UndQuotationSource *source);

/* As und_quotation_source_find() in all documents of @matcher, which has the stems of their words:
 * finds a quotation all of whose words stand there in a row, some in another form. */
gboolean und_quotation_source_find_inflected (UndWordTable *table,
                                              GPtrArray *parts,
                                              const UndQuotationMatcher *matcher,
                                              guint first_part,
                                              guint here,
                                              UndSpan quotation,
                                              UndQuotationSource *source);

/* Is @one the better source? Of equal ones neither is. */
gboolean und_quotation_source_is_better (const UndQuotationSource *one,
                                         const UndQuotationSource *two);

G_END_DECLS
