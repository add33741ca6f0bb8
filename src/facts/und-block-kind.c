/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What a block is in the frame of a document, by its shape and its first words. The rules are tried
 * in the order of the table at the end; the first that fits decides. Cost: a rule looks at a
 * bounded number of tokens, or only at short blocks.
 */
#include "config.h"

#include "und-block-kind-private.h"
#include "und-postal.h"

#include <string.h>

/* A block without a final full stop is prose only from here on: subtitles reach forty words. */
#define MIN_WORDS_OPEN_PROSE 41
/* Of a headline that is somebody's words: what may stand above it, and who speaks. */
#define MAX_TOKENS_ABOVE   12
#define MAX_SPEAKER_TOKENS 8
/* A block that ends in a full stop is prose from here on; a shorter one may be a heading. */
#define MIN_WORDS_PROSE 9

/* Words of the longest blocks of some kinds. */
#define MAX_WORDS_FURNITURE  4
#define MAX_WORDS_CLOSING    8
#define MAX_WORDS_LETTERHEAD 12
#define MAX_WORDS_BYLINE     16 /* with a day and an hour behind the name */

#define MAX_TAG_TOKENS 6 /* of "(D-Colo.)" */
#define MAX_ZONE_BYTES 4 /* of "AEST" */

/* Words of a line that only a mark behind its date tells from running text. */
#define MOST_WORDS_WITH_DATE 12

static gboolean
ends_in_tag (const UndReader *self, const UndBlock *block)
{
  gsize token = block->range.end;

  if (!ends_with (self, block, ")"))
    return FALSE;
  while (token > block->range.first && block->range.end - token < MAX_TAG_TOKENS)
    if (und_reader_token_is (self, --token, "("))
      return TRUE;
  return FALSE;
}

gboolean
und_block_ends_sentence (const UndReader *self, const UndBlock *block)
{
  static const char *const closing[] = { "”", "\"", "’", "'", ")", "]", "*", "_", NULL };
  static const char *const ends[] = { ".", "!", "?", "…", NULL };
  gsize token = block->range.end;

  if (ends_in_tag (self, block))
    return FALSE;
  while (token > block->range.first && und_reader_token_is_one_of (self, token - 1, closing))
    token--;
  return token > block->range.first && und_reader_token_is_one_of (self, token - 1, ends);
}

/* "###", "# # #", "-30-"; a "#" before words is a heading's mark and was left out of the range. */
static gboolean
is_mark (const UndReader *self, UndBlock *block)
{
  static const char *const dashes[] = { "-", "–", "—", NULL };
  gsize first = und_reader_range (self, block->span).first;
  gsize end = block->range.end;

  if (block->n_words == 0)
    {
      for (gsize i = first; i < end; i++)
        if (!und_reader_token_is (self, i, "#"))
          return FALSE;
      return end > first;
    }
  return block->n_words == 1 && und_reader_token_is_one_of (self, first, dashes)
         && und_reader_token_is_one_of (self, end - 1, dashes)
         && und_reader_token_is (self, block->range.first, "30");
}

static gboolean
is_rule (const UndReader *self, UndBlock *block)
{
  return block->n_words == 0;
}

/* "12:30 am," "4.15 p.m. ET", "04:52 EST,": the hour before a date; the token after it, or @token.
 */
static gsize
skip_hour (const UndReader *self, gsize token)
{
  static const char *const halves[] = { "am", "pm", "a.m", "p.m", "a.m.", "p.m.", NULL };
  static const char *const marks[] = { ":", ".", NULL };
  static const char *const links[] = { ".", ",", "on", "|", NULL };
  gsize next = token + 1;
  gboolean has_minutes;

  if (!und_reader_token_is_number (self, token))
    return token;
  has_minutes = und_reader_token_is (self, next, ":");
  if (und_reader_token_is_one_of (self, next, marks) && und_reader_token_is_number (self, next + 1))
    next += 2;
  if (und_reader_token_is_one_of (self, next, halves))
    next += und_reader_token_is (self, next + 1, ".") ? 2 : 1;
  else if (!has_minutes || next == token + 1)
    return token;
  /* "ET" */
  if (und_reader_token_is_all_capitals (self, next)
      && und_span_length (self->tokens[next].span) <= MAX_ZONE_BYTES)
    next++;
  while (und_reader_token_is_one_of (self, next, links))
    next++;
  return next;
}

static gsize
skip_label (const UndReader *self, const UndBlock *block)
{
  gsize n_tokens = 0;
  gsize token = block->range.first;

  /* "(June 20)" */
  if (und_reader_token_is (self, token, "("))
    return token + 1;
  if (und_block_phrase (self, block, UND_SET_FURNITURE, &n_tokens) == NULL
      && und_block_phrase (self, block, UND_SET_DATE_LABEL, &n_tokens) == NULL)
    return token;
  token += n_tokens;
  while (token < block->range.end && !is_word_or_number (self, token))
    token++;
  return token;
}

/* "… at 6:14 p.m. | UPDATED: March 9, 2017 …" behind the first date of a page. */
static gboolean
has_second_date (const UndReader *self, const UndBlock *block, gsize first)
{
  gsize label = 0;
  gsize n_tokens = 0;
  GDate date;

  if (und_reader_find_phrase (self, (UndRange){ first, block->range.end }, UND_SET_DATE_LABEL,
                              &label, &n_tokens)
      == NULL)
    return FALSE;
  label += n_tokens;
  label += und_reader_token_is (self, label, ":") ? 1 : 0;
  return und_date_match (self, label, &date, &n_tokens);
}

/* A date, perhaps after its label or an hour, and nothing but a time of day or other furniture
 * behind it. */
static gboolean
is_date (const UndReader *self, UndBlock *block)
{
  static const char *const separators[] = { "|", "•", "·", "-", "–", "—", "/", ";", NULL };
  gsize first = skip_hour (self, skip_label (self, block));
  gsize n_tokens = 0;
  gsize end;

  if (block->n_words > MAX_WORDS_FRAME || !und_date_match (self, first, &block->day, &n_tokens))
    return FALSE;
  end = first + n_tokens;
  if (end < block->range.end && block->n_words > MOST_WORDS_WITH_DATE
      && !und_reader_token_is_one_of (self, end, separators) && !has_second_date (self, block, end))
    return FALSE;
  if (block->has_dateline)
    return FALSE;
  block->date = (UndRange){ first, end };
  return TRUE;
}

/* Takes a place, an office, a letterhead's words, or one of the small words between them. */
static gsize
measure_letterhead_word (const UndReader *self, gsize token)
{
  static const char *const joints[] = { "of", "the", "and", "for", ",", ".",
                                        "•",  "|",   "-",   "–",   "&", NULL };
  gsize longest = 0;
  gsize n_tokens = 0;

  if (und_reader_phrase (self, token, UND_SET_LETTERHEAD, &n_tokens) != NULL)
    longest = n_tokens;
  if (und_reader_phrase (self, token, UND_SET_OFFICE, &n_tokens) != NULL)
    longest = MAX (longest, n_tokens);
  if (und_reader_jurisdiction (self, token, &n_tokens, NULL) != NULL)
    longest = MAX (longest, n_tokens);
  if (longest == 0 && und_reader_token_is_one_of (self, token, joints))
    longest = 1;
  return longest;
}

/* "Ada Penrose", "The Fen Courier", "Home", "Office of the Governor": what frames a text, as its
 * title ("Report on Ferries", "Save the Boats") does not. */
static gboolean
is_of_frame (const UndReader *self, gsize first, gsize end)
{
  gsize n_tokens = 0;
  gsize next = first;

  first += und_reader_token_is (self, first, "by") ? 1 : 0;
  for (gsize i = first; i < end; i++)
    if (und_reader_phrase (self, i, UND_SET_LIST_PAPER, NULL) != NULL
        || und_reader_phrase (self, i, UND_SET_RECORD_TITLE, NULL) != NULL)
      return FALSE;
  if (first >= end || und_reader_phrase (self, first, UND_SET_DEMAND_COMMAND, NULL) != NULL)
    return FALSE;
  if (und_name_match (self, first, end, &n_tokens) && first + n_tokens == end)
    return TRUE;
  if (und_reader_phrase (self, end - 1, UND_SET_NEWSPAPER, NULL) != NULL
      || (und_reader_phrase (self, first, UND_SET_FURNITURE, &n_tokens) != NULL
          && first + n_tokens == end)
      || (und_reader_phrase (self, first, UND_SET_PRESS_ROLE, &n_tokens) != NULL
          && first + n_tokens == end))
    return TRUE;
  for (next = first; next < end; next += n_tokens)
    if ((n_tokens = measure_letterhead_word (self, next)) == 0)
      return FALSE;
  return TRUE;
}

/* "Ada Penrose · Fen News · Posted: March 4, 2025 4:00 AM": a date behind its label, in a line of
 * such things. A title before it keeps its kind, and the date stays with it. */
static gboolean
is_line_with_date (const UndReader *self, UndBlock *block)
{
  static const char *const marks[] = { "·", "|", "•", "/", "-", "–", "—", NULL };
  gsize begin = block->range.first; /* of what stands between two marks */
  gboolean is_framed = TRUE;

  if (block->n_words > MAX_WORDS_FRAME || block->has_dateline
      || und_block_ends_sentence (self, block))
    return FALSE;
  for (gsize i = block->range.first + 1; i < block->range.end; i++)
    {
      gsize n_label = 0;
      gsize n_tokens = 0;
      gsize first;

      /* "4/5", "co-op" are no two things. */
      if (!und_reader_token_is_one_of (self, i - 1, marks)
          || (und_reader_gap (self, i) == UND_GAP_NONE && !und_reader_token_is (self, i - 1, "|")))
        continue;
      is_framed = is_framed && is_of_frame (self, begin, i - 1);
      begin = i;
      if (und_reader_phrase (self, i, UND_SET_DATE_LABEL, &n_label) == NULL)
        continue;
      first = i + n_label + (und_reader_token_is (self, i + n_label, ":") ? 1 : 0);
      if (!und_date_match (self, first, &block->day, &n_tokens))
        continue;
      block->date = (UndRange){ first, first + n_tokens };
      return is_framed;
    }
  return FALSE;
}

/* "Fenwick, July 10, 2019": where a letter was written, and when. */
static gboolean
is_place_with_date (const UndReader *self, UndBlock *block)
{
  gsize first = block->range.first;
  gsize end = block->range.end;
  gsize n_tokens = 0;

  if (block->n_words > MAX_WORDS_LETTERHEAD || block->has_dateline)
    return FALSE;
  while (
    first < end
    && (und_reader_token_is_capitalised (self, first) || und_reader_token_is (self, first, ","))
    && !(und_reader_token_is (self, first - 1, ",")
         && und_date_match (self, first, &block->day, &n_tokens)))
    first++;
  if (first == block->range.first || !und_reader_token_is (self, first - 1, ",")
      || !und_date_match (self, first, &block->day, &n_tokens)
      || first + n_tokens + (ends_with (self, block, ".") ? 1 : 0) != end)
    return FALSE;
  block->date = (UndRange){ first, first + n_tokens };
  return TRUE;
}

/* "Tuesday, June 19" alone, or after its label. */
static gboolean
is_date_without_year (const UndReader *self, UndBlock *block)
{
  gsize first = skip_label (self, block);
  gsize n_tokens = 0;
  gsize end;

  if (block->n_words > MAX_WORDS_LETTERHEAD
      || !und_date_match_hint (self, first, &block->hint, &n_tokens) || block->hint.month == 0)
    return FALSE;
  end = first + n_tokens;
  block->hint.span = und_reader_span (self, first, end);
  block->hint.rule = "date-line-without-year";
  return end == block->range.end || (end + 1 == block->range.end && !is_word_or_number (self, end));
}

/* "Chair Penrose, Ranking Member Lindt, and Members of the Committee:": several who are greeted by
 * what they are, each of them alone. "Mayor Penrose:" may tell who speaks next. */
static gboolean
greets_several (const UndReader *self, const UndBlock *block)
{
  static const char *const joints[] = { "and", "of", "the", "members", NULL };
  static const char *const openers[] = { "“", "\"", NULL };
  gsize n_office = 0;
  gsize n_name = 0;
  gboolean has_more = FALSE;

  /* "Senator Penrose and Mayor Lindt:" over what they said */
  if (und_reader_token_is_one_of (self, block->range.end, openers))
    return FALSE;
  if (block->n_words > MAX_WORDS_FRAME || !ends_with (self, block, ":")
      || und_block_phrase (self, block, UND_SET_LIST_UNIT, NULL) != NULL
      || (und_block_phrase (self, block, UND_SET_OFFICE, &n_office) == NULL
          && und_block_phrase (self, block, UND_SET_HONORIFIC, &n_office) == NULL)
      || !und_surname_match (self, block->range.first + n_office, block->range.end, &n_name))
    return FALSE;
  for (gsize i = block->range.first; i + 1 < block->range.end; i++)
    {
      if (und_reader_token_is_word (self, i) && !und_reader_token_is_capitalised (self, i)
          && !und_reader_token_is_one_of (self, i, joints))
        return FALSE;
      if (und_reader_token_is_number (self, i) || und_reader_token_is (self, i, ":"))
        return FALSE;
      has_more |= und_reader_token_is (self, i, "and");
    }
  return has_more;
}

static gboolean
is_salutation (const UndReader *self, UndBlock *block)
{
  const UndPhrase *phrase = und_block_phrase (self, block, UND_SET_SALUTATION, NULL);

  if (greets_several (self, block))
    return TRUE;
  if (phrase == NULL || block->n_words > MAX_WORDS_FRAME)
    return FALSE;
  if (ends_with (self, block, ":") || ends_with (self, block, ","))
    return TRUE;
  return phrase->number > 0 && block->n_words <= MAX_WORDS_CLOSING
         && !und_block_ends_sentence (self, block);
}

/* "18,772" above "Signatures": how many there are, on a page of petitions. */
static gboolean
is_counted (const UndReader *self, const UndBlock *block)
{
  gsize first = block->range.first;

  return first > 0 && und_reader_token_is (self, first, "signatures")
         && und_reader_token_is_number (self, first - 1)
         && und_reader_gap (self, first - 1) > UND_GAP_SPACE;
}

static gboolean
is_closing (const UndReader *self, UndBlock *block)
{
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_block_phrase (self, block, UND_SET_CLOSING, &n_tokens);
  gsize rest;

  if (phrase == NULL || block->n_words > MAX_WORDS_CLOSING || is_counted (self, block))
    return FALSE;
  rest = block->range.first + n_tokens;
  if (rest >= block->range.end)
    return TRUE;
  return und_reader_token_is (self, rest, ",") || und_reader_token_is (self, rest, ":");
}

static gboolean
is_copied (const UndReader *self, UndBlock *block)
{
  gsize n_tokens = 0;

  if (und_block_phrase (self, block, UND_SET_COPIED, &n_tokens) == NULL)
    return FALSE;
  return block->range.first + n_tokens >= block->range.end
         || !und_reader_token_is_word (self, block->range.first + n_tokens)
         || und_reader_token_is_capitalised (self, block->range.first + n_tokens);
}

static gboolean
is_telephone (const UndReader *self, gsize token)
{
  const UndToken *number = &self->tokens[token];

  if (number->kind != UND_TOKEN_NUMBER || und_span_length (number->span) != 4)
    return FALSE;
  return token > 1 && und_reader_gap (self, token) == UND_GAP_NONE
         && und_reader_token_is (self, token - 1, "-")
         && und_reader_token_is_number (self, token - 2)
         && und_span_length (self->tokens[token - 2].span) == 3;
}

/* The text layer keeps "letters@courier.example" in one word. */
static gboolean
is_web_address (const UndReader *self, gsize token)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan span = self->tokens[token].span;

  return und_reader_token_is (self, token, "http") || und_reader_token_is (self, token, "https")
         || (und_span_length (span) > 2
             && memchr (bytes + span.start + 1, '@', und_span_length (span) - 2) != NULL);
}

static gboolean
is_contact (const UndReader *self, UndBlock *block)
{
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_block_phrase (self, block, UND_SET_CONTACT, &n_tokens);

  if (block->n_words > MAX_WORDS_FRAME)
    return FALSE;
  if (phrase != NULL
      && (block->range.first + n_tokens >= block->range.end
          || und_reader_token_is (self, block->range.first + n_tokens, ":")
          || !und_block_ends_sentence (self, block)))
    return TRUE;
  if (block->n_words > MAX_WORDS_LETTERHEAD + MAX_WORDS_FURNITURE
      && und_block_ends_sentence (self, block))
    return FALSE;
  for (gsize i = block->range.first; i < block->range.end; i++)
    if (is_telephone (self, i) || is_web_address (self, i))
      return TRUE;
  return FALSE;
}

/* "Click here to read the letter", and no sentence more. */
static gboolean
is_click_here (const UndReader *self, const UndBlock *block)
{
  gboolean is_found = FALSE;

  for (gsize i = block->range.first; i + 1 < block->range.end; i++)
    {
      is_found |= und_reader_token_is (self, i, "click")
                  && und_reader_token_is (self, i + 1, "here");
      if (und_reader_token_ends_sentence (self, i))
        return FALSE;
    }
  return is_found;
}

/* "Ada Penrose 12 Comments" */
static gboolean
counts_comments (const UndReader *self, const UndBlock *block)
{
  return block->n_words <= MAX_WORDS_FURNITURE && block->range.end > block->range.first + 1
         && und_reader_token_is_number (self, block->range.end - 2)
         && und_reader_phrase (self, block->range.end - 1, UND_SET_COMMENTS, NULL) != NULL;
}

static gboolean
is_furniture (const UndReader *self, UndBlock *block)
{
  /* Not "**1,204 signatures**", which is emphasis. */
  gboolean is_bullet = block->span.start < self->tokens[block->range.first].span.start
                       && !ends_with (self, block, "*");
  const UndPhrase *phrase = NULL;
  gsize n_tokens = 0;
  gsize rest;

  if (block->n_words > MAX_WORDS_FRAME)
    return FALSE;
  if (is_click_here (self, block) || counts_comments (self, block))
    return TRUE;
  if (is_bullet && block->n_words <= 2 && !und_reader_token_is (self, block->range.first - 1, "#"))
    return TRUE;
  if (ends_with (self, block, "…")
      || und_reader_phrase (self, block->range.first + 1, UND_SET_ARTICLE_CUE, &n_tokens) != NULL)
    if (is_bullet || und_reader_token_is_number (self, block->range.first))
      return TRUE;
  phrase = und_block_phrase (self, block, UND_SET_FURNITURE, &n_tokens);
  if (phrase == NULL)
    return FALSE;
  if (phrase->number > 0)
    return TRUE;
  rest = block->range.first + n_tokens;
  return rest >= block->range.end || block->n_words <= MAX_WORDS_FURNITURE
         || und_reader_token_is (self, rest, ":") || und_reader_token_is (self, rest, "|");
}

/* "The Fen Courier", from @first to the end of the block, but not "Mayor Sues The Courier". */
static gboolean
ends_in_paper (const UndReader *self, const UndBlock *block, gsize first)
{
  const UndPhrase *word = und_reader_phrase (self, block->range.end - 1, UND_SET_NEWSPAPER, NULL);

  for (gsize i = first + 1; i < block->range.end; i++)
    if (und_reader_token_is (self, i, ",") || und_reader_token_is (self, i, "the"))
      return FALSE;
  return word != NULL && first + 1 < block->range.end
         && (g_strcmp0 (word->value, "the") != 0 || und_reader_token_is (self, first, "the"));
}

/* "Staff Writer", "Special to The Courier": what a paper says from @first to the end of the block
 * of who writes. */
static gboolean
is_press_role (const UndReader *self, const UndBlock *block, gsize first)
{
  gsize n_tokens = 0;
  const UndPhrase *role = und_reader_phrase (self, first, UND_SET_PRESS_ROLE, &n_tokens);

  return role != NULL
         && (role->value != NULL || first + n_tokens == block->range.end
             || ends_in_paper (self, block, first + n_tokens));
}

/* "Ada Penrose, The Fen Courier", "Ada Penrose Political correspondent", "Special to The Courier"
 * on a line that is nothing else. One word alone, "Editor", says nothing. */
static gboolean
is_press_line (const UndReader *self, UndBlock *block)
{
  static const char *const marks[] = { ",", "|", "/", "•", "·", "-", "–", "—", NULL };
  gsize n_tokens = 0;
  gsize rest;

  if (block->n_words > MAX_WORDS_LETTERHEAD || block->n_words < 2
      || und_block_ends_sentence (self, block))
    return FALSE;
  if (is_press_role (self, block, block->range.first))
    return TRUE;
  if (!und_name_match (self, block->range.first, block->range.end, &n_tokens))
    return FALSE;
  rest = block->range.first + n_tokens;
  if (rest >= block->range.end)
    return FALSE;
  if (!und_reader_token_is_one_of (self, rest, marks))
    return is_press_role (self, block, rest);
  rest++;
  return rest < block->range.end
         && (is_press_role (self, block, rest) || ends_in_paper (self, block, rest));
}

/* "By Ada Penrose", but not "By Electronic Mail", as a letter says how it was sent, nor "By Wide
 * Margin, Senate Passes Bill". */
static gboolean
is_byline (const UndReader *self, UndBlock *block)
{
  static const char *const ways[] = { "mail",         "email",      "e-mail",     "fax",
                                      "facsimile",    "express",    "delivery",   "courier",
                                      "hand",         "electronic", "submission", "filing",
                                      "transmission", "overnight",  "ups",        "fedex",
                                      "certified",    "messenger",  NULL };
  gsize name = block->range.first + 1;
  gsize n_tokens = 0;

  if (block->n_words > MAX_WORDS_BYLINE || !und_reader_token_is (self, block->range.first, "by")
      || !und_name_match (self, name, block->range.end, &n_tokens)
      || und_block_ends_sentence (self, block)
      || (und_reader_phrase (self, name, UND_SET_NOT_A_NAME, NULL) != NULL
          && und_reader_token_is (self, name + n_tokens, ",")))
    return FALSE;
  for (gsize i = block->range.first; i < block->range.end; i++)
    if (und_reader_token_is_one_of (self, i, ways))
      return FALSE;
  return TRUE;
}

static gboolean
is_letterhead (const UndReader *self, UndBlock *block)
{
  gboolean has_name = FALSE;
  gboolean has_office = FALSE;
  gboolean has_cause = FALSE; /* "Turn Out for Ohio" is a title; one holds an office for Ohio */

  if (block->n_words > MAX_WORDS_LETTERHEAD)
    return FALSE;
  for (gsize i = block->range.first; i < block->range.end;)
    {
      gsize n_tokens = measure_letterhead_word (self, i);

      has_office |= und_reader_phrase (self, i, UND_SET_LETTERHEAD, NULL) != NULL
                    || und_reader_phrase (self, i, UND_SET_OFFICE, NULL) != NULL;
      has_cause |= has_name && und_reader_token_is (self, i, "for");

      if (n_tokens == 0 && !has_name && und_name_match (self, i, block->range.end, &n_tokens))
        {
          /* A longer run of capitals is a heading in title case, or a command ("Save the Boat"). */
          has_name = TRUE;
          if (n_tokens > 6
              || (n_tokens > 2
                  && und_reader_phrase (self, i, UND_SET_DEMAND_COMMAND, NULL) != NULL))
            return FALSE;
        }
      if (n_tokens == 0)
        return FALSE;
      i += n_tokens;
    }
  return !has_cause || has_office;
}

/* "Rt Hon Ada Penrose MP": a form of address of two words and a name, and nothing that is said of
 * them. */
static gboolean
is_styled_name (const UndReader *self, const UndBlock *block)
{
  gsize n_tokens = 0;

  if (und_block_phrase (self, block, UND_SET_HONORIFIC, &n_tokens) == NULL || n_tokens < 2
      || block->range.first + n_tokens >= block->range.end || block->n_words > MAX_WORDS_CLOSING)
    return FALSE;
  for (gsize i = block->range.first; i < block->range.end; i++)
    if (und_reader_token_is_word (self, i) && !und_reader_token_is_capitalised (self, i))
      return FALSE;
  return und_reader_phrase (self, block->range.first + n_tokens, UND_SET_OFFICE, NULL) == NULL;
}

static gboolean
is_address (const UndReader *self, UndBlock *block)
{
  gsize last = block->range.end - 1;

  if (is_styled_name (self, block))
    return TRUE;
  if (block->n_words > MAX_WORDS_FRAME || ends_with (self, block, ":"))
    return FALSE;
  if (und_reader_token_is (self, block->range.first, "the")
      && und_block_phrase (self, block, UND_SET_HONORIFIC, NULL) != NULL)
    return block->n_words <= MAX_WORDS_LETTERHEAD || !und_block_ends_sentence (self, block);
  if (block->n_words > MAX_WORDS_LETTERHEAD)
    return FALSE;
  if (und_postal_is_code (self, last) || (last > 2 && und_postal_is_code (self, last - 2)))
    return TRUE;
  return und_reader_token_is_number (self, block->range.first)
         && und_reader_find_phrase (self, block->range, UND_SET_STREET, NULL, NULL) != NULL;
}

gboolean
und_block_opens_statement (const UndReader *self, const UndBlock *block)
{
  return ends_with (self, block, ":") && block->n_words <= MIN_WORDS_OPEN_PROSE
         && und_reader_find_phrase (self, block->range, UND_SET_STATEMENT_OPENING, NULL, NULL)
              != NULL;
}

gboolean
und_block_is_cut_short (const UndReader *self, const UndBlock *block)
{
  return ends_with (self, block, "…")
         || (ends_with (self, block, ".") && block->range.end - block->range.first > 2
             && und_reader_gap (self, block->range.end - 1) == UND_GAP_NONE
             && und_reader_token_is (self, block->range.end - 2, "."));
}

/* "Attorney General Penrose: “The weir leaks. I cannot allow it.”" above all else: whose words head
 * the text, though they end as a sentence does. */
static gboolean
is_spoken_headline (const UndReader *self, const UndBlock *block)
{
  static const char *const openers[] = { "“", "\"", "‘", NULL };
  static const char *const closers[] = { "”", "\"", "’", NULL };
  gsize colon = block->range.first;

  if (block->range.first > MAX_TOKENS_ABOVE
      || !und_reader_token_is_one_of (self, block->range.end - 1, closers))
    return FALSE;
  while (colon < block->range.first + MAX_SPEAKER_TOKENS && !und_reader_token_is (self, colon, ":"))
    colon++;
  return und_reader_token_is (self, colon, ":")
         && und_reader_token_is_one_of (self, colon + 1, openers);
}

static gboolean
is_prose (const UndReader *self, UndBlock *block)
{
  if (block->has_dateline || block->n_words >= MIN_WORDS_OPEN_PROSE
      || und_block_opens_statement (self, block))
    return TRUE;
  if (is_spoken_headline (self, block))
    return FALSE;
  return block->n_words >= MIN_WORDS_PROSE && und_block_ends_sentence (self, block)
         && !und_block_is_cut_short (self, block);
}

static const struct
{
  UndBlockKind kind;
  gboolean (*fits) (const UndReader *, UndBlock *);
} kinds[] = {
  { UND_BLOCK_MARK, is_mark },
  { UND_BLOCK_RULE, is_rule },
  { UND_BLOCK_DATE, is_date },
  { UND_BLOCK_DATE, is_line_with_date },
  { UND_BLOCK_DATE, is_place_with_date },
  { UND_BLOCK_DATE, is_date_without_year },
  { UND_BLOCK_SALUTATION, is_salutation },
  { UND_BLOCK_CLOSING, is_closing },
  { UND_BLOCK_COPIED, is_copied },
  { UND_BLOCK_ADDRESS, is_address },
  { UND_BLOCK_CONTACT, is_contact },
  { UND_BLOCK_BYLINE, is_byline },
  { UND_BLOCK_BYLINE, is_press_line },
  { UND_BLOCK_LETTERHEAD, is_letterhead },
  { UND_BLOCK_FURNITURE, is_furniture },
  { UND_BLOCK_PROSE, is_prose },
};

UndBlockKind
und_block_find_kind (const UndReader *self, UndBlock *block)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].fits (self, block))
      return kinds[i].kind;
  return UND_BLOCK_LINE;
}
