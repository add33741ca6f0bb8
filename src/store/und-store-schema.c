/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-store-schema-private.h"

#include "und-store.h"

#include <glib/gi18n-lib.h>

/* The tables, once. What a user put in or decided stands in the first ones. All that follows from
 * the documents, and can be made anew from them, stands below: fingerprints and passages.
 *
 * A document's number is never given twice. Its file's bytes stand apart from its text, so that
 * going through the texts does not read them; they are NULL where they are the text itself. A
 * document that is removed keeps its row, and nobody sees it any more. */
static const char schema[] =
  "CREATE TABLE document (\n"
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,\n"
  "  name TEXT NOT NULL,\n"
  "  series TEXT NOT NULL,\n"
  "  media_type TEXT NOT NULL,\n"
  "  sha256 TEXT NOT NULL,\n"
  "  n_bytes INTEGER NOT NULL,\n"
  "  language TEXT,\n"
  "  is_removed INTEGER NOT NULL DEFAULT 0,\n"
  "  is_indexed INTEGER NOT NULL DEFAULT 0\n"
  ") STRICT;\n"
  "CREATE INDEX document_by_name ON document (name);\n"
  "CREATE INDEX document_by_sum ON document (sha256);\n"
  "CREATE INDEX document_unindexed ON document (id) WHERE is_indexed = 0;\n"
  "CREATE TABLE stored_text (\n"
  "  document INTEGER PRIMARY KEY REFERENCES document,\n"
  "  bytes TEXT NOT NULL\n"
  ") STRICT;\n"
  "CREATE TABLE source (\n"
  "  document INTEGER PRIMARY KEY REFERENCES document,\n"
  "  bytes BLOB\n"
  ") STRICT;\n"
  "CREATE TABLE markup_block (\n"
  "  document INTEGER NOT NULL REFERENCES document,\n"
  "  position INTEGER NOT NULL,\n"
  "  kind INTEGER NOT NULL,\n"
  "  level INTEGER NOT NULL,\n"
  "  start INTEGER NOT NULL,\n"
  "  \"end\" INTEGER NOT NULL,\n"
  "  PRIMARY KEY (document, position)\n"
  ") STRICT, WITHOUT ROWID;\n"
  "CREATE TABLE metadata (\n"
  "  document INTEGER NOT NULL REFERENCES document,\n"
  "  position INTEGER NOT NULL,\n"
  "  key TEXT NOT NULL,\n"
  "  value TEXT NOT NULL,\n"
  "  source TEXT NOT NULL,\n"
  "  PRIMARY KEY (document, position)\n"
  ") STRICT, WITHOUT ROWID;\n"
  "CREATE TABLE issue (\n"
  "  document INTEGER NOT NULL REFERENCES document,\n"
  "  position INTEGER NOT NULL,\n"
  "  id TEXT NOT NULL,\n"
  "  line INTEGER NOT NULL,\n"
  "  PRIMARY KEY (document, position)\n"
  ") STRICT, WITHOUT ROWID;\n"
  "CREATE TABLE issue_value (\n"
  "  document INTEGER NOT NULL REFERENCES document,\n"
  "  issue INTEGER NOT NULL,\n"
  "  position INTEGER NOT NULL,\n"
  "  key TEXT NOT NULL,\n"
  "  text TEXT,\n"
  "  number INTEGER NOT NULL,\n"
  "  PRIMARY KEY (document, issue, position)\n"
  ") STRICT, WITHOUT ROWID;\n"
  "CREATE TABLE derived (\n"
  "  name TEXT PRIMARY KEY,\n"
  "  version INTEGER NOT NULL\n"
  ") STRICT, WITHOUT ROWID;\n"
  "CREATE TABLE fingerprint (\n"
  "  hash INTEGER NOT NULL,\n"
  "  document INTEGER NOT NULL,\n"
  "  PRIMARY KEY (hash, document)\n"
  ") STRICT, WITHOUT ROWID;\n"
  "CREATE TABLE passage (\n"
  "  here INTEGER NOT NULL REFERENCES document,\n"
  "  here_start INTEGER NOT NULL,\n"
  "  here_end INTEGER NOT NULL,\n"
  "  there INTEGER NOT NULL REFERENCES document,\n"
  "  there_start INTEGER NOT NULL,\n"
  "  there_end INTEGER NOT NULL,\n"
  "  origin INTEGER NOT NULL,\n"
  "  similarity REAL NOT NULL,\n"
  "  PRIMARY KEY (here, here_start, here_end, there, there_start, there_end)\n"
  ") STRICT, WITHOUT ROWID;\n"
  "CREATE INDEX passage_by_there ON passage (there);\n";

/* But for what SQLite counts by itself, when somebody asks it to. */
static const char list_schema[] = "SELECT type, name, sql FROM sqlite_schema "
                                  "WHERE name NOT GLOB 'sqlite_stat[134]' ORDER BY type, name";

/**
 * und_store_schema_create:
 * @database: an empty database, in a transaction
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Makes the tables of a campaign file.
 *
 * Returns: whether they are there
 */
gboolean
und_store_schema_create (UndDatabase *database, GError **error)
{
  return und_database_execute (database, schema, error)
         && und_database_execute (
           database,
           "PRAGMA application_id = " G_STRINGIFY (
             UND_STORE_APPLICATION_ID) ";"
                                       "PRAGMA user_version = " G_STRINGIFY (
                                         UND_STORE_VERSION) ";"
                                                            "INSERT INTO derived VALUES "
                                                            "('index', " G_STRINGIFY (
                                                              UND_STORE_INDEX_VERSION) ")",
           error);
}

static gboolean
set_failure (UndStoreError code, const char *message, GError **error)
{
  g_set_error_literal (error, UND_STORE_ERROR, code, message);
  return FALSE;
}

/* Do the two hold the same tables and indexes, made by the same words? */
static gboolean
is_same_schema (UndDatabase *database, UndDatabase *model, GError **error)
{
  g_auto (UndQuery) one = und_database_query (database, list_schema, "");
  g_auto (UndQuery) other = und_database_query (model, list_schema, "");

  for (;;)
    {
      g_autoptr (GError) failure = NULL;
      gboolean has_one = und_query_next (&one, &failure);
      gboolean has_other = failure == NULL && und_query_next (&other, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (!has_one && !has_other)
        return TRUE;
      for (int i = 0; has_one && has_other && i < 3; i++)
        if (g_strcmp0 (und_query_get_text (&one, i, NULL), und_query_get_text (&other, i, NULL))
            != 0)
          has_one = FALSE;
      if (!has_one || !has_other)
        return set_failure (UND_STORE_ERROR_DAMAGED,
                            _ ("The tables of the campaign file are not as Undersigned makes "
                               "them; it is damaged, or something else has changed it."),
                            error);
    }
}

/**
 * und_store_schema_check:
 * @database: a database
 * @error: (optional): of %UND_STORE_ERROR
 *
 * Finds out whether this is a campaign file that this version of Undersigned knows. Its tables are
 * held against those that are made here, so that nothing else, such as a trigger, comes in.
 *
 * Returns: whether it is
 */
gboolean
und_store_schema_check (UndDatabase *database, GError **error)
{
  g_autoptr (UndDatabase) model = NULL;
  gint64 application = 0;
  gint64 version = 0;

  if (!und_database_get_number (database, "PRAGMA application_id", &application, error)
      || !und_database_get_number (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (application != UND_STORE_APPLICATION_ID)
    return set_failure (UND_STORE_ERROR_NOT_A_CAMPAIGN, _ ("This is no campaign file."), error);
  if (version > UND_STORE_VERSION)
    return set_failure (UND_STORE_ERROR_NEWER,
                        _ ("This campaign file was made by a newer version of Undersigned."),
                        error);
  model = und_database_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  return model != NULL && und_store_schema_create (model, error)
         && is_same_schema (database, model, error);
}
