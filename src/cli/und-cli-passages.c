/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-finder.h"
#include "und-cli-input.h"
#include "und-cli-passage-sink.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The letters are read into memory and indexed. The releases are read piece by piece; each piece is
 * a task of a pool of threads, a few of them are under way at once, and what a task found is
 * written in the order of the pieces. So memory is that of the letters and of a few pieces, however
 * many releases there are, and the output does not depend on the number of threads. */

/* Pieces under way for each thread: one that is worked on, and one that waits. */
#define TASKS_A_JOB 2u
/* Microseconds between two lines of progress. */
#define PROGRESS_DELAY_US 500000

/**
 * Worker:
 *
 * What one thread needs.
 */
typedef struct
{
  UndCliReader reader;
  UndCliFinder finder;
} Worker;

typedef struct
{
  const UndCliOptions *options;
  const UndCliLetters *letters;
  UndCliFeed *feed;
  UndCliSink *sink;
  UndCliProgress progress;
  GThreadPool *pool; /* (nullable): with one job there is none */
  GAsyncQueue *idle; /* (element-type Worker) */
  GQueue tasks;      /* (element-type Task), in order */
  GMutex lock;       /* of is_done of all tasks */
  GCond changed;
  gint64 shown_us;
  gboolean is_shown;
  gint is_bounded; /* atomic: something may have been missed */
} Run;

typedef struct
{
  Run *run;
  Worker *worker;
  UndCliBatch *batch;
  GString *out;
  const UndCliDocument *document;
  guint64 n_passages;
  gboolean is_done;
} Task;

static Worker *
worker_new (const UndCliOptions *options)
{
  Worker *self = g_new0 (Worker, 1);

  und_cli_reader_init (&self->reader);
  und_cli_finder_init (&self->finder, options->language);
  return self;
}

static void
worker_free (gpointer data)
{
  Worker *self = data;

  und_cli_reader_clear (&self->reader);
  und_cli_finder_clear (&self->finder);
  g_free (self);
}

static void
task_free (Task *self)
{
  und_cli_batch_free (self->batch);
  g_string_free (self->out, TRUE);
  g_free (self);
}

/* In JSON a comma parts two passages; the first one of each piece gets none, and the writer of
 * pieces knows which piece is the first with any. */
static void
write_passage_cb (const UndExportedPassage *passage, gpointer user_data)
{
  Task *self = user_data;

  switch (self->run->options->format)
    {
    case UND_CLI_FORMAT_JSONL:
      und_export_passage_json (self->out, passage);
      g_string_append_c (self->out, '\n');
      break;
    case UND_CLI_FORMAT_JSON:
      g_string_append (self->out, self->n_passages > 0 ? ",\n    " : "\n    ");
      und_export_passage_json (self->out, passage);
      break;
    case UND_CLI_FORMAT_TEXT:
    case UND_CLI_FORMAT_XML:
    case UND_CLI_FORMAT_DOT:
    default:
      und_export_passage_text (self->out, passage);
      break;
    }
  self->n_passages++;
}

/* Compares the document with the other one of its pair. */
static void
compare_pair (Task *self, const UndCliDocument *document)
{
  g_autoptr (UndText) text = NULL;
  g_autofree char *base = g_path_get_basename (self->batch->other_path);
  g_autofree char *shown = g_filename_display_name (base);
  UndCliDocument other = { .name = shown, .series = "" };

  if (!und_cli_batch_read_other (self->batch, &text))
    return;
  other.bytes = und_text_get_bytes (text, &other.n_bytes);
  und_cli_finder_compare (&self->worker->finder, self->run->options->sensitivity, document, &other,
                          write_passage_cb, self);
  if (self->worker->finder.is_bounded)
    g_atomic_int_set (&self->run->is_bounded, TRUE);
}

static void
look_up_cb (const UndCliDocument *document, gpointer user_data)
{
  Task *self = user_data;

  if (self->batch->other_path != NULL)
    {
      compare_pair (self, document);
      return;
    }
  und_cli_finder_run (&self->worker->finder, self->run->letters, document, write_passage_cb, self);
}

static void
work_cb (gpointer data, gpointer user_data)
{
  Task *task = data;
  Run *run = user_data;

  task->worker = g_async_queue_try_pop (run->idle);
  if (task->worker == NULL)
    task->worker = worker_new (run->options);
  und_cli_batch_walk (task->batch, &task->worker->reader, look_up_cb, task);
  g_async_queue_push (run->idle, g_steal_pointer (&task->worker));
  g_mutex_lock (&run->lock);
  task->is_done = TRUE;
  g_cond_signal (&run->changed);
  g_mutex_unlock (&run->lock);
}

static void
show_progress (Run *self)
{
  gint64 now_us = g_get_monotonic_time ();

  if (!self->is_shown || now_us - self->shown_us < PROGRESS_DELAY_US)
    return;
  self->shown_us = now_us;
  fprintf (stderr, "\r\033[K");
  fprintf (stderr, _ ("%" G_GUINT64_FORMAT " documents looked up, %" G_GUINT64_FORMAT " passages"),
           self->progress.n_documents, self->progress.n_passages);
  fflush (stderr);
}

static void
end_progress (Run *self)
{
  if (self->is_shown && self->shown_us != 0)
    fprintf (stderr, "\r\033[K");
  self->shown_us = 0;
}

static void
tell_complaints (Run *self, const UndCliBatch *batch)
{
  if (batch->complaints->len == 0)
    return;
  end_progress (self);
  for (guint i = 0; i < batch->complaints->len; i++)
    und_cli_complain ("%s", (const char *) g_ptr_array_index (batch->complaints, i));
  self->progress.status = und_cli_worse (self->progress.status, UND_CLI_EXIT_BAD_INPUT);
}

/* Writes what a finished task found; FALSE if that cannot be. */
static gboolean
write_task (Run *self, Task *task)
{
  tell_complaints (self, task->batch);
  if (self->options->format == UND_CLI_FORMAT_JSON && task->n_passages > 0
      && self->progress.n_passages > 0)
    g_string_prepend_c (task->out, ',');
  if (!und_cli_sink_write (self->sink, task->out))
    {
      self->progress.status = UND_CLI_EXIT_BAD_OUTPUT;
      return FALSE;
    }
  self->progress.place = task->batch->after;
  self->progress.n_documents += task->batch->n_documents;
  self->progress.n_passages += task->n_passages;
  und_cli_sink_note (self->sink, &self->progress);
  show_progress (self);
  return TRUE;
}

/* Reads one more piece and has it worked on; FALSE at the end. */
static gboolean
start_task (Run *self)
{
  UndCliBatch *batch = und_cli_feed_next (self->feed);
  Task *task;

  if (batch == NULL)
    return FALSE;
  task = g_new0 (Task, 1);
  task->run = self;
  task->batch = batch;
  task->out = g_string_new (NULL);
  g_queue_push_tail (&self->tasks, task);
  if (self->pool != NULL)
    g_thread_pool_push (self->pool, task, NULL);
  else
    work_cb (task, self);
  return TRUE;
}

static void
wait_for (Run *self, const Task *task)
{
  g_mutex_lock (&self->lock);
  while (!task->is_done)
    g_cond_wait (&self->changed, &self->lock);
  g_mutex_unlock (&self->lock);
}

static void
run_tasks (Run *self)
{
  guint n_most = self->pool != NULL ? (guint) self->options->n_jobs * TASKS_A_JOB : 1;
  gboolean is_good = TRUE;

  for (;;)
    {
      Task *task;

      while (is_good && self->tasks.length < n_most && start_task (self))
        continue;
      task = g_queue_pop_head (&self->tasks);
      if (task == NULL)
        break;
      wait_for (self, task);
      is_good = is_good && write_task (self, task);
      task_free (task);
    }
  end_progress (self);
}

static gboolean
write_frame (Run *self, const char *bytes)
{
  g_autoptr (GString) frame = g_string_new (bytes);

  if (self->progress.status == UND_CLI_EXIT_BAD_OUTPUT
      || self->options->format != UND_CLI_FORMAT_JSON)
    return TRUE;
  if (und_cli_sink_write (self->sink, frame))
    return TRUE;
  self->progress.status = UND_CLI_EXIT_BAD_OUTPUT;
  return FALSE;
}

static void
run_all (Run *self)
{
  gboolean is_new = self->progress.place.n_inputs == 0 && self->progress.place.n_bytes == 0;

  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  self->idle = g_async_queue_new_full (worker_free);
  self->is_shown = !self->options->is_quiet && isatty (STDERR_FILENO);
  self->shown_us = 0;
  if (self->options->n_jobs > 1)
    self->pool = g_thread_pool_new (work_cb, self, self->options->n_jobs, TRUE, NULL);
  if (!is_new
      || write_frame (self, "{\n  \"format\": \"undersigned-passages\",\n  \"version\": 1,\n"
                            "  \"generator\": \"Undersigned " UND_VERSION "\",\n"
                            "  \"passages\": ["))
    {
      und_cli_sink_note (self->sink, &self->progress);
      run_tasks (self);
    }
  write_frame (self, self->progress.n_passages > 0 ? "\n  ]\n}\n" : "]\n}\n");
  if (self->pool != NULL)
    g_thread_pool_free (self->pool, FALSE, TRUE);
  g_async_queue_unref (self->idle);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->lock);
}

static UndCliLetters *
read_letters (const UndCliOptions *options, UndCliExit *status)
{
  UndCliLetters *letters = und_cli_letters_new ((guint) options->n_common);
  g_autoptr (GPtrArray) inputs = und_cli_list_inputs (options, options->to, NULL, status);
  g_autoptr (UndCliFeed) feed = und_cli_feed_new (inputs);
  g_auto (UndCliReader) reader = { NULL };
  UndCliBatch *batch;

  und_cli_reader_init (&reader);
  while ((batch = und_cli_feed_next (feed)) != NULL)
    {
      und_cli_batch_walk (batch, &reader, und_cli_letters_add_cb, letters);
      for (guint i = 0; i < batch->complaints->len; i++)
        und_cli_complain ("%s", (const char *) g_ptr_array_index (batch->complaints, i));
      if (batch->complaints->len > 0)
        *status = und_cli_worse (*status, UND_CLI_EXIT_BAD_INPUT);
      und_cli_batch_free (batch);
    }
  if (letters->is_full)
    {
      und_cli_complain (_ ("The documents of --to have more words than can be looked up in; the "
                           "first %u of them are used."),
                        letters->letters->len);
      *status = und_cli_worse (*status, UND_CLI_EXIT_BAD_INPUT);
    }
  und_cli_letters_close (letters);
  return letters;
}

static void
tell_common (const UndCliOptions *options, const UndCliLetters *letters)
{
  gsize n_common = und_stream_index_get_n_common (letters->index);

  if (n_common == 0 || options->is_quiet)
    return;
  und_cli_complain (_ ("%" G_GSIZE_FORMAT " places of --to are common words: they stand at more "
                       "than %u places, and no passage was started with them (--common)."),
                    n_common,
                    options->n_common > 0 ? (guint) options->n_common : UND_STREAM_COMMON);
}

/* The same for the same inputs and options. */
static char *
dup_setup (const UndCliOptions *options, GPtrArray *inputs)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *numbers = g_strdup_printf ("%u %d %u", (guint) options->format,
                                              options->n_common, (guint) options->sensitivity);

  g_checksum_update (sum, (const guchar *) numbers, (gssize) strlen (numbers) + 1);
  if (options->language != NULL)
    g_checksum_update (sum, (const guchar *) options->language, -1);
  if (options->pair_list != NULL)
    {
      g_checksum_update (sum, (const guchar *) options->pair_list, -1);
      g_checksum_update (sum, (const guchar *) options->from[0], -1);
    }
  for (guint i = 0; options->to[i] != NULL; i++)
    g_checksum_update (sum, (const guchar *) options->to[i], (gssize) strlen (options->to[i]) + 1);
  for (guint i = 0; i < inputs->len; i++)
    {
      const UndCliInput *input = g_ptr_array_index (inputs, i);
      const char *path = input->path != NULL ? input->path : "-";

      g_checksum_update (sum, (const guchar *) path, (gssize) strlen (path) + 1);
    }
  return g_strdup (g_checksum_get_string (sum));
}

static UndCliFeed *
open_feed (const UndCliOptions *options, GPtrArray *inputs)
{
  g_autoptr (GError) error = NULL;
  UndCliFeed *feed;

  if (options->pair_list == NULL)
    return und_cli_feed_new (inputs);
  feed = und_cli_feed_new_pairs (options->pair_list, options->from[0], options->to[0], &error);
  if (feed == NULL)
    und_cli_complain ("%s", error->message);
  return feed;
}

/**
 * und_cli_passages:
 * @options: two sides
 *
 * Writes what each document of one side shares with those of the other.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_passages (const UndCliOptions *options)
{
  static char *none[] = { NULL };
  /* Pairs are looked up in the folder that is named, one by one. */
  gboolean is_listed = options->from != NULL && options->pair_list == NULL;
  UndCliExit status = UND_CLI_EXIT_DONE;
  g_autoptr (GPtrArray) inputs = und_cli_list_inputs (options, is_listed ? options->from : none,
                                                      options->files_from, &status);
  g_autofree char *setup = dup_setup (options, inputs);
  Run run = { .options = options };
  g_autoptr (UndCliFeed) feed = open_feed (options, inputs);
  g_autoptr (UndCliSink) sink = NULL;
  g_autoptr (UndCliLetters) letters = NULL;

  if (feed == NULL)
    return UND_CLI_EXIT_BAD_INPUT;
  sink = und_cli_sink_new (options, setup, &run.progress);
  if (sink == NULL)
    return UND_CLI_EXIT_BAD_OUTPUT;
  if (und_cli_sink_is_done (sink))
    return status;
  if (options->pair_list == NULL)
    letters = read_letters (options, &status);
  und_cli_feed_seek (feed, run.progress.place);
  run.letters = letters;
  run.feed = feed;
  run.sink = sink;
  run.progress.status = und_cli_worse (run.progress.status, status);
  run_all (&run);
  if (letters != NULL)
    tell_common (options, letters);
  if (run.is_bounded && !options->is_quiet)
    und_cli_complain (_ ("Words stand too often in some documents to look at every place; passages "
                         "may be missing."));
  if (run.progress.status != UND_CLI_EXIT_BAD_OUTPUT && !und_cli_sink_finish (sink))
    run.progress.status = UND_CLI_EXIT_BAD_OUTPUT;
  return run.progress.status;
}
