/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-block.h"
#include "und-lexeme.h"

#include <string.h>

/* A reader over invented text, with its phrases marked and no parts: for tests of the terminals. */
static inline UndReader *
und_test_reader_new (const char *utf8)
{
  UndReader *self = g_new0 (UndReader, 1);

  self->text = und_text_new (utf8, strlen (utf8), NULL);
  self->markup = und_markup_new ();
  self->gazetteer = und_gazetteer_get_default ();
  self->tokens = und_text_get_tokens (self->text, &self->n_tokens);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) und_part_facts_free);
  und_reader_index (self);
  und_reader_read_blocks (self);
  return self;
}

static inline void
und_test_reader_free (UndReader *self)
{
  und_reader_clear_lexemes (self);
  und_reader_clear_index (self);
  g_array_unref (self->blocks);
  und_markup_free ((UndMarkup *) self->markup);
  und_text_unref (self->text);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndReader, und_test_reader_free)
