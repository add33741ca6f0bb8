/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Whole dates, as a grammar over tokens:
 *
 *   date  := (weekday ","?)? (month day ","? year | the? day "day"? "of"? month ","? year)
 *          | month "/" day "/" year | year "-" month "-" day
 *
 * Dates that lack their year are no whole dates and are left to whoever knows a dated sibling.
 */
#include "config.h"

#include "und-date.h"

/* Two digits: "70" to "99" are of the last century. */
#define CENTURY_PIVOT 70

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

static gboolean
take_year (Input *input, int *year)
{
  Input start = *input;

  if (take_number (input, 4, 4, year))
    return *year >= 1000 && *year < 2200;
  *input = start;
  return FALSE;
}

static void
skip_weekday (Input *input)
{
  gsize n_tokens = 0;

  if (und_reader_phrase (input->reader, input->next, UND_SET_WEEKDAY, &n_tokens) == NULL)
    return;
  input->next += n_tokens;
  (void) take (input, ",");
}

static gboolean
read_month_first (Input *input, int *year, int *month, int *day)
{
  if (!take_month (input, month) || !take_number (input, 1, 2, day))
    return FALSE;
  (void) take (input, ",");
  return take_year (input, year);
}

static gboolean
read_day_first (Input *input, int *year, int *month, int *day)
{
  (void) take (input, "the");
  if (!take_number (input, 1, 2, day))
    return FALSE;
  (void) take (input, "day");
  (void) take (input, "of");
  if (!take_month (input, month))
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
  static gboolean (*const forms[]) (
    Input *, int *, int *, int *) = { read_month_first, read_day_first, read_iso, read_numeric };

  *n_tokens = 0;
  if (token >= self->n_tokens || self->tokens[token].kind == UND_TOKEN_PUNCTUATION)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      Input input = { self, token };
      int year = 0;
      int month = 0;
      int day = 0;

      skip_weekday (&input);
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

/* Returns: (transfer full): the date in ISO 8601 */
char *
und_date_to_string (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}
