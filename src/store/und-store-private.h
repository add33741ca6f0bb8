/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-database-private.h"
#include "und-store.h"
#include "und-word-scan.h"

G_BEGIN_DECLS

struct _UndStore
{
  UndDatabase *database;
  UndWordScan scan; /* of the text that is looked at */
  GArray *hashes;   /* (element-type guint64): of its runs of words */
};

/* Takes a document out of the index: what it had of common runs is free for others. */
gboolean und_store_drop_runs (UndStore *self, gint64 id, GError **error);

G_END_DECLS
