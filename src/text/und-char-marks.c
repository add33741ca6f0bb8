/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-char-marks.h"

#include <string.h>

/* Bytes between two marks: how far a conversion scans at most. */
#define MARK_BYTES 256u

static gboolean
starts_char (char byte)
{
  return (byte & 0xc0) != 0x80;
}

/**
 * und_count_chars:
 * @bytes: (array length=n_bytes): valid UTF-8
 * @n_bytes: its length
 *
 * Counts the bytes that are not 10xxxxxx, eight at a time. O(n).
 *
 * Returns: the code points that begin there
 */
gsize
und_count_chars (const char *bytes, gsize n_bytes)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  gsize n_chars = n_bytes;
  gsize i = 0;

  for (; i + 8 <= n_bytes; i += 8)
    {
      guint64 eight;

      memcpy (&eight, bytes + i, 8);
      n_chars -= (gsize) (((eight >> 7 & ~eight >> 6 & ones) * ones) >> 56);
    }
  for (; i < n_bytes; i++)
    n_chars -= starts_char (bytes[i]) ? 0 : 1;
  return n_chars;
}

/**
 * und_char_marks_set:
 * @self: all zeros, or used before
 * @bytes: (array length=n_bytes): valid UTF-8, lent until the next call
 * @n_bytes: its length, below 4 GB
 *
 * Makes ready to count in a text, of which nothing stands before @bytes unless the caller says so
 * afterwards. O(n).
 */
void
und_char_marks_set (UndCharMarks *self, const char *bytes, gsize n_bytes)
{
  gsize n_marks = n_bytes / MARK_BYTES + 1;
  guint32 n_chars = 0;

  und_char_marks_clear (self);
  *self = (UndCharMarks){ .bytes = bytes,
                          .n_bytes = n_bytes,
                          .n_chars = und_count_chars (bytes, n_bytes) };
  if (self->n_chars == n_bytes)
    return;
  self->marks = g_new (guint32, n_marks);
  for (gsize i = 0; i < n_marks; i++)
    {
      self->marks[i] = n_chars;
      n_chars += (guint32) und_count_chars (bytes + i * MARK_BYTES,
                                            MIN (MARK_BYTES, n_bytes - i * MARK_BYTES));
    }
}

/**
 * und_char_marks_clear:
 * @self: marks
 *
 * Frees what the marks own.
 */
void
und_char_marks_clear (UndCharMarks *self)
{
  g_free (self->marks);
  *self = (UndCharMarks){ 0 };
}

/**
 * und_char_marks_count:
 * @self: marks
 * @byte: a position on a character's border
 *
 * Counts the code points before @byte. O(1).
 *
 * Returns: their number
 */
gsize
und_char_marks_count (const UndCharMarks *self, gsize byte)
{
  gsize mark = byte / MARK_BYTES;

  g_return_val_if_fail (byte <= self->n_bytes, self->n_chars);

  if (self->marks == NULL)
    return self->n_chars_before + byte;
  return self->n_chars_before + self->marks[mark]
         + und_count_chars (self->bytes + mark * MARK_BYTES, byte % MARK_BYTES);
}

/**
 * und_char_marks_find:
 * @self: marks
 * @n_chars: code points
 *
 * Gets the position that has @n_chars code points before it. O(log n).
 *
 * Returns: a position in bytes
 */
gsize
und_char_marks_find (const UndCharMarks *self, gsize n_chars)
{
  gsize low = 0;
  gsize high = self->n_bytes / MARK_BYTES;
  gsize byte = 0;

  g_return_val_if_fail (n_chars >= self->n_chars_before, 0);
  n_chars -= self->n_chars_before;
  g_return_val_if_fail (n_chars <= self->n_chars, self->n_bytes);

  if (self->marks == NULL)
    return n_chars;
  /* The last mark that has no more than @n_chars before it. */
  while (low < high)
    {
      gsize middle = low + (high - low + 1) / 2;

      if (self->marks[middle] <= n_chars)
        low = middle;
      else
        high = middle - 1;
    }
  n_chars -= self->marks[low];
  for (byte = low * MARK_BYTES; byte < self->n_bytes; byte++)
    if (starts_char (self->bytes[byte]) && n_chars-- == 0)
      return byte;
  return byte;
}
