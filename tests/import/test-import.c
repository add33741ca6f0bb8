/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-import.h"
#include "und-limits.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MEGABYTE (1024u * 1024)

static char *data_folder;
static GKeyFile *manifest;

static char *
get_expected (const char *name, const char *key)
{
  return g_key_file_get_string (manifest, name, key, NULL);
}

static UndDocument *
read_case (const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (data_folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return und_import_file (file, NULL, NULL, error);
}

static int
find_error_code (const char *name)
{
  static const char *const names[] = { "EMPTY",     "BINARY",   "NOT_A_FILE",
                                       "TOO_LARGE", "TOO_DEEP", "CUT_SHORT" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_strcmp0 (names[i], name) == 0)
        return i;
    }
  g_error ("the manifest names no error code: %s", name);
}

static void
check_sentence (const GError *error, const char *name)
{
  g_autofree char *prefix = g_strdup_printf ("%s: ", name);

  g_assert_true (g_str_has_prefix (error->message, prefix));
  g_assert_true (g_ascii_isupper (error->message[strlen (prefix)]));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
check_fails (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = get_expected (name, "error");
  UndDocument *document = read_case (name, &error);

  g_assert_null (document);
  g_assert_error (error, UND_IMPORT_ERROR, find_error_code (expected));
  check_sentence (error, name);
}

static void
check_imports (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = get_expected (name, "issues");
  g_autofree char *text = get_expected (name, "text");
  g_autoptr (GString) found = g_string_new (NULL);
  UndDocument *document = read_case (name, &error);
  GPtrArray *issues;

  g_assert_no_error (error);
  g_assert_cmpstr (und_document_get_name (document), ==, name);
  g_assert_cmpuint (strlen (und_document_get_sha256 (document)), ==, 64);
  issues = und_document_get_issues (document);
  for (guint i = 0; i < issues->len; i++)
    {
      const UndIssue *issue = issues->pdata[i];
      g_autofree char *message = und_issue_dup_message (issue, FALSE);

      g_assert_true (g_str_has_suffix (message, "."));
      g_assert_null (strchr (message, '{'));
      g_string_append_printf (found, "%s%s:%u", i > 0 ? " " : "", issue->id, issue->line);
    }
  g_assert_cmpstr (found->str, ==, expected != NULL ? expected : "");
  if (text != NULL)
    {
      UndDocument *same = read_case ("y_utf8.txt", NULL);

      g_assert_cmpstr (und_text_get_bytes (und_document_get_text (document), NULL), ==,
                       und_text_get_bytes (und_document_get_text (same), NULL));
      g_object_unref (same);
    }
  g_assert_finalize_object (document);
}

static void
test_case (gconstpointer data)
{
  const char *name = data;

  if (name[0] == 'n')
    check_fails (name);
  else
    check_imports (name);
}

static void
check_path_fails (const char *path, GQuark domain, int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (und_import_file (file, NULL, NULL, &error));
  g_assert_error (error, domain, code);
  check_sentence (error, name);
}

static void
test_what_is_no_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("und-import-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.txt", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  check_path_fails (folder, UND_IMPORT_ERROR, UND_IMPORT_ERROR_NOT_A_FILE);
  check_path_fails (pipe, UND_IMPORT_ERROR, UND_IMPORT_ERROR_NOT_A_FILE);
  check_path_fails ("/dev/zero", UND_IMPORT_ERROR, UND_IMPORT_ERROR_NOT_A_FILE);
  check_path_fails (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_remove (pipe);
  g_rmdir (folder);
}

static void
test_unreadable (void)
{
  g_autofree char *folder = g_dir_make_tmp ("und-import-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "locked.txt", NULL);

  g_assert_true (g_file_set_contents (path, "text", 4, NULL));
  g_chmod (path, 0);
  if (g_access (path, R_OK) == 0)
    g_test_skip ("this user may read any file");
  else
    check_path_fails (path, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_remove (path);
  g_rmdir (folder);
}

static UndDocument *
import_line (gsize n_bytes, GError **error)
{
  char *line = g_malloc (n_bytes + 1);
  g_autoptr (GBytes) bytes = NULL;

  for (gsize i = 0; i < n_bytes; i++)
    line[i] = "we ask the council "[i % 19];
  bytes = g_bytes_new_take (line, n_bytes);
  return und_import_bytes (bytes, NULL, NULL, error);
}

static void
test_longest_line (void)
{
  g_autoptr (GError) error = NULL;
  UndDocument *document = import_line (UND_LIMIT_TEXT_BYTES, &error);
  gsize n_sentences;

  g_assert_no_error (error);
  g_assert_cmpstr (und_document_get_name (document), ==, "stdin");
  und_text_get_sentences (und_document_get_text (document), &n_sentences);
  g_assert_cmpuint (n_sentences, ==, 1);
  g_assert_finalize_object (document);
}

static void
test_longer_line (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (import_line (UND_LIMIT_TEXT_BYTES + 1, &error));
  g_assert_error (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_TOO_LARGE);
}

#define WIDE "                "

static void
check_stored (const char *utf8, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (utf8, strlen (utf8));
  UndDocument *document = und_import_bytes (bytes, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (und_text_get_bytes (und_document_get_text (document), NULL), ==, expected);
  g_assert_finalize_object (document);
}

/* One line as long as a page, and the same with paragraphs of their own; columns stay as they
 * are. */
static void
test_lost_lines (void)
{
  g_autofree char *body = g_strnfill (600, 'a');
  g_autofree char *flat = g_strconcat ("Weir" WIDE "May 2" WIDE, body, WIDE "\n", NULL);
  g_autofree char *parted = g_strconcat ("Weir\n\nMay 2\n\n", body, "\n\n\n", NULL);

  check_stored (flat, parted);
  check_stored ("Ada Penrose" WIDE "Bo Lindt" WIDE "Cy Oram\n",
                "Ada Penrose" WIDE "Bo Lindt" WIDE "Cy Oram\n");
}

/* The limit itself is read as any other size; one byte more is not. The file is a hole. */
static void
test_one_byte_too_many (void)
{
  g_autofree char *folder = g_dir_make_tmp ("und-import-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "huge.txt", NULL);

  g_assert_true (g_file_set_contents (path, "text", 4, NULL));
  g_assert_cmpint (truncate (path, (off_t) UND_LIMIT_FILE_BYTES), ==, 0);
  check_path_fails (path, UND_IMPORT_ERROR, UND_IMPORT_ERROR_BINARY);
  g_assert_cmpint (truncate (path, (off_t) UND_LIMIT_FILE_BYTES + 1), ==, 0);
  check_path_fails (path, UND_IMPORT_ERROR, UND_IMPORT_ERROR_TOO_LARGE);
  g_remove (path);
  g_rmdir (folder);
}

static void
store_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_async (void)
{
  g_autofree char *path = g_build_filename (data_folder, "y_utf8.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) stopped = NULL;
  g_autoptr (GError) error = NULL;
  UndDocument *document;

  g_cancellable_cancel (cancelled);
  und_import_file_async (file, NULL, store_result_cb, &result);
  und_import_file_async (file, cancelled, store_result_cb, &stopped);
  while (result == NULL || stopped == NULL)
    g_main_context_iteration (NULL, TRUE);
  document = und_import_file_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (und_document_get_name (document), ==, "y_utf8.txt");
  g_assert_finalize_object (document);
  g_assert_null (und_import_file_finish (stopped, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add_cases (void)
{
  g_autoptr (GDir) folder = g_dir_open (data_folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      if (strchr ("nyi", name[0]) != NULL && name[1] == '_')
        g_ptr_array_add (names, (gpointer) g_intern_string (name));
    }
  g_assert_cmpuint (names->len, >, 0);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strconcat ("/import/cases/", names->pdata[i], NULL);

      g_test_add_data_func (path, names->pdata[i], test_case);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  int ret;

  g_test_init (&argc, &argv, NULL);
  data_folder = g_test_build_filename (G_TEST_DIST, "data", "import", NULL);
  path = g_build_filename (data_folder, "manifest.ini", NULL);
  manifest = g_key_file_new ();
  g_assert_true (g_key_file_load_from_file (manifest, path, G_KEY_FILE_NONE, NULL));
  add_cases ();
  g_test_add_func ("/import/import/what-is-no-file", test_what_is_no_file);
  g_test_add_func ("/import/import/unreadable", test_unreadable);
  g_test_add_func ("/import/import/line-as-long-as-a-text-may-be", test_longest_line);
  g_test_add_func ("/import/import/line-longer-than-a-text-may-be", test_longer_line);
  g_test_add_func ("/import/import/lost-lines", test_lost_lines);
  g_test_add_func ("/import/import/one-byte-too-many", test_one_byte_too_many);
  g_test_add_func ("/import/import/async", test_async);
  ret = g_test_run ();
  g_key_file_unref (manifest);
  g_free (data_folder);
  return ret;
}
