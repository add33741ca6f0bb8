/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-store.h"

G_BEGIN_DECLS

/* Documents that words may stand in before they are common: by common words a document is compared
 * with the first so many that have them, and no more. */
#define UND_STORE_COMMON 16u

/**
 * UndStorePassage:
 * @here: the document that was looked up
 * @here_span: where the passage stands in it, in bytes
 * @there: the other one, which was there before
 * @there_span: likewise
 * @similarity: 0 to 1
 *
 * What two documents of a campaign share.
 */
typedef struct
{
  gint64 here;
  gint64 there;
  UndSpan here_span;
  UndSpan there_span;
  double similarity;
} UndStorePassage;

/**
 * UndStoreLinked:
 * @n_documents: documents that were looked up
 * @n_passages: passages that were found
 * @n_common: runs of words that are common
 *
 * What came of linking.
 */
typedef struct
{
  guint64 n_documents;
  guint64 n_passages;
  guint64 n_common;
} UndStoreLinked;

typedef void (*UndStorePassageFunc) (const UndStorePassage *passage, gpointer user_data);

gboolean und_store_link (UndStore *self,
                         UndStoreLinked *linked,
                         GCancellable *cancellable,
                         GError **error);
gboolean und_store_add_passage (UndStore *self, const UndStorePassage *passage, GError **error);
gboolean und_store_walk_passages (UndStore *self,
                                  UndStorePassageFunc func,
                                  gpointer user_data,
                                  GError **error);

G_END_DECLS
