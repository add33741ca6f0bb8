/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndFilteredSide:
 * @ids: (array length=n): of all tokens of the side
 * @letters: (array length=n) (nullable): 0 for a token that takes no part; %NULL if all do
 * @n: number of tokens
 * @writable_ids: (nullable): @ids, if they may be closed up meanwhile
 *
 * One side as it was given. Everything is lent.
 */
typedef struct
{
  const guint32 *ids;
  const guint8 *letters;
  gsize n;
  guint32 *writable_ids;
} UndFilteredSide;

/**
 * UndFiltered:
 * @ids: (array length=n): those that are left
 * @changed: (array length=n): for each that is left, set by the search
 * @left: a bit for each token of the side: is it left?
 * @dropped: (nullable) (array length=n_dropped): those that are not left, in order, if @ids are
 * those of the side closed up; else @ids is a copy
 *
 * One side without the tokens that take no part or that the other side does not have. Where each
 * token stood is found by counting bits: a place for each took four bytes a token, as much as the
 * tokens themselves.
 */
typedef struct
{
  guint32 *ids;
  guint8 *changed;
  guint64 *left;
  guint32 n;
  guint32 *dropped;
  gsize n_dropped;
} UndFiltered;

void und_filtered_init (UndFiltered *self, const UndFilteredSide *side, const guint8 *sides);
void und_filtered_clear (UndFiltered *self);
void und_filtered_forget (const UndFiltered *self, const UndFilteredSide *side, guint8 *sides);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndFiltered, und_filtered_clear)

static inline gboolean
und_filtered_takes_part (const UndFilteredSide *side, gsize i)
{
  return side->letters == NULL || side->letters[i] > 0;
}

static inline gboolean
und_filtered_is_left (const UndFiltered *self, guint32 place)
{
  return (self->left[place / 64] >> (place % 64) & 1) != 0;
}

/**
 * UndFilteredCount:
 * @filtered: lent
 * @word: of its bits
 * @n_before: tokens that are left before that word
 *
 * Counts from the start of a side on. What it is asked has to rise; all that it is asked together
 * costs O(places / 64), and a word each.
 */
typedef struct
{
  const UndFiltered *filtered;
  gsize word;
  guint32 n_before;
} UndFilteredCount;

guint32 und_filtered_count_before (UndFilteredCount *self, guint32 place);
guint32 und_filtered_find_place (UndFilteredCount *self, guint32 index);

/**
 * UndFilteredWalk:
 * @left: bits, lent
 * @word: the next token's word
 * @rest: that word without the bits that were passed; not 0 as long as there is a token
 * @index: of the next token among those that are left
 *
 * Goes through the tokens that are left, one by one.
 */
typedef struct
{
  const guint64 *left;
  gsize word;
  guint64 rest;
  guint32 index;
} UndFilteredWalk;

/* Starts before the first token; there has to be one. */
static inline void
und_filtered_walk_start (UndFilteredWalk *self, const UndFiltered *filtered)
{
  *self = (UndFilteredWalk){ filtered->left, 0, filtered->left[0], 0 };
  while (self->rest == 0)
    self->rest = self->left[++self->word];
}

/* Where the next token stands. */
static inline guint32
und_filtered_walk_get_place (const UndFilteredWalk *self)
{
  return (guint32) (64 * self->word) + (guint32) __builtin_ctzll (self->rest);
}

/* Passes the next token; the one after the last is a bit past the end. */
static inline void
und_filtered_walk_pass (UndFilteredWalk *self)
{
  self->rest &= self->rest - 1;
  self->index++;
  while (self->rest == 0)
    self->rest = self->left[++self->word];
}

/* How many tokens stand in a row from the next one on, as far as one word tells, at least one. May
 * count the bit past the end. */
static inline guint32
und_filtered_walk_measure (const UndFilteredWalk *self)
{
  const guint64 after = ~(self->rest >> __builtin_ctzll (self->rest));

  return after != 0 ? (guint32) __builtin_ctzll (after) : 64;
}

/* Passes the next @n tokens, which are in a row and of one word. */
static inline void
und_filtered_walk_pass_row (UndFilteredWalk *self, guint32 n)
{
  const guint64 row = n < 64 ? (G_GUINT64_CONSTANT (1) << n) - 1 : G_MAXUINT64;

  self->rest &= ~(row << __builtin_ctzll (self->rest));
  self->index += n;
  while (self->rest == 0)
    self->rest = self->left[++self->word];
}

G_END_DECLS
