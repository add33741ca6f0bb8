/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cli.h"
#include "und-store.h"

G_BEGIN_DECLS

UndStore *und_cli_library_open (const UndCliOptions *options, UndStoreMode mode)
  G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *und_cli_library_list_inputs (const UndCliOptions *options, UndCliExit *status)
  G_GNUC_WARN_UNUSED_RESULT;
UndCliExit und_cli_library_write_passages (const UndCliOptions *options);
void und_cli_library_complain (const UndCliOptions *options, const GError *error);

G_END_DECLS
