/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-markup.h"

static void
free_metadata (gpointer data)
{
  UndMetadata *metadata = data;

  g_free (metadata->key);
  g_free (metadata->value);
  g_free (metadata->source);
  g_free (metadata);
}

/**
 * und_markup_new:
 *
 * Makes the markup of a file that says nothing beyond its text.
 *
 * Returns: (transfer full): the markup
 */
UndMarkup *
und_markup_new (void)
{
  UndMarkup *self = g_new0 (UndMarkup, 1);

  self->blocks = g_array_new (FALSE, FALSE, sizeof (UndMarkupBlock));
  self->metadata = g_ptr_array_new_with_free_func (free_metadata);
  return self;
}

/**
 * und_markup_free:
 * @self: (nullable): markup
 *
 * Frees the markup.
 */
void
und_markup_free (UndMarkup *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->blocks);
  g_ptr_array_unref (self->metadata);
  g_free (self);
}

/**
 * und_markup_add_block:
 * @self: markup
 * @kind: what the block is
 * @level: of a heading, 1 to 6; else 0
 * @span: where it stands in the stored text
 *
 * Adds a block; blocks come in text order.
 */
void
und_markup_add_block (UndMarkup *self, UndMarkupKind kind, guint level, UndSpan span)
{
  UndMarkupBlock block = { kind, level, span };

  g_array_append_val (self->blocks, block);
}

/**
 * und_markup_add_metadata:
 * @self: markup
 * @key: "title", "site", "author", "date", "modified" or "language"
 * @value: as printed
 * @source: where it was found: "meta", "time", "json-ld" or "title"
 *
 * Adds a piece of evidence; they come in file order.
 */
void
und_markup_add_metadata (UndMarkup *self, const char *key, const char *value, const char *source)
{
  UndMetadata *metadata = g_new (UndMetadata, 1);

  metadata->key = g_strdup (key);
  metadata->value = g_strdup (value);
  metadata->source = g_strdup (source);
  g_ptr_array_add (self->metadata, metadata);
}

/**
 * und_markup_find:
 * @self: markup
 * @key: a key of the evidence
 *
 * Gets the first value of a key. O(n).
 *
 * Returns: (transfer none) (nullable): the value
 */
const char *
und_markup_find (const UndMarkup *self, const char *key)
{
  for (guint i = 0; i < self->metadata->len; i++)
    {
      const UndMetadata *metadata = self->metadata->pdata[i];

      if (g_str_equal (metadata->key, key))
        return metadata->value;
    }
  return NULL;
}
