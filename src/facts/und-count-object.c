/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Whether those whom a number counts are written to or asked, and so have not signed:
 *
 *   object := verb number                 "wrote 21 mayors", "letters urging 21 mayors"
 *           | "to" number                 "letters to 14 companies"
 *           | "to" unit "of" number       "to the heads of 14 companies"
 *           | object "and" number         "to 14 companies and 21 mayors"
 *           | number "received" | number "were sent"
 *
 * A number of which it is said behind it that they sign is the subject of that.
 */
#include "config.h"

#include "und-count-private.h"

/* Lexemes of "14 companies, more than 20 mayors" between "to" and "and". */
#define MOST_COORDINATED 24

#define COUNTED                                                                                 \
  (BIT (UND_LEX_NUMBER) | BIT (UND_LEX_APPROXIMATE) | BIT (UND_LEX_UNIT) | BIT (UND_LEX_STATES) \
   | BIT (UND_LEX_OTHERS) | BIT (UND_LEX_BODIES) | LEADING)

/* What stands before @index that is no article, adjective or "more than". */
static gssize
skip_back (const Stated *self, gssize index)
{
  return und_clause_before (
    self->clause, index, BIT (UND_LEX_THE) | BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_APPROXIMATE));
}

/* "announced 21 mayors" tells who they are, and nothing that is done to them. */
static gboolean
governs (const Stated *self, gssize verb)
{
  return is (self, verb, UND_LEX_SEND) && verb >= self->clause->start
         && und_reader_phrase (self->clause->lexemes->reader, get (self, verb)->first,
                               UND_SET_ANNOUNCEMENT, NULL)
              == NULL;
}

/* Before "to the attorneys general in" and the number. */
static gssize
find_governor (const Stated *self)
{
  gssize before = skip_back (self, self->first);

  if (is (self, before, UND_LEX_OF) && is (self, before - 1, UND_LEX_UNIT))
    before = skip_back (self, before - 1);
  return is (self, before, UND_LEX_TO) ? before - 1 : before;
}

/* "thanked the mayors in 12 towns for signing the letter": they did what they are thanked or blamed
 * for. */
static gboolean
are_thanked (const Stated *self)
{
  const UndReader *reader = self->clause->lexemes->reader;
  gssize governor = find_governor (self);
  gssize verb = self->end + 1;

  return und_reader_token_is (reader, get (self, self->end)->first, "for")
         && und_reader_phrase (reader, get (self, governor)->first, UND_SET_THANKS, NULL) != NULL
         && is_any (self, verb, BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN))
         && und_clause_is_of_paper (self->clause, verb);
}

/* "to the heads of 14 companies", "to mayors in 12 states" */
static gboolean
are_those_of_recipients (const Stated *self)
{
  gssize unit = self->before - 1;

  return is (self, self->before, UND_LEX_OF) && is (self, unit, UND_LEX_UNIT)
         && is (self, skip_back (self, unit), UND_LEX_TO);
}

/* Is the number one of a row: behind "and", or behind a comma with another number after it? */
static gboolean
is_in_row (const Stated *self)
{
  return is (self, self->before, UND_LEX_AND)
         || (is (self, self->before, UND_LEX_COMMA)
             && is_any (self, self->end, BIT (UND_LEX_AND) | BIT (UND_LEX_COMMA))
             && is_any (self, self->end + 1, BIT (UND_LEX_NUMBER) | BIT (UND_LEX_APPROXIMATE)));
}

/* "to 14 companies and", "to 14 companies, 12 mayors and" right before the number. */
static gboolean
follows_recipients (const Stated *self)
{
  gssize before = self->before - 1;
  gboolean has_number = FALSE;

  if (!is_in_row (self))
    return FALSE;
  for (gssize limit = before - MOST_COORDINATED;
       before > limit && is_any (self, before, COUNTED | BIT (UND_LEX_COMMA)); before--)
    has_number |= is (self, before, UND_LEX_NUMBER);
  return has_number && before >= self->clause->start
         && (is (self, before, UND_LEX_TO) || governs (self, before));
}

/* "14 companies received letters", "14 companies have been sent letters", but not "The letter of 14
 * companies was sent" */
static gboolean
are_recipients (const Stated *self)
{
  const guint64 fillers = BIT (UND_LEX_THE) | BIT (UND_LEX_ADVERB) | BIT (UND_LEX_QUALIFIER);
  gssize verb = und_clause_after (self->clause, self->end,
                                  BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE));

  if (verb >= self->clause->end || is (self, self->before, UND_LEX_BY)
      || (is (self, self->before, UND_LEX_OF) && is (self, self->before - 1, UND_LEX_PAPER)))
    return FALSE;
  return (und_reader_phrase (self->clause->lexemes->reader, get (self, verb)->first,
                             UND_SET_RECEIVED, NULL)
            != NULL
          && is (self, und_clause_after (self->clause, verb + 1, fillers), UND_LEX_PAPER))
         || und_clause_are_sent_to (self->clause, verb);
}

gboolean
und_stated_is_object (const Stated *self)
{
  const guint64 acts = BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN) | BIT (UND_LEX_SEND);
  gssize verb = und_clause_after (self->clause, self->end,
                                  BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE));

  if (are_thanked (self))
    return FALSE;
  if (are_recipients (self) || is (self, self->before, UND_LEX_TO))
    return TRUE;
  if (is_any (self, verb, acts) && g_strcmp0 (get (self, verb)->value, "ing") != 0)
    return FALSE;
  return governs (self, skip_back (self, self->first)) || are_those_of_recipients (self)
         || follows_recipients (self);
}
