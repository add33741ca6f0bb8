/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * The date of a part is the one printed for it, not one that its text speaks of. So only the frame
 * is asked, in this order: a line of the head that is a date, the dateline, a date at the end of a
 * line of the head ("FOR IMMEDIATE RELEASE: June 5"), the foot, what the file says beside its text,
 * a line of the head that is a month.
 * A date in running text is taken only where that says when it was issued ("issued the following
 * release on June 5").
 */
#include "config.h"

#include "und-date.h"

#include "und-headline.h"
#include "und-kind.h"

#include <stdio.h>

/* Blocks at the end among which a date of a letter or resolution may stand. */
#define MAX_FOOT_BLOCKS 6
/* Paragraphs of prose that tell the news. */
#define MAX_OPENING_BLOCKS 2
#define YEAR_DIGITS        4
/* Where line ends were lost, the date follows the headline. */
#define MAX_INLINE_TOKENS 8

static void
set_date (UndReader *self, const GDate *date, UndRange tokens, const char *rule)
{
  self->part->date.value = und_date_to_string (date);
  self->part->date.span = und_reader_span (self, tokens.first, tokens.end);
  self->part->date.rule = rule;
}

static gboolean
read_date_line (UndReader *self, UndRange blocks, const char *rule)
{
  for (gsize i = blocks.first; i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      if (block->kind != UND_BLOCK_DATE || block->hint.rule != NULL)
        continue;
      set_date (self, &block->day, block->date, rule);
      return TRUE;
    }
  return FALSE;
}

/* "Report on Ferries | Issued March 3, 2025": behind a title, where no line is a date alone. */
static gboolean
read_end_of_title (UndReader *self, UndRange head)
{
  for (gsize i = head.first; i < head.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      if (block->kind != UND_BLOCK_LINE || block->date.end == block->date.first)
        continue;
      set_date (self, &block->day, block->date, "end-of-head-line");
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_dateline (UndReader *self)
{
  const UndBlock *prose = und_reader_first_prose (self);

  if (prose == NULL || !prose->has_dateline
      || prose->dateline.date.end == prose->dateline.date.first)
    return FALSE;
  set_date (self, &prose->dateline.day, prose->dateline.date, "dateline");
  return TRUE;
}

/* "Penrose Asks for a Weir June 5, 2018 FOR IMMEDIATE RELEASE" */
static gboolean
is_before_label (const UndReader *self, gsize token)
{
  return und_reader_phrase (self, token, UND_SET_DATE_LABEL, NULL) != NULL
         && und_reader_token_is_all_capitals (self, token);
}

/* "Water | The Morning Post | Tue 5 June 2018": in a line that may be a headline, only behind a
 * mark that parts it. */
static gboolean
may_hold_date (const UndReader *self, const UndBlock *block, gsize token)
{
  static const char *const marks[] = { "|", "•", "·", "(", "*", "—", NULL };

  return block->kind != UND_BLOCK_PROSE
         && (block->kind != UND_BLOCK_LINE
             || und_reader_phrase (self, block->range.first, UND_SET_DATE_LABEL, NULL) != NULL
             || (token > block->range.first
                 && und_reader_token_is_one_of (self, token - 1, marks)));
}

/* "FOR IMMEDIATE RELEASE: June 5, 2018", "Contact: … | June 5, 2018". */
static gboolean
read_end_of_line (UndReader *self, UndRange blocks)
{
  for (gsize i = blocks.first; i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      for (gsize token = block->range.first; token < block->range.end; token++)
        {
          gsize n_tokens = 0;
          GDate date;

          if (!und_date_match (self, token, &date, &n_tokens)
              || !(may_hold_date (self, block, token) || is_before_label (self, token + n_tokens)))
            continue;
          set_date (self, &date, (UndRange){ token, token + n_tokens }, "end-of-head-line");
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
read_first_date (UndReader *self, UndRange range, const char *rule)
{
  for (gsize token = range.first; token < range.end; token++)
    {
      gsize n_tokens = 0;
      GDate date;

      if (!und_date_match (self, token, &date, &n_tokens))
        continue;
      set_date (self, &date, (UndRange){ token, token + n_tokens }, rule);
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_after_headline (UndReader *self)
{
  const UndTextFact *headline = &self->part->headline;
  gsize first;

  if (headline->text == NULL || g_strcmp0 (headline->rule, "before-date") != 0)
    return FALSE;
  first = und_text_find_token (self->text, headline->span.end);
  for (gsize i = first; i < first + MAX_INLINE_TOKENS; i++)
    {
      gsize n_tokens = 0;
      GDate date;

      if (!und_date_match (self, i, &date, &n_tokens))
        continue;
      set_date (self, &date, (UndRange){ i, i + n_tokens }, "after-headline");
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_words_at (UndReader *self, gsize first)
{
  gsize n_tokens = 0;
  GDate date;

  /* "March 4, 2025 was a cold day" is running text. */
  if (!und_date_match (self, first, &date, &n_tokens)
      || (und_reader_token_is_word (self, first + n_tokens)
          && !und_reader_token_is_capitalised (self, first + n_tokens)))
    return FALSE;
  set_date (self, &date, (UndRange){ first, first + n_tokens }, "first-words");
  return TRUE;
}

/* "March 4, 2022Attorney General Penrose", "March 4, 2022 Utah": an event's date has a verb after
 * it.
 */
static gboolean
is_date_glued (const UndReader *self, gsize first)
{
  gsize n_tokens = 0;
  GDate date;
  gsize next;

  if (!und_date_match (self, first, &date, &n_tokens))
    return FALSE;
  next = first + n_tokens;
  /* "2022Attorney" is one token. */
  return und_reader_gap (self, next) == UND_GAP_NONE || !und_reader_token_is_number (self, next - 1)
         || und_reader_phrase (self, next, UND_SET_OFFICE, NULL) != NULL
         || und_reader_jurisdiction (self, next, NULL, NULL) != NULL;
}

/* What has lost its line ends begins with its date, or its body does. */
static gboolean
read_first_words (UndReader *self)
{
  const UndBlock *prose = und_reader_first_prose (self);

  return read_words_at (self, und_text_find_token (self->text, self->part->span.start))
         || (prose != NULL && is_date_glued (self, prose->range.first)
             && read_words_at (self, prose->range.first));
}

/* A label of fewer words stands in front of any date: "on". */
#define MIN_ISSUED_TOKENS 3

/* "… issued the following news release on June 5, 2018:" */
static gboolean
read_issued (UndReader *self)
{
  const UndBlock *prose = und_reader_first_prose (self);

  for (gsize i = prose != NULL ? prose->range.first : 0; prose != NULL && i < prose->range.end; i++)
    {
      gsize n_label = 0;
      gsize n_tokens = 0;
      GDate date;

      if (und_reader_phrase (self, i, UND_SET_DATE_LABEL, &n_label) == NULL
          || n_label < MIN_ISSUED_TOKENS || !und_date_match (self, i + n_label, &date, &n_tokens))
        continue;
      set_date (self, &date, (UndRange){ i + n_label, i + n_label + n_tokens }, "issued-on");
      return TRUE;
    }
  return FALSE;
}

/* Does @block begin with "Created", "Created on"? @is_alone: and nothing else stands in it, so that
 * the day is below. "Created by" tells of a person. */
static gboolean
begins_with_label (const UndReader *self, const UndBlock *block, gboolean *is_alone)
{
  gsize n_tokens = 0;
  const UndPhrase *label = und_block_phrase (self, block, UND_SET_DATE_LABEL, &n_tokens);

  *is_alone = label != NULL && block->range.first + n_tokens == block->range.end;
  return label != NULL && g_strcmp0 (label->value, "person") != 0;
}

static gboolean
read_foot (UndReader *self)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);

  gboolean is_record = und_kind_is_record (self->part);
  gboolean is_alone = FALSE;

  if (blocks.end - blocks.first > MAX_FOOT_BLOCKS && !is_record)
    blocks.first = blocks.end - MAX_FOOT_BLOCKS;
  /* Below a petition stand the days on which people signed, and in a record many a day. */
  if (self->part->kind == UND_PART_PETITION || is_record)
    while (blocks.first < blocks.end
           && !begins_with_label (self, und_reader_get_block (self, blocks.first), &is_alone))
      blocks.first++;
  if (self->part->kind == UND_PART_PETITION || is_record)
    blocks.end = MIN (blocks.first + (is_alone ? 2 : 1), blocks.end);
  return read_date_line (self, blocks, "date-at-foot");
}

/* "Minutes of the meeting held on 4 October 2022": the day of which a record is. */
static gboolean
read_title_of_record (UndReader *self, UndRange head)
{
  if (!und_kind_is_record (self->part))
    return FALSE;
  for (gsize i = head.first; i < head.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      if (und_block_phrase (self, block, UND_SET_RECORD_TITLE, NULL) != NULL
          && read_first_date (self, block->range, "date-in-title"))
        return TRUE;
    }
  return FALSE;
}

/* "Passed and adopted this 4th day of June, 2019": whoever writes so dates the paper. */
static gboolean
read_this_day (UndReader *self)
{
  UndRange part = und_reader_range (self, self->part->span);

  if (self->part->kind == UND_PART_PRESS_RELEASE || self->part->kind == UND_PART_NEWS_ARTICLE)
    return FALSE;
  for (gsize i = part.first; i + 4 < part.end; i++)
    {
      gsize n_tokens = 0;
      GDate date;

      if (!und_reader_token_is (self, i, "this") || !und_reader_token_is (self, i + 2, "day")
          || !und_reader_token_is (self, i + 3, "of")
          || !und_date_match (self, i + 1, &date, &n_tokens))
        continue;
      set_date (self, &date, (UndRange){ i + 1, i + 1 + n_tokens }, "this-day");
      return TRUE;
    }
  return FALSE;
}

/* What the file says is the document's, so the first part's; it has no words, so it is shown by
 * the headline. */
static void
read_metadata (UndReader *self)
{
  const char *value = und_markup_find (self->markup, "date");
  GDate date;
  int year = 0;
  int month = 0;
  int day = 0;

  if (value == NULL || self->part->span.start > 0
      || sscanf (value, "%4d-%2d-%2d", &year, &month, &day) != 3 || month < 1 || day < 1 || year < 1
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  self->part->date.value = und_date_to_string (&date);
  self->part->date.span = self->part->headline.text != NULL
                            ? self->part->headline.span
                            : und_span (self->part->span.start, self->part->span.start);
  self->part->date.rule = "metadata";
}

/* "(June 20)" */
static gboolean
read_hint_in_brackets (UndReader *self, gsize token)
{
  UndDateHint hint = { 0 };
  gsize n_tokens = 0;

  if (!und_reader_token_is (self, token, "(")
      || !und_date_match_hint (self, token + 1, &hint, &n_tokens) || hint.month == 0
      || !und_reader_token_is (self, token + 1 + n_tokens, ")"))
    return FALSE;
  hint.span = und_reader_span (self, token + 1, token + 1 + n_tokens);
  hint.rule = "day-in-brackets";
  self->part->date_hint = hint;
  return TRUE;
}

static gboolean
read_hint_of_frame (UndReader *self, UndRange head)
{
  const UndBlock *prose = und_reader_first_prose (self);

  for (gsize i = head.first; i < head.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      if (read_hint_in_brackets (self, block->range.first))
        return TRUE;
      if (block->kind != UND_BLOCK_DATE || block->hint.rule == NULL)
        continue;
      self->part->date_hint = block->hint;
      return TRUE;
    }
  if (prose == NULL || !prose->has_dateline || prose->dateline.hint.rule == NULL)
    return FALSE;
  self->part->date_hint = prose->dateline.hint;
  return TRUE;
}

/* "last week", "earlier this month" */
static gboolean
is_vague_day (const UndReader *self, gsize token)
{
  static const char *const spans[] = { "week", "month", "year", NULL };

  return (und_reader_token_is (self, token, "last")
          || (und_reader_token_is (self, token, "this") && token > 0
              && und_reader_token_is (self, token - 1, "earlier")))
         && und_reader_token_is_one_of (self, token + 1, spans);
}

static gboolean
read_day_word (UndReader *self, gsize token)
{
  UndDateHint hint = { 0 };
  gsize n_tokens = 1;

  if (und_reader_token_is (self, token, "yesterday"))
    hint.n_days_ago = 1;
  else if (is_vague_day (self, token))
    {
      hint.is_vague = TRUE;
      n_tokens = 2;
    }
  else if (!und_reader_token_is (self, token, "today")
           && (!und_date_match_hint (self, token, &hint, &n_tokens) || hint.weekday == 0))
    return FALSE;
  hint.span = und_reader_span (self, token, token + n_tokens);
  hint.rule = "day-in-opening";
  self->part->date_hint = hint;
  return TRUE;
}

/* "today", "yesterday" or "Tuesday", or whatever @read_at takes, in the paragraphs that tell the
 * news, outside of quotations: what somebody said of today may be older. */
static gboolean
read_hint_of_opening (UndReader *self, gboolean (*read_at) (UndReader *, gsize))
{
  UndRange blocks = und_reader_part_blocks (self, self->part);
  guint n_prose = 0;

  for (gsize i = blocks.first; i < blocks.end && n_prose < MAX_OPENING_BLOCKS; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);
      gboolean is_quoted = FALSE;

      if (block->kind != UND_BLOCK_PROSE)
        continue;
      n_prose++;
      for (gsize token = block->range.first; token < block->range.end; token++)
        {
          if (und_reader_token_is (self, token, "\""))
            is_quoted = !is_quoted;
          else if (und_reader_token_is (self, token, "“"))
            is_quoted = TRUE;
          else if (und_reader_token_is (self, token, "”"))
            is_quoted = FALSE;
          else if (!is_quoted && read_at (self, token))
            return TRUE;
        }
    }
  return FALSE;
}

static gsize
skip_marks (const UndReader *self, gsize token, gsize end)
{
  while (token < end && !und_reader_token_is_word (self, token)
         && !und_reader_token_is_number (self, token))
    token++;
  return token;
}

/* "July 2025" or "Date: July 2025", and nothing else in the line: no day is printed. */
static gboolean
read_month_line (UndReader *self, UndRange head)
{
  for (gsize i = head.first; i < head.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);
      gsize n_tokens = 0;
      gsize first = block->range.first;
      gsize year;
      const UndPhrase *month;
      g_autofree char *number = NULL;

      if (und_block_phrase (self, block, UND_SET_DATE_LABEL, &n_tokens) != NULL)
        first = skip_marks (self, first + n_tokens, block->range.end);
      month = und_reader_phrase (self, first, UND_SET_MONTH, &n_tokens);
      year = skip_marks (self, first + n_tokens, block->range.end);
      if (month == NULL || year >= block->range.end || !und_reader_token_is_number (self, year)
          || und_span_length (self->tokens[year].span) != YEAR_DIGITS
          || skip_marks (self, year + 1, block->range.end) < block->range.end)
        continue;
      number = und_reader_dup (self, year, year + 1);
      self->part->date.value = g_strdup_printf ("%s-%02d", number, (int) month->number);
      self->part->date.span = und_reader_span (self, first, year + 1);
      self->part->date.rule = "month-line";
      return TRUE;
    }
  return FALSE;
}

/**
 * und_reader_read_date:
 *
 * Fills the date of the part, if it prints one or its file has one, else what it says of its day.
 * O(head of the part).
 */
void
und_reader_read_date (UndReader *self)
{
  UndRange head = und_reader_head_blocks (self);

  if (read_date_line (self, head, "date-line") || read_dateline (self)
      || read_end_of_title (self, head) || read_end_of_line (self, head)
      || read_after_headline (self) || read_first_words (self) || read_issued (self)
      || read_title_of_record (self, head) || read_foot (self) || read_this_day (self))
    return;
  read_metadata (self);
  if (self->part->date.value == NULL && read_month_line (self, head))
    return;
  if (self->part->date.value == NULL && !read_hint_of_frame (self, head)
      && !read_hint_of_opening (self, read_day_word))
    (void) read_hint_of_opening (self, read_hint_in_brackets);
}
