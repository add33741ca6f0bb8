/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-library.h"

#include "und-cli-input.h"
#include "und-cli-output.h"
#include "und-store-documents.h"

#include <glib/gi18n.h>

/**
 * und_cli_library_complain:
 * @options: name the campaign file
 * @error: what is wrong with it
 *
 * Says what is wrong with a campaign file, after its name.
 */
void
und_cli_library_complain (const UndCliOptions *options, const GError *error)
{
  g_autofree char *shown = g_filename_display_name (options->library);

  und_cli_complain ("%s: %s", shown, error->message);
}

/**
 * und_cli_library_open:
 * @options: name the campaign file
 * @mode: whether to write, and whether to make the file
 *
 * Opens the campaign file. Says what is wrong with it.
 *
 * Returns: (transfer full) (nullable): the file
 */
UndStore *
und_cli_library_open (const UndCliOptions *options, UndStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  UndStore *store = und_store_open (options->library, mode, &error);

  if (store == NULL)
    und_cli_library_complain (options, error);
  return store;
}

static void
list_id_cb (const UndStoreEntry *entry, gpointer user_data)
{
  g_array_append_val ((GArray *) user_data, entry->id);
}

static void
add_input (GPtrArray *inputs, UndStore *store, gint64 id)
{
  UndCliInput *input = g_new0 (UndCliInput, 1);

  input->draft = und_store_read_draft (store, id, &input->error);
  input->name = input->draft != NULL ? g_strdup (input->draft->name)
                                     : g_strdup_printf ("#%" G_GINT64_FORMAT, id);
  g_ptr_array_add (inputs, input);
}

/**
 * und_cli_library_list_inputs:
 * @options: may name a campaign file
 * @status: made worse if it could not be read
 *
 * Lists the documents of the campaign file, with their drafts.
 *
 * Returns: (transfer full) (element-type UndCliInput): in the order in which they were added
 */
GPtrArray *
und_cli_library_list_inputs (const UndCliOptions *options, UndCliExit *status)
{
  GPtrArray *inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) und_cli_input_free);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (UndStore) store = NULL;

  if (options->library == NULL)
    return inputs;
  store = und_cli_library_open (options, UND_STORE_READ);
  if (store == NULL)
    *status = und_cli_worse (*status, UND_CLI_EXIT_BAD_INPUT);
  else if (!und_store_walk_documents (store, list_id_cb, ids, &error))
    {
      und_cli_library_complain (options, error);
      *status = und_cli_worse (*status, UND_CLI_EXIT_BAD_INPUT);
    }
  for (guint i = 0; i < ids->len; i++)
    add_input (inputs, store, g_array_index (ids, gint64, i));
  return inputs;
}

/* A name may hold line ends and the terminal's own commands: neither comes through. */
static void
append_entry_cb (const UndStoreEntry *entry, gpointer user_data)
{
  GString *out = user_data;
  gsize start;

  g_string_append_printf (out, "#%" G_GINT64_FORMAT "\t%" G_GUINT64_FORMAT "\t", entry->id,
                          entry->n_bytes);
  start = out->len;
  g_string_append (out, entry->name);
  for (char *c = out->str + start; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = '?';
  g_string_append_c (out, '\n');
}

/**
 * und_cli_list:
 * @options: name the campaign file
 *
 * Prints the documents of a campaign file, one a line: number, bytes, name.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_list (const UndCliOptions *options)
{
  UndCliExit status = UND_CLI_EXIT_DONE;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (UndStore) store = und_cli_library_open (options, UND_STORE_READ);

  if (store == NULL)
    return UND_CLI_EXIT_BAD_INPUT;
  if (!und_store_walk_documents (store, append_entry_cb, out, &error))
    {
      und_cli_library_complain (options, error);
      status = UND_CLI_EXIT_BAD_INPUT;
    }
  return und_cli_worse (status, und_cli_write (options, out->str, out->len));
}
