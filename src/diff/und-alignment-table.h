/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gio/gio.h>

#include "und-sequence.h"

G_BEGIN_DECLS

/**
 * UndWitness:
 * @sequence: the witness's tokens; the exact ids are not looked at
 * @slots: (array length=sequence.n) (nullable): for each token 0, or what it is an instance of (a
 *   name, a date): two different tokens of one such class are likely counterparts
 *
 * One text of several that are collated. Everything is lent.
 */
typedef struct
{
  UndSequence sequence;
  const guint8 *slots;
} UndWitness;

/**
 * UndAlignmentTable:
 *
 * N witnesses at once: each token has a column, and a column holds at most one token of each
 * witness, those that stand in the same place of the text. Columns are numbered from 0 in the
 * order of most witnesses; where a witness has transposed a passage, its columns go back and forth.
 * Immutable and atomically reference-counted.
 */
typedef struct _UndAlignmentTable UndAlignmentTable;

typedef struct
{
  guint min_move_words; /* words of a transposed passage at least; 0: UND_MOVE_DEFAULT_MIN_WORDS */
} UndAlignmentTableOptions;

UndAlignmentTable *und_alignment_table_new (const UndWitness *witnesses,
                                            gsize n_witnesses,
                                            const UndAlignmentTableOptions *options,
                                            GCancellable *cancellable,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
UndAlignmentTable *und_alignment_table_ref (UndAlignmentTable *self);
void und_alignment_table_unref (UndAlignmentTable *self);
gsize und_alignment_table_get_n_columns (const UndAlignmentTable *self);
const guint32 *und_alignment_table_get_columns (const UndAlignmentTable *self,
                                                gsize witness,
                                                gsize *n_tokens);
gboolean und_alignment_table_is_truncated (const UndAlignmentTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndAlignmentTable, und_alignment_table_unref)

G_END_DECLS
