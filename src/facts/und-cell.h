/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-match.h"

G_BEGIN_DECLS

/**
 * UndCell:
 * @range: its tokens
 * @column: which column of the page it stands in, from 0
 * @line: index of its line among those of the text
 * @is_after_blank: a blank line stands before its line
 * @is_alone: no other cell stands on its line
 *
 * What stands on one line of a page without a wide gap in it.
 */
typedef struct
{
  UndRange range;
  guint column;
  gsize line;
  gboolean is_after_blank;
  gboolean is_alone;
} UndCell;

/* The cells of the lines that begin in @span, in text order. A gap of @n_gap spaces or a tab parts
 * two. O(length of @span). */
GArray *und_cells_new (const UndReader *reader, UndSpan span, guint n_gap)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
