/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-text-private.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

/* @expected: the sentences, each in one line, parted by " | ". */
static void
check_sentences (const char *utf8, const char *expected)
{
  g_autoptr (UndText) text = und_text_new (utf8, strlen (utf8), NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  gsize n_sentences;
  const UndSpan *sentences = und_text_get_sentences (text, &n_sentences);

  for (gsize i = 0; i < n_sentences; i++)
    {
      g_autofree char *line = und_text_dup_line (text, sentences[i]);

      g_string_append_printf (found, "%s%s", i > 0 ? " | " : "", line);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_ends (void)
{
  check_sentences ("", "");
  check_sentences ("One. Two? Three!", "One. | Two? | Three!");
  check_sentences ("“We ask.” They wrote.", "“We ask.” | They wrote.");
  check_sentences ("No mark at all", "No mark at all");
  check_sentences ("It costs $1.50 a day.", "It costs $1.50 a day.");
}

static void
test_abbreviations_do_not_end_one (void)
{
  check_sentences ("We met Mr. Hale and Ms. Orr. They spoke.",
                   "We met Mr. Hale and Ms. Orr. | They spoke.");
  check_sentences ("The U.S. Senate voted on Jan. 4.", "The U.S. Senate voted on Jan. 4.");
  check_sentences ("Write to Lake City, D.C. 20530 or Lake City, D. C. – now.",
                   "Write to Lake City, D.C. 20530 or Lake City, D. C. – now.");
  check_sentences ("Thomas J. Orr signed. Ada B. The end.",
                   "Thomas J. Orr signed. | Ada B. | The end.");
  check_sentences ("They live in the U.S. The rest do not.",
                   "They live in the U.S. | The rest do not.");
  check_sentences ("See Quill v. Orr and No. 5. No. We won in March. Mar. 5 it was.",
                   "See Quill v. Orr and No. 5. | No. | We won in March. | Mar. 5 it was.");
  check_sentences ("Ask Rep. Orr (D-Calif.) and St. Ives Dept. Head Quill.",
                   "Ask Rep. Orr (D-Calif.) and St. Ives Dept. Head Quill.");
}

static void
test_words_like_abbreviations_end_one (void)
{
  check_sentences ("It is in. Read the Act. All of it. Stop.",
                   "It is in. | Read the Act. | All of it. | Stop.");
  check_sentences ("“So says Mr.” He left. Ask him.", "“So says Mr.” | He left. | Ask him.");
}

static void
test_marks_that_go_on (void)
{
  check_sentences ("Ada Orr (R-Conn.) ; Bo Hale (D-Ill.) ; and others.",
                   "Ada Orr (R-Conn.) ; Bo Hale (D-Ill.) ; and others.");
  check_sentences ("See https://example.org/?id=4 now! Go.",
                   "See https://example.org/?id=4 now! | Go.");
}

static void
test_item_number_belongs_to_its_sentence (void)
{
  check_sentences ("1. Keep it open. 2. Repair it. B. The lamps.",
                   "1. Keep it open. | 2. Repair it. | B. The lamps.");
  check_sentences ("It costs 5. They pay 10.", "It costs 5. | They pay 10.");
}

static void
test_never_across_a_paragraph (void)
{
  check_sentences ("A heading\nThe first line of text. And more",
                   "A heading | The first line of text. | And more");
  check_sentences ("First.\n\nSecond.", "First. | Second.");
}

static void
test_across_soft_line_ends (void)
{
  check_sentences ("We the undersigned ask the council to keep the old\n"
                   "footbridge over the river open to all who walk to\n"
                   "school. It is safe.",
                   "We the undersigned ask the council to keep the old footbridge over the river "
                   "open to all who walk to school. | It is safe.");
  check_sentences ("Keeping it open needs the work and the good will of\n\n"
                   "neighbours on both banks. It is safe.",
                   "Keeping it open needs the work and the good will of neighbours on both banks. "
                   "| It is safe.");
}

/* What ICU says of @text, without line ends. */
static void
check_ends_by_icu (UBreakIterator *iterator, const char *utf8)
{
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  const gsize n_bytes = strlen (utf8);
  gsize at = 0;

  utext_openUTF8 (&text, utf8, (int64_t) n_bytes, &status);
  ubrk_setUText (iterator, &text, &status);
  g_assert_true (U_SUCCESS (status));
  ubrk_first (iterator);
  for (int32_t next = ubrk_next (iterator); next != UBRK_DONE; next = ubrk_next (iterator))
    {
      gsize end = und_sentence_find_end (utf8, at, n_bytes);

      if (end != (gsize) next)
        g_test_message ("%s", utf8);
      g_assert_cmpuint (end, ==, (gsize) next);
      at = end;
    }
  g_assert_cmpuint (at, ==, n_bytes);
  utext_close (&text);
}

/* The first dozen stand oftener than the rest. */
static const char *const pieces[] = { ".",
                                      ".",
                                      ".",
                                      "!",
                                      "?",
                                      "…",
                                      "․",
                                      "。",
                                      " ",
                                      " ",
                                      "a",
                                      "B",
                                      "é",
                                      "É",
                                      "ª",
                                      "1",
                                      "٣",
                                      ",",
                                      ":",
                                      ";",
                                      "-",
                                      "–",
                                      "—",
                                      "(",
                                      ")",
                                      "\"",
                                      "’",
                                      "”",
                                      "“",
                                      "]",
                                      "_",
                                      "$",
                                      "א",
                                      "中",
                                      "\t",
                                      "\xc2\xa0",
                                      "ǅ",
                                      "\r",
                                      "©",
                                      "\xcc\x81",
                                      "\xc2\xad",
                                      "\xe2\x80\x8d",
                                      "\xe2\x80\xa8",
                                      "\xc2\x85",
                                      "\xef\xbb\xbf",
                                      "👩",
                                      "؟" };

static void
test_rules_are_those_of_icu (void)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open (UBRK_SENTENCE, "", NULL, 0, &status);

  g_assert_true (U_SUCCESS (status));
  for (guint round = 0; round < 40000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = (guint) g_test_rand_int_range (1, 14);
      /* Of few kinds of pieces at a time, so that rules of several steps are reached. */
      gint n_kinds = g_test_rand_int_range (2, G_N_ELEMENTS (pieces));
      gint first = g_test_rand_int_range (0, G_N_ELEMENTS (pieces));

      for (guint i = 0; i < n; i++)
        g_string_append (text,
                         pieces[g_test_rand_bit () ? g_test_rand_int_range (0, 12)
                                                   : (first + g_test_rand_int_range (0, n_kinds))
                                                       % (gint) G_N_ELEMENTS (pieces)]);
      check_ends_by_icu (iterator, text->str);
    }
  ubrk_close (iterator);
}

static void
test_line_ends_are_spaces (void)
{
  g_assert_cmpuint (und_sentence_find_end ("Ask.\nNow.", 0, 9), ==, 5);
  g_assert_cmpuint (und_sentence_find_end ("Ask\nnow.", 0, 8), ==, 8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/sentences/ends", test_ends);
  g_test_add_func ("/text/sentences/abbreviations-do-not-end-one",
                   test_abbreviations_do_not_end_one);
  g_test_add_func ("/text/sentences/words-like-abbreviations-end-one",
                   test_words_like_abbreviations_end_one);
  g_test_add_func ("/text/sentences/marks-that-go-on", test_marks_that_go_on);
  g_test_add_func ("/text/sentences/item-number-belongs-to-its-sentence",
                   test_item_number_belongs_to_its_sentence);
  g_test_add_func ("/text/sentences/never-across-a-paragraph", test_never_across_a_paragraph);
  g_test_add_func ("/text/sentences/across-soft-line-ends", test_across_soft_line_ends);
  g_test_add_func ("/text/sentences/rules-are-those-of-icu", test_rules_are_those_of_icu);
  g_test_add_func ("/text/sentences/line-ends-are-spaces", test_line_ends_are_spaces);
  return g_test_run ();
}
