/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * The frame of a document: each paragraph is given a kind (und-block-kind.c) before anything is
 * known of the whole. Parts, headlines, dates and addresses are then read over kinds and not over
 * text, so that page furniture is told from headings in this place only. Cost: linear, since a
 * block is looked at once, as for the greeting of a letter in it.
 */
#include "config.h"

#include "und-block-kind-private.h"

/* A dateline stands before a paragraph, not before a heading. */
#define MIN_WORDS_DATELINED 16

/* Of a paragraph whose dateline cannot be a heading's. */
#define MIN_WORDS_SHORT_LEAD 8
/* Words after "PRESS RELEASE:" that make it a headline. */
#define MIN_WORDS_LABELLED  4
#define MAX_GREETING_TOKENS 30  /* of a greeting inside a paragraph */
#define MAX_ADDRESS_TOKENS  160 /* from the date over an address to the greeting */
#define MAX_WORDS_FOLLOWS   40
#define MAX_HEAD_BLOCKS     10 /* in which a page's labels stand */

const UndPhrase *
und_block_phrase (const UndReader *self, const UndBlock *block, UndSet set, gsize *n_tokens)
{
  gsize n = 0;
  const UndPhrase *phrase = und_reader_phrase (self, block->range.first, set, &n);

  if (n_tokens != NULL)
    *n_tokens = n;
  return block->range.first + n <= block->range.end ? phrase : NULL;
}

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
         && !und_reader_token_is (self, block->range.first, "‘")
         && !und_reader_token_is (self, block->range.first, "'")
         && !und_reader_token_is (self, block->range.first, "(")
         && !und_reader_token_is (self, block->range.first, "["))
    block->range.first++;
  for (gsize i = block->range.first; i < block->range.end; i++)
    if (is_word_or_number (self, i))
      block->n_words++;
}

/* "title:", as pages that are kept as plain text begin: the rest is a line of its own. */
static gboolean
drop_title_label (const UndReader *self, UndBlock *block)
{
  UndRange *range = &block->range;

  if (self->blocks->len >= MAX_HEAD_BLOCKS || !und_reader_token_is (self, range->first, "title")
      || !und_reader_token_is (self, range->first + 1, ":") || range->first + 2 >= range->end)
    return FALSE;
  block->n_words--;
  range->first += 2;
  if (range->end > range->first + 2 && und_reader_token_is (self, range->first, "\"")
      && ends_with (self, block, "\""))
    *range = (UndRange){ range->first + 1, range->end - 1 };
  return TRUE;
}

/* "PRESS RELEASE: Penrose Asks for a Weir": the label is furniture, the rest a line of its own. */
static void
drop_label (const UndReader *self, UndBlock *block)
{
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_block_phrase (self, block, UND_SET_RELEASE_LABEL, &n_tokens);
  gsize rest = block->range.first + n_tokens;
  GDate date;

  if (drop_title_label (self, block) || phrase == NULL
      || und_block_phrase (self, block, UND_SET_FURNITURE, NULL) == NULL
      || !und_reader_token_is (self, rest, ":") || block->n_words < n_tokens + MIN_WORDS_LABELLED
      || block->n_words > MAX_WORDS_FRAME || und_date_match (self, rest + 1, &date, &n_tokens)
      || und_reader_phrase (self, rest + 1, UND_SET_CONTACT, NULL) != NULL)
    return;
  block->n_words -= rest - block->range.first;
  block->range.first = rest + 1;
}

/* "REED, Utah – March 4, 2025 – Penrose signed a letter.": a whole sentence behind a place that
 * only a dateline has so. */
static gboolean
is_short_lead (const UndReader *self, const UndBlock *block)
{
  const UndDateline *dateline = &block->dateline;

  return block->n_words >= MIN_WORDS_SHORT_LEAD && und_block_ends_sentence (self, block)
         && (dateline->date.end > dateline->date.first
             || (dateline->jurisdiction != NULL
                 && und_reader_token_is_all_capitals (self, dateline->place.first)));
}

static void
classify_block (const UndReader *self, UndBlock *block)
{
  drop_label (self, block);
  block->has_dateline = und_dateline_match (self, block->range.first, block->range.end,
                                            &block->dateline)
                        && (block->n_words >= MIN_WORDS_DATELINED || is_short_lead (self, block)
                            || und_block_opens_statement (self, block));
  block->kind = und_block_find_kind (self, block);
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

/* Of a headline on the line of the first sentence. */
#define LEAST_TITLE_WORDS 4
#define MAX_TITLE_TOKENS  60

/* Tokens of "Grand Marais, Minn." before the dash. */
#define MAX_PLACE_TOKENS 6

/* Tokens of "Grand Marais, Minnesota:". */
#define MAX_ENTRY_TOKENS 10

/* "Duluth, Minnesota: …" */
static gboolean
opens_with_region (const UndReader *self, const UndBlock *block)
{
  gsize end = MIN (block->range.end, block->range.first + MAX_ENTRY_TOKENS);
  gboolean has_comma = FALSE;

  for (gsize i = block->range.first; i < end; i++)
    {
      if (und_reader_token_is (self, i, ":"))
        return has_comma;
      if (und_reader_token_is (self, i, ","))
        has_comma = TRUE;
      else if (!und_reader_token_is_capitalised (self, i) && !und_reader_token_is (self, i, "."))
        return FALSE;
    }
  return FALSE;
}

/* Entries of a list by towns are no datelines, though each of them may look like one. */
static void
drop_datelines_of_list (UndReader *self)
{
  gboolean is_below_entry = FALSE;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      UndBlock *block = &g_array_index (self->blocks, UndBlock, i);
      gboolean is_entry = opens_with_region (self, block);

      if (is_entry && block->has_dateline
          && und_reader_token_is (self, block->dateline.place.end, ":")
          && (is_below_entry || (i + 1 < self->blocks->len && opens_with_region (self, block + 1))))
        {
          block->has_dateline = FALSE;
          block->kind = und_block_find_kind (self, block);
        }
      is_below_entry = is_entry;
    }
}

/* Does no sentence end in @block, and nothing it announces stand below it? */
static gboolean
is_without_sentence (const UndReader *self, const UndBlock *block)
{
  for (gsize i = block->range.first; i < block->range.end; i++)
    if (und_reader_token_ends_sentence (self, i))
      return FALSE;
  return !und_reader_token_is (self, block->range.end - 1, ":");
}

/* What stands above the paragraph with the dateline and is no sentence is no prose, however long: a
 * subtitle that tells the news in fifty words. */
static void
lower_subtitles (UndReader *self)
{
  const guint n_head = MIN (self->blocks->len, MAX_HEAD_BLOCKS);
  guint n_above = 0;

  while (n_above < n_head && !g_array_index (self->blocks, UndBlock, n_above).has_dateline)
    {
      const UndBlock *block = &g_array_index (self->blocks, UndBlock, n_above);

      if (block->kind == UND_BLOCK_PROSE && !is_without_sentence (self, block))
        return;
      n_above++;
    }
  for (guint i = 0; i < n_above && n_above < n_head; i++)
    {
      UndBlock *block = &g_array_index (self->blocks, UndBlock, i);

      if (block->kind == UND_BLOCK_PROSE)
        block->kind = UND_BLOCK_LINE;
    }
}

/* "Lindt Asks for a New Weir Reed, Ohio-- Senator": most of what stands before the place begins
 * with a capital, and no sentence ends there. */
static gboolean
is_title_before (const UndReader *self, gsize first, gsize end)
{
  gsize n_words = 0;
  gsize n_capitals = 0;

  for (gsize i = first; i < end; i++)
    {
      if (und_reader_token_ends_sentence (self, i))
        return FALSE;
      n_words += und_reader_token_is_word (self, i) ? 1 : 0;
      n_capitals += und_reader_token_is_capitalised (self, i) ? 1 : 0;
    }
  return n_words >= LEAST_TITLE_WORDS && 2 * n_capitals > n_words;
}

/* Where the first sentence begins behind a headline on the same line: at the place of its dateline,
 * which is a state or stands in capitals; or 0. */
static gsize
find_dateline_after_headline (const UndReader *self, const UndBlock *block)
{
  static const char *const dashes[] = { "-", "–", "—", NULL };
  gsize first = block->range.first;
  gsize end = MIN (block->range.end, first + MAX_TITLE_TOKENS);
  gsize dash = first + LEAST_TITLE_WORDS;
  UndDateline dateline;

  while (dash + 1 < end && !und_reader_token_is_one_of (self, dash, dashes))
    dash++;
  if (dash + 1 >= end)
    return 0;
  for (gsize i = dash - 1; i > first && dash - i <= MAX_PLACE_TOKENS; i--)
    if ((und_reader_jurisdiction (self, i, NULL, NULL) != NULL
         || (und_reader_token_is_all_capitals (self, i)
             && !und_reader_token_is_all_capitals (self, i - 1)))
        && und_dateline_match (self, i, block->range.end, &dateline) && dateline.body > dash
        && und_reader_token_is_capitalised (self, dateline.body)
        && is_title_before (self, first, i))
      return self->tokens[i].span.start;
  return 0;
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
  drop_datelines_of_list (self);
  lower_subtitles (self);
  if (self->blocks->len > 0)
    {
      const UndBlock *block = &g_array_index (self->blocks, UndBlock, 0);
      gsize start = find_text_after_date (self, block);

      if (start == 0)
        start = find_dateline_after_headline (self, block);
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

/* O(log n). */
gsize
und_reader_block_at (const UndReader *self, gsize byte)
{
  gsize next = und_reader_find_block (self, byte + 1);

  return next > 0 ? next - 1 : 0;
}

const UndDateline *
und_reader_dateline_at (const UndReader *self, gsize token)
{
  const UndBlock *block = NULL;

  if (self->blocks == NULL || token >= self->n_tokens)
    return NULL;
  block = und_reader_get_block (self, und_reader_block_at (self, self->tokens[token].span.start));
  return block != NULL && block->has_dateline ? &block->dateline : NULL;
}

UndRange
und_reader_part_blocks (const UndReader *self, const UndPartFacts *part)
{
  return (UndRange){ und_reader_find_block (self, part->span.start),
                     und_reader_find_block (self, part->span.end) };
}
