/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-analysis.h"

#define HEAD                                                                                     \
  "March 4, 2024\n\nThe Honorable Clara Voss\nSecretary\nU.S. Department of Ferries\n"           \
  "9 Quay Street\nWashington, D.C. 20011\n\nDear Secretary Voss:\n\n"                            \
  "We write about the night boats. The crossing at ten is the last that the clerks of the "      \
  "islands can take home, and it is to be given up in the spring without a word to any of them." \
  "\n\nSincerely,\n\n"

#define RELEASE                                                                                    \
  "FOR IMMEDIATE RELEASE\n\nMarch 4, 2024\n\nCoalition Asks Voss to Keep the Night Boats\n\n"      \
  "SALEM, Ore. – A coalition wrote to Secretary of Ferries Clara Voss today. \"The crossing at " \
  "ten is the last that the clerks of the islands can take home, and it is to be given up in the " \
  "spring without a word to any of them,\" the letter reads.\n\n%s\n"

static UndRoster *
get_roster (UndAnalysis *analysis)
{
  GPtrArray *rosters = und_analysis_get_rosters (analysis);

  g_assert_cmpuint (rosters->len, ==, 1);
  return g_ptr_array_index (rosters, 0);
}

/* "US-OR Ada Penrose Governor 2; …": the number is that of the parts that name the entry. */
static char *
dup_entries (UndAnalysis *analysis)
{
  GPtrArray *entries = und_roster_get_entries (get_roster (analysis));
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const UndRosterEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (words, "%s%s %s %s %u", i > 0 ? "; " : "",
                              entry->jurisdiction != NULL ? entry->jurisdiction : "-",
                              entry->name != NULL ? entry->name : "-",
                              entry->office != NULL ? entry->office : "-", entry->mentions->len);
    }
  return g_string_free (words, FALSE);
}

static void
check_entries (const char *first, const char *second, const char *expected)
{
  const char *const texts[] = { first, second, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autofree char *entries = dup_entries (analysis);

  g_assert_cmpstr (entries, ==, expected);
}

static void
test_two_offices (void)
{
  g_autofree char *letter = g_strconcat (HEAD,
                                         "Ada Penrose\nGovernor of Oregon\n\n"
                                         "Bo Lindqvist\nAttorney General of Oregon\n\n"
                                         "Cy Haverhill\nAttorney General of Maine\n",
                                         NULL);
  g_autofree char *release = g_strdup_printf (
    RELEASE, "The letter was signed by the attorneys general of Oregon and Maine.");
  g_autofree char *both = g_strdup_printf (
    RELEASE, "The letter was signed by the governors of Oregon and Utah. It was also signed by the "
             "attorneys general of Oregon and Maine.");

  check_entries (letter, NULL,
                 "US-OR Ada Penrose Governor 1; US-OR Bo Lindqvist Attorney General 1; "
                 "US-ME Cy Haverhill Attorney General 1");
  check_entries (letter, release,
                 "US-OR Ada Penrose Governor 1; US-OR Bo Lindqvist Attorney General 2; "
                 "US-ME Cy Haverhill Attorney General 2");
  check_entries (both, NULL,
                 "US-OR - Governor 1; US-UT - Governor 1; US-OR - Attorney General 1; "
                 "US-ME - Attorney General 1");
}

/* Whom the letter has under another office is still the one of that state. */
static void
test_loose_office (void)
{
  g_autofree char *letter = g_strconcat (HEAD,
                                         "Ada Penrose\nExecutive Director, Hawaii Office of "
                                         "Consumer Protection\n\n"
                                         "Cy Haverhill\nAttorney General of Maine\n",
                                         NULL);
  g_autofree char *release = g_strdup_printf (
    RELEASE, "The letter was signed by the attorneys general of Hawaii and Maine.");
  const char *const texts[] = { letter, release, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);

  g_assert_cmpuint (und_roster_get_entries (get_roster (analysis))->len, ==, 2);
}

static void
test_two_of_one_name (void)
{
  g_autofree char *letter = g_strconcat (HEAD,
                                         "James Roe\nUnited States Senator, Oregon\n\n"
                                         "John Roe\nUnited States Senator, Oregon\n\n"
                                         "Jane Rowe\nUnited States Senator, Maine\n",
                                         NULL);
  g_autofree char *release = g_strdup_printf (
    RELEASE, "The letter was signed by Senators John Roe (D-Ore.) and Jane Roew (R-Maine).");

  check_entries (letter, release,
                 "US-OR James Roe U.S. Senator 1; US-OR John Roe U.S. Senator 2; "
                 "US-ME Jane Rowe U.S. Senator 2");
}

/* Of one state and in one list, but two. */
static void
test_organisation_beside_person (void)
{
  check_entries (
    HEAD "Organizations\nFen Fund (OH)\nMarsh Foundation (OH)\nGull Institute "
         "(OH)\n\nIndividuals\nAda Penrose (OH)\nBo Lindt (OH)\n",
    NULL, "US-OH - - 1; US-OH - - 1; US-OH - - 1; US-OH Ada Penrose - 1; US-OH Bo Lindt - 1");
}

#define N_SIGNERS 3000

/* Signers that differ by a letter; how long they take is told and not judged. */
static void
check_many (const char *format, const char *what)
{
  GString *letter = g_string_new (HEAD);
  g_autofree char *text = NULL;
  const char *texts[] = { NULL, NULL };
  g_autoptr (UndAnalysis) analysis = NULL;
  g_autoptr (GTimer) timer = NULL;
  double seconds;

  for (guint i = 0; i < N_SIGNERS; i++)
    {
      char name[] = "Bacalincer";
      g_auto (GStrv) pieces = g_strsplit (format, "NAME", 2);

      name[1] = "abcdefghijklmno"[i % 15];
      name[2] = "bcdfghklmnprstv"[i / 15 % 15];
      name[7] = "bcdfghklmnprstv"[i / 225 % 15];
      g_string_append_printf (letter, "%s%s%s", pieces[0], name, pieces[1]);
    }
  texts[0] = text = g_string_free (letter, FALSE);
  timer = g_timer_new ();
  analysis = und_test_analyse (texts);
  seconds = g_timer_elapsed (timer, NULL);

  g_assert_cmpuint (und_roster_get_entries (get_roster (analysis))->len, ==, N_SIGNERS);
  g_assert_cmpuint (und_roster_get_n_signatories (get_roster (analysis)), ==, N_SIGNERS);
  g_test_message ("%u %s: %.2f s", N_SIGNERS, what, seconds);
}

static void
test_many_of_one_state (void)
{
  check_many ("Ada NAME\nState Representative, Iowa\n\n", "signatories of one state");
}

static void
test_many_of_one_town (void)
{
  check_many ("Ada NAME, City Clerk of Reed, Ohio\n", "signatories of one town");
}

static void
test_many_organisations (void)
{
  check_many ("NAME Fund (OH)\n", "organisations of one state");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/roster/two-offices-of-one-state-are-two", test_two_offices);
  g_test_add_func ("/model/roster/loose-name-of-an-office-is-no-second-one", test_loose_office);
  g_test_add_func ("/model/roster/namesakes-in-one-list-are-two", test_two_of_one_name);
  g_test_add_func ("/model/roster/organisation-beside-person-is-another",
                   test_organisation_beside_person);
  g_test_add_func ("/model/roster/thousands-of-one-state", test_many_of_one_state);
  g_test_add_func ("/model/roster/thousands-of-one-town", test_many_of_one_town);
  g_test_add_func ("/model/roster/thousands-of-organisations", test_many_organisations);

  return g_test_run ();
}
