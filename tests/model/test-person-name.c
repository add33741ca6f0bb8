/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-person-name.h"

static void
check_compare (const char *a, const char *b, UndNameMatch expected)
{
  g_assert_cmpint (und_name_compare (a, b), ==, expected);
  g_assert_cmpint (und_name_compare (b, a), ==, expected);
}

static void
test_same (void)
{
  check_compare ("Edith R. Marlowe", "Edith Marlowe", UND_NAME_SAME);
  check_compare ("EDITH R. MARLOWE", "Edith Marlowe", UND_NAME_SAME);
  check_compare ("Vincent Abruzzo, Jr.", "Vincent Abruzzo", UND_NAME_SAME);
  check_compare ("Marlowe", "Edith R. Marlowe", UND_NAME_SAME);
  check_compare ("E. Marlowe", "Edith Marlowe", UND_NAME_SAME);
  check_compare ("Björn Ångström III", "BJÖRN ÅNGSTRÖM", UND_NAME_SAME);
}

static void
test_variant (void)
{
  check_compare ("Fiona Delahant", "Fiona Delahunt", UND_NAME_VARIANT);
  check_compare ("Edith Marlowe", "Edith Marlow", UND_NAME_VARIANT);
  check_compare ("Owen Tillamook", "Owen Tilalmook", UND_NAME_VARIANT);
}

static void
test_different (void)
{
  check_compare ("Edith Marlowe", "Owen Tillamook", UND_NAME_DIFFERENT);
  check_compare ("Edith Marlowe", "Paul Marlowe", UND_NAME_DIFFERENT);
  check_compare ("Ann Li", "Ann Lu", UND_NAME_DIFFERENT);
  check_compare ("Janet Mills", "Janet Miller", UND_NAME_DIFFERENT);
  check_compare ("", "Janet Miller", UND_NAME_DIFFERENT);
}

static void
test_surname (void)
{
  g_autofree char *suffixed = und_name_dup_surname ("Vincent Abruzzo, Jr.");
  g_autofree char *single = und_name_dup_surname ("Jr.");
  g_autofree char *empty = und_name_dup_surname (" ");

  g_assert_cmpstr (suffixed, ==, "abruzzo");
  g_assert_cmpstr (single, ==, "jr");
  g_assert_null (empty);
}

static void
check_full_match (const char *a, const char *b, gboolean expected)
{
  g_assert_cmpint (und_name_is_full_match (a, b), ==, expected);
  g_assert_cmpint (und_name_is_full_match (b, a), ==, expected);
}

static void
test_full_match (void)
{
  check_full_match ("Edith R. Marlowe", "EDITH MARLOWE", TRUE);
  check_full_match ("Edith R. Marlowe", "Edith Ruth Marlowe", TRUE);
  check_full_match ("Edith R. Marlowe", "Edith T. Marlowe", FALSE);
  check_full_match ("E. Marlowe", "E. Marlowe", FALSE);
  check_full_match ("E. Marlowe", "Edith Marlowe", FALSE);
  check_full_match ("Marlowe", "Edith Marlowe", FALSE);
  check_full_match ("ferryman77", "Ferryman77", TRUE);
  check_full_match ("", "", FALSE);
}

static void
test_first_names (void)
{
  g_assert_cmpint (und_name_compare ("Bob Marlowe", "Robert Marlowe"), ==, UND_NAME_SAME);
  g_assert_cmpint (und_name_compare ("William Marlowe", "Bill Marlowe"), ==, UND_NAME_SAME);
  g_assert_cmpint (und_name_compare ("Bob Marlowe", "William Marlowe"), ==, UND_NAME_DIFFERENT);
  g_assert_true (und_name_may_be_one ("J. Marlowe", "James Marlowe"));
  g_assert_true (und_name_may_be_one ("Jim Marlowe", "James Marlowe"));
  g_assert_true (und_name_may_be_one ("Marlowe", "James Marlowe"));
  g_assert_false (und_name_may_be_one ("John Marlowe", "James Marlowe"));
}

static void
test_short (void)
{
  g_autofree char *full = und_name_dup_short ("EDITH R. MARLOWE, Jr.");
  g_autofree char *initial = und_name_dup_short ("E. Marlowe");
  g_autofree char *surname = und_name_dup_short ("Marlowe");

  g_assert_cmpstr (full, ==, "edith marlowe");
  g_assert_null (initial);
  g_assert_null (surname);
}

static void
test_initial (void)
{
  g_assert_cmpuint (und_name_get_initial ("Edith R. Marlowe"), ==, 'e');
  g_assert_cmpuint (und_name_get_initial ("Marlowe, Jr."), ==, 0);
  g_assert_cmpuint (und_name_get_initial (""), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/person-name/first-names", test_first_names);
  g_test_add_func ("/model/person-name/initials-and-suffixes-do-not-part", test_same);
  g_test_add_func ("/model/person-name/misspelt-surname-is-a-variant", test_variant);
  g_test_add_func ("/model/person-name/others-are-different", test_different);
  g_test_add_func ("/model/person-name/surname-without-suffix", test_surname);
  g_test_add_func ("/model/person-name/full-match", test_full_match);
  g_test_add_func ("/model/person-name/short", test_short);
  g_test_add_func ("/model/person-name/initial", test_initial);
  return g_test_run ();
}
