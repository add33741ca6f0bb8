/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_ROSTER_LIST (und_roster_list_get_type ())
/**
 * UndRosterList:
 *
 * Who signed, one a row, for rosters that do not fit a matrix: people and organisations, or very
 * many. It makes widgets only for the rows in view.
 */
G_DECLARE_FINAL_TYPE (UndRosterList, und_roster_list, UND, ROSTER_LIST, GtkWidget)

/* @roster is nullable and held, with @analysis that it belongs to. */
void und_roster_list_set_roster (UndRosterList *self, UndAnalysis *analysis, UndRoster *roster);
guint und_roster_list_get_n_rows (UndRosterList *self);

G_END_DECLS
