/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-span.h"

G_BEGIN_DECLS

/* What a block of text was in its file. Plain text has none of it. */
typedef enum
{
  UND_MARKUP_HEADING,
  UND_MARKUP_LIST_ITEM,
  UND_MARKUP_BLOCK_QUOTE,
} UndMarkupKind;

typedef struct
{
  UndMarkupKind kind;
  guint level;  /* of a heading, 1 to 6; else 0 */
  UndSpan span; /* in the stored text */
} UndMarkupBlock;

/* Evidence that stands beside the text: key is "title", "site", "author", "date", "modified",
 * "language"; value is as printed (dates in ISO 8601 where the file has them so); source says
 * where it was found: "meta", "time", "json-ld", "title". */
typedef struct
{
  char *key;
  char *value;
  char *source;
} UndMetadata;

/**
 * UndMarkup:
 * @blocks: (element-type UndMarkupBlock): in text order
 * @metadata: (element-type UndMetadata): in file order
 *
 * What a file says of its text beyond the text. Filled by an importer, then immutable.
 */
typedef struct
{
  GArray *blocks;
  GPtrArray *metadata;
} UndMarkup;

UndMarkup *und_markup_new (void) G_GNUC_WARN_UNUSED_RESULT;
void und_markup_free (UndMarkup *self);
void und_markup_add_block (UndMarkup *self, UndMarkupKind kind, guint level, UndSpan span);
void und_markup_add_metadata (UndMarkup *self,
                              const char *key,
                              const char *value,
                              const char *source);
/* The first value of @key, or NULL. */
const char *und_markup_find (const UndMarkup *self, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndMarkup, und_markup_free)

G_END_DECLS
