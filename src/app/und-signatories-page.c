/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-signatories-page.h"

#include "und-evidence.h"
#include "und-matrix.h"
#include "und-names.h"
#include "und-phrase.h"
#include "und-roster-list.h"
#include "und-roster-view.h"
#include "und-tile-grid.h"

#include <glib/gi18n.h>

struct _UndSignatoriesPage
{
  GtkWidget parent_instance;

  UndCampaign *campaign; /* strong */
  UndAnalysis *analysis; /* strong: it owns the rosters; NULL before there is one */
  UndRoster *roster;     /* lent by the analysis; NULL where there is none */

  GtkStack *stack;
  GtkLabel *heading;
  GtkLabel *summary;
  GtkDropDown *chooser;
  UndTileGrid *map;
  GtkLabel *detail;
  GtkButton *detail_button;
  GtkWidget *matrix_scroller;
  UndMatrix *matrix;
  UndRosterList *list;
};

G_DEFINE_TYPE (UndSignatoriesPage, und_signatories_page, GTK_TYPE_WIDGET)

static void
show_detail (UndSignatoriesPage *self)
{
  const char *code = und_tile_grid_get_selected (self->map);
  const UndRosterEntry *entry = code != NULL && self->roster != NULL
                                  ? und_roster_find_signer (self->roster, code)
                                  : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->detail_button), entry != NULL);
  if (entry != NULL)
    {
      g_autofree char *person = und_phrase_person (entry->name, entry->office, entry->organisation,
                                                   NULL);

      text = g_strdup_printf (ngettext ("%s: %s — named in %u document",
                                        "%s: %s — named in %u documents", entry->mentions->len),
                              und_roster_entry_get_long_name (entry), person, entry->mentions->len);
      gtk_actionable_set_action_target_value (
        GTK_ACTIONABLE (self->detail_button),
        und_mention_get_evidence_variant (entry->mentions->pdata[0]));
    }
  else if (code != NULL)
    text = g_strdup_printf (_ ("Nobody signed for %s"), und_phrase_jurisdiction (code));
  else
    text = g_strdup (_ ("Choose a state to see who signed for it"));
  gtk_label_set_text (self->detail, text);
}

static void
map_selected_cb (UndSignatoriesPage *self)
{
  und_matrix_set_highlight (self->matrix, und_tile_grid_get_selected (self->map));
  show_detail (self);
}

static void
show_heading (UndSignatoriesPage *self)
{
  gsize n = und_roster_get_n_signatories (self->roster);
  g_autofree char *heading = g_strdup_printf (ngettext ("%zu signatory", "%zu signatories", n), n);
  g_autofree char *summary = und_roster_dup_summary (self->roster);

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->summary, summary);
}

static void
show_roster (UndSignatoriesPage *self)
{
  gboolean has_matrix = self->roster != NULL && und_roster_fits_matrix (self->roster);

  gboolean has_map = self->roster != NULL && und_roster_has_map (self->roster);

  gtk_stack_set_visible_child_name (self->stack, self->roster != NULL ? "roster" : "none");
  gtk_widget_set_visible (GTK_WIDGET (self->map), has_map);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->detail)), has_map);
  gtk_widget_set_visible (self->matrix_scroller, has_matrix);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->roster != NULL && !has_matrix);
  und_matrix_set_roster (self->matrix, has_matrix ? self->roster : NULL);
  und_tile_grid_set_roster (self->map, self->analysis, has_map ? self->roster : NULL);
  und_roster_list_set_roster (self->list, self->analysis, has_matrix ? NULL : self->roster);
  if (self->roster != NULL)
    show_heading (self);
  show_detail (self);
}

static void
chooser_changed_cb (UndSignatoriesPage *self)
{
  guint position = gtk_drop_down_get_selected (self->chooser);
  GPtrArray *rosters = self->analysis != NULL ? und_analysis_get_rosters (self->analysis) : NULL;

  self->roster = rosters != NULL && position < rosters->len ? rosters->pdata[position] : NULL;
  show_roster (self);
}

static char *
dup_roster_name (UndRoster *roster)
{
  UndPart *letter = und_roster_get_letter (roster);

  return letter != NULL ? und_part_dup_title (letter) : g_strdup (_ ("A letter that is not here"));
}

static void
refresh (UndSignatoriesPage *self)
{
  UndAnalysis *analysis = und_campaign_get_analysis (self->campaign);
  GPtrArray *rosters = analysis != NULL ? und_analysis_get_rosters (analysis) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  UndAnalysis *old = self->analysis;

  self->analysis = analysis != NULL ? und_analysis_ref (analysis) : NULL;
  self->roster = NULL;
  for (guint i = 0; rosters != NULL && i < rosters->len; i++)
    gtk_string_list_take (names, dup_roster_name (rosters->pdata[i]));
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->chooser), rosters != NULL && rosters->len > 1);
  chooser_changed_cb (self);
  g_clear_pointer (&old, und_analysis_unref);
}

static void
und_signatories_page_dispose (GObject *object)
{
  UndSignatoriesPage *self = UND_SIGNATORIES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), UND_TYPE_SIGNATORIES_PAGE);
  g_clear_pointer (&self->analysis, und_analysis_unref);
  g_clear_object (&self->campaign);
  G_OBJECT_CLASS (und_signatories_page_parent_class)->dispose (object);
}

static void
und_signatories_page_class_init (UndSignatoriesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = und_signatories_page_dispose;
  g_type_ensure (UND_TYPE_MATRIX);
  g_type_ensure (UND_TYPE_ROSTER_LIST);
  g_type_ensure (UND_TYPE_TILE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               UND_RESOURCE_PATH "/ui/und-signatories-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UndSignatoriesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UndSignatoriesPage, heading);
  gtk_widget_class_bind_template_child (widget_class, UndSignatoriesPage, summary);
  gtk_widget_class_bind_template_child (widget_class, UndSignatoriesPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, UndSignatoriesPage, map);
  gtk_widget_class_bind_template_child (widget_class, UndSignatoriesPage, detail);
  gtk_widget_class_bind_template_child (widget_class, UndSignatoriesPage, detail_button);
  gtk_widget_class_bind_template_child (widget_class, UndSignatoriesPage, matrix_scroller);
  gtk_widget_class_bind_template_child (widget_class, UndSignatoriesPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, UndSignatoriesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, chooser_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_selected_cb);
}

static void
und_signatories_page_init (UndSignatoriesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  und_names_set_inner (GTK_WIDGET (self->chooser), GTK_TYPE_BUTTON, _ ("Letter"));
}

/**
 * und_signatories_page_set_campaign:
 * @self: the page
 * @campaign: what it shows
 *
 * Shows @campaign and follows it. To be called once.
 */
void
und_signatories_page_set_campaign (UndSignatoriesPage *self, UndCampaign *campaign)
{
  g_return_if_fail (UND_IS_SIGNATORIES_PAGE (self));
  g_return_if_fail (self->campaign == NULL);

  self->campaign = g_object_ref (campaign);
  g_signal_connect_object (campaign, "analysed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
