/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"
#include "und-beside.h"
#include "und-cli.h"
#include "und-comparison.h"

G_BEGIN_DECLS

/**
 * UndCliSide:
 * @text: strong
 * @facts: strong
 * @n_part: number of the part from 1, or 0 for the whole document
 * @id: for the report: "d1" or "d1.2"; owned
 * @name: for people: "letter.html" or "letter.html#2"; owned
 *
 * One side of a comparison: a whole document or a part of it.
 */
typedef struct
{
  UndText *text;
  UndFacts *facts;
  guint n_part;
  UndSpan span;
  char *id;
  char *name;
} UndCliSide;

void und_cli_side_clear (UndCliSide *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndCliSide, und_cli_side_clear)

gboolean und_cli_side_set (UndCliSide *self, UndDocument *document, guint number, guint n_part);
gboolean und_cli_side_find (UndCliSide *self, UndAnalysis *analysis, const char *wanted);
char *und_cli_split_part (const char *argument, guint *n_part) G_GNUC_WARN_UNUSED_RESULT;
char *und_cli_split_file (const char *argument, guint *n_part) G_GNUC_WARN_UNUSED_RESULT;
UndComparison *und_cli_compare_sides (const UndCliOptions *options,
                                      const UndCliSide *a,
                                      const UndCliSide *b) G_GNUC_WARN_UNUSED_RESULT;
UndBeside *und_cli_put_beside (const UndCliSide *a, const UndCliSide *b) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
