/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-pair-box.h"

/* Pixels between the two, and the width from which they stand side by side. */
#define SPACING    14
#define PAIR_WIDTH 520

struct _UndPairBox
{
  GtkWidget parent_instance;
};

static void und_pair_box_buildable_init (GtkBuildableIface *iface);

G_DEFINE_TYPE_WITH_CODE (UndPairBox,
                         und_pair_box,
                         GTK_TYPE_WIDGET,
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, und_pair_box_buildable_init))

static GtkBuildableIface *parent_buildable;

static GtkSizeRequestMode
und_pair_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size, int *min, int *natural)
{
  *min = 0;
  *natural = 0;
  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, min, natural, NULL, NULL);
}

static void
und_pair_box_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  gboolean is_pair = for_size >= PAIR_WIDTH;
  int child_width = is_pair ? (for_size - SPACING) / 2 : for_size;
  int mins[2];
  int naturals[2];

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    child_width = -1;
  measure_child (gtk_widget_get_first_child (widget), orientation, child_width, &mins[0],
                 &naturals[0]);
  measure_child (gtk_widget_get_last_child (widget), orientation, child_width, &mins[1],
                 &naturals[1]);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (mins[0], mins[1]);
      *natural = naturals[0] + naturals[1] + SPACING;
    }
  else if (is_pair)
    *minimum = *natural = MAX (naturals[0], naturals[1]);
  else
    *minimum = *natural = naturals[0] + naturals[1] + SPACING;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
und_pair_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int min = 0;
  int first_height = 0;

  if (width >= PAIR_WIDTH)
    {
      int half = (width - SPACING) / 2;

      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        {
          GtkWidget *swap = first;

          first = second;
          second = swap;
        }
      place (first, 0, 0, half, height);
      place (second, width - half, 0, half, height);
      return;
    }
  measure_child (first, GTK_ORIENTATION_VERTICAL, width, &min, &first_height);
  place (first, 0, 0, width, first_height);
  place (second, 0, first_height + SPACING, width, MAX (0, height - first_height - SPACING));
}

static void
und_pair_box_add_child (GtkBuildable *buildable,
                        GtkBuilder *builder,
                        GObject *child,
                        const char *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_insert_before (GTK_WIDGET (child), GTK_WIDGET (buildable), NULL);
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
und_pair_box_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = und_pair_box_add_child;
}

static void
und_pair_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (und_pair_box_parent_class)->dispose (object);
}

static void
und_pair_box_class_init (UndPairBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_pair_box_dispose;
  widget_class->get_request_mode = und_pair_box_get_request_mode;
  widget_class->measure = und_pair_box_measure;
  widget_class->size_allocate = und_pair_box_size_allocate;
}

static void
und_pair_box_init (UndPairBox *self)
{
}
