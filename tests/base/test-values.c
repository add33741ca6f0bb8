/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-values.h"

static void
check_format (const char *format, const char *expected)
{
  g_autoptr (UndValues) values = und_values_new ();
  g_autofree char *message = NULL;

  und_values_add_number (values, "count", -21);
  und_values_add_text (values, "name", "Ash {count}");
  und_values_add_text (values, "none", NULL);
  message = und_values_format (values, format);
  g_assert_cmpstr (message, ==, expected);
}

static void
test_format (void)
{
  check_format ("", "");
  check_format ("{count} of {name}.", "-21 of Ash {count}.");
  check_format ("{{count}", "{count}");
  check_format ("{missing} {count", "{missing} {count");
  check_format ("[{none}]", "[]");
  check_format ("{countx} {coun}", "{countx} {coun}");
}

static void
test_keeps_order (void)
{
  g_autoptr (UndValues) values = und_values_new ();
  g_autoptr (UndValues) same = und_values_ref (values);

  und_values_add_text (values, "b", "x");
  und_values_add_number (values, "a", 5);
  und_values_add_number (values, "b", 6);
  g_assert_cmpuint (und_values_get_size (same), ==, 3);
  g_assert_cmpstr (und_values_get (same, 1)->key, ==, "a");
  g_assert_cmpint (und_values_get (same, 1)->number, ==, 5);
  g_assert_cmpstr (und_values_find (same, "b")->text, ==, "x");
  g_assert_null (und_values_find (same, "c"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/values/format", test_format);
  g_test_add_func ("/base/values/keeps-order", test_keeps_order);
  return g_test_run ();
}
