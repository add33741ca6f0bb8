/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-sequence.h"

G_BEGIN_DECLS

/**
 * UndJoin:
 * @first: the lesser number of the two: below the number of leaves a leaf, else n_leaves + join
 * @second: the other
 *
 * Two leaves or earlier joins that become one.
 */
typedef struct
{
  guint32 first;
  guint32 second;
} UndJoin;

UndJoin *und_guide_tree_new (const UndSequence *const *sequences, gsize n_sequences)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
