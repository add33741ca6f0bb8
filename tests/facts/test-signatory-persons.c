/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

/* Whose town stands behind the name. */
static void
test_towns_of_mayors (void)
{
  und_test_check_article (
    "Mayors joining the letter include Mayor Ada Penrose, Reed; Mayor Bo Lindt, Fen "
    "City, Ohio; and Mayor Cy Oram, St. Marsh.",
    "listed:Ada Penrose; listed:Bo Lindt@OH; listed:Cy Oram");
  und_test_check_article (
    "The letter was signed by Mayors Ada Penrose (Reed, OH), Bo Lindt (Fen City, UT) "
    "and Cy Oram (Marsh, ME).",
    "listed:Ada Penrose@OH; listed:Bo Lindt@UT; listed:Cy Oram@ME");
  und_test_check_article (
    "The letter was signed by Mayor Ada Penrose, Reed University, and Mayor Bo Lindt.",
    "listed:Ada Penrose; listed:Reed University; listed:Bo Lindt");
  und_test_check_article ("The coalition includes mayors from Reed to Marsh.", "");
}

static void
test_delegates (void)
{
  und_test_check_article (
    "The letter was signed by Reps. Bo Lindt (UT-01), Cy Oram (OH-02), Del. Ada Penrose "
    "(D-GU), and Di Voss (ME-01).",
    "listed:Bo Lindt@UT; listed:Cy Oram@OH; listed:Ada Penrose@GU; listed:Di Voss@ME");
  und_test_check_article (
    "Reed County, Del.; Fen County, Ohio; and Del. Ada Penrose joined the brief.",
    "listed:Reed County@DE; listed:Fen County@OH; listed:Ada Penrose");
}

/* What each is or was stands before the name, in words of which some have capitals. */
static void
test_described (void)
{
  und_test_check_article (
    "Among the signatories are former Reed Bank CEO Ada Penrose, former Fen cop Bo Cy Lindt, "
    "former "
    "ambassador to Peru Di Voss, former information and mending secretary Ed Orr and former Marsh "
    "chief clerk Flo Tarn.",
    "listed:Ada Penrose; listed:Bo Cy Lindt; listed:Di Voss; listed:Ed Orr; listed:Flo Tarn");
  und_test_check_article (
    "Those who signed the letter include Chair of the 1922 Committee Sir Bo Lindt and Ada Penrose.",
    "listed:Bo Lindt; listed:Ada Penrose");
  und_test_check_article (
    "The letter was signed by Senator Ada Penrose, who met economist Bo Lindt.",
    "listed:Ada Penrose");
  und_test_check_article (
    "Signatories of the letter include Ada Penrose, recording clerk at Friends in Reed, Church "
    "Action on Mud director Bo Lindt and Cy Oram, President, Fen Union.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram+Fen Union");
  und_test_check_article (
    "Signatories of the letter include Ada Penrose, said Bo Lindt, who was there.",
    "listed:Ada Penrose");
}

/* What stands behind a name, or is part of it. */
static void
test_behind_names (void)
{
  und_test_check_article (
    "Signatories of the letter include Ada Penrose (Fenco), Drew Lindt (Reed Works) and Cy Oram "
    "(Green).",
    "listed:Ada Penrose+Fenco; listed:Drew Lindt+Reed Works; listed:Cy Oram");
  und_test_check_article (
    "The letter was signed by Ada Penrose MP (Reed), Bo Lindt MP and Cy Oram.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram");
  und_test_check_article (
    "Signatories of the letter include the Archbishop of Reed, Lord Lindt of Fen and Baroness "
    "Oram.",
    "listed:Archbishop of Reed; listed:Lord Lindt of Fen; listed:Baroness Oram");
  und_test_check_article (
    "The letter was signed by Ada Penrose, former Belgian weir minister, and Bo "
    "Lindt, president of the Reed group, and Cy Oram.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram");
  und_test_check_article (
    "The letter was signed by Ada Penrose, head of Shelter; and Cy Oram of Crisis.",
    "listed:Ada Penrose; listed:Cy Oram");
}

/* The one who holds an office is named behind it. */
static void
test_named_behind_office (void)
{
  und_test_check_article (
    "In all, 93 House members signed the letter, including the Chairman of the Ferry Committee, "
    "Ada Penrose, the vice chairman of the committee, Bo Lindt, and the ranking member, Cy Oram.",
    "listed:Ada Penrose+Ferry Committee; listed:Bo Lindt; listed:Cy Oram");
  und_test_check_article ("The letter to the governor, Ada Penrose, was signed by Bo Lindt and Cy "
                          "Oram.",
                          "listed:Bo Lindt; listed:Cy Oram");
}

/* "They" are those whom the sentence before says to act. */
static void
test_they_include (void)
{
  und_test_check_article (
    "Forty MPs have signed the letter. They include Ada Penrose, former minister of weirs, and Bo "
    "Lindt.",
    "listed:Ada Penrose; listed:Bo Lindt");
  und_test_check_article ("The weirs are old. They include Ada Penrose and Bo Lindt.", "");
}

/* "Are joining" says what "join" does; and one sentence may only add to the one before. */
static void
test_under_way (void)
{
  und_test_check_article ("Ohio, Utah and Maine are joining Penrose’s lawsuit.",
                          "listed:OH; listed:UT; listed:ME");
  und_test_check_article (
    "The other states that joined the brief are Ohio, Utah and Maine. The District of "
    "Columbia also joined.",
    "listed:OH; listed:UT; listed:ME; listed:DC");
  und_test_check_article ("Ohio, Utah and Maine are joining the water programme.", "");
  und_test_check_article ("She praised Ohio, which is joining the suit of Utah.", "");
  und_test_check_article ("The river was low. Ohio also joined.", "");
}

static void
test_committees_and_support (void)
{
  und_test_check_article (
    "The inquiry was led by Ohio and Utah, assisted by the Executive Committee "
    "consisting of Iowa, Texas and Guam, and joined by Maine and Vermont.",
    "lead:OH; lead:UT; listed:IA; listed:TX; listed:GU; listed:ME; listed:VT");
  und_test_check_article ("Ohio filed the comments with support from Utah, Iowa and Maine.",
                          "listed:OH; listed:UT; listed:IA; listed:ME");
  und_test_check_article ("Penrose joined the Idaho-led brief with Utah, Iowa and Maine.",
                          "lead:ID; listed:UT; listed:IA; listed:ME");
  und_test_check_article ("The executive committee of the Ohio and Utah farms met.", "");
}

/* Who works for an attorney general leads a bureau. */
static void
test_staff (void)
{
  und_test_check_article (
    "The suit is handled by Assistant Attorney General Cy Oram of the Bureau of "
    "Rivers, led by Bureau Chief Bo Lindt.",
    "");
  und_test_check_article (
    "The inquiry was led by Supervising Deputy Attorney General Bo Lindt and Deputy "
    "Attorney General Cy Oram.",
    "");
  und_test_check_article ("The letter was led by Ohio Attorney General Bo Lindt.",
                          "lead:Bo Lindt@OH");
}

/* The office beside each name, what each is besides, and a misspelt office between semicolons. */
static void
test_with_what_they_are (void)
{
  und_test_check_article (
    "Joining today are: Ada Penrose, Utah Attorney General; Bo Lindt, Ohio Attorny "
    "Genral; Cy Hale, District of Columbia Attorney General; and Di Roe, Iowa Attorney "
    "General.",
    "listed:Ada Penrose@UT; listed:Bo Lindt@OH; listed:Cy Hale@DC; listed:Di Roe@IA");
  und_test_check_article (
    "Today, U.S. Sens. Ada Penrose (D-Utah) and Bo Lindt (R-Ohio), along with their "
    "colleagues Sens. Cy Hale (D-Iowa) and Di Roe (R-Maine), sent a letter to the "
    "River Board.",
    "listed:Ada Penrose@UT; listed:Bo Lindt@OH; listed:Cy Hale@IA; listed:Di Roe@ME");
  und_test_check_article (
    "REED – In a letter to President Max Stone, Senators Ada Penrose (D-Utah), Ranking "
    "Member of the Rivers Committee, Bo Lindt (R-Ohio), and Cy Hale (D-Iowa), Vice "
    "Chairman of the Weirs Committee, objected.",
    "listed:Ada Penrose@UT; listed:Bo Lindt@OH; listed:Cy Hale@IA");
  und_test_check_article (
    "The letter was signed by Governors Ada Penrose (UT), Jim Justice (WV) and Bo Lindt "
    "(OH).",
    "listed:Ada Penrose@UT; listed:Jim Justice@WV; listed:Bo Lindt@OH");
}

/* One a line, below a sentence that says what they did. */
static void
test_below_a_sentence (void)
{
  und_test_check_article (
    "Six of the nine signed the letter, which was not shown to the board:\n\nAda Penrose\nBo "
    "Lindt\nCy Hale\nDi Roe\n\nRead it here.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Hale; listed:Di Roe");
  und_test_check_article (
    "The letter, which hundreds of residents signed, asks for:\n\nClean Water\nSafe "
    "Roads\nNight Ferries\n\nThe board has it.",
    "");
  und_test_check_article (
    "The letter, which hundreds of residents signed, demands changes:\n\nClean "
    "Water\nSafe Roads\nNight Ferries\n\nThe board has it.",
    "");
  und_test_check_article (
    "Three mayors signed the letter, which was sent to the board:\n\nAda Penrose\nBo "
    "Lindt\nCy Hale\n\nRead it here.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Hale");
  und_test_check_article (
    "Four of them did not sign the letter:\n\nAda Penrose\nBo Lindt\nCy Hale\n\nThe "
    "board has it.",
    "not:Ada Penrose; not:Bo Lindt; not:Cy Hale");
  und_test_check_article (
    "The board met on Monday, and these came:\n\nAda Penrose\nBo Lindt\nCy Hale\n", "");
}

/* "Arizona (Katie Penrose)": the office is said of all, and who holds it in brackets. */
static void
test_holders_in_brackets (void)
{
  und_test_check_article (
    "The letter was signed by the secretaries of state of Utah (Ada Penrose), Ohio (Bo "
    "Lindt) and New Mexico (Cy Hale).",
    "listed:Ada Penrose@UT; listed:Bo Lindt@OH; listed:Cy Hale@NM");
  /* What is no name says something else. */
  und_test_check_article (
    "The letter was signed by the attorneys general of Utah (twice), Ohio and Maine.",
    "listed:UT; listed:OH; listed:ME");
}

static void
test_who_wrote_together (void)
{
  und_test_check_article (
    "U.S. Senators Ada Penrose and Bo Lindt and Representatives Cy Hale and Di Roe "
    "wrote:\n\n“We ask you to mend the weir.”",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Hale; listed:Di Roe");
  /* One alone may write anything. */
  und_test_check_article ("Senator Ada Penrose wrote: “It leaks.”", "");
}

static void
check_offices (const char *text, const char *expected)
{
  g_autoptr (UndReader) reader = und_test_part_new (text, UND_PART_NEWS_ARTICLE, NULL, NULL);

  und_reader_read_lists (reader);
  und_test_check_found_at (UND_TEST_HERE, text, und_test_dup_signatories (reader->part, TRUE),
                           expected);
}

/* The plural before a list is the office of each, whatever stands behind the name. */
static void
test_offices_of_each (void)
{
  check_offices ("The letter was signed by Governors Ada Penrose of Utah, Bo Lindt (R-Ohio) and "
                 "Cy Oram of Maine.",
                 "listed:Ada Penrose@UT=Governor; listed:Bo Lindt@OH=Governor; listed:Cy "
                 "Oram@ME=Governor");
  check_offices ("The letter was signed by Ada Penrose of Utah and Governor Bo Lindt of Ohio.",
                 "listed:Ada Penrose@UT; listed:Bo Lindt@OH=Governor");
}

/* Behind an office a name may have any words; in a headline they may be what is done. */
static void
test_odd_words (void)
{
  und_test_check_article ("The letter was signed by Senators David Do (D-Utah), Sue Law (R-Maine), "
                          "Mark Will (D-Ohio) and Sue Penrose (D-Iowa).",
                          "listed:David Do@UT; listed:Sue Law@ME; listed:Mark Will@OH; "
                          "listed:Sue Penrose@IA");
  und_test_check_article ("The letter was signed by Mayors Bill Call, Ada Penrose and Art House.",
                          "listed:Bill Call; listed:Ada Penrose; listed:Art House");
  und_test_check_article ("The letter was signed by Ada Penrose, Art House and Bo Lindt.",
                          "listed:Ada Penrose; listed:Art House; listed:Bo Lindt");
  und_test_check_article ("Mayors Ada Penrose and Bo Call signed the letter for the boat.",
                          "listed:Ada Penrose; listed:Bo Call");
  und_test_check_article ("Mayors Ada Penrose and Bo House signed the letter for the boat.",
                          "listed:Ada Penrose; listed:Bo House");
  und_test_check_article ("Mayors Will Call for Boats, Penrose Writes in Letter", "");
  und_test_check_article ("Letter Signed by Mayors Ada Penrose and Lindt Call for Boats",
                          "listed:Ada Penrose; listed:Lindt");
}

/* The firm whose director signs has not. */
static void
test_firms (void)
{
  und_test_check_article (
    "The letter was signed by Ada Penrose, director of the law firm Fen Trust, "
    "Bo Lindt, Head of the charity Reed Alliance and Cy Oram, a partner in the "
    "bank Marsh Union.",
    "listed:Ada Penrose+Fen Trust; listed:Bo Lindt+Reed Alliance; listed:Cy "
    "Oram+Marsh Union");
  und_test_check_article (
    "Ada Penrose, chairman and founder of the firm Fen Trust, Bo Lindt of the "
    "charity Reed Alliance, and Cy Oram signed the letter.",
    "listed:Ada Penrose+Fen Trust; listed:Bo Lindt+Reed Alliance; listed:Cy "
    "Oram");
  und_test_check_article (
    "The letter was signed by Ada Penrose, director of the firm Fen Trust, the "
    "Reed Alliance and Cy Oram.",
    "listed:Ada Penrose+Fen Trust; listed:Reed Alliance; listed:Cy Oram");
  /* of what it is, nothing is told */
  und_test_check_article (
    "The letter was signed by Ada Penrose, author of the novel Fen Nights, and "
    "Cy Oram.",
    "listed:Ada Penrose; listed:Cy Oram");
  und_test_check_article ("The letter was signed by Ada Penrose and Bo Lindt, said the head of the "
                          "firm Fen Trust.",
                          "listed:Ada Penrose; listed:Bo Lindt");
}

/* A degree that lost its last stop is none of those who sign. */
static void
test_degrees (void)
{
  und_test_check_article (
    "The letter was signed by Reps. Ada Penrose (UT-14), Bo Lindt, D.D.S (OH-36), "
    "and Cy Oram (IA-17).",
    "listed:Ada Penrose@UT; listed:Bo Lindt, D.D.S@OH; listed:Cy Oram@IA");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/signatory-persons/towns-of-mayors", test_towns_of_mayors);
  g_test_add_func ("/facts/signatory-persons/delegates", test_delegates);
  g_test_add_func ("/facts/signatory-persons/described", test_described);
  g_test_add_func ("/facts/signatory-persons/behind-names", test_behind_names);
  g_test_add_func ("/facts/signatory-persons/named-behind-office", test_named_behind_office);
  g_test_add_func ("/facts/signatory-persons/they-include", test_they_include);
  g_test_add_func ("/facts/signatory-persons/under-way", test_under_way);
  g_test_add_func ("/facts/signatory-persons/committees-and-support", test_committees_and_support);
  g_test_add_func ("/facts/signatory-persons/staff", test_staff);
  g_test_add_func ("/facts/signatory-persons/persons-with-what-they-are", test_with_what_they_are);
  g_test_add_func ("/facts/signatory-persons/below-a-sentence", test_below_a_sentence);
  g_test_add_func ("/facts/signatory-persons/holders-in-brackets", test_holders_in_brackets);
  g_test_add_func ("/facts/signatory-persons/who-wrote-together", test_who_wrote_together);
  g_test_add_func ("/facts/signatory-persons/offices-of-each", test_offices_of_each);
  g_test_add_func ("/facts/signatory-persons/odd-words", test_odd_words);
  g_test_add_func ("/facts/signatory-persons/firms", test_firms);
  g_test_add_func ("/facts/signatory-persons/degrees", test_degrees);
  return g_test_run ();
}
