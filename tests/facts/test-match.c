/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-reader.h"

static void
check_name (const char *text, const char *expected)
{
  g_autoptr (UndReader) reader = und_test_reader_new (text);
  g_autofree char *name = NULL;
  gsize n_tokens = 0;

  if (und_name_match (reader, 0, reader->n_tokens, &n_tokens))
    name = und_reader_dup (reader, 0, n_tokens);
  g_assert_cmpstr (name, ==, expected);
}

static void
test_names (void)
{
  check_name ("Ada Q. Penrose called", "Ada Q. Penrose");
  check_name ("Tobias J. Hallowell, Jr., who", "Tobias J. Hallowell, Jr.");
  check_name ("Tobias Hallowell Jr. said", "Tobias Hallowell Jr.");
  check_name ("Milo Brandt III", "Milo Brandt III");
  check_name ("HESTER H. OKAFOR\n\nATTORNEY", "HESTER H. OKAFOR");
  check_name ("May Ellen Hatfield (R-Texas)", "May Ellen Hatfield");
  check_name ("Rhea Gordon-McKay and", "Rhea Gordon-McKay");
  check_name ("Min-ji Brandt, who", "Min-ji Brandt");
  check_name ("Ines de la Cruz wrote", "Ines de la Cruz");
  check_name ("Sean O’Dowd said", "Sean O’Dowd");
  check_name ("J.B. Pritt said", "J.B. Pritt");
  check_name ("Robert “Bob” Fenn said", "Robert “Bob” Fenn");
  check_name ("Zoë Ångström, who", "Zoë Ångström");
  check_name ("Bo deLindt Jr., Ohio", "Bo deLindt Jr.");
  check_name ("Ada B. vanPenrose said", "Ada B. vanPenrose");
  check_name ("Ada Penrose iPhone", "Ada Penrose");
  check_name ("Ada eBayer said", NULL);
  check_name ("Ada youTubeRed said", NULL);
  check_name ("deLindt said", NULL);
  check_name ("Ola\nNordmann said", "Ola Nordmann");
}

/* Two to four letters before a capital, and three or more behind it. */
static void
test_limits_of_joined_particles (void)
{
  check_name ("Ada liLindt said", "Ada liLindt");
  check_name ("Ada lLindt said", NULL);
  check_name ("Ada delaLindt said", "Ada delaLindt");
  check_name ("Ada dellaLindt said", NULL);
  check_name ("Ada vanLind said", "Ada vanLind");
  check_name ("Ada vanLin said", NULL);
}

static void
test_what_is_no_name (void)
{
  check_name ("State-led Brandt", NULL);
  check_name ("Penrose said", NULL);
  check_name ("Attorney General Ada Penrose", NULL);
  check_name ("New Mexico Attorney", NULL);
  check_name ("Oregon Pennsylvania", NULL);
  check_name ("The Department", NULL);
  check_name ("ada penrose", NULL);
}

static void
test_name_stops_before_a_place (void)
{
  check_name ("Ada Penrose California", "Ada Penrose");
  check_name ("Ada Penrose New Jersey", "Ada Penrose");
  check_name ("Ada Penrose D Utah", "Ada Penrose");
  check_name ("Ada Penrose NDP Ontario", "Ada Penrose");
  check_name ("Ada Penrose NDQ Ontario", "Ada Penrose NDQ");
  check_name ("Dora Washington said", "Dora Washington");
  check_name ("Virginia Fox said", "Virginia Fox");
}

static void
check_number (const char *text, gint64 expected, gsize expected_tokens)
{
  g_autoptr (UndReader) reader = und_test_reader_new (text);
  gint64 value = -1;
  gsize n_tokens = 0;
  gboolean found = und_number_match (reader, 0, &value, &n_tokens);

  g_assert_cmpint (found ? value : -1, ==, expected);
  g_assert_cmpuint (n_tokens, ==, expected_tokens);
}

static void
test_numbers (void)
{
  check_number ("20 attorneys", 20, 1);
  check_number ("1,204 have", 1204, 1);
  check_number ("Twenty-one states", 21, 3);
  check_number ("twenty one states", 21, 2);
  check_number ("fifty states", 50, 1);
  check_number ("one hundred and four people", 104, 4);
  check_number ("two thousand five hundred", 2500, 4);
  check_number ("million million million million million million",
                G_GINT64_CONSTANT (1000000000000), 2);
  check_number ("ten, twelve", 10, 1);
  check_number ("three four", 3, 1);
  check_number ("many states", -1, 0);
}

static void
check_phrase (const char *text, UndSet set, const char *expected)
{
  g_autoptr (UndReader) reader = und_test_reader_new (text);
  g_autofree char *words = NULL;
  gsize at = 0;
  gsize n_tokens = 0;

  if (und_reader_find_phrase (reader, (UndRange){ 0, reader->n_tokens }, set, &at, &n_tokens)
      != NULL)
    words = und_reader_dup (reader, at, at + n_tokens);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_phrases (void)
{
  check_phrase ("the ATTORNEYS\nGENERAL of Ohio", UND_SET_OFFICE, "ATTORNEYS GENERAL");
  check_phrase ("to U.S. Senators and", UND_SET_OFFICE, "U.S. Senators");
  check_phrase ("to U.S. Attorney General X", UND_SET_OFFICE, "U.S. Attorney General");
  check_phrase ("to _Attorneys General_ of Ohio", UND_SET_OFFICE, "_Attorneys General_");
  check_phrase ("said Sen. Ada Penrose", UND_SET_OFFICE, "Sen.");
  check_phrase ("The attorney\n\ngeneral", UND_SET_OFFICE, NULL);
  check_phrase ("We, the undersigned, ask", UND_SET_LETTER_CUE, "We, the undersigned");
}

static void
check_sentence_end (const char *text, gsize token, gboolean expected)
{
  g_autoptr (UndReader) reader = und_test_reader_new (text);

  g_assert_cmpint (und_reader_token_ends_sentence (reader, token), ==, expected);
}

static void
test_sentence_ends (void)
{
  check_sentence_end ("We ask. You act.", 2, TRUE);
  check_sentence_end ("Ada Q. Penrose", 2, FALSE);
  check_sentence_end ("Sen. Penrose", 1, FALSE);
  check_sentence_end ("in the U.S. Senate", 3, FALSE);
  check_sentence_end ("We act!", 2, TRUE);
}

static void
test_surname (void)
{
  g_autofree char *junior = und_surname_dup ("Thomas J. Marsh Jr.");
  g_autofree char *third = und_surname_dup ("ADA PENROSE, III");

  g_assert_cmpstr (junior, ==, "marsh");
  g_assert_cmpstr (third, ==, "penrose");
  g_assert_null (und_surname_dup ("Jr."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/match/names", test_names);
  g_test_add_func ("/facts/match/limits-of-joined-particles", test_limits_of_joined_particles);
  g_test_add_func ("/facts/match/what-is-no-name", test_what_is_no_name);
  g_test_add_func ("/facts/match/name-stops-before-a-place", test_name_stops_before_a_place);
  g_test_add_func ("/facts/match/numbers", test_numbers);
  g_test_add_func ("/facts/match/phrases", test_phrases);
  g_test_add_func ("/facts/match/sentence-ends", test_sentence_ends);
  g_test_add_func ("/facts/match/surname", test_surname);
  return g_test_run ();
}
