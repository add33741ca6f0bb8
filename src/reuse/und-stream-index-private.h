/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-stream-index.h"

G_BEGIN_DECLS

/* What stands after the last word of a gram is multiplied by this for each word. */
#define UND_STREAM_BASE G_GUINT64_CONSTANT (0x9fb21c651e98df25)

/**
 * UndStreamPlace:
 * @word: the first word of a gram
 * @tag: the upper half of its spread sum, which begins with the number of its bucket
 *
 * Where a gram stands. What falls into a gram's bucket by chance has another tag, so that its words
 * need not be fetched from memory.
 */
typedef struct
{
  guint32 word;
  guint32 tag;
} UndStreamPlace;

struct _UndStreamIndex
{
  guint n_common;
  GArray *words;          /* (element-type guint32): hashes, all documents */
  GArray *starts;         /* (element-type guint32): first word of each document, and the end */
  guint32 *buckets;       /* first place of each bucket, and the end; NULL until frozen */
  UndStreamPlace *places; /* by bucket, rising */
  guint64 *lone;          /* a bit for each word: the gram that begins there stands nowhere else */
  guint64 *filter;        /* a bit for each gram */
  guint8 *worths;         /* what each word is worth where it is equal, in half words */
  guint n_bucket_bits;
  guint n_filter_bits;
  gsize n_left_out; /* places of grams that are common */
};

/* Spreads the sum of a gram: the upper bits tell its bucket and its word of the filter, the
 * lower ones its bits there. */
static inline guint64
und_stream_spread (guint64 sum)
{
  sum ^= sum >> 32;
  sum *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return sum ^ sum >> 32;
}

static inline guint64
und_stream_sum (const guint32 *words)
{
  guint64 sum = 0;

  for (guint i = 0; i < UND_STREAM_GRAM_WORDS; i++)
    sum = sum * UND_STREAM_BASE + words[i];
  return sum;
}

/* What is left of a spread sum beside the place of a gram. */
static inline guint32
und_stream_tag (guint64 spread)
{
  return (guint32) (spread >> 32);
}

/* The bits of a gram in the filter, which are all in one word of it. */
static inline guint64
und_stream_index_get_bits (guint32 tag)
{
  return (guint64) 1 << (tag & 63) | (guint64) 1 << (tag >> 6 & 63)
         | (guint64) 1 << (tag >> 12 & 63);
}

static inline guint64 *
und_stream_index_get_filter_word (const UndStreamIndex *self, guint64 spread)
{
  return self->filter + (spread >> (64 - self->n_filter_bits));
}

static inline guint
und_stream_index_may_hold (const UndStreamIndex *self, guint64 spread)
{
  guint64 bits = und_stream_index_get_bits (und_stream_tag (spread));

  return (*und_stream_index_get_filter_word (self, spread) & bits) == bits ? 1 : 0;
}

static inline gsize
und_stream_index_get_bucket (const UndStreamIndex *self, guint64 spread)
{
  return (gsize) (spread >> (64 - self->n_bucket_bits));
}

/* What the words of a seed must be worth together: not only such as are in every text. Three
 * quarters of all chance seeds are of these, and nearly no quotation rests on one of them alone. */
#define UND_STREAM_SEED_WORTH 7u

/* May the gram at @place seed a passage? */
static inline gboolean
und_stream_index_is_worthy (const UndStreamIndex *self, guint32 place)
{
  guint worth = 0;

  for (guint i = 0; i < UND_STREAM_GRAM_WORDS; i++)
    worth += self->worths[place + i];
  return worth >= UND_STREAM_SEED_WORTH;
}

/* Is @place the only one of its gram? FALSE too if nobody looked. */
static inline gboolean
und_stream_index_is_lone (const UndStreamIndex *self, guint32 place)
{
  return (self->lone[place >> 6] >> (place & 63) & 1) != 0;
}

guint und_stream_index_find_document (const UndStreamIndex *self, guint32 place);

G_END_DECLS
