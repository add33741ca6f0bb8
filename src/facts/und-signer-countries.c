/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Countries below a text that they sign, one a line. Some have the name of a state or of persons
 * ("Georgia", "Jordan"), so that the whole column tells: each of its lines is a country and nothing
 * else, and most can be nothing but one.
 */
#include "config.h"

#include "und-signer-countries.h"

#define LEAST_COUNTRIES 3

/* The country that is all of the line, with or without "the"; or NULL. */
static const UndJurisdiction *
find_country (const UndReader *self, UndRange range)
{
  gsize first = und_reader_token_is (self, range.first, "the") ? range.first + 1 : range.first;
  gsize n_tokens = 0;
  const UndJurisdiction *country = NULL;

  if (first >= range.end)
    return NULL;
  country = und_reader_country (self, first, &n_tokens);
  return country != NULL && first + n_tokens == range.end ? country : NULL;
}

gboolean
und_signer_countries_read (UndSignerBlock *self, GArray *rows)
{
  const UndReader *reader = self->reader;
  guint n_only = 0; /* whose name nothing else has */

  for (guint i = 0; i < rows->len; i++)
    {
      UndRange range = und_signer_rows_get (rows, i)->cell.range;

      if (find_country (reader, range) == NULL)
        return FALSE;
      n_only += und_reader_phrase (reader, range.end - 1, UND_SET_COUNTRY, NULL) != NULL
                    || und_reader_phrase (reader, range.first, UND_SET_COUNTRY, NULL) != NULL
                  ? 1
                  : 0;
    }
  if (rows->len < LEAST_COUNTRIES || 2 * n_only <= rows->len)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const UndSignerRow *row = und_signer_rows_get (rows, i);
      UndSignerLine line = { .kind = UND_SIGNER_LINE_PLACE,
                             .jurisdiction = find_country (reader, row->cell.range) };

      und_signer_block_add (self, &line, &row->cell);
    }
  return TRUE;
}
