/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-attribution.h"

G_BEGIN_DECLS

/* Reads "In President Penrose's own words:", "in the words of the mayor," at the end of @range, the
 * tokens of a sentence before an opening mark. O(range). */
gboolean und_own_words_read (const UndReader *self,
                             const UndPeople *people,
                             UndRange range,
                             UndAttribution *attribution);

G_END_DECLS
