/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-part-row.h"

#include "und-phrase.h"
#include "und-wrap-box.h"

#include <glib/gi18n.h>

struct _UndPartRow
{
  GtkListBoxRow parent_instance;

  UndSidebarItem *item; /* strong */
  GtkLabel *badge;
  GtkLabel *title;
  GtkLabel *subtitle;
  UndWrapBox *chips;
};

G_DEFINE_TYPE (UndPartRow, und_part_row, GTK_TYPE_LIST_BOX_ROW)

static void
add_chip (UndPartRow *self, const char *text, const char *css_class)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, css_class);
  und_wrap_box_append (self->chips, chip);
}

static void
fill_badge (UndPartRow *self)
{
  UndPart *part = und_sidebar_item_get_part (self->item);
  static const char *const classes[] = { "letter",   "release",   "article",
                                         "petition", "statement", "other" };

  if (part == NULL)
    {
      gtk_label_set_text (self->badge, "!");
      gtk_widget_add_css_class (GTK_WIDGET (self->badge), "failed");
      return;
    }
  gtk_label_set_text (self->badge, und_phrase_kind_badge (und_part_get_facts (part)->kind));
  gtk_widget_add_css_class (GTK_WIDGET (self->badge), classes[und_part_get_facts (part)->kind]);
}

static void
fill_chips (UndPartRow *self)
{
  GPtrArray *warnings = und_sidebar_item_get_warnings (self->item);
  const char *agreement = und_sidebar_item_get_agreement (self->item);

  if (agreement != NULL)
    add_chip (self, agreement, "success");
  for (guint i = 0; i < warnings->len; i++)
    add_chip (self, warnings->pdata[i], "warning");
  gtk_widget_set_visible (GTK_WIDGET (self->chips), agreement != NULL || warnings->len > 0);
}

/* A screen reader says the row as one sentence. */
static void
name_row (UndPartRow *self)
{
  GPtrArray *warnings = und_sidebar_item_get_warnings (self->item);
  GString *description = g_string_new (und_sidebar_item_get_subtitle (self->item));
  g_autofree char *folded = NULL;

  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (description, ", %s", (char *) warnings->pdata[i]);
  folded = g_string_free (description, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  und_sidebar_item_get_title (self->item),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, folded, -1);
}

static void
und_part_row_dispose (GObject *object)
{
  g_clear_object (&UND_PART_ROW (object)->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), UND_TYPE_PART_ROW);
  G_OBJECT_CLASS (und_part_row_parent_class)->dispose (object);
}

static void
und_part_row_class_init (UndPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_part_row_dispose;
  g_type_ensure (UND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-part-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UndPartRow, badge);
  gtk_widget_class_bind_template_child (widget_class, UndPartRow, title);
  gtk_widget_class_bind_template_child (widget_class, UndPartRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, UndPartRow, chips);
}

static void
und_part_row_init (UndPartRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * und_part_row_new:
 * @item: what the row shows
 *
 * Creates a row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
und_part_row_new (UndSidebarItem *item)
{
  UndPartRow *self = g_object_new (UND_TYPE_PART_ROW, NULL);

  self->item = g_object_ref (item);
  gtk_label_set_text (self->title, und_sidebar_item_get_title (item));
  gtk_label_set_text (self->subtitle, und_sidebar_item_get_subtitle (item));
  fill_badge (self);
  fill_chips (self);
  name_row (self);
  return GTK_WIDGET (self);
}

/**
 * und_part_row_get_item:
 * @self: the row
 *
 * Gets what the row shows.
 *
 * Returns: (transfer none): the item
 */
UndSidebarItem *
und_part_row_get_item (UndPartRow *self)
{
  g_return_val_if_fail (UND_IS_PART_ROW (self), NULL);
  return self->item;
}
