/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-application.h"

#include "und-app-resources.h"
#include "und-sample.h"
#include "und-window.h"

#include <glib/gi18n.h>

#define UND_SCHEMA_ID "io.github.undersigned.Undersigned"

struct _UndApplication
{
  AdwApplication parent_instance;

  GSettings *settings;   /* strong; NULL where the schema is not installed */
  gboolean wants_sample; /* --sample was given */
};

G_DEFINE_TYPE (UndApplication, und_application, ADW_TYPE_APPLICATION)

static const GOptionEntry option_entries[] = {
  { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the sample campaign"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL },
};

/* The schema is looked up first, because GSettings ends a program that asks for one that is not
 * installed, and the window works without. */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, UND_SCHEMA_ID, TRUE);
  if (schema == NULL)
    return NULL;
  return g_settings_new_full (schema, NULL, NULL);
}

static UndWindow *
ensure_window (UndApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !UND_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window == NULL)
    window = GTK_WINDOW (und_window_new (self));
  gtk_window_present (window);
  return UND_WINDOW (window);
}

/* A campaign that is already open is not mixed with the sample: that gets a window of its own. */
static void
open_sample (UndApplication *self)
{
  g_autoptr (GPtrArray) files = und_sample_list_files ();
  UndWindow *window = ensure_window (self);

  if (g_list_model_get_n_items (G_LIST_MODEL (und_window_get_campaign (window))) > 0)
    {
      window = und_window_new (self);
      gtk_window_present (GTK_WINDOW (window));
    }
  und_window_open_sample (window, files);
}

static gboolean
take_first_start (UndApplication *self)
{
  if (self->settings == NULL || !g_settings_get_boolean (self->settings, "first-start"))
    return FALSE;
  g_settings_set_boolean (self->settings, "first-start", FALSE);
  return TRUE;
}

static void
und_application_activate (GApplication *application)
{
  UndApplication *self = UND_APPLICATION (application);
  gboolean is_new = gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL;

  if (self->wants_sample || (is_new && take_first_start (self)))
    open_sample (self);
  else
    ensure_window (self);
  self->wants_sample = FALSE;
}

static void
und_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (list, g_object_ref (files[i]));
  take_first_start (UND_APPLICATION (application));
  und_window_add_files (ensure_window (UND_APPLICATION (application)), list);
}

static int
und_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Undersigned %s\n", UND_VERSION);
      return 0;
    }
  if (!g_variant_dict_contains (options, "sample"))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (g_application_get_is_remote (application))
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "open-sample", NULL);
      return 0;
    }
  UND_APPLICATION (application)->wants_sample = TRUE;
  return -1;
}

static void
open_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_sample (UND_APPLICATION (user_data));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);

  adw_show_about_window (gtk_application_get_active_window (application), "application-name",
                         _ ("Undersigned"), "application-icon", UND_APPLICATION_ID, "version",
                         UND_VERSION, "developer-name", _ ("The Undersigned authors"),
                         "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Who signed, who said so, and what each of them changed."), "copyright",
                         "© 2026 The Undersigned authors",
                         /* TRANSLATORS: put your names here, one a line */
                         "translator-credits", _ ("translator-credits"), NULL);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  GtkWindow *window;

  /* Windows are closed, not dropped, so that each keeps its size for the next start. */
  while ((window = gtk_application_get_active_window (application)) != NULL)
    gtk_window_destroy (window);
  g_application_quit (G_APPLICATION (application));
}

static const GActionEntry action_entries[] = {
  { "open-sample", open_sample_cb },
  { "about", about_cb },
  { "quit", quit_cb },
};

static void
set_accelerators (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accelerators[3];
  } table[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.add-files", { "<Control>o" } },
    { "win.add-folder", { "<Control><Shift>o" } },
    { "win.search", { "<Control>f" } },
    { "win.export-report::json", { "<Control>e" } },
    { "win.export-report::xml", { "<Control><Shift>e" } },
    { "win.show-page::signatories", { "<Alt>1" } },
    { "win.show-page::quotations", { "<Alt>2" } },
    { "win.show-page::compare", { "<Alt>3" } },
    { "win.show-page::template", { "<Alt>4" } },
    { "win.show-page::findings", { "<Alt>5" } },
    { "win.show-sidebar", { "F9" } },
    { "win.show-inspector", { "<Control>i" } },
    { "win.next-difference", { "<Control>g", "F8" } },
    { "win.previous-difference", { "<Control><Shift>g", "<Shift>F8" } },
    { "win.swap-sides", { "<Control><Shift>s" } },
    { "win.show-text", { "<Control>t" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_application_set_accels_for_action (application, table[i].action, table[i].accelerators);
}

static void
und_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (und_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), action_entries,
                                   G_N_ELEMENTS (action_entries), application);
  set_accelerators (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (UND_APPLICATION_ID);
}

static void
und_application_dispose (GObject *object)
{
  g_clear_object (&UND_APPLICATION (object)->settings);
  G_OBJECT_CLASS (und_application_parent_class)->dispose (object);
}

static void
und_application_class_init (UndApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  /* A static library's resources are linked in only if something asks for them. */
  g_assert (und_app_get_resource () != NULL);
  G_OBJECT_CLASS (klass)->dispose = und_application_dispose;
  application_class->startup = und_application_startup;
  application_class->activate = und_application_activate;
  application_class->open = und_application_open;
  application_class->handle_local_options = und_application_handle_local_options;
}

static void
und_application_init (UndApplication *self)
{
  self->settings = open_settings ();
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_application_add_main_option_entries (G_APPLICATION (self), option_entries);
}

/**
 * und_application_new:
 *
 * Creates the application; run it with [method@Gio.Application.run].
 *
 * Returns: (transfer full): the application
 */
UndApplication *
und_application_new (void)
{
  return g_object_new (UND_TYPE_APPLICATION, "application-id", UND_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", UND_RESOURCE_PATH, NULL);
}

/**
 * und_application_get_settings:
 * @self: the application
 *
 * Gets what is remembered between starts.
 *
 * Returns: (transfer none) (nullable): the settings, or NULL where their schema is not installed
 */
GSettings *
und_application_get_settings (UndApplication *self)
{
  g_return_val_if_fail (UND_IS_APPLICATION (self), NULL);
  return self->settings;
}
