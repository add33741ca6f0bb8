/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-signer-line.h"

G_BEGIN_DECLS

/* Is the line nothing but a closing ("Sincerely,", "## Signatures")? */
gboolean und_signer_closing_match (const UndReader *reader, UndRange range);
/* Is it nothing but a heading over those who stand behind the letter ("Endorsers:", "Supporting
 * organizations (12)")? @has_bodies: they are organisations. */
gboolean und_signer_closing_match_support (const UndReader *reader,
                                           UndRange range,
                                           gboolean *has_bodies);
/* Does the line begin with a closing and a comma, and go on with who signs ("Sincerely, Ada
 * Penrose")? @rest is what goes on. */
gboolean und_signer_closing_opens (const UndReader *reader, UndRange range, UndRange *rest);

G_END_DECLS
