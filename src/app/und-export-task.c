/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-export-task.h"

typedef struct
{
  UndReport *report;
  UndExportFormat format;
  GFile *file; /* strong */
} ExportJob;

static void
export_job_free (ExportJob *self)
{
  und_report_free (self->report);
  g_object_unref (self->file);
  g_free (self);
}

static char *
dup_display_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

/* Beside its name first, then renamed, so that a reader sees the old file or the new one, whole.
 * Where the folder takes no new file, or the file is no local one, it is written in its place. */
static gboolean
write_file (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  const char *path = g_file_peek_path (file);
  gsize n_bytes = 0;
  const char *contents = g_bytes_get_data (bytes, &n_bytes);
  g_autoptr (GError) local_error = NULL;

  if (path != NULL)
    {
      if (g_file_set_contents_full (path, contents, (gssize) n_bytes,
                                    G_FILE_SET_CONTENTS_CONSISTENT, 0644, &local_error))
        return TRUE;
      if (!g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_ACCES)
          && !g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_PERM)
          && !g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }
  return g_file_replace_contents (file, contents, n_bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                  cancellable, error);
}

static void
export_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ExportJob *job = task_data;
  g_autoptr (GBytes) bytes = und_export_report (job->report, job->format);
  GError *error = NULL;

  if (write_file (job->file, bytes, cancellable, &error))
    g_task_return_pointer (task, dup_display_name (job->file), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * und_export_task_start:
 * @report: (transfer full): what to write
 * @format: how
 * @file: where; replaced if it is there
 * @cancellable: (nullable): to stop it
 * @callback: called on the main context
 * @user_data: for @callback
 *
 * Writes @report to @file in a worker thread.
 */
void
und_export_task_start (UndReport *report,
                       UndExportFormat format,
                       GFile *file,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  ExportJob *job = g_new0 (ExportJob, 1);

  job->report = report;
  job->format = format;
  job->file = g_object_ref (file);
  g_task_set_source_tag (task, und_export_task_start);
  g_task_set_task_data (task, job, (GDestroyNotify) export_job_free);
  g_task_run_in_thread (task, export_thread);
}

/**
 * und_export_task_finish:
 * @result: what the callback was given
 * @error: return location for a G_IO_ERROR
 *
 * Tells how the export ended.
 *
 * Returns: (transfer full): the name of the file, which is whole, or NULL with an error
 */
char *
und_export_task_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
