/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-alignment-table.h"

G_BEGIN_DECLS

/* @columns has for each token of all witnesses its column, and @starts the number of each witness's
 * first token. Neither function depends on the order of the witnesses. Time is O(tokens of all ×
 * witnesses); memory O(tokens of all). Both return how many cells there were in the columns that
 * they looked at, each as often as they did. */

/* Gives words that agree with others by chance only a column each, from @n_columns on, which
 * grows. */
guint64 und_chance_match_loosen (const UndWitness *witnesses,
                                 gsize n_witnesses,
                                 const gsize *starts,
                                 guint32 *columns,
                                 gsize *n_columns);

/* Does so again, and puts what a witness has alone, from one word that it shares to the next, in
 * one place of the order: a column from @n_placed on has none yet. Some columns may be left empty.
 */
guint64 und_chance_match_settle (const UndWitness *witnesses,
                                 gsize n_witnesses,
                                 const gsize *starts,
                                 guint32 *columns,
                                 gsize n_placed,
                                 gsize *n_columns);

G_END_DECLS
