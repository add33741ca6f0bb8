/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cell.h"

G_BEGIN_DECLS

/* Parts the cells of @cells (element-type UndCell; of one block, in text order) in which several
 * signatures stand side by side with no wide gap between them. O(tokens), but for a line of names
 * O(its tokens² × the signatures on it). */
void und_cells_part (GArray *cells, const UndReader *reader);

G_END_DECLS
