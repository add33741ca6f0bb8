/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_FACT_ROW (und_fact_row_get_type ())
/**
 * UndFactRow:
 *
 * One fact: what it is called, what it says, a remark, and a button that shows the words it rests
 * on.
 */
G_DECLARE_FINAL_TYPE (UndFactRow, und_fact_row, UND, FACT_ROW, GtkWidget)

/* @caption and @note may be NULL. @evidence is the parameter of win.show-evidence, or NULL for
 * none; a floating one is taken. */
GtkWidget *und_fact_row_new (const char *caption,
                             const char *value,
                             const char *note,
                             GVariant *evidence) G_GNUC_WARN_UNUSED_RESULT;
const char *und_fact_row_get_value (UndFactRow *self);
/* Adds to the classes of the note: "warning", "success". */
void und_fact_row_add_note_class (UndFactRow *self, const char *css_class);

G_END_DECLS
