/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * How many have signed a petition, and how many are to.
 *
 * A count of signatures is a number before or after the words that pages put beside it; the goal
 * has words of its own. Both vocabularies are data.
 */
#include "config.h"

#include "und-signature-count.h"

#include "und-date.h"

/* A number and its words stand this close. */
#define MAX_COUNT_TOKENS 4

/* "so far" between the label of a count and its colon. */
#define MAX_LABEL_TOKENS 2

/* Is the token the whole of its line? */
static gboolean
is_alone (const UndReader *self, gsize token)
{
  return und_reader_gap (self, token) > UND_GAP_SPACE
         && und_reader_gap (self, token + 1) > UND_GAP_SPACE;
}

/* In the sentence of @token; in a paragraph of its own it stands alone ("14 Elm Street" above
 * "Signature" counts nothing). */
static gboolean
find_number_before (const UndReader *self, gsize first, gsize token, gint64 *value, gsize *at)
{
  gsize n_tokens = 0;
  gboolean is_apart = FALSE;

  for (gsize i = token; i > first && token - i < MAX_COUNT_TOKENS; i--)
    {
      is_apart = is_apart || und_reader_gap (self, i) == UND_GAP_PARAGRAPH;
      if (und_reader_token_ends_sentence (self, i - 1) || (is_apart && !is_alone (self, i - 1)))
        return FALSE;
      if (und_number_match (self, i - 1, value, &n_tokens)
          && und_reader_token_is_number (self, i - 1))
        {
          *at = i - 1;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
find_number_after (const UndReader *self, gsize token, gsize end, gint64 *value, gsize *at)
{
  gsize n_tokens = 0;
  GDate date;

  for (gsize i = token; i < MIN (end, token + MAX_COUNT_TOKENS); i++)
    {
      if (und_date_match (self, i, &date, &n_tokens))
        return FALSE;
      if (und_reader_token_is_number (self, i) && und_number_match (self, i, value, &n_tokens))
        {
          *at = i;
          return TRUE;
        }
    }
  return FALSE;
}

static void
extend_signatures (UndReader *self, UndSpan span)
{
  UndSignatureCount *signatures = &self->part->signatures;

  if (signatures->rule == NULL)
    signatures->span = span;
  signatures->span.start = MIN (signatures->span.start, span.start);
  signatures->span.end = MAX (signatures->span.end, span.end);
  signatures->rule = "signature-count";
}

/* "318 of 500 signatures": the number found is the goal, the one before it the count. */
static void
read_number_of (UndReader *self, gsize first, gint64 *value, gsize *at)
{
  gint64 count = 0;
  gsize n_tokens = 0;

  if (*at < first + 2
      || !(und_reader_token_is (self, *at - 1, "of") || und_reader_token_is (self, *at - 1, "/"))
      || !und_reader_token_is_number (self, *at - 2)
      || !und_number_match (self, *at - 2, &count, &n_tokens))
    return;
  self->part->signatures.goal = *value;
  *value = count;
  *at -= 2;
}

/* "At 10,000 signatures, the board will answer", "petitions that get more than 100,000 signatures":
 * what is hoped for. */
static gboolean
is_threshold (const UndReader *self, gsize token)
{
  static const char *const getting[] = { "get", "gets", "receive", "receives", "reaching", NULL };

  if (token > 2 && und_reader_token_is (self, token - 1, "than")
      && und_reader_token_is_one_of (self, token - 3, getting))
    return TRUE;
  return token > 0
         && (und_reader_token_is (self, token - 1, "at")
             || und_reader_token_is (self, token - 1, "reaches")
             || und_reader_token_is (self, token - 1, "reach")
             || und_reader_token_is (self, token - 1, "to"));
}

/* "Signatures: 1,204", "Signatures (1,204)", "Signatures so far: 1,204", or the number alone on the
 * next line: the token after it, or @token. "Closed for signatures: 6 September" counts nothing. */
static gsize
read_labelled_count (const UndReader *self, gsize token, gsize end, gint64 *value)
{
  static const char *const marks[] = { "(", "-", "–", "—", NULL };
  gsize next = token;
  gsize n_tokens = 0;
  GDate date;

  while (next < MIN (end, token + MAX_LABEL_TOKENS) && und_reader_token_is_word (self, next)
         && und_reader_gap (self, next) <= UND_GAP_SPACE)
    next++;
  if (und_reader_token_is (self, next, ":") || und_reader_token_is_one_of (self, next, marks))
    next++;
  else if (next > token || und_reader_gap (self, next) <= UND_GAP_SPACE
           || und_reader_gap (self, next + 1) <= UND_GAP_SPACE)
    return token;
  if (next >= end || !und_reader_token_is_number (self, next)
      || und_date_match (self, next, &date, &n_tokens)
      || !und_number_match (self, next, value, &n_tokens))
    return token;
  return next + 1;
}

/* "1,204 signatures as of March 3, 2024", "… (3 March 2024)" */
static void
read_count_date (UndReader *self, gsize token, gsize end)
{
  static const char *const links[] = { "as", "of", "on", "by", "at", "(", ",", "-", "–", NULL };
  gsize n_tokens = 0;
  GDate date;

  while (token < end && und_reader_token_is_one_of (self, token, links))
    token++;
  if (token >= end || self->part->signatures.date != NULL
      || !und_date_match (self, token, &date, &n_tokens))
    return;
  self->part->signatures.date = und_date_to_string (&date);
  extend_signatures (self, und_reader_span (self, token, token + n_tokens));
}

static gboolean
is_on_line (const UndReader *self, gsize first, gsize token)
{
  while (token > first && und_reader_gap (self, token) <= UND_GAP_SPACE)
    token--;
  return token <= first;
}

/* "Next goal", below the number that it is. */
static gboolean
is_goal (const UndReader *self, gsize token)
{
  const UndPhrase *phrase = und_reader_phrase (self, token, UND_SET_SIGNATURES, NULL);

  return phrase != NULL && g_str_equal (phrase->value, "goal");
}

/* "1,204 signatures", "Signatures: 1,204"; @goal is the token of the goal, which is no count. Where
 * the count stands before its word, a number alone below it is the goal. */
static void
read_count (UndReader *self, UndRange part, UndRange phrase, gsize goal)
{
  UndSignatureCount *signatures = &self->part->signatures;
  gboolean has_number;
  gint64 value = 0;
  gint64 labelled = 0;
  gsize at = 0;
  gsize after;

  if (signatures->value >= 0)
    return;
  has_number = find_number_before (self, part.first, phrase.first, &value, &at);
  if (has_number && at == goal)
    return;
  after = read_labelled_count (self, phrase.end, part.end, &labelled);
  /* "1,906 signatures (1,433 in Fen)" */
  if (has_number && is_on_line (self, at, phrase.first)
      && !und_reader_token_is (self, phrase.end, ":")
      && und_reader_gap (self, phrase.end) <= UND_GAP_SPACE)
    after = phrase.end;
  if (after > phrase.end && has_number && und_reader_gap (self, phrase.end) > UND_GAP_SPACE
      && (is_on_line (self, at, phrase.first) || (is_alone (self, at) && is_goal (self, after))))
    {
      if (signatures->goal < 0 && labelled > value)
        signatures->goal = labelled;
      after = phrase.end;
    }
  if (after > phrase.end)
    {
      signatures->value = labelled;
      extend_signatures (self, und_reader_span (self, phrase.first, after));
      return;
    }
  if (!has_number)
    return;
  read_number_of (self, part.first, &value, &at);
  signatures->value = value;
  extend_signatures (self, und_reader_span (self, at, phrase.end));
  read_count_date (self, phrase.end, part.end);
}

/* "Goal: 2,000", "our goal of 2,000"; "45,000 goal", where it is but a word. */
static void
read_goal (UndReader *self, UndRange part, UndRange phrase, gsize *goal)
{
  gint64 value = 0;
  gsize n_tokens = 0;
  gsize at = phrase.first - 1;

  if (self->part->signatures.goal >= 0)
    return;
  if (phrase.first == part.first || phrase.end > phrase.first + 1
      || und_reader_gap (self, phrase.first) > UND_GAP_SPACE
      || !und_reader_token_is_number (self, at) || !und_number_match (self, at, &value, &n_tokens))
    {
      if (!find_number_after (self, phrase.end, part.end, &value, &at))
        return;
    }
  *goal = at;
  self->part->signatures.goal = value;
  extend_signatures (self,
                     und_reader_span (self, MIN (at, phrase.first), MAX (at + 1, phrase.end)));
}

/* @goal is the token of the goal's number, kept between calls. */
static void
read_count_phrase (UndReader *self, UndRange part, gsize token, gsize *goal)
{
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_reader_phrase (self, token, UND_SET_SIGNATURES, &n_tokens);
  gsize end = token + n_tokens;
  gint64 value = 0;
  gsize at = 0;

  if (phrase == NULL)
    return;
  if (g_str_equal (phrase->value, "count")
      && find_number_before (self, part.first, token, &value, &at) && is_threshold (self, at))
    {
      if (self->part->signatures.goal < 0 && value > self->part->signatures.value)
        self->part->signatures.goal = value;
    }
  else if (g_str_equal (phrase->value, "count"))
    read_count (self, part, (UndRange){ token, end }, *goal);
  else if (g_str_equal (phrase->value, "goal"))
    read_goal (self, part, (UndRange){ token, end }, goal);
}

void
und_signature_count_read (UndReader *self)
{
  UndRange part = und_reader_range (self, self->part->span);
  gsize goal = part.end;

  for (gsize i = part.first; i < part.end; i++)
    read_count_phrase (self, part, i, &goal);
}
