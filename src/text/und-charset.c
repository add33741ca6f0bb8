/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Bytes to UTF-8.
 *
 * In this order: a byte order mark; what looks like UTF-16 without one (every second byte is 0 in
 * text of Latin script); UTF-8, if more of its sequences are whole than broken; the character set
 * that the file declares; else Windows-1252, which every byte but five fits. UTF-8 comes before
 * what is declared, because text of another set is hardly ever whole UTF-8 by chance, and pages
 * keep the declarations of the templates they were made from. Then double encoding is undone. */
#include "config.h"

#include "und-charset.h"

#include "und-charset-private.h"

#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd"
/* Bytes that are looked at to tell UTF-16 without a mark. */
#define SAMPLE_BYTES 4096u

typedef struct
{
  gsize n_invalid;      /* places replaced by U+FFFD */
  gsize first_invalid;  /* where the first stands in the result */
  const char *encoding; /* for people */
  gboolean is_guessed;
  gboolean is_cut_short; /* ends in the middle of a character */
} Decoding;

static const guint16 windows_1252[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/**
 * und_windows_1252_to_char:
 * @byte: a byte
 *
 * Gets the character that Windows-1252 has for a byte.
 *
 * Returns: a code point, 0 for the five bytes that have none
 */
gunichar
und_windows_1252_to_char (guint8 byte)
{
  return byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte;
}

/**
 * und_windows_1252_from_char:
 * @c: a character
 *
 * Gets the byte, from 0x80 on, that Windows-1252 or, for control characters, Latin-1 reads as @c.
 *
 * Returns: the byte, 0 if none
 */
guint8
und_windows_1252_from_char (gunichar c)
{
  if (c >= 0x80 && c <= 0xff)
    return c;
  if (c < 0x152 || c > 0x2122)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (windows_1252); i++)
    {
      if (windows_1252[i] == c)
        return 0x80 + i;
    }
  return 0;
}

/**
 * und_charset_count_line:
 * @utf8: a text
 * @at: a place in it
 *
 * Gets the number of the line that @at stands in; every kind of line end counts. O(n).
 *
 * Returns: the line, from 1
 */
guint
und_charset_count_line (const char *utf8, const char *at)
{
  guint line = 1;

  for (const char *p = utf8; p < at; p++)
    line += *p == '\n' || (*p == '\r' && p[1] != '\n');
  return line;
}

static void
append_invalid (GString *out, Decoding *decoding)
{
  if (decoding->n_invalid++ == 0)
    decoding->first_invalid = out->len;
  g_string_append (out, REPLACEMENT);
}

static guint32
read_unit (const guint8 *bytes, guint n_bytes, gboolean is_big_endian)
{
  guint32 unit = 0;

  for (guint i = 0; i < n_bytes; i++)
    unit |= (guint32) bytes[i] << (8 * (is_big_endian ? n_bytes - 1 - i : i));
  return unit;
}

static void
decode_utf16 (GString *out, const guint8 *bytes, gsize n_bytes, gboolean is_big, Decoding *decoding)
{
  gsize i = 0;

  decoding->encoding = is_big ? "UTF-16BE" : "UTF-16LE";
  for (; i + 2 <= n_bytes; i += 2)
    {
      guint32 unit = read_unit (bytes + i, 2, is_big);
      guint32 low = i + 4 <= n_bytes ? read_unit (bytes + i + 2, 2, is_big) : 0;

      if (unit < 0xd800 || unit > 0xdfff)
        g_string_append_unichar (out, unit);
      else if (unit < 0xdc00 && low >= 0xdc00 && low <= 0xdfff)
        {
          g_string_append_unichar (out, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
          i += 2;
        }
      else
        append_invalid (out, decoding);
    }
  if (i < n_bytes)
    append_invalid (out, decoding);
}

static void
decode_utf32 (GString *out, const guint8 *bytes, gsize n_bytes, gboolean is_big, Decoding *decoding)
{
  gsize i = 0;

  decoding->encoding = is_big ? "UTF-32BE" : "UTF-32LE";
  for (; i + 4 <= n_bytes; i += 4)
    {
      guint32 c = read_unit (bytes + i, 4, is_big);

      if (g_unichar_validate (c))
        g_string_append_unichar (out, c);
      else
        append_invalid (out, decoding);
    }
  if (i < n_bytes)
    append_invalid (out, decoding);
}

/* Length of the longest start of @bytes that could begin one UTF-8 sequence; at least 1. */
static gsize
measure_broken (const guint8 *bytes, gsize n_bytes)
{
  guint8 lead = bytes[0];
  gsize n_need = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : 2;
  gsize n = 1;

  if (lead < 0xc2 || lead > 0xf4)
    return 1;
  while (n < n_need && n < n_bytes && (bytes[n] & 0xc0) == 0x80)
    {
      if (n == 1
          && ((lead == 0xe0 && bytes[1] < 0xa0) || (lead == 0xed && bytes[1] > 0x9f)
              || (lead == 0xf0 && bytes[1] < 0x90) || (lead == 0xf4 && bytes[1] > 0x8f)))
        break;
      n++;
    }
  return n;
}

/* Copies a stretch of @bytes up to the first that is not valid UTF-8; a NUL is valid here.
 * Returns its length, and adds its sequences of several bytes to @n_multibyte. */
static gsize
copy_valid (GString *out, const char *bytes, gsize n_bytes, gsize *n_multibyte)
{
  const char *at = bytes;
  const char *end;

  while (!g_utf8_validate_len (at, n_bytes - (at - bytes), &end) && *end == '\0'
         && end < bytes + n_bytes)
    at = end + 1;
  for (const char *p = bytes; p < end; p++)
    *n_multibyte += ((guint8) *p & 0xc0) == 0xc0;
  g_string_append_len (out, bytes, end - bytes);
  return end - bytes;
}

/* Decodes UTF-8, or gives up, with @out empty, if the bytes are hardly that. */
static gboolean
decode_utf8 (GString *out, const char *bytes, gsize n_bytes, Decoding *decoding)
{
  gsize n_multibyte = 0;
  gsize n_truncated = 0;

  decoding->encoding = "UTF-8";
  for (gsize i = 0; i < n_bytes;)
    {
      i += copy_valid (out, bytes + i, n_bytes - i, &n_multibyte);
      if (i < n_bytes)
        {
          gsize n = measure_broken ((const guint8 *) bytes + i, n_bytes - i);

          append_invalid (out, decoding);
          n_truncated = i + n == n_bytes && (guint8) bytes[i] >= 0xc2 ? n : 0;
          i += n;
        }
    }
  decoding->is_cut_short = n_truncated > 0;
  if (decoding->n_invalid == 0 || n_multibyte > decoding->n_invalid)
    return TRUE;
  /* A download that broke off inside the only character that is not ASCII */
  if (decoding->n_invalid == 1 && (n_truncated >= 2 || (n_truncated == 1 && n_multibyte > 0)))
    return TRUE;
  g_string_truncate (out, 0);
  decoding->n_invalid = 0;
  decoding->is_cut_short = FALSE;
  return FALSE;
}

static void
decode_windows_1252 (GString *out, const char *bytes, gsize n_bytes, Decoding *decoding)
{
  decoding->encoding = "Windows-1252";
  decoding->is_guessed = TRUE;
  for (gsize i = 0; i < n_bytes; i++)
    {
      guint8 byte = bytes[i];

      if (byte < 0x80)
        g_string_append_c (out, bytes[i]);
      else if (und_windows_1252_to_char (byte) != 0)
        g_string_append_unichar (out, und_windows_1252_to_char (byte));
      else
        append_invalid (out, decoding);
    }
}

/* Browsers read these names as Windows-1252, and so do we; UTF-8 it is not, we know already. */
static gboolean
is_western (const char *declared)
{
  static const char *const names[] = { "utf-8",     "utf8",   "us-ascii",     "ascii", "iso-8859-1",
                                       "iso8859-1", "latin1", "windows-1252", "cp1252" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_ascii_strcasecmp (names[i], declared) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Does the file itself say that it is Windows-1252, by any of its names? */
static gboolean
is_declared_western (const char *declared)
{
  return declared != NULL && is_western (declared) && g_ascii_strncasecmp (declared, "utf", 3) != 0;
}

static gboolean
decode_declared (GString *out,
                 const char *bytes,
                 gsize n_bytes,
                 const char *declared,
                 Decoding *decoding)
{
  g_autofree char *utf8 = NULL;
  gsize n_utf8;

  if (declared == NULL || is_western (declared))
    return FALSE;
  utf8 = g_convert (bytes, n_bytes, "UTF-8", declared, NULL, &n_utf8, NULL);
  if (utf8 == NULL)
    return FALSE;
  g_string_append_len (out, utf8, n_utf8);
  decoding->encoding = declared;
  return TRUE;
}

/* Is it UTF-16 of that order without a mark? Most units of text in Latin script, and the spaces and
 * line ends of any other, have 0 in one half and a printable character in the other; no text of
 * single bytes does. */
static gboolean
looks_like_utf16 (const guint8 *bytes, gsize n_bytes, gboolean is_big)
{
  gsize n_units = MIN (n_bytes, SAMPLE_BYTES) / 2;
  gsize n_ascii = 0;

  for (gsize i = 0; i < n_units; i++)
    {
      guint32 unit = read_unit (bytes + 2 * i, 2, is_big);

      n_ascii += (unit >= 0x20 && unit < 0x7f) || (unit >= '\t' && unit <= '\r');
    }
  return n_units >= 4 && n_ascii * 10 >= n_units * 6;
}

static gboolean
has_prefix (const char *bytes, gsize n_bytes, const char *prefix, gsize n_prefix)
{
  return n_bytes >= n_prefix && memcmp (bytes, prefix, n_prefix) == 0;
}

/* Decodes what has a byte order mark or zeros as UTF-16 has them. */
static gboolean
decode_wide (GString *out, const char *bytes, gsize n_bytes, Decoding *decoding)
{
  const guint8 *start = (const guint8 *) bytes;

  if (has_prefix (bytes, n_bytes, "\xff\xfe\0\0", 4))
    decode_utf32 (out, start + 4, n_bytes - 4, FALSE, decoding);
  else if (has_prefix (bytes, n_bytes, "\0\0\xfe\xff", 4))
    decode_utf32 (out, start + 4, n_bytes - 4, TRUE, decoding);
  else if (has_prefix (bytes, n_bytes, "\xff\xfe", 2))
    decode_utf16 (out, start + 2, n_bytes - 2, FALSE, decoding);
  else if (has_prefix (bytes, n_bytes, "\xfe\xff", 2))
    decode_utf16 (out, start + 2, n_bytes - 2, TRUE, decoding);
  else if (looks_like_utf16 (start, n_bytes, FALSE) || looks_like_utf16 (start, n_bytes, TRUE))
    {
      decode_utf16 (out, start, n_bytes, looks_like_utf16 (start, n_bytes, TRUE), decoding);
      decoding->is_guessed = TRUE;
    }
  else
    return FALSE;
  return TRUE;
}

static void
add_issues (const GString *out, const Decoding *decoding, GPtrArray *issues)
{
  UndValues *values;

  if (decoding->is_guessed)
    {
      values = und_values_new ();
      und_values_add_text (values, "encoding", decoding->encoding);
      g_ptr_array_add (issues, und_issue_new ("text-encoding-guessed", values, 0));
    }
  if (decoding->is_cut_short)
    g_ptr_array_add (issues,
                     und_issue_new ("text-cut-short", NULL,
                                    und_charset_count_line (out->str, out->str + out->len)));
  if (decoding->n_invalid > 0)
    {
      values = und_values_new ();
      und_values_add_number (values, "count", decoding->n_invalid);
      und_values_add_text (values, "encoding", decoding->encoding);
      g_ptr_array_add (issues, und_issue_new ("text-encoding-invalid", values,
                                              und_charset_count_line (
                                                out->str, out->str + decoding->first_invalid)));
    }
}

/**
 * und_charset_to_utf8:
 * @bytes: (array length=n_bytes): a file
 * @n_bytes: its length
 * @declared: (nullable): the character set that the file names
 * @issues: (element-type UndIssue): where what was noticed is added
 * @n_utf8: (out): length of the result, which may hold NUL
 *
 * Makes valid UTF-8 of a text file without its byte order mark: by that mark, by the zeros of
 * UTF-16, as UTF-8, as @declared, else as Windows-1252; and undoes double encoding where that is
 * clearly what happened. What cannot be read is U+FFFD. O(n).
 *
 * Returns: (transfer full): UTF-8, ended by a NUL that @n_utf8 does not count
 */
char *
und_charset_to_utf8 (const char *bytes,
                     gsize n_bytes,
                     const char *declared,
                     GPtrArray *issues,
                     gsize *n_utf8)
{
  GString *out = g_string_sized_new (n_bytes + 1);
  Decoding decoding = { 0, 0, NULL, FALSE };

  if (has_prefix (bytes, n_bytes, "\xef\xbb\xbf", 3))
    {
      bytes += 3;
      n_bytes -= 3;
    }
  if (!decode_wide (out, bytes, n_bytes, &decoding) && !decode_utf8 (out, bytes, n_bytes, &decoding)
      && !decode_declared (out, bytes, n_bytes, declared, &decoding))
    {
      decode_windows_1252 (out, bytes, n_bytes, &decoding);
      decoding.is_guessed = !is_declared_western (declared);
    }
  add_issues (out, &decoding, issues);
  out = und_charset_repair (out, issues);
  *n_utf8 = out->len;
  return g_string_free (out, FALSE);
}
