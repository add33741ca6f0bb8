/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cell.h"
#include "und-facts-private.h"
#include "und-signer-line.h"

G_BEGIN_DECLS

/* A line of one column, read. */
typedef struct
{
  UndCell cell;
  UndSignerLine line;
} UndSignerRow;

/**
 * UndSignerBlock:
 * @found: (element-type UndSignatory): owned by the array
 * @n_between_commas: how many of them a paragraph of names with commas named
 * @rule: what finds them; static
 * @says_bodies: the text says that organisations sign
 * @only_persons: the text says that organisations stand beside persons for identification
 *
 * A signature block being read.
 */
typedef struct
{
  const UndReader *reader;
  GPtrArray *found;
  guint n_between_commas;
  const char *rule;
  gboolean says_bodies;
  gboolean only_persons;
} UndSignerBlock;

/* Adds who signs by @line, which stands in @cell. */
UndSignatory *und_signer_block_add (UndSignerBlock *self,
                                    const UndSignerLine *line,
                                    const UndCell *cell);
/* Puts the lines of one column (element-type UndSignerRow) together; changes @rows. O(rows). */
void und_signer_block_read_column (UndSignerBlock *self, GArray *rows);

G_END_DECLS
