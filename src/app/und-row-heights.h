/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndRowHeights:
 *
 * Heights of the rows of a long view, in pixels: where a row begins, which row is at a place, and
 * which rows have only been estimated yet. Changing a height and both look-ups are O(log n).
 */
typedef struct _UndRowHeights UndRowHeights;

UndRowHeights *und_row_heights_new (guint n_rows) G_GNUC_WARN_UNUSED_RESULT;
void und_row_heights_free (UndRowHeights *self);
guint und_row_heights_get_n_rows (const UndRowHeights *self);
/* @is_measured: the height is known, not guessed. */
void und_row_heights_set (UndRowHeights *self, guint row, int height, gboolean is_measured);
int und_row_heights_get (const UndRowHeights *self, guint row);
gboolean und_row_heights_is_measured (const UndRowHeights *self, guint row);
/* Pixels above @row, which may be n_rows: all of them. */
gint64 und_row_heights_get_top (const UndRowHeights *self, guint row);
/* The row that has pixel @y; the last one for any place below. */
guint und_row_heights_find (const UndRowHeights *self, gint64 y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndRowHeights, und_row_heights_free)

G_END_DECLS
