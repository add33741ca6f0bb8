/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Pages that were saved without their line ends: one line of thousands of characters, in which only
 * wide gaps tell where a headline, a paragraph or a name ended. The gaps are made paragraph breaks
 * again. Columns have such gaps too, but no page is as wide as a paragraph is long.
 */
#include "config.h"

#include "und-lost-lines.h"

#include <string.h>

/* A line of this many bytes is none of a table or of columns. */
#define LEAST_LINE_BYTES 500
/* Spaces where a block of the page ended; marks and line ends that were lost leave a few. */
#define LEAST_GAP 12
/* One such gap may be a slip. */
#define LEAST_GAPS 2

static gsize
measure_gap (const char *from, const char *end)
{
  const char *p = from;

  while (p < end && *p == ' ')
    p++;
  return (gsize) (p - from);
}

static guint
count_gaps (const char *line, const char *end)
{
  guint n_gaps = 0;

  for (const char *p = line; p < end;)
    {
      gsize gap = measure_gap (p, end);

      n_gaps += gap >= LEAST_GAP && p > line && p + gap < end ? 1 : 0;
      p += MAX (gap, 1);
    }
  return n_gaps;
}

static void
append_line (GString *out, const char *line, const char *end)
{
  if (end - line < LEAST_LINE_BYTES || count_gaps (line, end) < LEAST_GAPS)
    {
      g_string_append_len (out, line, end - line);
      return;
    }
  for (const char *p = line; p < end;)
    {
      gsize gap = measure_gap (p, end);

      if (gap >= LEAST_GAP)
        g_string_append (out, "\n\n");
      else
        g_string_append_len (out, p, (gssize) MAX (gap, 1));
      p += MAX (gap, 1);
    }
}

/**
 * und_lost_lines_restore:
 * @utf8: (transfer full): text
 * @n_bytes: (inout): its length, and that of what is returned
 *
 * Puts paragraph breaks where a very long line has wide gaps. O(n).
 *
 * Returns: (transfer full): the text with them
 */
char *
und_lost_lines_restore (char *utf8, gsize *n_bytes)
{
  g_autofree char *owned = utf8;
  const char *end = utf8 + *n_bytes;
  GString *out = g_string_sized_new (*n_bytes + 1);

  for (const char *line = utf8; line < end;)
    {
      const char *next = memchr (line, '\n', (gsize) (end - line));

      append_line (out, line, next != NULL ? next : end);
      if (next == NULL)
        break;
      g_string_append_c (out, '\n');
      line = next + 1;
    }
  *n_bytes = out->len;
  return g_string_free (out, FALSE);
}
