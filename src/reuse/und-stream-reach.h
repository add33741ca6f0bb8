/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-stream-index.h"

G_BEGIN_DECLS

/**
 * UndStreamReach:
 * @here: words of the one text
 * @there: words of the other
 * @n_equal: of them in both, in the same order
 * @score: what the equal words are worth, less what the changes cost
 *
 * How far two texts are alike from a place on.
 */
typedef struct
{
  guint32 here;
  guint32 there;
  guint32 n_equal;
  gint64 score;
} UndStreamReach;

/* How far the words at and after @here are alike to those at and after @there; with @step -1, at
 * and before. */
UndStreamReach und_stream_reach (const UndStreamIndex *index,
                                 const guint32 *here,
                                 gsize n_here,
                                 guint32 there,
                                 gsize n_there,
                                 int step);

G_END_DECLS
