/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What a relative clause says of the one person before it: "A, who signed the letter, said", "A,
 * who did not sign, said". Only what is signed within the clause counts: what comes behind its
 * comma is said by another verb.
 */
#include "config.h"

#include "und-clause-private.h"

/* Lexemes of ", which … ," between those named and what is said of them. */
#define MOST_RELATIVE 20

gssize
und_clause_skip_relative (const UndClause *self, gssize index)
{
  if (!is (self, index, UND_LEX_COMMA) || !is (self, index + 1, UND_LEX_WHO))
    return index;
  for (gssize i = index + 2; i < index + MOST_RELATIVE && i < self->end; i++)
    if (is (self, i, UND_LEX_COMMA))
      return und_clause_after (self, i + 1, BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE));
  return index;
}

/* Is the list one person by a whole name or office, and goes on with ", who"? */
static gboolean
is_of_one_who (const Place *self)
{
  const UndListItem *item = und_list_get_item (self->list, 0);

  return self->list->items->len == 1 && !und_span_is_empty (item->name)
         && (item->is_strong || item->end - item->first > 1)
         && is (self->clause, self->list->end, UND_LEX_COMMA)
         && is (self->clause, self->list->end + 1, UND_LEX_WHO);
}

/* The first word behind ", who" that carries something. */
static gssize
find_verb (const Place *self)
{
  return und_clause_after (self->clause, self->list->end + 2,
                           BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE));
}

gboolean
und_clause_is_one_who_did_not (const Place *self)
{
  gssize verb = find_verb (self);
  gssize act = und_clause_after (self->clause, verb + 1, FILLERS | BIT (UND_LEX_TO));

  /* not "who was not involved in the letter" */
  return is_of_one_who (self) && is (self->clause, verb, UND_LEX_NOT)
         && is_any (self->clause, act, BIT (UND_LEX_SIGN) | BIT (UND_LEX_JOIN))
         && !has_value (self->clause, act, "ing") && und_clause_is_of_paper (self->clause, act);
}

gboolean
und_clause_is_among (const UndClause *self, gssize index)
{
  const UndReader *reader = self->lexemes->reader;

  return und_reader_token_is (reader, get (self, index)->first, "among")
         || (und_reader_token_is (reader, get (self, index)->first, "one")
             && is (self, index + 1, UND_LEX_OF));
}

/* "among those who signed the letter", "one of the letter's signatories" */
static gboolean
are_signers_of_paper (const UndClause *self, gssize among)
{
  const guint64 ends = BIT (UND_LEX_COMMA) | BIT (UND_LEX_STOP) | BIT (UND_LEX_LAW);
  gboolean has_paper = FALSE;

  for (gssize i = among + 1; i <= among + NEAR && i < self->end && !is_any (self, i, ends); i++)
    {
      if (is (self, i, UND_LEX_SIGN))
        return has_paper || und_clause_is_of_paper (self, i);
      has_paper |= is (self, i, UND_LEX_PAPER);
    }
  return FALSE;
}

/* "who signed the letter", "who is among the signatories" */
static gboolean
is_one_who_signed (const Place *self, gssize verb)
{
  if (!is_of_one_who (self) || has_value (self->clause, verb, "weak"))
    return FALSE;
  if (und_clause_is_among (self->clause, verb))
    return are_signers_of_paper (self->clause, verb);
  return is (self->clause, verb, UND_LEX_SIGN) && !is (self->clause, verb, UND_LEX_UNIT)
         && und_clause_is_of_paper (self->clause, verb);
}

/* Nothing else is said of the list. */
UndVerdict
und_clause_judge_relative (const Place *self, const char **rule)
{
  gssize verb = find_verb (self);

  if (is_of_one_who (self) && und_list_get_item (self->list, 0)->is_strong
      && und_clause_leads (self->clause, verb))
    {
      *rule = "list-before-who-led";
      return UND_VERDICT_LEAD;
    }
  if (!is_one_who_signed (self, verb))
    return UND_VERDICT_NONE;
  *rule = "list-before-who-signed";
  return UND_VERDICT_LISTED;
}
