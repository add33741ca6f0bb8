/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-move.h"
#include "und-sequence.h"

G_BEGIN_DECLS

/**
 * UndPlace:
 * @first: its first token
 * @end: one past its last token
 *
 * A stretch of one side.
 */
typedef struct
{
  guint32 first;
  guint32 end;
} UndPlace;

GArray *und_copies_find (const UndSequence *extra,
                         const GArray *places,
                         const UndSequence *other,
                         const guint8 *other_is_kept,
                         guint min_words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
