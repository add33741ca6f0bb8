/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-alignment-table.h"

G_BEGIN_DECLS

#define UND_PROFILE_NONE G_MAXUINT32

/* Columns that at least this share of the witnesses have are the backbone. */
#define UND_PROFILE_BACKBONE_OCCUPANCY .5F

/* A box that is aligned as a whole has at most so many cells. */
#define UND_PROFILE_MAX_CELLS (1u << 22)

/**
 * UndReading:
 * @id: the token
 * @slot: what it is an instance of, or 0
 * @count: witnesses that have it in the column
 * @next: the column's next reading, or UND_PROFILE_NONE
 *
 * What some witnesses have in a column.
 */
typedef struct
{
  guint32 id;
  guint32 count;
  guint32 next;
  guint8 slot;
} UndReading;

/**
 * UndColumn:
 * @first_token: number of a token over all witnesses; the others are chained from it
 * @last_token: end of that chain
 * @n_tokens: witnesses that have a token here
 * @readings: the first reading
 * @top: the reading that most have
 * @is_mark: the tokens are marks, not words
 * @edge: the strongest #UndEdge before one of its tokens
 */
typedef struct
{
  guint32 first_token;
  guint32 last_token;
  guint32 n_tokens;
  guint32 readings;
  guint32 top;
  gboolean is_mark;
  UndEdge edge;
} UndColumn;

/**
 * UndProfile:
 * @columns: in order
 * @n_columns: how many
 * @n_witnesses: collated in it
 *
 * Some witnesses, collated.
 */
typedef struct
{
  UndColumn *columns;
  guint32 n_columns;
  guint32 n_witnesses;
} UndProfile;

/**
 * UndCollator:
 * @n_ids: one more than the greatest id
 * @next_token: for each token the next one of its column, or UND_PROFILE_NONE
 * @readings: one for each token at first; those that become equal are let go
 * @weights: (array length=n_ids): what a pair of equal tokens is worth, at most 1
 * @min_move_words: words of a transposed passage at least
 * @is_truncated: a bound was reached
 *
 * What all profiles of one collation have in common.
 */
typedef struct
{
  guint32 n_ids;
  guint32 *next_token;
  UndReading *readings;
  float *weights;
  guint min_move_words;
  gboolean is_truncated;
  GCancellable *cancellable;
} UndCollator;

/* One column beside another. */
typedef struct
{
  guint32 a;
  guint32 b;
} UndColumnPair;

void und_profile_free (UndProfile *self);
/* A profile of all that @a and @b hold; takes both, which it empties. NULL only when cancelled. */
UndProfile *und_profile_join (UndCollator *collator, UndProfile *a, UndProfile *b, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
/* Pairs of columns in order on both sides: (element-type UndColumnPair). NULL only when cancelled.
 */
GArray *und_profile_align (UndCollator *collator,
                           const UndProfile *a,
                           const UndProfile *b,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Appends to @pairs the best alignment of columns [a_start, a_end) with [b_start, b_end), which
 * have at most UND_PROFILE_MAX_CELLS. */
void und_profile_align_box (const UndCollator *collator,
                            const UndProfile *a,
                            guint32 a_start,
                            guint32 a_end,
                            const UndProfile *b,
                            guint32 b_start,
                            guint32 b_end,
                            GArray *pairs);

/* Changes @columns, those of each token of all witnesses, where a witness has transposed a passage
 * that most others have. FALSE only when cancelled. */
gboolean und_profile_gather_transposed (UndCollator *collator,
                                        const UndProfile *profile,
                                        const UndWitness *witnesses,
                                        const gsize *starts,
                                        guint32 *columns,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

static inline const UndReading *
und_profile_get_top (const UndCollator *collator, const UndProfile *self, guint32 column)
{
  return &collator->readings[self->columns[column].top];
}

/* What it takes to align so many columns with so many. */
static inline guint64
und_profile_count_cells (guint32 n_a, guint32 n_b)
{
  return n_a > 0 && n_b > 0 ? (guint64) (n_a + 1) * (n_b + 1) : 0;
}

static inline float
und_profile_get_occupancy (const UndProfile *self, guint32 column)
{
  return (float) self->columns[column].n_tokens / (float) self->n_witnesses;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndProfile, und_profile_free)

G_END_DECLS
