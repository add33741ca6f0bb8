/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-xx-hash.h"

#include <string.h>

static void
check_hash (const char *text, guint64 seed, guint64 expected)
{
  g_assert_cmphex (und_xx_hash (text, strlen (text), seed), ==, expected);
}

/* The values that other programs give; the last has whole stripes, lanes, a half and bytes. */
static void
test_values (void)
{
  check_hash ("", 0, G_GUINT64_CONSTANT (0xef46db3751d8e999));
  check_hash ("a", 0, G_GUINT64_CONSTANT (0xd24ec4f1a98c6e5b));
  check_hash ("abc", 0, G_GUINT64_CONSTANT (0x44bc2cf5ad770999));
  check_hash ("a", 42, G_GUINT64_CONSTANT (0x88e4fe59adf7b0cc));
  check_hash ("release.txt", 42, G_GUINT64_CONSTANT (0x9025168015ae97e6));
  check_hash ("a release of the Fen Trust about the River Board.txt", 42,
              G_GUINT64_CONSTANT (0x855ed3aa87fc1e0c));
}

/* Where the bytes stand in memory is nothing to it, and each of them counts. */
static void
test_every_byte (void)
{
  char bytes[80] = { 0 };

  for (gsize n = 0; n < 70; n++)
    {
      guint64 whole;

      for (gsize i = 0; i < n; i++)
        bytes[i] = (char) ('a' + i % 23);
      whole = und_xx_hash (bytes, n, 7);
      memmove (bytes + 3, bytes, n);
      g_assert_cmphex (und_xx_hash (bytes + 3, n, 7), ==, whole);
      for (gsize i = 0; i < n; i++)
        {
          bytes[3 + i] ^= 1;
          g_assert_cmphex (und_xx_hash (bytes + 3, n, 7), !=, whole);
          bytes[3 + i] ^= 1;
        }
      g_assert_cmphex (und_xx_hash (bytes + 3, n, 8), !=, whole);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/xx-hash/values", test_values);
  g_test_add_func ("/base/xx-hash/every-byte", test_every_byte);
  return g_test_run ();
}
