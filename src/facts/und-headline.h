/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-block.h"

G_BEGIN_DECLS

/* Indices of the blocks above the body of the part being read. */
UndRange und_reader_head_blocks (const UndReader *self);
/* The first block of running text of the part being read, or NULL. */
const UndBlock *und_reader_first_prose (const UndReader *self);

G_END_DECLS
