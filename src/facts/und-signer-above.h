/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-signer-block.h"

G_BEGIN_DECLS

/* Reads who is said above @part, a letter, to have written it. */
void und_signer_above_read (UndSignerBlock *self, UndSpan part);

G_END_DECLS
