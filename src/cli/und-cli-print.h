/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"
#include "und-beside.h"
#include "und-cli-page.h"
#include "und-collation.h"
#include "und-comparison.h"
#include "und-export.h"

G_BEGIN_DECLS

/* The report for people, one section a function. */
void und_cli_print_report (UndCliPage *page, const UndReport *report);
void und_cli_print_documents (UndCliPage *page,
                              UndAnalysis *analysis,
                              gboolean is_detailed,
                              gboolean is_explained);
void und_cli_print_links (UndCliPage *page, UndAnalysis *analysis);
void und_cli_print_rosters (UndCliPage *page, UndAnalysis *analysis);
void und_cli_print_quotations (UndCliPage *page, UndAnalysis *analysis);
void und_cli_print_findings (UndCliPage *page, UndAnalysis *analysis);
void und_cli_print_comparison (UndCliPage *page, UndComparison *comparison, int n_context);
void und_cli_print_comparison_head (UndCliPage *page,
                                    UndComparison *comparison,
                                    const char *name_a,
                                    const char *name_b,
                                    const UndBeside *beside);
void und_cli_print_collation (UndCliPage *page, UndCollation *collation);
void und_cli_print_beside (UndCliPage *page, const UndBeside *beside);

/* und-cli-collate.c */
void und_cli_add_collation (const UndCliOptions *options, UndReport *report, GPtrArray *witnesses);
/* und-cli-report.c */
UndCliExit und_cli_finish_report (const UndCliOptions *options, const UndReport *report)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
