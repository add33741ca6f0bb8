/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Organisations that sign, one a line.
 */
#include "config.h"

#include "und-signer-bodies.h"

#include "und-signer-rows.h"

#define MOST_BODY_TOKENS    24 /* of an organisation whose name has no word that says so */
#define MOST_HEADING_TOKENS 4  /* "Local and State Organizations" */
#define LEAST_ORDERED       5  /* lines whose order by the alphabet is no accident */

/* Where the words of a line begin that its order goes by: after "The". */
static gunichar
get_initial (const UndSignerBlock *self, const UndSignerRow *row)
{
  const char *bytes = und_text_get_bytes (self->reader->text, NULL);
  gsize token = row->cell.range.first;

  while (token + 1 < row->cell.range.end
         && (!und_reader_token_is_word (self->reader, token)
             || und_reader_token_is (self->reader, token, "the")))
    token++;
  return g_unichar_tolower (g_utf8_get_char (bytes + self->reader->tokens[token].span.start));
}

/* Do the lines go by the alphabet, but for a few? Names with lines of their own below them do
 * not. */
static gboolean
is_alphabetical (const UndSignerBlock *self, GArray *rows)
{
  guint n_back = 0;

  for (guint i = 1; i < rows->len; i++)
    n_back += get_initial (self, und_signer_rows_get (rows, i))
              < get_initial (self, und_signer_rows_get (rows, i - 1));
  return rows->len >= LEAST_ORDERED && 8 * n_back <= rows->len;
}

/* Organisations one below another: none stands under a name's office, and they are more than the
 * names could have for affiliations, or the text says that organisations sign, or their order, or
 * each has a bullet and few the shape of a name. */
gboolean
und_signer_bodies_are_listed (const UndSignerBlock *self, GArray *rows)
{
  guint n_bodies = 0;
  guint n_names = 0;
  guint n_items = 0;
  gboolean has_pair = FALSE;
  gboolean was_body = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const UndSignerLine *line = &und_signer_rows_get (rows, i)->line;
      gboolean is_body = line->kind == UND_SIGNER_LINE_BODY;

      /* "* Director of the Institute" is a note to a name above. */
      if (line->kind == UND_SIGNER_LINE_OFFICE && line->is_item)
        continue;
      if (line->kind == UND_SIGNER_LINE_OFFICE || line->title != NULL)
        return FALSE;
      n_bodies += is_body ? 1 : 0;
      has_pair |= is_body && was_body;
      was_body = is_body;
      n_names += line->kind == UND_SIGNER_LINE_NAME ? 1 : 0;
      n_items += line->is_item ? 1 : 0;
    }
  if (self->only_persons && n_names > 0)
    return FALSE;
  if (n_items == rows->len && n_items >= UND_LEAST_BULLETED && 2 * n_names < n_items)
    return TRUE;
  if (self->says_bodies && n_bodies > 0 && is_alphabetical (self, rows))
    return TRUE;
  return n_bodies > n_names || (n_bodies == n_names && has_pair)
         || (4 * n_bodies >= rows->len && (self->says_bodies || is_alphabetical (self, rows)));
}

/* "Fen Fund (UT)" is of @place. "Fen Fund (FF), Peru", "FF, Reed University": what stands after a
 * comma is where the organisation is, or whose, unless it is of its name ("Fen Fund, Inc."). */
static UndRange
find_body (const UndSignerBlock *self, UndRange range, const UndJurisdiction **place)
{
  const UndReader *reader = self->reader;
  gsize n = 0;

  for (gsize i = range.first + 1; i + 2 < range.end && *place == NULL; i++)
    if (und_reader_token_is (reader, i, "("))
      {
        *place = und_reader_jurisdiction (reader, i + 1, &n, NULL);
        if (*place != NULL && i + 1 + n + 1 == range.end
            && und_reader_token_is (reader, range.end - 1, ")"))
          range.end = i;
        else
          *place = NULL;
      }
  while (range.first + 1 < range.end && !und_reader_token_is_word (reader, range.first)
         && !und_reader_token_is_number (reader, range.first))
    range.first++;
  /* "3. Fen Fund", but "350.org" */
  if (range.first + 2 < range.end && und_reader_token_is_number (reader, range.first)
      && (und_reader_token_is (reader, range.first + 1, ".")
          || und_reader_token_is (reader, range.first + 1, ")"))
      && und_reader_gap (reader, range.first + 2) == UND_GAP_SPACE)
    range.first += 2;
  while (range.end > range.first + 1 && und_reader_token_is (reader, range.end - 1, "*"))
    range.end--;
  for (gsize i = range.first + 1; i + 1 < range.end; i++)
    {
      gboolean is_short = i == range.first + 1
                          && und_reader_token_is_all_capitals (reader, range.first);

      if (!und_reader_token_is (reader, i, ",")
          || und_reader_phrase (reader, i + 1, UND_SET_ORGANISATION, NULL) != NULL)
        continue;
      if (und_reader_token_is (reader, i - 1, ")") || is_short
          || (und_reader_phrase (reader, i + 1, UND_SET_COUNTRY, &n) != NULL
              && i + 1 + n == range.end)
          || (i + 3 >= range.end && und_reader_token_is_capitalised (reader, i + 1)
              && und_reader_token_is_capitalised (reader, range.end - 1))
          || (i + 4 >= range.end && und_reader_jurisdiction (reader, i + 1, NULL, NULL) != NULL))
        return (UndRange){ range.first, i };
    }
  return range;
}

/* "State Organizations": a heading of the list. */
gboolean
und_signer_bodies_is_heading (const UndSignerBlock *self, UndRange range)
{
  gsize n = 0;

  for (gsize i = range.first; i < range.end && range.end - range.first <= MOST_HEADING_TOKENS; i++)
    if (und_reader_phrase (self->reader, i, UND_SET_LIST_BODIES, &n) != NULL
        && (i + n == range.end || und_reader_token_is (self->reader, i + n, ":")))
      return TRUE;
  return FALSE;
}

/* "If you have a question, write to us at": most of its words are in lower case. */
static gboolean
is_running (const UndReader *self, UndRange range)
{
  guint n_capitals = 0;
  guint n_words = 0;

  for (gsize i = range.first; i < range.end; i++)
    if (und_reader_token_is_word (self, i))
      {
        n_words++;
        n_capitals += und_reader_token_is_capitalised (self, i) ? 1 : 0;
      }
  return 4 * n_capitals < n_words && n_words > MOST_HEADING_TOKENS;
}

/* A line that organisations signing in a list may have: short, and not a sentence. */
static gboolean
can_be_body (const UndSignerBlock *self, const UndSignerRow *row)
{
  return row->line.kind != UND_SIGNER_LINE_MARK && row->line.kind != UND_SIGNER_LINE_OFFICE
         && row->line.kind != UND_SIGNER_LINE_PLACE
         && !(row->cell.is_after_blank && und_signer_bodies_is_heading (self, row->cell.range))
         && (row->line.kind != UND_SIGNER_LINE_OTHER
             || (!is_running (self->reader, row->cell.range)
                 && row->cell.range.end - row->cell.range.first <= MOST_BODY_TOKENS
                 && !und_reader_token_is (self->reader, row->cell.range.end - 1, ":")));
}

void
und_signer_bodies_read (UndSignerBlock *self, GArray *rows)
{
  guint n_others = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      UndSignerRow *row = und_signer_rows_get (rows, i);
      UndSignerLine line = { .kind = UND_SIGNER_LINE_BODY };

      n_others = row->line.kind == UND_SIGNER_LINE_OTHER && row->cell.is_after_blank ? n_others + 1
                                                                                     : 0;
      if (n_others > 1 || !can_be_body (self, row))
        continue;
      line.jurisdiction = row->line.jurisdiction;
      line.body = find_body (self, row->cell.range, &line.jurisdiction);
      und_signer_block_add (self, &line, &row->cell);
    }
}
