/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-file-dialog.h"

#include <glib/gi18n.h>

/* The one file that knows GtkFileChooserNative: the only dialog for files that the floor has, and
 * deprecated above it. */

typedef struct
{
  GtkWindow *parent; /* weak: the dialog is destroyed with it */
  UndFilesChosen chosen;
  gpointer user_data;
  GDestroyNotify destroy;
} Request;

static void
request_free (gpointer data, GClosure *closure)
{
  Request *self = data;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Request *request = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) model = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < g_list_model_get_n_items (model); i++)
        g_ptr_array_add (files, g_list_model_get_item (model, i));
      request->chosen (request->parent, files, request->user_data);
    }
  g_object_unref (dialog);
}

static GtkFileChooserNative *
create (GtkWindow *parent,
        const char *title,
        GtkFileChooserAction action,
        const char *accept,
        const Request *request)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, accept, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb),
                         g_memdup2 (request, sizeof *request), request_free, 0);
  return dialog;
}

static void
add_filter (GtkFileChooserNative *dialog, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}

/**
 * und_file_dialog_open_files:
 * @parent: the window that asks
 * @chosen: called with the files
 * @user_data: for @chosen
 *
 * Lets the user choose documents.
 */
void
und_file_dialog_open_files (GtkWindow *parent, UndFilesChosen chosen, gpointer user_data)
{
  static const char *const documents[] = { "*.txt", "*.text",  "*.md", "*.html",
                                           "*.htm", "*.xhtml", NULL };
  static const char *const all[] = { "*", NULL };
  Request request = { parent, chosen, user_data, NULL };
  GtkFileChooserNative *dialog = create (parent, _ ("Add Documents"), GTK_FILE_CHOOSER_ACTION_OPEN,
                                         _ ("_Add"), &request);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filter (dialog, _ ("Documents"), documents);
  add_filter (dialog, _ ("All Files"), all);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * und_file_dialog_open_folder:
 * @parent: the window that asks
 * @chosen: called with the folder
 * @user_data: for @chosen
 *
 * Lets the user choose a folder of documents.
 */
void
und_file_dialog_open_folder (GtkWindow *parent, UndFilesChosen chosen, gpointer user_data)
{
  Request request = { parent, chosen, user_data, NULL };
  GtkFileChooserNative *dialog = create (
    parent, _ ("Add a Folder"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Add"), &request);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * und_file_dialog_save:
 * @parent: the window that asks
 * @title: of the dialog
 * @suggested: the file name first shown
 * @chosen: called with the one file
 * @user_data: (transfer full): for @chosen
 * @destroy: (nullable): frees @user_data
 *
 * Lets the user choose where to write.
 */
void
und_file_dialog_save (GtkWindow *parent,
                      const char *title,
                      const char *suggested,
                      UndFilesChosen chosen,
                      gpointer user_data,
                      GDestroyNotify destroy)
{
  Request request = { parent, chosen, user_data, destroy };
  GtkFileChooserNative *dialog = create (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"),
                                         &request);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), suggested);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
