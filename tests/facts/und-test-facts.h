/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-facts.h"

#include <string.h>

/* The facts of an invented text, with the text kept for spans. */
typedef struct
{
  UndText *text;
  UndFacts *facts;
} UndTestFacts;

static inline UndTestFacts *
und_test_facts_new (const char *utf8, const UndMarkup *markup)
{
  UndTestFacts *self = g_new0 (UndTestFacts, 1);

  self->text = und_text_new (utf8, strlen (utf8), NULL);
  self->facts = und_facts_read (self->text, markup, und_gazetteer_get_default ());
  return self;
}

static inline void
und_test_facts_free (UndTestFacts *self)
{
  und_facts_unref (self->facts);
  und_text_unref (self->text);
  g_free (self);
}

static inline const UndPartFacts *
und_test_facts_part (const UndTestFacts *self, gsize index)
{
  return und_facts_get_part (self->facts, index);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndTestFacts, und_test_facts_free)
