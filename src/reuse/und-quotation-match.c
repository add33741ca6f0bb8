/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-quotation-match.h"

#include "und-chain.h"
#include "und-passage-search.h"
#include "und-word-overlap.h"

#include <stdlib.h>
#include <string.h>

/* Overview
 *
 * Task: given the words of a quotation, find where they stand, exactly at any length down to one
 * word, else where the words most like them stand.
 *
 * A search for passages asks for several equal words in a row and for a length, and a quotation may
 * have neither. So there are two indexes, of single words and of pairs. A quotation of one word is
 * looked up by it; a longer one by its rarest pair, every place of which is compared. If no place
 * is equal throughout, its pairs are the seeds of chains, and the best chain of each document is
 * extended to both ends of the quotation.
 *
 * Cost: O(m log m) for m words and EXACT_PLACES_MAX comparisons, as each pair gives PLACES_MAX
 * seeds at most; memory is about 32 bytes a word of the documents.
 *
 * Known bad cases: a quotation whose rarest pair stands more than EXACT_PLACES_MAX times is
 * compared with the first of these places only, and one all of whose pairs stand more than
 * PLACES_MAX times has no seeds: the look-up says so, and nobody may take it for absent. A
 * quotation in which every other word was changed has no seed and is not found. */

#define PLACES_MAX 64u

/* Places of the rarest pair that are compared. Hundreds of releases have fewer of any two words but
 * the commonest; a hostile text of quotations alone costs this much for each. */
#define EXACT_PLACES_MAX 4096u

/* Pairs that are tried in order to find a rare one. */
#define PROBES_MAX 16u

/* Words that a quotation may leave out at one place: a long paragraph. A longer omission parts the
 * source; the larger piece is then the one that is found, and all are if asked for. */
#define GAP_MAX 256u

/* Words beyond the ends of a quotation in which its first and last words are looked for. */
#define REACH_SLACK 24u

/* The ends of a quotation are known, so its first and last words are worth more than chance. */
#define REACH_GAIN 2u

/* A quotation of fewer words is looked up exactly only: what is alike in two words is chance. */
#define ALIGNED_WORDS_MIN 3u

struct _UndQuotationMatcher
{
  UndPassageIndex *words;
  UndPassageIndex *pairs;
};

/* One look-up. */
typedef struct
{
  const UndQuotationMatcher *matcher;
  const guint32 *needle;
  gsize n_needle;
  UndPassageFilter filter;
  gpointer user_data;
  GArray *matches;              /* (element-type UndQuotationMatch) */
  const UndPassageIndex *index; /* that find_exact() looks in */
  gsize at;                     /* word of the needle that it looks up there */
  gboolean is_bounded;          /* places were left out */
} Lookup;

/**
 * und_quotation_matcher_new:
 *
 * Makes a matcher without documents.
 *
 * Returns: (transfer full): the matcher
 */
UndQuotationMatcher *
und_quotation_matcher_new (void)
{
  UndQuotationMatcher *self = g_new0 (UndQuotationMatcher, 1);

  self->words = und_passage_index_new (1);
  self->pairs = und_passage_index_new (2);
  return self;
}

/**
 * und_quotation_matcher_free:
 * @self: (transfer full): a matcher
 *
 * Frees the matcher.
 */
void
und_quotation_matcher_free (UndQuotationMatcher *self)
{
  und_passage_index_free (self->words);
  und_passage_index_free (self->pairs);
  g_free (self);
}

/**
 * und_quotation_matcher_add:
 * @self: a matcher
 * @words: (array length=n_words): ids of a document's words
 * @n_words: how many
 *
 * Adds a document to look in. Takes time linear in @n_words.
 *
 * Returns: the number of the document
 */
guint
und_quotation_matcher_add (UndQuotationMatcher *self, const guint32 *words, gsize n_words)
{
  und_passage_index_add (self->words, words, n_words);
  return und_passage_index_add (self->pairs, words, n_words);
}

static gsize
look_up (const Lookup *self, const UndPassageIndex *index, gsize at, UndIndexPosition *positions)
{
  return und_passage_index_lookup (index, self->needle + at, self->filter, self->user_data,
                                   positions, PLACES_MAX);
}

/* Adds a match if the whole quotation stands round @position. FALSE if there are enough. */
static gboolean
try_place_cb (UndIndexPosition position, gpointer user_data)
{
  Lookup *self = user_data;
  guint document = und_passage_index_find_document (self->index, position);
  UndIndexPosition start = und_passage_index_get_start (self->index, document);
  gsize n_words = 0;
  const guint32 *words = und_passage_index_get_words (self->index, document, &n_words);
  gsize at = position - start;
  UndQuotationMatch match = { 0 };

  if (at < self->at || at - self->at + self->n_needle > n_words)
    return TRUE;
  at -= self->at;
  if (memcmp (words + at, self->needle, sizeof (guint32) * self->n_needle) != 0
      || (self->filter != NULL && !self->filter (document, self->user_data)))
    return TRUE;
  match.document = document;
  match.start = (guint32) at;
  match.end = (guint32) (at + self->n_needle);
  match.needle_end = (guint32) self->n_needle;
  match.n_equal = (guint) self->n_needle;
  match.coverage = 1;
  match.similarity = 1;
  match.is_exact = TRUE;
  g_array_append_val (self->matches, match);
  return self->matches->len < PLACES_MAX;
}

static void
find_exact (Lookup *self)
{
  gboolean is_single = self->n_needle == 1;
  const UndPassageIndex *index = is_single ? self->matcher->words : self->matcher->pairs;
  UndIndexPosition positions[PLACES_MAX];
  gsize n_probes = is_single ? 1 : MIN (self->n_needle - 1, PROBES_MAX);
  gsize n_best = G_MAXSIZE;

  for (gsize i = 0; i < n_probes; i++)
    {
      gsize n = look_up (self, index, i, positions);

      if (n == 0)
        return;
      if (n < n_best)
        {
          n_best = n;
          self->at = i;
        }
    }
  self->index = index;
  if (!und_passage_index_foreach (index, self->needle + self->at, EXACT_PLACES_MAX, try_place_cb,
                                  self))
    self->is_bounded = TRUE;
}

static int
compare_there (const void *a, const void *b)
{
  const UndSeed *one = a;
  const UndSeed *two = b;

  if (one->there != two->there)
    return one->there < two->there ? -1 : 1;
  return (one->here > two->here) - (one->here < two->here);
}

static GArray *
collect_seeds (Lookup *self)
{
  GArray *seeds = g_array_new (FALSE, FALSE, sizeof (UndSeed));
  UndIndexPosition positions[PLACES_MAX];
  gboolean has_common = FALSE;

  for (gsize i = 0; i + 1 < self->n_needle; i++)
    {
      gsize n = look_up (self, self->matcher->pairs, i, positions);

      has_common |= n > PLACES_MAX;
      for (gsize j = 0; n <= PLACES_MAX && j < n; j++)
        {
          UndSeed seed = { (guint32) i, positions[j], 2 };

          g_array_append_val (seeds, seed);
        }
    }
  if (seeds->len == 0 && has_common)
    self->is_bounded = TRUE;
  g_array_sort (seeds, compare_there);
  return seeds;
}

/* Words of the needle. */
typedef struct
{
  guint32 start;
  guint32 end;
} NeedleRange;

/* Takes in what is alike before and after the chain, as far as @limits. */
static void
extend_match (Lookup *self,
              UndQuotationMatch *match,
              NeedleRange limits,
              const guint32 *words,
              gsize n_words)
{
  gsize n_first = match->needle_start - limits.start;
  gsize n_before = MIN (match->start, n_first + REACH_SLACK);
  UndWordReach back = und_word_overlap_reach (self->needle + limits.start, n_first,
                                              words + match->start - n_before, n_before, REACH_GAIN,
                                              TRUE);
  gsize n_left = limits.end - match->needle_end;
  UndWordReach on = und_word_overlap_reach (
    self->needle + match->needle_end, n_left, words + match->end,
    MIN (n_words - match->end, n_left + REACH_SLACK), REACH_GAIN, FALSE);

  match->needle_start -= (guint32) back.a;
  match->start -= (guint32) back.b;
  match->needle_end += (guint32) on.a;
  match->end += (guint32) on.b;
  match->n_equal += back.n_equal + on.n_equal;
}

static void
take_chain (Lookup *self,
            guint document,
            const UndChainSet *set,
            const UndChain *chain,
            NeedleRange limits)
{
  gsize n_words = 0;
  const guint32 *words = und_passage_index_get_words (self->matcher->pairs, document, &n_words);
  UndIndexPosition start = und_passage_index_get_start (self->matcher->pairs, document);
  const UndSeed *links = &g_array_index (set->links, UndSeed, chain->first_link);
  UndQuotationMatch match = { .document = document };

  match.needle_start = chain->here_start;
  match.needle_end = chain->here_end;
  match.start = chain->there_start - start;
  match.end = chain->there_end - start;
  match.n_equal = chain->n_equal;
  for (guint i = 1; i < chain->n_links; i++)
    {
      guint32 here = links[i - 1].here + links[i - 1].n_words;
      guint32 there = links[i - 1].there + links[i - 1].n_words;

      match.n_equal += und_word_overlap_count (self->needle + here, links[i].here - here,
                                               words + there - start, links[i].there - there);
    }
  extend_match (self, &match, limits, words, n_words);
  match.coverage = match.n_equal / (double) self->n_needle;
  match.similarity = und_passage_similarity (match.n_equal, self->n_needle,
                                             match.end - match.start);
  g_array_append_val (self->matches, match);
}

/* What is done with the chains of a document. */
typedef void (*TakeChainsFunc) (Lookup *self, guint document, const UndChainSet *set);

static void
foreach_document (Lookup *self, TakeChainsFunc take_chains)
{
  g_autoptr (GArray) seeds = collect_seeds (self);
  const UndPassageIndex *index = self->matcher->pairs;

  for (guint i = 0; i < seeds->len;)
    {
      guint document = und_passage_index_find_document (index,
                                                        g_array_index (seeds, UndSeed, i).there);
      g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (UndSeed));
      g_autoptr (UndChainSet) set = NULL;
      gsize n_words = 0;
      UndIndexPosition start = und_passage_index_get_start (index, document);

      und_passage_index_get_words (index, document, &n_words);
      for (; i < seeds->len && g_array_index (seeds, UndSeed, i).there < start + n_words; i++)
        g_array_append_val (group, g_array_index (seeds, UndSeed, i));
      set = und_chain_set_new (group, GAP_MAX);
      take_chains (self, document, set);
    }
}

static void
take_best_chain (Lookup *self, guint document, const UndChainSet *set)
{
  take_chain (self, document, set, &g_array_index (set->chains, UndChain, 0),
              (NeedleRange){ 0, (guint32) self->n_needle });
}

static int
compare_chains (const void *a, const void *b)
{
  const UndChain *one = a;
  const UndChain *two = b;

  return (one->here_start > two->here_start) - (one->here_start < two->here_start);
}

/* Are two links of a chain so far apart in the needle that another piece may stand between? */
static gboolean
is_apart (const UndSeed *before, const UndSeed *after)
{
  return after->here >= before->here + before->n_words + UND_QUOTATION_PIECE_WORDS_MIN;
}

/* The chain without short links far from the others at its ends: two words of a row stand anywhere,
 * and would take what is between for this piece. */
static UndChain
trim_chain (const UndChainSet *set, UndChain chain)
{
  const UndSeed *links = &g_array_index (set->links, UndSeed, chain.first_link);

  while (chain.n_links > 1 && links[chain.n_links - 1].n_words < UND_QUOTATION_PIECE_WORDS_MIN
         && is_apart (&links[chain.n_links - 2], &links[chain.n_links - 1]))
    chain.n_equal -= links[--chain.n_links].n_words;
  while (chain.n_links > 1 && links[0].n_words < UND_QUOTATION_PIECE_WORDS_MIN
         && is_apart (&links[0], &links[1]))
    {
      chain.n_equal -= links[0].n_words;
      chain.n_links--;
      chain.first_link++;
      links++;
    }
  chain.here_start = links[0].here;
  chain.there_start = links[0].there;
  chain.here_end = links[chain.n_links - 1].here + links[chain.n_links - 1].n_words;
  chain.there_end = links[chain.n_links - 1].there + links[chain.n_links - 1].n_words;
  return chain;
}

/* Leaves to better pieces the words at the ends of a chain that they have: the last word of the one
 * may also stand before the first of the other. */
static void
leave_taken (const UndChainSet *set, UndChain *chain, const gboolean *is_taken)
{
  const UndSeed *links = &g_array_index (set->links, UndSeed, chain->first_link);
  guint32 n_first = links[0].n_words;
  guint32 n_last = links[chain->n_links - 1].n_words;

  for (; n_first > 1 && is_taken[chain->here_start]; n_first--)
    {
      chain->here_start++;
      chain->there_start++;
      chain->n_equal--;
    }
  if (chain->n_links == 1)
    n_last = n_first;
  for (; n_last > 1 && is_taken[chain->here_end - 1]; n_last--)
    {
      chain->here_end--;
      chain->there_end--;
      chain->n_equal--;
    }
}

/* Takes the chains that are long enough and share no word of the needle with a better one. */
static void
take_pieces (Lookup *self, guint document, const UndChainSet *set)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (UndChain));
  g_autofree gboolean *is_taken = g_new0 (gboolean, self->n_needle);

  for (guint i = 0; i < set->chains->len; i++)
    {
      UndChain chain = trim_chain (set, g_array_index (set->chains, UndChain, i));
      gboolean is_free;

      leave_taken (set, &chain, is_taken);
      is_free = chain.n_equal >= UND_QUOTATION_PIECE_WORDS_MIN;
      for (guint32 j = chain.here_start; is_free && j < chain.here_end; j++)
        is_free = !is_taken[j];
      for (guint32 j = chain.here_start; is_free && j < chain.here_end; j++)
        is_taken[j] = TRUE;
      if (is_free)
        g_array_append_val (pieces, chain);
    }
  g_array_sort (pieces, compare_chains);
  for (guint i = 0; pieces->len > 1 && i < pieces->len; i++)
    {
      const UndChain *chains = (const UndChain *) (gconstpointer) pieces->data;
      NeedleRange limits = { 0, (guint32) self->n_needle };

      /* What the piece before has reached is taken. */
      if (i > 0)
        limits.start =
          g_array_index (self->matches, UndQuotationMatch, self->matches->len - 1).needle_end;
      if (i + 1 < pieces->len)
        limits.end = chains[i + 1].here_start;
      take_chain (self, document, set, &chains[i], limits);
    }
}

/**
 * und_quotation_matcher_find:
 * @self: a matcher
 * @needle: (array length=n_needle): ids of the quotation's words
 * @n_needle: how many
 * @filter: (nullable): which documents to look in
 * @user_data: for @filter
 * @is_bounded: (out) (optional): whether its words are too common for all places to be looked at;
 *   it may then stand where nothing was found
 *
 * Looks up a quotation. Any thread.
 *
 * Returns: (transfer full) (element-type UndQuotationMatch): the first PLACES_MAX exact places in
 * the order of the documents or, without any, the nearest place in each document; maybe none
 */
GArray *
und_quotation_matcher_find (const UndQuotationMatcher *self,
                            const guint32 *needle,
                            gsize n_needle,
                            UndPassageFilter filter,
                            gpointer user_data,
                            gboolean *is_bounded)
{
  Lookup lookup = { .matcher = self,
                    .needle = needle,
                    .n_needle = n_needle,
                    .filter = filter,
                    .user_data = user_data };

  lookup.matches = g_array_new (FALSE, FALSE, sizeof (UndQuotationMatch));
  if (n_needle > 0 && n_needle < G_MAXUINT32)
    find_exact (&lookup);
  if (lookup.matches->len == 0 && n_needle >= ALIGNED_WORDS_MIN)
    foreach_document (&lookup, take_best_chain);
  if (is_bounded != NULL)
    *is_bounded = lookup.is_bounded;
  return lookup.matches;
}

/**
 * und_quotation_matcher_find_pieces:
 * @self: a matcher
 * @needle: (array length=n_needle): ids of the quotation's words
 * @n_needle: how many
 * @filter: (nullable): which documents to look in
 * @user_data: for @filter
 *
 * Looks up a quotation that was put together of words from several places of one document: further
 * apart than an omission, or in another order. Any thread.
 *
 * Returns: (transfer full) (element-type UndQuotationMatch): the pieces in each document that has
 * several, in the order of the documents and of the quotation; no word of it is in two
 */
GArray *
und_quotation_matcher_find_pieces (const UndQuotationMatcher *self,
                                   const guint32 *needle,
                                   gsize n_needle,
                                   UndPassageFilter filter,
                                   gpointer user_data)
{
  Lookup lookup = { .matcher = self,
                    .needle = needle,
                    .n_needle = n_needle,
                    .filter = filter,
                    .user_data = user_data };

  lookup.matches = g_array_new (FALSE, FALSE, sizeof (UndQuotationMatch));
  if (n_needle >= 2 * UND_QUOTATION_PIECE_WORDS_MIN && n_needle < G_MAXUINT32)
    foreach_document (&lookup, take_pieces);
  return lookup.matches;
}
