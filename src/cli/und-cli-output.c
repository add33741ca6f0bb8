/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-output.h"

#include "und-cli-interrupt.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
write_all (int file, const char *bytes, gsize n_bytes)
{
  while (n_bytes > 0)
    {
      gssize n_written = write (file, bytes, n_bytes);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        return FALSE;
      bytes += n_written;
      n_bytes -= (gsize) n_written;
    }
  return TRUE;
}

/* A device or a pipe cannot be replaced, only written to. */
static gboolean
write_through (const char *path, const char *bytes, gsize n_bytes)
{
  int file = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean is_written = file >= 0 && write_all (file, bytes, n_bytes);
  int problem = errno;

  if (file >= 0 && close (file) != 0 && is_written)
    return FALSE;
  errno = problem;
  return is_written;
}

/* Beside its name first, then renamed: a reader sees the old file or the new one, whole. */
static gboolean
write_atomically (const char *path, int mode, const char *bytes, gsize n_bytes, GError **error)
{
  gboolean is_written = FALSE;

  und_cli_hold_interrupts ();
  is_written = g_file_set_contents_full (
    path, bytes, (gssize) n_bytes, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
    mode, error);
  und_cli_release_interrupts ();
  return is_written;
}

static UndCliExit
write_file (const char *path, const char *bytes, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *target = NULL;
  char *resolved = realpath (path, NULL);
  GStatBuf status;
  int mode = 0666;
  gboolean is_written = FALSE;

  /* A link stays a link: what it leads to is replaced. */
  target = g_strdup (resolved != NULL ? resolved : path);
  free (resolved);
  if (g_stat (target, &status) == 0 && !S_ISREG (status.st_mode))
    {
      is_written = write_through (target, bytes, n_bytes);
      if (!is_written)
        und_cli_complain (_ ("%s could not be written: %s."), shown, g_strerror (errno));
    }
  else
    {
      if (g_stat (target, &status) == 0)
        mode = status.st_mode & 07777;
      is_written = write_atomically (target, mode, bytes, n_bytes, &error);
      if (!is_written)
        und_cli_complain (_ ("%s could not be written: %s."), shown, error->message);
    }
  return is_written ? UND_CLI_EXIT_DONE : UND_CLI_EXIT_BAD_OUTPUT;
}

/**
 * und_cli_write:
 * @options: says where to
 * @bytes: (array length=n_bytes): the whole result
 * @n_bytes: number of bytes
 *
 * Writes a result to its file, whole or not at all, or to standard output; says so if that fails.
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_write (const UndCliOptions *options, const char *bytes, gsize n_bytes)
{
  if (options->output != NULL)
    return write_file (options->output, bytes, n_bytes);
  if (write_all (STDOUT_FILENO, bytes, n_bytes))
    return UND_CLI_EXIT_DONE;
  und_cli_complain (_ ("Standard output could not be written: %s."), g_strerror (errno));
  return UND_CLI_EXIT_BAD_OUTPUT;
}

/**
 * und_cli_write_bytes:
 * @options: says where to
 * @bytes: the whole result
 *
 * As und_cli_write().
 *
 * Returns: what to exit with
 */
UndCliExit
und_cli_write_bytes (const UndCliOptions *options, GBytes *bytes)
{
  gsize n_bytes = 0;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  return und_cli_write (options, data, n_bytes);
}
