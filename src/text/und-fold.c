/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-fold-private.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#define N_UTF16 64

/**
 * und_fold_is_dash:
 * @c: a character
 *
 * Tells whether a character is a dash, which parts phrases, and not a hyphen.
 *
 * Returns: whether it is
 */
gboolean
und_fold_is_dash (gunichar c)
{
  return (c >= 0x2012 && c <= 0x2015) || c == 0x2e3a || c == 0x2e3b || c == 0xfe58;
}

/**
 * und_fold_is_hyphen:
 * @c: a character
 *
 * Tells whether a character is a hyphen or a minus.
 *
 * Returns: whether it is
 */
gboolean
und_fold_is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2212 || c == 0xfe63 || c == 0xff0d;
}

/**
 * und_fold_is_invisible:
 * @c: a character
 *
 * Tells whether a character is not seen: a soft hyphen, a mark without width.
 *
 * Returns: whether it is
 */
gboolean
und_fold_is_invisible (gunichar c)
{
  return c == 0xad || c == 0x34f || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2060 && c <= 0x206f) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff;
}

/**
 * und_fold_is_mark:
 * @c: a character
 *
 * Tells whether a character is punctuation or a symbol.
 *
 * Returns: whether it is
 */
gboolean
und_fold_is_mark (gunichar c)
{
  return (U_GET_GC_MASK (c) & (U_GC_P_MASK | U_GC_S_MASK)) != 0;
}

/* The plain form of a typographic mark, or 0. */
static char
get_plain_mark (gunichar c)
{
  if (und_fold_is_hyphen (c))
    return '-';
  switch (c)
    {
    case '`':
    case 0xb4:
    case 0x2bc:
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2032:
    case 0x2039:
    case 0x203a:
      return '\'';
    case 0xab:
    case 0xbb:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x2033:
      return '"';
    default:
      return 0;
    }
}

/* Replaces @utf16 by its compatibility form, unless that would bring in a space: "´" alone is a
 * mark and not a space with an accent. */
static int32_t
decompose (UChar *utf16, int32_t n_utf16)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfkc = unorm2_getNFKCInstance (&status);
  UChar form[N_UTF16];
  int32_t n_form = unorm2_normalize (nfkc, utf16, n_utf16, form, N_UTF16, &status);

  if (U_FAILURE (status) || u_memchr (form, ' ', n_form) != NULL)
    return n_utf16;
  memcpy (utf16, form, n_form * sizeof (UChar));
  return n_form;
}

static gsize
fold_beyond_ascii (gunichar c, UndFold fold, char *out)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar utf16[N_UTF16];
  UChar folded[N_UTF16];
  int32_t n_utf16 = 0;
  int32_t n_out = 0;

  U16_APPEND_UNSAFE (utf16, n_utf16, c);
  if (fold & UND_FOLD_TYPOGRAPHY)
    n_utf16 = decompose (utf16, n_utf16);
  if (fold & UND_FOLD_CASE)
    {
      n_utf16 = u_strFoldCase (folded, N_UTF16, utf16, n_utf16, U_FOLD_CASE_DEFAULT, &status);
      memcpy (utf16, folded, n_utf16 * sizeof (UChar));
    }
  u_strToUTF8 (out, UND_FOLD_MAX_BYTES, &n_out, utf16, n_utf16, &status);
  g_assert (U_SUCCESS (status));
  return n_out;
}

/**
 * und_fold_char:
 * @c: a character
 * @fold: what to leave aside
 * @out: (out): room for UND_FOLD_MAX_BYTES
 *
 * Folds one character as far as its neighbours do not matter: white space, dashes and marks that
 * are left out are the caller's to see to.
 *
 * Returns: bytes written; 0 for a character that is not seen
 */
gsize
und_fold_char (gunichar c, UndFold fold, char *out)
{
  if (fold & UND_FOLD_TYPOGRAPHY)
    {
      char plain = get_plain_mark (c);

      if (und_fold_is_invisible (c))
        return 0;
      if (plain != 0)
        c = plain;
    }
  if (c < 0x80)
    {
      out[0] = fold & UND_FOLD_CASE ? g_ascii_tolower (c) : (char) c;
      return 1;
    }
  if (fold & (UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE))
    return fold_beyond_ascii (c, fold, out);
  return g_unichar_to_utf8 (c, out);
}

/**
 * und_fold_token:
 * @bytes: stored text
 * @token: a token of it
 * @fold: what to leave aside
 * @folded: takes what is left of the token, and loses what it held
 *
 * Folds one token by itself; that several tokens may be one mark is the caller's to see to.
 */
void
und_fold_token (const char *bytes, const UndToken *token, UndFold fold, GString *folded)
{
  const char *end = bytes + token->span.end;
  char out[UND_FOLD_MAX_BYTES];

  g_string_truncate (folded, 0);
  for (const char *p = bytes + token->span.start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = (guint8) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);

      if (c < 0x80 && g_ascii_isalnum (c))
        {
          g_string_append_c (folded, fold & UND_FOLD_CASE ? g_ascii_tolower (c) : *p);
          continue;
        }
      if (fold & UND_FOLD_PUNCTUATION && und_fold_is_mark (c)
          && !(token->kind == UND_TOKEN_NUMBER && (c == '.' || c == ',')))
        continue;
      if (fold & UND_FOLD_TYPOGRAPHY && und_fold_is_dash (c))
        c = '-'; /* only an en dash between digits comes here */
      g_string_append_len (folded, out, und_fold_char (c, fold, out));
    }
}
