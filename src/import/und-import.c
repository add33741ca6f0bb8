/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-import.h"

#include "und-import-private.h"
#include "und-limits.h"
#include "und-sniff.h"

#include <glib/gi18n-lib.h>

#define BUFFER_BYTES (64u * 1024)

/**
 * und_import_error_quark:
 *
 * Gets the domain of the errors of this service.
 *
 * Returns: the domain
 */
GQuark
und_import_error_quark (void)
{
  return g_quark_from_static_string ("und-import-error-quark");
}

static gboolean
set_too_large (GError **error)
{
  g_set_error (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_TOO_LARGE,
               _ ("The file is larger than %u MB, which is more than a document can have."),
               UND_LIMIT_FILE_BYTES / (1024 * 1024));
  return FALSE;
}

/* Says the common failures in a sentence; GLib's own names the absolute path and is no sentence. */
static void
explain_io_error (GError **error)
{
  const char *message = NULL;

  if (error == NULL || *error == NULL)
    return;
  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    message = _ ("There is no such file.");
  else if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    message = _ ("You do not have permission to read this file.");
  else if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    message = _ ("Reading was cancelled.");
  if (message != NULL)
    {
      g_free ((*error)->message);
      (*error)->message = g_strdup (message);
    }
}

static gboolean
check_is_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  GFileType type;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return FALSE;
  type = g_file_info_get_file_type (info);
  if (type == G_FILE_TYPE_DIRECTORY)
    g_set_error_literal (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_NOT_A_FILE,
                         _ ("This is a folder, not a file."));
  else if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    g_set_error_literal (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_NOT_A_FILE,
                         _ ("This is a device or a pipe, not a file."));
  else if (g_file_info_get_size (info) > (goffset) UND_LIMIT_FILE_BYTES)
    set_too_large (error);
  else
    return TRUE;
  return FALSE;
}

/* Reads to the end; a file may grow while it is read, so the limit holds for what comes and not
 * for what was announced. */
static GBytes *
read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (BUFFER_BYTES);

  for (;;)
    {
      gssize n = g_input_stream_read (stream, buffer, BUFFER_BYTES, cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      if (bytes->len + (gsize) n > UND_LIMIT_FILE_BYTES)
        {
          set_too_large (error);
          return NULL;
        }
      g_byte_array_append (bytes, buffer, n);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;

  if (!check_is_file (file, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  return read_stream (G_INPUT_STREAM (stream), cancellable, error);
}

static gboolean
set_binary (const char *format, GError **error)
{
  if (format != NULL)
    /* TRANSLATORS: %s is what the file is, such as "a PDF file" or "an image". */
    g_set_error (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_BINARY,
                 _ ("This is %s; only plain text and HTML can be read."), _ (format));
  else
    g_set_error_literal (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_BINARY,
                         _ ("This is not a text; only plain text and HTML can be read."));
  return FALSE;
}

static gboolean
fill_draft (GBytes *bytes, UndDraft *draft, GCancellable *cancellable, GError **error)
{
  gsize n_bytes;
  const char *start = g_bytes_get_data (bytes, &n_bytes);
  const char *format = NULL;
  UndSniffKind kind;

  if (n_bytes == 0)
    {
      g_set_error_literal (error, UND_IMPORT_ERROR, UND_IMPORT_ERROR_EMPTY,
                           _ ("The file is empty."));
      return FALSE;
    }
  if (n_bytes > UND_LIMIT_FILE_BYTES)
    return set_too_large (error);
  kind = und_sniff (start, n_bytes, draft->name, &format);
  if (kind == UND_SNIFF_BINARY)
    return set_binary (format, error);
  draft->n_bytes = n_bytes;
  draft->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  draft->media_type = g_strdup (kind == UND_SNIFF_HTML ? "text/html" : "text/plain");
  if (kind == UND_SNIFF_HTML)
    return und_import_html_draft (bytes, draft, cancellable, error);
  return und_import_text_draft (bytes, draft, cancellable, error);
}

static UndDraft *
import_draft (GBytes *bytes,
              const char *name,
              const UndImportOptions *options,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (UndDraft) draft = und_draft_new (name);

  if (!fill_draft (bytes, draft, cancellable, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (draft->language == NULL && options != NULL)
    draft->language = g_strdup (options->language);
  return g_steal_pointer (&draft);
}

/* The same as und_import_bytes (), without the name before the error. */
static UndDocument *
import_bytes (GBytes *bytes,
              const char *name,
              const UndImportOptions *options,
              GCancellable *cancellable,
              GError **error)
{
  UndDraft *draft = import_draft (bytes, name, options, cancellable, error);

  return draft != NULL ? und_document_new (draft) : NULL;
}

/**
 * und_import_bytes_full:
 * @bytes: a file's bytes
 * @name: (nullable): what the report calls it; NULL is "stdin"
 * @options: (nullable): what is known of it beforehand
 * @cancellable: (nullable): stops the work between its steps
 * @error: (optional): of %UND_IMPORT_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Makes a document of bytes and reads its facts. O(n), slow: off the main thread.
 *
 * Returns: (transfer full) (nullable): the document
 */
UndDocument *
und_import_bytes_full (GBytes *bytes,
                       const char *name,
                       const UndImportOptions *options,
                       GCancellable *cancellable,
                       GError **error)
{
  UndDocument *document;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (name == NULL)
    name = "stdin";
  document = import_bytes (bytes, name, options, cancellable, error);
  if (document == NULL)
    g_prefix_error (error, "%s: ", name);
  return document;
}

/**
 * und_import_bytes:
 * @bytes: a file's bytes
 * @name: (nullable): what the report calls it; NULL is "stdin"
 * @cancellable: (nullable): stops the work between its steps
 * @error: (optional): of %UND_IMPORT_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * As und_import_bytes_full() without options.
 *
 * Returns: (transfer full) (nullable): the document
 */
UndDocument *
und_import_bytes (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  return und_import_bytes_full (bytes, name, NULL, cancellable, error);
}

/**
 * und_import_file_full:
 * @file: a file
 * @name: (nullable): what the report calls it; NULL is its base name
 * @options: (nullable): what is known of it beforehand
 * @cancellable: (nullable): stops the work between its steps
 * @error: (optional): of %UND_IMPORT_ERROR or %G_IO_ERROR
 *
 * Reads a file whole, makes a document of it and reads its facts. O(n), slow: off the main thread.
 *
 * Returns: (transfer full) (nullable): the document
 */
UndDocument *
und_import_file_full (GFile *file,
                      const char *name,
                      const UndImportOptions *options,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *base_name = NULL;
  UndDocument *document = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (name == NULL)
    {
      g_autofree char *raw = g_file_get_basename (file);

      /* A name on disk is any bytes; the report holds valid UTF-8. */
      base_name = g_filename_display_name (raw != NULL ? raw : "");
      name = base_name;
    }
  bytes = read_file (file, cancellable, error);
  if (bytes == NULL)
    explain_io_error (error);
  else
    document = import_bytes (bytes, name, options, cancellable, error);
  if (document == NULL)
    g_prefix_error (error, "%s: ", name);
  return document;
}

/**
 * und_import_file:
 * @file: a file
 * @name: (nullable): what the report calls it; NULL is its base name
 * @cancellable: (nullable): stops the work between its steps
 * @error: (optional): of %UND_IMPORT_ERROR or %G_IO_ERROR
 *
 * As und_import_file_full() without options.
 *
 * Returns: (transfer full) (nullable): the document
 */
UndDocument *
und_import_file (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  return und_import_file_full (file, name, NULL, cancellable, error);
}

/**
 * und_import_draft:
 * @file: a file
 * @bytes: (inout): its bytes, where somebody has read them; if not (NULL), they are read and left
 *   here
 * @name: what the report calls it
 * @options: (nullable): what is known of it beforehand
 * @error: (optional): of %UND_IMPORT_ERROR or %G_IO_ERROR
 *
 * Reads a file as und_import_file_full() does, but no facts from it, and lends its bytes. O(n).
 *
 * Returns: (transfer full) (nullable): the draft
 */
UndDraft *
und_import_draft (GFile *file,
                  GBytes **bytes,
                  const char *name,
                  const UndImportOptions *options,
                  GError **error)
{
  UndDraft *draft = NULL;

  if (*bytes == NULL)
    *bytes = read_file (file, NULL, error);
  if (*bytes == NULL)
    explain_io_error (error);
  else
    draft = import_draft (*bytes, name, options, NULL, error);
  if (draft == NULL)
    g_prefix_error (error, "%s: ", name);
  return draft;
}

/* The text of bytes, without what facts are read from it. */
static UndText *
read_text (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (UndDraft) draft = und_draft_new (name);

  return fill_draft (bytes, draft, NULL, error) ? und_text_ref (draft->text) : NULL;
}

/**
 * und_import_text:
 * @file: a file
 * @bytes: (nullable): its bytes, where somebody has read them
 * @name: what messages call it
 * @error: (optional): of %UND_IMPORT_ERROR or %G_IO_ERROR
 *
 * Reads the text of a file as und_import_file_full() does, and nothing else of it. O(n).
 *
 * Returns: (transfer full) (nullable): the stored text
 */
UndText *
und_import_text (GFile *file, GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GBytes) owned = bytes != NULL ? g_bytes_ref (bytes) : read_file (file, NULL, error);
  UndText *text = NULL;

  if (owned == NULL)
    explain_io_error (error);
  else
    text = read_text (owned, name, error);
  if (text == NULL)
    g_prefix_error (error, "%s: ", name);
  return text;
}

static void
import_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  UndDocument *document = und_import_file (data, NULL, cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * und_import_file_async:
 * @file: a file
 * @cancellable: (nullable): stops the work
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * The same as und_import_file () under the file's base name, in a thread of its own.
 */
void
und_import_file_async (GFile *file,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, und_import_file_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, import_in_thread);
}

/**
 * und_import_file_finish:
 * @result: what the callback was given
 * @error: (optional): as of und_import_file ()
 *
 * Ends what und_import_file_async () began.
 *
 * Returns: (transfer full) (nullable): the document
 */
UndDocument *
und_import_file_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
