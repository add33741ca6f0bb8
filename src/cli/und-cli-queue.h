/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndCliQueueFuncs:
 * @start: gives the next task, or NULL at the end
 * @work: works on a task with what one thread needs; any thread
 * @finish: takes what a task made, in the order in which tasks were started; FALSE if no more of
 *   them is wanted
 * @free_task: frees a task
 * @new_worker: makes what one thread needs
 * @free_worker: frees it
 *
 * How work is done whose results have an order. All but @work are called by the thread that runs
 * the queue.
 */
typedef struct
{
  gpointer (*start) (gpointer user_data);
  void (*work) (gpointer task, gpointer worker, gpointer user_data);
  gboolean (*finish) (gpointer task, gpointer user_data);
  GDestroyNotify free_task;
  gpointer (*new_worker) (gpointer user_data);
  GDestroyNotify free_worker;
} UndCliQueueFuncs;

void und_cli_queue_run (const UndCliQueueFuncs *funcs, int n_jobs, gpointer user_data);

G_END_DECLS
