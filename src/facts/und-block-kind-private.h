/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-block.h"

G_BEGIN_DECLS

/* What und-block.c, which parts a text into blocks, and und-block-kind.c, which says what each of
 * them is, share. */

/* Words of the longest blocks of the frame. */
#define MAX_WORDS_FRAME 30

static inline gboolean
is_word_or_number (const UndReader *self, gsize token)
{
  return und_reader_token_is_word (self, token) || und_reader_token_is_number (self, token);
}

static inline gboolean
ends_with (const UndReader *self, const UndBlock *block, const char *mark)
{
  return block->range.end > block->range.first
         && und_reader_token_is (self, block->range.end - 1, mark);
}

/* What a block is whose range and dateline are known; fills what belongs to its kind. */
UndBlockKind und_block_find_kind (const UndReader *self, UndBlock *block);
/* "Penrose issued the following statement:" is running text, however short. */
gboolean und_block_opens_statement (const UndReader *self, const UndBlock *block);

G_END_DECLS
