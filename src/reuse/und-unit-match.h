/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-term-space.h"

G_BEGIN_DECLS

/**
 * UndUnitPair:
 * @here: a unit of the text that is looked at
 * @there: a unit of the other
 * @cosine: how alike they are
 */
typedef struct
{
  guint32 here;
  guint32 there;
  float cosine;
} UndUnitPair;

/* (element-type UndUnitPair): the units of the two texts that are alike, by here and there. */
GArray *und_unit_match (const UndTermSpace *space,
                        double cosine_min,
                        double overlap_min,
                        gboolean *is_bounded) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
