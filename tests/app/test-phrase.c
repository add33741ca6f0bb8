/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-phrase.h"

static void
check_date (const char *iso, const char *want)
{
  g_autofree char *got = und_phrase_date (iso);

  g_assert_cmpstr (got, ==, want);
}

static void
test_date (void)
{
  check_date ("2018-06-19", "19 June 2018");
  check_date ("2024-02-29", "29 February 2024");
  /* What is no date is shown as it stands. */
  check_date ("2023-02-29", "2023-02-29");
  check_date ("June", "June");
  check_date ("", "");
}

static void
check_person (const char *name,
              const char *office,
              const char *organisation,
              const char *code,
              const char *want)
{
  g_autofree char *got = und_phrase_person (name, office, organisation, code);

  g_assert_cmpstr (got, ==, want);
}

static void
test_person (void)
{
  check_person ("Ada Reed", "Attorney General", NULL, "US-NM",
                "Ada Reed, Attorney General, New Mexico");
  check_person (NULL, "Attorney General of New Mexico", NULL, "US-NM",
                "Attorney General of New Mexico");
  check_person (NULL, NULL, "River League", NULL, "River League");
  check_person (NULL, NULL, NULL, "US-XX", "");
}

static void
check_sum (UndCountScope scope, gint64 value, gint64 total, const char *want)
{
  UndCount count = { .value = value, .scope = scope, .total = total };
  UndSum sum = { .count = &count, .total = total };
  g_autofree char *got = und_phrase_sum (&sum);

  g_assert_cmpstr (got, ==, want);
}

static void
test_sum (void)
{
  check_sum (UND_COUNT_OTHERS, 20, 21, "20 others + itself = 21");
  check_sum (UND_COUNT_TOTAL, 21, 21, "21 in all");
  check_sum (UND_COUNT_AMBIGUOUS, 21, -1, "21, with or without itself");
}

static void
test_rule (void)
{
  g_autofree char *rule = und_phrase_rule ("list-after-joined-by");
  g_autofree char *none = und_phrase_rule (NULL);

  g_assert_cmpstr (rule, ==, "list after joined by");
  g_assert_cmpstr (none, ==, "");
}

static void
test_shorten (void)
{
  g_autofree char *text = g_strnfill (10001, 'x');
  g_autofree char *long_text = g_strconcat ("é", text, NULL);
  g_autofree char *shortened = und_phrase_shorten (long_text);
  g_autofree char *same = und_phrase_shorten ("Short.");
  g_autofree char *accents = g_strnfill (5001, 'y');
  g_autofree char *cut = NULL;

  g_assert_cmpstr (same, ==, "Short.");
  g_assert_true (g_str_has_suffix (shortened, "… (5907 bytes more)"));
  /* An odd byte before two-byte letters: the cut would fall into one. */
  for (guint i = 1; i + 1 < 5001; i += 2)
    memcpy (accents + i, "é", strlen ("é"));
  cut = und_phrase_shorten (accents);
  g_assert_true (g_utf8_validate (cut, -1, NULL));
}

/* Meaning is never by colour alone: every mark has a shape of its own. */
static void
test_marks_differ (void)
{
  for (UndRole a = UND_ROLE_LEAD; a <= UND_ROLE_SIGNED; a++)
    for (UndRole b = UND_ROLE_LEAD; b < a; b++)
      g_assert_cmpstr (und_phrase_role_mark (a), !=, und_phrase_role_mark (b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/phrase/date", test_date);
  g_test_add_func ("/app/phrase/person", test_person);
  g_test_add_func ("/app/phrase/sum", test_sum);
  g_test_add_func ("/app/phrase/rule", test_rule);
  g_test_add_func ("/app/phrase/shorten-tells-what-is-left-out", test_shorten);
  g_test_add_func ("/app/phrase/marks-differ", test_marks_differ);
  return g_test_run ();
}
