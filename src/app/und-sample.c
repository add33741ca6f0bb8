/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-sample.h"

/* The order in which the sample's files are read, one name a line; where it is missing, all files
 * in byte order. */
#define SAMPLE_LIST "sample.list"

static char *
dup_sample_dir (void)
{
  const char *data_dir = g_getenv ("UND_DATA_DIR");

  return g_build_filename (data_dir != NULL ? data_dir : UND_PACKAGE_DATA_DIR, "sample", NULL);
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (const char *dir)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list_path = g_build_filename (dir, SAMPLE_LIST, NULL);
  g_autofree char *list = NULL;
  g_autoptr (GDir) handle = NULL;

  if (g_file_get_contents (list_path, &list, NULL, NULL))
    {
      g_auto (GStrv) lines = g_strsplit (list, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        if (*g_strstrip (lines[i]) != '\0' && lines[i][0] != '#')
          g_ptr_array_add (names, g_strdup (lines[i]));
      return g_steal_pointer (&names);
    }
  handle = g_dir_open (dir, 0, NULL);
  for (const char *name = handle ? g_dir_read_name (handle) : NULL; name != NULL;
       name = g_dir_read_name (handle))
    if (g_str_has_suffix (name, ".txt") || g_str_has_suffix (name, ".html"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names_cb);
  return g_steal_pointer (&names);
}

/**
 * und_sample_list_files:
 *
 * Lists the files of the sample campaign, from the folder in `UND_DATA_DIR` when the program runs
 * from where it was built, else from where it is installed.
 *
 * Returns: (transfer full) (element-type GFile): the files in the order they are to be read; empty
 *   where the sample is not installed
 */
GPtrArray *
und_sample_list_files (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *dir = dup_sample_dir ();
  g_autoptr (GPtrArray) names = list_names (dir);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (files, g_file_new_build_filename (dir, names->pdata[i], NULL));
  return files;
}
