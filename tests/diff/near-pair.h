/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

/* A least script by coarser ids is made here by the table of all prefixes, one of them at random,
 * and given the seed runs that a proof of it finds: so texts of a few dozen words already have what
 * else only long ones have. By finer ids the same table says how much a least script keeps. */
#include "und-search-private.h"

#define MAX_WORDS 120 /* of a text that the table is made for */
#define N_MARKS   2   /* ids below are marks */

/* One side; a token is the same by its coarser id if it is but for capitals. */
typedef struct
{
  GArray *coarse; /* (element-type guint32) */
  GArray *fine;   /* (element-type guint32) */
  GByteArray *letters;
  GByteArray *breaks;
} Side;

/* Two sides whose first @n_start and last @n_end tokens are the same by coarser ids. */
typedef struct
{
  Side a;
  Side b;
  guint32 n_start;
  guint32 n_end;
} Pair;

static inline void
side_init (Side *self)
{
  self->coarse = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->fine = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->letters = g_byte_array_new ();
  self->breaks = g_byte_array_new ();
}

static inline void
side_clear (Side *self)
{
  g_array_unref (self->coarse);
  g_array_unref (self->fine);
  g_byte_array_unref (self->letters);
  g_byte_array_unref (self->breaks);
}

static inline void
pair_init (Pair *self)
{
  side_init (&self->a);
  side_init (&self->b);
}

static inline void
pair_clear (Pair *self)
{
  side_clear (&self->a);
  side_clear (&self->b);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, pair_clear)

static inline void
add (Side *self, guint32 id, gboolean is_capital)
{
  const guint32 fine = 2 * id + (is_capital ? 1 : 0);
  const guint8 n_letters = id < N_MARKS ? 0 : 3, edge = UND_EDGE_SPACE;

  g_array_append_val (self->coarse, id);
  g_array_append_val (self->fine, fine);
  g_byte_array_append (self->letters, &n_letters, 1);
  g_byte_array_append (self->breaks, &edge, 1);
}

static inline void
add_again (Side *self, const Side *from, guint32 i)
{
  const guint32 fine = g_array_index (from->fine, guint32, i);

  add (self, fine / 2, fine % 2 == 1);
}

static inline UndSequence
get_sequence (const Side *self, const GArray *ids)
{
  return (UndSequence){ ids->len, (guint32 *) (gpointer) ids->data,
                        (guint32 *) (gpointer) self->fine->data, self->letters->data,
                        self->breaks->data };
}

static inline guint32
count_ids (const Pair *pair)
{
  guint32 n_ids = 0;

  for (guint i = 0; i < pair->a.coarse->len; i++)
    n_ids = MAX (n_ids, g_array_index (pair->a.coarse, guint32, i) + 1);
  for (guint i = 0; i < pair->b.coarse->len; i++)
    n_ids = MAX (n_ids, g_array_index (pair->b.coarse, guint32, i) + 1);
  return n_ids;
}

static inline guint32
pick (guint32 n)
{
  return (guint32) g_test_rand_int_range (0, (gint32) n);
}

/* How much of A from i on and of B from j on can stay, words alone. */
typedef guint16 Table[MAX_WORDS + 1][MAX_WORDS + 1];

static inline void
fill_table (const UndSequence *a, const UndSequence *b, Table table)
{
  g_assert (a->n <= MAX_WORDS && b->n <= MAX_WORDS);
  for (gsize i = a->n + 1; i-- > 0;)
    {
      for (gsize j = b->n + 1; j-- > 0;)
        {
          guint16 n = 0;

          if (i < a->n)
            n = table[i + 1][j];
          if (j < b->n)
            n = MAX (n, table[i][j + 1]);
          if (i < a->n && j < b->n && a->ids[i] == b->ids[j] && a->letters[i] > 0)
            n = MAX (n, 1 + table[i + 1][j + 1]);
          table[i][j] = n;
        }
    }
}

/* Appends equal marks of A[a, a_end) and B[b, b_end), in order, but not all of them. */
static inline void
append_marks (const UndSequence *side_a,
              const UndSequence *side_b,
              guint32 a,
              guint32 a_end,
              guint32 b,
              guint32 b_end,
              GArray *runs)
{
  for (; a < a_end; a++)
    {
      guint32 at = b;

      while (at < b_end && (side_a->letters[a] > 0 || side_b->ids[at] != side_a->ids[a]))
        at++;
      if (at == b_end || pick (4) == 0)
        continue;
      g_array_append_val (runs, ((UndRun){ a, at, 1 }));
      b = at + 1;
    }
}

/* One of the least scripts of the middles, by coarser ids, as runs of a token each. */
static inline GArray *
find_middle (const Pair *pair, gboolean has_marks)
{
  const UndSequence whole_a = get_sequence (&pair->a, pair->a.coarse);
  const UndSequence whole_b = get_sequence (&pair->b, pair->b.coarse);
  const guint32 start = pair->n_start;
  const UndSequence a = und_sequence_get_piece (&whole_a, start, (guint32) whole_a.n - pair->n_end);
  const UndSequence b = und_sequence_get_piece (&whole_b, start, (guint32) whole_b.n - pair->n_end);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (UndRun));
  g_autofree Table *table = g_malloc (sizeof (Table));
  guint32 i = 0, j = 0, gap_a = 0, gap_b = 0;

  fill_table (&a, &b, *table);
  while (i < a.n && j < b.n)
    {
      const guint16 n = (*table)[i][j];
      const guint how = pick (3);

      if (how == 0 && (*table)[i + 1][j] == n)
        i++;
      else if (how == 1 && (*table)[i][j + 1] == n)
        j++;
      else if (how == 2 && a.letters[i] > 0 && a.ids[i] == b.ids[j]
               && (*table)[i + 1][j + 1] + 1 == n)
        {
          if (has_marks)
            append_marks (&whole_a, &whole_b, start + gap_a, start + i, start + gap_b, start + j,
                          runs);
          g_array_append_val (runs, ((UndRun){ start + i++, start + j++, 1 }));
          gap_a = i;
          gap_b = j;
        }
    }
  return runs;
}

/* @side's coarser ids, with others for the ends, which the other side has not. */
static inline GArray *
mask_ends (const Pair *pair, const Side *side, guint32 mask)
{
  GArray *ids = g_array_copy (side->coarse);

  for (guint i = 0; i < ids->len; i++)
    {
      if (i < pair->n_start || i >= ids->len - pair->n_end)
        g_array_index (ids, guint32, i) = mask;
    }
  return ids;
}

/* The middles' @words with the seed runs that a proof of them finds; maybe none. */
static inline UndEditScript *
find_seeds (const Pair *pair, const UndEditScript *words)
{
  const guint32 n_ids = count_ids (pair);
  g_autoptr (GArray) a_ids = mask_ends (pair, &pair->a, n_ids);
  g_autoptr (GArray) b_ids = mask_ends (pair, &pair->b, n_ids + 1);
  const UndSequence a = get_sequence (&pair->a, a_ids), b = get_sequence (&pair->b, b_ids);
  g_auto (UndSearchPool) pool = { 0 };
  UndEditScript *seeded;

  und_search_pool_init (&pool, n_ids + 2);
  pool.seed_runs = g_array_new (FALSE, FALSE, sizeof (UndSeedRun));
  seeded = und_edit_script_new_near (&a, &b, words, &pool, 0, NULL, NULL);
  g_assert_cmpuint (und_edit_script_get_n_equal (seeded), ==, und_edit_script_get_n_equal (words));
  return seeded;
}

static inline UndEditScript *
join_ends (const Pair *pair, const GArray *middle)
{
  const guint32 n_a = pair->a.coarse->len, n_b = pair->b.coarse->len;
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (UndRun));

  g_array_append_val (runs, ((UndRun){ 0, 0, pair->n_start }));
  if (middle->len > 0)
    g_array_append_vals (runs, middle->data, middle->len);
  g_array_append_val (runs, ((UndRun){ n_a - pair->n_end, n_b - pair->n_end, pair->n_end }));
  return und_edit_script_new_from_runs ((const UndRun *) (gpointer) runs->data, runs->len, n_a, n_b,
                                        FALSE);
}

/* Gives the whole @near the seed runs of its @words in the middle. */
static inline void
give_seeds (const Pair *pair, UndEditScript *near, const GArray *words)
{
  g_autoptr (UndEditScript) script = NULL;
  g_autoptr (UndEditScript) seeded = NULL;

  script = und_edit_script_new_from_runs ((const UndRun *) (gpointer) words->data, words->len,
                                          pair->a.coarse->len, pair->b.coarse->len, FALSE);
  seeded = find_seeds (pair, script);
  und_edit_script_copy_seed_runs (near, seeded);
}

/* A least script of the whole by coarser ids. */
static inline UndEditScript *
find_near (const Pair *pair, gboolean has_seeds, gboolean has_marks)
{
  g_autoptr (GArray) middle = find_middle (pair, has_marks);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (UndRun));
  UndEditScript *near = join_ends (pair, middle);

  for (guint r = 0; r < middle->len; r++)
    {
      if (pair->a.letters->data[g_array_index (middle, UndRun, r).a] > 0)
        g_array_append_val (words, g_array_index (middle, UndRun, r));
    }
  if (has_seeds)
    give_seeds (pair, near, words);
  return near;
}

/* What @script keeps are words, in order, each beside its like by finer ids. */
static inline void
check_legal (const Pair *pair, const UndEditScript *script)
{
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);
  guint32 a_end = 0, b_end = 0;

  g_assert_cmpuint (und_edit_script_get_n_a (script), ==, pair->a.fine->len);
  g_assert_cmpuint (und_edit_script_get_n_b (script), ==, pair->b.fine->len);
  for (gsize r = 0; r < n_runs; r++)
    {
      g_assert_cmpuint (runs[r].a, >=, a_end);
      g_assert_cmpuint (runs[r].b, >=, b_end);
      a_end = runs[r].a + runs[r].length;
      b_end = runs[r].b + runs[r].length;
      g_assert_cmpuint (a_end, <=, pair->a.fine->len);
      g_assert_cmpuint (b_end, <=, pair->b.fine->len);
      for (guint32 k = 0; k < runs[r].length; k++)
        {
          g_assert_cmpuint (g_array_index (pair->a.fine, guint32, runs[r].a + k), ==,
                            g_array_index (pair->b.fine, guint32, runs[r].b + k));
          g_assert_cmpuint (pair->a.letters->data[runs[r].a + k], >, 0);
        }
    }
}

static inline UndEditScript *
search_near (const Pair *pair,
             const UndEditScript *near,
             guint64 max_steps,
             GCancellable *cancellable,
             GError **error)
{
  const UndSequence a = get_sequence (&pair->a, pair->a.fine);
  const UndSequence b = get_sequence (&pair->b, pair->b.fine);

  return und_near_script_new (&a, &b, near, max_steps, cancellable, error);
}

static inline GArray *
list_words (const Side *side)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < side->fine->len; i++)
    {
      if (side->letters->data[i] > 0)
        g_array_append_val (words, g_array_index (side->fine, guint32, i));
    }
  return words;
}

/* Words that a least script of the whole keeps, by the search that knows of no other script. */
static inline gsize
search_least (const Pair *pair)
{
  g_autoptr (GArray) a = list_words (&pair->a);
  g_autoptr (GArray) b = list_words (&pair->b);
  g_autoptr (UndEditScript) least = NULL;

  least = und_edit_script_new ((const guint32 *) (gpointer) a->data, a->len,
                               (const guint32 *) (gpointer) b->data, b->len, 0, NULL, NULL);
  g_assert_false (und_edit_script_is_truncated (least));
  return und_edit_script_get_n_equal (least);
}

/* Words that a least script keeps by finer ids, by the table and by that search. */
static inline gsize
count_least (const Pair *pair)
{
  const UndSequence a = get_sequence (&pair->a, pair->a.fine);
  const UndSequence b = get_sequence (&pair->b, pair->b.fine);
  g_autofree Table *table = g_malloc (sizeof (Table));

  fill_table (&a, &b, *table);
  g_assert_cmpuint (search_least (pair), ==, (*table)[0][0]);
  return (*table)[0][0];
}
