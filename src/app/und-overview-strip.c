/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-overview-strip.h"

#include "und-diff-row.h"

#include <glib/gi18n.h>

#define STRIP_WIDTH 14

/* Pixels that a mark has at least, so that one word in a long text can be seen. */
#define MIN_MARK 3

struct _UndOverviewStrip
{
  GtkWidget parent_instance;

  UndComparison *comparison; /* strong; NULL for none */
  UndDiffView *view;         /* weak */
};

enum
{
  SIGNAL_PLACE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE (UndOverviewStrip, und_overview_strip, GTK_TYPE_WIDGET)

/* What a row may hold, in the order in which it is drawn: what matters more lies on top. */
typedef enum
{
  ROW_MOVED,
  ROW_LIGHT, /* typography, punctuation or case */
  ROW_DELETED,
  ROW_INSERTED,
  ROW_NUMBER,
  N_ROW_MARKS,
} RowMark;

typedef struct
{
  GdkRGBA color;
  float x; /* shares of the strip's width */
  float width;
} MarkStyle;

/* Side and width say what a colour says. */
static const MarkStyle styles[N_ROW_MARKS] = {
  [ROW_MOVED] = { { 0.57f, 0.25f, 0.67f, 1 }, 0, 1 },
  [ROW_LIGHT] = { { 0.5f, 0.5f, 0.5f, 1 }, 0.4f, 0.2f },
  [ROW_DELETED] = { { 0.75f, 0.11f, 0.16f, 1 }, 0, 0.5f },
  [ROW_INSERTED] = { { 0.15f, 0.64f, 0.41f, 1 }, 0.5f, 0.5f },
  [ROW_NUMBER] = { { 0.9f, 0.65f, 0.04f, 1 }, 0.25f, 0.5f },
};

/* Bits (1 << RowMark). */
static guint
get_marks (const UndHunk *hunk)
{
  if (!und_hunk_is_difference (hunk))
    return 0;
  if (hunk->op == UND_HUNK_MOVE_FROM || hunk->op == UND_HUNK_MOVE_TO)
    return 1u << ROW_MOVED;
  if (hunk->grade == UND_GRADE_NUMBER)
    return 1u << ROW_NUMBER;
  if (hunk->op == UND_HUNK_DELETE)
    return 1u << ROW_DELETED;
  if (hunk->op == UND_HUNK_INSERT)
    return 1u << ROW_INSERTED;
  return hunk->grade < UND_GRADE_WORD ? 1u << ROW_LIGHT : 1u << ROW_DELETED | 1u << ROW_INSERTED;
}

static void
snapshot_row (UndOverviewStrip *self,
              GtkSnapshot *snapshot,
              guint row,
              const UndComparisonRow *rows)
{
  gsize n_hunks = 0;
  const UndHunk *hunks = und_comparison_get_hunks (self->comparison, &n_hunks);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float mark_height = 0;
  double top = 0;
  double bottom = 0;
  guint marks = 0;

  und_diff_view_get_extent (self->view, row, &top, &bottom);
  mark_height = MAX ((float) MIN_MARK, (float) (bottom - top) * height - 1);
  for (gsize i = rows[row].first_hunk; i < (gsize) rows[row].first_hunk + rows[row].n_hunks; i++)
    marks |= get_marks (&hunks[i]);
  for (guint i = 0; i < N_ROW_MARKS; i++)
    if (marks & (1u << i))
      gtk_snapshot_append_color (snapshot, &styles[i].color,
                                 &GRAPHENE_RECT_INIT (styles[i].x * width, (float) top * height,
                                                      styles[i].width * width, mark_height));
}

static void
und_overview_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UndOverviewStrip *self = UND_OVERVIEW_STRIP (widget);
  gsize n_rows = 0;
  const UndComparisonRow *rows;

  if (self->comparison == NULL || self->view == NULL)
    return;
  rows = und_diff_view_get_rows (self->view, &n_rows);
  for (guint row = 0; row < n_rows; row++)
    snapshot_row (self, snapshot, row, rows);
}

static void
und_overview_strip_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? STRIP_WIDTH : 40;
}

static void
pressed_cb (UndOverviewStrip *self, int n_press, double x, double y)
{
  double height = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)));

  g_signal_emit (self, signals[SIGNAL_PLACE_CHOSEN], 0, CLAMP (y / height, 0, 1));
}

static void
und_overview_strip_dispose (GObject *object)
{
  UndOverviewStrip *self = UND_OVERVIEW_STRIP (object);

  g_clear_pointer (&self->comparison, und_comparison_unref);
  g_clear_weak_pointer (&self->view);
  G_OBJECT_CLASS (und_overview_strip_parent_class)->dispose (object);
}

static void
und_overview_strip_class_init (UndOverviewStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_overview_strip_dispose;
  widget_class->snapshot = und_overview_strip_snapshot;
  widget_class->measure = und_overview_strip_measure;
  signals[SIGNAL_PLACE_CHOSEN] = g_signal_new ("place-chosen", UND_TYPE_OVERVIEW_STRIP,
                                               G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                               1, G_TYPE_DOUBLE);
  gtk_widget_class_set_css_name (widget_class, "overviewstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
und_overview_strip_init (UndOverviewStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * und_overview_strip_set_comparison:
 * @self: the strip
 * @comparison: (nullable): what it is about
 * @view: the view that shows it
 *
 * Shows where the differences of @comparison are in @view.
 */
void
und_overview_strip_set_comparison (UndOverviewStrip *self,
                                   UndComparison *comparison,
                                   UndDiffView *view)
{
  g_return_if_fail (UND_IS_OVERVIEW_STRIP (self));

  g_clear_pointer (&self->comparison, und_comparison_unref);
  self->comparison = comparison != NULL ? und_comparison_ref (comparison) : NULL;
  g_set_weak_pointer (&self->view, view);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
