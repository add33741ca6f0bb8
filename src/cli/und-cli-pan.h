/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean und_cli_pan_open (const char *folder);
gboolean und_cli_pan_write (const char *folder,
                            const char *from,
                            const char *to,
                            const GString *features);

G_END_DECLS
