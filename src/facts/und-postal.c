/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Lines of a postal address:
 *
 *   street := NUMBER … (STREET | BUILDING) end … | unit end … | … BUILDING ","? (NUMBER | unit) …
 *           | telephone
 *   unit   := UNIT (NUMBER | LETTER)
 *   end    := the line's | "," | NUMBER | unit | DIRECTION | BUILDING end | … BUILDING
 *   town   := word{1,4} ","? (jurisdiction ","?)? CODE
 *
 * Organisations are named after streets and houses ("350 Oak Street Alliance", "100 House of Hope",
 * "Unit 4 Tenants United"): a word of an address ends what it is of, unless the line has a code.
 */
#include "config.h"

#include "und-postal.h"

#define MOST_TOWN_WORDS    4 /* "Salt Lake City" and one more */
#define MOST_CODE_BYTES    4 /* of one half of a postal code: "K1A", "2TG", "SW1A" */
#define US_CODE_BYTES      5
#define MOST_PHONE_TOKENS  16
#define LEAST_PHONE_DIGITS 7
#define MOST_PHONE_DIGITS  15 /* of an international number: ITU-T E.164, 6.2.1 */

static gboolean
is (const UndReader *self, gsize token, const char *word)
{
  return und_reader_token_is (self, token, word);
}

/* "K1A", "2TG": capitals and digits. */
static gboolean
is_half_of_code (const UndReader *self, gsize token)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan span = self->tokens[token].span;
  guint n_digits = 0;

  for (gsize i = span.start; i < span.end; i++)
    if (g_ascii_isdigit (bytes[i]))
      n_digits++;
    else if (!g_ascii_isupper (bytes[i]))
      return FALSE;
  return n_digits > 0 && n_digits < und_span_length (span)
         && und_span_length (span) <= MOST_CODE_BYTES;
}

static gboolean
is_code_in_halves (const UndReader *self, gsize token)
{
  return token > 0 && und_reader_gap (self, token) == UND_GAP_SPACE && is_half_of_code (self, token)
         && is_half_of_code (self, token - 1);
}

gboolean
und_postal_is_code (const UndReader *self, gsize token)
{
  return is_code_in_halves (self, token)
         || (und_reader_token_is_number (self, token)
             && und_span_length (self->tokens[token].span) == US_CODE_BYTES);
}

gboolean
und_postal_is_telephone (const UndReader *self, UndRange range)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  gsize next = range.first;
  guint n_digits = 0;

  if (range.end - range.first > MOST_PHONE_TOKENS)
    return FALSE;
  while (next < range.end)
    {
      gsize n_tokens = 1;
      UndSpan span = self->tokens[next].span;

      if (und_reader_token_is_word (self, next)
          && und_reader_phrase (self, next, UND_SET_CONTACT, &n_tokens) == NULL)
        return FALSE;
      for (gsize i = span.start; i < span.end; i++)
        n_digits += g_ascii_isdigit (bytes[i]) ? 1 : 0;
      next += n_tokens;
    }
  return n_digits >= LEAST_PHONE_DIGITS && n_digits <= MOST_PHONE_DIGITS;
}

/* "14th", "2nd", "236", "E-26" */
static gboolean
begins_with_digit (const UndReader *self, gsize token)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);

  return token < self->n_tokens && g_ascii_isdigit (bytes[self->tokens[token].span.start]);
}

/* "A" */
static gboolean
is_letter (const UndReader *self, gsize token)
{
  return token < self->n_tokens && und_span_length (self->tokens[token].span) == 1
         && und_reader_token_is_word (self, token) && und_reader_token_is_capitalised (self, token);
}

/* "Suite 4", "P.O. Box 9", "Unit B": how many tokens, or 0. */
static gsize
count_unit (const UndReader *self, gsize token)
{
  gsize n = 0;

  if (und_reader_phrase (self, token, UND_SET_STREET_UNIT, &n) == NULL)
    return 0;
  return begins_with_digit (self, token + n) || is_letter (self, token + n) ? n + 1 : 0;
}

/* Stands a number or a unit right behind the building's word, which ends before @token? */
static gboolean
has_unit_behind (const UndReader *self, gsize token, gsize end)
{
  token += is (self, token, ",") ? 1 : 0;
  return token < end && (begins_with_digit (self, token) || count_unit (self, token) > 0);
}

/* Ends there what a word of an address is of, or goes an address on? */
static gboolean
ends_part (const UndReader *self, gsize token, gsize end)
{
  static const char *const directions[] = { "n",  "s",     "e",     "w",    "nw",   "ne", "sw",
                                            "se", "north", "south", "east", "west", ".",  ",",
                                            "-",  ";",     "(",     "#",    NULL };
  gsize n = 0;

  for (; token < end && und_reader_phrase (self, token, UND_SET_BUILDING, &n) != NULL; token += n)
    ;
  return token >= end || und_reader_token_is_one_of (self, token, directions)
         || !und_reader_token_is_word (self, token) || has_unit_behind (self, token, end)
         || und_postal_is_code (self, end - 1)
         || und_reader_phrase (self, end - 1, UND_SET_BUILDING, NULL) != NULL;
}

/* Does a part of an address begin at @token, @n_tokens long? */
static gboolean
is_part (const UndReader *self, gsize token, gsize end, gboolean has_number, gsize *n_tokens)
{
  *n_tokens = count_unit (self, token);
  if (*n_tokens > 0)
    return ends_part (self, token + *n_tokens, end);
  if (und_reader_phrase (self, token, UND_SET_BUILDING, n_tokens) != NULL)
    return has_number ? ends_part (self, token + *n_tokens, end)
                      : has_unit_behind (self, token + *n_tokens, end);
  return und_reader_phrase (self, token, UND_SET_STREET, n_tokens) != NULL && has_number
         && ends_part (self, token + *n_tokens, end);
}

static gboolean
is_street (const UndReader *self, UndRange range)
{
  gint64 number = 0;
  gsize n = 0;
  gsize n_organisation = 0;
  gboolean has_number = begins_with_digit (self, range.first)
                        || und_number_match (self, range.first, &number, &n);
  gboolean is_found = FALSE;

  if (!und_reader_token_is_capitalised (self, range.first)
      && !begins_with_digit (self, range.first))
    return FALSE;
  for (gsize next = range.first; next < range.end; next += MAX (n, 1))
    {
      if (is_part (self, next, range.end, has_number && next > range.first, &n))
        is_found = TRUE;
      else if (und_reader_phrase (self, next, UND_SET_ORGANISATION, &n_organisation) != NULL
               && next + n_organisation == range.end)
        return FALSE;
    }
  return is_found;
}

/* Where the words end before a postal code, and before a jurisdiction there: @range's start if it
 * has no code. */
static gsize
find_before_code (const UndReader *self, UndRange range)
{
  gsize end = range.end;

  /* "43000-1234" */
  if (end > range.first + 3 && is (self, end - 2, "-") && und_postal_is_code (self, end - 3)
      && und_reader_token_is_number (self, end - 1))
    end -= 2;
  if (end <= range.first + 1 || !und_postal_is_code (self, end - 1))
    return range.first;
  return end - (is_code_in_halves (self, end - 1) ? 2 : 1);
}

/* Where a jurisdiction begins that ends at @end; @end if there is none. */
static gsize
find_place_before (const UndReader *self, gsize first, gsize end)
{
  for (gsize i = first; i < end; i++)
    {
      gsize n = 0;

      if (und_reader_jurisdiction (self, i, &n, NULL) != NULL
          && (i + n == end || (i + n + 1 == end && !und_reader_token_is_word (self, i + n))))
        return i;
    }
  return end;
}

gboolean
und_postal_is_code_alone (const UndReader *self, UndRange range)
{
  return range.first + 2 == range.end && is_code_in_halves (self, range.end - 1);
}

static gboolean
is_town (const UndReader *self, UndRange range)
{
  gsize end = find_before_code (self, range);
  gboolean is_halved = is_code_in_halves (self, range.end - 1);
  gsize place = find_place_before (self, range.first, end);
  guint n_words = 0;

  if (end == range.first)
    return und_postal_is_code_alone (self, range);
  if (!is_halved && place == end)
    return FALSE;
  for (gsize i = range.first; i < place; i++)
    {
      if (und_reader_token_is_word (self, i) && !und_reader_token_is_capitalised (self, i))
        return FALSE;
      n_words += und_reader_token_is_word (self, i) ? 1 : 0;
    }
  return n_words <= MOST_TOWN_WORDS;
}

UndPostalLine
und_postal_read (const UndReader *self, UndRange range)
{
  if (und_range_is_empty (range))
    return UND_POSTAL_NOTHING;
  if (is_street (self, range) || und_postal_is_telephone (self, range))
    return UND_POSTAL_STREET;
  return is_town (self, range) ? UND_POSTAL_TOWN : UND_POSTAL_NOTHING;
}
