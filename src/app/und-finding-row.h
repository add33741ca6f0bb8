/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_FINDING_ROW (und_finding_row_get_type ())
/**
 * UndFindingRow:
 *
 * One finding: how grave, what, where, and the words it rests on.
 */
G_DECLARE_FINAL_TYPE (UndFindingRow, und_finding_row, UND, FINDING_ROW, GtkWidget)

GtkWidget *und_finding_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void und_finding_row_set_finding (UndFindingRow *self, UndFinding *finding);
/* For a place where the document is selected already. */
void und_finding_row_hide_document (UndFindingRow *self);

G_END_DECLS
