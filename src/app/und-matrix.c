/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-matrix.h"

#include "und-phrase.h"
#include "und-roster-view.h"

#include <glib/gi18n.h>

struct _UndMatrix
{
  GtkWidget parent_instance;

  GtkWidget *grid;     /* strong; a GtkGrid */
  GHashTable *columns; /* (element-type utf8 GPtrArray): the widgets of a column by its code */
  GHashTable *cells;   /* (element-type utf8 GtkWidget): by "part/code" */
  char *highlight;     /* code, or NULL */
};

G_DEFINE_TYPE (UndMatrix, und_matrix, GTK_TYPE_WIDGET)

static void
attach (UndMatrix *self, GtkWidget *widget, int column, int row, const char *code)
{
  gtk_grid_attach (GTK_GRID (self->grid), widget, column, row, 1, 1);
  if (code != NULL)
    g_ptr_array_add (g_hash_table_lookup (self->columns, code), widget);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_column_heads (UndMatrix *self, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const UndRosterEntry *entry = entries->pdata[i];
      g_autofree char *name = und_roster_entry_dup_short_name (entry);
      GtkWidget *head = create_label (name, "column-head");

      if (entry->jurisdiction != NULL
          && !g_hash_table_contains (self->columns, entry->jurisdiction))
        g_hash_table_insert (self->columns, g_strdup (entry->jurisdiction), g_ptr_array_new ());
      gtk_widget_set_tooltip_text (head, und_roster_entry_get_long_name (entry));
      gtk_accessible_update_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      und_roster_entry_get_long_name (entry), -1);
      attach (self, head, (int) i + 1, 0, entry->jurisdiction);
    }
  /* TRANSLATORS: the head of the column with how many signatories a document names */
  attach (self, create_label (_ ("sum"), "column-head"), (int) entries->len + 1, 0, NULL);
}

static void
add_cell (UndMatrix *self,
          const UndRosterEntry *entry,
          const UndMention *mention,
          const char *row_title,
          int column,
          int row)
{
  g_autofree char *marks = und_mention_dup_marks (mention);
  g_autofree char *roles = und_mention_dup_roles (mention);
  g_autofree char *label = g_strdup_printf (_ ("%s, %s"), row_title,
                                            und_roster_entry_get_long_name (entry));
  g_autofree char *tooltip = g_strdup_printf (_ ("%s: %s"), und_roster_entry_get_long_name (entry),
                                              roles);
  GtkWidget *cell = gtk_button_new_with_label (marks);
  guint both = (1u << UND_ROLE_SELF) | (1u << UND_ROLE_LISTED);

  gtk_widget_add_css_class (cell, "cell");
  gtk_widget_add_css_class (cell, "flat");
  if ((und_mention_get_roles (mention) & both) == both)
    gtk_widget_add_css_class (cell, "attention");
  gtk_widget_set_tooltip_text (cell, tooltip);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (cell),
                                          und_mention_get_evidence_variant (mention));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cell), "win.show-evidence");
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, roles, -1);
  attach (self, cell, column, row, entry->jurisdiction);
  if (entry->jurisdiction != NULL)
    g_hash_table_insert (
      self->cells, g_strdup_printf ("%s/%s", und_part_get_id (mention->part), entry->jurisdiction),
      cell);
}

static void
add_row_head (UndMatrix *self, UndPart *part, const char *title, int row)
{
  GtkWidget *head = gtk_button_new_with_label (title);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (head));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_widget_add_css_class (head, "row-head");
  gtk_widget_add_css_class (head, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (head), "s", und_part_get_id (part));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (head), "win.select-part");
  attach (self, head, 0, row, NULL);
}

static void
add_sum (UndMatrix *self, UndRoster *roster, UndPart *part, int column, int row)
{
  g_autofree char *text = und_roster_dup_row_sum (roster, part);
  const UndSum *sum = und_roster_find_sum (roster, part);
  GtkWidget *label;

  if (sum != NULL && sum->agrees == UND_TRISTATE_FALSE)
    {
      g_autofree char *wrong = g_strdup_printf ("%s ≠ %" G_GINT64_FORMAT, text, sum->authority);

      label = create_label (wrong, "sum");
      gtk_widget_add_css_class (label, "attention");
    }
  else
    label = create_label (text, "sum");
  attach (self, label, column, row, NULL);
}

static void
add_row (UndMatrix *self, UndRoster *roster, UndPart *part, int row)
{
  GPtrArray *entries = und_roster_get_entries (roster);
  g_autofree char *title = und_roster_dup_row_title (roster, part);

  add_row_head (self, part, title, row);
  for (guint i = 0; i < entries->len; i++)
    {
      const UndRosterEntry *entry = entries->pdata[i];
      const UndMention *mention = und_roster_entry_find (entry, part);

      if (mention != NULL)
        add_cell (self, entry, mention, title, (int) i + 1, row);
      else
        attach (self, create_label ("", "cell"), (int) i + 1, row, entry->jurisdiction);
    }
  add_sum (self, roster, part, (int) entries->len + 1, row);
}

static void
clear (UndMatrix *self)
{
  GtkWidget *child;

  g_hash_table_remove_all (self->columns);
  g_hash_table_remove_all (self->cells);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
}

/* One stop for the Tab key; inside, the arrow keys move. */
static gboolean
und_matrix_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_inside = (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (is_inside && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return FALSE;
  return GTK_WIDGET_CLASS (und_matrix_parent_class)->focus (widget, direction);
}

static void
und_matrix_dispose (GObject *object)
{
  UndMatrix *self = UND_MATRIX (object);

  g_clear_pointer (&self->columns, g_hash_table_unref);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->highlight, g_free);
  G_OBJECT_CLASS (und_matrix_parent_class)->dispose (object);
}

static void
und_matrix_class_init (UndMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_matrix_dispose;
  widget_class->focus = und_matrix_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
und_matrix_init (UndMatrix *self)
{
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->grid = gtk_grid_new ();
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

static void
dress_column (UndMatrix *self, gboolean is_highlighted)
{
  GPtrArray *widgets = self->highlight != NULL
                         ? g_hash_table_lookup (self->columns, self->highlight)
                         : NULL;

  for (guint i = 0; widgets != NULL && i < widgets->len; i++)
    if (is_highlighted)
      gtk_widget_add_css_class (widgets->pdata[i], "highlight");
    else
      gtk_widget_remove_css_class (widgets->pdata[i], "highlight");
}

/**
 * und_matrix_set_roster:
 * @self: the matrix
 * @roster: (nullable): who signed, and what every part says of them
 *
 * Shows @roster, of which nothing is kept. Makes a widget for each cell.
 */
void
und_matrix_set_roster (UndMatrix *self, UndRoster *roster)
{
  GPtrArray *parts;

  g_return_if_fail (UND_IS_MATRIX (self));

  clear (self);
  if (roster == NULL)
    return;
  g_return_if_fail (und_roster_fits_matrix (roster));
  parts = und_roster_get_parts (roster);
  add_column_heads (self, und_roster_get_entries (roster));
  for (guint i = 0; i < parts->len; i++)
    add_row (self, roster, parts->pdata[i], (int) i + 1);
  dress_column (self, TRUE);
}

/**
 * und_matrix_set_highlight:
 * @self: the matrix
 * @code: (nullable): ISO 3166-2
 *
 * Points out the column of a jurisdiction.
 */
void
und_matrix_set_highlight (UndMatrix *self, const char *code)
{
  g_return_if_fail (UND_IS_MATRIX (self));

  dress_column (self, FALSE);
  g_free (self->highlight);
  self->highlight = g_strdup (code);
  dress_column (self, TRUE);
}

/**
 * und_matrix_get_cell:
 * @self: the matrix
 * @part_id: the id of a part
 * @code: ISO 3166-2
 *
 * Gets the button for what a part says of a jurisdiction.
 *
 * Returns: (transfer none) (nullable): the button; NULL if the part says nothing of it
 */
GtkWidget *
und_matrix_get_cell (UndMatrix *self, const char *part_id, const char *code)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", part_id, code);

  g_return_val_if_fail (UND_IS_MATRIX (self), NULL);
  return g_hash_table_lookup (self->cells, key);
}
