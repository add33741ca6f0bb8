/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Joining two profiles.
 *
 * They are aligned in order first (und-profile-align.c). What is then left on both sides is
 * searched for passages that stand elsewhere (und-block.c): a transposed passage has its columns
 * once, where more witnesses have it. */
#include "und-block-private.h"
#include "und-profile-private.h"

/**
 * und_profile_free:
 * @self: (transfer full) (nullable): a profile
 *
 * Frees it; the readings belong to the collator.
 */
void
und_profile_free (UndProfile *self)
{
  if (self == NULL)
    return;
  g_free (self->columns);
  g_free (self);
}

/* Which column of the other side each column stands beside, and whether out of order. */
typedef struct
{
  guint32 *partners; /* or UND_PROFILE_NONE */
  guint8 *is_paired;
  guint8 *is_moved;
} Pairing;

static void
pairing_init (Pairing *self, guint32 n)
{
  self->partners = g_new (guint32, n + 1);
  self->is_paired = g_new0 (guint8, n + 1);
  self->is_moved = g_new0 (guint8, n + 1);
  for (guint32 c = 0; c <= n; c++)
    self->partners[c] = UND_PROFILE_NONE;
}

static void
pairing_clear (Pairing *self)
{
  g_free (self->partners);
  g_free (self->is_paired);
  g_free (self->is_moved);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pairing, pairing_clear)

static void
set_pair (Pairing *a_pairing, Pairing *b_pairing, guint32 a, guint32 b, gboolean is_moved)
{
  a_pairing->partners[a] = b;
  b_pairing->partners[b] = a;
  a_pairing->is_paired[a] = b_pairing->is_paired[b] = 1;
  a_pairing->is_moved[a] = b_pairing->is_moved[b] = is_moved;
}

/* A profile as a text of its commonest readings. */
static UndSequence
list_tops (const UndCollator *collator, const UndProfile *self)
{
  guint32 *ids = g_new (guint32, self->n_columns + 1);
  guint8 *letters = g_new (guint8, self->n_columns + 1);

  for (guint32 c = 0; c < self->n_columns; c++)
    {
      ids[c] = und_profile_get_top (collator, self, c)->id;
      letters[c] = !self->columns[c].is_mark;
    }
  return (UndSequence){ self->n_columns, ids, ids, letters, letters };
}

static void
free_tops (UndSequence *self)
{
  g_free ((gpointer) self->ids);
  g_free ((gpointer) self->letters);
}

static guint32
count_single (const Pairing *pairing, guint32 n)
{
  guint32 n_single = 0;

  for (guint32 c = 0; c < n; c++)
    n_single += !pairing->is_paired[c];
  return n_single;
}

/* Pairs the passages that stand elsewhere on the other side. */
static gboolean
pair_moves (UndCollator *collator,
            const UndProfile *a,
            Pairing *a_pairing,
            const UndProfile *b,
            Pairing *b_pairing,
            GError **error)
{
  UndSequence a_tops, b_tops;
  g_autoptr (GArray) blocks = NULL;

  if (count_single (a_pairing, a->n_columns) < collator->min_move_words
      || count_single (b_pairing, b->n_columns) < collator->min_move_words)
    return TRUE;
  a_tops = list_tops (collator, a);
  b_tops = list_tops (collator, b);
  blocks = und_blocks_find (&a_tops, a_pairing->is_paired, &b_tops, b_pairing->is_paired,
                            collator->min_move_words, &collator->is_truncated,
                            collator->cancellable, error);
  free_tops (&a_tops);
  free_tops (&b_tops);
  if (blocks == NULL)
    return FALSE;
  for (guint k = 0; k < blocks->len; k++)
    {
      const UndBlock *block = &g_array_index (blocks, UndBlock, k);

      for (guint r = 0; r < block->n_runs; r++)
        {
          for (guint32 t = 0; t < block->runs[r].length; t++)
            {
              guint32 i = block->runs[r].a + t, j = block->runs[r].b + t;

              if (!a_pairing->is_paired[i] && !b_pairing->is_paired[j])
                set_pair (a_pairing, b_pairing, i, j, TRUE);
            }
        }
    }
  return TRUE;
}

/* Adds the readings of a column to those of another. */
static void
join_readings (UndCollator *collator, UndColumn *self, const UndColumn *other)
{
  UndReading *pool = collator->readings;
  guint32 next;

  for (guint32 y = other->readings; y != UND_PROFILE_NONE; y = next)
    {
      guint32 x = self->readings;

      next = pool[y].next;
      while (x != UND_PROFILE_NONE && pool[x].id != pool[y].id)
        x = pool[x].next;
      if (x != UND_PROFILE_NONE)
        pool[x].count += pool[y].count;
      else
        {
          pool[y].next = self->readings;
          self->readings = x = y;
        }
      if (pool[x].count > pool[self->top].count
          || (pool[x].count == pool[self->top].count && pool[x].id < pool[self->top].id))
        self->top = x;
    }
}

static UndColumn
join_columns (UndCollator *collator, const UndColumn *a, const UndColumn *b)
{
  UndColumn column = *a;

  collator->next_token[column.last_token] = b->first_token;
  column.last_token = b->last_token;
  column.n_tokens += b->n_tokens;
  column.edge = MAX (a->edge, b->edge);
  join_readings (collator, &column, b);
  return column;
}

/* Is the place of a transposed column that of A? */
static gboolean
is_at_a (const UndProfile *a, guint32 i, const UndProfile *b, guint32 j)
{
  return a->columns[i].n_tokens >= b->columns[j].n_tokens;
}

/* The columns of both in one order. */
static UndProfile *
merge (UndCollator *collator,
       const UndProfile *a,
       const Pairing *a_pairing,
       const UndProfile *b,
       const Pairing *b_pairing)
{
  UndProfile *self = g_new (UndProfile, 1);
  guint32 i = 0, j = 0, n = 0;

  self->n_witnesses = a->n_witnesses + b->n_witnesses;
  self->columns = g_new (UndColumn, a->n_columns + b->n_columns + 1);
  while (i < a->n_columns || j < b->n_columns)
    {
      if (i < a->n_columns && !a_pairing->is_paired[i])
        self->columns[n++] = a->columns[i++];
      else if (i < a->n_columns && a_pairing->is_moved[i])
        {
          guint32 partner = a_pairing->partners[i];

          if (is_at_a (a, i, b, partner))
            self->columns[n++] = join_columns (collator, &a->columns[i], &b->columns[partner]);
          i++;
        }
      else if (j < b->n_columns && !b_pairing->is_paired[j])
        self->columns[n++] = b->columns[j++];
      else if (j < b->n_columns && b_pairing->is_moved[j])
        {
          guint32 partner = b_pairing->partners[j];

          if (!is_at_a (a, partner, b, j))
            self->columns[n++] = join_columns (collator, &a->columns[partner], &b->columns[j]);
          j++;
        }
      else
        self->columns[n++] = join_columns (collator, &a->columns[i++], &b->columns[j++]);
    }
  self->n_columns = n;
  self->columns = g_renew (UndColumn, self->columns, n + 1);
  return self;
}

UndProfile *
und_profile_join (UndCollator *collator, UndProfile *a, UndProfile *b, GError **error)
{
  g_autoptr (UndProfile) a_owned = a;
  g_autoptr (UndProfile) b_owned = b;
  g_auto (Pairing) a_pairing = { 0 };
  g_auto (Pairing) b_pairing = { 0 };
  g_autoptr (GArray) pairs = und_profile_align (collator, a, b, error);

  if (pairs == NULL)
    return NULL;
  pairing_init (&a_pairing, a->n_columns);
  pairing_init (&b_pairing, b->n_columns);
  for (guint k = 0; k < pairs->len; k++)
    {
      UndColumnPair pair = g_array_index (pairs, UndColumnPair, k);

      set_pair (&a_pairing, &b_pairing, pair.a, pair.b, FALSE);
    }
  if (!pair_moves (collator, a, &a_pairing, b, &b_pairing, error))
    return NULL;
  return merge (collator, a, &a_pairing, b, &b_pairing);
}
