/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-text.h"

G_BEGIN_DECLS

/**
 * UndWordScan:
 * @hashes: (array length=n_words): hash of each word's folded form
 * @edges: (array): of word i, 2 × i is its first byte and 2 × i + 1 the one past its last
 * @n_words: how many words the text has
 * @folded: scratch
 *
 * The words of one text, to be used again for the next. Words are tokens of kind WORD or NUMBER of
 * which something is left under all folds. Two words of one folded form have one hash; two forms
 * share one with a chance of one in four thousand million.
 */
typedef struct
{
  guint32 *hashes;
  guint32 *edges;
  gsize n_words;
  gsize n_allocated;
  GString *folded;
} UndWordScan;

/* Finds the words of @bytes, stored text of less than 4 GB. Starts from a scan that is all zeros or
 * was used before. O(n). */
void und_word_scan_run (UndWordScan *self, const char *bytes, gsize n_bytes);
void und_word_scan_clear (UndWordScan *self);
/* The hash of a folded form. */
guint32 und_word_scan_hash (const char *folded, gsize n_bytes);

/* The bytes of the words from @start up to @end, at least one. */
static inline UndSpan
und_word_edges_get_span (const guint32 *edges, gsize start, gsize end)
{
  return (UndSpan){ edges[2 * start], edges[2 * end - 1] };
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndWordScan, und_word_scan_clear)

G_END_DECLS
