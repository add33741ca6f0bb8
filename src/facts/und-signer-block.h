/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cell.h"
#include "und-facts-private.h"
#include "und-signer-line.h"

G_BEGIN_DECLS

/* Lines with a bullet that make a list. */
#define UND_LEAST_BULLETED 3

/* A line of one column, read. */
typedef struct
{
  UndCell cell;
  UndSignerLine line;
  gboolean is_for; /* "FOR THE STATE OF UTAH": what stands below it is of that place */
} UndSignerRow;

/**
 * UndSignerBlock:
 * @found: (element-type UndSignatory): owned by the array
 * @rule: what finds them; static
 * @says_bodies: the text says that organisations sign
 * @is_partial: it says of itself that others have signed, too
 * @only_persons: the text says that organisations stand beside persons for identification
 *
 * A signature block being read.
 */
typedef struct
{
  const UndReader *reader;
  GPtrArray *found;
  const char *rule;
  gboolean says_bodies;
  gboolean is_partial;
  gboolean only_persons;
} UndSignerBlock;

/* The words of @range; NULL if it is empty. */
char *und_signer_block_dup (const UndSignerBlock *self, UndRange range) G_GNUC_WARN_UNUSED_RESULT;
/* The office as the vocabulary has it, with how it is held ("Acting"); NULL without one. */
char *und_signer_block_dup_title (const UndSignerBlock *self, const UndSignerLine *line)
  G_GNUC_WARN_UNUSED_RESULT;
/* Does @range, which is not empty, end in a word that wants another: "of", "and", a comma? */
gboolean und_signer_block_is_unfinished (const UndSignerBlock *self, UndRange range);
/* The organisation behind a comma of @words, which are of @line, as in "Executive Director, Utah
 * Office of Fair Trade"; empty without one. O(words). */
UndRange und_signer_block_find_organisation (const UndSignerBlock *self,
                                             const UndSignerLine *line,
                                             UndRange words);
/* Adds who signs by @line, which stands in @cell. */
UndSignatory *und_signer_block_add (UndSignerBlock *self,
                                    const UndSignerLine *line,
                                    const UndCell *cell);
/* Puts the lines of one column (element-type UndSignerRow) together; changes @rows. O(rows). */
void und_signer_block_read_column (UndSignerBlock *self, GArray *rows);

G_END_DECLS
