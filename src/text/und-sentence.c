/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Sentences by Unicode's rules (UAX #29, SB1 to SB998), less those that end behind an abbreviation.
 *
 * The rules end a sentence only behind a full stop or the like, or at the end of a paragraph. ICU's
 * iterator takes every character through a table of states for that; here the bytes between two
 * such marks are passed over, and the rules are asked where one stands. On prose that is an eighth
 * of the instructions. What a character is to the rules is ICU's property, so both ways must give
 * the same, which a test checks on random texts.
 *
 * The rules also end a sentence at every line end, but a paragraph of hard-wrapped prose holds line
 * ends in the middle of its sentences: here they are spaces. They end one after most abbreviations
 * that a capital follows, too; ICU's own suppressions do not know "U.S." and take "act." for one,
 * and are not used. The cost is linear. */
#include "und-text-private.h"

#include <string.h>
#include <unicode/uchar.h>

/* What bytes are to the rules; others are asked for one by one. */
typedef struct
{
  guint8 ascii[128];   /* USentenceBreak */
  guint8 may_end[256]; /* may a character that ends a sentence start with the byte? */
} Classes;

static guint8
get_property (gunichar c)
{
  return (guint8) (c == '\n' ? U_SB_SP : u_getIntPropertyValue ((UChar32) c, UCHAR_SENTENCE_BREAK));
}

static gboolean
is_parting (guint8 class)
{
  return class == U_SB_SEP || class == U_SB_CR || class == U_SB_LF;
}

static gboolean
is_term (guint8 class)
{
  return class == U_SB_ATERM || class == U_SB_STERM;
}

static gboolean
is_attached (guint8 class)
{
  return class == U_SB_EXTEND || class == U_SB_FORMAT;
}

static const Classes *
get_classes (void)
{
  static Classes classes;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint c = 0; c < 128; c++)
        {
          classes.ascii[c] = get_property (c);
          classes.may_end[c] = is_term (classes.ascii[c]) || is_parting (classes.ascii[c]);
        }
      for (guint c = 128; c < 256; c++)
        classes.may_end[c] = c >= 0xc0;
      g_once_init_leave (&once, 1);
    }
  return &classes;
}

typedef struct
{
  const Classes *classes;
  const char *bytes;
  gsize start; /* of the sentence */
  gsize end;   /* of the paragraph */
} Finder;

static inline guint8
get_class (const Finder *self, gsize at)
{
  const guint8 byte = (guint8) self->bytes[at];

  return byte < 0x80 ? self->classes->ascii[byte]
                     : get_property (g_utf8_get_char (self->bytes + at));
}

/* The next character, without what is attached to this one (SB5). */
static gsize
get_next (const Finder *self, gsize at)
{
  do
    at = (gsize) (g_utf8_next_char (self->bytes + at) - self->bytes);
  while (at < self->end && (guint8) self->bytes[at] >= 0x80 && is_attached (get_class (self, at)));
  return at;
}

/* The class of the character before @at; 0 at the start of the sentence. */
static guint8
get_class_before (const Finder *self, gsize at)
{
  while (at > self->start)
    {
      guint8 class;

      at = (gsize) (g_utf8_prev_char (self->bytes + at) - self->bytes);
      class = get_class (self, at);
      if (!is_attached (class))
        return class;
    }
  return U_SB_OTHER;
}

/* After a full stop and spaces: does a small letter come before any other letter or mark? (SB8) */
static gboolean
goes_on_small (const Finder *self, gsize at)
{
  for (; at < self->end; at = get_next (self, at))
    {
      guint8 class = get_class (self, at);

      if (class == U_SB_LOWER)
        return TRUE;
      if (class == U_SB_OLETTER || class == U_SB_UPPER || is_parting (class) || is_term (class))
        return FALSE;
    }
  return FALSE;
}

/* Does the mark at @at end the sentence? @next is where the next one starts, or where the search
 * goes on. */
static gboolean
ends_sentence (const Finder *self, gsize at, guint8 mark, gsize *next)
{
  gsize p = get_next (self, at);
  guint8 class = p < self->end ? get_class (self, p) : U_SB_OTHER;

  *next = p;
  if (p == self->end)
    return TRUE;
  if (mark == U_SB_ATERM && class == U_SB_NUMERIC)
    return FALSE;
  if (mark == U_SB_ATERM && class == U_SB_UPPER)
    {
      guint8 before = get_class_before (self, at);

      if (before == U_SB_UPPER || before == U_SB_LOWER)
        return FALSE;
    }
  for (; p < self->end && get_class (self, p) == U_SB_CLOSE; p = get_next (self, p))
    ;
  for (; p < self->end && get_class (self, p) == U_SB_SP; p = get_next (self, p))
    ;
  *next = p;
  if (p == self->end)
    return TRUE;
  class = get_class (self, p);
  if (is_parting (class))
    {
      *next = (gsize) (g_utf8_next_char (self->bytes + p) - self->bytes);
      return TRUE;
    }
  if (class == U_SB_SCONTINUE || is_term (class))
    return FALSE;
  return mark != U_SB_ATERM || !goes_on_small (self, p);
}

/**
 * und_sentence_find_end:
 * @bytes: stored text
 * @start: where a sentence starts
 * @end: where its paragraph ends, past @start
 *
 * Finds where Unicode's rules have the next sentence, if line ends are spaces. O(length of the
 * sentence), and the numbers and marks behind it.
 *
 * Returns: the next sentence's start, at most @end
 */
gsize
und_sentence_find_end (const char *bytes, gsize start, gsize end)
{
  const Finder finder = { get_classes (), bytes, start, end };
  gsize at = start;

  while (at < end)
    {
      guint8 class;

      while (at < end && !finder.classes->may_end[(guint8) bytes[at]])
        at++;
      if (at == end)
        break;
      class = get_class (&finder, at);
      if (is_parting (class))
        return (gsize) (g_utf8_next_char (bytes + at) - bytes);
      if (!is_term (class))
        at = (gsize) (g_utf8_next_char (bytes + at) - bytes);
      else if (ends_sentence (&finder, at, class, &at))
        return at;
    }
  return end;
}

static void
append_sentences (GArray *sentences, const char *bytes, UndSpan paragraph)
{
  gsize start = paragraph.start;

  for (gsize at = start; at < paragraph.end;)
    {
      UndSpan span;

      at = und_sentence_find_end (bytes, at, paragraph.end);
      if (und_sentence_goes_on (bytes, paragraph, start, at))
        continue;
      span = und_span_trim (bytes, und_span (start, at));
      if (!und_span_is_empty (span))
        g_array_append_val (sentences, span);
      start = at;
    }
}

/**
 * und_sentences_find:
 * @bytes: stored text
 * @paragraphs: (array length=n_paragraphs): its paragraphs
 * @n_paragraphs: how many there are
 *
 * Finds the sentences. O(n).
 *
 * Returns: (transfer full) (element-type UndSpan): in text order
 */
GArray *
und_sentences_find (const char *bytes, const UndSpan *paragraphs, gsize n_paragraphs)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (UndSpan));

  for (gsize i = 0; i < n_paragraphs; i++)
    append_sentences (sentences, bytes, paragraphs[i]);
  return sentences;
}
