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
/* Reads "Penrose: The rule …" at the start of @range, where the part names Penrose elsewhere, too,
 * and the label begins a line. O(1). */
gboolean und_own_words_read_label (const UndReader *self,
                                   const UndPeople *people,
                                   UndRange range,
                                   UndAttribution *attribution);
/* Reads in @range, a sentence whose colon leads to a quotation, the one person it is about: with
 * whom it begins, or who behind "is" is presented ("A guest is Ada Penrose from Reed"). O(range).
 */
gboolean und_own_words_read_presented (const UndReader *self,
                                       const UndPeople *people,
                                       UndRange range,
                                       UndAttribution *attribution);

G_END_DECLS
