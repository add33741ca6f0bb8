/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-json-scanner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* json-glib's own parser recurses over the text, takes more than JSON and keeps no line numbers;
 * so reports that come from outside, and the JSON inside web pages, are read by this one. */

typedef enum
{
  EXPECT_VALUE,
  EXPECT_FIRST_VALUE, /* or the end of the array */
  EXPECT_FIRST_KEY,   /* or the end of the object */
  EXPECT_KEY,
  EXPECT_COMMA, /* or the end of what is open; the end of the text at depth 0 */
} Expectation;

struct _UndJsonScanner
{
  const char *at; /* lent, as the next one */
  const char *end;
  GByteArray *open; /* '{' and '[' of what is open */
  GString *text;
  Expectation expectation;
  guint max_depth;
  guint line;
  gboolean has_failed;
};

/**
 * und_json_scanner_new:
 * @utf8: (array length=n_bytes): a JSON text
 * @n_bytes: its length in bytes
 * @max_depth: how many objects and arrays may be open at once
 *
 * Begins to read. The whole reading is linear in the bytes.
 *
 * Returns: (transfer full): a scanner
 */
UndJsonScanner *
und_json_scanner_new (const char *utf8, gsize n_bytes, guint max_depth)
{
  UndJsonScanner *self = g_new0 (UndJsonScanner, 1);

  self->at = utf8;
  self->end = utf8 + n_bytes;
  self->open = g_byte_array_new ();
  self->text = g_string_new (NULL);
  self->max_depth = max_depth;
  self->line = 1;
  return self;
}

/**
 * und_json_scanner_free:
 * @self: a scanner
 *
 * Frees @self.
 */
void
und_json_scanner_free (UndJsonScanner *self)
{
  g_byte_array_unref (self->open);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static UndJsonToken
fail (UndJsonScanner *self, const char *message)
{
  self->has_failed = TRUE;
  g_string_assign (self->text, message);
  return UND_JSON_ERROR;
}

static void
skip_space (UndJsonScanner *self)
{
  for (; self->at < self->end && strchr (" \t\r\n", *self->at) != NULL && *self->at != '\0';
       self->at++)
    if (*self->at == '\n')
      self->line++;
}

/* Four hexadecimal digits, or -1. */
static int
read_hex (UndJsonScanner *self)
{
  int ret = 0;

  if (self->end - self->at < 4)
    return -1;
  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (self->at[i]);

      if (digit < 0)
        return -1;
      ret = ret * 16 + digit;
    }
  self->at += 4;
  return ret;
}

/* After "\u". A lone surrogate, which has no UTF-8, becomes U+FFFD. */
static gboolean
read_unicode_escape (UndJsonScanner *self)
{
  int unit = read_hex (self);

  if (unit < 0)
    return FALSE;
  if (unit >= 0xd800 && unit < 0xdc00 && self->end - self->at >= 6 && self->at[0] == '\\'
      && self->at[1] == 'u')
    {
      const char *back = self->at;
      int low;

      self->at += 2;
      low = read_hex (self);
      if (low >= 0xdc00 && low < 0xe000)
        unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
      else
        self->at = back;
    }
  if ((unit >= 0xd800 && unit < 0xe000) || unit == 0)
    unit = 0xfffd;
  g_string_append_unichar (self->text, (gunichar) unit);
  return TRUE;
}

static gboolean
read_escape (UndJsonScanner *self)
{
  static const char escaped[] = "\"\\/bfnrt";
  static const char meant[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (self->at == self->end)
    return FALSE;
  if (*self->at == 'u')
    {
      self->at++;
      return read_unicode_escape (self);
    }
  found = *self->at != '\0' ? strchr (escaped, *self->at) : NULL;
  if (found == NULL)
    return FALSE;
  g_string_append_c (self->text, meant[found - escaped]);
  self->at++;
  return TRUE;
}

/* Behind the opening mark. */
static UndJsonToken
read_string (UndJsonScanner *self, UndJsonToken kind)
{
  g_string_truncate (self->text, 0);
  while (self->at < self->end && *self->at != '"')
    {
      const char *run = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\'
             && (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (self->text, run, self->at - run);
      if (self->at == self->end)
        break;
      if ((guchar) *self->at < 0x20)
        return fail (self, _ ("a control character stands in a string"));
      if (*self->at == '\\')
        {
          self->at++;
          if (!read_escape (self))
            return fail (self, _ ("a string has an escape that JSON does not know"));
        }
    }
  if (self->at == self->end)
    return fail (self, _ ("a string is not closed"));
  self->at++;
  if (!g_utf8_validate (self->text->str, (gssize) self->text->len, NULL))
    return fail (self, _ ("a string is not valid UTF-8"));
  return kind;
}

static const char *
skip_digits (const char *c, const char *end)
{
  while (c < end && g_ascii_isdigit (*c))
    c++;
  return c;
}

static UndJsonToken
read_number (UndJsonScanner *self)
{
  const char *c = self->at + (*self->at == '-' ? 1 : 0);
  const char *digits = c;

  c = skip_digits (c, self->end);
  if (c == digits || (*digits == '0' && c - digits > 1))
    return fail (self, _ ("a number is not written as JSON has it"));
  if (c < self->end && *c == '.')
    {
      digits = c + 1;
      c = skip_digits (digits, self->end);
      if (c == digits)
        return fail (self, _ ("a number is not written as JSON has it"));
    }
  if (c < self->end && (*c == 'e' || *c == 'E'))
    {
      c++;
      if (c < self->end && (*c == '+' || *c == '-'))
        c++;
      digits = c;
      c = skip_digits (c, self->end);
      if (c == digits)
        return fail (self, _ ("a number is not written as JSON has it"));
    }
  g_string_truncate (self->text, 0);
  g_string_append_len (self->text, self->at, c - self->at);
  self->at = c;
  return UND_JSON_NUMBER;
}

static UndJsonToken
read_literal (UndJsonScanner *self)
{
  static const struct
  {
    const char *word;
    UndJsonToken token;
  } literals[] = {
    { "true", UND_JSON_TRUE },
    { "false", UND_JSON_FALSE },
    { "null", UND_JSON_NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i].word);

      if ((gsize) (self->end - self->at) >= length
          && strncmp (self->at, literals[i].word, length) == 0)
        {
          self->at += length;
          return literals[i].token;
        }
    }
  return fail (self, _ ("this is not a JSON value"));
}

static UndJsonToken
open_one (UndJsonScanner *self, char mark)
{
  guint8 byte = (guint8) mark;

  if (self->open->len >= self->max_depth)
    return fail (self, _ ("values nest too deep"));
  g_byte_array_append (self->open, &byte, 1);
  self->at++;
  self->expectation = mark == '{' ? EXPECT_FIRST_KEY : EXPECT_FIRST_VALUE;
  return mark == '{' ? UND_JSON_OBJECT_START : UND_JSON_ARRAY_START;
}

static UndJsonToken
close_one (UndJsonScanner *self)
{
  const gboolean is_object = *self->at == '}';

  g_byte_array_set_size (self->open, self->open->len - 1);
  self->at++;
  self->expectation = EXPECT_COMMA;
  return is_object ? UND_JSON_OBJECT_END : UND_JSON_ARRAY_END;
}

static UndJsonToken
read_value (UndJsonScanner *self)
{
  self->expectation = EXPECT_COMMA;
  switch (*self->at)
    {
    case '{':
    case '[':
      return open_one (self, *self->at);
    case '"':
      self->at++;
      return read_string (self, UND_JSON_STRING);
    case '-':
    case '0' ... '9':
      return read_number (self);
    default:
      return read_literal (self);
    }
}

static UndJsonToken
read_key (UndJsonScanner *self)
{
  UndJsonToken token;

  if (*self->at != '"')
    return fail (self, _ ("a member's name is missing"));
  self->at++;
  token = read_string (self, UND_JSON_KEY);
  if (token == UND_JSON_ERROR)
    return token;
  skip_space (self);
  if (self->at == self->end || *self->at != ':')
    return fail (self, _ ("a member's name has no colon after it"));
  self->at++;
  self->expectation = EXPECT_VALUE;
  return token;
}

static gboolean
is_closing (const UndJsonScanner *self)
{
  char mark = (char) self->open->data[self->open->len - 1];

  return *self->at == (mark == '{' ? '}' : ']');
}

/* Inside something that is open, after a value. */
static UndJsonToken
read_after_value (UndJsonScanner *self)
{
  if (is_closing (self))
    return close_one (self);
  if (*self->at != ',')
    return fail (self, _ ("a comma is missing"));
  self->at++;
  self->expectation = self->open->data[self->open->len - 1] == '{' ? EXPECT_KEY : EXPECT_VALUE;
  skip_space (self);
  if (self->at == self->end)
    return fail (self, _ ("the text ends too early"));
  return self->expectation == EXPECT_KEY ? read_key (self) : read_value (self);
}

/**
 * und_json_scanner_next:
 * @self: a scanner
 *
 * Reads on.
 *
 * Returns: what was read
 */
UndJsonToken
und_json_scanner_next (UndJsonScanner *self)
{
  if (self->has_failed)
    return UND_JSON_ERROR;
  skip_space (self);
  if (self->expectation == EXPECT_COMMA && self->open->len == 0)
    return self->at == self->end ? UND_JSON_END
                                 : fail (self, _ ("something follows after the end of the value"));
  if (self->at == self->end)
    return fail (self, _ ("the text ends too early"));

  switch (self->expectation)
    {
    case EXPECT_FIRST_VALUE:
    case EXPECT_FIRST_KEY:
      if (is_closing (self))
        return close_one (self);
      return self->expectation == EXPECT_FIRST_KEY ? read_key (self) : read_value (self);
    case EXPECT_KEY:
      return read_key (self);
    case EXPECT_COMMA:
      return read_after_value (self);
    case EXPECT_VALUE:
    default:
      return read_value (self);
    }
}

/**
 * und_json_scanner_get_text:
 * @self: a scanner
 *
 * Gets the words of a key or string, the digits of a number, or what is wrong.
 *
 * Returns: text, lent until the next reading
 */
const char *
und_json_scanner_get_text (const UndJsonScanner *self)
{
  return self->text->str;
}

/**
 * und_json_scanner_get_line:
 * @self: a scanner
 *
 * Returns: the line that was read last, from 1
 */
guint
und_json_scanner_get_line (const UndJsonScanner *self)
{
  return self->line;
}
