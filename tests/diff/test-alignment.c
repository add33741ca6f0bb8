/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "sequence.h"
#include "und-alignment.h"

#define FIRST  "the harbour fund was promised to every fishing town last spring ."
#define SECOND "our schools cannot wait another winter for boilers that work ."
#define THIRD  "publish each contract before the vote in september of this year ."
#define EDITED "the harbour fund was promised to each fishing town last spring ."

/* The moves as "a0-a1>b0-b1", then what the script keeps. */
static char *
show (const UndAlignment *alignment)
{
  GString *shown = g_string_new (NULL);
  gsize n_moves, n_runs;
  const UndMove *moves = und_alignment_get_moves (alignment, &n_moves);
  const UndRun *runs = und_edit_script_get_runs (und_alignment_get_script (alignment), &n_runs);

  for (gsize m = 0; m < n_moves; m++)
    g_string_append_printf (shown, "m%u-%u>%u-%u ", moves[m].a_start, moves[m].a_end,
                            moves[m].b_start, moves[m].b_end);
  for (gsize r = 0; r < n_runs; r++)
    g_string_append_printf (shown, "=%u,%u+%u ", runs[r].a, runs[r].b, runs[r].length);
  return g_strchomp (g_string_free (shown, FALSE));
}

static void
check_alignment (const char *before,
                 const char *after,
                 const UndAlignmentOptions *options,
                 const char *expected)
{
  g_autoptr (UndInterner) ids = und_interner_new ();
  g_autoptr (UndInterner) exact = und_interner_new ();
  g_auto (TestSequence) a = { 0 };
  g_auto (TestSequence) b = { 0 };
  g_autoptr (UndAlignment) alignment = NULL;
  g_autoptr (UndAlignment) mirror = NULL;
  g_autoptr (UndAlignment) twice = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *shown_twice = NULL;

  test_sequence_init (&a, before, ids, exact);
  test_sequence_init (&b, after, ids, exact);
  alignment = und_alignment_new (&a.sequence, &b.sequence, options, NULL, NULL);
  shown = show (alignment);
  g_assert_cmpstr (shown, ==, expected);
  mirror = und_alignment_invert (alignment);
  twice = und_alignment_invert (mirror);
  shown_twice = show (twice);
  g_assert_cmpstr (shown_twice, ==, expected);
}

static void
test_swap_is_one_move (void)
{
  check_alignment (FIRST " | " SECOND, SECOND " | " FIRST, NULL, "m12-23>0-11 =0,11+12");
}

static void
test_edited_passage_moves (void)
{
  check_alignment (FIRST " | " SECOND " | " THIRD, SECOND " | " THIRD " | " EDITED, NULL,
                   "m0-12>23-35 =12,0+23");
}

static void
test_duplicate_stays_once (void)
{
  check_alignment (FIRST, FIRST " | " FIRST, NULL, "=0,0+12");
}

static void
test_short_passage_stays_unmoved (void)
{
  check_alignment ("one two three four . " FIRST, FIRST " one two three four .", NULL, "=5,0+12");
}

static void
test_bound_on_moves_is_chosen (void)
{
  const UndAlignmentOptions options = { .min_move_words = 4 };

  check_alignment ("one two three four five . " FIRST, FIRST " one two three four five .", &options,
                   "m0-6>12-18 =6,0+12");
}

static void
test_no_moves_when_exact_or_told (void)
{
  const UndAlignmentOptions exact = { .is_exact = TRUE };
  const UndAlignmentOptions placed = { .no_moves = TRUE };
  static const char *const before = FIRST " | " SECOND;
  static const char *const after = SECOND " | " FIRST;

  check_alignment (before, after, &exact, "=0,11+12");
  check_alignment (before, after, &placed, "=0,11+12");
}

static char *
write_random_letters (gsize n)
{
  GString *line = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (line, "%c ", 'a' + g_test_rand_int_range (0, 26));
  return g_string_free (line, FALSE);
}

/* Two texts of few kinds, too long to be searched whole unless somebody asks for it. */
static void
test_exact_is_searched_longer (void)
{
  const UndAlignmentOptions options = { .is_exact = TRUE };
  const gsize n = 135000;
  g_autoptr (UndInterner) ids = und_interner_new ();
  g_autoptr (UndInterner) exact_ids = und_interner_new ();
  g_autofree char *before = write_random_letters (n);
  g_autofree char *after = write_random_letters (n);
  g_auto (TestSequence) a = { 0 };
  g_auto (TestSequence) b = { 0 };
  g_autoptr (UndAlignment) exact = NULL;
  g_autoptr (UndAlignment) readable = NULL;

  test_sequence_init (&a, before, ids, exact_ids);
  test_sequence_init (&b, after, ids, exact_ids);
  exact = und_alignment_new (&a.sequence, &b.sequence, &options, NULL, NULL);
  readable = und_alignment_new (&a.sequence, &b.sequence, NULL, NULL, NULL);
  g_assert_false (und_alignment_is_truncated (exact));
  g_assert_true (und_alignment_is_truncated (readable));
  g_assert_cmpuint (und_edit_script_get_n_equal (und_alignment_get_script (exact)), >,
                    und_edit_script_get_n_equal (und_alignment_get_least (readable)));
}

/* Tokens are in one run or one move at most, and moves are as long as they are said to be. */
static void
check_disjoint (const UndAlignment *alignment, gsize n_a, gsize n_b)
{
  g_autofree guint8 *in_a = g_new0 (guint8, n_a + 1);
  g_autofree guint8 *in_b = g_new0 (guint8, n_b + 1);
  gsize n_moves, n_runs;
  const UndMove *moves = und_alignment_get_moves (alignment, &n_moves);
  const UndRun *runs = und_edit_script_get_runs (und_alignment_get_script (alignment), &n_runs);

  for (gsize m = 0; m < n_moves; m++)
    {
      UndEditScript *script = und_alignment_get_move_script (alignment, m);

      g_assert_cmpuint (und_edit_script_get_n_a (script), ==, moves[m].a_end - moves[m].a_start);
      g_assert_cmpuint (und_edit_script_get_n_b (script), ==, moves[m].b_end - moves[m].b_start);
      for (guint32 i = moves[m].a_start; i < moves[m].a_end; i++)
        g_assert_cmpuint (in_a[i]++, ==, 0);
      for (guint32 j = moves[m].b_start; j < moves[m].b_end; j++)
        g_assert_cmpuint (in_b[j]++, ==, 0);
    }
  for (gsize r = 0; r < n_runs; r++)
    {
      for (guint32 k = 0; k < runs[r].length; k++)
        {
          g_assert_cmpuint (in_a[runs[r].a + k]++, ==, 0);
          g_assert_cmpuint (in_b[runs[r].b + k]++, ==, 0);
        }
    }
}

static void
append_random_piece (GString *line)
{
  static const char *const pieces[] = {
    FIRST, SECOND, THIRD, EDITED, "and so on", "the", "| yes ."
  };

  g_string_append_printf (line, "%s ", pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
}

static void
test_random_texts_stay_disjoint (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (UndInterner) ids = und_interner_new ();
      g_autoptr (UndInterner) exact = und_interner_new ();
      g_autoptr (GString) before = g_string_new (NULL);
      g_autoptr (GString) after = g_string_new (NULL);
      g_auto (TestSequence) a = { 0 };
      g_auto (TestSequence) b = { 0 };
      const UndAlignmentOptions options = { .min_move_words = (guint) g_test_rand_int_range (0,
                                                                                             12) };
      g_autoptr (UndAlignment) alignment = NULL;

      for (guint p = 0; p < 12; p++)
        append_random_piece (p % 2 == 0 ? before : after);
      test_sequence_init (&a, before->str, ids, exact);
      test_sequence_init (&b, after->str, ids, exact);
      alignment = und_alignment_new (&a.sequence, &b.sequence, &options, NULL, NULL);
      check_disjoint (alignment, a.sequence.n, b.sequence.n);
    }
}

/* Forty paragraphs, each of thirty words of its own. */
static char *
write_paragraphs (gboolean is_turned)
{
  GString *text = g_string_new (NULL);

  for (guint p = 0; p < 40; p++)
    {
      guint number = is_turned ? 39 - p : p;

      g_string_append (text, "| ");
      for (guint w = 0; w < 30; w++)
        g_string_append_printf (text, "w%ux%u ", number, w);
      g_string_append (text, ". ");
    }
  return g_string_free (text, FALSE);
}

/* Paragraphs that all changed places are moves but for one, and no word is changed, however few
 * steps there were for a script. */
static void
test_turned_paragraphs_all_move (void)
{
  g_autofree char *before = write_paragraphs (FALSE);
  g_autofree char *after = write_paragraphs (TRUE);

  for (guint64 max_steps = 0; max_steps <= 1000; max_steps += 1000)
    {
      const UndAlignmentOptions options = { .max_steps = max_steps };
      g_autoptr (UndInterner) ids = und_interner_new ();
      g_autoptr (UndInterner) exact = und_interner_new ();
      g_auto (TestSequence) a = { 0 };
      g_auto (TestSequence) b = { 0 };
      g_autoptr (UndAlignment) alignment = NULL;
      gsize n_moves, n_moved = 0;
      const UndMove *moves;

      test_sequence_init (&a, before, ids, exact);
      test_sequence_init (&b, after, ids, exact);
      alignment = und_alignment_new (&a.sequence, &b.sequence, &options, NULL, NULL);
      check_disjoint (alignment, a.sequence.n, b.sequence.n);
      moves = und_alignment_get_moves (alignment, &n_moves);
      for (gsize m = 0; m < n_moves; m++)
        n_moved += moves[m].a_end - moves[m].a_start;
      g_assert_cmpuint (n_moves, ==, 39);
      g_assert_cmpuint (n_moved
                          + und_edit_script_get_n_equal (und_alignment_get_script (alignment)),
                        ==, a.sequence.n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/alignment/swap-is-one-move", test_swap_is_one_move);
  g_test_add_func ("/diff/alignment/edited-passage-moves", test_edited_passage_moves);
  g_test_add_func ("/diff/alignment/duplicate-stays-once", test_duplicate_stays_once);
  g_test_add_func ("/diff/alignment/short-passage-stays-unmoved", test_short_passage_stays_unmoved);
  g_test_add_func ("/diff/alignment/bound-on-moves-is-chosen", test_bound_on_moves_is_chosen);
  g_test_add_func ("/diff/alignment/no-moves-when-exact-or-told", test_no_moves_when_exact_or_told);
  g_test_add_func ("/diff/alignment/exact-is-searched-longer", test_exact_is_searched_longer);
  g_test_add_func ("/diff/alignment/random-texts-stay-disjoint", test_random_texts_stay_disjoint);
  g_test_add_func ("/diff/alignment/turned-paragraphs-all-move", test_turned_paragraphs_all_move);
  return g_test_run ();
}
