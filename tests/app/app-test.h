/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-app-resources.h"
#include "und-campaign.h"
#include "und-import.h"

#include <adwaita.h>

/* What the tests of widgets share. */

/* Waiting for a thread or a frame ends here, in microseconds: a test that hangs says where. */
#define TEST_PATIENCE_US (20 * G_USEC_PER_SEC)

static inline void
test_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv);
  adw_init ();
  g_assert_nonnull (und_app_get_resource ());
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11",
                "gtk-enable-animations", FALSE, "gtk-xft-dpi", 96 * 1024, NULL);
}

/* Runs the main loop until @is_true says so. */
static inline void
test_wait (gboolean (*is_true) (gpointer), gpointer user_data)
{
  gint64 end = g_get_monotonic_time () + TEST_PATIENCE_US;

  while (!is_true (user_data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }
}

static inline void
test_settle (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

/* The first widget of @type at or below @widget, or NULL. */
static inline GtkWidget *
test_find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline UndDocument *
test_make_document (const char *name, const char *utf8)
{
  g_autoptr (GBytes) bytes = g_bytes_new (utf8, strlen (utf8));
  g_autoptr (GError) error = NULL;
  UndDocument *document = und_import_bytes (bytes, name, NULL, &error);

  g_assert_no_error (error);
  return document;
}
