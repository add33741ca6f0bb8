/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  UND_SNIFF_TEXT,
  UND_SNIFF_HTML,
  UND_SNIFF_BINARY,
} UndSniffKind;

/* Tells what a file is by its first bytes and, where these do not say, by its name. Of a file that
 * cannot be read, @format (optional, transfer none, nullable) is what it is, for people. */
UndSniffKind und_sniff (const char *bytes, gsize n_bytes, const char *name, const char **format);

G_END_DECLS
