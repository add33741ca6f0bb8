/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * People named by their office:
 *
 *   mention := (place "'s"?)? OFFICE "-elect"? (honorific? name from?)?
 *            | name "," "the"? (place "'s"?)? OFFICE from?
 *            | name party
 *   from    := party | district | ("of" | "for") "the"? "State of"? place
 *   party   := "(" letter "-" place ")"
 *   district := "(" place ("-" number)? ")"
 */
#include "config.h"

#include "und-mention.h"

#include <string.h>

typedef struct
{
  const UndReader *reader;
  gsize next;
  gsize end;
} Input;

static gboolean
take (Input *input, const char *word)
{
  if (input->next >= input->end || !und_reader_token_is (input->reader, input->next, word))
    return FALSE;
  input->next++;
  return TRUE;
}

static const UndJurisdiction *
take_jurisdiction (Input *input, gboolean takes_bare)
{
  gsize n_tokens = 0;
  UndNameForm form = UND_NAME_FORM_NAME;
  const UndJurisdiction *found = und_reader_jurisdiction (input->reader, input->next, &n_tokens,
                                                          &form);

  if (found == NULL || (form != UND_NAME_FORM_NAME && !takes_bare)
      || input->next + n_tokens > input->end)
    return NULL;
  input->next += n_tokens;
  return found;
}

static const UndJurisdiction *
take_possessive (Input *input)
{
  const UndReader *self = input->reader;
  gsize n_tokens = 0;
  const UndJurisdiction *found = NULL;

  if (und_reader_token_is_capitalised (self, input->next))
    found = und_reader_owner (self, input->next, &n_tokens);
  if (found == NULL || input->next + n_tokens > input->end)
    return NULL;
  input->next += n_tokens;
  return found;
}

/* "(MN)", "(MN-01)", "(Idaho)". */
static const UndJurisdiction *
take_district (Input *input)
{
  Input start = *input;
  const UndJurisdiction *found = NULL;

  if (take (input, "("))
    found = take_jurisdiction (input, TRUE);
  if (found != NULL && take (input, "-") && und_reader_token_is_number (input->reader, input->next))
    input->next++;
  if (found != NULL && take (input, ")"))
    return found;
  *input = start;
  return NULL;
}

static const UndJurisdiction *
take_party (Input *input)
{
  Input start = *input;
  const UndJurisdiction *found = NULL;

  if (take (input, "(") && und_reader_token_is_all_capitals (input->reader, input->next) == FALSE
      && und_reader_token_is_capitalised (input->reader, input->next))
    {
      input->next++;
      (void) take (input, ".");
      if (take (input, "-") || take (input, "–") || take (input, ",") || take (input, "/"))
        found = take_jurisdiction (input, TRUE);
      while (found != NULL && input->next < input->end
             && !und_reader_token_is (input->reader, input->next, ")")
             && input->next < start.next + 12)
        input->next++;
      if (found != NULL && take (input, ")"))
        return found;
    }
  *input = start;
  return NULL;
}

static const UndJurisdiction *
take_from (Input *input)
{
  Input start = *input;
  const UndJurisdiction *found = take_party (input);

  if (found == NULL)
    found = take_district (input);
  if (found != NULL)
    return found;
  (void) take (input, ",");
  if (take (input, "of") || take (input, "for") || take (input, "from"))
    {
      (void) take (input, "the");
      found = take_jurisdiction (input, FALSE);
    }
  if (found == NULL)
    *input = start;
  return found;
}

/* "Secretary of River Commerce": the words that tell one such office from another. */
static void
extend_office (Input *input, UndMention *mention)
{
  const UndReader *self = input->reader;
  gsize next = input->next;

  if (!und_reader_token_is (self, next, "of")
      || und_reader_phrase (self, mention->office.first, UND_SET_WRITTEN_TO, NULL) == NULL
      || und_reader_jurisdiction (self, next + 1, NULL, NULL) != NULL)
    return;
  next++;
  if (und_reader_token_is (self, next, "the"))
    next++;
  if (next >= input->end || !und_reader_token_is_capitalised (self, next))
    return;
  while (next < input->end && und_reader_gap (self, next) <= UND_GAP_SPACE
         && (und_reader_token_is_capitalised (self, next)
             || (und_reader_token_is (self, next, "and")
                 && und_reader_token_is_capitalised (self, next + 1))))
    next++;
  input->next = next;
  mention->office.end = next;
  mention->is_extended = TRUE;
}

static const UndPhrase *
take_office (Input *input, UndMention *mention)
{
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_reader_phrase (input->reader, input->next, UND_SET_OFFICE,
                                               &n_tokens);

  if (phrase == NULL || input->next + n_tokens > input->end)
    return NULL;
  mention->office = (UndRange){ input->next, input->next + n_tokens };
  mention->phrase = phrase;
  input->next += n_tokens;
  if (und_reader_token_is (input->reader, input->next, "-")
      && und_reader_token_is (input->reader, input->next + 1, "elect"))
    input->next += 2;
  return phrase;
}

/* "AGs Sent Letter": in a heading a verb has a capital, too. */
static gboolean
is_verb (const UndReader *self, gsize token)
{
  static const UndSet verbs[] = { UND_SET_LIST_SEND, UND_SET_LIST_JOIN, UND_SET_LIST_SIGN,
                                  UND_SET_LIST_LEAD };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (und_reader_phrase (self, token, verbs[i], NULL) != NULL)
      return TRUE;
  return FALSE;
}

/* "Joe Penrose's Ferry Plan": a name ends with whose the rest is. */
static gsize
cut_behind_owner (const UndReader *self, gsize first, gsize n_tokens)
{
  for (gsize i = 1; i < n_tokens; i++)
    if (und_reader_token_is_possessive (self, first + i))
      return i + 1;
  return n_tokens;
}

static gboolean
take_name (Input *input, UndMention *mention, gboolean takes_surname)
{
  gsize n_tokens = 0;
  gsize start = input->next;
  gsize honorific = 0;

  if (und_reader_phrase (input->reader, start, UND_SET_HONORIFIC, &honorific) != NULL)
    start += honorific;
  mention->is_full = und_name_match (input->reader, start, input->end, &n_tokens);
  if (!mention->is_full
      && (!takes_surname || !und_surname_match (input->reader, start, input->end, &n_tokens)
          || is_verb (input->reader, start)))
    return FALSE;
  n_tokens = cut_behind_owner (input->reader, start, n_tokens);
  mention->name = (UndRange){ start, start + n_tokens };
  input->next = start + n_tokens;
  return TRUE;
}

/* "WASHINGTON  Senator Ada Penrose": a dateline that lost its dash, and no senator's state. */
static gboolean
is_dateline (const UndReader *self, gsize place, gsize office)
{
  return und_reader_token_is_all_capitals (self, place)
         && !und_reader_token_is_all_capitals (self, office)
         && und_reader_phrase (self, office, UND_SET_LOCAL_OFFICE, NULL) == NULL;
}

static gboolean
read_office_first (Input *input, UndMention *mention)
{
  const UndJurisdiction *from = NULL;
  gsize first = input->next;

  mention->jurisdiction = take_possessive (input);
  if (mention->jurisdiction == NULL)
    mention->jurisdiction = take_jurisdiction (input, FALSE);
  if (take_office (input, mention) == NULL
      || (mention->jurisdiction != NULL
          && is_dateline (input->reader, first, mention->office.first)))
    return FALSE;
  mention->all.end = input->next;
  if (und_reader_gap (input->reader, input->next) > UND_GAP_LINE)
    return TRUE;
  if (mention->jurisdiction == NULL)
    mention->jurisdiction = take_from (input);
  mention->all.end = input->next;
  if (und_reader_gap (input->reader, input->next) <= UND_GAP_LINE
      && take_name (input, mention, TRUE))
    {
      mention->all.end = input->next;
      from = take_from (input);
      if (from != NULL)
        mention->all.end = input->next;
      if (mention->jurisdiction == NULL)
        mention->jurisdiction = from;
    }
  return TRUE;
}

/* "at Long Bend, Idaho Attorney General Ada Penrose": the office is of the name after it. */
static gboolean
is_followed_by_name (const Input *input)
{
  gsize n_tokens = 0;

  return und_reader_gap (input->reader, input->next) <= UND_GAP_LINE
         && und_surname_match (input->reader, input->next, input->end, &n_tokens);
}

static gboolean
read_name_first (Input *input, UndMention *mention)
{
  const UndReader *self = input->reader;

  if (!take_name (input, mention, FALSE))
    return FALSE;
  mention->jurisdiction = take_party (input);
  mention->all.end = input->next;
  if (mention->jurisdiction != NULL)
    return TRUE;
  if (!take (input, ",") || und_reader_gap (self, input->next) > UND_GAP_LINE)
    return FALSE;
  (void) take (input, "the");
  mention->jurisdiction = take_possessive (input);
  if (mention->jurisdiction == NULL)
    mention->jurisdiction = take_jurisdiction (input, FALSE);
  if (take_office (input, mention) == NULL || is_followed_by_name (input))
    return FALSE;
  extend_office (input, mention);
  mention->all.end = input->next;
  if (mention->jurisdiction == NULL)
    mention->jurisdiction = take_from (input);
  mention->all.end = input->next;
  return TRUE;
}

/**
 * und_mention_match:
 * @first: token where the mention must begin
 * @end: token before which it must end
 * @mention: (out): what was read
 *
 * Recognises somebody named by office. O(mention).
 *
 * Returns: whether there is one
 */
gboolean
und_mention_match (const UndReader *self, gsize first, gsize end, UndMention *mention)
{
  Input input = { self, first, MIN (end, self->n_tokens) };

  *mention = (UndMention){ { first, first } };
  if (read_office_first (&input, mention))
    return TRUE;

  input.next = first;
  *mention = (UndMention){ { first, first } };
  return read_name_first (&input, mention);
}

gsize
und_mention_surname (const UndReader *self, const UndMention *mention)
{
  gsize token = mention->name.end;

  while (token > mention->name.first)
    {
      token--;
      if (und_reader_token_is_word (self, token)
          && und_reader_phrase (self, token, UND_SET_NAME_SUFFIX, NULL) == NULL)
        return token;
    }
  return self->n_tokens;
}

gboolean
und_mention_is_same (const UndReader *self, const UndMention *a, const UndMention *b)
{
  gsize first = und_mention_surname (self, a);
  gsize second = und_mention_surname (self, b);

  return first < self->n_tokens && second < self->n_tokens
         && und_reader_tokens_equal (self, first, second);
}

static char *
dup_office (const UndReader *self, const UndMention *mention)
{
  if (mention->phrase == NULL)
    return NULL;
  if (mention->is_extended)
    return und_reader_dup (self, mention->office.first, mention->office.end);
  return g_strdup (mention->phrase->value != NULL ? mention->phrase->value
                                                  : mention->phrase->words);
}

gboolean
und_mention_is_possessive (const UndReader *self, const UndMention *mention)
{
  return mention->name.end > mention->name.first
         && und_reader_token_is_possessive (self, mention->name.end - 1);
}

static char *
dup_name (const UndReader *self, const UndMention *mention)
{
  char *name = und_reader_dup (self, mention->name.first, mention->name.end);

  name[strlen (name) - und_possessive_measure (name, und_span (0, strlen (name)))] = '\0';
  return name;
}

/**
 * und_mention_to_person:
 * @self: the reader
 * @mention: what was read
 * @person: (out): filled with owned copies; was empty
 * @rule: (transfer none): static id of the rule
 *
 * Copies what a mention says.
 */
void
und_mention_to_person (const UndReader *self,
                       const UndMention *mention,
                       UndPerson *person,
                       const char *rule)
{
  if (mention->name.end > mention->name.first)
    person->name = dup_name (self, mention);
  person->office = dup_office (self, mention);
  person->jurisdiction = mention->jurisdiction != NULL ? mention->jurisdiction->code : NULL;
  person->span = und_reader_span (self, mention->all.first, mention->all.end);
  person->rule = rule;
}
