/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-stream-index.h"

G_BEGIN_DECLS

/**
 * UndStreamPassage:
 * @document: the index's number of the document that has the words too
 * @here_start: first word in the text that is looked up; @here_end is one past the last
 * @there_start: first word in @document; likewise
 * @n_equal: words that stand on both sides in the same order
 * @score: what they are worth, less what the changes between them cost
 */
typedef struct
{
  guint document;
  guint32 here_start;
  guint32 here_end;
  guint32 there_start;
  guint32 there_end;
  guint32 n_equal;
  gint64 score;
} UndStreamPassage;

/* Fills @passages (element-type UndStreamPassage), which loses what it held, with what a text
 * shares with the documents of a frozen index, in the order of its words. */
void und_stream_search (const UndStreamIndex *index,
                        const guint32 *hashes,
                        gsize n_words,
                        GArray *passages);
/* Places of one document with the same words that are told apart. */
#define UND_STREAM_REPEATS 8u

/* The same, where a document that has words of the text twice has them twice. */
void und_stream_search_places (const UndStreamIndex *index,
                               const guint32 *hashes,
                               gsize n_words,
                               GArray *passages);

G_END_DECLS
