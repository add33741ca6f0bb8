/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-names.h"

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * und_names_set_inner:
 * @widget: a widget that GTK composes
 * @inner: the type of what takes the focus in it
 * @name: its name, in the user's language
 *
 * Names the first child of @widget that is of type @inner, and what that is made of: a menu button
 * holds a toggle button.
 */
void
und_names_set_inner (GtkWidget *widget, GType inner, const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_type_is_a (G_OBJECT_TYPE (child), inner))
      {
        set_name (child, name);
        if (gtk_widget_get_first_child (child) != NULL)
          set_name (gtk_widget_get_first_child (child), name);
        return;
      }
}

/**
 * und_names_set_row:
 * @child: the child of a list item
 * @name: what the row says, in the user's language
 *
 * Names the row that a list has made for @child; without a row nothing is done.
 */
void
und_names_set_row (GtkWidget *child, const char *name)
{
  if (gtk_widget_get_parent (child) != NULL)
    set_name (gtk_widget_get_parent (child), name);
}
