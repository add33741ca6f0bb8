/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-import-private.h"
#include "und-limits.h"

#include <string.h>

/* A folder tests/data/import/html-NAME holds input.html and, in expected.txt, what becomes of it:
 * the text, a line "-----", and then issues, metadata, blocks and language, one a line. To write
 * expected.txt anew, run the test with UND_TEST_UPDATE=1 and read the difference. */

static char *data_folder;

static const char *const block_names[] = { "heading", "list-item", "block-quote" };

static UndDraft *
read_page (const char *html, gsize n_bytes, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, n_bytes);
  g_autoptr (UndDraft) draft = und_draft_new ("page.html");

  if (!und_import_html_draft (bytes, draft, NULL, error))
    return NULL;
  return g_steal_pointer (&draft);
}

static char *
describe (const UndDraft *draft)
{
  g_autoptr (GString) out = g_string_new (und_text_get_bytes (draft->text, NULL));

  g_string_append (out, "-----\n");
  for (guint i = 0; i < draft->issues->len; i++)
    {
      const UndIssue *issue = g_ptr_array_index (draft->issues, i);

      g_string_append_printf (out, "issue %s:%u\n", issue->id, issue->line);
    }
  for (guint i = 0; i < draft->markup->metadata->len; i++)
    {
      const UndMetadata *item = g_ptr_array_index (draft->markup->metadata, i);

      g_string_append_printf (out, "%s (%s): %s\n", item->key, item->source, item->value);
    }
  for (guint i = 0; i < draft->markup->blocks->len; i++)
    {
      const UndMarkupBlock *block = &g_array_index (draft->markup->blocks, UndMarkupBlock, i);
      g_autofree char *words = und_text_dup_span (draft->text, block->span);
      g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
      g_autofree char *joined = g_strjoinv (" / ", lines);

      g_string_append_printf (out, "%s %u: %s\n", block_names[block->kind], block->level, joined);
    }
  if (draft->language != NULL)
    g_string_append_printf (out, "language: %s\n", draft->language);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_folder (gconstpointer data)
{
  g_autofree char *input = g_build_filename (data_folder, data, "input.html", NULL);
  g_autofree char *output = g_build_filename (data_folder, data, "expected.txt", NULL);
  g_autofree char *html = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  gsize n_bytes = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (UndDraft) draft = NULL;

  g_file_get_contents (input, &html, &n_bytes, &error);
  g_assert_no_error (error);
  draft = read_page (html, n_bytes, &error);
  g_assert_no_error (error);
  found = describe (draft);
  if (g_getenv ("UND_TEST_UPDATE") != NULL)
    g_file_set_contents (output, found, -1, NULL);
  g_file_get_contents (output, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

static void
check_fails (const char *html, gsize n_bytes, UndImportError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UndDraft) draft = read_page (html, n_bytes, &error);

  g_assert_null (draft);
  g_assert_error (error, UND_IMPORT_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static char *
repeat (const char *piece, guint n_times)
{
  GString *ret = g_string_new (NULL);

  for (guint i = 0; i < n_times; i++)
    g_string_append (ret, piece);
  return g_string_free (ret, FALSE);
}

static void
test_no_text (void)
{
  static const char *const pages[] = {
    "<html></html>",
    "<html><head><title>Only a title</title></head><body></body></html>",
    "<p>&nbsp;</p><script>x()</script>",
    "<!-- nothing -->",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    check_fails (pages[i], strlen (pages[i]), UND_IMPORT_ERROR_EMPTY);
}

static void
test_depth (void)
{
  static const char *const pieces[] = { "<div>", "<b>", "<ul><li>", "<blockquote>", "<q>" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *bomb = repeat (pieces[i], 100000);

      check_fails (bomb, strlen (bomb), UND_IMPORT_ERROR_TOO_DEEP);
    }
}

static void
test_depth_at_limit (void)
{
  g_autofree char *open = repeat ("<div>", UND_LIMIT_MARKUP_DEPTH - 3);
  g_autofree char *html = g_strdup_printf ("<html><body>%s<p>words", open);
  g_autofree char *past = g_strdup_printf ("<html><body><div>%s<p>words", open);
  g_autoptr (UndDraft) draft = read_page (html, strlen (html), NULL);

  g_assert_nonnull (draft);
  g_assert_cmpstr (und_text_get_bytes (draft->text, NULL), ==, "words\n");
  check_fails (past, strlen (past), UND_IMPORT_ERROR_TOO_DEEP);
}

/* Each is some megabytes; what is quadratic in any of them takes minutes. */
static void
test_large (void)
{
  static const char *const pieces[] = {
    "we ask the council ",
    "<p>x</p>",
    "<br>",
    "&nbsp;",
    "<td>a",
    "<li>x",
    "<b>x</b>",
    "\n",
    "</div>",
    "<h1>x</h1>",
    "<span> </span>",
    "<tr><td>a<br>b",
    "<p><q>x</q>",
    "<a href=x>y</a> ",
    "<time datetime=1>",
  };
  const gint64 start_us = g_get_monotonic_time ();

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *body = repeat (pieces[i], 100000);
      g_autofree char *html = g_strconcat ("<body>words ", body, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (UndDraft) draft = read_page (html, strlen (html), &error);

      if (draft == NULL)
        g_assert_error (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_TOO_DEEP);
    }
  g_assert_cmpint (g_get_monotonic_time () - start_us, <, 60 * G_USEC_PER_SEC);
}

/* Whatever is cut off or spoilt: a text or a sentence, and no crash. */
static void
test_spoilt (void)
{
  g_autofree char *path = g_build_filename (data_folder, "html-furniture", "input.html", NULL);
  g_autofree char *html = NULL;
  gsize n_bytes = 0;

  g_assert_true (g_file_get_contents (path, &html, &n_bytes, NULL));
  for (gsize n = 0; n < n_bytes; n += 7)
    {
      g_autoptr (UndDraft) draft = read_page (html, n, NULL);
      g_autofree char *spoilt = g_memdup2 (html, n_bytes);

      for (guint i = 0; i < 8; i++)
        spoilt[g_test_rand_int_range (0, (gint32) n_bytes)] =
          "<>\"'&/=\0\xff\xc2 !-"[g_test_rand_int_range (0, 13)];
      g_clear_pointer (&draft, und_draft_free);
      draft = read_page (spoilt, n_bytes, NULL);
    }
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<p>x", 4);
  g_autoptr (UndDraft) draft = und_draft_new ("page.html");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (und_import_html_draft (bytes, draft, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (draft->text);
}

static void
add_folders (void)
{
  g_autoptr (GDir) folder = g_dir_open (data_folder, 0, NULL);
  guint n_folders = 0;
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, "html-"))
      {
        g_autofree char *path = g_strconcat ("/import/html/", name + strlen ("html-"), NULL);

        g_test_add_data_func (path, g_intern_string (name), test_folder);
        n_folders++;
      }
  g_assert_cmpuint (n_folders, >, 0);
}

int
main (int argc, char *argv[])
{
  int ret;

  g_test_init (&argc, &argv, NULL);
  data_folder = g_test_build_filename (G_TEST_DIST, "data", "import", NULL);
  add_folders ();
  g_test_add_func ("/import/html/no-text-is-an-error", test_no_text);
  g_test_add_func ("/import/html/nesting-is-bounded", test_depth);
  g_test_add_func ("/import/html/nesting-at-the-bound", test_depth_at_limit);
  g_test_add_func ("/import/html/large-pages-are-linear", test_large);
  g_test_add_func ("/import/html/spoilt-pages-do-no-harm", test_spoilt);
  g_test_add_func ("/import/html/cancels", test_cancel);
  ret = g_test_run ();
  g_free (data_folder);
  return ret;
}
