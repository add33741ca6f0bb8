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
 * test checks on random texts. The cost is linear. Nearly every chunk of
 * English prose is ASCII letters and at most one mark; told apart first, these take half of the
 * instructions. */
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
  guint8 bytes[256]; /* of ASCII characters; those of others are complex */
  guint8 kinds[128]; /* UndTokenKind of an ASCII mark */
  guint8 marks[MARK_LAST - MARK_FIRST + 1];
} ClassTable;

/* Where the tokens go. */
typedef struct
{
  UndTokenFunc func;
  gpointer user_data;
} Sink;

/* Does ICU find no boundary inside @utf8? */
static gboolean
is_one_segment (const char *utf8)
{
  UBreakIterator *iterator = und_break_get ();
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

static UndTokenKind
get_mark_kind (gunichar c)
{
  return u_ispunct (c) ? UND_TOKEN_PUNCTUATION : UND_TOKEN_SYMBOL;
}

static const ClassTable *
get_classes (void)
{
  static ClassTable table;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      memset (table.bytes, CLASS_COMPLEX, sizeof table.bytes);
      for (guint c = 0; c < 128; c++)
        {
          table.bytes[c] = g_ascii_isalpha (c)   ? CLASS_LETTER
                           : g_ascii_isdigit (c) ? CLASS_DIGIT
                                                 : probe_class (c);
          table.kinds[c] = (guint8) get_mark_kind (c);
        }
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
  if (bytes[0] == MARK_BYTE_1 && bytes[1] == MARK_BYTE_2)
    {
      guint c = 0x2000 | (bytes[2] & 0x3f);

      *n_bytes = 3;
      return c >= MARK_FIRST && c <= MARK_LAST ? classes->marks[c - MARK_FIRST] : CLASS_COMPLEX;
    }
  return classes->bytes[bytes[0]];
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

static inline void
emit_token (const Sink *sink, gsize start, gsize end, UndTokenKind kind)
{
  UndToken token = { und_span (start, end), kind };

  sink->func (&token, sink->user_data);
}

/* What ICU finds in @chunk. */
static void
emit_by_icu (const Sink *sink, const char *bytes, UndSpan chunk)
{
  UBreakIterator *iterator = und_break_get ();
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
        emit_token (sink, span.start, span.end, get_kind (bytes, span));
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
emit_plain (const Sink *sink, const char *bytes, UndSpan chunk, const ClassTable *classes)
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
      emit_token (sink, (gsize) (at - bytes), (gsize) (next - bytes), kind);
      at = next;
    }
}

/* The end of the chunk at @at if it is ASCII letters and at most one mark behind them; else NULL.
 */
static inline const char *
emit_simple (const Sink *sink,
             const char *bytes,
             const char *at,
             const char *end,
             const ClassTable *classes)
{
  const char *p = at;
  guint8 mark;

  /* "@" counts as a letter where it stands beside one. */
  if (!g_ascii_isalpha (*at))
    return NULL;
  while (p < end && classes->bytes[(guint8) *p] == CLASS_LETTER)
    p++;
  if (p == end || classes->bytes[(guint8) *p] & CLASS_SPACE)
    {
      emit_token (sink, (gsize) (at - bytes), (gsize) (p - bytes), UND_TOKEN_WORD);
      return p;
    }
  mark = (guint8) *p;
  if (classes->bytes[mark] & (CLASS_WORD | CLASS_COMPLEX)
      || (p + 1 < end && !(classes->bytes[(guint8) p[1]] & CLASS_SPACE)))
    return NULL;
  emit_token (sink, (gsize) (at - bytes), (gsize) (p - bytes), UND_TOKEN_WORD);
  emit_token (sink, (gsize) (p - bytes), (gsize) (p + 1 - bytes),
              (UndTokenKind) classes->kinds[mark]);
  return p + 1;
}

/* Any other chunk from @at on; returns its end. */
static const char *
emit_chunk (const Sink *sink,
            const char *bytes,
            const char *at,
            const char *end,
            const ClassTable *classes)
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
  chunk = und_span ((gsize) (start - bytes), (gsize) (at - bytes));
  if (is_complex)
    emit_by_icu (sink, bytes, chunk);
  else
    emit_plain (sink, bytes, chunk, classes);
  return at;
}

/**
 * und_tokens_walk:
 * @bytes: stored text
 * @n_bytes: its length
 * @span: bytes of it
 * @func: called for each token
 * @user_data: given to @func
 *
 * Finds the tokens of the chunks between white space that @span touches, in text order: those of
 * @span, whole, and maybe a few beside it. Time is O(length of @span).
 */
void
und_tokens_walk (const char *bytes,
                 gsize n_bytes,
                 UndSpan span,
                 UndTokenFunc func,
                 gpointer user_data)
{
  const ClassTable *classes = get_classes ();
  const Sink sink = { func, user_data };
  const char *end = bytes + n_bytes, *at = bytes + span.start;

  while (at > bytes && !(classes->bytes[(guint8) at[-1]] & CLASS_SPACE))
    at--;
  while (at < bytes + span.end)
    {
      const char *next;

      if (classes->bytes[(guint8) *at] & CLASS_SPACE)
        {
          at++;
          continue;
        }
      next = emit_simple (&sink, bytes, at, end, classes);
      at = next != NULL ? next : emit_chunk (&sink, bytes, at, end, classes);
    }
}

static void
append_token_cb (const UndToken *token, gpointer user_data)
{
  GArray *tokens = user_data;

  g_array_append_vals (tokens, token, 1);
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
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (UndToken), n_bytes / 5 + 1);

  und_tokens_walk (bytes, n_bytes, und_span (0, n_bytes), append_token_cb, tokens);
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
  const Sink sink = { append_token_cb, tokens };

  if (n_bytes > 0)
    emit_by_icu (&sink, bytes, und_span (0, n_bytes));
  return tokens;
}
