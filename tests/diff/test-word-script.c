/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "sequence.h"
#include "und-word-script.h"

static void
check_script (const char *before, const char *after, const char *expected)
{
  g_autoptr (UndInterner) ids = und_interner_new ();
  g_autoptr (UndInterner) exact = und_interner_new ();
  g_auto (TestSequence) a = { 0 };
  g_auto (TestSequence) b = { 0 };
  g_autoptr (UndEditScript) script = NULL;
  g_autofree char *shown = NULL;

  test_sequence_init (&a, before, ids, exact);
  test_sequence_init (&b, after, ids, exact);
  script = und_word_script_new (&a.sequence, &b.sequence, NULL, 0, 0, NULL, NULL);
  shown = test_sequence_show (&a, &b, script);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_words_before_marks (void)
{
  check_script ("plan ; rather , they", "plan , rather they", "=plan -; +, =rather -, =they");
  check_script ("a , , , b c", "c a , , , b", "+c =a_,_,_,_b -c");
  check_script (", . ,", ". ,", "-, =._,");
  check_script ("", "a .", "+a_.");
}

static void
test_marks_stay_between_their_words (void)
{
  check_script ("one , two three", "one two , three", "=one -, =two +, =three");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/word-script/words-before-marks", test_words_before_marks);
  g_test_add_func ("/diff/word-script/marks-stay-between-their-words",
                   test_marks_stay_between_their_words);
  return g_test_run ();
}
