/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-issue.h"

static void
test_message_follows_count (void)
{
  g_autoptr (UndIssue) one = NULL;
  g_autoptr (UndIssue) many = NULL;
  g_autofree char *one_message = NULL;
  g_autofree char *many_message = NULL;
  UndValues *values = und_values_new ();

  und_values_add_number (values, "count", 1);
  one = und_issue_new ("text-control-replaced", values, 3);
  values = und_values_new ();
  und_values_add_number (values, "count", 7);
  many = und_issue_new ("text-control-replaced", values, 0);
  one_message = und_issue_dup_message (one, FALSE);
  many_message = und_issue_dup_message (many, FALSE);
  g_assert_true (g_str_has_prefix (one_message, "A control character "));
  g_assert_true (g_str_has_prefix (many_message, "7 control characters "));
  g_assert_cmpuint (one->line, ==, 3);
  g_assert_cmpstr (und_severity_to_string (one->severity), ==, "notice");
}

static void
test_values_are_never_null (void)
{
  g_autoptr (UndIssue) issue = und_issue_new ("text-encoding-guessed", NULL, 1);

  g_assert_nonnull (issue->values);
  g_assert_cmpuint (und_values_get_size (issue->values), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/issue/message-follows-count", test_message_follows_count);
  g_test_add_func ("/base/issue/values-are-never-null", test_values_are_never_null);
  return g_test_run ();
}
