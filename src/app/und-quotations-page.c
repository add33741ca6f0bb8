/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-quotations-page.h"

#include "und-names.h"
#include "und-phrase.h"
#include "und-quotation-card.h"
#include "und-wrap-box.h"

#include <glib/gi18n.h>

struct _UndQuotationsPage
{
  GtkWidget parent_instance;

  UndCampaign *campaign;     /* strong */
  UndAnalysis *analysis;     /* strong: it owns the parts; NULL before there is one */
  GListStore *quotations;    /* strong; (element-type UndQuotationItem) */
  GPtrArray *quoting;        /* (element-type UndPart): the choices of the drop-down after "all" */
  GtkFilterListModel *shown; /* strong; over quotations */
  GtkFilter *filter;         /* lent by shown; NULL before the template is whole */

  GtkStack *stack;
  GtkLabel *heading;
  GtkLabel *summary;
  GtkDropDown *verdict;
  GtkDropDown *document;
  GtkCheckButton *every_use;
  GtkListView *list;
};

G_DEFINE_TYPE (UndQuotationsPage, und_quotations_page, GTK_TYPE_WIDGET)

static gboolean
filter_cb (gpointer item, gpointer user_data)
{
  UndQuotationsPage *self = UND_QUOTATIONS_PAGE (user_data);
  const UndCheckedQuotation *checked = und_quotation_item_get (item);
  guint verdict = gtk_drop_down_get_selected (self->verdict);
  guint document = gtk_drop_down_get_selected (self->document);

  if (!gtk_check_button_get_active (self->every_use)
      && checked->quotation->use != UND_QUOTATION_SPEECH)
    return FALSE;
  if (verdict != 0 && verdict != GTK_INVALID_LIST_POSITION
      && checked->verdict != (UndVerdict) (verdict - 1))
    return FALSE;
  return document == 0 || document > self->quoting->len
         || und_quotation_item_get_part (item) == self->quoting->pdata[document - 1];
}

static void
filter_changed_cb (UndQuotationsPage *self)
{
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, und_quotation_card_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *card = gtk_list_item_get_child (item);
  UndQuotationItem *quotation = gtk_list_item_get_item (item);
  const UndCheckedQuotation *checked = und_quotation_item_get (quotation);
  g_autofree char *words = und_text_dup_line (
    und_part_get_text (und_quotation_item_get_part (quotation)), checked->quotation->span);
  g_autofree char *name = g_strdup_printf (_ ("%s: “%s”"), und_phrase_verdict (checked->verdict),
                                           words);

  und_quotation_card_set_item (UND_QUOTATION_CARD (card), quotation);
  und_names_set_row (card, name);
}

static void
add_part (UndQuotationsPage *self, UndPart *part, GPtrArray *items, GtkStringList *names)
{
  GPtrArray *quotations = und_part_get_quotations (part);

  if (quotations->len == 0)
    return;
  for (guint i = 0; i < quotations->len; i++)
    g_ptr_array_add (items, und_quotation_item_new (part, i));
  g_ptr_array_add (self->quoting, part);
  gtk_string_list_take (names, und_phrase_part (part));
}

static void
show_counts (UndQuotationsPage *self, GPtrArray *items)
{
  guint counts[5] = { 0 };
  guint n_speech = 0;
  GString *summary = g_string_new (NULL);
  g_autofree char *heading = NULL;

  for (guint i = 0; i < items->len; i++)
    if (und_quotation_item_get (items->pdata[i])->quotation->use == UND_QUOTATION_SPEECH)
      {
        n_speech++;
        counts[und_quotation_item_get (items->pdata[i])->verdict]++;
      }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > 0)
      {
        if (summary->len > 0)
          g_string_append (summary, " · ");
        /* TRANSLATORS: how many quotations, and the verdict on them: "12 Verbatim" */
        g_string_append_printf (summary, C_ ("verdict", "%u %s"), counts[i],
                                und_phrase_verdict ((UndVerdict) i));
      }
  heading = g_strdup_printf (ngettext ("%u quotation", "%u quotations", n_speech), n_speech);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->summary, summary->str);
  g_string_free (summary, TRUE);
}

static void
refresh (UndQuotationsPage *self)
{
  UndAnalysis *analysis = und_campaign_get_analysis (self->campaign);
  GPtrArray *parts = analysis != NULL ? und_analysis_get_parts (analysis) : NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  UndAnalysis *old = self->analysis;

  self->analysis = analysis != NULL ? und_analysis_ref (analysis) : NULL;
  g_ptr_array_set_size (self->quoting, 0);
  gtk_string_list_append (names, _ ("All documents"));
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    add_part (self, parts->pdata[i], items, names);
  gtk_drop_down_set_model (self->document, G_LIST_MODEL (names));
  g_list_store_splice (self->quotations, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->quotations)), items->pdata,
                       items->len);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "none");
  show_counts (self, items);
  g_clear_pointer (&old, und_analysis_unref);
}

static void
und_quotations_page_dispose (GObject *object)
{
  UndQuotationsPage *self = UND_QUOTATIONS_PAGE (object);

  self->filter = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), UND_TYPE_QUOTATIONS_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->quotations);
  g_clear_pointer (&self->quoting, g_ptr_array_unref);
  g_clear_pointer (&self->analysis, und_analysis_unref);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (und_quotations_page_parent_class)->dispose (object);
}

static void
und_quotations_page_class_init (UndQuotationsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_quotations_page_dispose;
  g_type_ensure (UND_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-quotations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UndQuotationsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationsPage, heading);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationsPage, verdict);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationsPage, document);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationsPage, every_use);
  gtk_widget_class_bind_template_child (widget_class, UndQuotationsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
und_quotations_page_init (UndQuotationsPage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->quoting = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  und_names_set_inner (GTK_WIDGET (self->verdict), GTK_TYPE_BUTTON, _ ("Verdict"));
  und_names_set_inner (GTK_WIDGET (self->document), GTK_TYPE_BUTTON, _ ("Document"));
  self->quotations = g_list_store_new (UND_TYPE_QUOTATION_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  self->shown = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->quotations)),
                                           self->filter);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/**
 * und_quotations_page_set_campaign:
 * @self: the page
 * @campaign: what it shows
 *
 * Shows @campaign and follows it. To be called once.
 */
void
und_quotations_page_set_campaign (UndQuotationsPage *self, UndCampaign *campaign)
{
  g_return_if_fail (UND_IS_QUOTATIONS_PAGE (self));
  g_return_if_fail (self->campaign == NULL);

  self->campaign = g_object_ref (campaign);
  g_signal_connect_object (campaign, "analysed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * und_quotations_page_get_n_rows:
 * @self: the page
 *
 * Counts the quotations that the filters leave.
 *
 * Returns: how many
 */
guint
und_quotations_page_get_n_rows (UndQuotationsPage *self)
{
  g_return_val_if_fail (UND_IS_QUOTATIONS_PAGE (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}
