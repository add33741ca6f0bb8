/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Sentences over lexemes: where one begins and ends, which kinds of words it holds, and what is
 * next to a place in it. Judging lists by them is in und-clause-rules.c.
 */
#include "config.h"

#include "und-clause-private.h"

#include "und-block.h"
#include "und-date.h"
#include "und-headline.h"

/* Numbers between are read as years. */
#define FIRST_YEAR 1900
#define LAST_YEAR  2100

/* Lexemes from "On May 4" to what was done then. */
#define MOST_BEHIND_DAY 32

/* "Feb. 13", "No. 5": a short word before a number; and what goes on in lower case. */
static gboolean
is_abbreviated (const UndLexemes *lexemes, gssize stop)
{
  const UndLexeme *next = und_lexemes_get (lexemes, stop + 1);

  if (next->kinds & BIT (UND_LEX_NUMBER))
    return und_span_length (und_lexemes_span (lexemes, stop - 1, stop)) <= 4
           && und_lexemes_get (lexemes, stop - 1)->is_capitalised;
  return (next->kinds & BIT (UND_LEX_WORD)) != 0 && !next->is_capitalised;
}

/* Does the sentence end after lexeme @index? */
static gboolean
ends_after (const UndLexemes *lexemes, gssize index)
{
  const guint64 openers = BIT (UND_LEX_THE) | BIT (UND_LEX_PRONOUN) | BIT (UND_LEX_ADVERB)
                          | BIT (UND_LEX_WORD) | BIT (UND_LEX_JOIN);
  const guint64 open_ends = BIT (UND_LEX_COMMA) | BIT (UND_LEX_SEMICOLON) | BIT (UND_LEX_AND);
  const UndLexeme *lexeme = und_lexemes_get (lexemes, index);
  const UndLexeme *next = und_lexemes_get (lexemes, index + 1);

  if (next->kinds == 0)
    return TRUE;
  if (next->gap >= UND_LEX_NEW_LINE)
    return !(lexeme->kinds & BIT (UND_LEX_COLON))
           && !(next->gap == UND_LEX_NEW_LINE && (lexeme->kinds & open_ends) != 0);
  if (next->gap < UND_LEX_SPACED)
    return FALSE;
  if (lexeme->kinds & BIT (UND_LEX_STOP))
    return !is_abbreviated (lexemes, index);
  if (lexeme->kinds & (BIT (UND_LEX_QUOTE) | BIT (UND_LEX_CLOSE)))
    return und_lexemes_is (lexemes, index - 1, UND_LEX_STOP) && next->is_capitalised;
  return lexeme->ends_with_stop && next->is_capitalised && (next->kinds & openers) != 0;
}

static void
begin_sentence (UndClause *self, gssize start)
{
  const UndLexemes *lexemes = self->lexemes;

  self->start = start;
  self->next = start;
  self->kinds = 0;
  self->has_earlier_act = FALSE;
  for (guint i = 0; i < UND_N_LEXEMES; i++)
    self->last[i] = -1;
  for (self->end = start; und_lexemes_get (lexemes, self->end)->kinds != 0;)
    {
      self->kinds |= und_lexemes_get (lexemes, self->end)->kinds;
      if (is (self, self->end, UND_LEX_EARLIER)
          && (has_value (self, self->end, "when") || is_any (self, self->end + 1, CUES)))
        self->has_earlier_act = TRUE;
      if (ends_after (lexemes, self->end++))
        break;
    }
}

void
und_clause_begin (UndClause *self, const UndLexemes *lexemes, gssize start)
{
  self->lexemes = lexemes;
  self->follows_group = FALSE;
  self->follows_paper = FALSE;
  self->follows_law = FALSE;
  self->follows_unknown = FALSE;
  begin_sentence (self, start);
}

/* "Penrose and 12 states sent a letter"; not "Five states did not", nor "Rain led two states to".
 */
static gboolean
tells_of_group (const UndClause *self)
{
  const guint64 groups = BIT (UND_LEX_UNIT) | BIT (UND_LEX_STATES);
  const guint64 acts = TAKING_PART | BIT (UND_LEX_SEND);
  const guint64 objects = BIT (UND_LEX_PAPER) | BIT (UND_LEX_WORK);

  return (self->kinds & groups) != 0 && !self->has_earlier_act
         && ((self->kinds & acts) != 0
             || (und_clause_has (self, UND_LEX_LEAD) && (self->kinds & objects) != 0))
         && !und_clause_has (self, UND_LEX_NOT);
}

/* "several states", "three other states": others than the text has spoken of. "The 12 states" and
 * "Penrose and 11 attorneys general" are known. */
static gboolean
is_counted_anew (const UndClause *self, gssize group)
{
  static const char *const many[] = { "several", "many", "few", "dozens", "both", NULL };
  const guint64 numbers = BIT (UND_LEX_NUMBER) | BIT (UND_LEX_APPROXIMATE);
  gssize number = und_clause_before (self, group, BIT (UND_LEX_QUALIFIER));
  gssize first = und_clause_before (self, number + 1, numbers);

  if (und_reader_token_is_one_of (self->lexemes->reader, get (self, number)->first, many))
    return TRUE;
  return is_any (self, number, numbers)
         && !is_any (self, first, BIT (UND_LEX_THE) | BIT (UND_LEX_AND) | BIT (UND_LEX_WITH));
}

/* "Storms hit states along the river": what comes next may name them. */
static gboolean
is_unknown (const UndClause *self, gssize group)
{
  static const char *const known[] = { "these", "those", "our", "their", "all", NULL };
  gssize before = und_clause_before (self, group, BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_NUMBER));

  return is (self, group, UND_LEX_STATES) && !is (self, before, UND_LEX_THE)
         && !und_reader_token_is_one_of (self->lexemes->reader, get (self, before)->first, known);
}

/* What the sentence that ends here says of those whom the next ones may name. */
static void
note_group (UndClause *self)
{
  self->follows_unknown = FALSE;
  if (tells_of_group (self))
    {
      self->follows_group = TRUE;
      return;
    }
  for (gssize i = self->start; i < self->end; i++)
    if (is_any (self, i, BIT (UND_LEX_UNIT) | BIT (UND_LEX_STATES)))
      {
        if (is_counted_anew (self, i))
          self->follows_group = FALSE;
        self->follows_unknown |= is_unknown (self, i);
      }
}

void
und_clause_advance (UndClause *self, gssize index)
{
  while (self->next < index && get (self, self->next)->kinds != 0)
    {
      guint64 kinds = get (self, self->next)->kinds;

      for (; kinds != 0; kinds &= kinds - 1)
        self->last[__builtin_ctzll (kinds)] = self->next;
      if (++self->next >= self->end)
        {
          note_group (self);
          if ((self->kinds & (BIT (UND_LEX_PAPER) | BIT (UND_LEX_LAW))) != 0)
            {
              self->follows_paper = und_clause_has (self, UND_LEX_PAPER);
              self->follows_law = und_clause_has (self, UND_LEX_LAW);
            }
          begin_sentence (self, self->next);
        }
    }
}

gboolean
und_clause_has (const UndClause *self, UndLexemeKind kind)
{
  return (self->kinds & BIT (kind)) != 0;
}

/* "In 2019, Penrose and others sued", "In May 2019": news has its day, not its year. */
static gboolean
begins_with_year (const UndClause *self)
{
  const UndReader *reader = self->lexemes->reader;
  gboolean has_month = und_reader_phrase (reader, get (self, self->start + 1)->first, UND_SET_MONTH,
                                          NULL)
                       != NULL;
  gssize number = self->start + (has_month ? 2 : 1);
  gint64 year = 0;

  if (!und_reader_token_is (reader, get (self, self->start)->first, "in")
      || !is (self, number, UND_LEX_NUMBER))
    return FALSE;
  year = und_lexemes_get_number (self->lexemes, number);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

gboolean
und_clause_is_earlier (const UndClause *self)
{
  gssize index = self->last[UND_LEX_EARLIER];

  if (begins_with_year (self))
    return TRUE;
  if (index < 0)
    return FALSE;
  if (has_value (self, index, "week"))
    return FALSE;
  return has_value (self, index, "when") || is_any (self, index + 1, CUES)
         || is_any (self, index + 2, CUES);
}

gboolean
und_clause_tells_earlier (const UndClause *self)
{
  if (begins_with_year (self))
    return TRUE;
  return self->has_earlier_act;
}

/* "On May 4", "Earlier this year", at lexeme @index */
/* Does the part bear this day itself, before its first words? */
static gboolean
is_day_of_dateline (const UndReader *reader, guint month, guint day)
{
  const UndBlock *prose = reader->blocks != NULL ? und_reader_first_prose (reader) : NULL;

  if (prose == NULL || !prose->has_dateline)
    return FALSE;
  if (prose->dateline.date.end > prose->dateline.date.first)
    return g_date_get_month (&prose->dateline.day) == (GDateMonth) month
           && g_date_get_day (&prose->dateline.day) == day;
  return prose->dateline.hint.month == month && prose->dateline.hint.day == day;
}

static gboolean
is_at_day (const UndClause *self, gssize index)
{
  const UndReader *reader = self->lexemes->reader;
  gsize token = get (self, index)->first;
  gsize next = token + 1;
  gsize n_tokens = 0;
  UndDateHint hint = { 0 };
  GDate date;

  if (und_reader_phrase (reader, token, UND_SET_EARLIER_TIME, NULL) != NULL)
    return TRUE;
  if (und_reader_token_is (reader, token, "in"))
    return und_reader_phrase (reader, next, UND_SET_MONTH, NULL) != NULL;
  if (!und_reader_token_is (reader, token, "on"))
    return FALSE;
  if (und_reader_phrase (reader, next, UND_SET_WEEKDAY, &n_tokens) != NULL)
    next += n_tokens + (und_reader_token_is (reader, next + n_tokens, ",") ? 1 : 0);
  if (und_date_match (reader, next, &date, &n_tokens))
    return !is_day_of_dateline (reader, g_date_get_month (&date), g_date_get_day (&date));
  return und_date_match_hint (reader, next, &hint, &n_tokens) && hint.day > 0
         && !is_day_of_dateline (reader, hint.month, hint.day);
}

gssize
und_clause_find_day (const UndClause *self)
{
  gssize limit = MAX (self->start, self->next - MOST_BEHIND_DAY);

  /* Where the marks were lost, the capital tells that a sentence begins. */
  for (gssize i = self->next - 1; i > limit; i--)
    if (get (self, i)->is_capitalised && is_at_day (self, i))
      return i;
  return is_at_day (self, self->start) ? self->start : -1;
}

/* Words that are verbs too ("joining", "lead") are not stepped over as mere qualifiers. */
static gboolean
is_skipped (const UndClause *self, gssize index, guint64 skipped)
{
  const guint64 verbs = BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_LEAD);

  return is_any (self, index, skipped) && !is_any (self, index, verbs & ~skipped);
}

gssize
und_clause_before (const UndClause *self, gssize index, guint64 skipped)
{
  for (gssize limit = index - NEAR; index > limit && is_skipped (self, index - 1, skipped);)
    index--;
  return index - 1;
}

gssize
und_clause_after (const UndClause *self, gssize index, guint64 skipped)
{
  for (gssize limit = index + NEAR; index < limit && is_skipped (self, index, skipped);)
    index++;
  return index;
}

gboolean
und_clause_leads (const UndClause *self, gssize verb)
{
  const guint64 objects = BIT (UND_LEX_COALITION) | BIT (UND_LEX_PAPER) | BIT (UND_LEX_UNIT)
                          | BIT (UND_LEX_STATES) | BIT (UND_LEX_OTHERS) | BIT (UND_LEX_WORK);

  return is (self, verb, UND_LEX_LEAD)
         && (has_value (self, verb, "alone") || is_near (self, verb + 1, objects)
             || und_reader_token_is (self->lexemes->reader, get (self, verb + 1)->first, "it"));
}

static gboolean
is_word (const UndClause *self, gssize index, const char *word)
{
  return und_reader_token_is (self->lexemes->reader, get (self, index)->first, word);
}

static gboolean
ends_clause (const UndClause *self, gssize index)
{
  return index >= self->end
         || is_any (self, index,
                    BIT (UND_LEX_COMMA) | BIT (UND_LEX_STOP) | BIT (UND_LEX_SEMICOLON));
}

/* Past "on", "it", "too", "as well" behind the verb, which all mean what was spoken of. */
static gssize
skip_pronoun (const UndClause *self, gssize next)
{
  if (is_word (self, next, "it") || is_word (self, next, "them"))
    next++;
  if (is_word (self, next, "too"))
    next++;
  else if (is_word (self, next, "as") && is_word (self, next + 1, "well"))
    next += 2;
  return next;
}

/* "also signed.", "signed it,", "signed too.", "signed as well.": the letter that was spoken of.
 * Where a law was too, nothing tells which of them is signed: "Mayors sent a letter against the
 * bill. Governor Penrose signed it." */
static gboolean
means_paper_before (const UndClause *self, gssize verb)
{
  gssize next = skip_pronoun (self, verb + 1);

  return self->follows_paper && !self->follows_law && ends_clause (self, next)
         && (next > verb + 1 || is (self, verb - 1, UND_LEX_ADVERB));
}

/* "have signed on,", "also signed."; what else is "signed." may be a law. */
static gboolean
stands_alone (const UndClause *self, gssize verb)
{
  if (is_word (self, verb + 1, "on") && ends_clause (self, verb + 2))
    return TRUE;
  return !has_value (self, verb, "weak") && means_paper_before (self, verb);
}

/* "are joining", "is also signing"; "joining" alone is said in passing. */
static gboolean
is_under_way (const UndClause *self, gssize verb)
{
  return is (self, und_clause_before (self, verb, BIT (UND_LEX_ADVERB)), UND_LEX_ARE);
}

/* "Guam also joined." after a sentence about those who did. */
static gboolean
also_acts (const UndClause *self, gssize verb)
{
  const UndReader *reader = self->lexemes->reader;

  return self->follows_group && is (self, verb + 1, UND_LEX_STOP)
         && (und_reader_token_is (reader, get (self, verb)->first, "also")
             || und_reader_token_is (reader, get (self, verb - 1)->first, "also"));
}

gboolean
und_clause_takes_part (const UndClause *self, gssize verb)
{
  const guint64 objects = BIT (UND_LEX_COALITION) | BIT (UND_LEX_PAPER) | BIT (UND_LEX_UNIT)
                          | BIT (UND_LEX_STATES) | BIT (UND_LEX_OTHERS);
  const guint64 holders = BIT (UND_LEX_TITLE) | BIT (UND_LEX_UNIT);
  gssize near;

  if (!is_any (self, verb, BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN)) || is (self, verb, UND_LEX_UNIT)
      || ((has_value (self, verb, "ing") || is (self, verb, UND_LEX_QUALIFIER))
          && !is_under_way (self, verb)))
    return FALSE;
  if ((is (self, verb, UND_LEX_SIGN) && stands_alone (self, verb)) || also_acts (self, verb))
    return TRUE;
  /* "joined Senators A (D-Ohio) and B (D-Utah) in sending a letter" */
  near = is (self, verb, UND_LEX_JOIN) && is_any (self, verb + 1, holders) ? 6 * NEAR : 2 * NEAR;
  for (gssize i = verb + 1; i < verb + near && i < self->end; i++)
    {
      if (is (self, i, UND_LEX_LAW))
        return FALSE;
      if (is_any (self, i, objects))
        return TRUE;
    }
  return FALSE;
}

/* Has the sentence up to here, or failing it the last one before that did, spoken of a paper and no
 * law? */
static gboolean
has_spoken_of_paper (const UndClause *self)
{
  gssize paper = self->last[UND_LEX_PAPER];
  gssize law = self->last[UND_LEX_LAW];

  if (paper < self->start && law < self->start)
    return self->follows_paper && !self->follows_law;
  return paper >= self->start && law < self->start;
}

gboolean
und_clause_is_of_paper (const UndClause *self, gssize verb)
{
  const guint64 objects = BIT (UND_LEX_COALITION) | BIT (UND_LEX_PAPER) | BIT (UND_LEX_UNIT)
                          | BIT (UND_LEX_STATES) | BIT (UND_LEX_OTHERS);
  const guint64 ends = BIT (UND_LEX_COMMA) | BIT (UND_LEX_STOP) | BIT (UND_LEX_SEMICOLON)
                       | BIT (UND_LEX_DASH) | BIT (UND_LEX_CLOSE) | BIT (UND_LEX_QUOTE)
                       | BIT (UND_LEX_WHO) | BIT (UND_LEX_LAW);
  const guint64 links = BIT (UND_LEX_OF) | BIT (UND_LEX_TO) | BIT (UND_LEX_WITH) | BIT (UND_LEX_BY);
  const guint64 none = BIT (UND_LEX_DASH) | BIT (UND_LEX_CLOSE) | BIT (UND_LEX_ARE);
  gssize first = verb + (is_word (self, verb + 1, "on") ? 2 : 1);
  gssize object = skip_pronoun (self, first);
  gssize next = und_clause_after (self, object, BIT (UND_LEX_ADVERB));
  gboolean has_noun = FALSE;

  if (object > first || ends_clause (self, next) || is_any (self, next, none))
    return has_spoken_of_paper (self);
  for (; next < verb + 2 * NEAR && next < self->end && !is_any (self, next, ends); next++)
    {
      if (is_any (self, next, objects))
        return TRUE;
      /* "the hearing on the letter" is no letter; "Mayor Lindt in sending the letter" is one. */
      if (has_noun && is_any (self, next, links) && !has_value (self, next + 1, "ing"))
        return FALSE;
      has_noun |= is_any (self, next, BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME));
    }
  return FALSE;
}

static gboolean
is_all_capitals (const UndClause *self, gssize index)
{
  return und_reader_token_is_all_capitals (self->lexemes->reader, get (self, index)->first);
}

/* "On Thursday,", "Earlier this week,": the word before it, if it begins where @last ends. */
static gssize
skip_opening_time (const UndClause *self, gssize last)
{
  static const char *const words[] = { "on",      "this",      "earlier", "late", "early", "week",
                                       "weekend", "month",     "year",    "day",  "same",  "the",
                                       "morning", "afternoon", "evening", NULL };
  gssize before = last;

  while (before >= self->start && last - before < NEAR
         && und_reader_token_is_one_of (self->lexemes->reader, get (self, before)->first, words))
    before--;
  return before;
}

/* Was the text cut there, as behind a greeting? */
static gboolean
begins_block (const UndLexemes *lexemes, gssize index)
{
  const UndReader *reader = lexemes->reader;
  gsize byte = und_lexemes_span (lexemes, index, index + 1).start;
  const UndBlock *block = reader->blocks != NULL
                            ? und_reader_get_block (reader, und_reader_find_block (reader, byte))
                            : NULL;

  return block != NULL && block->span.start == byte;
}

gboolean
und_clause_is_at_start (const UndClause *self, gssize index)
{
  gssize before = skip_opening_time (
    self, und_clause_before (self, index, FILLERS | BIT (UND_LEX_COMMA)));

  /* "Dear Chair:" and then the first sentence, on the next line or on the same. */
  if (before < self->start || get (self, before + 1)->gap == UND_LEX_NEW_BLOCK
      || (is (self, before, UND_LEX_COLON) && begins_block (self->lexemes, before + 1)))
    return TRUE;
  if (is (self, before, UND_LEX_DASH))
    return before - self->start < 2 * NEAR;
  /* Where the marks were lost, a date or the capitals of a dateline go before. */
  return get (self, index)->is_capitalised
         && (is (self, before, UND_LEX_NUMBER)
             || (is (self, before, UND_LEX_JURISDICTION) && is_all_capitals (self, before)));
}
