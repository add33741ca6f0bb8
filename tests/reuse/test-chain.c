/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-chain.h"

/* @seeds: "here:there:words", parted by spaces. @expected: the chains' "here-end/there-end=equal",
 * best first. */
static void
check_chains (const char *seeds, guint gap_max, const char *expected)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (UndSeed));
  g_auto (GStrv) items = g_strsplit (seeds, " ", -1);
  g_autoptr (UndChainSet) set = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL && *items[i] != '\0'; i++)
    {
      g_auto (GStrv) numbers = g_strsplit (items[i], ":", -1);
      UndSeed seed = { (guint32) g_ascii_strtoull (numbers[0], NULL, 10),
                       (guint32) g_ascii_strtoull (numbers[1], NULL, 10),
                       (guint32) g_ascii_strtoull (numbers[2], NULL, 10) };

      g_array_append_val (array, seed);
    }
  set = und_chain_set_new (array, gap_max);
  for (guint i = 0; i < set->chains->len; i++)
    {
      const UndChain *chain = &g_array_index (set->chains, UndChain, i);

      g_string_append_printf (found, "%s%u-%u/%u-%u=%u", i > 0 ? " " : "", chain->here_start,
                              chain->here_end, chain->there_start, chain->there_end,
                              chain->n_equal);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_merges_what_touches (void)
{
  check_chains ("", 10, "");
  check_chains ("5:50:3", 10, "5-8/50-53=3");
  check_chains ("5:50:3 6:51:3 7:52:3", 10, "5-10/50-55=5");
  check_chains ("7:52:3 5:50:3 6:51:3", 10, "5-10/50-55=5");
}

static void
test_joins_over_small_gaps (void)
{
  check_chains ("0:0:4 6:6:4", 10, "0-10/0-10=8");
  check_chains ("0:0:4 6:9:4", 10, "0-10/0-13=8");
  check_chains ("0:0:4 14:14:4", 10, "0-18/0-18=8");
  check_chains ("0:0:4 15:15:4", 10, "0-4/0-4=4 15-19/15-19=4");
}

static void
test_does_not_cross (void)
{
  check_chains ("0:20:4 6:10:4", 20, "0-4/20-24=4 6-10/10-14=4");
}

static void
test_counts_no_word_twice (void)
{
  check_chains ("0:0:5 4:5:5", 10, "0-9/0-10=9");
}

static void
test_prefers_the_nearer (void)
{
  check_chains ("0:0:5 6:40:5 6:6:5", 50, "0-11/0-11=10 6-11/40-45=5");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reuse/chain/touching-seeds-are-one", test_merges_what_touches);
  g_test_add_func ("/reuse/chain/small-gaps-are-joined", test_joins_over_small_gaps);
  g_test_add_func ("/reuse/chain/crossing-seeds-are-two", test_does_not_cross);
  g_test_add_func ("/reuse/chain/no-word-counts-twice", test_counts_no_word_twice);
  g_test_add_func ("/reuse/chain/nearer-continuation-wins", test_prefers_the_nearer);
  return g_test_run ();
}
