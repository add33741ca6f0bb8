/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-store-private.h"

#include "und-store-schema-private.h"

/**
 * und_store_error_quark:
 *
 * Gets the domain of the errors of this service; their messages are whole sentences.
 *
 * Returns: the domain
 */
GQuark
und_store_error_quark (void)
{
  return g_quark_from_static_string ("und-store-error-quark");
}

/* An empty file, as a program that was killed before its first transaction leaves it, is a new
 * one. Two programs that make one file at the same time: the second finds the tables there. */
static gboolean
make_tables (UndDatabase *database, GError **error)
{
  gint64 n_tables = 0;

  if (!und_database_begin (database, error))
    return FALSE;
  if (und_database_get_number (database, "SELECT count(*) FROM sqlite_schema", &n_tables, error)
      && (n_tables > 0 || und_store_schema_create (database, error)))
    return und_database_commit (database, error);
  und_database_roll_back (database);
  return FALSE;
}

static gboolean
is_empty (UndDatabase *database, gboolean *is_so, GError **error)
{
  gint64 n_pages = 0;

  if (!und_database_get_number (database, "PRAGMA page_count", &n_pages, error))
    return FALSE;
  *is_so = n_pages == 0;
  return TRUE;
}

/**
 * und_store_open:
 * @path: a file's name, in the encoding of file names
 * @mode: whether to write, and whether to make the file
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Opens a campaign file. Takes as long for a large one as for a small one.
 *
 * Returns: (transfer full) (nullable): the campaign file
 */
UndStore *
und_store_open (const char *path, UndStoreMode mode, GError **error)
{
  static const int flags[] = {
    /* What an interrupted program left half done is taken back also by who only reads. */
    [UND_STORE_READ] = SQLITE_OPEN_READWRITE,
    [UND_STORE_WRITE] = SQLITE_OPEN_READWRITE,
    [UND_STORE_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
  };
  g_autoptr (UndStore) self = g_new0 (UndStore, 1);
  g_autofree char *file = NULL;
  gboolean is_new = FALSE;

  g_return_val_if_fail (path != NULL, NULL);

  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  /* A name that is not absolute may mean something else to SQLite, such as ":memory:". */
  file = g_canonicalize_filename (path, NULL);
  self->database = und_database_open (file, flags[mode], error);
  if (self->database == NULL
      || (mode == UND_STORE_READ
          && !und_database_execute (self->database, "PRAGMA query_only = ON", error))
      || (mode == UND_STORE_CREATE
          && (!is_empty (self->database, &is_new, error)
              || (is_new && !make_tables (self->database, error))))
      || !und_store_schema_check (self->database, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * und_store_free:
 * @self: (transfer full): a campaign file
 *
 * Closes the file. What is not committed is rolled back.
 */
void
und_store_free (UndStore *self)
{
  g_clear_pointer (&self->database, und_database_free);
  und_word_scan_clear (&self->scan);
  g_array_unref (self->hashes);
  g_free (self);
}

/**
 * und_store_begin:
 * @self: a campaign file
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Begins changes that count together, which is also quicker than each by itself.
 *
 * Returns: FALSE if nothing was begun, and nothing must be ended
 */
gboolean
und_store_begin (UndStore *self, GError **error)
{
  return und_database_begin (self->database, error);
}

/**
 * und_store_commit:
 * @self: a campaign file
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Makes the changes since und_store_begin() count; if it fails, none of them does.
 *
 * Returns: whether they count
 */
gboolean
und_store_commit (UndStore *self, GError **error)
{
  return und_database_commit (self->database, error);
}

/**
 * und_store_roll_back:
 * @self: a campaign file
 *
 * Takes the changes since und_store_begin() back.
 */
void
und_store_roll_back (UndStore *self)
{
  und_database_roll_back (self->database);
}
