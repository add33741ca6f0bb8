/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-verdict.h"

#include <string.h>

static void
check_verdict (const char *source, const char *copy, UndVerdict expected)
{
  g_autoptr (UndText) a = und_text_new (source, strlen (source), NULL);
  g_autoptr (UndText) b = und_text_new (copy, strlen (copy), NULL);
  gsize n_a = 0;
  gsize n_b = 0;

  und_text_get_bytes (a, &n_a);
  und_text_get_bytes (b, &n_b);
  g_assert_cmpstr (
    und_verdict_to_string (und_verdict_judge (a, und_span (0, n_a), b, und_span (0, n_b))), ==,
    und_verdict_to_string (expected));
}

static void
test_verbatim (void)
{
  check_verdict ("we sign", "we sign", UND_VERDICT_VERBATIM);
  check_verdict ("we\nsign", "we sign", UND_VERDICT_VERBATIM);
  check_verdict ("we sign", "we \n   sign", UND_VERDICT_VERBATIM);
  check_verdict ("we\n\nsign", "we\n\nsign", UND_VERDICT_VERBATIM);
  /* White space that is the same for eight bytes and goes on in one of the two. */
  check_verdict ("we all sign it now", "we all  sign it now", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("we sign \nthe letter", "we sign the letter", UND_VERDICT_VERBATIM);
  check_verdict ("we sign\n\nthe letter", "we sign\nthe letter", UND_VERDICT_TYPOGRAPHIC);
}

static void
test_typographic (void)
{
  check_verdict ("the state’s “right”", "the state's \"right\"", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("we—all", "we---all", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("we\n\nsign", "we sign", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("we  sign", "we sign", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("ﬁle it", "file it", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("we\tsign", "we sign", UND_VERDICT_TYPOGRAPHIC);
}

static void
test_altered (void)
{
  check_verdict ("we sign", "We sign", UND_VERDICT_ALTERED);
  check_verdict ("we sign it", "we sign", UND_VERDICT_ALTERED);
  check_verdict ("we; sign", "we, sign", UND_VERDICT_ALTERED);
  check_verdict ("wesign", "we sign", UND_VERDICT_ALTERED);
}

/* The words between the first mark of each text and its last; those of the source only are in a
 * quotation if @is_source_quoted. */
static void
check_quotation (const char *source,
                 gboolean is_source_quoted,
                 const char *copy,
                 UndVerdict expected)
{
  g_autoptr (UndText) a = und_text_new (source, strlen (source), NULL);
  g_autoptr (UndText) b = und_text_new (copy, strlen (copy), NULL);
  gsize n_mark = strlen ("“");
  UndSpan from = und_span (is_source_quoted ? n_mark : 0, strlen (source));
  UndSpan to = und_span (n_mark, strlen (copy));

  g_assert_cmpstr (und_verdict_to_string (und_verdict_judge_quotation (
                     a, from, is_source_quoted ? from : UND_SPAN_EMPTY, b, to)),
                   ==, und_verdict_to_string (expected));
}

static void
test_reopened (void)
{
  check_quotation ("we sign\n\nthis too", FALSE, "“we sign\n\n“this too", UND_VERDICT_VERBATIM);
  check_quotation ("we sign this too", FALSE, "“we sign “this too", UND_VERDICT_ALTERED);
  check_quotation ("we sign\n\nthis too", FALSE, "‘we sign\n\n‘this too", UND_VERDICT_VERBATIM);
  check_quotation ("we sign\n\nthis too", FALSE, "“we sign\n\n‘this too", UND_VERDICT_ALTERED);
}

/* In plain words every mark is one. */
static void
test_no_reopening (void)
{
  check_verdict ("we sign\n\nthis too", "we sign\n\n“this too", UND_VERDICT_ALTERED);
  check_quotation ("we sign\n\n“this” too", FALSE, "“we sign\n\nthis” too", UND_VERDICT_ALTERED);
  check_quotation ("we sign\n\n“this,” too", FALSE, "“we sign\n\n“‘this,’ too",
                   UND_VERDICT_TYPOGRAPHIC);
}

static void
test_reopened_source (void)
{
  check_quotation ("“we sign\n\n“this too", TRUE, "“we sign\n\nthis too", UND_VERDICT_VERBATIM);
  check_quotation ("“we sign\n\n“this too", TRUE, "“we sign\n\n“this too", UND_VERDICT_VERBATIM);
  check_quotation ("“we sign\n\n‘this’ too", TRUE, "“we sign\n\nthis too", UND_VERDICT_ALTERED);
}

static void
test_marks_inside (void)
{
  check_verdict ("the “right” way", "the ‘right’ way", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("the \"right\" way", "the 'right' way", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("a board of 6\" width", "a board of 6' width", UND_VERDICT_ALTERED);
  check_verdict ("a board of 6\" width", "a board of 6” width", UND_VERDICT_TYPOGRAPHIC);
}

/* A mark after a digit closes what is open, and is that of a measure where nothing is. */
static void
test_marks_after_digits (void)
{
  check_verdict ("the “rule of 2019” is", "the ‘rule of 2019’ is", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("the \"rule of 2019\" is", "the 'rule of 2019' is", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("“states’ rule of 2019” is", "‘states’ rule of 2019’ is", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("the “rule” of 6\" is", "the ‘rule’ of 6' is", UND_VERDICT_ALTERED);
  check_verdict ("the “rule of 6\" is", "the “rule of 6' is", UND_VERDICT_ALTERED);
  check_verdict ("the dam’s 6\" is", "the dam’s 6' is", UND_VERDICT_ALTERED);
}

static void
test_parted_at_the_end_of_a_line (void)
{
  check_verdict ("to undo it", "to un-\ndo it", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("a long-term plan", "a long-\nterm plan", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("to undo it", "to un- do it", UND_VERDICT_ALTERED);
  check_verdict ("to undo it", "to un-\n\ndo it", UND_VERDICT_ALTERED);
  check_verdict ("a longterm plan", "a long-term plan", UND_VERDICT_ALTERED);
  check_verdict ("to undo it", "to un\u2010\ndo it", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("to undo it", "to un\u00ad\ndo it", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("to undo it", "to un—\ndo it", UND_VERDICT_ALTERED);
  check_verdict ("in 20-21 it", "in 20-\n21 it", UND_VERDICT_ALTERED);
}

/* Whether the hyphen is the word's own is asked of each word. */
static void
test_parted_in_two_ways (void)
{
  check_verdict ("to undo a long-term plan", "to un-\ndo a long-\nterm plan",
                 UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("a long-\nterm plan to undo it", "a long-term plan to un-\ndo it",
                 UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("to un-\ndo a long-\nterm plan", "to un-\ndo a long-\nterm plan",
                 UND_VERDICT_VERBATIM);
  check_verdict ("to undo a longterm plan", "to un-\ndo a long-term plan", UND_VERDICT_ALTERED);
}

/* A space between initials is the printer's; one between words is not. */
static void
test_initials (void)
{
  check_verdict ("the U.S. Senate", "the U. S. Senate", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("Fenton, D. C. and", "Fenton, D.C. and", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("J. R. Penrose", "J.R. Penrose", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("a Ph.D. in law", "a Ph. D. in law", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("of the U.S", "of the U. S", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("the U.S. Senate", "the U.\nS. Senate", UND_VERDICT_TYPOGRAPHIC);
  check_verdict ("the U.S. Senate", "the US Senate", UND_VERDICT_ALTERED);
  check_verdict ("the U.S. Senate", "the U S Senate", UND_VERDICT_ALTERED);
  check_verdict ("the U.S. Senate", "the U.\n\nS. Senate", UND_VERDICT_ALTERED);
  check_verdict ("we saw it.I. Lindt", "we saw it. I. Lindt", UND_VERDICT_ALTERED);
  check_verdict ("we saw.It is", "we saw. It is", UND_VERDICT_ALTERED);
  check_verdict ("of U.Senate", "of U. Senate", UND_VERDICT_ALTERED);
}

static void
check_trim (const char *quotation, const char *expected)
{
  g_autoptr (UndText) text = und_text_new (quotation, strlen (quotation), NULL);
  g_autofree char *trimmed = und_text_dup_span (
    text, und_verdict_trim_mark (text, und_span (0, strlen (quotation))));

  g_assert_cmpstr (trimmed, ==, expected);
}

static void
test_mark_inside_is_trimmed (void)
{
  check_trim ("we sign,", "we sign");
  check_trim ("we sign.", "we sign");
  check_trim ("we sign?", "we sign?");
  check_trim ("we sign...", "we sign...");
  check_trim ("we sign", "we sign");
  check_trim (".", ".");
}

static void
check_widen (const char *source, const char *words, const char *copy, const char *expected)
{
  g_autoptr (UndText) a = und_text_new (source, strlen (source), NULL);
  g_autoptr (UndText) b = und_text_new (copy, strlen (copy), NULL);
  gsize start = (gsize) (strstr (source, words) - source);
  UndSpan span = und_verdict_widen_to_marks (a, und_span (start, start + strlen (words)), b,
                                             und_span (0, strlen (copy)));
  g_autofree char *found = und_text_dup_span (a, span);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_marks_at_the_ends_are_compared (void)
{
  check_widen ("Do we sign? Yes.", "we sign", "we sign?", "we sign?");
  check_widen ("Do we sign? Yes.", "we sign", "we sign", "we sign");
  check_widen ("It costs $5 now.", "5 now", "$5 now", "$5 now");
  check_widen ("It costs 5 now.", "5 now", "$5 now", "5 now");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/verdict/verbatim", test_verbatim);
  g_test_add_func ("/model/verdict/typographic", test_typographic);
  g_test_add_func ("/model/verdict/altered", test_altered);
  g_test_add_func ("/model/verdict/reopened", test_reopened);
  g_test_add_func ("/model/verdict/no-reopening", test_no_reopening);
  g_test_add_func ("/model/verdict/reopened-source", test_reopened_source);
  g_test_add_func ("/model/verdict/marks-inside", test_marks_inside);
  g_test_add_func ("/model/verdict/marks-after-digits", test_marks_after_digits);
  g_test_add_func ("/model/verdict/parted-at-the-end-of-a-line", test_parted_at_the_end_of_a_line);
  g_test_add_func ("/model/verdict/parted-in-two-ways", test_parted_in_two_ways);
  g_test_add_func ("/model/verdict/initials", test_initials);
  g_test_add_func ("/model/verdict/mark-inside-is-trimmed", test_mark_inside_is_trimmed);
  g_test_add_func ("/model/verdict/marks-at-the-ends-are-compared",
                   test_marks_at_the_ends_are_compared);
  return g_test_run ();
}
