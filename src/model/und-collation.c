/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* N parts as one template: their units are numbered together and aligned (src/diff), told as rows
 * (und-collation-rows.c), and every word is somebody's.
 *
 * The witnesses are aligned in the order of their texts' bytes, whatever order they are given in,
 * so that the columns do not depend on it; equal texts are the only tie, and make no difference. */
#include "und-collation-private.h"

#include <string.h>

struct _UndCollation
{
  gatomicrefcount ref_count;
  GPtrArray *parts;      /* (element-type UndPart): the witnesses */
  GPtrArray *rows;       /* (element-type UndCollationRow) */
  UndShares *shares;     /* one a witness */
  gsize n_releases;      /* witnesses that are no letters */
  GPtrArray *filiations; /* (element-type UndFiliation) */
  gboolean is_bounded;
};

static void
reading_free (UndCollationReading *self)
{
  g_free (self->text);
  g_array_unref (self->witnesses);
  g_free (self);
}

static void
row_free (UndCollationRow *self)
{
  g_ptr_array_unref (self->readings);
  g_free (self);
}

static void
table_clear (UndCollationTable *self)
{
  for (gsize w = 0; self->sides != NULL && w < self->n_witnesses; w++)
    und_comparison_side_clear (&self->sides[w]);
  for (gsize w = 0; self->slots != NULL && w < self->n_witnesses; w++)
    g_free (self->slots[w]);
  for (gsize w = 0; self->columns != NULL && w < self->n_witnesses; w++)
    g_free (self->columns[w]);
  g_free (self->sides);
  g_free (self->slots);
  g_free (self->ranks);
  g_free (self->is_pronoun);
  g_free (self->columns);
  g_free (self->starts);
  g_free (self->cells);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndCollationTable, table_clear)

static gint
compare_bytes (gconstpointer x, gconstpointer y, gpointer user_data)
{
  const UndComparisonSide *sides = user_data;
  const gsize first_index = *(const gsize *) x, second_index = *(const gsize *) y;
  const UndComparisonSide *first = &sides[first_index], *second = &sides[second_index];
  gsize n_first = und_span_length (first->span), n_second = und_span_length (second->span);
  gint order = memcmp (first->bytes + first->span.start, second->bytes + second->span.start,
                       MIN (n_first, n_second));

  if (order != 0)
    return order;
  if (n_first != n_second)
    return n_first < n_second ? -1 : 1;
  return (first_index > second_index) - (first_index < second_index);
}

/* The witnesses by their texts' bytes. */
static gsize *
sort_witnesses (const UndCollationTable *table)
{
  gsize *order = g_new (gsize, table->n_witnesses);

  for (gsize w = 0; w < table->n_witnesses; w++)
    order[w] = w;
  g_qsort_with_data (order, (gint) table->n_witnesses, sizeof *order, compare_bytes, table->sides);
  return order;
}

static void
table_init_sides (UndCollationTable *self, const gsize *order, guint ignored)
{
  const UndFold fold = UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE;
  const UndFold exact_fold = und_comparison_get_fold (ignored) & fold;
  g_autoptr (UndInterner) folded = und_interner_new ();
  g_autoptr (UndInterner) exact = und_interner_new ();

  for (gsize k = 0; k < self->n_witnesses; k++)
    und_comparison_side_intern (&self->sides[order[k]], folded, fold, exact, exact_fold);
  for (gsize w = 0; w < self->n_witnesses; w++)
    {
      self->slots[w] = g_new0 (guint8, self->sides[w].units->len + 1);
      und_collation_fill_slots (self->parts[w], &self->sides[w], folded, self->slots[w]);
    }
  self->n_exact_ids = und_interner_get_size (exact);
  self->is_pronoun = und_collation_find_pronouns (self->sides, self->n_witnesses,
                                                  self->n_exact_ids);
  self->ranks = g_new (gsize, self->n_witnesses);
  for (gsize k = 0; k < self->n_witnesses; k++)
    self->ranks[order[k]] = k;
}

/* Returns FALSE only when cancelled. */
static gboolean
align (UndCollationTable *self,
       const gsize *order,
       const UndCollationOptions *options,
       gboolean *is_bounded,
       GCancellable *cancellable,
       GError **error)
{
  const UndAlignmentTableOptions table_options = { options->min_move_words };
  g_autofree UndWitness *witnesses = g_new (UndWitness, self->n_witnesses);
  g_autoptr (UndAlignmentTable) alignment = NULL;

  for (gsize k = 0; k < self->n_witnesses; k++)
    witnesses[k] = (UndWitness){ self->sides[order[k]].sequence, self->slots[order[k]] };
  alignment = und_alignment_table_new (witnesses, self->n_witnesses, &table_options, cancellable,
                                       error);
  if (alignment == NULL)
    return FALSE;
  for (gsize k = 0; k < self->n_witnesses; k++)
    {
      gsize n_units;
      const guint32 *columns = und_alignment_table_get_columns (alignment, k, &n_units);

      self->columns[order[k]] = g_new (guint32, n_units + 1);
      if (n_units > 0)
        memcpy (self->columns[order[k]], columns, n_units * sizeof *columns);
    }
  self->n_columns = und_alignment_table_get_n_columns (alignment);
  *is_bounded = und_alignment_table_is_truncated (alignment);
  return TRUE;
}

static void
fill_cells (UndCollationTable *self)
{
  gsize n_cells = 0;
  g_autofree gsize *ends = NULL;

  g_free (self->starts);
  g_free (self->cells);
  self->starts = g_new0 (gsize, self->n_columns + 2);
  for (gsize w = 0; w < self->n_witnesses; w++)
    {
      n_cells += self->sides[w].units->len;
      for (gsize u = 0; u < self->sides[w].units->len; u++)
        self->starts[self->columns[w][u] + 1]++;
    }
  for (gsize c = 0; c < self->n_columns; c++)
    self->starts[c + 1] += self->starts[c];
  self->cells = g_new (UndCollationCell, n_cells + 1);
  ends = g_memdup2 (self->starts, (self->n_columns + 1) * sizeof *ends);
  for (gsize w = 0; w < self->n_witnesses; w++)
    {
      for (gsize u = 0; u < self->sides[w].units->len; u++)
        self->cells[ends[self->columns[w][u]]++] = (UndCollationCell){ (guint32) w, (guint32) u };
    }
}

UndReadingSpan
und_collation_get_extent_span (const UndCollationTable *table, const UndExtent *extent)
{
  const UndComparisonSide *side = &table->sides[extent->witness];
  UndSpan span = und_comparison_side_get_span (side, extent->start, extent->end);

  if (extent->start == 0)
    span.start = side->span.start;
  return (UndReadingSpan){ extent->witness, span };
}

guint
und_collation_count_words (const UndCollationTable *table, const UndExtent *extent)
{
  guint n_words = 0;

  for (guint32 u = extent->start; u < extent->end; u++)
    n_words += table->sides[extent->witness].letters[u] > 0;
  return n_words;
}

static UndCollationReading *
reading_new (const UndCollationTable *table, const GArray *extents)
{
  UndCollationReading *self = g_new0 (UndCollationReading, 1);
  UndReadingSpan first;

  self->witnesses = g_array_sized_new (FALSE, FALSE, sizeof (UndReadingSpan), extents->len);
  for (guint k = 0; k < extents->len; k++)
    {
      UndReadingSpan span = und_collation_get_extent_span (table,
                                                           &g_array_index (extents, UndExtent, k));

      g_array_append_val (self->witnesses, span);
    }
  first = g_array_index (self->witnesses, UndReadingSpan, 0);
  self->text = und_text_dup_line (table->sides[first.witness].text, first.span);
  return self;
}

static UndRowKind
find_kind (const UndSegment *segment)
{
  const GArray *first = segment->readings->pdata[0];

  if (segment->readings->len == 1 && first->len > 1)
    return UND_ROW_SHARED;
  if (segment->slot != UND_SLOT_NONE)
    return UND_ROW_SLOT;
  return segment->readings->len > 1 ? UND_ROW_VARIANT : UND_ROW_UNIQUE;
}

static UndCollationRow *
row_new (const UndCollationTable *table, const UndSegment *segment)
{
  UndCollationRow *self = g_new0 (UndCollationRow, 1);

  self->kind = find_kind (segment);
  self->slot = self->kind == UND_ROW_SLOT ? segment->slot : UND_SLOT_NONE;
  self->starts_paragraph = segment->starts_paragraph;
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) reading_free);
  for (guint r = 0; r < segment->readings->len; r++)
    g_ptr_array_add (self->readings, reading_new (table, segment->readings->pdata[r]));
  return self;
}

#define N_OWNERS (UND_OWNER_SIBLING + 1)

/* Who has one reading of a column, or one slot in it. */
typedef struct
{
  guint32 n_releases; /* witnesses that are no letters */
  guint32 n_letters;
} Tally;

static void
count_cell (const UndCollationTable *table, const UndCollationCell *cell, Tally *tally)
{
  if (und_collation_is_letter (table, cell->witness))
    tally->n_letters++;
  else
    tally->n_releases++;
}

static UndOwner
find_owner (Tally tally, gboolean is_letter, gsize n_releases)
{
  if (tally.n_letters > (is_letter ? 1 : 0))
    return UND_OWNER_LETTER;
  if (tally.n_letters + tally.n_releases <= 1)
    return UND_OWNER_SELF;
  return 2 * (gsize) tally.n_releases > n_releases ? UND_OWNER_TEMPLATE : UND_OWNER_SIBLING;
}

/* Has the witness of cell @k the word twice in the column? Each counts once for others. */
static gboolean
is_repeated (const UndCollationTable *table, const UndCollationCell *cells, gsize k)
{
  for (gsize i = k; i > 0 && cells[i - 1].witness == cells[k].witness; i--)
    if (und_collation_get_exact_id (table, &cells[i - 1])
        == und_collation_get_exact_id (table, &cells[k]))
      return TRUE;
  return FALSE;
}

static gboolean
is_first (const UndCollationCell *cells, gsize k)
{
  return k == 0 || cells[k - 1].witness != cells[k].witness;
}

/* Counts whose the words of one column are. @tallies, by exact id, are all 0 before and after. */
static void
count_owners (const UndCollationTable *table,
              gsize column,
              gsize n_releases,
              Tally *tallies,
              gsize (*counts)[N_OWNERS])
{
  Tally slot_tallies[UND_SLOT_COUNT + 1] = { { 0 } };
  const UndCollationCell *cells = table->cells + table->starts[column];
  const gsize n_cells = table->starts[column + 1] - table->starts[column];
  const gboolean is_slot = und_collation_find_slot (table, column) != UND_SLOT_NONE;

  for (gsize k = 0; k < n_cells; k++)
    {
      if (!is_repeated (table, cells, k))
        count_cell (table, &cells[k], &tallies[und_collation_get_exact_id (table, &cells[k])]);
      if (is_first (cells, k))
        count_cell (table, &cells[k], &slot_tallies[table->slots[cells[k].witness][cells[k].unit]]);
    }
  for (gsize k = 0; k < n_cells; k++)
    {
      const guint8 slot = table->slots[cells[k].witness][cells[k].unit];
      gboolean is_letter = und_collation_is_letter (table, cells[k].witness);
      Tally tally = tallies[und_collation_get_exact_id (table, &cells[k])];

      if (table->sides[cells[k].witness].letters[cells[k].unit] == 0)
        continue;
      if (slot != UND_SLOT_NONE && slot_tallies[slot].n_releases > tally.n_releases)
        tally.n_releases = slot_tallies[slot].n_releases;
      if (is_slot)
        tally.n_letters = is_letter;
      counts[cells[k].witness][find_owner (tally, is_letter, n_releases)]++;
    }
  for (gsize k = 0; k < n_cells; k++)
    tallies[und_collation_get_exact_id (table, &cells[k])] = (Tally){ 0 };
}

static UndShares *
measure_shares (const UndCollationTable *table, gsize n_releases)
{
  UndShares *shares = g_new0 (UndShares, table->n_witnesses);
  g_autofree gsize (*counts)[N_OWNERS] = g_malloc0_n (table->n_witnesses, sizeof *counts);
  g_autofree Tally *tallies = g_new0 (Tally, (gsize) table->n_exact_ids + 1);

  for (gsize c = 0; c < table->n_columns; c++)
    count_owners (table, c, n_releases, tallies, counts);
  for (gsize w = 0; w < table->n_witnesses; w++)
    {
      double n_words = 0;

      for (guint o = 0; o < N_OWNERS; o++)
        n_words += (double) counts[w][o];
      if (n_words > 0)
        shares[w] = (UndShares){ (double) counts[w][UND_OWNER_TEMPLATE] / n_words,
                                 (double) counts[w][UND_OWNER_LETTER] / n_words,
                                 (double) counts[w][UND_OWNER_SIBLING] / n_words,
                                 (double) counts[w][UND_OWNER_SELF] / n_words };
    }
  return shares;
}

static void
fill (UndCollation *self, const UndCollationTable *table)
{
  g_autoptr (GPtrArray) segments = und_collation_build_segments (table);

  for (guint s = 0; s < segments->len; s++)
    g_ptr_array_add (self->rows, row_new (table, segments->pdata[s]));
  self->shares = measure_shares (table, self->n_releases);
  self->filiations = und_collation_find_filiations (table, segments);
}

/**
 * und_collation_new:
 * @parts: (array length=n_parts): the witnesses, parts of one analysis
 * @n_parts: how many, at least one
 * @options: (nullable): %NULL for a collation that ignores nothing
 * @cancellable: (nullable): looked at every few thousand steps
 * @error: set only to %G_IO_ERROR_CANCELLED
 *
 * Collates. The columns, and so which words belong together, do not depend on the order of @parts;
 * readings and witnesses are listed in it. Costs as und_alignment_table_new(). Any thread.
 *
 * Returns: (transfer full): the collation, or %NULL when cancelled
 */
UndCollation *
und_collation_new (UndPart *const *parts,
                   gsize n_parts,
                   const UndCollationOptions *options,
                   GCancellable *cancellable,
                   GError **error)
{
  const UndCollationOptions defaults = { 0 };
  g_autoptr (UndCollation) self = NULL;
  g_auto (UndCollationTable) table = { n_parts, parts };
  g_autofree gsize *order = NULL;

  g_return_val_if_fail (n_parts > 0, NULL);
  self = g_new0 (UndCollation, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  table.sides = g_new0 (UndComparisonSide, n_parts);
  table.slots = g_new0 (guint8 *, n_parts);
  table.columns = g_new0 (guint32 *, n_parts);
  if (options == NULL)
    options = &defaults;
  for (gsize w = 0; w < n_parts; w++)
    {
      g_ptr_array_add (self->parts, g_object_ref (parts[w]));
      self->n_releases += !und_collation_is_letter (&table, w);
      und_comparison_side_init (&table.sides[w], und_part_get_text (parts[w]),
                                und_part_get_span (parts[w]));
    }
  order = sort_witnesses (&table);
  table.ignores_marks = (options->ignored & (1u << UND_GRADE_PUNCTUATION)) != 0;
  table_init_sides (&table, order, options->ignored);
  if (!align (&table, order, options, &self->is_bounded, cancellable, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  fill_cells (&table);
  und_collation_gather_facts (&table);
  fill_cells (&table);
  fill (self, &table);
  return g_steal_pointer (&self);
}

/**
 * und_collation_ref:
 * @self: a collation
 *
 * Takes another reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
UndCollation *
und_collation_ref (UndCollation *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * und_collation_unref:
 * @self: (transfer full): a collation
 *
 * Gives a reference back. Any thread.
 */
void
und_collation_unref (UndCollation *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->rows);
  g_free (self->shares);
  g_clear_pointer (&self->filiations, g_ptr_array_unref);
  g_free (self);
}

/**
 * und_collation_get_parts:
 * @self: a collation
 * @n_parts: (out) (optional): how many
 *
 * Gets the witnesses.
 *
 * Returns: (transfer none) (array length=n_parts): in the order given
 */
UndPart *const *
und_collation_get_parts (const UndCollation *self, gsize *n_parts)
{
  if (n_parts != NULL)
    *n_parts = self->parts->len;
  return (UndPart *const *) self->parts->pdata;
}

/**
 * und_collation_get_rows:
 * @self: a collation
 *
 * Gets the rows. Each witness's spans in them cover its part once.
 *
 * Returns: (transfer none) (element-type UndCollationRow): in the order of most witnesses
 */
GPtrArray *
und_collation_get_rows (const UndCollation *self)
{
  return self->rows;
}

/**
 * und_collation_get_shares:
 * @self: a collation
 * @witness: index of one of the witnesses
 *
 * Gets whose a witness's words are.
 *
 * Returns: (transfer none): shares of its words
 */
const UndShares *
und_collation_get_shares (const UndCollation *self, gsize witness)
{
  g_return_val_if_fail (witness < self->parts->len, NULL);
  return &self->shares[witness];
}

static void
count_readers (const UndCollation *self, const UndCollationReading *reading, Tally *tally)
{
  for (guint i = 0; i < reading->witnesses->len; i++)
    {
      guint witness = g_array_index (reading->witnesses, UndReadingSpan, i).witness;

      if (und_part_get_facts (self->parts->pdata[witness])->kind == UND_PART_LETTER)
        tally->n_letters++;
      else
        tally->n_releases++;
    }
}

/**
 * und_collation_find_owner:
 * @self: a collation
 * @row: one of its rows
 * @reading: one of the row's readings
 * @witness: who has it
 *
 * Says whose the words of @witness in @row are. All readings of a slot count as one, and what
 * stands in it is not the letter's. O(n) in the witnesses.
 *
 * Returns: whose they are
 */
UndOwner
und_collation_find_owner (const UndCollation *self,
                          const UndCollationRow *row,
                          const UndCollationReading *reading,
                          guint witness)
{
  Tally tally = { 0 };
  gboolean is_letter = und_part_get_facts (self->parts->pdata[witness])->kind == UND_PART_LETTER;

  if (row->slot == UND_SLOT_NONE)
    count_readers (self, reading, &tally);
  for (guint r = 0; row->slot != UND_SLOT_NONE && r < row->readings->len; r++)
    count_readers (self, row->readings->pdata[r], &tally);
  if (row->slot != UND_SLOT_NONE)
    tally.n_letters = is_letter;
  return find_owner (tally, is_letter, self->n_releases);
}

/**
 * und_collation_get_filiations:
 * @self: a collation
 *
 * Gets who took altered passages from whom.
 *
 * Returns: (transfer none) (element-type UndFiliation): in the order of the passages
 */
GPtrArray *
und_collation_get_filiations (const UndCollation *self)
{
  return self->filiations;
}

/**
 * und_collation_is_bounded:
 * @self: a collation
 *
 * Gets whether a bound was reached, so that what is common may be missed.
 *
 * Returns: %TRUE if so
 */
gboolean
und_collation_is_bounded (const UndCollation *self)
{
  return self->is_bounded;
}

/**
 * und_row_kind_to_string:
 * @self: a kind
 *
 * Gets the kind's name in reports.
 *
 * Returns: (transfer none): the name
 */
const char *
und_row_kind_to_string (UndRowKind self)
{
  static const char *const names[] = { "shared", "variant", "unique", "slot" };

  return names[self];
}

/**
 * und_slot_to_string:
 * @self: a slot
 *
 * Gets the slot's name in reports.
 *
 * Returns: (transfer none) (nullable): the name; %NULL for none
 */
const char *
und_slot_to_string (UndSlot self)
{
  static const char *const names[] = {
    NULL, "issuer-name", "issuer-office", "issuer-jurisdiction", "issuer-place", "date", "count"
  };

  return names[self];
}

/**
 * und_strength_to_string:
 * @self: a strength
 *
 * Gets the strength's name in reports.
 *
 * Returns: (transfer none): the name
 */
const char *
und_strength_to_string (UndStrength self)
{
  static const char *const names[] = { "weak", "likely", "strong" };

  return names[self];
}

/**
 * und_direction_to_string:
 * @self: a direction
 *
 * Gets the direction's name in reports.
 *
 * Returns: (transfer none): the name
 */
const char *
und_direction_to_string (UndDirection self)
{
  static const char *const names[] = { "none", "weak", "likely", "strong" };

  return names[self];
}
