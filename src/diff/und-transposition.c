/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Passages that one witness has elsewhere.
 *
 * While profiles are joined, a transposed passage may hide: other witnesses' own words stand
 * between its columns, or a few of its words found partners by chance. Once all are joined, the
 * columns that most witnesses have are a text, and each witness is one: what a witness lacks of the
 * former and has loose in the latter is searched for there (und-block.c), and its words are put
 * into the columns where they belong.
 *
 * Then what is left loose beside words that are in their columns follows them: equal words first,
 * in both directions, and a lone word between two neighbours into the column between theirs.
 *
 * Time is O(columns + tokens) for each witness that has enough loose words; memory O(columns). */
#include "und-block-private.h"
#include "und-profile-private.h"

/* How far a loose word is sought from where its neighbour says that it belongs, in columns. */
#define MAX_SHIFT 3

typedef struct
{
  UndCollator *collator;
  const UndProfile *profile;
  guint32 *places; /* the columns of the backbone */
  guint32 *ids;    /* its commonest readings */
  guint8 *letters;
  guint32 *indices; /* for each column its index in the backbone, or UND_PROFILE_NONE */
  guint32 n;
} Spine;

static void
spine_clear (Spine *self)
{
  g_free (self->places);
  g_free (self->ids);
  g_free (self->letters);
  g_free (self->indices);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Spine, spine_clear)

static void
spine_init (Spine *self)
{
  const guint32 n_columns = self->profile->n_columns;

  self->places = g_new (guint32, n_columns + 1);
  self->ids = g_new (guint32, n_columns + 1);
  self->letters = g_new (guint8, n_columns + 1);
  self->indices = g_new (guint32, n_columns + 1);
  for (guint32 c = 0; c < n_columns; c++)
    {
      self->indices[c] = UND_PROFILE_NONE;
      if (und_profile_get_occupancy (self->profile, c) < UND_PROFILE_BACKBONE_OCCUPANCY)
        continue;
      self->indices[c] = self->n;
      self->places[self->n] = c;
      self->ids[self->n] = und_profile_get_top (self->collator, self->profile, c)->id;
      self->letters[self->n++] = !self->profile->columns[c].is_mark;
    }
}

/* One witness against the spine. */
typedef struct
{
  const Spine *spine;
  const UndSequence *witness;
  guint32 *columns;       /* of the witness's tokens; changed */
  guint8 *spine_is_taken; /* the witness has a token there */
  guint8 *is_taken;       /* the token is in a column of the spine */
} Search;

static void
search_clear (Search *self)
{
  g_free (self->spine_is_taken);
  g_free (self->is_taken);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* The index of @column in the backbone, or UND_PROFILE_NONE. */
static guint32
get_index (const Spine *spine, guint32 column)
{
  return column < spine->profile->n_columns ? spine->indices[column] : UND_PROFILE_NONE;
}

static void
put (Search *self, gsize token, guint32 index)
{
  self->spine_is_taken[index] = self->is_taken[token] = 1;
  self->columns[token] = self->spine->places[index];
}

/* Puts the words of @block into the columns that they belong to. */
static void
put_block (Search *self, const UndBlock *block)
{
  for (guint r = 0; r < block->n_runs; r++)
    {
      for (guint32 k = 0; k < block->runs[r].length; k++)
        {
          guint32 index = block->runs[r].a + k, token = block->runs[r].b + k;

          if (!self->spine_is_taken[index] && !self->is_taken[token])
            put (self, token, index);
        }
    }
}

static gboolean
is_free (const Search *self, gint64 index)
{
  return index >= 0 && index < (gint64) self->spine->n && !self->spine_is_taken[index];
}

static gboolean
is_match (const Search *self, gint64 token, gint64 index)
{
  return token >= 0 && token < (gint64) self->witness->n && !self->is_taken[token]
         && is_free (self, index) && self->witness->ids[token] == self->spine->ids[index];
}

/* The column for @token where its neighbour, @distance tokens back in direction @step, has @index:
 * right beside it, or near by if the next word agrees; else -1. */
static gint64
find_beside (const Search *self, gint64 token, gint64 index, gint64 distance, gint64 step)
{
  gint64 expected = index + distance * step;

  if (is_match (self, token, expected)
      && (distance == 1 || is_match (self, token + step, expected + step)))
    return expected;
  for (gint64 shift = 1; shift <= MAX_SHIFT; shift++)
    {
      for (gint64 sign = 1; sign >= -1; sign -= 2)
        {
          gint64 at = expected + sign * shift;

          if ((at - index) * step > 0 && is_match (self, token, at)
              && is_match (self, token + step, at + step))
            return at;
        }
    }
  return -1;
}

/* Puts loose words beside neighbours that were passed going in direction @step. */
static void
follow (Search *self, gint64 step)
{
  const gint64 n = (gint64) self->witness->n;
  gint64 last = -1, last_index = 0;

  for (gint64 token = step > 0 ? 0 : n - 1; token >= 0 && token < n; token += step)
    {
      gint64 index;

      if (!self->is_taken[token])
        {
          gint64 distance = (token - last) * step;

          index = last >= 0 && distance <= MAX_SHIFT
                    ? find_beside (self, token, last_index, distance, step)
                    : -1;
          if (index < 0)
            continue;
          put (self, (gsize) token, (guint32) index);
        }
      last = token;
      last_index = self->spine->indices[self->columns[token]];
    }
}

/* Puts each lone loose word into the free column between those of its neighbours. */
static void
fill_gaps (Search *self)
{
  for (gsize t = 1; t + 1 < self->witness->n; t++)
    {
      guint32 before, after;

      if (self->is_taken[t] || !self->is_taken[t - 1] || !self->is_taken[t + 1])
        continue;
      before = self->spine->indices[self->columns[t - 1]];
      after = self->spine->indices[self->columns[t + 1]];
      if (after == before + 2 && is_free (self, before + 1)
          && (self->witness->letters[t] > 0) == (self->spine->letters[before + 1] > 0))
        put (self, t, before + 1);
    }
}

static gboolean
search (Search *self, GError **error)
{
  const Spine *spine = self->spine;
  const UndSequence spine_sequence = { spine->n, spine->ids, spine->ids, spine->letters,
                                       spine->letters };
  const guint min_words = spine->collator->min_move_words;
  g_autoptr (GArray) blocks = NULL;

  for (gsize t = 0; t < self->witness->n; t++)
    {
      guint32 index = get_index (spine, self->columns[t]);

      if (index != UND_PROFILE_NONE)
        self->spine_is_taken[index] = self->is_taken[t] = 1;
    }
  if (und_blocks_count_loose (self->spine_is_taken, spine->n) >= min_words
      && und_blocks_count_loose (self->is_taken, self->witness->n) >= min_words)
    {
      blocks = und_blocks_find (&spine_sequence, self->spine_is_taken, self->witness,
                                self->is_taken, min_words, &spine->collator->is_truncated,
                                spine->collator->cancellable, error);
      if (blocks == NULL)
        return FALSE;
      for (guint k = 0; k < blocks->len; k++)
        put_block (self, &g_array_index (blocks, UndBlock, k));
    }
  follow (self, 1);
  follow (self, -1);
  fill_gaps (self);
  return TRUE;
}

gboolean
und_profile_gather_transposed (UndCollator *collator,
                               const UndProfile *profile,
                               const UndWitness *witnesses,
                               const gsize *starts,
                               guint32 *columns,
                               GError **error)
{
  g_auto (Spine) spine = { collator, profile, NULL, NULL, NULL, NULL, 0 };

  spine_init (&spine);
  for (guint32 w = 0; w < profile->n_witnesses; w++)
    {
      const UndSequence *witness = &witnesses[w].sequence;
      g_auto (Search)
        one = { &spine, witness, columns + starts[w], g_new0 (guint8, (gsize) spine.n + 1),
                g_new0 (guint8, witness->n + 1) };

      if (!search (&one, error))
        return FALSE;
    }
  return TRUE;
}
