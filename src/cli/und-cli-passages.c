/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-finder.h"
#include "und-cli-input.h"
#include "und-cli-library.h"
#include "und-cli-pan.h"
#include "und-cli-passage-sink.h"
#include "und-cli-passage-writer.h"
#include "und-cli-queue.h"
#include "und-cli-set.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The letters are read into memory and indexed. The releases are read piece by piece; each piece is
 * a task of a queue (see und-cli-queue.c). So memory is that of the letters and of a few pieces,
 * however many releases there are. Of a set that is looked up in itself (see und-cli-set.c) a piece
 * is some documents of it, and the place is the number of the next one. */

/* Words of a set that are looked up in one piece. */
#define PIECE_WORDS 65536u
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
  const UndCliLetters *letters; /* (nullable) */
  const UndCliSet *set;         /* (nullable): what is looked up in itself, and not @feed */
  UndCliFeed *feed;             /* (nullable) */
  guint next;                   /* document of @set */
  UndCliSink *sink;
  UndCliProgress progress;
  gint64 shown_us;
  gboolean is_shown;
} Run;

typedef struct
{
  Run *run;
  Worker *worker;
  UndCliBatch *batch; /* (nullable): NULL if it is documents of the set */
  guint start;        /* the first of these, and one past the last */
  guint end;
  char *complaint; /* (nullable): what is wrong with these */
  GString *out;
  guint64 n_passages;
  guint64 n_common;
  gboolean is_bounded;
} Task;

static gpointer
new_worker_cb (gpointer user_data)
{
  const UndCliOptions *options = ((Run *) user_data)->options;
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
task_free (gpointer data)
{
  Task *self = data;

  g_clear_pointer (&self->batch, und_cli_batch_free);
  g_free (self->complaint);
  g_string_free (self->out, TRUE);
  g_free (self);
}

/* The first one of each piece has no comma before it, and the writer of pieces knows which piece is
 * the first with any. */
static void
write_passage_cb (const UndExportedPassage *passage, gpointer user_data)
{
  Task *self = user_data;

  und_cli_append_passage (self->out, self->run->options, passage, self->n_passages == 0);
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
look_up_set (Task *self)
{
  UndCliFinder *finder = &self->worker->finder;
  g_autoptr (GError) error = NULL;

  finder->n_left_out = 0;
  for (guint d = self->start; d < self->end && error == NULL; d++)
    und_cli_finder_run_set (finder, self->run->set, d, write_passage_cb, self, &error);
  self->n_common += finder->n_left_out;
  if (error != NULL)
    self->complaint = g_strdup (error->message);
}

static void
work_cb (gpointer data, gpointer worker, gpointer user_data)
{
  Task *task = data;

  task->worker = worker;
  if (task->batch == NULL)
    look_up_set (task);
  else
    und_cli_batch_walk (task->batch, &task->worker->reader, look_up_cb, task);
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

/* Notes that what is written is all of what is before the end of a task. */
static void
note_task (Run *self, const Task *task)
{
  if (task->batch != NULL)
    {
      self->progress.place = task->batch->after;
      self->progress.n_documents += task->batch->n_documents;
    }
  else
    {
      self->progress.place.n_inputs = task->end;
      self->progress.n_documents += task->end - task->start;
    }
  self->progress.n_passages += task->n_passages;
  self->progress.n_common += task->n_common;
  self->progress.is_bounded |= task->is_bounded;
  if (self->sink != NULL)
    und_cli_sink_note (self->sink, &self->progress);
}

/* Writes what a finished task found; FALSE if that cannot be. */
static gboolean
finish_cb (gpointer data, gpointer user_data)
{
  Task *task = data;
  Run *self = user_data;

  if (task->batch != NULL)
    tell_complaints (self, task->batch);
  if (task->complaint != NULL)
    {
      end_progress (self);
      und_cli_complain ("%s", task->complaint);
    }
  if (task->complaint != NULL || !write_found (self, task))
    {
      self->progress.status = UND_CLI_EXIT_BAD_OUTPUT;
      return FALSE;
    }
  note_task (self, task);
  show_progress (self);
  return TRUE;
}

/* Takes some of the set's documents; FALSE at the end. */
static gboolean
take_documents (Run *self, Task *task)
{
  guint n_documents = und_set_index_get_n_documents (self->set->index);
  gsize n_words = 0;

  task->start = self->next;
  while (self->next < n_documents && n_words < PIECE_WORDS)
    n_words += und_set_index_get_n_words (self->set->index, self->next++) + 1;
  task->end = self->next;
  return task->end > task->start;
}

/* Begins one more piece; NULL at the end. */
static gpointer
start_cb (gpointer user_data)
{
  Run *self = user_data;
  Task *task = g_new0 (Task, 1);

  task->run = self;
  task->out = g_string_new (NULL);
  if (self->set != NULL ? take_documents (self, task)
                        : (task->batch = und_cli_feed_next (self->feed)) != NULL)
    return task;
  task_free (task);
  return NULL;
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
  static const UndCliQueueFuncs funcs = {
    start_cb, work_cb, finish_cb, task_free, new_worker_cb, worker_free,
  };

  self->is_shown = !self->options->is_quiet && isatty (STDERR_FILENO);
  self->shown_us = 0;
  if (self->sink == NULL || !und_cli_sink_is_empty (self->sink)
      || write_frame (self, UND_CLI_PASSAGES_HEAD))
    und_cli_queue_run (&funcs, self->options->n_jobs, self);
  end_progress (self);
  write_frame (self, und_cli_get_passages_tail (self->progress.n_passages > 0));
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
  if (self->progress.n_common > 0 && self->set != NULL)
    /* TRANSLATORS: the first is a number, nearly always large */
    und_cli_complain (ngettext ("Common words stand at %s places: more than %u document before has "
                                "them, of which only the first one was compared (--common).",
                                "Common words stand at %s places: more than %u documents before "
                                "have them, of which only the first one was compared (--common).",
                                (gulong) self->options->n_common),
                      places, (guint) self->options->n_common);
  else if (self->progress.n_common > 0)
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
  g_autofree char *numbers = g_strdup_printf (
    "%u %d %u %d %d %d", (guint) options->format, options->n_common, (guint) options->sensitivity,
    options->pair_list != NULL, options->has_edits, options->is_all);

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

/* Opens the output and goes on where an interrupted run left it; FALSE if that cannot be, or there
 * is nothing to go on with. */
static gboolean
open_output (Run *run, GPtrArray *from, GPtrArray *to, UndCliExit status)
{
  g_autofree char *setup = dup_setup (run->options, from, to);

  if (run->options->format == UND_CLI_FORMAT_PAN_XML)
    {
      run->progress.status = und_cli_pan_open (run->options->output) ? status
                                                                     : UND_CLI_EXIT_BAD_OUTPUT;
      return run->progress.status != UND_CLI_EXIT_BAD_OUTPUT;
    }
  run->sink = und_cli_sink_new (run->options, setup, &run->progress);
  run->progress.status = run->sink == NULL ? UND_CLI_EXIT_BAD_OUTPUT
                                           : und_cli_worse (run->progress.status, status);
  return run->sink != NULL && !und_cli_sink_is_done (run->sink);
}

/* Looks up all there is, from where the run is. */
static UndCliExit
finish_run (Run *run)
{
  run_all (run);
  tell_what_was_left_out (run);
  if (run->sink != NULL && run->progress.status != UND_CLI_EXIT_BAD_OUTPUT
      && !und_cli_sink_finish (run->sink))
    run->progress.status = UND_CLI_EXIT_BAD_OUTPUT;
  return run->progress.status;
}

/* Writes what the feed's documents share with the letters, or each with its other one. */
static UndCliExit
run_between (const UndCliOptions *options,
             UndCliFeed *feed,
             GPtrArray *from,
             GPtrArray *to,
             UndCliExit status)
{
  g_autoptr (UndCliLetters) letters = NULL;
  g_autoptr (UndCliSink) sink = NULL;
  Run run = { .options = options, .feed = feed };
  gboolean is_open;

  if (!check_output (options, from, to))
    return UND_CLI_EXIT_BAD_USAGE;
  if (options->pair_list == NULL)
    letters = read_letters (options, to, &status);
  run.letters = letters;
  is_open = open_output (&run, from, to, status);
  sink = run.sink;
  if (!is_open)
    return run.progress.status;
  und_cli_feed_seek (feed, run.progress.place);
  if (letters != NULL)
    run.progress.n_common = und_stream_index_get_n_common (letters->index);
  return finish_run (&run);
}

/* Writes what the documents share with each other. The place of a run is the number of the document
 * that is looked up next. */
static UndCliExit
run_set (const UndCliOptions *options)
{
  UndCliExit status = UND_CLI_EXIT_DONE;
  g_autoptr (GPtrArray)
    inputs = und_cli_list_inputs (options, options->files, options->files_from, &status);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (UndCliSet) set = NULL;
  g_autoptr (UndCliSink) sink = NULL;
  Run run = { .options = options };
  gboolean is_open;

  if (!check_output (options, inputs, none))
    return UND_CLI_EXIT_BAD_USAGE;
  set = und_cli_set_read (options, inputs, &status);
  if (set == NULL)
    return status;
  run.set = set;
  is_open = open_output (&run, inputs, none, status);
  sink = run.sink;
  if (!is_open)
    return run.progress.status;
  run.next = MIN (run.progress.place.n_inputs, set->members->len);
  return finish_run (&run);
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
 * @options: two sides, or one set, or a campaign file
 *
 * Writes what each document of one side shares with those of the other, or each document of a set
 * with those before it.
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

  if (options->library != NULL)
    return und_cli_library_write_passages (options);
  if (options->is_all)
    return run_set (options);
  if (options->pair_list != NULL)
    return run_pairs (options);
  from = und_cli_list_inputs (options, options->from != NULL ? options->from : none,
                              options->files_from, &status);
  to = und_cli_list_inputs (options, options->to, NULL, &status);
  feed = und_cli_feed_new (from);
  return run_between (options, feed, from, to, status);
}
