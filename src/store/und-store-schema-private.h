/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-database-private.h"

G_BEGIN_DECLS

/* "Unds": the magic by which a campaign file is known, at byte 68. */
#define UND_STORE_APPLICATION_ID 0x556e6473
/* Of the tables; a file of a higher one was made by a newer Undersigned. */
#define UND_STORE_VERSION 1
/* Of what follows from the documents: raised when runs of words are chosen or hashed in another
 * way, upon which the index is made anew. */
#define UND_STORE_INDEX_VERSION 1

gboolean und_store_schema_create (UndDatabase *database, GError **error);
gboolean und_store_schema_check (UndDatabase *database, GError **error);

G_END_DECLS
