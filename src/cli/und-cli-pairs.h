/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * UndCliPairs:
 * @from: (element-type UndCliInput): the first of each pair
 * @to: (element-type UndCliInput): the second of each
 *
 * Which documents are compared with which.
 */
typedef struct
{
  GPtrArray *from;
  GPtrArray *to;
} UndCliPairs;

gboolean und_cli_pairs_read (UndCliPairs *self,
                             const char *list,
                             const char *from,
                             const char *to,
                             GError **error);
void und_cli_pairs_clear (UndCliPairs *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndCliPairs, und_cli_pairs_clear)

G_END_DECLS
