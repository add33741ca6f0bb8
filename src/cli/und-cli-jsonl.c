/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-jsonl.h"

#include "und-json-scanner.h"
#include "und-limits.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Lines of JSON, by the hundred thousand. A line is nearly always an object of strings, which are
 * copied sixteen bytes at a time; what is not, and every line in which something is wrong, is read
 * by the program's JSON reader, which is the one that knows the rules. */

typedef struct
{
  const char *at;
  const char *end;
} Cursor;

/**
 * und_cli_jsonl_init:
 * @self: uninitialised
 *
 * Makes ready to read lines.
 */
void
und_cli_jsonl_init (UndCliJsonl *self)
{
  self->id = g_string_new (NULL);
  self->series = g_string_new (NULL);
  self->text = g_string_new (NULL);
  self->other = g_string_new (NULL);
  self->has_id = FALSE;
  self->has_text = FALSE;
}

/**
 * und_cli_jsonl_clear:
 * @self: a reader of lines
 *
 * Frees what it owns.
 */
void
und_cli_jsonl_clear (UndCliJsonl *self)
{
  if (self->id == NULL)
    return;
  g_string_free (g_steal_pointer (&self->id), TRUE);
  g_string_free (g_steal_pointer (&self->series), TRUE);
  g_string_free (g_steal_pointer (&self->text), TRUE);
  g_string_free (g_steal_pointer (&self->other), TRUE);
}

static void
reset (UndCliJsonl *self)
{
  g_string_truncate (self->id, 0);
  g_string_truncate (self->series, 0);
  g_string_truncate (self->text, 0);
  self->has_id = FALSE;
  self->has_text = FALSE;
}

static void
skip_space (Cursor *cursor)
{
  while (
    cursor->at < cursor->end
    && (*cursor->at == ' ' || *cursor->at == '\t' || *cursor->at == '\r' || *cursor->at == '\n'))
    cursor->at++;
}

static gboolean
skip_char (Cursor *cursor, char c)
{
  skip_space (cursor);
  if (cursor->at == cursor->end || *cursor->at != c)
    return FALSE;
  cursor->at++;
  return TRUE;
}

/* Copies up to a quote, a backslash or a control character; @out has room for all of the line. */
static char *
copy_run (Cursor *cursor, char *out)
{
  const char *at = cursor->at;

#ifdef __SSE2__
  for (; cursor->end - at >= 16; at += 16, out += 16)
    {
      __m128i x = _mm_loadu_si128 ((const __m128i *) (gconstpointer) at);
      __m128i low = _mm_set1_epi8 (0x1f);
      __m128i stop = _mm_or_si128 (_mm_or_si128 (_mm_cmpeq_epi8 (x, _mm_set1_epi8 ('"')),
                                                 _mm_cmpeq_epi8 (x, _mm_set1_epi8 ('\\'))),
                                   _mm_cmpeq_epi8 (_mm_min_epu8 (x, low), x));
      int mask = _mm_movemask_epi8 (stop);

      _mm_storeu_si128 ((__m128i *) (gpointer) out, x);
      if (mask != 0)
        {
          int n = __builtin_ctz ((unsigned) mask);

          cursor->at = at + n;
          return out + n;
        }
    }
#endif
  while (at < cursor->end && *at != '"' && *at != '\\' && (guint8) *at >= 0x20)
    *out++ = *at++;
  cursor->at = at;
  return out;
}

/* Four hexadecimal digits at @at, or -1. */
static gint32
read_unit (const Cursor *cursor, const char *at)
{
  gint32 unit = 0;

  if (cursor->end - at < 4)
    return -1;
  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }
  return unit;
}

/* Behind "\u". NULL for what is rare or wrong. An escape is longer than what it means. */
static char *
read_unicode (Cursor *cursor, char *out)
{
  gint32 unit = read_unit (cursor, cursor->at);
  gint32 low = 0;

  if (unit <= 0 || (unit >= 0xdc00 && unit < 0xe000))
    return NULL;
  cursor->at += 4;
  if (unit >= 0xd800 && unit < 0xdc00)
    {
      if (cursor->end - cursor->at < 6 || cursor->at[0] != '\\' || cursor->at[1] != 'u')
        return NULL;
      low = read_unit (cursor, cursor->at + 2);
      if (low < 0xdc00 || low >= 0xe000)
        return NULL;
      cursor->at += 6;
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
  return out + g_unichar_to_utf8 ((gunichar) unit, out);
}

/* Behind the backslash. */
static char *
read_escape (Cursor *cursor, char *out)
{
  char c = cursor->at < cursor->end ? *cursor->at++ : '\0';

  switch (c)
    {
    case 'n':
      *out = '\n';
      return out + 1;
    case 't':
      *out = '\t';
      return out + 1;
    case 'r':
      *out = '\r';
      return out + 1;
    case '"':
    case '\\':
    case '/':
      *out = c;
      return out + 1;
    case 'u':
      return read_unicode (cursor, out);
    default:
      return NULL;
    }
}

/* Reads a string into @string; FALSE for what is rare or wrong. */
static gboolean
read_string (Cursor *cursor, GString *string)
{
  const char *quote;
  char *out;

  if (!skip_char (cursor, '"'))
    return FALSE;
  quote = memchr (cursor->at, '"', (gsize) (cursor->end - cursor->at));
  if (quote == NULL)
    return FALSE;
  if (quote[-1] == '\\')
    quote = cursor->end;
  /* Nothing grows when it is read, and a store is sixteen bytes wide. */
  g_string_set_size (string, (gsize) (quote - cursor->at) + 16);
  out = string->str;
  for (;;)
    {
      out = copy_run (cursor, out);
      if (cursor->at == cursor->end || (guint8) *cursor->at < 0x20)
        return FALSE;
      if (*cursor->at++ == '"')
        break;
      out = read_escape (cursor, out);
      if (out == NULL)
        return FALSE;
    }
  g_string_truncate (string, (gsize) (out - string->str));
  return TRUE;
}

static GString *
choose_member (UndCliJsonl *self, const char *key)
{
  if (strcmp (key, "text") == 0)
    return self->text;
  if (strcmp (key, "id") == 0)
    return self->id;
  if (strcmp (key, "series") == 0)
    return self->series;
  return NULL;
}

static void
note_member (UndCliJsonl *self, const GString *member, gboolean is_there)
{
  if (member == self->text)
    self->has_text = is_there;
  else if (member == self->id)
    self->has_id = is_there;
}

/* FALSE for what is not an object of plain strings. */
static gboolean
read_quickly (UndCliJsonl *self, const char *line, gsize n_bytes)
{
  Cursor cursor = { line, line + n_bytes };

  if (!skip_char (&cursor, '{'))
    return FALSE;
  do
    {
      GString *member;

      if (!read_string (&cursor, self->other) || !skip_char (&cursor, ':'))
        return FALSE;
      member = choose_member (self, self->other->str);
      if (!read_string (&cursor, member != NULL ? member : self->other))
        return FALSE;
      note_member (self, member, TRUE);
    }
  while (skip_char (&cursor, ','));
  if (!skip_char (&cursor, '}'))
    return FALSE;
  skip_space (&cursor);
  return cursor.at == cursor.end && g_utf8_validate (self->id->str, (gssize) self->id->len, NULL)
         && g_utf8_validate (self->series->str, (gssize) self->series->len, NULL);
}

/* Takes the members of the outermost object; an id may be a number. */
static gboolean
read_members (UndCliJsonl *self, UndJsonScanner *scanner)
{
  GString *member = NULL;
  guint depth = 0;

  for (;;)
    {
      UndJsonToken token = und_json_scanner_next (scanner);

      if (token == UND_JSON_ERROR || (depth == 0 && token != UND_JSON_OBJECT_START))
        return token == UND_JSON_END;
      if (depth == 1 && token == UND_JSON_KEY)
        member = choose_member (self, und_json_scanner_get_text (scanner));
      else if (depth == 1 && member != NULL)
        {
          gboolean is_text = token == UND_JSON_STRING
                             || (token == UND_JSON_NUMBER && member != self->text);

          g_string_assign (member, is_text ? und_json_scanner_get_text (scanner) : "");
          note_member (self, member, is_text);
          member = NULL;
        }
      if (token == UND_JSON_OBJECT_START || token == UND_JSON_ARRAY_START)
        depth++;
      else if (token == UND_JSON_OBJECT_END || token == UND_JSON_ARRAY_END)
        depth--;
    }
}

static gboolean
read_by_rules (UndCliJsonl *self, const char *line, gsize n_bytes, GError **error)
{
  g_autoptr (UndJsonScanner)
    scanner = und_json_scanner_new (line, n_bytes, UND_LIMIT_JSON_LINE_DEPTH);
  UndJsonToken token;

  if (read_members (self, scanner))
    return TRUE;
  token = und_json_scanner_next (scanner);
  if (token == UND_JSON_ERROR)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("This cannot be read as JSON: %s."),
                 und_json_scanner_get_text (scanner));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("This is JSON, but not an object."));
  return FALSE;
}

/**
 * und_cli_jsonl_read:
 * @self: takes the members
 * @line: a JSON object, without its line end
 * @n_bytes: its length
 * @error: what is wrong, a whole sentence
 *
 * Reads one line. O(n).
 *
 * Returns: whether it is an object with an id and a text
 */
gboolean
und_cli_jsonl_read (UndCliJsonl *self, const char *line, gsize n_bytes, GError **error)
{
  reset (self);
  if (!read_quickly (self, line, n_bytes))
    {
      reset (self);
      if (!read_by_rules (self, line, n_bytes, error))
        return FALSE;
    }
  if (self->id->len > UND_LIMIT_NAME_BYTES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("The document’s “id” is longer than %u bytes."), UND_LIMIT_NAME_BYTES);
      return FALSE;
    }
  if (self->has_id && self->has_text)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _ ("The document has no “%s” that is a string."), self->has_text ? "id" : "text");
  return FALSE;
}
