/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Whether a sentence says of a list in it that they lead: "led by A and B", "A and B led the
 * letter", "a Utah-led coalition".
 */
#include "config.h"

#include "und-clause-private.h"

/* "-led" in "a Utah-led letter with A and B" leads nobody behind it. */
static gboolean
is_part_of_compound (const UndClause *self, gssize lead)
{
  return is (self, lead - 1, UND_LEX_DASH) && get (self, lead)->gap == UND_LEX_JOINED;
}

/* "Union heads ask": those who head something, and no verb. */
static gboolean
are_heads (const UndClause *self, gssize lead)
{
  const guint64 verbs = BIT (UND_LEX_SEND) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN)
                        | BIT (UND_LEX_ARE) | BIT (UND_LEX_WHO) | BIT (UND_LEX_OF);

  return is (self, lead, UND_LEX_UNIT) && is_any (self, lead + 1, verbs);
}

/* "Leading the suit are A", "The other attorneys general leading the suit are A and B", "Co-leaders
 * in the suit are A". */
static gboolean
is_said_of_leaders (const Place *self)
{
  const UndClause *clause = self->clause;
  gssize lead = clause->last[UND_LEX_LEAD];
  gssize first = und_clause_after (clause, clause->start,
                                   FILLERS | BIT (UND_LEX_STATES) | BIT (UND_LEX_UNIT));

  if (!is_before (self, UND_LEX_ARE) || lead < clause->start)
    return FALSE;
  return lead == clause->start
         || (first == lead && has_value (clause, lead, "ing") && und_clause_leads (clause, lead));
}

/* "Leading a coalition of twelve, A today sued the board". */
static gboolean
is_after_leading (const Place *self)
{
  const UndClause *clause = self->clause;

  return is (clause, self->list->first - 1, UND_LEX_COMMA)
         && clause->last[UND_LEX_COMMA] == self->list->first - 1
         && clause->last[UND_LEX_LEAD] == clause->start && has_value (clause, clause->start, "ing")
         && und_clause_leads (clause, clause->start) && self->list->n_strong > 0
         && !und_span_is_empty (und_list_get_item (self->list, 0)->name);
}

static gboolean
is_all_capitals (const Place *self)
{
  return und_reader_token_is_all_capitals (self->clause->lexemes->reader,
                                           get (self->clause, self->list->first_item)->first);
}

/* "led by A and B", "co-led with B", "the lead states: A". */
static UndVerdict
judge_lead_before (const Place *self, const char **rule)
{
  gssize verb = und_clause_before (self->clause, self->before, FILLERS);
  gboolean is_led_by = is_before (self, UND_LEX_BY) && is (self->clause, verb, UND_LEX_LEAD);
  gboolean is_with = is_before (self, UND_LEX_WITH)
                     || (is_before (self, UND_LEX_AND)
                         && get (self->clause, self->before)->n_tokens > 1); /* "together with" */
  gboolean is_led_with = is_with && !und_clause_is_joining_with (self) && had (self, UND_LEX_LEAD)
                         && !is_part_of_compound (self->clause, self->clause->last[UND_LEX_LEAD])
                         && !are_heads (self->clause, self->clause->last[UND_LEX_LEAD])
                         && self->before - self->clause->last[UND_LEX_LEAD] < NEAR;
  gboolean is_leading = is_said_of_leaders (self) || is_after_leading (self);

  if (!self->list->is_lead && !is_led_by && !is_led_with && !is_leading)
    return UND_VERDICT_NONE;
  /* "Organised by the Growers of Fen": who hosts a letter need not sign it. */
  if (is_led_by && has_value (self->clause, verb, "host") && self->list->n_strong == 0)
    return UND_VERDICT_NONE;
  if (is_led_by
      && (und_clause_is_of_others (self->clause, verb)
          || und_clause_is_of_a_case (self->clause, verb)))
    return UND_VERDICT_NONE;
  /* "co-led the coalition to defend boats with DED" */
  if (is_led_with && !is_led_by && !self->list->is_lead && self->list->n_strong == 0
      && self->list->items->len == 1 && is_all_capitals (self))
    return UND_VERDICT_NONE;
  *rule = self->list->is_lead ? "list-after-lead" : "list-after-led-by";
  return UND_VERDICT_LEAD;
}

/* "a Tennessee-led coalition", "a Tennessee- and Ohio-led coalition", "the Ohio, Utah and Iowa-led
 * letter" */
static gboolean
is_compound_lead (const Place *self)
{
  gssize end = self->list->end;
  gssize first = self->list->first;

  return (self->list->items->len == 1
          || (!self->list->has_unit
              && (is (self->clause, first, UND_LEX_THE)
                  || is (self->clause, first - 1, UND_LEX_THE)))
          || is (self->clause, und_list_get_item (self->list, 0)->end, UND_LEX_DASH))
         && is (self->clause, end, UND_LEX_DASH) && get (self->clause, end)->gap == UND_LEX_JOINED
         && get (self->clause, end + 1)->gap == UND_LEX_JOINED
         && is (self->clause, end + 1, UND_LEX_LEAD);
}

/* "Utah is leading a coalition", "A, B and C, co-leading a coalition of 20, today filed" */
static gboolean
is_leading_after (const Place *self)
{
  gssize verb = und_clause_after (self->clause, self->list->end,
                                  BIT (UND_LEX_ARE) | BIT (UND_LEX_ADVERB) | BIT (UND_LEX_COMMA));

  return verb > self->list->end && has_person_or_place (self) && is_at_start (self)
         && has_value (self->clause, verb, "ing") && und_clause_leads (self->clause, verb);
}

/* "A and B led the letter", "the letter that A and B led". */
static UndVerdict
judge_lead_after (const Place *self, const char **rule)
{
  gboolean is_object = is_before (self, UND_LEX_WHO)
                       && is_any (self->clause, self->before - 1,
                                  BIT (UND_LEX_PAPER) | BIT (UND_LEX_COALITION));

  if (is_compound_lead (self) || is_leading_after (self))
    {
      *rule = "list-before-leading";
      return UND_VERDICT_LEAD;
    }
  if (!is (self->clause, self->after, UND_LEX_LEAD) || is_before (self, UND_LEX_TO)
      || has_value (self->clause, self->after, "ing") || !has_person_or_place (self)
      || !(is_object || und_clause_leads (self->clause, self->after)))
    return UND_VERDICT_NONE;
  *rule = "list-before-led";
  return UND_VERDICT_LEAD;
}

UndVerdict
und_clause_judge_lead (const Place *self, const char **rule)
{
  UndVerdict verdict = judge_lead_before (self, rule);

  return verdict != UND_VERDICT_NONE ? verdict : judge_lead_after (self, rule);
}
