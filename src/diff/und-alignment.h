/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit-script.h"
#include "und-move.h"
#include "und-sequence.h"

G_BEGIN_DECLS

/**
 * UndAlignment:
 *
 * Two sequences side by side, as a person would lay them: what stays, what was moved, and inside
 * each move what stays. Immutable and atomically reference-counted.
 */
typedef struct _UndAlignment UndAlignment;

typedef struct
{
  gboolean is_exact;    /* the least script as it is: neither slid nor absorbed, and no moves */
  gboolean no_moves;    /* readable, but every token in its place */
  guint min_move_words; /* 0: UND_MOVE_DEFAULT_MIN_WORDS */
  guint64 max_steps;    /* 0: about a second's, several if exact */
} UndAlignmentOptions;

UndAlignment *und_alignment_new (const UndSequence *a,
                                 const UndSequence *b,
                                 const UndAlignmentOptions *options,
                                 GCancellable *cancellable,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
UndAlignment *und_alignment_ref (UndAlignment *self);
void und_alignment_unref (UndAlignment *self);
UndAlignment *und_alignment_invert (const UndAlignment *self) G_GNUC_WARN_UNUSED_RESULT;
UndEditScript *und_alignment_get_script (const UndAlignment *self);
UndEditScript *und_alignment_get_least (const UndAlignment *self);
const UndMove *und_alignment_get_moves (const UndAlignment *self, gsize *n_moves);
UndEditScript *und_alignment_get_move_script (const UndAlignment *self, gsize move);
gsize und_alignment_get_n_absorbed (const UndAlignment *self);
gboolean und_alignment_is_truncated (const UndAlignment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndAlignment, und_alignment_unref)

G_END_DECLS
