/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names for assistive tools where GTK 4.8 gives a widget of its own making none. */

/* What takes the focus in a drop-down or a split button is a button inside. */
void und_names_set_inner (GtkWidget *widget, GType inner, const char *name);
/* The row that a list wraps round @child. */
void und_names_set_row (GtkWidget *child, const char *name);

G_END_DECLS
