/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-block.h"

G_BEGIN_DECLS

/* Is the block a petition's line of whom it is made to, and nothing else? The bare cue above such a
 * line is none. O(block). */
gboolean und_target_is_line (const UndReader *self, const UndBlock *block);
/* Fills the addressees of a petition from the first such line; FALSE if there is none. O(part). */
gboolean und_target_read (UndReader *self);
/* The same from the lines of @head, blocks of a letter, that begin with a label: "To: …". */
gboolean und_target_read_label (UndReader *self, UndRange head);
/* Forgets who was read as a signer, and what as a count of signers ("and 3 others"), on such lines.
 * O(both). */
void und_target_drop_signers (UndReader *self);

G_END_DECLS
