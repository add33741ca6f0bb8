/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Papers of others, which those who act here back or oppose:
 *
 *   governed := stance ("of" | "to" | "for")? "the"? word* paper agent
 *   agent    := verb | verb "by" "the"? coalition ("of" who)? verb
 *
 * "in support of a lawsuit filed by A", "from a challenge brought by a coalition of states led by
 * A": neither filed nor led what is told of.
 */
#include "config.h"

#include "und-clause-private.h"

/* Words between the stance and the verb. */
#define MOST_GOVERNED 6

static gboolean
is_stance (const UndClause *self, gssize index)
{
  return und_reader_phrase (self->lexemes->reader, get (self, index)->first, UND_SET_LIST_STANCE,
                            NULL)
         != NULL;
}

/* "lawsuit", "request": what is filed, before @verb. */
static gboolean
is_said_of_filing (const UndClause *self, gssize verb)
{
  gssize noun = und_clause_before (self, verb, BIT (UND_LEX_ADVERB));

  return noun >= self->start
         && (is (self, noun, UND_LEX_PAPER)
             || und_reader_phrase (self->lexemes->reader, get (self, noun)->first,
                                   UND_SET_LIST_FILING, NULL)
                  != NULL);
}

/* Past "a coalition of states" before @verb to the verb that they are said to have done, or @verb.
 */
static gssize
skip_coalition (const UndClause *self, gssize verb)
{
  const guint64 words = FILLERS | BIT (UND_LEX_COALITION) | BIT (UND_LEX_UNIT)
                        | BIT (UND_LEX_STATES) | BIT (UND_LEX_OF) | BIT (UND_LEX_NUMBER);
  gssize by = und_clause_before (self, verb, words);

  if (by < self->start || by == verb - 1 || !is (self, by, UND_LEX_BY)
      || !is_any (self, by - 1, BIT (UND_LEX_SIGN) | BIT (UND_LEX_SEND)))
    return verb;
  return by - 1;
}

gboolean
und_clause_is_of_others (const UndClause *self, gssize verb)
{
  const guint64 small = FILLERS | BIT (UND_LEX_OF) | BIT (UND_LEX_TO);
  const guint64 borders = BIT (UND_LEX_COMMA) | BIT (UND_LEX_SEMICOLON) | BIT (UND_LEX_COLON)
                          | BIT (UND_LEX_STOP) | BIT (UND_LEX_DASH) | BIT (UND_LEX_QUOTE)
                          | BIT (UND_LEX_AND) | BIT (UND_LEX_BY) | BIT (UND_LEX_WITH)
                          | BIT (UND_LEX_JOIN) | BIT (UND_LEX_LEAD) | BIT (UND_LEX_ARE);
  guint n_words = 0;

  verb = skip_coalition (self, verb);
  if (!is_said_of_filing (self, verb))
    return FALSE;
  for (gssize i = verb - 1; i >= self->start && i > verb - MOST_GOVERNED; i--)
    {
      if (n_words > 0 && is_stance (self, i))
        return TRUE;
      if (is_any (self, i, borders) || get (self, i)->is_capitalised)
        return FALSE;
      n_words += is_any (self, i, small) ? 0 : 1;
    }
  return FALSE;
}
