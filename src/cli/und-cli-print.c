/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-print.h"

#include "und-quotation-reason.h"

#include <glib/gi18n.h>
#include <string.h>

/* Characters of a quotation that are shown: enough to know it by. */
#define MAX_QUOTATION_CHARS 200

/* The middle of a long text is left out, between words, and a mark says so. */
static char *
shorten (const char *text)
{
  glong n_chars = g_utf8_strlen (text, -1);
  const char *head_end = NULL;
  const char *tail = NULL;

  if (n_chars <= MAX_QUOTATION_CHARS)
    return g_strdup (text);
  head_end = g_utf8_offset_to_pointer (text, MAX_QUOTATION_CHARS * 2 / 3);
  tail = g_utf8_offset_to_pointer (text, n_chars - MAX_QUOTATION_CHARS / 3);
  while (head_end > text && *head_end != ' ')
    head_end--;
  tail += strcspn (tail, " ");
  return g_strdup_printf ("%.*s …%s", (int) (head_end - text), text, tail);
}

static void
append_count (GString *line, const char *text)
{
  g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", text);
}

static guint
count_findings (GPtrArray *findings, UndSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += und_finding_get_severity (g_ptr_array_index (findings, i)) == severity;
  return n;
}

static void
print_summary (UndCliPage *page, UndAnalysis *analysis)
{
  GPtrArray *findings = und_analysis_get_findings (analysis);
  guint n_documents = und_analysis_get_documents (analysis)->len;
  guint n_rosters = und_analysis_get_rosters (analysis)->len;
  guint n_errors = count_findings (findings, UND_SEVERITY_ERROR);
  guint n_warnings = count_findings (findings, UND_SEVERITY_WARNING);
  guint n_notices = count_findings (findings, UND_SEVERITY_NOTICE);
  g_autofree char *documents = g_strdup_printf (
    ngettext ("%u document", "%u documents", n_documents), n_documents);
  g_autofree char *letters = g_strdup_printf (ngettext ("%u letter", "%u letters", n_rosters),
                                              n_rosters);
  g_autofree char *errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors),
                                             n_errors);
  g_autofree char *warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings),
                                               n_warnings);
  g_autofree char *notices = g_strdup_printf (ngettext ("%u notice", "%u notices", n_notices),
                                              n_notices);
  g_autoptr (GString) line = g_string_new (NULL);

  append_count (line, documents);
  append_count (line, letters);
  append_count (line, errors);
  append_count (line, warnings);
  append_count (line, notices);
  und_cli_page_add_line (page, 0, 0, line->str);
}

static const char *
get_relation_text (UndRelation relation)
{
  static const char *const texts[] = {
    N_ ("announces"),
    N_ ("reports"),
    N_ ("reproduces"),
    N_ ("duplicates"),
    N_ ("is a newer version of"),
    N_ ("shares text with"),
    N_ ("is on the topic of"),
  };

  return _ (texts[relation]);
}

/**
 * und_cli_print_links:
 * @page: where to
 * @analysis: of the documents
 *
 * Prints how the parts relate to each other, and why that is thought.
 */
void
und_cli_print_links (UndCliPage *page, UndAnalysis *analysis)
{
  GPtrArray *links = und_analysis_get_links (analysis);

  if (links->len == 0)
    return;
  und_cli_page_add_heading (page, _ ("Links"));
  for (guint i = 0; i < links->len; i++)
    {
      UndLink *link = g_ptr_array_index (links, i);
      GPtrArray *reasons = und_link_get_reasons (link);
      g_autoptr (GString) line = g_string_new (NULL);

      g_string_append_printf (line, "%s %s %s", und_part_get_id (und_link_get_from (link)),
                              get_relation_text (und_link_get_relation (link)),
                              und_part_get_id (und_link_get_to (link)));
      for (guint j = 0; j < reasons->len; j++)
        {
          g_autofree char *reason = und_reason_dup_text (g_ptr_array_index (reasons, j), TRUE);

          /* TRANSLATORS: between two reasons, which may have commas */
          g_string_append_printf (line, "%s%s", j > 0 ? _ ("; ") : ": ", reason);
        }
      und_cli_page_add_line (page, 0, 4, line->str);
    }
}

static const char *
get_verdict_text (UndVerdict verdict)
{
  static const char *const texts[] = { N_ ("word for word"),
                                       N_ ("word for word but for typography"), N_ ("altered"),
                                       N_ ("in no document here"),
                                       N_ ("nothing to check against") };

  return _ (texts[verdict]);
}

static const char *
get_grade_text (UndGrade grade)
{
  static const char *const texts[] = {
    NC_ ("grade", "typography"), NC_ ("grade", "punctuation"), NC_ ("grade", "case"),
    NC_ ("grade", "word"),       NC_ ("grade", "number"),
  };

  return g_dpgettext2 (NULL, "grade", texts[grade]);
}

/* One side of an edit; white space alone is shown by a sign. */
static char *
dup_edited (UndText *text, UndSpan span)
{
  g_autofree char *line = und_text_dup_line (text, span);
  g_autofree char *words = NULL;

  if (*line != '\0' || und_span_is_empty (span))
    return g_steal_pointer (&line);
  words = und_text_dup_span (text, span);
  return g_strdup (strstr (words, "\n\n") != NULL ? "¶" : "␣");
}

static void
print_edited (UndCliPage *page,
              UndCliStyle style,
              const char *open,
              const char *words,
              const char *close)
{
  if (*words == '\0')
    return;
  und_cli_page_add_space (page);
  und_cli_page_add (page, style, open, -1);
  und_cli_page_add_words (page, style, words);
  und_cli_page_add (page, style, close, -1);
}

static void
print_edit (UndCliPage *page, UndText *source, UndText *text, const UndEdit *edit)
{
  g_autofree char *from = dup_edited (source, edit->from);
  g_autofree char *to = dup_edited (text, edit->to);

  und_cli_page_set_indent (page, 6, 10);
  und_cli_page_add_words (page, UND_CLI_STYLE_PLAIN, get_grade_text (edit->grade));
  und_cli_page_add (page, UND_CLI_STYLE_PLAIN, ":", -1);
  print_edited (page, UND_CLI_STYLE_DELETED, "[-", from, "-]");
  print_edited (page, UND_CLI_STYLE_INSERTED, "{+", to, "+}");
  und_cli_page_end_line (page);
}

static void
print_quotation (UndCliPage *page, UndPart *part, const UndCheckedQuotation *checked)
{
  UndText *text = und_part_get_text (part);
  UndSpan span = checked->quotation->span;
  g_autofree char *words = und_text_dup_line (text, span);
  g_autofree char *shown = shorten (words);
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), shown);
  g_autofree char *source = checked->source != NULL
                              ? g_strdup_printf (" (%s)", und_part_get_id (checked->source))
                              : g_strdup ("");
  g_auto (GStrv) reasons = und_quotation_dup_reasons (checked, TRUE);
  g_autofree char *why = g_strjoinv (_ ("; "), reasons);
  g_autofree char *line = g_strdup_printf (
    "%s:%u: %s%s: %s", und_document_get_name (und_part_get_document (part)),
    und_text_byte_to_line (text, span.start), get_verdict_text (checked->verdict), source, quoted);

  und_cli_page_add_line (page, 0, 4, line);
  if (checked->edits->len > 0)
    und_cli_page_add_line (page, 6, 10, why);
  for (guint i = 0; checked->source != NULL && i < checked->edits->len; i++)
    print_edit (page, und_part_get_text (checked->source), text,
                &g_array_index (checked->edits, UndEdit, i));
}

/**
 * und_cli_print_quotations:
 * @page: where to
 * @analysis: of the documents
 *
 * Prints what is quoted as somebody's speech, with the verdict on it and what was changed.
 */
void
und_cli_print_quotations (UndCliPage *page, UndAnalysis *analysis)
{
  GPtrArray *parts = und_analysis_get_parts (analysis);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < parts->len; i++)
    {
      UndPart *part = g_ptr_array_index (parts, i);
      GPtrArray *quotations = und_part_get_quotations (part);

      for (guint j = 0; j < quotations->len; j++)
        {
          const UndCheckedQuotation *checked = g_ptr_array_index (quotations, j);

          if (checked->quotation->use != UND_QUOTATION_SPEECH)
            continue;
          if (!has_heading)
            und_cli_page_add_heading (page, _ ("Quotations"));
          has_heading = TRUE;
          print_quotation (page, part, checked);
        }
    }
}

static void
print_finding (UndCliPage *page, UndFinding *finding)
{
  GArray *evidence = und_finding_get_evidence (finding);
  const UndEvidence *first = &g_array_index (evidence, UndEvidence, 0);
  UndSeverity severity = und_finding_get_severity (finding);
  UndText *text = und_part_get_text (first->part);
  g_autofree char *message = und_finding_dup_message (finding, TRUE);
  g_autofree char *line = g_strdup_printf (
    ": %s:%u: %s: %s", und_document_get_name (und_part_get_document (first->part)),
    und_text_byte_to_line (text, first->span.start), und_finding_get_id (finding), message);

  und_cli_page_set_indent (page, 0, 4);
  und_cli_page_add (page,
                    severity == UND_SEVERITY_NOTICE ? UND_CLI_STYLE_HEADING : UND_CLI_STYLE_WRONG,
                    und_severity_to_string (severity), -1);
  und_cli_page_add_words (page, UND_CLI_STYLE_PLAIN, line);
  und_cli_page_end_line (page);
}

/**
 * und_cli_print_findings:
 * @page: where to
 * @analysis: of the documents
 *
 * Prints what a careful reader would want to be told, the worst first.
 */
void
und_cli_print_findings (UndCliPage *page, UndAnalysis *analysis)
{
  GPtrArray *findings = und_analysis_get_findings (analysis);

  und_cli_page_add_heading (page, _ ("Findings"));
  und_cli_page_set_whole (page, TRUE);
  for (guint i = 0; i < findings->len; i++)
    print_finding (page, g_ptr_array_index (findings, i));
  und_cli_page_set_whole (page, FALSE);
  if (findings->len == 0)
    und_cli_page_add_line (page, 0, 0, _ ("Nothing stands out."));
}

/**
 * und_cli_print_report:
 * @page: where to
 * @report: what to print; its comparisons are left to the caller
 *
 * Prints the report for people.
 */
void
und_cli_print_report (UndCliPage *page, const UndReport *report)
{
  if (!report->has_relations)
    {
      und_cli_print_documents (page, report->analysis, TRUE, report->is_explained);
      return;
    }
  if (und_analysis_get_documents (report->analysis)->len == 0)
    {
      und_cli_page_add_line (page, 0, 0, _ ("No document could be read."));
      return;
    }
  print_summary (page, report->analysis);
  und_cli_page_add_heading (page, _ ("Documents"));
  und_cli_print_documents (page, report->analysis, report->is_explained, report->is_explained);
  und_cli_print_links (page, report->analysis);
  und_cli_print_rosters (page, report->analysis);
  und_cli_print_quotations (page, report->analysis);
  und_cli_print_findings (page, report->analysis);
}
