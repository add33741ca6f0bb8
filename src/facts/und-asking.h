/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-match.h"

G_BEGIN_DECLS

/* Who writes asks by what begins at @token ("we urge", "the undersigned, teachers of Fen, ask"), in
 * a sentence or what is left of it up to @end: the token after the verb, or 0. O(1). */
gsize und_asking_match (const UndReader *self, gsize token, gsize end);

G_END_DECLS
