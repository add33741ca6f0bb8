/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndCharMarks:
 * @bytes: valid UTF-8, lent
 * @n_bytes: its length
 * @n_chars: how many code points it has
 * @marks: (nullable): code points before each piece of it; NULL where each is one byte
 * @n_chars_before: code points of the text before @bytes, which are counted too; 0 if that is all
 *   of the text
 *
 * Turns bytes of a text into code points and back.
 */
typedef struct
{
  const char *bytes;
  gsize n_bytes;
  gsize n_chars;
  guint32 *marks;
  gsize n_chars_before;
} UndCharMarks;

void und_char_marks_set (UndCharMarks *self, const char *bytes, gsize n_bytes);
void und_char_marks_clear (UndCharMarks *self);
gsize und_char_marks_count (const UndCharMarks *self, gsize byte);
gsize und_char_marks_find (const UndCharMarks *self, gsize n_chars);
/* The code points of some bytes, without marks. */
gsize und_count_chars (const char *bytes, gsize n_bytes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndCharMarks, und_char_marks_clear)

G_END_DECLS
