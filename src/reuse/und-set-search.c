/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-set-index-private.h"
#include "und-stream-search-private.h"

/* Overview
 *
 * Task: find every passage that a document of a set shares with the documents before it, so that of
 * all documents each pair is told once.
 *
 * The runs of words that are sampled (see und-set-index.c) are looked up in the filter, which lets
 * those through that stand in another document too, and then in the table of places. A place in a
 * document before this one is a seed, and from there on all is as in und-stream-search.c.
 *
 * What is common: where more than n_common documents before this one have a run, only the first of
 * them that is of another series is looked at, and the place is counted. So of a hundred thousand
 * copies each is told to be the first one's, and not each one's of each; and a pair of documents
 * that is left out so is one of which both share the words with the same third one, but for those
 * of one series.
 *
 * Invariants: those of und-stream-search.c; no pair is found from both its sides, and no document
 * shares anything with itself.
 *
 * Cost: linear in the words, and in the places that their sampled runs stand at (a few in
 * n_common + 2 documents at most for each), and in the words of what is found. */

/* Runs of words that are looked up together. */
#define BLOCK_RUNS 64u

typedef struct
{
  UndStreamSearching base;
  const UndSetIndex *index;
  GArray *places; /* (element-type Place): of one run */
  guint32 start;  /* the document's first word */
  guint series;
  guint64 n_common;
} Searching;

typedef struct
{
  guint64 spread;
  guint32 here;
} Candidate;

typedef struct
{
  guint32 there;
  guint document;
} Place;

static inline void
prefetch (const void *address)
{
#ifdef __GNUC__
  __builtin_prefetch (address);
#endif
}

static gboolean
is_gram (const guint32 *a, const guint32 *b)
{
  for (guint i = 0; i < UND_STREAM_GRAM_WORDS; i++)
    if (a[i] != b[i])
      return FALSE;
  return TRUE;
}

/* Gathers the places of a run in documents before this one. Those of one run stand together in a
 * bucket, in order. Returns in how many documents they are. */
static guint
list_places (Searching *self, const Candidate *candidate)
{
  const UndSetIndex *index = self->index;
  const guint32 *all = und_set_index_get_words (index);
  gsize bucket = und_set_index_get_bucket (index, candidate->spread);
  guint n_documents = 0;
  guint last = G_MAXUINT;

  g_array_set_size (self->places, 0);
  for (guint32 i = index->buckets[bucket]; i < index->buckets[bucket + 1]; i++)
    {
      Place place = { .there = index->places[i] };

      if (place.there < self->start
          && is_gram (self->base.words + candidate->here, all + place.there))
        {
          place.document = und_stream_index_find_document (index->stream, place.there);
          n_documents += place.document != last ? 1 : 0;
          last = place.document;
          g_array_append_val (self->places, place);
        }
      else if (self->places->len > 0)
        break;
    }
  return n_documents;
}

static gboolean
is_of_this_series (const Searching *self, guint document)
{
  return self->series != 0 && g_array_index (self->index->series, guint, document) == self->series;
}

static void
take_candidate (Searching *self, const Candidate *candidate)
{
  gboolean is_common = list_places (self, candidate) > self->base.index->n_common;
  guint first = G_MAXUINT;

  self->n_common += is_common ? 1 : 0;
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (is_of_this_series (self, place->document))
        continue;
      if (is_common && first != G_MAXUINT && first != place->document)
        break;
      first = place->document;
      und_stream_searching_take_seed (&self->base, candidate->here, place->there);
    }
}

/* Takes the candidates in walks, so that the memory that each needs is on its way while the others
 * are looked at. */
static void
take_candidates (Searching *self, Candidate *candidates, guint n_candidates)
{
  const UndSetIndex *index = self->index;
  const guint32 *words = und_set_index_get_words (index);
  guint n_held = 0;

  for (guint i = 0; i < n_candidates; i++)
    if (und_set_index_may_hold (index, candidates[i].spread))
      candidates[n_held++] = candidates[i];
  for (guint i = 0; i < n_held; i++)
    prefetch (index->buckets + und_set_index_get_bucket (index, candidates[i].spread));
  for (guint i = 0; i < n_held; i++)
    prefetch (index->places
              + index->buckets[und_set_index_get_bucket (index, candidates[i].spread)]);
  for (guint i = 0; i < n_held; i++)
    {
      gsize bucket = und_set_index_get_bucket (index, candidates[i].spread);

      if (index->buckets[bucket] < index->buckets[bucket + 1])
        prefetch (words + index->places[index->buckets[bucket]]);
    }
  for (guint i = 0; i < n_held; i++)
    take_candidate (self, &candidates[i]);
}

static void
look_up (Searching *self, guint document)
{
  Candidate candidates[BLOCK_RUNS];
  UndSetSampler sampler;
  guint n = 0;

  und_set_sampler_init (&sampler, self->index, document);
  while (und_set_sampler_next (&sampler, &candidates[n].here, &candidates[n].spread))
    {
      prefetch (und_set_index_get_filter_word (self->index, candidates[n].spread));
      if (++n < BLOCK_RUNS)
        continue;
      take_candidates (self, candidates, n);
      n = 0;
    }
  take_candidates (self, candidates, n);
}

/**
 * und_set_search:
 * @index: a frozen index
 * @document: one of its documents
 * @passages: (element-type UndStreamPassage): emptied, then filled
 *
 * Finds what a document shares with those before it. Any thread.
 *
 * Returns: at how many places only the first one of them was looked at, as too many have the words
 */
guint64
und_set_search (const UndSetIndex *index, guint document, GArray *passages)
{
  g_autoptr (GArray) active = g_array_new (FALSE, FALSE, sizeof (UndStreamActive));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  guint32 start = und_set_index_get_start (index, document);
  Searching self = {
    .base = { .index = index->stream,
              .words = und_set_index_get_words (index) + start,
              .n_words = und_set_index_get_n_words (index, document),
              .passages = passages,
              .n_back = UND_SET_REPEATS,
              .active = active },
    .index = index,
    .places = places,
    .start = start,
    .series = g_array_index (index->series, guint, document),
  };

  g_return_val_if_fail (index->buckets != NULL, 0);

  g_array_set_size (passages, 0);
  look_up (&self, document);
  und_stream_searching_end (&self.base);
  return self.n_common;
}
