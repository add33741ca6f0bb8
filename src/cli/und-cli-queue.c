/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-queue.h"

/* Each piece of the work is a task of a pool of threads, a few of them are under way at once, and
 * what a task made is taken in the order of the pieces. So memory is that of a few pieces, however
 * many there are, and the result does not depend on the number of threads. */

/* Threads for each processor; more would only wait for each other. */
#define JOBS_A_PROCESSOR 4u
/* Pieces under way for each thread: one that is worked on, and one that waits. */
#define TASKS_A_JOB 2u

typedef struct
{
  const UndCliQueueFuncs *funcs;
  gpointer user_data;
  GThreadPool *pool; /* (nullable): with one job there is none */
  GAsyncQueue *idle; /* workers */
  GQueue items;      /* (element-type Item), in order */
  GMutex lock;       /* of is_done of all items */
  GCond changed;
} Queue;

typedef struct
{
  gpointer task;
  gboolean is_done;
} Item;

static void
work_cb (gpointer data, gpointer user_data)
{
  Item *item = data;
  Queue *self = user_data;
  gpointer worker = g_async_queue_try_pop (self->idle);

  if (worker == NULL)
    worker = self->funcs->new_worker (self->user_data);
  self->funcs->work (item->task, worker, self->user_data);
  g_async_queue_push (self->idle, worker);
  g_mutex_lock (&self->lock);
  item->is_done = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
}

/* FALSE at the end. */
static gboolean
start_item (Queue *self)
{
  gpointer task = self->funcs->start (self->user_data);
  Item *item;

  if (task == NULL)
    return FALSE;
  item = g_new0 (Item, 1);
  item->task = task;
  g_queue_push_tail (&self->items, item);
  if (self->pool != NULL)
    g_thread_pool_push (self->pool, item, NULL);
  else
    work_cb (item, self);
  return TRUE;
}

static void
wait_for (Queue *self, const Item *item)
{
  g_mutex_lock (&self->lock);
  while (!item->is_done)
    g_cond_wait (&self->changed, &self->lock);
  g_mutex_unlock (&self->lock);
}

static void
run_items (Queue *self, guint n_most)
{
  gboolean is_good = TRUE;

  for (;;)
    {
      Item *item;

      while (is_good && self->items.length < n_most && start_item (self))
        continue;
      item = g_queue_pop_head (&self->items);
      if (item == NULL)
        break;
      wait_for (self, item);
      is_good = is_good && self->funcs->finish (item->task, self->user_data);
      self->funcs->free_task (item->task);
      g_free (item);
    }
}

/**
 * und_cli_queue_run:
 * @funcs: what is to be done
 * @n_jobs: by how many threads, from 1; not by more than a few for each processor
 * @user_data: for all of @funcs
 *
 * Does the work, and returns when all of it is finished.
 */
void
und_cli_queue_run (const UndCliQueueFuncs *funcs, int n_jobs, gpointer user_data)
{
  Queue self = { .funcs = funcs, .user_data = user_data };
  guint n_threads = MIN ((guint) n_jobs, g_get_num_processors () * JOBS_A_PROCESSOR);

  g_mutex_init (&self.lock);
  g_cond_init (&self.changed);
  self.idle = g_async_queue_new_full (funcs->free_worker);
  if (n_threads > 1)
    self.pool = g_thread_pool_new (work_cb, &self, (int) n_threads, TRUE, NULL);
  run_items (&self, self.pool != NULL ? n_threads * TASKS_A_JOB : 1);
  if (self.pool != NULL)
    g_thread_pool_free (self.pool, FALSE, TRUE);
  g_async_queue_unref (self.idle);
  g_cond_clear (&self.changed);
  g_mutex_clear (&self.lock);
}
