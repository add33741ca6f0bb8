/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-edit-script.h"

#include <string.h>

static guint32 *
random_ids (gsize n, gint32 n_ids)
{
  guint32 *ids = g_new (guint32, n + 1);

  for (gsize i = 0; i < n; i++)
    ids[i] = (guint32) g_test_rand_int_range (0, n_ids);
  return ids;
}

static guint32 *
letters_to_ids (const char *letters)
{
  guint32 *ids = g_new (guint32, strlen (letters) + 1);

  for (gsize i = 0; letters[i] != '\0'; i++)
    ids[i] = (guint32) (letters[i] - 'a');
  return ids;
}

/* Every run has the same tokens on both sides, in order, and none touches the next. */
static void
check_valid (const UndEditScript *script, const guint32 *a, const guint32 *b)
{
  gsize n_runs, n_equal = 0;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);
  guint32 end_a = 0, end_b = 0;

  for (gsize r = 0; r < n_runs; r++)
    {
      g_assert_cmpuint (runs[r].length, >, 0);
      g_assert_cmpuint (runs[r].a, >=, end_a);
      g_assert_cmpuint (runs[r].b, >=, end_b);
      g_assert_true (r == 0 || runs[r].a > end_a || runs[r].b > end_b);
      for (guint32 k = 0; k < runs[r].length; k++)
        g_assert_cmpuint (a[runs[r].a + k], ==, b[runs[r].b + k]);
      end_a = runs[r].a + runs[r].length;
      end_b = runs[r].b + runs[r].length;
      n_equal += runs[r].length;
    }
  g_assert_cmpuint (end_a, <=, und_edit_script_get_n_a (script));
  g_assert_cmpuint (end_b, <=, und_edit_script_get_n_b (script));
  g_assert_cmpuint (n_equal, ==, und_edit_script_get_n_equal (script));
}

static gsize
table_n_equal (const guint32 *a, gsize n_a, const guint32 *b, gsize n_b)
{
  g_autofree gsize *row = g_new0 (gsize, n_b + 1);

  for (gsize i = 0; i < n_a; i++)
    {
      gsize diagonal = 0;

      for (gsize j = 0; j < n_b; j++)
        {
          gsize above = row[j + 1];

          row[j + 1] = a[i] == b[j] ? diagonal + 1 : MAX (above, row[j]);
          diagonal = above;
        }
    }
  return row[n_b];
}

static void
check_script (const char *before, const char *after, const char *expected)
{
  g_autofree guint32 *a = letters_to_ids (before);
  g_autofree guint32 *b = letters_to_ids (after);
  g_autoptr (UndEditScript)
    script = und_edit_script_new (a, strlen (before), b, strlen (after), 0, NULL, NULL);
  g_autoptr (GString) shown = g_string_new (NULL);
  gsize n_runs;
  const UndRun *runs = und_edit_script_get_runs (script, &n_runs);
  gsize i = 0, j = 0;

  for (gsize r = 0; r <= n_runs; r++)
    {
      gsize end_a = r < n_runs ? runs[r].a : strlen (before);
      gsize end_b = r < n_runs ? runs[r].b : strlen (after);

      if (i < end_a)
        g_string_append_printf (shown, "-%.*s", (int) (end_a - i), before + i);
      if (j < end_b)
        g_string_append_printf (shown, "+%.*s", (int) (end_b - j), after + j);
      if (r < n_runs)
        {
          g_string_append_printf (shown, "=%.*s", (int) runs[r].length, before + runs[r].a);
          i = end_a + runs[r].length;
          j = end_b + runs[r].length;
        }
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
test_examples (void)
{
  check_script ("", "", "");
  check_script ("", "ab", "+ab");
  check_script ("ab", "", "-ab");
  check_script ("abc", "abc", "=abc");
  check_script ("abc", "adc", "=a-b+d=c");
  check_script ("abcdef", "acdxf", "=a-b=cd-e+x=f");
  check_script ("abc", "xyz", "-abc+xyz");
}

static void
test_agrees_with_table (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      gsize n_a = (gsize) g_test_rand_int_range (0, 40);
      gsize n_b = (gsize) g_test_rand_int_range (0, 40);
      gint32 n_ids = g_test_rand_int_range (1, 12);
      g_autofree guint32 *a = random_ids (n_a, n_ids);
      g_autofree guint32 *b = random_ids (n_b, n_ids);
      g_autoptr (UndEditScript) script = und_edit_script_new (a, n_a, b, n_b, 0, NULL, NULL);

      check_valid (script, a, b);
      g_assert_false (und_edit_script_is_truncated (script));
      g_assert_cmpuint (und_edit_script_get_n_equal (script), ==, table_n_equal (a, n_a, b, n_b));
    }
}

static void
test_bounded_never_shorter (void)
{
  gboolean was_truncated = FALSE;

  for (guint round = 0; round < 20; round++)
    {
      gsize n_a = (gsize) g_test_rand_int_range (1000, 3000);
      gsize n_b = (gsize) g_test_rand_int_range (1000, 3000);
      gint32 n_ids = g_test_rand_int_range (2, 4000);
      g_autofree guint32 *a = random_ids (n_a, n_ids);
      g_autofree guint32 *b = random_ids (n_b, n_ids);
      g_autoptr (UndEditScript) exact = und_edit_script_new (a, n_a, b, n_b, 0, NULL, NULL);
      g_autoptr (UndEditScript) bounded = und_edit_script_new (a, n_a, b, n_b, 1, NULL, NULL);

      check_valid (exact, a, b);
      check_valid (bounded, a, b);
      g_assert_false (und_edit_script_is_truncated (exact));
      g_assert_cmpuint (und_edit_script_get_n_equal (bounded), <=,
                        und_edit_script_get_n_equal (exact));
      was_truncated |= und_edit_script_is_truncated (bounded);
    }
  g_assert_true (was_truncated);
}

/* Two texts that have nothing but common words in common: what no step is left for is cut into
 * windows, and a least script of each window is nearly one of the whole. Where the pairs of tokens
 * are few there is one window, and the script is a least one, though no step was left for it. */
static void
test_windows_are_nearly_least (void)
{
  for (guint round = 0; round < 8; round++)
    {
      const gboolean is_small = round % 2 == 0;
      const gsize n_a = is_small ? 100 : 5000, n_b = (gsize) g_test_rand_int_range (5000, 9000);
      const gint32 n_ids = 1 << (2 + round);
      g_autofree guint32 *a = random_ids (n_a, n_ids);
      g_autofree guint32 *b = random_ids (n_b, n_ids);
      const gsize n_equal = table_n_equal (a, n_a, b, n_b);
      g_autoptr (UndEditScript) script = und_edit_script_new (a, n_a, b, n_b, 1, NULL, NULL);

      check_valid (script, a, b);
      g_assert_true (und_edit_script_is_truncated (script));
      if (is_small)
        g_assert_cmpuint (und_edit_script_get_n_equal (script), ==, n_equal);
      else
        g_assert_cmpuint (20 * und_edit_script_get_n_equal (script), >=, 17 * n_equal);
    }
}

static void
test_swapping_sides_mirrors (void)
{
  for (guint round = 0; round < 500; round++)
    {
      gsize n_a = (gsize) g_test_rand_int_range (0, 60);
      gsize n_b = (gsize) g_test_rand_int_range (0, 60);
      gint32 n_ids = g_test_rand_int_range (1, 20);
      g_autofree guint32 *a = random_ids (n_a, n_ids);
      g_autofree guint32 *b = random_ids (n_b, n_ids);
      g_autoptr (UndEditScript) there = und_edit_script_new (a, n_a, b, n_b, 0, NULL, NULL);
      g_autoptr (UndEditScript) back = und_edit_script_new (b, n_b, a, n_a, 0, NULL, NULL);
      g_autoptr (UndEditScript) mirror = und_edit_script_invert (back);
      gsize n_runs, n_mirror_runs;
      const UndRun *runs = und_edit_script_get_runs (there, &n_runs);
      const UndRun *mirror_runs = und_edit_script_get_runs (mirror, &n_mirror_runs);

      g_assert_cmpmem (runs, n_runs * sizeof *runs, mirror_runs,
                       n_mirror_runs * sizeof *mirror_runs);
    }
}

/* Texts of few words, rewritten and repetitive, on which Myers' search gives way to bits. */
static void
test_bits_agree_with_table (void)
{
  for (guint round = 0; round < 60; round++)
    {
      gsize n_a = (gsize) g_test_rand_int_range (1, 3000);
      gsize n_b = (gsize) g_test_rand_int_range (1, 3000);
      gint32 n_ids = 1 << g_test_rand_int_range (1, 11);
      g_autofree guint32 *a = random_ids (n_a, n_ids);
      g_autofree guint32 *b = random_ids (n_b, n_ids);
      g_autoptr (UndEditScript) script = NULL;

      /* Common words besides: squares crowd the low ids. */
      for (gsize i = 0; round % 2 == 0 && i < n_a; i++)
        a[i] = a[i] * a[i] / (guint32) n_ids;
      for (gsize j = 0; round % 2 == 0 && j < n_b; j++)
        b[j] = b[j] * b[j] / (guint32) n_ids;
      script = und_edit_script_new (a, n_a, b, n_b, 0, NULL, NULL);
      check_valid (script, a, b);
      g_assert_false (und_edit_script_is_truncated (script));
      g_assert_cmpuint (und_edit_script_get_n_equal (script), ==, table_n_equal (a, n_a, b, n_b));
    }
}

/* The length of a longest common subsequence of ids below @n_ids, a row of bits at a time. */
static gsize
count_by_rows (const guint32 *a, gsize n_a, const guint32 *b, gsize n_b, guint32 n_ids)
{
  const gsize n_words = n_b / 64 + 1;
  g_autofree guint64 *matches = g_new0 (guint64, n_ids * n_words);
  g_autofree guint64 *row = g_new (guint64, n_words);
  gsize n_equal = 0;

  memset (row, 0xff, n_words * sizeof *row);
  for (gsize j = 0; j < n_b; j++)
    matches[b[j] * n_words + j / 64] |= G_GUINT64_CONSTANT (1) << (j % 64);
  for (gsize i = 0; i < n_a; i++)
    {
      guint64 carry = 0;

      for (gsize w = 0; w < n_words; w++)
        {
          const guint64 above = row[w], match = matches[a[i] * n_words + w];
          const guint64 sum = above + (above & match);

          row[w] = (sum + carry) | (above & ~match);
          carry = sum < above || sum + carry < sum;
        }
    }
  for (gsize j = 0; j < n_b; j++)
    n_equal += (row[j / 64] >> (j % 64) & 1) == 0;
  return n_equal;
}

/* Texts so long that a narrow band tells how far from the diagonal a script may go: one edited, one
 * whose second half stands first in the other, one that is mostly inserted, and one that has
 * nothing to do with it. */
static void
test_bits_stay_in_their_band (void)
{
  enum
  {
    N = 90000,
    N_IDS = 24,
  };

  g_autofree guint32 *a = random_ids (N, N_IDS);
  g_autofree guint32 *edited = g_memdup2 (a, N * sizeof *a);
  g_autofree guint32 *turned = g_new (guint32, N);
  g_autofree guint32 *other = random_ids (N, N_IDS);
  const struct
  {
    const guint32 *ids;
    gsize n;
  } sides[] = {
    { edited, N }, { turned, N }, { edited + N / 3, N / 4 }, { edited, N - 1000 }, { other, N }
  };

  for (gsize i = 0; i < N / 4; i++)
    edited[g_test_rand_int_range (0, N)] = (guint32) g_test_rand_int_range (0, N_IDS);
  memcpy (turned, edited + N / 2, N / 2 * sizeof *a);
  memcpy (turned + N / 2, edited, N / 2 * sizeof *a);
  for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
    {
      g_autoptr (UndEditScript)
        script = und_edit_script_new (a, N, sides[s].ids, sides[s].n, 0, NULL, NULL);

      check_valid (script, a, sides[s].ids);
      g_assert_false (und_edit_script_is_truncated (script));
      g_assert_cmpuint (und_edit_script_get_n_equal (script), ==,
                        count_by_rows (a, N, sides[s].ids, sides[s].n, N_IDS));
    }
}

/* Ids of which some are common, as in prose: the least of several picks. */
static guint32 *
random_prose (gsize n, gint32 n_ids)
{
  guint32 *ids = random_ids (n, n_ids);

  for (gsize i = 0; i < n; i++)
    {
      for (guint pick = 0; pick < 3; pick++)
        ids[i] = MIN (ids[i], (guint32) g_test_rand_int_range (0, n_ids));
    }
  return ids;
}

/* A copy of @a with one token in @n_kept replaced and @n_moved passages of a hundred moved. */
static guint32 *
revise_ids (const guint32 *a, gsize n, gint32 n_kept, guint n_moved, gint32 n_ids)
{
  guint32 *b = g_memdup2 (a, n * sizeof *a);

  for (guint m = 0; m < n_moved; m++)
    {
      gsize from = (gsize) g_test_rand_int_range (0, (gint32) n - 100);
      gsize to = (gsize) g_test_rand_int_range (0, (gint32) n - 100);
      guint32 passage[100];

      memcpy (passage, b + from, sizeof passage);
      if (to < from)
        memmove (b + to + 100, b + to, (from - to) * sizeof *b);
      else
        memmove (b + from, b + from + 100, (to - from) * sizeof *b);
      memcpy (b + to, passage, sizeof passage);
    }
  for (gsize i = 0; i < n; i++)
    {
      if (g_test_rand_int_range (0, n_kept) == 0)
        b[i] = (guint32) g_test_rand_int_range (0, n_ids);
    }
  return b;
}

/* Long revisions are cut at runs that seem sure. The script is a least one all the same, or it is
 * called truncated; which, with few edits, it is not. */
static void
test_long_revisions_are_least (void)
{
  const gsize n = 3000;
  guint n_truncated = 0;

  for (guint round = 0; round < 60; round++)
    {
      gint32 n_ids = 50 << round % 7;
      gint32 n_kept = 3 + 5 * (gint32) (round % 13);
      g_autofree guint32 *a = round % 2 == 0 ? random_ids (n, n_ids) : random_prose (n, n_ids);
      g_autofree guint32 *b = revise_ids (a, n, n_kept, round % 5, n_ids);
      guint64 max_steps = round % 3 == 0 ? 20000 : 0;
      g_autoptr (UndEditScript) script = und_edit_script_new (a, n, b, n, max_steps, NULL, NULL);
      gsize n_least = table_n_equal (a, n, b, n);

      check_valid (script, a, b);
      n_truncated += und_edit_script_is_truncated (script);
      g_assert_true (und_edit_script_is_truncated (script) || !und_edit_script_is_guessed (script));
      g_assert_true (max_steps > 0 || !und_edit_script_is_truncated (script));
      if (!und_edit_script_is_truncated (script))
        g_assert_cmpuint (und_edit_script_get_n_equal (script), ==, n_least);
      else
        g_assert_cmpuint (und_edit_script_get_n_equal (script), <=, n_least);
    }
  g_assert_cmpuint (n_truncated, >, 0);
}

/* Passages that stand several times, so that what seems sure is not. */
static void
test_refrains_are_least (void)
{
  const gsize n = 3000;

  for (guint round = 0; round < 40; round++)
    {
      gint32 n_ids = 200 << round % 4;
      g_autofree guint32 *a = random_prose (n, n_ids);
      g_autofree guint32 *b = NULL;
      g_autoptr (UndEditScript) script = NULL;

      for (guint copy = 0; copy < 5 + round; copy++)
        {
          gsize length = (gsize) g_test_rand_int_range (5, 60);
          gsize from = (gsize) g_test_rand_int_range (0, (gint32) (n - length));
          gsize to = (gsize) g_test_rand_int_range (0, (gint32) (n - length));

          memmove (a + to, a + from, length * sizeof *a);
        }
      b = revise_ids (a, n, 10 + (gint32) round, 1 + round % 4, n_ids);
      script = und_edit_script_new (a, n, b, n, 0, NULL, NULL);
      check_valid (script, a, b);
      g_assert_false (und_edit_script_is_truncated (script));
      g_assert_cmpuint (und_edit_script_get_n_equal (script), ==, table_n_equal (a, n, b, n));
    }
}

/* Inputs on which a search without a bound would run for minutes. */
static void
test_hostile_ends (void)
{
  const gsize n = 150000;

  for (gint32 n_ids = 1; n_ids <= 30000; n_ids = n_ids < 3 ? n_ids + 1 : n_ids * 100)
    {
      g_autofree guint32 *a = random_ids (n, n_ids);
      g_autofree guint32 *b = random_ids (n + 7, n_ids);
      g_autoptr (UndEditScript) script = und_edit_script_new (a, n, b, n + 7, 1 << 20, NULL, NULL);

      check_valid (script, a, b);
      g_assert_true (n_ids == 1 || und_edit_script_is_truncated (script));
    }
}

static void
test_cancelled_gives_error (void)
{
  g_autofree guint32 *a = random_ids (5000, 3000);
  g_autofree guint32 *b = random_ids (5000, 3000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (und_edit_script_new (a, 5000, b, 5000, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/edit-script/examples", test_examples);
  g_test_add_func ("/diff/edit-script/exact-agrees-with-table", test_agrees_with_table);
  g_test_add_func ("/diff/edit-script/bits-agree-with-table", test_bits_agree_with_table);
  g_test_add_func ("/diff/edit-script/bits-stay-in-their-band", test_bits_stay_in_their_band);
  g_test_add_func ("/diff/edit-script/long-revisions-are-least", test_long_revisions_are_least);
  g_test_add_func ("/diff/edit-script/refrains-are-least", test_refrains_are_least);
  g_test_add_func ("/diff/edit-script/bounded-never-shorter-than-exact",
                   test_bounded_never_shorter);
  g_test_add_func ("/diff/edit-script/windows-are-nearly-least", test_windows_are_nearly_least);
  g_test_add_func ("/diff/edit-script/swapping-sides-mirrors", test_swapping_sides_mirrors);
  g_test_add_func ("/diff/edit-script/hostile-ends", test_hostile_ends);
  g_test_add_func ("/diff/edit-script/cancelled-gives-error", test_cancelled_gives_error);
  return g_test_run ();
}
