/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-term-space.h"

G_BEGIN_DECLS

/* The words round @words of one text that best fit the words @others of the other one. */
UndSpan und_fragment_trim (UndTermSpace *space, UndSide side, UndSpan words, UndSpan others);
/* What share of what the words tell is told by @others too, in [0, 1]. */
double und_fragment_get_share (UndTermSpace *space, UndSide side, UndSpan words, UndSpan others);

G_END_DECLS
