/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-link.h"
#include "und-word-table.h"

G_BEGIN_DECLS

/**
 * UndPassageFinder:
 *
 * Finds what two parts of one analysis share. The words of all parts are numbered once, so that a
 * pair costs no more than its own words.
 */
typedef struct _UndPassageFinder UndPassageFinder;

/* @parts (element-type UndPart): lent; must outlive the finder. */
UndPassageFinder *und_passage_finder_new (GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;
void und_passage_finder_free (UndPassageFinder *self);
/* The passages that part @here (an index in the parts) has in common with part @there: (transfer
 * full) (element-type UndPassage), in the order of @here, not overlapping there; edits lead from
 * @there to @here. */
GPtrArray *und_passage_finder_find (UndPassageFinder *self, guint here, guint there)
  G_GNUC_WARN_UNUSED_RESULT;

/* The words of all parts; lent. */
const UndWordTable *und_passage_finder_get_table (const UndPassageFinder *self);

/* Were words left out, in the search for what @here has of @there, because they recur too often? */
gboolean und_passage_finder_is_bounded (UndPassageFinder *self, guint here, guint there);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndPassageFinder, und_passage_finder_free)

G_END_DECLS
