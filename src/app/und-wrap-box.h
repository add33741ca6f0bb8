/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_WRAP_BOX (und_wrap_box_get_type ())
/**
 * UndWrapBox:
 *
 * Lays its children out in lines, each as wide as it likes, and begins a new line where the next
 * child does not fit.
 */
G_DECLARE_FINAL_TYPE (UndWrapBox, und_wrap_box, UND, WRAP_BOX, GtkWidget)

GtkWidget *und_wrap_box_new (void) G_GNUC_WARN_UNUSED_RESULT;
void und_wrap_box_append (UndWrapBox *self, GtkWidget *child);
void und_wrap_box_clear (UndWrapBox *self);

G_END_DECLS
