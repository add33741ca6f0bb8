/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-text.h"

G_BEGIN_DECLS

/**
 * UndPassageIndex:
 *
 * Where every run of k words stands in a set of documents. Documents are added one by one and
 * numbered 0, 1, 2, …; a word is an id of one interner, and UND_TOKEN_ID_NONE is no word: no run
 * goes across it. Memory is about 16 bytes a word. Reading is safe from several threads while
 * nobody adds.
 */
typedef struct _UndPassageIndex UndPassageIndex;

/* A place in the index: a position in the documents laid end to end. */
typedef guint32 UndIndexPosition;

/**
 * UndPassageFilter:
 *
 * Says whether places in @document are wanted. A NULL filter wants all.
 */
typedef gboolean (*UndPassageFilter) (guint document, gpointer user_data);

UndPassageIndex *und_passage_index_new (guint gram_words) G_GNUC_WARN_UNUSED_RESULT;
void und_passage_index_free (UndPassageIndex *self);
guint und_passage_index_get_gram_words (const UndPassageIndex *self);
guint und_passage_index_add (UndPassageIndex *self, const guint32 *words, gsize n_words);
guint und_passage_index_get_n_documents (const UndPassageIndex *self);
/* The words of @document; lent until the next add. */
const guint32 *und_passage_index_get_words (const UndPassageIndex *self,
                                            guint document,
                                            gsize *n_words);
guint und_passage_index_find_document (const UndPassageIndex *self, UndIndexPosition position);
UndIndexPosition und_passage_index_get_start (const UndPassageIndex *self, guint document);
/* The places of the k words at @gram, in order, at most @n_max of them; more of them exist if it
 * returns @n_max + 1. */
gsize und_passage_index_lookup (const UndPassageIndex *self,
                                const guint32 *gram,
                                UndPassageFilter filter,
                                gpointer user_data,
                                UndIndexPosition *positions,
                                gsize n_max);

/**
 * UndPlaceFunc:
 *
 * Takes one place of the words looked up. FALSE ends the walk.
 */
typedef gboolean (*UndPlaceFunc) (UndIndexPosition position, gpointer user_data);

gboolean und_passage_index_foreach (const UndPassageIndex *self,
                                    const guint32 *gram,
                                    gsize n_max,
                                    UndPlaceFunc func,
                                    gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndPassageIndex, und_passage_index_free)

G_END_DECLS
