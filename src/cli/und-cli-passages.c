/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-finder.h"
#include "und-cli-input.h"
#include "und-cli-pan.h"
#include "und-cli-passage-sink.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The letters are read into memory and indexed. The releases are read piece by piece; each piece is
 * a task of a pool of threads, a few of them are under way at once, and what a task found is
 * written in the order of the pieces. So memory is that of the letters and of a few pieces, however
 * many releases there are, and the output does not depend on the number of threads. */

/* Threads for each processor; more would only wait for each other. */
#define JOBS_A_PROCESSOR 4u
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
  int n_jobs;
  gboolean is_shown;
} Run;

typedef struct
{
  Run *run;
  Worker *worker;
  UndCliBatch *batch;
  GString *out;
  guint64 n_passages;
  guint64 n_common;
  gboolean is_bounded;
  gboolean is_done;
} Task;

static Worker *
worker_new (const UndCliOptions *options)
{
  Worker *self = g_new0 (Worker, 1);

  und_cli_reader_init (&self->reader);
  und_cli_finder_init (&self->finder, options->language, (guint) options->n_common);
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
      if (self->run->options->has_edits)
        und_export_passage_json_with_edits (self->out, passage);
      else
        und_export_passage_json (self->out, passage);
      g_string_append_c (self->out, '\n');
      break;
    case UND_CLI_FORMAT_JSON:
      g_string_append (self->out, self->n_passages > 0 ? ",\n    " : "\n    ");
      und_export_passage_json_with_edits (self->out, passage);
      break;
    case UND_CLI_FORMAT_PASSIM:
      und_export_passage_passim (self->out, passage);
      g_string_append_c (self->out, '\n');
      break;
    case UND_CLI_FORMAT_PAN_XML:
      und_export_passage_pan (self->out, passage);
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
  UndCliFinder *finder = &self->worker->finder;
  g_autoptr (UndText) text = NULL;
  UndCliDocument other = { .name = self->batch->other->name, .series = "" };

  if (!und_cli_batch_read_other (self->batch, &text))
    return;
  other.bytes = und_text_get_bytes (text, &other.n_bytes);
  finder->n_left_out = 0;
  finder->is_bounded = FALSE;
  und_cli_finder_compare (finder, self->run->options->sensitivity, document, &other,
                          write_passage_cb, self);
  self->n_common += finder->n_left_out;
  self->is_bounded |= finder->is_bounded;
}

static void
look_up_cb (const UndCliDocument *document, gpointer user_data)
{
  Task *self = user_data;

  if (self->batch->other != NULL)
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
  g_autofree char *documents = NULL;
  g_autofree char *passages = NULL;

  if (!self->is_shown || now_us - self->shown_us < PROGRESS_DELAY_US)
    return;
  self->shown_us = now_us;
  documents = g_strdup_printf ("%" G_GUINT64_FORMAT, self->progress.n_documents);
  passages = g_strdup_printf ("%" G_GUINT64_FORMAT, self->progress.n_passages);
  fprintf (stderr, "\r\033[K");
  /* TRANSLATORS: both are numbers, and nearly always large */
  fprintf (stderr, _ ("Documents looked up: %s, passages found: %s"), documents, passages);
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

static gboolean
write_found (Run *self, Task *task)
{
  if (self->options->format == UND_CLI_FORMAT_PAN_XML)
    return task->batch->other == NULL
           || und_cli_pan_write (self->options->output, task->batch->name, task->batch->other->name,
                                 task->out);
  if (self->options->format == UND_CLI_FORMAT_JSON && task->n_passages > 0
      && self->progress.n_passages > 0)
    g_string_prepend_c (task->out, ',');
  return und_cli_sink_write (self->sink, task->out);
}

/* Writes what a finished task found; FALSE if that cannot be. */
static gboolean
write_task (Run *self, Task *task)
{
  tell_complaints (self, task->batch);
  if (!write_found (self, task))
    {
      self->progress.status = UND_CLI_EXIT_BAD_OUTPUT;
      return FALSE;
    }
  self->progress.place = task->batch->after;
  self->progress.n_documents += task->batch->n_documents;
  self->progress.n_passages += task->n_passages;
  self->progress.n_common += task->n_common;
  self->progress.is_bounded |= task->is_bounded;
  if (self->sink != NULL)
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
  guint n_most = self->pool != NULL ? (guint) self->n_jobs * TASKS_A_JOB : 1;
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
  int n_most = (int) (g_get_num_processors () * JOBS_A_PROCESSOR);

  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  self->idle = g_async_queue_new_full (worker_free);
  self->is_shown = !self->options->is_quiet && isatty (STDERR_FILENO);
  self->shown_us = 0;
  self->n_jobs = MIN (self->options->n_jobs, n_most);
  if (self->n_jobs > 1)
    self->pool = g_thread_pool_new (work_cb, self, self->n_jobs, TRUE, NULL);
  if (self->sink == NULL || !und_cli_sink_is_empty (self->sink)
      || write_frame (self, "{\n  \"format\": \"undersigned-passages\",\n  \"version\": 1,\n"
                            "  \"generator\": \"Undersigned " UND_VERSION "\",\n"
                            "  \"passages\": ["))
    run_tasks (self);
  write_frame (self, self->progress.n_passages > 0 ? "\n  ]\n}\n" : "]\n}\n");
  if (self->pool != NULL)
    g_thread_pool_free (self->pool, FALSE, TRUE);
  g_async_queue_unref (self->idle);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->lock);
}

static UndCliLetters *
read_letters (const UndCliOptions *options, GPtrArray *inputs, UndCliExit *status)
{
  UndCliLetters *letters = und_cli_letters_new ((guint) options->n_common);
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
      und_cli_complain (ngettext ("The documents of --to have more words than can be looked up in; "
                                  "the first %u of them is used.",
                                  "The documents of --to have more words than can be looked up in; "
                                  "the first %u of them are used.",
                                  letters->letters->len),
                        letters->letters->len);
      *status = und_cli_worse (*status, UND_CLI_EXIT_BAD_INPUT);
    }
  und_cli_letters_close (letters);
  return letters;
}

static void
tell_what_was_left_out (const Run *self)
{
  g_autofree char *places = g_strdup_printf ("%" G_GUINT64_FORMAT, self->progress.n_common);

  if (self->options->is_quiet)
    return;
  if (self->progress.n_common > 0)
    /* TRANSLATORS: the first is a number, nearly always large */
    und_cli_complain (_ ("Common words stand at %s places of --to: each at more than %u, and no "
                         "passage was started with them (--common)."),
                      places, (guint) self->options->n_common);
  if (self->progress.is_bounded)
    und_cli_complain (_ ("Words stand too often in some documents to look at every place; passages "
                         "may be missing."));
}

static void
add_word (GChecksum *sum, const char *word)
{
  g_checksum_update (sum, (const guchar *) word, (gssize) strlen (word) + 1);
}

/* What tells whether a file is still the one that it was. */
static void
add_inputs (GChecksum *sum, GPtrArray *inputs)
{
  for (guint i = 0; i < inputs->len; i++)
    {
      const UndCliInput *input = g_ptr_array_index (inputs, i);
      struct stat status = { 0 };
      g_autofree char *numbers = NULL;

      if (input->path != NULL && stat (input->path, &status) != 0)
        status = (struct stat){ 0 };
      numbers = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %ld",
                                 (gint64) status.st_size, (gint64) status.st_mtim.tv_sec,
                                 status.st_mtim.tv_nsec);
      add_word (sum, input->path != NULL ? input->path : "-");
      add_word (sum, numbers);
    }
  add_word (sum, "");
}

/* The same for the same inputs and options. */
static char *
dup_setup (const UndCliOptions *options, GPtrArray *from, GPtrArray *to)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *numbers = g_strdup_printf ("%u %d %u %d %d", (guint) options->format,
                                              options->n_common, (guint) options->sensitivity,
                                              options->pair_list != NULL, options->has_edits);

  add_word (sum, numbers);
  add_word (sum, options->language != NULL ? options->language : "");
  add_inputs (sum, from);
  add_inputs (sum, to);
  return g_strdup (g_checksum_get_string (sum));
}

static gboolean
is_among (const struct stat *file, GPtrArray *inputs)
{
  for (guint i = 0; i < inputs->len; i++)
    {
      const UndCliInput *input = g_ptr_array_index (inputs, i);
      struct stat status;

      if (input->path != NULL && stat (input->path, &status) == 0 && status.st_dev == file->st_dev
          && status.st_ino == file->st_ino)
        return TRUE;
    }
  return FALSE;
}

/* The output is written while inputs are read: it may be none of them. */
static gboolean
check_output (const UndCliOptions *options, GPtrArray *from, GPtrArray *to)
{
  struct stat status;
  g_autofree char *shown = NULL;

  if (options->output == NULL || stat (options->output, &status) != 0 || !S_ISREG (status.st_mode)
      || (!is_among (&status, from) && !is_among (&status, to)))
    return TRUE;
  shown = g_filename_display_name (options->output);
  und_cli_complain (_ ("%s is read, and cannot be the output too."), shown);
  return FALSE;
}

/* Writes what the feed's documents share with the letters, or each with its other one. */
static UndCliExit
run_between (const UndCliOptions *options,
             UndCliFeed *feed,
             GPtrArray *from,
             GPtrArray *to,
             UndCliExit status)
{
  gboolean is_pan = options->format == UND_CLI_FORMAT_PAN_XML;
  g_autofree char *setup = dup_setup (options, from, to);
  g_autoptr (UndCliLetters) letters = NULL;
  g_autoptr (UndCliSink) sink = NULL;
  Run run = { .options = options, .feed = feed };

  if (!check_output (options, from, to))
    return UND_CLI_EXIT_BAD_USAGE;
  if (options->pair_list == NULL)
    letters = read_letters (options, to, &status);
  if (is_pan ? !und_cli_pan_open (options->output)
             : (sink = und_cli_sink_new (options, setup, &run.progress)) == NULL)
    return UND_CLI_EXIT_BAD_OUTPUT;
  if (sink != NULL && und_cli_sink_is_done (sink))
    return status;
  und_cli_feed_seek (feed, run.progress.place);
  run.letters = letters;
  run.sink = sink;
  run.progress.status = und_cli_worse (run.progress.status, status);
  if (letters != NULL)
    run.progress.n_common = und_stream_index_get_n_common (letters->index);
  run_all (&run);
  tell_what_was_left_out (&run);
  if (sink != NULL && run.progress.status != UND_CLI_EXIT_BAD_OUTPUT && !und_cli_sink_finish (sink))
    run.progress.status = UND_CLI_EXIT_BAD_OUTPUT;
  return run.progress.status;
}

static UndCliExit
run_pairs (const UndCliOptions *options)
{
  g_auto (UndCliPairs) pairs = { NULL };
  g_autoptr (UndCliFeed) feed = NULL;
  g_autoptr (GError) error = NULL;

  if (!und_cli_pairs_read (&pairs, options->pair_list, options->from[0], options->to[0], &error))
    {
      und_cli_complain ("%s", error->message);
      return UND_CLI_EXIT_BAD_INPUT;
    }
  feed = und_cli_feed_new_pairs (&pairs);
  return run_between (options, feed, pairs.from, pairs.to, UND_CLI_EXIT_DONE);
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
  UndCliExit status = UND_CLI_EXIT_DONE;
  g_autoptr (GPtrArray) from = NULL;
  g_autoptr (GPtrArray) to = NULL;
  g_autoptr (UndCliFeed) feed = NULL;

  if (options->pair_list != NULL)
    return run_pairs (options);
  from = und_cli_list_inputs (options, options->from != NULL ? options->from : none,
                              options->files_from, &status);
  to = und_cli_list_inputs (options, options->to, NULL, &status);
  feed = und_cli_feed_new (from);
  return run_between (options, feed, from, to, status);
}
