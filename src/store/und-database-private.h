/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * UndDatabase:
 *
 * A connection to a database, for this folder alone: statements that are prepared once, and errors
 * of %UND_STORE_ERROR. One thread at a time.
 */
typedef struct _UndDatabase UndDatabase;

/**
 * UndQuery:
 *
 * A statement with its values, under way. Begun by und_database_query(), moved on by
 * und_query_next(), ended by und_query_clear(). A statement that could not be made is told by
 * und_query_next().
 */
typedef struct
{
  UndDatabase *database;
  sqlite3_stmt *statement; /* (nullable) */
  gboolean is_own;         /* not one of those that are kept */
} UndQuery;

UndDatabase *und_database_open (const char *path, int flags, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
void und_database_free (UndDatabase *self);

gboolean und_database_execute (UndDatabase *self, const char *sql, GError **error);
UndQuery und_database_query (UndDatabase *self, const char *sql, const char *types, ...);
gboolean und_database_run (UndDatabase *self,
                           GError **error,
                           const char *sql,
                           const char *types,
                           ...);
gboolean und_database_get_number (UndDatabase *self,
                                  const char *sql,
                                  gint64 *number,
                                  GError **error);
gint64 und_database_get_last_id (UndDatabase *self);
gboolean und_database_is_read_only (UndDatabase *self);

gboolean und_database_begin (UndDatabase *self, GError **error);
gboolean und_database_commit (UndDatabase *self, GError **error);
void und_database_roll_back (UndDatabase *self);

gboolean und_query_next (UndQuery *self, GError **error);
gint64 und_query_get_number (UndQuery *self, int column);
double und_query_get_real (UndQuery *self, int column);
const char *und_query_get_text (UndQuery *self, int column, gsize *n_bytes);
GBytes *und_query_get_bytes (UndQuery *self, int column) G_GNUC_WARN_UNUSED_RESULT;
void und_query_clear (UndQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndDatabase, und_database_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndQuery, und_query_clear)

G_END_DECLS
