/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What a list of those who sign begins with, or goes on with: the offices that they all hold, or
 * what they are:
 *
 *   unit-of     := "the"? qualifier* unit "of" "the"? "following"? states? "of"? ":"? "including"?
 *                | "the"? ("following" | qualifier | number)* states ("of" | ":" | "and" | heading)
 *   group-title := "the"? qualifier* town? unit, right before a name
 *
 * Each looks at a bounded number of lexemes.
 */
#include "config.h"

#include "und-list-grammar-private.h"

/* Words of an office that the vocabulary does not have. */
#define MOST_UNIT_WORDS 4

/* Does a place or a code begin at @index? Past a bullet. */
static gboolean
is_at_place (const Parser *self, gssize index)
{
  index = skip (self, index, UND_LEX_BIT (UND_LEX_BULLET) | UND_LEX_BIT (UND_LEX_THE));
  return is_any (self, index,
                 UND_LEX_BIT (UND_LEX_JURISDICTION) | UND_LEX_BIT (UND_LEX_PLACE)
                   | UND_LEX_BIT (UND_LEX_PLACE_OF));
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
      if (und_list_item_is_at_country (&self->context, index))
        break;
      if (is (self, index, UND_LEX_PARTIAL))
        self->list->is_partial = TRUE;
      else if (is (self, index, UND_LEX_NUMBER))
        is_counted = TRUE;
      else if (is_counted && is_any (self, index, UND_LEX_BIT (UND_LEX_AND)))
        self->list->is_partial = TRUE;
      else if (is (self, index, UND_LEX_COMMA)
               && (is (self, index + 1, UND_LEX_PARTIAL)
                   || (is (self, index - 1, UND_LEX_OF) && is_at_place (self, index + 1))))
        continue; /* "of , Ohio": a place was taken out */
      else if (!is_any (self, index, fillers))
        break;
    }
  return index;
}

/* "of Reed Mills and Fen Works", but not "of Fen mills" */
static gboolean
begins_bodies (const Parser *self, gssize index)
{
  return is (self, index, UND_LEX_NAME)
         && !is_any (self, index + 1,
                     UND_LEX_BIT (UND_LEX_WORD) | UND_LEX_BIT (UND_LEX_BODIES)
                       | UND_LEX_BIT (UND_LEX_UNIT));
}

/* Those who lead something: "heads", a word that is a verb too. */
static gboolean
are_heads (const Parser *self, gssize unit)
{
  const UndLexemes *lexemes = self->context.lexemes;
  const UndPhrase *phrase = und_reader_phrase (
    lexemes->reader, und_lexemes_get (lexemes, unit)->first, UND_SET_LIST_UNIT, NULL);

  return phrase != NULL && g_strcmp0 (phrase->value, "heads") == 0;
}

static gboolean
is_word (const Parser *self, gssize index, const char *word)
{
  return und_reader_token_is (self->context.lexemes->reader,
                              und_lexemes_get (self->context.lexemes, index)->first, word);
}

static gboolean
is_country (const Parser *self, gssize index)
{
  const UndLexemes *lexemes = self->context.lexemes;

  return und_reader_phrase (lexemes->reader, und_lexemes_get (lexemes, index)->first,
                            UND_SET_COUNTRY, NULL)
         != NULL;
}

/* "of Duluth, Erie", "of New York, Chicago": towns, whatever else has the name of the first. */
static gboolean
begins_towns (const Parser *self, gssize index)
{
  gssize next = index + 1;

  /* "mayors from across Peru": where they all are. */
  if (is_any (self, index - 1, UND_LEX_BIT (UND_LEX_OF)) && !is_word (self, index - 1, "of")
      && is_country (self, index))
    return FALSE;
  if (is (self, index, UND_LEX_NAME))
    return TRUE;
  if (!is (self, index, UND_LEX_JURISDICTION) || is_word (self, index - 1, "from"))
    return FALSE;
  next += is (self, next, UND_LEX_COMMA) ? 1 : 0;
  next += is (self, next, UND_LEX_AND) ? 1 : 0;
  return next > index + 1 && is (self, next, UND_LEX_NAME);
}

/* Behind "the mayors of" stand towns: where states stand there, those who signed are somewhere in
 * them. The lexeme at which the places begin, or -1. */
static gssize
parse_towns_of_unit (Parser *self, gssize index)
{
  self->context.are_towns = begins_towns (self, index);
  if (self->context.are_towns)
    return index;
  return is_at_place (self, index) && !is (self, index, UND_LEX_JURISDICTION) ? index : -1;
}

static gboolean
is_town_unit (const Parser *self, gssize unit)
{
  const UndLexemes *lexemes = self->context.lexemes;

  return und_reader_phrase (lexemes->reader, und_lexemes_get (lexemes, unit)->first,
                            UND_SET_TOWN_UNIT, NULL)
         != NULL;
}

/* "foreign ministers", "governments": do they act for their country? */
static gboolean
is_country_unit (const Parser *self, gssize unit)
{
  const UndLexeme *lexeme = und_lexemes_get (self->context.lexemes, unit);

  for (gsize i = 0; i < lexeme->n_tokens; i++)
    if (und_reader_phrase (self->context.lexemes->reader, lexeme->first + i, UND_SET_COUNTRY_UNIT,
                           NULL)
        != NULL)
      return TRUE;
  return FALSE;
}

static gssize
parse_unit_of_places (Parser *self, gssize unit, gboolean is_counted)
{
  gssize next = unit + 1;

  self->context.office = und_lexemes_get_office (self->context.lexemes, unit);
  self->context.are_towns = FALSE;
  self->context.are_bodies = FALSE;
  self->context.are_countries = FALSE;
  /* "attorneys general — from Ohio and Utah —" */
  if (is_any (self, next, UND_LEX_BIT (UND_LEX_DASH) | UND_LEX_BIT (UND_LEX_OPEN))
      && is (self, next + 1, UND_LEX_OF))
    next++;
  /* "The twelve attorneys general are from Ohio and Utah" */
  if (is_counted && is (self, next, UND_LEX_ARE) && is (self, next + 1, UND_LEX_OF))
    {
      self->list->is_heading = TRUE;
      next++;
    }
  if (is (self, next, UND_LEX_OF))
    {
      next = parse_unit_tail (self, next);
      /* "the heads of Reed Mills and Fen Works" */
      self->context.are_bodies = are_heads (self, unit) && begins_bodies (self, next);
      if (self->context.are_bodies)
        return next;
      /* "the mayors of Duluth, Erie and Flint", "mayors from across Ohio" */
      if (is_town_unit (self, unit))
        return parse_towns_of_unit (self, next);
      /* "the foreign ministers of Norway and Chile" */
      self->context.are_countries = is_country_unit (self, unit);
      if (self->context.are_countries && und_list_item_is_at_country (&self->context, next))
        return next;
    }
  else if (is (self, next, UND_LEX_DASH) || is (self, next, UND_LEX_COLON))
    return self->is_lead || is (self, next, UND_LEX_COLON) ? next + 1 : -1;
  else
    return -1;
  return is_at_place (self, next) ? next : -1;
}

/* "Penrose said", "Penrose offers": is the name at @index one of whom something is said? */
static gboolean
is_subject_of_word (const Parser *self, gssize index)
{
  gssize end = und_lexemes_match_name (self->context.lexemes, index);

  return end > index && is (self, end, UND_LEX_WORD) && is_on_line (self, end);
}

static gssize
parse_states (Parser *self, gssize states, gboolean is_counted)
{
  gssize next = states + 1;

  self->context.are_towns = FALSE;
  if (is_line_start (self, next) && is_at_place (self, next))
    {
      self->list->is_heading = TRUE;
      return next;
    }
  /* "signed by 25 states, Utah Attorney General Penrose said" */
  if (is (self, next, UND_LEX_COMMA) && is (self, next + 1, UND_LEX_JURISDICTION)
      && is (self, next + 2, UND_LEX_TITLE) && is_subject_of_word (self, next + 3))
    return -1;
  if (is_counted && is_any (self, next, UND_LEX_BIT (UND_LEX_AND) | UND_LEX_BIT (UND_LEX_COMMA))
      && is_at_place (self, next + 1))
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

/* "the cities of" */
static gboolean
is_at_towns (const Parser *self, gssize index)
{
  index = skip (self, index, UND_LEX_BIT (UND_LEX_THE));
  return is (self, index, UND_LEX_PLACE_OF)
         && g_strcmp0 (und_lexemes_get (self->context.lexemes, index)->value, "many") == 0;
}

/* "by the ferry inspectors of", "the law officers of the cities of": several of whatever office,
 * where only those who act can stand. */
static gssize
parse_loose_unit (Parser *self, gssize index)
{
  const guint64 before = UND_LEX_BIT (UND_LEX_BY) | UND_LEX_BIT (UND_LEX_WITH);
  gssize next = index;

  while (next < index + MOST_UNIT_WORDS && is (self, next, UND_LEX_WORD) && is_on_line (self, next))
    next++;
  if (next > index && is (self, next, UND_LEX_OF) && is_at_towns (self, next + 1))
    return next + 1;
  if (next == index || !is (self, next, UND_LEX_OF)
      || !und_lexemes_ends_with (self->context.lexemes, next - 1, 's'))
    return -1;
  while (is_any (self, index - 1, UND_LEX_BIT (UND_LEX_THE) | UND_LEX_BIT (UND_LEX_QUALIFIER)))
    index--;
  /* "Joining them were the law officers of" */
  if (!is_any (self, index - 1, before)
      && !(is (self, index - 1, UND_LEX_ARE) && is (self, index - 3, UND_LEX_JOIN)))
    return -1;
  next = parse_unit_tail (self, next);
  self->context.office = NULL;
  self->list->is_of_states = TRUE;
  return is_at_place (self, next) ? next : -1;
}

/* "twelve governors, including those of Ohio and Utah": holders of the office that was said before.
 * The lexeme after "of", or @index. */
static gssize
parse_those_of (Parser *self, gssize index)
{
  if (self->context.office == NULL || !is (self, index, UND_LEX_THE)
      || !is_word (self, index, "those"))
    return index;
  if (g_strcmp0 (self->context.office, "Mayor") == 0)
    {
      if (parse_towns_of_unit (self, index + 1) < 0)
        return index;
    }
  else if (!is_at_place (self, index + 1))
    return index;
  self->list->has_unit = TRUE;
  return index + 1;
}

gssize
und_list_parse_unit (Parser *self, gssize index)
{
  UndList saved = *self->list;
  Parser before = *self;
  gboolean is_counted = FALSE;
  gssize next = skip (self, index, UND_LEX_BIT (UND_LEX_THE) | UND_LEX_BIT (UND_LEX_FOLLOWING));
  gboolean leads = FALSE;
  gssize end = parse_those_of (self, index);

  if (end > index)
    return end;
  end = -1;
  for (gssize limit = next + UND_LEXEMES_MOST_SKIPPED;
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
    end = parse_unit_of_places (self, next, is_counted);
  else if (is (self, next, UND_LEX_STATES))
    {
      end = parse_states (self, next, is_counted);
      self->list->is_of_states = TRUE;
    }
  else if (is (self, next, UND_LEX_WORD))
    end = parse_loose_unit (self, next);
  if (end < 0)
    {
      *self->list = saved;
      *self = before;
      return index;
    }
  self->list->has_unit = TRUE;
  return end;
}

/* "Reed mayors", "other mayors": past a lexeme of @kind that stands right before a unit. */
static gssize
skip_to_unit (Parser *self, gssize index, UndLexemeKind kind)
{
  return is (self, index, kind) && is (self, index + 1, UND_LEX_UNIT)
             && is_on_line (self, index + 1)
           ? index + 1
           : index;
}

gssize
und_list_parse_group_title (Parser *self, gssize index)
{
  const guint64 before = UND_LEX_BIT (UND_LEX_THE) | UND_LEX_BIT (UND_LEX_QUALIFIER);
  gssize unit = skip (self, index, before);

  unit = skip_to_unit (self, unit, UND_LEX_NAME);
  unit = skip_to_unit (self, unit, UND_LEX_OTHERS);
  if (!is_any (self, unit, UND_LEX_BIT (UND_LEX_UNIT) | UND_LEX_BIT (UND_LEX_OTHERS))
      || !is_on_line (self, unit + 1)
      || und_lexemes_match_name (self->context.lexemes, unit + 1) == unit + 1)
    return index;
  self->context.office = und_lexemes_get_office (self->context.lexemes, unit);
  if (self->context.office == NULL)
    self->context.office = "";
  return unit + 1;
}

gssize
und_list_parse_towns (Parser *self, gssize index)
{
  if (!is_at_towns (self, index))
    return index;
  self->context.are_towns = TRUE;
  return skip (self, index, UND_LEX_BIT (UND_LEX_THE)) + 1;
}
