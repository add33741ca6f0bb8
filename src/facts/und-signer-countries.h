/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-signer-rows.h"

G_BEGIN_DECLS

/* Reads a column that has a country on each line, all of which sign; FALSE if it is none. O(rows).
 */
gboolean und_signer_countries_read (UndSignerBlock *self, GArray *rows);

G_END_DECLS
