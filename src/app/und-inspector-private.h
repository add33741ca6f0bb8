/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For und-inspector.c only: the rows of one part, in the order they are shown. */

/* Who, when, to whom: what the part says of itself. */
void und_inspector_add_facts (GtkBox *box, UndPart *part);
/* Counts and lists, and the sums as they are done. */
void und_inspector_add_counts (GtkBox *box, UndAnalysis *analysis, UndPart *part);
/* Findings, quotations, links and what import noticed. */
void und_inspector_add_checks (GtkBox *box, UndAnalysis *analysis, UndPart *part);

G_END_DECLS
