/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-signer-rows.h"

G_BEGIN_DECLS

/* Takes for names those lines of a column that are so by where they stand alone: "Grace Law" over
 * an office, or amid names. O(rows). */
void und_signer_odd_mark (const UndSignerBlock *self, GArray *rows);

G_END_DECLS
