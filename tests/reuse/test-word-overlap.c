/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-word-overlap.h"

#include "reuse-words.h"

static void
check_count (const char *a, const char *b, guint expected)
{
  g_autoptr (UndInterner) interner = und_interner_new ();
  gsize n_a = 0;
  gsize n_b = 0;
  g_autofree guint32 *words_a = parse_words (interner, a, &n_a);
  g_autofree guint32 *words_b = parse_words (interner, b, &n_b);

  g_assert_cmpuint (und_word_overlap_count (words_a, n_a, words_b, n_b), ==, expected);
  g_assert_cmpuint (und_word_overlap_count (words_b, n_b, words_a, n_a), ==, expected);
}

/* @expected: "words of a/words of b=equal". */
static void
check_reach (const char *a, const char *b, guint gain, gboolean is_backward, const char *expected)
{
  g_autoptr (UndInterner) interner = und_interner_new ();
  gsize n_a = 0;
  gsize n_b = 0;
  g_autofree guint32 *words_a = parse_words (interner, a, &n_a);
  g_autofree guint32 *words_b = parse_words (interner, b, &n_b);
  UndWordReach reach = und_word_overlap_reach (words_a, n_a, words_b, n_b, gain, is_backward);
  g_autofree char *found = g_strdup_printf ("%zu/%zu=%u", (size_t) reach.a, (size_t) reach.b,
                                            reach.n_equal);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_counts_in_order (void)
{
  check_count ("", "", 0);
  check_count ("a b c", "", 0);
  check_count ("a b c", "a b c", 3);
  check_count ("a b c", "c b a", 1);
  check_count ("a x b y c", "a b c", 3);
}

static void
test_counts_up_to_the_bound (void)
{
  guint32 words[UND_WORD_OVERLAP_MAX + 1] = { 0 };

  g_assert_cmpuint (
    und_word_overlap_count (words, UND_WORD_OVERLAP_MAX, words, UND_WORD_OVERLAP_MAX), ==,
    UND_WORD_OVERLAP_MAX);
  g_assert_cmpuint (und_word_overlap_count (words, UND_WORD_OVERLAP_MAX + 1, words, 3), ==, 0);
}

static void
test_reaches_over_changes (void)
{
  check_reach ("a b c d", "a b c d", 1, FALSE, "4/4=4");
  check_reach ("a b X d e", "a b Y d e", 1, FALSE, "5/5=4");
  check_reach ("a b X Y d", "a b Q R S", 1, FALSE, "2/2=2");
  check_reach ("a b d e", "a b c d e", 1, FALSE, "4/5=4");
  check_reach ("x y", "p q", 1, FALSE, "0/0=0");
  check_reach ("a b X d", "a b Y d", 1, FALSE, "2/2=2");
  check_reach ("a b X d", "a b Y d", 2, FALSE, "4/4=3");
  check_reach ("", "p q", 1, FALSE, "0/0=0");
}

static void
test_reaches_back (void)
{
  check_reach ("a b c d", "a b c d", 1, TRUE, "4/4=4");
  check_reach ("q q c d", "r r c d", 1, TRUE, "2/2=2");
  check_reach ("a b X d e", "a b d e", 1, TRUE, "5/4=4");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reuse/word-overlap/counts-in-order", test_counts_in_order);
  g_test_add_func ("/reuse/word-overlap/counts-up-to-the-bound", test_counts_up_to_the_bound);
  g_test_add_func ("/reuse/word-overlap/reaches-over-changes", test_reaches_over_changes);
  g_test_add_func ("/reuse/word-overlap/reaches-back", test_reaches_back);
  return g_test_run ();
}
