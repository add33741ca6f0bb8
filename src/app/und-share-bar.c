/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-share-bar.h"

#define BAR_HEIGHT 14
#define MIN_WIDTH  60

struct _UndShareBar
{
  GtkWidget parent_instance;

  UndShares shares;
};

G_DEFINE_TYPE (UndShareBar, und_share_bar, GTK_TYPE_WIDGET)

/* Colours that read on light and on dark; heights are shares of the bar's. */
typedef struct
{
  GdkRGBA color;
  float height;
} PieceStyle;

static const PieceStyle styles[] = {
  { { 0.47f, 0.46f, 0.48f, 1 }, 0.4f }, /* template */
  { { 0.21f, 0.52f, 0.89f, 1 }, 0.6f }, /* letter */
  { { 0.57f, 0.25f, 0.67f, 1 }, 0.8f }, /* some others */
  { { 0.18f, 0.65f, 0.42f, 1 }, 1.0f }, /* own words */
};

static void
und_share_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const UndShares *shares = &UND_SHARE_BAR (widget)->shares;
  const double values[] = { shares->template, shares->letter, shares->sibling, shares->own };
  const float width = (float) gtk_widget_get_width (widget);
  const float height = (float) gtk_widget_get_height (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float at = 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      float piece = (float) values[i] * width;
      float piece_height = styles[i].height * height;

      gtk_snapshot_append_color (snapshot, &styles[i].color,
                                 &GRAPHENE_RECT_INIT (is_rtl ? width - at - piece : at,
                                                      height - piece_height, piece, piece_height));
      at += piece;
    }
}

static void
und_share_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : BAR_HEIGHT;
  *natural = *minimum;
}

static void
und_share_bar_class_init (UndShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = und_share_bar_snapshot;
  widget_class->measure = und_share_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "sharebar");
  /* The row says the figures in words. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
und_share_bar_init (UndShareBar *self)
{
}

/**
 * und_share_bar_set_shares:
 * @self: the bar
 * @shares: of one document
 *
 * Shows @shares.
 */
void
und_share_bar_set_shares (UndShareBar *self, const UndShares *shares)
{
  g_return_if_fail (UND_IS_SHARE_BAR (self));

  self->shares = *shares;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
