/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-set-index-private.h"

#include <stdlib.h>

/* Overview
 *
 * Task: hold the words of a hundred thousand documents so that each can be looked up in all others,
 * at little more memory than the words take.
 *
 * The index of the stream (see und-stream-index.c) enters every run of five words, and takes some
 * 18 bytes a word with its buckets and its filter. Here a run has its like to be found in another
 * document of the same set, so both sides can leave out the same: of each window of four runs in a
 * row the one is entered whose hash is least (winnowing: Schleimer, Wilkerson and Aiken, 2003). Two
 * texts that share four such runs, eight words, have entered one of them both; and eight words is
 * what the shortest passage has that counts. So of passages that are the same word for word hardly
 * one is left out by that, and of those with changes inside only such as have no eight words in a
 * row that are the same and none of whose runs was chosen. Of the quotations in 10,000 generated
 * releases, of 20 to 120 words with up to every seventh changed, 99.83 % are found, and 99.93 %
 * with every run entered. Only runs that may seed a passage take part in the choice.
 *
 * What stands in one document alone has no like: it is taken out again. Of what one document
 * repeats the first few places stay, and what is common is counted in documents.
 *
 * What is common: of a run that is in more than n_common documents only the first n_common + 1
 * stay, which is enough to tell a document with more than n_common before it from one with fewer.
 * The latter is looked up in all before it, the former only in the first one (see
 * und-set-search.c). Documents of one series are not looked up in each other, so the first one of
 * another series than the first stays too.
 *
 * Words that are in every text are worth less, as in the stream. They cannot be told by how often
 * they stand there: in a hundred copies of a petition every word is frequent. A word is in every
 * text if it has many different words after it, which copies do not add to.
 *
 * Cost: 5 bytes a word that stay (4 for its hash, 1 for its worth), and while freezing goes on 1.6
 * for the places that were sampled, 0.5 to 1 for the buckets and 0.3 to 0.5 for the filter: at
 * most 8.1 together, some 1.4 for each byte of English. Freezing is linear but for the sorting of
 * runs that are in many documents.
 *
 * Known bad case: a passage without eight words in a row between changes, which the index of the
 * stream finds by five. */

/* One word in so many contexts is this word, and it has more than a few: it is in every text. */
#define COMMON_WORD_SHARE 500u
#define COMMON_WORD_LEAST 16u
/* Bits of a word's hash by which words are counted. */
#define COUNT_BITS      16u
#define BUCKET_BITS_MIN 8u
#define FILTER_BITS_MIN 6u
#define PAIR_BITS_MIN   10u
/* Words for each bucket, and for each 64 bits of the filter, at least; at most twice as many. */
#define BUCKET_WORDS 4u
#define FILTER_WORDS 32u
/* Places ahead of the one that is looked at whose words are asked for. */
#define PREFETCH_PLACES 16u

/**
 * Entry:
 *
 * A run of words that was sampled.
 */
typedef struct
{
  guint64 sum;
  guint32 place;
  guint32 document;
} Entry;

/**
 * und_set_index_new:
 * @n_common: documents that words may stand in before they are common, or 0 for UND_SET_COMMON
 *
 * Returns: (transfer full): an index without documents
 */
UndSetIndex *
und_set_index_new (guint n_common)
{
  UndSetIndex *self = g_new0 (UndSetIndex, 1);

  self->stream = und_stream_index_new (n_common > 0 ? n_common : UND_SET_COMMON);
  self->series = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * und_set_index_free:
 * @self: (transfer full): an index
 *
 * Frees the index.
 */
void
und_set_index_free (UndSetIndex *self)
{
  und_stream_index_free (self->stream);
  g_array_unref (self->series);
  g_free (self->buckets);
  g_free (self->places);
  g_free (self->filter);
  g_free (self);
}

/**
 * und_set_index_add:
 * @self: an index that is not frozen
 * @hashes: (array length=n_words): the hashes of a document's words
 * @n_words: how many
 * @series: what it is one of; 0 if it is of none
 *
 * Adds a document, which gets the next number, from 0.
 *
 * Returns: FALSE if the index would hold more than 2,000 million words
 */
gboolean
und_set_index_add (UndSetIndex *self, const guint32 *hashes, gsize n_words, guint series)
{
  g_return_val_if_fail (self->buckets == NULL, FALSE);

  if (!und_stream_index_add (self->stream, hashes, n_words))
    return FALSE;
  g_array_append_val (self->series, series);
  return TRUE;
}

/**
 * und_set_index_get_n_documents:
 * @self: an index
 *
 * Returns: how many documents it has
 */
guint
und_set_index_get_n_documents (const UndSetIndex *self)
{
  return self->series->len;
}

/**
 * und_set_index_get_n_words:
 * @self: an index
 * @document: the number of one of its documents
 *
 * Returns: how many words the document has
 */
gsize
und_set_index_get_n_words (const UndSetIndex *self, guint document)
{
  return und_set_index_get_start (self, document + 1) - und_set_index_get_start (self, document);
}

/**
 * und_set_sampler_init:
 * @self: uninitialised
 * @index: an index whose words are weighed
 * @document: one of its documents
 *
 * Begins to sample the document.
 */
void
und_set_sampler_init (UndSetSampler *self, const UndSetIndex *index, guint document)
{
  guint32 start = und_set_index_get_start (index, document);
  gsize n_words = und_set_index_get_n_words (index, document);

  *self = (UndSetSampler){ .words = und_set_index_get_words (index) + start,
                           .worths = index->stream->worths + start,
                           .n_grams = n_words - MIN (n_words, UND_STREAM_GRAM_WORDS - 1),
                           .last = 1 };
  if (self->n_grams == 0)
    return;
  self->sum = und_stream_sum (self->words);
  for (guint i = 0; i < UND_STREAM_GRAM_WORDS; i++)
    {
      self->last *= UND_STREAM_BASE;
      self->worth += self->worths[i];
    }
}

/* Counts the different words that follow each word, both by some bits: pairs share a bit now and
 * then, and count once, and words a count. Gives their sum. */
static guint32
count_contexts (const UndSetIndex *self, guint32 *counts)
{
  guint n_bits = MAX (g_bit_storage (self->stream->words->len), PAIR_BITS_MIN);
  g_autofree guint64 *seen = g_new0 (guint64, (gsize) 1 << (n_bits - 6));
  guint32 n = 0;

  for (guint d = 0; d < self->series->len; d++)
    {
      const guint32 *words = und_set_index_get_words (self) + und_set_index_get_start (self, d);
      gsize n_words = und_set_index_get_n_words (self, d);

      for (gsize i = 0; i + 1 < n_words; i++)
        {
          guint64 pair = und_stream_spread (words[i] * UND_STREAM_BASE + words[i + 1])
                         >> (64 - n_bits);
          guint64 bit = (guint64) 1 << (pair & 63);

          if ((seen[pair >> 6] & bit) != 0)
            continue;
          seen[pair >> 6] |= bit;
          counts[words[i] >> (32 - COUNT_BITS)]++;
          n++;
        }
    }
  return n;
}

static void
weigh_words (UndSetIndex *self)
{
  g_autofree guint32 *counts = g_new0 (guint32, 1u << COUNT_BITS);
  const guint32 *words = und_set_index_get_words (self);
  guint32 n_words = self->stream->words->len;
  guint32 least = MAX (count_contexts (self, counts) / COMMON_WORD_SHARE, COMMON_WORD_LEAST);

  self->stream->worths = g_new (guint8, n_words + 1);
  for (guint32 i = 0; i < n_words; i++)
    self->stream->worths[i] = counts[words[i] >> (32 - COUNT_BITS)] > least ? 1 : 2;
}

/* Sorts what was sampled into the buckets. */
static void
fill_buckets (UndSetIndex *self)
{
  gsize n_buckets = (gsize) 1 << self->n_bucket_bits;
  UndSetSampler sampler;
  guint32 place;
  guint64 spread;

  for (guint d = 0; d < self->series->len; d++)
    {
      und_set_sampler_init (&sampler, self, d);
      while (und_set_sampler_next (&sampler, &place, &spread))
        self->buckets[und_set_index_get_bucket (self, spread) + 1]++;
    }
  for (gsize i = 0; i < n_buckets; i++)
    self->buckets[i + 1] += self->buckets[i];
  self->places = g_new (guint32, (gsize) self->buckets[n_buckets] + 1);
  /* The start of each bucket is moved on and is the next one's in the end. */
  for (guint d = 0; d < self->series->len; d++)
    {
      und_set_sampler_init (&sampler, self, d);
      while (und_set_sampler_next (&sampler, &place, &spread))
        self->places[self->buckets[und_set_index_get_bucket (self, spread)]++] =
          und_set_index_get_start (self, d) + place;
    }
}

static int
compare_entries (const void *a, const void *b)
{
  const Entry *one = a;
  const Entry *two = b;

  if (one->sum != two->sum)
    return one->sum < two->sum ? -1 : 1;
  return (one->place > two->place) - (one->place < two->place);
}

/* Leaves the first few of each document's entries of one run; returns how many are left. */
static guint
drop_repeats (const UndSetIndex *self, Entry *entries, guint n_entries, guint *n_documents)
{
  guint n_kept = 0;
  guint n_same = 0;

  *n_documents = 0;
  for (guint i = 0; i < n_entries; i++)
    {
      entries[i].document = und_stream_index_find_document (self->stream, entries[i].place);
      if (n_kept == 0 || entries[n_kept - 1].document != entries[i].document)
        {
          n_same = 0;
          (*n_documents)++;
        }
      if (n_same++ < UND_SET_REPEATS)
        entries[n_kept++] = entries[i];
    }
  return n_kept;
}

static guint
get_series (const UndSetIndex *self, const Entry *entry)
{
  return g_array_index (self->series, guint, entry->document);
}

/* Leaves the documents that come first of what is common, and the first one of another series;
 * returns how many entries are left. */
static guint
drop_common (const UndSetIndex *self, Entry *entries, guint n_entries)
{
  guint n_documents = 1;
  guint n_kept = 1;
  guint series = get_series (self, &entries[0]);
  guint other = 0;

  for (guint i = 1; i < n_entries; i++)
    {
      n_documents += entries[i].document != entries[i - 1].document ? 1 : 0;
      if (other == 0 && get_series (self, &entries[i]) != series)
        other = i;
      if (n_documents <= self->stream->n_common + 1)
        n_kept = i + 1;
      else if (series == 0 || other != 0)
        break;
    }
  if (series != 0 && other >= n_kept)
    entries[n_kept++] = entries[other];
  return n_kept;
}

/* Takes what stands once and what is common out of a bucket; returns how many places are left. */
static guint32
thin_bucket (UndSetIndex *self, guint32 *places, guint32 n_places, GArray *scratch)
{
  const guint32 *words = und_set_index_get_words (self);
  Entry *entries;
  guint32 n_left = 0;
  guint32 next = 0;

  g_array_set_size (scratch, n_places);
  entries = (Entry *) (gpointer) scratch->data;
  for (guint32 i = 0; i < n_places; i++)
    entries[i] = (Entry){ und_stream_sum (words + places[i]), places[i], 0 };
  qsort (entries, n_places, sizeof (Entry), compare_entries);
  for (guint32 i = 0; i < n_places; i = next)
    {
      guint64 spread = und_stream_spread (entries[i].sum);
      guint n_documents;
      guint n;

      for (next = i + 1; next < n_places && entries[next].sum == entries[i].sum; next++)
        continue;
      if (next - i < 2)
        continue;
      n = drop_repeats (self, entries + i, next - i, &n_documents);
      if (n_documents < 2)
        continue;
      n = drop_common (self, entries + i, n);
      for (guint k = 0; k < n; k++)
        places[n_left++] = entries[i + k].place;
      *und_set_index_get_filter_word (self, spread) |= und_stream_index_get_bits (spread);
    }
  return n_left;
}

static inline void
prefetch (const void *address)
{
#ifdef __GNUC__
  __builtin_prefetch (address);
#endif
}

/* Thins all buckets and moves them together. The words of the places that come next are asked for
 * early, as they are all over the memory. */
static void
thin_buckets (UndSetIndex *self)
{
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (Entry));
  gsize n_buckets = (gsize) 1 << self->n_bucket_bits;
  guint32 n_places = self->buckets[n_buckets - 1];
  const guint32 *words = und_set_index_get_words (self);
  guint32 n_left = 0;
  guint32 start = 0;

  for (gsize i = 0; i < n_buckets; i++)
    {
      guint32 end = self->buckets[i];
      guint32 n = end - start;

      for (guint32 k = start + PREFETCH_PLACES; k < MIN (end + PREFETCH_PLACES, n_places); k++)
        prefetch (words + self->places[k]);
      n = n > 1 ? thin_bucket (self, self->places + start, n, scratch) : 0;
      self->buckets[i] = n_left;
      memmove (self->places + n_left, self->places + start, n * sizeof (guint32));
      n_left += n;
      start = end;
    }
  self->buckets[n_buckets] = n_left;
  self->places = g_renew (guint32, self->places, (gsize) n_left + 1);
}

/**
 * und_set_index_freeze:
 * @self: an index
 *
 * Makes the index ready to be looked up in, and no more to be added to.
 */
void
und_set_index_freeze (UndSetIndex *self)
{
  guint n_words = self->stream->words->len;

  g_return_if_fail (self->buckets == NULL);

  self->n_bucket_bits = MAX (g_bit_storage (n_words / BUCKET_WORDS) - 1, BUCKET_BITS_MIN);
  self->n_filter_bits = MAX (g_bit_storage (n_words / FILTER_WORDS), FILTER_BITS_MIN);
  self->buckets = g_new0 (guint32, ((gsize) 1 << self->n_bucket_bits) + 1);
  self->filter = g_new0 (guint64, (gsize) 1 << self->n_filter_bits);
  weigh_words (self);
  fill_buckets (self);
  thin_buckets (self);
}
