/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-facts.h"
#include "und-test-part.h"

#define HEAD                                                                                         \
  "FOR IMMEDIATE RELEASE\nJune 4, 2021\n\n"                                                          \
  "Attorney General Penrose Asks Ferry Board to Publish Its Figures\n\n"                             \
  "SANTA FE — New Mexico Attorney General Ada Penrose today called on the Ferry Board to publish " \
  "its figures.\n\n"

/* Every case is a whole release by Ada Penrose of New Mexico, with @sentence as its second
 * paragraph: what its facts say of who signs, and the stated totals. */
static void
check_release (const char *sentence, const char *signatories, const char *totals)
{
  g_autofree char *text = g_strconcat (HEAD, sentence, "\n", NULL);
  g_autoptr (UndTestFacts) facts = und_test_facts_new (text, NULL);
  const UndPartFacts *part = und_test_facts_part (facts, 0);
  g_autofree char *found = und_test_dup_signatories (part);
  g_autoptr (GString) counts = g_string_new (NULL);

  for (guint i = 0; i < part->counts->len; i++)
    g_string_append_printf (counts, i > 0 ? " %d" : "%d",
                            (int) ((const UndCount *) part->counts->pdata[i])->total);
  g_assert_cmpstr (found, ==, signatories);
  g_assert_cmpstr (counts->str, ==, totals);
}

static void
test_issuer_of_list (void)
{
  check_release ("Also taking part are Ohio, Utah, Maine and the District of Columbia.",
                 "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME; listed:DC", "");
  check_release ("Other states that signed on to the letter are Ohio, Utah, and Maine.",
                 "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME", "");
  check_release ("The letter carries the signatures of the attorneys general of Ohio and Utah.",
                 "self:Ada Penrose@NM; listed:OH; listed:UT", "");
  check_release ("Penrose is one of 41 attorneys general who today sent the letter.",
                 "self:Ada Penrose@NM", "41");
  check_release ("The letter was signed by Governors Bo Lindt of Ohio and Cy Oram of Maine.",
                 "listed:Bo Lindt@OH; listed:Cy Oram@ME", "");
  check_release ("Penrose thanked the attorneys general of Ohio and Utah for their help.", "", "");
}

/* Nations and clubs beside states and cities: all of them sign. */
static void
test_nations (void)
{
  check_release (
    "The letter was signed by the Reed Nation, the Pueblo of Fen, the Confederated "
    "Tribes of the Marsh Indian Reservation and the Weir Tribe; the states of Ohio and "
    "Utah; and the cities of Boise and Reno.",
    "self:Ada Penrose@NM; listed:Reed Nation; listed:Pueblo of Fen; listed:Confederated Tribes of "
    "the Marsh "
    "Indian Reservation; listed:Weir Tribe; listed:OH; listed:UT; listed:Boise; "
    "listed:Reno",
    "");
  check_release ("The ferries are the pride of the nation, and of Ohio.", "", "");
}

static void
test_companies_that_send (void)
{
  check_release (
    "More than 30 companies, including Reed Foods, Fen Dairy and Marsh Bank, today sent "
    "an open letter to the board.",
    "listed:Reed Foods; listed:Fen Dairy; listed:Marsh Bank", "");
  check_release ("She sent 30 companies, including Reed Foods, Fen Dairy and Marsh Bank, a letter "
                 "on ferries.",
                 "", "");
}

static void
test_forms_of_lists (void)
{
  check_release ("States joining the letter:\nOhio | Utah | Maine | District of Columbia",
                 "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME; listed:DC", "");
  check_release ("The letter was signed by Connecticut Secretary of the State Bo Lindt, "
                 "Massachusetts Secretary of the Commonwealth Cy Oram, and Utah Secretary of State "
                 "Di Voss.",
                 "listed:Bo Lindt@CT; listed:Cy Oram@MA; listed:Di Voss@UT", "");
}

static void
test_issuer_who_did_not_sign (void)
{
  check_release ("Twenty-two states back the bill in a letter, which she chose not to sign.",
                 "not:Ada Penrose@NM", "22");
  check_release ("Penrose did not join the letter, which 22 states signed.", "not:Ada Penrose@NM",
                 "22");
}

static void
test_issuers_place (void)
{
  check_release ("New Mexico, along with 49 other states and Washington, D.C., has reached an "
                 "agreement with the company.",
                 "self:Ada Penrose@NM; listed:DC", "51");
  check_release ("New Mexico and Utah are leading a coalition of 10 states in the brief.",
                 "lead:Ada Penrose@NM; lead:UT", "10");
}

static void
test_earlier_actions (void)
{
  check_release ("Penrose previously joined Ohio, Utah and Maine in a similar letter.", "", "");
  check_release (
    "Last October, Penrose and the attorneys general of Ohio and Utah sued two others.", "", "");
  check_release ("In 2019, Penrose and the attorneys general of Ohio and Utah sued the Board.", "",
                 "");
}

static void
test_units (void)
{
  check_release ("Penrose was joined by the ferry inspectors of Ohio, Utah and Maine.",
                 "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME", "");
  check_release ("The letter was signed by the mayors of Duluth, Erie and Macon.",
                 "listed:Duluth; listed:Erie; listed:Macon", "");
  check_release ("States and territories settling today with the company include: Ohio, Guam.",
                 "self:Ada Penrose@NM; listed:OH; listed:GU", "");
  check_release ("Penrose is joined by the attorneys general of Ohio and Utah, who co-led the "
                 "effort, and of Maine and Iowa.",
                 "self:Ada Penrose@NM; listed:OH; lead:UT; listed:ME; listed:IA", "");
  check_release ("The letter was signed by Alaska and Utah; the Navajo Nation; and Harris County, "
                 "Texas.",
                 "self:Ada Penrose@NM; listed:AK; listed:UT; listed:Navajo Nation; "
                 "listed:Harris County@TX",
                 "");
  check_release (
    "The letter was also signed by Treasurers Bo Lindt (Iowa) and Cy Oram (Maine), and "
    "by Comptroller Di Voss of Ohio.",
    "listed:Bo Lindt@IA; listed:Cy Oram@ME; listed:Di Voss@OH", "");
  check_release ("Hawai‘i, Guam and Utah signed the letter.",
                 "self:Ada Penrose@NM; listed:HI; listed:GU; listed:UT", "");
}

static void
test_headings (void)
{
  check_release ("States that signed the letter:\n\n- Ohio\n- Utah\n",
                 "self:Ada Penrose@NM; listed:OH; listed:UT", "");
  check_release (
    "The states in the suit filed today, in addition to New Mexico, are Ohio, Utah and "
    "Maine.",
    "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME", "");
  check_release ("Joining in the letter are the attorneys general of Ohio and Utah, as well as the "
                 "Governor of Maine, Bo Lindt.",
                 "self:Ada Penrose@NM; listed:OH; listed:UT; listed:Bo Lindt@ME", "");
  check_release (
    "Among the others who put their names to it were the attorneys general of Ohio and "
    "Utah.",
    "self:Ada Penrose@NM; listed:OH; listed:UT", "");
  check_release ("The plaintiffs are Ohio, Utah and Maine.",
                 "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME", "");
}

static void
test_leads (void)
{
  check_release ("Attorney General Penrose, along with Ohio Attorney General Cy Oram and Utah "
                 "Attorney General Di Voss, led a coalition of 22 states.",
                 "lead:Ada Penrose@NM; lead:Cy Oram@OH; lead:Di Voss@UT", "22");
  check_release ("Penrose's office led the inquiry together with Ohio, Utah and Maine.",
                 "self:Ada Penrose@NM; lead:OH; lead:UT; lead:ME", "");
  check_release (
    "Ohio Attorney General Bo Lindt, whose office led the inquiry together with those of "
    "Utah and Maine, was content.",
    "self:Ada Penrose@NM; lead:Bo Lindt@OH; lead:UT; lead:ME", "");
  check_release ("Ohio Attorney General Bo Lindt, who drafted the letter, said it was plain.",
                 "lead:Bo Lindt@OH", "");
  check_release ("The brief was authored by Ohio and Utah and joined by Maine and Iowa.",
                 "self:Ada Penrose@NM; lead:OH; lead:UT; listed:ME; listed:IA", "");
}

static void
test_refusals (void)
{
  check_release ("Texas and Florida, which hold a fifth of the boats, did not sign.",
                 "not:TX; not:FL", "");
  check_release ("Absent from the letter are Texas and Florida.", "not:TX; not:FL", "");
  check_release ("The mayors of Toledo and Akron were asked to sign but have not done so.",
                 "not:Toledo; not:Akron", "");
}

static void
test_totals (void)
{
  check_release ("All 50 states and the District of Columbia have settled with the company.",
                 "self:Ada Penrose@NM; listed:DC", "51");
  check_release ("The coalition, which spans 23 states, urged the Board to act.",
                 "self:Ada Penrose@NM", "23");
  check_release ("Thirty-one organizations, led by Access Harbor, called on the Board to act.",
                 "lead:Access Harbor", "31");
  check_release ("On behalf of the 31 undersigned rural and civil rights organizations, we ask.",
                 "", "31");
  check_release ("Penrose and ten Senate colleagues joined Sen. Bo Lindt (D-Ore.) in the letter.",
                 "self:Ada Penrose@NM; listed:Bo Lindt@OR", "12");
  check_release ("The letter was signed by 343 lecturers.", "", "343");
  check_release (
    "Today, Senators Bo Lindt (R-Ohio) and Cy Oram (D-Utah) led 23 of their colleagues "
    "in a letter.",
    "self:Ada Penrose@NM; lead:Bo Lindt@OH; lead:Cy Oram@UT", "25");
  check_release ("She was among the 103 university leaders who signed the letter.", "", "103");
  check_release ("Today, 83 organizations and experts sent a letter to the Board.", "", "83");
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
  check_completeness ("A coalition of 24 states sued. The coalition includes Ohio, Utah and Maine.",
                      UND_TRISTATE_FALSE);
  check_completeness (
    "A coalition of eight states sued. The coalition includes Ohio, Utah, Maine and "
    "Guam. Ohio, Utah, Maine and Guam joined the letter.",
    UND_TRISTATE_FALSE);
  check_completeness ("The letter was signed by Ohio and Utah. The full list is on our page.",
                      UND_TRISTATE_FALSE);
  check_completeness ("Among the signers are the attorneys general of Ohio and Utah.",
                      UND_TRISTATE_FALSE);
  check_completeness ("Lindt and 35 of his counterparts, among them the attorneys general of Ohio "
                      "and Utah, signed the letter.",
                      UND_TRISTATE_FALSE);
}

/* As check_release (). */
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
  /* the issuer alone is no list, nor are the two who lead */
  check_release_completeness ("Penrose and 22 other attorneys general sent the letter.",
                              UND_TRISTATE_UNKNOWN);
  check_release_completeness (
    "She sent the letter with 11 other attorneys general. It was led by Attorneys "
    "General Bo Lindt of Ohio and Cy Oram of Utah. Lindt and Oram thanked the "
    "others, and so did Lindt, Oram and Penrose again.",
    UND_TRISTATE_UNKNOWN);
  check_release_completeness ("Penrose and 22 other attorneys general sent the letter. Attorney "
                              "General Bo Lindt of Ohio also signed the letter.",
                              UND_TRISTATE_FALSE);
  check_release_completeness ("Penrose and two other attorneys general sent the letter. It was "
                              "also signed by the attorneys general of Ohio and Utah.",
                              UND_TRISTATE_TRUE);
  check_release_completeness ("Penrose alone sent the letter.", UND_TRISTATE_UNKNOWN);
}

/* A release by Senator Ada Penrose. */
static void
check_senate (const char *sentences, const char *expected)
{
  g_autofree char *text = g_strconcat ("FOR IMMEDIATE RELEASE\n\nPenrose Speaks of Ferries\n\n"
                                       "WASHINGTON, D.C. – ",
                                       sentences, "\n\n“It is time,” Penrose said.\n", NULL);
  g_autoptr (UndTestFacts) facts = und_test_facts_new (text, NULL);
  g_autofree char *found = und_test_dup_signatories (und_test_facts_part (facts, 0));

  g_assert_cmpstr (found, ==, expected);
}

static void
test_legislators (void)
{
  check_senate ("Senators Ada Penrose (D-Utah) and Bo Lindt (R-Iowa) today introduced a bill.",
                "self:Ada Penrose@UT; listed:Bo Lindt@IA");
  check_senate ("Senator Ada Penrose (D-Utah) praised the bill. Senators Bo Lindt (R-Iowa) and Cy "
                "Oram (D-Ohio) also cosponsored the bill.",
                "self:Ada Penrose@UT; listed:Bo Lindt@IA; listed:Cy Oram@OH");
  check_senate (
    "Senator Ada Penrose (D-Utah) praised the bill, which is co-sponsored by Senators Bo "
    "Lindt (R-Iowa) and Harbor Works Chairman Cy Oram (D-Ohio).",
    "self:Ada Penrose@UT; listed:Bo Lindt@IA; listed:Cy Oram@OH");
  check_senate ("Senator Ada Penrose (D-Utah) today sent a letter along with Senators Bo Lindt of "
                "Iowa and Cy Oram of Ohio.",
                "self:Ada Penrose@UT; listed:Bo Lindt@IA; listed:Cy Oram@OH");
  check_senate ("Senator Ada Penrose (D-Utah) asks why. In a letter, Sens. Ada Penrose, Bo Lindt "
                "and Cy Oram said they were at a loss.",
                "self:Ada Penrose@UT; listed:Bo Lindt; listed:Cy Oram");
  check_senate ("Senator Ada Penrose (D-Utah) wrote a letter to Chairman Bo Lindt of the Board.",
                "self:Ada Penrose@UT");
}

/* Nothing around these lists says what they are; that they are as long as those counted does. */
static void
test_lists_told_by_length (void)
{
  const char *listed = "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME; listed:IA; listed:GA";

  check_release ("Penrose joined five other attorneys general in the letter.\n\n"
                 "So far on board:\n\nOH, UT, ME, IA & GA",
                 listed, "6");
  check_release ("Penrose is one of six attorneys general who signed the letter.\n\n"
                 "Ohio, Utah, Maine, Iowa, Georgia and New Mexico believe that it is late.",
                 "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME; listed:IA; listed:GA; "
                 "listed:NM",
                 "6");
  /* five states and the District */
  check_release ("Penrose joined five other states in the letter.\n\n"
                 "Ohio, Utah, Maine, Iowa, Georgia and the District of Columbia call it late.",
                 "self:Ada Penrose@NM; listed:OH; listed:UT; listed:ME; listed:IA; listed:GA; "
                 "listed:DC",
                 "6");
  /* places where something is */
  check_release ("Penrose joined five other attorneys general in the letter.\n\n"
                 "The rule was struck down in Ohio, Utah, Maine, Iowa and Georgia.",
                 "self:Ada Penrose@NM", "6");
  check_release ("Penrose joined four other attorneys general in the letter.\n\n"
                 "Ohio, Utah, Maine, Iowa and Georgia did not join it.",
                 "self:Ada Penrose@NM; not:OH; not:UT; not:ME; not:IA; not:GA", "5");
  /* six, where seven others signed; those of whom an office is named; a few */
  check_release ("Penrose joined seven other attorneys general in the letter.\n\n"
                 "Ferries run in Ohio, Utah, Maine, Iowa, Georgia and Idaho.",
                 "self:Ada Penrose@NM", "8");
  check_release ("Penrose joined four other attorneys general in the letter.\n\n"
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
  g_autofree char *found = und_test_dup_signatories (und_test_facts_part (facts, 0));

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
  g_test_add_func ("/facts/participation/lists-told-by-length", test_lists_told_by_length);
  g_test_add_func ("/facts/participation/days-that-are-names", test_day_names);

  return g_test_run ();
}
