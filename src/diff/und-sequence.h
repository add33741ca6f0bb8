/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndBreak:
 * @UND_BREAK_NONE: the tokens touch: a comma after its word
 * @UND_BREAK_SPACE: white space
 * @UND_BREAK_CLAUSE: after a comma, semicolon, colon, dash or bracket
 * @UND_BREAK_SENTENCE: before the first token of a sentence
 * @UND_BREAK_PARAGRAPH: before the first token of a paragraph
 *
 * How strongly the text is parted between two tokens, from weak to strong.
 */
typedef enum
{
  UND_BREAK_NONE,
  UND_BREAK_SPACE,
  UND_BREAK_CLAUSE,
  UND_BREAK_SENTENCE,
  UND_BREAK_PARAGRAPH,
} UndBreak;

/**
 * UndSequence:
 * @n: number of tokens
 * @ids: (array length=n): dense; equal where one token may stand beside the other
 * @exact_ids: (array length=n): dense; equal where one token is the other, letter by letter
 * @letters: (array length=n): how many letters and digits a word has, at most 255; 0 for a mark
 * @breaks: one #UndBreak before each token and one after the last: n + 1 of them
 *
 * One side of a comparison as numbers. Everything is lent.
 */
typedef struct
{
  gsize n;
  const guint32 *ids;
  const guint32 *exact_ids;
  const guint8 *letters;
  const guint8 *breaks;
} UndSequence;

G_END_DECLS
