/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cli.h"

G_BEGIN_DECLS

UndCliExit und_cli_write (const UndCliOptions *options, const char *bytes, gsize n_bytes);
UndCliExit und_cli_write_bytes (const UndCliOptions *options, GBytes *bytes);

G_END_DECLS
