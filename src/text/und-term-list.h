/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-stemmer.h"
#include "und-text.h"

G_BEGIN_DECLS

/**
 * UndTermList:
 * @words: (array length=n_words): hash of each word's folded form
 * @stems: (array length=n_words): number of each word's stem
 * @edges: (array): of word i, 2 × i is its first byte and 2 × i + 1 the one past its last
 * @n_words: how many words the text has
 * @units: (array length=n_units): the words of each sentence, [start, end); one after the other
 *   they hold all words
 * @n_units: how many
 *
 * A text as words in sentences. Short sentences go with the next one, and of long ones each piece
 * is a unit.
 */
typedef struct
{
  guint32 *words;
  guint32 *stems;
  guint32 *edges;
  gsize n_words;
  UndSpan *units;
  gsize n_units;
} UndTermList;

UndTermList *und_term_list_new (UndText *text, UndStemmer *stemmer) G_GNUC_WARN_UNUSED_RESULT;
void und_term_list_free (UndTermList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndTermList, und_term_list_free)

G_END_DECLS
