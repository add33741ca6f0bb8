/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Multiple alignment without a base text.
 *
 * The witnesses are joined two by two along a tree of likeness (und-guide-tree.c), each join an
 * alignment of two profiles (und-profile.c): progressive alignment, as in the comparison of
 * proteins (Feng and Doolittle, 1987; ClustalW, 1994). Considered besides: every witness against
 * one base, which makes the base's omissions everybody's and has to choose one; a variant graph
 * that grows by one witness after another (CollateX, by Dekker and others), whose result depends on
 * their order; all pairs at once (DIALIGN), which is quadratic in the witnesses at full cost. */
#include "und-alignment-table.h"
#include "und-chance-match.h"
#include "und-guide-tree.h"
#include "und-move.h"
#include "und-profile-private.h"

#include <string.h>

/* What a pair of equal marks is worth beside a pair of equal rare words. */
#define MARK_WEIGHT .2F

struct _UndAlignmentTable
{
  gatomicrefcount ref_count;
  gsize n_witnesses;
  gsize n_columns;
  gsize *starts;    /* number of each witness's first token; one more than there are witnesses */
  guint32 *columns; /* for each token of all witnesses */
  gboolean is_truncated;
};

static void
collator_clear (UndCollator *self)
{
  g_free (self->next_token);
  g_free (self->readings);
  g_free (self->weights);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndCollator, collator_clear)

/* A word that each witness has once is worth 1; one that stands everywhere says little about where
 * it belongs, and its worth is parted by how often its number doubles. */
static void
fill_weights (UndCollator *self, const UndWitness *witnesses, gsize n_witnesses)
{
  g_autofree guint32 *counts = NULL;

  for (gsize w = 0; w < n_witnesses; w++)
    {
      for (gsize t = 0; t < witnesses[w].sequence.n; t++)
        self->n_ids = MAX (self->n_ids, witnesses[w].sequence.ids[t] + 1);
    }
  counts = g_new0 (guint32, self->n_ids + 1);
  self->weights = g_new0 (float, self->n_ids + 1);
  for (gsize w = 0; w < n_witnesses; w++)
    {
      const UndSequence *sequence = &witnesses[w].sequence;

      for (gsize t = 0; t < sequence->n; t++)
        {
          counts[sequence->ids[t]]++;
          self->weights[sequence->ids[t]] = sequence->letters[t] > 0 ? 1 : MARK_WEIGHT;
        }
    }
  for (guint32 id = 0; id < self->n_ids; id++)
    self->weights[id] /= (float) MAX (1, g_bit_storage (counts[id] / n_witnesses));
}

static void
fill_readings (UndCollator *self, const UndWitness *witnesses, gsize n_witnesses, gsize n_tokens)
{
  gsize n = 0;

  self->next_token = g_new (guint32, n_tokens + 1);
  self->readings = g_new (UndReading, n_tokens + 1);
  for (gsize w = 0; w < n_witnesses; w++)
    {
      for (gsize t = 0; t < witnesses[w].sequence.n; t++, n++)
        {
          self->next_token[n] = UND_PROFILE_NONE;
          self->readings[n] = (UndReading){ witnesses[w].sequence.ids[t], 1, UND_PROFILE_NONE,
                                            witnesses[w].slots != NULL ? witnesses[w].slots[t]
                                                                       : 0 };
        }
    }
}

static UndProfile *
profile_new (const UndSequence *sequence, gsize first_token)
{
  UndProfile *self = g_new (UndProfile, 1);

  *self = (UndProfile){ g_new (UndColumn, sequence->n + 1), (guint32) sequence->n, 1 };
  for (gsize t = 0; t < sequence->n; t++)
    {
      guint32 token = (guint32) (first_token + t);

      self->columns[t] = (UndColumn){
        token, token, 1, token, token, sequence->letters[t] == 0, (UndEdge) sequence->breaks[t]
      };
    }
  return self;
}

/* Joins all along the tree; NULL only when cancelled. */
static UndProfile *
join_all (UndCollator *collator,
          const UndAlignmentTable *table,
          const UndWitness *witnesses,
          gsize n_witnesses,
          GError **error)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) und_profile_free);
  g_autofree const UndSequence **sequences = g_new (const UndSequence *, n_witnesses);
  g_autofree UndJoin *joins = NULL;

  for (gsize w = 0; w < n_witnesses; w++)
    {
      sequences[w] = &witnesses[w].sequence;
      g_ptr_array_add (nodes, profile_new (sequences[w], table->starts[w]));
    }
  joins = und_guide_tree_new (sequences, n_witnesses);
  for (gsize k = 0; k + 1 < n_witnesses; k++)
    {
      UndProfile *first = g_steal_pointer (&nodes->pdata[joins[k].first]);
      UndProfile *second = g_steal_pointer (&nodes->pdata[joins[k].second]);
      UndProfile *joined = und_profile_join (collator, first, second, error);

      if (joined == NULL)
        return NULL;
      g_ptr_array_add (nodes, joined);
    }
  return g_steal_pointer (&nodes->pdata[nodes->len - 1]);
}

static void
number_columns (UndAlignmentTable *self, const UndCollator *collator, const UndProfile *profile)
{
  self->n_columns = profile->n_columns;
  for (guint32 c = 0; c < profile->n_columns; c++)
    {
      for (guint32 token = profile->columns[c].first_token; token != UND_PROFILE_NONE;
           token = collator->next_token[token])
        self->columns[token] = c;
    }
}

/* Leaves out the columns that nothing is in any more. */
static void
close_ranks (UndAlignmentTable *self)
{
  const gsize n_tokens = self->starts[self->n_witnesses];
  g_autofree guint32 *numbers = g_new0 (guint32, self->n_columns + 1);
  guint32 n = 0;

  for (gsize t = 0; t < n_tokens; t++)
    numbers[self->columns[t]] = 1;
  for (gsize c = 0; c < self->n_columns; c++)
    {
      guint32 is_used = numbers[c];

      numbers[c] = n;
      n += is_used;
    }
  for (gsize t = 0; t < n_tokens; t++)
    self->columns[t] = numbers[self->columns[t]];
  self->n_columns = n;
}

/**
 * und_alignment_table_new:
 * @witnesses: (array length=n_witnesses): the texts; their ids are numbered together
 * @n_witnesses: how many, at least one
 * @options: (nullable): %NULL for the defaults
 * @cancellable: (nullable): looked at every few thousand steps
 * @error: set only to %G_IO_ERROR_CANCELLED
 *
 * Collates. The result depends on the order of @witnesses only in ties: a caller that wants none
 * sorts them by their text. Time is O(witnesses × tokens of the longest + witnesses²) where they
 * are alike; where they are not, each join costs a bounded search. Memory is O(tokens of all +
 * witnesses²). Any thread.
 *
 * Returns: (transfer full): the table; %NULL only when cancelled
 */
UndAlignmentTable *
und_alignment_table_new (const UndWitness *witnesses,
                         gsize n_witnesses,
                         const UndAlignmentTableOptions *options,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (UndAlignmentTable) self = g_new0 (UndAlignmentTable, 1);
  g_auto (UndCollator) collator = { 0 };
  g_autoptr (UndProfile) profile = NULL;

  g_return_val_if_fail (n_witnesses > 0, NULL);
  g_atomic_ref_count_init (&self->ref_count);
  self->n_witnesses = n_witnesses;
  self->starts = g_new0 (gsize, n_witnesses + 1);
  for (gsize w = 0; w < n_witnesses; w++)
    self->starts[w + 1] = self->starts[w] + witnesses[w].sequence.n;
  g_return_val_if_fail (self->starts[n_witnesses] < UND_PROFILE_NONE, NULL);
  self->columns = g_new (guint32, self->starts[n_witnesses] + 1);

  collator.cancellable = cancellable;
  collator.min_move_words = options != NULL && options->min_move_words > 0
                              ? options->min_move_words
                              : UND_MOVE_DEFAULT_MIN_WORDS;
  fill_weights (&collator, witnesses, n_witnesses);
  fill_readings (&collator, witnesses, n_witnesses, self->starts[n_witnesses]);
  profile = join_all (&collator, self, witnesses, n_witnesses, error);
  if (profile == NULL)
    return NULL;
  number_columns (self, &collator, profile);
  und_chance_match_loosen (witnesses, n_witnesses, self->starts, self->columns, &self->n_columns);
  if (!und_profile_gather_transposed (&collator, profile, witnesses, self->starts, self->columns,
                                      error))
    return NULL;
  und_chance_match_settle (witnesses, n_witnesses, self->starts, self->columns, profile->n_columns,
                           &self->n_columns);
  close_ranks (self);
  self->is_truncated = collator.is_truncated;
  return g_steal_pointer (&self);
}

/**
 * und_alignment_table_ref:
 * @self: a table
 *
 * Takes another reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
UndAlignmentTable *
und_alignment_table_ref (UndAlignmentTable *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * und_alignment_table_unref:
 * @self: (transfer full): a table
 *
 * Gives a reference back. Any thread.
 */
void
und_alignment_table_unref (UndAlignmentTable *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->starts);
  g_free (self->columns);
  g_free (self);
}

/**
 * und_alignment_table_get_n_columns:
 * @self: a table
 *
 * Gets how many columns there are.
 *
 * Returns: their number
 */
gsize
und_alignment_table_get_n_columns (const UndAlignmentTable *self)
{
  return self->n_columns;
}

/**
 * und_alignment_table_get_columns:
 * @self: a table
 * @witness: index of one of the witnesses
 * @n_tokens: (out) (optional): how many tokens it has
 *
 * Gets the column of each of a witness's tokens.
 *
 * Returns: (transfer none) (array length=n_tokens): numbers below the number of columns, none twice
 */
const guint32 *
und_alignment_table_get_columns (const UndAlignmentTable *self, gsize witness, gsize *n_tokens)
{
  g_return_val_if_fail (witness < self->n_witnesses, NULL);
  if (n_tokens != NULL)
    *n_tokens = self->starts[witness + 1] - self->starts[witness];
  return self->columns + self->starts[witness];
}

/**
 * und_alignment_table_is_truncated:
 * @self: a table
 *
 * Gets whether a bound was reached, so that the table may miss what is common.
 *
 * Returns: %TRUE if so
 */
gboolean
und_alignment_table_is_truncated (const UndAlignmentTable *self)
{
  return self->is_truncated;
}
