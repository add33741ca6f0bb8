/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndStemmer:
 *
 * Numbers the stems of words 0, 1, 2, …, so that "signs", "signed" and "signing" have one number.
 * The stems are those of Snowball (M. F. Porter, "Snowball: a language for stemming algorithms",
 * 2001). Remembers the words that it has seen. Not thread safe.
 */
typedef struct _UndStemmer UndStemmer;

UndStemmer *und_stemmer_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void und_stemmer_free (UndStemmer *self);
guint32 und_stemmer_stem (UndStemmer *self, const char *bytes, gsize n_bytes, guint32 hash);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndStemmer, und_stemmer_free)

G_END_DECLS
