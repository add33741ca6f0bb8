/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * The words by which a text names a speaker: which words can belong to one, where it must end, and
 * whether it is a person, those who sign together, or the letter.
 */
#include "config.h"

#include "und-speaker.h"

/* Tokens of a phrase for those who sign together, and of the places that they are of. */
#define MAX_GROUP_TOKENS  6
#define MAX_PLACES_TOKENS 120

/* Tokens of what is set between commas behind a speaker: "who spoke on condition of anonymity". */
#define MAX_ASIDE_TOKENS 40

/* Words that say what somebody is: "policy director". */
#define MAX_WORK_TOKENS 5

gboolean
und_speaker_is_border (const UndReader *self, gsize token)
{
  return und_reader_phrase (self, token, UND_SET_QUOTE_BORDER, NULL) != NULL;
}

/* "by", "to": what follows is governed by it, and no subject. */
gboolean
und_speaker_is_preposition (const UndReader *self, gsize token)
{
  const UndPhrase *border = und_reader_phrase (self, token, UND_SET_QUOTE_BORDER, NULL);

  return und_reader_token_is (self, token, "of") || und_reader_token_is (self, token, "for")
         || (border != NULL && border->value != NULL);
}

gboolean
und_speaker_is_joint (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "of") || und_reader_token_is (self, token, "for")
         || und_reader_token_is (self, token, "and") || und_reader_token_is (self, token, "&")
         || und_reader_token_is (self, token, "the");
}

gboolean
und_speaker_is_determiner (const UndReader *self, gsize token)
{
  static const char *const words[] = { "the", "a",    "an",    "their", "his",  "her", "its",
                                       "our", "this", "these", "both",  "that", "all", "one" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (und_reader_token_is (self, token, words[i]))
      return TRUE;
  return FALSE;
}

gsize
und_speaker_skip_state (const UndReader *self, gsize token, gsize end)
{
  gsize n_tokens = 0;
  gsize next;

  if (!und_reader_token_is (self, token, "("))
    return token;
  if (und_reader_jurisdiction (self, token + 1, &n_tokens, NULL) == NULL)
    n_tokens = und_reader_token_is_all_capitals (self, token + 1) ? 1 : 0;
  if (n_tokens == 0)
    return token;
  next = token + 1 + n_tokens;
  return next + 1 < end && und_reader_token_is (self, next, ")")
             && und_reader_token_is_capitalised (self, next + 1)
           ? next + 1
           : token;
}

/* Marks inside names: "U.S.", "Jean-Luc", "the senators’ letter". */
gboolean
und_speaker_is_name_mark (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "-") || und_reader_token_is (self, token, "&")
         || und_reader_token_is (self, token, "'") || und_reader_token_is (self, token, "’")
         || (und_reader_token_is (self, token, ".")
             && !und_reader_token_ends_sentence (self, token));
}

/* "New York's Ada Penrose" is she: past the place that the name was read with. */
static gsize
skip_owner (const UndReader *self, UndRange name)
{
  for (gsize i = name.end; i > name.first; i--)
    if (i < name.end && und_reader_token_is_possessive (self, i - 1))
      return i;
  return name.first;
}

/* "Founder" of "CEO Reed Founder and President Ada Penrose": one more office of whom the words
 * after it name. */
static gboolean
is_office_before_office (const UndReader *self, UndRange name)
{
  gsize n_tokens = 0;

  return name.end > name.first + 1
         && und_reader_phrase (self, name.end - 1, UND_SET_OFFICE, &n_tokens) != NULL
         && n_tokens == 1 && und_reader_token_is (self, name.end, "and")
         && und_reader_token_is_capitalised (self, name.end + 1)
         && und_reader_phrase (self, name.end + 1, UND_SET_OFFICE, NULL) != NULL;
}

/* "New Hampshire's" of "New Hampshire's Attorney General Ada Penrose" */
static gboolean
is_owning_place (const UndReader *self, UndRange name)
{
  gsize n_tokens = 0;

  return und_reader_owner (self, name.first, &n_tokens) != NULL
         && name.first + n_tokens == name.end;
}

gboolean
und_speaker_match_person (const UndReader *self,
                          gsize token,
                          gsize end,
                          UndRange *words,
                          UndRange *name)
{
  gsize n_tokens = 0;
  gsize n_name = 0;
  gsize next = token;
  gboolean has_office = FALSE;

  /* "A Navy spokesman": an article, and no initial. */
  if (und_reader_token_is (self, token, "a") && !und_reader_token_is (self, token + 1, "."))
    return FALSE;
  while (next < end
         && (und_reader_phrase (self, next, UND_SET_OFFICE, &n_tokens) != NULL
             || und_reader_phrase (self, next, UND_SET_HONORIFIC, &n_tokens) != NULL)
         && und_reader_token_is_capitalised (self, next))
    {
      next += n_tokens;
      has_office = TRUE;
    }
  if (next >= end
      || !(has_office ? und_surname_match (self, next, end, &n_name)
                      : und_name_match (self, next, end, &n_name)))
    return FALSE;
  *words = (UndRange){ token, next + n_name };
  *name = (UndRange){ next, next + n_name };
  if (is_office_before_office (self, *name) || is_owning_place (self, *name))
    return FALSE;
  name->first = skip_owner (self, *name);
  if (name->first > next)
    words->first = name->first;
  return TRUE;
}

/* "Penrose’s spokeswoman": somebody else. */
static gboolean
is_owner (const UndReader *self, const UndPersonMention *mention, gsize end)
{
  return mention->words.end < end && und_reader_token_is_possessive (self, mention->words.end - 1)
         && !und_reader_token_is_capitalised (self, mention->words.end);
}

/* "a spokesman for Gov. Ada Penrose": whoever stands behind a preposition is somebody else. */
static gboolean
is_somebody_of (const UndReader *self, UndRange range)
{
  return range.end > range.first + 2 && und_speaker_is_determiner (self, range.first)
         && !und_reader_token_is_capitalised (self, range.first + 1);
}

/* The first person in @range whom no preposition governs, or the one of an office that has one in
 * it ("Secretary of State Ada Penrose"). */
static gboolean
find_person (const UndReader *self, const UndPeople *people, UndRange range, UndRange *name)
{
  gboolean is_strict = is_somebody_of (self, range);

  for (gsize i = range.first; i < range.end; i++)
    {
      const UndPersonMention *mention = und_people_get (people, i);
      const UndPersonMention *next = NULL;

      if (mention == NULL || mention->words.end > range.end
          || (i > range.first && und_speaker_is_preposition (self, i - 1)
              && (is_strict || mention->office == NULL))
          || is_owner (self, mention, range.end))
        continue;
      /* "Reed Hills President Ada Penrose": where the office is held has the shape of a name. */
      next = und_people_get (people, mention->words.end);
      if (next != NULL && next->office != NULL && next->words.end == range.end)
        mention = next;
      *name = mention->name;
      return TRUE;
    }
  return FALSE;
}

/* "the Fen Data Alliance" is the name of one organisation, not those who sign together. */
gboolean
und_speaker_is_proper (const UndReader *self, gsize first, gsize token)
{
  return token > first && und_reader_token_is_capitalised (self, token)
         && und_reader_token_is_capitalised (self, token - 1)
         && !und_speaker_is_determiner (self, token - 1);
}

/* The first phrase in @range for those who sign together. */
static gboolean
find_group (const UndReader *self, UndRange range, gsize *at, gsize *n_tokens)
{
  for (UndRange rest = range; rest.first < rest.end; rest.first = *at + 1)
    {
      const UndPhrase *group = und_reader_find_phrase (self, rest, UND_SET_QUOTE_GROUP, at,
                                                       n_tokens);

      if (group == NULL)
        return FALSE;
      if (group->value == NULL || !und_speaker_is_proper (self, range.first, *at))
        return TRUE;
    }
  return FALSE;
}

/* Those who sign together, unless they are named: "Senators Fenn and Okafor". */
static gboolean
has_group (const UndReader *self, UndRange range)
{
  gsize at = 0;
  gsize n_tokens = 0;
  gsize n_name = 0;

  return find_group (self, range, &at, &n_tokens)
         && !und_surname_match (self, at + n_tokens, range.end, &n_name);
}

/* The phrase for those who sign together that ends before @end. */
static gboolean
match_group_back (const UndReader *self, gsize floor, gsize end, gsize *first)
{
  for (*first = end; *first > floor && end - *first < MAX_GROUP_TOKENS;)
    {
      gsize n_tokens = 0;

      --*first;
      if (und_reader_phrase (self, *first, UND_SET_QUOTE_GROUP, &n_tokens) != NULL
          && *first + n_tokens == end)
        return TRUE;
    }
  return FALSE;
}

gboolean
und_speaker_find_group_of_places (const UndReader *self, UndRange range, UndRange *words)
{
  gsize floor = range.end > range.first + MAX_PLACES_TOKENS ? range.end - MAX_PLACES_TOKENS
                                                            : range.first;

  for (gsize i = range.end; i > floor; i--)
    {
      gsize token = i - 1;

      if ((und_reader_token_is (self, token, "of") || und_reader_token_is (self, token, "from"))
          && match_group_back (self, floor, token, &words->first))
        {
          words->end = token;
          while (words->first > floor && und_speaker_is_determiner (self, words->first - 1))
            words->first--;
          return TRUE;
        }
      if (!und_reader_token_is_capitalised (self, token) && !und_reader_token_is (self, token, ",")
          && !und_speaker_is_joint (self, token) && !und_speaker_is_name_mark (self, token))
        return FALSE;
    }
  return FALSE;
}

/* "Governor A, Governor B and Governor C" and nothing else: the first of them, or NULL. */
static const UndPersonMention *
find_first_of_list (const UndReader *self, const UndPeople *people, UndRange range)
{
  const UndPersonMention *first = und_people_get (people, range.first);
  const UndPersonMention *mention = first;
  gsize next = range.first;
  gboolean has_and = FALSE;

  while (mention != NULL && mention->words.end < range.end)
    {
      next = mention->words.end;
      next += und_reader_token_is (self, next, ",") ? 1 : 0;
      has_and |= und_reader_token_is (self, next, "and");
      next += und_reader_token_is (self, next, "and") ? 1 : 0;
      mention = next > mention->words.end ? und_people_get (people, next) : NULL;
    }
  return mention != NULL && mention->words.end == range.end && has_and ? first : NULL;
}

gsize
und_speaker_find_list_end (const UndReader *self, gsize token, gsize end)
{
  end = MIN (end, token + MAX_PLACES_TOKENS);
  while (token < end
         && (und_reader_token_is_capitalised (self, token) || und_reader_token_is (self, token, ",")
             || und_speaker_is_joint (self, token) || und_speaker_is_name_mark (self, token)
             || und_reader_phrase (self, token, UND_SET_QUOTE_GROUP, NULL) != NULL))
    token++;
  return und_reader_token_is (self, token - 1, ",") ? token - 1 : token;
}

gboolean
und_speaker_read_several (const UndReader *self,
                          const UndPeople *people,
                          UndRange range,
                          UndAttribution *attribution)
{
  const UndPersonMention *first = find_first_of_list (self, people, range);
  UndRange words = { 0, 0 };

  if (first != NULL)
    {
      attribution->words = first->words;
      attribution->name = first->name;
      attribution->kind = UND_SPEAKER_PERSON;
      return TRUE;
    }
  if (!und_speaker_find_group_of_places (self, range, &words) || words.first != range.first)
    return FALSE;
  attribution->words = words;
  attribution->kind = UND_SPEAKER_GROUP;
  return TRUE;
}

/* "Fen Trust director Ada Penrose": past what the person is, from @token on, where a capital stands
 * before it and the whole name behind it; or @token. */
static gsize
skip_work (const UndReader *self, gsize token, gsize end)
{
  gsize next = token;

  if (token == 0 || !und_reader_token_is_capitalised (self, token - 1))
    return token;
  while (next < end && next < token + MAX_WORK_TOKENS && und_reader_token_is_word (self, next)
         && !und_reader_token_is_capitalised (self, next) && !und_speaker_is_border (self, next)
         && !und_speaker_is_joint (self, next)
         && und_reader_phrase (self, next, UND_SET_NAME_PARTICLE, NULL) == NULL)
    next++;
  return next + 1 < end && und_reader_token_is_capitalised (self, next)
             && und_reader_token_is_capitalised (self, next + 1)
           ? next
           : token;
}

/* Before the brackets that end with @last, or @last. */
static gsize
skip_brackets_back (const UndReader *self, gsize floor, gsize last)
{
  if (und_reader_token_is (self, last, ")"))
    for (gsize i = last; i > floor; i--)
      if (und_reader_token_is (self, i - 1, "("))
        return i - 1;
  return last;
}

gsize
und_speaker_strip_asides (const UndReader *self, gsize first, gsize end, UndRange *aside)
{
  gsize floor = end > first + MAX_ASIDE_TOKENS ? end - MAX_ASIDE_TOKENS : first;

  while (end > floor
         && (und_reader_token_is (self, end - 1, ",") || und_reader_token_is (self, end - 1, ")")))
    {
      const char *opener = und_reader_token_is (self, end - 1, ")") ? "(" : ",";
      gsize start = end - 1;

      while (start > floor && !und_reader_token_is (self, start - 1, opener))
        start = skip_brackets_back (self, floor, start - 1);
      if (start == floor)
        return first;
      if (aside != NULL)
        *aside = (UndRange){ start, end - 1 };
      end = start - 1;
    }
  return end;
}

/* "Reed mayor Ada Penrose and" behind @token: one speaker is named before the next. */
static gboolean
has_named_one (const UndReader *self, const UndPeople *people, UndRange head)
{
  UndRange name = { 0, 0 };

  for (gsize i = head.first; i < head.end; i++)
    if (und_reader_token_is (self, i, "and"))
      return find_person (self, people, (UndRange){ head.first, i }, &name);
  return FALSE;
}

/* Says what kind of speaker the words are, and where the name in them stands. */
void
und_speaker_classify (const UndReader *self, const UndPeople *people, UndAttribution *attribution)
{
  UndRange range = attribution->words;
  UndRange head = range;
  const UndPhrase *pronoun = und_reader_phrase (self, range.first, UND_SET_QUOTE_PRONOUN, NULL);
  gsize at = 0;
  gsize n_tokens = 0;

  for (head.end = range.first; head.end < range.end && !und_speaker_is_border (self, head.end)
                               && !und_reader_token_is (self, head.end, ",");)
    {
      gsize next = und_speaker_skip_state (self, head.end, range.end);

      if (next == head.end && next > range.first && !has_named_one (self, people, head))
        next = skip_work (self, next, range.end);
      if (next > head.end)
        head.first = next; /* "Reed (OH) Mayor Ada Penrose" */
      head.end = MAX (next, head.end + 1);
    }
  attribution->kind = UND_SPEAKER_OTHER;
  if (pronoun != NULL && range.end == range.first + 1)
    {
      attribution->is_pronoun = TRUE;
      attribution->kind = pronoun->value[0] == 'p' && pronoun->value[1] == 'e' ? UND_SPEAKER_PERSON
                          : pronoun->value[0] == 'g'                           ? UND_SPEAKER_GROUP
                                                                               : UND_SPEAKER_PAPER;
    }
  else if (und_reader_phrase (self, head.end - 1, UND_SET_QUOTE_PAPER, NULL) != NULL)
    attribution->kind = UND_SPEAKER_PAPER;
  else if (has_group (self, head))
    attribution->kind = UND_SPEAKER_GROUP;
  else if (find_group (self, head, &at, &n_tokens))
    return; /* several named ones */
  else if (find_person (self, people, head, &attribution->name))
    attribution->kind = UND_SPEAKER_PERSON;
  else if (und_surname_match (self, head.first, head.end, &n_tokens)
           && head.first + n_tokens == head.end)
    {
      attribution->kind = UND_SPEAKER_PERSON;
      attribution->name = head;
    }
}

/* Can the words of @range, which stand before the verb, be a speaker? Lower-case words only where
 * an article leads them in, or where they join names, or in what is set between commas. */
gboolean
und_speaker_is_possible (const UndReader *self, UndRange range)
{
  gboolean has_article = und_speaker_is_determiner (self, range.first);

  if (range.first >= range.end)
    return FALSE;
  if (und_reader_phrase (self, range.first, UND_SET_QUOTE_PRONOUN, NULL) != NULL)
    return range.end == range.first + 1;
  if (!has_article && !und_reader_token_is_capitalised (self, range.first)
      && !und_reader_token_is_number (self, range.first))
    return FALSE;
  for (gsize i = range.first; i < range.end; i++)
    {
      i = und_speaker_skip_state (self, i, range.end);
      if (i > range.first)
        i = skip_work (self, i, range.end);
      if (und_reader_token_is (self, i, ",") || und_reader_token_is (self, i, "("))
        return i > range.first;
      if (und_speaker_is_border (self, i))
        return FALSE;
      /* "Penrose and 11 other mayors", "Penrose’s brother" */
      has_article |= und_reader_token_is_number (self, i)
                     || und_reader_token_is_possessive (self, i);
      if (!und_reader_token_is_word (self, i) && !und_reader_token_is_number (self, i)
          && !und_speaker_is_name_mark (self, i))
        return FALSE;
      if (!has_article && !und_reader_token_is_capitalised (self, i)
          && !und_speaker_is_joint (self, i) && und_reader_token_is_word (self, i)
          && und_reader_phrase (self, i, UND_SET_NAME_PARTICLE, NULL) == NULL)
        has_article = i > range.first && und_speaker_is_joint (self, i - 1);
      if (!has_article && !und_reader_token_is_capitalised (self, i)
          && und_reader_token_is_word (self, i) && !und_speaker_is_joint (self, i)
          && und_reader_phrase (self, i, UND_SET_NAME_PARTICLE, NULL) == NULL)
        return FALSE;
    }
  return TRUE;
}
