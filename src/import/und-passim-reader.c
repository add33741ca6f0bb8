/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-passim-reader.h"

#include "und-limits.h"
#include "und-passim-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* passim writes a folder, such as align.json, of many files of lines. All that is kept is one line,
 * and there are as many as there are passages in a library. What is wrong with one line is told,
 * and the rest is read. */

#define BUFFER_BYTES (256u * 1024)
/* What the files in passim's folder are called; others hold sums. */
#define PART_PREFIX "part-"

struct _UndPassimReader
{
  UndPassimHandlers handlers;
  gpointer user_data;
  UndPassimLine *line;
  gsize line_bytes_max;
};

/* A stream that is being read. */
typedef struct
{
  const char *name;
  GByteArray *rest; /* what was read of a line that has not ended yet */
  guint64 n_lines;
  gboolean is_too_long; /* that line is not kept */
} Lines;

/**
 * und_passim_reader_new:
 * @handlers: what to call; copied
 * @user_data: for @handlers
 *
 * Makes a reader.
 *
 * Returns: (transfer full): the reader
 */
UndPassimReader *
und_passim_reader_new (const UndPassimHandlers *handlers, gpointer user_data)
{
  UndPassimReader *self = g_new0 (UndPassimReader, 1);

  self->handlers = *handlers;
  self->user_data = user_data;
  self->line = und_passim_line_new ();
  self->line_bytes_max = UND_LIMIT_FILE_BYTES;
  return self;
}

/**
 * und_passim_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees the reader.
 */
void
und_passim_reader_free (UndPassimReader *self)
{
  und_passim_line_free (self->line);
  g_free (self);
}

/**
 * und_passim_reader_limit_lines:
 * @self: a reader
 * @n_bytes: what a line may have
 *
 * Reads no longer lines; usually that is UND_LIMIT_FILE_BYTES.
 */
void
und_passim_reader_limit_lines (UndPassimReader *self, gsize n_bytes)
{
  self->line_bytes_max = n_bytes;
}

/**
 * und_passim_reader_read_line:
 * @self: a reader
 * @line: a JSON object, without its line end
 * @n_bytes: its length
 * @error: G_IO_ERROR_INVALID_DATA with a whole sentence that says what is wrong
 *
 * Reads one line and calls the handler that is for it. O(n).
 *
 * Returns: whether it is one that passim writes
 */
gboolean
und_passim_reader_read_line (UndPassimReader *self, const char *line, gsize n_bytes, GError **error)
{
  UndPassimPair pair;
  UndPassimMember member;

  if (!und_passim_line_read (self->line, line, n_bytes, error))
    return FALSE;
  if (und_passim_line_is_pair (self->line))
    {
      if (!und_passim_line_get_pair (self->line, &pair, error))
        return FALSE;
      if (self->handlers.pair != NULL)
        self->handlers.pair (&pair, self->user_data);
      return TRUE;
    }
  if (!und_passim_line_get_member (self->line, &member, error))
    return FALSE;
  if (self->handlers.member != NULL)
    self->handlers.member (&member, self->user_data);
  return TRUE;
}

static void
complain (UndPassimReader *self, const Lines *lines, const char *message)
{
  if (self->handlers.wrong_line != NULL)
    self->handlers.wrong_line (lines->name, lines->n_lines, message, self->user_data);
}

static gboolean
is_blank (const guint8 *bytes, gsize n_bytes)
{
  gsize i = 0;

  while (i < n_bytes && g_ascii_isspace (bytes[i]))
    i++;
  return i == n_bytes;
}

static void
end_line (UndPassimReader *self, Lines *lines, const guint8 *bytes, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;

  lines->n_lines++;
  if (lines->is_too_long)
    {
      g_autofree char *message = g_strdup_printf (_ ("The line is longer than %u MB."),
                                                  UND_LIMIT_FILE_BYTES / (1024 * 1024));

      complain (self, lines, message);
    }
  else if (!is_blank (bytes, n_bytes)
           && !und_passim_reader_read_line (self, (const char *) bytes, n_bytes, &error))
    complain (self, lines, error->message);
  lines->is_too_long = FALSE;
  g_byte_array_set_size (lines->rest, 0);
}

/* Keeps what may be the start of a line, unless it is too long. */
static void
keep (UndPassimReader *self, Lines *lines, const guint8 *bytes, gsize n_bytes)
{
  if (lines->is_too_long || n_bytes > self->line_bytes_max - lines->rest->len)
    {
      lines->is_too_long = TRUE;
      g_byte_array_set_size (lines->rest, 0);
    }
  else
    g_byte_array_append (lines->rest, bytes, (guint) n_bytes);
}

static void
take (UndPassimReader *self, Lines *lines, const guint8 *bytes, gsize n_bytes)
{
  const guint8 *end = bytes + n_bytes;
  const guint8 *line_end;

  while ((line_end = memchr (bytes, '\n', (gsize) (end - bytes))) != NULL)
    {
      keep (self, lines, bytes, (gsize) (line_end - bytes));
      end_line (self, lines, lines->rest->data, lines->rest->len);
      bytes = line_end + 1;
    }
  keep (self, lines, bytes, (gsize) (end - bytes));
}

/**
 * und_passim_reader_read_stream:
 * @self: a reader
 * @stream: lines
 * @name: what wrong lines are said to be of
 * @cancellable: (nullable): ends it
 * @error: why the stream could not be read
 *
 * Reads all lines of a stream; what is wrong with one is told to the handler and is no error.
 * Memory is that of the longest line. Slow: off the main thread.
 *
 * Returns: whether it was read to its end
 */
gboolean
und_passim_reader_read_stream (UndPassimReader *self,
                               GInputStream *stream,
                               const char *name,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autoptr (GByteArray) rest = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (BUFFER_BYTES);
  Lines lines = { .name = name, .rest = rest };
  gssize n = 1;

  while (n > 0)
    {
      /* Not every stream looks at it. */
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      n = g_input_stream_read (stream, buffer, BUFFER_BYTES, cancellable, error);
      if (n < 0)
        return FALSE;
      take (self, &lines, buffer, (gsize) n);
    }
  if (rest->len > 0 || lines.is_too_long)
    end_line (self, &lines, rest->data, rest->len);
  return TRUE;
}

static gboolean
read_one (UndPassimReader *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);

  if (stream != NULL
      && und_passim_reader_read_stream (self, G_INPUT_STREAM (stream), name, cancellable, error))
    return TRUE;
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* (nullable) (element-type filename): the files of lines in a folder, in the order of their
 * names. */
static GPtrArray *
list_parts (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GFileEnumerator) entries = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, cancellable, error);
  GFileInfo *entry = NULL;

  if (entries == NULL)
    return NULL;
  for (;;)
    {
      if (!g_file_enumerator_iterate (entries, &entry, NULL, cancellable, error))
        return NULL;
      if (entry == NULL)
        break;
      if (g_str_has_prefix (g_file_info_get_name (entry), PART_PREFIX))
        g_ptr_array_add (names, g_strdup (g_file_info_get_name (entry)));
    }
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

/**
 * und_passim_reader_read_file:
 * @self: a reader
 * @file: a file of lines, or the folder that passim made
 * @cancellable: (nullable): ends it
 * @error: why it could not be read, after the name of the file
 *
 * Reads all lines of a file or, of a folder, of its files named part-…, in the order of their
 * names. Files that are compressed are not read. Slow: off the main thread.
 *
 * Returns: whether all could be read
 */
gboolean
und_passim_reader_read_file (UndPassimReader *self,
                             GFile *file,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (GPtrArray) names = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_DIRECTORY)
    return read_one (self, file, cancellable, error);
  names = list_parts (file, cancellable, error);
  if (names == NULL)
    return FALSE;
  if (names->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("There is no file named part-… in this folder."));
      return FALSE;
    }
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) part = g_file_get_child (file, g_ptr_array_index (names, i));

      if (!read_one (self, part, cancellable, error))
        return FALSE;
    }
  return TRUE;
}
