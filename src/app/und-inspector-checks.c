/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-inspector-private.h"

#include "und-evidence.h"
#include "und-fact-row.h"
#include "und-finding-row.h"
#include "und-phrase.h"

#include <glib/gi18n.h>

static GtkWidget *
add_section (GtkBox *box, const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "section");
  gtk_box_append (box, label);
  return label;
}

static void
add_findings (GtkBox *box, UndAnalysis *analysis, UndPart *part)
{
  GPtrArray *findings = und_analysis_get_findings (analysis);
  gboolean has_section = FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      GtkWidget *row;

      if (!und_phrase_is_about (findings->pdata[i], part))
        continue;
      if (!has_section)
        add_section (box, _ ("Findings"));
      has_section = TRUE;
      row = und_finding_row_new ();
      und_finding_row_set_finding (UND_FINDING_ROW (row), findings->pdata[i]);
      und_finding_row_hide_document (UND_FINDING_ROW (row));
      gtk_widget_add_css_class (row, "finding-card");
      gtk_box_append (box, row);
    }
}

static GVariant *
quotation_evidence (UndPart *part, UndVerdict verdict, guint *n_found)
{
  GPtrArray *quotations = und_part_get_quotations (part);
  GVariantBuilder builder;

  *n_found = 0;
  g_variant_builder_init (&builder, G_VARIANT_TYPE (UND_EVIDENCE_VARIANT));
  for (guint i = 0; i < quotations->len; i++)
    {
      const UndCheckedQuotation *checked = quotations->pdata[i];

      if (checked->verdict != verdict || checked->quotation->use != UND_QUOTATION_SPEECH)
        continue;
      und_evidence_builder_add (&builder, part, checked->quotation->span,
                                und_phrase_verdict (verdict), checked->quotation->rule);
      (*n_found)++;
    }
  return g_variant_builder_end (&builder);
}

static void
add_quotations (GtkBox *box, UndPart *part)
{
  gboolean has_section = FALSE;

  for (UndVerdict verdict = UND_VERDICT_VERBATIM; verdict <= UND_VERDICT_UNCHECKED; verdict++)
    {
      guint n_found = 0;
      g_autoptr (GVariant)
        evidence = g_variant_ref_sink (quotation_evidence (part, verdict, &n_found));
      g_autofree char *value = g_strdup_printf (ngettext ("%u quotation", "%u quotations", n_found),
                                                n_found);

      if (n_found == 0)
        continue;
      if (!has_section)
        add_section (box, _ ("Quotations"));
      has_section = TRUE;
      gtk_box_append (box, und_fact_row_new (und_phrase_verdict (verdict), value, NULL, evidence));
    }
}

static GVariant *
link_evidence (UndLink *link)
{
  GPtrArray *passages = und_link_get_passages (link);
  GVariantBuilder builder;

  if (passages->len == 0)
    return NULL;
  g_variant_builder_init (&builder, G_VARIANT_TYPE (UND_EVIDENCE_VARIANT));
  for (guint i = 0; i < passages->len; i++)
    {
      const UndPassage *passage = passages->pdata[i];

      und_evidence_builder_add (&builder, und_link_get_from (link), passage->here,
                                _ ("Shared passage"), und_verdict_to_string (passage->verdict));
      und_evidence_builder_add (&builder, und_link_get_to (link), passage->there,
                                _ ("The same passage in the other document"),
                                und_verdict_to_string (passage->verdict));
    }
  return g_variant_builder_end (&builder);
}

static char *
join_reasons (UndLink *link)
{
  GPtrArray *reasons = und_link_get_reasons (link);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      g_autofree char *reason = und_reason_dup_text (reasons->pdata[i], TRUE);

      g_string_append_printf (text, "%s%s", i > 0 ? _ ("; ") : "", reason);
    }
  return g_string_free (text, FALSE);
}

static void
add_links (GtkBox *box, UndAnalysis *analysis, UndPart *part)
{
  GPtrArray *links = und_analysis_get_links (analysis);
  gboolean has_section = FALSE;

  for (guint i = 0; i < links->len; i++)
    {
      g_autofree char *other = NULL;
      g_autofree char *reasons = NULL;

      if (und_link_get_from (links->pdata[i]) != part)
        continue;
      if (!has_section)
        add_section (box, _ ("Links"));
      has_section = TRUE;
      other = und_part_dup_label (und_link_get_to (links->pdata[i]), TRUE);
      reasons = join_reasons (links->pdata[i]);
      gtk_box_append (
        box, und_fact_row_new (und_phrase_relation (und_link_get_relation (links->pdata[i])), other,
                               reasons, link_evidence (links->pdata[i])));
    }
}

static void
add_document (GtkBox *box, UndPart *part)
{
  UndDocument *document = und_part_get_document (part);
  GPtrArray *issues = und_document_get_issues (document);
  gsize n_words = und_text_get_n_words (und_document_get_text (document));
  g_autofree char *size = g_strdup_printf (ngettext ("%zu word", "%zu words", n_words), n_words);

  add_section (box, _ ("File"));
  gtk_box_append (box, und_fact_row_new (_ ("Name"), und_document_get_name (document), size, NULL));
  for (guint i = 0; i < issues->len; i++)
    {
      g_autofree char *message = und_issue_dup_message (issues->pdata[i], TRUE);

      gtk_box_append (box, und_fact_row_new (i == 0 ? _ ("Noticed when it was read") : NULL,
                                             message, NULL, NULL));
    }
}

/**
 * und_inspector_add_checks:
 * @box: where the rows go
 * @analysis: (nullable): what @part belongs to
 * @part: a part
 *
 * Adds what was found, what was quoted, what is linked, and what import noticed.
 */
void
und_inspector_add_checks (GtkBox *box, UndAnalysis *analysis, UndPart *part)
{
  if (analysis != NULL)
    add_findings (box, analysis, part);
  add_quotations (box, part);
  if (analysis != NULL)
    add_links (box, analysis, part);
  add_document (box, part);
}
