/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-text.h"

#include <string.h>

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
  return g_test_run ();
}
