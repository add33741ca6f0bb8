/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-campaign.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_SIDEBAR (und_sidebar_get_type ())
/**
 * UndSidebar:
 *
 * The documents of the campaign, grouped under the letter they belong to, with search and sort.
 * "selected-part" is the part of the selected row.
 */
G_DECLARE_FINAL_TYPE (UndSidebar, und_sidebar, UND, SIDEBAR, GtkWidget)

void und_sidebar_set_campaign (UndSidebar *self, UndCampaign *campaign);
/* (nullable) */
UndPart *und_sidebar_get_selected_part (UndSidebar *self);
/* Selects the row of @part; NULL or a part that has no row selects none. */
void und_sidebar_set_selected_part (UndSidebar *self, UndPart *part);
/* (nullable): of the selected row, one that could not be read included. "selection-changed" tells
 * of another. */
UndDocument *und_sidebar_get_selected_document (UndSidebar *self);
void und_sidebar_focus_search (UndSidebar *self);
/* Rows that are shown, after the search. */
guint und_sidebar_get_n_rows (UndSidebar *self);

G_END_DECLS
