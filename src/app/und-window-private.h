/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-compare-page.h"
#include "und-template-page.h"
#include "und-window.h"

G_BEGIN_DECLS

/* For the folder only. */

/* Adds the actions of the window; once, from its init. */
void und_window_actions_init (UndWindow *self);
/* Says which actions can be used now. */
void und_window_actions_update (UndWindow *self);

UndComparePage *und_window_get_compare_page (UndWindow *self);
UndTemplatePage *und_window_get_template_page (UndWindow *self);
GtkWidget *und_window_get_panes (UndWindow *self);
/* (nullable) */
UndDocument *und_window_get_selected_document (UndWindow *self);
void und_window_focus_search (UndWindow *self);
const char *und_window_get_page (UndWindow *self);
/* After a document was chosen in an overlaid sidebar, the page is what matters. */
void und_window_close_overlays (UndWindow *self);

G_END_DECLS
