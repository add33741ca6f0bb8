/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *und_lost_lines_restore (char *utf8, gsize *n_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
