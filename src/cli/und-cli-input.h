/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cli.h"
#include "und-document.h"

G_BEGIN_DECLS

GPtrArray *und_cli_read_documents (const UndCliOptions *options, char **files, UndCliExit *status)
  G_GNUC_WARN_UNUSED_RESULT;
GBytes *und_cli_read_bytes (const char *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
