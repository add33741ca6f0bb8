/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-input.h"
#include "und-cli-print.h"

/**
 * und_cli_inspect:
 * @options: files
 *
 * Prints what each document says of itself.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_inspect (const UndCliOptions *options)
{
  UndCliExit status = UND_CLI_EXIT_DONE;
  g_autoptr (GPtrArray) documents = und_cli_read_documents (options, options->files, &status);
  g_autoptr (UndAnalysis) analysis = und_analysis_new (documents, NULL, NULL);
  g_autoptr (UndReport) report = und_report_new (analysis);

  report->has_documents = TRUE;
  report->has_relations = FALSE;
  report->is_explained = options->is_explained;
  report->created = g_strdup (options->created);
  return und_cli_worse (status, und_cli_finish_report (options, report));
}
