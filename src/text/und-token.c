/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Tokens by Unicode's word boundaries (UAX #29).
 *
 * ICU alone takes about a microsecond for each word of UTF-8. No boundary rule looks across white
 * space, so the text is cut there into chunks, and a chunk of nothing but ASCII and the common
 * typographic marks is walked by the few rules that concern these characters. Which marks join two
 * letters or two digits differs from one version of Unicode to the next, and is therefore asked of
 * ICU once a process. Every other chunk goes to ICU. Both ways must give the same tokens, which a
 * test checks on random texts. The cost is linear. */
#include "config.h"

#include "und-text-private.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

enum
{
  CLASS_LETTER = 1 << 0,
  CLASS_DIGIT = 1 << 1,
  CLASS_EXTENDER = 1 << 2, /* "_" */
  CLASS_MID_LETTER = 1 << 3,
  CLASS_MID_DIGIT = 1 << 4,
  CLASS_SPACE = 1 << 5,
  CLASS_COMPLEX = 1 << 6, /* for ICU */
  CLASS_WORD = CLASS_LETTER | CLASS_DIGIT | CLASS_EXTENDER,
};

/* The marks beyond ASCII that English text is full of: U+2010 to U+2027 all have three bytes, of
 * which the first two are these. */
#define MARK_BYTE_1 0xe2
#define MARK_BYTE_2 0x80
#define MARK_FIRST  0x2010
#define MARK_LAST   0x2027

typedef struct
{
  guint8 ascii[128];
  guint8 marks[MARK_LAST - MARK_FIRST + 1];
} ClassTable;

/* Does ICU find no boundary inside @utf8? */
static gboolean
is_one_segment (const char *utf8)
{
  UBreakIterator *iterator = und_break_get (UND_BREAK_WORD);
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  gboolean ret;

  utext_openUTF8 (&text, utf8, -1, &status);
  ubrk_setUText (iterator, &text, &status);
  g_assert (U_SUCCESS (status));
  ubrk_first (iterator);
  ret = ubrk_next (iterator) == (int32_t) strlen (utf8);
  utext_close (&text);
  return ret;
}

static gboolean
joins (const char *before, gunichar c, const char *after)
{
  char utf8[16] = { 0 };

  strcpy (utf8, before);
  utf8[strlen (before) + g_unichar_to_utf8 (c, utf8 + strlen (before))] = '\0';
  strcat (utf8, after);
  return is_one_segment (utf8);
}

static guint8
probe_class (gunichar c)
{
  guint8 ret = 0;

  if (g_unichar_isspace (c))
    return CLASS_SPACE;
  if (c < 0x20 || c == 0x7f)
    return CLASS_COMPLEX;
  if (joins ("a", c, ""))
    return c == '_' ? CLASS_EXTENDER : CLASS_LETTER;
  if (joins ("a", c, "a"))
    ret |= CLASS_MID_LETTER;
  if (joins ("1", c, "1"))
    ret |= CLASS_MID_DIGIT;
  return ret;
}

static const ClassTable *
get_classes (void)
{
  static ClassTable table;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint c = 0; c < 128; c++)
        table.ascii[c] = g_ascii_isalpha (c)   ? CLASS_LETTER
                         : g_ascii_isdigit (c) ? CLASS_DIGIT
                                               : probe_class (c);
      for (guint c = MARK_FIRST; c <= MARK_LAST; c++)
        table.marks[c - MARK_FIRST] = u_ispunct (c) ? probe_class (c) : CLASS_COMPLEX;
      g_once_init_leave (&once, 1);
    }
  return &table;
}

/* The class of the character at @at and how many bytes it has; at the end, no class and none. */
static inline guint8
classify (const ClassTable *classes, const char *at, const char *end, guint *n_bytes)
{
  const guint8 *bytes = (const guint8 *) at;

  *n_bytes = 0;
  if (at >= end)
    return 0;
  *n_bytes = 1;
  if (bytes[0] < 0x80)
    return classes->ascii[bytes[0]];
  if (bytes[0] == MARK_BYTE_1 && bytes[1] == MARK_BYTE_2)
    {
      guint c = 0x2000 | (bytes[2] & 0x3f);

      *n_bytes = 3;
      return c >= MARK_FIRST && c <= MARK_LAST ? classes->marks[c - MARK_FIRST] : CLASS_COMPLEX;
    }
  return CLASS_COMPLEX;
}

static UndTokenKind
get_mark_kind (gunichar c)
{
  return u_ispunct (c) ? UND_TOKEN_PUNCTUATION : UND_TOKEN_SYMBOL;
}

static UndTokenKind
get_kind (const char *bytes, UndSpan span)
{
  gboolean has_number = FALSE;

  for (const char *p = bytes + span.start; p < bytes + span.end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (u_isalpha (c))
        return UND_TOKEN_WORD;
      has_number |= (U_GET_GC_MASK (c) & U_GC_N_MASK) != 0;
    }
  if (has_number)
    return UND_TOKEN_NUMBER;
  return get_mark_kind (g_utf8_get_char (bytes + span.start));
}

static void
append_token (GArray *tokens, UndSpan span, UndTokenKind kind)
{
  UndToken token = { span, kind };

  g_array_append_val (tokens, token);
}

/* Appends what ICU finds in @chunk. */
static void
append_by_icu (GArray *tokens, const char *bytes, UndSpan chunk)
{
  UBreakIterator *iterator = und_break_get (UND_BREAK_WORD);
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  gsize start = chunk.start;

  utext_openUTF8 (&text, bytes + chunk.start, und_span_length (chunk), &status);
  ubrk_setUText (iterator, &text, &status);
  g_assert (U_SUCCESS (status));
  ubrk_first (iterator);
  for (int32_t next = ubrk_next (iterator); next != UBRK_DONE; next = ubrk_next (iterator))
    {
      UndSpan span = und_span_trim (bytes, und_span (start, chunk.start + next));

      if (!und_span_is_empty (span))
        append_token (tokens, span, get_kind (bytes, span));
      start = chunk.start + next;
    }
  utext_close (&text);
}

/* The end of the word or number that starts at @at with @first; what it holds is or-ed together in
 * @held. */
static const char *
find_word_end (const ClassTable *classes,
               const char *at,
               const char *end,
               guint8 first,
               guint8 *held)
{
  guint8 before = first;
  const char *p = at + 1;

  *held = first;
  while (p < end)
    {
      guint n_bytes;
      guint n_after;
      guint8 class = classify (classes, p, end, &n_bytes);
      guint8 after;

      if (class & CLASS_WORD)
        {
          *held |= class;
          before = class;
          p += n_bytes;
          continue;
        }
      after = classify (classes, p + n_bytes, end, &n_after);
      if (!(before & after & CLASS_LETTER && class & CLASS_MID_LETTER)
          && !(before & after & CLASS_DIGIT && class & CLASS_MID_DIGIT))
        break;
      p += n_bytes;
    }
  return p;
}

/* The same for a @chunk without complex characters, in which ICU is not needed. */
static void
append_plain (GArray *tokens, const char *bytes, UndSpan chunk, const ClassTable *classes)
{
  const char *end = bytes + chunk.end;

  for (const char *at = bytes + chunk.start; at < end;)
    {
      guint n_bytes;
      guint8 class = classify (classes, at, end, &n_bytes);
      const char *next = at + n_bytes;
      UndTokenKind kind;

      if (class & CLASS_WORD)
        {
          guint8 held;
          UndSpan span;

          next = find_word_end (classes, at, end, class, &held);
          span = und_span (at - bytes, next - bytes);
          if (g_ascii_isalpha (*at))
            kind = UND_TOKEN_WORD;
          else
            kind = get_kind (bytes, span);
        }
      else
        kind = get_mark_kind (g_utf8_get_char (at));
      append_token (tokens, und_span (at - bytes, next - bytes), kind);
      at = next;
    }
}

/**
 * und_tokens_find:
 * @bytes: stored text
 * @n_bytes: its length
 *
 * Finds the tokens. O(n).
 *
 * Returns: (transfer full) (element-type UndToken): in text order
 */
GArray *
und_tokens_find (const char *bytes, gsize n_bytes)
{
  const ClassTable *classes = get_classes ();
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (UndToken), n_bytes / 5 + 1);
  const char *end = bytes + n_bytes;

  for (const char *at = bytes; at < end;)
    {
      const char *start = at;
      gboolean is_complex = FALSE;
      UndSpan chunk;

      for (guint n = 0; at < end; at += n)
        {
          guint8 class = classify (classes, at, end, &n);

          if (class & CLASS_SPACE)
            break;
          is_complex |= (class & CLASS_COMPLEX) != 0;
        }
      chunk = und_span (start - bytes, at - bytes);
      if (is_complex)
        append_by_icu (tokens, bytes, chunk);
      else
        append_plain (tokens, bytes, chunk, classes);
      while (at < end && (guint8) *at < 0x80 && classes->ascii[(guint8) *at] & CLASS_SPACE)
        at++;
    }
  return tokens;
}

/**
 * und_tokens_find_by_icu:
 * @bytes: stored text
 * @n_bytes: its length
 *
 * Finds the tokens by ICU alone, more slowly: what und_tokens_find() is measured by.
 *
 * Returns: (transfer full) (element-type UndToken): in text order
 */
GArray *
und_tokens_find_by_icu (const char *bytes, gsize n_bytes)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (UndToken));

  if (n_bytes > 0)
    append_by_icu (tokens, bytes, und_span (0, n_bytes));
  return tokens;
}
