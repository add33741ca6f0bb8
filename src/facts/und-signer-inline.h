/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-signer-block.h"

G_BEGIN_DECLS

/* Adds those who sign in @range, the words behind a closing, where all line ends were lost. FALSE,
 * and nothing added, if the words are no such block. O(range * signers of one row). */
gboolean und_signer_inline_read (UndSignerBlock *self, UndRange range);

G_END_DECLS
