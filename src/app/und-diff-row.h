/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-comparison.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/* What one row of a comparison shows; plain functions on the model. */

/* (element-type UndComparisonRow): the rows of @comparison, those that are too long for one widget
 * cut into several. */
GArray *und_diff_row_list (const UndComparison *comparison) G_GNUC_WARN_UNUSED_RESULT;

/* The words of @view with line ends as spaces: as many bytes as @view has. */
char *und_diff_row_dup_words (UndText *text, UndSpan view) G_GNUC_WARN_UNUSED_RESULT;
/* The marks of one side of a row. */
PangoAttrList *und_diff_row_make_marks (const UndComparison *comparison,
                                        const UndComparisonRow *row,
                                        gboolean is_a) G_GNUC_WARN_UNUSED_RESULT;
/* The differences of one side of a row as words for a screen reader, or NULL where there are none.
 */
char *und_diff_row_dup_description (const UndComparison *comparison,
                                    const UndComparisonRow *row,
                                    gboolean is_a) G_GNUC_WARN_UNUSED_RESULT;
/* What of the differences of one side of a row the other side has, too, or NULL. */
char *und_diff_row_dup_copies (const UndComparison *comparison,
                               const UndComparisonRow *row,
                               gboolean is_a) G_GNUC_WARN_UNUSED_RESULT;
/* Does the row hold anything but equal and ignored words? */
gboolean und_diff_row_differs (const UndComparison *comparison, const UndComparisonRow *row);
/* The number of the first move in the row, or 0; *@is_from tells which end. */
guint und_diff_row_get_move (const UndComparison *comparison,
                             const UndComparisonRow *row,
                             gboolean *is_from);
/* Is @hunk something to step to? */
gboolean und_hunk_is_difference (const UndHunk *hunk);

G_END_DECLS
