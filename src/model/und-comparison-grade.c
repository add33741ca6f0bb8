/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* How heavy a difference is. */
#include "und-comparison-private.h"
#include "und-normalize.h"

#include <string.h>

static gboolean
is_equal_under (const UndComparisonSide *a,
                UndSpan a_span,
                const UndComparisonSide *b,
                UndSpan b_span,
                UndFold fold)
{
  return und_normalize_equal (a->bytes + a_span.start, und_span_length (a_span),
                              b->bytes + b_span.start, und_span_length (b_span), fold);
}

/* The next unit of @kind from *@index on; FALSE if there is none. */
static gboolean
find_next (const UndComparisonSide *side, gsize *index, gsize end, UndTokenKind kind, UndUnit *unit)
{
  while (*index < end)
    {
      *unit = und_comparison_side_get_unit (side, (*index)++);
      if (unit->kind == kind)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_same_numbers (const UndComparisonSide *a,
                  gsize a_start,
                  gsize a_end,
                  const UndComparisonSide *b,
                  gsize b_start,
                  gsize b_end)
{
  for (;;)
    {
      UndUnit in_a, in_b;
      gboolean is_in_a = find_next (a, &a_start, a_end, UND_TOKEN_NUMBER, &in_a);
      gboolean is_in_b = find_next (b, &b_start, b_end, UND_TOKEN_NUMBER, &in_b);

      if (!is_in_a || !is_in_b)
        return is_in_a == is_in_b;
      if (!is_equal_under (a, in_a.token, b, in_b.token, UND_FOLD_TYPOGRAPHY))
        return FALSE;
    }
}

static gboolean
has_kind (const UndComparisonSide *side, gsize start, gsize end, UndTokenKind kind)
{
  return find_next (side, &start, end, kind, &(UndUnit){ .end = 0 });
}

/* A change of so many units is looked at as a change of its number, if it has one on one side only;
 * a longer one is a rewrite in which a number came or went. */
#define MAX_NUMBER_CHANGE_UNITS 4

/* "21" for "20" in however many words, or "21" for "many". */
static gboolean
changes_number (const UndComparisonSide *a,
                gsize a_start,
                gsize a_end,
                const UndComparisonSide *b,
                gsize b_start,
                gsize b_end)
{
  gboolean is_on_both = has_kind (a, a_start, a_end, UND_TOKEN_NUMBER)
                        && has_kind (b, b_start, b_end, UND_TOKEN_NUMBER);
  gboolean is_short = MAX (a_end - a_start, b_end - b_start) <= MAX_NUMBER_CHANGE_UNITS;

  return (is_on_both || is_short) && !has_same_numbers (a, a_start, a_end, b, b_start, b_end);
}

static gunichar
get_char (const UndComparisonSide *side, gsize byte)
{
  return byte < side->span.end ? g_utf8_get_char (side->bytes + byte) : 0;
}

/* "-5", but not "5-7", "COVID-19" or "- 5". */
static gboolean
is_minus (const UndComparisonSide *side, gsize byte, gunichar c)
{
  const char *at = side->bytes + byte;
  gunichar before = ' ';

  if ((c != '-' && c != 0x2013 && c != 0x2212)
      || !g_unichar_isdigit (get_char (side, byte + (gsize) (g_utf8_next_char (at) - at))))
    return FALSE;
  if (byte > side->span.start)
    before = g_utf8_get_char (g_utf8_prev_char (at));
  return g_unichar_isspace (before) || before == '('
         || g_unichar_type (before) == G_UNICODE_CURRENCY_SYMBOL;
}

static gboolean
is_raised_or_lowered_digit (gunichar c)
{
  return c == 0xb2 || c == 0xb3 || c == 0xb9 || (c >= 0x2070 && c <= 0x2089);
}

/* A mark that changes what a number says: "$", "%", "<", a minus, a raised "2". */
static gboolean
is_sign (const UndComparisonSide *side, gsize byte, gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CURRENCY_SYMBOL
         || (type == G_UNICODE_MATH_SYMBOL && c != '|' && c != '~') || c == '%' || c == 0x2030
         || is_raised_or_lowered_digit (c) || is_minus (side, byte, c);
}

/* The next sign in bytes [*@byte, @end), all minuses being one; 0 if there is none. */
static gunichar
find_sign (const UndComparisonSide *side, gsize *byte, gsize end)
{
  while (*byte < end)
    {
      gsize at = *byte;
      gunichar c = get_char (side, at);

      *byte = (gsize) (g_utf8_next_char (side->bytes + at) - side->bytes);
      if (is_sign (side, at, c))
        return is_minus (side, at, c) ? 0x2212 : c;
    }
  return 0;
}

/* Are the marks that belong to numbers the same? */
static gboolean
has_same_signs (const UndComparisonSide *a,
                UndSpan a_span,
                const UndComparisonSide *b,
                UndSpan b_span)
{
  gunichar in_a, in_b;

  do
    {
      in_a = find_sign (a, &a_span.start, a_span.end);
      in_b = find_sign (b, &b_span.start, b_span.end);
    }
  while (in_a == in_b && in_a != 0);
  return in_a == in_b;
}

/* Of an insertion or a deletion: a number or its sign alone, words, or marks alone. */
static UndGrade
grade_one_sided (const UndComparisonSide *side, gsize start, gsize end)
{
  UndSpan span = und_comparison_side_get_span (side, start, end);

  if (has_kind (side, start, end, UND_TOKEN_WORD))
    return UND_GRADE_WORD;
  return has_kind (side, start, end, UND_TOKEN_NUMBER)
             || find_sign (side, &span.start, span.end) != 0
           ? UND_GRADE_NUMBER
           : UND_GRADE_PUNCTUATION;
}

/* The grade of what differs only so that folding makes it the same; %UND_GRADE_WORD if it does not.
 */
static UndGrade
grade_light (const UndComparisonSide *a, UndSpan a_span, const UndComparisonSide *b, UndSpan b_span)
{
  if (is_equal_under (a, a_span, b, b_span, UND_FOLD_TYPOGRAPHY))
    return UND_GRADE_TYPOGRAPHY;
  if (is_equal_under (a, a_span, b, b_span, UND_FOLD_TYPOGRAPHY | UND_FOLD_PUNCTUATION))
    return UND_GRADE_PUNCTUATION;
  if (is_equal_under (a, a_span, b, b_span,
                      UND_FOLD_TYPOGRAPHY | UND_FOLD_PUNCTUATION | UND_FOLD_CASE))
    return UND_GRADE_CASE;
  return UND_GRADE_WORD;
}

UndGrade
und_comparison_grade (const UndComparisonSide *a,
                      gsize a_start,
                      gsize a_end,
                      const UndComparisonSide *b,
                      gsize b_start,
                      gsize b_end)
{
  UndSpan a_span = und_comparison_side_get_span (a, a_start, a_end);
  UndSpan b_span = und_comparison_side_get_span (b, b_start, b_end);
  UndGrade light;

  if (a_start == a_end)
    return grade_one_sided (b, b_start, b_end);
  if (b_start == b_end)
    return grade_one_sided (a, a_start, a_end);
  light = grade_light (a, a_span, b, b_span);
  if (light != UND_GRADE_WORD)
    return has_same_signs (a, a_span, b, b_span) ? light : UND_GRADE_NUMBER;
  return changes_number (a, a_start, a_end, b, b_start, b_end) ? UND_GRADE_NUMBER : UND_GRADE_WORD;
}

UndFold
und_comparison_get_fold (guint ignored)
{
  UndFold fold = UND_FOLD_NONE;

  if (ignored & (1u << UND_GRADE_TYPOGRAPHY))
    fold |= UND_FOLD_TYPOGRAPHY;
  if (ignored & (1u << UND_GRADE_PUNCTUATION))
    fold |= UND_FOLD_PUNCTUATION;
  if (ignored & (1u << UND_GRADE_CASE))
    fold |= UND_FOLD_CASE;
  return fold;
}

gboolean
und_comparison_is_ignored (const UndComparisonSide *a,
                           UndSpan a_span,
                           const UndComparisonSide *b,
                           UndSpan b_span,
                           guint ignored)
{
  UndFold fold = und_comparison_get_fold (ignored);

  return fold != UND_FOLD_NONE && is_equal_under (a, a_span, b, b_span, fold)
         && has_same_signs (a, a_span, b, b_span);
}
