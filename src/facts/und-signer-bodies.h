/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-signer-block.h"

G_BEGIN_DECLS

/* Does @part say that organisations sign: "the undersigned groups", "our organizations", "We write
 * as trade unions"? O(part). */
gboolean und_signer_bodies_are_told (const UndReader *self, UndSpan part);
/* Are the lines of one column (element-type UndSignerRow) organisations one below another? */
gboolean und_signer_bodies_are_listed (const UndSignerBlock *self, GArray *rows);
/* Is the line a heading of such a list: "State Organizations"? */
gboolean und_signer_bodies_is_heading (const UndSignerBlock *self, UndRange range);
/* Marks the lines at the end of a column of persons that are organisations, whatever their shape.
 */
void und_signer_bodies_mark_tail (const UndSignerBlock *self, GArray *rows);
/* Adds each line that can name an organisation. */
void und_signer_bodies_read (UndSignerBlock *self, GArray *rows);

G_END_DECLS
