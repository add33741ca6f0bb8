/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-loader.h"

#include "app-test.h"

#include <glib/gstdio.h>

typedef struct
{
  char *root;
  UndCampaign *campaign;
  UndLoader *loader;
  gboolean is_finished;
  gboolean is_cancelled;
} Fixture;

static void
finished_cb (UndLoader *loader, gboolean is_cancelled, Fixture *fixture)
{
  fixture->is_finished = TRUE;
  fixture->is_cancelled = is_cancelled;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->root = g_dir_make_tmp ("und-loader-XXXXXX", NULL);
  fixture->campaign = und_campaign_new ();
  fixture->loader = und_loader_new (fixture->campaign);
  g_signal_connect (fixture->loader, "finished", G_CALLBACK (finished_cb), fixture);
}

static void
remove_below (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name != NULL;
       name = g_dir_read_name (dir))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_below (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->loader);
  g_assert_finalize_object (fixture->campaign);
  remove_below (fixture->root);
  g_free (fixture->root);
}

static void
put (Fixture *fixture, const char *path, const char *text)
{
  g_autofree char *file = g_build_filename (fixture->root, path, NULL);
  g_autofree char *dir = g_path_get_dirname (file);

  g_assert_cmpint (g_mkdir_with_parents (dir, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
}

static gboolean
is_finished (gpointer data)
{
  return ((Fixture *) data)->is_finished;
}

static void
load (Fixture *fixture, const char *path)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_build_filename (fixture->root, path, NULL));
  und_loader_load (fixture->loader, files);
}

static void
assert_names (Fixture *fixture, const char *want)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->campaign)); i++)
    {
      g_autoptr (UndDocument)
        document = g_list_model_get_item (G_LIST_MODEL (fixture->campaign), i);

      g_string_append_printf (names, "%s%s%s", i > 0 ? " " : "",
                              und_document_get_error (document) != NULL ? "!" : "",
                              und_document_get_name (document));
    }
  g_assert_cmpstr (names->str, ==, want);
  g_string_free (names, TRUE);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  put (fixture, "set/b.txt", "Second.\n");
  put (fixture, "set/a/z.txt", "First.\n");
  put (fixture, "set/B.txt", "Capitals come first.\n");
  put (fixture, "set/.hidden.txt", "Not read.\n");
  load (fixture, "set");
  g_assert_true (und_loader_is_busy (fixture->loader));
  test_wait (is_finished, fixture);
  g_assert_false (und_loader_is_busy (fixture->loader));
  assert_names (fixture, "B.txt a/z.txt b.txt");
  g_assert_nonnull (und_campaign_get_analysis (fixture->campaign));
}

static void
test_ring (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->root, "set", "ring", NULL);

  put (fixture, "set/a.txt", "Once.\n");
  g_assert_cmpint (symlink (fixture->root, link), ==, 0);
  load (fixture, "set");
  test_wait (is_finished, fixture);
  assert_names (fixture, "a.txt");
}

/* File names are bytes; names in the report are UTF-8. */
static void
test_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UndDocument) document = NULL;

  put (fixture, "set/caf\xe9.txt", "Latin-1 in its name.\n");
  load (fixture, "set");
  test_wait (is_finished, fixture);
  document = g_list_model_get_item (G_LIST_MODEL (fixture->campaign), 0);
  g_assert_nonnull (document);
  g_assert_null (und_document_get_error (document));
  g_assert_true (g_utf8_validate (und_document_get_name (document), -1, NULL));
}

static void
test_failed (Fixture *fixture, gconstpointer data)
{
  put (fixture, "empty.txt", "");
  put (fixture, "good.txt", "Some words.\n");
  load (fixture, "empty.txt");
  load (fixture, "nowhere.txt");
  load (fixture, "good.txt");
  test_wait (is_finished, fixture);
  g_assert_false (fixture->is_cancelled);
  assert_names (fixture, "!empty.txt !nowhere.txt good.txt");
  g_assert_cmpuint (und_analysis_get_parts (und_campaign_get_analysis (fixture->campaign))->len, ==,
                    1);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a.txt", "One.\n");
  put (fixture, "b.txt", "Two.\n");
  load (fixture, "a.txt");
  test_wait (is_finished, fixture);
  fixture->is_finished = FALSE;
  load (fixture, "b.txt");
  load (fixture, "b.txt");
  und_loader_cancel (fixture->loader);
  test_wait (is_finished, fixture);
  g_assert_true (fixture->is_cancelled);
  assert_names (fixture, "a.txt");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/app/loader/folder-in-byte-order", Fixture, NULL, set_up, test_folder, tear_down);
  g_test_add ("/app/loader/ring-of-links-ends", Fixture, NULL, set_up, test_ring, tear_down);
  g_test_add ("/app/loader/name-that-is-no-utf-8", Fixture, NULL, set_up, test_name, tear_down);
  g_test_add ("/app/loader/failed-files-are-documents", Fixture, NULL, set_up, test_failed,
              tear_down);
  g_test_add ("/app/loader/cancel-leaves-the-campaign", Fixture, NULL, set_up, test_cancel,
              tear_down);
  return g_test_run ();
}
