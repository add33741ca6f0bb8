/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit-script.h"
#include "und-sequence.h"

G_BEGIN_DECLS

/**
 * UndBlock:
 * @runs: what is equal in it, in order, from its first tokens to its last
 * @n_runs: number of runs
 * @n_words: words in @runs
 *
 * A passage of A that also stands in B, verbatim or with small edits between its runs.
 */
typedef struct
{
  UndRun *runs;
  guint n_runs;
  guint n_words;
} UndBlock;

/* Passages shared by tokens that are not @is_solid, of at least @min_words words: (element-type
 * UndBlock), by n_words, most first, then by place; they may overlap. Sets @is_bounded if
 * they may end too early, as there were too many edits to go over, and else leaves it.
 * NULL only when cancelled. */
GArray *und_blocks_find (const UndSequence *a,
                         const guint8 *a_is_solid,
                         const UndSequence *b,
                         const guint8 *b_is_solid,
                         guint min_words,
                         gboolean *is_bounded,
                         GCancellable *cancellable,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* How many of @n tokens are not @is_solid. */
gsize und_blocks_count_loose (const guint8 *is_solid, gsize n);
guint und_blocks_count_words (const UndSequence *side, guint32 start, guint32 end);

static inline guint32
und_block_get_a_start (const UndBlock *self)
{
  return self->runs[0].a;
}

static inline guint32
und_block_get_b_start (const UndBlock *self)
{
  return self->runs[0].b;
}

static inline guint32
und_block_get_a_end (const UndBlock *self)
{
  return self->runs[self->n_runs - 1].a + self->runs[self->n_runs - 1].length;
}

static inline guint32
und_block_get_b_end (const UndBlock *self)
{
  return self->runs[self->n_runs - 1].b + self->runs[self->n_runs - 1].length;
}

G_END_DECLS
