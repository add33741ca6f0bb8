/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What a list is a list of, beyond what its own clause says (und-clause.c): whether it goes on with
 * one before it, is of those with whom the issuer acts, or stands above a letter's greeting.
 */
#include "config.h"

#include "und-block.h"
#include "und-signatory-list-private.h"

#define BIT UND_LEX_BIT

/* Lexemes between two lists of one sentence that are still one enumeration. */
#define SAME_ENUMERATION 16

/* From a list's end to a "by" before the next: ", and by". */
#define MOST_BETWEEN_BYS 2

/* Lexemes in brackets between those named and what they do. */
#define MOST_BRACKETS 10

/* Lexemes of "bill authors" before those who sponsor it with somebody. */
#define MOST_DESCRIPTION 3

/* States above the greeting of a letter that write it, and where the greeting is looked for. */
#define LEAST_ABOVE_GREETING 3
#define MOST_BLOCKS_ABOVE    40

/* ", along with", ", together with" before lexeme @index */
static gboolean
is_company (const UndListReading *self, gssize index)
{
  return und_lexemes_is_any (self->lexemes, index - 1, BIT (UND_LEX_AND) | BIT (UND_LEX_WITH))
         && und_lexemes_get (self->lexemes, index - 1)->n_tokens > 1
         && is (self, index - 2, UND_LEX_COMMA);
}

gint
und_list_reading_find_company (const UndListReading *self, const UndList *list)
{
  const UndListItem *item = und_list_get_item (list, 0);

  if (is_company (self, list->first))
    return 0;
  if (list->items->len < 2 || !is_company (self, und_list_get_item (list, 1)->first)
      || (item->is_strong && !is (self, list->first - 1, UND_LEX_OF)))
    return -1;
  return 1;
}

/* "Utah joined the suit after it was filed in the Reed court, along with A and B.": company at the
 * end of a sentence is that of its subject. */
static gboolean
is_company_at_end (const UndListReading *self, const UndList *list)
{
  gint first = self->acts_start == self->clause.start ? und_list_reading_find_company (self, list)
                                                      : -1;

  if (first < 0 || !(is (self, list->end, UND_LEX_STOP) || list->end >= self->clause.end))
    return FALSE;
  for (guint i = (guint) first; i < list->items->len; i++)
    if (!und_list_get_item (list, i)->is_strong)
      return FALSE;
  return TRUE;
}

/* "signed by A and B, by C, and by D": what the first "by" says goes for the others. */
static gboolean
is_after_another_by (const UndListReading *self, const UndList *list)
{
  gssize by = list->first - 1;

  return is (self, by, UND_LEX_BY) && self->last_end > self->clause.start
         && by - self->last_end <= MOST_BETWEEN_BYS
         && (is (self, by - 1, UND_LEX_COMMA) || is (self, by - 1, UND_LEX_AND))
         && (self->last_verdict == UND_VERDICT_LISTED || self->last_verdict == UND_VERDICT_LEAD)
         && (list->n_strong > 0
             || und_list_get_item (list, 0)->end > und_list_get_item (list, 0)->first + 1);
}

/* ", and the attorneys general of …" after a list that was accepted in the same sentence. */
static UndVerdict
judge_continuation (const UndListReading *self, const UndList *list, const char **rule)
{
  gssize before = list->first - 1;

  if (is_company_at_end (self, list))
    {
      *rule = UND_RULE_COMPANY;
      return UND_VERDICT_LISTED;
    }
  if (is_after_another_by (self, list))
    {
      *rule = "list-after-another-by";
      return self->last_verdict;
    }
  if (self->last_end < self->clause.start || list->first - self->last_end > SAME_ENUMERATION
      || list->n_strong == 0)
    return UND_VERDICT_NONE;
  if (is (self, before, UND_LEX_WITH) && self->last_verdict == UND_VERDICT_ACTS
      && list->n_strong == list->items->len)
    {
      *rule = "list-after-acts-with";
      return UND_VERDICT_LISTED;
    }
  if (is_after_as_did (self, list->first) && self->last_verdict != UND_VERDICT_NOT_SIGNED)
    {
      *rule = "list-after-as-did";
      return UND_VERDICT_LISTED;
    }
  if (!is (self, before, UND_LEX_AND) && !is (self, before, UND_LEX_COMMA)
      && !is (self, before, UND_LEX_SEMICOLON))
    return UND_VERDICT_NONE;
  if (!list->has_unit && und_list_get_item (list, 0)->jurisdiction == NULL)
    return UND_VERDICT_NONE;
  *rule = "list-goes-on";
  return self->last_verdict;
}

/* The issuer and others urge or demand something together: they sign together. */
static UndVerdict
judge_companions (const UndListReading *self, const UndList *list, const char **rule)
{
  gssize verb = und_clause_after (&self->clause, und_clause_skip_company (&self->clause, list->end),
                                  BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE));
  gboolean has_issuer = FALSE;

  /* Not “…,” they wrote. */
  if (list->items->len < 2 || list->n_strong < list->items->len || !is (self, verb, UND_LEX_SEND)
      || is (self, list->first - 1, UND_LEX_QUOTE))
    return UND_VERDICT_NONE;
  for (guint i = 0; i < list->items->len; i++)
    has_issuer |= is_issuer (self, und_list_get_item (list, i)->name);
  *rule = "list-with-issuer";
  return has_issuer ? UND_VERDICT_ACTS : UND_VERDICT_NONE;
}

static gboolean
is_in_headline (const UndListReading *self, const UndList *list)
{
  return und_span_overlaps (self->part->headline.span,
                            und_lexemes_span (self->lexemes, list->first, list->end));
}

gboolean
und_list_is_legislator (const char *office)
{
  return office != NULL
         && (g_str_has_suffix (office, "Senator") || g_str_has_suffix (office, "Representative"));
}

static gboolean
sponsors (const UndListReading *self, gssize verb)
{
  return is (self, verb, UND_LEX_ACT)
         && g_strcmp0 (und_lexemes_get (self->lexemes, verb)->value, "bill") == 0;
}

/* "Senators Penrose (D-Utah) and A (R-Ohio) today introduced a bill": whoever issues a release
 * with others acts with them, whatever it is that they do. Told once, by the first such sentence.
 */
static UndVerdict
judge_joint_subject (const UndListReading *self, const UndList *list, const char **rule)
{
  gssize verb = und_clause_after (&self->clause, list->end,
                                  BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE) | BIT (UND_LEX_COMMA));
  gboolean has_issuer = FALSE;

  if (list->items->len < 2 || list->n_strong < list->items->len || self->last_end >= 0
      || self->part->kind == UND_PART_LETTER || self->part->kind == UND_PART_NEWS_ARTICLE
      || is_in_headline (self, list) || !is (self, verb, UND_LEX_ACT)
      || !(und_clause_is_at_start (&self->clause, list->first)
           || und_clause_is_after_opening (&self->clause, list)))
    return UND_VERDICT_NONE;
  for (guint i = 0; i < list->items->len; i++)
    has_issuer |= is_issuer (self, und_list_get_item (list, i)->name);
  *rule = "list-that-issues";
  return has_issuer || self->surname == NULL ? UND_VERDICT_ACTS : UND_VERDICT_NONE;
}

/* "co-sponsored with bill authors Senators A and B": what stands before them, past what they are.
 */
static gssize
find_before_sponsors (const UndListReading *self, const UndList *list)
{
  gssize before = und_clause_before (&self->clause, list->first,
                                     BIT (UND_LEX_THE) | BIT (UND_LEX_ADVERB));
  gssize link = before;

  while (link > before - MOST_DESCRIPTION
         && und_lexemes_is_any (self->lexemes, link, BIT (UND_LEX_WORD) | BIT (UND_LEX_LAW)))
    link--;
  return is (self, link, UND_LEX_WITH) ? link : before;
}

/* "The House companion bill was introduced by Representative C": another paper, of another chamber.
 */
static gboolean
is_companion (const UndListReading *self)
{
  for (gssize i = self->clause.start; i < self->clause.end; i++)
    if (und_reader_token_is (self->reader, und_lexemes_get (self->lexemes, i)->first, "companion"))
      return TRUE;
  return FALSE;
}

/* "introduced in May by": the verb before the month at @verb, or @verb. */
static gssize
skip_month (const UndListReading *self, gssize verb)
{
  gsize token = und_lexemes_get (self->lexemes, verb)->first;

  if (und_reader_phrase (self->reader, token, UND_SET_MONTH, NULL) == NULL
      || !und_reader_token_is (self->reader, und_lexemes_get (self->lexemes, verb - 1)->first,
                               "in"))
    return verb;
  return und_clause_before (&self->clause, verb - 1, BIT (UND_LEX_ADVERB));
}

/* "the bill, which is co-sponsored by Senators A and B", "A and B also support the bill": said by
 * one of them, it is a list like any other; said by somebody else, it is about a law. */
static UndVerdict
judge_sponsors (const UndListReading *self, const UndList *list, const char **rule)
{
  gssize before = find_before_sponsors (self, list);
  gssize verb = skip_month (
    self,
    und_clause_before (&self->clause, before, BIT (UND_LEX_ADVERB) | BIT (UND_LEX_QUALIFIER)));
  gssize after = und_clause_after (
    &self->clause, list->end, BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE) | BIT (UND_LEX_QUALIFIER));
  gboolean is_filed_by = is (self, before, UND_LEX_BY) && is (self, verb, UND_LEX_SEND)
                         && is (self, verb - 1, UND_LEX_LAW);
  gboolean is_agent = is_filed_by
                      || ((is (self, before, UND_LEX_BY) || is (self, before, UND_LEX_WITH))
                          && sponsors (self, verb));
  /* "… joined B in the letter. He sponsors a bill that Senator C introduced": another matter. */
  gboolean is_aside = list->items->len < 2 && !is_agent
                      && self->part->signatories->len > self->n_signatures;

  if ((self->surname != NULL && !und_list_is_legislator (self->part->issuer.office))
      || list->n_strong + 1 < list->items->len
      || !und_list_is_legislator (und_list_get_item (list, 0)->office)
      || (!is (self, before, UND_LEX_BY) && list->items->len < 2
          && und_list_get_item (list, 0)->jurisdiction == NULL
          && !is_issuer (self, und_list_get_item (list, 0)->name))
      || !und_clause_has (&self->clause, UND_LEX_LAW) || !(is_agent || sponsors (self, after))
      || is_aside || is_companion (self))
    return UND_VERDICT_NONE;
  *rule = "list-of-sponsors";
  return is_agent ? UND_VERDICT_LISTED : UND_VERDICT_ACTS;
}

/* Past '(the "States")'. */
static gssize
skip_brackets (const UndListReading *self, gssize index)
{
  gssize end = index;

  if (!is (self, index, UND_LEX_OPEN))
    return index;
  while (end < index + MOST_BRACKETS && !is (self, end, UND_LEX_CLOSE))
    end++;
  return is (self, end, UND_LEX_CLOSE) ? end + 1 : index;
}

/* "the seven other senators from A and B": a state has several, so that it says of none who it
 * is. */
static gboolean
names_nobody (const UndList *list)
{
  if (!list->has_unit || list->is_heading)
    return FALSE;
  for (guint i = 0; i < list->items->len; i++)
    {
      const UndListItem *item = und_list_get_item (list, i);

      if (!und_span_is_empty (item->name) || !und_span_is_empty (item->body)
          || item->jurisdiction == NULL || !und_list_is_legislator (item->office))
        return FALSE;
    }
  return TRUE;
}

/* "The letter was signed by A and B" below a letter that bears no names; "our letter, written along
 * with A and B". */
static gboolean
tells_who_wrote_it (const UndListReading *self, const char *rule)
{
  gssize letter = self->clause.start + 1;

  return g_strcmp0 (rule, "list-after-written-with") == 0
         || (self->n_signatures == 0 && g_strcmp0 (rule, "list-after-signed-by") == 0
             && is (self, letter - 1, UND_LEX_THE) && is (self, letter, UND_LEX_PAPER));
}

/* A letter names states for many reasons; of those who sign it, it says "we", or
 * "The attorneys general of A and B submit". */
static gboolean
speaks_of_itself (const UndListReading *self, const UndList *list, const char *rule)
{
  gssize verb = und_clause_after (&self->clause, skip_brackets (self, list->end),
                                  BIT (UND_LEX_ADVERB));

  return self->part->kind != UND_PART_LETTER || list->is_heading || tells_who_wrote_it (self, rule)
         || und_clause_has (&self->clause, UND_LEX_PRONOUN)
         || (list->has_unit && und_clause_is_at_start (&self->clause, list->first)
             && is (self, verb, UND_LEX_SEND));
}

/* "Attorneys General of A, B and C", "Comments of the Attorneys General of A, B and C" above the
 * greeting of a letter: who writes it. */
static gboolean
is_above_greeting (const UndListReading *self, const UndList *list)
{
  UndRange blocks = und_reader_part_blocks (self->reader, self->part);
  gsize token = und_lexemes_get (self->lexemes, list->first)->first;

  if (self->part->kind != UND_PART_LETTER || !list->has_unit
      || list->items->len < LEAST_ABOVE_GREETING || is (self, list->first - 1, UND_LEX_TO))
    return FALSE;
  for (gsize i = blocks.first; i < MIN (blocks.end, blocks.first + MOST_BLOCKS_ABOVE); i++)
    {
      const UndBlock *block = und_reader_get_block (self->reader, i);

      if (block->kind == UND_BLOCK_SALUTATION)
        return token < block->range.first;
    }
  /* Where it greets nobody, they are all that its first block says. */
  return blocks.first < blocks.end
         && token < und_reader_get_block (self->reader, blocks.first)->range.end
         && und_lexemes_get (self->lexemes, list->end)->gap >= UND_LEX_NEW_LINE;
}

/* How many the unit or states right before lexeme @end are: "25 states, led by", or 0. */
static gint64
count_before (const UndListReading *self, gssize end)
{
  const guint64 steps = BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_THE);
  gssize unit = und_clause_before (&self->clause, end, BIT (UND_LEX_COMMA) | steps);
  gssize number = und_clause_before (&self->clause, unit, steps);

  if (!und_lexemes_is_any (self->lexemes, unit, BIT (UND_LEX_UNIT) | BIT (UND_LEX_STATES))
      || !is (self, number, UND_LEX_NUMBER))
    return 0;
  return und_lexemes_get_number (self->lexemes, number);
}

/* "The rule was challenged by 25 states led by A" in a text about 23 attorneys general: the other
 * side. The one who issues the text may be counted or not. */
static gboolean
is_of_others (const UndListReading *self, const UndList *list)
{
  gssize by = list->first - 1;
  gint64 n = 0;

  if (!is (self, by, UND_LEX_BY) || !is (self, by - 1, UND_LEX_LEAD))
    return FALSE;
  n = count_before (self, by - 1);
  return n > 0 && self->n_together > 0 && ABS (n - self->n_together) > 1;
}

/* "Last week Penrose signed a memorandum": another matter. What several did last week is news. */
static gboolean
is_one_last_week (const UndListReading *self, const UndList *list)
{
  gssize earlier = self->clause.last[UND_LEX_EARLIER];

  return list->items->len == 1 && earlier >= 0
         && g_strcmp0 (und_lexemes_get (self->lexemes, earlier)->value, "week") == 0;
}

/* "a surveillance partnership": one that has not been spoken of. */
static gboolean
is_told_anew (const UndListReading *self, gssize group)
{
  static const char *const articles[] = { "a", "an", NULL };
  gssize article = group;

  while (article > group - MOST_DESCRIPTION && article >= self->clause.start
         && !is (self, article, UND_LEX_THE))
    article--;
  return und_reader_token_is_one_of (self->reader, und_lexemes_get (self->lexemes, article)->first,
                                     articles);
}

/* "Five Reeds is a partnership consisting of Norway and Chile": countries make up alliances that
 * sign nothing; that they are those who do must be said. */
static gboolean
is_alliance (const UndListReading *self, const UndList *list, const char *rule)
{
  const UndJurisdiction *first = und_list_get_item (list, 0)->jurisdiction;

  return first != NULL && first->kind == UND_JURISDICTION_COUNTRY && !list->has_unit
         && (g_strcmp0 (rule, "list-after-includes") == 0
             || g_strcmp0 (rule, "list-after-coalition-of") == 0)
         && !und_clause_has (&self->clause, UND_LEX_PAPER)
         && !und_clause_has (&self->clause, UND_LEX_SIGN)
         && (!self->clause.follows_group
             || is_told_anew (self, self->clause.last[UND_LEX_COALITION]));
}

/* "the statement recently issued by the River Commission" in a letter: those who write it are "we".
 */
static gboolean
is_agent_in_letter (const UndListReading *self, const UndList *list)
{
  gssize by = und_clause_before (&self->clause, list->first, BIT (UND_LEX_THE));
  gssize verb = und_clause_before (&self->clause, by, BIT (UND_LEX_ADVERB));

  return self->part->kind == UND_PART_LETTER && list->items->len == 1 && list->n_strong == 0
         && is (self, by, UND_LEX_BY) && !is (self, verb, UND_LEX_SIGN)
         && !is (self, verb, UND_LEX_LEAD);
}

/* "On Monday President Penrose issued an order": one who heads a country signs with nobody. */
static gboolean
is_president_alone (const UndListReading *self, const UndList *list)
{
  const guint64 links = BIT (UND_LEX_BY) | BIT (UND_LEX_WITH) | BIT (UND_LEX_AND)
                        | BIT (UND_LEX_JOIN);
  const UndListItem *item = und_list_get_item (list, 0);

  return list->items->len == 1 && g_strcmp0 (item->office, "President") == 0
         && !und_span_is_empty (item->name) && und_span_is_empty (item->affiliation)
         && !is_issuer (self, item->name) && self->part->kind != UND_PART_LETTER
         && !und_lexemes_is_any (self->lexemes, list->first - 1, links);
}

/* "Attorneys general: Fen Department’s plans": what stands behind it is told of, not who owns it.
 */
static gboolean
is_owner (const UndListReading *self, const UndList *list)
{
  const UndListItem *last = und_list_get_item (list, list->items->len - 1);
  const char *bytes = und_text_get_bytes (self->reader->text, NULL);
  const UndLexeme *next = und_lexemes_get (self->lexemes, list->end);
  UndSpan name = und_span_is_empty (last->name) ? last->body : last->name;

  return (next->kinds & BIT (UND_LEX_WORD)) != 0 && !next->is_capitalised
         && next->gap <= UND_LEX_SPACED && und_possessive_measure (bytes, name) > 0;
}

UndVerdict
und_list_reading_judge (UndListReading *self,
                        UndList *list,
                        const char **rule,
                        gboolean *is_partial)
{
  UndVerdict verdict;

  if (names_nobody (list) || is_agent_in_letter (self, list) || is_president_alone (self, list)
      || is_owner (self, list) || is_of_others (self, list) || is_one_last_week (self, list))
    return UND_VERDICT_NONE;
  verdict = und_clause_judge (&self->clause, list, rule, is_partial);
  if (is_alliance (self, list, *rule))
    return UND_VERDICT_NONE;
  if (verdict == UND_VERDICT_NONE)
    verdict = judge_continuation (self, list, rule);
  if (verdict == UND_VERDICT_NONE && !und_clause_is_earlier (&self->clause))
    verdict = judge_companions (self, list, rule);
  if (verdict == UND_VERDICT_NONE && !und_clause_is_earlier (&self->clause))
    verdict = judge_joint_subject (self, list, rule);
  if (verdict == UND_VERDICT_NONE && !und_clause_is_earlier (&self->clause))
    verdict = judge_sponsors (self, list, rule);
  /* "We, the attorneys general of 22 states and Guam": a letter's own names stand below it. */
  if (!speaks_of_itself (self, list, *rule)
      || (self->part->kind == UND_PART_LETTER && *is_partial && self->n_signatures > 0))
    verdict = UND_VERDICT_NONE;
  if (verdict != UND_VERDICT_NONE || !is_above_greeting (self, list))
    return verdict;
  *rule = "list-above-greeting";
  return UND_VERDICT_LISTED;
}
