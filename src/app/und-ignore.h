/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The switches "ignore-typography", "ignore-punctuation" and "ignore-case", as pages have them. */
guint und_ignore_set_state (GSimpleAction *action, GVariant *state, guint ignored)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
