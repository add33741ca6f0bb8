/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * The frame of a document: each paragraph is given a kind by its shape and its first words, before
 * anything is known of the whole. Parts, headlines, dates and addresses are then read over kinds
 * and not over text, so that page furniture is told from headings in this place only. The rules
 * are tried in the order of the table at the end; the first that fits decides. Cost: linear, since
 * a rule looks at a bounded number of tokens, or only at short blocks, or once over a paragraph, as
 * for the greeting of a letter in it.
 */
#include "config.h"

#include "und-block.h"

#include <string.h>

/* A block without a final full stop is prose only from here on: subtitles reach forty words. */
#define MIN_WORDS_OPEN_PROSE 41
/* A block that ends in a full stop is prose from here on; a shorter one may be a heading. */
#define MIN_WORDS_PROSE 9
/* A dateline stands before a paragraph, not before a heading. */
#define MIN_WORDS_DATELINED 16
/* Longest blocks of the frame. */
/* Words after "PRESS RELEASE:" that make it a headline. */
#define MIN_WORDS_LABELLED   4
#define MAX_WORDS_FRAME      30
#define MAX_WORDS_FURNITURE  4
#define MAX_GREETING_TOKENS  30  /* of a greeting inside a paragraph */
#define MAX_ADDRESS_TOKENS   160 /* from the date over an address to the greeting */
#define MAX_WORDS_CLOSING    8
#define MAX_WORDS_LETTERHEAD 12
#define MAX_WORDS_BYLINE     16 /* with a day and an hour behind the name */
#define MAX_WORDS_FOLLOWS    40
#define MAX_TAG_TOKENS       6 /* of "(D-Colo.)" */

static gboolean
is_word_or_number (const UndReader *self, gsize token)
{
  return und_reader_token_is_word (self, token) || und_reader_token_is_number (self, token);
}

static gboolean
ends_with (const UndReader *self, const UndBlock *block, const char *mark)
{
  return block->range.end > block->range.first
         && und_reader_token_is (self, block->range.end - 1, mark);
}

/* "Senator Ada Penrose (D-Colo.)": the stop is that of the state. */
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

static gboolean
ends_sentence (const UndReader *self, const UndBlock *block)
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

const UndPhrase *
und_block_phrase (const UndReader *self, const UndBlock *block, UndSet set, gsize *n_tokens)
{
  gsize n = 0;
  const UndPhrase *phrase = und_reader_phrase (self, block->range.first, set, &n);

  if (n_tokens != NULL)
    *n_tokens = n;
  return block->range.first + n <= block->range.end ? phrase : NULL;
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

/* A date, perhaps after its label, and nothing but a time of day or other furniture behind it. */
static gboolean
is_date (const UndReader *self, UndBlock *block)
{
  static const char *const separators[] = { "|", "•", "·", "-", "–", "—", "/", ";", NULL };
  gsize first = skip_label (self, block);
  gsize n_tokens = 0;
  gsize end;

  if (block->n_words > MAX_WORDS_FRAME || !und_date_match (self, first, &block->day, &n_tokens))
    return FALSE;
  end = first + n_tokens;
  if (end < block->range.end && is_word_or_number (self, end) && block->n_words > 12)
    return FALSE;
  if (end < block->range.end && block->n_words > 12
      && !und_reader_token_is_one_of (self, end, separators))
    return FALSE;
  if (block->has_dateline)
    return FALSE;
  block->date = (UndRange){ first, end };
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

static gboolean
is_salutation (const UndReader *self, UndBlock *block)
{
  const UndPhrase *phrase = und_block_phrase (self, block, UND_SET_SALUTATION, NULL);

  if (phrase == NULL || block->n_words > MAX_WORDS_FRAME)
    return FALSE;
  if (ends_with (self, block, ":") || ends_with (self, block, ","))
    return TRUE;
  return phrase->number > 0 && block->n_words <= MAX_WORDS_CLOSING && !ends_sentence (self, block);
}

static gboolean
is_closing (const UndReader *self, UndBlock *block)
{
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_block_phrase (self, block, UND_SET_CLOSING, &n_tokens);
  gsize rest;

  if (phrase == NULL || block->n_words > MAX_WORDS_CLOSING)
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
          || !ends_sentence (self, block)))
    return TRUE;
  if (block->n_words > MAX_WORDS_LETTERHEAD + MAX_WORDS_FURNITURE && ends_sentence (self, block))
    return FALSE;
  for (gsize i = block->range.first; i < block->range.end; i++)
    if (is_telephone (self, i) || is_web_address (self, i))
      return TRUE;
  return FALSE;
}

static gboolean
says_click_here (const UndReader *self, const UndBlock *block)
{
  for (gsize i = block->range.first; i + 1 < block->range.end; i++)
    if (und_reader_token_is (self, i, "click") && und_reader_token_is (self, i + 1, "here"))
      return TRUE;
  return FALSE;
}

static gboolean
is_furniture (const UndReader *self, UndBlock *block)
{
  gboolean is_bullet = block->span.start < self->tokens[block->range.first].span.start;
  const UndPhrase *phrase = NULL;
  gsize n_tokens = 0;
  gsize rest;

  if (block->n_words > MAX_WORDS_FRAME)
    return FALSE;
  if (says_click_here (self, block))
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

/* "By Ada Penrose", but not "By Electronic Mail", as a letter says how it was sent. */
static gboolean
is_byline (const UndReader *self, UndBlock *block)
{
  static const char *const ways[] = { "mail",    "email",    "e-mail",  "fax",  "facsimile",
                                      "express", "delivery", "courier", "hand", NULL };
  gsize n_tokens = 0;

  if (block->n_words > MAX_WORDS_BYLINE || !und_reader_token_is (self, block->range.first, "by")
      || !und_name_match (self, block->range.first + 1, block->range.end, &n_tokens)
      || ends_sentence (self, block))
    return FALSE;
  for (gsize i = block->range.first; i < block->range.end; i++)
    if (und_reader_token_is_one_of (self, i, ways))
      return FALSE;
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

static gboolean
is_letterhead (const UndReader *self, UndBlock *block)
{
  gboolean has_name = FALSE;

  if (block->n_words > MAX_WORDS_LETTERHEAD)
    return FALSE;
  for (gsize i = block->range.first; i < block->range.end;)
    {
      gsize n_tokens = measure_letterhead_word (self, i);

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
  return TRUE;
}

/* "K1A", "2TG": capitals and digits. */
static gboolean
is_half_of_postcode (const UndReader *self, gsize token)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan span = self->tokens[token].span;
  guint n_digits = 0;

  for (gsize i = span.start; i < span.end; i++)
    if (g_ascii_isdigit (bytes[i]))
      n_digits++;
    else if (!g_ascii_isupper (bytes[i]))
      return FALSE;
  return n_digits > 0 && n_digits < und_span_length (span) && und_span_length (span) <= 4;
}

/* "83702"; "K1A 0A2" and "HD1 2TG" by their ends. */
static gboolean
is_postcode (const UndReader *self, gsize token)
{
  if (token > 0 && und_reader_gap (self, token) == UND_GAP_SPACE
      && is_half_of_postcode (self, token) && is_half_of_postcode (self, token - 1))
    return TRUE;
  return und_reader_token_is_number (self, token)
         && und_span_length (self->tokens[token].span) == 5;
}

static gboolean
is_address (const UndReader *self, UndBlock *block)
{
  gsize last = block->range.end - 1;

  if (block->n_words > MAX_WORDS_FRAME || ends_with (self, block, ":"))
    return FALSE;
  if (und_reader_token_is (self, block->range.first, "the")
      && und_block_phrase (self, block, UND_SET_HONORIFIC, NULL) != NULL)
    return block->n_words <= MAX_WORDS_LETTERHEAD || !ends_sentence (self, block);
  if (block->n_words > MAX_WORDS_LETTERHEAD)
    return FALSE;
  if (is_postcode (self, last) || (last > 2 && is_postcode (self, last - 2)))
    return TRUE;
  return und_reader_token_is_number (self, block->range.first)
         && und_reader_find_phrase (self, block->range, UND_SET_STREET, NULL, NULL) != NULL;
}

static gboolean
is_prose (const UndReader *self, UndBlock *block)
{
  if (block->has_dateline || block->n_words >= MIN_WORDS_OPEN_PROSE)
    return TRUE;
  /* "Penrose Asks the Board for …": a title cut short. */
  return block->n_words >= MIN_WORDS_PROSE && ends_sentence (self, block)
         && !ends_with (self, block, "…");
}

static const struct
{
  UndBlockKind kind;
  gboolean (*fits) (const UndReader *, UndBlock *);
} kinds[] = {
  { UND_BLOCK_MARK, is_mark },
  { UND_BLOCK_RULE, is_rule },
  { UND_BLOCK_DATE, is_date },
  { UND_BLOCK_DATE, is_date_without_year },
  { UND_BLOCK_SALUTATION, is_salutation },
  { UND_BLOCK_CLOSING, is_closing },
  { UND_BLOCK_COPIED, is_copied },
  { UND_BLOCK_ADDRESS, is_address },
  { UND_BLOCK_CONTACT, is_contact },
  { UND_BLOCK_BYLINE, is_byline },
  { UND_BLOCK_LETTERHEAD, is_letterhead },
  { UND_BLOCK_FURNITURE, is_furniture },
  { UND_BLOCK_PROSE, is_prose },
};

/* "The full text of the senators' letter is below:", "The letter, signed by all, reads:". */
static gboolean
announces_letter (const UndReader *self, const UndBlock *block)
{
  static const char *const cues[] = { "text",  "copy",  "follows", "following",
                                      "below", "reads", "read",    NULL };
  gboolean has_letter = FALSE;
  gboolean has_cue = FALSE;

  if (!ends_with (self, block, ":"))
    return FALSE;
  for (gsize i = block->range.first; i < block->range.end; i++)
    {
      has_letter |= und_reader_token_is (self, i, "letter");
      has_cue |= und_reader_token_is_one_of (self, i, cues);
    }
  return has_letter && has_cue;
}

/* The last sentence of a paragraph, as a block of its own. */
static UndBlock
get_last_sentence (const UndReader *self, const UndBlock *block)
{
  UndBlock sentence = *block;

  for (gsize i = block->range.first; i + 1 < block->range.end; i++)
    if (und_reader_token_ends_sentence (self, i))
      sentence.range.first = i + 1;
  sentence.n_words = 0;
  for (gsize i = sentence.range.first; i < sentence.range.end; i++)
    sentence.n_words += is_word_or_number (self, i);
  return sentence;
}

static gboolean
says_below (const UndReader *self, UndRange range)
{
  static const char *const words[] = { "below", "follows", NULL };

  for (gsize i = range.first; i < range.end; i++)
    if (und_reader_token_is_one_of (self, i, words))
      return TRUE;
  return FALSE;
}

static gboolean
says_letter_follows (const UndReader *self, const UndBlock *block)
{
  gsize at = 0;
  gsize n_tokens = 0;

  if (block->n_words > MAX_WORDS_FOLLOWS)
    {
      UndBlock last = { 0 };

      last = get_last_sentence (self, block);
      return last.n_words <= MAX_WORDS_FOLLOWS
             && (ends_with (self, block, ":") || says_below (self, last.range))
             && says_letter_follows (self, &last);
    }
  if (und_reader_find_phrase (self, block->range, UND_SET_LETTER_FOLLOWS, &at, &n_tokens) == NULL)
    return announces_letter (self, block);
  return ends_with (self, block, ":") || at == block->range.first
         || at + n_tokens + 1 >= block->range.end;
}

static void
measure_block (const UndReader *self, UndBlock *block)
{
  block->range = und_reader_range (self, block->span);
  while (block->range.first < block->range.end && !is_word_or_number (self, block->range.first)
         && !und_reader_token_is (self, block->range.first, "“")
         && !und_reader_token_is (self, block->range.first, "\"")
         && !und_reader_token_is (self, block->range.first, "(")
         && !und_reader_token_is (self, block->range.first, "["))
    block->range.first++;
  for (gsize i = block->range.first; i < block->range.end; i++)
    if (is_word_or_number (self, i))
      block->n_words++;
}

/* "PRESS RELEASE: Penrose Asks for a Weir": the label is furniture, the rest a line of its own. So
 * is "title:", as pages that are kept as plain text begin. */
static void
drop_label (const UndReader *self, UndBlock *block)
{
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_block_phrase (self, block, UND_SET_RELEASE_LABEL, &n_tokens);
  gsize rest = block->range.first + n_tokens;
  GDate date;

  if (und_reader_token_is (self, block->range.first, "title")
      && und_reader_token_is (self, block->range.first + 1, ":")
      && block->range.first + 2 < block->range.end)
    {
      block->n_words--;
      block->range.first += 2;
      if (und_reader_token_is (self, block->range.first, "\"") && ends_with (self, block, "\""))
        block->range = (UndRange){ block->range.first + 1, block->range.end - 1 };
      return;
    }
  if (phrase == NULL || und_block_phrase (self, block, UND_SET_FURNITURE, NULL) == NULL
      || !und_reader_token_is (self, rest, ":") || block->n_words < n_tokens + MIN_WORDS_LABELLED
      || block->n_words > MAX_WORDS_FRAME || und_date_match (self, rest + 1, &date, &n_tokens)
      || und_reader_phrase (self, rest + 1, UND_SET_CONTACT, NULL) != NULL)
    return;
  block->n_words -= rest - block->range.first;
  block->range.first = rest + 1;
}

static void
classify_block (const UndReader *self, UndBlock *block)
{
  drop_label (self, block);
  if (block->n_words >= MIN_WORDS_DATELINED)
    block->has_dateline = und_dateline_match (self, block->range.first, block->range.end,
                                              &block->dateline);
  block->kind = UND_BLOCK_LINE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].fits (self, block))
      {
        block->kind = kinds[i].kind;
        break;
      }
  block->follows = says_letter_follows (self, block);
}

static UndBlock
read_block (const UndReader *self, UndSpan span)
{
  UndBlock block = { span };

  measure_block (self, &block);
  classify_block (self, &block);
  return block;
}

/* "President Penrose, Leader Lindt, and Speaker Oram:" below their addresses, without "Dear". */
static gboolean
greets_by_office (const UndReader *self, const UndBlock *block)
{
  static const char *const links[] = { ",", "and", "&", ":", ".", NULL };

  if (block->kind != UND_BLOCK_LINE || block->n_words > MAX_WORDS_FRAME
      || !(ends_with (self, block, ":") || ends_with (self, block, ","))
      || (und_block_phrase (self, block, UND_SET_OFFICE, NULL) == NULL
          && und_block_phrase (self, block, UND_SET_HONORIFIC, NULL) == NULL))
    return FALSE;
  for (gsize i = block->range.first; i < block->range.end; i++)
    if (!und_reader_token_is_capitalised (self, i) && !und_reader_token_is_one_of (self, i, links))
      return FALSE;
  return TRUE;
}

/* "Dear Director Brandt: We write", "Dear Mr. President, I write" from @first on: the token after
 * the greeting, or @first. A comma may part two who are greeted. */
static gsize
find_greeting_end (const UndReader *self, gsize first, gsize end)
{
  static const char *const writers[] = { "we", "i", NULL };
  const UndPhrase *phrase = und_reader_phrase (self, first, UND_SET_SALUTATION, NULL);

  if (phrase == NULL || phrase->number == 0 || !und_reader_token_is_capitalised (self, first)
      || !und_reader_token_is_capitalised (self, first + 1))
    return first;
  end = MIN (end, first + MAX_GREETING_TOKENS);
  for (gsize i = first + 1; i + 1 < end; i++)
    if (und_reader_token_is_capitalised (self, i + 1)
        && (und_reader_token_is (self, i, ":")
            || (und_reader_token_is (self, i, ",")
                && und_reader_token_is_one_of (self, i + 1, writers))))
      return i + 1;
    else if (und_reader_token_ends_sentence (self, i))
      break;
  return first;
}

/* Is it an office or a title of honour, as whom one greets? */
static gboolean
is_title (const UndReader *self, gsize token)
{
  return und_reader_phrase (self, token, UND_SET_OFFICE, NULL) != NULL
         || und_reader_phrase (self, token, UND_SET_HONORIFIC, NULL) != NULL;
}

/* The greeting in a paragraph whose line ends were lost; in its midst only one by title. */
static gboolean
find_greeting (const UndReader *self, const UndBlock *block, UndRange *greeting)
{
  for (gsize i = block->range.first; i < block->range.end; i++)
    {
      gsize end = find_greeting_end (self, i, block->range.end);

      if (end == i || (i > block->range.first && !is_title (self, i + 1)))
        continue;
      *greeting = (UndRange){ i, end };
      return TRUE;
    }
  return FALSE;
}

/* The date over the address before the token @end: "March 4, 2025 The Honorable Milo Brandt". */
static gboolean
find_letter_date (const UndReader *self, UndRange range, UndRange *found)
{
  gsize first = MAX (range.first, range.end - MIN (range.end, MAX_ADDRESS_TOKENS));

  for (gsize i = first; i < range.end; i++)
    {
      gsize n_tokens = 0;
      GDate date;

      if (!und_date_match (self, i, &date, &n_tokens)
          || !und_reader_token_is_capitalised (self, i + n_tokens))
        continue;
      *found = (UndRange){ i, i + n_tokens };
      return TRUE;
    }
  return FALSE;
}

static void
append_block (UndReader *self, UndSpan span)
{
  UndBlock block = { 0 };

  if (und_span_is_empty (span))
    return;
  block = read_block (self, span);
  g_array_append_val (self->blocks, block);
}

static void
append_paragraph (UndReader *self, UndSpan span)
{
  UndBlock block = read_block (self, span);
  UndRange greeting;
  UndRange date;
  gsize start;
  gsize end;

  if (block.n_words <= MAX_WORDS_FRAME || !find_greeting (self, &block, &greeting))
    {
      g_array_append_val (self->blocks, block);
      return;
    }
  start = self->tokens[greeting.first].span.start;
  end = self->tokens[greeting.end].span.start;
  if (find_letter_date (self, (UndRange){ block.range.first, greeting.first }, &date))
    {
      gsize address = self->tokens[date.end].span.start;

      append_block (self, und_span (span.start, self->tokens[date.first].span.start));
      append_block (self, und_span (self->tokens[date.first].span.start, address));
      append_block (self, und_span (address, start));
      if (address < start)
        g_array_index (self->blocks, UndBlock, self->blocks->len - 1).kind = UND_BLOCK_ADDRESS;
    }
  else
    append_block (self, und_span (span.start, start));
  append_block (self, und_span (start, end));
  append_block (self, und_span (end, span.end));
}

/* "date 2018-06-19 OMAHA – …": a label and a date that whoever stored the page put before its text;
 * the byte at which the text begins, or 0. */
static gsize
find_text_after_date (const UndReader *self, const UndBlock *block)
{
  gsize next = block->range.first;
  gsize n_tokens = 0;
  GDate date;

  if (und_block_phrase (self, block, UND_SET_DATE_LABEL, &n_tokens) == NULL)
    return 0;
  next += n_tokens;
  next += und_reader_token_is (self, next, ":") ? 1 : 0;
  if (!und_date_match (self, next, &date, &n_tokens) || next + n_tokens >= block->range.end
      || !und_reader_token_is_capitalised (self, next + n_tokens))
    return 0;
  return self->tokens[next + n_tokens].span.start;
}

/**
 * und_reader_read_blocks:
 *
 * Gives every paragraph its kind. One that holds the greeting of a letter is cut before and after
 * it. O(tokens).
 */
void
und_reader_read_blocks (UndReader *self)
{
  gsize n_paragraphs = 0;
  const UndSpan *paragraphs = und_text_get_paragraphs (self->text, &n_paragraphs);

  self->blocks = g_array_sized_new (FALSE, TRUE, sizeof (UndBlock), (guint) n_paragraphs);
  for (gsize i = 0; i < n_paragraphs; i++)
    {
      guint n_before = self->blocks->len;
      UndBlock *block = NULL;

      append_paragraph (self, paragraphs[i]);
      block = &g_array_index (self->blocks, UndBlock, n_before);
      if (n_before > 0
          && g_array_index (self->blocks, UndBlock, n_before - 1).kind == UND_BLOCK_ADDRESS
          && greets_by_office (self, block))
        block->kind = UND_BLOCK_SALUTATION;
    }
  if (self->blocks->len > 0)
    {
      gsize start = find_text_after_date (self, &g_array_index (self->blocks, UndBlock, 0));

      if (start > 0)
        und_reader_cut_block (self, 0, start);
    }
}

void
und_reader_cut_block (UndReader *self, gsize index, gsize byte)
{
  UndBlock *whole = &g_array_index (self->blocks, UndBlock, index);
  UndBlock before = read_block (self, und_span (whole->span.start, byte));
  UndBlock after = read_block (self, und_span (byte, whole->span.end));

  *whole = before;
  g_array_insert_val (self->blocks, index + 1, after);
}

gsize
und_reader_get_n_blocks (const UndReader *self)
{
  return self->blocks->len;
}

const UndBlock *
und_reader_get_block (const UndReader *self, gsize index)
{
  return index < self->blocks->len ? &g_array_index (self->blocks, UndBlock, index) : NULL;
}

/* The first block that begins at @byte or after it; O(log n). */
gsize
und_reader_find_block (const UndReader *self, gsize byte)
{
  gsize low = 0;
  gsize high = self->blocks->len;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (g_array_index (self->blocks, UndBlock, middle).span.start < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

UndRange
und_reader_part_blocks (const UndReader *self, const UndPartFacts *part)
{
  return (UndRange){ und_reader_find_block (self, part->span.start),
                     und_reader_find_block (self, part->span.end) };
}
