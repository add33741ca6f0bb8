/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-text.h"

#include <unicode/ubrk.h>

G_BEGIN_DECLS

/* For this folder and its tests. Each finder below walks the whole text once. */

/* This thread's iterator over words, to be given a text before use; never to be closed. Opening
 * one costs milliseconds and is paid once a process. */
UBreakIterator *und_break_get (void);

/* What und_text_new () stores. */
char *und_stored_text_make (const char *utf8, gsize n_bytes, gsize *n_stored, gsize *n_replaced);

/* Calls @func for the tokens of @span, and maybe of words that reach into it. */
void und_tokens_walk (const char *bytes,
                      gsize n_bytes,
                      UndSpan span,
                      UndTokenFunc func,
                      gpointer user_data);
/* (element-type UndToken) */
GArray *und_tokens_find (const char *bytes, gsize n_bytes);
/* The same by ICU alone, which the other must equal. */
GArray *und_tokens_find_by_icu (const char *bytes, gsize n_bytes);

/* (element-type UndSpan) */
GArray *und_lines_find (const char *bytes, gsize n_bytes);
GArray *und_paragraphs_find (const char *bytes, const UndSpan *lines, gsize n_lines);
GArray *und_sentences_find (const char *bytes, const UndSpan *paragraphs, gsize n_paragraphs);
/* Where Unicode's rules have the next sentence; line ends are spaces. */
gsize und_sentence_find_end (const char *bytes, gsize start, gsize end);

/* Is what stands before @end, where Unicode's rules end a sentence that starts at @start, only an
 * abbreviation or an item's number, so that the sentence goes on? */
gboolean und_sentence_goes_on (const char *bytes, UndSpan paragraph, gsize start, gsize end);

/* White space for this program: Unicode's White_Space, and the marks without width that only
 * part words (zero width space, byte order mark). */
gboolean und_char_is_space (gunichar c);

G_END_DECLS
