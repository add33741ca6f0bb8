/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-export.h"
#include "und-report-writers.h"

static void
report_comparison_free (UndReportComparison *self)
{
  g_free (self->a);
  g_free (self->b);
  und_comparison_unref (self->comparison);
  g_clear_pointer (&self->beside, und_beside_unref);
  g_free (self);
}

/**
 * und_report_new:
 * @analysis: (nullable): what is reported
 *
 * Makes a report of everything that @analysis says, without comparisons.
 *
 * Returns: (transfer full): a report
 */
UndReport *
und_report_new (UndAnalysis *analysis)
{
  UndReport *self = g_new0 (UndReport, 1);

  self->analysis = analysis != NULL ? und_analysis_ref (analysis) : NULL;
  self->has_documents = TRUE;
  self->has_relations = TRUE;
  self->comparisons = g_ptr_array_new_with_free_func ((GDestroyNotify) report_comparison_free);
  self->collations = g_ptr_array_new_with_free_func ((GDestroyNotify) und_collation_unref);
  return self;
}

/**
 * und_report_free:
 * @self: a report
 *
 * Frees @self.
 */
void
und_report_free (UndReport *self)
{
  g_clear_pointer (&self->analysis, und_analysis_unref);
  g_free (self->created);
  g_ptr_array_unref (self->comparisons);
  g_ptr_array_unref (self->collations);
  g_free (self);
}

/**
 * und_report_add_comparison:
 * @self: a report
 * @a: id of the first side, a part or a document
 * @b: id of the second side
 * @comparison: the comparison of the two
 * @beside: (nullable): their demands and signatories
 *
 * Adds a comparison after those that are already in @self.
 */
void
und_report_add_comparison (UndReport *self,
                           const char *a,
                           const char *b,
                           UndComparison *comparison,
                           UndBeside *beside)
{
  UndReportComparison *added = g_new0 (UndReportComparison, 1);

  added->a = g_strdup (a);
  added->b = g_strdup (b);
  added->comparison = und_comparison_ref (comparison);
  added->beside = beside != NULL ? und_beside_ref (beside) : NULL;
  g_ptr_array_add (self->comparisons, added);
}

/**
 * und_report_add_collation:
 * @self: a report
 * @collation: a collation of parts of its analysis
 *
 * Adds a collation after those that are already in @self.
 */
void
und_report_add_collation (UndReport *self, UndCollation *collation)
{
  g_ptr_array_add (self->collations, und_collation_ref (collation));
}

/**
 * und_export_report:
 * @report: what to write
 * @format: how to write it
 *
 * Writes @report. O(n) in what is written. Any thread.
 *
 * Returns: (transfer full): the text, UTF-8, with its final newline
 */
GBytes *
und_export_report (const UndReport *report, UndExportFormat format)
{
  g_autoptr (JsonNode) tree = NULL;

  if (format == UND_EXPORT_DOT)
    return und_report_write_dot (report->collations);
  tree = und_report_walk (report);
  return und_report_write (tree, format);
}
