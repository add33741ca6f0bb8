/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What a sentence says of a list in it. A list of states is a list of signatories only by the
 * words next to it: those before it ("joined by", "the letter was signed by", "the coalition
 * includes"), those after it ("… signed the letter", "… did not join"), and the sentence as a
 * whole ("attorneys general of …" in one that speaks of joining, signing or leading). Each rule is
 * a function with a name, asked in order; the first that knows an answer gives it. Those who did
 * not sign are in und-clause-denial.c, those who lead in und-clause-lead.c, those who send in
 * und-clause-sender.c, members in und-clause-members.c, examples in und-clause-examples.c, what a
 * relative clause says of one in und-clause-relative.c.
 */
#include "config.h"

#include "und-clause-private.h"

static gboolean
is_said_of_a_law (const Place *self)
{
  return self->clause->last[UND_LEX_LAW] > self->clause->last[UND_LEX_PAPER];
}

/* "was signed", "have been sent": "have been" is one lexeme. */
static gboolean
is_passive (const UndClause *self, gssize verb)
{
  static const char *const passives[] = { "was", "were", "been", "be", "is", "are", "being", NULL };
  const UndLexeme *auxiliary = get (self, und_clause_before (self, verb, BIT (UND_LEX_ADVERB)));

  return auxiliary->n_tokens > 0
         && und_reader_token_is_one_of (self->lexemes->reader,
                                        auxiliary->first + auxiliary->n_tokens - 1, passives);
}

gboolean
und_clause_are_sent_to (const UndClause *self, gssize verb)
{
  return is (self, verb, UND_LEX_SEND) && !has_value (self, verb, "ing") && is_passive (self, verb);
}

/* "in states such as A and B" is where something happens; "joined by the states of A and B" is who
 * signs. */
static gboolean
are_states_that_sign (const Place *self)
{
  const guint64 heads = BIT (UND_LEX_COALITION) | BIT (UND_LEX_UNIT);

  if (self->list->is_heading)
    return TRUE;
  if (has_value (self->clause, self->before, "behalf"))
    return TRUE;
  if (is_any (self->clause, self->before, BIT (UND_LEX_OF) | BIT (UND_LEX_PARTIAL)))
    return is_any (self->clause, self->before - 1, heads);
  if (is (self->clause, self->after, UND_LEX_SEND))
    return TRUE;
  return (self->clause->kinds
          & (BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_LEAD) | BIT (UND_LEX_PAPER)))
         != 0;
}

/* "attended by representatives of the Fen Trust": of an organisation, whom it sends and who hold no
 * office; "signed by representatives of" it is signed by it. */
static gboolean
are_delegates (const Place *self)
{
  const UndListItem *item = und_list_get_item (self->list, 0);
  gssize of = und_clause_before (self->clause, self->list->first_item, BIT (UND_LEX_THE));

  if (is_before (self, UND_LEX_BY)
      && is_any (self->clause, und_clause_before (self->clause, self->before, FILLERS),
                 BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN) | BIT (UND_LEX_SEND)))
    return FALSE;
  return is (self->clause, of, UND_LEX_OF) && !get (self->clause, of - 1)->is_capitalised
         && has_value (self->clause, of - 1, "representatives") && und_span_is_empty (item->name)
         && !und_span_is_empty (item->body);
}

/* "the attorneys general of A, B and C" in a sentence of joining, signing or leading. */
static UndVerdict
judge_unit (const Place *self, const char **rule)
{
  const guint64 objects = BIT (UND_LEX_TO) | BIT (UND_LEX_SEND);

  if (!self->list->has_unit || are_delegates (self))
    return UND_VERDICT_NONE;
  /* "a brief supporting the states of A and B" */
  if (is (self->clause, self->before, UND_LEX_SEND) && has_value (self->clause, self->before, "ing")
      && is (self->clause, self->before - 1, UND_LEX_PAPER))
    return UND_VERDICT_NONE;
  /* "the Chiefs of Staff Penrose and Lindt were sent copies" */
  if (und_clause_is_at_start (self->clause, self->list->first)
      && und_clause_are_sent_to (self->clause, self->after))
    return UND_VERDICT_NONE;
  if (is_any (self->clause, self->before, objects)
      && !is_any (self->clause, self->before, BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN))
      && !has_value (self->clause, self->before, "ing"))
    return UND_VERDICT_NONE;
  if (!self->list->is_heading && (self->clause->kinds & CUES) == 0)
    return UND_VERDICT_NONE;
  /* "Governors of A and B have not yet answered the letter" */
  if (is (self->clause, self->after, UND_LEX_NOT) && self->after < self->clause->end)
    return UND_VERDICT_NONE;
  if (self->list->is_of_states && !are_states_that_sign (self))
    return UND_VERDICT_NONE;
  *rule = self->list->is_heading ? "list-under-heading" : "list-after-unit";
  return UND_VERDICT_LISTED;
}

/* "declined to join a suit filed by A", "did not sign the letter sent by A": is what stands before
 * the verb at @verb refused? */
static gboolean
is_refused (const UndClause *self, gssize verb)
{
  gssize act = und_clause_after (self, self->last[UND_LEX_NOT] + 1, FILLERS | BIT (UND_LEX_TO));

  return self->last[UND_LEX_NOT] >= self->start && act < verb
         && is_any (self, act, BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN));
}

/* "joined at the press conference by A" signs nothing. */
static gboolean
is_at_event (const UndClause *self, gssize join)
{
  return und_reader_token_is (self->lexemes->reader, get (self, join + 1)->first, "at");
}

/* The link that governs those counted right before the list, "15 other attorneys general", or -1.
 */
static gssize
find_before_counted (const Place *self)
{
  const guint64 groups = BIT (UND_LEX_UNIT) | BIT (UND_LEX_STATES) | BIT (UND_LEX_OTHERS);
  const guint64 counts = BIT (UND_LEX_NUMBER) | BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_APPROXIMATE)
                         | BIT (UND_LEX_THE);
  gssize unit = self->before - 1;
  gssize link;

  if (is (self->clause, unit, UND_LEX_COMMA))
    unit--;
  if (!is_any (self->clause, self->before, BIT (UND_LEX_COMMA) | BIT (UND_LEX_AND))
      || !is_any (self->clause, unit, groups))
    return -1;
  link = und_clause_before (self->clause, unit, counts);
  return link < unit - 1 ? link : -1;
}

/* "signed by nine other attorneys general, as well as A" */
static gboolean
is_agent_beside_counted (const Place *self)
{
  gssize by = find_before_counted (self);

  return is (self->clause, self->before, UND_LEX_AND) && is (self->clause, by, UND_LEX_BY)
         && is_any (self->clause, und_clause_before (self->clause, by, FILLERS),
                    BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN))
         && self->list->n_strong == self->list->items->len && !is_said_of_a_law (self);
}

/* "joined 15 attorneys general, A, and the cities of B and C" */
static gboolean
is_beside_counted (const Place *self)
{
  gssize link = find_before_counted (self);

  if (link < 0 || !has_value (self->clause, self->list->end, "in")
      || !(has_value (self->clause, self->list->end + 1, "ing")
           || is_near (self->clause, self->list->end + 1, BIT (UND_LEX_PAPER))))
    return FALSE;
  return is (self->clause, link, UND_LEX_JOIN)
         || (is_any (self->clause, link, BIT (UND_LEX_WITH) | BIT (UND_LEX_BY))
             && is (self->clause, link - 1, UND_LEX_JOIN));
}

/* "joined by A", "joined A", "also joining: A", "joining B are A". */
static UndVerdict
judge_join (const Place *self, const char **rule)
{
  gssize verb = und_clause_before (self->clause, self->before, FILLERS);
  gboolean is_object = is_before (self, UND_LEX_JOIN)
                       || (is_before (self, UND_LEX_WITH) && is (self->clause, verb, UND_LEX_JOIN));
  gboolean is_agent = is_before (self, UND_LEX_BY)
                      && (is (self->clause, verb, UND_LEX_JOIN)
                          || (had (self, UND_LEX_JOIN) && !had (self, UND_LEX_LAW)
                              && !is_refused (self->clause, self->before)
                              && verb - self->clause->last[UND_LEX_JOIN] < 2 * NEAR));

  if (is_agent
      && (is_at_event (self->clause, self->clause->last[UND_LEX_JOIN])
          || und_clause_is_of_others (self->clause,
                                      und_clause_before (self->clause, self->before, FILLERS))))
    return UND_VERDICT_NONE;
  if (is_agent_beside_counted (self))
    {
      *rule = "list-after-joined-by";
      return UND_VERDICT_LISTED;
    }
  if (!is_object && !is_agent && is_beside_counted (self) && self->list->n_strong > 0)
    {
      *rule = "list-after-joined";
      return UND_VERDICT_LISTED;
    }
  if (!is_object && !is_agent)
    return UND_VERDICT_NONE;
  /* "The governors joined Vice President A for a call" */
  if (is_object && has_value (self->clause, self->list->end, "for")
      && is (self->clause, self->list->end + 1, UND_LEX_THE)
      && !und_clause_has (self->clause, UND_LEX_PAPER))
    return UND_VERDICT_NONE;
  if (self->list->n_strong == 0 && (is_object || self->list->items->len < 2))
    return UND_VERDICT_NONE;
  *rule = is_agent ? "list-after-joined-by" : "list-after-joined";
  return UND_VERDICT_LISTED;
}

gboolean
und_clause_is_of_a_case (const UndClause *self, gssize verb)
{
  static const char *const cases[] = { "case", "cases", NULL };

  return verb > self->start
         && und_reader_token_is_one_of (self->lexemes->reader, get (self, verb - 1)->first, cases);
}

/* "the letter was signed by A", "co-sponsored by A", "the letter was sent by A". */
static UndVerdict
judge_sign (const Place *self, const char **rule)
{
  gssize verb = und_clause_before (self->clause, self->before, FILLERS);

  if (!is_before (self, UND_LEX_BY)
      || !is_any (self->clause, verb, BIT (UND_LEX_SIGN) | BIT (UND_LEX_SEND))
      || is_said_of_a_law (self) || und_clause_is_of_a_case (self->clause, verb)
      || und_clause_is_of_others (self->clause, verb) || is_refused (self->clause, verb))
    return UND_VERDICT_NONE;
  /* Organisations that support a letter have not signed it. */
  if (has_value (self->clause, verb, "weak") && self->list->n_strong == 0)
    return UND_VERDICT_NONE;
  if ((is (self->clause, verb, UND_LEX_SEND) || has_value (self->clause, verb, "weak"))
      && (!had (self, UND_LEX_PAPER) || verb - self->clause->last[UND_LEX_PAPER] > NEAR))
    return UND_VERDICT_NONE;
  *rule = "list-after-signed-by";
  return has_value (self->clause, verb, "author") ? UND_VERDICT_LEAD : UND_VERDICT_LISTED;
}

/* "Joint Statement From Governors A And B on Weirs", as a heading. */
static gboolean
is_heading_of_paper (const Place *self)
{
  gssize paper = self->before - 1;

  return is (self->clause, paper, UND_LEX_PAPER) && get (self->clause, paper)->is_capitalised
         && und_clause_before (self->clause, paper, FILLERS | BIT (UND_LEX_JOIN))
              < self->clause->start;
}

/* "The letter from Mayors A and B was sent to the board" */
static UndVerdict
judge_letter_from (const Place *self, const char **rule)
{
  const UndReader *reader = self->clause->lexemes->reader;

  if (self->list->items->len < 2 || self->list->n_strong < self->list->items->len
      || und_span_is_empty (und_list_get_item (self->list, 0)->name)
      || !is_before (self, UND_LEX_OF)
      || !und_reader_token_is (reader, get (self->clause, self->before)->first, "from")
      || !is (self->clause, self->before - 1, UND_LEX_PAPER)
      || !(und_clause_are_sent_to (self->clause, self->after) || is_heading_of_paper (self)))
    return UND_VERDICT_NONE;
  *rule = "list-after-letter-from";
  return UND_VERDICT_LISTED;
}

/* Do they stand under a line of their own that says what they do: "Signatories", "States that
 * signed the letter"? */
static gboolean
is_under_heading (const Place *self)
{
  const guint64 words = FILLERS | CUES | BIT (UND_LEX_UNIT) | BIT (UND_LEX_STATES)
                        | BIT (UND_LEX_OTHERS) | BIT (UND_LEX_OF) | BIT (UND_LEX_TO)
                        | BIT (UND_LEX_WHO) | BIT (UND_LEX_FOLLOWING) | BIT (UND_LEX_NUMBER)
                        | BIT (UND_LEX_AND) | BIT (UND_LEX_BODIES) | BIT (UND_LEX_PARTIAL)
                        | BIT (UND_LEX_STOP) | BIT (UND_LEX_MARK);
  gssize index = self->list->first - 1;
  guint64 kinds = 0;

  if (get (self->clause, self->list->first)->gap < UND_LEX_NEW_LINE)
    return FALSE;
  if (is (self->clause, index, UND_LEX_COLON))
    index--;
  for (gssize limit = index - NEAR; index > limit && is_any (self->clause, index, words); index--)
    {
      kinds |= get (self->clause, index)->kinds;
      if (get (self->clause, index)->gap >= UND_LEX_NEW_LINE)
        return (kinds & (BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN))) != 0;
    }
  return FALSE;
}

/* Do they stand one a line below a sentence that says of a paper that it was signed: "Twelve mayors
 * signed the letter, which the board has:"? */
static gboolean
is_under_sentence (const Place *self)
{
  return is (self->clause, self->list->first - 1, UND_LEX_COLON)
         && get (self->clause, self->list->first)->gap >= UND_LEX_NEW_LINE
         && self->list->items->len > 2 && self->clause->last[UND_LEX_SIGN] >= self->clause->start
         && self->clause->last[UND_LEX_PAPER] >= self->clause->start
         && und_clause_are_whole_names (self) && !und_clause_ends_in_demand (self);
}

static UndVerdict
judge_under_heading (const Place *self, const char **rule)
{
  if (!(is_under_heading (self) || is_under_sentence (self))
      || (self->list->n_strong == 0 && self->list->items->len < 3))
    return UND_VERDICT_NONE;
  *rule = "list-under-heading";
  return UND_VERDICT_LISTED;
}

/* "Penrose sent the letter along with A, B and C", "joined the brief with A and B". */
static gboolean
are_senders_with (const Place *self)
{
  gssize paper = self->clause->last[UND_LEX_PAPER];

  return is_any (self->clause, self->before, BIT (UND_LEX_AND) | BIT (UND_LEX_WITH))
         && had_any (self->clause, BIT (UND_LEX_SEND) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN))
         && paper >= 0 && self->before - paper <= 2
         && self->list->n_strong == self->list->items->len;
}

static gboolean
has_those_of (const Place *self)
{
  for (gssize i = self->before + 1; i < self->list->first_item; i++)
    if (und_reader_token_is (self->clause->lexemes->reader, get (self->clause, i)->first, "those"))
      return TRUE;
  return FALSE;
}

/* "our open letter" */
static gboolean
is_ours (const UndClause *self, gssize paper)
{
  const UndReader *reader = self->lexemes->reader;

  return und_reader_token_is (reader, get (self, paper - 1)->first, "our")
         || und_reader_token_is (reader, get (self, paper - 2)->first, "our");
}

/* "our letter to the board, written along with A, B and C": whatever they are, they wrote it too.
 */
static gboolean
are_writers_with (const Place *self)
{
  gssize verb = self->before - 1;
  gssize paper = self->clause->last[UND_LEX_PAPER];

  return is (self->clause, self->before, UND_LEX_AND)
         && get (self->clause, self->before)->n_tokens > 1
         && is_any (self->clause, verb, BIT (UND_LEX_SEND) | BIT (UND_LEX_SIGN))
         && self->list->items->len > 1 && paper >= self->clause->start
         && is_ours (self->clause, paper);
}

/* "Eighteen attorneys general, along with those of A and B, have asked". */
static gboolean
are_counterparts (const Place *self)
{
  gssize unit = self->before - 1;

  if (is (self->clause, unit, UND_LEX_COMMA))
    unit--;
  return is (self->clause, self->before, UND_LEX_AND) && is (self->clause, unit, UND_LEX_UNIT)
         && has_those_of (self) && (self->clause->kinds & CUES) != 0;
}

/* "Penrose co-led a coalition of 12, alongside A and B": those who lead with the one who does. */
static gboolean
are_leaders_with (const Place *self)
{
  return self->clause->last[UND_LEX_COALITION] > self->clause->last[UND_LEX_LEAD]
         && self->clause->last[UND_LEX_LEAD] >= self->clause->start
         && und_reader_token_is (self->clause->lexemes->reader,
                                 get (self->clause, self->before)->first, "alongside")
         && self->list->n_strong == self->list->items->len;
}

/* "Along with A and B, the letter was signed by …". */
static UndVerdict
judge_company (const Place *self, const char **rule)
{
  gboolean is_first = self->before <= self->clause->start + 1;

  if (are_leaders_with (self))
    {
      *rule = "list-after-alongside";
      return UND_VERDICT_LEAD;
    }

  if (are_counterparts (self))
    {
      *rule = "list-after-with-those-of";
      return UND_VERDICT_LISTED;
    }
  if (are_senders_with (self))
    {
      *rule = "list-after-sent-with";
      return UND_VERDICT_LISTED;
    }
  if (are_writers_with (self))
    {
      *rule = "list-after-written-with";
      return UND_VERDICT_LISTED;
    }
  if (!is_first || !is_any (self->clause, self->before, BIT (UND_LEX_AND) | BIT (UND_LEX_WITH))
      || self->list->n_strong == 0
      || (self->clause->kinds & (BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN))) == 0)
    return UND_VERDICT_NONE;
  *rule = "list-after-along-with";
  return UND_VERDICT_ACTS;
}

/* "A and B said they had signed." */
static gboolean
say_that_they_signed (const Place *self)
{
  static const char *const pronouns[] = { "he", "she", "they", NULL };
  static const char *const had[] = { "had", "have", "has", NULL };
  const UndReader *reader = self->clause->lexemes->reader;
  gsize verb = get (self->clause, self->after)->first;
  gsize sign = verb + (und_reader_token_is_one_of (reader, verb + 2, had) ? 3 : 2);

  return self->list->n_strong > 0 && und_reader_token_is_one_of (reader, verb + 1, pronouns)
         && und_reader_phrase (reader, verb, UND_SET_SPEECH_VERB, NULL) != NULL
         && und_reader_phrase (reader, sign, UND_SET_LIST_SIGN, NULL) != NULL;
}

/* "A said on Friday that he has", "A of Ohio announced that Ohio has": past what is said of
 * oneself, to the verb; @verb where that is not said. */
static gssize
skip_saying (const Place *self, gssize verb)
{
  static const char *const pronouns[] = { "he", "she", "they", NULL };
  const guint64 auxiliaries = BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE);
  const UndReader *reader = self->clause->lexemes->reader;
  const UndListItem *first = und_list_get_item (self->list, 0);
  gssize who = verb + 1;

  if (self->list->n_strong == 0
      || und_reader_phrase (reader, get (self->clause, verb)->first, UND_SET_SPEECH_VERB, NULL)
           == NULL)
    return verb;
  if (und_reader_token_is (reader, get (self->clause, who)->first, "on")
      && is (self->clause, who + 1, UND_LEX_ADVERB))
    who++;
  who = und_clause_after (self->clause, who, BIT (UND_LEX_ADVERB) | BIT (UND_LEX_WHO));
  if (!und_reader_token_is_one_of (reader, get (self->clause, who)->first, pronouns)
      && !(first->jurisdiction != NULL && self->list->items->len == 1
           && get (self->clause, who)->jurisdiction == first->jurisdiction))
    return verb;
  return und_clause_after (self->clause, who + 1, auxiliaries);
}

gboolean
und_clause_is_joining_with (const Place *self)
{
  return is_before (self, UND_LEX_WITH)
         && is_any (self->clause, self->after, BIT (UND_LEX_JOIN) | BIT (UND_LEX_SIGN))
         && has_value (self->clause, self->after, "ing")
         && had_any (self->clause, BIT (UND_LEX_LEAD) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_SEND));
}

/* "The Fen Accord was signed by governors": it has signed nothing itself. */
static gboolean
is_signed_by_others (const UndClause *self, gssize verb)
{
  return is (self, verb, UND_LEX_SIGN) && is (self, verb + 1, UND_LEX_BY)
         && is_passive (self, verb);
}

/* "A, B and C signed the letter", "A also joined the coalition". */
static UndVerdict
judge_subject (const Place *self, const char **rule)
{
  const guint64 objects = BIT (UND_LEX_TO) | BIT (UND_LEX_BY) | BIT (UND_LEX_WITH)
                          | BIT (UND_LEX_OF);
  static const char *const prepositions[] = { "through", "under", "against", "at", "about", NULL };
  /* "A and B, which had waited, also joined the suit" */
  gssize verb = self->list->items->len > 1 ? und_clause_skip_relative (self->clause, self->after)
                                           : skip_saying (self, self->after);
  gboolean joins_place = und_list_get_item (self->list, 0)->jurisdiction != NULL
                         && is (self->clause, verb, UND_LEX_JOIN)
                         && is (self->clause, verb + 1, UND_LEX_JURISDICTION);

  if (und_clause_is_joining_with (self) && self->list->n_strong == self->list->items->len)
    {
      *rule = "list-before-joining";
      return UND_VERDICT_LISTED;
    }
  /* "Utah, through the River Board, has joined" */
  if (und_reader_token_is_one_of (self->clause->lexemes->reader,
                                  get (self->clause, self->before)->first, prepositions))
    return UND_VERDICT_NONE;
  /* "put the department back on its feet": only who holds office is heard to back a letter */
  if (has_value (self->clause, verb, "weak") && self->list->n_strong == 0
      && self->list->items->len == 1)
    return UND_VERDICT_NONE;
  if (is_any (self->clause, self->before, objects) || is_said_of_a_law (self)
      || is_signed_by_others (self->clause, verb)
      || !(joins_place || say_that_they_signed (self) || has_value (self->clause, verb, "noun")
           || und_clause_takes_part (self->clause, verb)))
    return UND_VERDICT_NONE;
  /* "Residents joined the coalition": a sentence begins with a capital too. */
  if (self->list->n_strong == 0 && self->list->end - self->list->first_item == 1)
    return UND_VERDICT_NONE;
  *rule = "list-before-signed";
  return UND_VERDICT_ACTS;
}

/* "A, one of twelve governors who signed". */
static UndVerdict
judge_one_of (const Place *self, const char **rule)
{
  gssize one = self->list->end + 1;

  if (self->list->items->len > 1 || self->list->n_strong == 0
      || !is (self->clause, one - 1, UND_LEX_COMMA) || !is (self->clause, one + 1, UND_LEX_OF)
      || !und_reader_token_is (self->clause->lexemes->reader, get (self->clause, one)->first, "one")
      || !is_near (self->clause, one + 2, TAKING_PART))
    return UND_VERDICT_NONE;
  *rule = "list-before-one-of";
  return UND_VERDICT_LISTED;
}

/* "12 states to urge", "of 12 states and Guam suing", "twelve governors who wrote" */
static gboolean
are_counted_senders (const UndClause *self, gssize index)
{
  const guint64 steps = FILLERS | BIT (UND_LEX_OF) | BIT (UND_LEX_NUMBER);
  const guint64 links = BIT (UND_LEX_AND) | BIT (UND_LEX_COMMA) | BIT (UND_LEX_THE)
                        | BIT (UND_LEX_JURISDICTION) | BIT (UND_LEX_TO) | BIT (UND_LEX_WHO)
                        | BIT (UND_LEX_ARE) | BIT (UND_LEX_ADVERB);
  gssize unit = und_clause_after (self, index, steps);

  return is_any (self, unit - 1, BIT (UND_LEX_NUMBER) | BIT (UND_LEX_QUALIFIER))
         && is_any (self, unit, BIT (UND_LEX_STATES) | BIT (UND_LEX_UNIT))
         && is (self, und_clause_after (self, unit + 1, links), UND_LEX_SEND);
}

/* "The Fen Trust is among 16 signatories of the letter", "… and the Reed Alliance are signatories
 * to the letter": an organisation, or several who begin with one, at @among or at the article. */
static gboolean
is_body_that_signed (const Place *self, gssize among)
{
  const guint64 steps = FILLERS | BIT (UND_LEX_OF) | BIT (UND_LEX_NUMBER);
  gssize noun = und_clause_after (self->clause, among, steps);

  return is_at_start (self) && !und_span_is_empty (und_list_get_item (self->list, 0)->body)
         && is (self->clause, noun, UND_LEX_SIGN)
         && (has_value (self->clause, noun, "one") || is (self->clause, noun, UND_LEX_UNIT))
         && is_any (self->clause, noun + 1, BIT (UND_LEX_OF) | BIT (UND_LEX_TO))
         && is (self->clause,
                und_clause_after (self->clause, noun + 2, FILLERS | BIT (UND_LEX_JOIN)),
                UND_LEX_PAPER);
}

/* "A and B are among the states that took part". */
static UndVerdict
judge_among (const Place *self, const char **rule)
{
  gssize among = und_clause_skip_relative (self->clause, self->after);

  if (!is (self->clause, among - 1, UND_LEX_ARE) && !is (self->clause, among - 1, UND_LEX_ADVERB))
    return UND_VERDICT_NONE;
  if (is_body_that_signed (self, among)
      || (und_clause_is_among (self->clause, among) && is_body_that_signed (self, among + 1)))
    {
      *rule = "list-before-among";
      return UND_VERDICT_ACTS;
    }
  if (!und_clause_is_among (self->clause, among) || !has_person_or_place (self)
      || !(is_near (self->clause, among + 1, TAKING_PART)
           || are_counted_senders (self->clause, among + 1)))
    return UND_VERDICT_NONE;
  *rule = "list-before-among";
  return UND_VERDICT_ACTS;
}

/* "Penrose is joined by …" */
static UndVerdict
judge_passive_subject (const Place *self, const char **rule)
{
  gssize auxiliary = und_clause_after (self->clause, self->list->end, BIT (UND_LEX_ADVERB));
  gssize verb = und_clause_after (self->clause, auxiliary,
                                  BIT (UND_LEX_ARE) | BIT (UND_LEX_ADVERB));

  if (!is_at_start (self) || !is (self->clause, auxiliary, UND_LEX_ARE)
      || !is (self->clause, verb, UND_LEX_JOIN) || is_at_event (self->clause, verb)
      || !is_near (self->clause, verb, BIT (UND_LEX_BY)))
    return UND_VERDICT_NONE;
  if (!has_person_or_place (self))
    return UND_VERDICT_NONE;
  *rule = "list-before-is-joined-by";
  return UND_VERDICT_ACTS;
}

static gboolean
begins_with (const UndClause *self, const char *word)
{
  return und_reader_token_is (self->lexemes->reader, get (self, self->start)->first, word);
}

/* Past the second comma of "A, along with B and C, led the letter"; "A, joined by B," stays. */
static gssize
skip_closing_comma (const UndClause *self, gssize index)
{
  gssize verb = und_clause_after (self, index + 1, BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE));

  if (!is (self, index, UND_LEX_COMMA) || has_value (self, verb, "ing")
      || !is_any (self, verb, BIT (UND_LEX_LEAD) | BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN))
      || is (self, verb + 1, UND_LEX_BY))
    return index;
  return verb;
}

gboolean
und_clause_is_before (const UndClause *self, const UndList *list, UndLexemeKind kind)
{
  for (gssize i = list->end; i < list->end + NEAR && i < self->end; i++)
    if (is (self, i, kind))
      return TRUE;
  return FALSE;
}

/* "from Maine to Hawaii", "from Boise to Reno" names two of many. */
static gboolean
is_range (const UndClause *self, const UndList *list)
{
  const UndReader *reader = self->lexemes->reader;
  guint64 places = BIT (UND_LEX_JURISDICTION);

  if (und_reader_token_is (reader, get (self, list->first_item - 1)->first, "from"))
    places |= BIT (UND_LEX_PLACE) | BIT (UND_LEX_NAME);
  return is (self, list->end, UND_LEX_TO) && is_any (self, list->end + 1, places)
         && und_reader_token_is (reader, get (self, list->end)->first, "to");
}

/* "13 states and A also filed separate suits" */
static gboolean
is_of_another_paper (const Place *self)
{
  gssize verb = self->after;
  gssize other = und_clause_after (self->clause, verb + 1,
                                   BIT (UND_LEX_THE) | BIT (UND_LEX_QUALIFIER));

  return is_any (self->clause, verb, BIT (UND_LEX_SEND) | BIT (UND_LEX_SIGN))
         && und_reader_token_is (self->clause->lexemes->reader, get (self->clause, other)->first,
                                 "separate")
         && is_any (self->clause, other + 1, BIT (UND_LEX_PAPER) | BIT (UND_LEX_WORD));
}

UndVerdict
und_clause_judge (const UndClause *self,
                  const UndList *list,
                  const char **rule,
                  gboolean *is_partial)
{
  static UndVerdict (*const rules[]) (const Place *, const char **) = { und_clause_judge_lead,
                                                                        judge_unit,
                                                                        judge_join,
                                                                        judge_sign,
                                                                        und_clause_judge_members,
                                                                        judge_company,
                                                                        judge_subject,
                                                                        judge_passive_subject,
                                                                        judge_among,
                                                                        judge_one_of,
                                                                        und_clause_judge_sender,
                                                                        judge_under_heading,
                                                                        und_clause_judge_relative,
                                                                        judge_letter_from };
  const guint64 auxiliaries = BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE);
  Place place = { self, list, und_clause_before (self, list->first, FILLERS),
                  und_clause_after (self, und_clause_skip_company (self, list->end), auxiliaries) };
  UndVerdict verdict = UND_VERDICT_NONE;

  if (is_range (self, list))
    return UND_VERDICT_NONE;
  place.after = skip_closing_comma (self, place.after);
  /* "The attorneys general who signed are from A, B and C" */
  if (is (self, place.before, UND_LEX_OF) && is (self, place.before - 1, UND_LEX_ARE))
    place.before--;
  *is_partial = list->is_partial;
  if (und_clause_is_earlier (self) || is_of_another_paper (&place))
    return UND_VERDICT_NONE;
  verdict = und_clause_judge_denial (&place, rule);
  for (guint i = 0; i < G_N_ELEMENTS (rules) && verdict == UND_VERDICT_NONE; i++)
    verdict = rules[i](&place, rule);
  if (verdict == UND_VERDICT_NONE)
    verdict = und_clause_judge_examples (&place, rule, is_partial);
  else if (is_before (&place, UND_LEX_PARTIAL) || begins_with (self, "among"))
    *is_partial = TRUE;
  return verdict;
}
