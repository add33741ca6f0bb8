/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-comparison.h"

static void
test_swap_is_one_move (void)
{
  g_autofree char *before = g_strjoin ("\n\n", first_paragraph, second_paragraph, third_paragraph,
                                       NULL);
  g_autofree char *after = g_strjoin ("\n\n", second_paragraph, first_paragraph, third_paragraph,
                                      NULL);
  g_autoptr (UndText) a = make_text (before);
  g_autoptr (UndText) b = make_text (after);
  g_autoptr (UndComparison) comparison = compare (a, b, NULL);
  const UndComparisonWords *words = und_comparison_get_words (comparison);
  gsize n_hunks, n_rows, n_move_rows = 0;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);
  const UndComparisonRow *rows = und_comparison_get_rows (comparison, &n_rows);

  check_laws (comparison);
  for (gsize h = 0; h < n_hunks; h++)
    g_assert_cmpuint (hunks[h].move, <=, 1);
  g_assert_cmpuint (words->deleted, ==, 0);
  g_assert_cmpuint (words->inserted, ==, 0);
  g_assert_cmpuint (words->moved_from, ==, 14);
  for (gsize r = 0; r < n_rows; r++)
    n_move_rows += rows[r].move == 1;
  g_assert_cmpuint (n_rows, ==, 4);
  g_assert_cmpuint (n_move_rows, ==, 2);
}

static void
test_edited_move_keeps_its_edits (void)
{
  g_autofree char *before = g_strjoin ("\n\n", first_paragraph, second_paragraph, third_paragraph,
                                       NULL);
  g_autofree char *after = g_strjoin (
    "\n\n", second_paragraph, third_paragraph,
    "The harbour fund was promised to each fishing town along the northern shore last spring.",
    NULL);
  g_autoptr (UndText) a = make_text (before);
  g_autoptr (UndText) b = make_text (after);
  g_autoptr (UndComparison) comparison = compare (a, b, NULL);
  gsize n_hunks;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);
  guint n_moves = 0;

  check_laws (comparison);
  for (gsize h = 0; h < n_hunks; h++)
    {
      if (hunks[h].op != UND_HUNK_MOVE_TO)
        continue;
      n_moves++;
      g_assert_cmpuint (hunks[h].edits->len, >=, 1);
    }
  g_assert_cmpuint (n_moves, ==, 1);
  g_assert_cmpuint (und_comparison_get_words (comparison)->deleted, ==, 1);
}

/* A paragraph of words that occur elsewhere too, but not in this order; many paragraphs start with
 * one word. */
static char *
make_paragraph (guint n_words)
{
  GString *text = g_string_new (g_test_rand_bit () ? "we" : "they");

  for (guint w = 1; w < n_words; w++)
    g_string_append_printf (text, " %c%c", 'a' + g_test_rand_int_range (0, 26),
                            'a' + g_test_rand_int_range (0, 26));
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

static guint
count_moves (UndComparison *comparison)
{
  gsize n_hunks;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);
  guint n_moves = 0;

  for (gsize h = 0; h < n_hunks; h++)
    n_moves += hunks[h].op == UND_HUNK_MOVE_TO;
  return n_moves;
}

/* A sentence moves with its end, though that was changed. */
static void
test_moves_end_with_their_sentences (void)
{
  g_autofree char *before = g_strjoin ("\n\n", first_paragraph, second_paragraph, third_paragraph,
                                       NULL);
  g_autofree char *after = g_strjoin (
    "\n\n", second_paragraph, third_paragraph,
    "The harbour fund was promised to every fishing town along the northern shore and its mayor.",
    NULL);
  g_autoptr (UndText) a = make_text (before);
  g_autoptr (UndText) b = make_text (after);
  g_autoptr (UndComparison) comparison = compare (a, b, NULL);
  gsize n_hunks;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  check_laws (comparison);
  g_assert_cmpuint (count_moves (comparison), ==, 1);
  for (gsize h = 0; h < n_hunks; h++)
    g_assert_true (hunks[h].op != UND_HUNK_INSERT && hunks[h].op != UND_HUNK_DELETE
                   && (hunks[h].op != UND_HUNK_REPLACE || hunks[h].grade == UND_GRADE_TYPOGRAPHY));
  g_assert_cmpuint (und_comparison_get_words (comparison)->deleted, ==, 2);
  g_assert_cmpuint (und_comparison_get_words (comparison)->inserted, ==, 3);
}

/* A name on a line of its own is a whole paragraph. */
static void
test_short_paragraphs_move (void)
{
  const UndComparisonOptions options = { .min_move_words = 8 };
  g_autoptr (UndText) a = make_text ("Ada Mary Penrose\n\nBo Olaf Lindt\n\nCy Jo Hale\n\nDi Roe\n");
  g_autoptr (UndText) b = make_text ("Bo Olaf Lindt\n\nCy Jo Hale\n\nDi Roe\n\nAda Mary Penrose\n");
  g_autoptr (UndComparison) comparison = compare (a, b, NULL);
  g_autoptr (UndComparison) bounded = compare (a, b, &options);

  check_laws (comparison);
  g_assert_cmpuint (count_moves (comparison), ==, 1);
  g_assert_cmpuint (und_comparison_get_words (comparison)->deleted, ==, 0);
  g_assert_cmpuint (count_moves (bounded), ==, 0);
}

/* … over others that stay, below a text that stays. */
static void
test_short_paragraphs_move_over_others (void)
{
  g_autofree char *before = g_strjoin ("\n\n", first_paragraph, second_paragraph,
                                       "Ada Mary Penrose", "Bo Olaf Lindt", "Cy Jo Hale", NULL);
  g_autofree char *after = g_strjoin ("\n\n", first_paragraph, second_paragraph, "Bo Olaf Lindt",
                                      "Cy Jo Hale", "Ada Mary Penrose", NULL);
  g_autoptr (UndText) a = make_text (before);
  g_autoptr (UndText) b = make_text (after);
  g_autoptr (UndComparison) comparison = compare (a, b, NULL);

  check_laws (comparison);
  g_assert_cmpuint (count_moves (comparison), ==, 1);
  g_assert_cmpuint (und_comparison_get_words (comparison)->moved_to, ==, 3);
  g_assert_cmpuint (und_comparison_get_words (comparison)->deleted, ==, 0);
}

/* Headings that two texts share which have nothing else in common. */
static void
test_headings_of_other_texts_do_not_move (void)
{
  static const char *const headings[] = { "What the board asks", "Who pays for it",
                                          "When it shall begin" };
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (UndText) a = NULL;
  g_autoptr (UndText) b = NULL;
  g_autoptr (UndComparison) comparison = NULL;

  for (guint h = 0; h < G_N_ELEMENTS (headings); h++)
    {
      g_autofree char *one = make_paragraph (60);
      g_autofree char *other = make_paragraph (60);

      g_string_append_printf (before, "%s\n\n%s\n\n", headings[h], one);
      g_string_append_printf (after, "%s\n\n%s\n\n", headings[G_N_ELEMENTS (headings) - 1 - h],
                              other);
    }
  a = make_text (before->str);
  b = make_text (after->str);
  comparison = compare (a, b, NULL);
  check_laws (comparison);
  g_assert_cmpuint (count_moves (comparison), ==, 0);
}

static void
test_duplicate_is_no_move (void)
{
  g_autofree char *before = g_strjoin ("\n\n", first_paragraph, second_paragraph, NULL);
  g_autofree char *after = g_strjoin ("\n\n", first_paragraph, second_paragraph, first_paragraph,
                                      NULL);
  g_autoptr (UndText) a = make_text (before);
  g_autoptr (UndText) b = make_text (after);
  g_autoptr (UndComparison) comparison = compare (a, b, NULL);

  check_laws (comparison);
  g_assert_cmpuint (und_comparison_get_words (comparison)->moved_to, ==, 0);
  g_assert_cmpuint (und_comparison_get_words (comparison)->inserted, ==, 15);
}

static void
shuffle (GPtrArray *paragraphs)
{
  for (guint p = paragraphs->len; p > 1; p--)
    {
      guint other = (guint) g_test_rand_int_range (0, (gint32) p);
      gpointer last = paragraphs->pdata[p - 1];

      paragraphs->pdata[p - 1] = paragraphs->pdata[other];
      paragraphs->pdata[other] = last;
    }
}

static char *
join (GPtrArray *paragraphs)
{
  GString *text = g_string_new (NULL);

  for (guint p = 0; p < paragraphs->len; p++)
    g_string_append_printf (text, "%s\n\n", (char *) paragraphs->pdata[p]);
  return g_string_free (text, FALSE);
}

static void
check_shuffled (GPtrArray *paragraphs)
{
  g_autofree char *before = join (paragraphs);
  g_autofree char *after = NULL;
  g_autoptr (UndText) a = NULL;
  g_autoptr (UndText) b = NULL;
  g_autoptr (UndComparison) comparison = NULL;
  g_autoptr (UndComparison) back = NULL;

  shuffle (paragraphs);
  after = join (paragraphs);
  a = make_text (before);
  b = make_text (after);
  comparison = compare (a, b, NULL);
  back = compare (b, a, NULL);
  check_laws (comparison);
  check_mirror (comparison, back);
  g_assert_cmpuint (und_comparison_get_words (comparison)->deleted, ==, 0);
  g_assert_cmpuint (und_comparison_get_words (comparison)->inserted, ==, 0);
}

/* Whatever moved, the least script is looked for and found. */
static void
test_shuffled_paragraphs_have_a_least_script (void)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_free);
  const UndComparisonOptions exactly = { .is_exact = TRUE };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (UndText) a = NULL;
  g_autoptr (UndText) b = NULL;
  g_autoptr (UndComparison) comparison = NULL;
  g_autoptr (UndComparison) exact = NULL;

  for (guint p = 0; p < 400; p++)
    g_ptr_array_add (paragraphs, make_paragraph (30));
  before = join (paragraphs);
  shuffle (paragraphs);
  after = join (paragraphs);
  a = make_text (before);
  b = make_text (after);
  comparison = compare (a, b, NULL);
  exact = compare (a, b, &exactly);
  g_assert_cmpuint (und_comparison_get_words (comparison)->deleted, ==, 0);
  g_assert_cmpuint (und_comparison_get_words (comparison)->least_deleted, ==,
                    und_comparison_get_words (exact)->deleted);
  g_assert_false (und_comparison_is_bounded (comparison));
}

static void
check_shuffled_paragraphs (guint n_paragraphs, guint n_words)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_free);

  for (guint p = 0; p < n_paragraphs; p++)
    g_ptr_array_add (paragraphs, make_paragraph (n_words));
  check_shuffled (paragraphs);
}

static void
test_shuffled_paragraphs_change_no_word (void)
{
  check_shuffled_paragraphs (60, 30);
  for (guint round = 0; round < 30; round++)
    check_shuffled_paragraphs (12, 30);
}

/* How the paragraphs of laws and scriptures begin and end, all of them alike. */
static const char *const openings[] = {
  "And the board of the river said to the towns,",
  "And the keeper of the weir went on his way, and",
  "Each town shall keep its own bank and ditch;",
};
static const char *const refrains[] = {
  "And he made the gates of oak, and overlaid them with tin.",
  "And he made the gates of oak, and overlaid them with lead.",
  "They shall wash their boots, and mend their nets, and afterward",
};

static char *
make_formal_paragraph (void)
{
  g_autofree char *own = make_paragraph ((guint) g_test_rand_int_range (6, 30));
  g_autofree char *more = make_paragraph ((guint) g_test_rand_int_range (6, 30));

  return g_strdup_printf ("%s %s %s %s", openings[g_test_rand_int_range (0, 3)], own,
                          refrains[g_test_rand_int_range (0, 3)], more);
}

/* What begins, ends or repeats alike is not taken from one paragraph for another; of two that are
 * the same, either may have moved. */
static void
test_formal_paragraphs_change_no_word (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_free);

      for (guint p = 0; p < 40; p++)
        g_ptr_array_add (paragraphs, p % 10 == 9 ? g_strdup (paragraphs->pdata[p - 5])
                                                 : make_formal_paragraph ());
      check_shuffled (paragraphs);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/comparison-moves/swap-is-one-move", test_swap_is_one_move);
  g_test_add_func ("/model/comparison-moves/edited-move-keeps-its-edits",
                   test_edited_move_keeps_its_edits);
  g_test_add_func ("/model/comparison-moves/moves-end-with-their-sentences",
                   test_moves_end_with_their_sentences);
  g_test_add_func ("/model/comparison-moves/short-paragraphs-move", test_short_paragraphs_move);
  g_test_add_func ("/model/comparison-moves/short-paragraphs-move-over-others",
                   test_short_paragraphs_move_over_others);
  g_test_add_func ("/model/comparison-moves/headings-of-other-texts-do-not-move",
                   test_headings_of_other_texts_do_not_move);
  g_test_add_func ("/model/comparison-moves/duplicate-is-no-move", test_duplicate_is_no_move);
  g_test_add_func ("/model/comparison-moves/shuffled-paragraphs-change-no-word",
                   test_shuffled_paragraphs_change_no_word);
  g_test_add_func ("/model/comparison-moves/shuffled-paragraphs-have-a-least-script",
                   test_shuffled_paragraphs_have_a_least_script);
  g_test_add_func ("/model/comparison-moves/formal-paragraphs-change-no-word",
                   test_formal_paragraphs_change_no_word);
  return g_test_run ();
}
