/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-char-marks.h"
#include "und-cli-spool.h"
#include "und-cli.h"
#include "und-set-index.h"

G_BEGIN_DECLS

/**
 * UndCliMember:
 * @name: what the output calls it
 * @path: (nullable): where it comes from; NULL for standard input
 * @line: of the file, from 1; 0 if all of it is the document
 * @offset: of its text in the spool, and behind that of the edges of its words
 * @n_bytes: of its text
 * @n_chars: of its text; if that is less, what is before the edges in characters stands behind them
 *
 * A document of a set, but for its words. Both strings are owned.
 */
typedef struct
{
  char *name;
  GRefString *path;
  guint64 line;
  guint64 offset;
  guint32 n_bytes;
  guint32 n_chars;
} UndCliMember;

/**
 * UndCliSet:
 * @members: (element-type UndCliMember): in the order given
 * @index: their words
 * @spool: their texts
 *
 * Documents that are looked up in each other. Read by several threads once it is whole.
 */
typedef struct
{
  GArray *members;
  UndSetIndex *index;
  UndCliSpool spool;
} UndCliSet;

/**
 * UndCliWindow:
 * @marks: of the words from the first one on, which begin at byte 0
 * @held: where in the spool the document begins that @bytes holds all of
 * @n_held: its length there; 0 if it is not held
 *
 * Some words of a document as they stand there, to be used again for others.
 */
typedef struct
{
  UndCharMarks marks;
  char *bytes;
  gsize n_allocated;
  guint64 held;
  gsize n_held;
} UndCliWindow;

UndCliSet *und_cli_set_read (const UndCliOptions *options, GPtrArray *inputs, UndCliExit *status)
  G_GNUC_WARN_UNUSED_RESULT;
void und_cli_set_free (UndCliSet *self);

gboolean und_cli_set_show (const UndCliSet *self,
                           guint document,
                           gsize start_word,
                           gsize end_word,
                           UndCliWindow *window,
                           GError **error);
void und_cli_window_clear (UndCliWindow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndCliSet, und_cli_set_free)

G_END_DECLS
