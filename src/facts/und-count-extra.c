/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Who is told beside a number and counts as well: "48 states and Guam", "20 states, the District of
 * Columbia and three territories", "13 mayors and a county executive".
 */
#include "config.h"

#include "und-count-private.h"

/* Lexemes of "the top" before "prosecutor". */
#define MOST_TO_HOLDER 4

/* "18 attorneys general, along with those of Guam and Ohio" */
static gboolean
is_with_those_of (const Stated *self)
{
  gssize those = und_clause_after (self->clause, self->end,
                                   BIT (UND_LEX_COMMA) | BIT (UND_LEX_AND));

  return is (self, self->unit, UND_LEX_UNIT) && those > self->end
         && und_reader_token_is (self->clause->lexemes->reader, get (self, those)->first, "those");
}

/* "48 states and Guam", "48 attorneys general and the District": what is no state stands beside
 * those who hold office in states too, but a state would be one of another list. */
static gboolean
is_beside_unit (const Stated *self, gssize place, gboolean takes_states)
{
  return takes_states || get (self, place)->jurisdiction->kind != UND_JURISDICTION_STATE;
}

/* "50 states, territories and the District": the number is of all that are enumerated. */
static gboolean
enumerates_kinds (const Stated *self)
{
  const UndLexeme *unit = get (self, self->unit);

  for (gsize i = unit->first; i < unit->first + unit->n_tokens; i++)
    if (und_reader_token_is (self->clause->lexemes->reader, i, ","))
      return TRUE;
  return FALSE;
}

/* "the governor of Guam" at @index: the lexeme behind it, or @index. */
static gssize
skip_holder (const Stated *self, gssize index)
{
  return is (self, index, UND_LEX_TITLE) && is (self, index + 1, UND_LEX_OF)
             && is (self, index + 2, UND_LEX_JURISDICTION)
           ? index + 3
           : index;
}

/* "Fen City’s", "Utah’s" */
static gboolean
is_owner (const Stated *self, gssize index)
{
  const UndLexemes *lexemes = self->clause->lexemes;
  const char *bytes = und_text_get_bytes (lexemes->reader->text, NULL);

  return is (self, index, UND_LEX_PLACES_OWN)
         || (get (self, index)->is_capitalised
             && und_possessive_measure (bytes, und_lexemes_span (lexemes, index, index + 1)) > 0);
}

/* "a county executive", "the top prosecutor for Guam", "Fen City’s comptroller" at @index: the
 * lexeme behind one more who holds an office, or @index. */
static gssize
skip_one_holder (const Stated *self, gssize index)
{
  static const char *const articles[] = { "a", "an", "the", "one", NULL };
  const guint64 words = BIT (UND_LEX_WORD) | BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_PLACE_WORD)
                        | BIT (UND_LEX_NAME) | BIT (UND_LEX_PLACE) | BIT (UND_LEX_PLACES_OWN)
                        | BIT (UND_LEX_JURISDICTION);
  gboolean is_one = und_reader_token_is_one_of (self->clause->lexemes->reader,
                                                get (self, index)->first, articles);
  gssize next = index + (is_one ? 1 : 0);

  for (; next < index + MOST_TO_HOLDER && is_any (self, next, words)
         && !is (self, next, UND_LEX_TITLE) && get (self, next)->gap <= UND_LEX_SPACED;
       next++)
    is_one |= is_owner (self, next);
  return is_one && is (self, next, UND_LEX_TITLE) && !get (self, next)->is_capitalised ? next + 1
                                                                                       : index;
}

/* ", the District of Columbia and three territories", ", and the governor of Guam" after a number
 * of states, "and a county executive" after one of those who hold office. */
void
und_stated_read_extra (Stated *self)
{
  const guint64 links = BIT (UND_LEX_COMMA) | BIT (UND_LEX_AND) | BIT (UND_LEX_THE);
  gboolean are_states = is (self, self->unit, UND_LEX_STATES);
  gboolean takes_states = are_states || is_with_those_of (self);

  if (is (self, self->unit, UND_LEX_UNIT) && is (self, self->end, UND_LEX_AND)
      && skip_one_holder (self, self->end + 1) > self->end + 1)
    {
      self->extra++;
      self->end = skip_one_holder (self, self->end + 1);
      return;
    }
  for (; !enumerates_kinds (self);)
    {
      gssize next = und_clause_after (self->clause, self->end, links);

      if (next == self->end)
        return;
      if (are_states && skip_holder (self, next) > next)
        {
          self->extra++;
          self->end = skip_holder (self, next);
          continue;
        }
      if (is (self, next, UND_LEX_JURISDICTION) && is_beside_unit (self, next, takes_states))
        {
          self->extra++;
          self->end = next + 1;
        }
      else if (is (self, next, UND_LEX_NUMBER)
               && is (self, und_clause_after (self->clause, next + 1, BIT (UND_LEX_QUALIFIER)),
                      UND_LEX_STATES))
        {
          self->extra += und_lexemes_get_number (self->clause->lexemes, next);
          self->end = und_clause_after (self->clause, next + 1, BIT (UND_LEX_QUALIFIER)) + 1;
        }
      else
        return;
    }
}
