/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-alignment-table.h"
#include "und-collation.h"
#include "und-comparison-private.h"

G_BEGIN_DECLS

/**
 * UndCollationCell:
 *
 * A unit of a witness in a column.
 */
typedef struct
{
  guint32 witness;
  guint32 unit;
} UndCollationCell;

/**
 * UndCollationTable:
 * @parts: (array length=n_witnesses): lent
 * @sides: (array length=n_witnesses): their units, numbered together
 * @slots: (array length=n_witnesses): for each unit an #UndSlot
 * @ranks: (array length=n_witnesses): their places by their texts' bytes, whatever their order
 * @n_exact_ids: one more than the greatest exact id
 * @is_pronoun: (array length=n_exact_ids): by exact id, does a text say it of its issuer?
 * @columns: (array length=n_witnesses): for each unit its column
 * @starts: (array length=n_columns+1): where the cells of a column start
 * @cells: of all columns, in each by witness and unit; a witness's are units that follow each other
 * @ignores_marks: punctuation makes no difference
 *
 * A collation before it is told as rows.
 */
typedef struct
{
  gsize n_witnesses;
  UndPart *const *parts;
  UndComparisonSide *sides;
  guint8 **slots;
  gsize *ranks;
  guint32 n_exact_ids;
  guint8 *is_pronoun;
  guint32 **columns;
  gsize n_columns;
  gsize *starts;
  UndCollationCell *cells;
  gboolean ignores_marks;
} UndCollationTable;

/**
 * UndExtent:
 *
 * The units [start, end) of a witness.
 */
typedef struct
{
  guint32 witness;
  guint32 start;
  guint32 end;
} UndExtent;

/**
 * UndSegment:
 * @slot: what all of it is an instance of, or NONE
 * @starts_paragraph: most of its witnesses begin a paragraph there
 * @starts_sentence: likewise a sentence
 * @n_words: words of the longest reading
 * @readings: (element-type GArray of UndExtent): witnesses that read alike, by their first members
 *
 * A row, in units.
 */
typedef struct
{
  UndSlot slot;
  gboolean starts_paragraph;
  gboolean starts_sentence;
  guint n_words;
  GPtrArray *readings;
} UndSegment;

/* und-collation-slots.c: marks in @slots, zeroed, the units of @side that name @part's issuer, its
 * office, its state and place, and the date and the counts of the part. */
void und_collation_fill_slots (UndPart *part,
                               const UndComparisonSide *side,
                               UndInterner *folded,
                               guint8 *slots);
/* und-collation-slots.c: for each exact id below @n_exact_ids, is it "he" or "her"? */
guint8 *und_collation_find_pronouns (const UndComparisonSide *sides,
                                     gsize n_sides,
                                     guint32 n_exact_ids) G_GNUC_WARN_UNUSED_RESULT;
/* und-collation-facts.c: puts what one fact of a witness is in one column with its like. Some
 * columns may be left empty; the cells are those of the columns before. */
void und_collation_gather_facts (UndCollationTable *table);
/* und-collation-rows.c: what all that is in @column is an instance of, or NONE. */
UndSlot und_collation_find_slot (const UndCollationTable *table, gsize column);
/* und-collation-rows.c: (element-type UndSegment): all units of all witnesses, once. */
GPtrArray *und_collation_build_segments (const UndCollationTable *table) G_GNUC_WARN_UNUSED_RESULT;
/* und-filiation.c: (element-type UndFiliation) */
GPtrArray *und_collation_find_filiations (const UndCollationTable *table, const GPtrArray *segments)
  G_GNUC_WARN_UNUSED_RESULT;
UndReadingSpan und_collation_get_extent_span (const UndCollationTable *table,
                                              const UndExtent *extent);
guint und_collation_count_words (const UndCollationTable *table, const UndExtent *extent);

static inline gboolean
und_collation_is_letter (const UndCollationTable *table, gsize witness)
{
  return und_part_get_facts (table->parts[witness])->kind == UND_PART_LETTER;
}

static inline guint32
und_collation_get_exact_id (const UndCollationTable *table, const UndCollationCell *cell)
{
  return table->sides[cell->witness].exact_ids[cell->unit];
}

G_END_DECLS
