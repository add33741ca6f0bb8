/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-findings-page.h"

#include "und-finding-row.h"
#include "und-names.h"
#include "und-wrap-box.h"

#include <glib/gi18n.h>

struct _UndFindingsPage
{
  GtkWidget parent_instance;

  UndCampaign *campaign;     /* strong */
  UndAnalysis *analysis;     /* strong: it owns the parts; NULL before there is one */
  GListStore *findings;      /* strong; (element-type UndFinding) */
  GtkFilterListModel *shown; /* strong; over findings */
  GtkFilter *filter;         /* lent by shown */

  GtkStack *stack;
  GtkLabel *heading;
  GtkLabel *summary;
  GtkDropDown *severity;
  GtkListView *list;
};

G_DEFINE_TYPE (UndFindingsPage, und_findings_page, GTK_TYPE_WIDGET)

/* The first choice of the drop-down is all; the others are the severities in their order. */
static gboolean
filter_cb (gpointer item, gpointer user_data)
{
  UndFindingsPage *self = UND_FINDINGS_PAGE (user_data);
  guint choice = gtk_drop_down_get_selected (self->severity);

  return choice == 0 || choice == GTK_INVALID_LIST_POSITION
         || und_finding_get_severity (item) == (UndSeverity) (choice - 1);
}

static void
severity_changed_cb (UndFindingsPage *self)
{
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, und_finding_row_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *message = und_finding_dup_message (gtk_list_item_get_item (item), TRUE);

  und_finding_row_set_finding (UND_FINDING_ROW (row), gtk_list_item_get_item (item));
  und_names_set_row (row, message);
}

static void
show_counts (UndFindingsPage *self)
{
  guint counts[3] = { 0 };
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->findings));
  g_autofree char *heading = g_strdup_printf (ngettext ("%u finding", "%u findings", n_items),
                                              n_items);
  g_autofree char *errors = NULL;
  g_autofree char *warnings = NULL;
  g_autofree char *notices = NULL;
  g_autofree char *summary = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (UndFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->findings), i);

      counts[und_finding_get_severity (finding)]++;
    }
  errors = g_strdup_printf (ngettext ("%u error", "%u errors", counts[UND_SEVERITY_ERROR]),
                            counts[UND_SEVERITY_ERROR]);
  warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", counts[UND_SEVERITY_WARNING]),
                              counts[UND_SEVERITY_WARNING]);
  notices = g_strdup_printf (ngettext ("%u notice", "%u notices", counts[UND_SEVERITY_NOTICE]),
                             counts[UND_SEVERITY_NOTICE]);
  summary = g_strjoin (" · ", errors, warnings, notices, NULL);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->summary, summary);
}

static void
refresh (UndFindingsPage *self)
{
  UndAnalysis *analysis = und_campaign_get_analysis (self->campaign);
  GPtrArray *findings = analysis != NULL ? und_analysis_get_findings (analysis) : NULL;
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->findings));
  UndAnalysis *old = self->analysis;

  self->analysis = analysis != NULL ? und_analysis_ref (analysis) : NULL;
  g_list_store_splice (self->findings, 0, n_old, findings != NULL ? findings->pdata : NULL,
                       findings != NULL ? findings->len : 0);
  gtk_stack_set_visible_child_name (self->stack,
                                    findings != NULL && findings->len > 0 ? "list" : "none");
  show_counts (self);
  g_clear_pointer (&old, und_analysis_unref);
}

static void
und_findings_page_dispose (GObject *object)
{
  UndFindingsPage *self = UND_FINDINGS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), UND_TYPE_FINDINGS_PAGE);
  self->filter = NULL;
  g_clear_object (&self->shown);
  g_clear_object (&self->findings);
  g_clear_pointer (&self->analysis, und_analysis_unref);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (und_findings_page_parent_class)->dispose (object);
}

static void
und_findings_page_class_init (UndFindingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_findings_page_dispose;
  g_type_ensure (UND_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-findings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UndFindingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UndFindingsPage, heading);
  gtk_widget_class_bind_template_child (widget_class, UndFindingsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, UndFindingsPage, severity);
  gtk_widget_class_bind_template_child (widget_class, UndFindingsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, severity_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
und_findings_page_init (UndFindingsPage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  und_names_set_inner (GTK_WIDGET (self->severity), GTK_TYPE_BUTTON, _ ("Severity"));
  self->findings = g_list_store_new (UND_TYPE_FINDING);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  self->shown = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->findings)),
                                           self->filter);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/**
 * und_findings_page_set_campaign:
 * @self: the page
 * @campaign: what it shows
 *
 * Shows @campaign and follows it. To be called once.
 */
void
und_findings_page_set_campaign (UndFindingsPage *self, UndCampaign *campaign)
{
  g_return_if_fail (UND_IS_FINDINGS_PAGE (self));
  g_return_if_fail (self->campaign == NULL);

  self->campaign = g_object_ref (campaign);
  g_signal_connect_object (campaign, "analysed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * und_findings_page_get_n_rows:
 * @self: the page
 *
 * Counts the findings that the filter leaves.
 *
 * Returns: how many
 */
guint
und_findings_page_get_n_rows (UndFindingsPage *self)
{
  g_return_val_if_fail (UND_IS_FINDINGS_PAGE (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}
