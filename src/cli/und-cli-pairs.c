/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-pairs.h"

#include "und-cli-input.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void
add_input (GPtrArray *inputs, const char *folder, const char *name)
{
  UndCliInput *input = g_new0 (UndCliInput, 1);

  input->path = g_build_filename (folder, name, NULL);
  input->name = g_filename_display_name (name);
  g_ptr_array_add (inputs, input);
}

/* Takes "A B" apart; where there is a tab, names may hold spaces. Names are bytes, whatever their
 * encoding. FALSE if there are not two. */
static gboolean
take_line (UndCliPairs *self, char *line, const char *from, const char *to)
{
  const char *gap = strchr (line, '\t') != NULL ? "\t" : " ";
  gsize n_first = strcspn (line, gap);
  char *second = line + n_first + strspn (line + n_first, gap);

  if (n_first == 0 || *second == '\0' || second[strcspn (second, gap)] != '\0')
    return FALSE;
  line[n_first] = '\0';
  add_input (self->from, from, line);
  add_input (self->to, to, second);
  return TRUE;
}

static gboolean
take_lines (UndCliPairs *self, char *text, const char *from, const char *to, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && !take_line (self, lines[i], from, to))
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                     _ ("Line %u of the list of pairs does not hold two names."), i + 1);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_folder (const char *folder, GError **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY,
               _ ("%s is no folder; with --pairs both sides are."), shown);
  return FALSE;
}

/**
 * und_cli_pairs_read:
 * @self: all zeros
 * @list: a file of two names a line, parted by a tab or, where there is none, by spaces
 * @from: the folder of the first ones
 * @to: the folder of the others
 * @error: what is wrong with the list or the folders, a whole sentence
 *
 * Reads the list, and none of the documents.
 *
 * Returns: whether it could
 */
gboolean
und_cli_pairs_read (UndCliPairs *self,
                    const char *list,
                    const char *from,
                    const char *to,
                    GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  gsize n_bytes = 0;
  const char *start = NULL;

  self->from = g_ptr_array_new_with_free_func ((GDestroyNotify) und_cli_input_free);
  self->to = g_ptr_array_new_with_free_func ((GDestroyNotify) und_cli_input_free);
  if (!check_folder (from, error) || !check_folder (to, error))
    return FALSE;
  bytes = und_cli_read_bytes (list, error);
  if (bytes == NULL)
    return FALSE;
  start = g_bytes_get_data (bytes, &n_bytes);
  if (n_bytes > 0 && memchr (start, '\0', n_bytes) != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The list of pairs is not a text."));
      return FALSE;
    }
  if (n_bytes >= 3 && memcmp (start, BYTE_ORDER_MARK, 3) == 0)
    {
      start += 3;
      n_bytes -= 3;
    }
  text = g_strndup (n_bytes > 0 ? start : "", n_bytes);
  return take_lines (self, text, from, to, error);
}

/**
 * und_cli_pairs_clear:
 * @self: pairs
 *
 * Frees what the pairs own.
 */
void
und_cli_pairs_clear (UndCliPairs *self)
{
  g_clear_pointer (&self->from, g_ptr_array_unref);
  g_clear_pointer (&self->to, g_ptr_array_unref);
}
