/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-passage-index.h"

G_BEGIN_DECLS

/**
 * UndPassageOptions:
 * @words_min: equal words that a passage needs
 * @gap_max: the most words of difference, on either side, inside a passage
 * @is_bounded: (nullable): set to TRUE if words that stand together too often were left out
 *
 * What counts as a passage. Zero members stand for the defaults.
 */
typedef struct
{
  guint words_min;
  guint gap_max;
  UndPassageFilter filter;
  gpointer filter_data;
  gboolean *is_bounded;
} UndPassageOptions;

/**
 * UndSharedPassage:
 * @document: the index's number of the document that has the words too
 * @here_start: first word in the text that is looked at; @here_end is one past the last
 * @there_start: first word in @document; likewise
 * @n_equal: words that stand on both sides in the same order
 */
typedef struct
{
  guint document;
  guint32 here_start;
  guint32 here_end;
  guint32 there_start;
  guint32 there_end;
  guint n_equal;
} UndSharedPassage;

/* (element-type UndSharedPassage): what @words share with the documents of @index, in the order of
 * @words and not overlapping there. */
GArray *und_passage_search (const UndPassageIndex *index,
                            const guint32 *words,
                            gsize n_words,
                            const UndPassageOptions *options) G_GNUC_WARN_UNUSED_RESULT;

/* Similarity of two stretches of @n_here and @n_there words: 2 × equal / (here + there). */
double und_passage_similarity (guint n_equal, gsize n_here, gsize n_there);

G_END_DECLS
