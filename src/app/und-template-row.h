/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-template-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_TEMPLATE_ROW (und_template_row_get_type ())
/**
 * UndTemplateRow:
 *
 * Shows one item. "link-followed" (guint) is emitted with the row of the collation that a link in
 * its text leads to.
 */
G_DECLARE_FINAL_TYPE (UndTemplateRow, und_template_row, UND, TEMPLATE_ROW, GtkWidget)

GtkWidget *und_template_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void und_template_row_set_item (UndTemplateRow *self, UndTemplateItem *item);

G_END_DECLS
