/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "campaign.h"

#define TEXT "Brine\n\nThe Fen Trust asks the mill to shut.\n“So we do,” said Ada Penrose.\n"

static UndDraft *
make_rich_draft (void)
{
  UndDraft *draft = make_draft ("brine.html", TEXT);
  UndValues *values = und_values_new ();

  draft->language = g_strdup ("en");
  und_markup_add_block (draft->markup, UND_MARKUP_HEADING, 2, (UndSpan){ 0, 5 });
  und_markup_add_block (draft->markup, UND_MARKUP_BLOCK_QUOTE, 0, (UndSpan){ 44, strlen (TEXT) });
  und_markup_add_metadata (draft->markup, "title", "Brine – the mill", "meta");
  und_markup_add_metadata (draft->markup, "date", "2025-03-04", "time");
  und_values_add_text (values, "encoding", "windows-1252");
  und_values_add_number (values, "count", 3);
  g_ptr_array_add (draft->issues, und_issue_new ("text-encoding-invalid", values, 7));
  g_ptr_array_add (draft->issues, und_issue_new ("html-kept-whole", NULL, 0));
  return draft;
}

static char *
print_draft (const UndDraft *draft)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s %s %s %" G_GUINT64_FORMAT " %s\n%s", draft->name,
                          draft->media_type, draft->sha256, draft->n_bytes, draft->language,
                          und_text_get_bytes (draft->text, NULL));
  for (guint i = 0; i < draft->markup->blocks->len; i++)
    {
      const UndMarkupBlock *block = &g_array_index (draft->markup->blocks, UndMarkupBlock, i);

      g_string_append_printf (out, "%d %u %zu-%zu\n", (int) block->kind, block->level,
                              block->span.start, block->span.end);
    }
  for (guint i = 0; i < draft->markup->metadata->len; i++)
    {
      const UndMetadata *metadata = g_ptr_array_index (draft->markup->metadata, i);

      g_string_append_printf (out, "%s %s %s\n", metadata->key, metadata->value, metadata->source);
    }
  for (guint i = 0; i < draft->issues->len; i++)
    {
      const UndIssue *issue = g_ptr_array_index (draft->issues, i);
      g_autofree char *message = und_issue_dup_message (issue, FALSE);

      g_string_append_printf (out, "%u %s\n", issue->line, message);
    }
  return g_string_free (out, FALSE);
}

static void
test_reads_what_was_added (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndDraft) draft = make_rich_draft ();
  g_autoptr (GBytes) source = g_bytes_new_static ("<h2>Brine\0</h2>", 15);
  g_autofree char *expected = print_draft (draft);
  g_autofree char *printed = NULL;
  g_autoptr (UndDraft) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UndStore) store = open_store (&place);
  gint64 id = und_store_add_document (store, draft, "", source, &error);

  g_assert_no_error (error);
  g_clear_pointer (&store, und_store_free);
  store = open_store (&place);
  read = und_store_read_draft (store, id, &error);
  g_assert_no_error (error);
  printed = print_draft (read);
  g_assert_cmpstr (printed, ==, expected);
  bytes = und_store_read_source (store, id, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, source));
}

/* The bytes of a file that is its text are there once, and read as any other. */
static void
test_text_is_its_own_source (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndDraft) draft = make_draft ("a.txt", TEXT);
  g_autoptr (GBytes) source = g_bytes_new_static (TEXT, strlen (TEXT));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UndStore) store = open_store (&place);
  gint64 id = und_store_add_document (store, draft, "", source, &error);

  g_assert_no_error (error);
  bytes = und_store_read_source (store, id, &error);
  g_assert_true (g_bytes_equal (bytes, source));
  g_clear_pointer (&store, und_store_free);
  change (&place, "CREATE TABLE seen AS SELECT bytes IS NULL AS it FROM source;"
                  "CREATE UNIQUE INDEX i ON seen (it); INSERT OR ABORT INTO seen VALUES (0);"
                  "DROP TABLE seen");
}

static void
append_name_cb (const UndStoreEntry *entry, gpointer user_data)
{
  g_string_append_printf (user_data, "%" G_GINT64_FORMAT ":%s ", entry->id, entry->name);
}

static void
check_list (UndStore *store, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (und_store_walk_documents (store, append_name_cb, names, &error));
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_removed (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) store = open_store (&place);
  g_autoptr (GError) error = NULL;
  gint64 first = add_text (store, "a.txt", "The mill is shut.");
  gint64 second = add_text (store, "b.txt", "The gates are open.");
  gint64 found = 0;

  g_assert_true (und_store_remove_document (store, second, &error));
  check_list (store, "1:a.txt ");
  g_assert_false (und_store_remove_document (store, second, &error));
  g_assert_error (error, UND_STORE_ERROR, UND_STORE_ERROR_NO_DOCUMENT);
  g_clear_error (&error);
  g_assert_null (und_store_read_draft (store, second, &error));
  g_assert_error (error, UND_STORE_ERROR, UND_STORE_ERROR_NO_DOCUMENT);
  g_clear_error (&error);
  g_assert_null (und_store_read_source (store, second, &error));
  g_assert_error (error, UND_STORE_ERROR, UND_STORE_ERROR_NO_DOCUMENT);
  g_clear_error (&error);
  g_assert_true (und_store_find_document (store, "b.txt", &found, &error));
  g_assert_cmpint (found, ==, 0);
  g_assert_true (und_store_find_document (store, "a.txt", &found, &error));
  g_assert_cmpint (found, ==, first);
  /* A number is not given twice. */
  g_assert_cmpint (add_text (store, "c.txt", "The race is on."), ==, second + 1);
  check_list (store, "1:a.txt 3:c.txt ");
}

static void
test_told_apart_by_name_and_sum (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) store = open_store (&place);
  g_autoptr (UndDraft) draft = make_draft ("a.txt", "The mill is shut.");
  g_autoptr (GError) error = NULL;
  gboolean is_there = TRUE;

  add_text (store, "a.txt", "The gates are open.");
  add_text (store, "b.txt", "The mill is shut.");
  g_assert_true (und_store_has_document (store, "a.txt", draft->sha256, &is_there, &error));
  g_assert_false (is_there);
  add_text (store, "a.txt", "The mill is shut.");
  g_assert_true (und_store_has_document (store, "a.txt", draft->sha256, &is_there, &error));
  g_assert_true (is_there);
}

/* A file that anybody may have written: each change makes the document damaged, or is passed
 * over. */
static void
test_hostile_rows (void)
{
  static const struct
  {
    const char *sql;
    gboolean is_damaged;
  } changes[] = {
    { "UPDATE stored_text SET bytes = CAST (X'ff' AS TEXT)", TRUE },
    { "UPDATE stored_text SET bytes = CAST (X'6100620a' AS TEXT)", TRUE },
    { "UPDATE stored_text SET bytes = 'a' || char (1)", TRUE },
    { "UPDATE document SET name = CAST (X'c0' AS TEXT)", TRUE },
    { "UPDATE document SET language = CAST (X'c0' AS TEXT)", TRUE },
    { "UPDATE markup_block SET \"end\" = 100000", TRUE },
    { "UPDATE markup_block SET start = -1", TRUE },
    { "UPDATE markup_block SET start = 9, \"end\" = 3", TRUE },
    { "UPDATE markup_block SET start = 45, \"end\" = 47 WHERE kind = 2", TRUE },
    { "UPDATE markup_block SET kind = 17", TRUE },
    { "UPDATE markup_block SET level = 7", TRUE },
    { "UPDATE metadata SET value = CAST (X'ff' AS TEXT)", TRUE },
    { "UPDATE issue SET line = -1", TRUE },
    { "UPDATE issue_value SET key = CAST (X'ff' AS TEXT)", TRUE },
    { "UPDATE issue SET id = 'no-such-issue'", FALSE },
    { "DELETE FROM issue_value", FALSE },
    { "DELETE FROM markup_block", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_auto (Place) place = place_new ();
      g_autoptr (UndDraft) draft = make_rich_draft ();
      g_autoptr (UndDraft) read = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (UndStore) store = open_store (&place);
      gint64 id = und_store_add_document (store, draft, "", NULL, &error);

      g_assert_no_error (error);
      g_clear_pointer (&store, und_store_free);
      change (&place, changes[i].sql);
      store = open_store (&place);
      read = und_store_read_draft (store, id, &error);
      g_test_message ("%s", changes[i].sql);
      if (changes[i].is_damaged)
        g_assert_error (error, UND_STORE_ERROR, UND_STORE_ERROR_DAMAGED);
      else
        g_assert_no_error (error);
      g_assert_true ((read == NULL) == changes[i].is_damaged);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/documents/reads-what-was-added", test_reads_what_was_added);
  g_test_add_func ("/store/documents/text-is-its-own-source", test_text_is_its_own_source);
  g_test_add_func ("/store/documents/removed", test_removed);
  g_test_add_func ("/store/documents/told-apart-by-name-and-sum", test_told_apart_by_name_and_sum);
  g_test_add_func ("/store/documents/hostile-rows", test_hostile_rows);
  return g_test_run ();
}
