/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 und_xx_hash (const char *bytes, gsize n_bytes, guint64 seed);

G_END_DECLS
