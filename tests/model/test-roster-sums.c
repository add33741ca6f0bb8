/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-analysis.h"

/* "23=20+1 22 yes; …": what is stated, those listed, the issuer, those who signed, and whether it
 * agrees; then the findings. */
static char *
dup_sums (UndAnalysis *analysis)
{
  GPtrArray *rosters = und_analysis_get_rosters (analysis);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < rosters->len; i++)
    {
      GPtrArray *sums = und_roster_get_sums (g_ptr_array_index (rosters, i));

      for (guint j = 0; j < sums->len; j++)
        {
          const UndSum *sum = g_ptr_array_index (sums, j);

          g_string_append_printf (words,
                                  "%s%" G_GINT64_FORMAT "=%" G_GINT64_FORMAT "+%" G_GINT64_FORMAT
                                  " %" G_GINT64_FORMAT " %s",
                                  words->len > 0 ? "; " : "", sum->count->value, sum->n_listed,
                                  sum->n_self, sum->authority,
                                  sum->agrees == UND_TRISTATE_TRUE    ? "yes"
                                  : sum->agrees == UND_TRISTATE_FALSE ? "no"
                                                                      : "open");
        }
    }
  return g_string_free (words, FALSE);
}

/* Of a release, whose first sentence @body goes on with after its subject. */
static UndAnalysis *
analyse_release (const char *headline, const char *body)
{
  g_autofree char *text = g_strdup_printf ("FOR IMMEDIATE RELEASE\n\nMarch 4, 2024\n\n%s\n\n"
                                           "SALEM, Ore. – Oregon Attorney General Ada Penrose %s\n",
                                           headline, body);
  const char *const texts[] = { text, NULL };

  return und_test_analyse (texts);
}

static void
check_sums (const char *headline, const char *body, const char *expected)
{
  g_autoptr (UndAnalysis) analysis = analyse_release (headline, body);
  g_autofree char *sums = dup_sums (analysis);

  g_assert_cmpstr (sums, ==, expected);
}

static gboolean
has_finding (UndAnalysis *analysis, const char *id)
{
  GPtrArray *findings = und_analysis_get_findings (analysis);

  for (guint i = 0; i < findings->len; i++)
    if (g_strcmp0 (und_finding_get_id (g_ptr_array_index (findings, i)), id) == 0)
      return TRUE;
  return FALSE;
}

static void
check_finding (const char *id, const char *headline, const char *body, gboolean is_told)
{
  g_autoptr (UndAnalysis) analysis = analyse_release (headline, body);

  g_assert_cmpint (has_finding (analysis, id), ==, is_told);
}

static void
check_headline (const char *headline, const char *body, gboolean is_told)
{
  check_finding ("headline-body-mismatch", headline, body, is_told);
}

/* The District is no state, and is counted beside the states here. */
static void
test_district_beside_states (void)
{
  const char *list = "The other states are Maine, Ohio, Utah and Vermont, and the District of "
                     "Columbia.";
  g_autofree char *beside = g_strconcat (
    "joined 4 other states and the District of Columbia in a letter on the ferries. ", list, NULL);
  g_autofree char *among = g_strconcat ("joined 5 other states in a letter on the ferries. ", list,
                                        NULL);

  check_finding ("district-counted-as-state", "AG Penrose Joins Letter on Ferries", beside, FALSE);
  check_finding ("district-counted-as-state", "AG Penrose Joins Letter on Ferries", among, TRUE);
}

static void
test_beside_places (void)
{
  check_sums ("Attorney General Penrose Backs Ferry Standards",
              "today joined a coalition of five attorneys general and three cities and counties in "
              "a comment letter on the ferries.\n\nJoining Attorney General Penrose in sending the "
              "letter are the attorneys general of Maine, Ohio, Utah, and Vermont, as well as the "
              "cities of Chicago and Denver, and the County of Cook.",
              "5=4+1 5 yes; 3=3+0 3 yes");
  /* One attorney general too few. */
  check_sums ("Attorney General Penrose Backs Ferry Standards",
              "today joined a coalition of six attorneys general and two cities in a comment "
              "letter on the ferries.\n\nJoining Attorney General Penrose in sending the letter "
              "are the attorneys general of Maine, Ohio, Utah, and Vermont, as well as the cities "
              "of Chicago and Denver.",
              "6=4+1 5 no; 2=2+0 2 yes");
  /* All of them. */
  check_sums ("Attorney General Penrose Backs Ferry Standards",
              "today joined a coalition of five attorneys general in a comment letter on the "
              "ferries.\n\nJoining Attorney General Penrose in sending the letter are the "
              "attorneys general of Maine, Ohio, Utah, and Vermont.",
              "5=4+1 5 yes");
}

static void
test_two_offices_of_a_state (void)
{
  check_sums ("Oregon, Coalition Back Ferry Standards",
              "today joined a coalition of five states in a comment letter on the ferries.\n\nThe "
              "comment letter was signed by the attorneys general of Maine, Ohio and Utah; and by "
              "the treasurers of Maine and Vermont.",
              "5=4+1 5 yes");
}

/* Who acts as attorney general is one; a lieutenant governor is no governor. */
static void
test_offices_are_whole (void)
{
  check_sums ("Attorney General Penrose Backs Ferry Standards",
              "today joined a coalition of four attorneys general and two cities in a letter on "
              "the ferries.\n\nJoining Attorney General Penrose in sending the letter are Maine "
              "Attorney General Bo Marsh, Ohio Acting Attorney General Dee Yoder, Utah Attorney "
              "General Cy Oram, and the cities of Chicago and Denver.",
              "4=3+1 4 yes; 2=2+0 2 yes");
  check_sums ("Governor Penrose Backs Ferry Standards",
              "today joined a coalition of two governors and one city in a letter on the ferries."
              "\n\nThe letter was signed by Maine Governor Bo Marsh, Ohio Lieutenant Governor Dee "
              "Yoder, Utah Governor Cy Oram, and the city of Chicago.",
              "2=2+0 2 yes");
}

static void
test_joins (void)
{
  const char *body = "joined a coalition of 5 attorneys general in a letter on the ferries. The "
                     "letter was also signed by the attorneys general of Maine, Ohio, Utah and "
                     "Vermont.";

  check_headline ("AG Penrose Joins 4 States in Letter on Ferries", body, FALSE);
  check_headline ("AG Penrose Joins 5 States in Letter on Ferries", body, FALSE);
  check_headline ("AG Penrose Joins 6 States in Letter on Ferries", body, TRUE);
  check_headline ("3 States Join Letter on Ferries", body, TRUE);
  check_headline ("More Than 3 States Join Letter on Ferries", body, FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/roster-sums/places-beside-states-are-summed-apart", test_beside_places);
  g_test_add_func ("/model/roster-sums/two-offices-of-a-state-are-one-state",
                   test_two_offices_of_a_state);
  g_test_add_func ("/model/roster-sums/offices-are-whole", test_offices_are_whole);
  g_test_add_func ("/model/roster-sums/headline-may-leave-the-issuer-out", test_joins);

  g_test_add_func ("/model/roster-sums/district-beside-states", test_district_beside_states);

  return g_test_run ();
}
