/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-feed.h"

#include "und-cli-input.h"

#include "und-import.h"
#include "und-limits.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Bytes of one piece: enough that what it costs to hand it on does not count, few enough for the
 * processor's cache. */
#define PIECE_BYTES (256u * 1024)

/* A file of lines is told from a document by its name or, where it comes by standard input, by its
 * first byte: text may begin with a brace, but no file of lines begins with anything else. */
static const char *const line_suffixes[] = { ".jsonl", ".ndjson" };

struct _UndCliFeed
{
  GPtrArray *inputs; /* (element-type UndCliInput) */
  GPtrArray *others; /* (nullable) (element-type UndCliInput): what each is compared with */
  gsize line_bytes_max;
  UndCliPlace place;
  int fd;            /* of the file of lines that is open, or -1 */
  GByteArray *rest;  /* what was read behind the last whole line */
  guint64 n_skipped; /* bytes of a line that is too long, which are not kept */
};

/**
 * und_cli_feed_new:
 * @inputs: (element-type UndCliInput): what to read
 *
 * Returns: (transfer full): a feed at the start of the first input
 */
UndCliFeed *
und_cli_feed_new (GPtrArray *inputs)
{
  UndCliFeed *self = g_new0 (UndCliFeed, 1);

  self->inputs = g_ptr_array_ref (inputs);
  self->fd = -1;
  self->rest = g_byte_array_new ();
  self->line_bytes_max = UND_LIMIT_FILE_BYTES;
  return self;
}

/**
 * und_cli_feed_new_pairs:
 * @pairs: pairs of documents
 *
 * Returns: (transfer full): a feed at the first pair; each is one piece of it
 */
UndCliFeed *
und_cli_feed_new_pairs (const UndCliPairs *pairs)
{
  UndCliFeed *self = und_cli_feed_new (pairs->from);

  self->others = g_ptr_array_ref (pairs->to);
  return self;
}

/**
 * und_cli_feed_limit_lines:
 * @self: a feed
 * @n_bytes: what a line may have
 *
 * Takes longer lines for lines without an end; usually that is UND_LIMIT_FILE_BYTES.
 */
void
und_cli_feed_limit_lines (UndCliFeed *self, gsize n_bytes)
{
  self->line_bytes_max = n_bytes;
}

static void
close_file (UndCliFeed *self)
{
  if (self->fd > STDIN_FILENO)
    close (self->fd);
  self->fd = -1;
  g_byte_array_set_size (self->rest, 0);
  self->n_skipped = 0;
}

/**
 * und_cli_feed_free:
 * @self: (transfer full): a feed
 *
 * Frees the feed.
 */
void
und_cli_feed_free (UndCliFeed *self)
{
  close_file (self);
  g_ptr_array_unref (self->inputs);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_byte_array_unref (self->rest);
  g_free (self);
}

/**
 * und_cli_feed_seek:
 * @self: a feed that has given nothing yet
 * @place: where a batch of the same inputs ended
 *
 * Lets the feed begin there.
 */
void
und_cli_feed_seek (UndCliFeed *self, UndCliPlace place)
{
  self->place = place;
}

static UndCliBatch *
new_batch (const UndCliInput *input)
{
  UndCliBatch *batch = g_new0 (UndCliBatch, 1);

  batch->name = g_strdup (input->name);
  batch->path = input->path != NULL ? g_canonicalize_filename (input->path, NULL) : NULL;
  batch->complaints = g_ptr_array_new_with_free_func (g_free);
  return batch;
}

/* Takes a @batch of one whole input. */
static UndCliBatch *
end_input (UndCliFeed *self, UndCliBatch *batch)
{
  close_file (self);
  self->place = (UndCliPlace){ .n_inputs = self->place.n_inputs + 1 };
  batch->after = self->place;
  return batch;
}

static void
complain (UndCliBatch *self, const char *message)
{
  g_ptr_array_add (self->complaints, und_cli_dup_complaint (self->name, message));
}

static void
complain_of_line (UndCliBatch *self, guint64 line, const char *message)
{
  g_ptr_array_add (self->complaints,
                   g_strdup_printf ("%s:%" G_GUINT64_FORMAT ": %s", self->name, line, message));
}

/**
 * und_cli_feed_is_file_of_lines:
 * @path: a file
 *
 * Returns: whether it is called like a file of JSON lines
 */
gboolean
und_cli_feed_is_file_of_lines (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (line_suffixes); i++)
    if (g_str_has_suffix (lower, line_suffixes[i]))
      return TRUE;
  return FALSE;
}

/* One more piece into @rest; 0 at the end, -1 if it cannot be read. */
static gssize
read_piece (UndCliFeed *self)
{
  guint n_before = self->rest->len;
  gssize n_read;

  g_byte_array_set_size (self->rest, n_before + PIECE_BYTES);
  do
    n_read = read (self->fd, self->rest->data + n_before, PIECE_BYTES);
  while (n_read < 0 && errno == EINTR);
  g_byte_array_set_size (self->rest, n_before + (guint) MAX (n_read, 0));
  return n_read;
}

/* The file at hand, opened where the feed is; a batch that complains if it cannot be. */
static UndCliBatch *
open_lines (UndCliFeed *self, const UndCliInput *input)
{
  UndCliBatch *batch;

  self->fd = g_open (input->path, O_RDONLY | O_CLOEXEC, 0);
  if (self->fd >= 0
      && (self->place.n_bytes == 0 || lseek (self->fd, (off_t) self->place.n_bytes, SEEK_SET) >= 0))
    return NULL;
  batch = new_batch (input);
  complain (batch, g_strerror (errno));
  return end_input (self, batch);
}

/* Moves the first @n_bytes of what was read into a batch. */
static UndCliBatch *
take_lines (UndCliFeed *self, const UndCliInput *input, gsize n_bytes)
{
  UndCliBatch *batch = new_batch (input);
  const guint8 *data = self->rest->data;
  GByteArray *rest = g_byte_array_sized_new (PIECE_BYTES + (self->rest->len - (guint) n_bytes));

  batch->is_lines = TRUE;
  batch->first_line = self->place.n_lines + 1;
  for (const guint8 *p = data; (p = memchr (p, '\n', n_bytes - (gsize) (p - data))) != NULL; p++)
    self->place.n_lines++;
  self->place.n_bytes += n_bytes;
  batch->after = self->place;
  g_byte_array_append (rest, data + n_bytes, self->rest->len - (guint) n_bytes);
  batch->n_bytes = n_bytes;
  batch->bytes = (char *) g_byte_array_free (self->rest, FALSE);
  self->rest = rest;
  return batch;
}

/* The place behind the last line end from @from on, or 0. */
static gsize
find_last_line_end (const UndCliFeed *self, gsize from)
{
  for (gsize i = self->rest->len; i > from; i--)
    if (self->rest->data[i - 1] == '\n')
      return i;
  return 0;
}

/* Forgets what was read of a line that is too long; its end will be told. */
static void
skip_long_line (UndCliFeed *self)
{
  self->n_skipped += self->rest->len;
  g_byte_array_set_size (self->rest, 0);
}

/* The end of a long line is read: says so, and goes on behind it. */
static UndCliBatch *
end_long_line (UndCliFeed *self, const UndCliInput *input, gsize n_bytes)
{
  UndCliBatch *batch = new_batch (input);
  g_autofree char *message = g_strdup_printf (_ ("There is no end to this line after %u MB."),
                                              (guint) (self->line_bytes_max / (1024 * 1024)));

  self->place.n_lines++;
  self->place.n_bytes += self->n_skipped + n_bytes;
  self->n_skipped = 0;
  g_byte_array_remove_range (self->rest, 0, (guint) n_bytes);
  batch->after = self->place;
  complain_of_line (batch, self->place.n_lines, message);
  return batch;
}

static UndCliBatch *
end_lines (UndCliFeed *self, const UndCliInput *input, gssize n_read)
{
  UndCliBatch *batch = self->n_skipped > 0 ? end_long_line (self, input, self->rest->len)
                                           : take_lines (self, input, self->rest->len);

  if (n_read < 0)
    complain (batch, g_strerror (errno));
  return end_input (self, batch);
}

static UndCliBatch *
next_lines (UndCliFeed *self, const UndCliInput *input)
{
  /* Behind a long line, and in the first piece of standard input, there may be whole ones. */
  gsize n_whole = self->n_skipped == 0 ? find_last_line_end (self, 0) : 0;

  if (n_whole > 0)
    return take_lines (self, input, n_whole);
  for (;;)
    {
      gsize from = self->rest->len;
      gssize n_read = read_piece (self);

      if (n_read <= 0)
        return end_lines (self, input, n_read);
      if (self->n_skipped > 0)
        {
          const guint8 *end = memchr (self->rest->data, '\n', self->rest->len);

          if (end != NULL)
            return end_long_line (self, input, (gsize) (end - self->rest->data) + 1);
          skip_long_line (self);
          continue;
        }
      n_whole = find_last_line_end (self, from);
      if (n_whole > 0)
        return take_lines (self, input, n_whole);
      if (self->rest->len > self->line_bytes_max)
        skip_long_line (self);
    }
}

/* Standard input, of which the first piece tells what it is. */
static UndCliBatch *
next_from_stdin (UndCliFeed *self, UndCliInput *input)
{
  gssize n_read = 1;
  int problem = 0;
  UndCliBatch *batch;

  self->fd = STDIN_FILENO;
  while (n_read > 0 && self->rest->len == 0)
    n_read = read_piece (self);
  if (self->rest->len > 0 && self->rest->data[0] == '{')
    return next_lines (self, input);
  while (n_read > 0 && self->rest->len <= UND_LIMIT_FILE_BYTES)
    n_read = read_piece (self);
  problem = errno;
  batch = new_batch (input);
  if (n_read < 0)
    {
      complain (batch, g_strerror (problem));
      return end_input (self, batch);
    }
  batch->is_document = TRUE;
  batch->n_bytes = self->rest->len;
  batch->bytes = (char *) g_byte_array_free (self->rest, FALSE);
  self->rest = g_byte_array_new ();
  return end_input (self, batch);
}

/**
 * und_cli_feed_next:
 * @self: a feed
 *
 * Reads on.
 *
 * Returns: (transfer full) (nullable): the next piece, NULL at the end
 */
UndCliBatch *
und_cli_feed_next (UndCliFeed *self)
{
  UndCliInput *input;
  UndCliBatch *batch;

  if (self->fd < 0 && self->place.n_inputs >= self->inputs->len)
    return NULL;
  input = g_ptr_array_index (self->inputs, self->place.n_inputs);
  if (self->fd >= 0)
    return next_lines (self, input);
  if (input->path == NULL)
    return next_from_stdin (self, input);
  if (input->error == NULL && self->others == NULL && und_cli_feed_is_file_of_lines (input->path))
    {
      batch = open_lines (self, input);
      return batch != NULL ? batch : next_lines (self, input);
    }
  batch = new_batch (input);
  if (input->error != NULL)
    complain (batch, input->error->message);
  else
    {
      batch->is_document = TRUE;
      if (self->others != NULL)
        batch->other = g_ptr_array_index (self->others, self->place.n_inputs);
    }
  return end_input (self, batch);
}

/**
 * und_cli_batch_free:
 * @self: (transfer full): a piece of the inputs
 *
 * Frees the piece.
 */
void
und_cli_batch_free (UndCliBatch *self)
{
  g_ptr_array_unref (self->complaints);
  g_free (self->path);
  g_free (self->name);
  g_free (self->bytes);
  g_free (self);
}

/**
 * und_cli_reader_init:
 * @self: uninitialised
 *
 * Makes ready to read documents in one thread.
 */
void
und_cli_reader_init (UndCliReader *self)
{
  und_cli_jsonl_init (&self->jsonl);
}

/**
 * und_cli_reader_clear:
 * @self: a reader
 *
 * Frees what the reader owns.
 */
void
und_cli_reader_clear (UndCliReader *self)
{
  und_cli_jsonl_clear (&self->jsonl);
}

/* Makes stored text of the text of a line. NULL, with a complaint, if it is none. */
static UndText *
store_text (UndCliBatch *self, const GString *text, guint64 line)
{
  g_autofree char *message = NULL;

  if (g_utf8_validate (text->str, (gssize) text->len, NULL))
    return und_text_new (text->str, text->len, NULL);
  complain_of_line (self, line, _ ("The text is not valid UTF-8."));
  return NULL;
}

static void
walk_line (UndCliBatch *self,
           UndCliReader *reader,
           UndSpan span,
           guint64 line,
           UndCliDocumentFunc func,
           gpointer user_data)
{
  UndCliJsonl *jsonl = &reader->jsonl;
  g_autoptr (UndText) text = NULL;
  g_autoptr (GError) error = NULL;
  UndCliDocument document;

  if (!und_cli_jsonl_read (jsonl, self->bytes + span.start, und_span_length (span), &error))
    {
      complain_of_line (self, line, error->message);
      return;
    }
  document = (UndCliDocument){ .name = jsonl->id->str,
                               .series = jsonl->series->str,
                               .path = self->path,
                               .line = line,
                               .bytes = jsonl->text->str,
                               .n_bytes = jsonl->text->len };
  if (jsonl->text->len > UND_LIMIT_TEXT_BYTES)
    {
      complain_of_line (self, line, _ ("The text is longer than a document can be."));
      return;
    }
  if (!und_text_is_stored (document.bytes, document.n_bytes))
    {
      text = store_text (self, jsonl->text, line);
      if (text == NULL)
        return;
      document.bytes = und_text_get_bytes (text, &document.n_bytes);
    }
  self->n_documents++;
  func (&document, user_data);
}

static gboolean
is_blank (const char *bytes, UndSpan span)
{
  while (span.start < span.end && memchr (" \t\r", bytes[span.start], 3) != NULL)
    span.start++;
  return span.start == span.end;
}

static void
walk_lines (UndCliBatch *self, UndCliReader *reader, UndCliDocumentFunc func, gpointer user_data)
{
  guint64 line = self->first_line;

  for (gsize start = 0; start < self->n_bytes; line++)
    {
      const char *end = memchr (self->bytes + start, '\n', self->n_bytes - start);
      UndSpan span = und_span (start, end != NULL ? (gsize) (end - self->bytes) : self->n_bytes);

      if (self->bytes[start] == '{' || !is_blank (self->bytes, span))
        walk_line (self, reader, span, line, func, user_data);
      start = span.end + 1;
    }
}

static void
walk_file (UndCliBatch *self, UndCliDocumentFunc func, gpointer user_data)
{
  g_autoptr (GFile) file = self->path != NULL ? g_file_new_for_path (self->path) : NULL;
  g_autoptr (GBytes) bytes = self->path == NULL ? g_bytes_new_static (self->bytes, self->n_bytes)
                                                : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UndText) text = und_import_text (file, bytes, self->name, &error);
  UndCliDocument document = { .name = self->name, .series = "", .path = self->path };

  if (text == NULL)
    {
      complain (self, error->message);
      return;
    }
  document.bytes = und_text_get_bytes (text, &document.n_bytes);
  self->n_documents++;
  func (&document, user_data);
}

/**
 * und_cli_batch_read_other:
 * @self: a piece that is a pair
 * @text: (out) (transfer full): what the document is compared with
 *
 * Reads the second document of a pair; if that fails, it is among the piece's complaints.
 *
 * Returns: whether it could
 */
gboolean
und_cli_batch_read_other (UndCliBatch *self, UndText **text)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->other->path);
  g_autoptr (GError) error = NULL;

  *text = und_import_text (file, NULL, self->other->name, &error);
  if (*text == NULL)
    g_ptr_array_add (self->complaints, g_strdup (error->message));
  return *text != NULL;
}

/**
 * und_cli_batch_walk:
 * @self: a piece of the inputs
 * @reader: this thread's
 * @func: called for each document, in order
 * @user_data: for @func
 *
 * Reads the documents of a piece. What cannot be read is among the piece's complaints afterwards.
 */
void
und_cli_batch_walk (UndCliBatch *self,
                    UndCliReader *reader,
                    UndCliDocumentFunc func,
                    gpointer user_data)
{
  if (self->is_lines)
    walk_lines (self, reader, func, user_data);
  else if (self->is_document)
    walk_file (self, func, user_data);
}
