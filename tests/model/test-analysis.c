/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-analysis.h"

#include <string.h>

/* A letter to one invented secretary. %s is the signature block. */
#define LETTER                                                                                     \
  "STATE OF IOWA\nOFFICE OF THE ATTORNEY GENERAL\n\nMay 6, 2024\n\n"                               \
  "The Honorable Clara Voss\nSecretary\nU.S. Department of Orchards\n9 Pippin Street\n"            \
  "Washington, D.C. 20011\n\nDear Secretary Voss:\n\n"                                             \
  "The undersigned Attorneys General write about the spraying of orchards beside schools. "        \
  "Children eat their lunch within sight of the tanks, and nobody has told their parents what is " \
  "in them. We ask that you publish what is sprayed, where, and on which days of the week.\n\n"    \
  "An apple that cannot be traced to a tree should not be sold to a school kitchen. The growers "  \
  "themselves have asked for such a rule since the late frost.\n\nSincerely,\n\n%s"

#define IOWA     "Wanda Kettering\nAttorney General of Iowa\n\n"
#define MAINE    "Cyril Haverhill\nAttorney General of Maine\n\n"
#define UTAH     "Beatriz Salcedo\nAttorney General of Utah\n\n"
#define DISTRICT "Ansel Whitlock\nAttorney General for the District of Columbia\n\n"

#define QUOTE                                                                                     \
  "\"Children eat their lunch within sight of the tanks, and nobody has told their parents what " \
  "is in them,\" the attorneys general write in the letter to Secretary Voss."

static UndDocument *
make_document (const char *name, const char *utf8)
{
  UndDraft *draft = und_draft_new (name);

  draft->media_type = g_strdup ("text/plain");
  draft->sha256 = g_strdup ("0");
  draft->text = und_text_new (utf8, strlen (utf8), NULL);
  return und_document_new (draft);
}

/* The findings of severity error and warning and the notices but "undated", as "id part" lines. */
static char *
list_findings (UndAnalysis *analysis)
{
  GString *lines = g_string_new (NULL);
  GPtrArray *findings = und_analysis_get_findings (analysis);

  for (guint i = 0; i < findings->len; i++)
    {
      UndFinding *finding = g_ptr_array_index (findings, i);
      const UndEvidence *first = &g_array_index (und_finding_get_evidence (finding), UndEvidence,
                                                 0);

      if (!g_str_equal (und_finding_get_id (finding), "undated"))
        g_string_append_printf (lines, "%s %s\n", und_finding_get_id (finding),
                                und_part_get_id (first->part));
    }
  return g_string_free (lines, FALSE);
}

static UndAnalysis *
analyse (const char *first, const char *second, const char *third)
{
  const char *texts[] = { first, second, third };
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  UndAnalysis *analysis = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      g_ptr_array_add (documents, make_document ("text.txt", texts[i]));
  analysis = und_analysis_new (documents, NULL, &error);
  g_assert_no_error (error);
  return analysis;
}

/* What is found when @release stands beside a letter with @block. */
static void
check_findings (const char *block, const char *release, const char *expected)
{
  g_autofree char *letter = g_strdup_printf (LETTER, block);
  g_autoptr (UndAnalysis) analysis = analyse (letter, release, NULL);
  g_autofree char *findings = list_findings (analysis);

  g_assert_cmpstr (findings, ==, expected);
}

static char *
make_release (const char *count, const char *list)
{
  return g_strdup_printf ("FOR IMMEDIATE RELEASE\n\nMay 6, 2024\n\n"
                          "Attorney General Kettering Asks Voss to Publish Orchard Spraying\n\n"
                          "DES MOINES, Iowa – Iowa Attorney General Wanda Kettering today %s "
                          "in a letter to Secretary of Orchards Clara Voss.\n\n" QUOTE "\n\n%s",
                          count, list);
}

static void
check_release (const char *block, const char *count, const char *list, const char *expected)
{
  g_autofree char *release = make_release (count, list);

  check_findings (block, release, expected);
}

static void
test_agrees (void)
{
  check_release (IOWA MAINE UTAH, "joined 2 other attorneys general",
                 "Attorney General Kettering is joined by the attorneys general of Maine and Utah.",
                 "");
  check_release (IOWA MAINE UTAH, "led a coalition of 3 attorneys general",
                 "Attorney General Kettering is joined by the attorneys general of Maine and Utah.",
                 "");
}

static void
check_day_of_release (const char *day, const char *expected)
{
  g_autofree char *release = make_release ("joined 2 other attorneys general",
                                           "Attorney General Kettering is joined by the attorneys "
                                           "general of Maine and Utah.");
  g_auto (GStrv) around = g_strsplit (release, "May 6, 2024", 2);
  g_autofree char *dated = g_strjoinv (day, around);

  check_findings (IOWA MAINE UTAH, dated, expected);
}

/* The letter is of the sixth. */
static void
test_release_before_letter (void)
{
  check_day_of_release ("May 6, 2024", "");
  check_day_of_release ("May 5, 2024", "date-mismatch d2.1\n");
  check_day_of_release ("May 2024", "");
  check_day_of_release ("April 2024", "date-mismatch d2.1\n");
}

/* Beside a number that closes, one far from it counts others, and one near it is wrong. */
static void
test_count_of_others (void)
{
  check_release (IOWA MAINE UTAH, "led a coalition of 3 attorneys general",
                 "Attorney General Kettering is joined by the attorneys general of Maine and Utah. "
                 "The brief of the 3 attorneys general answers one of 17 attorneys general.",
                 "");
  check_release (IOWA MAINE UTAH, "led a coalition of 3 attorneys general",
                 "Attorney General Kettering is joined by the attorneys general of Maine and Utah. "
                 "The letter of 4 attorneys general was sent to the board.",
                 "count-mismatch d2.1\n");
}

static void
test_count (void)
{
  check_release (IOWA MAINE UTAH, "led a coalition of 4 attorneys general",
                 "Attorney General Kettering is joined by the attorneys general of Maine and Utah.",
                 "count-mismatch d2.1\n");
}

static void
test_missing (void)
{
  check_release (IOWA MAINE UTAH DISTRICT, "joined 3 other attorneys general",
                 "Attorney General Kettering is joined by the attorneys general of Maine and Utah.",
                 "missing-signatory d2.1\n");
}

static void
test_extra (void)
{
  check_release (
    IOWA MAINE UTAH, "joined 2 other attorneys general",
    "Attorney General Kettering is joined by the attorneys general of Maine, Ohio, and Utah.",
    "extra-signatory d2.1\n");
}

static void
test_self_listed (void)
{
  check_release (
    IOWA MAINE UTAH, "was joined by 2 attorneys general",
    "Attorney General Kettering is joined by the attorneys general of Iowa, Maine, and Utah.",
    "self-listed d2.1\n");
}

static void
test_partial (void)
{
  check_release (IOWA MAINE UTAH, "joined 2 other attorneys general",
                 "Attorney General Kettering is joined by AGs from states including Maine.",
                 "partial-list d2.1\n");
}

static void
test_states (void)
{
  check_release (
    IOWA MAINE DISTRICT, "joined attorneys general from 3 states",
    "Attorney General Kettering is joined by the attorneys general of the District of Columbia "
    "and Maine.",
    "district-counted-as-state d2.1\n");
}

static void
test_altered (void)
{
  g_autofree char *letter = g_strdup_printf (LETTER, IOWA MAINE UTAH);
  g_autofree char *first = make_release (
    "joined 2 other attorneys general",
    "The letter reads, \"An apple that cannot be traced to its tree should not be sold to a school "
    "kitchen.\"\n\nAttorney General Kettering is joined by the attorneys general of Maine and "
    "Utah.");
  g_autofree char *second = g_strdup (
    "FOR IMMEDIATE RELEASE\n\nMay 7, 2024\n\nAttorney General Haverhill Joins Orchard Letter\n\n"
    "AUGUSTA, Maine – Maine Attorney General Cyril Haverhill joined 2 other attorneys general in a "
    "letter to Secretary of Orchards Clara Voss.\n\nThe letter reads, \"An apple that cannot be "
    "traced to its tree should not be sold to a school kitchen.\"\n\n"
    "Attorney General Haverhill is joined by the attorneys general of Iowa and Utah.\n");
  g_autoptr (UndAnalysis) analysis = analyse (letter, first, second);
  g_autofree char *findings = list_findings (analysis);

  g_assert_cmpstr (findings, ==,
                   "altered-quotation d2.1\nshared-alteration d2.1\naltered-quotation d3.1\n");
}

static void
test_other_letter (void)
{
  g_autofree char *letter = g_strdup_printf (LETTER, IOWA MAINE UTAH);
  g_autoptr (UndAnalysis) analysis = analyse (
    letter,
    "FOR IMMEDIATE RELEASE\n\nJune 3, 2024\n\nAttorney General Salcedo Sues Phone Maker\n\n"
    "SALT LAKE CITY – Utah Attorney General Beatriz Salcedo today joined 11 other attorneys "
    "general in a lawsuit against a maker of telephones that listen when they should "
    "not.\n\nJoining Utah are the attorneys general of Maine and Iowa, among others.\n",
    NULL);
  GPtrArray *links = und_analysis_get_links (analysis);

  for (guint i = 0; i < links->len; i++)
    g_assert_cmpint (und_link_get_relation (g_ptr_array_index (links, i)), ==,
                     UND_RELATION_SAME_TOPIC);
}

#define OFFICE                                                                                    \
  "Iowans can reach the office of Attorney General Wanda Kettering by telephone, by mail, or at " \
  "the counter on Locust Street.\n"
#define STATES "the attorneys general of Maine, Utah, Ohio, Texas, Idaho, and Nevada"

/* Two letters that are not at hand, of one coalition. */
static void
test_orphans (void)
{
  g_autoptr (UndAnalysis) analysis = analyse (
    "FOR IMMEDIATE RELEASE\n\nMay 6, 2024\n\nAttorney General Kettering Asks for Safer Buses\n\n"
    "DES MOINES, Iowa – Iowa Attorney General Wanda Kettering today joined 6 other attorneys "
    "general "
    "in a letter about seat belts on school buses. Drivers have asked for belts since a bus slid "
    "into the Skunk River. A belt costs less than a tyre, and a district that buys forty buses a "
    "year "
    "would not notice the price; what it would notice is the first winter without a child in the "
    "emergency room. The makers have had the parts on their shelves for a decade.\n\nJoining "
    "Kettering are " STATES ".\n\n" OFFICE,
    "FOR IMMEDIATE RELEASE\n\nJune 20, 2024\n\nAttorney General Kettering Warns of Counterfeit "
    "Seed\n\n"
    "DES MOINES, Iowa – Iowa Attorney General Wanda Kettering today joined 6 other attorneys "
    "general "
    "in a letter about seed corn sold under false labels. Growers lost whole fields last summer "
    "before anybody looked into the sacks. What came up was feed, not seed, and by July nothing "
    "could "
    "be sown again. Elevators turned the harvest away because the moisture told them what the "
    "label "
    "did not. A tag with a number that can be looked up would have saved the season.\n\nJoining "
    "Kettering are " STATES ".\n\n" OFFICE,
    NULL);

  g_assert_cmpuint (und_analysis_get_rosters (analysis)->len, ==, 2);
}

static void
test_copies (void)
{
  g_autofree char *release = make_release (
    "joined 2 other attorneys general",
    "Attorney General Kettering is joined by the attorneys general of Maine and Utah.");
  g_autoptr (UndAnalysis) analysis = analyse (release, release, release);
  g_autofree char *findings = list_findings (analysis);

  g_assert_cmpstr (findings, ==, "duplicate-document d2.1\nduplicate-document d3.1\n");
}

#define N_FORMS 300

/* Each is linked to the first, and to none of the others. */
static void
test_forms (void)
{
  GString *text = g_string_new (NULL);
  g_autofree char *letters = NULL;
  g_autoptr (UndAnalysis) analysis = NULL;
  GPtrArray *links = NULL;

  for (guint i = 0; i < N_FORMS; i++)
    g_string_append_printf (text, LETTER "\n\n", IOWA);
  letters = g_string_free (text, FALSE);
  analysis = analyse (letters, NULL, NULL);
  links = und_analysis_get_links (analysis);

  g_assert_cmpuint (und_analysis_get_parts (analysis)->len, ==, N_FORMS);
  g_assert_cmpuint (links->len, ==, N_FORMS - 1);
  for (guint i = 0; i < links->len; i++)
    {
      UndLink *link = g_ptr_array_index (links, i);

      g_assert_cmpint (und_link_get_relation (link), ==, UND_RELATION_DUPLICATES);
      g_assert_cmpstr (und_part_get_id (und_link_get_to (link)), ==, "d1.1");
    }
  g_assert_cmpuint (und_analysis_get_rosters (analysis)->len, ==, 1);
}

/* A release and its copy are one; a release of another office after the same template is not. */
static void
test_template (void)
{
#define TEMPLATE                                                                                  \
  "Attorneys General Ask for a List of Orchard Sprays\n\n%1$s - Attorney General %2$s of %3$s "   \
  "today asked the Department of Orchards to publish what is sprayed beside schools. Growers "    \
  "themselves have asked for such a rule since the late frost, and the department has until the " \
  "first of August to answer. Every orchard within a mile of a school is to be listed by name, "  \
  "with its owner, its acres, and the day on which it was last sprayed, so that parents need "    \
  "not ask at the gate. The list is to be printed in the county paper each week while the trees " \
  "are in blossom, and read aloud wherever there is no paper. Nobody who sprays would be fined "  \
  "for a day that rain washed out, but a grower who hides a day would pay for the physician of "  \
  "every child who was taken ill on it. Three counties already do so, and their apples sell.\n"
  g_autofree char *iowa = g_strdup_printf (TEMPLATE, "DES MOINES", "Wanda Kettering", "Iowa");
  g_autofree char *utah = g_strdup_printf (TEMPLATE, "SALT LAKE CITY", "Beatriz Salcedo", "Utah");
  g_autoptr (UndAnalysis) analysis = analyse (iowa, utah, iowa);
  GPtrArray *links = und_analysis_get_links (analysis);
  guint n_copies = 0;

  for (guint i = 0; i < links->len; i++)
    {
      UndLink *link = g_ptr_array_index (links, i);

      if (und_link_get_relation (link) != UND_RELATION_DUPLICATES)
        {
          g_assert_cmpint (und_link_get_relation (link), ==, UND_RELATION_SHARES_TEXT);
          continue;
        }
      n_copies++;
      g_assert_cmpstr (und_part_get_id (und_link_get_from (link)), ==, "d3.1");
      g_assert_cmpstr (und_part_get_id (und_link_get_to (link)), ==, "d1.1");
    }
  g_assert_cmpuint (n_copies, ==, 1);
  g_assert_cmpuint (links->len, >, 1);
}

/* The links of invented documents, as "from relation to" lines. */
static void
check_links (const char *first, const char *second, const char *third, const char *expected)
{
  g_autoptr (UndAnalysis) analysis = analyse (first, second, third);
  GPtrArray *links = und_analysis_get_links (analysis);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      UndLink *link = g_ptr_array_index (links, i);

      g_string_append_printf (lines, "%s %s %s\n", und_part_get_id (und_link_get_from (link)),
                              und_relation_to_string (und_link_get_relation (link)),
                              und_part_get_id (und_link_get_to (link)));
    }
  g_assert_cmpstr (lines->str, ==, expected);
}

#define ARTICLE                                                                               \
  "Attorneys general want orchard spraying published\nBy Odile Brandt, Staff Writer\nMay 8, " \
  "2024\n\n"                                                                                  \
  "Three state attorneys general are asking for a list of what is sprayed in orchards.\n\n"   \
  "In a letter Monday, they said \"%s.\"\n\n"                                                 \
  "The letter was signed by the attorneys general of Iowa, Maine and Utah.\n\n"               \
  "A spokesman for the growers declined to comment.\n"

/* Few words, plain ones, but the article says whose they are, and they are. */
static void
test_short_quotation (void)
{
  g_autofree char *letter = g_strdup_printf (
    "May 6, 2024\n\nThe Honorable Clara Voss\nSecretary\nU.S. Department of Orchards\n"
    "9 Pippin Street\nWashington, D.C. 20011\n\nDear Secretary Voss:\n\n"
    "We write about the tanks that stand beside schools. Congress asked for this list in January "
    "and is still asking. We ask you to print what is sprayed.\n\nSincerely,\n\n%s",
    IOWA MAINE UTAH);
  g_autofree char *quoting = g_strdup_printf (
    ARTICLE, "Congress asked for this list in January and is still asking");
  g_autofree char *other = g_strdup_printf (
    ARTICLE, "Congress asked for that list in March and is not asking");

  check_links (letter, quoting, NULL, "d2.1 reports d1.1\n");
  check_links (letter, other, NULL, "d2.1 same-topic d1.1\n");
}

/* What is written against a letter, over its own lines, is no copy of it; what others sign is. */
static void
test_rivals (void)
{
#define OPEN_LETTER                                                                          \
  "An open letter to the Fen Council\n\nWe, %s of Fen, ask the Council to %s.\n\nThe boats " \
  "have crossed at night since the bridge fell, and nobody has counted who is aboard.\n\n"   \
  "Signed,\n\n%s"
#define ROWERS   "Ada Penrose, Fen Rowers\nBo Lindt, Weir Rowers\nIda Marsh, Fen Rowers\n"
#define SLEEPERS "Per Holm, Quay Street\nIda Marsh, Fen Rowers\nUna Wick, Quay Street\n"
  g_autofree char *letter = g_strdup_printf (OPEN_LETTER, "rowers", "keep the night boats", ROWERS);
  g_autofree char *form = g_strdup_printf (OPEN_LETTER, "rowers", "keep the night boats", SLEEPERS);
  g_autofree char *rival = g_strdup_printf (
    OPEN_LETTER, "people who sleep on Quay Street or would if they could",
    "stop every boat that crosses after ten and to sell what it cannot moor", SLEEPERS);

  check_links (letter, form, NULL, "d2.1 duplicates d1.1\n");
  check_links (letter, rival, NULL, "d2.1 shares-text d1.1\n");
}

/* One word makes a new version, whichever is given first; neither quotes the other wrongly. */
static void
test_versions (void)
{
#define VERSION                                                                                   \
  "Attorney General Kettering Asks for a List of Orchard Sprays\n\n%s (DES MOINES) – Iowa "     \
  "Attorney General Wanda Kettering today asked the Department of Orchards to publish what is "   \
  "sprayed beside schools. Growers themselves have asked for such a rule since the late frost.\n" \
  "\n\"To spray over a lunch table is %s,\" said Attorney General Kettering.\n"
  g_autofree char *first = g_strdup_printf (VERSION, "May 6, 2024", "low");
  g_autofree char *marked = g_strdup_printf (VERSION, "UPDATED May 6, 2024", "shameful");
  g_autofree char *later = g_strdup_printf (VERSION, "May 7, 2024", "shameful");
  g_autoptr (UndAnalysis) analysis = analyse (first, marked, NULL);
  g_autofree char *findings = list_findings (analysis);

  check_links (first, marked, NULL, "d2.1 newer-version-of d1.1\n");
  check_links (marked, first, NULL, "d1.1 newer-version-of d2.1\n");
  check_links (first, later, NULL, "d2.1 newer-version-of d1.1\n");
  check_links (later, first, NULL, "d1.1 newer-version-of d2.1\n");
  check_links (later, later, NULL, "d2.1 duplicates d1.1\n");
  g_assert_cmpstr (findings, ==, "");
}

static void
test_inferred (void)
{
  g_autofree char *letter = g_strdup_printf (LETTER, IOWA MAINE UTAH);
  g_autofree char *release = g_strdup (
    "Attorney General Haverhill Joins Orchard Letter\n\n"
    "Attorney General Cyril Haverhill today joined 2 other attorneys general in a letter to "
    "Secretary of Orchards Clara Voss.\n\n" QUOTE "\n");
  g_autoptr (UndAnalysis) analysis = analyse (letter, release, NULL);
  UndPart *part = und_analysis_find_part (analysis, "d2.1");
  const UndDate *date = und_part_get_date (part);

  g_assert_cmpstr (und_part_get_jurisdiction (part), ==, "US-ME");
  g_assert_true (und_part_is_jurisdiction_inferred (part));
  g_assert_nonnull (date);
  g_assert_cmpstr (date->value, ==, "2024-05-06");
  g_assert_true (date->is_inferred);
  g_assert_cmpstr (und_part_get_id (date->from), ==, "d1.1");
}

/* @head stands before the release, @when in its first sentence; the letter is of Monday, May 6. */
static void
check_inferred_date (const char *head, const char *when, const char *expected, const char *words)
{
  g_autofree char *letter = g_strdup_printf (LETTER, IOWA MAINE UTAH);
  g_autofree char *release = g_strdup_printf (
    "Attorney General Haverhill Joins Orchard Letter\n\n%s"
    "Attorney General Cyril Haverhill %s joined 2 other attorneys general in a letter to "
    "Secretary of Orchards Clara Voss.\n\n" QUOTE "\n",
    head, when);
  g_autoptr (UndAnalysis) analysis = analyse (letter, release, NULL);
  UndPart *part = und_analysis_find_part (analysis, "d2.1");
  const UndDate *date = und_part_get_date (part);
  g_autofree char *found = NULL;

  g_assert_cmpint (date != NULL, ==, expected != NULL);
  if (expected == NULL)
    return;
  g_assert_cmpstr (date->value, ==, expected);
  g_assert_true (date->is_inferred);
  found = und_text_dup_span (und_document_get_text (und_part_get_document (date->from)),
                             date->span);
  g_assert_cmpstr (found, ==, words);
}

static void
test_dates_without_year (void)
{
  check_inferred_date ("", "today", "2024-05-06", "May 6, 2024");
  check_inferred_date ("May 7\n\n", "today", "2024-05-07", "May 7");
  check_inferred_date ("Released: Tues., May 7\n\n", "", "2024-05-07", "Tues., May 7");
  check_inferred_date ("AUGUSTA, Maine (8 May) – ", "today", "2024-05-08", "8 May");
  check_inferred_date ("", "on Tuesday", "2024-05-07", "Tuesday");
  check_inferred_date ("", "Sunday", "2024-05-05", "Sunday");
  check_inferred_date ("", "", "2024-05-06", "May 6, 2024");
  check_inferred_date ("", "yesterday", "2024-05-07", "yesterday");
  check_inferred_date ("", "last week", NULL, NULL);
  check_inferred_date ("5/8\n\n", "", "2024-05-08", "5/8");
  check_inferred_date ("AUGUSTA, Maine, Wednesday – ", "", "2024-05-08", "Wednesday");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/analysis/sums-that-close-find-nothing", test_agrees);
  g_test_add_func ("/model/analysis/release-before-its-letter", test_release_before_letter);
  g_test_add_func ("/model/analysis/count-of-others", test_count_of_others);
  g_test_add_func ("/model/analysis/wrong-total-is-a-count-mismatch", test_count);
  g_test_add_func ("/model/analysis/left-out-of-full-list-is-missing", test_missing);
  g_test_add_func ("/model/analysis/listed-without-signature-is-extra", test_extra);
  g_test_add_func ("/model/analysis/issuer-in-own-list-is-self-listed", test_self_listed);
  g_test_add_func ("/model/analysis/partial-list-misses-nobody", test_partial);
  g_test_add_func ("/model/analysis/district-is-no-state", test_states);
  g_test_add_func ("/model/analysis/common-change-is-a-shared-alteration", test_altered);
  g_test_add_func ("/model/analysis/release-of-another-action-is-not-linked", test_other_letter);
  g_test_add_func ("/model/analysis/two-actions-of-one-coalition-stay-two", test_orphans);
  g_test_add_func ("/model/analysis/a-copy-is-told-once", test_copies);
  g_test_add_func ("/model/analysis/releases-of-one-template-are-no-copies", test_template);
  g_test_add_func ("/model/analysis/few-words-of-the-letter-link-to-it", test_short_quotation);
  g_test_add_func ("/model/analysis/letter-against-a-letter-is-no-copy", test_rivals);
  g_test_add_func ("/model/analysis/changed-word-makes-a-newer-version", test_versions);
  g_test_add_func ("/model/analysis/form-letters-are-linked-to-the-first", test_forms);
  g_test_add_func ("/model/analysis/date-and-state-are-inferred-and-say-so", test_inferred);
  g_test_add_func ("/model/analysis/dates-without-year", test_dates_without_year);
  return g_test_run ();
}
