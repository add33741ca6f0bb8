/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cli.h"

G_BEGIN_DECLS

void und_cli_options_free (UndCliOptions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndCliOptions, und_cli_options_free)

UndCliOptions *und_cli_options_parse (const UndCliCommand *command,
                                      char **arguments,
                                      UndCliExit *status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
