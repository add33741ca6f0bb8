/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-attribution.h"

G_BEGIN_DECLS

/* The word of @range for a paper that may be anybody's, "statement", or NULL. */
const UndPhrase *und_quote_find_weak_paper (const UndReader *self, UndRange range);
/* "the statement said", where the part speaks of a letter: is it some other paper? */
gboolean und_quote_is_other_paper (const UndReader *self, const UndAttribution *attribution);
/* "the delegation said in a joint statement", where no letter is spoken of: is that what they sign?
 */
gboolean und_quote_is_joint (const UndReader *self, const UndAttribution *attribution);
/* "Penrose and Lindt said in a joint statement": is it so, and of several who are named? */
gboolean und_quote_is_joint_of_several (const UndReader *self, const UndAttribution *attribution);
/* "Penrose and others sent a letter to the board asking it to", @before the words: whoever is its
 * subject, are they the letter's? */
gboolean und_quote_is_asked_in_paper (const UndReader *self, UndRange before);

G_END_DECLS
