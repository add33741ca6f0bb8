/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-wrap-box.h"

/* Pixels between two children, and between two lines. */
#define SPACING 6

struct _UndWrapBox
{
  GtkWidget parent_instance;
};

static void und_wrap_box_buildable_init (GtkBuildableIface *iface);

G_DEFINE_TYPE_WITH_CODE (UndWrapBox,
                         und_wrap_box,
                         GTK_TYPE_WIDGET,
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, und_wrap_box_buildable_init))

static GtkBuildableIface *parent_buildable;

static void
place_child (UndWrapBox *self, GtkWidget *child, GtkAllocation *room, int width)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    room->x = width - room->x - room->width;
  gtk_widget_size_allocate (child, room, -1);
}

/* Lays the children out for @width, allocating them if @is_real. Returns the height used. */
static int
lay_out (UndWrapBox *self, int width, gboolean is_real)
{
  int x = 0;
  int y = 0;
  int line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int min_width = 0;
      int child_width = 0;
      int child_height = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, &child_width, NULL,
                          NULL);
      child_width = MAX (min_width, MIN (child_width, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL,
                          NULL);
      if (x > 0 && x + child_width > width)
        {
          y += line_height + SPACING;
          x = 0;
          line_height = 0;
        }
      if (is_real)
        place_child (self, child, &(GtkAllocation){ x, y, child_width, child_height }, width);
      x += child_width + SPACING;
      line_height = MAX (line_height, child_height);
    }
  return y + line_height;
}

static GtkSizeRequestMode
und_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_min = 0;
      int child_natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_min, &child_natural, NULL,
                          NULL);
      *minimum = MAX (*minimum, child_min);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
}

static void
und_wrap_box_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = lay_out (UND_WRAP_BOX (widget), for_size < 0 ? G_MAXINT / 2 : for_size,
                                   FALSE);
}

static void
und_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (UND_WRAP_BOX (widget), width, TRUE);
}

static void
und_wrap_box_add_child (GtkBuildable *buildable,
                        GtkBuilder *builder,
                        GObject *child,
                        const char *type)
{
  if (GTK_IS_WIDGET (child))
    und_wrap_box_append (UND_WRAP_BOX (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
und_wrap_box_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = und_wrap_box_add_child;
}

static void
und_wrap_box_dispose (GObject *object)
{
  und_wrap_box_clear (UND_WRAP_BOX (object));
  G_OBJECT_CLASS (und_wrap_box_parent_class)->dispose (object);
}

static void
und_wrap_box_class_init (UndWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_wrap_box_dispose;
  widget_class->get_request_mode = und_wrap_box_get_request_mode;
  widget_class->measure = und_wrap_box_measure;
  widget_class->size_allocate = und_wrap_box_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "wrapbox");
}

static void
und_wrap_box_init (UndWrapBox *self)
{
}

/**
 * und_wrap_box_new:
 *
 * Creates an empty box.
 *
 * Returns: (transfer floating): the box
 */
GtkWidget *
und_wrap_box_new (void)
{
  return g_object_new (UND_TYPE_WRAP_BOX, NULL);
}

/**
 * und_wrap_box_append:
 * @self: the box
 * @child: the next child
 *
 * Adds @child after the others.
 */
void
und_wrap_box_append (UndWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (UND_IS_WRAP_BOX (self));
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/**
 * und_wrap_box_clear:
 * @self: the box
 *
 * Removes all children.
 */
void
und_wrap_box_clear (UndWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (UND_IS_WRAP_BOX (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
