/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-part.h"

G_BEGIN_DECLS

/**
 * UndCollation:
 *
 * N parts at once: what all or some share, where they vary, what each has alone, and how much of
 * each is whose. Immutable and atomically reference-counted.
 */
typedef struct _UndCollation UndCollation;

/**
 * UndRowKind:
 * @UND_ROW_SHARED: one reading, of two witnesses or more
 * @UND_ROW_VARIANT: several readings
 * @UND_ROW_UNIQUE: one witness has it
 * @UND_ROW_SLOT: as one of the last two, but the template expects the difference
 */
typedef enum
{
  UND_ROW_SHARED,
  UND_ROW_VARIANT,
  UND_ROW_UNIQUE,
  UND_ROW_SLOT,
} UndRowKind;

/* What a template leaves open. */
typedef enum
{
  UND_SLOT_NONE,
  UND_SLOT_ISSUER_NAME,
  UND_SLOT_ISSUER_OFFICE,
  UND_SLOT_ISSUER_JURISDICTION,
  UND_SLOT_ISSUER_PLACE,
  UND_SLOT_DATE,
  UND_SLOT_COUNT,
} UndSlot;

/**
 * UndReadingSpan:
 * @witness: index of the part among those that are collated
 * @span: bytes in its stored text, with the white space after the words
 */
typedef struct
{
  guint witness;
  UndSpan span;
} UndReadingSpan;

/**
 * UndCollationReading:
 * @text: as the first of its witnesses has it, on one line
 * @witnesses: (element-type UndReadingSpan): who has it, in the order of the witnesses
 */
typedef struct
{
  char *text;
  GArray *witnesses;
} UndCollationReading;

/**
 * UndCollationRow:
 * @kind: see #UndRowKind
 * @slot: of a SLOT row, else NONE
 * @starts_paragraph: most of its witnesses begin a paragraph there
 * @readings: (element-type UndCollationReading): in the order of their first witnesses
 *
 * A witness that has nothing in a row is in none of its readings.
 */
typedef struct
{
  UndRowKind kind;
  UndSlot slot;
  gboolean starts_paragraph;
  GPtrArray *readings;
} UndCollationRow;

/**
 * UndShares:
 * @template: words that more than half of the witnesses which are no letters have too, and slots
 * @letter: words that a letter among the witnesses has too
 * @sibling: words that others have too, but fewer
 * @own: words that nobody else has
 *
 * Shares of a witness's words, each in [0, 1], together 1; all 0 if it has no words. A word that a
 * letter has counts as the letter's, whoever else has it.
 */
typedef struct
{
  double template;
  double letter;
  double sibling;
  double own;
} UndShares;

/**
 * UndOwner:
 * @UND_OWNER_SELF: nobody else has it
 * @UND_OWNER_TEMPLATE: more than half of the witnesses which are no letters have it
 * @UND_OWNER_LETTER: a letter has it
 * @UND_OWNER_SIBLING: others have it, but fewer
 *
 * Whose words a witness's words are; see #UndShares.
 */
typedef enum
{
  UND_OWNER_SELF,
  UND_OWNER_TEMPLATE,
  UND_OWNER_LETTER,
  UND_OWNER_SIBLING,
} UndOwner;

typedef enum
{
  UND_STRENGTH_WEAK,   /* one shared innovation */
  UND_STRENGTH_LIKELY, /* two or three */
  UND_STRENGTH_STRONG, /* more */
} UndStrength;

/* How much speaks for the source to have been first; NONE if nothing does. */
typedef enum
{
  UND_DIRECTION_NONE,
  UND_DIRECTION_WEAK,   /* an earlier date */
  UND_DIRECTION_LIKELY, /* the letter at hand */
  UND_DIRECTION_STRONG, /* the letter, and an earlier date or most of all */
} UndDirection;

/**
 * UndFiliation:
 * @groups: (element-type GArray of guint): those that share the evidence, and those that read there
 *   as the source does, by their first members
 * @order: (element-type guint): one witness of each group, the likeliest source first; of the
 *   other group its first member
 * @strength: how much it rests on that the one group belongs together
 * @direction: how much it rests on that the source was first; with NONE, either group may have been
 * @evidence: (element-type UndReadingSpan): the words that the members of a group share and the
 *   source has not
 *
 * Who took one altered passage from whom.
 */
typedef struct
{
  GPtrArray *groups;
  GArray *order;
  UndStrength strength;
  UndDirection direction;
  GArray *evidence;
} UndFiliation;

typedef struct
{
  guint ignored;        /* bits (1 << UndGrade) to set aside: typography, punctuation, case */
  guint min_move_words; /* 0: the default */
} UndCollationOptions;

/* @parts: at least one, of one analysis. NULL only when cancelled. Any thread. */
UndCollation *und_collation_new (UndPart *const *parts,
                                 gsize n_parts,
                                 const UndCollationOptions *options,
                                 GCancellable *cancellable,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
UndCollation *und_collation_ref (UndCollation *self);
void und_collation_unref (UndCollation *self);
UndPart *const *und_collation_get_parts (const UndCollation *self, gsize *n_parts);
/* (element-type UndCollationRow): in the order of most witnesses. */
GPtrArray *und_collation_get_rows (const UndCollation *self);
const UndShares *und_collation_get_shares (const UndCollation *self, gsize witness);
/* Whose what @witness has of @row is; it is in @reading. */
UndOwner und_collation_find_owner (const UndCollation *self,
                                   const UndCollationRow *row,
                                   const UndCollationReading *reading,
                                   guint witness);
/* (element-type UndFiliation): in the order of the passages. */
GPtrArray *und_collation_get_filiations (const UndCollation *self);
gboolean und_collation_is_bounded (const UndCollation *self);

const char *und_row_kind_to_string (UndRowKind self);
/* (nullable): NULL for NONE. */
const char *und_slot_to_string (UndSlot self);
const char *und_strength_to_string (UndStrength self);
const char *und_direction_to_string (UndDirection self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndCollation, und_collation_unref)

G_END_DECLS
