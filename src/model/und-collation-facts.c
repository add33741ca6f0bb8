/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* A fact in one piece.
 *
 * The alignment puts each word in a column, and so "Luis Ortega" beside "Ada M. Penrose" may have
 * "M." between its words, and "New" of New Mexico stands alone where others have Utah. Nobody
 * replaced "New" by nothing: one state stands for the other. So the facts that share a column and
 * are of one kind are gathered into one column, whole in each witness. What stands between their
 * columns goes before or after that column, as it does in the witness that has it.
 *
 * Facts stay as they are if that would take apart what a witness has in one piece, or if one
 * witness has two of them; and if they read alike and stand together already. O(cells). */
#include "und-collation-private.h"

#include <string.h>

/* Facts whose words stand further apart, in columns, are not gathered. */
#define MAX_COLUMNS 256

#define NO_GROUP G_MAXUINT32

/* One place of a fact in a witness. */
typedef struct
{
  UndExtent extent;
  guint8 slot;
  guint parent; /* of the union-find forest */
} Fact;

/* Facts that become one column. */
typedef struct
{
  guint32 low; /* columns [low, high] hold it all */
  guint32 high;
  guint32 anchor;   /* the first column of those that hold most */
  GArray *extents;  /* (element-type UndExtent), by witness */
  gboolean is_torn; /* must not be gathered */
  guint8 slot;
  gsize rank; /* the least of its witnesses */
} Group;

typedef struct
{
  UndCollationTable *table;
  GArray *facts;     /* (element-type Fact), by witness and unit */
  guint32 **fact_of; /* for each witness and unit: index of the fact and one, or 0 */
  GPtrArray *groups; /* (element-type Group) */
} Gatherer;

static void
group_free (Group *self)
{
  g_array_unref (self->extents);
  g_free (self);
}

static void
gatherer_clear (Gatherer *self)
{
  for (gsize w = 0; w < self->table->n_witnesses; w++)
    g_free (self->fact_of[w]);
  g_free (self->fact_of);
  g_array_unref (self->facts);
  g_ptr_array_unref (self->groups);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gatherer, gatherer_clear)

/* Lists the runs of units that are instances of one thing. */
static void
list_facts (Gatherer *self, guint32 witness)
{
  const UndComparisonSide *side = &self->table->sides[witness];
  const guint8 *slots = self->table->slots[witness];
  const guint32 n = side->units->len;

  self->fact_of[witness] = g_new0 (guint32, n + 1);
  for (guint32 u = 0; u < n;)
    {
      Fact fact = { { witness, u, u + 1 }, slots[u], self->facts->len };

      for (u++; slots[u - 1] != UND_SLOT_NONE && u < n && slots[u] == slots[u - 1]
                && side->breaks[u] < UND_EDGE_PARAGRAPH;)
        u++;
      if (fact.slot == UND_SLOT_NONE)
        continue;
      fact.extent.end = u;
      g_array_append_val (self->facts, fact);
      for (guint32 k = fact.extent.start; k < u; k++)
        self->fact_of[witness][k] = self->facts->len;
    }
}

static guint
find_root (Gatherer *self, guint fact)
{
  Fact *facts = (Fact *) (gpointer) self->facts->data;

  while (facts[fact].parent != fact)
    fact = facts[fact].parent = facts[facts[fact].parent].parent;
  return fact;
}

/* Joins the facts of one kind that have a column in common. */
static void
join_facts (Gatherer *self)
{
  const UndCollationTable *table = self->table;

  for (gsize c = 0; c < table->n_columns; c++)
    {
      guint last[UND_SLOT_COUNT + 1] = { 0 };

      for (gsize k = table->starts[c]; k < table->starts[c + 1]; k++)
        {
          guint fact = self->fact_of[table->cells[k].witness][table->cells[k].unit];
          guint slot;

          if (fact == 0)
            continue;
          slot = g_array_index (self->facts, Fact, fact - 1).slot;
          if (last[slot] != 0)
            g_array_index (self->facts, Fact, find_root (self, fact - 1)).parent = find_root (
              self, last[slot] - 1);
          last[slot] = fact;
        }
    }
}

static void
add_extent (Group *self, const UndCollationTable *table, const UndExtent *extent)
{
  const guint32 *columns = table->columns[extent->witness];

  if (self->extents->len > 0
      && g_array_index (self->extents, UndExtent, self->extents->len - 1).witness
           == extent->witness)
    self->is_torn = TRUE;
  self->rank = MIN (self->rank, table->ranks[extent->witness]);
  for (guint32 u = extent->start; u < extent->end; u++)
    {
      self->low = MIN (self->low, columns[u]);
      self->high = MAX (self->high, columns[u]);
    }
  g_array_append_val (self->extents, *extent);
}

/* By place, and where they are at one, by what does not change with the order of the witnesses. */
static gint
compare_groups (gconstpointer x, gconstpointer y)
{
  const Group *first = *(const Group *const *) x, *second = *(const Group *const *) y;

  if (first->low != second->low)
    return first->low < second->low ? -1 : 1;
  if (first->high != second->high)
    return first->high < second->high ? -1 : 1;
  if (first->slot != second->slot)
    return first->slot < second->slot ? -1 : 1;
  return (first->rank > second->rank) - (first->rank < second->rank);
}

static void
list_groups (Gatherer *self)
{
  g_autofree guint *group_of = g_new0 (guint, self->facts->len + 1);

  for (guint f = 0; f < self->facts->len; f++)
    {
      guint root = find_root (self, f);

      if (group_of[root] == 0)
        {
          Group *group = g_new0 (Group, 1);

          group->low = G_MAXUINT32;
          group->rank = G_MAXSIZE;
          group->slot = g_array_index (self->facts, Fact, f).slot;
          group->extents = g_array_new (FALSE, FALSE, sizeof (UndExtent));
          g_ptr_array_add (self->groups, group);
          group_of[root] = self->groups->len;
        }
      add_extent (self->groups->pdata[group_of[root] - 1], self->table,
                  &g_array_index (self->facts, Fact, f).extent);
    }
  g_ptr_array_sort (self->groups, compare_groups);
}

/* Does some witness read otherwise, or has it something between its words? */
static gboolean
is_worth_gathering (const Gatherer *self, const Group *group)
{
  const UndExtent *first = &g_array_index (group->extents, UndExtent, 0);
  const guint32 *first_ids = self->table->sides[first->witness].exact_ids + first->start;

  for (guint k = 0; k < group->extents->len; k++)
    {
      const UndExtent *extent = &g_array_index (group->extents, UndExtent, k);
      const guint32 *columns = self->table->columns[extent->witness];
      const guint32 *ids = self->table->sides[extent->witness].exact_ids + extent->start;

      if (extent->end - extent->start != first->end - first->start
          || memcmp (ids, first_ids, (extent->end - extent->start) * sizeof *ids) != 0)
        return TRUE;
      for (guint32 u = extent->start + 1; u < extent->end; u++)
        if (columns[u] != columns[u - 1] + 1)
          return TRUE;
    }
  return FALSE;
}

/* The group's units of @witness, or NULL. */
static const UndExtent *
find_extent (const Group *self, guint32 witness)
{
  guint low = 0, high = self->extents->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->extents, UndExtent, middle).witness < witness)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->extents->len
             && g_array_index (self->extents, UndExtent, low).witness == witness
           ? &g_array_index (self->extents, UndExtent, low)
           : NULL;
}

static gboolean
is_gathered (const Group *self, const UndCollationCell *cell)
{
  const UndExtent *extent = find_extent (self, cell->witness);

  return extent != NULL && cell->unit >= extent->start && cell->unit < extent->end;
}

static gint
compare_extents (gconstpointer x, gconstpointer y)
{
  const UndExtent *first = x, *second = y;

  return (first->witness > second->witness) - (first->witness < second->witness);
}

/* Takes in what witnesses that have no such fact have in one piece in its columns: the same name in
 * a text by somebody else. */
static void
add_others (const Gatherer *self, Group *group)
{
  const UndCollationTable *table = self->table;
  g_autofree UndExtent *others = g_new0 (UndExtent, table->n_witnesses);
  gsize most = 0;

  for (guint32 c = group->low; c <= group->high; c++)
    {
      gsize n_gathered = 0;

      for (gsize k = table->starts[c]; k < table->starts[c + 1]; k++)
        n_gathered += is_gathered (group, &table->cells[k]);
      if (n_gathered > most)
        {
          most = n_gathered;
          group->anchor = c;
        }
      for (gsize k = table->starts[c]; n_gathered > 0 && k < table->starts[c + 1]; k++)
        {
          const UndCollationCell *cell = &table->cells[k];
          UndExtent *other = &others[cell->witness];

          if (find_extent (group, cell->witness) != NULL)
            continue;
          if (other->end == 0)
            *other = (UndExtent){ cell->witness, cell->unit, cell->unit };
          if (other->end != cell->unit || self->fact_of[cell->witness][cell->unit] != 0)
            other->end = G_MAXUINT32; /* in pieces */
          else
            other->end++;
        }
    }
  for (gsize w = 0; w < table->n_witnesses; w++)
    if (others[w].end > 0 && others[w].end < G_MAXUINT32)
      g_array_append_val (group->extents, others[w]);
  g_array_sort (group->extents, compare_extents);
}

/* Says for each column of the group whether the rest of it goes after what is gathered. Returns
 * FALSE if that would put some witness's words out of their order. */
static gboolean
find_sides (const Gatherer *self, const Group *group, guint8 *is_after)
{
  const UndCollationTable *table = self->table;
  g_autofree guint8 *was_after = g_new0 (guint8, table->n_witnesses);

  for (guint32 c = group->low; c <= group->high; c++)
    {
      gint side = 0;

      for (gsize k = table->starts[c]; k < table->starts[c + 1]; k++)
        {
          const UndCollationCell *cell = &table->cells[k];
          const UndExtent *extent = find_extent (group, cell->witness);
          gint own_side = extent == NULL ? 0 : cell->unit < extent->start ? -1 : 1;

          if (own_side == 0 || is_gathered (group, cell))
            continue;
          if (side == -own_side)
            return FALSE;
          side = own_side;
        }
      is_after[c] = side != 0 ? side > 0 : c >= group->anchor;
      for (gsize k = table->starts[c]; k < table->starts[c + 1]; k++)
        {
          const guint32 witness = table->cells[k].witness;

          if (find_extent (group, witness) != NULL)
            continue;
          if (was_after[witness] && !is_after[c])
            return FALSE;
          was_after[witness] = is_after[c];
        }
    }
  return TRUE;
}

/* Chooses the groups that are gathered, none inside another; for each column the group that it is
 * among, or NO_GROUP. */
static guint32 *
choose_groups (Gatherer *self, guint8 *is_after)
{
  guint32 *group_of = g_new (guint32, self->table->n_columns + 1);
  guint32 free_from = 0;

  for (gsize c = 0; c <= self->table->n_columns; c++)
    group_of[c] = NO_GROUP;
  for (guint32 g = 0; g < self->groups->len; g++)
    {
      Group *group = self->groups->pdata[g];

      if (group->is_torn || group->low < free_from || group->high - group->low >= MAX_COLUMNS
          || !is_worth_gathering (self, group))
        continue;
      add_others (self, group);
      if (!find_sides (self, group, is_after))
        continue;
      for (guint32 c = group->low; c <= group->high; c++)
        group_of[c] = g;
      free_from = group->high + 1;
    }
  return group_of;
}

/* Numbers anew the rest of the columns [low, high] that go on the side told. */
static void
number_side (const Group *group,
             const guint8 *is_after,
             gboolean side,
             guint32 *numbers,
             guint32 *n_numbers)
{
  for (guint32 c = group->low; c <= group->high; c++)
    if (is_after[c] == side)
      numbers[c] = (*n_numbers)++;
}

static void
renumber (Gatherer *self, const guint32 *group_of, const guint8 *is_after)
{
  UndCollationTable *table = self->table;
  g_autofree guint32 *numbers = g_new0 (guint32, table->n_columns + 1);
  g_autofree guint32 *gathered = g_new0 (guint32, self->groups->len + 1);
  guint32 n = 0;

  for (guint32 c = 0; c < table->n_columns; c++)
    {
      const Group *group;

      if (group_of[c] == NO_GROUP)
        {
          numbers[c] = n++;
          continue;
        }
      group = self->groups->pdata[group_of[c]];
      number_side (group, is_after, FALSE, numbers, &n);
      gathered[group_of[c]] = n++;
      number_side (group, is_after, TRUE, numbers, &n);
      c = group->high;
    }
  for (guint32 w = 0; w < table->n_witnesses; w++)
    for (guint32 u = 0; u < table->sides[w].units->len; u++)
      {
        guint32 *column = &table->columns[w][u];
        guint32 g = group_of[*column];

        *column = g != NO_GROUP && is_gathered (self->groups->pdata[g], &(UndCollationCell){ w, u })
                    ? gathered[g]
                    : numbers[*column];
      }
  table->n_columns = n;
}

/* Puts each fact in one column. The cells of @table are of the columns before. Some columns may be
 * left empty. */
void
und_collation_gather_facts (UndCollationTable *table)
{
  g_auto (Gatherer) self = { table, g_array_new (FALSE, FALSE, sizeof (Fact)),
                             g_new0 (guint32 *, table->n_witnesses),
                             g_ptr_array_new_with_free_func ((GDestroyNotify) group_free) };
  g_autofree guint32 *group_of = NULL;
  g_autofree guint8 *is_after = g_new0 (guint8, table->n_columns + 1);

  for (guint32 w = 0; w < table->n_witnesses; w++)
    list_facts (&self, w);
  join_facts (&self);
  list_groups (&self);
  group_of = choose_groups (&self, is_after);
  renumber (&self, group_of, is_after);
}
