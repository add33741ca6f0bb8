/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-text.h"

G_BEGIN_DECLS

/**
 * UndOffsetMap:
 *
 * Turns positions in a normalised text into positions in its source and back. Immutable.
 */
typedef struct _UndOffsetMap UndOffsetMap;

void und_offset_map_free (UndOffsetMap *self);
/* The smallest source span whose normal form holds @normalized_span; and the reverse. */
UndSpan und_offset_map_to_source (const UndOffsetMap *self, UndSpan normalized_span);
UndSpan und_offset_map_to_normalized (const UndOffsetMap *self, UndSpan source_span);

/* Folds @utf8 (@n_bytes of stored text). White space runs become one space, trimmed at both ends
 * under FOLD_TYPOGRAPHY and FOLD_PUNCTUATION. @map (optional, transfer full) leads back. O(n). */
char *und_normalize (const char *utf8, gsize n_bytes, UndFold fold, UndOffsetMap **map)
  G_GNUC_WARN_UNUSED_RESULT;
/* Are the two equal under @fold? */
gboolean und_normalize_equal (const char *a, gsize n_a, const char *b, gsize n_b, UndFold fold);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndOffsetMap, und_offset_map_free)

G_END_DECLS
