/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cli.h"
#include "und-export-passages.h"

G_BEGIN_DECLS

/* What stands round the passages where they are one JSON object. */
#define UND_CLI_PASSAGES_HEAD                                       \
  "{\n  \"format\": \"undersigned-passages\",\n  \"version\": 1,\n" \
  "  \"generator\": \"Undersigned " UND_VERSION "\",\n"             \
  "  \"passages\": ["

void und_cli_append_passage (GString *out,
                             const UndCliOptions *options,
                             const UndExportedPassage *passage,
                             gboolean is_first);
const char *und_cli_get_passages_tail (gboolean has_passages);

G_END_DECLS
