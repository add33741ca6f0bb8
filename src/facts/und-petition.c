/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-facts-private.h"

void
und_reader_read_petition (UndReader *self)
{
}
