/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* What of a side a search looks at. Most of the tokens of a revision are: where the side's own ids
 * may be written to, they are closed up over the few that are not, which are kept aside until they
 * are put back, and there is no second array of nearly the same. */
#include "und-filtered-private.h"

/* Bits of the @n tokens from @ids on, at most 64; the ids of those that are left are appended, and
 * of the others to those that were dropped, if they are kept. */
static inline guint64
filter_word (UndFiltered *self,
             const guint32 *ids,
             const guint8 *letters,
             const guint8 *sides,
             guint n)
{
  guint32 *next = self->ids + self->n;
  guint32 scratch[64];
  guint32 *next_dropped = self->dropped != NULL ? self->dropped + self->n_dropped : scratch;
  guint64 left = 0;

  for (guint k = 0; k < n; k++)
    {
      const guint32 id = ids[k];
      const guint64 is_left = (sides[id] == 3) & (letters == NULL || letters[k] > 0);

      /* This overwrites nothing that is still to be read: no more is appended than was read. */
      *next = *next_dropped = id;
      next += is_left;
      next_dropped += 1 - is_left;
      left |= is_left << k;
    }
  self->n_dropped += n - (gsize) (next - self->ids - self->n);
  self->n = (guint32) (next - self->ids);
  return left;
}

/**
 * und_filtered_init:
 * @side: a side
 * @sides: for each id 3 if both sides have it
 *
 * Fills @self, zeroed. Nothing is changed yet. Until @self is cleared, the side's ids are not in
 * their places if they may be written to. O(tokens).
 */
void
und_filtered_init (UndFiltered *self, const UndFilteredSide *side, const guint8 *sides)
{
  /* One word more for the bit past the end. */
  const gsize n_words = side->n / 64 + 1;
  gsize n_room = side->n / 8 + 64; /* for those that are dropped, always a word's more at least */

  self->ids = side->writable_ids;
  if (side->writable_ids != NULL)
    self->dropped = g_new (guint32, n_room);
  else
    self->ids = g_new (guint32, side->n + 1);
  self->left = g_new0 (guint64, n_words);
  for (gsize w = 0; w < n_words; w++)
    {
      const gsize at = 64 * w;
      const guint n = (guint) MIN (64, side->n - at);

      if (self->dropped != NULL && self->n_dropped + 64 > n_room)
        {
          n_room += n_room / 4 + 64;
          self->dropped = g_renew (guint32, self->dropped, n_room);
        }
      if (side->letters != NULL)
        self->left[w] = filter_word (self, side->ids + at, side->letters + at, sides, n);
      else
        self->left[w] = filter_word (self, side->ids + at, NULL, sides, n);
    }
  self->left[side->n / 64] |= G_GUINT64_CONSTANT (1) << (side->n % 64);
  if (self->dropped != NULL)
    self->dropped = g_renew (guint32, self->dropped, self->n_dropped + 1);
  self->changed = g_new0 (guint8, (gsize) self->n + 1);
}

/**
 * und_filtered_forget:
 * @side: what @self was made of
 * @sides: what und_filtered_init() was given
 *
 * Sets @sides to 0 for each id of the side.
 */
void
und_filtered_forget (const UndFiltered *self, const UndFilteredSide *side, guint8 *sides)
{
  const guint32 *ids = self->dropped != NULL ? self->ids : side->ids;
  const gsize n = self->dropped != NULL ? self->n : side->n;

  for (gsize i = 0; i < n; i++)
    sides[ids[i]] = 0;
  for (gsize i = 0; self->dropped != NULL && i < self->n_dropped; i++)
    sides[self->dropped[i]] = 0;
}

/* Puts the side's ids back in their places, the last first. */
static void
put_back (UndFiltered *self)
{
  gsize n = self->n, n_dropped = self->n_dropped;

  while (n_dropped > 0)
    {
      const gsize place = n + n_dropped - 1;

      if (und_filtered_is_left (self, (guint32) place))
        self->ids[place] = self->ids[--n];
      else
        self->ids[place] = self->dropped[--n_dropped];
    }
}

/**
 * und_filtered_clear:
 *
 * Frees what @self owns, and puts the side's ids back if they were closed up.
 */
void
und_filtered_clear (UndFiltered *self)
{
  if (self->dropped != NULL)
    put_back (self);
  else
    g_free (self->ids);
  g_free (self->dropped);
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
