/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit-script.h"
#include "und-sequence.h"

G_BEGIN_DECLS

/* The stretches of tokens that are not @is_taken, of at least @min_words words, that both sides
 * have word for word: (element-type UndRun), in B's order. With UND_EDGE_NONE a stretch is all that
 * stands between two taken tokens, else all from one such edge to the next. Of several that are the
 * same, the first of one side goes with the first of the other; one that each side has only once
 * needs only @min_single_words. O(tokens). */
GArray *und_stretches_find (const UndSequence *a,
                            const guint8 *a_is_taken,
                            const UndSequence *b,
                            const guint8 *b_is_taken,
                            UndEdge edge,
                            guint min_words,
                            guint min_single_words) G_GNUC_WARN_UNUSED_RESULT;
/* Do many paragraphs of A, of a few that are looked for, stand whole in B and out of order?
 * O(tokens of B). */
gboolean und_stretches_look_shuffled (const UndSequence *a, const UndSequence *b);

G_END_DECLS
