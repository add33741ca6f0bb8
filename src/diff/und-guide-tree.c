/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* The order in which witnesses are collated: the likest first.
 *
 * What is joined early is never parted again, so the surest must come first; a fixed order, or the
 * order in which the files were given, carries its first mistakes through everything after it.
 *
 * Likeness is the share of common shingles, estimated from the least SKETCH_SIZE hashes of each
 * text (Broder, On the resemblance and containment of documents, 1997): exact for short texts. The
 * tree is average linkage, grown by chains of nearest neighbours (Murtagh, A survey of recent
 * advances in hierarchical clustering algorithms, 1983), which gives the same tree as always
 * joining the two nearest, in O(n²) time. The table of distances takes n² / 2 floats: a thousand
 * witnesses are 2 MB. */
#include "und-guide-tree.h"

#include <string.h>

#define SHINGLE_TOKENS 3

/* The estimate is off by less than .05 as a rule (1 / √512), far less than what parts a sibling
 * from a stranger. */
#define SKETCH_SIZE 512

typedef struct
{
  guint64 *hashes; /* rising, distinct */
  guint n_hashes;
} Sketch;

static gint
compare_hashes (gconstpointer x, gconstpointer y)
{
  guint64 first = *(const guint64 *) x, second = *(const guint64 *) y;

  return (first > second) - (first < second);
}

static guint64
mix (guint64 hash)
{
  hash ^= hash >> 33;
  hash *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  hash ^= hash >> 33;
  hash *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return hash ^ (hash >> 33);
}

/* Leaves the least SKETCH_SIZE of @hashes, or a few more, at the front, in no order: throws away
 * all that are past a threshold which hashes, being spread evenly, tell in advance. */
static gsize
keep_small (guint64 *hashes, gsize n_hashes)
{
  double share = 4.0 * SKETCH_SIZE / (double) n_hashes;
  guint64 threshold = share < 1 ? (guint64) (share * (double) G_MAXUINT64) : G_MAXUINT64;
  gsize n_kept = 0;

  for (gsize i = 0; i < n_hashes; i++)
    n_kept += hashes[i] <= threshold;
  if (n_kept < 2 * SKETCH_SIZE)
    return n_hashes;
  n_kept = 0;
  for (gsize i = 0; i < n_hashes; i++)
    {
      if (hashes[i] <= threshold)
        hashes[n_kept++] = hashes[i];
    }
  return n_kept;
}

static void
sketch_init (Sketch *self, const UndSequence *sequence)
{
  const gsize n_shingles = sequence->n >= SHINGLE_TOKENS ? sequence->n - SHINGLE_TOKENS + 1 : 1;
  gsize n_hashes;

  self->hashes = g_new (guint64, n_shingles);
  for (gsize i = 0; i < n_shingles; i++)
    {
      guint64 hash = 0;

      for (gsize k = i; k < MIN (i + SHINGLE_TOKENS, sequence->n); k++)
        hash = mix (hash + sequence->ids[k] + 1);
      self->hashes[i] = hash;
    }
  n_hashes = keep_small (self->hashes, n_shingles);
  qsort (self->hashes, n_hashes, sizeof *self->hashes, compare_hashes);
  for (gsize i = 0; i < n_hashes && self->n_hashes < SKETCH_SIZE; i++)
    {
      if (self->n_hashes == 0 || self->hashes[self->n_hashes - 1] != self->hashes[i])
        self->hashes[self->n_hashes++] = self->hashes[i];
    }
}

/* 1 less the estimated share of shingles that both have among those that either has. */
static float
measure_distance (const Sketch *x, const Sketch *y)
{
  guint i = 0, j = 0, n_same = 0, n_seen = 0;

  for (; n_seen < SKETCH_SIZE && i < x->n_hashes && j < y->n_hashes; n_seen++)
    {
      guint64 first = x->hashes[i], second = y->hashes[j];

      n_same += first == second;
      i += first <= second;
      j += second <= first;
    }
  n_seen = MIN (SKETCH_SIZE, n_seen + (x->n_hashes - i) + (y->n_hashes - j));
  return n_seen > 0 ? 1 - (float) n_same / (float) n_seen : 0;
}

/* Distances between clusters, each of which has a row: that of one of its leaves. */
typedef struct
{
  gsize n;
  float *distances; /* of row i > j at i * (i - 1) / 2 + j */
  guint32 *sizes;   /* leaves in the cluster, 0 for a row that is no cluster any more */
  guint32 *nodes;   /* the cluster's number in the tree */
} Clusters;

static float *
get_cell (const Clusters *self, gsize i, gsize j)
{
  gsize high = MAX (i, j), low = MIN (i, j);

  return &self->distances[high * (high - 1) / 2 + low];
}

static void
clusters_init (Clusters *self, const UndSequence *const *sequences, gsize n)
{
  g_autofree Sketch *sketches = g_new0 (Sketch, n);

  *self = (Clusters){ n, g_new (float, n *(n - 1) / 2 + 1), g_new (guint32, n),
                      g_new (guint32, n) };
  for (gsize i = 0; i < n; i++)
    {
      sketch_init (&sketches[i], sequences[i]);
      self->sizes[i] = 1;
      self->nodes[i] = (guint32) i;
      for (gsize j = 0; j < i; j++)
        *get_cell (self, i, j) = measure_distance (&sketches[i], &sketches[j]);
    }
  for (gsize i = 0; i < n; i++)
    g_free (sketches[i].hashes);
}

static void
clusters_clear (Clusters *self)
{
  g_free (self->distances);
  g_free (self->sizes);
  g_free (self->nodes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Clusters, clusters_clear)

/* The row nearest to @row; among equals @favourite, or the first. */
static gsize
find_nearest (const Clusters *self, gsize row, gsize favourite)
{
  gsize nearest = favourite;
  float least = favourite < self->n ? *get_cell (self, row, favourite) : 2;

  for (gsize other = 0; other < self->n; other++)
    {
      if (other == row || self->sizes[other] == 0 || *get_cell (self, row, other) >= least)
        continue;
      nearest = other;
      least = *get_cell (self, row, other);
    }
  return nearest;
}

/* Makes one cluster of two rows; its row is @x. */
static void
join_rows (Clusters *self, gsize x, gsize y, guint32 node)
{
  const float n_x = (float) self->sizes[x], n_y = (float) self->sizes[y];

  for (gsize other = 0; other < self->n; other++)
    {
      if (other == x || other == y || self->sizes[other] == 0)
        continue;
      *get_cell (self, x,
                 other) = (n_x * *get_cell (self, x, other) + n_y * *get_cell (self, y, other))
                          / (n_x + n_y);
    }
  self->sizes[x] += self->sizes[y];
  self->sizes[y] = 0;
  self->nodes[x] = node;
}

/**
 * und_guide_tree_new:
 * @sequences: (array length=n_sequences): texts, at least one
 * @n_sequences: how many
 *
 * Makes a binary tree of texts in which the likest are joined first. It depends on the order of
 * @sequences only where distances are equal. Time is O(tokens + n²), memory O(tokens of the longest
 * text + n²).
 *
 * Returns: (transfer full) (array length=n_sequences-1): joins, each after those that it joins
 */
UndJoin *
und_guide_tree_new (const UndSequence *const *sequences, gsize n_sequences)
{
  UndJoin *joins = g_new (UndJoin, n_sequences);
  g_autofree gsize *chain = g_new (gsize, n_sequences + 1);
  g_auto (Clusters) clusters = { 0 };
  gsize n_joins = 0, n_chain = 0;

  clusters_init (&clusters, sequences, n_sequences);
  while (n_joins + 1 < n_sequences)
    {
      gsize top, before, nearest;

      if (n_chain == 0)
        {
          for (top = 0; clusters.sizes[top] == 0;)
            top++;
          chain[n_chain++] = top;
        }
      top = chain[n_chain - 1];
      before = n_chain > 1 ? chain[n_chain - 2] : n_sequences;
      nearest = find_nearest (&clusters, top, before);
      if (nearest != before)
        {
          chain[n_chain++] = nearest;
          continue;
        }
      n_chain -= 2;
      joins[n_joins] = (UndJoin){ MIN (clusters.nodes[top], clusters.nodes[before]),
                                  MAX (clusters.nodes[top], clusters.nodes[before]) };
      join_rows (&clusters, MIN (top, before), MAX (top, before),
                 (guint32) (n_sequences + n_joins++));
    }
  return joins;
}
