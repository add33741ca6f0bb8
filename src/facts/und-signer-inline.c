/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * A signature block that an extraction put on one line:
 *
 *   block  := row+ | signer signer+
 *   row    := (mark name)+ name* office*    each name again in print, then their offices in order
 *   signer := name office
 *   office := place? OFFICE (("of" | "for") "the"? "State of"? place)?
 *   mark   := "_"* "/s/"
 *
 * A name ends where another begins that was written before it. Without marks every name must have
 * its office: nothing else says where one ends.
 */
#include "config.h"

#include "und-signer-inline.h"

#define LEAST_UNMARKED 2  /* names with offices that are no sentence's */
#define MOST_ROW       64 /* hands before the names are printed again */

/* What is known of one signer of the row being read. */
typedef struct
{
  UndSignerLine line;
  UndCell cell;
} Signer;

static gboolean
is_mark (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "/") && und_reader_token_is (self, token + 1, "s")
         && und_reader_token_is (self, token + 2, "/");
}

/* "____", for a hand. */
static gboolean
is_line (const UndReader *self, gsize token)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan span = token < self->n_tokens ? self->tokens[token].span : und_span (0, 0);

  for (gsize i = span.start; i < span.end; i++)
    if (bytes[i] != '_')
      return FALSE;
  return !und_span_is_empty (span);
}

static gsize
skip_lines (const UndReader *self, gsize token, gsize end)
{
  while (token < end && is_line (self, token))
    token++;
  return token;
}

/* Before the next mark or the line for one. */
static gsize
find_limit (const UndReader *self, gsize token, gsize end)
{
  while (token < end && !is_mark (self, token) && !is_line (self, token))
    token++;
  return token;
}

static gboolean
is_same (const UndReader *self, UndRange name, gsize token)
{
  return und_reader_tokens_equal (self, name.first, token)
         && und_reader_tokens_equal (self, name.first + 1, token + 1);
}

/* The name at @token, which ends before one of @row; empty if there is none. */
static UndRange
match_name (const UndReader *self, GArray *row, gsize token, gsize end)
{
  UndRange name = { token, token };
  gsize n = 0;

  if (!und_name_match (self, token, end, &n))
    return name;
  name.end = token + n;
  for (gsize i = token + 2; i < name.end; i++)
    if (und_reader_phrase (self, i, UND_SET_OFFICE, NULL) != NULL)
      name.end = i;
  for (gsize i = token + 1; i < name.end; i++)
    for (guint k = 0; k < row->len; k++)
      if (is_same (self, g_array_index (row, Signer, k).line.name, i))
        name.end = i;
  return name;
}

/* Past the names of the row, as they are printed again below the hands. */
static gsize
skip_printed (const UndReader *self, GArray *row, gsize token, gsize end)
{
  guint n = 0;

  while (n++ < row->len)
    {
      guint k = 0;

      while (
        k < row->len
        && !und_reader_tokens_equal (self, g_array_index (row, Signer, k).line.name.first, token))
        k++;
      if (k == row->len)
        break;
      token = match_name (self, row, token, end).end;
    }
  return token;
}

/* The office at @token, which @line takes: the token after it, or @token. */
static gsize
read_office (const UndReader *self, gsize token, gsize end, UndSignerLine *line)
{
  gsize n = 0;
  gsize next = token;
  const UndJurisdiction *place = und_reader_jurisdiction (self, token, &n, NULL);
  const UndPhrase *office = NULL;

  next += place != NULL ? n : 0;
  office = und_reader_phrase (self, next, UND_SET_OFFICE, &n);
  if (office == NULL || next + n > end)
    return token;
  next += n;
  line->title = office->value;
  line->jurisdiction = place;
  line->office = (UndRange){ token, next };
  if (place == NULL
      && (und_reader_token_is (self, next, "of") || und_reader_token_is (self, next, "for")))
    {
      gsize at = und_reader_token_is (self, next + 1, "the") ? next + 2 : next + 1;

      line->jurisdiction = und_reader_jurisdiction (self, at, &n, NULL);
      if (line->jurisdiction != NULL && at + n <= end)
        next = line->office.end = at + n;
    }
  return next;
}

/* As many offices as names, in their order, belong to them. */
static gsize
read_offices (const UndReader *self, GArray *row, gsize token, gsize end)
{
  UndSignerLine offices[MOST_ROW];
  guint n = 0;

  for (; n < MIN (row->len, MOST_ROW); n++)
    {
      gsize next;

      offices[n] = g_array_index (row, Signer, n).line;
      next = read_office (self, token, end, &offices[n]);
      if (next == token)
        break;
      token = next;
    }
  if (n == row->len)
    for (guint i = 0; i < n; i++)
      g_array_index (row, Signer, i).line = offices[i];
  return token;
}

static void
add_row (UndSignerBlock *self, GArray *row)
{
  for (guint i = 0; i < row->len; i++)
    {
      Signer *signer = &g_array_index (row, Signer, i);

      und_signer_block_add (self, &signer->line, &signer->cell);
    }
  g_array_set_size (row, 0);
}

static void
append (GArray *row, UndRange name)
{
  Signer signer = { .line = { .kind = UND_SIGNER_LINE_NAME, .name = name },
                    .cell = { .range = name } };

  g_array_append_val (row, signer);
}

/* Where every name follows a mark. */
static gboolean
read_marked (UndSignerBlock *self, UndRange range)
{
  const UndReader *reader = self->reader;
  g_autoptr (GArray) row = g_array_new (FALSE, TRUE, sizeof (Signer));
  gsize next = skip_lines (reader, range.first, range.end);

  while (next < range.end && is_mark (reader, next))
    {
      gsize limit = find_limit (reader, next + 3, range.end);
      UndRange name = match_name (reader, row, next + 3, limit);

      if (und_range_is_empty (name))
        {
          next = skip_lines (reader, limit, range.end);
          continue;
        }
      append (row, name);
      next = name.end;
      if (next < limit || next == range.end || row->len == MOST_ROW)
        {
          next = skip_printed (reader, row, next, limit);
          (void) read_offices (reader, row, next, limit);
          add_row (self, row);
        }
      next = skip_lines (reader, limit, range.end);
    }
  add_row (self, row);
  return self->found->len > 0;
}

/* Where each name has its office behind it. */
static gboolean
read_unmarked (UndSignerBlock *self, UndRange range)
{
  const UndReader *reader = self->reader;
  g_autoptr (GArray) row = g_array_new (FALSE, TRUE, sizeof (Signer));
  g_autoptr (GArray) no_row = g_array_new (FALSE, TRUE, sizeof (Signer)); /* offices part names */
  gsize next = range.first;

  while (next < range.end && und_reader_token_is_word (reader, next))
    {
      UndRange name = match_name (reader, no_row, next, range.end);
      Signer *signer = NULL;

      if (und_range_is_empty (name))
        break;
      append (row, name);
      signer = &g_array_index (row, Signer, row->len - 1);
      next = read_office (reader, name.end, range.end, &signer->line);
      if (next == name.end)
        return FALSE;
      signer->cell.range.end = next;
    }
  if (row->len < LEAST_UNMARKED || next < range.end)
    return FALSE;
  add_row (self, row);
  return TRUE;
}

gboolean
und_signer_inline_read (UndSignerBlock *self, UndRange range)
{
  if (range.first < range.end && und_reader_token_is (self->reader, range.first, ","))
    range.first++;
  for (gsize i = range.first + 1; i < range.end; i++)
    if (und_reader_gap (self->reader, i) >= UND_GAP_LINE)
      return FALSE;
  return read_marked (self, range) || read_unmarked (self, range);
}
