/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Makes stored text: one pass for line ends and characters that may not be stored, then NFC where
 * the text is not in it already, which ICU's quick check tells for nearly every file. */
#include "config.h"

#include "und-text-private.h"

#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define LINE_SEPARATOR      0x2028
#define PARAGRAPH_SEPARATOR 0x2029
#define BYTE_ORDER_MARK     0xfeff
#define NEXT_LINE           0x85
/* Everything below it is in NFC. */
#define FIRST_COMBINING 0x300

static gboolean
may_be_stored (gunichar c)
{
  if (c < 0x20)
    return c == '\t';
  if (c >= 0x7f && c < 0xa0)
    return FALSE;
  return (c & 0xfffe) != 0xfffe && !(c >= 0xfdd0 && c <= 0xfdef);
}

/* The end of the printable ASCII, tabs and line feeds at @at, which stay as they are. */
static const char *
skip_ascii (const char *at, const char *end)
{
#ifdef __SSE2__
  for (; end - at >= 16; at += 16)
    {
      __m128i x = _mm_loadu_si128 ((const __m128i *) (gconstpointer) at);
      __m128i above = _mm_cmpgt_epi8 (x, _mm_set1_epi8 (0x1f));
      __m128i white = _mm_or_si128 (_mm_cmpeq_epi8 (x, _mm_set1_epi8 ('\n')),
                                    _mm_cmpeq_epi8 (x, _mm_set1_epi8 ('\t')));
      __m128i good = _mm_andnot_si128 (_mm_cmpeq_epi8 (x, _mm_set1_epi8 (0x7f)),
                                       _mm_or_si128 (above, white));

      if (_mm_movemask_epi8 (good) != 0xffff)
        break;
    }
#endif
  while (at < end && ((*at >= 0x20 && *at < 0x7f) || *at == '\n' || *at == '\t'))
    at++;
  return at;
}

static void
append_char (GString *out, gunichar c, gboolean is_before_line_feed, gsize *n_replaced)
{
  if (c == '\r')
    {
      if (!is_before_line_feed)
        g_string_append_c (out, '\n');
    }
  else if (c == '\n' || c == '\v' || c == NEXT_LINE)
    g_string_append_c (out, '\n');
  else if (c == '\f' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR)
    g_string_append (out, "\n\n");
  else if (may_be_stored (c))
    g_string_append_unichar (out, c);
  else
    {
      g_string_append_unichar (out, 0xfffd);
      *n_replaced += 1;
    }
}

/* How many bytes the character at @at has if nothing that stands before or after it can make it
 * another one: the letters below U+0300, the dashes, quotes and dots of U+2010 to U+2027, and the
 * euro sign. Else 0. */
static guint
measure_settled (const guint8 *at, gsize n_bytes)
{
  if (n_bytes >= 2 && at[0] >= 0xc2 && at[0] <= 0xcb && (at[1] & 0xc0) == 0x80)
    return at[0] > 0xc2 || at[1] >= 0xa0 ? 2 : 0;
  if (n_bytes >= 3 && at[0] == 0xe2
      && ((at[1] == 0x80 && at[2] >= 0x90 && at[2] <= 0xa7) || (at[1] == 0x82 && at[2] == 0xac)))
    return 3;
  return 0;
}

/**
 * und_text_is_stored:
 * @bytes: any bytes
 * @n_bytes: their length
 *
 * Tells whether und_text_new() would keep these bytes as they are. It looks no further than at
 * the characters that English text is made of: what holds others may be stored text all the same.
 * O(n).
 *
 * Returns: TRUE if @bytes are stored text, FALSE if nobody knows
 */
gboolean
und_text_is_stored (const char *bytes, gsize n_bytes)
{
  const char *end = bytes + n_bytes;

  for (const char *at = skip_ascii (bytes, end); at < end; at = skip_ascii (at, end))
    {
      guint n = measure_settled ((const guint8 *) at, (gsize) (end - at));

      if (n == 0)
        return FALSE;
      at += n;
    }
  return TRUE;
}

/* Takes @text and gives it back, or its normal form. */
static GString *
compose (GString *text)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance (&status);
  g_autofree UChar *utf16 = g_new (UChar, text->len + 1);
  g_autofree UChar *composed = NULL;
  int32_t n_utf16 = 0;
  int32_t n_yes;
  int32_t n_composed;
  int32_t n_utf8 = 0;

  u_strFromUTF8 (utf16, text->len + 1, &n_utf16, text->str, text->len, &status);
  n_yes = unorm2_spanQuickCheckYes (nfc, utf16, n_utf16, &status);
  g_assert (U_SUCCESS (status));
  if (n_yes == n_utf16)
    return text;

  n_composed = unorm2_normalize (nfc, utf16, n_utf16, NULL, 0, &status);
  status = U_ZERO_ERROR;
  composed = g_new (UChar, (gsize) n_composed + 1);
  unorm2_normalize (nfc, utf16, n_utf16, composed, n_composed + 1, &status);
  g_string_set_size (text, (gsize) n_composed * 3);
  u_strToUTF8 (text->str, text->len, &n_utf8, composed, n_composed, &status);
  g_assert (U_SUCCESS (status) || status == U_STRING_NOT_TERMINATED_WARNING);
  g_string_truncate (text, n_utf8);
  return text;
}

/**
 * und_stored_text_make:
 * @utf8: valid UTF-8, which may hold NUL
 * @n_bytes: its length
 * @n_stored: (out): length of the result
 * @n_replaced: (out): characters that may not be stored
 *
 * Does what und_text_new() says. O(n).
 *
 * Returns: (transfer full): stored text, ended by NUL
 */
char *
und_stored_text_make (const char *utf8, gsize n_bytes, gsize *n_stored, gsize *n_replaced)
{
  GString *out = g_string_sized_new (n_bytes + 1);
  const char *at = utf8;
  const char *end = utf8 + n_bytes;
  gboolean may_combine = FALSE;

  *n_replaced = 0;
  if (n_bytes >= 3 && g_utf8_get_char (at) == BYTE_ORDER_MARK)
    at += 3;
  while (at < end)
    {
      const char *plain = at;

      at = skip_ascii (at, end);
      g_string_append_len (out, plain, at - plain);
      if (at < end)
        {
          gunichar c = g_utf8_get_char (at);

          at = g_utf8_next_char (at);
          may_combine |= c >= FIRST_COMBINING;
          append_char (out, c, at < end && *at == '\n', n_replaced);
        }
    }
  if (may_combine)
    out = compose (out);
  *n_stored = out->len;
  return g_string_free (out, FALSE);
}
