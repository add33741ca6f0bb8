/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-diff-view.h"

#include "und-diff-row.h"
#include "und-row-heights.h"

#include <glib/gi18n.h>

/*
 * A list of wrapped prose in which row i of one side stands beside row i of the other. GTK's lists
 * keep some two hundred rows alive and cannot go to a row exactly; two text views cannot be kept in
 * line. So this container measures rows itself with a PangoLayout, keeps their heights in a Fenwick
 * tree, and has widgets (recycled) for the rows in view only. Rows out of view are estimated from
 * their length, and measured in idle time a few milliseconds at a time; the row at the top stays
 * where it is while that happens.
 *
 * Heights of padding and border are repeated from style.css (.diff-cell).
 */

#define MARGIN        16
#define GUTTER        30
#define CELL_PAD_X    11
#define CELL_PAD_Y    8
#define ROW_SPACING   8
#define STACKED_WIDTH 460 /* pixels below which the sides stand one below the other */
#define SLICE_US      4000
#define LETTER_WIDTH  7.5 /* pixels of a letter, for estimates only */
#define LINE_HEIGHT   21

/* The widgets of a row in view. */
typedef struct
{
  guint row;
  GtkWidget *sides[2]; /* GtkInscription; A, B */
  GtkWidget *arrow;    /* to the other end of a move */
} Cell;

struct _UndDiffView
{
  GtkWidget parent_instance;

  UndComparison *comparison;     /* strong; NULL for none */
  GArray *row_list;              /* (element-type UndComparisonRow); NULL for none */
  const UndComparisonRow *rows;  /* lent by row_list */
  UndRowHeights *heights;        /* NULL for none */
  GArray *counterparts;          /* (element-type int): for each row, or -1 */
  GPtrArray *cells;              /* (element-type Cell): of the rows in view */
  GPtrArray *spare;              /* (element-type Cell): for rows to come */
  PangoLayout *layout;           /* strong; to measure with */
  GtkAdjustment *adjustments[2]; /* strong; horizontal, vertical; NULL before they are set */
  int width;                     /* for which the heights hold */
  int current;                   /* the row pointed out, or -1 */
  guint next_to_measure;
  guint idle_id;
};

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SIGNAL_ROW_MOVED,
  SIGNAL_LAYOUT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE_WITH_CODE (UndDiffView,
                         und_diff_view,
                         GTK_TYPE_WIDGET,
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint
get_n_rows (UndDiffView *self)
{
  return self->heights != NULL ? und_row_heights_get_n_rows (self->heights) : 0;
}

static gboolean
is_stacked (UndDiffView *self)
{
  return self->width < STACKED_WIDTH;
}

static int
get_side_width (UndDiffView *self)
{
  int room = self->width - 2 * MARGIN;

  return MAX (40, is_stacked (self) ? room - GUTTER : (room - GUTTER) / 2);
}

static UndSpan
get_view (UndDiffView *self, guint row, guint side)
{
  return side == 0 ? self->rows[row].a : self->rows[row].b;
}

static UndText *
get_text (UndDiffView *self, guint side)
{
  return side == 0 ? und_comparison_get_a (self->comparison)
                   : und_comparison_get_b (self->comparison);
}

/* Stacked, a row without differences is shown once. */
static gboolean
shows_side (UndDiffView *self, guint row, guint side)
{
  if (und_span_is_empty (get_view (self, row, side)))
    return FALSE;
  return side == 0 || !is_stacked (self) || und_span_is_empty (get_view (self, row, 0))
         || und_diff_row_differs (self->comparison, &self->rows[row]);
}

static int
measure_side (UndDiffView *self, guint row, guint side)
{
  g_autofree char *words = NULL;
  int height = 0;

  if (!shows_side (self, row, side))
    return 0;
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
    }
  words = und_diff_row_dup_words (get_text (self, side), get_view (self, row, side));
  pango_layout_set_width (self->layout, (get_side_width (self) - 2 * CELL_PAD_X) * PANGO_SCALE);
  pango_layout_set_text (self->layout, words, -1);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  return height + 2 * CELL_PAD_Y;
}

static int
join_heights (UndDiffView *self, int a, int b)
{
  if (!is_stacked (self))
    return MAX (a, b) + ROW_SPACING;
  return a + b + (a > 0 && b > 0 ? ROW_SPACING / 2 : 0) + ROW_SPACING;
}

static void
measure_row (UndDiffView *self, guint row)
{
  if (!und_row_heights_is_measured (self->heights, row))
    und_row_heights_set (
      self->heights, row,
      join_heights (self, measure_side (self, row, 0), measure_side (self, row, 1)), TRUE);
}

static int
estimate_side (UndDiffView *self, guint row, guint side)
{
  gsize n_bytes = und_span_length (get_view (self, row, side));
  double per_line = MAX (1, (get_side_width (self) - 2 * CELL_PAD_X) / LETTER_WIDTH);

  return n_bytes == 0 ? 0 : (int) (1 + n_bytes / per_line) * LINE_HEIGHT + 2 * CELL_PAD_Y;
}

static void
estimate_rows (UndDiffView *self)
{
  for (guint row = 0; row < get_n_rows (self); row++)
    und_row_heights_set (
      self->heights, row,
      join_heights (self, estimate_side (self, row, 0), estimate_side (self, row, 1)), FALSE);
  self->next_to_measure = 0;
}

static GtkAdjustment *
get_vertical (UndDiffView *self)
{
  return self->adjustments[1];
}

static void
update_adjustment (UndDiffView *self, double value)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self));
  double upper = MARGIN + (double) und_row_heights_get_top (self->heights, get_n_rows (self));

  if (get_vertical (self) == NULL)
    return;
  upper = MAX (upper, page);
  gtk_adjustment_configure (get_vertical (self), CLAMP (value, 0, upper - page), 0, upper,
                            page * 0.1, page * 0.9, page);
}

/* Measures rows for one slice of time; the row at the top of the view stays there. */
static gboolean
measure_idle_cb (gpointer user_data)
{
  UndDiffView *self = UND_DIFF_VIEW (user_data);
  gint64 end = g_get_monotonic_time () + SLICE_US;
  double value = get_vertical (self) != NULL ? gtk_adjustment_get_value (get_vertical (self)) : 0;
  guint anchor = und_row_heights_find (self->heights, (gint64) value);
  gint64 old_top = und_row_heights_get_top (self->heights, anchor);

  while (self->next_to_measure < get_n_rows (self) && g_get_monotonic_time () < end)
    measure_row (self, self->next_to_measure++);
  update_adjustment (self,
                     value + (double) (und_row_heights_get_top (self->heights, anchor) - old_top));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (self->next_to_measure < get_n_rows (self))
    return G_SOURCE_CONTINUE;
  self->idle_id = 0;
  g_signal_emit (self, signals[SIGNAL_LAYOUT_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
start_measuring (UndDiffView *self)
{
  if (self->idle_id == 0 && self->next_to_measure < get_n_rows (self))
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, measure_idle_cb, self, NULL);
}

static void
arrow_clicked_cb (GtkWidget *arrow, gpointer user_data)
{
  UndDiffView *self = UND_DIFF_VIEW (user_data);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = self->cells->pdata[i];

      if (cell->arrow == arrow)
        {
          g_signal_emit (self, signals[SIGNAL_ROW_MOVED], 0, cell->row);
          return;
        }
    }
}

static Cell *
create_cell (UndDiffView *self)
{
  Cell *cell = g_new0 (Cell, 1);

  for (guint side = 0; side < 2; side++)
    {
      GtkInscription *inscription = GTK_INSCRIPTION (gtk_inscription_new (NULL));

      gtk_inscription_set_wrap_mode (inscription, PANGO_WRAP_WORD_CHAR);
      gtk_inscription_set_yalign (inscription, 0);
      gtk_inscription_set_min_chars (inscription, 1);
      gtk_widget_add_css_class (GTK_WIDGET (inscription), "diff-cell");
      gtk_widget_set_parent (GTK_WIDGET (inscription), GTK_WIDGET (self));
      cell->sides[side] = GTK_WIDGET (inscription);
    }
  cell->arrow = gtk_button_new_with_label ("⤏");
  gtk_widget_add_css_class (cell->arrow, "flat");
  gtk_widget_add_css_class (cell->arrow, "move-arrow");
  gtk_widget_set_parent (cell->arrow, GTK_WIDGET (self));
  g_signal_connect_object (cell->arrow, "clicked", G_CALLBACK (arrow_clicked_cb), self, 0);
  return cell;
}

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  /* GTK 4.8 does not free the attributes of an inscription with it. */
  gtk_inscription_set_attributes (GTK_INSCRIPTION (cell->sides[0]), NULL);
  gtk_inscription_set_attributes (GTK_INSCRIPTION (cell->sides[1]), NULL);
  gtk_widget_unparent (cell->sides[0]);
  gtk_widget_unparent (cell->sides[1]);
  gtk_widget_unparent (cell->arrow);
  g_free (cell);
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean has_class)
{
  if (has_class)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
fill_side (UndDiffView *self, Cell *cell, guint side)
{
  const UndComparisonRow *row = &self->rows[cell->row];
  GtkInscription *inscription = GTK_INSCRIPTION (cell->sides[side]);
  g_autoptr (PangoAttrList) marks = und_diff_row_make_marks (self->comparison, row, side == 0);
  g_autofree char *words = und_diff_row_dup_words (get_text (self, side),
                                                   get_view (self, cell->row, side));
  g_autofree char *description = und_diff_row_dup_description (self->comparison, row, side == 0);
  g_autofree char *copies = und_diff_row_dup_copies (self->comparison, row, side == 0);

  gtk_inscription_set_text (inscription, words);
  gtk_inscription_set_attributes (inscription, marks);
  gtk_widget_set_tooltip_text (GTK_WIDGET (inscription), copies);
  set_class (GTK_WIDGET (inscription), "moved", row->move != 0);
  set_class (GTK_WIDGET (inscription), "current", (int) cell->row == self->current);
  gtk_accessible_update_property (GTK_ACCESSIBLE (inscription), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

static void
fill_arrow (UndDiffView *self, Cell *cell)
{
  int counterpart = g_array_index (self->counterparts, int, cell->row);
  gboolean is_below = counterpart > (int) cell->row;

  gtk_widget_set_child_visible (cell->arrow, counterpart >= 0);
  if (counterpart < 0)
    return;
  gtk_button_set_label (GTK_BUTTON (cell->arrow), is_below ? "↴" : "↰");
  gtk_widget_set_tooltip_text (cell->arrow, _ ("Moved: go to the counterpart"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->arrow), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Moved: go to the counterpart"), -1);
}

static Cell *
take_cell (UndDiffView *self, guint row)
{
  Cell *cell;

  for (guint i = 0; i < self->cells->len; i++)
    if (((Cell *) self->cells->pdata[i])->row == row)
      return self->cells->pdata[i];
  cell = self->spare->len > 0 ? g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1)
                              : create_cell (self);
  cell->row = row;
  g_ptr_array_add (self->cells, cell);
  fill_side (self, cell, 0);
  fill_side (self, cell, 1);
  fill_arrow (self, cell);
  return cell;
}

static void
put_away (UndDiffView *self, Cell *cell)
{
  gtk_widget_set_child_visible (cell->sides[0], FALSE);
  gtk_widget_set_child_visible (cell->sides[1], FALSE);
  gtk_widget_set_child_visible (cell->arrow, FALSE);
  g_ptr_array_add (self->spare, cell);
}

static void
put_away_outside (UndDiffView *self, guint first, guint end)
{
  for (guint i = self->cells->len; i > 0; i--)
    {
      Cell *cell = self->cells->pdata[i - 1];

      if (cell->row < first || cell->row >= end)
        put_away (self, g_ptr_array_steal_index_fast (self->cells, i - 1));
    }
}

static void
place_widget (UndDiffView *self, GtkWidget *widget, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = self->width - x - width;
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
place_cell (UndDiffView *self, Cell *cell, int y)
{
  int width = get_side_width (self);
  int row_height = und_row_heights_get (self->heights, cell->row) - ROW_SPACING;
  int a_height = shows_side (self, cell->row, 0) ? measure_side (self, cell->row, 0) : 0;

  for (guint side = 0; side < 2; side++)
    {
      gboolean is_shown = shows_side (self, cell->row, side);
      int x = MARGIN;
      int top = y;
      int height = row_height;

      gtk_widget_set_child_visible (cell->sides[side], is_shown);
      if (!is_shown)
        continue;
      if (is_stacked (self))
        {
          top = side == 0 || a_height == 0 ? y : y + a_height + ROW_SPACING / 2;
          height = side == 0 ? a_height : y + row_height - top;
        }
      else if (side == 1)
        x = MARGIN + width + GUTTER;
      place_widget (self, cell->sides[side], x, top, width, height);
    }
  if (gtk_widget_get_child_visible (cell->arrow))
    place_widget (self, cell->arrow, MARGIN + width + 1, y, GUTTER - 2, MIN (row_height, 36));
}

static void
set_width (UndDiffView *self, int width)
{
  double value = get_vertical (self) != NULL ? gtk_adjustment_get_value (get_vertical (self)) : 0;
  gboolean has_heights = und_row_heights_get_top (self->heights, get_n_rows (self)) > 0;
  guint anchor = has_heights ? und_row_heights_find (self->heights, (gint64) value) : 0;

  if (self->width == width)
    return;
  self->width = width;
  put_away_outside (self, 0, 0);
  estimate_rows (self);
  for (guint row = anchor; row < get_n_rows (self) && row < anchor + 4; row++)
    measure_row (self, row);
  update_adjustment (self, (double) und_row_heights_get_top (self->heights, anchor));
}

static void
und_diff_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UndDiffView *self = UND_DIFF_VIEW (widget);
  double value;
  guint first;
  guint row;
  gint64 y;

  if (self->heights == NULL)
    return;
  set_width (self, width);
  value = get_vertical (self) != NULL ? gtk_adjustment_get_value (get_vertical (self)) : 0;
  first = und_row_heights_find (self->heights, (gint64) value - MARGIN);
  y = MARGIN + und_row_heights_get_top (self->heights, first) - (gint64) value;
  for (row = first; row < get_n_rows (self) && y < height; row++)
    {
      measure_row (self, row);
      y += und_row_heights_get (self->heights, row);
    }
  put_away_outside (self, first, row);
  y = MARGIN + und_row_heights_get_top (self->heights, first) - (gint64) value;
  for (guint i = first; i < row; i++)
    {
      place_cell (self, take_cell (self, i), (int) y);
      y += und_row_heights_get (self->heights, i);
    }
  update_adjustment (self, value);
  start_measuring (self);
}

static void
und_diff_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  UndDiffView *self = UND_DIFF_VIEW (widget);

  /* The children are measured for GTK's sake; their sizes are ours. */
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = self->cells->pdata[i];
      int ignored;

      gtk_widget_measure (cell->arrow, orientation, -1, &ignored, NULL, NULL, NULL);
    }
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 80;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 400;
}

static void
set_adjustment (UndDiffView *self, guint index, GtkAdjustment *adjustment)
{
  if (self->adjustments[index] == adjustment)
    return;
  if (self->adjustments[index] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[index], self);
  g_set_object (&self->adjustments[index], adjustment);
  if (adjustment != NULL && index == 1)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate),
                             self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
und_diff_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UndDiffView *self = UND_DIFF_VIEW (object);

  if (id == PROP_HADJUSTMENT)
    set_adjustment (self, 0, g_value_get_object (value));
  else if (id == PROP_VADJUSTMENT)
    set_adjustment (self, 1, g_value_get_object (value));
  else if (id != PROP_HSCROLL_POLICY && id != PROP_VSCROLL_POLICY)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
und_diff_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UndDiffView *self = UND_DIFF_VIEW (object);

  if (id == PROP_HADJUSTMENT)
    g_value_set_object (value, self->adjustments[0]);
  else if (id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[1]);
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
clear (UndDiffView *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->cells != NULL)
    put_away_outside (self, 0, 0);
  g_clear_pointer (&self->heights, und_row_heights_free);
  g_clear_pointer (&self->counterparts, g_array_unref);
  g_clear_pointer (&self->comparison, und_comparison_unref);
  g_clear_pointer (&self->row_list, g_array_unref);
  self->rows = NULL;
  self->current = -1;
  self->width = 0;
}

static void
und_diff_view_dispose (GObject *object)
{
  UndDiffView *self = UND_DIFF_VIEW (object);

  clear (self);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->spare, g_ptr_array_unref);
  g_clear_object (&self->layout);
  set_adjustment (self, 0, NULL);
  set_adjustment (self, 1, NULL);
  G_OBJECT_CLASS (und_diff_view_parent_class)->dispose (object);
}

/* Another font, another text direction: nothing measured holds. */
static void
und_diff_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  UndDiffView *self = UND_DIFF_VIEW (widget);

  GTK_WIDGET_CLASS (und_diff_view_parent_class)->css_changed (widget, change);
  g_clear_object (&self->layout);
  self->width = 0;
  gtk_widget_queue_allocate (widget);
}

/* @args is how many pages to go; a whole text is more than it can have. */
static gboolean
scroll_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  UndDiffView *self = UND_DIFF_VIEW (widget);
  double pages = g_variant_get_double (args);

  if (get_vertical (self) == NULL)
    return FALSE;
  gtk_adjustment_set_value (get_vertical (self),
                            gtk_adjustment_get_value (get_vertical (self))
                              + pages * gtk_adjustment_get_page_size (get_vertical (self)));
  return TRUE;
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    double pages;
  } bindings[] = {
    { GDK_KEY_Up, -0.1 },       { GDK_KEY_Down, 0.1 },      { GDK_KEY_Page_Up, -0.9 },
    { GDK_KEY_Page_Down, 0.9 }, { GDK_KEY_Home, -1000000 }, { GDK_KEY_End, 1000000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding (widget_class, bindings[i].key, 0, scroll_cb, "d",
                                  bindings[i].pages);
}

static void
und_diff_view_class_init (UndDiffViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = und_diff_view_set_property;
  object_class->get_property = und_diff_view_get_property;
  object_class->dispose = und_diff_view_dispose;
  widget_class->measure = und_diff_view_measure;
  widget_class->size_allocate = und_diff_view_size_allocate;
  widget_class->css_changed = und_diff_view_css_changed;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[SIGNAL_ROW_MOVED] = g_signal_new ("row-moved", UND_TYPE_DIFF_VIEW, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_LAYOUT_CHANGED] = g_signal_new (
    "layout-changed", UND_TYPE_DIFF_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "diffview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
und_diff_view_init (UndDiffView *self)
{
  self->cells = g_ptr_array_new_with_free_func (cell_free);
  self->spare = g_ptr_array_new_with_free_func (cell_free);
  self->current = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* For each row the row with the other end of its first move. */
static void
find_counterparts (UndDiffView *self)
{
  g_autoptr (GHashTable) to_ends = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) from_ends = g_hash_table_new (NULL, NULL);
  GHashTable *const ends[2] = { to_ends, from_ends };
  guint n_rows = get_n_rows (self);

  self->counterparts = g_array_sized_new (FALSE, FALSE, sizeof (int), n_rows);
  for (guint row = 0; row < n_rows; row++)
    {
      gboolean is_from = FALSE;
      guint move = und_diff_row_get_move (self->comparison, &self->rows[row], &is_from);

      if (move != 0 && !g_hash_table_contains (ends[is_from], GUINT_TO_POINTER (move)))
        g_hash_table_insert (ends[is_from], GUINT_TO_POINTER (move), GUINT_TO_POINTER (row));
    }
  for (guint row = 0; row < n_rows; row++)
    {
      gboolean is_from = FALSE;
      guint move = und_diff_row_get_move (self->comparison, &self->rows[row], &is_from);
      gpointer other = NULL;
      int counterpart = -1;

      if (move != 0
          && g_hash_table_lookup_extended (ends[!is_from], GUINT_TO_POINTER (move), NULL, &other))
        counterpart = (int) GPOINTER_TO_UINT (other);
      g_array_append_val (self->counterparts, counterpart);
    }
}

/**
 * und_diff_view_set_comparison:
 * @self: the view
 * @comparison: (nullable): what to show
 *
 * Shows @comparison from its beginning. O(rows + hunks).
 */
void
und_diff_view_set_comparison (UndDiffView *self, UndComparison *comparison)
{
  g_return_if_fail (UND_IS_DIFF_VIEW (self));

  clear (self);
  if (comparison != NULL)
    {
      self->comparison = und_comparison_ref (comparison);
      self->row_list = und_diff_row_list (comparison);
      self->rows = (const UndComparisonRow *) (void *) self->row_list->data;
      self->heights = und_row_heights_new (self->row_list->len);
      find_counterparts (self);
    }
  if (get_vertical (self) != NULL)
    gtk_adjustment_set_value (get_vertical (self), 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * und_diff_view_get_n_rows:
 * @self: the view
 *
 * Counts the rows.
 *
 * Returns: how many
 */
guint
und_diff_view_get_n_rows (UndDiffView *self)
{
  g_return_val_if_fail (UND_IS_DIFF_VIEW (self), 0);
  return get_n_rows (self);
}

/**
 * und_diff_view_get_rows:
 * @self: the view
 * @n_rows: (out): how many
 *
 * Gets the rows as the view has them.
 *
 * Returns: (transfer none) (array length=n_rows): the rows, until another comparison is set
 */
const UndComparisonRow *
und_diff_view_get_rows (UndDiffView *self, gsize *n_rows)
{
  g_return_val_if_fail (UND_IS_DIFF_VIEW (self), NULL);
  *n_rows = get_n_rows (self);
  return self->rows;
}

/**
 * und_diff_view_show_row:
 * @self: the view
 * @row: a row
 *
 * Scrolls to @row and points it out.
 */
void
und_diff_view_show_row (UndDiffView *self, guint row)
{
  int page = gtk_widget_get_height (GTK_WIDGET (self));

  g_return_if_fail (UND_IS_DIFF_VIEW (self));
  g_return_if_fail (row < get_n_rows (self));

  self->current = (int) row;
  /* Rows above that come into view must have their true heights before they are scrolled past. */
  for (guint i = row; i > 0 && row - i < 12; i--)
    measure_row (self, i - 1);
  update_adjustment (self, (double) und_row_heights_get_top (self->heights, row) - page * 0.25);
  put_away_outside (self, 0, 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * und_diff_view_get_extent:
 * @self: the view
 * @row: a row
 * @top: (out): where it begins
 * @bottom: (out): where it ends
 *
 * Gets where a row stands, as shares of the whole height. O(log n).
 */
void
und_diff_view_get_extent (UndDiffView *self, guint row, double *top, double *bottom)
{
  double whole;

  g_return_if_fail (UND_IS_DIFF_VIEW (self));
  g_return_if_fail (row < get_n_rows (self));

  whole = MAX (1, (double) und_row_heights_get_top (self->heights, get_n_rows (self)));
  *top = (double) und_row_heights_get_top (self->heights, row) / whole;
  *bottom = (double) und_row_heights_get_top (self->heights, row + 1) / whole;
}

/**
 * und_diff_view_find_row:
 * @self: the view
 * @place: a share of the whole height
 *
 * Finds the row at a place. O(log n).
 *
 * Returns: the row
 */
guint
und_diff_view_find_row (UndDiffView *self, double place)
{
  g_return_val_if_fail (UND_IS_DIFF_VIEW (self), 0);
  if (self->heights == NULL)
    return 0;
  return und_row_heights_find (
    self->heights,
    (gint64) (place * (double) und_row_heights_get_top (self->heights, get_n_rows (self))));
}

/**
 * und_diff_view_find_counterpart:
 * @self: the view
 * @row: a row
 *
 * Finds the other end of the first move in @row.
 *
 * Returns: its row, or -1
 */
int
und_diff_view_find_counterpart (UndDiffView *self, guint row)
{
  g_return_val_if_fail (UND_IS_DIFF_VIEW (self), -1);
  g_return_val_if_fail (row < get_n_rows (self), -1);
  return g_array_index (self->counterparts, int, row);
}
