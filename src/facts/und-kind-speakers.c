/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What the way in which a part names those who speak says of its kind. Cost: linear in the block.
 */
#include "config.h"

#include "und-kind-private.h"
#include "und-mention.h"

/* On the scale of documents.ini: 8 settles it, 4 makes it likely, 2 is a hint. */
#define WEIGHT_MANNER  3 /* of naming who speaks */
#define WEIGHT_SPEAKER 2 /* papers quote people, the more the more surely */

/* Speakers after these say nothing more. */
#define MAX_SPEAKERS 2

/* Words of an office before a surname, "Lieutenant Governor"; their stops count, too. */
#define MAX_OFFICE_TOKENS 4

/* "…, Penrose said": each new speaker tells a little more of a paper. */
static void
add_speakers (UndKindScores *self, const UndBlock *block)
{
  const UndReader *reader = self->reader;

  for (gsize i = block->range.first + 1; i < block->range.end; i++)
    {
      gsize n_tokens = 0;
      gsize name;

      if (g_hash_table_size (self->speakers) >= MAX_SPEAKERS)
        return;
      if (und_reader_phrase (reader, i, UND_SET_SPEECH_VERB, &n_tokens) == NULL)
        continue;
      name = und_reader_token_is_capitalised (reader, i - 1) ? i - 1 : i + n_tokens;
      /* "The EU continues": no person's name is in capitals in prose. */
      if (name >= block->range.end || !und_reader_token_is_capitalised (reader, name)
          || und_reader_token_is_all_capitals (reader, name)
          || und_reader_phrase (reader, name, UND_SET_NOT_A_NAME, NULL) != NULL)
        continue;
      if (g_hash_table_add (self->speakers, und_reader_dup (reader, name, name + 1)))
        und_kind_scores_add (self, UND_PART_NEWS_ARTICLE, WEIGHT_SPEAKER, "speakers",
                             und_reader_span (reader, MIN (name, i), MAX (name, i) + 1));
    }
}

/* "Penrose" before the token @verb, after a mark; not "She", "Officials". */
static gboolean
is_surname_before (const UndReader *self, gsize verb)
{
  gsize n_tokens = 0;

  return und_reader_token_is_capitalised (self, verb - 1)
         && !und_reader_token_is_word (self, verb - 2)
         && und_surname_match (self, verb - 1, verb, &n_tokens)
         && und_reader_phrase (self, verb - 1, UND_SET_NOT_A_NAME, NULL) == NULL
         && und_reader_phrase (self, verb - 1, UND_SET_LIST_UNIT, NULL) == NULL;
}

/* "Governor Penrose" before the token @verb: what is held and the surname alone. A paper gives both
 * but once, with the whole name, unless the title lasts: "President Penrose". */
static gboolean
is_office_and_surname_before (const UndReader *self, gsize first, gsize verb)
{
  gsize n_tokens = 0;

  if (verb < first + 2 || !und_reader_token_is_capitalised (self, verb - 1)
      || !und_surname_match (self, verb - 1, verb, &n_tokens))
    return FALSE;
  for (gsize i = verb - 2; i >= first && verb - i <= MAX_OFFICE_TOKENS + 1; i--)
    {
      const UndPhrase *office = und_reader_phrase (self, i, UND_SET_OFFICE, &n_tokens);

      if (office != NULL && i + n_tokens == verb - 1)
        return und_reader_token_is_capitalised (self, i) && !und_reader_token_is_word (self, i - 1)
               && und_reader_phrase (self, i, UND_SET_LASTING_TITLE, NULL) == NULL;
    }
  return FALSE;
}

/* Is @token the surname of one whom the first sentence is about, and who sits in a house? It may be
 * about several: "Sens. Ada Penrose (D-UT) and Bo Lindt (R-ID)". */
static gboolean
is_members_surname (const UndKindScores *self, gsize token)
{
  const UndReader *reader = self->reader;

  if (self->surname == 0)
    return FALSE;
  if (und_reader_tokens_equal (reader, self->surname, token))
    return TRUE;
  for (gsize i = self->first_sentence.first; i + 2 < self->first_sentence.end; i++)
    if (und_reader_tokens_equal (reader, i, token) && und_reader_token_is (reader, i + 1, "(")
        && und_reader_phrase (reader, i + 2, UND_SET_PARTY_MARK, NULL) != NULL)
      return TRUE;
  return FALSE;
}

/* How a text names who speaks: papers by the surname alone ("…, Penrose said"), offices with what
 * they hold ("…, said Mayor Penrose", "…, Mayor Penrose said"). The first one tells. Where the text
 * says whom to call, an office writes, whatever it calls the speaker; and the office of one who
 * sits in a house writes as papers do. */
static void
add_manner (UndKindScores *self, const UndBlock *block)
{
  const UndReader *reader = self->reader;

  for (gsize i = block->range.first + 2; i < block->range.end && !self->has_manner; i++)
    {
      gsize n_tokens = 0;
      UndSpan span;

      if (!und_reader_token_is (reader, i, "said"))
        continue;
      span = und_reader_span (reader, i - 1, i + 1);
      if ((und_reader_phrase (reader, i + 1, UND_SET_OFFICE, &n_tokens) != NULL
           && und_reader_token_is_capitalised (reader, i + 1))
          || is_office_and_surname_before (reader, block->range.first + 1, i))
        und_kind_scores_add (self, UND_PART_PRESS_RELEASE, WEIGHT_MANNER, "speaker-with-office",
                             span);
      else if (!self->has_shape[UND_BLOCK_CONTACT] && !self->has_shape[UND_BLOCK_LETTERHEAD]
               && is_surname_before (reader, i) && !is_members_surname (self, i - 1))
        und_kind_scores_add (self, UND_PART_NEWS_ARTICLE, WEIGHT_MANNER, "speaker-by-surname",
                             span);
      else
        continue;
      self->has_manner = TRUE;
    }
}

void
und_kind_scores_add_speakers (UndKindScores *self, const UndBlock *block)
{
  add_speakers (self, block);
  add_manner (self, block);
}
