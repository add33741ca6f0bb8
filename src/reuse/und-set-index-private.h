/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-set-index.h"
#include "und-stream-index-private.h"

G_BEGIN_DECLS

/* Of so many runs of words in a row one at least is entered, if any may seed a passage. */
#define UND_SET_WINDOW 4u

/* Places of one run in one document that are entered: a release that quotes the same words of a
 * letter thrice is told thrice, whichever of the two comes first. */
#define UND_SET_REPEATS 4u

struct _UndSetIndex
{
  UndStreamIndex *stream; /* words, starts and worths alone */
  GArray *series;         /* (element-type guint): of each document, 0 for none */
  guint32 *buckets;       /* first place of each bucket, and the end; NULL until frozen */
  guint32 *places;        /* first words of grams, by bucket, by gram, rising */
  guint64 *filter;        /* a bit for each gram */
  guint n_bucket_bits;
  guint n_filter_bits;
};

static inline const guint32 *
und_set_index_get_words (const UndSetIndex *self)
{
  return (const guint32 *) (gconstpointer) self->stream->words->data;
}

static inline guint32
und_set_index_get_start (const UndSetIndex *self, guint document)
{
  return g_array_index (self->stream->starts, guint32, document);
}

static inline guint64 *
und_set_index_get_filter_word (const UndSetIndex *self, guint64 spread)
{
  return self->filter + (spread >> (64 - self->n_filter_bits));
}

static inline gboolean
und_set_index_may_hold (const UndSetIndex *self, guint64 spread)
{
  guint64 bits = und_stream_index_get_bits (spread);

  return (*und_set_index_get_filter_word (self, spread) & bits) == bits;
}

static inline gsize
und_set_index_get_bucket (const UndSetIndex *self, guint64 spread)
{
  return (gsize) (spread >> (64 - self->n_bucket_bits));
}

/**
 * UndSetSampler:
 *
 * Walks over the runs of a document's words that are sampled, in order.
 */
typedef struct
{
  const guint32 *words;
  const guint8 *worths;
  gsize n_grams;
  gsize n_read;   /* grams that were looked at */
  gsize n_chosen; /* one more than the gram that was chosen last, 0 if none was */
  guint64 sum;
  guint64 last; /* what the first word of a gram is multiplied by, and UND_STREAM_BASE */
  guint worth;
  guint64 spreads[UND_SET_WINDOW]; /* of the last grams, each at its number modulo the window */
  guint64 orders[UND_SET_WINDOW];  /* likewise; G_MAXUINT64 for what may seed nothing */
} UndSetSampler;

void und_set_sampler_init (UndSetSampler *self, const UndSetIndex *index, guint document);

/* The order of a gram within its window, as good as random. Not that of the spread itself, as what
 * is chosen would then crowd the first buckets. */
static inline guint64
und_set_sampler_get_order (guint64 spread)
{
  spread *= G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f);
  return spread ^ spread >> 29;
}

static inline void
und_set_sampler_read (UndSetSampler *self)
{
  gsize i = self->n_read++;
  guint64 spread = und_stream_spread (self->sum);

  self->spreads[i % UND_SET_WINDOW] = spread;
  self->orders[i % UND_SET_WINDOW] = self->worth >= UND_STREAM_SEED_WORTH
                                       ? und_set_sampler_get_order (spread)
                                       : G_MAXUINT64;
  if (i + 1 == self->n_grams)
    return;
  self->sum = self->sum * UND_STREAM_BASE + self->words[i + UND_STREAM_GRAM_WORDS]
              - self->words[i] * self->last;
  self->worth += self->worths[i + UND_STREAM_GRAM_WORDS];
  self->worth -= self->worths[i];
}

/* Chooses the least gram of the last window, and the one chosen before rather than its like; FALSE
 * if that is no other than before. */
static inline gboolean
und_set_sampler_choose (UndSetSampler *self)
{
  gsize start = self->n_read - UND_SET_WINDOW;
  gsize least = start;

  for (gsize i = start + 1; i < self->n_read; i++)
    if (self->orders[i % UND_SET_WINDOW] <= self->orders[least % UND_SET_WINDOW])
      least = i;
  if (self->orders[least % UND_SET_WINDOW] == G_MAXUINT64)
    return FALSE;
  if (self->n_chosen > start
      && self->orders[(self->n_chosen - 1) % UND_SET_WINDOW]
           == self->orders[least % UND_SET_WINDOW])
    return FALSE;
  self->n_chosen = least + 1;
  return TRUE;
}

/* The next gram that is sampled: its first word, and what it spreads to. */
static inline gboolean
und_set_sampler_next (UndSetSampler *self, guint32 *place, guint64 *spread)
{
  while (self->n_read < self->n_grams)
    {
      und_set_sampler_read (self);
      if (self->n_read < UND_SET_WINDOW || !und_set_sampler_choose (self))
        continue;
      *place = (guint32) (self->n_chosen - 1);
      *spread = self->spreads[*place % UND_SET_WINDOW];
      return TRUE;
    }
  return FALSE;
}

G_END_DECLS
