/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-matrix.h"
#include "und-roster-list.h"
#include "und-roster-view.h"
#include "und-signatories-page.h"
#include "und-tile-grid.h"

#include "app-test.h"

static const char letter[] = "June 3, 2024\n\n"
                             "The Honorable Dora Quill\nSecretary of Rivers\n\n"
                             "Dear Secretary Quill:\n\n"
                             "We, the undersigned attorneys general, write about the river.\n\n"
                             "Sincerely,\n\n"
                             "Ada Reed\nAttorney General of Ohio\n\n"
                             "Ben Stone\nAttorney General of Iowa\n\n"
                             "Cal Marsh\nAttorney General for the District of Columbia\n";

static const char open_letter[] = "An open letter to the Harbor Board\n\nJune 3, 2024\n\n"
                                  "Dear Members of the Harbor Board:\n\n"
                                  "We, the undersigned, ask you to keep the pier.\n\n"
                                  "Sincerely,\n\n"
                                  "Ada Reed\nBiologist\n\n"
                                  "Ben Stone\nTeacher\n\n"
                                  "Cal Marsh\nPilot\n";

static const char provinces[] = "June 3, 2024\n\n"
                                "Dear Minister Quill:\n\n"
                                "We, the undersigned premiers, write about the river.\n\n"
                                "Sincerely,\n\n"
                                "Ada Reed\nPremier of Ontario\n\n"
                                "Ben Stone\nPremier of Manitoba\n\n"
                                "Cal Marsh\nPremier of Yukon\n";

typedef struct
{
  UndCampaign *campaign;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UndDocument) document = test_make_document ("letter.txt", data);

  fixture->campaign = und_campaign_new ();
  und_campaign_add (fixture->campaign, document);
  g_assert_true (und_campaign_analyse (fixture->campaign, NULL, NULL));
  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (UND_TYPE_SIGNATORIES_PAGE, NULL);
  und_signatories_page_set_campaign (UND_SIGNATORIES_PAGE (fixture->page), fixture->campaign);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->campaign);
}

static GtkWidget *
find_tile (Fixture *fixture, const char *code)
{
  GtkWidget *grid = test_find (fixture->page, UND_TYPE_TILE_GRID);
  GtkWidget *tile = und_tile_grid_get_tile (UND_TILE_GRID (grid), code);

  g_assert_nonnull (tile);
  return tile;
}

static void
test_map (Fixture *fixture, gconstpointer data)
{
  GtkWidget *ohio = find_tile (fixture, "US-OH");
  GtkWidget *texas = find_tile (fixture, "US-TX");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ohio), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ohio), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Ohio");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ohio), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "signed, Ada Reed");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (texas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "did not sign");
  g_assert_true (gtk_widget_has_css_class (find_tile (fixture, "US-DC"), "no-state"));
}

static void
test_all_tiles (Fixture *fixture, gconstpointer data)
{
  UndGazetteer *gazetteer = und_gazetteer_get_default ();
  GtkWidget *grid = test_find (fixture->page, UND_TYPE_TILE_GRID);
  guint n_tiles = 0;

  for (gsize i = 0; i < und_gazetteer_get_size (gazetteer); i++)
    if (und_tile_grid_get_tile (UND_TILE_GRID (grid), und_gazetteer_get (gazetteer, i)->code)
        != NULL)
      n_tiles++;
  g_assert_cmpuint (n_tiles, ==, 56);
}

static void
test_one_tile_is_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *ohio = find_tile (fixture, "US-OH");
  GtkWidget *iowa = find_tile (fixture, "US-IA");
  GtkWidget *grid = test_find (fixture->page, UND_TYPE_TILE_GRID);
  GtkWidget *matrix = test_find (fixture->page, UND_TYPE_MATRIX);
  GtkWidget *cell = und_matrix_get_cell (UND_MATRIX (matrix), "d1.1", "US-IA");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ohio), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (iowa), TRUE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (ohio)));
  g_assert_cmpstr (und_tile_grid_get_selected (UND_TILE_GRID (grid)), ==, "US-IA");
  g_assert_true (gtk_widget_has_css_class (cell, "highlight"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (iowa), FALSE);
  g_assert_null (und_tile_grid_get_selected (UND_TILE_GRID (grid)));
  g_assert_false (gtk_widget_has_css_class (cell, "highlight"));
}

static void
test_matrix (Fixture *fixture, gconstpointer data)
{
  GtkWidget *matrix = test_find (fixture->page, UND_TYPE_MATRIX);
  GtkWidget *cell = und_matrix_get_cell (UND_MATRIX (matrix), "d1.1", "US-OH");

  g_assert_nonnull (cell);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (cell)), ==, "●");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The letter, Ohio");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "signed");
  g_assert_null (und_matrix_get_cell (UND_MATRIX (matrix), "d1.1", "US-TX"));
}

static void
test_summary (Fixture *fixture, gconstpointer data)
{
  UndAnalysis *analysis = und_campaign_get_analysis (fixture->campaign);
  UndRoster *roster = und_analysis_get_rosters (analysis)->pdata[0];
  g_autofree char *summary = und_roster_dup_summary (roster);

  g_assert_cmpstr (summary, ==, "2 states and the District of Columbia signed.");
}

/* Initials over a column would tell nobody. */
static void
test_people (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = test_find (fixture->page, UND_TYPE_ROSTER_LIST);

  UndRoster *roster =
    und_analysis_get_rosters (und_campaign_get_analysis (fixture->campaign))->pdata[0];

  g_assert_cmpuint (und_roster_list_get_n_rows (UND_ROSTER_LIST (list)), ==,
                    und_roster_get_entries (roster)->len);
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_false (gtk_widget_get_mapped (test_find (fixture->page, UND_TYPE_MATRIX)));
}

/* Provinces are counted as such and have no place on the map of the United States. */
static void
test_provinces (Fixture *fixture, gconstpointer data)
{
  UndAnalysis *analysis = und_campaign_get_analysis (fixture->campaign);
  UndRoster *roster = und_analysis_get_rosters (analysis)->pdata[0];
  g_autofree char *summary = und_roster_dup_summary (roster);
  GtkWidget *grid = test_find (fixture->page, UND_TYPE_TILE_GRID);

  g_assert_cmpstr (summary, ==, "2 provinces and 1 territory signed.");
  g_assert_false (gtk_widget_get_visible (grid));
  g_assert_null (und_tile_grid_get_tile (UND_TILE_GRID (grid), "CA-ON"));
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  GtkWidget *matrix = test_find (fixture->page, UND_TYPE_MATRIX);

  g_assert_false (gtk_widget_get_mapped (matrix));
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  g_test_add ("/app/signatories-page/map", Fixture, letter, set_up, test_map, tear_down);
  g_test_add ("/app/signatories-page/a-tile-for-each", Fixture, letter, set_up, test_all_tiles,
              tear_down);
  g_test_add ("/app/signatories-page/one-tile-is-down", Fixture, letter, set_up,
              test_one_tile_is_down, tear_down);
  g_test_add ("/app/signatories-page/matrix", Fixture, letter, set_up, test_matrix, tear_down);
  g_test_add ("/app/signatories-page/summary", Fixture, letter, set_up, test_summary, tear_down);
  g_test_add ("/app/signatories-page/people-are-listed", Fixture, open_letter, set_up, test_people,
              tear_down);
  g_test_add ("/app/signatories-page/provinces", Fixture, provinces, set_up, test_provinces,
              tear_down);
  g_test_add ("/app/signatories-page/nobody-signed", Fixture,
              "The river is cold in winter and warm in summer.\n", set_up, test_nobody, tear_down);
  return g_test_run ();
}
