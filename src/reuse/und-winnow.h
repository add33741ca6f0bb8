/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words of a run, and runs in a row of which one at least is chosen: what two texts share in
 * UND_WINNOW_SURE_WORDS words or more is always found by what is chosen of either. */
#define UND_WINNOW_RUN_WORDS  5u
#define UND_WINNOW_RUNS       4u
#define UND_WINNOW_SURE_WORDS (UND_WINNOW_RUN_WORDS + UND_WINNOW_RUNS - 1u)
/* Bits of what stands for a run: six bytes in a database, sign and all. Among twenty million runs
 * one look-up in seven million finds another's. */
#define UND_WINNOW_BITS 47u

/* Every run of a text, and the chosen ones; @runs (element-type guint64) loses what it held and is
 * left sorted, each run once. */
void und_winnow_list_runs (const guint32 *hashes, gsize n_words, GArray *runs);
void und_winnow_choose_runs (const guint32 *hashes, gsize n_words, GArray *runs);

G_END_DECLS
