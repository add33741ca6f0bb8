/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-stream-search-private.h"

#include "und-stream-glance.h"
#include "und-stream-index-private.h"
#include "und-stream-reach.h"

#include <stdlib.h>

/* Overview
 *
 * Task: find every passage that a text shares with the documents of an index, word for word or
 * with changes inside, where nearly all texts share nothing.
 *
 * Each run of words is looked up in the index's filter, with a sum that rolls along. Where it
 * stands in a document, the place is a seed unless it lies in a passage that was found already, and
 * the passage reaches to both sides of it as far as the words are alike (see und-stream-reach.c).
 * It counts if it scores SCORE_MIN; what is found a second time in the same document is dropped,
 * and what goes on after a small gap is joined.
 *
 * SCORE_MIN is what eight uncommon words in a row score, or sixteen common ones. A text and a
 * document that have nothing to do with each other share five words now and then ("at the end of
 * the"), which score 5 to 8. Verses and definitions of one kind, written by people who knew the
 * others, score 14 and more; the shortest edited quotations about as much. On generated releases
 * 14 found three quotations in ten thousand more, and 6 times as many wrong pairs.
 *
 * Invariants: passages begin and end in an equal word; two of one document overlap in the text by
 * less than half; the order is that of the words, then of the documents.
 *
 * Cost: linear in the words, and in the places that their runs stand at (n_common at most for
 * each). */

#define SCORE_MIN 16
/* Words on either side between two passages that are one. */
#define GAP_MAX 10u
/* Words behind a passage within which another one may go back into it: going back it crosses a few
 * changes, which cost more than so many words between them are worth. With it, none of 286,000 runs
 * of eight words was lost in random texts full of pieces of each other. */
#define NEAR_WORDS 32u
/* Runs of words that are looked up together. */
#define BLOCK_WORDS 128u

typedef UndStreamSearching Searching;

/* A passage that may go on beyond the word looked up last, and its seed. */
typedef UndStreamActive Active;

static inline UndStreamPassage *
passage_at (const Searching *self, guint i)
{
  return &g_array_index (self->passages, UndStreamPassage, i);
}

/* Does the whole seed lie in a passage that is found? @there is a word of the whole index. One that
 * begins in a passage and ends behind it is another run than the passage's. */
static gboolean
is_covered (Searching *self, guint32 here, guint32 there)
{
  for (guint i = self->active->len; i > 0; i--)
    {
      const UndStreamPassage *passage = passage_at (
        self, g_array_index (self->active, Active, i - 1).number);

      if (passage->here_end + NEAR_WORDS <= here)
        g_array_remove_index_fast (self->active, i - 1);
      else if (here >= passage->here_start && here + UND_STREAM_GRAM_WORDS <= passage->here_end
               && there >= passage->there_start
               && there + UND_STREAM_GRAM_WORDS <= passage->there_end)
        return TRUE;
    }
  return FALSE;
}

/* Can the seed at @here and @there become a passage? It can if the words that are equal without a
 * change are enough, or if there is something that it could go on to. */
static gboolean
may_be_passage (const Searching *self, guint32 here, guint32 there, UndSpan document)
{
  const guint32 *all = (const guint32 *) (gconstpointer) self->index->words->data;
  const guint8 *worths = self->index->worths;
  UndSpan run = { here, here + UND_STREAM_GRAM_WORDS };
  gsize other = there;
  guint worth = 0;

  for (; run.start > 0 && other > document.start && self->words[run.start - 1] == all[other - 1];
       run.start--)
    other--;
  for (gsize i = other; i < there + UND_STREAM_GRAM_WORDS; i++)
    worth += worths[i];
  for (gsize i = there + UND_STREAM_GRAM_WORDS;
       run.end < self->n_words && i < document.end && self->words[run.end] == all[i]; i++)
    {
      worth += worths[i];
      run.end++;
    }
  return worth >= SCORE_MIN
         || und_stream_glance (self->index, self->words, run, und_span (0, self->n_words),
                               (guint32) other, document);
}

/* Do the two ranges share half of the shorter one? */
static gboolean
is_same_range (guint32 a_start, guint32 a_end, guint32 b_start, guint32 b_end)
{
  guint32 start = MAX (a_start, b_start);
  guint32 end = MIN (a_end, b_end);

  return end > start && 2 * (end - start) >= MIN (a_end - a_start, b_end - b_start);
}

/* Are the two the same words of the text and, if each place is told, of the document too? */
static gboolean
is_same_words (const Searching *self, const UndStreamPassage *a, const UndStreamPassage *b)
{
  return a->document == b->document
         && is_same_range (a->here_start, a->here_end, b->here_start, b->here_end)
         && (self->n_back == 0
             || is_same_range (a->there_start, a->there_end, b->there_start, b->there_end));
}

/* The end in the text of the passage that is found already, if @passage is not as good and has half
 * of its words from there, or 0. It would be dropped for it, with all that it has of its own. */
static guint32
find_better (const Searching *self, const UndStreamPassage *passage)
{
  guint32 end = 0;

  for (guint i = 0; i < self->active->len; i++)
    {
      const UndStreamPassage *found = passage_at (self,
                                                  g_array_index (self->active, Active, i).number);

      if (found->score >= passage->score && is_same_words (self, found, passage))
        end = MAX (end, found->here_end);
    }
  return end;
}

/* How many words before @here and @there are the same. */
static gsize
count_same_before (const Searching *self, guint32 here, guint32 there, guint32 start)
{
  const guint32 *all = (const guint32 *) (gconstpointer) self->index->words->data;
  gsize n = 0;

  while (n < here && there - n > start && self->words[here - n - 1] == all[there - n - 1])
    n++;
  return n;
}

/* The passage round a seed, with at most @n_before words of the text before it and @n_after from it
 * on. */
static UndStreamPassage
make_passage (const Searching *self, Active seed, guint document, gsize n_before, gsize n_after)
{
  guint32 start = g_array_index (self->index->starts, guint32, document);
  guint32 end = g_array_index (self->index->starts, guint32, document + 1);
  UndStreamReach on = und_stream_reach (self->index, self->words + seed.here, n_after, seed.there,
                                        end - seed.there, 1);
  UndStreamReach back = { 0 };

  if (n_before > 0 && seed.there > start)
    back = und_stream_reach (self->index, self->words + seed.here - 1, n_before, seed.there - 1,
                             seed.there - start, -1);
  return (UndStreamPassage){ .document = document,
                             .here_start = seed.here - back.here,
                             .here_end = seed.here + on.here,
                             .there_start = seed.there - back.there,
                             .there_end = seed.there + on.there,
                             .n_equal = on.n_equal + back.n_equal,
                             .score = on.score + back.score };
}

/* Takes what @passage has from the ends of passages that are not as good. */
static void
shorten_worse (const Searching *self, const UndStreamPassage *passage)
{
  for (guint i = 0; i < self->active->len; i++)
    {
      Active seed = g_array_index (self->active, Active, i);
      UndStreamPassage *found = passage_at (self, seed.number);
      UndStreamPassage rest;

      if (found->score >= passage->score || seed.here >= passage->here_start
          || !is_same_words (self, found, passage))
        continue;
      rest = make_passage (self, seed, found->document, seed.here, passage->here_start - seed.here);
      if (rest.score >= SCORE_MIN)
        *found = rest;
    }
}

static void
take_seed (Searching *self, guint32 here, guint32 there)
{
  guint document = und_stream_index_find_document (self->index, there);
  guint32 start = g_array_index (self->index->starts, guint32, document);
  guint32 end = g_array_index (self->index->starts, guint32, document + 1);
  Active active = { self->passages->len, here, there };
  UndStreamPassage passage;
  guint32 better;

  if (!may_be_passage (self, here, there, und_span (start, end)))
    return;
  passage = make_passage (self, active, document, here, self->n_words - here);
  if (passage.score < SCORE_MIN)
    return;
  better = find_better (self, &passage);
  if (better > 0)
    passage = make_passage (
      self, active, document,
      MAX (count_same_before (self, here, there, start), here - MIN (here, better)),
      self->n_words - here);
  if (passage.score < SCORE_MIN)
    return;
  shorten_worse (self, &passage);
  g_array_append_val (self->passages, passage);
  g_array_append_val (self->active, active);
}

/**
 * und_stream_searching_take_seed:
 * @self: a text that is being looked up
 * @here: the first word of a run of it
 * @there: a place of the index that has the same run
 *
 * Finds the passage round a seed, unless it lies in one that is found.
 */
void
und_stream_searching_take_seed (UndStreamSearching *self, guint32 here, guint32 there)
{
  if (!is_covered (self, here, there))
    take_seed (self, here, there);
}

static gboolean
is_gram (const guint32 *a, const guint32 *b)
{
  for (guint i = 0; i < UND_STREAM_GRAM_WORDS; i++)
    if (a[i] != b[i])
      return FALSE;
  return TRUE;
}

/* Takes one place of the run at @here. */
static void
take_place (Searching *self, guint32 here, guint32 there)
{
  if (!und_stream_index_is_worthy (self->index, there))
    return;
  self->shift = there - here;
  und_stream_searching_take_seed (self, here, there);
}

/* Does the run at @here stand just where the text that was found last goes on, and nowhere else?
 * So do nearly all runs of a quotation, and need not be looked up in memory that is far apart. */
static gboolean
goes_along (const Searching *self, guint32 here)
{
  const GArray *all = self->index->words;
  guint32 there = here + self->shift;

  return (gsize) there + UND_STREAM_GRAM_WORDS <= all->len
         && is_gram (self->words + here, &g_array_index (all, guint32, there))
         && und_stream_index_is_lone (self->index, there);
}

/**
 * Candidate:
 *
 * A run of words that the filter lets through.
 */
typedef struct
{
  guint64 spread;
  guint32 here;
} Candidate;

static inline void
prefetch (const void *address)
{
#ifdef __GNUC__
  __builtin_prefetch (address);
#endif
}

/* Is the run before this one no candidate? Then it may begin a quotation; the others go along. */
static inline gboolean
is_first (const Candidate *candidates, guint i)
{
  return i == 0 || candidates[i].here != candidates[i - 1].here + 1;
}

static void
take_places (Searching *self, const Candidate *candidate)
{
  const UndStreamIndex *index = self->index;
  gsize bucket = und_stream_index_get_bucket (index, candidate->spread);

  for (guint32 i = index->buckets[bucket]; i < index->buckets[bucket + 1]; i++)
    {
      UndStreamPlace place = index->places[i];

      if (place.tag == und_stream_tag (candidate->spread)
          && is_gram (self->words + candidate->here,
                      &g_array_index (index->words, guint32, place.word)))
        take_place (self, candidate->here, place.word);
    }
}

/* Takes the candidates in three walks, so that the memory that each needs is on its way while the
 * others are looked at. */
static void
take_candidates (Searching *self, const Candidate *candidates, guint n_candidates)
{
  const UndStreamIndex *index = self->index;

  for (guint i = 0; i < n_candidates; i++)
    if (is_first (candidates, i))
      prefetch (index->buckets + und_stream_index_get_bucket (index, candidates[i].spread));
  for (guint i = 0; i < n_candidates; i++)
    if (is_first (candidates, i))
      prefetch (index->places
                + index->buckets[und_stream_index_get_bucket (index, candidates[i].spread)]);
  for (guint i = 0; i < n_candidates; i++)
    if (!is_first (candidates, i) && goes_along (self, candidates[i].here))
      take_place (self, candidates[i].here, candidates[i].here + self->shift);
    else
      take_places (self, &candidates[i]);
}

static void
look_up (Searching *self)
{
  Candidate candidates[BLOCK_WORDS];
  guint64 sums[BLOCK_WORDS];
  guint64 sum = 0;
  guint64 last = 1;
  gsize n_grams = self->n_words - MIN (self->n_words, UND_STREAM_GRAM_WORDS - 1);

  if (n_grams == 0)
    return;
  for (guint i = 0; i < UND_STREAM_GRAM_WORDS; i++)
    last *= UND_STREAM_BASE;
  sum = und_stream_sum (self->words);
  for (gsize start = 0; start < n_grams; start += BLOCK_WORDS)
    {
      gsize n = MIN (BLOCK_WORDS, n_grams - start);
      guint n_candidates = 0;

      for (gsize i = 0; i < n; i++)
        {
          const guint32 *words = self->words + start + i;

          sums[i] = und_stream_spread (sum);
          prefetch (und_stream_index_get_filter_word (self->index, sums[i]));
          if (start + i + 1 < n_grams)
            sum = sum * UND_STREAM_BASE + words[UND_STREAM_GRAM_WORDS] - words[0] * last;
        }
      /* Without a branch that nobody could foretell. */
      for (gsize i = 0; i < n; i++)
        {
          candidates[n_candidates] = (Candidate){ sums[i], (guint32) (start + i) };
          n_candidates += und_stream_index_may_hold (self->index, sums[i]);
        }
      take_candidates (self, candidates, n_candidates);
    }
}

static int
compare_by_document (const void *a, const void *b)
{
  const UndStreamPassage *one = a;
  const UndStreamPassage *two = b;

  if (one->document != two->document)
    return one->document < two->document ? -1 : 1;
  if (one->here_start != two->here_start)
    return one->here_start < two->here_start ? -1 : 1;
  return (one->there_start > two->there_start) - (one->there_start < two->there_start);
}

static int
compare_by_place (const void *a, const void *b)
{
  const UndStreamPassage *one = a;
  const UndStreamPassage *two = b;

  if (one->here_start != two->here_start)
    return one->here_start < two->here_start ? -1 : 1;
  return compare_by_document (a, b);
}

static gboolean
goes_on (const UndStreamPassage *before, const UndStreamPassage *after)
{
  return before->document == after->document && after->here_start >= before->here_end
         && after->there_start >= before->there_end
         && after->here_start - before->here_end <= GAP_MAX
         && after->there_start - before->there_end <= GAP_MAX;
}

/* Makes one passage of @kept and the one after it, if they are one. */
static gboolean
join (const Searching *self, UndStreamPassage *kept, const UndStreamPassage *after)
{
  if (goes_on (kept, after))
    {
      kept->here_end = after->here_end;
      kept->there_end = after->there_end;
      kept->n_equal += after->n_equal;
      kept->score += after->score;
      return TRUE;
    }
  if (!is_same_words (self, kept, after))
    return FALSE;
  if (after->score > kept->score)
    *kept = *after;
  return TRUE;
}

/* Joins what goes on, and drops what is there in the same document with a better score. */
static void
tidy (Searching *self)
{
  GArray *passages = self->passages;
  UndStreamPassage *all = (UndStreamPassage *) (gpointer) passages->data;
  guint n_kept = 1;

  if (passages->len < 2)
    return;
  qsort (all, passages->len, sizeof *all, compare_by_document);
  for (guint i = 1; i < passages->len; i++)
    {
      guint n_back = MIN (MAX (self->n_back, 1), n_kept);
      gboolean is_joined = FALSE;

      for (guint k = 1; k <= n_back && !is_joined; k++)
        is_joined = join (self, &all[n_kept - k], &all[i]);
      if (!is_joined)
        all[n_kept++] = all[i];
    }
  g_array_set_size (passages, n_kept);
  qsort (passages->data, passages->len, sizeof *all, compare_by_place);
}

/**
 * und_stream_searching_end:
 * @self: a text that was looked up
 *
 * Makes of what was found what und_stream_search() gives.
 */
void
und_stream_searching_end (UndStreamSearching *self)
{
  tidy (self);
  for (guint i = 0; i < self->passages->len; i++)
    {
      UndStreamPassage *passage = passage_at (self, i);
      guint32 start = g_array_index (self->index->starts, guint32, passage->document);

      passage->there_start -= start;
      passage->there_end -= start;
    }
}

/* @n_back: as UndStreamSearching has it. */
static void
search (const UndStreamIndex *index,
        const guint32 *hashes,
        gsize n_words,
        guint n_back,
        GArray *passages)
{
  g_autoptr (GArray) active = g_array_new (FALSE, FALSE, sizeof (Active));
  Searching self = { .index = index,
                     .words = hashes,
                     .n_words = n_words,
                     .passages = passages,
                     .n_back = n_back,
                     .active = active };

  g_return_if_fail (index->buckets != NULL && n_words < G_MAXINT32);

  g_array_set_size (passages, 0);
  look_up (&self);
  und_stream_searching_end (&self);
}

/**
 * und_stream_search:
 * @index: a frozen index
 * @hashes: (array length=n_words): the hashes of a text's words
 * @n_words: how many
 * @passages: (element-type UndStreamPassage): emptied, then filled
 *
 * Finds what a text shares with the documents of an index. Any thread.
 */
void
und_stream_search (const UndStreamIndex *index,
                   const guint32 *hashes,
                   gsize n_words,
                   GArray *passages)
{
  search (index, hashes, n_words, 0, passages);
}

/**
 * und_stream_search_places:
 * @index: a frozen index
 * @hashes: (array length=n_words): the hashes of a text's words
 * @n_words: how many
 * @passages: (element-type UndStreamPassage): emptied, then filled
 *
 * Finds what a text shares with the documents of an index, as und_stream_search() does, but at each
 * place of a document that has the same words of the text: up to UND_STREAM_REPEATS of them are
 * told apart. Any thread.
 */
void
und_stream_search_places (const UndStreamIndex *index,
                          const guint32 *hashes,
                          gsize n_words,
                          GArray *passages)
{
  search (index, hashes, n_words, UND_STREAM_REPEATS, passages);
}
