/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-facts.h"

G_BEGIN_DECLS

/* The names by which a text speaks again of the issuer and the signatories of @part: surnames, and
 * whole names by surname and first letter, since a given name may be a short form; folded, owned by
 * the table. O(signatories). */
GHashTable *und_quote_signers_new (const UndPartFacts *part) G_GNUC_WARN_UNUSED_RESULT;
/* Is @name, "Penrose" or "Ada Penrose", that of one of them? O(length). */
gboolean und_quote_signers_contain (GHashTable *self, const char *name);

G_END_DECLS
