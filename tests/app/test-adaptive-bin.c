/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-adaptive-bin.h"

#include "app-test.h"

static GtkWidget *
show_bin (int width, GtkWidget **window)
{
  GtkWidget *bin = g_object_new (UND_TYPE_ADAPTIVE_BIN, "sidebar", gtk_label_new ("documents"),
                                 "content", gtk_label_new ("page"), "inspector",
                                 gtk_label_new ("facts"), NULL);

  *window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (*window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (*window), width, 400);
  gtk_window_set_child (GTK_WINDOW (*window), bin);
  gtk_window_present (GTK_WINDOW (*window));
  gtk_test_widget_wait_for_draw (*window);
  test_settle (100);
  return bin;
}

static gboolean
shows (GtkWidget *bin, const char *property)
{
  gboolean is_shown = FALSE;

  g_object_get (bin, property, &is_shown, NULL);
  return is_shown;
}

static gboolean
maps (GtkWidget *bin, const char *property)
{
  GtkWidget *pane = NULL;
  gboolean is_mapped;

  g_object_get (bin, property, &pane, NULL);
  is_mapped = gtk_widget_get_mapped (pane);
  g_object_unref (pane);
  return is_mapped;
}

static void
check_width (int width, UndWidth mode, gboolean has_sidebar, gboolean has_inspector)
{
  GtkWidget *window;
  GtkWidget *bin = show_bin (width, &window);

  g_assert_cmpint (und_adaptive_bin_get_mode (UND_ADAPTIVE_BIN (bin)), ==, mode);
  g_assert_cmpint (maps (bin, "sidebar"), ==, has_sidebar);
  g_assert_cmpint (maps (bin, "inspector"), ==, has_inspector);
  g_assert_true (maps (bin, "content"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_modes (void)
{
  check_width (1200, UND_WIDTH_WIDE, TRUE, TRUE);
  check_width (900, UND_WIDTH_MEDIUM, TRUE, FALSE);
  check_width (360, UND_WIDTH_NARROW, FALSE, FALSE);
}

static void
test_overlay (void)
{
  GtkWidget *window;
  GtkWidget *bin = show_bin (360, &window);

  g_object_set (bin, "show-sidebar", TRUE, NULL);
  test_settle (50);
  g_assert_true (maps (bin, "sidebar"));
  g_assert_true (maps (bin, "content"));
  g_object_set (bin, "show-sidebar", FALSE, NULL);
  test_settle (50);
  g_assert_false (maps (bin, "sidebar"));
  g_assert_false (shows (bin, "show-sidebar"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  g_test_add_func ("/app/adaptive-bin/panes-by-width", test_modes);
  g_test_add_func ("/app/adaptive-bin/narrow-overlays", test_overlay);
  return g_test_run ();
}
