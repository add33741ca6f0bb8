/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * One item of a list of those who sign:
 *
 *   item      := country | place | person | office-of | locality | body
 *   place     := "the"? jurisdiction
 *   person    := ((place "'s"?) | (town "'s"))? title* name behind?
 *   behind    := tag | "of" place | "," title "of" place | "," place
 *   office-of := title "of" place | place title
 *   locality  := name "County" ("," place)? | "City of" name | "New York City" and the like
 *   body      := capitalised words, with "of" and "for" after what organisations are called
 *
 * Each rule is tried once, and looks at a bounded number of words. Organisations are in
 * und-list-item-body.c, countries in und-list-item-country.c, what may stand behind a name in
 * und-list-item-tail.c and und-list-item-firm.c, names that look like something else in
 * und-list-item-odd.c.
 */
#include "config.h"

#include "und-list-item-private.h"

#include "und-apposition.h"
#include "und-peer.h"

#include <string.h>

/* Tokens of "Lord Lindt of Fen and Reed-under-Marsh". */
#define MOST_PEER_TOKENS 10

/* A name from @index on, and what follows it. */
static gboolean
parse_name (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize end = MAX (und_lexemes_match_name (self->lexemes, index),
                    und_list_item_match_odd_name (self, index));
  gboolean has_letters = end > index + 2 && is (self, end - 1, UND_LEX_TITLE);

  if (end == index)
    return FALSE;
  item->name = und_lexemes_span (self->lexemes, index, has_letters ? end - 1 : end);
  item->end = end;
  /* "Ada Penrose MP" */
  if (has_letters && item->office == NULL)
    {
      item->office = und_lexemes_get_office (self->lexemes, end - 1);
      item->is_strong |= item->office != NULL;
    }
  und_list_item_parse_after_name (self, item);
  return TRUE;
}

/* "Lord Lindt of Fen", "the Archbishop of Reed": whose rank is part of the name. */
static gboolean
parse_peer (const UndItemContext *self, gssize index, UndListItem *item)
{
  gsize first = get_token (self, index);
  UndRange peer;

  if (!is (self, index, UND_LEX_HONORIFIC))
    return FALSE;
  peer = und_peer_match (self->lexemes->reader, (UndRange){ first, first + MOST_PEER_TOKENS });
  if (und_range_is_empty (peer) || peer.first != first)
    return FALSE;
  item->end = index + 1;
  while (get_token (self, item->end) < peer.end && is_on_line (self, item->end))
    item->end++;
  item->name = und_lexemes_span (self->lexemes, index, item->end);
  item->is_strong = TRUE;
  return get_token (self, item->end) >= peer.end || !is_on_line (self, item->end);
}

/* "the Governor of Ohio, Ada Penrose": the name that tells who that is. */
static void
parse_name_after_place (const UndItemContext *self, UndListItem *item)
{
  gssize name = item->end + 1;
  gssize end = und_lexemes_match_name (self->lexemes, name);

  if (!is (self, item->end, UND_LEX_COMMA) || end < name + 2
      || !und_list_item_is_separator (self, end) || is (self, end, UND_LEX_DASH))
    return;
  item->name = und_lexemes_span (self->lexemes, name, end);
  item->end = end;
}

/* "the City Attorney of Reed", whoever that is. */
static gboolean
parse_office_of_town (const UndItemContext *self, gssize index, UndListItem *item)
{
  const guint64 words = UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_PLACE)
                        | UND_LEX_BIT (UND_LEX_PLACE_WORD);
  gssize end = index + 1;

  while (end < index + MOST_TOWN + 1 && is_any (self, end, words) && is_on_line (self, end))
    end++;
  if (!is (self, index, UND_LEX_OF) || end == index + 1 || !und_list_item_is_separator (self, end)
      || !und_lexemes_is_local_office (self->lexemes, index - 1))
    return FALSE;
  item->body = und_lexemes_span (self->lexemes, index + 1, end);
  item->is_locality = TRUE;
  item->is_strong = TRUE;
  item->end = end;
  return TRUE;
}

/* Does a name with a comma behind it stand before the item at @index, its article and "former"? */
static gboolean
follows_name (const UndItemContext *self, gssize index)
{
  const guint64 steps = UND_LEX_BIT (UND_LEX_THE) | UND_LEX_BIT (UND_LEX_HONORIFIC);
  gssize comma = index - 1;

  while (comma > index - UND_LEXEMES_MOST_SKIPPED && is_any (self, comma, steps))
    comma--;
  return is (self, comma, UND_LEX_COMMA) && is (self, comma - 1, UND_LEX_NAME);
}

/* "the Provost of Reed College", "the Vice-Chancellor of Fen": what somebody unnamed is head of. */
static gboolean
parse_office_of_body (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize first = skip (self, index + 1, UND_LEX_BIT (UND_LEX_THE));
  UndListItem body = *item;

  if (!is (self, index, UND_LEX_OF) || !is (self, first, UND_LEX_NAME)
      || und_lexemes_is_local_office (self->lexemes, index - 1)
      || !und_list_item_parse_body (self, first, &body))
    return FALSE;
  /* "president of the Marsh group" */
  if (is_on_line (self, body.end)
      && is_any (self, body.end,
                 UND_LEX_BIT (UND_LEX_COALITION) | UND_LEX_BIT (UND_LEX_BODY_WORD)
                   | UND_LEX_BIT (UND_LEX_OWN_BODY)))
    body.body = und_lexemes_span (self->lexemes, first, ++body.end);
  item->body = body.body;
  item->is_strong = TRUE;
  item->end = body.end;
  /* "the President of Reed College, Ada Penrose,", but "Bo Lindt, the President of Reed College,
   * Ada Penrose" */
  if (!follows_name (self, item->first))
    parse_name_after_place (self, item);
  if (!und_span_is_empty (item->name))
    {
      item->affiliation = item->body;
      item->body = UND_SPAN_EMPTY;
    }
  return TRUE;
}

/* "of the committee", said of what has been named: the lexeme after it, or @index. */
static gssize
skip_of_known (const UndItemContext *self, gssize index)
{
  gssize end = index + 2;

  if (!is (self, index, UND_LEX_OF) || !is (self, index + 1, UND_LEX_THE))
    return index;
  while (end < index + 2 + MOST_TOWN && is_on_line (self, end)
         && !und_lexemes_get (self->lexemes, end)->is_capitalised && !is (self, end, UND_LEX_COMMA))
    end++;
  return is (self, end, UND_LEX_COMMA) ? end : index;
}

/* "the ranking member, Ada Penrose,", "the chair of the committee, Bo Lindt,": the name that tells
 * who holds the one office. A letter is written "to the mayor" by whoever comes next. */
static gboolean
parse_name_after_office (const UndItemContext *self, gssize index, UndListItem *item)
{
  const guint64 ends = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_STOP);
  gssize the = item->first - 1;

  item->end = skip_of_known (self, index);
  if (item->office == NULL || !is (self, the, UND_LEX_THE) || is (self, the - 1, UND_LEX_TO)
      || follows_name (self, item->first))
    return FALSE;
  parse_name_after_place (self, item);
  return !und_span_is_empty (item->name) && is_any (self, item->end, ends);
}

/* "CEO/Co-Founder": past the stroke between two titles. */
static gssize
skip_stroke (const UndItemContext *self, gssize index)
{
  return und_reader_token_is (self->lexemes->reader, und_lexemes_get (self->lexemes, index)->first,
                              "/")
             && is (self, index + 1, UND_LEX_TITLE)
           ? index + 1
           : index;
}

/* "Senator Republican Whip": past the party between two titles. */
static gssize
skip_party_of_title (const UndItemContext *self, gssize index)
{
  return is_any (self, index, UND_LEX_BIT (UND_LEX_QUALIFIER) | UND_LEX_BIT (UND_LEX_PARTY))
             && und_lexemes_get (self->lexemes, index)->is_capitalised && is_on_line (self, index)
             && is (self, index + 1, UND_LEX_TITLE) && is_on_line (self, index + 1)
           ? index + 1
           : index;
}

/* Offices and honorifics from @index on: the lexeme after them, or @index. */
static gssize
parse_titles (const UndItemContext *self, gssize index, UndListItem *item)
{
  const guint64 titles = UND_LEX_BIT (UND_LEX_TITLE) | UND_LEX_BIT (UND_LEX_HONORIFIC);
  gssize next = index;

  for (; next < index + UND_LEXEMES_MOST_SKIPPED && is_any (self, next, titles)
         && (next == index || is_on_line (self, next));
       next = skip_party_of_title (self, skip_stroke (self, next + 1)))
    if (is (self, next, UND_LEX_TITLE))
      item->office = und_lexemes_get_office (self->lexemes, next);
  return next;
}

/* "Duluth (MN) Mayor Ada Penrose" */
static gboolean
parse_titled_in_town (const UndItemContext *self, gssize index, UndListItem *item)
{
  /* "College Station (TX)": a town may be called after anything, and the state tells. */
  const guint64 words = UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_PLACE)
                        | UND_LEX_BIT (UND_LEX_BODY_WORD) | UND_LEX_BIT (UND_LEX_PLACE_WORD);
  UndListItem titled = *item;
  gssize end = index;
  gssize title;
  gssize name;

  while (end < index + MOST_TOWN && (end == index || is_on_line (self, end))
         && is_any (self, end, words))
    end++;
  title = is (self, end, UND_LEX_OPEN)
            ? und_list_item_parse_tag (self, end, &titled.jurisdiction, &titled.n_tagged)
            : end;
  if (end == index || title == end || !is_on_line (self, title)
      || !und_lexemes_is_local_office (self->lexemes, title))
    return FALSE;
  name = parse_titles (self, title, &titled);
  if (titled.office == NULL || name == title || !is_on_line (self, name)
      || !parse_name (self, name, &titled))
    return FALSE;
  titled.body = und_lexemes_span (self->lexemes, index, end);
  titled.is_locality = TRUE;
  titled.is_strong = TRUE;
  *item = titled;
  return TRUE;
}

/* "of the United Kingdom" before a name: the lexeme after it, or @index. */
static gssize
skip_of_country (const UndItemContext *self, gssize index)
{
  const UndReader *reader = self->lexemes->reader;
  gssize next = skip (self, index + 1, UND_LEX_BIT (UND_LEX_THE));
  gsize first = und_lexemes_get (self->lexemes, next)->first;
  gsize n_tokens = 0;

  if (!is (self, index, UND_LEX_OF) || !is_on_line (self, next)
      || und_reader_phrase (reader, first, UND_SET_COUNTRY, &n_tokens) == NULL)
    return index;
  while (und_lexemes_get (self->lexemes, next)->first < first + n_tokens && is_on_line (self, next))
    next++;
  return und_lexemes_match_name (self->lexemes, next) > next + 1 ? next : index;
}

/* Does something go on right after the place at @index that makes one name with it? */
static gboolean
goes_on (const UndItemContext *self, gssize index)
{
  const guint64 words = UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_BODY_WORD)
                        | UND_LEX_BIT (UND_LEX_PLACE_WORD) | UND_LEX_BIT (UND_LEX_LAW);
  gssize next = index + 1;

  /* "Ohio State River Board", but "New York State and Ohio" */
  if (is (self, next, UND_LEX_STATES) && is_any (self, next + 1, words)
      && und_lexemes_get (self->lexemes, next)->is_capitalised && is_on_line (self, next))
    next++;
  return is_on_line (self, next) && is_any (self, next, words)
         && und_lexemes_get (self->lexemes, next)->is_capitalised;
}

/* Title, perhaps of a place, and name: "Attorney General Ada Penrose", "Governor of Utah",
 * "President of Peru Ada Penrose". */
static gboolean
parse_titled (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize next = parse_titles (self, index, item);

  /* "former Belgian finance minister": what follows is no name. */
  if (next == index
      || (next == index + 1
          && und_reader_token_is (self->lexemes->reader, get_token (self, index), "former")))
    return FALSE;
  next = skip_of_country (self, next);
  item->is_strong = item->office != NULL;
  if (is_on_line (self, next)
      && (parse_titled_in_town (self, next, item) || parse_name (self, next, item)))
    {
      /* "Senators Ada Penrose and Dr. Bo Lindt" */
      if (item->office == NULL && self->office != NULL)
        {
          item->office = self->office;
          item->is_strong = TRUE;
        }
      return TRUE;
    }
  item->end = und_list_item_parse_of_place (self, next, &item->jurisdiction);
  /* "the Acting Secretary of the Utah Department of Weirs" */
  if (item->end > next && goes_on (self, item->end - 1))
    return und_list_item_parse_body (self, item->end - 1, item);
  if (item->end > next)
    {
      if (is_on_line (self, item->end) && !parse_name (self, item->end, item))
        parse_name_after_place (self, item);
      return TRUE;
    }
  item->end = next;
  return parse_office_of_town (self, next, item) || parse_office_of_body (self, next, item)
         || parse_name_after_office (self, next, item) || item->jurisdiction != NULL
         || item->is_locality;
}

static gboolean
parse_county (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize end = index;

  while (end < index + UND_LEXEMES_MOST_SKIPPED && is (self, end, UND_LEX_NAME)
         && (end == index || is_on_line (self, end)))
    end++;
  if (end == index || !is (self, end, UND_LEX_PLACE_WORD) || !is_on_line (self, end)
      || !und_lexemes_get (self->lexemes, end)->is_capitalised
      || und_list_item_begins_longer_body (self, end + 1))
    return FALSE;
  item->body = und_lexemes_span (self->lexemes, index, end + 1);
  item->is_locality = TRUE;
  item->is_strong = TRUE;
  item->end = end + 1;
  und_list_item_parse_state_of_county (self, item);
  /* "Reed County Supervisor Ada Penrose" */
  if (is (self, item->end, UND_LEX_TITLE) && is_on_line (self, item->end))
    parse_titled (self, item->end, item);
  return TRUE;
}

static gboolean
parse_locality (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize end = index;

  if (is (self, index, UND_LEX_PLACE_OF))
    {
      end = index + 1;
      while (end < index + MOST_BODY && is_on_line (self, end)
             && und_lexemes_get (self->lexemes, end)->is_capitalised)
        end++;
      if (end == index + 1)
        return FALSE;
    }
  else if (is (self, index, UND_LEX_PLACE))
    end = index + 1;
  else
    return FALSE;
  item->body = und_lexemes_span (self->lexemes, index, end);
  item->is_locality = TRUE;
  item->is_strong = TRUE;
  item->end = und_list_item_parse_tag (self, end, &item->jurisdiction, &item->n_tagged);
  if (is (self, end, UND_LEX_TITLE))
    parse_titled (self, end, item);
  return TRUE;
}

/* "Washington County", "Hawaii Office of Consumer Protection", "Virginia Fox (R-N.C.)". */
static gboolean
parse_named_by_place (const UndItemContext *self, gssize index, UndListItem *item)
{
  UndListItem person = *item;

  person.jurisdiction = NULL;
  if (parse_name (self, index, &person) && person.is_strong)
    {
      *item = person;
      return TRUE;
    }
  if (!und_list_item_parse_body (self, index, item))
    return FALSE;
  if (!item->is_strong && is (self, index + 1, UND_LEX_PLACE_WORD))
    {
      item->is_locality = TRUE;
      item->is_strong = TRUE;
      item->jurisdiction = NULL;
      und_list_item_parse_state_of_county (self, item);
    }
  return TRUE;
}

/* "Utah's Attorney General Ada Penrose", "Utah's Ada Penrose" */
static gboolean
parse_owned (const UndItemContext *self, gssize index, UndListItem *item)
{
  if (!is (self, index, UND_LEX_PLACES_OWN) || !is_on_line (self, index + 1))
    return FALSE;
  item->jurisdiction = und_lexemes_get (self->lexemes, index)->jurisdiction;
  if (parse_titled (self, index + 1, item))
    {
      /* "Utah's attorney general, Ada Penrose, a Democrat," */
      if (und_span_is_empty (item->name))
        parse_name_after_place (self, item);
      if (!und_span_is_empty (item->name))
        item->end = und_apposition_match_party (self->lexemes, item->end, &item->jurisdiction);
      return TRUE;
    }
  item->is_strong = und_lexemes_match_name (self->lexemes, index + 1) > index + 2;
  return item->is_strong && parse_name (self, index + 1, item);
}

/* How many bytes the "'s" at the end of the lexeme has. */
static gsize
measure_possessive (const UndItemContext *self, gssize index)
{
  return und_possessive_measure (und_text_get_bytes (self->lexemes->reader->text, NULL),
                                 und_lexemes_span (self->lexemes, index, index + 1));
}

/* "Chicago's", "New York City's", "Los Angeles'" from @index on: past it, or @index; @town becomes
 * the town's name. */
static gssize
match_owning_town (const UndItemContext *self, gssize index, UndSpan *town)
{
  const guint64 words = UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_PLACE)
                        | UND_LEX_BIT (UND_LEX_PLACE_WORD) | UND_LEX_BIT (UND_LEX_JURISDICTION);

  for (gssize next = index; next < index + MOST_TOWN && is_any (self, next, words); next++)
    {
      gsize n_bytes = measure_possessive (self, next);

      if (next > index && !is_on_line (self, next))
        return index;
      *town = und_lexemes_span (self->lexemes, index, next + 1);
      town->end -= n_bytes;
      if (n_bytes > 0)
        return next + 1;
      if (und_lexemes_ends_with (self->lexemes, next, 's') && is (self, next + 1, UND_LEX_QUOTE)
          && und_lexemes_get (self->lexemes, next + 1)->gap == UND_LEX_JOINED)
        return next + 2;
    }
  return index;
}

/* "mayors, including Chicago's Ada Penrose": where an office is told before, the town's own. */
static gboolean
parse_owned_by_town (const UndItemContext *self, gssize index, UndListItem *item)
{
  UndSpan town = UND_SPAN_EMPTY;
  gssize name = match_owning_town (self, index, &town);
  UndListItem person = *item;

  if (self->office == NULL || name == index || !is_on_line (self, name)
      || und_lexemes_match_name (self->lexemes, name) < name + 2
      || !parse_name (self, name, &person))
    return FALSE;
  person.office = self->office;
  person.body = town;
  person.is_locality = TRUE;
  person.is_strong = TRUE;
  *item = person;
  return TRUE;
}

/* "the Fen Trust's Ada Penrose", "Fenwick's Professor Ada Penrose": who belongs to it. */
static gboolean
parse_owned_by_body (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize end = index;
  gssize name;
  UndListItem person = *item;

  while (end < index + MOST_HELD
         && (und_lexemes_get (self->lexemes, end)->is_capitalised
             || (end > index && is (self, end, UND_LEX_OF)))
         && (end == index || is_on_line (self, end)) && measure_possessive (self, end) == 0)
    end++;
  name = end + 1 + (is (self, end + 1, UND_LEX_HONORIFIC) ? 1 : 0);
  if (measure_possessive (self, end) == 0 || !is_on_line (self, end + 1) || !is_on_line (self, name)
      || !(name > end + 1 || is (self, index - 1, UND_LEX_THE)
           || und_list_item_has_body_word (self, index, end))
      || und_lexemes_match_name (self->lexemes, name) < name + 2
      || !parse_name (self, name, &person) || und_list_item_has_body_word (self, name, person.end))
    return FALSE;
  if (und_span_is_empty (person.affiliation))
    {
      person.affiliation = und_lexemes_span (self->lexemes, index, end + 1);
      person.affiliation.end -= measure_possessive (self, end);
    }
  *item = person;
  return TRUE;
}

/* "his counterpart in Utah, Ada Penrose", "his Utah counterpart, Ada Penrose" */
static gboolean
is_counterpart (const UndItemContext *self, gssize index)
{
  return is (self, index, UND_LEX_OTHERS)
         && g_strcmp0 (und_lexemes_get (self->lexemes, index)->value, "counterpart") == 0;
}

/* "Arizona (Katie Penrose)": who holds the office there, in brackets. */
static void
parse_holder (const UndItemContext *self, UndListItem *item)
{
  gssize name = item->end + 1;
  gssize end;

  if (!is (self, item->end, UND_LEX_OPEN) || !is_on_line (self, name))
    return;
  end = und_lexemes_match_name (self->lexemes, name);
  if (end < name + 2 || !is (self, end, UND_LEX_CLOSE))
    return;
  item->name = und_lexemes_span (self->lexemes, name, end);
  item->end = end + 1;
}

static gboolean
parse_place (const UndItemContext *self, gssize index, UndListItem *item)
{
  const UndLexeme *lexeme = und_lexemes_get (self->lexemes, index);

  if (!is (self, index, UND_LEX_JURISDICTION) || lexeme->form == UND_NAME_FORM_PRESS_BARE)
    return FALSE;
  item->jurisdiction = lexeme->jurisdiction;
  item->is_code = lexeme->form == UND_NAME_FORM_POSTAL;
  if (is_on_line (self, index + 1) && parse_titled (self, index + 1, item))
    return TRUE;
  if (goes_on (self, index))
    return parse_named_by_place (self, index, item)
           && (item->is_strong || !und_span_is_empty (item->name));
  item->is_strong = TRUE;
  item->end = index + 1;
  parse_holder (self, item);
  if (is_counterpart (self, item->end))
    item->end++;
  else if (!is (self, index - 1, UND_LEX_OF) || !is_counterpart (self, index - 2))
    return TRUE;
  parse_name_after_place (self, item);
  return TRUE;
}

/* "Chicago Mayor Ada Penrose", "Finance Committee Chairman Ada Penrose": what the office is held in
 * stands before it; only a town is told. */
static gboolean
parse_held_title (const UndItemContext *self, gssize index, UndListItem *item)
{
  UndListItem titled = *item;
  gssize title = index + 1;

  while (title < index + MOST_HELD && is_on_line (self, title) && !is (self, title, UND_LEX_TITLE)
         && und_lexemes_get (self->lexemes, title)->is_capitalised)
    title++;
  if (!is (self, title, UND_LEX_TITLE) || !is_on_line (self, title)
      || !parse_titled (self, title, &titled) || und_span_is_empty (titled.name))
    return FALSE;
  if (g_strcmp0 (titled.office, "Mayor") == 0)
    {
      titled.body = und_lexemes_span (self->lexemes, index, title);
      titled.is_locality = TRUE;
    }
  *item = titled;
  return TRUE;
}

/* "of Reed University" after a name says where the person belongs; "of Reed" may be where one
 * lives, and only a semicolon behind it tells that the item goes on up to there. */
static gboolean
parse_affiliation (const UndItemContext *self, gssize name, gssize end, UndListItem *item)
{
  gssize of = item->end;
  UndListItem body = { 0 };
  gboolean is_body;

  /* "Ada de la Penrose of Reed": what began with the name ended in its particle. */
  if (end <= of && is (self, of, UND_LEX_OF)
      && und_list_item_parse_body (self, skip (self, of + 1, UND_LEX_BIT (UND_LEX_THE)), &body))
    end = body.end;
  is_body = und_list_item_has_body_word (self, of, end);

  if (of >= end || of < name + 2 || !is (self, of, UND_LEX_OF)
      || g_strcmp0 (und_lexemes_get (self->lexemes, of)->value, "of") != 0
      || !(is_body || is (self, end, UND_LEX_SEMICOLON)
           || (self->has_semicolon && is (self, end, UND_LEX_STOP))))
    return FALSE;
  if (is_body)
    item->affiliation = und_lexemes_span (self->lexemes,
                                          skip (self, of + 1, UND_LEX_BIT (UND_LEX_THE)), end);
  item->end = end;
  return TRUE;
}

/* "Ada Penrose of Utah": a full name with the state that the person holds office in. */
static gboolean
parse_name_of_place (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize name = und_lexemes_match_name (self->lexemes, index);
  gssize end = und_list_item_parse_of_place (self, name, &item->jurisdiction);

  if (name < index + 2 || end == name || !und_list_item_is_separator (self, end)
      || und_list_item_has_body_word (self, index, name))
    {
      item->jurisdiction = NULL;
      return FALSE;
    }
  item->name = und_lexemes_span (self->lexemes, index, name);
  /* "Planned Parenthood of Utah" may be nobody; a plural office before it tells. */
  item->office = self->office;
  item->is_strong = self->office != NULL;
  item->end = end;
  return TRUE;
}

/* A name that nothing marks: a person under a unit, else whatever has capitals. */
static gboolean
parse_bare (const UndItemContext *self, gssize index, UndListItem *item)
{
  UndListItem body = *item;

  if (!und_list_item_may_begin_bare (self, index))
    return FALSE;
  /* "Ranking Member of the Ferries Committee": what the one before is, and nobody else. */
  if (is (self, index, UND_LEX_TITLE) && is (self, index + 1, UND_LEX_OF))
    return FALSE;
  if (parse_owned_by_body (self, index, item) || parse_titled_in_town (self, index, item)
      || parse_held_title (self, index, item) || parse_name_of_place (self, index, item))
    return TRUE;
  if (!und_list_item_parse_body (self, index, &body))
    body.end = index;
  /* "RMA President and Fen Mayor Ada Penrose" */
  if (is (self, index + 1, UND_LEX_TITLE) && is_on_line (self, index + 1)
      && und_reader_token_is_all_capitals (self->lexemes->reader, get_token (self, index)))
    return FALSE;
  if (parse_name (self, index, item))
    {
      if (parse_affiliation (self, index, body.end, item))
        return TRUE;
      if (self->office != NULL && item->office == NULL)
        {
          item->office = self->office;
          item->is_strong = TRUE;
          if (item->jurisdiction == NULL)
            item->end = und_list_item_parse_of_place (self, item->end, &item->jurisdiction);
          if (item->jurisdiction == NULL)
            item->end = und_list_item_parse_of_town (self, item->end, item);
        }
      if (item->is_strong || item->end >= body.end)
        return TRUE;
    }
  *item = body;
  return body.end > index;
}

/* The small word of "Isle of Weir". */
static gboolean
is_inside_town (const UndItemContext *self, gssize first, gssize index)
{
  return index > first && is (self, index, UND_LEX_OF)
         && und_reader_token_is (self->lexemes->reader, get_token (self, index), "of")
         && is (self, index + 1, UND_LEX_NAME) && is_on_line (self, index + 1);
}

/* One of "the cities of Chicago, New York and Los Angeles". */
static gboolean
parse_town (const UndItemContext *self, gssize index, UndListItem *item)
{
  const guint64 words = UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_JURISDICTION)
                        | UND_LEX_BIT (UND_LEX_PLACE) | UND_LEX_BIT (UND_LEX_PLACE_WORD);
  gssize end = index;

  if (!self->are_towns || is (self, index, UND_LEX_PLACE_OF))
    return FALSE;
  while (end < index + MOST_BODY && (end == index || is_on_line (self, end))
         && (is_any (self, end, words) || is_inside_town (self, index, end)))
    end++;
  item->body = und_lexemes_span (self->lexemes, index, end);
  item->is_locality = TRUE;
  item->is_strong = TRUE;
  item->end = und_list_item_parse_tag (self, end, &item->jurisdiction, &item->n_tagged);
  /* "the cities of Reed and Fen, and Lock County, Utah", "of Reed, Utah; Fen, Ohio" */
  if (item->end == end
      && (is (self, end - 1, UND_LEX_PLACE_WORD)
          || (is (self, end, UND_LEX_COMMA)
              && (is (self, end + 2, UND_LEX_SEMICOLON)
                  || (self->has_semicolon && is (self, end + 2, UND_LEX_STOP))))))
    und_list_item_parse_state_of_county (self, item);
  return end > index;
}

/* "the retired judge Ada Penrose", "economist Ada Penrose" */
static gboolean
parse_described (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize name = und_apposition_skip_description (self->lexemes, index);

  if (name == index || !parse_name (self, name, item))
    return FALSE;
  item->is_strong |= self->office != NULL;
  return TRUE;
}

/* "Republican Ada Penrose", "the former Labour minister Bo Lindt", "his Utah counterpart": the
 * lexeme that the item begins with. "Green America" is an organisation. */
static gssize
skip_before_item (const UndItemContext *self, gssize index)
{
  const guint64 titles = UND_LEX_BIT (UND_LEX_TITLE) | UND_LEX_BIT (UND_LEX_HONORIFIC);

  index = skip (self, index, UND_LEX_BIT (UND_LEX_THE));
  if (is (self, index, UND_LEX_HONORIFIC) && is (self, index + 1, UND_LEX_PARTY))
    index++;
  if (is (self, index, UND_LEX_PARTY) && is_on_line (self, index + 1)
      && (is_any (self, index + 1, titles)
          || (is (self, index + 1, UND_LEX_WORD)
              && !und_lexemes_get (self->lexemes, index + 1)->is_capitalised)
          || und_lexemes_match_name (self->lexemes, index + 1) > index + 2))
    return index + 1;
  if (is (self, index, UND_LEX_QUALIFIER) && is (self, index + 1, UND_LEX_JURISDICTION)
      && is_counterpart (self, index + 2))
    return index + 1;
  return index;
}

/* What may begin at @index, @first with what may stand before it; @is_marked: it can be taken for
 * nothing else. */
static gboolean
parse_item (const UndItemContext *self,
            gssize first,
            gssize index,
            UndListItem *item,
            gboolean *is_marked)
{
  const UndReader *reader = self->lexemes->reader;

  *item = (UndListItem){ .first = index, .end = index };
  *is_marked = TRUE;
  if (self->are_bodies && is (self, index, UND_LEX_NAME)
      && und_list_item_parse_body (self, index, item))
    return TRUE;
  if (und_list_item_parse_country (self, index, item) || parse_town (self, index, item)
      || parse_owned_by_town (self, index, item) || parse_place (self, index, item)
      || parse_owned (self, index, item) || parse_peer (self, index, item)
      || parse_titled (self, index, item) || parse_locality (self, index, item)
      || parse_county (self, index, item))
    return TRUE;
  *item = (UndListItem){ .first = index, .end = index };
  *is_marked = FALSE;
  /* "Attorney General Penrose, a Democrat," */
  if (index > first
      && (und_reader_token_is (reader, get_token (self, index - 1), "a")
          || und_reader_token_is (reader, get_token (self, index - 1), "an")))
    return FALSE;
  return parse_described (self, index, item) || parse_bare (self, index, item);
}

gboolean
und_list_item_parse (const UndItemContext *self,
                     gssize first,
                     gboolean takes_weak,
                     UndListItem *item)
{
  gssize index = skip_before_item (self, first);
  gboolean is_marked = FALSE;
  gboolean is_read = parse_item (self, first, index, item, &is_marked);

  if (und_list_item_parse_described (self, index, is_read ? item : NULL, item))
    return item->is_strong || takes_weak;
  return is_read && (is_marked || item->is_strong || takes_weak);
}
