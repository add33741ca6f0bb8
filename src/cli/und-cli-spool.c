/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-spool.h"

#include "und-cli-interrupt.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define NAME "undersigned-XXXXXX"

/* Where TMPDIR names no folder: first the one that is not in memory itself. */
static const char *const folders[] = { "/var/tmp", "/tmp" };

static gboolean
fail (int problem, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (problem),
               _ ("The temporary file could not be used: %s."), g_strerror (problem));
  return FALSE;
}

static int
make_file (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, NAME, NULL);
  int fd = -1;

  /* The file has no name but for a moment, which an interrupt may not fall into. */
  und_cli_hold_interrupts ();
  fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
  if (fd >= 0)
    g_unlink (path);
  und_cli_release_interrupts ();
  return fd;
}

/**
 * und_cli_spool_open:
 * @self: uninitialised
 * @error: what is wrong, a whole sentence
 *
 * Makes the file, in the folder TMPDIR or, where that is none, in one that is.
 *
 * Returns: whether it could
 */
gboolean
und_cli_spool_open (UndCliSpool *self, GError **error)
{
  const char *folder = g_getenv ("TMPDIR");

  *self = (UndCliSpool){ .fd = -1 };
  if (folder != NULL && *folder != '\0')
    self->fd = make_file (folder);
  for (guint i = 0; self->fd < 0 && i < G_N_ELEMENTS (folders); i++)
    self->fd = make_file (folders[i]);
  return self->fd >= 0 || fail (errno, error);
}

/**
 * und_cli_spool_close:
 * @self: a spool
 *
 * Closes the file, which is gone then.
 */
void
und_cli_spool_close (UndCliSpool *self)
{
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}

/**
 * und_cli_spool_append:
 * @self: a spool
 * @bytes: (array length=n_bytes): what to write at its end
 * @n_bytes: how much
 * @error: what is wrong, a whole sentence
 *
 * Returns: whether all is written
 */
gboolean
und_cli_spool_append (UndCliSpool *self, const void *bytes, gsize n_bytes, GError **error)
{
  for (gsize n_done = 0; n_done < n_bytes;)
    {
      gssize n = write (self->fd, (const char *) bytes + n_done, n_bytes - n_done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (errno, error);
      n_done += (gsize) n;
    }
  self->n_bytes += n_bytes;
  return TRUE;
}

/**
 * und_cli_spool_read:
 * @self: a spool
 * @offset: where
 * @bytes: (out caller-allocates) (array length=n_bytes): what stands there
 * @n_bytes: how much
 * @error: what is wrong, a whole sentence
 *
 * Any thread.
 *
 * Returns: whether all is read
 */
gboolean
und_cli_spool_read (const UndCliSpool *self,
                    guint64 offset,
                    void *bytes,
                    gsize n_bytes,
                    GError **error)
{
  for (gsize n_done = 0; n_done < n_bytes;)
    {
      gssize n = pread (self->fd, (char *) bytes + n_done, n_bytes - n_done,
                        (off_t) (offset + n_done));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (n < 0 ? errno : EIO, error);
      n_done += (gsize) n;
    }
  return TRUE;
}
