/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-beside-view.h"

#include "und-limits.h"
#include "und-pair-box.h"

#include <glib/gi18n.h>

/* The list is made when it is first unfolded: most comparisons are read word by word only. */

typedef enum
{
  SECTION_BOTH,
  SECTION_LEFT,
  SECTION_RIGHT,
  SECTION_SIGNERS,
} Section;

struct _UndBesideView
{
  GtkWidget parent_instance;

  UndBeside *beside; /* strong; NULL while there is none to show */
  gboolean is_filled;
  guint n_rows;

  GtkExpander *expander;
  GtkLabel *summary;
  GtkListBox *list;
};

G_DEFINE_TYPE (UndBesideView, und_beside_view, GTK_TYPE_WIDGET)

/* How many of each there are to show. */
typedef struct
{
  gsize n_common;
  gsize n_own[2];
  gsize n_signers;
  gsize n_own_signers[2];
} Counts;

static Counts
count (const UndBeside *beside)
{
  Counts counts = { 0 };

  und_beside_get_common_demands (beside, &counts.n_common);
  und_beside_get_common_signers (beside, &counts.n_signers);
  for (guint side = UND_SIDE_A; side <= UND_SIDE_B; side++)
    {
      und_beside_get_own_demands (beside, side, &counts.n_own[side]);
      counts.n_own_signers[side] = und_beside_get_n_own_signers (beside, side);
    }
  return counts;
}

static gboolean
has_demands (const Counts *counts)
{
  return counts->n_common + counts->n_own[UND_SIDE_A] + counts->n_own[UND_SIDE_B] > 0;
}

/* Of two lists of which one is empty nobody asks who is in both. */
static gboolean
are_both_signed (const Counts *counts)
{
  return counts->n_signers > 0
         || (counts->n_own_signers[UND_SIDE_A] > 0 && counts->n_own_signers[UND_SIDE_B] > 0);
}

static char *
describe (const Counts *counts)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (has_demands (counts))
    /* TRANSLATORS: how many demands; "left" and "right" are the two texts side by side */
    g_string_append_printf (line, _ ("Both ask: %zu · only left: %zu · only right: %zu"),
                            counts->n_common, counts->n_own[UND_SIDE_A], counts->n_own[UND_SIDE_B]);
  if (has_demands (counts) && are_both_signed (counts))
    g_string_append (line, " · ");
  if (are_both_signed (counts))
    g_string_append_printf (line, _ ("Signatories in both: %zu"), counts->n_signers);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

static void
add_row (UndBesideView *self, GtkWidget *child, const char *name, Section section)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "section", GINT_TO_POINTER (section));
  gtk_list_box_append (self->list, row);
  self->n_rows++;
}

/* A demand on its side, or one on both; an absent one (%NULL) leaves its side free. */
static void
add_demand (UndBesideView *self, const UndTextFact *a, const UndTextFact *b, Section section)
{
  GtkWidget *pair = g_object_new (UND_TYPE_PAIR_BOX, NULL);
  const char *const texts[2] = { a != NULL ? a->text : NULL, b != NULL ? b->text : NULL };
  g_autofree char *name = a != NULL && b != NULL ? g_strdup_printf ("%s — %s", texts[0], texts[1])
                                                 : g_strdup (a != NULL ? texts[0] : texts[1]);

  for (guint side = UND_SIDE_A; side <= UND_SIDE_B; side++)
    {
      GtkWidget *label = make_label (texts[side]);

      gtk_widget_add_css_class (label, "side");
      gtk_widget_set_visible (label, texts[side] != NULL);
      gtk_widget_insert_before (label, pair, NULL);
    }
  add_row (self, pair, name, section);
}

static void
add_own_demands (UndBesideView *self, UndSide side)
{
  gsize n_demands = 0;
  const UndTextFact *const *demands = und_beside_get_own_demands (self->beside, side, &n_demands);

  for (gsize i = 0; i < n_demands; i++)
    if (side == UND_SIDE_A)
      add_demand (self, demands[i], NULL, SECTION_LEFT);
    else
      add_demand (self, NULL, demands[i], SECTION_RIGHT);
}

static void
add_words (UndBesideView *self, const char *text, Section section)
{
  GtkWidget *label = make_label (text);

  gtk_widget_set_margin_top (label, 2);
  gtk_widget_set_margin_bottom (label, 2);
  add_row (self, label, text, section);
}

static void
add_signers (UndBesideView *self, const Counts *counts)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *others = NULL;
  gsize n_signers = 0;
  const UndCommonSigner *signers = und_beside_get_common_signers (self->beside, &n_signers);

  for (gsize i = 0; i < n_signers; i++)
    {
      g_autofree char *name = und_common_signer_dup_name (&signers[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  if (n_signers == 0)
    g_string_append (names, _ ("No signatory was found in both."));
  add_words (self, names->str, SECTION_SIGNERS);
  if (counts->n_own_signers[UND_SIDE_A] + counts->n_own_signers[UND_SIDE_B] == 0)
    return;
  others = g_strdup_printf (_ ("Signatories only left: %zu, only right: %zu"),
                            counts->n_own_signers[UND_SIDE_A], counts->n_own_signers[UND_SIDE_B]);
  add_words (self, others, SECTION_SIGNERS);
}

static void
add_bounds (UndBesideView *self)
{
  g_autofree char *demands = NULL;

  demands = g_strdup_printf (
    _ ("There are so many demands that only the first %u of each text were compared."),
    UND_LIMIT_DEMANDS);
  if (und_beside_is_demands_bounded (self->beside))
    add_words (self, demands, SECTION_RIGHT);
}

static void
fill (UndBesideView *self)
{
  Counts counts = count (self->beside);
  gsize n_demands = 0;
  const UndCommonDemand *demands = und_beside_get_common_demands (self->beside, &n_demands);

  for (gsize i = 0; i < n_demands; i++)
    add_demand (self, demands[i].a, demands[i].b, SECTION_BOTH);
  add_own_demands (self, UND_SIDE_A);
  add_own_demands (self, UND_SIDE_B);
  add_bounds (self);
  if (are_both_signed (&counts))
    add_signers (self, &counts);
  if (und_beside_is_signers_bounded (self->beside))
    add_words (self,
               _ ("So many signatories have one name that some who are in both may be missing."),
               SECTION_SIGNERS);
  self->is_filled = TRUE;
}

static void
clear (UndBesideView *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->is_filled = FALSE;
  self->n_rows = 0;
}

static const char *
get_title (Section section)
{
  switch (section)
    {
    case SECTION_BOTH:
      return _ ("Both ask");
    case SECTION_LEFT:
      return _ ("Only the left one asks");
    case SECTION_RIGHT:
      return _ ("Only the right one asks");
    case SECTION_SIGNERS:
    default:
      return _ ("Signatories in both");
    }
}

/* The first row of each section has its title above it. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  Section section = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "section"));
  GtkWidget *title;

  if (before != NULL
      && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (before), "section")) == (int) section)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  title = make_label (get_title (section));
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (title, "section");
  gtk_list_box_row_set_header (row, title);
}

static void
expanded_cb (UndBesideView *self)
{
  if (self->beside != NULL && !self->is_filled && gtk_expander_get_expanded (self->expander))
    fill (self);
}

static void
und_beside_view_dispose (GObject *object)
{
  UndBesideView *self = UND_BESIDE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), UND_TYPE_BESIDE_VIEW);
  g_clear_pointer (&self->beside, und_beside_unref);
  G_OBJECT_CLASS (und_beside_view_parent_class)->dispose (object);
}

static void
und_beside_view_class_init (UndBesideViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_beside_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-beside-view.ui");
  gtk_widget_class_bind_template_child (widget_class, UndBesideView, expander);
  gtk_widget_class_bind_template_child (widget_class, UndBesideView, summary);
  gtk_widget_class_bind_template_child (widget_class, UndBesideView, list);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
und_beside_view_init (UndBesideView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

/**
 * und_beside_view_set_beside:
 * @self: the view
 * @beside: (nullable): what to show
 *
 * Shows what both texts ask for and who signed both, or hides where there is nothing of either.
 */
void
und_beside_view_set_beside (UndBesideView *self, UndBeside *beside)
{
  Counts counts = { 0 };
  g_autofree char *summary = NULL;

  g_return_if_fail (UND_IS_BESIDE_VIEW (self));

  if (self->beside == beside)
    return;
  clear (self);
  g_clear_pointer (&self->beside, und_beside_unref);
  if (beside != NULL)
    {
      self->beside = und_beside_ref (beside);
      counts = count (beside);
    }
  summary = describe (&counts);
  gtk_label_set_text (self->summary, summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  summary, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), has_demands (&counts) || are_both_signed (&counts));
  expanded_cb (self);
}

/**
 * und_beside_view_set_expanded:
 * @self: the view
 * @is_expanded: whether to show the list
 *
 * Folds or unfolds the list.
 */
void
und_beside_view_set_expanded (UndBesideView *self, gboolean is_expanded)
{
  g_return_if_fail (UND_IS_BESIDE_VIEW (self));

  gtk_expander_set_expanded (self->expander, is_expanded);
}

/**
 * und_beside_view_get_summary:
 * @self: the view
 *
 * Gets the line that is seen of a folded list.
 *
 * Returns: (transfer none): "Both ask: 2 · only left: 1 · only right: 0", or "" if it is hidden
 */
const char *
und_beside_view_get_summary (UndBesideView *self)
{
  g_return_val_if_fail (UND_IS_BESIDE_VIEW (self), NULL);

  return gtk_label_get_text (self->summary);
}

/**
 * und_beside_view_get_n_rows:
 * @self: the view
 *
 * Counts the rows of the list.
 *
 * Returns: how many; 0 while it was never unfolded
 */
guint
und_beside_view_get_n_rows (UndBesideView *self)
{
  g_return_val_if_fail (UND_IS_BESIDE_VIEW (self), 0);

  return self->n_rows;
}
