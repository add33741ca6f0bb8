/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"

G_BEGIN_DECLS

struct _UndAnalysis
{
  gatomicrefcount ref_count;
  GPtrArray *documents;
  GPtrArray *parts;
  GPtrArray *links;
  GHashTable *links_by_part; /* UndPart, lent → GPtrArray of lent UndLink, in the order of links */
  GHashTable *letter_links;  /* UndPart, lent → UndLink, lent: the first that leads to a letter */
  GPtrArray *no_links;       /* empty: those of a part without any */
  GPtrArray *rosters;
  GPtrArray *findings;
};

/* Takes @link over. Every link is added by this, so that those of one part are found at once. */
void und_analysis_take_link (UndAnalysis *self, UndLink *link);
/* The links from and to @part (element-type UndLink), lent. */
GPtrArray *und_analysis_get_part_links (UndAnalysis *self, UndPart *part);

/* (transfer full) (element-type guint): which of the parts are letters, ascending. */
GArray *und_analysis_list_letters (UndAnalysis *self) G_GNUC_WARN_UNUSED_RESULT;

/* The steps, in this order; each reads what those before it made. FALSE only when cancelled. */

/* und-linker.c: fills self->links, with passages and reasons. */
gboolean und_analysis_link (UndAnalysis *self, GCancellable *cancellable, GError **error);
/* und-inference.c: gives undated parts the date of the letter that they are linked to, and issuers
 * the jurisdiction that a linked part gives for the same name. */
gboolean und_analysis_infer (UndAnalysis *self, GCancellable *cancellable, GError **error);
/* und-quotation-check.c: verdict, source and edits of every quotation. */
gboolean und_analysis_check_quotations (UndAnalysis *self,
                                        GCancellable *cancellable,
                                        GError **error);
/* und-roster-builder.c: fills self->rosters, with sums. */
gboolean und_analysis_build_rosters (UndAnalysis *self, GCancellable *cancellable, GError **error);
/* und-checker.c: fills self->findings. */
gboolean und_analysis_check (UndAnalysis *self, GCancellable *cancellable, GError **error);

G_END_DECLS
