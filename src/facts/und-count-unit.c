/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * A number with the unit that it counts, by the grammar in und-count.c: over the words that say of
 * what kind those are, and with what is named beside them.
 */
#include "config.h"

#include "und-count-private.h"

/* Qualifiers between the number and its unit. */
#define MOST_QUALIFIERS 5

/* Lexemes that say of what kinds the organisations are. */
#define MOST_KINDS      16
#define MOST_ADJECTIVES 8

/* Lexemes of "including three former judges and the Mayor of Fen". */
#define MOST_ASIDE 20

/* Lexemes of "signatories of the letter has now risen to". */
#define MOST_TO_NUMBER 8

/* Lexemes between "three of" and the number of which those three are. */
#define MOST_BEFORE_WHOLE 4

static gboolean
is_near_coalition (const Stated *self, gssize index)
{
  return is_any (self, und_clause_after (self->clause, index, BIT (UND_LEX_QUALIFIER)),
                 BIT (UND_LEX_COALITION) | BIT (UND_LEX_WORK));
}

/* "16-state amicus brief" */
static gboolean
is_near_paper (const Stated *self, gssize index)
{
  return is (self, und_clause_after (self->clause, index, BIT (UND_LEX_QUALIFIER)), UND_LEX_PAPER);
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

/* May the word at @index stand before "organizations" and say of what kind they are? Not one that
 * is measured ("ten days"), nor one that governs what follows ("after"). */
static gboolean
is_adjective (const Stated *self, gssize index)
{
  const guint64 words = BIT (UND_LEX_WORD) | BIT (UND_LEX_BODY_WORD) | BIT (UND_LEX_NAME)
                        | BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_LAW) | BIT (UND_LEX_PLACE_WORD);
  const UndReader *reader = self->clause->lexemes->reader;
  gsize token = get (self, index)->first;

  return is_any (self, index, words)
         && und_reader_phrase (reader, token, UND_SET_MEASURE, NULL) == NULL
         && und_reader_phrase (reader, token, UND_SET_QUOTE_BORDER, NULL) == NULL;
}

/* "days", but not "business" or "religious" */
static gboolean
is_plural (const Stated *self, gssize index)
{
  const UndLexemes *lexemes = self->clause->lexemes;
  const char *bytes = und_text_get_bytes (lexemes->reader->text, NULL);
  UndSpan span = und_lexemes_span (lexemes, index, index + 1);

  return und_lexemes_ends_with (lexemes, index, 's')
         && !(und_span_length (span) > 1
              && (bytes[span.end - 2] == 's' || bytes[span.end - 2] == 'u'));
}

/* "consumer, rural and": a comma parts adjectives, not a noun from what is said next. */
static gboolean
is_between_adjectives (const Stated *self, gssize comma)
{
  return is_adjective (self, comma - 1) && is_adjective (self, comma + 1)
         && !is_plural (self, comma - 1);
}

/* Can those counted be nobody but signers, whatever words say of what kind they are: "signed by
 * 20", "a coalition of 20", "Penrose and 20 other", "joined 20 other"? */
static gboolean
is_tied (const Stated *self)
{
  return (is (self, self->before, UND_LEX_OF) && is (self, self->before - 1, UND_LEX_COALITION))
         || (self->has_other && is_any (self, self->before, BIT (UND_LEX_AND) | BIT (UND_LEX_JOIN)))
         || und_stated_is_signed_by (self, self->first);
}

gboolean
und_stated_is_subject (const Stated *self)
{
  return und_clause_is_at_start (self->clause, self->before + 1)
         || is (self, self->before, UND_LEX_COMMA);
}

/* "62 environmental and public health organizations": adjectives before the plural, where those
 * sign or at the start of a sentence. */
static gssize
skip_adjectives_of_bodies (const Stated *self, gssize index)
{
  gssize next = index;

  if (!is_tied (self) && !und_stated_is_subject (self))
    return index;
  while (next < index + MOST_ADJECTIVES && get (self, next)->gap <= UND_LEX_SPACED
         && !is (self, next, UND_LEX_BODIES)
         && (is_adjective (self, next) || is (self, next, UND_LEX_AND)
             || (is (self, next, UND_LEX_COMMA) && is_between_adjectives (self, next))))
    next++;
  return is (self, next, UND_LEX_BODIES) ? next : index;
}

/* "Republican-led" */
static gboolean
is_led_by_party (const Stated *self, gssize index)
{
  return is_any (self, index, BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_PARTY))
         && is (self, index + 1, UND_LEX_DASH) && is (self, index + 2, UND_LEX_LEAD)
         && get (self, index + 1)->gap == UND_LEX_JOINED
         && get (self, index + 2)->gap == UND_LEX_JOINED;
}

/* "37 other Republican and Democratic", "Republican-led" */
static gssize
skip_qualifiers (const Stated *self, gssize index, guint64 units)
{
  for (gssize limit = index + MOST_QUALIFIERS; index < limit && !is_any (self, index, units);
       index++)
    if (is_led_by_party (self, index))
      index += 2;
    else if (!is (self, index, UND_LEX_QUALIFIER)
             && !(is (self, index, UND_LEX_AND) && is (self, index - 1, UND_LEX_QUALIFIER)
                  && is (self, index + 1, UND_LEX_QUALIFIER)))
      break;
  return index;
}

/* "11 other oil and gas producing states": behind "other" they are like those named, whatever
 * stands between. */
static gssize
skip_words_before_states (const Stated *self, gssize index)
{
  const guint64 words = BIT (UND_LEX_WORD) | BIT (UND_LEX_AND) | BIT (UND_LEX_DASH);
  gssize next = index;

  while (self->has_other && next < index + MOST_ADJECTIVES && is_any (self, next, words)
         && get (self, next)->gap <= UND_LEX_SPACED
         && (!is_plural (self, next) || is (self, next + 1, UND_LEX_WORD)))
    next++;
  return is (self, next, UND_LEX_STATES) ? next : index;
}

/* "103 university leaders", "ten Great Lakes senators" */
static gssize
skip_words_before_unit (const Stated *self, gssize index)
{
  gssize next = skip_words_before_states (self, index);

  if (next > index)
    return next;
  while (next < index + 2
         && is_any (self, next,
                    BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME) | BIT (UND_LEX_BODY_WORD)
                      | BIT (UND_LEX_HONORIFIC) | BIT (UND_LEX_JURISDICTION) | BIT (UND_LEX_PLACE)
                      | BIT (UND_LEX_PLACE_WORD))
         && get (self, next)->gap <= UND_LEX_SPACED
         && (get (self, next)->is_capitalised || !is_plural (self, next)))
    next++;
  return is_any (self, next, BIT (UND_LEX_UNIT) | BIT (UND_LEX_OTHERS)) ? next : index;
}

gboolean
und_stated_is_signed_by (const Stated *self, gssize number)
{
  gssize agent = und_clause_before (self->clause, number, LEADING | BIT (UND_LEX_APPROXIMATE));

  return is (self, agent, UND_LEX_BY)
         && is (self, und_clause_before (self->clause, agent, LEADING), UND_LEX_SIGN);
}

/* Those counted sign, whatever they are: "signed by 375 village rabbis", "joined 12 other bakers in
 * a letter". */
static gboolean
signs_whoever (const Stated *self)
{
  const guint64 cues = BIT (UND_LEX_PAPER) | BIT (UND_LEX_SEND) | BIT (UND_LEX_SIGN);

  return und_stated_is_signed_by (self, self->first)
         || (self->has_other && is (self, self->before, UND_LEX_JOIN)
             && (self->clause->kinds & cues) != 0);
}

/* "says", "of": no word of what is counted. */
static gboolean
ends_what_is_counted (const Stated *self, gssize index)
{
  const UndReader *reader = self->clause->lexemes->reader;
  gsize token = get (self, index)->first;

  return und_reader_phrase (reader, token, UND_SET_QUOTE_BORDER, NULL) != NULL
         || und_reader_phrase (reader, token, UND_SET_MEASURE, NULL) != NULL
         || und_reader_phrase (reader, token, UND_SET_SPEECH_VERB, NULL) != NULL;
}

/* "375 village rabbis who", "65 former officials": the plural that ends what is counted, whatever
 * it is, or -1. */
static gssize
find_plural (const Stated *self, gssize index)
{
  const guint64 words = BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME) | BIT (UND_LEX_QUALIFIER)
                        | BIT (UND_LEX_TITLE) | BIT (UND_LEX_BODY_WORD) | BIT (UND_LEX_HONORIFIC)
                        | BIT (UND_LEX_PLACE_WORD) | BIT (UND_LEX_JURISDICTION);
  gssize plural = -1;

  for (gssize limit = index + MOST_QUALIFIERS; index < limit; index++)
    {
      /* "national and local presidents" */
      if (is (self, index, UND_LEX_AND) && plural < 0 && is_adjective (self, index - 1))
        continue;
      if (!is_any (self, index, words) || get (self, index)->gap > UND_LEX_SPACED
          || ends_what_is_counted (self, index))
        break;
      if (is_any (self, index, BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME))
          && (is_plural (self, index)
              || und_reader_token_is (self->clause->lexemes->reader, get (self, index)->first,
                                      "people")))
        plural = index;
    }
  return plural;
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

/* Past "– some of them well known – ", or @index. */
static gssize
skip_dashed (const Stated *self, gssize index)
{
  if (!is (self, index, UND_LEX_DASH))
    return index;
  for (gssize next = index + 1; next < index + MOST_ASIDE; next++)
    if (is_any (self, next, BIT (UND_LEX_STOP) | BIT (UND_LEX_SEMICOLON)))
      return index;
    else if (is (self, next, UND_LEX_DASH) && get (self, next + 1)->gap != UND_LEX_JOINED)
      return next + 1;
    else if (is (self, next, UND_LEX_DASH)
             && is_any (self, next + 1, BIT (UND_LEX_ARE) | BIT (UND_LEX_SIGN)))
      return next + 1;
  return index;
}

/* "22 authors and narrators who signed", "15 faculty members signed": the plural before the verb,
 * or -1. */
static gssize
find_plural_that_signs (const Stated *self, gssize index)
{
  const guint64 words = BIT (UND_LEX_WORD) | BIT (UND_LEX_AND) | BIT (UND_LEX_QUALIFIER)
                        | BIT (UND_LEX_TITLE) | BIT (UND_LEX_BODY_WORD) | BIT (UND_LEX_HONORIFIC)
                        | BIT (UND_LEX_NAME);
  const guint64 links = BIT (UND_LEX_WHO) | BIT (UND_LEX_ARE) | BIT (UND_LEX_ADVERB);

  for (gssize limit = index + MOST_QUALIFIERS;
       index < limit && is_any (self, index, words) && get (self, index)->gap <= UND_LEX_SPACED;
       index++)
    {
      gssize verb = und_clause_after (
        self->clause, skip_dashed (self, skip_body_of_members (self, index + 1)), links);

      if (is_any (self, index, BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME))
          && is_any (self, verb, BIT (UND_LEX_SIGN))
          && g_strcmp0 (get (self, verb)->value, "weak") != 0 && !is (self, verb + 1, UND_LEX_BY)
          && (und_lexemes_ends_with (self->clause->lexemes, index, 's')
              || und_reader_token_is (self->clause->lexemes->reader, get (self, index)->first,
                                      "people")))
        return index;
    }
  return -1;
}

/* Past "of the Fen towns' delegation", which says whose those counted are, and past ", including
 * three judges,", to the verb of what they do; or @index. */
static gssize
skip_to_verb (const Stated *self, gssize index)
{
  const guint64 verbs = BIT (UND_LEX_SEND) | BIT (UND_LEX_SIGN);
  const guint64 borders = BIT (UND_LEX_STOP) | BIT (UND_LEX_TO) | BIT (UND_LEX_WHO);
  gboolean is_aside = is (self, index, UND_LEX_COMMA) && is (self, index + 1, UND_LEX_PARTIAL);
  gssize limit = index + (is_aside ? MOST_ASIDE : MOST_ADJECTIVES);
  gssize next = index + 1;

  if (!is_aside && !is (self, index, UND_LEX_OF))
    return index;
  while (next < limit && !is_any (self, next, verbs | borders)
         && (is_aside || !is_any (self, next, BIT (UND_LEX_COMMA) | BIT (UND_LEX_NUMBER)))
         && get (self, next)->gap <= UND_LEX_SPACED)
    next++;
  return is_any (self, next, verbs) ? next : index;
}

/* "The Gazette reported that 20 …": somebody tells of those who write, and not their paper does. */
static gboolean
is_reported (const Stated *self, gssize before)
{
  static const char *const verbs[] = { "reported", "reports", "said", "says", NULL };
  const UndReader *reader = self->clause->lexemes->reader;

  return und_reader_token_is (reader, get (self, before)->first, "that")
         && und_reader_token_is_one_of (reader, get (self, before - 1)->first, verbs)
         && self->clause->last[UND_LEX_PAPER] < self->clause->start;
}

/* "In a letter, 120 bakers", "120 bakers wrote a letter", "A group of 120 bakers", "Penrose and 22
 * bakers": the number is the subject of the sentence, or a part of it. */
static gboolean
is_subject_of_paper (const Stated *self)
{
  const UndReader *reader = self->clause->lexemes->reader;
  gssize first = self->clause->start;
  gssize before = self->before;

  if (!und_clause_has (self->clause, UND_LEX_PAPER))
    return FALSE;
  if (is (self, before, UND_LEX_OF) && is (self, before - 1, UND_LEX_COALITION))
    before = und_clause_before (self->clause, before - 1, LEADING);
  if (before < first || und_clause_is_at_start (self->clause, before + 1)
      || is_any (self, before, BIT (UND_LEX_AND) | BIT (UND_LEX_COLON))
      || is_reported (self, before))
    return TRUE;
  return is (self, before, UND_LEX_COMMA)
         && und_reader_token_is (reader, get (self, first)->first, "in")
         && self->clause->last[UND_LEX_PAPER] >= first;
}

/* "120 well-off Fenlanders told the board": the plural before the verb of who sends the paper that
 * the sentence is about, or -1. */
static gssize
find_plural_that_sends (const Stated *self, gssize index)
{
  const guint64 words = BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME) | BIT (UND_LEX_AND)
                        | BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_BODY_WORD) | BIT (UND_LEX_DASH)
                        | BIT (UND_LEX_HONORIFIC);

  if (self->value < LEAST_COUNT || !is_subject_of_paper (self))
    return -1;
  for (gssize limit = index + MOST_QUALIFIERS;
       index < limit && is_any (self, index, words) && get (self, index)->gap <= UND_LEX_SPACED;
       index++)
    {
      gssize verb = und_clause_after (self->clause, skip_to_verb (self, index + 1),
                                      BIT (UND_LEX_ARE) | BIT (UND_LEX_ADVERB));

      if (is_any (self, index, BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME))
          && is (self, verb, UND_LEX_SEND) && g_strcmp0 (get (self, verb)->value, "ing") != 0
          && is_plural (self, index))
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

/* "the number of signatories has risen to 1,220", "… now stands at 1,220" */
static gboolean
is_number_of_signers (const Stated *self)
{
  const guint64 borders = BIT (UND_LEX_STOP) | BIT (UND_LEX_COMMA) | BIT (UND_LEX_NUMBER);
  const UndReader *reader = self->clause->lexemes->reader;

  if (!is_any (self, self->before, BIT (UND_LEX_TO) | BIT (UND_LEX_ARE)))
    return FALSE;
  for (gssize i = self->before - 1; i > self->before - MOST_TO_NUMBER; i--)
    if (i < self->clause->start || is_any (self, i, borders))
      return FALSE;
    else if (is (self, i, UND_LEX_SIGN) && is (self, i, UND_LEX_UNIT)
             && is (self, i - 1, UND_LEX_OF))
      return und_reader_token_is (reader, get (self, i - 2)->first, "number");
  return FALSE;
}

/* "The states (all 14 of them) will": the unit or states that they are, or -1. */
static gssize
find_all_of_them (const Stated *self)
{
  const UndReader *reader = self->clause->lexemes->reader;
  gsize token = get (self, self->first)->first;
  gssize unit = MAX (self->clause->last[UND_LEX_UNIT], self->clause->last[UND_LEX_STATES]);

  return self->value >= LEAST_COUNT && token > 0 && unit >= self->clause->start
             && und_reader_token_is (reader, token - 1, "all")
             && und_reader_token_is (reader, token + 1, "of")
             && und_reader_token_is (reader, token + 2, "them")
           ? unit
           : -1;
}

/* "30+ organisations" */
static gboolean
has_plus (const Stated *self)
{
  return get (self, self->first + 1)->gap == UND_LEX_JOINED
         && und_reader_token_is (self->clause->lexemes->reader, get (self, self->first + 1)->first,
                                 "+");
}

/* Finds what stands before the number, past "more than": what is not the very number. */
static void
read_before (Stated *self)
{
  gssize about = und_clause_before (self->clause, self->first, LEADING);

  self->is_approximate = is (self, about, UND_LEX_APPROXIMATE) || has_plus (self);
  self->before = und_clause_before (self->clause, self->first, LEADING | BIT (UND_LEX_APPROXIMATE));
}

/* A number of which nothing behind it says what is counted. */
static gboolean
read_bare (Stated *self)
{
  gssize member = find_member (self);
  gssize unit = find_all_of_them (self);

  read_before (self);
  if (unit >= 0)
    {
      self->is_signing = TRUE;
      self->unit = unit;
      self->unit_first = unit;
      self->end = self->first + 1;
      return TRUE;
    }
  self->is_of_signers = member < 0 && is_number_of_signers (self);
  if (member < 0 && !self->is_of_signers && !is_bare_group (self))
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

/* "12 mayors who have signed": it is those who sign, whatever a part of them does. */
static gboolean
are_those_who_sign (const Stated *self)
{
  gssize verb = und_clause_after (self->clause, self->unit + 2, BIT (UND_LEX_ADVERB));

  if (!is (self, self->unit + 1, UND_LEX_WHO))
    return FALSE;
  if (is (self, verb, UND_LEX_SEND) && get (self, verb)->value == NULL)
    return TRUE;
  verb = und_clause_after (self->clause, verb, BIT (UND_LEX_ARE) | BIT (UND_LEX_ADVERB));
  return is_any (self, verb, BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN))
         && und_clause_is_of_paper (self->clause, verb);
}

/* Those who act are a part of those counted. */
static void
read_part (Stated *self)
{
  gssize part = find_part_number (self);
  gint64 value = part < 0 ? 0 : und_lexemes_get_number (self->clause->lexemes, part);
  gboolean is_rest = is (self, part - 1, UND_LEX_EXCEPT);

  /* "Penrose is one of the 12 mayors who signed" */
  if (part < 0 || value < (is_rest ? 1 : 2) || value >= self->value || are_those_who_sign (self))
    return;
  self->value = is_rest ? self->value - value : value;
  self->first = is_rest ? part - 1 : part;
  read_before (self);
}

/* "Ohio cities" at @index: past it, or -1. */
static gssize
skip_towns (const Stated *self, gssize index)
{
  const guint64 words = BIT (UND_LEX_JURISDICTION) | BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_NAME)
                        | BIT (UND_LEX_WORD);
  const UndReader *reader = self->clause->lexemes->reader;

  for (gssize i = index; i < index + MOST_QUALIFIERS && i < self->clause->end; i++)
    if (und_reader_phrase (reader, get (self, i)->first, UND_SET_TOWNS, NULL) != NULL)
      return i + 1;
    else if (!is_any (self, i, words))
      break;
  return -1;
}

/* Do those at @unit hold an office of which a town has one? It may have many former holders, and
 * deputies. */
static gboolean
are_one_a_town (const Stated *self, gssize unit)
{
  const UndReader *reader = self->clause->lexemes->reader;
  const UndPhrase *holders = und_reader_phrase (reader, get (self, unit)->first, UND_SET_TOWN_UNIT,
                                                NULL);

  return holders != NULL && g_strcmp0 (holders->value, "one") == 0
         && und_reader_phrase (reader, get (self, unit - 1)->first, UND_SET_OFFICE_RANK, NULL)
              == NULL;
}

/* "The mayors of nine Ohio cities and two towns signed": a town has one of them, so that there are
 * as many; "from nine cities" there may be more. @index is behind the number. */
static gboolean
read_towns (Stated *self, gssize index)
{
  const UndReader *reader = self->clause->lexemes->reader;
  gssize end = skip_towns (self, index);
  gssize more;

  if (end < 0 || !are_one_a_town (self, self->before - 1)
      || !und_reader_token_is (reader, get (self, self->before)->first, "of"))
    return FALSE;
  more = und_clause_after (self->clause, end, BIT (UND_LEX_AND));
  if (more > end && is (self, more, UND_LEX_NUMBER) && skip_towns (self, more + 1) > 0)
    {
      self->value += und_lexemes_get_number (self->clause->lexemes, more);
      end = skip_towns (self, more + 1);
    }
  self->unit = self->before - 1;
  self->unit_first = self->unit;
  self->end = end;
  return TRUE;
}

/* "21-state coalition", "21-state attorneys general coalition", with @index behind the number. */
static gboolean
is_number_of_compound (const Stated *self, gssize index)
{
  return is (self, index, UND_LEX_DASH)
         && is_any (self, index + 1, BIT (UND_LEX_STATES) | BIT (UND_LEX_UNIT))
         && (is_near_coalition (self, index + 2) || is_near_paper (self, index + 2));
}

/* The number is of those at @unit: with what is named beside them, or of a part of them. */
static void
take_unit (Stated *self, gssize unit)
{
  self->unit = unit;
  if (self->unit_first < 0)
    self->unit_first = unit;
  self->end = unit + 1;
  self->has_other |= is (self, unit, UND_LEX_OTHERS);
  if (is_any (self, unit, BIT (UND_LEX_STATES) | BIT (UND_LEX_UNIT)))
    und_stated_read_extra (self);
  read_part (self);
}

gboolean
und_stated_read (Stated *self, const UndClause *clause, gssize number)
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
  next += has_plus (self) ? 1 : 0;
  if (is_number_of_compound (self, next))
    {
      self->is_compound = TRUE;
      next++;
    }
  for (gssize end = skip_qualifiers (self, next, units); next < end; next++)
    self->has_other |= g_strcmp0 (get (self, next)->value, "other") == 0;
  read_before (self);
  next = skip_kinds_of_bodies (self, next);
  next = skip_adjectives_of_bodies (self, next);
  next = skip_words_before_unit (self, next);
  if (!is_any (self, next, units) && signs_whoever (self))
    {
      gssize plural = find_plural (self, next);

      if (plural >= 0)
        {
          /* "271 New Zealanders" */
          if (plural > next && is (self, plural, UND_LEX_NAME)
              && is (self, plural - 1, UND_LEX_NAME))
            self->unit_first = plural - 1;
          self->is_signing = TRUE;
          next = plural;
          units |= BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME);
        }
    }
  if (read_towns (self, next))
    return TRUE;
  if (!is_any (self, next, units))
    {
      gssize plural;

      /* "mayors from five counties have signed": the mayors have. */
      if (is (self, number - 1, UND_LEX_OF) && is (self, number - 2, UND_LEX_UNIT))
        return FALSE;
      plural = find_plural_that_signs (self, next);
      next = plural >= 0 ? plural : find_plural_that_sends (self, next);
      self->is_signing = next >= 0;
      units |= BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME);
    }
  if (next < 0 || !is_any (self, next, units) || get (self, next)->gap > UND_LEX_SPACED)
    return FALSE;
  take_unit (self, next);
  return TRUE;
}
