/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-store.h"

G_BEGIN_DECLS

/**
 * UndStoreEntry:
 * @id: the document's number in the file, from 1, never given twice
 * @name: what reports call it
 * @series: what it is one of; empty if it is of none
 * @n_bytes: of its file
 *
 * A document as a list shows it. Lent until the next one.
 */
typedef struct
{
  gint64 id;
  const char *name;
  const char *series;
  const char *media_type;
  guint64 n_bytes;
} UndStoreEntry;

typedef void (*UndStoreEntryFunc) (const UndStoreEntry *entry, gpointer user_data);

gint64 und_store_add_document (UndStore *self,
                               const UndDraft *draft,
                               const char *series,
                               GBytes *source,
                               GError **error);
gboolean und_store_remove_document (UndStore *self, gint64 id, GError **error);
gboolean und_store_walk_documents (UndStore *self,
                                   UndStoreEntryFunc func,
                                   gpointer user_data,
                                   GError **error);
gboolean und_store_count_documents (UndStore *self, guint64 *n_documents, GError **error);
gboolean und_store_find_document (UndStore *self, const char *name, gint64 *id, GError **error);
gboolean und_store_has_document (UndStore *self,
                                 const char *name,
                                 const char *sha256,
                                 gboolean *is_there,
                                 GError **error);
UndDraft *und_store_read_draft (UndStore *self, gint64 id, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
GBytes *und_store_read_source (UndStore *self, gint64 id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
