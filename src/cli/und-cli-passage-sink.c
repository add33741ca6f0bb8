/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-passage-sink.h"

#include "und-cli-interrupt.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A run may take hours, so what it finds is written as it comes, and not beside the file's name and
 * renamed in the end. What the file is worth then stands beside it, in FILE.resume: how many bytes
 * of it are whole, and where in the inputs the next document is. It is written before the file is
 * emptied and about once a second, always after the bytes that it speaks of, and removed when the
 * run is done. An interrupted run goes on from there: what the file holds beyond is cut off, and
 * comes again. */

#define NOTE_DELAY_US G_USEC_PER_SEC
#define STATE_FIRST   "undersigned-passages-resume 1"

struct _UndCliSink
{
  int fd;
  char *shown;      /* the file's name, for messages */
  char *state_path; /* (nullable): where it says how far it is */
  char *setup;      /* what the run is of */
  guint64 n_bytes;  /* written so far */
  gint64 noted_us;
  gboolean is_quiet;
  gboolean is_done;   /* there is nothing to resume */
  gboolean is_stdout; /* and not a file */
};

/**
 * und_cli_sink_free:
 * @self: (transfer full): a sink
 *
 * Frees the sink; the file stays as it is.
 */
void
und_cli_sink_free (UndCliSink *self)
{
  if (!self->is_stdout && self->fd >= 0)
    close (self->fd);
  g_free (self->shown);
  g_free (self->state_path);
  g_free (self->setup);
  g_free (self);
}

static gboolean
complain_of_output (const UndCliSink *self)
{
  int problem = errno;

  if (self->is_stdout)
    und_cli_complain (_ ("Standard output could not be written: %s."), g_strerror (problem));
  else
    und_cli_complain (_ ("%s could not be written: %s."), self->shown, g_strerror (problem));
  return FALSE;
}

static gboolean
read_state (const UndCliSink *self, UndCliProgress *progress, guint64 *n_bytes)
{
  g_autofree char *text = NULL;
  g_autofree char *setup = NULL;
  guint status = 0;

  if (!g_file_get_contents (self->state_path, &text, NULL, NULL))
    return FALSE;
  setup = g_new0 (char, strlen (text) + 1);
  if (sscanf (text,
              STATE_FIRST "\nsetup %s\noutput %" G_GUINT64_FORMAT "\ninputs %u %" G_GUINT64_FORMAT
                          " %" G_GUINT64_FORMAT "\ndocuments %" G_GUINT64_FORMAT
                          "\npassages %" G_GUINT64_FORMAT "\ncommon %" G_GUINT64_FORMAT
                          "\nbounded %d\nstatus %u\n",
              setup, n_bytes, &progress->place.n_inputs, &progress->place.n_bytes,
              &progress->place.n_lines, &progress->n_documents, &progress->n_passages,
              &progress->n_common, &progress->is_bounded, &status)
        != 10
      || strcmp (setup, self->setup) != 0)
    return FALSE;
  progress->status = (UndCliExit) status;
  return TRUE;
}

static gboolean
write_state (const UndCliSink *self, const UndCliProgress *progress, GError **error)
{
  g_autofree char *text = g_strdup_printf (
    STATE_FIRST "\nsetup %s\noutput %" G_GUINT64_FORMAT "\ninputs %u %" G_GUINT64_FORMAT
                " %" G_GUINT64_FORMAT "\ndocuments %" G_GUINT64_FORMAT
                "\npassages %" G_GUINT64_FORMAT "\ncommon %" G_GUINT64_FORMAT
                "\nbounded %d\nstatus %u\n",
    self->setup, self->n_bytes, progress->place.n_inputs, progress->place.n_bytes,
    progress->place.n_lines, progress->n_documents, progress->n_passages, progress->n_common,
    progress->is_bounded, (guint) progress->status);
  gboolean is_written = FALSE;

  und_cli_hold_interrupts ();
  is_written = g_file_set_contents (self->state_path, text, -1, error);
  und_cli_release_interrupts ();
  return is_written;
}

/* Makes the file what it was when its state was written: the first state is there before it. */
static gboolean
take_up (UndCliSink *self, const char *path, UndCliProgress *progress)
{
  UndCliProgress before = { 0 };
  guint64 n_bytes = 0;
  off_t n_there = 0;

  if (!read_state (self, &before, &n_bytes))
    {
      und_cli_complain (_ ("%s was begun with other inputs or options, and cannot be resumed."),
                        self->shown);
      return FALSE;
    }
  self->fd = g_open (path, O_WRONLY | O_CLOEXEC | (n_bytes == 0 ? O_CREAT : 0), 0666);
  if (self->fd < 0)
    return complain_of_output (self);
  n_there = lseek (self->fd, 0, SEEK_END);
  if (n_there >= 0 && (guint64) n_there < n_bytes)
    {
      und_cli_complain (_ ("%s is shorter than it was when its run was interrupted, and cannot be "
                           "resumed."),
                        self->shown);
      return FALSE;
    }
  if (n_there < 0 || ftruncate (self->fd, (off_t) n_bytes) != 0
      || lseek (self->fd, 0, SEEK_END) < 0)
    return complain_of_output (self);
  self->n_bytes = n_bytes;
  *progress = before;
  return TRUE;
}

/* A run that is done leaves the file and no state. */
static gboolean
is_nothing_to_resume (UndCliSink *self, const char *path)
{
  g_autofree char *shown = g_filename_display_name (self->state_path);

  if (g_file_test (self->state_path, G_FILE_TEST_EXISTS) || !g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;
  if (!self->is_quiet)
    und_cli_complain (_ ("There is nothing to resume, as there is no %s."), shown);
  return TRUE;
}

/* There is no way back in a device or a pipe. */
static gboolean
can_be_resumed (const char *path)
{
  struct stat status;

  return stat (path, &status) != 0 || S_ISREG (status.st_mode);
}

static gboolean
open_file (UndCliSink *self, const UndCliOptions *options, UndCliProgress *progress)
{
  g_autoptr (GError) error = NULL;

  if (can_be_resumed (options->output))
    self->state_path = g_strconcat (options->output, ".resume", NULL);
  if (options->is_resumed && self->state_path != NULL)
    {
      self->is_done = is_nothing_to_resume (self, options->output);
      if (self->is_done)
        return TRUE;
      if (g_file_test (self->state_path, G_FILE_TEST_EXISTS))
        return take_up (self, options->output, progress);
    }
  if (self->state_path != NULL && !write_state (self, progress, &error))
    {
      if (!self->is_quiet)
        und_cli_complain (_ ("This run cannot be resumed if it is interrupted: %s."),
                          error->message);
      g_clear_pointer (&self->state_path, g_free);
    }
  self->fd = g_open (options->output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (self->fd >= 0)
    return TRUE;
  complain_of_output (self);
  if (self->state_path != NULL)
    g_unlink (self->state_path);
  return FALSE;
}

/**
 * und_cli_sink_new:
 * @options: say where to write, and whether to go on
 * @setup: a word that is the same for the same inputs and options
 * @progress: all zeros, set to where a resumed run goes on
 *
 * Opens the output. Says what is wrong with it.
 *
 * Returns: (transfer full) (nullable): a sink
 */
UndCliSink *
und_cli_sink_new (const UndCliOptions *options, const char *setup, UndCliProgress *progress)
{
  g_autoptr (UndCliSink) self = g_new0 (UndCliSink, 1);

  self->fd = -1;
  self->setup = g_strdup (setup);
  self->is_quiet = options->is_quiet;
  if (options->output == NULL)
    {
      self->fd = STDOUT_FILENO;
      self->is_stdout = TRUE;
    }
  else
    {
      self->shown = g_filename_display_name (options->output);
      if (!open_file (self, options, progress))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * und_cli_sink_is_done:
 * @self: a sink
 *
 * Returns: whether the run that is to be resumed had come to its end
 */
gboolean
und_cli_sink_is_done (const UndCliSink *self)
{
  return self->is_done;
}

/**
 * und_cli_sink_is_empty:
 * @self: a sink
 *
 * Returns: whether nothing is written yet, by this run or by the one that it resumes
 */
gboolean
und_cli_sink_is_empty (const UndCliSink *self)
{
  return self->n_bytes == 0;
}

/**
 * und_cli_sink_write:
 * @self: a sink
 * @bytes: what to write
 *
 * Writes at once. Says what is wrong.
 *
 * Returns: whether it could
 */
gboolean
und_cli_sink_write (UndCliSink *self, const GString *bytes)
{
  for (gsize n_done = 0; n_done < bytes->len;)
    {
      gssize n = write (self->fd, bytes->str + n_done, bytes->len - n_done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return complain_of_output (self);
      n_done += (gsize) n;
    }
  self->n_bytes += bytes->len;
  return TRUE;
}

/**
 * und_cli_sink_note:
 * @self: a sink
 * @progress: how far the run has come: all that was written is of documents before its place
 *
 * Notes that for a later run, unless it did so a moment ago.
 */
void
und_cli_sink_note (UndCliSink *self, const UndCliProgress *progress)
{
  gint64 now_us = g_get_monotonic_time ();

  if (self->state_path == NULL || (self->noted_us != 0 && now_us - self->noted_us < NOTE_DELAY_US))
    return;
  self->noted_us = now_us;
  /* The one that was written before stays true. */
  write_state (self, progress, NULL);
}

/**
 * und_cli_sink_finish:
 * @self: a sink
 *
 * Closes the output after the last write. Says what is wrong.
 *
 * Returns: whether all is written
 */
gboolean
und_cli_sink_finish (UndCliSink *self)
{
  int fd = self->fd;

  if (self->is_stdout)
    return TRUE;
  self->fd = -1;
  if (close (fd) != 0)
    return complain_of_output (self);
  if (self->state_path != NULL)
    g_unlink (self->state_path);
  return TRUE;
}
