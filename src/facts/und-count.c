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
#include "und-count-private.h"
#include "und-facts-private.h"
#include "und-headline-score.h"

/* Lexemes of a kicker before the headline, with its colon. */
#define MOST_KICKER 3

/* Lexemes of "including Utah, Ohio and Iowa," between those counted and what they do. */
#define MOST_ASIDE 48

/* Lexemes of "total number of plaintiffs" before "to". */
#define NEAR_TOTAL 6

#define CUES                                                                         \
  (BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_SEND) | BIT (UND_LEX_LEAD) \
   | BIT (UND_LEX_COALITION) | BIT (UND_LEX_PAPER))
#define ACTS (BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_SEND))

/* "2016", but not "2,016" */
static gboolean
is_year (const Stated *self)
{
  UndSpan digits = und_lexemes_span (self->clause->lexemes, self->first, self->first + 1);

  return self->value >= 1900 && self->value <= 2100 && und_span_length (digits) == 4;
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

/* "Ten states, including Utah and Ohio, sued", "Ten states – led by Utah – sued" */
static gboolean
has_verb_after_aside (const Stated *self)
{
  const guint64 marks = BIT (UND_LEX_COMMA) | BIT (UND_LEX_OPEN);
  const guint64 ends = BIT (UND_LEX_COMMA) | BIT (UND_LEX_DASH) | BIT (UND_LEX_CLOSE);
  const guint64 auxiliaries = BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE);
  gssize limit = MIN (self->clause->end, self->end + MOST_ASIDE);
  gssize first = und_clause_after (self->clause, self->end, BIT (UND_LEX_DASH));

  if (first == self->end && is_any (self, first, marks))
    first++;
  if (first == self->end || !is_any (self, first, BIT (UND_LEX_PARTIAL) | BIT (UND_LEX_LEAD)))
    return FALSE;
  for (gssize i = first + 1; i < limit; i++)
    if (is_any (self, i, ends))
      {
        gssize verb = und_clause_after (self->clause, i + 1, auxiliaries);

        if (is_any (self, verb, ACTS) && g_strcmp0 (get (self, verb)->value, "ing") != 0)
          return TRUE;
      }
  return FALSE;
}

static gboolean
has_verb_after (const Stated *self)
{
  const guint64 auxiliaries = BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE);
  gssize verb = und_clause_after (self->clause, self->end, auxiliaries);

  return is_any (self, verb, ACTS) || has_verb_after_aside (self);
}

/* "the total to 180 senators", "the total number of plaintiffs to 15 states" */
static gboolean
is_total (const Stated *self)
{
  if (!is_before (self, UND_LEX_TO))
    return FALSE;
  for (gssize i = self->before - 1; i >= self->clause->start && i > self->before - NEAR_TOTAL; i--)
    if (und_reader_token_is (self->clause->lexemes->reader, get (self, i)->first, "total"))
      return TRUE;
  return FALSE;
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

/* "a brief filed by 17 states", "sent from 17 mills"; but not "dismiss a suit filed by 17 states"
 */
static gboolean
is_sent_by (const Stated *self)
{
  const guint64 fillers = LEADING | BIT (UND_LEX_THE) | BIT (UND_LEX_QUALIFIER);
  gssize verb = und_clause_before (self->clause, self->before, LEADING);
  gssize paper = und_clause_before (self->clause, verb, LEADING | BIT (UND_LEX_ARE));
  gssize governor = und_clause_before (self->clause, paper, fillers);
  gboolean is_agent = is (self, self->before, UND_LEX_BY)
                      || und_reader_token_is (self->clause->lexemes->reader,
                                              get (self, self->before)->first, "from");

  return is_agent && is (self, verb, UND_LEX_SEND) && is (self, paper, UND_LEX_PAPER)
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

/* "a letter about 20 senators" tells of them; "signed by about 20 senators", "About 20 senators".
 */
static gboolean
is_told_about (const Stated *self)
{
  const guint64 numbers = LEADING | BIT (UND_LEX_BY) | BIT (UND_LEX_OF) | BIT (UND_LEX_AND)
                          | BIT (UND_LEX_WITH) | BIT (UND_LEX_JOIN) | BIT (UND_LEX_LEAD)
                          | BIT (UND_LEX_COMMA);
  gssize about = und_clause_before (self->clause, self->first, LEADING);

  return g_strcmp0 (get (self, about)->value, "preposition") == 0 && about > self->clause->start
         && !is_any (self, about - 1, numbers);
}

/* "joined a letter with 12 other states" */
static gboolean
is_beside_who_acts (const Stated *self)
{
  return self->has_other && is_before (self, UND_LEX_WITH) && (self->clause->kinds & ACTS) != 0
         && is (self, self->before - 1, UND_LEX_PAPER);
}

/* "40 mayors did not sign", "not signed by 40 mayors", "all states except 12" */
static gboolean
is_denied (const Stated *self)
{
  const guint64 auxiliaries = BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE);
  gssize verb = und_clause_after (self->clause, self->end, auxiliaries);

  return is_before (self, UND_LEX_EXCEPT) || und_clause_denies_those_before (self->clause, verb)
         || und_clause_denies_those_after (self->clause, self->before);
}

/* "more than 100 clerks, including three mayors": some of those counted. */
static gboolean
are_some_of_counted (const Stated *self)
{
  return is_before (self, UND_LEX_PARTIAL)
         && self->clause->last[UND_LEX_NUMBER] >= self->clause->start;
}

/* "The three governors said", where the text names three: those whom it has spoken of. */
static gboolean
are_those_named (const Stated *self)
{
  return self->value > 1 && self->value == self->n_in_part && is (self, self->unit, UND_LEX_UNIT)
         && und_reader_token_is (self->clause->lexemes->reader, get (self, self->first - 1)->first,
                                 "the");
}

/* "among four leaders of a 39-state coalition", "… of a coalition of 39 states": some of those who
 * act, whose number is told with them; but "Four leaders of the coalition signed". */
static gboolean
are_leaders_of_more (const Stated *self)
{
  const guint64 words = BIT (UND_LEX_THE) | BIT (UND_LEX_QUALIFIER);
  const guint64 units = words | BIT (UND_LEX_DASH) | BIT (UND_LEX_STATES) | BIT (UND_LEX_UNIT);
  gssize first = und_clause_after (self->clause, self->end + 1, words);
  gboolean is_counted = is (self, first, UND_LEX_NUMBER);
  gssize coalition = is_counted ? und_clause_after (self->clause, first + 1, units) : first;
  gssize number = und_clause_after (self->clause, coalition + 1, words | BIT (UND_LEX_OF));

  return is (self, self->end, UND_LEX_OF) && g_strcmp0 (get (self, self->unit)->value, "heads") == 0
         && is (self, coalition, UND_LEX_COALITION)
         && (is_counted || is (self, number, UND_LEX_NUMBER));
}

/* Do those counted sign? */
static gboolean
counts_signers (const Stated *self)
{
  gboolean is_tied = self->is_compound || self->is_signing || is_before (self, UND_LEX_SIGN)
                     || is_number_of_coalition (self) || is (self, self->first + 1, UND_LEX_SIGN)
                     || und_stated_is_signed_by (self, self->first) || is_sent_by (self)
                     || find_group (self) >= 0 || is_joined_by (self) || follows_unit (self)
                     || is_one_of_senders (self) || is_beside_who_acts (self)
                     || is_any (self, self->before, BIT (UND_LEX_JOIN) | BIT (UND_LEX_LEAD))
                     || (follows_name (self) && self->has_other);

  if (self->is_of_signers)
    return !und_clause_is_earlier (self->clause);
  if (is_total (self))
    return is (self, self->unit, UND_LEX_UNIT) || is (self, self->unit, UND_LEX_STATES);
  if (is_denied (self) || are_leaders_of_more (self)
      || (self->is_approximate && is_told_about (self)) || und_stated_is_object (self)
      || is_where_towns_are (self) || und_clause_is_earlier (self->clause) || is_year (self)
      || are_some_of_counted (self))
    return FALSE;
  if (is_before (self, UND_LEX_OF)
      && (is (self, self->before - 1, UND_LEX_OWN_BODY) || is_wanted (self, self->before - 1)))
    return FALSE;
  if (are_those_named (self))
    return TRUE;
  if (is (self, self->unit, UND_LEX_UNIT))
    return (self->clause->kinds & CUES || follows_name (self) || opens_headline (self))
           && (self->value >= LEAST_COUNT || self->has_other || is_tied);
  if (is (self, self->unit, UND_LEX_BODIES)
      && und_clause_is_at_start (self->clause, self->before + 1))
    return (self->clause->kinds & (ACTS | BIT (UND_LEX_LEAD) | BIT (UND_LEX_PAPER))) != 0;
  if (is (self, self->unit, UND_LEX_BODIES) && und_stated_is_subject (self)
      && has_verb_after (self))
    return TRUE;
  if (is (self, self->unit, UND_LEX_BODIES))
    return is_tied || (is_before (self, UND_LEX_AND) && is (self, self->before - 1, UND_LEX_UNIT));
  return is_tied || (is (self, self->unit, UND_LEX_STATES) && has_verb_after (self));
}

/* "sent a letter with the attorneys general of 37 states", "in coordination with 18 mayors": the
 * others. */
static gboolean
is_in_company (const Stated *self)
{
  static const char *const companies[] = { "coordination", "collaboration",
                                           "conjunction",  "cooperation",
                                           "partnership",  "together",
                                           "along",        NULL };
  gssize with = self->before;

  if (follows_unit (self))
    with = und_clause_before (self->clause, self->before - 1, LEADING | BIT (UND_LEX_THE));
  if (with <= self->clause->start || !is (self, with, UND_LEX_WITH))
    return FALSE;
  return und_reader_token_is_one_of (self->clause->lexemes->reader, get (self, with - 1)->first,
                                     companies)
         || (follows_unit (self) && self->clause->last[UND_LEX_SEND] >= self->clause->start
             && self->clause->last[UND_LEX_SEND] < with);
}

static UndCountScope
find_scope (const Stated *self, const char **rule)
{
  gssize group = find_group (self);

  if (self->is_approximate)
    {
      *rule = "count-not-exact";
      return UND_COUNT_AMBIGUOUS;
    }
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
  if (is_in_company (self))
    {
      *rule = "count-in-company";
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
  count->unit = self->is_of_signers ? g_strdup ("signatories")
                : self->is_bare     ? g_strdup ("members")
                : get (self, self->unit)->value != NULL
                  ? g_strdup (get (self, self->unit)->value)
                  : und_text_dup_span (
                    self->clause->lexemes->reader->text,
                    und_lexemes_span (self->clause->lexemes, self->unit_first, self->unit + 1));
  count->office = self->is_bare ? NULL : und_lexemes_get_office (self->clause->lexemes, self->unit);
  count->scope = find_scope (self, &count->rule);
  count->span = und_lexemes_span (self->clause->lexemes, self->first, self->end);
  count->is_approximate = self->is_approximate;
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

/* "The two senators from Ohio and six": how many stand before the "and", or 0. */
static guint
count_counted (const Stated *self)
{
  const guint64 places = BIT (UND_LEX_OF) | BIT (UND_LEX_JURISDICTION) | BIT (UND_LEX_THE);
  gssize unit = und_clause_before (self->clause, self->before, places);
  gssize number = und_clause_before (self->clause, unit, BIT (UND_LEX_QUALIFIER));

  if (!is (self, self->before, UND_LEX_AND) || !is (self, unit, UND_LEX_UNIT)
      || !is (self, number, UND_LEX_NUMBER))
    return 0;
  return (guint) CLAMP (und_lexemes_get_number (self->clause->lexemes, number), 0, G_MAXINT);
}

/* How many stand beside "and 20 others": the persons of the list before it in the sentence, where
 * they are its subject or joined to it; else the issuer. */
static guint
count_named (const Stated *stated, const UndClause *clause, const NamedBefore *named)
{
  gssize before = stated->before;
  guint n_counted = count_counted (stated);

  if (n_counted > 0)
    return n_counted;
  if (und_lexemes_is (clause->lexemes, before - 1, UND_LEX_COMMA))
    before--;
  if (named->end < clause->start || named->n == 0)
    return 1;
  if (named->end == before)
    return named->n + (joins (clause, named->first) ? 1 : 0);
  return und_clause_is_at_start (clause, named->first) ? named->n : 1;
}

/* Where a release ends, and what tells whether a line below is the headline of another. */
typedef struct
{
  gsize byte;                /* of "###"; G_MAXSIZE without one */
  UndHeadlineScorer *scorer; /* (nullable): made when it is first asked */
} ReleaseEnd;

/* "Penrose and Lindt today introduced a bill": does @index say when something was done? */
static gboolean
is_today (const UndClause *clause, gssize index)
{
  return (clause->kinds & (CUES | BIT (UND_LEX_ACT))) != 0
         && und_reader_token_is (clause->lexemes->reader,
                                 und_lexemes_get (clause->lexemes, index)->first, "today");
}

/* The last "###" that text stands above: one over the head of a release ends nothing. */
static gsize
find_end_mark (const UndReader *self)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);
  gsize mark = G_MAXSIZE;
  gboolean has_text = FALSE;

  for (gsize i = blocks.first; i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      has_text |= block->kind == UND_BLOCK_PROSE
                  || (block->kind == UND_BLOCK_LINE && und_block_ends_sentence (self, block));
      if (has_text && block->kind == UND_BLOCK_MARK)
        mark = block->span.start;
    }
  return mark;
}

/* Points of a line that says what somebody does. */
#define LEAST_HEADLINE 3

/* "Penrose Joins 17 States Opposing Rule", a line below the end of a release: the headline of
 * another. */
static gboolean
is_teaser (const UndReader *self, const UndCount *count, ReleaseEnd *end)
{
  const UndBlock *block = NULL;

  if (count->span.start < end->byte || self->part->kind != UND_PART_PRESS_RELEASE)
    return FALSE;
  block = und_reader_get_block (self, und_reader_block_at (self, count->span.start));
  if (block == NULL || block->kind != UND_BLOCK_LINE || und_block_ends_sentence (self, block)
      || und_reader_token_is (self, block->range.end - 1, ":"))
    return FALSE;
  if (end->scorer == NULL)
    end->scorer = und_headline_scorer_new (self);
  return und_headline_scorer_measure (end->scorer, block) >= LEAST_HEADLINE;
}

static void
add_count (UndReader *self, UndCount *count, ReleaseEnd *end)
{
  if (is_teaser (self, count, end))
    und_count_free (count);
  else
    g_ptr_array_add (self->part->counts, count);
}

/* A list may hold the count of others: "Utah, along with 49 other states and Guam"; the number of a
 * district, "(D-UT-06)", is none. */
static gssize
find_number (const UndLexemes *lexemes, gssize first, gssize end)
{
  while (first < end
         && (!und_lexemes_is (lexemes, first, UND_LEX_NUMBER)
             || und_lexemes_is (lexemes, first - 1, UND_LEX_DASH)))
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
  const UndLexemes *lexemes = und_reader_get_lexemes (self);
  NamedBefore named = { -1, -1, 0 };
  guint n_in_part = und_part_facts_count_named (self->part);
  gssize today = -1;
  ReleaseEnd release_end = { self->blocks != NULL ? find_end_mark (self) : G_MAXSIZE, NULL };
  UndClause clause;

  und_clause_begin (&clause, lexemes, 0);
  for (gssize i = 0; i < (gssize) lexemes->items->len;)
    {
      g_autoptr (UndList) list = NULL;
      Stated stated;
      gssize end = i + 1;

      und_clause_advance (&clause, i);
      if (today < 0 && is_today (&clause, i))
        today = i;
      if (und_lexemes_is (lexemes, i, UND_LEX_NUMBER) && und_stated_read (&stated, &clause, i))
        {
          end = stated.end;
          stated.n_named = count_named (&stated, &clause, &named) + count_joined (&stated);
          stated.n_in_part = n_in_part;
          if (counts_signers (&stated))
            {
              UndCount *count = to_count (&stated, self->part);

              /* "On May 4, Penrose joined 80 senators": what was done today is another thing. */
              count->is_of_another_day = today >= 0 && und_clause_find_day (&clause) > today;
              add_count (self, count, &release_end);
            }
        }
      else if (!und_lexemes_is (lexemes, i, UND_LEX_NUMBER)
               && (list = und_list_parse (lexemes, i, NULL)) != NULL)
        {
          end = find_number (lexemes, i + 1, list->end);
          named = (NamedBefore){ i, end, count_persons (list) };
        }
      i = end;
    }
  g_clear_pointer (&release_end.scorer, und_headline_scorer_free);
}
