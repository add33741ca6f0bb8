/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-export.h"

G_BEGIN_DECLS

/* Writes @report to @file in a worker thread; takes @report. */
void und_export_task_start (UndReport *report,
                            UndExportFormat format,
                            GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* The name of the file that was written, for people; NULL with an error. */
char *und_export_task_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
