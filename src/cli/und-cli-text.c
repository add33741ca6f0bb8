/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-input.h"
#include "und-cli-output.h"

/**
 * und_cli_text:
 * @options: one file
 *
 * Prints the stored text of a document, byte for byte what all offsets refer to.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_text (const UndCliOptions *options)
{
  UndCliExit status = UND_CLI_EXIT_DONE;
  g_autoptr (GPtrArray) documents = und_cli_read_documents (options, options->files, &status);
  UndText *text = NULL;
  const char *bytes = NULL;
  gsize n_bytes = 0;

  if (status != UND_CLI_EXIT_DONE)
    return status;
  text = und_document_get_text (g_ptr_array_index (documents, 0));
  bytes = und_text_get_bytes (text, &n_bytes);
  return und_cli_write (options, bytes, n_bytes);
}
