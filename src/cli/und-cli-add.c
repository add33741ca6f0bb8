/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-feed.h"
#include "und-cli-input.h"
#include "und-cli-library.h"
#include "und-import.h"
#include "und-store-documents.h"
#include "und-store-passages.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Microseconds of adding that are committed together: others wait for it, and a disk takes some
 * milliseconds for each commit. */
#define STEP_US 300000
/* Microseconds between two lines of progress. */
#define PROGRESS_DELAY_US 500000

typedef struct
{
  const UndCliOptions *options;
  UndStore *store;
  UndCliReader reader;
  UndCliExit status;
  guint64 n_added;
  guint64 n_kept;  /* of those, that are committed */
  guint64 n_there; /* that were in the campaign before */
  guint n_waiting; /* added, and not committed */
  gboolean is_failed;
  gint64 begun_us; /* when the first of those that wait was */
  gboolean is_shown;
  gint64 shown_us;
} Adding;

static void
fail (Adding *self, const GError *error)
{
  und_cli_library_complain (self->options, error);
  self->status = und_cli_worse (self->status, UND_CLI_EXIT_BAD_OUTPUT);
  self->is_failed = TRUE;
}

static void
show_progress (Adding *self)
{
  gint64 now_us = g_get_monotonic_time ();
  g_autofree char *documents = NULL;

  if (!self->is_shown || now_us - self->shown_us < PROGRESS_DELAY_US)
    return;
  self->shown_us = now_us;
  documents = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n_added);
  /* TRANSLATORS: a number, nearly always large */
  fprintf (stderr, "\r\033[K");
  fprintf (stderr, _ ("Documents added: %s"), documents);
  fflush (stderr);
}

static void
commit (Adding *self)
{
  g_autoptr (GError) error = NULL;

  if (self->n_waiting > 0 && !und_store_commit (self->store, &error))
    fail (self, error);
  else
    self->n_kept = self->n_added;
  self->n_waiting = 0;
}

/* What was there before under the same name, byte for byte, is not there twice: so that what was
 * interrupted can be begun again. */
static gboolean
add_new (Adding *self, const UndDraft *draft, const char *series, GBytes *source, GError **error)
{
  gboolean is_there = FALSE;

  if (!und_store_has_document (self->store, draft->name, draft->sha256, &is_there, error))
    return FALSE;
  if (is_there)
    self->n_there++;
  else if (und_store_add_document (self->store, draft, series, source, error) == 0)
    return FALSE;
  else
    self->n_added++;
  self->n_waiting++;
  return TRUE;
}

static void
add_draft (Adding *self, const UndDraft *draft, const char *series, GBytes *source)
{
  g_autoptr (GError) error = NULL;

  if (self->n_waiting == 0 && !und_store_begin (self->store, &error))
    {
      fail (self, error);
      return;
    }
  if (!add_new (self, draft, series, source, &error))
    {
      und_store_roll_back (self->store);
      self->n_waiting = 0;
      fail (self, error);
      return;
    }
  if (self->n_waiting == 1)
    self->begun_us = g_get_monotonic_time ();
  else if (g_get_monotonic_time () - self->begun_us > STEP_US)
    commit (self);
  show_progress (self);
}

static void
add_line_cb (const UndCliDocument *document, gpointer user_data)
{
  Adding *self = user_data;
  g_autoptr (UndDraft) draft = NULL;

  if (self->is_failed)
    return;
  draft = und_draft_new (document->name);
  draft->media_type = g_strdup ("text/plain");
  draft->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) document->bytes,
                                               document->n_bytes);
  draft->n_bytes = document->n_bytes;
  draft->language = g_strdup (self->options->language);
  draft->text = und_text_new (document->bytes, document->n_bytes, NULL);
  add_draft (self, draft, document->series, NULL);
}

/* The documents of a file of JSON lines. */
static void
add_lines (Adding *self, GPtrArray *inputs)
{
  g_autoptr (UndCliFeed) feed = und_cli_feed_new (inputs);
  UndCliBatch *batch;

  while (!self->is_failed && (batch = und_cli_feed_next (feed)) != NULL)
    {
      und_cli_batch_walk (batch, &self->reader, add_line_cb, self);
      for (guint i = 0; i < batch->complaints->len; i++)
        und_cli_complain ("%s", (const char *) g_ptr_array_index (batch->complaints, i));
      if (batch->complaints->len > 0)
        self->status = und_cli_worse (self->status, UND_CLI_EXIT_BAD_INPUT);
      und_cli_batch_free (batch);
    }
}

static void
add_file (Adding *self, UndCliInput *input)
{
  UndImportOptions options = { .language = self->options->language };
  g_autoptr (GFile) file = input->path != NULL ? g_file_new_for_path (input->path) : NULL;
  g_autoptr (UndDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *complaint = NULL;

  /* Nobody knows how long this takes. */
  if (file == NULL)
    commit (self);
  if (input->error == NULL && file == NULL)
    bytes = und_cli_read_bytes ("-", &error);
  if (input->error == NULL && error == NULL)
    draft = und_import_draft (file, &bytes, input->name, &options, &error);
  if (draft != NULL)
    {
      add_draft (self, draft, "", bytes);
      return;
    }
  complaint = und_cli_dup_complaint (input->name,
                                     input->error != NULL ? input->error->message : error->message);
  und_cli_complain ("%s", complaint);
  self->status = und_cli_worse (self->status, UND_CLI_EXIT_BAD_INPUT);
}

static void
add_inputs (Adding *self, GPtrArray *inputs)
{
  for (guint i = 0; i < inputs->len && !self->is_failed; i++)
    {
      UndCliInput *input = g_ptr_array_index (inputs, i);
      g_autoptr (GPtrArray) one = NULL;

      if (input->path == NULL || !und_cli_feed_is_file_of_lines (input->path))
        {
          add_file (self, input);
          continue;
        }
      one = g_ptr_array_new ();
      g_ptr_array_add (one, input);
      add_lines (self, one);
    }
  if (!self->is_failed)
    commit (self);
}

static void
tell (const Adding *self, const UndStoreLinked *linked)
{
  g_autofree char *added = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n_kept);
  g_autofree char *there = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n_there);
  g_autofree char *passages = g_strdup_printf ("%" G_GUINT64_FORMAT, linked->n_passages);
  g_autofree char *common = g_strdup_printf ("%" G_GUINT64_FORMAT, linked->n_common);

  if (self->is_shown && self->shown_us != 0)
    fprintf (stderr, "\r\033[K");
  if (self->options->is_quiet)
    return;
  /* TRANSLATORS: all are numbers */
  und_cli_complain (_ ("Documents added: %s, there before: %s, passages shared with others: %s."),
                    added, there, passages);
  if (linked->n_common > 0)
    /* TRANSLATORS: the first is a number, nearly always large */
    und_cli_complain (
      _ ("Common runs of words: %s; by them, documents were compared with the first "
         "%u that have them."),
      common, UND_STORE_COMMON);
}

/**
 * und_cli_add:
 * @options: a campaign file, and what to put into it
 *
 * Puts documents into a campaign file, which is made if there is none, and looks them up in those
 * that are there.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_add (const UndCliOptions *options)
{
  Adding self = { .options = options };
  UndStoreLinked linked = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
    inputs = und_cli_list_inputs (options, options->files, options->files_from, &self.status);
  g_autoptr (UndStore) store = und_cli_library_open (options, UND_STORE_CREATE);

  if (store == NULL)
    return und_cli_worse (self.status, UND_CLI_EXIT_BAD_OUTPUT);
  self.store = store;
  self.is_shown = !options->is_quiet && isatty (STDERR_FILENO);
  und_cli_reader_init (&self.reader);
  add_inputs (&self, inputs);
  und_cli_reader_clear (&self.reader);
  if (!self.is_failed && !und_store_link (store, &linked, NULL, &error))
    fail (&self, error);
  tell (&self, &linked);
  return self.status;
}

/* A name or, if no document has it, "#12", the number that a list gives a document. */
static gboolean
find_named (UndStore *store, const char *name, gint64 *id, GError **error)
{
  if (!und_store_find_document (store, name, id, error))
    return FALSE;
  if (*id == 0 && name[0] == '#')
    g_ascii_string_to_signed (name + 1, 10, 1, G_MAXINT64, id, NULL);
  return TRUE;
}

/**
 * und_cli_remove:
 * @options: a campaign file, and names or numbers of documents in it
 *
 * Takes documents out of a campaign file: all that are named, or none.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_remove (const UndCliOptions *options)
{
  g_autoptr (UndStore) store = und_cli_library_open (options, UND_STORE_WRITE);
  g_autoptr (GError) error = NULL;
  gboolean is_good;

  if (store == NULL)
    return UND_CLI_EXIT_BAD_OUTPUT;
  is_good = und_store_begin (store, &error);
  for (guint i = 0; is_good && options->files[i] != NULL; i++)
    {
      g_autofree char *shown = g_filename_display_name (options->files[i]);
      gint64 id = 0;

      is_good = find_named (store, shown, &id, &error)
                && und_store_remove_document (store, id, &error);
      if (!is_good)
        {
          und_store_roll_back (store);
          g_prefix_error (&error, "%s: ", shown);
        }
    }
  if (is_good && und_store_commit (store, &error))
    return UND_CLI_EXIT_DONE;
  und_cli_library_complain (options, error);
  return g_error_matches (error, UND_STORE_ERROR, UND_STORE_ERROR_NO_DOCUMENT)
           ? UND_CLI_EXIT_BAD_INPUT
           : UND_CLI_EXIT_BAD_OUTPUT;
}
