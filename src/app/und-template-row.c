/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-template-row.h"

#include "und-names.h"
#include "und-share-bar.h"

#include <glib/gi18n.h>

struct _UndTemplateRow
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkLabel *text;
  GtkWidget *share;
  GtkLabel *name;
  UndShareBar *bar;
  GtkLabel *figures;
};

enum
{
  SIGNAL_LINK_FOLLOWED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (UndTemplateRow, und_template_row, GTK_TYPE_WIDGET)

static gboolean
activate_link_cb (UndTemplateRow *self, const char *uri)
{
  guint64 row = 0;

  if (g_ascii_string_to_unsigned (uri, 10, 0, G_MAXUINT, &row, NULL))
    g_signal_emit (self, signals[SIGNAL_LINK_FOLLOWED], 0, (guint) row);
  return TRUE;
}

static void
und_template_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UND_TYPE_TEMPLATE_ROW);
  G_OBJECT_CLASS (und_template_row_parent_class)->dispose (object);
}

static void
und_template_row_class_init (UndTemplateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_template_row_dispose;
  signals[SIGNAL_LINK_FOLLOWED] = g_signal_new ("link-followed", UND_TYPE_TEMPLATE_ROW,
                                                G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                                1, G_TYPE_UINT);
  g_type_ensure (UND_TYPE_SHARE_BAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-template-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UndTemplateRow, box);
  gtk_widget_class_bind_template_child (widget_class, UndTemplateRow, text);
  gtk_widget_class_bind_template_child (widget_class, UndTemplateRow, share);
  gtk_widget_class_bind_template_child (widget_class, UndTemplateRow, name);
  gtk_widget_class_bind_template_child (widget_class, UndTemplateRow, bar);
  gtk_widget_class_bind_template_child (widget_class, UndTemplateRow, figures);
  gtk_widget_class_bind_template_callback (widget_class, activate_link_cb);
}

static void
und_template_row_init (UndTemplateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * und_template_row_new:
 *
 * Makes an empty row.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
und_template_row_new (void)
{
  return g_object_new (UND_TYPE_TEMPLATE_ROW, NULL);
}

static void
show_share (UndTemplateRow *self, UndTemplateItem *item)
{
  const char *name = und_template_item_get_text (item);
  const char *figures = und_template_item_get_figures (item);
  g_autofree char *row_name = g_strdup_printf ("%s: %s", name, figures);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->figures, figures);
  und_share_bar_set_shares (self->bar, und_template_item_get_shares (item));
  und_names_set_row (GTK_WIDGET (self), row_name);
}

static void
set_class (UndTemplateRow *self, const char *class, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), class);
}

/**
 * und_template_row_set_item:
 * @self: the row
 * @item: what it shows
 *
 * Shows @item.
 */
void
und_template_row_set_item (UndTemplateRow *self, UndTemplateItem *item)
{
  UndTemplateItemKind kind;

  g_return_if_fail (UND_IS_TEMPLATE_ROW (self));

  kind = und_template_item_get_kind (item);
  gtk_widget_set_visible (self->share, kind == UND_TEMPLATE_SHARE);
  gtk_widget_set_visible (GTK_WIDGET (self->text), kind != UND_TEMPLATE_SHARE);
  if (kind == UND_TEMPLATE_SHARE)
    {
      show_share (self, item);
      return;
    }
  set_class (self, "heading", kind == UND_TEMPLATE_HEADING);
  set_class (self, "dim-label", kind == UND_TEMPLATE_REMARK);
  if (kind == UND_TEMPLATE_PARAGRAPH || kind == UND_TEMPLATE_FILIATION)
    gtk_label_set_markup (self->text, und_template_item_get_text (item));
  else
    gtk_label_set_text (self->text, und_template_item_get_text (item));
  und_names_set_row (GTK_WIDGET (self), gtk_label_get_text (self->text));
}
