/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-stream-index-private.h"

#include <stdlib.h>
#include <string.h>

/* Overview
 *
 * Task: hold the words of some thousand letters so that hundreds of thousands of releases can be
 * looked up in them, each word once and at little more than the cost of reading it.
 *
 * Ways not taken. Winnowing and sampled runs make the index smaller, but find only runs longer than
 * what they leave out: of quotations of 20 to 120 words in which up to every seventh word was
 * changed, one in 1,300 has no run of 5 words, one in 650 none of 6 and one in 180 none of 8, so
 * every word left out by sampling is paid for in quotations. Skipping words inside a run finds a
 * few of those, at twice the look-ups. A suffix array finds runs of any length, but each look-up
 * misses the cache a dozen times. Here every run of 5 words is entered. What makes it quick is a
 * filter small enough for the processor's cache, where nearly all look-ups end. The others go to a
 * table of places by bucket, and each place with the gram's tag is compared word by word, so that a
 * collision costs time and never a wrong answer. Of a gram that stands at one place only this is
 * noted, so that who goes along a quotation need not look up what stands there.
 *
 * Boilerplate is weighed down twice. Words that stand together at more than n_common places seed
 * no passage, though a passage that was found by other words goes on through them; places left out
 * so are counted, for the user. And single words that are in every text count half (see
 * und-stream-search.c).
 *
 * Cost: 4 bytes a word for the words, 8 for its place, 4 to 8 for the buckets, 1 to 2 for the
 * filter. Filling and freezing are linear, but for buckets of many places, which are sorted.
 *
 * Known bad case: documents that are nearly the same, more of them than n_common: all their words
 * are common, and only the count says so. */

#define BUCKET_BITS_MIN 8u
/* By how many bits places are sorted first. */
#define PART_BITS       8u
#define FILTER_BITS_MIN 6u
/* Runs of words for each word of 64 bits of the filter, at most; each sets three bits. Half as many
 * let fewer look-ups through, but the filter of a thousand letters is then too large for the
 * second cache, which costs more. */
#define FILTER_GRAMS_A_WORD 16u
/* One word in so many is this word, and it stands at more places than words may that are not
 * common, and at more than a few: it is in every text. */
#define COMMON_WORD_SHARE 500u
#define COMMON_WORD_LEAST 8u
/* Places of a bucket that are held against each other, each with each. */
#define LONE_MOST 8u
/* Bits of a word's hash by which words are counted. */
#define COUNT_BITS 16u

/**
 * und_stream_index_new:
 * @n_common: places that words may stand at before they are common, or 0 for UND_STREAM_COMMON
 *
 * Returns: (transfer full): an index without documents
 */
UndStreamIndex *
und_stream_index_new (guint n_common)
{
  UndStreamIndex *self = g_new0 (UndStreamIndex, 1);
  guint32 start = 0;

  self->n_common = n_common > 0 ? n_common : UND_STREAM_COMMON;
  self->words = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->starts, start);
  return self;
}

/**
 * und_stream_index_free:
 * @self: (transfer full): an index
 *
 * Frees the index.
 */
void
und_stream_index_free (UndStreamIndex *self)
{
  g_array_unref (self->words);
  g_array_unref (self->starts);
  g_free (self->buckets);
  g_free (self->places);
  g_free (self->lone);
  g_free (self->filter);
  g_free (self->worths);
  g_free (self);
}

/**
 * und_stream_index_add:
 * @self: an index that is not frozen
 * @hashes: (array length=n_words): the hashes of a document's words
 * @n_words: how many
 *
 * Adds a document, which gets the next number, from 0.
 *
 * Returns: FALSE if the index would hold more than 2,000 million words
 */
gboolean
und_stream_index_add (UndStreamIndex *self, const guint32 *hashes, gsize n_words)
{
  guint32 end;

  g_return_val_if_fail (self->buckets == NULL, FALSE);

  if (n_words > G_MAXINT32 - self->words->len)
    return FALSE;
  if (n_words > 0)
    g_array_append_vals (self->words, hashes, (guint) n_words);
  end = self->words->len;
  g_array_append_val (self->starts, end);
  return TRUE;
}

/**
 * und_stream_index_get_n_common:
 * @self: a frozen index
 *
 * Returns: how many places seed no passage because their words are common
 */
gsize
und_stream_index_get_n_common (const UndStreamIndex *self)
{
  return self->n_left_out;
}

/**
 * und_stream_index_find_document:
 * @self: an index
 * @place: a word of it
 *
 * Takes O(log of the documents).
 *
 * Returns: the number of the document that holds @place
 */
guint
und_stream_index_find_document (const UndStreamIndex *self, guint32 place)
{
  const guint32 *starts = (const guint32 *) (gconstpointer) self->starts->data;
  guint low = 0;
  guint high = self->starts->len - 1;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (starts[middle] <= place)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Calls for each gram of each document, in order. */
typedef void (*GramFunc) (UndStreamIndex *self, guint32 *counts, UndStreamPlace place);

static inline void
walk_grams (UndStreamIndex *self, guint32 *counts, GramFunc func)
{
  for (guint d = 0; d + 1 < self->starts->len; d++)
    {
      guint32 start = g_array_index (self->starts, guint32, d);
      gsize n_words = g_array_index (self->starts, guint32, d + 1) - start;
      const guint32 *words = (const guint32 *) (gconstpointer) self->words->data + start;

      for (gsize i = 0; i + UND_STREAM_GRAM_WORDS <= n_words; i++)
        {
          guint64 spread = und_stream_spread (und_stream_sum (words + i));

          func (self, counts, (UndStreamPlace){ start + (guint32) i, und_stream_tag (spread) });
        }
    }
}

static inline void
count_gram (UndStreamIndex *self, guint32 *counts, UndStreamPlace place)
{
  counts[place.tag >> (32 - PART_BITS)]++;
}

static inline void
put_gram (UndStreamIndex *self, guint32 *counts, UndStreamPlace place)
{
  self->places[counts[place.tag >> (32 - PART_BITS)]++] = place;
}

/* Turns how many there are of each into where each begins; returns how many there are. */
static guint32
sum_counts (guint32 *counts, gsize n_counts, guint32 start)
{
  for (gsize i = 0; i < n_counts; i++)
    {
      guint32 n = counts[i];

      counts[i] = start;
      start += n;
    }
  return start;
}

/* Sorts the places from @start to @end, which are of one part, by bucket. Each bucket is told where
 * the next one begins. */
static void
sort_part (UndStreamIndex *self, guint32 *buckets, guint32 start, guint32 end)
{
  gsize n_buckets = (gsize) 1 << (self->n_bucket_bits - PART_BITS);
  guint shift = 32 - self->n_bucket_bits;
  g_autofree UndStreamPlace *part = g_memdup2 (self->places + start, (end - start) * sizeof *part);

  for (guint32 i = 0; i < end - start; i++)
    buckets[part[i].tag >> shift & (n_buckets - 1)]++;
  sum_counts (buckets, n_buckets, start);
  for (guint32 i = 0; i < end - start; i++)
    self->places[buckets[part[i].tag >> shift & (n_buckets - 1)]++] = part[i];
}

/* Sorts all places by bucket, first by the uppermost bits and then within each part, so that what
 * is written to is always small enough for the processor's caches. */
static void
fill_buckets (UndStreamIndex *self)
{
  gsize n_buckets = (gsize) 1 << (self->n_bucket_bits - PART_BITS);
  guint32 counts[1u << PART_BITS] = { 0 };
  guint32 start = 0;

  walk_grams (self, counts, count_gram);
  sum_counts (counts, G_N_ELEMENTS (counts), 0);
  walk_grams (self, counts, put_gram);
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      sort_part (self, self->buckets + i * n_buckets, start, counts[i]);
      start = counts[i];
    }
}

static int
compare_words (const void *a, const void *b)
{
  const UndStreamPlace *one = a;
  const UndStreamPlace *two = b;

  return (one->word > two->word) - (one->word < two->word);
}

static int
compare_grams (const void *a, const void *b, gpointer words)
{
  const UndStreamPlace *one = a;
  const UndStreamPlace *two = b;
  const guint32 *all = words;

  if (one->tag != two->tag)
    return one->tag < two->tag ? -1 : 1;
  return memcmp (all + one->word, all + two->word, UND_STREAM_GRAM_WORDS * sizeof *all);
}

/* Takes what is common out of a bucket; returns how many places are left. */
static guint32
thin_bucket (UndStreamIndex *self, UndStreamPlace *places, guint32 n_places)
{
  guint32 n_left = 0;
  guint32 next = 0;

  g_qsort_with_data (places, (gint) n_places, sizeof *places, compare_grams, self->words->data);
  for (guint32 i = 0; i < n_places; i = next)
    {
      for (next = i + 1;
           next < n_places && compare_grams (&places[next], &places[i], self->words->data) == 0;
           next++)
        continue;
      for (guint32 k = i; k < next; k++)
        if (next - i <= self->n_common)
          places[n_left++] = places[k];
        else
          memset (self->worths + places[k].word, 0, UND_STREAM_GRAM_WORDS);
    }
  qsort (places, n_left, sizeof *places, compare_words);
  return n_left;
}

/* Notes which grams of a bucket stand at one place only. */
static void
note_lone (UndStreamIndex *self, const UndStreamPlace *places, guint32 n_places)
{
  if (n_places > LONE_MOST)
    return;
  for (guint32 i = 0; i < n_places; i++)
    {
      gboolean is_lone = TRUE;

      for (guint32 k = 0; k < n_places; k++)
        is_lone = is_lone && (k == i || places[k].tag != places[i].tag);
      if (is_lone)
        self->lone[places[i].word >> 6] |= (guint64) 1 << (places[i].word & 63);
    }
}

/* Takes what is common out of all buckets and sets the filter to what is left. */
static void
thin_buckets (UndStreamIndex *self)
{
  gsize n_buckets = (gsize) 1 << self->n_bucket_bits;
  guint32 n_left = 0;
  guint32 start = 0;

  for (gsize i = 0; i < n_buckets; i++)
    {
      guint32 end = self->buckets[i];
      guint32 n = end - start;

      if (n > self->n_common)
        n = thin_bucket (self, self->places + start, n);
      self->n_left_out += end - start - n;
      self->buckets[i] = n_left;
      for (guint32 k = start; k < start + n; k++)
        {
          UndStreamPlace place = self->places[k];

          if (!und_stream_index_is_worthy (self, place.word))
            continue;
          self->places[n_left++] = place;
          self->filter[i >> (self->n_bucket_bits - self->n_filter_bits)] |=
            und_stream_index_get_bits (place.tag);
        }
      note_lone (self, self->places + self->buckets[i], n_left - self->buckets[i]);
      start = end;
    }
  self->buckets[n_buckets] = n_left;
}

/* Counts words by some bits of their hash: two words share a count now and then, and the rarer one
 * is then taken for common too. */
static void
weigh_words (UndStreamIndex *self)
{
  g_autofree guint32 *counts = g_new0 (guint32, 1u << COUNT_BITS);
  const guint32 *words = (const guint32 *) (gconstpointer) self->words->data;
  guint32 least = MAX (self->words->len / COMMON_WORD_SHARE,
                       MAX (self->n_common, COMMON_WORD_LEAST));

  self->worths = g_new (guint8, self->words->len + 1);
  for (guint i = 0; i < self->words->len; i++)
    counts[words[i] >> (32 - COUNT_BITS)]++;
  for (guint i = 0; i < self->words->len; i++)
    self->worths[i] = counts[words[i] >> (32 - COUNT_BITS)] > least ? 1 : 2;
}

/**
 * und_stream_index_freeze:
 * @self: an index
 *
 * Makes the index ready to be looked up in, and no more to be added to.
 */
void
und_stream_index_freeze (UndStreamIndex *self)
{
  gsize n_buckets;

  g_return_if_fail (self->buckets == NULL);

  self->n_bucket_bits = MAX (g_bit_storage (self->words->len), BUCKET_BITS_MIN);
  self->n_filter_bits = MAX (g_bit_storage (self->words->len / FILTER_GRAMS_A_WORD),
                             FILTER_BITS_MIN);
  n_buckets = (gsize) 1 << self->n_bucket_bits;
  self->buckets = g_new0 (guint32, n_buckets + 1);
  self->places = g_new (UndStreamPlace, self->words->len + 1);
  self->lone = g_new0 (guint64, self->words->len / 64 + 1);
  self->filter = g_new0 (guint64, (gsize) 1 << self->n_filter_bits);
  weigh_words (self);
  fill_buckets (self);
  thin_buckets (self);
}
