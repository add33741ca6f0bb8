/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-term-list.h"

G_BEGIN_DECLS

/**
 * UndLikePassage:
 * @here: words of the text that is looked at
 * @there: words of the other one
 * @n_equal: words that stand on both sides in one order; 0 if @is_verbatim is FALSE
 * @similarity: in [0, 1]: of verbatim ones 2 × equal / (here + there), of others the cosine
 * @is_verbatim: found word for word, at most a word in ten being different
 */
typedef struct
{
  UndSpan here;
  UndSpan there;
  guint n_equal;
  double similarity;
  gboolean is_verbatim;
} UndLikePassage;

/* (element-type UndLikePassage): what two texts share, word for word, reworded or in short; in the
 * order of @here and not overlapping there. */
GArray *und_likeness_search (const UndTermList *here,
                             const UndTermList *there,
                             gboolean *is_bounded) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
