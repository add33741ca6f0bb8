/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Whether a sentence says of a list that begins it that they send or file a paper: "A and B sent a
 * letter", "In a letter to the Board, A and B said".
 */
#include "config.h"

#include "und-clause-private.h"

/* The first word of the sentence, past a dateline. */
static gssize
find_first_word (const UndClause *self)
{
  for (gssize i = self->start; i < self->start + 2 * NEAR && i < self->end; i++)
    if (is (self, i, UND_LEX_DASH) && get (self, i)->gap == UND_LEX_SPACED)
      return i + 1;
  return self->start;
}

/* The paper of "In a joint letter", "In their second letter", a few words behind @index; or what
 * stands there. */
static gssize
find_paper (const UndClause *self, gssize index)
{
  const guint64 words = FILLERS | BIT (UND_LEX_JOIN) | BIT (UND_LEX_WORD) | BIT (UND_LEX_BODY_WORD);
  gssize paper = index;

  while (paper < index + NEAR / 2 && is_any (self, paper, words)
         && !is (self, paper, UND_LEX_PAPER))
    paper++;
  return paper;
}

/* "In a letter to the Board, Senators A and B said …": they wrote it. A statement of one who
 * holds no office of a state is an answer to it. */
static gboolean
is_after_in_letter (const Place *self)
{
  gssize first = find_first_word (self->clause);
  gssize paper = find_paper (self->clause, first + 1);

  return (self->list->items->len > 1
          || (self->list->n_strong > 0
              && !und_span_is_empty (und_list_get_item (self->list, 0)->name)))
         && is (self->clause, self->list->first - 1, UND_LEX_COMMA)
         && !is (self->clause, self->list->end, UND_LEX_ARE)
         && has_value (self->clause, first, "in") && is (self->clause, paper, UND_LEX_PAPER)
         && (self->list->items->len > 1 || !has_value (self->clause, paper, "statement")
             || und_list_get_item (self->list, 0)->jurisdiction != NULL)
         && self->list->first - paper < 2 * NEAR
         && self->clause->last[UND_LEX_COMMA] == self->list->first - 1;
}

gboolean
und_clause_is_after_opening (const UndClause *self, const UndList *list)
{
  gssize before = und_clause_before (self, list->first, FILLERS);

  return list->items->len > 1 && is (self, before, UND_LEX_COMMA)
         && !und_span_is_empty (und_list_get_item (list, 0)->name)
         && self->last[UND_LEX_SEND] < self->start;
}

/* "Fen Energy, the Reed Federation and Marsh Growers have": three or more at the very start, and
 * one of them by its name an organisation. */
static gboolean
have_body (const Place *self)
{
  if ((self->list->items->len < 3
       && und_clause_skip_company (self->clause, self->list->end) == self->list->end)
      || !is_at_start (self))
    return FALSE;
  for (gssize i = self->list->first_item; i < self->list->end; i++)
    if (is (self->clause, i, UND_LEX_BODY_WORD))
      return TRUE;
  return FALSE;
}

/* "Senators A and B and Representative C wrote: “…”": several write what is quoted together. */
static gboolean
are_writers (const Place *self, gssize verb)
{
  return self->list->items->len > 1
         && und_reader_token_is (self->clause->lexemes->reader, get (self->clause, verb)->first,
                                 "wrote")
         && is (self->clause, verb + 1, UND_LEX_COLON);
}

/* "Mayors A and B wrote to the board" */
static gboolean
are_writers_to (const Place *self, gssize verb)
{
  return self->list->items->len > 1 && !und_span_is_empty (und_list_get_item (self->list, 0)->name)
         && und_reader_token_is (self->clause->lexemes->reader, get (self->clause, verb)->first,
                                 "wrote")
         && is (self->clause, verb + 1, UND_LEX_TO);
}

/* The paper of "sent a strongly worded letter", "sent the board a letter", or -1: a preposition
 * ends what the verb governs. */
static gssize
find_object (const UndClause *self, gssize verb)
{
  const guint64 words = FILLERS | BIT (UND_LEX_NUMBER) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN)
                        | BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME) | BIT (UND_LEX_BODY_WORD)
                        | BIT (UND_LEX_TITLE);

  for (gssize i = verb + 1; i < verb + NEAR && i < self->end; i++)
    {
      if (is (self, i, UND_LEX_PAPER))
        return i;
      if (!is_any (self, i, words)
          || und_reader_phrase (self->lexemes->reader, get (self, i)->first, UND_SET_QUOTE_BORDER,
                                NULL)
               != NULL)
        return -1;
    }
  return -1;
}

/* A statement is an answer too, but not one that several make together. */
static gboolean
is_joint (const UndClause *self, gssize paper)
{
  return !has_value (self, paper, "statement") || get (self, paper)->n_tokens > 1
         || is (self, paper - 1, UND_LEX_JOIN);
}

/* "A and B urged the board in a joint letter to act" */
static gboolean
is_said_in_paper (const Place *self, gssize verb)
{
  if (self->list->items->len < 2 || !is (self->clause, verb, UND_LEX_SEND)
      || !has_value (self->clause, verb, "object"))
    return FALSE;
  for (gssize i = verb + 1; i < self->clause->end; i++)
    if (has_value (self->clause, i, "in"))
      {
        gssize paper = find_paper (self->clause, i + 1);

        if (is (self->clause, paper, UND_LEX_PAPER) && is_joint (self->clause, paper))
          return TRUE;
      }
  return FALSE;
}

/* "are filing" */
static gboolean
is_under_way (const UndClause *self, gssize verb)
{
  return has_value (self, verb, "ing")
         && is (self, und_clause_before (self, verb, BIT (UND_LEX_ADVERB)), UND_LEX_ARE);
}

/* Does what stands behind the verb at @verb say that they send or sign a paper? */
static gboolean
send_paper (const Place *self, gssize verb)
{
  gssize object = find_object (self->clause, verb);

  if (are_writers_to (self, verb) || is_said_in_paper (self, verb))
    return TRUE;
  /* "Penrose and 16 other states sued the board", as the text begins; "the Fen Trust and 73 other
   * groups urged the board" */
  if (und_clause_skip_company (self->clause, self->list->end) > self->list->end
      && (!und_span_is_empty (und_list_get_item (self->list, 0)->name) || have_body (self))
      && is (self->clause, verb, UND_LEX_SEND) && verb < self->clause->end)
    return TRUE;
  return is (self->clause, verb, UND_LEX_SEND) && object >= 0 && is_joint (self->clause, object)
         && (get (self->clause, verb)->value == NULL || has_value (self->clause, verb, "author")
             || is_under_way (self->clause, verb));
}

/* "Along with 23 other governors, A called on the board": what those do who are counted first. */
static gboolean
is_after_company (const Place *self)
{
  const guint64 groups = BIT (UND_LEX_UNIT) | BIT (UND_LEX_STATES) | BIT (UND_LEX_OTHERS);
  const UndClause *clause = self->clause;
  gssize first = find_first_word (clause);
  gssize comma = self->list->first - 1;

  if (!is (clause, comma, UND_LEX_COMMA) || clause->last[UND_LEX_COMMA] != comma
      || !(is (clause, first, UND_LEX_AND) && get (clause, first)->n_tokens > 1)
      || !is (clause, self->after, UND_LEX_SEND) || self->list->n_strong == 0)
    return FALSE;
  for (gssize i = comma - 1; i > first && i > comma - NEAR; i--)
    if (is_any (clause, i, groups))
      return TRUE;
  return FALSE;
}

/* "Senators A (D-Utah) and B (R-Ohio), who chair the committee, today sent a letter". */
UndVerdict
und_clause_judge_sender (const Place *self, const char **rule)
{
  gssize verb = self->after;

  if (self->list->n_strong < self->list->items->len && !have_body (self))
    return UND_VERDICT_NONE;
  if (is_after_in_letter (self))
    {
      *rule = "list-after-in-a-letter";
      return UND_VERDICT_ACTS;
    }
  if (is_after_company (self))
    {
      *rule = "list-after-company";
      return UND_VERDICT_ACTS;
    }
  if (!is_at_start (self) && !und_clause_is_after_opening (self->clause, self->list))
    return UND_VERDICT_NONE;
  if (is (self->clause, verb, UND_LEX_COMMA))
    for (gssize limit = verb + 2 * NEAR; verb < limit && !is (self->clause, verb, UND_LEX_SEND);)
      verb++;
  if (und_clause_are_sent_to (self->clause, verb))
    return UND_VERDICT_NONE;
  if (are_writers (self, verb))
    {
      *rule = "list-before-wrote";
      return UND_VERDICT_ACTS;
    }
  if (!send_paper (self, verb))
    return UND_VERDICT_NONE;
  *rule = "list-before-sent";
  return UND_VERDICT_ACTS;
}
