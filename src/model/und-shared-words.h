/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-word-table.h"

G_BEGIN_DECLS

/**
 * UndSharedWords:
 *
 * Knows which parts have words in common, and in how many parts they stand.
 */
typedef struct _UndSharedWords UndSharedWords;

/* What stands in more parts than this is common: whoever else has it is told of the first of them
 * alone. */
#define UND_COMMON_PARTS_MAX 16u

/**
 * UndSpread:
 * @n_parts: parts in which the words stand
 * @n_letters: letters that these parts are about, of those that are about one
 *
 * How far words are spread.
 */
typedef struct
{
  guint n_parts;
  guint n_letters;
} UndSpread;

/* @table: lent; must outlive the result. */
UndSharedWords *und_shared_words_new (const UndWordTable *table) G_GNUC_WARN_UNUSED_RESULT;
void und_shared_words_free (UndSharedWords *self);
/* Counts what part @part says; @letter is the one that it is about, or -1. Each part once. */
void und_shared_words_count (UndSharedWords *self, guint part, int letter);
/* From now on @part is found by what it says. In ascending order. */
void und_shared_words_add (UndSharedWords *self, guint part);
/* (transfer full) (element-type guint): of the parts that were added, those that may share a
 * passage or a quotation with @part, ascending. */
GArray *und_shared_words_find (UndSharedWords *self, guint part) G_GNUC_WARN_UNUSED_RESULT;
/* How far the words in @span of @part are spread: that of its middle words. */
UndSpread und_shared_words_measure (UndSharedWords *self, guint part, UndSpan span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndSharedWords, und_shared_words_free)

G_END_DECLS
