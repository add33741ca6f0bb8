/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-collation-private.h"

G_BEGIN_DECLS

/* A site's class of a witness that has nothing in its row. */
#define UND_SITE_ABSENT 0

/**
 * UndSiteReading:
 * @n_words: of one of them
 * @is_fixed: a word is no slot and says nothing of the issuer
 * @is_minor: one has more else in the row
 *
 * What those who read alike at a site have there.
 */
typedef struct
{
  guint n_words;
  gboolean is_fixed;
  gboolean is_minor;
} UndSiteReading;

/**
 * UndSite:
 * @segment: the row
 * @columns: (element-type guint32): in order
 * @classes: for each witness: ABSENT, or the number of those that read alike
 * @readings: (element-type UndSiteReading): by that number
 *
 * Words of a row, not always side by side, where its witnesses part alike.
 */
typedef struct
{
  guint segment;
  GArray *columns;
  guint *classes;
  GArray *readings;
} UndSite;

/**
 * UndAlteredPassage:
 * @first: the first segment that varies
 * @end: one past the last
 * @sites: (element-type UndSite): NULL before und_altered_passage_fill()
 * @is_here: for each witness: has it anything in the passage or right beside it?
 * @source: a witness
 *
 * A stretch of rows that vary, with little that all share between them.
 */
typedef struct
{
  const UndCollationTable *table;
  const GPtrArray *segments;
  guint first;
  guint end;
  GPtrArray *sites;
  guint8 *is_here;
  gsize source;
} UndAlteredPassage;

/* Finds the sites of the segments whose indices are @rows, and who is here. */
void und_altered_passage_fill (UndAlteredPassage *self, const GArray *rows);
void und_altered_passage_clear (UndAlteredPassage *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndAlteredPassage, und_altered_passage_clear)

static inline const UndSegment *
und_altered_passage_get_segment (const UndAlteredPassage *self, guint segment)
{
  return self->segments->pdata[segment];
}

static inline const UndSite *
und_altered_passage_get_site (const UndAlteredPassage *self, guint site)
{
  return self->sites->pdata[site];
}

static inline guint
und_altered_passage_get_class (const UndAlteredPassage *self, gsize witness, guint site)
{
  return und_altered_passage_get_site (self, site)->classes[witness];
}

G_END_DECLS
