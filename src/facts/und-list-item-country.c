/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Countries in a list of those who sign:
 *
 *   country := "the"? name, behind an office of several, behind another country, or before one
 *
 * "Georgia" is a country where countries are listed and no state is; by itself it is the state.
 * What has a country's name and goes on ("Jordan Penrose", "Kenya Airways") is none. Looks at a
 * bounded number of lexemes.
 */
#include "config.h"

#include "und-list-item-private.h"

/* The country whose name begins at @index: the lexeme after it in @end. */
static const UndJurisdiction *
match (const UndItemContext *self, gssize index, gssize *end)
{
  const guint64 words = UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_BODY_WORD)
                        | UND_LEX_BIT (UND_LEX_PLACE_WORD) | UND_LEX_BIT (UND_LEX_LAW)
                        | UND_LEX_BIT (UND_LEX_TITLE) | UND_LEX_BIT (UND_LEX_UNIT);
  const UndReader *reader = self->lexemes->reader;
  gsize first = get_token (self, index);
  gsize n_tokens = 0;
  const UndJurisdiction *country = NULL;

  if (!und_lexemes_get (self->lexemes, index)->is_capitalised)
    return NULL;
  country = und_reader_country (reader, first, &n_tokens);
  if (country == NULL)
    return NULL;
  *end = index + 1;
  while (get_token (self, *end) < first + n_tokens && is_on_line (self, *end))
    ++*end;
  return is_on_line (self, *end) && und_lexemes_get (self->lexemes, *end)->is_capitalised
             && is_any (self, *end, words)
           ? NULL
           : country;
}

static gboolean
is_only_country (const UndItemContext *self, gssize index)
{
  return und_reader_phrase (self->lexemes->reader, get_token (self, index), UND_SET_COUNTRY, NULL)
         != NULL;
}

/* Does another country stand behind the comma or "and" at @index? */
static gboolean
is_before_country (const UndItemContext *self, gssize index)
{
  const guint64 links = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_AND);
  gssize next = skip (self, index, links);
  gssize end = 0;

  if (next == index)
    return FALSE;
  return match (self, skip (self, next, UND_LEX_BIT (UND_LEX_THE)), &end) != NULL;
}

gboolean
und_list_item_parse_country (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize end = index;
  const UndJurisdiction *country = match (self, index, &end);

  if (country == NULL || self->are_towns || self->are_bodies
      || is (self, index, UND_LEX_JURISDICTION)
      || !(self->are_countries || (is_only_country (self, index) && is_before_country (self, end))))
    return FALSE;
  item->jurisdiction = country;
  item->is_strong = TRUE;
  item->end = end;
  return TRUE;
}

gboolean
und_list_item_is_at_country (const UndItemContext *self, gssize index)
{
  const guint64 links = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_AND);
  gssize end = 0;

  index = skip (self, index, UND_LEX_BIT (UND_LEX_THE));
  return !is (self, index, UND_LEX_JURISDICTION) && match (self, index, &end) != NULL
         && is_any (self, end, links);
}

/* The country that has the name of the state at @item, or NULL. */
static const UndJurisdiction *
find_namesake (const UndItemContext *self, const UndListItem *item)
{
  gssize end = 0;
  const UndJurisdiction *country = match (self, item->first, &end);

  return end == item->end ? country : NULL;
}

void
und_list_item_settle_countries (const UndItemContext *self, GArray *items)
{
  gboolean has_country = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const UndListItem *item = &g_array_index (items, UndListItem, i);

      if (item->jurisdiction == NULL)
        continue;
      if (item->jurisdiction->kind == UND_JURISDICTION_COUNTRY)
        has_country = TRUE;
      else if (find_namesake (self, item) == NULL)
        return;
    }
  for (guint i = 0; has_country && i < items->len; i++)
    {
      UndListItem *item = &g_array_index (items, UndListItem, i);

      if (item->jurisdiction != NULL && item->jurisdiction->kind != UND_JURISDICTION_COUNTRY)
        item->jurisdiction = find_namesake (self, item);
    }
}
