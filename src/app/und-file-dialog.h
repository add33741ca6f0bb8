/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called with what was chosen (element-type GFile); not called when the user chose nothing. */
typedef void (*UndFilesChosen) (GtkWindow *parent, GPtrArray *files, gpointer user_data);

void und_file_dialog_open_files (GtkWindow *parent, UndFilesChosen chosen, gpointer user_data);
void und_file_dialog_open_folder (GtkWindow *parent, UndFilesChosen chosen, gpointer user_data);
/* Takes @user_data and frees it by @destroy. @suggested is the name first shown. */
void und_file_dialog_save (GtkWindow *parent,
                           const char *title,
                           const char *suggested,
                           UndFilesChosen chosen,
                           gpointer user_data,
                           GDestroyNotify destroy);

G_END_DECLS
