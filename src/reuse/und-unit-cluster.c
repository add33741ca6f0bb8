/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-unit-cluster.h"

#include <stdlib.h>

/* Overview
 *
 * Task: join pairs of like sentences into passages, whatever the order inside.
 *
 * A chain, as word for word passages have it, needs both texts in one order. Here a group of pairs
 * is parted wherever the one text has a gap of more than so many sentences, each part wherever the
 * other has, and so on in turn until neither has; a group whose two runs are not alike as wholes is
 * parted again with a smaller gap (the adaptive clustering of Sanchez-Perez, Sidorov and Gelbukh,
 * 2014).
 *
 * Cost: O(p log p) for each round over p pairs. Rounds are few in texts that people write; after
 * ROUNDS_MAX a group is taken as it is, so that made up ones (stairs) do not cost their square. */

#define ROUNDS_MAX 32u

/**
 * Task:
 * @n_rounds: how often its pairs were gone over
 * @is_parted: whether the other side had a gap when it was last gone over
 *
 * Pairs that are still to be parted.
 */
typedef struct
{
  guint first;
  guint n_pairs;
  guint gap;
  guint n_rounds;
  UndSide side;
  gboolean is_parted;
} Task;

typedef struct
{
  UndTermSpace *space;
  UndUnitPair *pairs;
  UndClusterBounds bounds;
  GArray *tasks;    /* (element-type Task): the last is next */
  GArray *clusters; /* (element-type UndUnitCluster) */
} Clustering;

static int
compare_here (const void *a, const void *b)
{
  const UndUnitPair *one = a;
  const UndUnitPair *two = b;

  if (one->here != two->here)
    return one->here < two->here ? -1 : 1;
  return (one->there > two->there) - (one->there < two->there);
}

static int
compare_there (const void *a, const void *b)
{
  const UndUnitPair *one = a;
  const UndUnitPair *two = b;

  if (one->there != two->there)
    return one->there < two->there ? -1 : 1;
  return (one->here > two->here) - (one->here < two->here);
}

static int
compare_clusters (const void *a, const void *b)
{
  const UndUnitCluster *one = a;
  const UndUnitCluster *two = b;

  if (one->here.start != two->here.start)
    return one->here.start < two->here.start ? -1 : 1;
  return (one->there.start > two->there.start) - (one->there.start < two->there.start);
}

static void
add_task (Clustering *self, Task task)
{
  g_array_append_val (self->tasks, task);
}

static UndUnitCluster
measure (Clustering *self, const Task *task)
{
  const UndUnitPair *pair = self->pairs + task->first;
  UndUnitCluster cluster = { .here = und_span (pair->here, pair->here + 1),
                             .there = und_span (pair->there, pair->there + 1),
                             .n_pairs = task->n_pairs };

  for (guint i = 1; i < task->n_pairs; i++)
    {
      pair++;
      cluster.here = und_span (MIN (cluster.here.start, pair->here),
                               MAX (cluster.here.end, (gsize) pair->here + 1));
      cluster.there = und_span (MIN (cluster.there.start, pair->there),
                                MAX (cluster.there.end, (gsize) pair->there + 1));
    }
  cluster.cosine = und_term_space_get_cosine (self->space, cluster.here, cluster.there);
  return cluster;
}

/* Takes the group, parts it once more with a smaller gap, or drops it. */
static void
settle (Clustering *self, const Task *task)
{
  UndUnitCluster cluster = measure (self, task);

  if (cluster.cosine >= self->bounds.cosine_min)
    g_array_append_val (self->clusters, cluster);
  else if (task->gap > self->bounds.gap_min)
    add_task (self, (Task){ .first = task->first,
                            .n_pairs = task->n_pairs,
                            .gap = task->gap - 1,
                            .n_rounds = task->n_rounds,
                            .side = UND_SIDE_HERE,
                            .is_parted = TRUE });
}

/* Parts the group at the gaps of one side. */
static void
part (Clustering *self, const Task *task)
{
  UndUnitPair *pairs = self->pairs + task->first;
  gboolean is_here = task->side == UND_SIDE_HERE;
  Task next = { .gap = task->gap, .n_rounds = task->n_rounds + 1, .is_parted = TRUE };
  guint first = 0;

  next.side = is_here ? UND_SIDE_THERE : UND_SIDE_HERE;
  qsort (pairs, task->n_pairs, sizeof (UndUnitPair), is_here ? compare_here : compare_there);
  for (guint i = 1; i <= task->n_pairs; i++)
    {
      if (i < task->n_pairs
          && (is_here ? pairs[i].here - pairs[i - 1].here : pairs[i].there - pairs[i - 1].there)
               <= task->gap + 1)
        continue;
      next.first = task->first + first;
      next.n_pairs = i - first;
      next.is_parted = next.n_pairs < task->n_pairs;
      first = i;
      if (next.n_rounds > ROUNDS_MAX || (!next.is_parted && !task->is_parted))
        settle (self, &next);
      else
        add_task (self, next);
    }
}

/**
 * und_unit_cluster:
 * @space: two texts
 * @pairs: (element-type UndUnitPair): their like units; they come back in another order
 * @bounds: what a cluster is
 *
 * Groups pairs into clusters. They may overlap in either text.
 *
 * Returns: (transfer full) (element-type UndUnitCluster): the clusters
 */
GArray *
und_unit_cluster (UndTermSpace *space, GArray *pairs, UndClusterBounds bounds)
{
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (Task));
  Clustering self = { .space = space,
                      .pairs = (UndUnitPair *) (gpointer) pairs->data,
                      .bounds = bounds,
                      .tasks = tasks };

  self.clusters = g_array_new (FALSE, FALSE, sizeof (UndUnitCluster));
  if (pairs->len > 0)
    add_task (&self, (Task){ .n_pairs = pairs->len, .gap = bounds.gap_max, .is_parted = TRUE });
  while (tasks->len > 0)
    {
      Task task = g_array_index (tasks, Task, tasks->len - 1);

      g_array_set_size (tasks, tasks->len - 1);
      part (&self, &task);
    }
  if (self.clusters->len > 1)
    qsort (self.clusters->data, self.clusters->len, sizeof (UndUnitCluster), compare_clusters);
  return self.clusters;
}
