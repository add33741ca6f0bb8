/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-intern.h"
#include "und-text.h"

#include <string.h>

/* Word ids of a text whose words are parted by single spaces. */
static inline guint32 *
parse_words (UndInterner *interner, const char *text, gsize *n_words)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint32 *ids = g_new0 (guint32, g_strv_length (words) + 1);

  *n_words = 0;
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      ids[(*n_words)++] = und_interner_intern (interner, words[i], strlen (words[i]));
  return ids;
}
