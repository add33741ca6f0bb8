/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-sidebar-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_PART_ROW (und_part_row_get_type ())
/**
 * UndPartRow:
 *
 * A row of the list of documents: badge, headline, who and when, and what is wrong.
 */
G_DECLARE_FINAL_TYPE (UndPartRow, und_part_row, UND, PART_ROW, GtkListBoxRow)

GtkWidget *und_part_row_new (UndSidebarItem *item) G_GNUC_WARN_UNUSED_RESULT;
UndSidebarItem *und_part_row_get_item (UndPartRow *self);

G_END_DECLS
