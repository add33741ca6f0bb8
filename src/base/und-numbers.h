/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Arrays of numbers (element-type guint), ascending; the second leaves each number once. */
void und_numbers_sort (GArray *numbers);
void und_numbers_sort_unique (GArray *numbers);

G_END_DECLS
