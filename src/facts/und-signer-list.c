/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Several signers on one line, or in one paragraph, below a text:
 *
 *   list      := item (("," | ";" | "and") item)*       all of them persons, or organisations
 *   item      := a line of und-signer-line.h | name suffix affiliation ("Ada Penrose MP Fen Party")
 *   unit      := several of an office, and persons      "U.S. Senators Ada Penrose and Bo Lindt"
 *   signed-by := "Signed by" list ("and" lower-case …)? the rest says that these are not all
 *
 * Where semicolons part the items, commas are part of them.
 */
#include "config.h"

#include "und-signer-list.h"

#define LEAST_LISTED 3 /* names with commas between them that make a list */

/* A comma, but not the one before "Jr.", or where semicolons part those listed, one of these. */
static gboolean
ends_listed_name (const UndReader *self, gsize token, gboolean has_semicolon)
{
  if (und_reader_token_is (self, token, ",") && has_semicolon)
    return FALSE;
  if (und_reader_token_is (self, token, ","))
    return und_reader_phrase (self, token + 1, UND_SET_NAME_SUFFIX, NULL) == NULL;
  return und_reader_token_is (self, token, ";")
         || (!has_semicolon && und_reader_token_is (self, token, "and")
             && und_reader_token_is_word (self, token + 1));
}

static gboolean
has_semicolon (const UndReader *self, UndRange range)
{
  for (gsize i = range.first; i < range.end; i++)
    if (und_reader_token_is (self, i, ";"))
      return TRUE;
  return FALSE;
}

/* The next item of @rest, which then begins after it; empty at the end. */
static UndRange
next_item (const UndReader *self, UndRange *rest, gboolean has_semicolons)
{
  static const char *const separators[] = { ",", ";", "and", "&", NULL };
  gsize first;
  gsize end;

  while (rest->first < rest->end && und_reader_token_is_one_of (self, rest->first, separators))
    rest->first++;
  first = end = rest->first;
  while (end < rest->end && !ends_listed_name (self, end, has_semicolons))
    end++;
  rest->first = end;
  return (UndRange){ first, end };
}

/* "the rest of the Fen Club" */
static gboolean
is_rest (const UndReader *self, UndRange item)
{
  return und_reader_token_is (self, item.first, "the")
         && und_reader_token_is (self, item.first + 1, "rest")
         && und_reader_token_is (self, item.first + 2, "of");
}

/* "(Anonymous)", "(on leave)": no signer by itself. */
static gboolean
is_bracketed (const UndReader *self, UndRange item)
{
  return und_reader_token_is (self, item.first, "(")
         && und_reader_token_is (self, item.end - 1, ")");
}

/* "Ada Penrose MP Fen Party": behind the suffix of a name stands where the person belongs. */
static UndSignerLine
read_item (const UndReader *self, UndRange item)
{
  for (gsize i = item.first + 2; i + 1 < item.end; i++)
    {
      gsize n_tokens = 0;
      UndSignerLine line;

      if (und_reader_phrase (self, i, UND_SET_NAME_SUFFIX, &n_tokens) == NULL
          || i + n_tokens >= item.end || !und_reader_token_is_capitalised (self, i + n_tokens))
        continue;
      line = und_signer_line_read (self, (UndRange){ item.first, i + n_tokens });
      if (line.kind == UND_SIGNER_LINE_NAME && und_range_is_empty (line.affiliation))
        {
          line.affiliation = (UndRange){ i + n_tokens, item.end };
          return line;
        }
    }
  return und_signer_line_read (self, item);
}

static gboolean
has_suffix_before (const UndReader *self, UndRange affiliation)
{
  return !und_range_is_empty (affiliation)
         && !und_reader_token_is (self, affiliation.first - 1, ",");
}

gboolean
und_signer_list_has_rest (const UndReader *reader, UndRange range)
{
  for (gsize i = range.first; i + 2 < range.end; i++)
    if (is_rest (reader, (UndRange){ i, range.end }))
      return TRUE;
  return FALSE;
}

gboolean
und_signer_list_read (UndSignerBlock *self, UndRange range)
{
  const UndReader *reader = self->reader;
  guint n_before = self->found->len;
  gboolean has_semicolons = has_semicolon (reader, range);
  UndSignerLineKind kind = UND_SIGNER_LINE_OTHER; /* of all items */
  gboolean is_list = TRUE;

  if (range.end > range.first + 1 && und_reader_token_is (reader, range.end - 1, ".")
      && und_reader_phrase (reader, range.end - 2, UND_SET_NAME_SUFFIX, NULL) == NULL)
    range.end--;
  while (is_list)
    {
      UndCell cell = { .range = next_item (reader, &range, has_semicolons) };
      UndSignerLine line;

      if (und_range_is_empty (cell.range))
        break;
      if (is_bracketed (reader, cell.range))
        continue;
      if (self->found->len > n_before && is_rest (reader, cell.range))
        {
          self->is_partial = TRUE;
          return TRUE;
        }
      line = read_item (reader, cell.range);
      kind = self->found->len == n_before ? line.kind : kind;
      is_list = line.kind == kind && (kind == UND_SIGNER_LINE_NAME || kind == UND_SIGNER_LINE_BODY)
                && (has_semicolons || und_range_is_empty (line.affiliation)
                    || has_suffix_before (reader, line.affiliation))
                && und_reader_phrase (reader, cell.range.first, UND_SET_NAME_SUFFIX, NULL) == NULL;
      if (is_list)
        und_signer_block_add (self, &line, &cell);
    }
  if (is_list && self->found->len - n_before >= LEAST_LISTED)
    return TRUE;
  g_ptr_array_set_size (self->found, (int) n_before);
  return FALSE;
}

gboolean
und_signer_list_read_unit (UndSignerBlock *self, UndRange range)
{
  const UndReader *reader = self->reader;
  guint n_before = self->found->len;
  gsize n_tokens = 0;
  const UndPhrase *office = NULL;

  if (und_range_is_empty (range)
      || und_reader_phrase (reader, range.first, UND_SET_LIST_UNIT, &n_tokens) == NULL)
    return FALSE;
  office = und_reader_phrase (reader, range.first, UND_SET_OFFICE, NULL);
  range.first += n_tokens;
  for (;;)
    {
      UndCell cell = { .range = next_item (reader, &range, FALSE) };
      UndSignerLine line;

      if (und_range_is_empty (cell.range))
        return self->found->len > n_before;
      line = und_signer_line_read (reader, cell.range);
      if (line.kind != UND_SIGNER_LINE_NAME || line.name.end < line.name.first + 2
          || line.title != NULL)
        {
          g_ptr_array_set_size (self->found, (int) n_before);
          return FALSE;
        }
      line.title = office != NULL ? office->value : NULL;
      und_signer_block_add (self, &line, &cell);
    }
}

static gboolean
is_signed_by (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "signed")
         && und_reader_token_is_capitalised (self, token)
         && und_reader_token_is (self, token + 1, "by");
}

/* The sentence that begins at @first, up to "and a good many bakers" or the next "Signed by";
 * @is_cut is whether that stands there. */
static UndRange
find_signed_by (const UndReader *self, gsize first, gboolean *is_cut)
{
  gsize end = first;

  *is_cut = FALSE;
  while (end < self->n_tokens && und_reader_gap (self, end) < UND_GAP_PARAGRAPH
         && !und_reader_token_ends_sentence (self, end)
         && !(und_reader_gap (self, end) == UND_GAP_LINE && is_signed_by (self, end)))
    {
      if (und_reader_token_is (self, end, "and") && !und_reader_token_is_capitalised (self, end + 1)
          && !und_reader_token_is (self, end + 1, "the"))
        {
          *is_cut = TRUE;
          break;
        }
      end++;
    }
  return (UndRange){ first, end };
}

/* "the Fen Fund", but "The Port Alliance" */
static gboolean
is_small_the (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "the") && !und_reader_token_is_capitalised (self, token);
}

gboolean
und_signer_list_read_signed_by (UndSignerBlock *self, UndRange line, gsize *end)
{
  const UndReader *reader = self->reader;
  guint n_before = self->found->len;
  guint n_bodies = 0;
  guint n_items = 0;
  gboolean is_cut = FALSE;
  UndRange rest;
  UndRange items;

  if (line.end < line.first + 3 || !is_signed_by (reader, line.first))
    return FALSE;
  items = find_signed_by (
    reader, line.first + (und_reader_token_is (reader, line.first + 2, ":") ? 3 : 2), &is_cut);
  for (rest = items;; n_items++)
    {
      UndRange item = next_item (reader, &rest, FALSE);

      if (und_range_is_empty (item))
        break;
      item.first += is_small_the (reader, item.first) ? 1 : 0;
      n_bodies += und_signer_line_read (reader, item).kind == UND_SIGNER_LINE_BODY
                  || (item.first + 1 == item.end
                      && und_reader_token_is_all_capitals (reader, item.first));
    }
  /* Where most are organisations, what could be a person or nothing is one, too. */
  for (rest = items; n_bodies > 1 && self->found->len - n_before < n_items;)
    {
      UndCell cell = { .range = next_item (reader, &rest, FALSE) };
      UndSignerLine body = { .kind = UND_SIGNER_LINE_BODY };
      UndSignerLine person = und_signer_line_read (reader, cell.range);

      if (person.kind == UND_SIGNER_LINE_NAME && person.name.end > person.name.first + 1
          && (person.title != NULL || 2 * n_bodies <= n_items))
        {
          und_signer_block_add (self, &person, &cell);
          continue;
        }

      cell.range.first += is_small_the (reader, cell.range.first) ? 1 : 0;
      body.body = cell.range;
      und_signer_block_add (self, &body, &cell);
    }
  if (n_bodies < 2 && !und_signer_list_read (self, items))
    return FALSE;
  self->is_partial |= is_cut;
  *end = items.end;
  return TRUE;
}
