/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-roster-list.h"

#include "und-evidence.h"
#include "und-names.h"
#include "und-phrase.h"
#include "und-roster-view.h"

#include <glib/gi18n.h>

/* Documents whose marks have room in a row, one by one. */
#define MAX_MARKED_PARTS 3

/* A row of the list; a list model holds objects. */
#define UND_TYPE_ROSTER_ROW (und_roster_row_get_type ())
G_DECLARE_FINAL_TYPE (UndRosterRow, und_roster_row, UND, ROSTER_ROW, GObject)

struct _UndRosterRow
{
  GObject parent_instance;

  UndRoster *roster;           /* strong: it owns the entry */
  const UndRosterEntry *entry; /* lent by the roster */
};

G_DEFINE_TYPE (UndRosterRow, und_roster_row, G_TYPE_OBJECT)

static void
und_roster_row_finalize (GObject *object)
{
  g_clear_object (&UND_ROSTER_ROW (object)->roster);
  G_OBJECT_CLASS (und_roster_row_parent_class)->finalize (object);
}

static void
und_roster_row_class_init (UndRosterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = und_roster_row_finalize;
}

static void
und_roster_row_init (UndRosterRow *self)
{
}

struct _UndRosterList
{
  GtkWidget parent_instance;

  UndAnalysis *analysis; /* strong; NULL before there is one */
  GListStore *rows;      /* strong; (element-type UndRosterRow) */
  GtkWidget *list;       /* strong; a GtkListView */
};

G_DEFINE_TYPE (UndRosterList, und_roster_list, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new ();

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "roster-row");
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

/* The evidence of all mentions, one after the other. */
static GVariant *
join_evidence (const UndRosterEntry *entry)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (UND_EVIDENCE_VARIANT));
  for (guint i = 0; i < entry->mentions->len; i++)
    {
      g_autoptr (GVariant)
        list = g_variant_ref_sink (und_mention_get_evidence_variant (entry->mentions->pdata[i]));

      for (gsize k = 0; k < g_variant_n_children (list); k++)
        {
          g_autoptr (GVariant) child = g_variant_get_child_value (list, k);

          g_variant_builder_add_value (&builder, child);
        }
    }
  return g_variant_builder_end (&builder);
}

/* The roles in all documents together, and in how many. */
static char *
dup_joined_marks (const UndRosterEntry *entry)
{
  GString *text = g_string_new (NULL);
  guint roles = 0;

  for (guint i = 0; i < entry->mentions->len; i++)
    roles |= und_mention_get_roles (entry->mentions->pdata[i]);
  for (UndRole role = UND_ROLE_LEAD; role <= UND_ROLE_SIGNED; role++)
    if ((roles & (1u << role)) != 0)
      g_string_append (text, und_phrase_role_mark (role));
  g_string_append_printf (text,
                          ngettext (" in %u document", " in %u documents", entry->mentions->len),
                          entry->mentions->len);
  return g_string_free (text, FALSE);
}

static char *
dup_marks (const UndRosterEntry *entry)
{
  GString *text = NULL;

  if (entry->mentions->len > MAX_MARKED_PARTS)
    return dup_joined_marks (entry);
  text = g_string_new (NULL);
  for (guint i = 0; i < entry->mentions->len; i++)
    {
      const UndMention *mention = entry->mentions->pdata[i];
      g_autofree char *marks = und_mention_dup_marks (mention);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "  " : "", marks,
                              und_part_get_id (mention->part));
    }
  return g_string_free (text, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  UndRosterRow *row = gtk_list_item_get_item (item);
  GtkWidget *texts = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *button = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  g_autofree char *details = und_phrase_person (NULL, row->entry->office, row->entry->organisation,
                                                row->entry->jurisdiction);
  g_autofree char *marks = dup_marks (row->entry);
  const char *name = row->entry->name != NULL ? row->entry->name
                                              : und_roster_entry_get_long_name (row->entry);

  und_names_set_row (gtk_list_item_get_child (item), name);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (texts)), name);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (texts)), details);
  gtk_widget_set_visible (gtk_widget_get_last_child (texts), *details != '\0');
  gtk_button_set_label (GTK_BUTTON (button), marks);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), join_evidence (row->entry));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-evidence");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why?"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
}

static void
und_roster_list_dispose (GObject *object)
{
  UndRosterList *self = UND_ROSTER_LIST (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->analysis, und_analysis_unref);
  G_OBJECT_CLASS (und_roster_list_parent_class)->dispose (object);
}

static void
und_roster_list_class_init (UndRosterListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_roster_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
und_roster_list_init (UndRosterList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->rows = g_list_store_new (UND_TYPE_ROSTER_ROW);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows))));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 gtk_list_view_new (model, factory));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Signatories"), -1);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  self->list = scroller;
}

/**
 * und_roster_list_set_roster:
 * @self: the list
 * @analysis: (nullable): what @roster belongs to
 * @roster: (nullable): who signed
 *
 * Shows @roster.
 */
void
und_roster_list_set_roster (UndRosterList *self, UndAnalysis *analysis, UndRoster *roster)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *entries = roster != NULL ? und_roster_get_entries (roster) : NULL;

  g_return_if_fail (UND_IS_ROSTER_LIST (self));

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      UndRosterRow *row = g_object_new (UND_TYPE_ROSTER_ROW, NULL);

      row->roster = g_object_ref (roster);
      row->entry = entries->pdata[i];
      g_ptr_array_add (rows, row);
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
  g_clear_pointer (&self->analysis, und_analysis_unref);
  self->analysis = analysis != NULL ? und_analysis_ref (analysis) : NULL;
}

/**
 * und_roster_list_get_n_rows:
 * @self: the list
 *
 * Counts the signatories shown.
 *
 * Returns: how many
 */
guint
und_roster_list_get_n_rows (UndRosterList *self)
{
  g_return_val_if_fail (UND_IS_ROSTER_LIST (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}
