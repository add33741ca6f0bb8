/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* From columns to rows that a person reads.
 *
 * Neighbouring columns are one stretch as long as the same witnesses have them and all agree, or as
 * long as they vary; a stretch ends where most begin a paragraph, at a slot's edges, and where a
 * witness jumps, so that what it has of a row is one span. Stretches of a few words that only some
 * have are then joined with what varies beside them: "last Monday" beside "yesterday" is one
 * variant, not a substitution and an omission. Longer ones are somebody's own words and stand
 * apart.
 *
 * Time is O(cells), but O(cells × readings) in columns that vary. */
#include "und-collation-private.h"

/* A stretch that some witnesses have is joined with a variant beside it if it is no longer. */
#define MAX_JOINED_WORDS 3

/* How many stretches to each side tell how many witnesses are usual at a place. */
#define N_AROUND 3

typedef struct
{
  GArray *extents; /* (element-type UndExtent), by witness */
  UndSlot slot;
  gboolean varies;
  gboolean starts_paragraph;
  gboolean starts_sentence;
  guint n_words; /* of the longest reading */
} Stretch;

static void
stretch_free (Stretch *self)
{
  g_array_unref (self->extents);
  g_free (self);
}

static gsize
count_cells (const UndCollationTable *table, gsize column)
{
  return table->starts[column + 1] - table->starts[column];
}

static const UndCollationCell *
get_cells (const UndCollationTable *table, gsize column)
{
  return table->cells + table->starts[column];
}

static gboolean
is_word (const UndCollationTable *table, const UndCollationCell *cell)
{
  return table->sides[cell->witness].letters[cell->unit] > 0;
}

/* Is one of its cells a word? */
static gboolean
holds_word (const UndCollationTable *table, gsize column)
{
  for (gsize k = table->starts[column]; k < table->starts[column + 1]; k++)
    if (is_word (table, &table->cells[k]))
      return TRUE;
  return FALSE;
}

/* Gets what the witness of cell *@k of @column has of it, and moves *@k past that. */
static UndExtent
next_extent (const UndCollationTable *table, gsize column, gsize *k)
{
  const UndCollationCell *cells = get_cells (table, column);
  UndExtent extent = { cells[*k].witness, cells[*k].unit, cells[*k].unit };

  for (; *k < count_cells (table, column) && cells[*k].witness == extent.witness; (*k)++)
    extent.end++;
  return extent;
}

/* What a witness reads, to be looked up. */
typedef struct
{
  const guint32 *ids;
  const guint8 *letters; /* (nullable): given where marks make no difference */
  gsize n;
} Words;

/* The index of the next unit from @index on that counts. */
static gsize
skip_marks (const Words *self, gsize index)
{
  while (self->letters != NULL && index < self->n && self->letters[index] == 0)
    index++;
  return index;
}

static guint
hash_words (gconstpointer key)
{
  const Words *self = key;
  guint hash = 0;

  for (gsize i = skip_marks (self, 0); i < self->n; i = skip_marks (self, i + 1))
    hash = hash * 31 + self->ids[i];
  return hash;
}

static gboolean
equal_words (gconstpointer x, gconstpointer y)
{
  const Words *first = x, *second = y;
  gsize i = skip_marks (first, 0), j = skip_marks (second, 0);

  while (i < first->n && j < second->n && first->ids[i] == second->ids[j])
    {
      i = skip_marks (first, i + 1);
      j = skip_marks (second, j + 1);
    }
  return i == first->n && j == second->n;
}

static Words
get_words (const UndCollationTable *table, const UndExtent *extent)
{
  const UndComparisonSide *side = &table->sides[extent->witness];

  return (Words){ side->exact_ids + extent->start,
                  table->ignores_marks ? side->letters + extent->start : NULL,
                  extent->end - extent->start };
}

static gboolean
varies (const UndCollationTable *table, gsize column)
{
  UndExtent first;
  gsize k = 0;

  if (table->ignores_marks && !holds_word (table, column))
    return FALSE;
  first = next_extent (table, column, &k);
  while (k < count_cells (table, column))
    {
      const UndExtent other = next_extent (table, column, &k);
      const Words first_words = get_words (table, &first), words = get_words (table, &other);

      if (!equal_words (&first_words, &words))
        return TRUE;
    }
  return FALSE;
}

/* Reads one that has @slot in @column as one does that has not? */
static gboolean
is_read_in_slot (const UndCollationTable *table, gsize column, UndSlot slot, UndExtent extent)
{
  const Words words = get_words (table, &extent);

  for (gsize k = 0; k < count_cells (table, column);)
    {
      const UndExtent other = next_extent (table, column, &k);
      const Words other_words = get_words (table, &other);

      if (table->slots[other.witness][other.start] == slot && equal_words (&words, &other_words))
        return TRUE;
    }
  return FALSE;
}

/* Of a word that many share nothing, but a full stop that all have in a name is the name's. A name
 * that a text by somebody else has, too, in its place, is in the slot there. */
UndSlot
und_collation_find_slot (const UndCollationTable *table, gsize column)
{
  const UndCollationCell *cells = get_cells (table, column);
  UndSlot slot = UND_SLOT_NONE;
  gsize n_extents = 0;

  for (gsize k = 0; k < count_cells (table, column) && slot == UND_SLOT_NONE; k++)
    slot = (UndSlot) table->slots[cells[k].witness][cells[k].unit];
  if (slot == UND_SLOT_NONE)
    return UND_SLOT_NONE;
  for (gsize k = 0; k < count_cells (table, column); n_extents++)
    {
      const UndExtent extent = next_extent (table, column, &k);
      const UndSlot other = (UndSlot) table->slots[extent.witness][extent.start];

      if (other != slot
          && (other != UND_SLOT_NONE || !is_read_in_slot (table, column, slot, extent)))
        return UND_SLOT_NONE;
    }
  if (n_extents > 1 && holds_word (table, column) && !varies (table, column))
    return UND_SLOT_NONE;
  return slot;
}

/* Do most of its witnesses have such an edge before @column, or a stronger one? */
static gboolean
has_edge (const UndCollationTable *table, const GArray *extents, UndEdge edge)
{
  gsize n = 0;

  for (guint k = 0; k < extents->len; k++)
    {
      const UndExtent *extent = &g_array_index (extents, UndExtent, k);

      n += table->sides[extent->witness].breaks[extent->start] >= edge;
    }
  return 2 * n > extents->len;
}

static Stretch *
stretch_new (const UndCollationTable *table, gsize column)
{
  Stretch *self = g_new0 (Stretch, 1);

  self->extents = g_array_new (FALSE, FALSE, sizeof (UndExtent));
  for (gsize k = 0; k < count_cells (table, column);)
    {
      UndExtent extent = next_extent (table, column, &k);

      self->n_words = MAX (self->n_words, und_collation_count_words (table, &extent));
      g_array_append_val (self->extents, extent);
    }
  self->slot = und_collation_find_slot (table, column);
  self->varies = varies (table, column);
  self->starts_paragraph = has_edge (table, self->extents, UND_EDGE_PARAGRAPH);
  self->starts_sentence = has_edge (table, self->extents, UND_EDGE_SENTENCE);
  return self;
}

/* Do the same witnesses have both, each in one piece? */
static gboolean
continues_all (const Stretch *self, const Stretch *next)
{
  if (self->extents->len != next->extents->len)
    return FALSE;
  for (guint k = 0; k < self->extents->len; k++)
    {
      const UndExtent *x = &g_array_index (self->extents, UndExtent, k);
      const UndExtent *y = &g_array_index (next->extents, UndExtent, k);

      if (x->witness != y->witness || x->end != y->start)
        return FALSE;
    }
  return TRUE;
}

/* Has each witness that has both have them in one piece? */
static gboolean
is_contiguous (const Stretch *self, const Stretch *next)
{
  guint i = 0, j = 0;

  while (i < self->extents->len && j < next->extents->len)
    {
      const UndExtent *x = &g_array_index (self->extents, UndExtent, i);
      const UndExtent *y = &g_array_index (next->extents, UndExtent, j);

      if (x->witness == y->witness && x->end != y->start)
        return FALSE;
      i += x->witness <= y->witness;
      j += y->witness <= x->witness;
    }
  return TRUE;
}

static gboolean
shares_witness (const Stretch *self, const Stretch *next)
{
  guint i = 0, j = 0;

  while (i < self->extents->len && j < next->extents->len)
    {
      guint32 x = g_array_index (self->extents, UndExtent, i).witness;
      guint32 y = g_array_index (next->extents, UndExtent, j).witness;

      if (x == y)
        return TRUE;
      i += x < y;
      j += y < x;
    }
  return FALSE;
}

/* Adds @next to @self. */
static void
join (Stretch *self, const Stretch *next)
{
  GArray *extents = g_array_sized_new (FALSE, FALSE, sizeof (UndExtent),
                                       self->extents->len + next->extents->len);
  guint i = 0, j = 0;

  if (continues_all (self, next))
    {
      for (guint k = 0; k < self->extents->len; k++)
        g_array_index (self->extents, UndExtent, k).end =
          g_array_index (next->extents, UndExtent, k).end;
      g_array_unref (extents);
      self->n_words += next->n_words;
      self->varies |= next->varies;
      return;
    }
  while (i < self->extents->len || j < next->extents->len)
    {
      const UndExtent *x = i < self->extents->len ? &g_array_index (self->extents, UndExtent, i)
                                                  : NULL;
      const UndExtent *y = j < next->extents->len ? &g_array_index (next->extents, UndExtent, j)
                                                  : NULL;
      UndExtent extent = y == NULL || (x != NULL && x->witness <= y->witness) ? *x : *y;

      if (x != NULL && y != NULL && x->witness == y->witness)
        extent.end = y->end;
      i += x != NULL && x->witness == extent.witness;
      j += y != NULL && y->witness == extent.witness;
      g_array_append_val (extents, extent);
    }
  self->n_words = shares_witness (self, next) ? self->n_words + next->n_words
                                              : MAX (self->n_words, next->n_words);
  g_array_unref (self->extents);
  self->extents = extents;
  self->varies = TRUE;
}

/* Is each witness of @self among those of @other, which it follows or which follow it? */
static gboolean
is_part_of (const Stretch *self, const Stretch *other, gboolean is_after)
{
  guint j = 0;

  for (guint i = 0; i < self->extents->len; i++)
    {
      const UndExtent *x = &g_array_index (self->extents, UndExtent, i);
      const UndExtent *y;

      while (j < other->extents->len
             && g_array_index (other->extents, UndExtent, j).witness < x->witness)
        j++;
      if (j == other->extents->len)
        return FALSE;
      y = &g_array_index (other->extents, UndExtent, j);
      if (y->witness != x->witness || (is_after ? y->end != x->start : x->end != y->start))
        return FALSE;
    }
  return TRUE;
}

/* Lets the witnesses of @marks have them with what they have of @self. */
static void
absorb (Stretch *self, const Stretch *marks)
{
  guint j = 0;

  for (guint i = 0; i < marks->extents->len; i++)
    {
      const UndExtent *x = &g_array_index (marks->extents, UndExtent, i);
      UndExtent *y = &g_array_index (self->extents, UndExtent, j);

      while (y->witness < x->witness)
        y = &g_array_index (self->extents, UndExtent, ++j);
      y->start = MIN (y->start, x->start);
      y->end = MAX (y->end, x->end);
    }
}

/* Takes marks that make no difference to the words that they stand at, but not into a slot. Returns
 * whether @next is in the last of @stretches now. */
static gboolean
absorb_marks (GPtrArray *stretches, Stretch *next)
{
  Stretch *last = stretches->len > 0 ? stretches->pdata[stretches->len - 1] : NULL;

  if (last == NULL)
    return FALSE;
  if (next->n_words == 0 && !next->starts_paragraph && last->slot == UND_SLOT_NONE
      && is_part_of (next, last, TRUE))
    {
      absorb (last, next);
      return TRUE;
    }
  if (last->n_words > 0 || next->n_words == 0 || next->slot != UND_SLOT_NONE
      || !is_part_of (last, next, FALSE))
    return FALSE;
  absorb (next, last);
  next->starts_paragraph |= last->starts_paragraph;
  next->starts_sentence |= last->starts_sentence;
  g_ptr_array_set_size (stretches, (gint) stretches->len - 1);
  return absorb_marks (stretches, next);
}

/* Neighbouring columns of one kind together. */
static GPtrArray *
list_stretches (const UndCollationTable *table)
{
  GPtrArray *stretches = g_ptr_array_new_with_free_func ((GDestroyNotify) stretch_free);

  for (gsize column = 0; column < table->n_columns; column++)
    {
      Stretch *next;
      Stretch *last;

      if (count_cells (table, column) == 0)
        continue;
      next = stretch_new (table, column);
      if (table->ignores_marks && absorb_marks (stretches, next))
        {
          stretch_free (next);
          continue;
        }
      last = stretches->len > 0 ? stretches->pdata[stretches->len - 1] : NULL;
      if (last != NULL && !next->starts_paragraph && last->slot == next->slot
          && (next->slot != UND_SLOT_NONE || last->varies == next->varies)
          && (next->varies || next->slot != UND_SLOT_NONE ? is_contiguous (last, next)
                                                          : continues_all (last, next)))
        {
          join (last, next);
          stretch_free (next);
        }
      else
        g_ptr_array_add (stretches, next);
    }
  return stretches;
}

/* Most witnesses that any stretch near @index has. */
static guint
count_usual (const GPtrArray *stretches, guint index)
{
  guint most = 0;

  for (guint k = index > N_AROUND ? index - N_AROUND : 0;
       k < stretches->len && k <= index + N_AROUND; k++)
    most = MAX (most, ((const Stretch *) stretches->pdata[k])->extents->len);
  return most;
}

/* May be joined with what varies beside it. */
static gboolean
is_small (const Stretch *self, guint n_usual)
{
  return self->slot == UND_SLOT_NONE && self->n_words <= MAX_JOINED_WORDS
         && self->extents->len < n_usual;
}

/* Is @next a slot inside somebody's own words, or words that go on after one? */
static gboolean
is_own (const Stretch *self, const Stretch *next)
{
  return self->slot == UND_SLOT_NONE && !self->varies && !next->varies && !next->starts_paragraph
         && continues_all (self, next);
}

static gboolean
is_one_variant (const Stretch *self,
                gboolean self_is_small,
                const Stretch *next,
                gboolean next_is_small,
                gboolean is_in_place)
{
  if (next->starts_paragraph || self->slot != UND_SLOT_NONE || next->slot != UND_SLOT_NONE
      || !is_contiguous (self, next))
    return FALSE;
  if (self->varies)
    return next->varies || next_is_small;
  return self_is_small
         && (next->varies || (next_is_small && (is_in_place || !shares_witness (self, next))));
}

/* Are the small @next and what is beside it both in place of what follows at @index? "went up" of
 * three and "so fast" of one of them are one reading beside "rose" of the others. */
static gboolean
is_in_place (const GPtrArray *stretches, guint index, const Stretch *last, const Stretch *next)
{
  const Stretch *after = index < stretches->len ? stretches->pdata[index] : NULL;

  return after != NULL && after->slot == UND_SLOT_NONE && !after->starts_paragraph
         && is_small (after, count_usual (stretches, index)) && !shares_witness (last, after)
         && !shares_witness (next, after);
}

/* Joins small stretches with what varies beside them. */
static GPtrArray *
join_variants (const GPtrArray *stretches)
{
  GPtrArray *joined = g_ptr_array_new_with_free_func ((GDestroyNotify) stretch_free);
  gboolean last_is_small = FALSE;

  for (guint k = 0; k < stretches->len; k++)
    {
      Stretch *next = stretches->pdata[k];
      Stretch *last = joined->len > 0 ? joined->pdata[joined->len - 1] : NULL;
      gboolean next_is_small = is_small (next, count_usual (stretches, k));

      if (last != NULL
          && (is_own (last, next)
              || is_one_variant (last, last_is_small, next, next_is_small,
                                 is_in_place (stretches, k + 1, last, next))))
        {
          join (last, next);
          last_is_small &= next_is_small && last->n_words <= MAX_JOINED_WORDS;
          continue;
        }
      last = g_memdup2 (next, sizeof *next);
      last->extents = g_array_copy (next->extents);
      g_ptr_array_add (joined, last);
      last_is_small = next_is_small;
    }
  return joined;
}

static void
segment_free (UndSegment *self)
{
  g_ptr_array_unref (self->readings);
  g_free (self);
}

static UndSegment *
segment_new (const UndCollationTable *table, const Stretch *stretch)
{
  UndSegment *self = g_new0 (UndSegment, 1);
  g_autoptr (GHashTable) readings = g_hash_table_new_full (hash_words, equal_words, g_free, NULL);

  self->slot = stretch->slot;
  self->starts_paragraph = stretch->starts_paragraph;
  self->starts_sentence = stretch->starts_sentence;
  self->n_words = stretch->n_words;
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint k = 0; k < stretch->extents->len; k++)
    {
      const UndExtent *extent = &g_array_index (stretch->extents, UndExtent, k);
      const Words words = get_words (table, extent);
      GArray *reading = g_hash_table_lookup (readings, &words);

      if (reading == NULL)
        {
          reading = g_array_new (FALSE, FALSE, sizeof (UndExtent));
          g_ptr_array_add (self->readings, reading);
          g_hash_table_insert (readings, g_memdup2 (&words, sizeof words), reading);
        }
      g_array_append_val (reading, *extent);
    }
  return self;
}

GPtrArray *
und_collation_build_segments (const UndCollationTable *table)
{
  GPtrArray *segments = g_ptr_array_new_with_free_func ((GDestroyNotify) segment_free);
  g_autoptr (GPtrArray) stretches = list_stretches (table);
  g_autoptr (GPtrArray) joined = join_variants (stretches);

  for (guint k = 0; k < joined->len; k++)
    g_ptr_array_add (segments, segment_new (table, joined->pdata[k]));
  return segments;
}
