/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* What is in order, of things that two texts have in two orders: the heaviest increasing
 * subsequence (Fredman, On computing the length of longest increasing subsequences, 1975), found
 * with a tree of prefix maxima (Fenwick, A new data structure for cumulative frequency tables,
 * 1994). Of several that weigh the same the one that ends first is taken. */
#include "und-rising.h"

/* The heaviest chain that ends among the first places. */
typedef struct
{
  guint64 weight;
  gsize item; /* + 1, or 0 */
} Chain;

static gint
compare_by_place (gconstpointer x, gconstpointer y, gpointer user_data)
{
  const UndRisingItem *items = user_data;
  const gsize i = *(const gsize *) x, j = *(const gsize *) y;

  if (items[i].place != items[j].place)
    return items[i].place < items[j].place ? -1 : 1;
  return (i > j) - (i < j);
}

/* For each item its rank by place, from 1. */
static gsize *
rank_by_place (const UndRisingItem *items, gsize n)
{
  g_autofree gsize *order = g_new (gsize, n + 1);
  gsize *ranks = g_new (gsize, n + 1);

  for (gsize i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint) n, sizeof *order, compare_by_place, (gpointer) items);
  for (gsize r = 0; r < n; r++)
    ranks[order[r]] = r + 1;
  return ranks;
}

/**
 * und_rising_find:
 * @items: (array length=n): in the first order
 * @n: at most %G_MAXINT
 *
 * Finds those that are in both orders and weigh most together. Of equal places the earlier item
 * counts as before the later. O(n log n).
 *
 * Returns: (transfer full) (array length=n): 1 for each item that is one of them, else 0; never
 *   %NULL
 */
guint8 *
und_rising_find (const UndRisingItem *items, gsize n)
{
  guint8 *is_kept = g_new0 (guint8, n + 1);
  g_autofree gsize *ranks = rank_by_place (items, n);
  g_autofree gsize *before = g_new (gsize, n + 1);
  g_autofree Chain *tree = g_new0 (Chain, n + 1);
  Chain best = { 0, 0 };

  for (gsize i = 0; i < n; i++)
    {
      Chain chain = { 0, 0 };

      for (gsize at = ranks[i] - 1; at > 0; at &= at - 1)
        chain = tree[at].weight > chain.weight ? tree[at] : chain;
      before[i] = chain.item;
      chain = (Chain){ chain.weight + items[i].weight, i + 1 };
      for (gsize at = ranks[i]; at <= n; at += at & -at)
        tree[at] = chain.weight > tree[at].weight ? chain : tree[at];
      best = chain.weight > best.weight ? chain : best;
    }
  for (gsize i = best.item; i > 0; i = before[i - 1])
    is_kept[i - 1] = 1;
  return is_kept;
}
