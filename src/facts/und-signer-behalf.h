/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-match.h"

G_BEGIN_DECLS

/* Does the line @range begin with for whom somebody signs ("On behalf of the Fen Fund: Ada
 * Penrose", "Signed on behalf of the Fen Fund by Ada Penrose")? @body is whom it names, and @person
 * what stands after that, empty if nothing does. O(tokens). */
gboolean und_signer_behalf_split (const UndReader *reader,
                                  UndRange range,
                                  UndRange *body,
                                  UndRange *person);

G_END_DECLS
