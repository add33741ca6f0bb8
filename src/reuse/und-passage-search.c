/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-passage-search.h"

#include "und-chain.h"
#include "und-span-set.h"
#include "und-word-overlap.h"

#include <stdlib.h>

/* Overview
 *
 * Task: find every passage that a text shares with a set of documents, word for word or with
 * changes inside.
 *
 * The simple way, a full local alignment of the two texts, takes time in the product of their
 * lengths. Here the index gives the seeds (k words equal in a row), seeds become chains, the best
 * chains are taken first, each is extended at its ends by a bounded alignment, and the words
 * between its seeds are aligned in bounded tables.
 *
 * Invariants: passages begin and end in an equal word, do not overlap in the text that is looked
 * at, and never reach over the border of a document.
 *
 * Cost: O(w log w) for a text of w words, as each place gives OCCURRENCES_MAX seeds at most.
 *
 * Known bad cases: a passage in which no k words in a row are equal is not found; words that stand
 * together more than OCCURRENCES_MAX times in the documents make no seeds, so a text that is
 * nothing but one repeated phrase is found only at its ends, and the caller is told. */

#define WORDS_MIN       8u
#define GAP_MAX         10u
#define OCCURRENCES_MAX 64u

/* Words that are looked at beyond either end of a chain at one time. */
#define REACH_WORDS 24u

/* A passage ends where fewer than half of the words agree. */
#define REACH_GAIN 1u

typedef struct
{
  const UndPassageIndex *index;
  const guint32 *words;
  gsize n_words;
  UndPassageOptions options;
  UndSpanSet *taken; /* words of the text that are in a passage */
  GArray *passages;  /* (element-type UndSharedPassage) */
} PassageSearch;

static int
compare_there (const void *a, const void *b)
{
  const UndSeed *one = a;
  const UndSeed *two = b;

  if (one->there != two->there)
    return one->there < two->there ? -1 : 1;
  return (one->here > two->here) - (one->here < two->here);
}

static int
compare_here (const void *a, const void *b)
{
  const UndSharedPassage *one = a;
  const UndSharedPassage *two = b;

  return (one->here_start > two->here_start) - (one->here_start < two->here_start);
}

/* Seeds sorted by their place in the index; a seed that goes on from the one before is part of it,
 * so that equal texts make few. */
static GArray *
collect_seeds (PassageSearch *self)
{
  guint k = und_passage_index_get_gram_words (self->index);
  GArray *seeds = g_array_new (FALSE, FALSE, sizeof (UndSeed));
  UndIndexPosition positions[OCCURRENCES_MAX];

  for (gsize i = 0; i + k <= self->n_words; i++)
    {
      gsize n = und_passage_index_lookup (self->index, self->words + i, self->options.filter,
                                          self->options.filter_data, positions, OCCURRENCES_MAX);

      if (n > OCCURRENCES_MAX && self->options.is_bounded != NULL)
        *self->options.is_bounded = TRUE;
      for (gsize j = 0; n <= OCCURRENCES_MAX && j < n; j++)
        {
          UndSeed seed = { (guint32) i, positions[j], k };
          UndSeed *last = seeds->len > 0 ? &g_array_index (seeds, UndSeed, seeds->len - 1) : NULL;

          if (last != NULL && last->here + last->n_words == i + k - 1
              && last->there + last->n_words == positions[j] + k - 1)
            last->n_words++;
          else
            g_array_append_val (seeds, seed);
        }
    }
  g_array_sort (seeds, compare_there);
  return seeds;
}

/* Takes in what is alike before the passage. */
static void
extend_back (PassageSearch *self, UndSharedPassage *passage, const guint32 *there)
{
  gsize n_here = MIN (passage->here_start, REACH_WORDS);
  gsize n_there = MIN (passage->there_start, REACH_WORDS);
  UndWordReach reach;

  while (n_here > 0
         && und_span_set_get_overlap (self->taken,
                                      und_span (passage->here_start - n_here, passage->here_start))
              > 0)
    n_here--;
  reach = und_word_overlap_reach (self->words + passage->here_start - n_here, n_here,
                                  there + passage->there_start - n_there, n_there, REACH_GAIN,
                                  TRUE);
  passage->here_start -= (guint32) reach.a;
  passage->there_start -= (guint32) reach.b;
  passage->n_equal += reach.n_equal;
}

static void
extend_on (PassageSearch *self, UndSharedPassage *passage, const guint32 *there, gsize n_there_all)
{
  gsize n_here = MIN (self->n_words - passage->here_end, REACH_WORDS);
  gsize n_there = MIN (n_there_all - passage->there_end, REACH_WORDS);
  UndWordReach reach;

  while (n_here > 0
         && und_span_set_get_overlap (self->taken,
                                      und_span (passage->here_end, passage->here_end + n_here))
              > 0)
    n_here--;
  reach = und_word_overlap_reach (self->words + passage->here_end, n_here,
                                  there + passage->there_end, n_there, REACH_GAIN, FALSE);
  passage->here_end += (guint32) reach.a;
  passage->there_end += (guint32) reach.b;
  passage->n_equal += reach.n_equal;
}

/* Makes a passage of the links [@first, @last) of one chain, if they come to enough words. */
static void
take_links (PassageSearch *self, guint document, const UndSeed *first, const UndSeed *last)
{
  gsize n_there = 0;
  const guint32 *there = und_passage_index_get_words (self->index, document, &n_there);
  guint32 start = und_passage_index_get_start (self->index, document);
  UndSharedPassage passage = { .document = document };

  if (first == last)
    return;
  passage.here_start = first->here;
  passage.here_end = last[-1].here + last[-1].n_words;
  passage.there_start = first->there - start;
  passage.there_end = last[-1].there + last[-1].n_words - start;
  for (const UndSeed *link = first; link < last; link++)
    {
      passage.n_equal += link->n_words;
      if (link > first)
        passage.n_equal += und_word_overlap_count (self->words + link[-1].here + link[-1].n_words,
                                                   link->here - link[-1].here - link[-1].n_words,
                                                   there + link[-1].there + link[-1].n_words
                                                     - start,
                                                   link->there - link[-1].there - link[-1].n_words);
    }
  extend_back (self, &passage, there);
  extend_on (self, &passage, there, n_there);
  if (passage.n_equal < self->options.words_min)
    return;
  und_span_set_add (self->taken, und_span (passage.here_start, passage.here_end));
  g_array_append_val (self->passages, passage);
}

/* Cuts out of @link what is taken: adds what is left of it to @pieces. */
static void
add_free_pieces (PassageSearch *self, UndSeed link, GArray *pieces)
{
  gsize n_spans = 0;
  const UndSpan *spans = und_span_set_get_spans (self->taken, &n_spans);
  guint32 end = link.here + link.n_words;

  for (gsize i = und_spans_find (spans, n_spans, link.here); link.here < end; i++)
    {
      guint32 free_end = i < n_spans ? (guint32) MIN (spans[i].start, end) : end;
      UndSeed piece = { link.here, link.there, free_end - MIN (free_end, link.here) };
      guint32 next = i < n_spans ? (guint32) MIN (spans[i].end, end) : end;

      if (piece.n_words > 0)
        g_array_append_val (pieces, piece);
      link.there += next - link.here;
      link.here = next;
    }
}

/* Takes the parts of a chain that no better chain has taken. */
static void
take_chain (PassageSearch *self, guint document, UndChainSet *set, const UndChain *chain)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (UndSeed));
  const UndSeed *links = NULL;
  guint first = 0;

  for (guint i = 0; i < chain->n_links; i++)
    add_free_pieces (self, g_array_index (set->links, UndSeed, chain->first_link + i), pieces);
  links = (const UndSeed *) (gconstpointer) pieces->data;
  for (guint i = 1; i < pieces->len; i++)
    {
      UndSpan between = und_span (links[i - 1].here + links[i - 1].n_words, links[i].here);

      if (und_span_set_get_overlap (self->taken, between) == 0)
        continue;
      take_links (self, document, links + first, links + i);
      first = i;
    }
  if (pieces->len > 0)
    take_links (self, document, links + first, links + pieces->len);
}

typedef struct
{
  guint document;
  guint set;
  guint chain;
  guint n_equal;
} RankedChain;

static int
compare_ranks (const void *a, const void *b)
{
  const RankedChain *one = a;
  const RankedChain *two = b;

  if (one->n_equal != two->n_equal)
    return one->n_equal > two->n_equal ? -1 : 1;
  if (one->set != two->set)
    return one->set < two->set ? -1 : 1;
  return (one->chain > two->chain) - (one->chain < two->chain);
}

/* Chains the seeds of each document by themselves. */
static GPtrArray *
chain_documents (PassageSearch *self, GArray *seeds, GArray *ranks)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func ((GDestroyNotify) und_chain_set_free);

  for (guint i = 0; i < seeds->len;)
    {
      guint document = und_passage_index_find_document (self->index,
                                                        g_array_index (seeds, UndSeed, i).there);
      g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (UndSeed));
      UndIndexPosition start = und_passage_index_get_start (self->index, document);
      gsize n_words = 0;
      UndChainSet *set = NULL;

      und_passage_index_get_words (self->index, document, &n_words);
      for (; i < seeds->len && g_array_index (seeds, UndSeed, i).there < start + n_words; i++)
        g_array_append_val (group, g_array_index (seeds, UndSeed, i));
      set = und_chain_set_new (group, self->options.gap_max);
      for (guint j = 0; j < set->chains->len; j++)
        {
          RankedChain rank = { document, sets->len, j,
                               g_array_index (set->chains, UndChain, j).n_equal };

          g_array_append_val (ranks, rank);
        }
      g_ptr_array_add (sets, set);
    }
  return sets;
}

/* No passage goes over what is no word. */
static void
take_non_words (PassageSearch *self)
{
  for (gsize i = 0; i < self->n_words; i++)
    if (self->words[i] == UND_TOKEN_ID_NONE)
      und_span_set_add (self->taken, und_span (i, i + 1));
}

/**
 * und_passage_search:
 * @index: the documents to look in
 * @words: (array length=n_words): ids of the text's words; UND_TOKEN_ID_NONE parts passages
 * @n_words: how many
 * @options: (nullable): what counts as a passage
 *
 * Finds what a text shares with the documents of an index. Any thread.
 *
 * Returns: (transfer full) (element-type UndSharedPassage): the passages, in the order of @words
 */
GArray *
und_passage_search (const UndPassageIndex *index,
                    const guint32 *words,
                    gsize n_words,
                    const UndPassageOptions *options)
{
  g_autoptr (UndSpanSet) taken = und_span_set_new ();
  g_autoptr (GArray) seeds = NULL;
  g_autoptr (GArray) ranks = g_array_new (FALSE, FALSE, sizeof (RankedChain));
  g_autoptr (GPtrArray) sets = NULL;
  PassageSearch self = { .index = index, .words = words, .n_words = n_words, .taken = taken };

  g_return_val_if_fail (n_words < G_MAXUINT32, NULL);

  if (options != NULL)
    self.options = *options;
  if (self.options.words_min == 0)
    self.options.words_min = WORDS_MIN;
  if (self.options.gap_max == 0)
    self.options.gap_max = GAP_MAX;
  self.passages = g_array_new (FALSE, FALSE, sizeof (UndSharedPassage));
  take_non_words (&self);
  seeds = collect_seeds (&self);
  sets = chain_documents (&self, seeds, ranks);
  g_array_sort (ranks, compare_ranks);
  for (guint i = 0; i < ranks->len; i++)
    {
      const RankedChain *rank = &g_array_index (ranks, RankedChain, i);
      UndChainSet *set = g_ptr_array_index (sets, rank->set);

      take_chain (&self, rank->document, set, &g_array_index (set->chains, UndChain, rank->chain));
    }
  g_array_sort (self.passages, compare_here);
  return self.passages;
}

/**
 * und_passage_similarity:
 * @n_equal: words that stand on both sides
 * @n_here: words here
 * @n_there: words there
 *
 * Returns: 2 × equal / (here + there), 1 for two empty stretches
 */
double
und_passage_similarity (guint n_equal, gsize n_here, gsize n_there)
{
  return n_here + n_there == 0 ? 1.0 : 2.0 * n_equal / (double) (n_here + n_there);
}
