/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-block.h"

G_BEGIN_DECLS

/* The weight that settles a kind alone. */
#define UND_KIND_SURE 8

/* Fills the kind of a part whose span is known; one that is UND_PART_LETTER already was found as a
 * letter by its frame. */
void und_kind_read (UndReader *self, guint part);
/* Do the words in @span have a petition's cues? */
gboolean und_kind_is_petition (const UndReader *self, UndSpan span);

G_END_DECLS
