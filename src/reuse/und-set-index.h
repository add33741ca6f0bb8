/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Documents that words may stand in before they are common, unless the caller says otherwise. */
#define UND_SET_COMMON 16u

/**
 * UndSetIndex:
 *
 * The words of a set of documents, each of which is looked up in those before it. Filled first,
 * then frozen; a frozen index may be read from several threads.
 */
typedef struct _UndSetIndex UndSetIndex;

UndSetIndex *und_set_index_new (guint n_common) G_GNUC_WARN_UNUSED_RESULT;
void und_set_index_free (UndSetIndex *self);
gboolean und_set_index_add (UndSetIndex *self, const guint32 *hashes, gsize n_words, guint series);
void und_set_index_freeze (UndSetIndex *self);

guint und_set_index_get_n_documents (const UndSetIndex *self);
gsize und_set_index_get_n_words (const UndSetIndex *self, guint document);

/* Fills @passages (element-type UndStreamPassage), which loses what it held, with what a document
 * of a frozen index shares with those before it; gives the places where only the first one of these
 * was looked at. */
guint64 und_set_search (const UndSetIndex *index, guint document, GArray *passages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndSetIndex, und_set_index_free)

G_END_DECLS
