/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cli.h"
#include "und-document.h"

G_BEGIN_DECLS

/**
 * UndCliInput:
 * @path: (nullable): file to read, in the encoding of file names; NULL for standard input
 * @name: what the report calls it
 * @bytes: (nullable): what standard input held
 * @draft: (nullable): what a campaign file holds of it
 * @document: (nullable): what became of it
 * @error: (nullable): or why nothing did
 *
 * One file of the command line, or below a folder of it, or one document of a campaign file. Every
 * pointer is owned.
 */
typedef struct
{
  char *path;
  char *name;
  GBytes *bytes;
  UndDraft *draft;
  UndDocument *document;
  GError *error;
} UndCliInput;

void und_cli_input_free (UndCliInput *self);
GPtrArray *und_cli_list_inputs (const UndCliOptions *options,
                                char **files,
                                const char *list,
                                UndCliExit *status) G_GNUC_WARN_UNUSED_RESULT;
char *und_cli_dup_complaint (const char *name, const char *message) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *und_cli_read_documents (const UndCliOptions *options, char **files, UndCliExit *status)
  G_GNUC_WARN_UNUSED_RESULT;
GBytes *und_cli_read_bytes (const char *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
