/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words that are looked up together. */
#define UND_STREAM_GRAM_WORDS 5u

/* Places that words may stand at before they are common, unless the caller says otherwise. */
#define UND_STREAM_COMMON 16u

/**
 * UndStreamIndex:
 *
 * Where every run of UND_STREAM_GRAM_WORDS words stands in a set of documents of word hashes, for
 * millions of texts that are looked up once. Filled first, then frozen; a frozen index may be read
 * from several threads.
 */
typedef struct _UndStreamIndex UndStreamIndex;

UndStreamIndex *und_stream_index_new (guint n_common) G_GNUC_WARN_UNUSED_RESULT;
void und_stream_index_free (UndStreamIndex *self);
gboolean und_stream_index_add (UndStreamIndex *self, const guint32 *hashes, gsize n_words);
void und_stream_index_freeze (UndStreamIndex *self);

gsize und_stream_index_get_n_common (const UndStreamIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndStreamIndex, und_stream_index_free)

G_END_DECLS
