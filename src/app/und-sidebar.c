/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-sidebar.h"

#include "und-part-row.h"
#include "und-sidebar-item.h"

#include <glib/gi18n.h>

struct _UndSidebar
{
  GtkWidget parent_instance;

  UndCampaign *campaign;     /* strong */
  GtkSortListModel *sorted;  /* strong */
  GtkFilterListModel *shown; /* strong; over sorted */
  GtkFilter *filter;         /* lent by shown */
  GtkSorter *sorter;         /* lent by sorted */
  UndPart *selected;         /* strong; NULL where none is selected */
  char *order;               /* "added", "title", "date" or "findings" */
  gboolean is_filling;       /* the selection changes because the rows do */

  GtkWidget *child;
  GtkSearchEntry *search;
  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_SELECTED_PART,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_SELECTION_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (UndSidebar, und_sidebar, GTK_TYPE_WIDGET)

static gboolean
filter_cb (gpointer item, gpointer user_data)
{
  UndSidebar *self = UND_SIDEBAR (user_data);

  return und_sidebar_item_matches (item, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static int
compare_dates (UndSidebarItem *a, UndSidebarItem *b)
{
  UndPart *part_a = und_sidebar_item_get_part (a);
  UndPart *part_b = und_sidebar_item_get_part (b);
  const UndDate *date_a = part_a != NULL ? und_part_get_date (part_a) : NULL;
  const UndDate *date_b = part_b != NULL ? und_part_get_date (part_b) : NULL;

  if (date_a == NULL || date_b == NULL)
    return (date_a == NULL) - (date_b == NULL);
  return strcmp (date_a->value, date_b->value);
}

/* Groups stay together whatever the order; rows that are equal stay as they were. */
static int
compare_cb (gconstpointer first, gconstpointer second, gpointer user_data)
{
  UndSidebar *self = UND_SIDEBAR (user_data);
  UndSidebarItem *a = (gpointer) first;
  UndSidebarItem *b = (gpointer) second;
  guint group_a = und_sidebar_item_get_group (a);
  guint group_b = und_sidebar_item_get_group (b);

  if (group_a != group_b)
    return group_a < group_b ? -1 : 1;
  if (g_str_equal (self->order, "title"))
    return g_utf8_collate (und_sidebar_item_get_title (a), und_sidebar_item_get_title (b));
  if (g_str_equal (self->order, "date"))
    return compare_dates (a, b);
  if (g_str_equal (self->order, "findings"))
    return (int) und_sidebar_item_get_warnings (b)->len
           - (int) und_sidebar_item_get_warnings (a)->len;
  return 0;
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  return und_part_row_new (item);
}

static void
update_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  UndSidebarItem *item = und_part_row_get_item (UND_PART_ROW (row));
  GtkWidget *label;

  if (before != NULL
      && und_sidebar_item_get_group (und_part_row_get_item (UND_PART_ROW (before)))
           == und_sidebar_item_get_group (item))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (und_sidebar_item_get_group_title (item));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "group-title");
  gtk_list_box_row_set_header (row, label);
}

static void
set_selected (UndSidebar *self, UndPart *part)
{
  if (g_set_object (&self->selected, part))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_PART]);
}

static void
row_selected_cb (UndSidebar *self, GtkListBoxRow *row)
{
  if (!self->is_filling && row != NULL)
    set_selected (self, und_sidebar_item_get_part (und_part_row_get_item (UND_PART_ROW (row))));
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

static void
row_activated_cb (UndSidebar *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.document-chosen", NULL);
}

static void
select_row_of (UndSidebar *self, UndPart *part)
{
  GtkListBoxRow *found = NULL;
  GtkListBoxRow *row;

  for (int i = 0; part != NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;
       i++)
    if (und_sidebar_item_get_part (und_part_row_get_item (UND_PART_ROW (row))) == part)
      found = row;
  self->is_filling = TRUE;
  gtk_list_box_select_row (self->list, found);
  self->is_filling = FALSE;
}

static void
refill (UndSidebar *self)
{
  g_autoptr (GListStore) items = und_sidebar_item_list (self->campaign);

  self->is_filling = TRUE;
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (items));
  self->is_filling = FALSE;
  select_row_of (self, self->selected);
}

static void
search_changed_cb (UndSidebar *self)
{
  self->is_filling = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->is_filling = FALSE;
  select_row_of (self, self->selected);
}

static void
sort_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  UndSidebar *self = UND_SIDEBAR (user_data);

  g_simple_action_set_state (action, value);
  g_free (self->order);
  self->order = g_variant_dup_string (value, NULL);
  self->is_filling = TRUE;
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  self->is_filling = FALSE;
  select_row_of (self, self->selected);
}

static void
und_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED_PART)
    g_value_set_object (value, UND_SIDEBAR (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
und_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED_PART)
    und_sidebar_set_selected_part (UND_SIDEBAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
und_sidebar_dispose (GObject *object)
{
  UndSidebar *self = UND_SIDEBAR (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), UND_TYPE_SIDEBAR);
  g_clear_object (&self->shown);
  g_clear_object (&self->sorted);
  g_clear_object (&self->selected);
  g_clear_object (&self->campaign);
  g_clear_pointer (&self->order, g_free);
  G_OBJECT_CLASS (und_sidebar_parent_class)->dispose (object);
}

static void
und_sidebar_class_init (UndSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = und_sidebar_get_property;
  object_class->set_property = und_sidebar_set_property;
  object_class->dispose = und_sidebar_dispose;
  properties[PROP_SELECTED_PART] = g_param_spec_object ("selected-part", NULL, NULL, UND_TYPE_PART,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                          | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_SELECTION_CHANGED] = g_signal_new (
    "selection-changed", UND_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, UndSidebar, child);
  gtk_widget_class_bind_template_child (widget_class, UndSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, UndSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
und_sidebar_init (UndSidebar *self)
{
  static const GActionEntry entries[] = { { "sort", NULL, "s", "'added'", sort_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->order = g_strdup ("added");
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  self->sorted = gtk_sort_list_model_new (NULL, self->sorter);
  self->shown = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->sorted)),
                                           self->filter);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row_cb, NULL, NULL);
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sidebar", G_ACTION_GROUP (actions));
}

/**
 * und_sidebar_set_campaign:
 * @self: the sidebar
 * @campaign: whose documents it shows
 *
 * Shows @campaign and follows it. To be called once.
 */
void
und_sidebar_set_campaign (UndSidebar *self, UndCampaign *campaign)
{
  g_return_if_fail (UND_IS_SIDEBAR (self));
  g_return_if_fail (self->campaign == NULL);

  self->campaign = g_object_ref (campaign);
  g_signal_connect_object (campaign, "analysed", G_CALLBACK (refill), self, G_CONNECT_SWAPPED);
  refill (self);
}

/**
 * und_sidebar_get_selected_part:
 * @self: the sidebar
 *
 * Gets the part of the selected row.
 *
 * Returns: (transfer none) (nullable): the part
 */
UndPart *
und_sidebar_get_selected_part (UndSidebar *self)
{
  g_return_val_if_fail (UND_IS_SIDEBAR (self), NULL);
  return self->selected;
}

/**
 * und_sidebar_set_selected_part:
 * @self: the sidebar
 * @part: (nullable): the part to select
 *
 * Selects the row of @part.
 */
void
und_sidebar_set_selected_part (UndSidebar *self, UndPart *part)
{
  g_return_if_fail (UND_IS_SIDEBAR (self));

  if (self->selected == part)
    return;
  select_row_of (self, part);
  set_selected (self, part);
}

/**
 * und_sidebar_get_selected_document:
 * @self: the sidebar
 *
 * Gets the document of the selected row, one that could not be read included.
 *
 * Returns: (transfer none) (nullable): the document
 */
UndDocument *
und_sidebar_get_selected_document (UndSidebar *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (UND_IS_SIDEBAR (self), NULL);
  row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL)
    return NULL;
  return und_sidebar_item_get_document (und_part_row_get_item (UND_PART_ROW (row)));
}

/**
 * und_sidebar_focus_search:
 * @self: the sidebar
 *
 * Moves the keyboard focus to the search.
 */
void
und_sidebar_focus_search (UndSidebar *self)
{
  g_return_if_fail (UND_IS_SIDEBAR (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * und_sidebar_get_n_rows:
 * @self: the sidebar
 *
 * Counts the rows that the search leaves.
 *
 * Returns: how many
 */
guint
und_sidebar_get_n_rows (UndSidebar *self)
{
  g_return_val_if_fail (UND_IS_SIDEBAR (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}
