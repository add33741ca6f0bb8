/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

/* Most cases are a whole release by Ada Penrose of New Mexico, with a second paragraph. */
#define HEAD                                                                                         \
  "FOR IMMEDIATE RELEASE\nJune 4, 2021\n\n"                                                          \
  "Attorney General Penrose Asks Ferry Board to Publish Its Figures\n\n"                             \
  "SANTA FE — New Mexico Attorney General Ada Penrose today called on the Ferry Board to publish " \
  "its figures.\n\n"

static void
test_issuer_of_list (void)
{
  und_test_check_signers (HEAD,
                          "Also taking part are Ohio, Utah, Maine and the District of Columbia.",
                          "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME; listed:DC", "");
  und_test_check_signers (HEAD,
                          "Other states that signed on to the letter are Ohio, Utah, and Maine.",
                          "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME", "");
  und_test_check_signers (
    HEAD, "The letter carries the signatures of the attorneys general of Ohio and Utah.",
    "self:Ada Penrose@NM; listed:OH; listed:UT", "");
  und_test_check_signers (HEAD, "Penrose is one of 41 attorneys general who today sent the letter.",
                          "self:Ada Penrose@NM", "41");
  und_test_check_signers (
    HEAD, "The letter was signed by Governors Bo Lindt of Ohio and Cy Oram of Maine.",
    "listed:Bo Lindt@OH; listed:Cy Oram@ME", "");
  und_test_check_signers (
    HEAD, "Penrose thanked the attorneys general of Ohio and Utah for their help.", "", "");
}

/* Nations and tribes beside states and cities: all of them sign. */
static void
test_nations (void)
{
  und_test_check_signers (
    HEAD,
    "The letter was signed by the Reed Nation, the Pueblo of Fen, the Confederated "
    "Tribes of the Marsh Indian Reservation and the Weir Tribe; the states of Ohio and "
    "Utah; and the cities of Boise and Reno.",
    "self:Ada Penrose@NM; listed:Reed Nation; listed:Pueblo of Fen; listed:Confederated Tribes of "
    "the Marsh "
    "Indian Reservation; listed:Weir Tribe; listed:OH; listed:UT; listed:Boise; "
    "listed:Reno",
    "");
  und_test_check_signers (HEAD, "The ferries are the pride of the nation, and of Ohio.", "", "");
}

static void
test_companies_that_send (void)
{
  und_test_check_signers (
    HEAD,
    "More than 30 companies, including Reed Foods, Fen Dairy and Marsh Bank, today sent "
    "an open letter to the board.",
    "listed:Reed Foods; listed:Fen Dairy; listed:Marsh Bank", "-1");
  und_test_check_signers (
    HEAD,
    "She sent 30 companies, including Reed Foods, Fen Dairy and Marsh Bank, a letter "
    "on ferries.",
    "", "");
}

static void
test_forms_of_lists (void)
{
  und_test_check_signers (HEAD,
                          "States joining the letter:\nOhio | Utah | Maine | District of Columbia",
                          "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME; listed:DC", "");
  und_test_check_signers (
    HEAD,
    "The letter was signed by Connecticut Secretary of the State Bo Lindt, "
    "Massachusetts Secretary of the Commonwealth Cy Oram, and Utah Secretary of State "
    "Di Voss.",
    "listed:Bo Lindt@CT; listed:Cy Oram@MA; listed:Di Voss@UT", "");
}

static void
test_issuer_who_did_not_sign (void)
{
  und_test_check_signers (
    HEAD, "Twenty-two states back the bill in a letter, which she chose not to sign.",
    "not:Ada Penrose@NM", "22");
  und_test_check_signers (HEAD, "Penrose did not join the letter, which 22 states signed.",
                          "not:Ada Penrose@NM", "22");
}

static void
test_issuers_place (void)
{
  und_test_check_signers (
    HEAD,
    "New Mexico, along with 49 other states and Washington, D.C., has reached an "
    "agreement with the company.",
    "self:Ada Penrose@NM; listed:DC", "51");
  und_test_check_signers (HEAD,
                          "New Mexico and Utah are leading a coalition of 10 states in the brief.",
                          "lead:Ada Penrose@NM; lead:UT", "10");
}

static void
test_earlier_actions (void)
{
  und_test_check_signers (
    HEAD, "Penrose previously joined Ohio, Utah and Maine in a similar letter.", "", "");
  und_test_check_signers (
    HEAD, "Last October, Penrose and the attorneys general of Ohio and Utah sued two others.", "",
    "");
  und_test_check_signers (
    HEAD, "In 2019, Penrose and the attorneys general of Ohio and Utah sued the Board.", "", "");
}

static void
test_units (void)
{
  und_test_check_signers (HEAD,
                          "Penrose was joined by the ferry inspectors of Ohio, Utah and Maine.",
                          "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME", "");
  und_test_check_signers (HEAD, "The letter was signed by the mayors of Duluth, Erie and Macon.",
                          "listed:Duluth; listed:Erie; listed:Macon", "");
  und_test_check_signers (
    HEAD, "States and territories settling today with the company include: Ohio, Guam.",
    "self:Ada Penrose@NM; listed:OH; listed:GU", "");
  und_test_check_signers (
    HEAD,
    "Penrose is joined by the attorneys general of Ohio and Utah, who co-led the "
    "effort, and of Maine and Iowa.",
    "self:Ada Penrose@NM; listed:OH; lead:UT; listed:ME; listed:IA", "");
  und_test_check_signers (
    HEAD,
    "The letter was signed by Alaska and Utah; the Navajo Nation; and Harris County, "
    "Texas.",
    "self:Ada Penrose@NM; listed:AK; listed:UT; listed:Navajo Nation; "
    "listed:Harris County@TX",
    "");
  und_test_check_signers (
    HEAD,
    "The letter was also signed by Treasurers Bo Lindt (Iowa) and Cy Oram (Maine), and "
    "by Comptroller Di Voss of Ohio.",
    "listed:Bo Lindt@IA; listed:Cy Oram@ME; listed:Di Voss@OH", "");
  und_test_check_signers (HEAD, "Hawai‘i, Guam and Utah signed the letter.",
                          "self:Ada Penrose@NM; listed:HI; listed:GU; listed:UT", "");
}

static void
test_headings (void)
{
  und_test_check_signers (HEAD, "States that signed the letter:\n\n- Ohio\n- Utah\n",
                          "self:Ada Penrose@NM; listed:OH; listed:UT", "");
  und_test_check_signers (
    HEAD,
    "The states in the suit filed today, in addition to New Mexico, are Ohio, Utah and "
    "Maine.",
    "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME", "");
  und_test_check_signers (
    HEAD,
    "Joining in the letter are the attorneys general of Ohio and Utah, as well as the "
    "Governor of Maine, Bo Lindt.",
    "self:Ada Penrose@NM; listed:OH; listed:UT; listed:Bo Lindt@ME", "");
  und_test_check_signers (
    HEAD,
    "Among the others who put their names to it were the attorneys general of Ohio and "
    "Utah.",
    "self:Ada Penrose@NM; listed:OH; listed:UT", "");
  und_test_check_signers (HEAD, "The plaintiffs are Ohio, Utah and Maine.",
                          "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME", "");
}

static void
test_leads (void)
{
  und_test_check_signers (
    HEAD,
    "Attorney General Penrose, along with Ohio Attorney General Cy Oram and Utah "
    "Attorney General Di Voss, led a coalition of 22 states.",
    "lead:Ada Penrose@NM; lead:Cy Oram@OH; lead:Di Voss@UT", "22");
  und_test_check_signers (HEAD,
                          "Penrose's office led the inquiry together with Ohio, Utah and Maine.",
                          "self:Ada Penrose@NM; lead:OH; lead:UT; lead:ME", "");
  und_test_check_signers (
    HEAD,
    "Ohio Attorney General Bo Lindt, whose office led the inquiry together with those of "
    "Utah and Maine, was content.",
    "self:Ada Penrose@NM; lead:Bo Lindt@OH; lead:UT; lead:ME", "");
  und_test_check_signers (
    HEAD, "Ohio Attorney General Bo Lindt, who drafted the letter, said it was plain.",
    "lead:Bo Lindt@OH", "");
  und_test_check_signers (HEAD,
                          "The brief was authored by Ohio and Utah and joined by Maine and Iowa.",
                          "self:Ada Penrose@NM; lead:OH; lead:UT; listed:ME; listed:IA", "");
}

static void
test_refusals (void)
{
  und_test_check_signers (HEAD, "Texas and Florida, which hold a fifth of the boats, did not sign.",
                          "not:TX; not:FL", "");
  und_test_check_signers (HEAD, "Absent from the letter are Texas and Florida.", "not:TX; not:FL",
                          "");
  und_test_check_signers (HEAD,
                          "The mayors of Toledo and Akron were asked to sign but have not done so.",
                          "not:Toledo; not:Akron", "");
}

static void
test_totals (void)
{
  und_test_check_signers (
    HEAD, "All 50 states and the District of Columbia have settled with the company.",
    "self:Ada Penrose@NM; listed:DC", "51");
  und_test_check_signers (HEAD, "The coalition, which spans 23 states, urged the Board to act.",
                          "self:Ada Penrose@NM", "23");
  und_test_check_signers (
    HEAD, "Thirty-one organizations, led by Access Harbor, called on the Board to act.",
    "lead:Access Harbor", "31");
  und_test_check_signers (
    HEAD, "On behalf of the 31 undersigned rural and civil rights organizations, we ask.", "",
    "31");
  und_test_check_signers (
    HEAD, "Penrose and ten Senate colleagues joined Sen. Bo Lindt (D-Ore.) in the letter.",
    "self:Ada Penrose@NM; listed:Bo Lindt@OR", "12");
  und_test_check_signers (HEAD, "The letter was signed by 343 lecturers.", "", "343");
  und_test_check_signers (
    HEAD,
    "Today, Senators Bo Lindt (R-Ohio) and Cy Oram (D-Utah) led 23 of their colleagues "
    "in a letter.",
    "self:Ada Penrose@NM; lead:Bo Lindt@OH; lead:Cy Oram@UT", "25");
  und_test_check_signers (HEAD, "She was among the 103 university leaders who signed the letter.",
                          "", "103");
  und_test_check_signers (HEAD, "Today, 83 organizations and experts sent a letter to the Board.",
                          "", "83");
}

static void
check_completeness (const char *sentence, UndTristate expected)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (sentence, NULL);

  g_assert_cmpint (und_test_facts_part (facts, 0)->list_is_complete, ==, expected);
}

static void
test_completeness (void)
{
  check_completeness (
    "A coalition of four states sued. The coalition includes Ohio, Utah, Maine, Guam.",
    UND_TRISTATE_TRUE);
  check_completeness (
    "A coalition of 24 states sued. The letter was signed by Ohio, Utah and Maine.",
    UND_TRISTATE_FALSE);
  check_completeness (
    "A coalition of 4 states sued. The letter was signed by Ohio, Utah and Maine.",
    UND_TRISTATE_TRUE);
  /* the number that is stated once may be the other side's */
  check_completeness ("A coalition of 4 states wrote to the board, which 24 states sued. The "
                      "letter was signed by 4 states: Ohio, Utah, Maine and Iowa.",
                      UND_TRISTATE_TRUE);
  check_completeness ("A coalition of 4 states wrote to the board, which 24 states sued. The "
                      "letter was signed by Ohio, Utah, Maine and Iowa.",
                      UND_TRISTATE_FALSE);
  check_completeness ("A coalition of 24 states sued. The coalition includes Ohio, Utah and Maine.",
                      UND_TRISTATE_FALSE);
  check_completeness (
    "A coalition of eight states sued. The coalition includes Ohio, Utah, Maine and "
    "Guam. Ohio, Utah, Maine and Guam joined the letter.",
    UND_TRISTATE_FALSE);
  check_completeness ("The letter was signed by Ohio and Utah. The full list is on our page.",
                      UND_TRISTATE_FALSE);
  check_completeness ("A letter was sent to the board. The treasurers of Ohio, Utah and Maine were "
                      "among those who signed it.",
                      UND_TRISTATE_FALSE);
  check_completeness ("A letter was sent to the board. The treasurers of Ohio, Utah and Maine were "
                      "those who signed it.",
                      UND_TRISTATE_TRUE);
  check_completeness ("Among the signers are the attorneys general of Ohio and Utah.",
                      UND_TRISTATE_FALSE);
  check_completeness ("Lindt and 35 of his counterparts, among them the attorneys general of Ohio "
                      "and Utah, signed the letter.",
                      UND_TRISTATE_FALSE);
}

/* As und_test_check_signers (HEAD, ). */
static void
check_release_completeness (const char *sentence, UndTristate expected)
{
  g_autofree char *text = g_strconcat (HEAD, sentence, "\n", NULL);

  check_completeness (text, expected);
}

/* Fewer than half of those counted; a surname is no second person. */
static void
test_few_of_those_counted (void)
{
  check_release_completeness ("Penrose and 22 other attorneys general sent the letter.",
                              UND_TRISTATE_FALSE);
  /* those who signed stand below the letter */
  check_release_completeness (
    "Penrose and 22 other attorneys general sent the letter.\n\nThe text of the letter "
    "follows.\n\nDear Director Brandt:\n\nWe ask that you mend the weir at Long Bend before the "
    "winter.\n\nSincerely,\n\nBo Lindt\nAttorney General of Ohio",
    UND_TRISTATE_UNKNOWN);
  check_release_completeness (
    "She sent the letter with 11 other attorneys general. It was led by Attorneys "
    "General Bo Lindt of Ohio and Cy Oram of Utah. Lindt and Oram thanked the "
    "others, and so did Lindt, Oram and Penrose again.",
    UND_TRISTATE_FALSE);
  check_release_completeness ("Penrose and 22 other attorneys general sent the letter. Attorney "
                              "General Bo Lindt of Ohio also signed the letter.",
                              UND_TRISTATE_FALSE);
  check_release_completeness ("Penrose and two other attorneys general sent the letter. It was "
                              "also signed by the attorneys general of Ohio and Utah.",
                              UND_TRISTATE_TRUE);
  check_release_completeness ("Penrose alone sent the letter.", UND_TRISTATE_UNKNOWN);
}

/* Who acted on another day is not who acted today. */
static void
test_counted_on_another_day (void)
{
  static const char today[] = "Washington, D.C. — Senators Ada Penrose (D-Utah), Bo Lindt (R-Iowa) "
                              "and Cy Oram (D-Maine) today introduced a bill on ferries. ";
  static const char *const others[] = { "On February 16, Penrose joined a group of 80 senators in "
                                        "sending a letter to the board.",
                                        "Earlier this year, Penrose joined a group of 80 senators "
                                        "in sending a letter to the board." };
  static const char same[] = "Penrose joined a group of 80 senators in sending a letter to the "
                             "board.";
  g_autofree char *plain = g_strconcat (today, same, NULL);
  g_autofree char *dated = g_strconcat ("WASHINGTON, February 16, 2025 — ",
                                        strstr (today, "Senators"), others[0], NULL);

  check_completeness (dated, UND_TRISTATE_FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *text = g_strconcat (today, others[i], NULL);

      check_completeness (text, UND_TRISTATE_TRUE);
    }
  check_completeness (plain, UND_TRISTATE_FALSE);
}

/* Behind the names stand some who have none. */
static void
test_unnamed_company (void)
{
  static const char *const companies[] = { "and several other governors",
                                           ", and dozens of their fellow governors",
                                           "and hundreds of others",
                                           "and many more",
                                           "and other leaders of the river",
                                           "and a bipartisan group of colleagues",
                                           "and the rest of the Fen delegation",
                                           "and the entire governors’ caucus",
                                           "along with various Utah water boards" };
  static const char *const known[] = { "and the other governors", "and the coalition", "",
                                       ", and some members of the board said no",
                                       ", and several ferries were named in it" };

  for (guint i = 0; i < G_N_ELEMENTS (companies) + G_N_ELEMENTS (known); i++)
    {
      gboolean is_known = i >= G_N_ELEMENTS (companies);
      g_autofree char *text = g_strdup_printf (
        "The letter to the board was signed by Governors Bo Lindt of Ohio, Cy Oram of Maine %s.",
        is_known ? known[i - G_N_ELEMENTS (companies)] : companies[i]);

      g_test_message ("%s", text);
      check_completeness (text, is_known ? UND_TRISTATE_TRUE : UND_TRISTATE_FALSE);
    }
  /* the list that comes is of all of them */
  check_completeness ("Governors Bo Lindt and Cy Oram and other governors today sent a letter. The "
                      "letter was signed by the governors of Ohio, Utah, Maine and Iowa.",
                      UND_TRISTATE_TRUE);
  check_completeness ("Governors Bo Lindt and Cy Oram and other governors today sent a letter. The "
                      "letter was signed by Reed Mills, Fen Foods and the Weir Company.",
                      UND_TRISTATE_FALSE);
  /* one sentence, one list */
  check_completeness ("Governors Bo Lindt of Ohio and Cy Oram of Maine joined Governor Di Voss of "
                      "Utah and the rest of the delegation in a letter to the board.",
                      UND_TRISTATE_FALSE);
  check_completeness ("Governors Bo Lindt of Ohio and Cy Oram of Maine joined Governor Di Voss of "
                      "Utah in a letter to the board.",
                      UND_TRISTATE_TRUE);
}

/* Who acts with unnamed others is still heard to act. */
static void
test_acts_with_unnamed (void)
{
  und_test_check_signers (
    HEAD,
    "Senators Bo Lindt (R-Ohio), Cy Oram (D-Maine) and several of their colleagues today "
    "sent a letter to the board.",
    "listed:Bo Lindt@OH; listed:Cy Oram@ME", "");
  und_test_check_signers (
    HEAD,
    "Senators Bo Lindt (R-Ohio), Cy Oram (D-Maine) and several of their days today sent a "
    "letter to the board.",
    "", "");
}

/* A release by Senator Ada Penrose. */
#define SENATE "FOR IMMEDIATE RELEASE\n\nPenrose Speaks of Ferries\n\nWASHINGTON, D.C. – "
#define SPOKEN "\n\n“It is time,” Penrose said.\n"

static void
test_legislators (void)
{
  und_test_check_signers (
    SENATE, "Senators Ada Penrose (D-Utah) and Bo Lindt (R-Iowa) today introduced a bill." SPOKEN,
    "self:Ada Penrose@UT; listed:Bo Lindt@IA", NULL);
  und_test_check_signers (
    SENATE,
    "Senator Ada Penrose (D-Utah) praised the bill. Senators Bo Lindt (R-Iowa) and Cy "
    "Oram (D-Ohio) also cosponsored the bill." SPOKEN,
    "self:Ada Penrose@UT; listed:Bo Lindt@IA; listed:Cy Oram@OH", NULL);
  und_test_check_signers (
    SENATE,
    "Senator Ada Penrose (D-Utah) praised the bill, which is co-sponsored by Senators Bo "
    "Lindt (R-Iowa) and Harbor Works Chairman Cy Oram (D-Ohio)." SPOKEN,
    "self:Ada Penrose@UT; listed:Bo Lindt@IA; listed:Cy Oram@OH", NULL);
  und_test_check_signers (
    SENATE,
    "Senator Ada Penrose (D-Utah) today sent a letter along with Senators Bo Lindt of "
    "Iowa and Cy Oram of Ohio." SPOKEN,
    "self:Ada Penrose@UT; listed:Bo Lindt@IA; listed:Cy Oram@OH", NULL);
  und_test_check_signers (
    SENATE,
    "Senator Ada Penrose (D-Utah) asks why. In a letter, Sens. Ada Penrose, Bo Lindt "
    "and Cy Oram said they were at a loss." SPOKEN,
    "self:Ada Penrose@UT; listed:Bo Lindt; listed:Cy Oram", NULL);
  und_test_check_signers (
    SENATE, "Senator Ada Penrose (D-Utah) wrote a letter to Chairman Bo Lindt of the Board." SPOKEN,
    "self:Ada Penrose@UT", NULL);
}

/* Nothing around these lists says what they are; that they are as long as those counted does. */
static void
test_lists_told_by_length (void)
{
  const char *listed = "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME; listed:IA; listed:GA";

  und_test_check_signers (HEAD,
                          "Penrose joined five other attorneys general in the letter.\n\n"
                          "So far on board:\n\nOH, UT, ME, IA & GA",
                          listed, "6");
  und_test_check_signers (
    HEAD,
    "Penrose is one of six attorneys general who signed the letter.\n\n"
    "Ohio, Utah, Maine, Iowa, Georgia and New Mexico believe that it is late.",
    "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME; listed:IA; listed:GA; "
    "listed:NM",
    "6");
  /* five states and the District */
  und_test_check_signers (
    HEAD,
    "Penrose joined five other states in the letter.\n\n"
    "Ohio, Utah, Maine, Iowa, Georgia and the District of Columbia call it late.",
    "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME; listed:IA; listed:GA; "
    "listed:DC",
    "6");
  /* places where something is */
  und_test_check_signers (HEAD,
                          "Penrose joined five other attorneys general in the letter.\n\n"
                          "The rule was struck down in Ohio, Utah, Maine, Iowa and Georgia.",
                          "self:Ada Penrose@NM", "6");
  und_test_check_signers (HEAD,
                          "Penrose joined four other attorneys general in the letter.\n\n"
                          "Ohio, Utah, Maine, Iowa and Georgia did not join it.",
                          "self:Ada Penrose@NM; not:OH; not:UT; not:ME; not:IA; not:GA", "5");
  /* six, where seven others signed; those of whom an office is named; a few */
  und_test_check_signers (HEAD,
                          "Penrose joined seven other attorneys general in the letter.\n\n"
                          "Ferries run in Ohio, Utah, Maine, Iowa, Georgia and Idaho.",
                          "self:Ada Penrose@NM", "8");
  und_test_check_signers (HEAD,
                          "Penrose joined four other attorneys general in the letter.\n\n"
                          "Ferries run in Ohio, Utah, Maine and Iowa.",
                          "self:Ada Penrose@NM", "5");
}

/* Surnames that are days elsewhere. */
static void
test_day_names (void)
{
  const char *text = "Attorney General Sunday Writes to Board\n\n"
                     "HARRISBURG – Pennsylvania Attorney General Dov Sunday today joined the "
                     "attorneys general of Ohio and Utah in a letter.\n\n"
                     "Attorney General Sunday sent it on Sunday.\n";
  g_autoptr (UndTestFacts) facts = und_test_facts_new (text, NULL);
  g_autofree char *found = und_test_dup_signatories (und_test_facts_part (facts, 0), FALSE);

  g_assert_cmpstr (und_test_facts_part (facts, 0)->issuer.name, ==, "Dov Sunday");
  g_assert_cmpstr (found, ==, "self:Dov Sunday@PA; listed:OH; listed:UT");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/facts/participation/nations", test_nations);
  g_test_add_func ("/facts/participation/companies-that-send", test_companies_that_send);
  g_test_add_func ("/facts/participation/forms-of-lists", test_forms_of_lists);
  g_test_add_func ("/facts/participation/issuer-of-a-list-takes-part", test_issuer_of_list);
  g_test_add_func ("/facts/participation/few-of-those-counted", test_few_of_those_counted);
  g_test_add_func ("/facts/participation/issuer-who-did-not-sign", test_issuer_who_did_not_sign);
  g_test_add_func ("/facts/participation/place-stands-for-issuer", test_issuers_place);
  g_test_add_func ("/facts/participation/earlier-actions-are-others", test_earlier_actions);
  g_test_add_func ("/facts/participation/units-of-many-kinds", test_units);
  g_test_add_func ("/facts/participation/lists-under-headings", test_headings);
  g_test_add_func ("/facts/participation/leads", test_leads);
  g_test_add_func ("/facts/participation/refusals", test_refusals);
  g_test_add_func ("/facts/participation/totals", test_totals);
  g_test_add_func ("/facts/participation/legislators", test_legislators);
  g_test_add_func ("/facts/participation/completeness", test_completeness);
  g_test_add_func ("/facts/participation/unnamed-company", test_unnamed_company);
  g_test_add_func ("/facts/participation/acts-with-unnamed", test_acts_with_unnamed);
  g_test_add_func ("/facts/participation/counted-on-another-day", test_counted_on_another_day);
  g_test_add_func ("/facts/participation/lists-told-by-length", test_lists_told_by_length);
  g_test_add_func ("/facts/participation/days-that-are-names", test_day_names);

  return g_test_run ();
}
