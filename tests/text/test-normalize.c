/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-normalize.h"

#include <string.h>

#define SHY  "\xc2\xad"
#define NBSP "\xc2\xa0"

static void
check_normalized (UndFold fold, const char *utf8, const char *expected)
{
  g_autofree char *normalized = und_normalize (utf8, strlen (utf8), fold, NULL);

  g_assert_cmpstr (normalized, ==, expected);
}

static void
test_nothing (void)
{
  check_normalized (UND_FOLD_NONE, "", "");
  check_normalized (UND_FOLD_NONE, " A  “b”\n", " A  “b”\n");
}

static void
test_typography (void)
{
  const UndFold fold = UND_FOLD_TYPOGRAPHY;

  check_normalized (fold, " a" NBSP " b\n\tc ", "a b c");
  check_normalized (fold, "“a” ‘b’ «c» „d‟ e’s `f´", "\"a\" 'b' \"c\" \"d\" e's 'f'");
  check_normalized (fold, "a — b—c -- d---e – f", "a—b—c—d—e—f");
  check_normalized (fold, "a - b-c ‐ d‑e", "a—b-c—d-e");
  check_normalized (fold, "a-\nb\n- c", "a- b - c");
  check_normalized (fold, "2007–2008 2007-2008 a–b", "2007-2008 2007-2008 a—b");
  check_normalized (fold, "ﬁn" SHY "al\xe2\x80\x8b ofﬁce…", "final office...");
  check_normalized (fold, "½ ™ É", "1⁄2 TM É");
  check_normalized (fold, "—", "—");
  check_normalized (fold, " \n ", "");
}

static void
test_case (void)
{
  check_normalized (UND_FOLD_CASE, "We  ASK: Straße, İ “É”", "we  ask: strasse, i̇ “é”");
}

static void
test_punctuation (void)
{
  const UndFold fold = UND_FOLD_PUNCTUATION;

  check_normalized (fold, "“We ask,” she said — now.", "We ask she said now");
  check_normalized (fold, "don't don’t D.C. well-known", "dont dont DC well known");
  check_normalized (fold, "1,204.5 and/or $3.", "1,204.5 and or 3");
}

static void
test_equal (void)
{
  const char *curly = "“It’s late” — they said";
  const char *plain = "\"It's  late\"--they said";

  g_assert_true (
    und_normalize_equal (curly, strlen (curly), plain, strlen (plain), UND_FOLD_TYPOGRAPHY));
  g_assert_false (
    und_normalize_equal (curly, strlen (curly), plain, strlen (plain), UND_FOLD_CASE));
  g_assert_true (und_normalize_equal (NULL, 0, NULL, 0, UND_FOLD_NONE));
}

/* @part of the normal form stands at @expected in the source. */
static void
check_source_of (const char *utf8, const char *part, const char *expected)
{
  g_autoptr (UndOffsetMap) map = NULL;
  g_autofree char *normalized = und_normalize (utf8, strlen (utf8), UND_FOLD_TYPOGRAPHY, &map);
  g_autofree char *found = NULL;
  gsize start = strstr (normalized, part) - normalized;
  UndSpan span = und_offset_map_to_source (map, und_span (start, start + strlen (part)));
  UndSpan back = und_offset_map_to_normalized (map, span);

  found = g_strndup (utf8 + span.start, und_span_length (span));
  g_assert_cmpstr (found, ==, expected);
  g_assert_true (und_span_contains (back, und_span (start, start + strlen (part))));
}

static void
test_map_gives_the_smallest_source (void)
{
  check_source_of ("plain words", "n w", "n w");
  check_source_of ("  “late”  now", "\"late\" n", "“late”  n");
  check_source_of ("fi" SHY "nal", "i", "i");
  check_source_of ("fi" SHY "nal", "in", "i" SHY "n");
  check_source_of ("oﬁce", "f", "ﬁ");
  check_source_of ("a -- b", "—", "--");
  check_source_of ("a -- b", "a—b", "a -- b");
}

static void
check_map (const char *utf8, UndFold fold)
{
  g_autoptr (UndOffsetMap) map = NULL;
  g_autofree char *normalized = und_normalize (utf8, strlen (utf8), fold, &map);
  gsize n_bytes = strlen (utf8);
  UndSpan before = UND_SPAN_EMPTY;

  g_assert_true (g_utf8_validate (normalized, -1, NULL));
  for (const char *p = normalized; *p != '\0'; p = g_utf8_next_char (p))
    {
      UndSpan here = und_span (p - normalized, g_utf8_next_char (p) - normalized);
      UndSpan source = und_offset_map_to_source (map, here);
      UndSpan back = und_offset_map_to_normalized (map, source);

      g_assert_cmpuint (source.end, <=, n_bytes);
      g_assert_false (und_span_is_empty (source));
      g_assert_cmpuint (before.start, <=, source.start);
      g_assert_cmpuint (before.end, <=, source.end);
      g_assert_true (und_span_contains (back, here));
      g_assert_true (g_utf8_validate (utf8 + source.start, und_span_length (source), NULL));
      before = source;
    }
  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p))
    {
      UndSpan here = und_span (p - utf8, g_utf8_next_char (p) - utf8);
      UndSpan there = und_offset_map_to_normalized (map, here);

      g_assert_cmpuint (there.end, <=, strlen (normalized));
      if (!und_span_is_empty (there))
        g_assert_true (und_span_overlaps (und_offset_map_to_source (map, there), here));
    }
}

static void
test_map_leads_there_and_back (void)
{
  static const char *const pieces[] = {
    "a", "B", "é", "ß", " ", "  ", "\n",           "“", "’", "—",  "--", "-", "1",
    ",", ".", "…", "ﬁ", SHY, NBSP, "\xe2\x80\x8b", "½", "$", "漢", "👩"
  };

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = g_test_rand_int_range (0, 20);

      for (guint i = 0; i < n; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      check_map (text->str, round % 8);
    }
}

static void
test_folding_twice_changes_nothing (void)
{
  static const char *const pieces[] = { "a",  "B", "é", "ß", " ", "\n", "“", "’", "—",
                                        "--", "-", "1", ",", ".", "…",  "ﬁ", SHY };

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;
      UndFold fold = UND_FOLD_TYPOGRAPHY | (round % 2 ? UND_FOLD_CASE : 0);
      guint n = g_test_rand_int_range (0, 20);

      for (guint i = 0; i < n; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      once = und_normalize (text->str, text->len, fold, NULL);
      twice = und_normalize (once, strlen (once), fold, NULL);
      /* Dashes that only spaces parted have come together and would be one. */
      if (strstr (once, " - ") == NULL && strstr (once, "--") == NULL && strstr (once, "——") == NULL
          && strstr (once, "—-") == NULL && strstr (once, "-—") == NULL)
        g_assert_cmpstr (once, ==, twice);
    }
}

/* Two texts are equal if their folded forms are, wherever they first differ. */
static void
test_equal_is_of_the_folded (void)
{
  static const char *const pieces[] = {
    "a",   "the", " ", "  ", "\n",       "-",    "--",           " - ",      "\xe2\x80\x94",
    "1.5", ",",   ".", "'",  "\xc2\xad", "word", "\xef\xac\x81", "\xc3\xa9", "e\xcc\x81"
  };
  guint n_equal = 0;

  for (guint round = 0; round < 4000; round++)
    {
      g_autoptr (GString) a = g_string_new (NULL);
      g_autoptr (GString) b = g_string_new (NULL);
      UndFold fold = (UndFold) g_test_rand_int_range (0, 8);
      g_autofree char *folded_a = NULL;
      g_autofree char *folded_b = NULL;
      gboolean is_equal;

      for (gint32 k = g_test_rand_int_range (0, 60); k > 0; k--)
        {
          const char *piece = pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];

          g_string_append (a, piece);
          g_string_append (b, g_test_rand_int_range (0, 60) == 0
                                ? pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]
                                : piece);
        }
      folded_a = und_normalize (a->str, a->len, fold, NULL);
      folded_b = und_normalize (b->str, b->len, fold, NULL);
      is_equal = strcmp (folded_a, folded_b) == 0;
      n_equal += is_equal;
      g_assert_cmpint (und_normalize_equal (a->str, a->len, b->str, b->len, fold), ==, is_equal);
    }
  g_assert_cmpuint (n_equal, >, 400);
  g_assert_cmpuint (n_equal, <, 3800);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/normalize/nothing", test_nothing);
  g_test_add_func ("/text/normalize/typography", test_typography);
  g_test_add_func ("/text/normalize/case", test_case);
  g_test_add_func ("/text/normalize/punctuation", test_punctuation);
  g_test_add_func ("/text/normalize/equal", test_equal);
  g_test_add_func ("/text/normalize/map-gives-the-smallest-source",
                   test_map_gives_the_smallest_source);
  g_test_add_func ("/text/normalize/map-leads-there-and-back", test_map_leads_there_and_back);
  g_test_add_func ("/text/normalize/folding-twice-changes-nothing",
                   test_folding_twice_changes_nothing);
  g_test_add_func ("/text/normalize/equal-is-of-the-folded", test_equal_is_of_the_folded);
  return g_test_run ();
}
