/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * How many signed, as a text states it: "Penrose and 20 others", "a coalition of 44 attorneys
 * general", "leads 21", "attorneys general in 21 states".
 *
 *   count := number qualifier* (unit | states extra* | others | bodies)
 *          | number "-member" coalition | coalition "of" number      nobody says of what
 *   extra := ("," | "and") "the"? jurisdiction | ("," | "and") number "territories"
 *
 *   part  := "all but"? number "of" (the | place "'s" | word){0,4} count   that number of them
 *
 * A number is a count only with a unit that can sign, and only where the words before it or the
 * sentence speak of signing; years, ages, votes and sums have no such unit. Whether those counted
 * are all or the others is said by the words next to the number.
 */
#include "config.h"

#include "und-block.h"
#include "und-clause.h"
#include "und-facts-private.h"

#define BIT UND_LEX_BIT

/* Qualifiers between the number and its unit. */
#define MOST_QUALIFIERS 5

/* Lexemes that say of what kinds the organisations are. */
#define MOST_KINDS      16
#define MOST_ADJECTIVES 8

/* Lexemes between "three of" and the number of which those three are. */
#define MOST_BEFORE_WHOLE 4

/* A bare number below this one is rather "the two attorneys general" than a count. */
#define LEAST_COUNT 3

/* Lexemes of a kicker before the headline, with its colon. */
#define MOST_KICKER 3

#define LEADING (BIT (UND_LEX_THE) | BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_ADVERB))
#define CUES                                                                         \
  (BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_SEND) | BIT (UND_LEX_LEAD) \
   | BIT (UND_LEX_COALITION) | BIT (UND_LEX_PAPER))
#define ACTS (BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_SEND))

/* One number with its unit. */
typedef struct
{
  const UndClause *clause;
  gssize first;
  gssize unit;
  gssize unit_first; /* the unit's first word: "New" of "New Zealanders" */
  gssize end;
  gint64 value;
  gint64 extra; /* jurisdictions that are named beside it */
  gboolean has_other;
  gboolean is_compound; /* "a 21-state coalition" */
  gboolean is_bare;     /* "a coalition of 21", "a 21-member coalition" */
  gboolean is_signing;  /* whatever they are, the next word says that they sign */
  guint n_named;        /* those named beside the others */
  gssize before;        /* the word before it that carries something */
} Stated;

static gboolean
is (const Stated *self, gssize index, UndLexemeKind kind)
{
  return und_lexemes_is (self->clause->lexemes, index, kind);
}

static gboolean
is_any (const Stated *self, gssize index, guint64 kinds)
{
  return und_lexemes_is_any (self->clause->lexemes, index, kinds);
}

static const UndLexeme *
get (const Stated *self, gssize index)
{
  return und_lexemes_get (self->clause->lexemes, index);
}

static gboolean
is_year (gint64 value)
{
  return value >= 1900 && value <= 2100;
}

/* "18 attorneys general, along with those of Guam and Ohio" */
static gboolean
is_with_those_of (const Stated *self)
{
  gssize those = und_clause_after (self->clause, self->end,
                                   BIT (UND_LEX_COMMA) | BIT (UND_LEX_AND));

  return is (self, self->unit, UND_LEX_UNIT) && those > self->end
         && und_reader_token_is (self->clause->lexemes->reader, get (self, those)->first, "those");
}

/* "48 states and Guam", "48 attorneys general and the District": what is no state stands beside
 * those who hold office in states too, but a state would be one of another list. */
static gboolean
is_beside_unit (const Stated *self, gssize place, gboolean takes_states)
{
  return takes_states || get (self, place)->jurisdiction->kind != UND_JURISDICTION_STATE;
}

/* ", the District of Columbia and three territories" after a number of states. */
static void
read_extra (Stated *self)
{
  const guint64 links = BIT (UND_LEX_COMMA) | BIT (UND_LEX_AND) | BIT (UND_LEX_THE);
  gboolean takes_states = is (self, self->unit, UND_LEX_STATES) || is_with_those_of (self);

  for (;;)
    {
      gssize next = und_clause_after (self->clause, self->end, links);

      if (next == self->end)
        return;
      if (is (self, next, UND_LEX_JURISDICTION) && is_beside_unit (self, next, takes_states))
        {
          self->extra++;
          self->end = next + 1;
        }
      else if (is (self, next, UND_LEX_NUMBER)
               && is (self, und_clause_after (self->clause, next + 1, BIT (UND_LEX_QUALIFIER)),
                      UND_LEX_STATES))
        {
          self->extra += und_lexemes_get_number (self->clause->lexemes, next);
          self->end = und_clause_after (self->clause, next + 1, BIT (UND_LEX_QUALIFIER)) + 1;
        }
      else
        return;
    }
}

static gboolean
is_near_coalition (const Stated *self, gssize index)
{
  return is_any (self, und_clause_after (self->clause, index, BIT (UND_LEX_QUALIFIER)),
                 BIT (UND_LEX_COALITION) | BIT (UND_LEX_WORK));
}

/* "31 undersigned consumer, rural and civil rights organizations" */
static gssize
skip_kinds_of_bodies (const Stated *self, gssize index)
{
  if (!is (self, index - 1, UND_LEX_SIGN))
    return index;
  for (gssize next = index; next < index + MOST_KINDS && get (self, next)->gap <= UND_LEX_SPACED;
       next++)
    if (is (self, next, UND_LEX_BODIES))
      return next;
    else if (is_any (self, next, BIT (UND_LEX_STOP) | BIT (UND_LEX_NUMBER)))
      break;
  return index;
}

/* "62 environmental and public health organizations": adjectives before the plural, in a coalition
 * or at the start of a sentence. */
static gssize
skip_adjectives_of_bodies (const Stated *self, gssize index)
{
  const guint64 words = BIT (UND_LEX_WORD) | BIT (UND_LEX_BODY_WORD) | BIT (UND_LEX_NAME)
                        | BIT (UND_LEX_COMMA) | BIT (UND_LEX_AND) | BIT (UND_LEX_QUALIFIER)
                        | BIT (UND_LEX_LAW) | BIT (UND_LEX_PLACE_WORD);
  gboolean is_grouped = is (self, self->before, UND_LEX_OF)
                        && is (self, self->before - 1, UND_LEX_COALITION);
  gssize next = index;

  if (!is_grouped && !und_clause_is_at_start (self->clause, self->first))
    return index;
  while (next < index + MOST_ADJECTIVES && is_any (self, next, words)
         && get (self, next)->gap <= UND_LEX_SPACED && !is (self, next, UND_LEX_BODIES))
    next++;
  return is (self, next, UND_LEX_BODIES) ? next : index;
}

/* "37 other Republican and Democratic" */
static gssize
skip_qualifiers (const Stated *self, gssize index, guint64 units)
{
  for (gssize limit = index + MOST_QUALIFIERS; index < limit && !is_any (self, index, units);
       index++)
    if (!is (self, index, UND_LEX_QUALIFIER)
        && !(is (self, index, UND_LEX_AND) && is (self, index - 1, UND_LEX_QUALIFIER)
             && is (self, index + 1, UND_LEX_QUALIFIER)))
      break;
  return index;
}

/* "103 university leaders", "ten Great Lakes senators" */
static gssize
skip_words_before_unit (const Stated *self, gssize index)
{
  gssize next = index;

  while (next < index + 2
         && is_any (self, next,
                    BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME) | BIT (UND_LEX_BODY_WORD)
                      | BIT (UND_LEX_JURISDICTION) | BIT (UND_LEX_PLACE))
         && get (self, next)->gap <= UND_LEX_SPACED
         && (get (self, next)->is_capitalised
             || !und_lexemes_ends_with (self->clause->lexemes, next, 's')))
    next++;
  return is_any (self, next, BIT (UND_LEX_UNIT) | BIT (UND_LEX_OTHERS)) ? next : index;
}

/* "signed by 343 lecturers": those counted sign, whatever they are. */
static gboolean
is_signed_by (const Stated *self, gssize number)
{
  gssize agent = und_clause_before (self->clause, number, LEADING | BIT (UND_LEX_APPROXIMATE));

  return is (self, agent, UND_LEX_BY)
         && is (self, und_clause_before (self->clause, agent, LEADING), UND_LEX_SIGN);
}

/* "of the Reed City Council" after "members": the lexeme after it, or @index. */
static gssize
skip_body_of_members (const Stated *self, gssize index)
{
  gssize next = und_clause_after (self->clause, index + 1, BIT (UND_LEX_THE));
  gssize first = next;

  if (!is (self, index, UND_LEX_OF))
    return index;
  while (next < first + MOST_ADJECTIVES && get (self, next)->is_capitalised
         && get (self, next)->gap <= UND_LEX_SPACED)
    next++;
  return next > first ? next : index;
}

/* "22 authors and narrators who signed", "15 faculty members signed": the plural before the verb,
 * or -1. */
static gssize
find_plural_that_signs (const Stated *self, gssize index)
{
  const guint64 words = BIT (UND_LEX_WORD) | BIT (UND_LEX_AND) | BIT (UND_LEX_QUALIFIER)
                        | BIT (UND_LEX_TITLE) | BIT (UND_LEX_BODY_WORD) | BIT (UND_LEX_HONORIFIC);
  const guint64 links = BIT (UND_LEX_WHO) | BIT (UND_LEX_ARE) | BIT (UND_LEX_ADVERB);

  for (gssize limit = index + MOST_QUALIFIERS;
       index < limit && is_any (self, index, words) && get (self, index)->gap <= UND_LEX_SPACED;
       index++)
    {
      gssize verb = und_clause_after (self->clause, skip_body_of_members (self, index + 1), links);

      if (is (self, index, UND_LEX_WORD) && is_any (self, verb, BIT (UND_LEX_SIGN))
          && g_strcmp0 (get (self, verb)->value, "weak") != 0 && !is (self, verb + 1, UND_LEX_BY)
          && und_lexemes_ends_with (self->clause->lexemes, index, 's'))
        return index;
    }
  return -1;
}

/* "2017-07-06 Attorneys General": the last figure of a date or a docket. */
static gboolean
is_of_figures (const UndClause *clause, gssize number)
{
  return und_lexemes_is (clause->lexemes, number - 1, UND_LEX_DASH)
         && und_lexemes_get (clause->lexemes, number - 1)->gap == UND_LEX_JOINED
         && und_lexemes_get (clause->lexemes, number)->gap == UND_LEX_JOINED
         && und_lexemes_is (clause->lexemes, number - 2, UND_LEX_NUMBER);
}

/* "26-member coalition": the lexeme of "member", or -1. */
static gssize
find_member (const Stated *self)
{
  static const char *const words[] = { "member", "strong", NULL };
  gssize member = self->first + 2;

  if (self->value < LEAST_COUNT || !is (self, member - 1, UND_LEX_DASH)
      || get (self, member)->gap != UND_LEX_JOINED
      || !und_reader_token_is_one_of (self->clause->lexemes->reader, get (self, member)->first,
                                      words)
      || !is_near_coalition (self, member + 1))
    return -1;
  return member;
}

/* "a coalition of 26 in opposing the rule": whatever they are, nothing stands there to say it. */
static gboolean
is_bare_group (const Stated *self)
{
  static const char *const words[] = { "in", "that", "which", "opposing", "supporting", NULL };
  const guint64 next = BIT (UND_LEX_STOP) | BIT (UND_LEX_COMMA) | BIT (UND_LEX_WHO)
                       | BIT (UND_LEX_TO) | BIT (UND_LEX_SEND);

  return self->value >= LEAST_COUNT && is (self, self->before, UND_LEX_OF)
         && is (self, self->before - 1, UND_LEX_COALITION)
         && (is_any (self, self->first + 1, next)
             || und_reader_token_is_one_of (self->clause->lexemes->reader,
                                            get (self, self->first + 1)->first, words));
}

/* A number of which nothing says what is counted. */
static gboolean
read_bare (Stated *self)
{
  gssize member = find_member (self);

  self->before = und_clause_before (self->clause, self->first, LEADING);
  if (member < 0 && !is_bare_group (self))
    return FALSE;
  self->is_bare = TRUE;
  self->is_compound = member >= 0;
  self->unit = MAX (member, self->first);
  self->unit_first = self->unit;
  self->end = self->unit + 1;
  return TRUE;
}

/* "three of the 12 mayors", "all but three of Ohio's 12 mayors": where the number that says how
 * many stands, or -1. */
static gssize
find_part_number (const Stated *self)
{
  const guint64 marks = BIT (UND_LEX_COMMA) | BIT (UND_LEX_STOP) | BIT (UND_LEX_SEMICOLON)
                        | BIT (UND_LEX_COLON) | BIT (UND_LEX_QUOTE);

  for (gssize of = self->first - 1; of >= self->first - MOST_BEFORE_WHOLE - 1; of--)
    {
      if (of <= self->clause->start || is_any (self, of, marks))
        return -1;
      if (is (self, of, UND_LEX_OF) && is (self, of - 1, UND_LEX_NUMBER)
          && und_reader_token_is (self->clause->lexemes->reader, get (self, of)->first, "of"))
        return of < self->first - 1 ? of - 1 : -1;
    }
  return -1;
}

/* Those who act are a part of those counted. */
static void
read_part (Stated *self)
{
  gssize part = find_part_number (self);
  gint64 value = part < 0 ? 0 : und_lexemes_get_number (self->clause->lexemes, part);
  gboolean is_rest = is (self, part - 1, UND_LEX_EXCEPT);

  /* "Penrose is one of the 12 mayors who signed" */
  if (part < 0 || value < (is_rest ? 1 : 2) || value >= self->value)
    return;
  self->value = is_rest ? self->value - value : value;
  self->first = is_rest ? part - 1 : part;
  self->before = und_clause_before (self->clause, self->first, LEADING);
}

static gboolean
read_stated (Stated *self, const UndClause *clause, gssize number)
{
  guint64 units = BIT (UND_LEX_UNIT) | BIT (UND_LEX_STATES) | BIT (UND_LEX_OTHERS)
                  | BIT (UND_LEX_BODIES);
  gssize next = number + 1;

  *self = (Stated){ .clause = clause, .first = number, .unit_first = -1 };
  if (is_of_figures (clause, number))
    return FALSE;
  self->value = und_lexemes_get_number (self->clause->lexemes, number);
  if (read_bare (self))
    return TRUE;
  if (is (self, next, UND_LEX_DASH) && is (self, next + 1, UND_LEX_STATES)
      && is_near_coalition (self, next + 2))
    {
      self->is_compound = TRUE;
      next++;
    }
  for (gssize end = skip_qualifiers (self, next, units); next < end; next++)
    self->has_other |= g_strcmp0 (get (self, next)->value, "other") == 0;
  self->before = und_clause_before (clause, number, LEADING);
  next = skip_kinds_of_bodies (self, next);
  next = skip_adjectives_of_bodies (self, next);
  next = skip_words_before_unit (self, next);
  /* "signed by 271 New Zealanders" */
  if (is_signed_by (self, number) && is (self, next, UND_LEX_NAME)
      && !und_lexemes_ends_with (self->clause->lexemes, next, 's'))
    self->unit_first = next++;
  if (is_signed_by (self, number) && is_any (self, next, BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME))
      && (und_lexemes_ends_with (self->clause->lexemes, next, 's')
          || und_reader_token_is (clause->lexemes->reader, get (self, next)->first, "people")))
    units |= BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME);
  if (!is_any (self, next, units))
    {
      /* "mayors from five counties have signed": the mayors have. */
      if (is (self, number - 1, UND_LEX_OF) && is (self, number - 2, UND_LEX_UNIT))
        return FALSE;
      next = find_plural_that_signs (self, next);
      self->is_signing = next >= 0;
      units |= BIT (UND_LEX_WORD);
    }
  if (next < 0 || !is_any (self, next, units) || get (self, next)->gap > UND_LEX_SPACED)
    return FALSE;
  self->unit = next;
  if (self->unit_first < 0)
    self->unit_first = next;
  self->end = next + 1;
  self->has_other |= is (self, next, UND_LEX_OTHERS);
  if (is_any (self, next, BIT (UND_LEX_STATES) | BIT (UND_LEX_UNIT)))
    read_extra (self);
  read_part (self);
  return TRUE;
}

static gboolean
is_before (const Stated *self, UndLexemeKind kind)
{
  return self->before >= self->clause->start && is (self, self->before, kind);
}

/* The head of "a bipartisan coalition of 44", or -1. */
static gssize
find_group (const Stated *self)
{
  gssize head = self->before - 1;

  if (!is_before (self, UND_LEX_OF)
      || !is_any (self, head, BIT (UND_LEX_COALITION) | BIT (UND_LEX_PAPER)))
    return -1;
  return head;
}

static gboolean
is_in_headline (const Stated *self)
{
  const UndPartFacts *part = self->clause->lexemes->reader->part;

  return part->headline.text != NULL
         && und_span_contains (
           part->headline.span,
           und_lexemes_span (self->clause->lexemes, self->first, self->first + 1));
}

/* At the start, or behind a kicker of a word or two: "ICYMI: Penrose, 39 AGs Seek". */
static gboolean
begins_headline (const Stated *self, gssize index)
{
  return und_clause_is_at_start (self->clause, index)
         || (is (self, index - 1, UND_LEX_COLON) && index - self->clause->start <= MOST_KICKER);
}

/* "AG Penrose, 39 AGs Seek": a headline saves its "and"; but not "After Penrose, 39 AGs Seek". */
static gboolean
follows_headline_name (const Stated *self)
{
  const guint64 names = BIT (UND_LEX_NAME) | BIT (UND_LEX_JURISDICTION) | BIT (UND_LEX_TITLE)
                        | BIT (UND_LEX_HONORIFIC);

  return is_in_headline (self) && is_before (self, UND_LEX_COMMA)
         && begins_headline (self, und_clause_before (self->clause, self->before - 1, names) + 1);
}

/* "Penrose and 20": a name stands before the "and". */
static gboolean
follows_name (const Stated *self)
{
  const guint64 names = BIT (UND_LEX_NAME) | BIT (UND_LEX_JURISDICTION) | BIT (UND_LEX_CLOSE)
                        | BIT (UND_LEX_PRONOUN) | BIT (UND_LEX_BODY_WORD);
  gssize name = self->before - 1;

  if (!is_before (self, UND_LEX_AND) && !follows_headline_name (self))
    return FALSE;
  if (is_any (self, name, BIT (UND_LEX_COMMA) | BIT (UND_LEX_DASH)))
    name--;
  return is_any (self, name, names) || get (self, name)->ends_with_stop;
}

/* "attorneys general in 21 states" */
static gboolean
follows_unit (const Stated *self)
{
  gssize unit = self->before - (is (self, self->before - 1, UND_LEX_CLOSE) ? 2 : 1);

  return is_before (self, UND_LEX_OF) && is (self, unit, UND_LEX_UNIT);
}

/* "57 mayors from 23 states" are 57; "mayors from 23 states" are 23 at least. */
static gboolean
is_where_towns_are (const Stated *self)
{
  return follows_unit (self)
         && is (self, und_clause_before (self->clause, self->before - 1, LEADING), UND_LEX_NUMBER)
         && und_reader_phrase (self->clause->lexemes->reader, get (self, self->before - 1)->first,
                               UND_SET_TOWN_UNIT, NULL)
              != NULL;
}

static gboolean
is_joined_by (const Stated *self)
{
  gssize group = find_group (self);
  gssize agent = group >= 0 ? und_clause_before (self->clause, group, LEADING) : self->before;
  gssize verb = und_clause_before (self->clause, agent, LEADING);

  return is (self, agent, UND_LEX_BY) && is (self, verb, UND_LEX_JOIN);
}

static gboolean
has_verb_after (const Stated *self)
{
  const guint64 auxiliaries = BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE);
  gssize verb = und_clause_after (self->clause, self->end, auxiliaries);

  return is_any (self, verb, ACTS);
}

/* "the coalition, which spans 23 states" */
static gboolean
is_number_of_coalition (const Stated *self)
{
  return is_before (self, UND_LEX_INCLUDE) && self->clause->last[UND_LEX_COALITION] >= 0;
}

/* "the support of 50 senators", "the votes of 60": what is hoped for. */
static gboolean
is_wanted (const Stated *self, gssize head)
{
  static const char *const words[] = { "support", "backing", "vote", "votes", NULL };

  return und_reader_token_is_one_of (self->clause->lexemes->reader, get (self, head)->first, words);
}

/* "one of 18 organizations that sent the letter", "one of 18 states to ask", "among 18 states
 * suing" */
static gboolean
is_one_of_senders (const Stated *self)
{
  const UndReader *reader = self->clause->lexemes->reader;
  gboolean is_among = und_reader_token_is (reader, get (self, self->before)->first, "among");

  if (!is_among
      && !(is_before (self, UND_LEX_OF)
           && und_reader_token_is (reader, get (self, self->before - 1)->first, "one")))
    return FALSE;
  if (is_any (self, self->end, BIT (UND_LEX_WHO) | BIT (UND_LEX_TO)))
    return is_any (self, und_clause_after (self->clause, self->end + 1, BIT (UND_LEX_ADVERB)),
                   ACTS);
  return is_any (self, self->end, ACTS) && g_strcmp0 (get (self, self->end)->value, "ing") == 0;
}

/* "a brief filed by 17 states", but not "dismiss a suit filed by 17 states" */
static gboolean
is_sent_by (const Stated *self)
{
  const guint64 fillers = LEADING | BIT (UND_LEX_THE) | BIT (UND_LEX_QUALIFIER);
  gssize verb = und_clause_before (self->clause, self->before, LEADING);
  gssize paper = und_clause_before (self->clause, verb, LEADING);
  gssize governor = und_clause_before (self->clause, paper, fillers);

  return is (self, self->before, UND_LEX_BY) && is (self, verb, UND_LEX_SEND)
         && is (self, paper, UND_LEX_PAPER)
         && !(governor >= self->clause->start && is (self, governor, UND_LEX_WORD));
}

/* "40 Attorneys General Agree", but not "40 Mayors Face Recall" */
static gboolean
opens_headline (const Stated *self)
{
  const UndPhrase *verb;

  if (!is_in_headline (self) || !und_clause_is_at_start (self->clause, self->first)
      || !get (self, self->unit)->is_capitalised || self->end >= self->clause->end)
    return FALSE;
  verb = und_reader_phrase (self->clause->lexemes->reader, get (self, self->end)->first,
                            UND_SET_NOT_A_NAME, NULL);
  return verb != NULL && g_strcmp0 (verb->value, "verb") == 0;
}

/* Do those counted sign? */
static gboolean
counts_signers (const Stated *self)
{
  gboolean is_tied = self->is_compound || self->is_signing || is_before (self, UND_LEX_SIGN)
                     || is_number_of_coalition (self) || is (self, self->first + 1, UND_LEX_SIGN)
                     || is_signed_by (self, self->first) || is_sent_by (self)
                     || find_group (self) >= 0 || is_joined_by (self) || follows_unit (self)
                     || is_one_of_senders (self)
                     || is_any (self, self->before, BIT (UND_LEX_JOIN) | BIT (UND_LEX_LEAD))
                     || (follows_name (self) && self->has_other);

  /* "bringing the total to 180 senators" */
  if (is_before (self, UND_LEX_TO)
      && und_reader_token_is (self->clause->lexemes->reader, get (self, self->before - 1)->first,
                              "total"))
    return is (self, self->unit, UND_LEX_UNIT) || is (self, self->unit, UND_LEX_STATES);
  if (is_before (self, UND_LEX_APPROXIMATE) || is_before (self, UND_LEX_TO)
      || is_where_towns_are (self) || und_clause_is_earlier (self->clause) || is_year (self->value))
    return FALSE;
  if (is_before (self, UND_LEX_OF)
      && (is (self, self->before - 1, UND_LEX_OWN_BODY) || is_wanted (self, self->before - 1)))
    return FALSE;
  if (is (self, self->unit, UND_LEX_UNIT))
    return (self->clause->kinds & CUES || follows_name (self) || opens_headline (self))
           && (self->value >= LEAST_COUNT || self->has_other || is_tied);
  if (is (self, self->unit, UND_LEX_BODIES) && und_clause_is_at_start (self->clause, self->first))
    return (self->clause->kinds & (ACTS | BIT (UND_LEX_LEAD) | BIT (UND_LEX_PAPER))) != 0;
  if (is (self, self->unit, UND_LEX_BODIES))
    return is_tied || (is_before (self, UND_LEX_AND) && is (self, self->before - 1, UND_LEX_UNIT));
  return is_tied || (is (self, self->unit, UND_LEX_STATES) && has_verb_after (self));
}

static UndCountScope
find_scope (const Stated *self, const char **rule)
{
  gssize group = find_group (self);

  if (self->has_other)
    {
      *rule = "count-of-others";
      return UND_COUNT_OTHERS;
    }
  if (is_joined_by (self))
    {
      *rule = "count-after-joined-by";
      return UND_COUNT_OTHERS;
    }
  if (follows_name (self))
    {
      *rule = "count-after-name-and";
      return UND_COUNT_OTHERS;
    }
  if (!self->is_compound && is_any (self, self->before, BIT (UND_LEX_JOIN) | BIT (UND_LEX_LEAD)))
    {
      *rule = "count-after-verb";
      return UND_COUNT_AMBIGUOUS;
    }
  if (group >= 0 && is (self, und_clause_before (self->clause, group, LEADING), UND_LEX_AND))
    {
      *rule = "count-of-group-after-and";
      return UND_COUNT_AMBIGUOUS;
    }
  *rule = group >= 0 ? "count-of-group" : "count-with-unit";
  return UND_COUNT_TOTAL;
}

/* The last list of persons before a count. */
typedef struct
{
  gssize first;
  gssize end;
  guint n;
} NamedBefore;

static UndCount *
to_count (const Stated *self, const UndPartFacts *part)
{
  UndCount *count = g_new0 (UndCount, 1);

  count->value = self->value;
  count->unit = self->is_bare ? g_strdup ("members")
                : get (self, self->unit)->value != NULL
                  ? g_strdup (get (self, self->unit)->value)
                  : und_text_dup_span (
                    self->clause->lexemes->reader->text,
                    und_lexemes_span (self->clause->lexemes, self->unit_first, self->unit + 1));
  count->office = self->is_bare ? NULL : und_lexemes_get_office (self->clause->lexemes, self->unit);
  count->scope = find_scope (self, &count->rule);
  count->span = und_lexemes_span (self->clause->lexemes, self->first, self->end);
  count->is_in_headline = part->headline.text != NULL
                          && und_span_contains (part->headline.span, count->span);
  count->total = -1;
  if (count->scope != UND_COUNT_AMBIGUOUS)
    count->total = self->value + self->extra
                   + (count->scope == UND_COUNT_OTHERS ? self->n_named : 0);
  return count;
}

static guint
count_persons (const UndList *list)
{
  guint n = 0;

  for (guint i = 0; i < list->items->len; i++)
    n += und_span_is_empty (und_list_get_item (list, i)->name) ? 0 : 1;
  return n;
}

/* Does the one who says so join those at @first? */
static gboolean
joins (const UndClause *clause, gssize first)
{
  gssize verb = und_clause_before (clause, first, LEADING);

  return und_lexemes_is (clause->lexemes, verb, UND_LEX_JOIN);
}

/* "… and ten colleagues joined Senators A and B": the persons of that list. */
static guint
count_joined (const Stated *self)
{
  g_autoptr (UndList) list = NULL;

  if (!is (self, self->end, UND_LEX_JOIN) || g_strcmp0 (get (self, self->end)->value, "ing") == 0)
    return 0;
  list = und_list_parse (self->clause->lexemes, self->end + 1, NULL);
  return list != NULL ? count_persons (list) : 0;
}

/* How many stand beside "and 20 others": the persons of the list before it in the sentence, where
 * they are its subject or joined to it; else the issuer. */
static guint
count_named (const Stated *stated, const UndClause *clause, const NamedBefore *named)
{
  gssize before = stated->before;

  if (und_lexemes_is (clause->lexemes, before - 1, UND_LEX_COMMA))
    before--;
  if (named->end < clause->start || named->n == 0)
    return 1;
  if (named->end == before)
    return named->n + (joins (clause, named->first) ? 1 : 0);
  return und_clause_is_at_start (clause, named->first) ? named->n : 1;
}

/* Where the release ends, "###", or the end of the text. */
static gsize
find_end_mark (const UndReader *self)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);

  for (gsize i = blocks.first; i < blocks.end; i++)
    if (und_reader_get_block (self, i)->kind == UND_BLOCK_MARK)
      return und_reader_get_block (self, i)->span.start;
  return G_MAXSIZE;
}

/* "Penrose Joins 17 States Opposing Rule", a line below the end of a release: the headline of
 * another. */
static gboolean
is_teaser (const UndReader *self, const UndCount *count, gsize end_mark)
{
  const UndBlock *block = NULL;

  if (count->span.start < end_mark || self->part->kind != UND_PART_PRESS_RELEASE)
    return FALSE;
  block = und_reader_get_block (self, und_reader_block_at (self, count->span.start));
  return block != NULL && block->kind == UND_BLOCK_LINE
         && !und_reader_token_is (self, block->range.end - 1, ":");
}

static void
add_count (UndReader *self, UndCount *count, gsize end_mark)
{
  if (is_teaser (self, count, end_mark))
    und_count_free (count);
  else
    g_ptr_array_add (self->part->counts, count);
}

/* A list may hold the count of others: "Utah, along with 49 other states and Guam". */
static gssize
find_number (const UndLexemes *lexemes, gssize first, gssize end)
{
  while (first < end && !und_lexemes_is (lexemes, first, UND_LEX_NUMBER))
    first++;
  return first;
}

/**
 * und_reader_read_counts:
 *
 * Reads from the part being read every place where it states how many sign. Time is linear in the
 * part.
 */
void
und_reader_read_counts (UndReader *self)
{
  g_autoptr (UndLexemes) lexemes = und_lexemes_new (self, self->part->span);
  NamedBefore named = { -1, -1, 0 };
  gsize end_mark = self->blocks != NULL ? find_end_mark (self) : G_MAXSIZE;
  UndClause clause;

  und_clause_begin (&clause, lexemes, 0);
  for (gssize i = 0; i < (gssize) lexemes->items->len;)
    {
      g_autoptr (UndList) list = NULL;
      Stated stated;
      gssize end = i + 1;

      und_clause_advance (&clause, i);
      if (und_lexemes_is (lexemes, i, UND_LEX_NUMBER) && read_stated (&stated, &clause, i))
        {
          end = stated.end;
          stated.n_named = count_named (&stated, &clause, &named) + count_joined (&stated);
          if (counts_signers (&stated))
            add_count (self, to_count (&stated, self->part), end_mark);
        }
      else if (!und_lexemes_is (lexemes, i, UND_LEX_NUMBER)
               && (list = und_list_parse (lexemes, i, NULL)) != NULL)
        {
          end = find_number (lexemes, i + 1, list->end);
          named = (NamedBefore){ i, end, count_persons (list) };
        }
      i = end;
    }
}
