/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Names in a block whose words are mostly something else: "Grace Law", "Hope Street", "Ada
 * Justice". The line by itself may be a law, a street or an office; what stands above and below it
 * tells:
 *
 *   odd := word initial? odd-word, alone between a blank line and an office
 *        | the same amid names, where a column has nothing else
 */
#include "config.h"

#include "und-signer-odd.h"

/* Names of a column beside which an odd one is a name as well. */
#define LEAST_PLAIN 2

static gboolean
is_odd_word (const UndReader *self, gsize token)
{
  return und_reader_token_is_capitalised (self, token)
         && und_reader_phrase (self, token, UND_SET_NAME_ODD, NULL) != NULL;
}

/* Has the line the shape of a name, but for what its words are? */
static gboolean
is_candidate (const UndSignerBlock *self, const UndSignerRow *row)
{
  const UndReader *reader = self->reader;
  UndRange range = row->cell.range;
  gsize n = 0;

  if (row->line.kind == UND_SIGNER_LINE_NAME || row->line.kind == UND_SIGNER_LINE_MARK
      || range.end < range.first + 2 || !is_odd_word (reader, range.end - 1))
    return FALSE;
  if (is_odd_word (reader, range.first))
    return range.end == range.first + 2;
  return und_surname_match (reader, range.first, range.end - 1, &n)
         && range.first + n == range.end - 1;
}

static gboolean
stands_over_office (GArray *rows, guint index)
{
  return (index == 0 || und_signer_rows_get (rows, index)->cell.is_after_blank)
         && index + 1 < rows->len && !und_signer_rows_get (rows, index + 1)->cell.is_after_blank
         && und_signer_rows_get (rows, index + 1)->line.kind == UND_SIGNER_LINE_OFFICE;
}

/* Are all of the column names, or what may be one? */
static gboolean
are_names (const UndSignerBlock *self, GArray *rows)
{
  guint n_plain = 0;

  for (guint i = 0; i < rows->len; i++)
    if (und_signer_rows_is_name (rows, i))
      n_plain++;
    else if (!is_candidate (self, und_signer_rows_get (rows, i)))
      return FALSE;
  return n_plain >= LEAST_PLAIN && 2 * n_plain >= rows->len;
}

void
und_signer_odd_mark (const UndSignerBlock *self, GArray *rows)
{
  gboolean are_all = are_names (self, rows);

  for (guint i = 0; i < rows->len; i++)
    {
      UndSignerRow *row = und_signer_rows_get (rows, i);

      if (!is_candidate (self, row) || !(are_all || stands_over_office (rows, i)))
        continue;
      row->line = (UndSignerLine){ .kind = UND_SIGNER_LINE_NAME,
                                   .name = row->cell.range,
                                   .is_mark = row->line.is_mark,
                                   .is_item = row->line.is_item };
    }
}
