/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * How those who write ask for something, in petitions and in letters.
 *
 *   asking   := phrase of [demand] | writer adverb* verb | writer aside verb
 *             | writer "write" … "to" adverb* verb | writer … "and" adverb* verb
 *   writer   := "we" | "I" | "petitioners" | "undersigned"
 *   aside    := ("," | "the" | "as") … ","       bounded; to the verb itself for the undersigned
 *
 * The subject has to be the writer's: "developers ask" below "we know that" is told of others, and
 * the "I" of "Title I" is a numeral.
 */
#include "config.h"

#include "und-asking.h"

/* Between "we" and its verb: "we, the undersigned teachers and parents of Fen, ask". */
#define MAX_ASIDE_TOKENS 24
/* Between "we" and the "and" of its second verb. */
#define MAX_CLAUSE_TOKENS 64

/* "respectfully ask", "therefore request that": the token after it, or 0. */
static gsize
skip_asking_verb (const UndReader *self, gsize token, gsize end, const UndPhrase **verb)
{
  gsize n_tokens = 0;

  while (token < end && und_reader_phrase (self, token, UND_SET_DEMAND_ADVERB, &n_tokens) != NULL)
    token += n_tokens;
  if (token >= end)
    return 0;
  *verb = und_reader_phrase (self, token, UND_SET_DEMAND_VERB, &n_tokens);
  return *verb != NULL ? token + n_tokens : 0;
}

/* What begins here is said by or of somebody else. */
static gboolean
ends_clause (const UndReader *self, gsize token)
{
  static const char *const words[] = { "that",  "which", "who", "because", "when", "while",
                                       "where", "since", "if",  "as",      NULL };

  return und_reader_token_is_one_of (self, token, words)
         || und_reader_token_ends_sentence (self, token);
}

/* "Title I", "Part I" */
static gboolean
is_numeral (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "i") && token > 0
         && und_reader_gap (self, token) == UND_GAP_SPACE
         && und_reader_token_is_capitalised (self, token - 1)
         && und_reader_phrase (self, token - 1, UND_SET_NUMERAL_HEAD, NULL) != NULL;
}

/* From the writer at @token over what is set between commas to the verb. */
static gsize
match_over_aside (const UndReader *self, gsize token, gsize end)
{
  static const char *const asides[] = { ",", "the", "as", NULL };
  const UndPhrase *verb = NULL;
  gboolean is_undersigned = und_reader_token_is (self, token, "undersigned");

  if (!is_undersigned && !und_reader_token_is_one_of (self, token + 1, asides))
    return 0;
  end = MIN (end, token + MAX_ASIDE_TOKENS);
  for (gsize i = token + (is_undersigned ? 1 : 2); i < end; i++)
    {
      gsize next = 0;

      /* "We the undersigned voters of Fen petition the board" */
      is_undersigned = is_undersigned || und_reader_token_is (self, i, "undersigned");
      if (is_undersigned || und_reader_token_is (self, i, ","))
        next = skip_asking_verb (self, i + 1, end, &verb);
      if (next > 0)
        return next;
      if (und_reader_token_is (self, i, "that") || und_reader_token_ends_sentence (self, i))
        break;
    }
  return 0;
}

/* "We write on behalf of the growers of Fen to urge" */
static gsize
match_over_writing (const UndReader *self, gsize token, gsize end)
{
  static const char *const auxiliaries[] = { "are", "am", NULL };
  static const char *const verbs[] = { "write", "writing", NULL };
  const UndPhrase *verb = NULL;
  gsize next = token + 1;
  gsize n_tokens = 0;

  if (und_reader_phrase (self, next, UND_SET_DEMAND_ADVERB, &n_tokens) != NULL && n_tokens == 1)
    next++;
  next += und_reader_token_is_one_of (self, next, auxiliaries) ? 1 : 0;
  if (!und_reader_token_is_one_of (self, next, verbs))
    return 0;
  end = MIN (end, next + MAX_ASIDE_TOKENS);
  for (next++; next < end && !und_reader_token_is (self, next, "that")
               && !und_reader_token_ends_sentence (self, next);
       next++)
    if (und_reader_token_is (self, next, "to")
        && (n_tokens = skip_asking_verb (self, next + 1, end, &verb)) > 0)
      return n_tokens;
  return 0;
}

/* "We thank the board and ask"; "and request" may be a noun. */
static gsize
match_second_verb (const UndReader *self, gsize token, gsize end)
{
  const UndPhrase *verb = NULL;

  end = MIN (end, token + MAX_CLAUSE_TOKENS);
  for (gsize i = token + 1; i < end && !ends_clause (self, i); i++)
    if (und_reader_token_is (self, i, "and"))
      {
        gsize next = skip_asking_verb (self, i + 1, end, &verb);

        if (next > 0 && verb->value == NULL)
          return next;
      }
  return 0;
}

gsize
und_asking_match (const UndReader *self, gsize token, gsize end)
{
  static const char *const writers[] = { "we", "i", "petitioners", "undersigned", NULL };
  const UndPhrase *verb = NULL;
  gsize next = 0;
  gsize n_tokens = 0;

  if (is_numeral (self, token))
    return 0;
  if (und_reader_token_is_one_of (self, token, writers))
    next = skip_asking_verb (self, token + 1, end, &verb);
  if (next == 0 && und_reader_phrase (self, token, UND_SET_DEMAND, &n_tokens) != NULL)
    next = token + n_tokens;
  if (next > 0 || !und_reader_token_is_one_of (self, token, writers))
    return next;
  next = match_over_aside (self, token, end);
  if (next == 0)
    next = match_over_writing (self, token, end);
  return next > 0 ? next : match_second_verb (self, token, end);
}
