/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-term-list.h"

#include <string.h>

/* The words of @utf8, its stems numbered by @stemmer. */
static inline UndTermList *
make_terms (UndStemmer *stemmer, const char *utf8)
{
  g_autoptr (UndText) text = und_text_new (utf8, strlen (utf8), NULL);

  return und_term_list_new (text, stemmer);
}
