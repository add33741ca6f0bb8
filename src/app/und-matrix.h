/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_MATRIX (und_matrix_get_type ())
/**
 * UndMatrix:
 *
 * Documents × signatories: what each part says of each of them, as marks. A cell is a button that
 * shows the words it rests on.
 */
G_DECLARE_FINAL_TYPE (UndMatrix, und_matrix, UND, MATRIX, GtkWidget)

/* @roster is nullable and not held; [func@roster_fits_matrix] must hold for it. */
void und_matrix_set_roster (UndMatrix *self, UndRoster *roster);
/* Points out the column of @code; NULL for none. */
void und_matrix_set_highlight (UndMatrix *self, const char *code);
/* (nullable): the button for what the part @id says of @code. */
GtkWidget *und_matrix_get_cell (UndMatrix *self, const char *part_id, const char *code);

G_END_DECLS
