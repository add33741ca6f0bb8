/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-facts-private.h"

G_BEGIN_DECLS

/* What stands round the text, once the parts are read: (element-type UndSpan), whole paragraphs in
 * text order. */
GArray *und_reader_list_furniture (const UndReader *self) G_GNUC_WARN_UNUSED_RESULT;
/* Does the block at @block begin what a body says of itself, "About the Fen Trust", before @end? */
gboolean und_reader_begins_boilerplate (const UndReader *self, gsize block, gsize end);
/* Is the block at @block the last paragraph of a text that begins with the block @first, and says
 * what the body is that is named above: "Fen Watch is a national charity"? */
gboolean und_reader_is_self_description (const UndReader *self, gsize first, gsize block);

G_END_DECLS
