/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_DIFF_VIEW (und_diff_view_get_type ())
/**
 * UndDiffView:
 *
 * Two texts side by side, paragraph beside paragraph, with what differs marked. Only the rows in
 * view have widgets; it scrolls itself inside a GtkScrolledWindow. "row-moved" is emitted with the
 * row when a move's arrow is pressed, "layout-changed" when rows have other places than before.
 */
G_DECLARE_FINAL_TYPE (UndDiffView, und_diff_view, UND, DIFF_VIEW, GtkWidget)

/* (nullable) */
void und_diff_view_set_comparison (UndDiffView *self, UndComparison *comparison);
guint und_diff_view_get_n_rows (UndDiffView *self);
const UndComparisonRow *und_diff_view_get_rows (UndDiffView *self, gsize *n_rows);
/* Brings @row into view, a little below the top, and points it out. */
void und_diff_view_show_row (UndDiffView *self, guint row);
/* Where @row stands, as shares of the whole height in [0, 1]. */
void und_diff_view_get_extent (UndDiffView *self, guint row, double *top, double *bottom);
/* The row at a share of the whole height. */
guint und_diff_view_find_row (UndDiffView *self, double place);
/* The row that shows the other end of a move in @row, or -1. */
int und_diff_view_find_counterpart (UndDiffView *self, guint row);

G_END_DECLS
