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
gboolean und_export_task_finish (GAsyncResult *result, GError **error);

G_END_DECLS
