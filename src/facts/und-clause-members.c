/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Whether a sentence says of a list in it that it is of members: "the coalition includes A, B and
 * C", "signatories are: A", "The five governors were A, B and C".
 */
#include "config.h"

#include "und-clause-private.h"

/* Where the list stands, or the comma of what is said by the way before its "include": "Signatories
 * of the letter, published in the Courier, include A". */
static gssize
skip_aside_before (const Place *self)
{
  if (!is_before (self, UND_LEX_INCLUDE) || !is (self->clause, self->before - 1, UND_LEX_COMMA))
    return self->list->first;
  for (gssize i = self->before - 2; i > self->clause->start && i > self->before - 2 * NEAR; i--)
    if (is (self->clause, i, UND_LEX_COMMA))
      return i;
  return self->list->first;
}

/* Names that nothing marks are signers only close to a word for them. */
static gboolean
is_said_of_signers (const Place *self)
{
  guint64 left = BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN) | BIT (UND_LEX_UNIT) | BIT (UND_LEX_BODIES)
                 | BIT (UND_LEX_COALITION);
  gssize nearest = -1;

  for (; left != 0; left &= left - 1)
    nearest = MAX (nearest, self->clause->last[__builtin_ctzll (left)]);
  if (nearest < 0 || skip_aside_before (self) - nearest > NEAR)
    return FALSE;
  return !is (self->clause, nearest, UND_LEX_COALITION)
         || had_any (self->clause, BIT (UND_LEX_BODIES) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_PAPER));
}

/* Names that nothing marks: three or more, or full ones right after "signers include". */
static gboolean
are_named_signers (const Place *self)
{
  const UndListItem *first = und_list_get_item (self->list, 0);

  if (!is_said_of_signers (self))
    return FALSE;
  /* "The signers are Cabinet secretaries" */
  return self->list->items->len > 2
         || (!is_any (self->clause, self->list->end,
                      BIT (UND_LEX_WORD) | BIT (UND_LEX_UNIT) | BIT (UND_LEX_TITLE))
             && self->clause->last[UND_LEX_SIGN] >= 0 && first->end - first->first > 1
             && !und_span_is_empty (first->name));
}

/* Does the sentence before say what is not done, "Five governors declined"? */
static gboolean
follows_refusal (const UndClause *self)
{
  gssize limit = self->start - 4 * NEAR;

  for (gssize i = self->start - 2; i >= 0 && i > limit && !is (self, i, UND_LEX_STOP); i--)
    if (is_any (self, i, BIT (UND_LEX_NOT) | BIT (UND_LEX_EXCEPT)))
      return TRUE;
  return FALSE;
}

/* "The five governors were A, B and C", "The five Democrats included A": those whom the text has
 * spoken of. That the second is of a place tells a list from what is said of one of them. */
static gboolean
are_counted_before (const Place *self)
{
  gssize number = self->clause->start + 1;
  gssize unit = und_clause_after (self->clause, number + 1, BIT (UND_LEX_QUALIFIER));

  return is (self->clause, self->clause->start, UND_LEX_THE)
         && is (self->clause, number, UND_LEX_NUMBER) && is (self->clause, unit, UND_LEX_UNIT)
         && self->before == unit + 1 && self->list->items->len > 1
         && und_list_get_item (self->list, 1)->jurisdiction != NULL
         && !follows_refusal (self->clause);
}

/* "Represented states include A, B and C" */
static gboolean
are_states_that_take_part (const Place *self)
{
  static const char *const words[] = { "participating", "represented", "signatory", NULL };
  const UndReader *reader = self->clause->lexemes->reader;
  gssize first = und_clause_after (self->clause, self->clause->start, BIT (UND_LEX_THE));
  gssize head = und_clause_after (self->clause, first + 1, BIT (UND_LEX_QUALIFIER));

  return und_reader_token_is_one_of (reader, get (self->clause, first)->first, words)
         && is_any (self->clause, head, BIT (UND_LEX_STATES) | BIT (UND_LEX_UNIT))
         && self->list->n_strong > 1
         && is_any (self->clause, self->before,
                    BIT (UND_LEX_INCLUDE) | BIT (UND_LEX_ARE) | BIT (UND_LEX_COLON));
}

/* "States filing the complaint include: A, B and C"; of an earlier one it is asked elsewhere. */
static gboolean
are_acting_states (const Place *self)
{
  gssize head = und_clause_after (self->clause, self->clause->start,
                                  FILLERS | BIT (UND_LEX_NUMBER) | BIT (UND_LEX_FOLLOWING));
  gssize verb = und_clause_after (self->clause, head + 1, BIT (UND_LEX_WHO) | BIT (UND_LEX_ADVERB));

  if (!is_any (self->clause, head, BIT (UND_LEX_STATES) | BIT (UND_LEX_UNIT)))
    return FALSE;
  /* "The states in the suit filed today are" */
  if (is (self->clause, head + 1, UND_LEX_OF)
      && is_near (self->clause, head + 2, BIT (UND_LEX_PAPER)))
    return self->list->n_strong > 2;
  return is_any (self->clause, verb, BIT (UND_LEX_SEND) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN));
}

/* "Besides the signers, the others are A and B": those who have not signed. */
static gboolean
are_besides_signers (const Place *self)
{
  const UndClause *clause = self->clause;
  gssize noun = und_clause_after (clause, clause->start + 1, FILLERS | BIT (UND_LEX_NUMBER));
  gssize others = und_clause_before (
    clause, self->list->first, BIT (UND_LEX_ARE) | BIT (UND_LEX_INCLUDE) | BIT (UND_LEX_COLON));

  return is (clause, clause->start, UND_LEX_AND) && is (clause, noun, UND_LEX_SIGN)
         && is (clause, others, UND_LEX_OTHERS);
}

/* "The states are A, B and C", "The other attorneys general are from A, B and C", "Besides Ohio,
 * the states are A, B and C", "Besides Penrose, the others are A, B and C": of those whom the text
 * has said to act together. */
static gboolean
are_named_after (const Place *self)
{
  const guint64 heads = BIT (UND_LEX_STATES) | BIT (UND_LEX_UNIT) | BIT (UND_LEX_OTHERS);
  gssize head = und_clause_before (self->clause, self->list->first,
                                   BIT (UND_LEX_ARE) | BIT (UND_LEX_INCLUDE) | BIT (UND_LEX_COLON)
                                     | BIT (UND_LEX_OF));
  gssize first = und_clause_before (self->clause, head,
                                    BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_NUMBER));

  return self->clause->follows_group && !self->clause->follows_unknown && self->list->n_strong > 2
         && is_any (self->clause, head, heads) && head < self->before
         && is (self->clause, first, UND_LEX_THE) && !follows_refusal (self->clause)
         && (first == self->clause->start
             || (is (self->clause, first - 1, UND_LEX_COMMA)
                 && is (self->clause, self->clause->start, UND_LEX_AND)));
}

/* Before "-elect" behind an office, or @index. */
static gssize
skip_elect_before (const UndClause *self, gssize index)
{
  return is (self, index - 1, UND_LEX_DASH) && get (self, index)->gap == UND_LEX_JOINED
             && und_reader_token_is (self->lexemes->reader, get (self, index)->first, "elect")
           ? index - 2
           : index;
}

/* "Other attorneys general on the letter are from A, B and C", "States on the brief include: A";
 * but those "silent on the letter" are not on it. */
static gboolean
are_on_paper (const Place *self)
{
  const UndClause *clause = self->clause;
  const guint64 links = BIT (UND_LEX_INCLUDE) | BIT (UND_LEX_ARE) | BIT (UND_LEX_COLON);
  const guint64 heads = BIT (UND_LEX_UNIT) | BIT (UND_LEX_STATES) | BIT (UND_LEX_OTHERS);
  const guint64 words = FILLERS | heads | BIT (UND_LEX_AND) | BIT (UND_LEX_NUMBER);
  gssize paper = und_clause_before (clause, self->list->first, FILLERS | links | BIT (UND_LEX_OF));
  gssize on = und_clause_before (clause, paper, FILLERS | BIT (UND_LEX_JOIN));
  gssize first = und_clause_before (clause, skip_elect_before (clause, on - 1) + 1, words);

  return paper < self->list->first - 1 && on >= clause->start && is (clause, paper, UND_LEX_PAPER)
         && und_reader_token_is (clause->lexemes->reader, get (clause, on)->first, "on")
         && first < clause->start && self->list->n_strong > 1
         && is_any (
           clause, und_clause_after (clause, clause->start, FILLERS | BIT (UND_LEX_NUMBER)), heads);
}

/* "Those leaders include A, B and C": the text has said of them what they do. */
static gboolean
is_of_those (const Place *self)
{
  static const char *const words[] = { "those", "these", NULL };
  const guint64 links = BIT (UND_LEX_INCLUDE) | BIT (UND_LEX_ARE) | BIT (UND_LEX_COLON);
  gssize first = self->clause->start;

  return is_any (self->clause, self->before, links) && is (self->clause, first + 1, UND_LEX_UNIT)
         && und_reader_token_is_one_of (self->clause->lexemes->reader,
                                        get (self->clause, first)->first, words);
}

gboolean
und_clause_are_whole_names (const Place *self)
{
  for (guint i = 0; i < self->list->items->len; i++)
    {
      const UndListItem *item = und_list_get_item (self->list, i);
      UndRange name = und_reader_range (self->clause->lexemes->reader, item->name);

      if (!item->is_strong && name.end < name.first + 2)
        return FALSE;
    }
  return TRUE;
}

/* "They include A and B", of those whom the text has just said to act. */
static gboolean
is_of_them (const Place *self)
{
  gssize first = self->clause->start;

  return is_before (self, UND_LEX_INCLUDE) && self->before == first + 1
         && und_reader_token_is (self->clause->lexemes->reader, get (self->clause, first)->first,
                                 "they")
         && self->clause->follows_group && !self->clause->follows_unknown
         && und_clause_are_whole_names (self);
}

/* "A, B and C are the other states joining the suit", "A and B are the mayors who sent the letter":
 * what they are said to be. */
static gboolean
are_said_to_act (const Place *self)
{
  const guint64 acts = BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_SEND);
  const guint64 objects = BIT (UND_LEX_PAPER) | BIT (UND_LEX_COALITION);
  const UndClause *clause = self->clause;
  gssize link = und_clause_after (clause, self->list->end, BIT (UND_LEX_ADVERB));
  gssize head = und_clause_after (clause, link + 1, FILLERS | BIT (UND_LEX_NUMBER));
  gssize verb = und_clause_after (clause, head + 1,
                                  BIT (UND_LEX_WHO) | BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE));

  return is_at_start (self) && has_person_or_place (self) && is (clause, link, UND_LEX_ARE)
         && is_any (clause, head, BIT (UND_LEX_STATES) | BIT (UND_LEX_UNIT))
         && is (clause, und_clause_after (clause, link + 1, BIT (UND_LEX_ADVERB)), UND_LEX_THE)
         && is_any (clause, verb, acts) && is_near (clause, verb + 1, objects);
}

/* "Also suing are A, B and C", "Filing the brief with Penrose are A, B and C" */
static gboolean
is_behind_act (const Place *self)
{
  gssize verb = und_clause_after (self->clause, self->clause->start, BIT (UND_LEX_ADVERB));

  return is_before (self, UND_LEX_ARE) && verb < self->before
         && (verb > self->clause->start || self->clause->last[UND_LEX_PAPER] > verb)
         && is (self->clause, verb, UND_LEX_SEND) && has_value (self->clause, verb, "ing")
         && has_person_or_place (self);
}

/* "Another signatory, A, said". */
static gboolean
is_one_signatory (const Place *self)
{
  static const char *const words[] = { "another", "one", "a", "fellow", NULL };
  gssize noun = self->before - 1;

  return is_before (self, UND_LEX_COMMA)
         && is_any (self->clause, self->list->end, BIT (UND_LEX_COMMA) | BIT (UND_LEX_STOP))
         && is (self->clause, noun, UND_LEX_SIGN) && has_value (self->clause, noun, "one")
         && und_reader_token_is_one_of (self->clause->lexemes->reader,
                                        get (self->clause, noun - 1)->first, words);
}

/* "The plaintiffs, A, B and C, asked". */
static gboolean
is_beside_signers (const Place *self)
{
  return is_before (self, UND_LEX_COMMA) && self->list->n_strong > 1
         && is (self->clause, self->before - 1, UND_LEX_SIGN)
         && is (self->clause, self->before - 2, UND_LEX_THE)
         && is (self->clause, self->list->end, UND_LEX_COMMA);
}

/* "The signatories (A, B and C) asked". */
static gboolean
are_bracketed (const Place *self)
{
  return is_before (self, UND_LEX_OPEN) && is (self->clause, self->list->end, UND_LEX_CLOSE)
         && is (self->clause, self->before - 1, UND_LEX_SIGN)
         && is (self->clause, self->before - 1, UND_LEX_UNIT) && self->list->items->len > 1
         && und_clause_are_whole_names (self);
}

/* "The seven groups that keep the mills – A, B and C – today called on the board": those who are
 * counted, set between dashes. */
static gboolean
are_set_apart (const Place *self)
{
  const guint64 steps = FILLERS | BIT (UND_LEX_APPROXIMATE);
  const guint64 acts = BIT (UND_LEX_SEND) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN);
  gssize number = und_clause_after (self->clause, self->clause->start, steps);
  gssize head = und_clause_after (self->clause, number + 1,
                                  BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_LEAD));
  gssize verb = und_clause_after (self->clause, self->list->end + 1,
                                  BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE));

  return is_before (self, UND_LEX_DASH) && is (self->clause, self->list->end, UND_LEX_DASH)
         && is (self->clause, number, UND_LEX_NUMBER)
         && is_any (self->clause, head, BIT (UND_LEX_BODIES) | BIT (UND_LEX_UNIT))
         && self->list->items->len > 1 && is_any (self->clause, verb, acts);
}

/* "Penrose and two of her colleagues, Senators A and B, have asked the board". */
static gboolean
are_named_colleagues (const Place *self)
{
  const guint64 acts = BIT (UND_LEX_SEND) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN);
  gssize verb = und_clause_after (self->clause, self->list->end + 1,
                                  BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE));

  return is_before (self, UND_LEX_COMMA) && is (self->clause, self->list->end, UND_LEX_COMMA)
         && is (self->clause, self->before - 1, UND_LEX_OTHERS)
         && self->list->n_strong == self->list->items->len && is_any (self->clause, verb, acts);
}

/* "The letter, which hundreds signed, asks for:", "… demands changes:", but not "the letter, which
 * was sent to the board:", nor "those asking for a weir:" */
gboolean
und_clause_ends_in_demand (const Place *self)
{
  static const char *const joints[] = { "for", "to", "that", NULL };
  const UndReader *reader = self->clause->lexemes->reader;
  gssize colon = self->list->first - 1;
  gssize first = MAX (self->clause->last[UND_LEX_SIGN] + 1, colon - NEAR / 2);

  if (!is (self->clause, colon, UND_LEX_COLON))
    return FALSE;
  if (und_reader_token_is_one_of (reader, get (self->clause, colon - 1)->first, joints))
    return TRUE;
  for (gssize i = MAX (first, self->clause->start); i < colon; i++)
    if (!has_value (self->clause, i, "ing")
        && ((is (self->clause, i, UND_LEX_SEND) && !und_clause_are_sent_to (self->clause, i))
            || und_reader_phrase (reader, get (self->clause, i)->first, UND_SET_DEMAND_VERB, NULL)
                 != NULL))
      return TRUE;
  return FALSE;
}

/* "the coalition includes A, B and C", "signatories are: A", "the coalition of A, B and C". */
UndVerdict
und_clause_judge_members (const Place *self, const char **rule)
{
  const guint64 links = BIT (UND_LEX_INCLUDE) | BIT (UND_LEX_COLON) | BIT (UND_LEX_ARE)
                        | BIT (UND_LEX_DASH);
  gssize head = und_clause_before (self->clause, self->before, links | FILLERS);
  /* "part of a coalition with A and B" */
  gboolean is_of = (is_before (self, UND_LEX_OF) || is_before (self, UND_LEX_WITH))
                   && self->list->n_strong > 1
                   && is (self->clause, self->before - 1, UND_LEX_COALITION)
                   && !has_value (self->clause, self->before - 1, "committee");
  gboolean is_also_on = is_before (self, UND_LEX_ARE) && had (self, UND_LEX_PAPER)
                        && is (self->clause, self->clause->start, UND_LEX_ADVERB);
  gboolean is_member = (is_any (self->clause, self->before, links)
                        && (had_any (self->clause, TAKING_PART) || are_acting_states (self)))
                       || is_also_on || is_behind_act (self) || is_of_those (self)
                       || is_of_them (self) || are_states_that_take_part (self)
                       || are_on_paper (self);
  gboolean are_counted = is_any (self->clause, self->before, links)
                         && (are_counted_before (self) || are_named_after (self));

  if (are_besides_signers (self))
    return UND_VERDICT_NONE;
  /* "Drew Penrose" is a name inside a sentence. */
  if (is_before (self, UND_LEX_INCLUDE) && self->before > self->clause->start
      && get (self->clause, self->before)->is_capitalised)
    return UND_VERDICT_NONE;
  if (are_set_apart (self) || are_named_colleagues (self) || are_bracketed (self))
    {
      *rule = "list-set-apart";
      return UND_VERDICT_LISTED;
    }
  if (is_before (self, UND_LEX_DASH)
      && !is_any (self->clause, head,
                  BIT (UND_LEX_UNIT) | BIT (UND_LEX_STATES) | BIT (UND_LEX_COALITION)))
    is_member = FALSE;
  if (self->list->n_strong == 0 && und_clause_ends_in_demand (self))
    is_member = FALSE;
  if (are_said_to_act (self))
    {
      *rule = "list-before-those-who-sign";
      return UND_VERDICT_ACTS;
    }
  if (is_one_signatory (self))
    {
      *rule = "list-after-a-signatory";
      return UND_VERDICT_LISTED;
    }
  if (!is_of && !is_member && !are_counted && !is_beside_signers (self))
    return UND_VERDICT_NONE;
  if (self->list->n_strong == 0 && !are_counted && !are_named_signers (self) && !is_of_them (self))
    return UND_VERDICT_NONE;
  /* "the act, which includes Federal money": of the act, and no person of one word. */
  if (is_before (self, UND_LEX_INCLUDE) && self->list->items->len == 1
      && self->list->end - self->list->first_item == 1
      && is (self->clause, self->list->end, UND_LEX_WORD) && had (self, UND_LEX_LAW))
    return UND_VERDICT_NONE;
  *rule = is_of ? "list-after-coalition-of" : "list-after-includes";
  return UND_VERDICT_LISTED;
}
