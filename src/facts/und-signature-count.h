/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-match.h"

G_BEGIN_DECLS

/* Fills the count of signatures of a petition, its goal and its date. O(part). */
void und_signature_count_read (UndReader *self);

G_END_DECLS
