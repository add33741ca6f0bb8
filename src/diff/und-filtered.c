/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* What of a side a search looks at. */
#include "und-filtered-private.h"

/* Bits of the @n tokens from @ids on, at most 64; the ids of those that are left are appended. */
static inline guint64
filter_word (UndFiltered *self,
             const guint32 *ids,
             const guint8 *letters,
             const guint8 *sides,
             guint n)
{
  guint32 *next = self->ids + self->n;
  guint64 left = 0;

  for (guint k = 0; k < n; k++)
    {
      const guint64 is_left = (sides[ids[k]] == 3) & (letters == NULL || letters[k] > 0);

      *next = ids[k];
      next += is_left;
      left |= is_left << k;
    }
  self->n = (guint32) (next - self->ids);
  return left;
}

/**
 * und_filtered_init:
 * @side: a side
 * @sides: for each id 3 if both sides have it
 *
 * Fills @self, zeroed. Nothing is changed yet. O(tokens).
 */
void
und_filtered_init (UndFiltered *self, const UndFilteredSide *side, const guint8 *sides)
{
  /* One word more for the bit past the end. */
  const gsize n_words = side->n / 64 + 1;

  self->ids = g_new (guint32, side->n + 1);
  self->left = g_new0 (guint64, n_words);
  for (gsize w = 0; w < n_words; w++)
    {
      const gsize at = 64 * w;
      const guint n = (guint) MIN (64, side->n - at);

      if (side->letters != NULL)
        self->left[w] = filter_word (self, side->ids + at, side->letters + at, sides, n);
      else
        self->left[w] = filter_word (self, side->ids + at, NULL, sides, n);
    }
  self->left[side->n / 64] |= G_GUINT64_CONSTANT (1) << (side->n % 64);
  self->changed = g_new0 (guint8, (gsize) self->n + 1);
}

/**
 * und_filtered_clear:
 *
 * Frees what @self owns.
 */
void
und_filtered_clear (UndFiltered *self)
{
  g_free (self->ids);
  g_free (self->changed);
  g_free (self->left);
}

static guint32
count_bits (guint64 word)
{
  return (guint32) __builtin_popcountll (word);
}

/**
 * und_filtered_count_before:
 * @place: a place of the side, at most the number of its tokens
 *
 * Counts the tokens that are left before @place.
 *
 * Returns: tokens
 */
guint32
und_filtered_count_before (UndFilteredCount *self, guint32 place)
{
  const guint64 *left = self->filtered->left;

  for (; self->word < place / 64; self->word++)
    self->n_before += count_bits (left[self->word]);
  return self->n_before
         + count_bits (left[self->word] & ((G_GUINT64_CONSTANT (1) << (place % 64)) - 1));
}

/**
 * und_filtered_find_place:
 * @index: of a token among those that are left
 *
 * Finds where it stands.
 *
 * Returns: a place of the side
 */
guint32
und_filtered_find_place (UndFilteredCount *self, guint32 index)
{
  const guint64 *left = self->filtered->left;
  guint64 rest;

  for (; self->n_before + count_bits (left[self->word]) <= index; self->word++)
    self->n_before += count_bits (left[self->word]);
  rest = left[self->word];
  for (guint32 n = index - self->n_before; n > 0; n--)
    rest &= rest - 1;
  return (guint32) (64 * self->word) + (guint32) __builtin_ctzll (rest);
}
