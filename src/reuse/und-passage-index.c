/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-passage-index.h"

#include <string.h>

/* Overview
 *
 * Task: given k words, list where they stand together in a set of documents.
 *
 * The simple way is to compare every position with every other, which is quadratic; a suffix array
 * answers runs of any length, but has to be rebuilt for every document that is added. Here every
 * position is entered under a hash of the k words that begin there: an open list for each bucket,
 * as two arrays of heads and tails and one of links, so that a document is added in time linear in
 * its words and a list keeps the order of the text. Every place is compared word by word before it
 * is given, so a collision costs time and never a wrong answer.
 *
 * Every position is entered, and none is left out by sampling: a quotation may be just k words
 * long, and campaigns are small beside the memory that sampling would save.
 *
 * Cost: 4 bytes a word for the words, 4 for the links, 8 for the buckets (at most 2 of them a
 * word, on average 1). A look-up takes as many steps as the bucket has places, and stops after
 * STEPS_MAX: what stands that often is common, whatever the filter wants of it.
 *
 * Known bad case: one word a million times puts all places into one bucket. A look-up then says
 * that there are too many, and whoever needs one of them walks over them. */

#define STEPS_MAX     1024u
#define BUCKETS_MIN   256u
#define POSITION_NONE G_MAXUINT32

struct _UndPassageIndex
{
  guint gram_words;
  GArray *words;     /* (element-type guint32): all documents, UND_TOKEN_ID_NONE after each */
  GArray *links;     /* (element-type guint32): next position in the same bucket, by position */
  GArray *starts;    /* (element-type guint32): first position of each document */
  guint32 *heads;    /* first position of each bucket */
  guint32 *tails;    /* last position of each bucket */
  guint32 n_buckets; /* a power of two */
};

static void
reset_buckets (UndPassageIndex *self, guint32 n_buckets)
{
  g_free (self->heads);
  g_free (self->tails);
  self->heads = g_new (guint32, n_buckets);
  self->tails = g_new (guint32, n_buckets);
  memset (self->heads, 0xff, sizeof (guint32) * n_buckets);
  self->n_buckets = n_buckets;
}

/**
 * und_passage_index_new:
 * @gram_words: how many words are looked up together, from 1
 *
 * Returns: (transfer full): an index without documents
 */
UndPassageIndex *
und_passage_index_new (guint gram_words)
{
  UndPassageIndex *self = g_new0 (UndPassageIndex, 1);

  g_assert (gram_words > 0);
  self->gram_words = gram_words;
  self->words = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->links = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  reset_buckets (self, BUCKETS_MIN);
  return self;
}

/**
 * und_passage_index_free:
 * @self: (transfer full): an index
 *
 * Frees the index.
 */
void
und_passage_index_free (UndPassageIndex *self)
{
  g_array_unref (self->words);
  g_array_unref (self->links);
  g_array_unref (self->starts);
  g_free (self->heads);
  g_free (self->tails);
  g_free (self);
}

/**
 * und_passage_index_get_gram_words:
 * @self: an index
 *
 * Returns: how many words are looked up together
 */
guint
und_passage_index_get_gram_words (const UndPassageIndex *self)
{
  return self->gram_words;
}

static const guint32 *
word_at (const UndPassageIndex *self, UndIndexPosition position)
{
  return (const guint32 *) (gconstpointer) self->words->data + position;
}

static guint32 *
link_at (const UndPassageIndex *self, UndIndexPosition position)
{
  return (guint32 *) (gpointer) self->links->data + position;
}

static gboolean
hash_gram (const UndPassageIndex *self, const guint32 *gram, guint32 *hash)
{
  guint64 sum = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  for (guint i = 0; i < self->gram_words; i++)
    {
      if (gram[i] == UND_TOKEN_ID_NONE)
        return FALSE;
      sum = (sum ^ gram[i]) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
      sum ^= sum >> 32;
    }
  *hash = (guint32) sum & (self->n_buckets - 1);
  return TRUE;
}

static gboolean
is_gram (const UndPassageIndex *self, UndIndexPosition position, const guint32 *gram)
{
  const guint32 *words = word_at (self, position);

  for (guint i = 0; i < self->gram_words; i++)
    if (words[i] != gram[i])
      return FALSE;
  return TRUE;
}

static void
enter_position (UndPassageIndex *self, UndIndexPosition position)
{
  guint32 bucket = 0;

  *link_at (self, position) = POSITION_NONE;
  if (position + self->gram_words > self->words->len
      || !hash_gram (self, word_at (self, position), &bucket))
    return;
  if (self->heads[bucket] == POSITION_NONE)
    self->heads[bucket] = position;
  else
    *link_at (self, self->tails[bucket]) = position;
  self->tails[bucket] = position;
}

/**
 * und_passage_index_add:
 * @self: an index
 * @words: (array length=n_words): ids of the document's words
 * @n_words: how many
 *
 * Adds a document. Takes time linear in @n_words, amortised.
 *
 * Returns: the document's number
 */
guint
und_passage_index_add (UndPassageIndex *self, const guint32 *words, gsize n_words)
{
  guint32 start = self->words->len;
  guint32 none = UND_TOKEN_ID_NONE;
  guint32 n_buckets = self->n_buckets;

  g_return_val_if_fail (n_words < G_MAXUINT32 - 1 - start, 0);

  g_array_append_val (self->starts, start);
  if (n_words > 0)
    g_array_append_vals (self->words, words, (guint) n_words);
  g_array_append_val (self->words, none);
  g_array_set_size (self->links, self->words->len);

  while (n_buckets < self->words->len && n_buckets < G_MAXINT32)
    n_buckets *= 2;
  if (n_buckets != self->n_buckets)
    {
      reset_buckets (self, n_buckets);
      start = 0;
    }
  for (guint32 i = start; i < self->words->len; i++)
    enter_position (self, i);
  return self->starts->len - 1;
}

/**
 * und_passage_index_get_n_documents:
 * @self: an index
 *
 * Returns: how many documents were added
 */
guint
und_passage_index_get_n_documents (const UndPassageIndex *self)
{
  return self->starts->len;
}

/**
 * und_passage_index_get_start:
 * @self: an index
 * @document: number of a document
 *
 * Returns: the position of the document's first word
 */
UndIndexPosition
und_passage_index_get_start (const UndPassageIndex *self, guint document)
{
  g_assert (document < self->starts->len);

  return g_array_index (self->starts, guint32, document);
}

/**
 * und_passage_index_get_words:
 * @self: an index
 * @document: number of a document
 * @n_words: (out): how many words it has
 *
 * Returns: (transfer none) (array length=n_words): the document's words, until the next is added
 */
const guint32 *
und_passage_index_get_words (const UndPassageIndex *self, guint document, gsize *n_words)
{
  UndIndexPosition start = und_passage_index_get_start (self, document);
  UndIndexPosition end = document + 1 < self->starts->len
                           ? und_passage_index_get_start (self, document + 1)
                           : self->words->len;

  *n_words = end - start - 1;
  return word_at (self, start);
}

/**
 * und_passage_index_find_document:
 * @self: an index
 * @position: a position in it
 *
 * Takes O(log of the documents).
 *
 * Returns: the number of the document that holds @position
 */
guint
und_passage_index_find_document (const UndPassageIndex *self, UndIndexPosition position)
{
  guint low = 0;
  guint high = self->starts->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (und_passage_index_get_start (self, middle) <= position)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * und_passage_index_lookup:
 * @self: an index
 * @gram: (array): as many word ids as the index looks up together
 * @filter: (nullable): which documents are wanted
 * @user_data: for @filter
 * @positions: (array length=n_max): where to put the places, in the order of the text
 * @n_max: how many places fit
 *
 * Returns: the number of places put, or @n_max + 1 if there are more of them; then nobody may rely
 *   on @positions, as the look-up may have stopped early
 */
gsize
und_passage_index_lookup (const UndPassageIndex *self,
                          const guint32 *gram,
                          UndPassageFilter filter,
                          gpointer user_data,
                          UndIndexPosition *positions,
                          gsize n_max)
{
  guint32 bucket = 0;
  gsize n_steps = 0;
  gsize n_found = 0;

  if (!hash_gram (self, gram, &bucket))
    return 0;
  for (guint32 i = self->heads[bucket]; i != POSITION_NONE; i = *link_at (self, i))
    {
      if (++n_steps > STEPS_MAX)
        return n_max + 1;
      if (!is_gram (self, i, gram))
        continue;
      if (filter != NULL && !filter (und_passage_index_find_document (self, i), user_data))
        continue;
      if (n_found == n_max)
        return n_max + 1;
      positions[n_found++] = i;
    }
  return n_found;
}

/**
 * und_passage_index_foreach:
 * @self: an index
 * @gram: (array): as many word ids as the index looks up together
 * @n_max: how many places to look at
 * @func: what takes a place
 * @user_data: for @func
 *
 * Gives the places of the words in the order of the text, in whatever document, until @func has
 * enough.
 *
 * Returns: FALSE if there are more places than @n_max and @func had not enough
 */
gboolean
und_passage_index_foreach (const UndPassageIndex *self,
                           const guint32 *gram,
                           gsize n_max,
                           UndPlaceFunc func,
                           gpointer user_data)
{
  guint32 bucket = 0;
  gsize n_steps = 0;

  if (!hash_gram (self, gram, &bucket))
    return TRUE;
  for (guint32 i = self->heads[bucket]; i != POSITION_NONE; i = *link_at (self, i))
    {
      if (++n_steps > n_max)
        return FALSE;
      if (is_gram (self, i, gram) && !func (i, user_data))
        return TRUE;
    }
  return TRUE;
}
