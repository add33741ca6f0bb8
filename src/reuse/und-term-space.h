/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-term-list.h"

G_BEGIN_DECLS

/**
 * UndSide:
 * @UND_SIDE_HERE: the text that is looked at
 * @UND_SIDE_THERE: the text it is looked up in
 *
 * The two texts of a term space.
 */
typedef enum
{
  UND_SIDE_HERE,
  UND_SIDE_THERE,
} UndSide;

/**
 * UndTerm:
 * @rank: of the stem: 0 is the rarest one of the two texts
 * @weight: how often the unit has it × how rare it is
 */
typedef struct
{
  guint32 rank;
  float weight;
} UndTerm;

/**
 * UndTermVector:
 * @terms: (array length=n_terms): by rank
 * @n_terms: how many distinct ones
 * @norm: root of the sum of the squared weights
 *
 * One unit of a text.
 */
typedef struct
{
  UndTerm *terms;
  guint n_terms;
  double norm;
} UndTermVector;

/**
 * UndTermSpace:
 *
 * The units (sentences, see UndTermList) of two texts as vectors of weighted stems. For one thread
 * at a time.
 */
typedef struct _UndTermSpace UndTermSpace;

UndTermSpace *und_term_space_new (const UndTermList *here, const UndTermList *there)
  G_GNUC_WARN_UNUSED_RESULT;
void und_term_space_free (UndTermSpace *self);
const UndTermList *und_term_space_get_list (const UndTermSpace *self, UndSide side);
const UndTermVector *und_term_space_get_vectors (const UndTermSpace *self,
                                                 UndSide side,
                                                 gsize *n_vectors);
guint32 und_term_space_get_n_terms (const UndTermSpace *self);
/* Of each word of the text, the rank of its stem. */
const guint32 *und_term_space_get_ranks (const UndTermSpace *self, UndSide side);
/* How rare the stem of @rank is: the logarithm of units by units that have it. */
double und_term_space_get_rarity (const UndTermSpace *self, guint32 rank);
/* Cosine of two runs of units, each taken as one, in [0, 1]. */
double und_term_space_get_cosine (UndTermSpace *self, UndSpan here, UndSpan there);
/* Marks the stems of some words, and no others. */
void und_term_space_mark (UndTermSpace *self, UndSide side, UndSpan words);
gboolean und_term_space_is_marked (const UndTermSpace *self, guint32 rank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndTermSpace, und_term_space_free)

G_END_DECLS
