/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Those behind a list who act with those on it and are not named: "A, B and 20 others", "A and
 * dozens of other mayors", "A, B and the rest of the caucus".
 *
 *   company := ","? "and" (number | many | filler | "of")* word{0,4} head
 *            | ","? "and" many* "more"
 *   many    := "several", "hundreds", "half", "the entire" …
 *   head    := unit | others | states | bodies | coalition | a plural, behind many or "other"
 *
 * "and 12 mayors" tells how many there are, which counts say better; "and other mayors" that the
 * list names only some.
 */
#include "config.h"

#include "und-clause-private.h"

/* Lexemes of "hundreds of their fellow". */
#define MOST_BEFORE_HEAD 10

/* Lexemes of "Fen Valley water" before "groups". */
#define MOST_KIND_WORDS 4

#define HEADS                                                                                 \
  (BIT (UND_LEX_UNIT) | BIT (UND_LEX_OTHERS) | BIT (UND_LEX_STATES) | BIT (UND_LEX_COALITION) \
   | BIT (UND_LEX_BODIES))

typedef struct
{
  gssize end;        /* behind the head; or where it was looked for from, if there is none */
  gboolean is_vague; /* nobody could tell from the list who they are */
} Company;

/* "several", "hundreds of": the end of such words at @index, or @index. */
static gssize
skip_many (const UndClause *self, gssize index)
{
  gsize first = get (self, index)->first;
  gsize n_tokens = 0;

  if (und_reader_phrase (self->lexemes->reader, first, UND_SET_LIST_MANY, &n_tokens) == NULL)
    return index;
  while (get (self, index)->kinds != 0 && get (self, index)->first < first + n_tokens)
    index++;
  return index;
}

/* Past "hundreds of their fellow"; says whether they are told of, but not counted: "the other
 * mayors" are those of whom the text has spoken. */
static gssize
skip_before_head (const UndClause *self, gssize index, gboolean *is_vague)
{
  const guint64 steps = FILLERS | BIT (UND_LEX_NUMBER) | BIT (UND_LEX_APPROXIMATE);
  gssize limit = index + MOST_BEFORE_HEAD;
  gboolean is_known = skip_many (self, index) == index
                      && und_reader_token_is (self->lexemes->reader, get (self, index)->first,
                                              "the");

  while (index < limit && index < self->end)
    {
      gssize next = skip_many (self, index);
      gboolean is_of = next == index && *is_vague && is (self, index, UND_LEX_OF);

      *is_vague |= next > index || (!is_known && has_value (self, index, "other"));
      if (next > index)
        index = next;
      else if (is_of || (is_any (self, index, steps) && !is (self, index, UND_LEX_COALITION)))
        index++;
      else
        break;
    }
  return index;
}

/* Does the word at @index end as a plural, and is none of those that end so by themselves? */
static gboolean
is_plural (const UndClause *self, gssize index)
{
  return is (self, index, UND_LEX_WORD) && und_lexemes_ends_with (self->lexemes, index, 's')
         && !get (self, index)->is_capitalised
         && und_reader_phrase (self->lexemes->reader, get (self, index)->first, UND_SET_MEASURE,
                               NULL)
              == NULL;
}

/* "Utah water groups", "faculty members": behind the words of what kind they are, the noun; or -1.
 */
static gssize
find_head (const UndClause *self, gssize index, gboolean is_vague)
{
  const guint64 words = BIT (UND_LEX_WORD) | BIT (UND_LEX_NAME) | BIT (UND_LEX_BODY_WORD)
                        | BIT (UND_LEX_JURISDICTION) | BIT (UND_LEX_PARTY) | FILLERS;
  gssize limit = index + (is_vague ? MOST_KIND_WORDS : 0);

  for (; index <= limit && index < self->end; index++)
    if (is_any (self, index, HEADS) || (is_vague && is_plural (self, index)))
      return index;
    else if (!is_any (self, index, words) || get (self, index)->gap > UND_LEX_SPACED)
      break;
  return -1;
}

/* "a group of senators", but not "the Fen Group" nor "the coalition" that was told of */
static gboolean
is_some_group (const UndClause *self, gssize first, gssize head)
{
  static const char *const articles[] = { "a", "an", NULL };

  return is (self, head, UND_LEX_COALITION) && !get (self, head)->is_capitalised
         && und_reader_token_is_one_of (self->lexemes->reader, get (self, first)->first, articles);
}

/* Past "media and human rights" at @index behind a number, if they are said of groups; or @index.
 */
static gssize
skip_kinds_of_bodies (const UndClause *self, gssize index)
{
  const guint64 words = BIT (UND_LEX_WORD) | BIT (UND_LEX_AND) | BIT (UND_LEX_LAW);
  gssize next = index;

  while (next < index + MOST_KIND_WORDS && is_any (self, next, words)
         && get (self, next)->gap <= UND_LEX_SPACED)
    next++;
  return is (self, next, UND_LEX_BODIES) && !is (self, next - 1, UND_LEX_AND) ? next : index;
}

static Company
read_company (const UndClause *self, gssize index)
{
  gssize first = index + (is (self, index, UND_LEX_COMMA) ? 1 : 0);
  Company company = { index, FALSE };
  gssize next;
  gssize head;

  if (!is (self, first, UND_LEX_AND) || get (self, first)->gap > UND_LEX_NEW_LINE)
    return company;
  next = skip_before_head (self, ++first, &company.is_vague);
  head = find_head (self, next, company.is_vague);
  if (head >= 0)
    {
      company.end = head + 1;
      company.is_vague |= (is (self, head, UND_LEX_OTHERS)
                           && !und_reader_token_is (self->lexemes->reader, get (self, first)->first,
                                                    "the"))
                          || is_some_group (self, first, head);
    }
  else if (next > first
           && und_reader_token_is (self->lexemes->reader, get (self, next - 1)->first, "more"))
    company.end = next;
  /* "and 40 river groups", "along with 40 media and rights groups" */
  else if (next > first && skip_kinds_of_bodies (self, next) > next)
    company.end = skip_kinds_of_bodies (self, next) + 1;
  return company;
}

gssize
und_clause_skip_company (const UndClause *self, gssize index)
{
  return read_company (self, index).end;
}

/* ", and some members of the board objected", where it was said before what is done: they begin a
 * sentence of their own. */
static gboolean
begins_sentence (const UndClause *self, gssize index, gssize end)
{
  const guint64 verbs = CUES & ~(BIT (UND_LEX_COALITION) | BIT (UND_LEX_PAPER));
  const guint64 borders = BIT (UND_LEX_COMMA) | BIT (UND_LEX_SEMICOLON) | BIT (UND_LEX_STOP);

  if (!is (self, index, UND_LEX_COMMA) || !had_any (self, verbs))
    return FALSE;
  for (gssize i = end; i < end + MOST_KIND_WORDS && i < self->end; i++)
    {
      if (is_any (self, i, borders))
        return FALSE;
      if (is (self, i, UND_LEX_ARE)
          || und_reader_phrase (self->lexemes->reader, get (self, i)->first, UND_SET_SPEECH_VERB,
                                NULL)
               != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
und_clause_has_unnamed_company (const UndClause *self, gssize index)
{
  Company company = read_company (self, index);

  return company.end > index && company.is_vague && !begins_sentence (self, index, company.end);
}
