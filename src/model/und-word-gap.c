/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What printers put into the middle of a word: a hyphen and the end of a line, or a space after the
 * full stop of an initial. Neither says anything.
 */
#include "config.h"

#include "und-word-gap.h"

#include <string.h>

static gunichar
get_char_before (const char *bytes, UndSpan span, gsize at)
{
  return at > span.start ? g_utf8_get_char (g_utf8_prev_char (bytes + at)) : ' ';
}

/* White space of @span from @at on; how many lines end in it. */
static gsize
measure_white (const char *bytes, UndSpan span, gsize at, guint *n_line_ends)
{
  gsize end = at;

  *n_line_ends = 0;
  for (; end < span.end && und_word_gap_is_white (bytes[end]); end++)
    *n_line_ends += bytes[end] == '\n' ? 1 : 0;
  return end - at;
}

/* The hyphens that part a word at the end of a line: one that is typed, one that is nothing else,
 * and one that is seen only there. */
static gsize
measure_hyphen (const char *bytes, gsize n_bytes)
{
  static const char *const hyphens[] = { "-", "\u2010", "\u00ad" };

  for (guint i = 0; i < G_N_ELEMENTS (hyphens); i++)
    {
      gsize n = strlen (hyphens[i]);

      if (n <= n_bytes && memcmp (bytes, hyphens[i], n) == 0)
        return n;
    }
  return 0;
}

/**
 * und_word_gap_measure_line_end:
 * @bytes: valid UTF-8
 * @span: what is looked at of it
 * @at: a byte in @span
 *
 * Measures what parts a word at the end of a line: a hyphen between two letters with one line end
 * behind it.
 *
 * Returns: its bytes, or 0
 */
gsize
und_word_gap_measure_line_end (const char *bytes, UndSpan span, gsize at)
{
  gsize n_hyphen = measure_hyphen (bytes + at, span.end - at);
  guint n_line_ends = 0;
  gsize end = at + n_hyphen;

  if (n_hyphen == 0 || !g_unichar_isalpha (get_char_before (bytes, span, at)))
    return 0;
  end += measure_white (bytes, span, end, &n_line_ends);
  return n_line_ends == 1 && end < span.end && g_unichar_isalpha (g_utf8_get_char (bytes + end))
           ? end - at
           : 0;
}

/* Does one letter, or a capital and one more ("Ph"), end at @at, with no letter before it? */
static gboolean
ends_initial (const char *bytes, UndSpan span, gsize at)
{
  gunichar last = get_char_before (bytes, span, at);
  gsize start = at;
  gunichar first = last;

  if (!g_unichar_isalpha (last))
    return FALSE;
  start = (gsize) (g_utf8_prev_char (bytes + at) - bytes);
  if (g_unichar_isalpha (get_char_before (bytes, span, start)))
    {
      start = (gsize) (g_utf8_prev_char (bytes + start) - bytes);
      first = g_utf8_get_char (bytes + start);
      if (!g_unichar_isupper (first))
        return FALSE;
    }
  return !g_unichar_isalnum (get_char_before (bytes, span, start));
}

/**
 * und_word_gap_measure_initials:
 * @bytes: valid UTF-8
 * @span: what is looked at of it
 * @at: a byte in @span
 *
 * Measures the white space, no paragraph's end, between the full stop of an initial and the next
 * initial, which has a full stop too or ends @span, as a quotation whose last stop is not compared.
 *
 * Returns: its bytes, or 0
 */
gsize
und_word_gap_measure_initials (const char *bytes, UndSpan span, gsize at)
{
  guint n_line_ends = 0;
  gsize n_white = measure_white (bytes, span, at, &n_line_ends);
  gsize next = at + n_white;
  gsize stop = 0;

  if (n_white == 0 || n_line_ends > 1 || next >= span.end || at < span.start + 2
      || bytes[at - 1] != '.' || !ends_initial (bytes, span, at - 1)
      || !g_unichar_isalpha (g_utf8_get_char (bytes + next)))
    return 0;
  stop = (gsize) (g_utf8_next_char (bytes + next) - bytes);
  return stop == span.end || bytes[stop] == '.' ? n_white : 0;
}
