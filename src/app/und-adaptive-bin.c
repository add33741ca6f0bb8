/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-adaptive-bin.h"

#include <glib/gi18n.h>

/* Widths in pixels at which the layout changes, and those of the two side panes. A page is readable
 * from about 480. */
#define MEDIUM_WIDTH    760
#define WIDE_WIDTH      1120
#define SIDEBAR_WIDTH   300
#define INSPECTOR_WIDTH 300
#define MIN_WIDTH       360
#define MIN_HEIGHT      240

typedef enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_INSPECTOR,
  PROP_SHOW_SIDEBAR,
  PROP_SHOW_INSPECTOR,
  PROP_NARROW,
  PROP_WIDE,
  N_PROPS,
} UndAdaptiveBinProperty;

static GParamSpec *properties[N_PROPS];

struct _UndAdaptiveBin
{
  GtkWidget parent_instance;

  GtkWidget *sidebar;   /* strong */
  GtkWidget *content;   /* strong */
  GtkWidget *inspector; /* strong */
  GtkWidget *shield;    /* strong; dims the content below an overlaid pane and closes it */
  gboolean shows_sidebar;
  gboolean shows_inspector;
  gboolean wants_inspector; /* beside the content, when there is room again */
  UndWidth mode;            /* narrow before the first allocation: a header made for it fits */
  gboolean has_mode;        /* there was an allocation */
  guint notify_id;          /* tick callback that tells of a new mode */
};

G_DEFINE_TYPE (UndAdaptiveBin, und_adaptive_bin, GTK_TYPE_WIDGET)

static UndWidth
mode_for_width (int width)
{
  if (width >= WIDE_WIDTH)
    return UND_WIDTH_WIDE;
  return width >= MEDIUM_WIDTH ? UND_WIDTH_MEDIUM : UND_WIDTH_NARROW;
}

/**
 * und_width_get_least:
 * @mode: how much room there is
 *
 * Gets the width at which a mode begins.
 *
 * Returns: pixels
 */
int
und_width_get_least (UndWidth mode)
{
  if (mode == UND_WIDTH_WIDE)
    return WIDE_WIDTH;
  return mode == UND_WIDTH_MEDIUM ? MEDIUM_WIDTH : MIN_WIDTH;
}

static gboolean
overlays_sidebar (UndAdaptiveBin *self)
{
  return self->mode == UND_WIDTH_NARROW;
}

static gboolean
overlays_inspector (UndAdaptiveBin *self)
{
  return self->mode != UND_WIDTH_WIDE;
}

static void
set_show (UndAdaptiveBin *self, gboolean *field, gboolean value, UndAdaptiveBinProperty property)
{
  if (*field == value)
    return;
  *field = value;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
close_overlays (UndAdaptiveBin *self)
{
  if (overlays_inspector (self))
    set_show (self, &self->shows_inspector, FALSE, PROP_SHOW_INSPECTOR);
  if (overlays_sidebar (self))
    set_show (self, &self->shows_sidebar, FALSE, PROP_SHOW_SIDEBAR);
}

static gboolean
has_overlay (UndAdaptiveBin *self)
{
  return (overlays_inspector (self) && self->shows_inspector)
         || (overlays_sidebar (self) && self->shows_sidebar);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  UndAdaptiveBin *self = UND_ADAPTIVE_BIN (widget);

  if (!has_overlay (self))
    return FALSE;
  close_overlays (self);
  return TRUE;
}

static void
shield_pressed_cb (UndAdaptiveBin *self)
{
  close_overlays (self);
}

/* A change of the layout must not run inside an allocation, so it is told at the next frame. A
 * pane that begins to overlay is closed first: it would cover what was in view. */
static gboolean
notify_mode_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UndAdaptiveBin *self = UND_ADAPTIVE_BIN (widget);

  self->notify_id = 0;
  close_overlays (self);
  if (self->mode != UND_WIDTH_NARROW)
    set_show (self, &self->shows_sidebar, TRUE, PROP_SHOW_SIDEBAR);
  if (self->mode == UND_WIDTH_WIDE)
    set_show (self, &self->shows_inspector, self->wants_inspector, PROP_SHOW_INSPECTOR);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
  return G_SOURCE_REMOVE;
}

static void
set_mode (UndAdaptiveBin *self, UndWidth mode)
{
  if (self->mode == mode && self->has_mode)
    return;
  if (self->mode == UND_WIDTH_WIDE || !self->has_mode)
    self->wants_inspector = self->shows_inspector;
  self->mode = mode;
  self->has_mode = TRUE;
  if (self->notify_id == 0)
    self->notify_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), notify_mode_cb, NULL, NULL);
}

/* Gives @child the room at @x of @width; right-to-left it is mirrored. */
static void
place (UndAdaptiveBin *self, GtkWidget *child, int x, int width, int height)
{
  int total = gtk_widget_get_width (GTK_WIDGET (self));
  int min = 0;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = total - x - width;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, MAX (width, min), height }, -1);
}

static void
place_pane (UndAdaptiveBin *self,
            GtkWidget *pane,
            gboolean is_shown,
            gboolean is_overlay,
            int x,
            int width,
            int height)
{
  if (pane == NULL)
    return;
  gtk_widget_set_child_visible (pane, is_shown);
  if (is_overlay)
    gtk_widget_add_css_class (pane, "overlaid");
  else
    gtk_widget_remove_css_class (pane, "overlaid");
  if (is_shown)
    place (self, pane, x, width, height);
}

static void
und_adaptive_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UndAdaptiveBin *self = UND_ADAPTIVE_BIN (widget);
  int sidebar_width = MIN (SIDEBAR_WIDTH, width - 48);
  int inspector_width = MIN (INSPECTOR_WIDTH, width - 48);
  int left = 0;
  int right = width;

  set_mode (self, mode_for_width (width));
  if (self->shows_sidebar && !overlays_sidebar (self))
    left = sidebar_width;
  if (self->shows_inspector && !overlays_inspector (self))
    right -= inspector_width;
  if (self->content != NULL)
    place (self, self->content, left, right - left, height);
  gtk_widget_set_child_visible (self->shield, has_overlay (self));
  if (has_overlay (self))
    place (self, self->shield, 0, width, height);
  place_pane (self, self->sidebar, self->shows_sidebar, overlays_sidebar (self), 0, sidebar_width,
              height);
  place_pane (self, self->inspector, self->shows_inspector, overlays_inspector (self),
              width - inspector_width, inspector_width, height);
}

static void
und_adaptive_bin_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  UndAdaptiveBin *self = UND_ADAPTIVE_BIN (widget);
  int content_natural = 0;

  if (self->content != NULL)
    gtk_widget_measure (self->content, orientation, -1, NULL, &content_natural, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = MAX (*minimum, content_natural);
}

static void
set_child (UndAdaptiveBin *self, GtkWidget **field, GtkWidget *child)
{
  g_clear_pointer (field, gtk_widget_unparent);
  *field = child;
  if (child == NULL)
    return;
  /* Order is what is drawn last: content, shield, panes. */
  if (field == &self->content)
    gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
  else
    gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static void
und_adaptive_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UndAdaptiveBin *self = UND_ADAPTIVE_BIN (object);

  switch ((UndAdaptiveBinProperty) id)
    {
    case PROP_SIDEBAR:
      set_child (self, &self->sidebar, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value));
      break;
    case PROP_INSPECTOR:
      set_child (self, &self->inspector, g_value_get_object (value));
      break;
    case PROP_SHOW_SIDEBAR:
      set_show (self, &self->shows_sidebar, g_value_get_boolean (value), PROP_SHOW_SIDEBAR);
      break;
    case PROP_SHOW_INSPECTOR:
      set_show (self, &self->shows_inspector, g_value_get_boolean (value), PROP_SHOW_INSPECTOR);
      break;
    case PROP_0:
    case PROP_NARROW:
    case PROP_WIDE:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
und_adaptive_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UndAdaptiveBin *self = UND_ADAPTIVE_BIN (object);

  switch ((UndAdaptiveBinProperty) id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_INSPECTOR:
      g_value_set_object (value, self->inspector);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->shows_sidebar);
      break;
    case PROP_SHOW_INSPECTOR:
      g_value_set_boolean (value, self->shows_inspector);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->mode == UND_WIDTH_NARROW);
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, self->mode == UND_WIDTH_WIDE);
      break;
    case PROP_0:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
und_adaptive_bin_dispose (GObject *object)
{
  UndAdaptiveBin *self = UND_ADAPTIVE_BIN (object);

  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->inspector, gtk_widget_unparent);
  g_clear_pointer (&self->shield, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (und_adaptive_bin_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags reads = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_INSPECTOR] = g_param_spec_object ("inspector", NULL, NULL, GTK_TYPE_WIDGET,
                                                    flags);
  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags);
  properties[PROP_SHOW_INSPECTOR] = g_param_spec_boolean ("show-inspector", NULL, NULL, TRUE,
                                                          flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, reads);
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE, reads);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
und_adaptive_bin_class_init (UndAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = und_adaptive_bin_set_property;
  object_class->get_property = und_adaptive_bin_get_property;
  object_class->dispose = und_adaptive_bin_dispose;
  widget_class->measure = und_adaptive_bin_measure;
  widget_class->size_allocate = und_adaptive_bin_size_allocate;
  install_properties (object_class);
  gtk_widget_class_set_css_name (widget_class, "adaptivebin");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
und_adaptive_bin_init (UndAdaptiveBin *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->mode = UND_WIDTH_NARROW;
  self->shows_sidebar = TRUE;
  self->shows_inspector = TRUE;
  self->shield = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->shield, "shield");
  gtk_widget_insert_before (self->shield, GTK_WIDGET (self), NULL);
  g_signal_connect_object (click, "pressed", G_CALLBACK (shield_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->shield, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * und_adaptive_bin_get_mode:
 * @self: the bin
 *
 * Gets how much room there was at the last allocation.
 *
 * Returns: the mode
 */
UndWidth
und_adaptive_bin_get_mode (UndAdaptiveBin *self)
{
  g_return_val_if_fail (UND_IS_ADAPTIVE_BIN (self), UND_WIDTH_WIDE);
  return self->mode;
}
