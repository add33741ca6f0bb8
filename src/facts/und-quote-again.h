/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-facts-private.h"

G_BEGIN_DECLS

/* Gives what a heading of the part quotes the speaker of the same words in the text below it. The
 * part's quotations are read. O(words quoted). */
void und_quote_read_again (UndReader *self);

G_END_DECLS
