/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What says, behind the name of somebody in a list, where and what they are:
 *
 *   tag       := "(" "both"? (party "-")? state ("-" number)? ")"  |  "," party "-" state
 *              | party state
 *              | ", a" state? party ("of" state)?
 *   of-place  := "of" "the"? state
 *   behalf    := ","? ("for" | "on behalf of") "the"? capital{1,6}
 *   of a mayor:  "of" town  |  "," town ("," state)?  |  "(" town ("," state)? ")"
 *
 * Each looks at a bounded number of lexemes.
 */
#include "config.h"

#include "und-apposition.h"
#include "und-list-item-private.h"

/* Lexemes in brackets that are stepped over. */
#define MOST_BRACKETS 20

/* Lexemes of "At-Large". */
#define MOST_AT_LARGE 4

/* "both" or "all" before the party of several: how many of the list they are, or 1. */
static guint
count_tagged (const UndItemContext *self, gssize index)
{
  const UndReader *reader = self->lexemes->reader;
  const UndLexeme *lexeme = und_lexemes_get (self->lexemes, index);

  if (!is (self, index, UND_LEX_ADVERB))
    return 1;
  if (und_reader_token_is (reader, lexeme->first, "both"))
    return 2;
  return und_reader_token_is (reader, lexeme->first, "all") ? G_MAXUINT : 1;
}

/* "12", "AL", "At Large" behind the hyphen of "VT-AL": past it. */
static gssize
skip_district (const UndItemContext *self, gssize index)
{
  static const char *const at_large[] = { "al", "at", NULL };
  gssize end = index + 1;

  if (is (self, index, UND_LEX_NUMBER))
    return end;
  if (!und_reader_token_is_one_of (self->lexemes->reader,
                                   und_lexemes_get (self->lexemes, index)->first, at_large))
    return index - 1;
  while (end < index + MOST_AT_LARGE && !is (self, end, UND_LEX_CLOSE))
    end++;
  return end;
}

gssize
und_list_item_parse_tag (const UndItemContext *self,
                         gssize index,
                         const UndJurisdiction **jurisdiction,
                         guint *n_tagged)
{
  gboolean has_bracket = is (self, index, UND_LEX_OPEN);
  guint n = has_bracket || is (self, index, UND_LEX_COMMA) ? count_tagged (self, index + 1) : 1;
  gssize mark = n > 1 ? index + 1 : index; /* what the party stands after */
  gboolean has_comma = is (self, index, UND_LEX_COMMA) && is (self, mark + 2, UND_LEX_DASH);
  gssize next = has_bracket || has_comma ? mark + 1 : index;
  /* "(ID)" is a state, "(ID-Conn.)" a party and a state. */
  gboolean is_state = is (self, next, UND_LEX_JURISDICTION) && !is (self, next + 1, UND_LEX_DASH);
  gboolean has_party = und_lexemes_is_party (self->lexemes, next) && !is_state
                       && (has_bracket || is_on_line (self, next));
  gssize state = has_party ? next + 1 : next;
  const UndJurisdiction *found = NULL;
  gssize end;

  if (!has_bracket && !has_party)
    return index;
  if ((has_bracket || has_comma) && has_party)
    state = skip (self, state, UND_LEX_BIT (UND_LEX_DASH) | UND_LEX_BIT (UND_LEX_COMMA));
  end = und_lexemes_match_bare_state (self->lexemes, state, &found);
  if (has_bracket && end > state && is (self, end, UND_LEX_DASH))
    end = skip_district (self, end + 1);
  /* A state that is abbreviated as nobody else does. */
  if (has_bracket && has_party && end == state && state > next + 1)
    for (gssize limit = end + 3; end < limit && !is (self, end, UND_LEX_CLOSE);)
      end++;
  /* ", D-4th District" */
  if (has_comma && has_party && end == state
      && und_reader_token_is (self->lexemes->reader,
                              und_lexemes_get (self->lexemes, state + 1)->first, "district"))
    end += 2;
  /* ", D-Akron": state legislators stand for towns. */
  if (has_comma && has_party && end == state)
    while (end < state + MOST_TOWN && is_on_line (self, end)
           && is_any (self, end, UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_PLACE)))
      end++;
  if (has_bracket ? !is (self, end, UND_LEX_CLOSE) || (end == state && !has_party) : end == state)
    return index;
  if (found != NULL)
    {
      *jurisdiction = found;
      *n_tagged = n;
    }
  return has_bracket ? end + 1 : end;
}

gssize
und_list_item_skip_brackets (const UndItemContext *self, gssize index)
{
  if (!is (self, index, UND_LEX_OPEN))
    return index;
  for (gssize i = index + 1; i < index + MOST_BRACKETS; i++)
    if (is (self, i, UND_LEX_CLOSE))
      return i + 1;
  return index;
}

gboolean
und_list_item_is_separator (const UndItemContext *self, gssize index)
{
  return !is_on_line (self, index)
         || is_any (self, index,
                    UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_SEMICOLON)
                      | UND_LEX_BIT (UND_LEX_AND) | UND_LEX_BIT (UND_LEX_STOP)
                      | UND_LEX_BIT (UND_LEX_DASH) | UND_LEX_BIT (UND_LEX_CLOSE));
}

gssize
und_list_item_parse_of_place (const UndItemContext *self,
                              gssize index,
                              const UndJurisdiction **jurisdiction)
{
  const char *value = und_lexemes_get (self->lexemes, index)->value;
  gssize place = skip (self, index + 1, UND_LEX_BIT (UND_LEX_THE));

  if (!is (self, index, UND_LEX_OF) || g_strcmp0 (value, "of") != 0
      || !is (self, place, UND_LEX_JURISDICTION))
    return index;
  *jurisdiction = und_lexemes_get (self->lexemes, place)->jurisdiction;
  return place + 1;
}

void
und_list_item_parse_state_of_county (const UndItemContext *self, UndListItem *item)
{
  if (!is (self, item->end, UND_LEX_COMMA) || !is (self, item->end + 1, UND_LEX_JURISDICTION))
    return;
  item->jurisdiction = und_lexemes_get (self->lexemes, item->end + 1)->jurisdiction;
  item->end += 2;
}

/* ", Lake County, Utah" after the office that is held there. */
static gssize
parse_county_after (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize end = index + 1;

  while (end < index + MOST_TOWN && is (self, end, UND_LEX_NAME) && is_on_line (self, end))
    end++;
  if (!is (self, index, UND_LEX_COMMA) || end == index + 1 || !is_on_line (self, end)
      || !is (self, end, UND_LEX_PLACE_WORD))
    return index;
  item->body = und_lexemes_span (self->lexemes, index + 1, end + 1);
  item->is_locality = TRUE;
  item->end = end + 1;
  und_list_item_parse_state_of_county (self, item);
  return item->end;
}

/* "co-founder and CEO of Fen Labs": a second office of one person, and not another's. */
static gboolean
goes_on_with_office (const UndItemContext *self, gssize index)
{
  return is (self, index, UND_LEX_AND) && is (self, index + 1, UND_LEX_TITLE)
         && is_on_line (self, index + 2) && !is (self, index + 2, UND_LEX_NAME);
}

/* ", Reed Trust" behind ", President": what the person is president of. */
static gssize
parse_body_of_office (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize first = skip (self, index + 1, UND_LEX_BIT (UND_LEX_THE));
  UndListItem body = { 0 };

  if (!is (self, index, UND_LEX_COMMA) || item->jurisdiction != NULL || !is_on_line (self, first)
      || !und_list_item_parse_body (self, first, &body)
      || !und_list_item_has_body_word (self, first, body.end)
      || !und_list_item_is_separator (self, body.end))
    return index;
  item->affiliation = body.body;
  return body.end;
}

/* ", Attorney General of California" after a name. */
static gssize
parse_office_after (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize next = index + 1;
  const UndJurisdiction *jurisdiction = item->jurisdiction;
  gssize end;

  /* ", Utah's Attorney General", ", Utah Attorney General" */
  if (is (self, next, UND_LEX_PLACES_OWN)
      || (is (self, next, UND_LEX_JURISDICTION) && is (self, next + 1, UND_LEX_TITLE)))
    jurisdiction = und_lexemes_get (self->lexemes, next++)->jurisdiction;
  if (!is (self, index, UND_LEX_COMMA) || !is (self, next, UND_LEX_TITLE))
    return index;
  end = und_list_item_parse_of_place (self, next + 1, &jurisdiction);
  if (!und_list_item_is_separator (self, end) || goes_on_with_office (self, end))
    return index;
  item->jurisdiction = jurisdiction;
  if (end == next + 1)
    end = parse_county_after (self, end, item);
  if (end == next + 1)
    end = parse_body_of_office (self, end, item);
  item->office = und_lexemes_get_office (self->lexemes, next);
  item->is_strong = TRUE;
  return end;
}

/* ", Ohio;" after a name: only where semicolons part the items, or each has its line. */
static gssize
parse_place_after (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize end = index + 2;

  if (!is (self, index, UND_LEX_COMMA) || !is (self, index + 1, UND_LEX_JURISDICTION))
    return index;
  /* ", Ohio Attorny General;": an office misspelt */
  while (self->has_semicolon && end < index + 2 + MOST_HELD && is_on_line (self, end)
         && und_lexemes_get (self->lexemes, end)->is_capitalised)
    end++;
  if (!(self->has_semicolon && is (self, end, UND_LEX_STOP)) && !is (self, end, UND_LEX_SEMICOLON)
      && is_on_line (self, end))
    return index;
  item->jurisdiction = und_lexemes_get (self->lexemes, index + 1)->jurisdiction;
  item->is_strong = TRUE;
  return end;
}

gssize
und_list_item_parse_of_town (const UndItemContext *self, gssize index, UndListItem *item)
{
  const char *office = item->office != NULL ? item->office : self->office;
  gboolean is_mayor = g_strcmp0 (office, "Mayor") == 0;
  gssize end = index + 1;

  if (!is (self, index, UND_LEX_OF) || !(is_mayor || self->office != NULL))
    return index;
  while (end < index + UND_LEXEMES_MOST_SKIPPED && is_on_line (self, end)
         && is_any (self, end,
                    UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_PLACE)
                      | UND_LEX_BIT (UND_LEX_PLACE_WORD)))
    end++;
  if (end == index + 1)
    return index;
  if (is_mayor)
    {
      item->body = und_lexemes_span (self->lexemes, index + 1, end);
      item->is_locality = TRUE;
    }
  /* "of Akron, Ohio" */
  if (is (self, end, UND_LEX_COMMA) && is (self, end + 1, UND_LEX_JURISDICTION)
      && und_list_item_is_separator (self, end + 2))
    {
      item->jurisdiction = und_lexemes_get (self->lexemes, end + 1)->jurisdiction;
      end += 2;
    }
  return end;
}

static gssize
match_town (const UndItemContext *self, gssize index)
{
  const guint64 words = UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_PLACE)
                        | UND_LEX_BIT (UND_LEX_PLACE_WORD);
  gssize end = index;

  /* "New York, New York" */
  if (is (self, index, UND_LEX_JURISDICTION) && is (self, index + 1, UND_LEX_COMMA)
      && is (self, index + 2, UND_LEX_JURISDICTION) && is_on_line (self, index + 2))
    return index + 1;

  while (end < index + MOST_TOWN && is_any (self, end, words) && is_on_line (self, end + 1))
    end++;
  return end;
}

/* Does an item end at @index, and is what stands before it no other item? */
static gboolean
ends_item (const UndItemContext *self, gssize index)
{
  const guint64 links = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_AND);
  gssize next = skip (self, index, links);

  return is (self, index, UND_LEX_SEMICOLON) || (next > index && is (self, next, UND_LEX_TITLE))
         || (self->has_semicolon && (is (self, index, UND_LEX_STOP) || !is_on_line (self, index)));
}

/* ", Akron;", ", Akron, Ohio;", "(Akron, OH)" after the name of a mayor. */
static gssize
parse_town_of_mayor (const UndItemContext *self, gssize index, UndListItem *item)
{
  gboolean has_bracket = is (self, index, UND_LEX_OPEN);
  gssize town = match_town (self, index + 1);
  gssize end = town;
  const char *office = item->office != NULL ? item->office : self->office;
  const UndJurisdiction *state = NULL;

  if (g_strcmp0 (office, "Mayor") != 0 || town == index + 1
      || !(has_bracket || is (self, index, UND_LEX_COMMA)))
    return index;
  if (is (self, end, UND_LEX_COMMA) && is (self, end + 1, UND_LEX_JURISDICTION))
    {
      state = und_lexemes_get (self->lexemes, end + 1)->jurisdiction;
      end += 2;
    }
  if (has_bracket ? !is (self, end, UND_LEX_CLOSE)
                  : !ends_item (self, end) && (state == NULL || is_on_line (self, end)))
    return index;
  item->body = und_lexemes_span (self->lexemes, index + 1, town);
  item->is_locality = TRUE;
  item->is_strong = TRUE;
  if (state != NULL)
    item->jurisdiction = state;
  return has_bracket ? end + 1 : end;
}

/* ", for the Fen Union", "on behalf of Reed Mills" after a name: for whom one signs. */
static gssize
parse_behalf (const UndItemContext *self, gssize index, UndListItem *item)
{
  gssize link = index + (is (self, index, UND_LEX_COMMA) ? 1 : 0);
  const UndLexeme *lexeme = und_lexemes_get (self->lexemes, link);
  gssize first = skip (self, link + 1, UND_LEX_BIT (UND_LEX_THE));
  gssize end = first;

  if (!is_on_line (self, link)
      || !(und_reader_token_is (self->lexemes->reader, lexeme->first, "for")
           || g_strcmp0 (lexeme->value, "behalf") == 0))
    return index;
  /* "Physicians for Clean Rivers" */
  if (link == index && !self->has_behalf && g_strcmp0 (lexeme->value, "behalf") != 0
      && !und_reader_token_is_all_capitals (self->lexemes->reader,
                                            und_lexemes_get (self->lexemes, first)->first))
    return index;
  while (end < first + MOST_HELD && is_on_line (self, end)
         && und_lexemes_get (self->lexemes, end)->is_capitalised)
    end++;
  if (end == first || !und_list_item_is_separator (self, end))
    return index;
  item->affiliation = und_lexemes_span (self->lexemes, first, end);
  return end;
}

/* "(Fenco)" behind a name: whose she is. */
static void
note_body_in_brackets (const UndItemContext *self, gssize open, gssize end, UndListItem *item)
{
  const guint64 others = UND_LEX_BIT (UND_LEX_PARTY) | UND_LEX_BIT (UND_LEX_TITLE)
                         | UND_LEX_BIT (UND_LEX_JURISDICTION) | UND_LEX_BIT (UND_LEX_NUMBER)
                         | UND_LEX_BIT (UND_LEX_QUALIFIER);

  for (gssize i = open + 1; i + 1 < end; i++)
    if (is_any (self, i, others) || !und_lexemes_get (self->lexemes, i)->is_capitalised)
      return;
  if (end > open + 2 && item->office == NULL && und_span_is_empty (item->affiliation))
    item->affiliation = und_lexemes_span (self->lexemes, open + 1, end - 1);
}

void
und_list_item_parse_after_name (const UndItemContext *self, UndListItem *item)
{
  gssize end = und_list_item_parse_tag (self, item->end, &item->jurisdiction, &item->n_tagged);

  if (end == item->end)
    end = und_apposition_match_party (self->lexemes, end, &item->jurisdiction);
  if (end == item->end)
    end = parse_town_of_mayor (self, end, item);
  if (end > item->end)
    item->is_strong = TRUE;
  else
    {
      end = und_list_item_skip_brackets (self, end);
      if (end > item->end)
        note_body_in_brackets (self, item->end, end, item);
    }
  if (end == item->end && item->office != NULL)
    end = und_list_item_parse_of_place (self, end, &item->jurisdiction);
  if (end == item->end)
    end = und_list_item_parse_of_town (self, end, item);
  if (end == item->end && item->office == NULL)
    end = parse_office_after (self, end, item);
  if (end == item->end)
    end = parse_place_after (self, end, item);
  if (end == item->end)
    end = parse_behalf (self, end, item);
  if (end == item->end)
    end = und_list_item_parse_firm (self, end, item);
  item->end = end;
}
