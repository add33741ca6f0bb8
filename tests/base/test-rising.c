/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-rising.h"

/* The places of the kept items, as "1 3"; each weighs @weights, or 1. */
static void
check_kept (const gsize *places, const guint64 *weights, gsize n, const char *expected)
{
  g_autofree UndRisingItem *items = g_new (UndRisingItem, n + 1);
  g_autofree guint8 *is_kept = NULL;
  g_autoptr (GString) kept = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    items[i] = (UndRisingItem){ weights != NULL ? weights[i] : 1, places[i] };
  is_kept = und_rising_find (items, n);
  for (gsize i = 0; i < n; i++)
    if (is_kept[i])
      g_string_append_printf (kept, "%s%" G_GSIZE_FORMAT, kept->len > 0 ? " " : "", places[i]);
  g_assert_cmpstr (kept->str, ==, expected);
}

static void
test_longest (void)
{
  const gsize in_order[] = { 1, 2, 3 }, backwards[] = { 3, 2, 1 }, one_moved[] = { 9, 1, 2, 3 };

  check_kept (in_order, NULL, 3, "1 2 3");
  check_kept (backwards, NULL, 3, "3");
  check_kept (one_moved, NULL, 4, "1 2 3");
  check_kept (NULL, NULL, 0, "");
}

static void
test_heaviest (void)
{
  const gsize places[] = { 9, 1, 2, 3 };
  const guint64 weights[] = { 7, 2, 2, 2 };

  check_kept (places, weights, 4, "9");
}

static void
test_equal_places_are_in_order (void)
{
  const gsize places[] = { 4, 4, 2 };

  check_kept (places, NULL, 3, "4 4");
}

/* The most that any choice in order weighs, tried one by one. */
static guint64
weigh_best (const UndRisingItem *items, gsize n)
{
  guint64 best = 0;

  for (guint choice = 0; choice < 1u << n; choice++)
    {
      guint64 weight = 0;
      gsize last = 0;
      gboolean is_rising = TRUE;

      for (gsize i = 0; i < n; i++)
        if ((choice & (1u << i)) != 0)
          {
            is_rising &= items[i].place >= last;
            last = items[i].place;
            weight += items[i].weight;
          }
      if (is_rising)
        best = MAX (best, weight);
    }
  return best;
}

static void
test_agrees_with_every_choice (void)
{
  for (guint round = 0; round < 500; round++)
    {
      UndRisingItem items[10];
      gsize n = (gsize) g_test_rand_int_range (0, G_N_ELEMENTS (items) + 1), last = 0;
      guint64 weight = 0;
      g_autofree guint8 *is_kept = NULL;

      for (gsize i = 0; i < n; i++)
        items[i] = (UndRisingItem){ (guint64) g_test_rand_int_range (1, 9),
                                    (gsize) g_test_rand_int_range (0, 12) };
      is_kept = und_rising_find (items, n);
      for (gsize i = 0; i < n; i++)
        {
          if (!is_kept[i])
            continue;
          g_assert_cmpuint (items[i].place, >=, last);
          last = items[i].place;
          weight += items[i].weight;
        }
      g_assert_cmpuint (weight, ==, weigh_best (items, n));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/rising/longest", test_longest);
  g_test_add_func ("/base/rising/heaviest", test_heaviest);
  g_test_add_func ("/base/rising/equal-places-are-in-order", test_equal_places_are_in_order);
  g_test_add_func ("/base/rising/agrees-with-every-choice", test_agrees_with_every_choice);
  return g_test_run ();
}
