/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-beside.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_BESIDE_VIEW (und_beside_view_get_type ())
/**
 * UndBesideView:
 *
 * What two texts ask for and who signed them, in one line that unfolds to a list. It hides itself
 * where there is nothing to say.
 */
G_DECLARE_FINAL_TYPE (UndBesideView, und_beside_view, UND, BESIDE_VIEW, GtkWidget)

/* @beside may be NULL. */
void und_beside_view_set_beside (UndBesideView *self, UndBeside *beside);
/* Is the list unfolded? */
void und_beside_view_set_expanded (UndBesideView *self, gboolean is_expanded);
const char *und_beside_view_get_summary (UndBesideView *self);
guint und_beside_view_get_n_rows (UndBesideView *self);

G_END_DECLS
