/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-input.h"

#include "und-cli-library.h"
#include "und-import.h"
#include "und-limits.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Microseconds of reading before progress is worth a line. */
#define PROGRESS_DELAY_US 500000

/* What the threads that read share. */
typedef struct
{
  GMutex lock;
  gint64 start_us;
  guint n_done;
  guint n_inputs;
  gboolean is_shown;
  UndImportOptions options;
} Reading;

/**
 * und_cli_input_free:
 *
 * Frees the input and all it owns.
 */
void
und_cli_input_free (UndCliInput *self)
{
  g_free (self->path);
  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->draft, und_draft_free);
  g_clear_object (&self->document);
  g_clear_error (&self->error);
  g_free (self);
}

static void
add_file (GPtrArray *inputs, const char *path, const char *name)
{
  UndCliInput *input = g_new0 (UndCliInput, 1);

  input->path = g_strdup (path);
  input->name = g_filename_display_name (name);
  g_ptr_array_add (inputs, input);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names in @path in the order of their bytes, hidden ones left out; the last one first, for a
 * stack. NULL if the folder cannot be read. */
static GPtrArray *
list_folder (const char *path, GError **error)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, error);
  GPtrArray *names = NULL;
  const char *name = NULL;

  if (folder == NULL)
    return NULL;
  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* Puts what @folder holds on top of @waiting, its first name topmost. */
static gboolean
push_folder (GPtrArray *waiting, const char *top, const char *below, GError **error)
{
  g_autofree char *path = g_build_filename (top, below, NULL);
  g_autoptr (GPtrArray) names = list_folder (path, error);

  if (names == NULL)
    return FALSE;
  for (guint i = names->len; i > 0; i--)
    g_ptr_array_add (waiting, *below == '\0'
                                ? g_strdup (g_ptr_array_index (names, i - 1))
                                : g_build_filename (below, g_ptr_array_index (names, i - 1), NULL));
  return TRUE;
}

/* Adds all files below @top, in the order of a walk by bytes. A link to a folder is not followed,
 * so that the walk ends. */
static void
add_folder (GPtrArray *inputs, const char *top)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (waiting, g_strdup (""));
  while (waiting->len > 0)
    {
      g_autofree char *below = g_ptr_array_steal_index (waiting, waiting->len - 1);
      g_autofree char *path = g_build_filename (top, below, NULL);
      g_autoptr (GError) error = NULL;

      if (*below != '\0' && g_file_test (path, G_FILE_TEST_IS_SYMLINK)
          && g_file_test (path, G_FILE_TEST_IS_DIR))
        continue;
      if (!g_file_test (path, G_FILE_TEST_IS_DIR))
        add_file (inputs, path, below);
      else if (!push_folder (waiting, top, below, &error))
        {
          add_file (inputs, path, *below == '\0' ? path : below);
          ((UndCliInput *) g_ptr_array_index (inputs, inputs->len - 1))->error = g_steal_pointer (
            &error);
        }
    }
}

static void
add_argument (GPtrArray *inputs, const UndCliOptions *options, const char *file)
{
  g_autofree char *base = NULL;

  if (strcmp (file, "-") == 0)
    {
      add_file (inputs, NULL, "stdin");
      return;
    }
  if (options->is_recursive && g_file_test (file, G_FILE_TEST_IS_DIR))
    {
      add_folder (inputs, file);
      return;
    }
  base = g_path_get_basename (file);
  add_file (inputs, file, base);
  if (g_file_test (file, G_FILE_TEST_IS_DIR))
    g_set_error (&((UndCliInput *) g_ptr_array_index (inputs, inputs->len - 1))->error, G_IO_ERROR,
                 G_IO_ERROR_IS_DIRECTORY,
                 _ ("%s: This is a folder; with --recursive the files in it are read."), base);
}

static gboolean
add_list (GPtrArray *inputs, const UndCliOptions *options, const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = und_cli_read_bytes (file, error);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  const char *list = NULL;
  gsize n_bytes = 0;

  if (bytes == NULL)
    return FALSE;
  list = g_bytes_get_data (bytes, &n_bytes);
  /* An empty list has no bytes at all. */
  text = g_strndup (n_bytes > 0 ? list : "", n_bytes);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strchomp (lines[i]);
      if (*lines[i] != '\0')
        add_argument (inputs, options, lines[i]);
    }
  return TRUE;
}

/* All of @fd, as far as a file may be long and a little more, so that too much is noticed: what is
 * read may be a device without an end. @name is for the message. */
static GBytes *
read_fd (int fd, const char *name, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  guint8 piece[65536];
  gssize n_read = 0;

  while (all->len <= UND_LIMIT_FILE_BYTES)
    {
      n_read = read (fd, piece, sizeof piece);
      if (n_read < 0 && errno == EINTR)
        continue;
      if (n_read <= 0)
        break;
      g_byte_array_append (all, piece, (guint) n_read);
    }
  if (n_read < 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", name,
                   g_strerror (errno));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/**
 * und_cli_read_bytes:
 * @file: a file, or "-" for standard input
 * @error: what is wrong, a whole sentence with the name in front
 *
 * Reads a file that is not a document: a list, a report.
 *
 * Returns: (nullable): its bytes
 */
GBytes *
und_cli_read_bytes (const char *file, GError **error)
{
  gboolean is_stdin = strcmp (file, "-") == 0;
  g_autofree char *shown = is_stdin ? g_strdup ("stdin") : g_filename_display_name (file);
  int fd = is_stdin ? STDIN_FILENO : g_open (file, O_RDONLY | O_CLOEXEC, 0);
  g_autoptr (GBytes) bytes = NULL;

  if (fd < 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", shown,
                 g_strerror (errno));
  else
    bytes = read_fd (fd, shown, error);
  if (fd >= 0 && !is_stdin)
    close (fd);
  if (bytes == NULL || g_bytes_get_size (bytes) <= UND_LIMIT_FILE_BYTES)
    return g_steal_pointer (&bytes);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("%s: There is no end to it after %u MB."),
               shown, UND_LIMIT_FILE_BYTES / (1024 * 1024));
  return NULL;
}

static void
show_progress (Reading *reading)
{
  g_mutex_lock (&reading->lock);
  reading->n_done++;
  if (reading->is_shown && g_get_monotonic_time () - reading->start_us > PROGRESS_DELAY_US)
    {
      fprintf (stderr, "\r\033[K");
      if (reading->n_done < reading->n_inputs)
        fprintf (stderr, _ ("Read %u of %u files"), reading->n_done, reading->n_inputs);
      fflush (stderr);
    }
  g_mutex_unlock (&reading->lock);
}

static void
read_input_cb (gpointer data, gpointer user_data)
{
  UndCliInput *input = data;
  Reading *reading = user_data;
  g_autoptr (GFile) file = NULL;

  if (input->draft != NULL)
    input->document = und_document_new (g_steal_pointer (&input->draft));
  else if (input->bytes != NULL)
    input->document = und_import_bytes_full (input->bytes, input->name, &reading->options, NULL,
                                             &input->error);
  else if (input->error == NULL)
    {
      file = g_file_new_for_path (input->path);
      input->document = und_import_file_full (file, input->name, &reading->options, NULL,
                                              &input->error);
    }
  show_progress (reading);
}

/* Standard input is read here, as it is one; the files in a pool. The results stand in @inputs, so
 * that their order is not that of the threads. */
static void
read_inputs (GPtrArray *inputs, const UndCliOptions *options)
{
  Reading reading = { .n_inputs = inputs->len,
                      .start_us = g_get_monotonic_time (),
                      .options.language = options->language };
  GThreadPool *pool = NULL;

  g_mutex_init (&reading.lock);
  reading.is_shown = !options->is_quiet && inputs->len > 1 && isatty (STDERR_FILENO);
  if (options->n_jobs > 1 && inputs->len > 1)
    pool = g_thread_pool_new (read_input_cb, &reading,
                              MIN (options->n_jobs, (int) MIN (inputs->len, G_MAXINT)), TRUE, NULL);
  for (guint i = 0; i < inputs->len; i++)
    {
      UndCliInput *input = g_ptr_array_index (inputs, i);

      if (input->path == NULL && input->draft == NULL && input->error == NULL)
        input->bytes = read_fd (STDIN_FILENO, "stdin", &input->error);
      if (pool != NULL)
        g_thread_pool_push (pool, input, NULL);
      else
        read_input_cb (input, &reading);
    }
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
  g_mutex_clear (&reading.lock);
}

/**
 * und_cli_dup_complaint:
 * @name: what an input is called
 * @message: what is wrong with it; some messages name the file, and some do not
 *
 * Returns: (transfer full): the message, which names the input
 */
char *
und_cli_dup_complaint (const char *name, const char *message)
{
  g_autofree char *prefix = g_strconcat (name, ":", NULL);

  return g_str_has_prefix (message, prefix) ? g_strdup (message)
                                            : g_strdup_printf ("%s: %s", name, message);
}

static GPtrArray *
collect_documents (GPtrArray *inputs, UndCliExit *status)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < inputs->len; i++)
    {
      UndCliInput *input = g_ptr_array_index (inputs, i);
      g_autofree char *complaint = NULL;

      if (input->document != NULL)
        {
          g_ptr_array_add (documents, g_steal_pointer (&input->document));
          continue;
        }
      complaint = und_cli_dup_complaint (input->name, input->error->message);
      und_cli_complain ("%s", complaint);
      *status = und_cli_worse (*status, UND_CLI_EXIT_BAD_INPUT);
      g_ptr_array_add (documents, und_document_new_failed (input->name, input->error));
    }
  return documents;
}

/**
 * und_cli_list_inputs:
 * @options: how to read folders
 * @files: (array zero-terminated=1): files, folders, "-"
 * @list: (nullable): a file that names more of them, one a line, which come after them
 * @status: made worse if the list could not be read
 *
 * Finds out what there is to read, and reads none of it. What is known to be unreadable has its
 * error.
 *
 * Returns: (transfer full) (element-type UndCliInput): in the order given
 */
GPtrArray *
und_cli_list_inputs (const UndCliOptions *options,
                     char **files,
                     const char *list,
                     UndCliExit *status)
{
  GPtrArray *inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) und_cli_input_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; files[i] != NULL; i++)
    add_argument (inputs, options, files[i]);
  if (list != NULL && !add_list (inputs, options, list, &error))
    {
      und_cli_complain ("%s", error->message);
      *status = und_cli_worse (*status, UND_CLI_EXIT_BAD_INPUT);
    }
  return inputs;
}

/**
 * und_cli_read_documents:
 * @options: how to read
 * @files: (array zero-terminated=1): files, folders, "-"; what --files-from lists comes after them,
 *   and what a campaign file has before them
 * @status: made worse if something could not be read
 *
 * Reads all documents, several at once, and says which could not be read and why.
 *
 * Returns: (transfer full) (element-type UndDocument): in the order given, failed ones included
 */
GPtrArray *
und_cli_read_documents (const UndCliOptions *options, char **files, UndCliExit *status)
{
  g_autoptr (GPtrArray) inputs = und_cli_list_inputs (options, files, options->files_from, status);
  g_autoptr (GPtrArray) kept = und_cli_library_list_inputs (options, status);

  g_ptr_array_extend_and_steal (kept, g_steal_pointer (&inputs));
  read_inputs (kept, options);
  return collect_documents (kept, status);
}
