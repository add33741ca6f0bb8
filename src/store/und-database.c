/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-database-private.h"
#include "und-limits.h"
#include "und-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Milliseconds to wait for another program that writes; our own transactions take a second at
 * most, unless one document is very long. */
#define BUSY_MS 5000
/* KiB of pages that a connection keeps; what a look-up in the index touches stays in it. */
#define CACHE_KB 65536

struct _UndDatabase
{
  sqlite3 *connection;
  GHashTable *statements; /* (element-type utf8 sqlite3_stmt): by the text, which is static */
  guint depth;            /* of transactions inside one another */
};

/* What SQLite says is for programmers: the usual cases get a sentence. */
static const char *
explain (int code, UndStoreError *kind)
{
  *kind = UND_STORE_ERROR_FAILED;
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      *kind = UND_STORE_ERROR_FULL;
      return _ (
        "The disk is full. The campaign file is as it was after the last change that was kept.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      *kind = UND_STORE_ERROR_BUSY;
      return _ ("Another program is using the campaign file. The last change was not kept.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      *kind = UND_STORE_ERROR_READ_ONLY;
      return _ ("The campaign file, or its folder, may not be written to.");
    case SQLITE_CANTOPEN:
      *kind = UND_STORE_ERROR_MISSING;
      return _ ("The campaign file cannot be opened. Is there such a folder, and may it be read?");
    case SQLITE_NOTADB:
      *kind = UND_STORE_ERROR_NOT_A_CAMPAIGN;
      return _ ("This is no campaign file.");
    case SQLITE_CORRUPT:
      *kind = UND_STORE_ERROR_DAMAGED;
      return _ ("The campaign file is damaged.");
    case SQLITE_TOOBIG:
      return _ ("This is larger than what a campaign file can hold.");
    default:
      return NULL;
    }
}

static void
set_error (sqlite3 *connection, int code, GError **error)
{
  UndStoreError kind;
  const char *message = explain (code, &kind);

  if (message != NULL)
    g_set_error_literal (error, UND_STORE_ERROR, kind, message);
  else
    g_set_error (error, UND_STORE_ERROR, kind,
                 /* TRANSLATORS: %s is what the database library says, in English. */
                 _ ("The campaign file cannot be read or written: %s."),
                 connection != NULL ? sqlite3_errmsg (connection) : sqlite3_errstr (code));
}

static void
finalize_statement (gpointer data)
{
  sqlite3_finalize (data);
}

/* A campaign file may come from a stranger: its schema runs nothing, and nothing in it is larger
 * than what is ever written there. */
static void
restrain (sqlite3 *connection)
{
  sqlite3_db_config (connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_limit (connection, SQLITE_LIMIT_LENGTH, (int) UND_LIMIT_FILE_BYTES + 4096);
  sqlite3_limit (connection, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_extended_result_codes (connection, 1);
  sqlite3_busy_timeout (connection, BUSY_MS);
}

/**
 * und_database_open:
 * @path: a file, or ":memory:"
 * @flags: as sqlite3_open_v2() has them
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Opens a connection. Files are synchronised at each commit, so that what was committed outlives a
 * power cut.
 *
 * Returns: (transfer full) (nullable): the connection
 */
UndDatabase *
und_database_open (const char *path, int flags, GError **error)
{
  g_autoptr (UndDatabase) self = g_new0 (UndDatabase, 1);
  int code = sqlite3_open_v2 (path, &self->connection, flags, NULL);

  if (code != SQLITE_OK)
    {
      set_error (self->connection, code, error);
      return NULL;
    }
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, finalize_statement);
  restrain (self->connection);
  if (!und_database_execute (self,
                             "PRAGMA cell_size_check = ON;"
                             "PRAGMA mmap_size = 0;"
                             "PRAGMA synchronous = FULL;"
                             "PRAGMA foreign_keys = ON;"
                             "PRAGMA temp_store = MEMORY;"
                             "PRAGMA cache_size = -" G_STRINGIFY (CACHE_KB) ";",
                             error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * und_database_free:
 * @self: (transfer full): a connection
 *
 * Closes it; a transaction under way is rolled back.
 */
void
und_database_free (UndDatabase *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close (self->connection);
  g_free (self);
}

/**
 * und_database_execute:
 * @self: a connection
 * @sql: statements without values, whose rows are not wanted
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Returns: whether all were done
 */
gboolean
und_database_execute (UndDatabase *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->connection, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    set_error (self->connection, code, error);
  return code == SQLITE_OK;
}

static void
bind_value (sqlite3_stmt *statement, int i, char type, va_list *values)
{
  const char *text;
  GBytes *bytes;
  gconstpointer data;
  gsize n_bytes;

  switch (type)
    {
    case 'i':
      sqlite3_bind_int64 (statement, i, va_arg (*values, gint64));
      break;
    case 'd':
      sqlite3_bind_double (statement, i, va_arg (*values, double));
      break;
    case 's':
      text = va_arg (*values, const char *);
      sqlite3_bind_text64 (statement, i, text, text != NULL ? strlen (text) : 0, SQLITE_STATIC,
                           SQLITE_UTF8);
      break;
    case 'b':
      bytes = va_arg (*values, GBytes *);
      data = bytes != NULL ? g_bytes_get_data (bytes, &n_bytes) : NULL;
      if (bytes != NULL)
        sqlite3_bind_blob64 (statement, i, data != NULL ? data : "", n_bytes, SQLITE_STATIC);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A statement that is kept may be under way further out; then this one is made anew. */
static UndQuery
prepare (UndDatabase *self, const char *sql)
{
  UndQuery query = { self, g_hash_table_lookup (self->statements, sql), FALSE };

  if (query.statement != NULL && !sqlite3_stmt_busy (query.statement))
    return query;
  query.is_own = query.statement != NULL;
  query.statement = NULL;
  sqlite3_prepare_v3 (self->connection, sql, -1, query.is_own ? 0 : SQLITE_PREPARE_PERSISTENT,
                      &query.statement, NULL);
  if (query.statement != NULL && !query.is_own)
    g_hash_table_insert (self->statements, (gpointer) sql, query.statement);
  return query;
}

static UndQuery
query_values (UndDatabase *self, const char *sql, const char *types, va_list *values)
{
  UndQuery query = prepare (self, sql);

  if (query.statement != NULL)
    for (int i = 0; types[i] != '\0'; i++)
      bind_value (query.statement, i + 1, types[i], values);
  return query;
}

/**
 * und_database_query:
 * @self: a connection
 * @sql: one statement; static, since it is kept by its address
 * @types: for each value "i" (gint64), "d" (double), "s" (nullable string) or "b" (nullable GBytes)
 * @...: the values, which must outlive the query
 *
 * Begins a statement.
 *
 * Returns: the query, to be moved on by und_query_next()
 */
UndQuery
und_database_query (UndDatabase *self, const char *sql, const char *types, ...)
{
  UndQuery query;
  va_list values;

  va_start (values, types);
  query = query_values (self, sql, types, &values);
  va_end (values);
  return query;
}

/**
 * und_database_run:
 * @self: a connection
 * @error: (optional): of %UND_STORE_ERROR
 * @sql: one statement whose rows are not wanted; static
 * @types: as und_database_query() has them
 * @...: the values
 *
 * Returns: whether it was done
 */
gboolean
und_database_run (UndDatabase *self, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (GError) failure = NULL;
  g_auto (UndQuery) query = { NULL };
  va_list values;

  va_start (values, types);
  query = query_values (self, sql, types, &values);
  va_end (values);
  while (und_query_next (&query, &failure))
    continue;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * und_database_get_number:
 * @self: a connection
 * @sql: one statement without values, that has one row of one number; static
 * @number: (out): the number, 0 if there is no row
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Returns: whether it was read
 */
gboolean
und_database_get_number (UndDatabase *self, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_auto (UndQuery) query = und_database_query (self, sql, "");

  *number = und_query_next (&query, &failure) ? und_query_get_number (&query, 0) : 0;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * und_database_get_last_id:
 * @self: a connection
 *
 * Returns: the key of the row that was inserted last
 */
gint64
und_database_get_last_id (UndDatabase *self)
{
  return sqlite3_last_insert_rowid (self->connection);
}

/**
 * und_database_is_read_only:
 * @self: a connection
 *
 * Returns: whether nothing can be written
 */
gboolean
und_database_is_read_only (UndDatabase *self)
{
  return sqlite3_db_readonly (self->connection, "main") != 0;
}

/**
 * und_database_begin:
 * @self: a connection
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Begins a transaction, or goes one deeper in the one under way. Each is ended by
 * und_database_commit() or und_database_roll_back(), and counts only if all round it do.
 *
 * Returns: FALSE if it was not begun and must not be ended
 */
gboolean
und_database_begin (UndDatabase *self, GError **error)
{
  if (!und_database_execute (self, self->depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT step", error))
    return FALSE;
  self->depth++;
  return TRUE;
}

/**
 * und_database_commit:
 * @self: a connection
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Ends the innermost transaction. If that fails, it is rolled back.
 *
 * Returns: whether what was done counts
 */
gboolean
und_database_commit (UndDatabase *self, GError **error)
{
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (!und_database_execute (self, self->depth == 1 ? "COMMIT" : "RELEASE step", error))
    {
      und_database_roll_back (self);
      return FALSE;
    }
  self->depth--;
  return TRUE;
}

/**
 * und_database_roll_back:
 * @self: a connection
 *
 * Takes back what was done in the innermost transaction, and ends it. After some errors SQLite has
 * done so by itself.
 */
void
und_database_roll_back (UndDatabase *self)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!sqlite3_get_autocommit (self->connection))
    sqlite3_exec (self->connection,
                  self->depth == 0 ? "ROLLBACK" : "ROLLBACK TO step; RELEASE step", NULL, NULL,
                  NULL);
}

/**
 * und_query_next:
 * @self: a query
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Moves on to the next row, from before the first one.
 *
 * Returns: whether there is one; FALSE without an error is the end
 */
gboolean
und_query_next (UndQuery *self, GError **error)
{
  sqlite3 *connection = self->database->connection;
  int code;

  if (self->statement == NULL)
    {
      set_error (connection, sqlite3_extended_errcode (connection), error);
      return FALSE;
    }
  code = sqlite3_step (self->statement);
  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    set_error (connection, code, error);
  return FALSE;
}

/**
 * und_query_get_number:
 * @self: a query at a row
 * @column: from 0
 *
 * Returns: the number, 0 for what is none
 */
gint64
und_query_get_number (UndQuery *self, int column)
{
  return sqlite3_column_int64 (self->statement, column);
}

/**
 * und_query_get_real:
 * @self: a query at a row
 * @column: from 0
 *
 * Returns: the number with its fraction, 0 for what is none
 */
double
und_query_get_real (UndQuery *self, int column)
{
  return sqlite3_column_double (self->statement, column);
}

/**
 * und_query_get_text:
 * @self: a query at a row
 * @column: from 0
 * @n_bytes: (out) (optional): its length, which counts a NUL inside it too
 *
 * Returns: (transfer none) (nullable): the text as it stands in the file, whose bytes need not be
 *   UTF-8; gone with the next step
 */
const char *
und_query_get_text (UndQuery *self, int column, gsize *n_bytes)
{
  const char *text = (const char *) sqlite3_column_text (self->statement, column);

  if (n_bytes != NULL)
    *n_bytes = (gsize) sqlite3_column_bytes (self->statement, column);
  return text;
}

/**
 * und_query_get_bytes:
 * @self: a query at a row
 * @column: from 0
 *
 * Returns: (transfer full) (nullable): a copy of the bytes; NULL for NULL
 */
GBytes *
und_query_get_bytes (UndQuery *self, int column)
{
  gconstpointer data = sqlite3_column_blob (self->statement, column);

  if (sqlite3_column_type (self->statement, column) == SQLITE_NULL)
    return NULL;
  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->statement, column));
}

/**
 * und_query_clear:
 * @self: a query
 *
 * Ends it; its statement may be used again.
 */
void
und_query_clear (UndQuery *self)
{
  if (self->is_own)
    sqlite3_finalize (self->statement);
  else if (self->statement != NULL)
    {
      sqlite3_reset (self->statement);
      sqlite3_clear_bindings (self->statement);
    }
  self->statement = NULL;
}
