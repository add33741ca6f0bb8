/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-unit-match.h"

G_BEGIN_DECLS

/**
 * UndUnitCluster:
 * @here: units of the one text, from the first that is in a pair to the last
 * @there: units of the other, likewise
 * @n_pairs: pairs between them
 * @cosine: how alike the two runs are
 */
typedef struct
{
  UndSpan here;
  UndSpan there;
  guint n_pairs;
  double cosine;
} UndUnitCluster;

/**
 * UndClusterBounds:
 * @gap_max: units that may lie between two pairs, on either side
 * @gap_min: how far the gap may be narrowed for a cluster that is not alike as a whole
 * @cosine_min: how alike the two runs of a cluster are at least
 */
typedef struct
{
  guint gap_max;
  guint gap_min;
  double cosine_min;
} UndClusterBounds;

/* (element-type UndUnitCluster): groups of @pairs (element-type UndUnitPair, which it sorts) that
 * lie together in both texts, in the order of the first. */
GArray *und_unit_cluster (UndTermSpace *space, GArray *pairs, UndClusterBounds bounds)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
