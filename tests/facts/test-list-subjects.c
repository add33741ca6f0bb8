/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

/* A part whose issuer is not told: whom it lists. */
#define check_kind(kind, text, expected)                                                     \
  und_test_check_found_at (UND_TEST_HERE, (text), und_test_dup_lists ((text), (kind), NULL), \
                           (expected))
#define check_release(text, expected) check_kind (UND_PART_PRESS_RELEASE, (text), (expected))

/* What a sentence opens with may end in a name, which is none of those who act in it. */
static void
test_behind_an_opening (void)
{
  check_release ("Following the storms of May, Senators Ada Penrose (D-Utah) and Bo Lindt (R-Ohio) "
                 "sent a letter to the board.",
                 "listed:Ada Penrose@UT; listed:Bo Lindt@OH");
  check_release ("On the day that the board met the Growers of Fen, Senate Democratic Leader Ada "
                 "Penrose and Senator Bo Lindt wrote a letter to it.",
                 "listed:Ada Penrose; listed:Bo Lindt");
  check_release ("The letter was signed by the Growers of Fen, Senator Ada Penrose and Senator Bo "
                 "Lindt.",
                 "listed:Growers of Fen; listed:Ada Penrose; listed:Bo Lindt");
  check_release ("At the mill today, Senator Ada Penrose (D-Utah) and Representative Bo Lindt "
                 "(R-Ohio) touted their plan.",
                 "listed:Ada Penrose@UT; listed:Bo Lindt@OH");
  check_release ("At the mill today, Senator Ada Penrose (D-Utah) and Representative Bo Lindt "
                 "(R-Ohio) ate.",
                 "");
}

/* A state has one governor and several senators. */
static void
test_legislators_by_state (void)
{
  check_release ("In the letter, Penrose joined the seven other senators from Utah, Ohio and Iowa.",
                 "");
  check_release (
    "In the letter, Penrose joined the three other governors from Utah, Ohio and Iowa.",
    "listed:UT; listed:OH; listed:IA");
  check_release ("In the letter, Penrose joined Senators Bo Lindt of Utah and Cy Oram of Ohio.",
                 "listed:Bo Lindt@UT; listed:Cy Oram@OH");
}

static void
test_owned_by_towns (void)
{
  und_test_check_article (
    "A group of 21 mayors, including New York City’s Ada Penrose, Chicago's Bo Lindt and "
    "Los Angeles’ Cy Oram, signed the letter.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram");
  und_test_check_article (
    "A group of mayors led by Chicago’s Bo Lindt and Los Angeles’ Cy Oram signed it.",
    "lead:Bo Lindt; lead:Cy Oram");
  /* Nothing says that Fen is where somebody holds an office. */
  und_test_check_article ("The letter was signed by Fen’s Reed Mills and Weir’s Lock Works.",
                          "listed:Fen’s Reed Mills; listed:Weir’s Lock Works");
}

static void
test_mayors_one_a_line (void)
{
  und_test_check_article (
    "The following mayors have signed on to the brief:\nMayor Ada Penrose, New York, New "
    "York\nMayor Bo Lindt, Reed, Ohio\nMayor Cy Oram, Washington, D.C.\nMayor Di Voss, "
    "Fen, Utah\n",
    "listed:Ada Penrose@NY; listed:Bo Lindt@OH; listed:Cy Oram@DC; listed:Di Voss@UT");
}

static void
test_counties_behind_towns (void)
{
  check_release (
    "Penrose joined the attorneys general of Utah and Ohio, the cities of Reed and Fen, "
    "and Lock County, Iowa in suing the board.",
    "listed:UT; listed:OH; listed:Reed; listed:Fen; listed:Lock County@IA");
}

/* Organisations between dashes behind the number that they are. */
static void
test_set_apart (void)
{
  check_release ("The four leading organizations that speak for the mills – the Reed Governors "
                 "Association, U.S. Conference of Mayors, International City/County Lock "
                 "Association and The Fen Alliance – today called on the board to act.",
                 "listed:Reed Governors Association; listed:U.S. Conference of Mayors; "
                 "listed:International City/County Lock Association; listed:The Fen Alliance");
  check_release ("The three groups – Fen Trust, Reed Alliance and River Rail – met today.", "");
  check_release ("The letter was signed by the Fen Trust, Reed County Growers and Lock Union.",
                 "listed:Fen Trust; listed:Reed County Growers; listed:Lock Union");
}

/* Who leads the other side is told with another number than those who act. */
static void
test_other_side (void)
{
  und_test_check_article (
    "Attorney General Ada Penrose led a coalition of 23 attorneys general in filing a "
    "motion for the rule. It was challenged by 25 states led by Utah.",
    "lead:Ada Penrose");
  und_test_check_article (
    "A coalition of 25 states filed a motion for the rule. The 25 states, led by Utah, "
    "asked for a hearing.",
    "lead:UT");
  check_release ("Penrose joined a coalition that filed a brief supporting the states of Utah and "
                 "Ohio in their suit. The brief was signed by attorneys general from Iowa, Maine "
                 "and Guam.",
                 "listed:IA; listed:ME; listed:GU");
  und_test_check_article (
    "In response to a letter signed by the attorneys general of 25 states, Utah Attorney "
    "General Ada Penrose offers thanks.",
    "");
  /* Numbers of others than those who act say nothing of who leads. */
  und_test_check_article (
    "The board was sued by five states. The letter was written by 21 attorneys "
    "general led by Ohio Attorney General Bo Lindt.",
    "lead:Bo Lindt@OH");
  check_release (
    "The board wrote to three attorneys general in May. Today a coalition of 21 states, "
    "led by Ohio and Maine, sent a letter to it.",
    "lead:OH; lead:ME");
  und_test_check_article (
    "The letter was signed by three states, Utah Attorney General Ada Penrose and "
    "Ohio Governor Bo Lindt.",
    "listed:Ada Penrose@UT; listed:Bo Lindt@OH");
  und_test_check_article ("Texas and 16 other states told the court that they had no view.", "");
}

/* A party with a word behind it is no organisation. */
static void
test_parties (void)
{
  und_test_check_article (
    "Treasurer Ada Penrose joined a letter asking the board to oppose a recent request "
    "by Republican state officials.",
    "listed:Ada Penrose");
  und_test_check_article ("The letter was signed by Green Weirs, Fen Trust and Reed Alliance.",
                          "listed:Green Weirs; listed:Fen Trust; listed:Reed Alliance");
}

static void
test_described (void)
{
  und_test_check_article (
    "Scottish crime writer Ada Penrose and former financial trader-turned-equality "
    "campaigner Bo Lindt also signed the letter.",
    "listed:Ada Penrose; listed:Bo Lindt");
}

/* For whom each signs, with "for" or, beside one that has it, without. */
static void
test_on_behalf (void)
{
  und_test_check_article (
    "The statement was signed by Ada Penrose, for the Fen Union, Bo Lindt, Lock Union, "
    "Cy Oram for RIVER, and Di Voss for Reed.",
    "listed:Ada Penrose+Fen Union; listed:Bo Lindt+Lock Union; listed:Cy Oram+RIVER; "
    "listed:Di Voss+Reed");
  und_test_check_article (
    "The statement was signed by the Fen Union, Lock Union and Growers for Reed.",
    "listed:Fen Union; listed:Lock Union; listed:Growers for Reed");
  und_test_check_article (
    "The letter was signed by Ada Penrose, Lock Union, Cy Oram for RIVER, and Weir "
    "League.",
    "listed:Ada Penrose; listed:Lock Union; listed:Cy Oram+RIVER; "
    "listed:Weir League");
}

/* One a block below a colon, and what else they are behind a comma. */
static void
test_one_a_block (void)
{
  und_test_check_article (
    "The letter, which went to the board, was signed by:\n\nReed (KY) Mayor Ada Penrose, "
    "Fen League President\n\nLock (OH) Mayor Bo Lindt, Chair, Weir Alliance\n\nMarsh (MI) "
    "Mayor Cy K. Oram\n\nThe board will meet.\n",
    "listed:Ada Penrose@KY; listed:Bo Lindt@OH; listed:Cy K. Oram@MI");
  und_test_check_article (
    "The board said:\n\nReed (KY) Mayor Ada Penrose came.\n\nLock (OH) Mayor Bo Lindt did "
    "not.\n",
    "");
  und_test_check_article (
    "The letter was signed by:\n\nReed Mayor Ada Penrose\n\nLock Mayor Bo Lindt"
    "\n\nFen Mayor Cy Oram told the paper that he did not sign.\n",
    "listed:Ada Penrose; listed:Bo Lindt");
}

static void
test_heads_of_companies (void)
{
  und_test_check_article (
    "The signatories of the letter — which include the CEOs of Fen AG and Reed, Lock and "
    "Datev — demand to be heard.",
    "listed:Fen AG; listed:Reed; listed:Lock; listed:Datev");
  und_test_check_article (
    "The letter was signed by the CEOs of Fen AG and Reed, and Ohio Attorney General Ada "
    "Penrose.",
    "listed:Fen AG; listed:Reed; listed:Ada Penrose@OH");
}

/* An office in an organisation that a state begins the name of. */
static void
test_office_of_agency (void)
{
  und_test_check_article (
    "The letter was signed by the attorneys general of Ohio and Utah, and the Acting "
    "Secretary of the Iowa Department of Weirs.",
    "listed:OH; listed:UT; listed:Iowa Department of Weirs@IA");
}

static void
test_names_that_are_verbs (void)
{
  check_release (
    "Penrose joined 20 other attorneys general in a brief in support of Drew Lindt, a boy "
    "from Florida who sued the board.",
    "");
  und_test_check_article (
    "In a letter, the Reed League of Mayors (RLM), led by RLM President Ada Penrose, "
    "asked for a weir.",
    "lead:Ada Penrose");
}

/* Those whom the sentence begins with, whatever they are, write or sign; or go somewhere. */
static void
test_writers_of_a_kind (void)
{
  und_test_check_article (
    "Growers including former baker Ada Penrose and the miller Bo Lindt have written to "
    "the board.",
    "listed:Ada Penrose; listed:Bo Lindt");
  und_test_check_article ("Writers, including Ada Penrose, signed a letter to the board.",
                          "listed:Ada Penrose");
  und_test_check_article ("Growers including Ada Penrose and Bo Lindt have gone to the board.", "");
  und_test_check_article (
    "Critics including Ada Penrose and Bo Lindt have written to the board against "
    "the letter.",
    "");
  und_test_check_article (
    "The letter was signed by Ada Penrose. Growers including Bo Lindt and Cy Oram "
    "have written to the paper about bread.",
    "listed:Ada Penrose");
}

static void
test_signatories_such_as (void)
{
  und_test_check_article (
    "The signatories include bestselling authors such as Ada Penrose, Bo Lindt and "
    "Cy Oram, as well as first-time authors.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram");
  und_test_check_article (
    "The guests include bestselling authors such as Ada Penrose, Bo Lindt and Cy "
    "Oram, as well as first-time authors.",
    "");
}

/* Who hosts a letter need not sign it; who holds an office and does leads it. */
static void
test_hosts (void)
{
  und_test_check_article ("Organised by the Fen Growers, the letter was read.", "");
  und_test_check_article ("The letter was organised by Utah Attorney General Ada Penrose.",
                          "lead:Ada Penrose@UT");
}

/* Chambers and the parties in them sign nothing. */
static void
test_chambers (void)
{
  und_test_check_article ("House and Senate Democrats joined the growers in a letter.", "");
  und_test_check_article (
    "The letter was signed by the House Growers, Senate House Trust and Lock Union.",
    "listed:House Growers; listed:Senate House Trust; listed:Lock Union");
  und_test_check_article (
    "The letter was signed by the Fen Trust, the Congress of Mayors, and the Lock "
    "Union.",
    "listed:Fen Trust; listed:Congress of Mayors; listed:Lock Union");
}

/* Who holds an office of an organisation, told by it alone, or named behind it. */
static void
test_offices_of_bodies (void)
{
  und_test_check_article (
    "The Provost of Reed, the President of the RCL and the Vice-Chancellor of Fen College "
    "signed the letter.",
    "listed:Reed; listed:RCL; listed:Fen College");
  und_test_check_article (
    "Leaders of Fen mills, including the President of Reed College, Ada Penrose, signed "
    "the letter.",
    "listed:Ada Penrose+Reed College");
  und_test_check_article (
    "Signatories include Ada Penrose, the former President of Reed College, Bo Lindt, the "
    "former President of Fen, and Cy Oram.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram");
  und_test_check_article (
    "The letter was signed by Bo Lindt, the President of Reed College, the Provost "
    "of Fen College, and the Lock Union.",
    "listed:Bo Lindt; listed:Fen College; listed:Lock Union");
}

static void
test_towns_with_states (void)
{
  check_release (
    "The letter was signed by the cities of Reed, Utah; Fen, Ohio; Lock and Weir, Iowa; and "
    "Ford Falls, Maine.",
    "listed:Reed@UT; listed:Fen@OH; listed:Lock; listed:Weir@IA; "
    "listed:Ford Falls@ME");
}

/* Who is told of in passing: members of a group that is told, those of another suit. */
static void
test_in_passing (void)
{
  und_test_check_article (
    "The letter, which was coordinated by the Fen Alliance, a coalition of more than 50 "
    "organizations including Reed Trust, Lock Union and Weir Club, was signed by 20 "
    "laureates.",
    "");
  und_test_check_article (
    "A coalition of more than 50 organizations, including Reed Trust, Lock Union and Weir "
    "Club, signed the letter.",
    "listed:Reed Trust; listed:Lock Union; listed:Weir Club");
  check_release (
    "Penrose joined the brief. 13 states and the District of Columbia also filed separate "
    "lawsuits.",
    "");
  und_test_check_article ("The governors joined Vice President Ada Penrose for a call.", "");
  und_test_check_article (
    "Senators Ada Penrose and Bo Lindt joined the letter on the act, which includes "
    "Federal money.",
    "listed:Ada Penrose; listed:Bo Lindt");
}

/* At an event, and through a body: neither signs. */
static void
test_beside_the_act (void)
{
  check_release ("Penrose was joined at the press conference by Ada Lindt, a grower of Utah, who "
                 "lost her boat. She has joined the letter.",
                 "");
  check_release ("The effort, which Utah, through the River Board, has joined with 18 attorneys "
                 "general, is large.",
                 "");
  check_release ("The letter, which was joined by Ada Lindt (R-Utah), is long.",
                 "listed:Ada Lindt@UT");
}

static void
test_colleagues_by_name (void)
{
  check_release ("Penrose and two of her colleagues, Senators Bo Lindt and Cy Oram, have asked the "
                 "board to wait.",
                 "listed:Bo Lindt; listed:Cy Oram");
  check_release ("Two of her colleagues, Senators Bo Lindt and Cy Oram, like the weir.", "");
}

static void
test_papers_as_headings (void)
{
  check_kind (UND_PART_STATEMENT,
              "Joint Statement From Governors Penrose And Lindt On Weirs\n\nThe weirs leak.\n",
              "listed:Penrose; listed:Lindt");
  und_test_check_article ("The board read the letter from Mayors Ada Penrose and Bo Lindt.", "");
}

static void
test_sponsors_of_a_bill (void)
{
  check_release (
    "Senators Ada Penrose (R-Utah) and Bo Lindt (D-Ohio) are additional cosponsors of the "
    "bill.",
    "listed:Ada Penrose@UT; listed:Bo Lindt@OH");
  check_release (
    "Senator Ada Penrose has co-sponsored an amendment filed by Senators Bo Lindt (D-Utah) "
    "and Cy Oram (D-Ohio).",
    "listed:Bo Lindt@UT; listed:Cy Oram@OH");
  check_release (
    "The suit on the bill was filed by Senators Bo Lindt (D-Utah) and Cy Oram (D-Ohio) "
    "in May.",
    "");
  check_release (
    "River Committee Chairman Ada Penrose (D-Utah) and Ranking Republican Member Bo Lindt "
    "(R-Ohio) today lauded the bill.",
    "listed:Ada Penrose@UT; listed:Bo Lindt@OH");
  check_release ("The bill, cosponsored with bill authors Senators Penrose and Lindt, passed.",
                 "listed:Penrose; listed:Lindt");
}

static void
test_names_with_on (void)
{
  und_test_check_article (
    "Signers of the statement include Fen Services (FSI), People's Weir Movement (PWM), "
    "Reed Alliance, Focus on the Global Marsh and others.",
    "listed:Fen Services; listed:People's Weir Movement; listed:Reed Alliance; "
    "listed:Focus on the Global Marsh");
  und_test_check_article (
    "The letter was signed by the Fen Trust, Reed Union on Monday and Lock Club.",
    "listed:Fen Trust; listed:Reed Union");
}

/* "… and 16 other states sued", "… and 40 other groups sent": who acts with others that are
 * counted. */
static void
test_with_others (void)
{
  und_test_check_article ("Attorney General Ada Penrose and 16 other states sued the board.",
                          "listed:Ada Penrose");
  und_test_check_article (
    "Fen Trust, Reed Alliance, and 40 other river groups sent a letter to it.",
    "listed:Fen Trust; listed:Reed Alliance");
  und_test_check_article ("Attorney General Ada Penrose sued the board.", "");
  und_test_check_article ("Fen Trust and Reed Alliance sent a letter to it.", "");
}

/* Beside those who are only counted, others are named. */
static void
test_beside_counted (void)
{
  check_release (
    "Penrose joined 15 attorneys general, the Commonwealth of Pennsylvania Department of "
    "Weirs, and the cities of Reed and Fen in a comment letter.",
    "listed:Commonwealth of Pennsylvania Department of Weirs@PA; listed:Reed; "
    "listed:Fen");
  check_release ("Penrose met 15 attorneys general, and the cities of Reed and Fen sent boats.",
                 "");
}

/* "a signatory" beside a name, and what somebody says of oneself. */
static void
test_signatories_one_by_one (void)
{
  und_test_check_article ("Another signatory, Ada Penrose, said that the weir leaks.",
                          "listed:Ada Penrose");
  und_test_check_article ("Another grower, Ada Penrose, said that the weir leaks.", "");
  und_test_check_article ("Councilwoman Ada Penrose and Councilman Bo Lindt said they had signed.",
                          "listed:Ada Penrose; listed:Bo Lindt");
  und_test_check_article ("Councilwoman Ada Penrose and Councilman Bo Lindt said they had gone.",
                          "");
}

static void
test_units_behind_addressees (void)
{
  und_test_check_release (
    "In a letter to Chair Eli Fenn, Penrose and Sens. Bo Lindt (D-Ohio), Cy Oram "
    "(R-Iowa) and Di Voss (R-Utah) wrote that the weir leaks.",
    "self:Ada Penrose@NM; listed:Bo Lindt@OH; listed:Cy Oram@IA; listed:Di Voss@UT");
}

/* One organisation a bulleted line, whatever words its name has. */
static void
test_bulleted_bodies (void)
{
  und_test_check_article (
    "The letter was signed by:\n\n- Fen Trust\n- Reed Lung Society\n- Parents at "
    "the Weir\n- Lock Youth Council\n\nThe board met.\n",
    "listed:Fen Trust; listed:Reed Lung Society; listed:Parents at the Weir; "
    "listed:Lock Youth Council");
  und_test_check_article ("The letter asks for:\n\n- Boats\n- Weirs\n- Parents at the Weir\n", "");
}

static void
test_owned_by_bodies (void)
{
  und_test_check_article ("Others who signed include the Fen Trust's Ada Penrose, Bo Lindt and the "
                          "Children's Reed Fund.",
                          "listed:Ada Penrose+Fen Trust; listed:Bo Lindt; "
                          "listed:Children's Reed Fund");
}

static void
test_behind_signatories (void)
{
  und_test_check_article ("The letter's signatories: Ada Penrose, Bo Lindt and Cy Oram.",
                          "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram");
}

/* A line that ends in a short title goes on with the name. */
static void
test_broken_behind_title (void)
{
  check_release ("Sens. Ada Penrose and Bo Lindt and Rep.\n\tCy Oram today announced a grant.",
                 "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram");
}

/* All that stands above the date of a letter that greets nobody. */
static void
test_above_the_date (void)
{
  check_kind (UND_PART_LETTER,
              "Attorneys General of Ohio, Utah, Maine and the District of Columbia\n\nMay 4, "
              "2021\n\nWe write about the weir.\n",
              "listed:OH; listed:UT; listed:ME; listed:DC");
  check_kind (UND_PART_LETTER,
              "Attorneys General of Ohio, Utah and Maine have looked at the weir.\n\nMay 4, "
              "2021\n\nWe write about the weir.\n",
              "");
}

/* A bill that somebody else introduced, told beside the letter. */
static void
test_bill_in_passing (void)
{
  check_release ("Senator Ada Penrose (D-Utah) joined Senator Bo Lindt (R-Ohio) in a letter to the "
                 "board. A bill that Senator Cy Oram (I-Vt.) introduced would mend it.",
                 "listed:Ada Penrose@UT; listed:Bo Lindt@OH");
}

/* What somebody says that he, or his own state, has joined. */
static void
test_said_of_oneself (void)
{
  und_test_check_article ("Ohio Attorney General Ada Penrose announced on Friday that she recently "
                          "joined a 12-state coalition.",
                          "listed:Ada Penrose@OH");
  und_test_check_article ("Ohio Attorney General Ada Penrose said Friday that Ohio has joined a "
                          "12-state coalition.",
                          "listed:Ada Penrose@OH");
  und_test_check_article (
    "Ohio Attorney General Ada Penrose said Friday that the mill has joined a "
    "12-state coalition.",
    "");
  und_test_check_article ("Ohio Attorney General Ada Penrose said that she has seen a 12-state "
                          "coalition.",
                          "");
}

/* Whoever is told to have written one's letter with one, and who circulated it. */
static void
test_written_with (void)
{
  und_test_check_article ("Read our open letter to the board, written along with the Fen Trust, "
                          "Reed Alliance and Oak Union.",
                          "listed:Fen Trust; listed:Reed Alliance; listed:Oak Union");
  und_test_check_article (
    "Read the old letter to the board, written along with the Fen Trust, Reed "
    "Alliance and Oak Union.",
    "");
  und_test_check_release ("The letter was drafted and circulated by Penrose, Bo Lindt (D-Ohio) and "
                          "Cy Oram (R-Iowa).",
                          "lead:Ada Penrose@NM; lead:Bo Lindt@OH; lead:Cy Oram@IA");
  und_test_check_release ("The letter was lost and forgotten by Penrose, Bo Lindt (D-Ohio) and Cy "
                          "Oram (R-Iowa).",
                          "");
}

/* A letter is printed without its names, and who signed it is said below it. */
static void
test_below_a_letter (void)
{
  check_kind (UND_PART_LETTER,
              "Dear Chair Voss,\n\nWe write about the weir, which leaks.\n\nThe letter was signed "
              "by Senators Ada Penrose (D-Utah), Bo Lindt (R-Ohio) and Cy Oram (D-Maine).\n",
              "listed:Ada Penrose@UT; listed:Bo Lindt@OH; listed:Cy Oram@ME");
  check_kind (UND_PART_LETTER,
              "Dear Chair Voss,\n\nWe write about the weir, which leaks.\n\nAn older letter was "
              "signed by Senators Ada Penrose (D-Utah), Bo Lindt (R-Ohio) and Cy Oram (D-Maine).\n",
              "");
}

/* What is told behind a label need not name anybody. */
static void
test_owners_of_something (void)
{
  und_test_check_release (
    "Attorneys general: Fen Department’s plans “flood the weir”\n\nAda Penrose "
    "joined 12 attorneys general in a letter.",
    "self:Ada Penrose@NM");
  und_test_check_release ("The letter was signed by the mayors of Reed and Fen, and by Lloyd’s.",
                          "listed:Reed; listed:Fen; listed:Lloyd’s");
}

/* Those who are only counted may be told first. */
static void
test_after_company (void)
{
  und_test_check_article ("Along with 23 other governors, Ohio Governor Ada Penrose called on the "
                          "board to mend the weir.",
                          "listed:Ada Penrose@OH");
  und_test_check_article ("Along with 23 old barges, Ohio Governor Ada Penrose called on the board "
                          "to mend the weir.",
                          "");
}

/* A committee may be called by two things, and a chamber signs nothing. */
static void
test_rest_of_committee (void)
{
  und_test_check_article ("The letter was signed by Sen. Ada Penrose (D-Utah), chair of the Weirs "
                          "and Rivers Committee, Sen. Bo Lindt (D-Ohio) and Sen. Cy Oram (R-Iowa).",
                          "listed:Ada Penrose@UT; listed:Bo Lindt@OH; listed:Cy Oram@IA");
  und_test_check_article ("The letter was signed by Sen. Ada Penrose (D-Utah) and the Rivers "
                          "Committee.",
                          "listed:Ada Penrose@UT; listed:Rivers Committee");
  und_test_check_article (
    "The letter was signed by members of the House, including Rep. Ada Penrose "
    "(R-Utah), and Senate, including Senators Bo Lindt (D-Ohio) and Cy Oram "
    "(R-Iowa).",
    "listed:Ada Penrose@UT; listed:Bo Lindt@OH; listed:Cy Oram@IA");
}

/* What was done in a month of some year is no news. */
static void
test_years_gone (void)
{
  und_test_check_article (
    "In August 2020, Utah’s attorney general filed suit in the Fen court. Ohio "
    "Attorney General Ada Penrose joined a 16-state brief.",
    "listed:Ada Penrose@OH");
  und_test_check_article ("Utah’s attorney general joined a 16-state brief.", "listed:UT");
}

/* Who heads a country does what others write about. */
static void
test_presidents_alone (void)
{
  check_release ("On Monday, President Lindt issued a memorandum on weirs.", "");
  check_release ("The letter was signed by President Ada Penrose.", "listed:Ada Penrose");
}

/* A letter tells of what others wrote or asked for. */
static void
test_told_in_a_letter (void)
{
  check_kind (UND_PART_LETTER,
              "Dear Chair Voss,\n\nWe have read the statement recently issued by the Fen River "
              "Commission.\n",
              "");
  check_release ("We have read the statement issued by the Fen River Commission.",
                 "listed:Fen River Commission");
}

/* Who leads a case, and for whom a coalition is led. */
static void
test_cases_of_others (void)
{
  check_release ("A judge found the mill at fault in a case led by Attorney General Ada Penrose.",
                 "");
  check_release ("A judge saw the mill in a coalition led by Attorney General Ada Penrose.",
                 "lead:Ada Penrose");
  und_test_check_release ("Penrose co-led the coalition to defend weirs with FCD.",
                          "lead:Ada Penrose@NM");
  und_test_check_release ("Penrose co-led the coalition with Utah.",
                          "lead:Ada Penrose@NM; lead:UT");
}

/* "Back" is a verb, and more often none. */
static void
test_backed_bodies (void)
{
  check_release ("She will put the Fen Department back on track, the letter says.", "");
}

/* The bill of the other chamber has its own sponsors, and a month may stand before them. */
static void
test_companion_bills (void)
{
  check_release ("The bill was introduced in May by Senator Ada Penrose (D-Utah).",
                 "listed:Ada Penrose@UT");
  check_release ("The companion bill was introduced by Representative Ada Penrose (D-Utah).", "");
}

/* A state acts by who holds its office, and by none of its senators. */
static void
test_states_of_listed (void)
{
  und_test_check_article (
    "Ohio Attorney General Ada Penrose joined a 16-state coalition. Ohio joined "
    "the Utah-led brief with Iowa and Maine.",
    "listed:Ada Penrose@OH; lead:UT; listed:IA; listed:ME");
  und_test_check_article ("Ohio Senator Ada Penrose joined a 16-state coalition. Ohio joined the "
                          "Utah-led brief with Iowa and Maine.",
                          "listed:Ada Penrose@OH; listed:OH; lead:UT; listed:IA; listed:ME");
}

/* A body acts with others that are only counted, whatever kinds of them there are. */
static void
test_bodies_with_others (void)
{
  und_test_check_article ("The Fen Trust and 73 other groups urged the board to mend the weir.",
                          "listed:Fen Trust");
  und_test_check_article (
    "The Fen Trust along with 73 media and rights groups sent a letter to the "
    "board.",
    "listed:Fen Trust");
  und_test_check_article ("The Fen Trust urged the board to mend the weir.", "");
  und_test_check_article ("The Fen Trust along with 73 media and rights cards sent a letter to the "
                          "board.",
                          "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/list-subjects/behind-an-opening", test_behind_an_opening);
  g_test_add_func ("/facts/list-subjects/legislators-by-state", test_legislators_by_state);
  g_test_add_func ("/facts/list-subjects/owned-by-towns", test_owned_by_towns);
  g_test_add_func ("/facts/list-subjects/mayors-one-a-line", test_mayors_one_a_line);
  g_test_add_func ("/facts/list-subjects/counties-behind-towns", test_counties_behind_towns);
  g_test_add_func ("/facts/list-subjects/set-apart", test_set_apart);
  g_test_add_func ("/facts/list-subjects/other-side", test_other_side);
  g_test_add_func ("/facts/list-subjects/parties", test_parties);
  g_test_add_func ("/facts/list-subjects/described", test_described);
  g_test_add_func ("/facts/list-subjects/on-behalf", test_on_behalf);
  g_test_add_func ("/facts/list-subjects/one-a-block", test_one_a_block);
  g_test_add_func ("/facts/list-subjects/heads-of-companies", test_heads_of_companies);
  g_test_add_func ("/facts/list-subjects/office-of-agency", test_office_of_agency);
  g_test_add_func ("/facts/list-subjects/names-that-are-verbs", test_names_that_are_verbs);
  g_test_add_func ("/facts/list-subjects/writers-of-a-kind", test_writers_of_a_kind);
  g_test_add_func ("/facts/list-subjects/signatories-such-as", test_signatories_such_as);
  g_test_add_func ("/facts/list-subjects/hosts", test_hosts);
  g_test_add_func ("/facts/list-subjects/chambers", test_chambers);
  g_test_add_func ("/facts/list-subjects/offices-of-bodies", test_offices_of_bodies);
  g_test_add_func ("/facts/list-subjects/towns-with-states", test_towns_with_states);
  g_test_add_func ("/facts/list-subjects/in-passing", test_in_passing);
  g_test_add_func ("/facts/list-subjects/beside-the-act", test_beside_the_act);
  g_test_add_func ("/facts/list-subjects/colleagues-by-name", test_colleagues_by_name);
  g_test_add_func ("/facts/list-subjects/papers-as-headings", test_papers_as_headings);
  g_test_add_func ("/facts/list-subjects/sponsors-of-a-bill", test_sponsors_of_a_bill);
  g_test_add_func ("/facts/list-subjects/names-with-on", test_names_with_on);
  g_test_add_func ("/facts/list-subjects/with-others", test_with_others);
  g_test_add_func ("/facts/list-subjects/beside-counted", test_beside_counted);
  g_test_add_func ("/facts/list-subjects/signatories-one-by-one", test_signatories_one_by_one);
  g_test_add_func ("/facts/list-subjects/units-behind-addressees", test_units_behind_addressees);
  g_test_add_func ("/facts/list-subjects/bulleted-bodies", test_bulleted_bodies);
  g_test_add_func ("/facts/list-subjects/owned-by-bodies", test_owned_by_bodies);
  g_test_add_func ("/facts/list-subjects/behind-signatories", test_behind_signatories);
  g_test_add_func ("/facts/list-subjects/broken-behind-title", test_broken_behind_title);
  g_test_add_func ("/facts/list-subjects/above-the-date", test_above_the_date);
  g_test_add_func ("/facts/list-subjects/bill-in-passing", test_bill_in_passing);
  g_test_add_func ("/facts/list-subjects/said-of-oneself", test_said_of_oneself);
  g_test_add_func ("/facts/list-subjects/written-with", test_written_with);
  g_test_add_func ("/facts/list-subjects/below-a-letter", test_below_a_letter);
  g_test_add_func ("/facts/list-subjects/owners-of-something", test_owners_of_something);
  g_test_add_func ("/facts/list-subjects/after-company", test_after_company);
  g_test_add_func ("/facts/list-subjects/rest-of-committee", test_rest_of_committee);
  g_test_add_func ("/facts/list-subjects/years-gone", test_years_gone);
  g_test_add_func ("/facts/list-subjects/presidents-alone", test_presidents_alone);
  g_test_add_func ("/facts/list-subjects/told-in-a-letter", test_told_in_a_letter);
  g_test_add_func ("/facts/list-subjects/cases-of-others", test_cases_of_others);
  g_test_add_func ("/facts/list-subjects/backed-bodies", test_backed_bodies);
  g_test_add_func ("/facts/list-subjects/companion-bills", test_companion_bills);
  g_test_add_func ("/facts/list-subjects/states-of-listed", test_states_of_listed);
  g_test_add_func ("/facts/list-subjects/bodies-with-others", test_bodies_with_others);
  return g_test_run ();
}
