/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "campaign.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static void
check_refused (const Place *place, UndStoreMode mode, UndStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UndStore) store = und_store_open (place->path, mode, &error);

  g_assert_null (store);
  g_assert_error (error, UND_STORE_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, ".") || g_str_has_suffix (error->message, "?"));
}

static guint64
count (UndStore *store)
{
  g_autoptr (GError) error = NULL;
  guint64 n = 0;

  g_assert_true (und_store_count_documents (store, &n, &error));
  g_assert_no_error (error);
  return n;
}

static void
test_new_file (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *bytes = NULL;
  gsize n_bytes = 0;

  check_refused (&place, UND_STORE_READ, UND_STORE_ERROR_MISSING);
  check_refused (&place, UND_STORE_WRITE, UND_STORE_ERROR_MISSING);
  und_store_free (open_store (&place));
  g_assert_true (g_file_get_contents (place.path, &bytes, &n_bytes, NULL));
  g_assert_cmpmem (bytes, 16, "SQLite format 3", 16);
  g_assert_cmpmem (bytes + 68, 4, "Unds", 4);
}

static void
test_empty_file_is_a_new_one (void)
{
  g_auto (Place) place = place_new ();

  g_assert_true (g_file_set_contents (place.path, "", 0, NULL));
  check_refused (&place, UND_STORE_WRITE, UND_STORE_ERROR_NOT_A_CAMPAIGN);
  und_store_free (open_store (&place));
}

static void
test_other_files_are_refused (void)
{
  g_auto (Place) place = place_new ();

  g_assert_true (g_file_set_contents (place.path, "Dear Bo Lindt, the mill is shut.\n", -1, NULL));
  check_refused (&place, UND_STORE_CREATE, UND_STORE_ERROR_NOT_A_CAMPAIGN);
  g_unlink (place.path);
  change (&place, "CREATE TABLE bird (name TEXT)");
  check_refused (&place, UND_STORE_CREATE, UND_STORE_ERROR_NOT_A_CAMPAIGN);
}

static void
test_newer_file_is_refused (void)
{
  g_auto (Place) place = place_new ();

  und_store_free (open_store (&place));
  change (&place, "PRAGMA user_version = 2");
  check_refused (&place, UND_STORE_READ, UND_STORE_ERROR_NEWER);
  change (&place, "PRAGMA user_version = 1");
  und_store_free (open_store (&place));
}

/* What anybody put into the schema does not run, and is not opened. */
static void
test_changed_schema_is_refused (void)
{
  static const char *const changes[][2] = {
    { "CREATE TRIGGER t AFTER INSERT ON document BEGIN DELETE FROM source; END", "DROP TRIGGER t" },
    { "CREATE VIEW v AS SELECT * FROM document", "DROP VIEW v" },
    { "CREATE INDEX i ON document (n_bytes)", "DROP INDEX i" },
    { "CREATE TABLE sqlitestat1 (a)", "DROP TABLE sqlitestat1" },
    { "ALTER TABLE document ADD COLUMN weight REAL", "ALTER TABLE document DROP COLUMN weight" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_auto (Place) place = place_new ();

      und_store_free (open_store (&place));
      change (&place, changes[i][0]);
      check_refused (&place, UND_STORE_CREATE, UND_STORE_ERROR_DAMAGED);
      change (&place, changes[i][1]);
      und_store_free (open_store (&place));
    }
}

/* What some program has SQLite count does not harm. */
static void
test_counted (void)
{
  g_auto (Place) place = place_new ();

  und_store_free (open_store (&place));
  change (&place, "INSERT INTO derived VALUES ('y', 1); ANALYZE");
  und_store_free (open_store (&place));
}

static void
test_read_only (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndDraft) draft = make_draft ("a.txt", "The mill is shut.");
  g_autoptr (GError) error = NULL;
  g_autoptr (UndStore) store = open_store (&place);

  add_text (store, "b.txt", "The gates are open.");
  g_clear_pointer (&store, und_store_free);
  store = und_store_open (place.path, UND_STORE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (store), ==, 1);
  g_assert_cmpint (und_store_add_document (store, draft, "", NULL, &error), ==, 0);
  g_assert_error (error, UND_STORE_ERROR, UND_STORE_ERROR_READ_ONLY);
}

/* Names that mean something else to SQLite are names of files. */
static void
test_names_of_files (void)
{
  static const char *const names[] = { ":memory:", "file:c.undersigned?mode=memory", "-" };
  g_autofree char *before = g_get_current_dir ();
  g_auto (Place) place = place_new ();

  g_assert_cmpint (g_chdir (place.folder), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (UndStore) store = und_store_open (names[i], UND_STORE_CREATE, &error);

      g_assert_no_error (error);
      g_assert_true (g_file_test (names[i], G_FILE_TEST_IS_REGULAR));
      g_assert_cmpint (g_unlink (names[i]), ==, 0);
    }
  g_assert_null (und_store_open ("", UND_STORE_CREATE, NULL));
  g_assert_cmpint (g_chdir (before), ==, 0);
}

/* A program that was killed in a transaction leaves a journal, which who only reads takes back. */
static void
test_journal_of_one_that_was_killed (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *journal = g_strconcat (place.path, "-journal", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *half_done = NULL;
  gsize n_kept = 0;
  gsize n_half_done = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (UndStore) store = open_store (&place);
  sqlite3 *connection = NULL;

  add_text (store, "a.txt", "The mill is shut.");
  g_clear_pointer (&store, und_store_free);
  /* With a cache of one page, what is changed is in the file before it is committed. */
  g_assert_cmpint (sqlite3_open (place.path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection,
                                 "PRAGMA cache_size = 1; BEGIN; DELETE FROM document;"
                                 "INSERT INTO derived VALUES ('x', 1);"
                                 "INSERT INTO source VALUES (99, zeroblob (100000))",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (journal, &kept, &n_kept, NULL));
  g_assert_true (g_file_get_contents (place.path, &half_done, &n_half_done, NULL));
  sqlite3_close (connection);
  g_assert_true (g_file_set_contents (place.path, half_done, (gssize) n_half_done, NULL));
  g_assert_true (g_file_set_contents (journal, kept, (gssize) n_kept, NULL));
  store = und_store_open (place.path, UND_STORE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (store), ==, 1);
}

static void
test_rolled_back (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) store = open_store (&place);
  g_autoptr (GError) error = NULL;

  add_text (store, "a.txt", "The mill is shut.");
  g_assert_true (und_store_begin (store, &error));
  add_text (store, "b.txt", "The gates are open.");
  und_store_roll_back (store);
  g_assert_cmpuint (count (store), ==, 1);
  g_assert_true (und_store_begin (store, &error));
  add_text (store, "c.txt", "The race is on.");
  g_assert_true (und_store_commit (store, &error));
  g_assert_cmpuint (count (store), ==, 2);
}

/* Two at one file: each sees what the other committed, and nothing else. */
static void
test_two_at_one_file (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) one = open_store (&place);
  g_autoptr (UndStore) other = open_store (&place);
  g_autoptr (GError) error = NULL;

  g_assert_true (und_store_begin (one, &error));
  add_text (one, "a.txt", "The mill is shut.");
  g_assert_cmpuint (count (other), ==, 0);
  g_assert_true (und_store_commit (one, &error));
  g_assert_cmpuint (count (other), ==, 1);
  add_text (other, "b.txt", "The gates are open.");
  g_assert_cmpuint (count (one), ==, 2);
}

/* Adds documents until it is killed, and tells each that is committed. */
static void
add_until_killed (const char *path, int fd)
{
  UndStore *store = und_store_open (path, UND_STORE_CREATE, NULL);

  for (guint i = 0; store != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autoptr (UndDraft) draft = make_draft (name, "The mill is shut, and the gates are open.");

      if (und_store_add_document (store, draft, "", NULL, NULL) == 0 || write (fd, "a", 1) != 1)
        break;
    }
  _exit (1);
}

static void
test_killed (void)
{
  guint n_seen = 0;

  for (guint round = 0; round < 25; round++)
    {
      g_auto (Place) place = place_new ();
      g_autoptr (UndStore) store = NULL;
      int pipe_fds[2];
      guint n_told = 0;
      pid_t child;
      char letter;

      g_assert_cmpint (pipe (pipe_fds), ==, 0);
      child = fork ();
      if (child == 0)
        add_until_killed (place.path, pipe_fds[1]);
      close (pipe_fds[1]);
      g_usleep ((gulong) g_test_rand_int_range (0, 40000));
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      while (read (pipe_fds[0], &letter, 1) == 1)
        n_told++;
      close (pipe_fds[0]);
      store = open_store (&place);
      g_assert_cmpuint (count (store), >=, n_told);
      g_assert_cmpuint (count (store), <=, n_told + 1);
      n_seen += n_told;
    }
  g_test_message ("%u documents were committed in all", n_seen);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/store/new-file", test_new_file);
  g_test_add_func ("/store/store/empty-file-is-a-new-one", test_empty_file_is_a_new_one);
  g_test_add_func ("/store/store/other-files-are-refused", test_other_files_are_refused);
  g_test_add_func ("/store/store/newer-file-is-refused", test_newer_file_is_refused);
  g_test_add_func ("/store/store/changed-schema-is-refused", test_changed_schema_is_refused);
  g_test_add_func ("/store/store/counted", test_counted);
  g_test_add_func ("/store/store/read-only", test_read_only);
  g_test_add_func ("/store/store/names-of-files", test_names_of_files);
  g_test_add_func ("/store/store/journal-of-one-that-was-killed",
                   test_journal_of_one_that_was_killed);
  g_test_add_func ("/store/store/rolled-back", test_rolled_back);
  g_test_add_func ("/store/store/two-at-one-file", test_two_at_one_file);
  g_test_add_func ("/store/store/killed", test_killed);
  return g_test_run ();
}
