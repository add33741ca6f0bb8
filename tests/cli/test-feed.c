/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-feed.h"
#include "und-cli.h"

#include <glib/gstdio.h>
#include <string.h>

/* The program's own, which this test has no use for. */
void
und_cli_complain (const char *format, ...)
{
  g_test_message ("%s", format);
}

UndCliExit
und_cli_worse (UndCliExit a, UndCliExit b)
{
  return MAX (a, b);
}

static void
note_document_cb (const UndCliDocument *document, gpointer told)
{
  g_string_append_printf (told, "%s@%u ", document->name, (guint) document->line);
}

/* What a file of @lines gives if a line may have @n_bytes: "ID@LINE" for each document, and each
 * complaint in brackets. */
static void
check_lines (const char *lines, gsize n_bytes, const char *expected)
{
  g_autofree char *folder = g_dir_make_tmp ("und-feed-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "r.jsonl", NULL);
  UndCliInput input = { .path = path, .name = (char *) "r" };
  g_autoptr (GPtrArray) inputs = g_ptr_array_new ();
  g_autoptr (UndCliFeed) feed = NULL;
  g_auto (UndCliReader) reader = { NULL };
  g_autoptr (GString) told = g_string_new (NULL);
  UndCliBatch *batch;

  g_assert_true (g_file_set_contents (path, lines, -1, NULL));
  g_ptr_array_add (inputs, &input);
  feed = und_cli_feed_new (inputs);
  und_cli_feed_limit_lines (feed, n_bytes);
  und_cli_reader_init (&reader);
  while ((batch = und_cli_feed_next (feed)) != NULL)
    {
      und_cli_batch_walk (batch, &reader, note_document_cb, told);
      for (guint i = 0; i < batch->complaints->len; i++)
        g_string_append_printf (told, "[%.4s] ", (char *) g_ptr_array_index (batch->complaints, i));
      und_cli_batch_free (batch);
    }
  g_assert_cmpstr (told->str, ==, expected);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static char *
make_line (const char *id, gsize n_bytes)
{
  g_autofree char *text = g_strnfill (n_bytes, 'a');

  return g_strdup_printf ("{\"id\":\"%s\",\"text\":\"%s\"}\n", id, text);
}

static void
test_lines (void)
{
  g_autofree char *one = make_line ("one", 5);
  g_autofree char *two = make_line ("two", 7);
  g_autofree char *both = g_strconcat (one, "\n", two, NULL);
  g_autofree char *open = g_strndup (both, strlen (both) - 1);

  check_lines ("", 1000, "");
  check_lines (both, 1000, "one@1 two@3 ");
  check_lines (open, 1000, "one@1 two@3 ");
}

/* Lines before, between and behind such as are too long are read, and all are counted. */
static void
test_long_lines (void)
{
  const gsize n_most = 600 * 1024;
  g_autofree char *one = make_line ("one", 5);
  g_autofree char *two = make_line ("two", 7);
  g_autofree char *three = make_line ("three", 400 * 1024);
  g_autofree char *huge = make_line ("huge", 2 * 1024 * 1024);
  g_autofree char *all = g_strconcat (one, huge, two, huge, three, one, huge, NULL);

  check_lines (all, n_most, "one@1 [r:2:] two@3 [r:4:] three@5 one@6 [r:7:] ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/feed/lines", test_lines);
  g_test_add_func ("/cli/feed/long-lines", test_long_lines);
  return g_test_run ();
}
