/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-store-documents.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* A folder of its own for a campaign file, gone at the end of the scope. */
typedef struct
{
  char *folder;
  char *path;
} Place;

static inline Place
place_new (void)
{
  Place self = { .folder = g_dir_make_tmp ("und-store-XXXXXX", NULL) };

  g_assert_nonnull (self.folder);
  self.path = g_build_filename (self.folder, "c.undersigned", NULL);
  return self;
}

static inline void
place_clear (Place *self)
{
  static const char *const suffixes[] = { "", "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (self->path, suffixes[i], NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static inline UndStore *
open_store (const Place *place)
{
  g_autoptr (GError) error = NULL;
  UndStore *store = und_store_open (place->path, UND_STORE_CREATE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

static inline UndDraft *
make_draft (const char *name, const char *text)
{
  UndDraft *draft = und_draft_new (name);

  draft->media_type = g_strdup ("text/plain");
  draft->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  draft->n_bytes = strlen (text);
  draft->text = und_text_new (text, strlen (text), NULL);
  return draft;
}

static inline gint64
add_text (UndStore *store, const char *name, const char *text)
{
  g_autoptr (UndDraft) draft = make_draft (name, text);
  g_autoptr (GError) error = NULL;
  gint64 id = und_store_add_document (store, draft, "", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

/* Does something to the file that Undersigned does not. */
static inline void
change (const Place *place, const char *sql)
{
  sqlite3 *connection = NULL;

  g_assert_cmpint (sqlite3_open (place->path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}
