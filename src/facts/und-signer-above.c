/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Who wrote a letter, as a paper tells it above its text:
 *
 *   line := "From" ":"? several others?      "From Professors Ada Penrose and Bo Lindt, and 21
 * others"
 */
#include "config.h"

#include "und-signer-above.h"

#include "und-signer-list.h"
#include "und-signer-mark.h"

/* A paper's lines above a letter's text. */
#define MOST_LINES_ABOVE 12

/* ", and 21 others" at the end of @range, which is taken off. */
static gboolean
take_off_others (const UndSignerBlock *self, UndRange *range)
{
  gsize last = range->end;

  if (!und_reader_token_is (self->reader, range->end - 1, "others"))
    return FALSE;
  while (last > range->first + 1 && !und_reader_token_is (self->reader, last - 1, "and"))
    last--;
  if (!und_signer_mark_is_of_others (self->reader, (UndRange){ last - 1, range->end }))
    return FALSE;
  range->end = last - 1;
  while (range->end > range->first && und_reader_token_is (self->reader, range->end - 1, ","))
    range->end--;
  return TRUE;
}

void
und_signer_above_read (UndSignerBlock *self, UndSpan part)
{
  gsize n_lines = 0;
  const UndSpan *lines = und_text_get_lines (self->reader->text, &n_lines);
  gsize first = und_spans_find (lines, n_lines, part.start);

  self->rule = "from-line";
  for (gsize i = first; i < MIN (n_lines, first + MOST_LINES_ABOVE) && lines[i].start < part.end;
       i++)
    {
      UndRange range = und_reader_range (self->reader, lines[i]);
      gboolean has_others;

      if (und_range_is_empty (range) || !und_reader_token_is (self->reader, range.first, "from"))
        continue;
      range.first += und_reader_token_is (self->reader, range.first + 1, ":") ? 2 : 1;
      has_others = !und_range_is_empty (range) && take_off_others (self, &range);
      if (und_range_is_empty (range)
          || !(und_signer_list_read_unit (self, range) || und_signer_list_read (self, range)))
        continue;
      self->is_partial |= has_others;
      return;
    }
}
