/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-collation.h"

G_BEGIN_DECLS

/* What the window and the command line both need to tell a collation to people. */

const char *und_slot_to_word (UndSlot self);
const char *und_strength_to_word (UndStrength self);
const char *und_direction_to_words (UndDirection self);
void und_shares_to_parts (const UndShares *self, guint n_parts, guint parts[4]);
const UndCollationReading *und_collation_row_find_most (const UndCollationRow *self);
void und_collation_row_mark_present (const UndCollationRow *self,
                                     guint8 *is_here,
                                     gsize n_witnesses);
/* und-collation-moves.c */
guint8 *und_collation_find_moved (const UndCollation *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean und_collation_reading_has_same_witnesses (const UndCollationReading *self,
                                                   const UndCollationReading *other);
char *und_collation_dup_own (const UndCollation *self,
                             guint row,
                             const char *paragraph_mark,
                             guint *n_words,
                             guint *end) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *und_filiation_list_told (const UndFiliation *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *und_filiation_list_words (const UndFiliation *self, const UndCollation *collation)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean und_words_are_closing (const char *text);

G_END_DECLS
