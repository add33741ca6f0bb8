/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-part.h"

G_BEGIN_DECLS

/**
 * UndWordTable:
 *
 * The words of several parts as numbers of one interner, so that all of them can be compared: equal
 * numbers are equal words but for case and typography. Punctuation is left out. Two words with a
 * hyphen or a hyphen and a line end between them are one where that stands whole elsewhere, as is
 * "[T]he"; the initials of an abbreviation are as many words.
 */
typedef struct _UndWordTable UndWordTable;

/**
 * UndWordRange:
 * @first: number of a word in its part
 * @n_words: how many
 */
typedef struct
{
  gsize first;
  gsize n_words;
} UndWordRange;

/* @parts (element-type UndPart): lent; must outlive the table. */
UndWordTable *und_word_table_new (GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;
void und_word_table_free (UndWordTable *self);
const guint32 *und_word_table_get_words (const UndWordTable *self, guint part, gsize *n_words);
/* The same words as numbers of their stems, in the same order; English ones. */
const guint32 *und_word_table_get_stems (UndWordTable *self, guint part, gsize *n_words);
/* The words of @part that lie in @span of its document. */
UndWordRange und_word_table_find (const UndWordTable *self, guint part, UndSpan span);
/* From the first byte of the first word to the last of the last; @range is not empty. */
UndSpan und_word_table_get_span (const UndWordTable *self, guint part, UndWordRange range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndWordTable, und_word_table_free)

G_END_DECLS
