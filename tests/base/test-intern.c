/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-intern.h"

#include <string.h>

static void
test_numbers_in_order_of_first_sight (void)
{
  g_autoptr (UndInterner) interner = und_interner_new ();

  g_assert_cmpuint (und_interner_intern (interner, "sign", 4), ==, 0);
  g_assert_cmpuint (und_interner_intern (interner, "signed", 6), ==, 1);
  g_assert_cmpuint (und_interner_intern (interner, "signed", 4), ==, 0);
  g_assert_cmpuint (und_interner_intern (interner, NULL, 0), ==, 2);
  g_assert_cmpuint (und_interner_intern (interner, "a\0b", 3), ==, 3);
  g_assert_cmpuint (und_interner_intern (interner, "a\0c", 3), ==, 4);
  g_assert_cmpuint (und_interner_intern (interner, "", 0), ==, 2);
  g_assert_cmpuint (und_interner_get_size (interner), ==, 5);
}

static void
test_finds_only_what_has_a_number (void)
{
  g_autoptr (UndInterner) interner = und_interner_new ();

  g_assert_cmpuint (und_interner_find (interner, "sign", 4), ==, UND_INTERNER_NONE);
  g_assert_cmpuint (und_interner_intern (interner, "sign", 4), ==, 0);
  g_assert_cmpuint (und_interner_intern (interner, "signatory", 9), ==, 1);
  g_assert_cmpuint (und_interner_find (interner, "signs", 4), ==, 0);
  g_assert_cmpuint (und_interner_find (interner, "signatory", 9), ==, 1);
  g_assert_cmpuint (und_interner_find (interner, "signs", 5), ==, UND_INTERNER_NONE);
  g_assert_cmpuint (und_interner_find (interner, "signature", 9), ==, UND_INTERNER_NONE);
  g_assert_cmpuint (und_interner_get_size (interner), ==, 2);
}

static void
test_pointers_stay_good_while_it_grows (void)
{
  g_autoptr (UndInterner) interner = und_interner_new ();
  g_autofree char *huge = g_strnfill (200000, 'x');
  const char *first;

  und_interner_intern (interner, "first", 5);
  first = und_interner_get (interner, 0, NULL);
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      g_assert_cmpuint (und_interner_intern (interner, word, strlen (word)), ==, i + 1);
    }
  g_assert_cmpuint (und_interner_intern (interner, huge, 200000), ==, 20001);
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);
      gsize n_bytes;

      g_assert_cmpuint (und_interner_intern (interner, word, strlen (word)), ==, i + 1);
      g_assert_cmpstr (und_interner_get (interner, i + 1, &n_bytes), ==, word);
      g_assert_cmpuint (n_bytes, ==, strlen (word));
    }
  g_assert_true (first == und_interner_get (interner, 0, NULL));
  g_assert_cmpstr (first, ==, "first");
}

/* All strings of up to 8 bytes over three letters, and then once more. */
static void
test_each_string_has_a_number_of_its_own (void)
{
  static const char letters[] = { '\0', 'a', '\xff' };
  g_autoptr (UndInterner) interner = und_interner_new ();

  for (guint round = 0; round < 2; round++)
    {
      guint32 expected = 0;

      for (guint n_bytes = 0, n_strings = 1; n_bytes <= 8; n_bytes++, n_strings *= 3)
        {
          for (guint k = 0; k < n_strings; k++)
            {
              char bytes[8];

              for (guint i = 0, rest = k; i < n_bytes; i++, rest /= 3)
                bytes[i] = letters[rest % 3];
              g_assert_cmpuint (und_interner_intern (interner, bytes, n_bytes), ==, expected++);
            }
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/intern/numbers-in-order-of-first-sight",
                   test_numbers_in_order_of_first_sight);
  g_test_add_func ("/base/intern/finds-only-what-has-a-number", test_finds_only_what_has_a_number);
  g_test_add_func ("/base/intern/pointers-stay-good-while-it-grows",
                   test_pointers_stay_good_while_it_grows);
  g_test_add_func ("/base/intern/each-string-has-a-number-of-its-own",
                   test_each_string_has_a_number_of_its_own);
  return g_test_run ();
}
