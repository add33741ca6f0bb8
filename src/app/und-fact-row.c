/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-fact-row.h"

#include "und-phrase.h"

#include <glib/gi18n.h>

struct _UndFactRow
{
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkLabel *caption;
  GtkLabel *value;
  GtkLabel *note;
  GtkButton *why;
};

G_DEFINE_TYPE (UndFactRow, und_fact_row, GTK_TYPE_WIDGET)

static void
und_fact_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UND_TYPE_FACT_ROW);
  G_OBJECT_CLASS (und_fact_row_parent_class)->dispose (object);
}

static void
und_fact_row_class_init (UndFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_fact_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UndFactRow, child);
  gtk_widget_class_bind_template_child (widget_class, UndFactRow, caption);
  gtk_widget_class_bind_template_child (widget_class, UndFactRow, value);
  gtk_widget_class_bind_template_child (widget_class, UndFactRow, note);
  gtk_widget_class_bind_template_child (widget_class, UndFactRow, why);
}

static void
und_fact_row_init (UndFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/**
 * und_fact_row_new:
 * @caption: (nullable): what the fact is called
 * @value: what it says
 * @note: (nullable): a remark
 * @evidence: (nullable): the parameter of win.show-evidence; a floating one is taken
 *
 * Creates a row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
und_fact_row_new (const char *caption, const char *value, const char *note, GVariant *evidence)
{
  UndFactRow *self = g_object_new (UND_TYPE_FACT_ROW, NULL);
  /* TRANSLATORS: the name of a button: why the program says a fact, "Why? Issuer" */
  g_autofree char *label = g_strdup_printf (_ ("Why? %s"), caption != NULL ? caption : value);
  g_autofree char *shown = und_phrase_shorten (value);

  set_optional (self->caption, caption);
  set_optional (self->value, shown);
  set_optional (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->why), evidence != NULL);
  if (evidence != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->why), evidence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->why), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value, -1);
  return GTK_WIDGET (self);
}

/**
 * und_fact_row_get_value:
 * @self: the row
 *
 * Gets what the fact says.
 *
 * Returns: (transfer none): the value
 */
const char *
und_fact_row_get_value (UndFactRow *self)
{
  g_return_val_if_fail (UND_IS_FACT_ROW (self), NULL);
  return gtk_label_get_text (self->value);
}

/**
 * und_fact_row_add_note_class:
 * @self: the row
 * @css_class: "warning" or "success"
 *
 * Says by its look, too, how the remark is meant.
 */
void
und_fact_row_add_note_class (UndFactRow *self, const char *css_class)
{
  g_return_if_fail (UND_IS_FACT_ROW (self));
  gtk_widget_add_css_class (GTK_WIDGET (self->note), css_class);
}
