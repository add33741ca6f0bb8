/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-stream-index.h"

G_BEGIN_DECLS

/* What stands after the last word of a gram is multiplied by this for each word. */
#define UND_STREAM_BASE G_GUINT64_CONSTANT (0x9fb21c651e98df25)

struct _UndStreamIndex
{
  guint n_common;
  GArray *words;    /* (element-type guint32): hashes, all documents */
  GArray *starts;   /* (element-type guint32): first word of each document, and the end */
  guint32 *buckets; /* first place of each bucket, and the end; NULL until frozen */
  guint32 *places;  /* first words of grams, by bucket, rising */
  guint64 *filter;  /* a bit for each gram */
  guint8 *worths;   /* what each word is worth where it is equal, in half words */
  guint n_bucket_bits;
  guint n_filter_bits;
  gsize n_left_out; /* places of grams that are common */
};

/* Spreads the sum of a gram: the upper bits tell its bucket and its bit of the filter. */
static inline guint64
und_stream_spread (guint64 sum)
{
  sum ^= sum >> 32;
  return sum * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
}

static inline guint64
und_stream_sum (const guint32 *words)
{
  guint64 sum = 0;

  for (guint i = 0; i < UND_STREAM_GRAM_WORDS; i++)
    sum = sum * UND_STREAM_BASE + words[i];
  return sum;
}

static inline gboolean
und_stream_index_may_hold (const UndStreamIndex *self, guint64 spread)
{
  guint64 bit = spread >> (64 - self->n_filter_bits);

  return (gboolean) (self->filter[bit / 64] >> (bit % 64) & 1);
}

static inline gsize
und_stream_index_get_bucket (const UndStreamIndex *self, guint64 spread)
{
  return (gsize) (spread >> (64 - self->n_bucket_bits));
}

guint und_stream_index_find_document (const UndStreamIndex *self, guint32 place);

G_END_DECLS
