/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Lists of those who sign, as running text has them:
 *
 *   list      := unit-of? item (separator (unit-of? item | apposition))*
 *   unit-of   := "the"? qualifier* unit "of" "the"? "following"? states? "of"? ":"? "including"?
 *              | "the"? ("following" | qualifier | number)* states ("of" | ":" | "and" | heading)
 *   item      := place | person | office-of | body
 *   place     := "the"? jurisdiction
 *   person    := place? title* name tag? ("of" place | "," title "of" place)?
 *   office-of := title "of" place | place title
 *   tag       := "(" (party "-")? state ("-" number)? ")"  |  "," party "-" state  |  party state
 *   body      := capitalised words, with "of" and "for" after what organisations are called
 *   separator := "," | ";" | "and" | ", and" | line and bullet | nothing between two places
 *
 * An apposition (", the ranking member of the committee,") is stepped over if an item follows it
 * that cannot be taken for anything else. The longest reading wins; nothing is tried twice, so
 * that a list takes time in proportion to its length.
 */
#include "config.h"

#include "und-list-grammar.h"

/* Lexemes of an apposition or of brackets that are stepped over; a longer one ends the list. */
#define MOST_APPOSITION 20

/* Words of an organisation's name; a longer run of capitals is a heading. */
#define MOST_BODY 14

/* Bullets, articles or titles in a row; more of them are no language. */
#define MOST_SKIPPED 12

typedef struct
{
  const UndLexemes *lexemes;
  UndList *list;
  gssize next;
  const char *office; /* of the unit that the items stand under: "Senators A, B and C" */
  gboolean is_lead;   /* that unit says that they lead: "the lead states" */
  gboolean has_semicolon;
} Parser;

static gboolean
is (const Parser *self, gssize index, UndLexemeKind kind)
{
  return und_lexemes_is (self->lexemes, index, kind);
}

static gboolean
is_any (const Parser *self, gssize index, guint64 kinds)
{
  return und_lexemes_is_any (self->lexemes, index, kinds);
}

static gssize
skip (const Parser *self, gssize index, guint64 kinds)
{
  for (gssize limit = index + MOST_SKIPPED; index < limit && is_any (self, index, kinds);)
    index++;
  return index;
}

static gboolean
is_on_line (const Parser *self, gssize index)
{
  return und_lexemes_get (self->lexemes, index)->gap <= UND_LEX_SPACED
         && und_lexemes_get (self->lexemes, index)->kinds != 0;
}

static gboolean
is_qualifier (const Parser *self, gssize index, const char *value)
{
  return is (self, index, UND_LEX_QUALIFIER)
         && g_strcmp0 (und_lexemes_get (self->lexemes, index)->value, value) == 0;
}

/* "(D-Calif.)", "(NY-12)", "(N.C.)", "D Calif": the lexeme after it, or @index. */
static gssize
parse_tag (const Parser *self, gssize index, const UndJurisdiction **jurisdiction)
{
  gboolean has_bracket = is (self, index, UND_LEX_OPEN);
  gboolean has_comma = is (self, index, UND_LEX_COMMA) && is (self, index + 2, UND_LEX_DASH);
  gssize next = has_bracket || has_comma ? index + 1 : index;
  gboolean has_party = und_lexemes_is_party (self->lexemes, next)
                       && (has_bracket || is_on_line (self, next));
  gssize state = has_party ? next + 1 : next;
  gssize end;

  if (!has_bracket && !has_party)
    return index;
  if ((has_bracket || has_comma) && has_party)
    state = skip (self, state, UND_LEX_BIT (UND_LEX_DASH) | UND_LEX_BIT (UND_LEX_COMMA));
  end = und_lexemes_match_bare_state (self->lexemes, state, jurisdiction);
  if (!has_bracket)
    return end > state ? end : index;
  if (is (self, end, UND_LEX_DASH) && is (self, end + 1, UND_LEX_NUMBER))
    end += 2;
  if ((end > state || has_party) && is (self, end, UND_LEX_CLOSE))
    return end + 1;
  *jurisdiction = NULL;
  return index;
}

/* Brackets that say something else. */
static gssize
skip_brackets (const Parser *self, gssize index)
{
  if (!is (self, index, UND_LEX_OPEN))
    return index;
  for (gssize i = index + 1; i < index + MOST_APPOSITION; i++)
    if (is (self, i, UND_LEX_CLOSE))
      return i + 1;
  return index;
}

static gboolean
is_separator (const Parser *self, gssize index)
{
  return !is_on_line (self, index)
         || is_any (self, index,
                    UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_SEMICOLON)
                      | UND_LEX_BIT (UND_LEX_AND) | UND_LEX_BIT (UND_LEX_STOP)
                      | UND_LEX_BIT (UND_LEX_DASH) | UND_LEX_BIT (UND_LEX_CLOSE));
}

/* "of Arizona", "of the District of Columbia". */
static gssize
parse_of_place (const Parser *self, gssize index, const UndJurisdiction **jurisdiction)
{
  const char *value = und_lexemes_get (self->lexemes, index)->value;
  gssize place = skip (self, index + 1, UND_LEX_BIT (UND_LEX_THE));

  if (!is (self, index, UND_LEX_OF) || g_strcmp0 (value, "of") != 0
      || !is (self, place, UND_LEX_JURISDICTION))
    return index;
  *jurisdiction = und_lexemes_get (self->lexemes, place)->jurisdiction;
  return place + 1;
}

/* ", Attorney General of California" after a name. */
static gssize
parse_office_after (const Parser *self, gssize index, UndListItem *item)
{
  gssize next = index + 1;
  gssize end;

  if (!is (self, index, UND_LEX_COMMA) || !is (self, next, UND_LEX_TITLE))
    return index;
  end = parse_of_place (self, next + 1, &item->jurisdiction);
  if (!is_separator (self, end))
    return index;
  item->office = und_lexemes_get (self->lexemes, next)->office;
  item->is_strong = TRUE;
  return end;
}

/* ", Ohio;" after a name: only where semicolons part the items, or each has its line. */
static gssize
parse_place_after (const Parser *self, gssize index, UndListItem *item)
{
  gboolean is_last = self->has_semicolon && is (self, index + 2, UND_LEX_STOP);

  if (!is (self, index, UND_LEX_COMMA) || !is (self, index + 1, UND_LEX_JURISDICTION))
    return index;
  if (!is_last && !is (self, index + 2, UND_LEX_SEMICOLON) && is_on_line (self, index + 2))
    return index;
  item->jurisdiction = und_lexemes_get (self->lexemes, index + 1)->jurisdiction;
  item->is_strong = TRUE;
  return index + 2;
}

/* "of Chicago" after the name of a mayor. */
static gssize
parse_of_town (const Parser *self, gssize index, UndListItem *item)
{
  gssize end = index + 1;

  if (!is (self, index, UND_LEX_OF) || g_strcmp0 (item->office, "Mayor") != 0)
    return index;
  while (end < index + MOST_SKIPPED && is_on_line (self, end)
         && is_any (self, end,
                    UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_PLACE)
                      | UND_LEX_BIT (UND_LEX_PLACE_WORD)))
    end++;
  if (end == index + 1)
    return index;
  item->body = und_lexemes_span (self->lexemes, index + 1, end);
  item->is_locality = TRUE;
  return end;
}

static void
parse_after_name (const Parser *self, UndListItem *item)
{
  gssize end = parse_tag (self, item->end, &item->jurisdiction);

  if (end > item->end)
    item->is_strong = TRUE;
  else
    end = skip_brackets (self, end);
  if (end == item->end && item->office != NULL)
    end = parse_of_place (self, end, &item->jurisdiction);
  if (end == item->end)
    end = parse_of_town (self, end, item);
  if (end == item->end && item->office == NULL)
    end = parse_office_after (self, end, item);
  if (end == item->end)
    end = parse_place_after (self, end, item);
  item->end = end;
}

/* A name from @index on, and what follows it. */
static gboolean
parse_name (const Parser *self, gssize index, UndListItem *item)
{
  gssize end = und_lexemes_match_name (self->lexemes, index);

  if (end == index)
    return FALSE;
  item->name = und_lexemes_span (self->lexemes, index, end);
  item->end = end;
  parse_after_name (self, item);
  return TRUE;
}

/* Title, perhaps of a place, and name: "Attorney General Ada Penrose", "Governor of Utah". */
static gboolean
parse_titled (const Parser *self, gssize index, UndListItem *item)
{
  const guint64 titles = UND_LEX_BIT (UND_LEX_TITLE) | UND_LEX_BIT (UND_LEX_HONORIFIC);
  gssize next = index;

  for (; next < index + MOST_SKIPPED && is_any (self, next, titles)
         && (next == index || is_on_line (self, next));
       next++)
    if (is (self, next, UND_LEX_TITLE))
      item->office = und_lexemes_get (self->lexemes, next)->office;
  if (next == index)
    return FALSE;
  item->is_strong = item->office != NULL;
  if (is_on_line (self, next) && parse_name (self, next, item))
    return TRUE;
  item->end = parse_of_place (self, next, &item->jurisdiction);
  if (item->end > next)
    {
      if (is_on_line (self, item->end))
        parse_name (self, item->end, item);
      return TRUE;
    }
  item->end = next;
  return item->jurisdiction != NULL || item->is_locality;
}

static gboolean
is_ampersand (const Parser *self, gssize index)
{
  return und_reader_token_is (self->lexemes->reader, und_lexemes_get (self->lexemes, index)->first,
                              "&");
}

static gboolean
is_body_part (const Parser *self, gssize index)
{
  const guint64 links = UND_LEX_BIT (UND_LEX_OF) | UND_LEX_BIT (UND_LEX_THE);
  const guint64 marks = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_SEMICOLON)
                        | UND_LEX_BIT (UND_LEX_COLON) | UND_LEX_BIT (UND_LEX_STOP)
                        | UND_LEX_BIT (UND_LEX_OPEN) | UND_LEX_BIT (UND_LEX_CLOSE)
                        | UND_LEX_BIT (UND_LEX_QUOTE) | UND_LEX_BIT (UND_LEX_BULLET);
  const UndLexeme *lexeme = und_lexemes_get (self->lexemes, index);
  const UndLexeme *next = und_lexemes_get (self->lexemes, index + 1);

  if (is_any (self, index, marks) || lexeme->kinds == 0)
    return FALSE;
  if (lexeme->is_capitalised)
    return TRUE;
  if (lexeme->gap == UND_LEX_JOINED || next->gap == UND_LEX_JOINED)
    return next->is_capitalised || lexeme->gap == UND_LEX_JOINED;
  if (is_ampersand (self, index))
    return is (self, index + 1, UND_LEX_NAME);
  return is_any (self, index, links) && (next->is_capitalised || is_any (self, index + 1, links));
}

/* Capitalised words as one name of an organisation. */
static gboolean
parse_body (const Parser *self, gssize index, UndListItem *item)
{
  gboolean has_body_word = FALSE;
  gssize end = index;

  if (!und_lexemes_get (self->lexemes, index)->is_capitalised)
    return FALSE;
  while (end - index < MOST_BODY && (end == index || is_on_line (self, end))
         && is_body_part (self, end))
    {
      has_body_word |= is (self, end, UND_LEX_BODY_WORD);
      end++;
    }
  item->body = und_lexemes_span (self->lexemes, index, end);
  item->end = skip_brackets (self, end);
  item->is_strong = has_body_word && item->jurisdiction != NULL;
  return end > index;
}

/* The state of a county: "Harris County, Texas". */
static void
parse_state_of_county (const Parser *self, UndListItem *item)
{
  if (!is (self, item->end, UND_LEX_COMMA) || !is (self, item->end + 1, UND_LEX_JURISDICTION))
    return;
  item->jurisdiction = und_lexemes_get (self->lexemes, item->end + 1)->jurisdiction;
  item->end += 2;
}

static gboolean
parse_county (const Parser *self, gssize index, UndListItem *item)
{
  gssize end = index;

  while (end < index + MOST_SKIPPED && is (self, end, UND_LEX_NAME)
         && (end == index || is_on_line (self, end)))
    end++;
  if (end == index || !is (self, end, UND_LEX_PLACE_WORD) || !is_on_line (self, end)
      || !und_lexemes_get (self->lexemes, end)->is_capitalised)
    return FALSE;
  item->body = und_lexemes_span (self->lexemes, index, end + 1);
  item->is_locality = TRUE;
  item->is_strong = TRUE;
  item->end = end + 1;
  parse_state_of_county (self, item);
  return TRUE;
}

static gboolean
parse_locality (const Parser *self, gssize index, UndListItem *item)
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
  item->end = end;
  if (is (self, end, UND_LEX_TITLE))
    parse_titled (self, end, item);
  return TRUE;
}

/* Does something go on right after the place at @index that makes one name with it? */
static gboolean
goes_on (const Parser *self, gssize index)
{
  return is_on_line (self, index + 1)
         && is_any (self, index + 1,
                    UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_BODY_WORD)
                      | UND_LEX_BIT (UND_LEX_PLACE_WORD) | UND_LEX_BIT (UND_LEX_LAW))
         && und_lexemes_get (self->lexemes, index + 1)->is_capitalised;
}

/* "Washington County", "Hawaii Office of Consumer Protection", "Virginia Fox (R-N.C.)". */
static gboolean
parse_named_by_place (const Parser *self, gssize index, UndListItem *item)
{
  UndListItem person = *item;

  person.jurisdiction = NULL;
  if (parse_name (self, index, &person) && person.is_strong)
    {
      *item = person;
      return TRUE;
    }
  if (!parse_body (self, index, item))
    return FALSE;
  if (!item->is_strong && is (self, index + 1, UND_LEX_PLACE_WORD))
    {
      item->is_locality = TRUE;
      item->is_strong = TRUE;
      item->jurisdiction = NULL;
      parse_state_of_county (self, item);
    }
  return TRUE;
}

static gboolean
parse_place (const Parser *self, gssize index, UndListItem *item)
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
  return TRUE;
}

/* Capitals begin a sentence as well as a name: what may begin one that nothing marks. */
static gboolean
may_begin_bare (const Parser *self, gssize index)
{
  const guint64 beginners = UND_LEX_BIT (UND_LEX_NAME) | UND_LEX_BIT (UND_LEX_BODY_WORD)
                            | UND_LEX_BIT (UND_LEX_LAW) | UND_LEX_BIT (UND_LEX_PLACE_WORD)
                            | UND_LEX_BIT (UND_LEX_QUALIFIER);
  const guint64 verbs = UND_LEX_BIT (UND_LEX_JOIN) | UND_LEX_BIT (UND_LEX_SIGN)
                        | UND_LEX_BIT (UND_LEX_LEAD);

  if (!und_lexemes_get (self->lexemes, index)->is_capitalised || is_any (self, index, verbs))
    return FALSE;
  /* "AT&T" */
  return is_any (self, index, beginners)
         || (und_lexemes_get (self->lexemes, index + 1)->gap == UND_LEX_JOINED
             && is_any (self, index + 1, UND_LEX_BIT (UND_LEX_AND) | UND_LEX_BIT (UND_LEX_DASH)));
}

/* A name that nothing marks: a person under a unit, else whatever has capitals. */
static gboolean
parse_bare (const Parser *self, gssize index, UndListItem *item)
{
  UndListItem body = *item;

  if (!may_begin_bare (self, index))
    return FALSE;
  if (!parse_body (self, index, &body))
    body.end = index;
  if (parse_name (self, index, item))
    {
      if (self->office != NULL && item->office == NULL)
        {
          item->office = self->office;
          item->is_strong = TRUE;
          if (item->jurisdiction == NULL)
            item->end = parse_of_place (self, item->end, &item->jurisdiction);
        }
      /* "Chicago Mayor Ada Penrose" */
      if (!item->is_strong && is_on_line (self, item->end) && is (self, item->end, UND_LEX_TITLE))
        {
          UndListItem titled = *item;

          titled.body = item->name;
          titled.is_locality = TRUE;
          if (parse_titled (self, item->end, &titled) && titled.end > item->end + 1)
            {
              *item = titled;
              return TRUE;
            }
        }
      if (item->is_strong || item->end >= body.end)
        return TRUE;
    }
  *item = body;
  return body.end > index;
}

static gboolean
parse_item (Parser *self, gboolean takes_weak, UndListItem *item)
{
  gssize index = skip (self, self->next, UND_LEX_BIT (UND_LEX_THE));

  *item = (UndListItem){ .first = index, .end = index };
  if (parse_place (self, index, item) || parse_titled (self, index, item)
      || parse_locality (self, index, item) || parse_county (self, index, item))
    return TRUE;
  *item = (UndListItem){ .first = index, .end = index };
  if (!parse_bare (self, index, item))
    return FALSE;
  return item->is_strong || takes_weak;
}

/* The end of a unit that names its members' places: past "the following states:", "including". */
static gssize
parse_unit_tail (Parser *self, gssize index)
{
  const guint64 fillers = UND_LEX_BIT (UND_LEX_THE) | UND_LEX_BIT (UND_LEX_FOLLOWING)
                          | UND_LEX_BIT (UND_LEX_QUALIFIER) | UND_LEX_BIT (UND_LEX_STATES)
                          | UND_LEX_BIT (UND_LEX_OF) | UND_LEX_BIT (UND_LEX_COLON)
                          | UND_LEX_BIT (UND_LEX_ADVERB);
  gboolean is_counted = FALSE;

  for (gssize limit = index + 10; index < limit; index++)
    {
      if (is (self, index, UND_LEX_PARTIAL))
        self->list->is_partial = TRUE;
      else if (is (self, index, UND_LEX_NUMBER))
        is_counted = TRUE;
      else if (is_counted && is_any (self, index, UND_LEX_BIT (UND_LEX_AND)))
        self->list->is_partial = TRUE;
      else if (is (self, index, UND_LEX_COMMA) && is (self, index + 1, UND_LEX_PARTIAL))
        continue;
      else if (!is_any (self, index, fillers))
        break;
    }
  return index;
}

static gboolean
is_line_start (const Parser *self, gssize index)
{
  return und_lexemes_get (self->lexemes, index)->gap >= UND_LEX_NEW_LINE;
}

/* Does a place or a code begin at @index? Past a bullet. */
static gboolean
is_at_place (const Parser *self, gssize index)
{
  index = skip (self, index, UND_LEX_BIT (UND_LEX_BULLET) | UND_LEX_BIT (UND_LEX_THE));
  return is_any (self, index,
                 UND_LEX_BIT (UND_LEX_JURISDICTION) | UND_LEX_BIT (UND_LEX_PLACE)
                   | UND_LEX_BIT (UND_LEX_PLACE_OF));
}

static gssize
parse_unit_of_places (Parser *self, gssize unit)
{
  gssize next = unit + 1;

  self->office = und_lexemes_get (self->lexemes, unit)->office;
  if (is (self, next, UND_LEX_OF))
    next = parse_unit_tail (self, next);
  else if (is (self, next, UND_LEX_DASH) || is (self, next, UND_LEX_COLON))
    return self->is_lead || is (self, next, UND_LEX_COLON) ? next + 1 : -1;
  else
    return -1;
  return is_at_place (self, next) ? next : -1;
}

static gssize
parse_states (Parser *self, gssize states, gboolean is_counted)
{
  gssize next = states + 1;

  if (is_line_start (self, next) && is_at_place (self, next))
    {
      self->list->is_heading = TRUE;
      return next;
    }
  if (is_counted && is (self, next, UND_LEX_AND) && is_at_place (self, next + 1))
    {
      self->list->is_partial = TRUE;
      return next + 1;
    }
  if (is_any (self, next,
              UND_LEX_BIT (UND_LEX_OF) | UND_LEX_BIT (UND_LEX_COLON) | UND_LEX_BIT (UND_LEX_PARTIAL)
                | UND_LEX_BIT (UND_LEX_COMMA)))
    next = parse_unit_tail (self, next);
  return next > states + 1 && is_at_place (self, next) ? next : -1;
}

/* "the attorneys general of", "the following states:": the lexeme after it, or @index. */
static gssize
parse_unit (Parser *self, gssize index)
{
  UndList saved = *self->list;
  Parser before = *self;
  gboolean is_counted = FALSE;
  gssize next = skip (self, index, UND_LEX_BIT (UND_LEX_THE) | UND_LEX_BIT (UND_LEX_FOLLOWING));
  gboolean leads = FALSE;
  gssize end = -1;

  for (gssize limit = next + MOST_SKIPPED;
       next < limit
       && is_any (self, next, UND_LEX_BIT (UND_LEX_QUALIFIER) | UND_LEX_BIT (UND_LEX_NUMBER));
       next++)
    {
      is_counted |= is (self, next, UND_LEX_NUMBER);
      leads |= is_qualifier (self, next, "lead");
    }
  next = skip (self, next, UND_LEX_BIT (UND_LEX_FOLLOWING));
  self->is_lead = leads;
  if (is (self, next, UND_LEX_UNIT) || is (self, next, UND_LEX_OTHERS))
    end = parse_unit_of_places (self, next);
  else if (is (self, next, UND_LEX_STATES))
    {
      end = parse_states (self, next, is_counted);
      self->list->is_of_states = TRUE;
    }
  if (end < 0)
    {
      *self->list = saved;
      *self = before;
      return index;
    }
  self->list->has_unit = TRUE;
  return end;
}

/* "Senators" before a name: those that follow are senators. */
static gssize
parse_group_title (Parser *self, gssize index)
{
  const guint64 before = UND_LEX_BIT (UND_LEX_THE) | UND_LEX_BIT (UND_LEX_QUALIFIER);
  gssize unit = skip (self, index, before);

  if (!is (self, unit, UND_LEX_UNIT) || !is_on_line (self, unit + 1)
      || und_lexemes_match_name (self->lexemes, unit + 1) == unit + 1)
    return index;
  self->office = und_lexemes_get (self->lexemes, unit)->office;
  if (self->office == NULL)
    self->office = "";
  return unit + 1;
}

static gboolean
append_item (Parser *self, gboolean takes_weak)
{
  Parser start = *self;
  UndListItem item;

  self->next = skip (self, self->next, UND_LEX_BIT (UND_LEX_BULLET));
  self->next = parse_unit (self, self->next);
  self->next = skip (self, self->next, UND_LEX_BIT (UND_LEX_BULLET));
  self->next = parse_group_title (self, self->next);
  if (!parse_item (self, takes_weak, &item))
    {
      *self = start;
      return FALSE;
    }
  if (item.office != NULL && item.office[0] == '\0')
    item.office = NULL;
  if (item.office == NULL && self->list->has_unit && item.jurisdiction != NULL
      && und_span_is_empty (item.body))
    item.office = self->office;
  item.is_lead = self->is_lead;
  self->list->is_lead = self->is_lead && (self->list->is_lead || self->list->items->len == 0);
  self->next = item.end;
  g_array_append_val (self->list->items, item);
  self->list->n_strong += item.is_strong ? 1 : 0;
  return TRUE;
}

static const UndListItem *
get_last (const Parser *self)
{
  return und_list_get_item (self->list, self->list->items->len - 1);
}

static gboolean
is_bare_place (const UndListItem *item)
{
  return item->jurisdiction != NULL && und_span_is_empty (item->name)
         && und_span_is_empty (item->body);
}

/* May the next item stand here with no mark before it? */
static gboolean
needs_no_separator (const Parser *self)
{
  const UndListItem *last = get_last (self);

  if (is (self, self->next, UND_LEX_BULLET))
    return TRUE;
  if (und_lexemes_get (self->lexemes, self->next)->gap == UND_LEX_NEW_BLOCK)
    return FALSE;
  if (is_bare_place (last))
    return is (self, self->next, UND_LEX_JURISDICTION) || is (self, self->next, UND_LEX_THE);
  return last->is_strong && !und_span_is_empty (last->name) && last->jurisdiction != NULL;
}

static gssize
parse_separator (const Parser *self)
{
  const guint64 separators = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_SEMICOLON)
                             | UND_LEX_BIT (UND_LEX_AND);
  gssize next = self->next;

  if (is (self, next, UND_LEX_DASH) && is (self, next + 1, UND_LEX_AND))
    next++;
  return skip (self, next, separators);
}

/* ", who led the letter" after the last item. */
static void
note_lead (Parser *self, gssize index)
{
  gssize verb = skip (self, index + 1, UND_LEX_BIT (UND_LEX_ADVERB) | UND_LEX_BIT (UND_LEX_ARE));

  if (is (self, index, UND_LEX_WHO) && is (self, verb, UND_LEX_LEAD))
    g_array_index (self->list->items, UndListItem, self->list->items->len - 1).is_lead = TRUE;
}

/* Past ", who led the letter," or ", the ranking member of the committee,": where the next item is
 * to begin, or -1. What could be a list itself is no apposition. */
static gssize
skip_apposition (const Parser *self, gssize index)
{
  const guint64 starts = UND_LEX_BIT (UND_LEX_WHO) | UND_LEX_BIT (UND_LEX_THE)
                         | UND_LEX_BIT (UND_LEX_TITLE) | UND_LEX_BIT (UND_LEX_OF);
  const guint64 ends = UND_LEX_BIT (UND_LEX_STOP) | UND_LEX_BIT (UND_LEX_SEMICOLON)
                       | UND_LEX_BIT (UND_LEX_BY) | UND_LEX_BIT (UND_LEX_JOIN)
                       | UND_LEX_BIT (UND_LEX_SIGN) | UND_LEX_BIT (UND_LEX_INCLUDE)
                       | UND_LEX_BIT (UND_LEX_PARTIAL);

  if (!is_any (self, index, starts))
    return -1;
  for (gssize next = index; next < index + MOST_APPOSITION; next++)
    {
      if (!is_on_line (self, next) || is_any (self, next, ends))
        return -1;
      if (is (self, next, UND_LEX_COMMA))
        return skip (self, next, UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_AND));
    }
  return -1;
}

/* Is the last item marked as one by itself, not only by standing under a unit? */
static gboolean
is_last_marked (const Parser *self)
{
  const UndListItem *last = get_last (self);

  return last->jurisdiction != NULL || last->office != self->office || self->list->has_unit;
}

static gboolean
append_after_apposition (Parser *self, gssize index)
{
  gssize after = skip_apposition (self, index);
  const char *office = self->office;

  if (after < 0)
    return FALSE;
  self->next = after;
  if (!append_item (self, FALSE))
    return FALSE;
  if (is_last_marked (self))
    return TRUE;
  g_array_set_size (self->list->items, self->list->items->len - 1);
  self->list->n_strong--;
  self->office = office;
  return FALSE;
}

static gboolean
append_next (Parser *self)
{
  gssize end = self->next;
  gssize after = parse_separator (self);
  gboolean takes_weak = !is_bare_place (get_last (self));
  gboolean is_marked = after > end;

  if (!is_marked && !needs_no_separator (self))
    return FALSE;
  self->has_semicolon |= is (self, end, UND_LEX_SEMICOLON);
  if (und_lexemes_get (self->lexemes, after)->gap == UND_LEX_NEW_BLOCK
      && !is (self, after, UND_LEX_BULLET))
    return FALSE;
  self->next = after;
  if (append_item (self, takes_weak && is_marked))
    return TRUE;
  if (is_marked && is (self, end, UND_LEX_COMMA))
    {
      note_lead (self, after);
      if (append_after_apposition (self, after))
        return TRUE;
    }
  self->next = end;
  return FALSE;
}

/* "…, among others", "… and others", "… and 12 other states". */
static void
read_remainder (Parser *self)
{
  gssize next = parse_separator (self);

  if (is (self, next, UND_LEX_NUMBER) && is_qualifier (self, next + 1, "other"))
    self->list->is_partial = TRUE;
  if (is (self, next, UND_LEX_NUMBER))
    next++;
  if (next > self->next && is (self, next, UND_LEX_OTHERS))
    self->list->is_partial = TRUE;
  if (g_strcmp0 (und_lexemes_get (self->lexemes, next)->value, "others") == 0
      || g_strcmp0 (und_lexemes_get (self->lexemes, self->next)->value, "others") == 0)
    self->list->is_partial = TRUE;
}

/**
 * und_list_parse:
 * @lexemes: what to read
 * @first: index of the lexeme at which the list must begin
 *
 * Reads the longest list that begins at a lexeme: one item at least. What it is a list of, and
 * whether they sign anything, is for the caller to judge by what stands around it.
 *
 * Returns: (transfer full) (nullable): the list, or %NULL if no item begins there
 */
UndList *
und_list_parse (const UndLexemes *lexemes, gssize first)
{
  UndList *list = g_new0 (UndList, 1);
  Parser parser = { lexemes, list, first, NULL, FALSE, FALSE };

  list->items = g_array_new (FALSE, TRUE, sizeof (UndListItem));
  list->first = first;
  if (!append_item (&parser, TRUE))
    {
      und_list_free (list);
      return NULL;
    }
  list->first_item = und_list_get_item (list, 0)->first;
  while (append_next (&parser))
    ;
  list->end = parser.next;
  read_remainder (&parser);
  return list;
}

void
und_list_free (UndList *self)
{
  g_array_unref (self->items);
  g_free (self);
}

const UndListItem *
und_list_get_item (const UndList *self, guint index)
{
  return &g_array_index (self->items, UndListItem, index);
}
