/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-passage-index.h"

G_BEGIN_DECLS

/**
 * UndQuotationMatcher:
 *
 * Looks up quotations, down to one word, in a set of documents.
 */
typedef struct _UndQuotationMatcher UndQuotationMatcher;

/**
 * UndQuotationMatch:
 * @document: the matcher's number of the document
 * @start: first word of the source in @document; @end is one past the last
 * @needle_start: first word of the quotation that has a counterpart; @needle_end is one past the
 *   last
 * @n_equal: words that stand on both sides in the same order
 * @coverage: share of the quotation's words that are equal, in [0, 1]
 * @similarity: 2 × equal / (quotation + source), in [0, 1]
 * @is_exact: every word is equal, with none between
 */
typedef struct
{
  guint document;
  guint32 start;
  guint32 end;
  guint32 needle_start;
  guint32 needle_end;
  guint n_equal;
  double coverage;
  double similarity;
  gboolean is_exact;
} UndQuotationMatch;

UndQuotationMatcher *und_quotation_matcher_new (void) G_GNUC_WARN_UNUSED_RESULT;
void und_quotation_matcher_free (UndQuotationMatcher *self);
/* The number of the document, from 0. */
guint und_quotation_matcher_add (UndQuotationMatcher *self, const guint32 *words, gsize n_words);
/* (element-type UndQuotationMatch): the exact places, in document order, or, if there are none,
 * the nearest place in each document that has one. */
GArray *und_quotation_matcher_find (const UndQuotationMatcher *self,
                                    const guint32 *needle,
                                    gsize n_needle,
                                    UndPassageFilter filter,
                                    gpointer user_data,
                                    gboolean *is_bounded) G_GNUC_WARN_UNUSED_RESULT;
/* A piece of a quotation that was put together of several has so many equal words at least. */
#define UND_QUOTATION_PIECE_WORDS_MIN 3u
/* (element-type UndQuotationMatch): of each document in which two pieces of the quotation or more
 * stand apart or in another order, these pieces, in the order of the quotation. */
GArray *und_quotation_matcher_find_pieces (const UndQuotationMatcher *self,
                                           const guint32 *needle,
                                           gsize n_needle,
                                           UndPassageFilter filter,
                                           gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndQuotationMatcher, und_quotation_matcher_free)

G_END_DECLS
