/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-comparison.h"

/* "+[words]=[words]" for each copy of an insertion, "-[…]=[…]" of a deletion: the copy first. */
static char *
show_copies (UndComparison *comparison)
{
  GString *shown = g_string_new (NULL);
  gsize n_hunks;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize h = 0; h < n_hunks; h++)
    for (guint c = 0; hunks[h].copies != NULL && c < hunks[h].copies->len; c++)
      {
        const UndCopy *copy = &g_array_index (hunks[h].copies, UndCopy, c);
        g_autofree char *a = und_text_dup_span (und_comparison_get_a (comparison), copy->a);
        g_autofree char *b = und_text_dup_span (und_comparison_get_b (comparison), copy->b);

        g_string_append_printf (shown, "%s[%s]=[%s] ", copy->is_in_b ? "+" : "-",
                                copy->is_in_b ? b : a, copy->is_in_b ? a : b);
      }
  return g_string_free (shown, FALSE);
}

/* Of @before and @after, and the mirror of it. */
static void
check_copied (const char *before, const char *after, const char *expected)
{
  g_autoptr (UndText) a = make_text (before);
  g_autoptr (UndText) b = make_text (after);
  g_autoptr (UndComparison) comparison = compare (a, b, NULL);
  g_autoptr (UndComparison) swapped = compare (b, a, NULL);
  g_autofree char *shown = show_copies (comparison);

  check_laws (comparison);
  check_laws (swapped);
  check_mirror (comparison, swapped);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_paragraph_said_twice (void)
{
  g_autofree char *before = g_strjoin ("\n\n", first_paragraph, second_paragraph, third_paragraph,
                                       NULL);
  g_autofree char *after = g_strjoin ("\n\n", first_paragraph, second_paragraph, third_paragraph,
                                      first_paragraph, NULL);
  g_autofree char *expected = g_strdup_printf ("+[%s]=[%s] ", first_paragraph, first_paragraph);
  g_autofree char *mirrored = g_strdup_printf ("-[%s]=[%s] ", first_paragraph, first_paragraph);

  check_copied (before, after, expected);
  check_copied (after, before, mirrored);
  check_copied (before, before, "");
}

static void
test_sentence_in_new_words (void)
{
  g_autofree char *before = g_strjoin ("\n\n", first_paragraph, second_paragraph, NULL);
  g_autofree char *after = g_strdup_printf ("%s\n\n%s\n\nNobody has answered. %s It rained.",
                                            first_paragraph, second_paragraph, first_paragraph);
  g_autofree char *expected = g_strdup_printf ("+[%s]=[%s] ", first_paragraph, first_paragraph);

  check_copied (before, after, expected);
}

/* What A does not keep was moved, not said twice, and a new passage that B says twice is new. */
static void
test_moves_are_no_copies (void)
{
  g_autofree char *before = g_strjoin ("\n\n", first_paragraph, second_paragraph, third_paragraph,
                                       NULL);
  g_autofree char *moved = g_strjoin ("\n\n", second_paragraph, third_paragraph, first_paragraph,
                                      NULL);
  g_autofree char *twice = g_strjoin ("\n\n", second_paragraph, first_paragraph, first_paragraph,
                                      NULL);

  check_copied (before, moved, "");
  check_copied (second_paragraph, twice, "");
}

/* A passage that moved may stand a third time. */
static void
test_copy_of_a_move (void)
{
  g_autofree char *before = g_strjoin ("\n\n", first_paragraph, second_paragraph, third_paragraph,
                                       NULL);
  g_autofree char *after = g_strjoin ("\n\n", second_paragraph, first_paragraph, third_paragraph,
                                      first_paragraph, NULL);
  g_autofree char *expected = g_strdup_printf ("+[%s]=[%s] ", first_paragraph, first_paragraph);

  check_copied (before, after, expected);
}

static void
test_bound (void)
{
  const UndComparisonOptions options = { .min_move_words = 4 };
  g_autoptr (UndText) a = make_text ("The weir at Reed leaks.\n\nNobody has mended it so far.\n");
  g_autoptr (UndText) b = make_text (
    "The weir at Reed leaks.\n\nNobody has mended it so far.\n\nThe weir at Reed leaks.\n");
  g_autoptr (UndComparison) comparison = compare (a, b, NULL);
  g_autoptr (UndComparison) bounded = compare (a, b, &options);
  g_autofree char *shown = show_copies (comparison);
  g_autofree char *shown_bounded = show_copies (bounded);

  g_assert_cmpstr (shown, ==, "");
  g_assert_cmpstr (shown_bounded, ==, "+[The weir at Reed leaks.]=[The weir at Reed leaks.] ");
}

static guint
count_copies (UndComparison *comparison)
{
  gsize n_hunks;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);
  guint n_copies = 0;

  for (gsize h = 0; h < n_hunks; h++)
    n_copies += hunks[h].copies != NULL ? hunks[h].copies->len : 0;
  return n_copies;
}

/* Paragraphs at random, some of them twice: the laws hold, and there are copies to try them on. */
static void
test_random_paragraphs (void)
{
  const char *const paragraphs[] = { first_paragraph, second_paragraph, third_paragraph,
                                     "It rained.", "Nobody has answered the council so far." };
  guint n_copies = 0;

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GString) before = g_string_new (NULL);
      g_autoptr (GString) after = g_string_new (NULL);
      g_autoptr (UndText) a = NULL;
      g_autoptr (UndText) b = NULL;
      g_autoptr (UndComparison) comparison = NULL;
      g_autoptr (UndComparison) back = NULL;

      for (guint k = 0; k < 6; k++)
        {
          g_string_append_printf (before, "%s\n\n", paragraphs[g_test_rand_int_range (0, 5)]);
          g_string_append_printf (after, "%s%s", paragraphs[g_test_rand_int_range (0, 5)],
                                  g_test_rand_bit () ? "\n\n" : " ");
        }
      a = make_text (before->str);
      b = make_text (after->str);
      comparison = compare (a, b, NULL);
      back = compare (b, a, NULL);
      check_laws (comparison);
      check_mirror (comparison, back);
      n_copies += count_copies (comparison);
    }
  g_assert_cmpuint (n_copies, >=, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/comparison-copies/paragraph-said-twice", test_paragraph_said_twice);
  g_test_add_func ("/model/comparison-copies/sentence-in-new-words", test_sentence_in_new_words);
  g_test_add_func ("/model/comparison-copies/moves-are-no-copies", test_moves_are_no_copies);
  g_test_add_func ("/model/comparison-copies/copy-of-a-move", test_copy_of_a_move);
  g_test_add_func ("/model/comparison-copies/bound", test_bound);
  g_test_add_func ("/model/comparison-copies/random-paragraphs", test_random_paragraphs);
  return g_test_run ();
}
