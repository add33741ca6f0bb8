/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Whole dates, as a grammar over tokens:
 *
 *   date  := (weekday ","?)? (month day ","? year | the? day "day"? "of"? month ","? year)
 *          | month "/" day "/" year | year "-" month "-" day | day "-" month "-" year
 *          | day "." month "." year
 *   hint  := (weekday ","?)? (month day | the? day "of"? month) | weekday
 *
 * Dates that lack their year are no whole dates but hints, left to whoever knows a dated sibling.
 */
#include "config.h"

#include "und-date.h"

/* Two digits: "70" to "99" are of the last century. */
#define CENTURY_PIVOT 70

/* A year and the word that lost its line end: "2022To". */
#define MIN_GLUED_BYTES 6

typedef struct
{
  const UndReader *reader;
  gsize next;
} Input;

static gboolean
take (Input *input, const char *word)
{
  if (!und_reader_token_is (input->reader, input->next, word))
    return FALSE;
  input->next++;
  return TRUE;
}

/* Digits with what may follow them in the same token: an ordinal's ending, an ISO time. */
static gboolean
take_number (Input *input, guint min_digits, guint max_digits, int *value)
{
  const UndReader *self = input->reader;
  const char *bytes = und_text_get_bytes (self->text, NULL);
  const char *suffix = NULL;
  UndSpan span;
  gsize digits = 0;

  if (input->next >= self->n_tokens)
    return FALSE;
  span = self->tokens[input->next].span;
  *value = 0;
  while (span.start + digits < span.end && digits <= max_digits
         && g_ascii_isdigit (bytes[span.start + digits]))
    *value = *value * 10 + (bytes[span.start + digits++] - '0');
  suffix = bytes + span.start + digits;
  if (digits < min_digits || digits > max_digits)
    return FALSE;
  if (suffix < bytes + span.end && *suffix != 'T'
      && !(bytes + span.end - suffix == 2 && g_ascii_isalpha (suffix[0])))
    return FALSE;
  input->next++;
  return TRUE;
}

static gboolean
take_month (Input *input, int *month)
{
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_reader_phrase (input->reader, input->next, UND_SET_MONTH,
                                               &n_tokens);

  if (phrase == NULL)
    return FALSE;
  *month = (int) phrase->number;
  input->next += n_tokens;
  return TRUE;
}

/* "2022Attorney General": the line end after the year was lost. */
static gboolean
take_glued_year (Input *input, int *year)
{
  const UndReader *self = input->reader;
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan span = input->next < self->n_tokens ? self->tokens[input->next].span : UND_SPAN_EMPTY;

  if (und_span_length (span) < MIN_GLUED_BYTES || !g_ascii_isupper (bytes[span.start + 4])
      || !g_ascii_islower (bytes[span.start + 5]))
    return FALSE;
  *year = 0;
  for (gsize i = span.start; i < span.start + 4; i++)
    {
      if (!g_ascii_isdigit (bytes[i]))
        return FALSE;
      *year = *year * 10 + (bytes[i] - '0');
    }
  input->next++;
  return TRUE;
}

static gboolean
take_year (Input *input, int *year)
{
  Input start = *input;

  if (take_number (input, 4, 4, year) || take_glued_year (input, year))
    return *year >= 1000 && *year < 2200;
  *input = start;
  return FALSE;
}

/* Returns: 1 (Monday) to 7, or 0 */
static int
skip_weekday (Input *input)
{
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_reader_phrase (input->reader, input->next, UND_SET_WEEKDAY,
                                               &n_tokens);

  if (phrase == NULL)
    return 0;
  input->next += n_tokens;
  (void) take (input, ",");
  return (int) phrase->number;
}

static gboolean
read_month_day (Input *input, int *month, int *day)
{
  return take_month (input, month) && take_number (input, 1, 2, day);
}

static gboolean
read_day_month (Input *input, int *month, int *day)
{
  (void) take (input, "the");
  if (!take_number (input, 1, 2, day))
    return FALSE;
  (void) take (input, "day");
  (void) take (input, "of");
  return take_month (input, month);
}

static gboolean
read_month_first (Input *input, int *year, int *month, int *day)
{
  if (!read_month_day (input, month, day))
    return FALSE;
  (void) take (input, ",");
  return take_year (input, year);
}

static gboolean
read_day_first (Input *input, int *year, int *month, int *day)
{
  if (!read_day_month (input, month, day))
    return FALSE;
  (void) take (input, ",");
  return take_year (input, year);
}

static gboolean
take_tight (Input *input, const char *mark)
{
  return und_reader_gap (input->reader, input->next) == UND_GAP_NONE && take (input, mark)
         && und_reader_gap (input->reader, input->next) == UND_GAP_NONE;
}

/* "6/20", in the American order; "6/20/18" is a whole date. */
static gboolean
read_month_slash_day (Input *input, int *month, int *day)
{
  return take_number (input, 1, 2, month) && take_tight (input, "/")
         && take_number (input, 1, 2, day) && !und_reader_token_is (input->reader, input->next, "/")
         && *month >= 1 && *month <= 12;
}

static gboolean
read_iso (Input *input, int *year, int *month, int *day)
{
  const char *mark = und_reader_token_is (input->reader, input->next + 1, "/") ? "/" : "-";

  return take_year (input, year) && take_tight (input, mark) && take_number (input, 1, 2, month)
         && take_tight (input, mark) && take_number (input, 1, 2, day);
}

static gboolean
read_numeric (Input *input, int *year, int *month, int *day)
{
  const char *mark = und_reader_token_is (input->reader, input->next + 1, "/") ? "/" : "-";

  if (!take_number (input, 1, 2, month) || !take_tight (input, mark)
      || !take_number (input, 1, 2, day) || !take_tight (input, mark))
    return FALSE;
  if (!take_year (input, year))
    {
      if (!take_number (input, 2, 2, year))
        return FALSE;
      *year += *year < CENTURY_PIVOT ? 2000 : 1900;
    }
  if (*month > 12)
    {
      int first = *month;

      *month = *day;
      *day = first;
    }
  return TRUE;
}

/* "19-Jun-2018". */
static gboolean
read_hyphened (Input *input, int *year, int *month, int *day)
{
  return take_number (input, 1, 2, day) && take (input, "-") && take_month (input, month)
         && take (input, "-") && take_year (input, year);
}

/* "19.06.2018" and "06.19.18" are one token. The day stands first, unless it can only be the
 * second; where both could be, it is no date. */
static gboolean
read_dotted (Input *input, int *year, int *month, int *day)
{
  const UndReader *self = input->reader;
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan span = self->tokens[input->next].span;
  int numbers[3] = { 0 };
  guint n = 0;
  guint n_digits = 0;

  for (gsize i = span.start; i < span.end; i++)
    {
      if (bytes[i] == '.' && n_digits > 0 && n_digits <= 2 && n < 2)
        {
          n++;
          n_digits = 0;
        }
      else if (g_ascii_isdigit (bytes[i]) && n_digits < 4)
        {
          numbers[n] = numbers[n] * 10 + (bytes[i] - '0');
          n_digits++;
        }
      else
        return FALSE;
    }
  if (n == 2 && n_digits == 2)
    numbers[2] += numbers[2] < CENTURY_PIVOT ? 2000 : 1900;
  if (n != 2 || numbers[2] < 1000
      || (numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]))
    return FALSE;
  *day = MAX (numbers[0], numbers[1]);
  *month = MIN (numbers[0], numbers[1]);
  *year = numbers[2];
  input->next++;
  return TRUE;
}

/**
 * und_date_match:
 * @self: the reader
 * @token: the token at which the date must begin
 * @date: (out): the date
 * @n_tokens: (out): how many tokens it takes
 *
 * Reads a whole date that begins at a token. Numbers alone are read in the American order unless
 * the first cannot be a month. O(1).
 *
 * Returns: whether there is one
 */
gboolean
und_date_match (const UndReader *self, gsize token, GDate *date, gsize *n_tokens)
{
  static gboolean (*const forms[]) (Input *, int *, int *,
                                    int *) = { read_month_first, read_day_first, read_iso,
                                               read_numeric,     read_hyphened,  read_dotted };

  *n_tokens = 0;
  if (token >= self->n_tokens || self->tokens[token].kind == UND_TOKEN_PUNCTUATION)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      Input input = { self, token };
      int year = 0;
      int month = 0;
      int day = 0;

      (void) skip_weekday (&input);
      if (input.next >= self->n_tokens)
        continue;
      if (!forms[i](&input, &year, &month, &day) || month < 1 || day < 1
          || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
        continue;
      g_date_clear (date, 1);
      g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
      *n_tokens = input.next - token;
      return TRUE;
    }
  return FALSE;
}

/**
 * und_date_match_hint:
 * @self: the reader
 * @token: the token at which the date must begin
 * @hint: (out): what it says; its span is not set
 * @n_tokens: (out): how many tokens it takes
 *
 * Reads what a text says of a day without its year. A whole date is none. O(1).
 *
 * Returns: whether there is something
 */
gboolean
und_date_match_hint (const UndReader *self, gsize token, UndDateHint *hint, gsize *n_tokens)
{
  static gboolean (*const forms[]) (Input *, int *, int *) = { read_month_day, read_day_month,
                                                               read_month_slash_day };
  Input start = { self, token };
  GDate date;

  *n_tokens = 0;
  *hint = (UndDateHint){ 0 };
  if (token >= self->n_tokens || und_date_match (self, token, &date, n_tokens))
    return FALSE;
  hint->weekday = (guint8) skip_weekday (&start);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      Input input = start;
      int month = 0;
      int day = 0;

      /* 2000 is a leap year. */
      if (!forms[i](&input, &month, &day) || day < 1
          || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, 2000))
        continue;
      hint->month = (guint8) month;
      hint->day = (guint8) day;
      *n_tokens = input.next - token;
      return TRUE;
    }
  *n_tokens = hint->weekday > 0 ? 1 : 0;
  return hint->weekday > 0;
}

/* Returns: (transfer full): the date in ISO 8601 */
char *
und_date_to_string (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}
