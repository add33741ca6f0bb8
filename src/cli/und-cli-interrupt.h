/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void und_cli_watch_interrupts (void);
void und_cli_hold_interrupts (void);
void und_cli_release_interrupts (void);

G_END_DECLS
