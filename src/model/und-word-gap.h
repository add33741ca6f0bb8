/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-span.h"

G_BEGIN_DECLS

/* White space of stored text that printers set as they like. */
static inline gboolean
und_word_gap_is_white (char byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n';
}

/* "un-", the end of a line, and "do": how many bytes of @span from the hyphen at @at on belong to
 * the break; 0 if there is none. */
gsize und_word_gap_measure_line_end (const char *bytes, UndSpan span, gsize at);

/* "U. S.", "Ph. D.": how many bytes of white space from @at on part the pieces of one abbreviation
 * in @span; 0 if none do. */
gsize und_word_gap_measure_initials (const char *bytes, UndSpan span, gsize at);

G_END_DECLS
