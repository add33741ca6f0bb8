/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Double encoding.
 *
 * Text in UTF-8 that some program took for Windows-1252 (or Latin-1) and encoded again shows "â€œ"
 * for a curly quote and "Ã©" for "é". Each such character is a byte of the text before; a run of
 * them that makes one whole UTF-8 sequence is a candidate, and how sure it is has three grades:
 *
 * - clear: no language writes it. "â€" and a mark; anything with a control character; "Ã" after a
 *   small letter; "Â" before a sign.
 * - likely: any other two of which the first is "Ã" or "Â". "MAÇÃ»" may be meant so.
 * - possible: the rest. French "é…»" would make a whole sequence too.
 *
 * Likely ones are repaired in a file that has a clear one, possible ones only if besides nothing
 * beyond ASCII is left in the file: then all of it was encoded twice. What does not make a whole
 * sequence stays as it is. A text that went through this more than once is repaired as often,
 * within a bound. The cost is linear. */
#include "config.h"

#include "und-charset-private.h"

#include <string.h>

#define MAX_PASSES   3u
#define MAX_SEQUENCE 4u

/* So many possible ones, and nothing else beyond ASCII, are as good as a clear one. */
#define MIN_POSSIBLE 8u

typedef enum
{
  GRADE_POSSIBLE,
  GRADE_LIKELY,
  GRADE_CLEAR,
} Grade;

typedef struct
{
  gunichar c;      /* what was meant */
  const char *end; /* of the candidate */
  Grade grade;
} Candidate;

/* A sign that stands before a number or alone, so that "Â" before it means nothing. */
static gboolean
is_lone_sign (gunichar c)
{
  return c == 0xa0 || (c >= 0xa2 && c <= 0xa9) || (c >= 0xac && c <= 0xb1) || c == 0xb6 || c == 0xb7
         || (c >= 0xbc && c <= 0xbf);
}

static Grade
get_grade (gunichar meant, gboolean has_control, gunichar before)
{
  if (has_control || (meant >= 0x2000 && meant < 0x2040) || meant == 0x20ac || meant == 0x2122
      || meant == 0x2212 || meant == 0xfeff || meant >= 0x10000)
    return GRADE_CLEAR;
  if (meant > 0xff)
    return GRADE_POSSIBLE;
  if (meant < 0xc0 ? is_lone_sign (meant) : g_unichar_islower (before))
    return GRADE_CLEAR;
  return GRADE_LIKELY;
}

/* Is there a candidate at @at, whose character is @first? */
static gboolean
find_candidate (const char *at, const char *end, gunichar before, Candidate *candidate)
{
  char sequence[MAX_SEQUENCE + 1] = { 0 };
  guint8 lead = und_windows_1252_from_char (g_utf8_get_char (at));
  gsize n_sequence = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const char *p = at;
  gboolean has_control = FALSE;

  if (lead < 0xc2 || lead > 0xf4)
    return FALSE;
  for (gsize n = 0; n < n_sequence; n++, p = g_utf8_next_char (p))
    {
      gunichar c = p < end ? g_utf8_get_char (p) : 0;
      guint8 byte = und_windows_1252_from_char (c);

      has_control |= c >= 0x80 && c < 0xa0;
      if (n > 0 && (byte & 0xc0) != 0x80)
        return FALSE;
      sequence[n] = byte;
    }
  if (!g_utf8_validate (sequence, n_sequence, NULL))
    return FALSE;
  candidate->c = g_utf8_get_char (sequence);
  candidate->end = p;
  candidate->grade = get_grade (candidate->c, has_control, before);
  return candidate->c >= 0xa0;
}

/* Where the next character that is not ASCII stands, or the end. */
static const char *
skip_ascii (const char *at, const char *end)
{
  while (at < end && (guint8) *at < 0x80)
    at++;
  return at;
}

static gunichar
get_char_before (const char *start, const char *at)
{
  return at > start ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;
}

/* Finds the least grade that is to be repaired, if any is. */
static gboolean
find_least_grade (const GString *text, Grade *least)
{
  const char *end = text->str + text->len;
  gsize n_found[GRADE_CLEAR + 1] = { 0 };
  gsize n_other = 0;

  for (const char *at = skip_ascii (text->str, end); at < end;)
    {
      Candidate candidate;

      if (find_candidate (at, end, get_char_before (text->str, at), &candidate))
        {
          n_found[candidate.grade]++;
          at = skip_ascii (candidate.end, end);
        }
      else
        {
          n_other++;
          at = skip_ascii (g_utf8_next_char (at), end);
        }
    }
  *least = n_other == 0 ? GRADE_POSSIBLE : GRADE_LIKELY;
  return n_found[GRADE_CLEAR] > 0 || (n_other == 0 && n_found[GRADE_POSSIBLE] >= MIN_POSSIBLE);
}

typedef struct
{
  gsize n_repaired;
  guint line;
  char *before; /* the first */
  char *after;
} Repairs;

/* What can be shown of the characters from @start to @end. */
static char *
dup_visible (const char *start, const char *end)
{
  GString *out = g_string_new (NULL);

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    g_string_append_unichar (out, g_unichar_iscntrl (g_utf8_get_char (p)) ? 0xfffd
                                                                          : g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

static void
note_repair (Repairs *repairs, const GString *text, const char *at, const Candidate *candidate)
{
  if (repairs->n_repaired++ > 0)
    return;
  repairs->line = und_charset_count_line (text->str, at);
  repairs->before = dup_visible (at, candidate->end);
  repairs->after = g_new0 (char, 8);
  g_unichar_to_utf8 (candidate->c, repairs->after);
}

/* Frees @text. */
static GString *
repair_once (GString *text, Grade least, Repairs *repairs)
{
  GString *out = g_string_sized_new (text->len + 1);
  const char *end = text->str + text->len;
  gunichar before = 0;

  for (const char *at = text->str; at < end;)
    {
      const char *next = skip_ascii (at, end);
      Candidate candidate;

      g_string_append_len (out, at, next - at);
      before = next > at ? (guint8) next[-1] : before;
      at = next;
      if (at == end)
        break;
      if (find_candidate (at, end, before, &candidate) && candidate.grade >= least)
        {
          note_repair (repairs, text, at, &candidate);
          g_string_append_unichar (out, candidate.c);
          before = candidate.c;
          at = candidate.end;
        }
      else
        {
          before = g_utf8_get_char (at);
          g_string_append_unichar (out, before);
          at = g_utf8_next_char (at);
        }
    }
  g_string_free (text, TRUE);
  return out;
}

/**
 * und_charset_repair:
 * @text: (transfer full): valid UTF-8
 * @issues: (element-type UndIssue): where the repair is told
 *
 * Undoes double encoding where it is clear. O(n).
 *
 * Returns: (transfer full): @text, or the repaired text
 */
GString *
und_charset_repair (GString *text, GPtrArray *issues)
{
  Repairs repairs = { 0, 0, NULL, NULL };
  UndValues *values;
  Grade least;

  for (guint pass = 0; pass < MAX_PASSES && find_least_grade (text, &least); pass++)
    text = repair_once (text, least, &repairs);
  if (repairs.n_repaired == 0)
    return text;
  values = und_values_new ();
  und_values_add_number (values, "count", repairs.n_repaired);
  und_values_add_text (values, "before", repairs.before);
  und_values_add_text (values, "after", repairs.after);
  g_ptr_array_add (issues, und_issue_new ("text-encoding-repaired", values, repairs.line));
  g_free (repairs.before);
  g_free (repairs.after);
  return text;
}
