/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "near-pair.h"

static void
write_word (Side *side, guint32 n_common, guint32 n_capitals)
{
  const guint32 id = pick (8) == 0 ? pick (N_MARKS) : N_MARKS + pick (n_common);

  add (side, id, pick (n_capitals) == 0);
}

/* The same on both sides, but for the capitals of about one word in @n_odd. Returns how many. */
static guint32
write_end (Pair *pair, guint32 n_common, guint32 n_odd)
{
  const guint32 n = pick (8);

  for (guint32 k = 0; k < n; k++)
    {
      const guint32 id = pick (N_MARKS + n_common);

      add (&pair->a, id, FALSE);
      add (&pair->b, id, pick (n_odd) == 0);
    }
  return n;
}

static void
add_common (Pair *pair, guint32 id, guint32 n_times, gboolean is_capital_a, gboolean is_capital_b)
{
  for (guint32 k = 0; k < n_times; k++)
    {
      add (&pair->a, id, is_capital_a);
      add (&pair->b, id, is_capital_b);
    }
}

/* Up to @n_most words that stand once, the same on both sides. */
static void
write_singles (Pair *pair, guint32 n_most, guint32 *id)
{
  for (guint32 n = pick (n_most + 1); n > 0; n--)
    add_common (pair, (*id)++, 1, FALSE, FALSE);
}

/* One word of A comes to B, with an edit or without. */
static void
write_revised (Pair *pair, guint32 i, guint32 n_common, guint32 words_per_edit)
{
  const guint32 fine = g_array_index (pair->a.fine, guint32, i);

  switch (pick (4 * words_per_edit))
    {
    case 0:
      return;
    case 1:
      write_word (&pair->b, n_common, 4);
      return;
    case 2:
      write_word (&pair->b, n_common, 4);
      break;
    case 3:
    case 4:
      add (&pair->b, fine / 2, fine % 2 == 0);
      return;
    default:
      break;
    }
  add_again (&pair->b, &pair->a, i);
}

/* Few words, so that many stand often; B is A with edits, and maybe a piece of A that stands twice
 * in it or has moved; or a text of its own. The ends are the same. */
static void
write_pair (Pair *pair)
{
  const guint32 n_common = 2 + pick (pick (2) == 0 ? 4 : 30), n_odd = pick (3) == 0 ? 6 : 1000;
  const guint32 n = pick (44), words_per_edit = 1 + pick (8);
  const guint32 moved = pick (n + 1), n_moved = pick (4) == 0 ? pick (n - moved + 1) : 0;
  const guint32 to = pick (n + 1);

  pair->n_start = write_end (pair, n_common, n_odd);
  for (guint32 i = 0; i < n; i++)
    write_word (&pair->a, n_common, 4);
  if (pick (8) == 0)
    {
      for (guint32 i = pick (44); i > 0; i--)
        write_word (&pair->b, n_common, 4);
    }
  else
    {
      for (guint32 i = 0; i < n; i++)
        {
          for (guint32 k = 0; i == to && k < MIN (n_moved, 8); k++)
            write_revised (pair, pair->n_start + moved + k, n_common, words_per_edit);
          write_revised (pair, pair->n_start + i, n_common, words_per_edit);
        }
    }
  pair->n_end = write_end (pair, n_common, n_odd);
}

/* Adds the word @id to either side, or both. */
static void
add_somewhere (Pair *pair, guint32 id)
{
  if (pick (3) == 0)
    add (&pair->a, id, FALSE);
  if (pick (3) == 0)
    add (&pair->b, id, FALSE);
}

/* One word over and over, and between its rows some words that stand once, or in a row that does,
 * as few as a proof may need. By capitals alone a row goes with the next one, or the one before, on
 * the other side: so a least script by finer ids goes round what stands between, if that is little.
 */
static void
write_shifted (Pair *pair)
{
  const guint32 n_rows = 2 + pick (4), n_common = 1 + pick (8), n_single = 1 + pick (12);
  const gboolean is_turned = pick (2) == 0, has_rows = pick (2) == 0;
  gboolean is_capital = pick (2) == 0;
  guint32 id = N_MARKS + 6;

  pair->n_start = write_end (pair, 2, 1000);
  write_singles (pair, 3, &id);
  add_somewhere (pair, N_MARKS + 1);
  for (guint32 k = 0; k < n_rows; k++)
    {
      const gboolean is_next = pick (4) == 0 ? is_capital : !is_capital;

      add_common (pair, N_MARKS, pick (n_common + 1), is_turned ? is_capital : is_next,
                  is_turned ? is_next : is_capital);
      is_capital = is_next;
      add_somewhere (pair, N_MARKS + 1);
      if (k + 1 == n_rows)
        break;
      for (guint32 n = pick (n_single + 1); n > 0; n--)
        add_common (pair, has_rows ? N_MARKS + 2 + pick (4) : id++, 1, FALSE, pick (12) == 0);
      add_somewhere (pair, N_MARKS + 1);
    }
  write_singles (pair, 3, &id);
  pair->n_end = write_end (pair, 2, 1000);
}

/* A block of words is of one kind: some that stand once, or few that stand often. */
static void
write_block (Side *side, guint32 *id)
{
  const gboolean is_single = pick (2) == 0;
  const guint32 n_kinds = 1 + pick (3);

  for (guint32 n = 1 + pick (4); n > 0; n--)
    add (side, is_single ? (*id)++ : N_MARKS + pick (n_kinds), !is_single && pick (2) == 0);
}

/* Copies A[start, end) to B; one of @n_odd words has other capitals there. */
static void
copy_block (Pair *pair, guint32 start, guint32 end, guint32 n_odd)
{
  for (guint32 i = start; i < end; i++)
    {
      const guint32 fine = g_array_index (pair->a.fine, guint32, i);

      add (&pair->b, fine / 2, (fine % 2 == 1) != (pick (n_odd) == 0));
    }
}

/* Short blocks, of which some have changed places with the next. What stays is then worth hardly
 * more than what goes, and a word whose capitals changed turns the scales. */
static void
write_swapped (Pair *pair)
{
  const guint32 n_blocks = 3 + pick (8), n_odd = 1 + pick (8), n_swap = 1 + pick (4);
  guint32 starts[16] = { 0 }, id = N_MARKS + 3;

  pair->n_start = write_end (pair, 2, 1000);
  write_singles (pair, 3, &id);
  starts[0] = pair->a.fine->len;
  for (guint32 k = 0; k < n_blocks; k++)
    {
      write_block (&pair->a, &id);
      starts[k + 1] = pair->a.fine->len;
    }
  for (guint32 k = 0; k < n_blocks; k++)
    {
      const gboolean is_swapped = k + 1 < n_blocks && pick (n_swap) == 0;

      if (is_swapped)
        copy_block (pair, starts[k + 1], starts[k + 2], n_odd);
      copy_block (pair, starts[k], starts[k + 1], n_odd);
      k += is_swapped;
    }
  write_singles (pair, 3, &id);
  pair->n_end = write_end (pair, 2, 1000);
}

/* From any least script by coarser ids, with seeds or without, to one that is least by finer. */
static void
check_small (void (*write) (Pair *))
{
  guint n_seeded = 0, n_other = 0;

  for (guint round = 0; round < 20000; round++)
    {
      g_auto (Pair) pair = { 0 };
      g_autoptr (UndEditScript) near = NULL;
      g_autoptr (UndEditScript) script = NULL;

      pair_init (&pair);
      write (&pair);
      near = find_near (&pair, round % 8 != 0, round % 2 == 0);
      script = search_near (&pair, near, 0, NULL, NULL);
      check_legal (&pair, script);
      g_assert_false (und_edit_script_is_truncated (script));
      g_assert_cmpuint (und_edit_script_get_n_equal (script), ==, count_least (&pair));
      n_seeded += und_edit_script_get_seed_runs (near) != NULL;
      n_other += und_edit_script_get_n_equal (script) < und_edit_script_get_n_equal (near);
    }
  g_test_message ("%u with seeds, %u not least by finer ids", n_seeded, n_other);
  g_assert_cmpuint (n_seeded, >=, 10000);
  g_assert_cmpuint (n_other, >=, 10000);
}

static void
test_small_is_least (void)
{
  check_small (write_pair);
}

static void
test_shifted_is_least (void)
{
  check_small (write_shifted);
}

static void
test_swapped_is_least (void)
{
  check_small (write_swapped);
}

/* Is there a token among the same at the ends that is not the same by finer ids? */
static gboolean
has_odd_ends (const Pair *pair)
{
  const guint32 n_a = pair->a.fine->len, n_b = pair->b.fine->len;
  gboolean is_odd = FALSE;

  for (guint32 k = 0; k < pair->n_start; k++)
    is_odd |= g_array_index (pair->a.fine, guint32, k) != g_array_index (pair->b.fine, guint32, k);
  for (guint32 k = 1; k <= pair->n_end; k++)
    is_odd |= g_array_index (pair->a.fine, guint32, n_a - k)
              != g_array_index (pair->b.fine, guint32, n_b - k);
  return is_odd;
}

/* Within few steps it says that it is truncated, or is the least all the same: without seeds, with
 * seeds that cannot be used, and with such as can. */
static void
test_bounded_is_least_or_tells (void)
{
  guint n_all[3] = { 0 }, n_truncated[3] = { 0 };

  for (guint round = 0; round < 12000; round++)
    {
      g_auto (Pair) pair = { 0 };
      g_autoptr (UndEditScript) near = NULL;
      g_autoptr (UndEditScript) script = NULL;
      guint kind = 0;

      pair_init (&pair);
      write_pair (&pair);
      near = find_near (&pair, round % 4 != 0, FALSE);
      script = search_near (&pair, near, 1 + pick (40), NULL, NULL);
      check_legal (&pair, script);
      if (und_edit_script_get_seed_runs (near) != NULL)
        kind = has_odd_ends (&pair) ? 1 : 2;
      n_all[kind]++;
      if (und_edit_script_is_truncated (script))
        n_truncated[kind]++;
      else
        g_assert_cmpuint (und_edit_script_get_n_equal (script), ==, count_least (&pair));
    }
  for (guint kind = 0; kind < G_N_ELEMENTS (n_all); kind++)
    {
      g_test_message ("%u of %u truncated", n_truncated[kind], n_all[kind]);
      g_assert_cmpuint (n_truncated[kind], >=, n_all[kind] / 8);
      g_assert_cmpuint (n_truncated[kind], <=, n_all[kind] * 7 / 8);
    }
}

/* One word a letter; a full stop is a mark. */
static void
add_line (Side *side, const char *letters)
{
  for (const char *at = letters; *at != '\0'; at++)
    add (side, *at == '.' ? 0 : N_MARKS + (guint32) (g_ascii_tolower (*at) - 'a'),
         g_ascii_isupper (*at));
}

/* With seeds and marks, and without either. */
static void
check_kept (const char *before, const char *after, gsize n_kept)
{
  for (guint how = 0; how < 4; how++)
    {
      g_auto (Pair) pair = { 0 };
      g_autoptr (UndEditScript) near = NULL;
      g_autoptr (UndEditScript) script = NULL;

      pair_init (&pair);
      add_line (&pair.a, before);
      add_line (&pair.b, after);
      near = find_near (&pair, how % 2 == 1, how / 2 == 1);
      script = search_near (&pair, near, 0, NULL, NULL);
      check_legal (&pair, script);
      g_assert_false (und_edit_script_is_truncated (script));
      g_assert_cmpuint (und_edit_script_get_n_equal (script), ==, n_kept);
    }
}

static void
test_empty_and_same (void)
{
  check_kept ("", "", 0);
  check_kept ("abc", "", 0);
  check_kept ("", "abc", 0);
  check_kept ("...", "...", 0);
  check_kept ("abc", "def", 0);
  check_kept ("abc", "ABC", 0);
  check_kept ("aBc.d", "aBc.d", 4);
  check_kept ("aaaaaa", "aaaaaa", 6);
  check_kept ("aAaAaA", "AaAaAa", 5);
  check_kept ("a", "aA", 1);
}

/* A script that has no seed at all, nor anything that stays. */
static void
test_near_may_keep_nothing (void)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (UndEditScript) near = NULL;
  g_autoptr (UndEditScript) script = NULL;

  pair_init (&pair);
  add_line (&pair.a, "abc");
  add_line (&pair.b, "def");
  near = find_near (&pair, TRUE, TRUE);
  g_assert_null (und_edit_script_get_seed_runs (near));
  script = search_near (&pair, near, 1, NULL, NULL);
  g_assert_false (und_edit_script_is_truncated (script));
  g_assert_cmpuint (und_edit_script_get_n_equal (script), ==, 0);
}

/* Words of a knot, and of what stands between two: far more than a knot costs. A search of a large
 * knot goes on for long enough to see by itself that it was cancelled. */
#define KNOT_WORDS       200
#define LARGE_KNOT_WORDS 1000
#define ROPE_WORDS       2000

/* Both sides have the same word so often that it can be told by its capitals alone which stays, and
 * that not cheaply. In A there is a word before and after that B has elsewhere only. */
static void
add_knot (Pair *pair, guint32 n_words)
{
  guint32 seed = 1;

  add (&pair->a, N_MARKS, FALSE);
  for (guint k = 0; k < n_words; k++)
    {
      seed = seed * 1103515245 + 12345;
      add (&pair->a, N_MARKS + 1, seed >> 16 & 1);
      add (&pair->b, N_MARKS + 1, seed >> 24 & 1);
    }
  add (&pair->a, N_MARKS, FALSE);
}

static void
add_rope (Pair *pair, guint32 n_words, guint32 *id)
{
  for (guint k = 0; k < n_words; k++, (*id)++)
    {
      add (&pair->a, *id, FALSE);
      add (&pair->b, *id, FALSE);
    }
}

/* Words that stand once, with @n_knots of others among them; and the script by coarser ids that
 * keeps all but the words round the knots. */
static UndEditScript *
write_knots (Pair *pair, guint n_knots, guint32 n_words)
{
  guint32 id = N_MARKS + 2, a = 0, b = 0;
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (UndRun));
  UndEditScript *near;

  for (guint k = 0; k < n_knots; k++)
    {
      add_rope (pair, ROPE_WORDS, &id);
      g_array_append_val (words, ((UndRun){ a, b, ROPE_WORDS }));
      add_knot (pair, n_words);
      a += ROPE_WORDS;
      b += ROPE_WORDS;
      g_array_append_val (words, ((UndRun){ a + 1, b, n_words }));
      a += n_words + 2;
      b += n_words;
    }
  add_rope (pair, ROPE_WORDS, &id);
  add (&pair->b, N_MARKS, FALSE);
  add_rope (pair, ROPE_WORDS, &id);
  g_array_append_val (words, ((UndRun){ a, b, ROPE_WORDS }));
  g_array_append_val (words, ((UndRun){ a + ROPE_WORDS, b + ROPE_WORDS + 1, ROPE_WORDS }));
  near = und_edit_script_new_from_runs ((const UndRun *) (gpointer) words->data, words->len,
                                        pair->a.coarse->len, pair->b.coarse->len, FALSE);
  give_seeds (pair, near, words);
  return near;
}

static gboolean
is_enough (const Pair *pair, const UndEditScript *near, guint64 max_steps)
{
  g_autoptr (UndEditScript) script = search_near (pair, near, max_steps, NULL, NULL);

  check_legal (pair, script);
  return !und_edit_script_is_truncated (script);
}

/* The fewest steps within which a script is found for @n_knots. */
static guint64
measure_knots (guint n_knots)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (UndEditScript) near = NULL;
  guint64 low = 0, high = 1;

  pair_init (&pair);
  near = write_knots (&pair, n_knots, KNOT_WORDS);
  g_assert_nonnull (und_edit_script_get_seed_runs (near));
  while (!is_enough (&pair, near, high))
    {
      low = high;
      high *= 2;
    }
  while (low + 1 < high)
    {
      const guint64 middle = low + (high - low) / 2;

      if (is_enough (&pair, near, middle))
        high = middle;
      else
        low = middle;
    }
  g_test_message ("%u knots: %" G_GUINT64_FORMAT " steps", n_knots, high);
  return high;
}

/* What is looked at are the knots, not the ropes; each takes as much, and all of them share one
 * bound. */
static void
test_knots_share_one_bound (void)
{
  const guint64 n_one = measure_knots (1), n_four = measure_knots (4);

  g_assert_cmpuint (n_one, >, 1000);
  g_assert_cmpuint (n_one, <=, KNOT_WORDS * KNOT_WORDS);
  g_assert_cmpuint (n_four, >, 3 * n_one);
  g_assert_cmpuint (n_four, <=, 5 * n_one);
}

/* Their number does not make one of them dearer. */
static void
test_many_knots_take_linear_steps (void)
{
  static const guint n_knots = 200;
  const guint64 n_one = measure_knots (1);
  g_auto (Pair) pair = { 0 };
  g_autoptr (UndEditScript) near = NULL;
  g_autoptr (UndEditScript) script = NULL;

  pair_init (&pair);
  near = write_knots (&pair, n_knots, KNOT_WORDS);
  script = search_near (&pair, near, n_knots * n_one * 5 / 4, NULL, NULL);
  check_legal (&pair, script);
  g_assert_false (und_edit_script_is_truncated (script));
  g_assert_cmpuint (und_edit_script_get_n_equal (script), ==, search_least (&pair));
  g_assert_false (is_enough (&pair, near, n_knots * n_one * 3 / 4));
}

/* With seeds and without. */
static void
check_cancelled (guint n_knots, guint32 n_words)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (UndEditScript) seeded = NULL;
  g_autoptr (UndEditScript) bare = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gsize n_runs;
  const UndRun *runs;

  pair_init (&pair);
  seeded = write_knots (&pair, n_knots, n_words);
  runs = und_edit_script_get_runs (seeded, &n_runs);
  bare = und_edit_script_new_from_runs (runs, n_runs, pair.a.coarse->len, pair.b.coarse->len,
                                        FALSE);
  g_cancellable_cancel (cancellable);
  for (guint how = 0; how < 2; how++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (search_near (&pair, how == 0 ? seeded : bare, 0, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
test_cancelled_gives_error (void)
{
  check_cancelled (1, LARGE_KNOT_WORDS);
  /* None of these takes long, and all of them do. */
  check_cancelled (200, KNOT_WORDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/near-script/small-is-least", test_small_is_least);
  g_test_add_func ("/diff/near-script/shifted-is-least", test_shifted_is_least);
  g_test_add_func ("/diff/near-script/swapped-is-least", test_swapped_is_least);
  g_test_add_func ("/diff/near-script/bounded-is-least-or-tells", test_bounded_is_least_or_tells);
  g_test_add_func ("/diff/near-script/empty-and-same", test_empty_and_same);
  g_test_add_func ("/diff/near-script/near-may-keep-nothing", test_near_may_keep_nothing);
  g_test_add_func ("/diff/near-script/knots-share-one-bound", test_knots_share_one_bound);
  g_test_add_func ("/diff/near-script/many-knots-take-linear-steps",
                   test_many_knots_take_linear_steps);
  g_test_add_func ("/diff/near-script/cancelled-gives-error", test_cancelled_gives_error);
  return g_test_run ();
}
