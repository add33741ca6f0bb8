/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-input.h"
#include "und-cli-output.h"
#include "und-export.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * und_cli_validate:
 * @options: one report
 *
 * Checks a report against the schema and prints what is wrong with it, one line each, or that it
 * is valid.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_validate (const UndCliOptions *options)
{
  const char *file = options->files[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = und_cli_read_bytes (file, &error);
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) result = g_string_new (NULL);
  g_autofree char *shown = g_filename_display_name (strcmp (file, "-") == 0 ? "stdin" : file);
  gboolean is_valid = FALSE;
  UndCliExit status = UND_CLI_EXIT_DONE;

  if (bytes != NULL)
    is_valid = und_export_validate (bytes, messages, &error);
  if (error != NULL)
    {
      und_cli_complain (bytes == NULL ? "%s%s" : "%s: %s", bytes == NULL ? "" : shown,
                        error->message);
      return UND_CLI_EXIT_BAD_INPUT;
    }
  for (guint i = 0; i < messages->len; i++)
    g_string_append_printf (result, "%s:%s\n", shown,
                            (const char *) g_ptr_array_index (messages, i));
  if (is_valid && !options->is_quiet)
    g_string_append_printf (result, _ ("%s: valid\n"), shown);
  else if (!is_valid && messages->len == 0)
    g_string_append_printf (result, _ ("%s: invalid\n"), shown);
  status = is_valid ? UND_CLI_EXIT_DONE : UND_CLI_EXIT_DIFFERENT;
  return und_cli_worse (status, und_cli_write (options, result->str, result->len));
}
