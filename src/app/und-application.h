/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define UND_TYPE_APPLICATION (und_application_get_type ())
/**
 * UndApplication:
 *
 * The program as the desktop sees it: one instance, files to open, and the actions that need no
 * window.
 */
G_DECLARE_FINAL_TYPE (UndApplication, und_application, UND, APPLICATION, AdwApplication)

UndApplication *und_application_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): the program's settings, or NULL where their schema is not installed. */
GSettings *und_application_get_settings (UndApplication *self);

G_END_DECLS
