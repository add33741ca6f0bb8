/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-signer-block.h"

G_BEGIN_DECLS

/* Does it say "the rest of the Fen Club"? */
gboolean und_signer_list_has_rest (const UndReader *reader, UndRange range);

/* Each adds to @self those that the tokens name, or returns FALSE and adds none. O(tokens). */

/* Three persons or more, or organisations, with commas or semicolons between them; or fewer, and
 * "the rest of" others. */
gboolean und_signer_list_read (UndSignerBlock *self, UndRange range);
/* "U.S. Senators Ada Penrose and Bo Lindt" as a line. */
gboolean und_signer_list_read_unit (UndSignerBlock *self, UndRange range);
/* "Signed by …" at the start of @line, and the sentence that goes on from there; @end is the token
 * after those it names. */
gboolean und_signer_list_read_signed_by (UndSignerBlock *self, UndRange line, gsize *end);

G_END_DECLS
