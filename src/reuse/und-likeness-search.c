/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-likeness-search.h"

#include "und-fragment.h"
#include "und-passage-search.h"
#include "und-span-set.h"
#include "und-unit-cluster.h"

#include <stdlib.h>

/* Overview
 *
 * Task: find what a text took from another one, also where hardly two words in a row are equal:
 * reworded, translated and back, or told in short.
 *
 * Word for word passages come from the passage index. Beside them, sentences that are alike as bags
 * of weighted stems are paired and clustered, and the borders of each cluster are set at words. Two
 * more things are known of how people write:
 *
 * - One hand, one manner. Whoever has copied forty words as they stand in a text is not likely to
 *   have reworded the rest: there, only what is much alike counts beside the copies, and a cluster
 *   that is a copy in the main gives way to the copy, whose borders are exact.
 * - A summary is short, and what it is made of lies far apart in the source. Where most pairs of a
 *   passage are outside of any one cluster, and the wide run of the source that holds them is
 *   several times as long, that run is the source.
 *
 * Considered and dropped: windows of a fixed number of words in place of sentences (.88 against .90
 * of plagdet on PAN 2013's training corpus with the best length), borders at sentences
 * (und-fragment has the figures), no stems (translated .895 in place of .910, summaries .534 in
 * place of .603, all .917 in place of .922), a list of words that do not tell (their weight is
 * small already).
 *
 * Invariants: passages do not overlap in the text that is looked at.
 *
 * Cost: that of the passage search, the unit match and the clustering: about linear in texts that
 * people write.
 *
 * Known bad cases: a passage of fewer than WORDS_MIN words is not looked for; lists of names are
 * alike whoever put them down; two texts on one subject by two hands share passages that are alike
 * by chance (a pair or two of 1,000 unrelated ones of that corpus); a summary of a source more than
 * eight times as long is not found, as a part has at most the root of its share as its cosine with
 * the whole. */

/* Word for word. */
#define GRAM_WORDS         5u
#define VERBATIM_WORDS_MIN 20u
#define VERBATIM_SHARE     0.9
#define GAP_WORDS_MAX      10u

/* A copy of so many words tells the manner of the hand; then clusters need MANNER_COSINE, and those
 * of which MANNER_SHARE are copies give way. */
#define MANNER_WORDS  40u
#define MANNER_COSINE 0.6
#define MANNER_SHARE  0.5

/* Sentences, clusters and what is left of them. */
#define COSINE_MIN         0.30
#define OVERLAP_MIN        0.30
#define CLUSTER_COSINE_MIN 0.38
#define GAP_UNITS_MAX      4u
#define GAP_UNITS_MIN      2u
#define WORDS_MIN          22u
#define SHARE_MIN          0.5
#define TRIM_ROUNDS        2u

/* Summaries. */
#define WIDE_GAP_UNITS  24u
#define WIDE_COSINE_MIN 0.34
#define WIDE_PAIRS_MIN  3u
#define WIDE_WORDS_MIN  40u
#define WIDE_RATIO      3u
#define WIDE_GAIN       1.5

/**
 * Fragment:
 * @cluster: where it comes from
 * @is_wide: the source of a summary
 *
 * A cluster on its way to a passage.
 */
typedef struct
{
  UndUnitCluster cluster;
  UndSpan here;
  UndSpan there;
  gboolean is_wide;
} Fragment;

typedef struct
{
  const UndTermList *here;
  const UndTermList *there;
  UndTermSpace *space;
  GArray *copies;     /* (element-type UndSharedPassage): in the order of here */
  GArray *fragments;  /* (element-type Fragment) */
  GArray *passages;   /* (element-type UndLikePassage) */
  gboolean is_copied; /* there is a copy that tells the manner */
  gboolean is_bounded;
} Likeness;

static UndSpan
get_words (const UndTermList *list, UndSpan units)
{
  return und_span (list->units[units.start].start, list->units[units.end - 1].end);
}

/* Word for word passages in which nearly every word is equal. */
static void
find_copies (Likeness *self)
{
  g_autoptr (UndPassageIndex) index = und_passage_index_new (GRAM_WORDS);
  UndPassageOptions options = { .words_min = VERBATIM_WORDS_MIN,
                                .gap_max = GAP_WORDS_MAX,
                                .is_bounded = &self->is_bounded };
  g_autoptr (GArray) found = NULL;

  und_passage_index_add (index, self->there->words, self->there->n_words);
  found = und_passage_search (index, self->here->words, self->here->n_words, &options);
  for (guint i = 0; i < found->len; i++)
    {
      const UndSharedPassage *passage = &g_array_index (found, UndSharedPassage, i);
      guint n_here = passage->here_end - passage->here_start;
      guint n_there = passage->there_end - passage->there_start;

      if (passage->n_equal < VERBATIM_SHARE * MAX (n_here, n_there))
        continue;
      g_array_append_vals (self->copies, passage, 1);
      self->is_copied |= passage->n_equal >= MANNER_WORDS;
    }
}

static gboolean
is_summary (Likeness *self, const UndUnitCluster *wide)
{
  gsize n_here = und_span_length (get_words (self->here, wide->here));
  gsize n_there = und_span_length (get_words (self->there, wide->there));

  return wide->n_pairs >= WIDE_PAIRS_MIN && n_here >= WIDE_WORDS_MIN
         && n_there >= WIDE_RATIO * n_here;
}

static void
add_fragment (Likeness *self, const UndUnitCluster *cluster, gboolean is_wide)
{
  Fragment fragment = { *cluster, get_words (self->here, cluster->here),
                        get_words (self->there, cluster->there), is_wide };

  g_array_append_val (self->fragments, fragment);
}

/* Is there a cluster among those that meet the wide one which has most of its pairs? Clusters are
 * sorted by where they begin, not by where they end, so that all that begin before its end count.
 */
static gboolean
has_centre (const GArray *clusters, const UndUnitCluster *wide)
{
  for (guint i = 0; i < clusters->len; i++)
    {
      const UndUnitCluster *cluster = &g_array_index (clusters, UndUnitCluster, i);

      if (cluster->here.start >= wide->here.end)
        break;
      if (und_span_overlaps (cluster->here, wide->here)
          && cluster->n_pairs * WIDE_GAIN > wide->n_pairs)
        return TRUE;
    }
  return FALSE;
}

static void
find_fragments (Likeness *self)
{
  UndClusterBounds near = { GAP_UNITS_MAX, GAP_UNITS_MIN, CLUSTER_COSINE_MIN };
  UndClusterBounds far = { WIDE_GAP_UNITS, WIDE_GAP_UNITS, WIDE_COSINE_MIN };
  g_autoptr (GArray)
    pairs = und_unit_match (self->space, COSINE_MIN, OVERLAP_MIN, &self->is_bounded);
  g_autoptr (GArray) wides = und_unit_cluster (self->space, pairs, far);
  g_autoptr (GArray) clusters = und_unit_cluster (self->space, pairs, near);
  g_autoptr (UndSpanSet) summaries = und_span_set_new ();

  for (guint i = 0; i < wides->len; i++)
    {
      const UndUnitCluster *wide = &g_array_index (wides, UndUnitCluster, i);

      if (!is_summary (self, wide) || has_centre (clusters, wide))
        continue;
      und_span_set_add (summaries, wide->here);
      add_fragment (self, wide, TRUE);
    }
  for (guint i = 0; i < clusters->len; i++)
    {
      const UndUnitCluster *cluster = &g_array_index (clusters, UndUnitCluster, i);

      if (und_span_set_get_overlap (summaries, cluster->here) == 0)
        add_fragment (self, cluster, FALSE);
    }
}

/* Summaries first, then what is most alike. */
static int
compare_fragments (const void *a, const void *b)
{
  const Fragment *one = a;
  const Fragment *two = b;

  if (one->is_wide != two->is_wide)
    return one->is_wide ? -1 : 1;
  if (one->cluster.cosine > two->cluster.cosine || one->cluster.cosine < two->cluster.cosine)
    return one->cluster.cosine > two->cluster.cosine ? -1 : 1;
  if (one->here.start != two->here.start)
    return one->here.start < two->here.start ? -1 : 1;
  return (one->there.start > two->there.start) - (one->there.start < two->there.start);
}

static int
compare_passages (const void *a, const void *b)
{
  const UndLikePassage *one = a;
  const UndLikePassage *two = b;

  return (one->here.start > two->here.start) - (one->here.start < two->here.start);
}

static void
set_borders (Likeness *self, Fragment *fragment)
{
  for (guint i = 0; i < TRIM_ROUNDS; i++)
    {
      fragment->here = und_fragment_trim (self->space, UND_SIDE_HERE, fragment->here,
                                          fragment->there);
      if (!fragment->is_wide)
        fragment->there = und_fragment_trim (self->space, UND_SIDE_THERE, fragment->there,
                                             fragment->here);
    }
}

/* Index of the first copy that ends after @word. */
static guint
find_copy (const Likeness *self, gsize word)
{
  guint low = 0;
  guint high = self->copies->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->copies, UndSharedPassage, middle).here_end <= word)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Words of the fragment that are in copies. */
static gsize
count_copied (const Likeness *self, UndSpan here)
{
  gsize n_copied = 0;

  for (guint i = find_copy (self, here.start); i < self->copies->len; i++)
    {
      const UndSharedPassage *copy = &g_array_index (self->copies, UndSharedPassage, i);

      if (copy->here_start >= here.end)
        break;
      n_copied += MIN (copy->here_end, here.end) - MAX (copy->here_start, here.start);
    }
  return n_copied;
}

static gboolean
is_wanted (Likeness *self, const Fragment *fragment)
{
  gsize n_here = und_span_length (fragment->here);

  if (self->is_copied
      && (fragment->cluster.cosine < MANNER_COSINE
          || count_copied (self, fragment->here) >= MANNER_SHARE * n_here))
    return FALSE;
  return n_here >= WORDS_MIN && und_span_length (fragment->there) >= WORDS_MIN
         && und_fragment_get_share (self->space, UND_SIDE_HERE, fragment->here, fragment->there)
              >= SHARE_MIN;
}

/* Takes the best fragments that do not overlap, and then the copies that are in none of them. */
static void
take_passages (Likeness *self)
{
  g_autoptr (UndSpanSet) units = und_span_set_new ();
  g_autoptr (UndSpanSet) words = und_span_set_new ();

  if (self->fragments->len > 1)
    qsort (self->fragments->data, self->fragments->len, sizeof (Fragment), compare_fragments);
  for (guint i = 0; i < self->fragments->len; i++)
    {
      Fragment *fragment = &g_array_index (self->fragments, Fragment, i);
      UndLikePassage passage = { .similarity = fragment->cluster.cosine };

      if (und_span_set_get_overlap (units, fragment->cluster.here) > 0)
        continue;
      und_span_set_add (units, fragment->cluster.here);
      set_borders (self, fragment);
      if (!is_wanted (self, fragment) || und_span_set_get_overlap (words, fragment->here) > 0)
        continue;
      und_span_set_add (words, fragment->here);
      passage.here = fragment->here;
      passage.there = fragment->there;
      g_array_append_val (self->passages, passage);
    }
  for (guint i = 0; i < self->copies->len; i++)
    {
      const UndSharedPassage *copy = &g_array_index (self->copies, UndSharedPassage, i);
      UndLikePassage passage = { .here = und_span (copy->here_start, copy->here_end),
                                 .there = und_span (copy->there_start, copy->there_end),
                                 .n_equal = copy->n_equal,
                                 .is_verbatim = TRUE };

      passage.similarity = und_passage_similarity (copy->n_equal, und_span_length (passage.here),
                                                   und_span_length (passage.there));
      if (und_span_set_get_overlap (words, passage.here) == 0)
        g_array_append_val (self->passages, passage);
    }
  if (self->passages->len > 1)
    qsort (self->passages->data, self->passages->len, sizeof (UndLikePassage), compare_passages);
}

/**
 * und_likeness_search:
 * @here: the text that is looked at
 * @there: the text it is looked up in; the stems of both are of one stemmer
 * @is_bounded: (nullable): set to TRUE if a bound was reached, so that more may be alike
 *
 * Finds what a text shares with another one. Any thread.
 *
 * Returns: (transfer full) (element-type UndLikePassage): the passages, in the order of @here
 */
GArray *
und_likeness_search (const UndTermList *here, const UndTermList *there, gboolean *is_bounded)
{
  g_autoptr (UndTermSpace) space = NULL;
  g_autoptr (GArray) copies = g_array_new (FALSE, FALSE, sizeof (UndSharedPassage));
  g_autoptr (GArray) fragments = g_array_new (FALSE, FALSE, sizeof (Fragment));
  Likeness self = { .here = here, .there = there, .copies = copies, .fragments = fragments };

  self.passages = g_array_new (FALSE, FALSE, sizeof (UndLikePassage));
  if (here->n_words == 0 || there->n_words == 0)
    return self.passages;
  space = und_term_space_new (here, there);
  self.space = space;
  find_copies (&self);
  find_fragments (&self);
  take_passages (&self);
  if (self.is_bounded && is_bounded != NULL)
    *is_bounded = TRUE;
  return self.passages;
}
