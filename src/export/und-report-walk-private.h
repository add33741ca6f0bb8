/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-report-nodes.h"
#include "und-report-writers.h"

G_BEGIN_DECLS

/* Each adds what it is named for; by file. */

/* und-report-walk-part.c */
void und_report_add_part (JsonArray *parts, UndPart *part, gboolean is_explained);
/* (element-type UndEdit) @edits lead from @from to @to. */
void und_report_set_edits (JsonObject *object, const GArray *edits, UndText *from, UndText *to);

/* und-report-walk-evidence.c: the member "evidence" of a part, unless it would be empty. */
void und_report_set_evidence (JsonObject *object, UndPart *part);

/* und-report-walk-relations.c */
void und_report_add_link (JsonArray *links, UndLink *link);
void und_report_add_roster (JsonArray *rosters, UndRoster *roster);
void und_report_add_finding (JsonArray *findings, UndFinding *finding);

/* und-report-walk-comparison.c */
void und_report_add_compared (JsonArray *comparisons, const UndReportComparison *compared);

/* und-report-walk-collation.c */
void und_report_add_collation_item (JsonArray *collations, const UndCollation *collation);

G_END_DECLS
