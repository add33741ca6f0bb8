/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-report-format.h"

#include <math.h>

static void
check_ratio (double ratio, const char *expected)
{
  char buffer[UND_RATIO_BUFFER_SIZE];

  g_assert_cmpstr (und_report_format_ratio (ratio, buffer), ==, expected);
}

static void
test_ratio (void)
{
  check_ratio (0, "0");
  check_ratio (-0.0, "0");
  check_ratio (1, "1");
  check_ratio (0.5, "0.5");
  check_ratio (0.93, "0.93");
  check_ratio (2.0 / 3, "0.6667");
  check_ratio (0.00004, "0");
  check_ratio (0.00006, "0.0001");
  check_ratio (0.99996, "1");
  check_ratio (1.5, "1");
  check_ratio (-1, "0");
  check_ratio (NAN, "0");
}

static void
test_integer (void)
{
  static const char *const integers[] = { "0", "7", "-3", "9223372036854775807" };
  static const char *const others[] = { "",    "-",  "-0",
                                        "007", "+1", " 1",
                                        "1.0", "1a", "9223372036854775808" };

  for (gsize i = 0; i < G_N_ELEMENTS (integers); i++)
    g_assert_true (und_report_is_integer (integers[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (und_report_is_integer (others[i]));
}

static void
test_value_name (void)
{
  g_assert_true (und_report_is_value_name ("letterDate2"));
  g_assert_false (und_report_is_value_name (""));
  g_assert_false (und_report_is_value_name ("2x"));
  g_assert_false (und_report_is_value_name ("a-b"));
}

/* Every object of the format, walked by its own members: readers and writers rely on this. */
static void
check_object (const UndReportObject *object, guint depth)
{
  guint n_texts = 0;

  g_assert_cmpuint (depth, <, 12);
  for (gsize i = 0; i < object->n_members; i++)
    {
      const UndReportMember *member = &object->members[i];

      g_assert_true (und_report_object_find (object, member->name) == member);
      n_texts += member->kind == UND_MEMBER_TEXT;
      g_assert_true (member->kind != UND_MEMBER_TEXT || member->presence == UND_MEMBER_REQUIRED);
      if (member->given != NULL)
        g_assert_true (und_report_object_find (object, member->given) < member);
      if (member->object != NULL)
        check_object (member->object, depth + 1);
    }
  g_assert_cmpuint (n_texts, <=, 1);
}

static void
test_table (void)
{
  check_object (und_report_format_get (), 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/format/ratios-have-four-decimals", test_ratio);
  g_test_add_func ("/export/format/tells-integers", test_integer);
  g_test_add_func ("/export/format/tells-names-of-values", test_value_name);
  g_test_add_func ("/export/format/table-is-sound", test_table);
  return g_test_run ();
}
