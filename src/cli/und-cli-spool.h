/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndCliSpool:
 * @fd: the file, or -1
 * @n_bytes: its length
 *
 * A file that goes away with the program, for what need not be in memory all the time. Written by
 * one thread, then read by several.
 */
typedef struct
{
  int fd;
  guint64 n_bytes;
} UndCliSpool;

gboolean und_cli_spool_open (UndCliSpool *self, GError **error);
void und_cli_spool_close (UndCliSpool *self);
gboolean und_cli_spool_append (UndCliSpool *self, const void *bytes, gsize n_bytes, GError **error);
gboolean und_cli_spool_read (const UndCliSpool *self,
                             guint64 offset,
                             void *bytes,
                             gsize n_bytes,
                             GError **error);

G_END_DECLS
