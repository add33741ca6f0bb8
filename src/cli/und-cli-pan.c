/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-pan.h"

#include "und-cli-interrupt.h"
#include "und-cli.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* Detection files of the PAN text-alignment task: one for each pair of documents, in one folder,
 * also for pairs that share nothing. */

/* Its name without what tells its type; a folder of it is part of the name. */
static char *
dup_stem (const char *name)
{
  char *stem = g_strdup (name);
  char *dot = strrchr (stem, '.');

  if (dot != NULL && dot != stem && strchr (dot, '/') == NULL)
    *dot = '\0';
  return g_strdelimit (stem, "/", '-');
}

/**
 * und_cli_pan_open:
 * @folder: where the files are to be
 *
 * Makes the folder, unless it is there. Says what is wrong.
 *
 * Returns: whether it is there
 */
gboolean
und_cli_pan_open (const char *folder)
{
  g_autofree char *shown = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  und_cli_complain (_ ("%s could not be written: %s."), shown, g_strerror (errno));
  return FALSE;
}

/**
 * und_cli_pan_write:
 * @folder: where the files are
 * @from: name of the document that was looked up
 * @to: name of the one that it was looked up in
 * @features: what und_export_passage_pan() made of their passages
 *
 * Writes the file of one pair, whole or not at all. Says what is wrong.
 *
 * Returns: whether it could
 */
gboolean
und_cli_pan_write (const char *folder, const char *from, const char *to, const GString *features)
{
  g_autofree char *from_stem = dup_stem (from);
  g_autofree char *to_stem = dup_stem (to);
  g_autofree char *name = g_strdup_printf ("%s-%s.xml", from_stem, to_stem);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *head = g_markup_printf_escaped (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document reference=\"%s\">\n", from);
  g_autofree char *text = g_strconcat (head, features->str, "</document>\n", NULL);
  g_autoptr (GError) error = NULL;
  gboolean is_written = FALSE;

  und_cli_hold_interrupts ();
  is_written = g_file_set_contents (path, text, -1, &error);
  und_cli_release_interrupts ();
  if (!is_written)
    und_cli_complain (_ ("%s could not be written: %s."), name, error->message);
  return is_written;
}
