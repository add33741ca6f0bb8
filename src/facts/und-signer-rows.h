/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-signer-block.h"

G_BEGIN_DECLS

/* The lines of one column: (element-type UndSignerRow). */

static inline UndSignerRow *
und_signer_rows_get (GArray *rows, guint index)
{
  return &g_array_index (rows, UndSignerRow, index);
}

static inline gboolean
und_signer_rows_is_name (GArray *rows, guint index)
{
  return index < rows->len && und_signer_rows_get (rows, index)->line.kind == UND_SIGNER_LINE_NAME;
}

/* Is the row "FOR THE STATE OF UTAH" over a name? */
gboolean und_signer_rows_is_heading (GArray *rows, guint index);
/* Marks what is nothing where it stands: addresses, the heads of pages, those who sign by another's
 * name. O(rows). */
void und_signer_rows_mark (const UndSignerBlock *self, GArray *rows);
/* Marks "/s/ Ada Penrose" over "Ada Penrose", which are one signature. */
void und_signer_rows_mark_repeated (const UndSignerBlock *self, GArray *rows);
/* Takes out the rows that are marks. What a row says of the blank line before it, and that it is
 * the mark of a signature, holds for the next one. */
void und_signer_rows_remove_marks (GArray *rows);

G_END_DECLS
