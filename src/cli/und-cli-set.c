/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-set.h"

#include "und-cli-feed.h"
#include "und-cli-queue.h"
#include "und-word-scan.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Of a set only the words are kept in memory, as hashes, and some hundred bytes a document. What a
 * passage is written from (its bytes, and where its words begin) waits in a file, of which just the
 * places of passages are read again: inputs need not be read twice, some of which cannot be, and
 * may not have changed. The file takes the text and 8 bytes a word, 16 in a text that is not all
 * ASCII.
 *
 * Inputs are read and cut into words by several threads, and entered in their order. */

/* Microseconds between two lines of progress. */
#define PROGRESS_DELAY_US 500000
/* Bytes of a document in the spool, text and edges, that are read at once rather than just what is
 * shown of it: one call for many. */
#define WHOLE_BYTES 32768u

/**
 * Piece:
 * @members: (element-type UndCliMember): documents, whose offsets count from the start of @bytes
 * @words: (element-type guint32): their words, one document after the other
 * @n_words: (element-type gsize): of each
 * @series: (element-type utf8): of each, "" for none
 * @bytes: what the spool takes
 *
 * What was read of a piece of the inputs.
 */
typedef struct
{
  UndCliBatch *batch;
  GArray *members;
  GArray *words;
  GArray *n_words;
  GPtrArray *series;
  GByteArray *bytes;
} Piece;

typedef struct
{
  UndCliReader reader;
  UndWordScan scan;
} Worker;

typedef struct
{
  UndCliSet *set;
  UndCliFeed *feed;
  GHashTable *series; /* from its name to its number, from 1 */
  UndCliExit status;
  gint64 shown_us;
  gboolean is_shown;
  gboolean is_full;
} Reading;

static void
member_clear (gpointer data)
{
  UndCliMember *self = data;

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->path, g_ref_string_release);
}

static GArray *
new_members (void)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (UndCliMember));

  g_array_set_clear_func (members, member_clear);
  return members;
}

/**
 * und_cli_set_free:
 * @self: (transfer full): a set
 *
 * Frees the set.
 */
void
und_cli_set_free (UndCliSet *self)
{
  g_array_unref (self->members);
  und_set_index_free (self->index);
  und_cli_spool_close (&self->spool);
  g_free (self);
}

static void
piece_free (gpointer data)
{
  Piece *self = data;

  und_cli_batch_free (self->batch);
  g_array_unref (self->members);
  g_array_unref (self->words);
  g_array_unref (self->n_words);
  g_ptr_array_unref (self->series);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

static gpointer
start_cb (gpointer user_data)
{
  Reading *self = user_data;
  UndCliBatch *batch = und_cli_feed_next (self->feed);
  Piece *piece;

  if (batch == NULL)
    return NULL;
  piece = g_new0 (Piece, 1);
  piece->batch = batch;
  piece->members = new_members ();
  piece->words = g_array_new (FALSE, FALSE, sizeof (guint32));
  piece->n_words = g_array_new (FALSE, FALSE, sizeof (gsize));
  piece->series = g_ptr_array_new_with_free_func (g_free);
  piece->bytes = g_byte_array_new ();
  return piece;
}

static gpointer
new_worker_cb (gpointer user_data)
{
  Worker *self = g_new0 (Worker, 1);

  und_cli_reader_init (&self->reader);
  return self;
}

static void
worker_free (gpointer data)
{
  Worker *self = data;

  und_cli_reader_clear (&self->reader);
  und_word_scan_clear (&self->scan);
  g_free (self);
}

/* The same edges in characters. */
static void
append_edges_in_chars (GByteArray *bytes, const UndCliDocument *document, const UndWordScan *scan)
{
  g_autofree guint32 *chars = g_new (guint32, 2 * scan->n_words + 1);
  guint32 byte = 0;
  guint32 n_chars = 0;

  for (gsize i = 0; i < 2 * scan->n_words; i++)
    {
      n_chars += (guint32) und_count_chars (document->bytes + byte, scan->edges[i] - byte);
      byte = scan->edges[i];
      chars[i] = n_chars;
    }
  g_byte_array_append (bytes, (const guint8 *) chars,
                       (guint) (2 * scan->n_words * sizeof (guint32)));
}

typedef struct
{
  Piece *piece;
  Worker *worker;
} Walk;

static void
take_document_cb (const UndCliDocument *document, gpointer user_data)
{
  Walk *walk = user_data;
  Piece *piece = walk->piece;
  UndWordScan *scan = &walk->worker->scan;
  UndCliMember member = {
    .name = g_strdup (document->name),
    .path = document->path != NULL ? g_ref_string_new_intern (document->path) : NULL,
    .line = document->line,
    .offset = piece->bytes->len,
    .n_bytes = (guint32) document->n_bytes,
    .n_chars = (guint32) und_count_chars (document->bytes, document->n_bytes),
  };

  und_word_scan_run (scan, document->bytes, document->n_bytes);
  g_byte_array_append (piece->bytes, (const guint8 *) document->bytes, member.n_bytes);
  if (scan->n_words > 0)
    {
      g_array_append_vals (piece->words, scan->hashes, (guint) scan->n_words);
      g_byte_array_append (piece->bytes, (const guint8 *) scan->edges,
                           (guint) (2 * scan->n_words * sizeof (guint32)));
    }
  if (member.n_chars < member.n_bytes)
    append_edges_in_chars (piece->bytes, document, scan);
  g_array_append_val (piece->n_words, scan->n_words);
  g_ptr_array_add (piece->series, g_strdup (document->series));
  g_array_append_val (piece->members, member);
}

static void
work_cb (gpointer task, gpointer worker, gpointer user_data)
{
  Piece *piece = task;
  Worker *own = worker;
  Walk walk = { piece, own };

  und_cli_batch_walk (piece->batch, &own->reader, take_document_cb, &walk);
}

static void
end_progress (Reading *self)
{
  if (self->is_shown && self->shown_us != 0)
    fprintf (stderr, "\r\033[K");
  self->shown_us = 0;
}

static void
show_progress (Reading *self)
{
  gint64 now_us = g_get_monotonic_time ();

  if (!self->is_shown || now_us - self->shown_us < PROGRESS_DELAY_US)
    return;
  self->shown_us = now_us;
  fprintf (stderr, "\r\033[K");
  fprintf (stderr, ngettext ("%u document read", "%u documents read", self->set->members->len),
           self->set->members->len);
  fflush (stderr);
}

static void
tell_complaints (Reading *self, const UndCliBatch *batch)
{
  if (batch->complaints->len == 0)
    return;
  end_progress (self);
  for (guint i = 0; i < batch->complaints->len; i++)
    und_cli_complain ("%s", (const char *) g_ptr_array_index (batch->complaints, i));
  self->status = und_cli_worse (self->status, UND_CLI_EXIT_BAD_INPUT);
}

static guint
get_series (Reading *self, const char *name)
{
  guint number;

  if (*name == '\0')
    return 0;
  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->series, name));
  if (number != 0)
    return number;
  number = g_hash_table_size (self->series) + 1;
  g_hash_table_insert (self->series, g_strdup (name), GUINT_TO_POINTER (number));
  return number;
}

/* Enters the documents of a piece; FALSE if there is no room for their words. */
static gboolean
enter (Reading *self, Piece *piece)
{
  const guint32 *words = (const guint32 *) (gconstpointer) piece->words->data;

  for (guint i = 0; i < piece->members->len; i++)
    {
      UndCliMember *member = &g_array_index (piece->members, UndCliMember, i);
      gsize n_words = g_array_index (piece->n_words, gsize, i);
      guint series = get_series (self, g_ptr_array_index (piece->series, i));

      if (!und_set_index_add (self->set->index, words, n_words, series))
        return FALSE;
      words += n_words;
      member->offset += self->set->spool.n_bytes;
      g_array_append_val (self->set->members, *member);
      *member = (UndCliMember){ NULL };
    }
  return TRUE;
}

static gboolean
finish_cb (gpointer task, gpointer user_data)
{
  Reading *self = user_data;
  Piece *piece = task;
  g_autoptr (GError) error = NULL;

  tell_complaints (self, piece->batch);
  self->is_full = !enter (self, piece);
  if (!und_cli_spool_append (&self->set->spool, piece->bytes->data, piece->bytes->len, &error))
    {
      end_progress (self);
      und_cli_complain ("%s", error->message);
      self->status = UND_CLI_EXIT_BAD_OUTPUT;
      return FALSE;
    }
  show_progress (self);
  return !self->is_full;
}

static void
tell_what_is_left_out (Reading *self)
{
  guint n = self->set->members->len;

  if (!self->is_full)
    return;
  und_cli_complain (ngettext ("The documents have more words than can be looked up in; the first "
                              "%u of them is used.",
                              "The documents have more words than can be looked up in; the first "
                              "%u of them are used.",
                              n),
                    n);
  self->status = und_cli_worse (self->status, UND_CLI_EXIT_BAD_INPUT);
}

/**
 * und_cli_set_read:
 * @options: how to read, and by how many threads
 * @inputs: (element-type UndCliInput): what to read
 * @status: made worse if something could not be read; UND_CLI_EXIT_BAD_OUTPUT if there is no place
 *   for what was read
 *
 * Reads all documents. Says what is wrong.
 *
 * Returns: (transfer full) (nullable): the documents that could be read; NULL if there is no place
 */
UndCliSet *
und_cli_set_read (const UndCliOptions *options, GPtrArray *inputs, UndCliExit *status)
{
  static const UndCliQueueFuncs funcs = { start_cb,   work_cb,       finish_cb,
                                          piece_free, new_worker_cb, worker_free };
  g_autoptr (UndCliSet) self = g_new0 (UndCliSet, 1);
  g_autoptr (UndCliFeed) feed = und_cli_feed_new (inputs);
  g_autoptr (GHashTable) series = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  Reading reading = { .set = self,
                      .feed = feed,
                      .series = series,
                      .status = *status,
                      .is_shown = !options->is_quiet && isatty (STDERR_FILENO) };

  self->members = new_members ();
  self->index = und_set_index_new ((guint) options->n_common);
  if (!und_cli_spool_open (&self->spool, &error))
    {
      und_cli_complain ("%s", error->message);
      *status = UND_CLI_EXIT_BAD_OUTPUT;
      return NULL;
    }
  und_cli_queue_run (&funcs, options->n_jobs, &reading);
  end_progress (&reading);
  tell_what_is_left_out (&reading);
  *status = reading.status;
  if (reading.status == UND_CLI_EXIT_BAD_OUTPUT)
    return NULL;
  und_set_index_freeze (self->index);
  return g_steal_pointer (&self);
}

/* Makes room for @n_bytes in a window, which forgets what it held. */
static char *
make_room (UndCliWindow *self, gsize n_bytes)
{
  self->n_held = 0;
  if (n_bytes > self->n_allocated)
    {
      g_free (self->bytes);
      self->n_allocated = MAX (n_bytes, WHOLE_BYTES);
      self->bytes = g_malloc (self->n_allocated);
    }
  return self->bytes;
}

/* Gives bytes of the spool, of which a window may hold all of a short document. */
static gboolean
read_bytes (const UndCliSet *self,
            UndCliWindow *window,
            guint64 offset,
            gsize n_bytes,
            void *to,
            GError **error)
{
  if (offset < window->held || offset + n_bytes > window->held + window->n_held)
    return und_cli_spool_read (&self->spool, offset, to, n_bytes, error);
  memcpy (to, window->bytes + (offset - window->held), n_bytes);
  return TRUE;
}

/* Reads all of a short document, unless the window holds it. */
static gboolean
hold (const UndCliSet *self, guint64 offset, gsize n_bytes, UndCliWindow *window, GError **error)
{
  if (window->held == offset && window->n_held == n_bytes)
    return TRUE;
  window->n_held = 0;
  if (n_bytes > WHOLE_BYTES)
    return TRUE;
  if (!und_cli_spool_read (&self->spool, offset, make_room (window, n_bytes), n_bytes, error))
    return FALSE;
  window->held = offset;
  window->n_held = n_bytes;
  return TRUE;
}

/* Lets the window begin at the bytes from @start to @end of a document. */
static gboolean
place (const UndCliSet *self,
       const UndCliMember *member,
       guint32 start,
       guint32 end,
       UndCliWindow *window,
       GError **error)
{
  const char *bytes = window->bytes + start;

  if (window->n_held == 0)
    {
      if (!und_cli_spool_read (&self->spool, member->offset + start,
                               make_room (window, end - start), end - start, error))
        return FALSE;
      bytes = window->bytes;
    }
  und_char_marks_set (&window->marks, bytes, end - start);
  return TRUE;
}

/**
 * und_cli_set_show:
 * @self: a set
 * @document: number of one of its documents
 * @start_word: the first of its words to show
 * @end_word: one past the last
 * @window: all zeros, or used before
 * @error: what is wrong, a whole sentence
 *
 * Reads some words as they stand in the text. Time is that of the words, however long the text is.
 *
 * Returns: whether it could
 */
gboolean
und_cli_set_show (const UndCliSet *self,
                  guint document,
                  gsize start_word,
                  gsize end_word,
                  UndCliWindow *window,
                  GError **error)
{
  const UndCliMember *member = &g_array_index (self->members, UndCliMember, document);
  gboolean is_ascii = member->n_chars == member->n_bytes;
  gsize n_words = und_set_index_get_n_words (self->index, document);
  gsize n_edge_bytes = 2 * n_words * sizeof (guint32);
  guint64 edges = member->offset + member->n_bytes;
  guint32 start = 0;
  guint32 end = 0;
  guint32 start_char = 0;

  if (!hold (self, member->offset, member->n_bytes + n_edge_bytes * (is_ascii ? 1 : 2), window,
             error)
      || !read_bytes (self, window, edges + 2 * start_word * sizeof start, sizeof start, &start,
                      error)
      || !read_bytes (self, window, edges + (2 * end_word - 1) * sizeof end, sizeof end, &end,
                      error))
    return FALSE;
  start_char = start;
  if (!is_ascii
      && !read_bytes (self, window, edges + n_edge_bytes + 2 * start_word * sizeof start_char,
                      sizeof start_char, &start_char, error))
    return FALSE;
  if (!place (self, member, start, end, window, error))
    return FALSE;
  window->marks.n_chars_before = start_char;
  return TRUE;
}

/**
 * und_cli_window_clear:
 * @self: a window
 *
 * Frees what the window owns.
 */
void
und_cli_window_clear (UndCliWindow *self)
{
  und_char_marks_clear (&self->marks);
  g_clear_pointer (&self->bytes, g_free);
  self->n_allocated = 0;
  self->n_held = 0;
}
