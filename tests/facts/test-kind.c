/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-facts.h"

static void
check_kind (const char *utf8, const char *expected)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (utf8, NULL);
  const UndPartFacts *part = und_test_facts_part (facts, 0);

  g_assert_cmpstr (und_part_kind_to_string (part->kind), ==, expected);
  g_assert_nonnull (part->kind_rule);
  if (part->kind != UND_PART_OTHER)
    g_assert_false (und_span_is_empty (part->kind_span));
}

#define BODY "The weir has leaked since 1931, and nobody on the board has ever seen it leak.\n"

static void
test_releases (void)
{
  check_kind ("FOR IMMEDIATE RELEASE\n\nPenrose Asks for a Weir\n\n" BODY, "press-release");
  check_kind (
    "Penrose Asks for a Weir\n\nBOISE – Idaho Attorney General Ada Penrose today asked the board "
    "to mend the weir at Long Bend.\n\n" BODY,
    "press-release");
  check_kind (
    "SEN. PENROSE ASKS FOR A WEIR\n\nU.S. Senator Ada Penrose and her colleagues have asked the "
    "board to mend the weir at Long Bend.\n\n“We urge you to act. We write to you again,” they "
    "say.\n",
    "press-release");
}

/* A label stands before the headline, too; who owns or orders what is told does nothing. */
static void
test_labels_and_subjects (void)
{
  check_kind ("PRESS RELEASE: Rowers Ask the Board to Mend the Weir\n\n" BODY, "press-release");
  check_kind ("A TALE: Rowers Ask the Board to Mend the Weir\n\n" BODY, "other");
  check_kind ("Weir to Stay\n\nRowers asked a court on Friday to stop Governor Ada Penrose's weir "
              "plan, which they say would dry out the valley.\n\n" BODY,
              "news-article");
  check_kind ("Weir to Stay\n\nRowers asked a court on Friday to end a rule set by former U.S. "
              "President Ada Penrose that would dry out the valley.\n\n" BODY,
              "news-article");
}

/* Those who write begin with their headline's words; a paper tells it anew. */
static void
test_organisations (void)
{
  check_kind (
    "Reed Watch and Weir Voice urge the Government to mend the weir\n\nReed Watch and Weir "
    "Voice urge the Government to see to it that the weir at Long Bend is mended before "
    "the winter comes.\n\n" BODY,
    "press-release");
  check_kind (
    "Rowers urge the board to mend the weir\n\nTwelve rowers would like the board to mend "
    "the weir at Long Bend before the winter comes down the valley.\n\n" BODY,
    "other");
  check_kind ("The Weir Must Be Mended\n\n" BODY "\n" BODY "\n" BODY "\n" BODY
              "\nReed Watch has asked the Government to support it. We have also signed on to an "
              "open letter coordinated by Weir Voice.\n",
              "press-release");
}

/* What an agency spreads is a release, what is said in the first person no article. */
static void
test_marks_of_frames (void)
{
  /* A state in the dateline is no agency, and a word of a headline no paper. */
  check_kind (
    "AG Penrose Sues Over Weir Standard\n\nSALT LAKE CITY (UT) – Attorney General Ada Penrose "
    "today asked the River Board to mend the weir at Long Bend before the winter.\n",
    "press-release");
  check_kind ("Mayors Ask for a Weir\n\nBOISE, March 4, 2025 /PRNewswire/ -- Today, twelve mayors "
              "from six states asked the board to mend the weir at Long Bend.\n\n" BODY,
              "press-release");
  check_kind ("BOISE – The following statement was released by the leaders of the River Caucus in "
              "advance of the vote on the weir at Long Bend.\n\n" BODY,
              "press-release");
  check_kind ("Joint Statement of State Treasurers on the Weir\n\nWe, the undersigned State "
              "Treasurers, condemn Norland’s unprovoked claim to the weir.\n\n" BODY,
              "statement");
  check_kind ("Mend the Weir\n\nThe board must act quickly. You have a responsibility to the "
              "people who live below the weir.\n\nWhy is this important?\n\n" BODY
              "\nReasons for signing\n\nEnough is enough\n\n25 signatures reached\n",
              "petition");
}

/* A paper's name, and words that only the press has. */
static void
test_marks_of_the_press (void)
{
  check_kind ("BOISE – Idaho Attorney General Ada Penrose led those who ask the board to mend the "
              "weir.\n\nIt was built in 1931.\n\n“The weir leaks, and we all know that it does,” "
              "Penrose said.\n",
              "news-article");
  check_kind ("BOISE – Idaho Attorney General Ada Penrose led those who ask the board to mend the "
              "weir.\n\nIt was built in 1931.\n\n“The weir leaks, and we all know that it does,” "
              "said Attorney General Penrose.\n",
              "press-release");
  check_kind ("by Ada Penrose\n\nIdaho Attorney General Bo Lindt is the latest of those who "
              "ask the board to mend the weir at Long Bend.\n",
              "news-article");
  check_kind (
    "By Electronic Mail\n\nThe Honorable Milo Brandt\nRiver Board\nBoise, ID 83702\n\nDear "
    "Director Brandt:\n\nWe ask that you mend the weir.\n",
    "letter");
#define RELEASED "Idaho Attorney General Ada Penrose this week asked the board for a weir.\n\n" BODY
  check_kind ("Penrose Asks for a Weir\n\nThe Fen Tribune\n\n" RELEASED, "news-article");
  check_kind ("Penrose Asks for a Weir\n\nPosted and last updated\n\n" RELEASED, "news-article");
  check_kind (
    "Penrose Asks for a Weir\n\nWhat the general wants of the board, and why.\n\nBOISE, Idaho "
    "(KWXZ) – " RELEASED,
    "news-article");
  check_kind ("Penrose Asks for a Weir\n\n" RELEASED, "press-release");
#undef RELEASED
}

/* The offices of those who sit in a house name them by the surname alone, as papers do; papers set
 * the party between commas. */
static void
test_members_of_a_house (void)
{
#define SAYS                                                                    \
  " led those who ask the board to mend the weir.\n\nIt was built in 1931.\n\n" \
  "“The weir leaks, and we all know that it does,” Penrose said on Tuesday.\n"
  check_kind ("BOISE – Senator Ada Penrose (D-Idaho)" SAYS, "press-release");
  check_kind ("BOISE – Senator Ada Penrose, D-Idaho," SAYS, "news-article");
  check_kind ("BOISE – Idaho Governor Ada Penrose" SAYS, "news-article");
#undef SAYS
}

/* All of those whom the first sentence gives with their parties write, not the first alone. */
static void
test_several_members_of_a_house (void)
{
#define SAYS                                                                    \
  " led those who ask the board to mend the weir.\n\nIt was built in 1931.\n\n" \
  "“The weir leaks, and we all know that it does,” Lindt said.\n"
  check_kind ("BOISE – Sens. Ada Penrose (D-UT) and Bo Lindt (R-ID)" SAYS, "press-release");
  check_kind ("BOISE – Senator Ada Penrose (D-UT) and the keeper Bo Lindt" SAYS, "news-article");
#undef SAYS
}

/* Offices give a speaker what is held and the surname; papers do so for titles that last. */
static void
test_office_and_surname (void)
{
#define SAYS(who)                                                                        \
  "The board was today told once more of the weir at Long Bend, which has leaked since " \
  "1931.\n\n“The weir leaks, and we all know it,” " who " said.\n\n" BODY
  check_kind (SAYS ("Governor Penrose"), "press-release");
  check_kind (SAYS ("Attorney General Penrose"), "press-release");
  check_kind (SAYS ("President Penrose"), "other");
  check_kind (SAYS ("Governor Ada Penrose"), "other");
  check_kind (SAYS ("the governor Penrose"), "other");
#undef SAYS
}

/* Two people who are heard tell of a paper; a body in capitals is no second one. */
static void
test_body_in_capitals (void)
{
#define SAYS(who)                                                                               \
  "The weir was built in 1931.\n\n“It leaks,” the keeper Lindt said. “It always has,” " \
  "the miller " who " said.\n\n" BODY
  check_kind (SAYS ("Roe"), "news-article");
  check_kind (SAYS ("RWA"), "other");
#undef SAYS
}

/* "Today," before anything else, and what an office gives out. */
static void
test_given_out (void)
{
  check_kind ("Today, those who row below Long Bend asked for a weir.\n\n" BODY, "press-release");
  check_kind ("Those who row below Long Bend asked today for a weir.\n\n" BODY, "other");
  check_kind ("The leaders of the Fen Trust have released the following statement on the weir.\n\n"
              "“It leaks.”\n\n" BODY,
              "press-release");
  check_kind ("The leaders of the Fen Trust have released a statement on the weir.\n\n"
              "“It leaks.”\n\n" BODY,
              "other");
  check_kind ("The Fen Trust has a word on the weir.\n\n" BODY
              "\nRead the statement on the web. The full text can be found there, too.\n",
              "press-release");
  check_kind ("The Fen Trust has a word on the weir.\n\n" BODY
              "\nThe statement was read on the web. A full text would be longer.\n",
              "other");
}

/* Whom to call behind a label: papers have none, though they may say it. */
static void
test_whom_to_call (void)
{
#define SAYS                                                                               \
  "BOISE – Idaho Governor Ada Penrose led those who ask the board to mend the weir.\n\n" \
  "“The weir leaks, and we all know that it does,” Penrose said.\n\n"
  check_kind (SAYS "Contact: Petra Lind, 208-555-0143\n", "press-release");
  check_kind (SAYS "Contact Petra Lind at 208-555-0143\n", "news-article");
  check_kind (SAYS "Phone: 208-555-0143\n", "news-article");
#undef SAYS
}

/* A headline about a group, of whom an office would name its own. */
static void
test_group_in_headline (void)
{
#define SAYS                                                                                   \
  " over weir\n\nBOISE – Sen. Ada Penrose, D-Idaho, on Tuesday asked the board to mend the " \
  "weir.\n\nIt was built in 1931, the keeper Hale said.\n"
  check_kind ("Senators press board" SAYS, "news-article");
  check_kind ("12 Democratic senators press board" SAYS, "news-article");
  check_kind ("Senators Penrose and Lindt press board" SAYS, "press-release");
  check_kind ("Board is pressed" SAYS, "press-release");
#undef SAYS
}

/* A body says below its text who it is, and a paper who its writer is. */
static void
test_about_the_issuer (void)
{
#define ASKS                                                                                   \
  "Weir Must Be Mended\n\nThe National Weir Bakers Union (NWBU) would like the board to mend " \
  "the weir at Long Bend before the winter.\n\n"
  check_kind (ASKS "About NWBU\n\nThe National Weir Bakers Union has 400 members, all of whom "
                   "live along the river.\n",
              "press-release");
  check_kind (ASKS "About NWBU\n\nThe National Weir Millers Union has 400 members, all of whom "
                   "live along the river.\n",
              "other");
  check_kind (ASKS "About Ada Penrose\n\nAda Penrose is a correspondent, and has written about "
                   "the river since the first flood.\n",
              "other");
  check_kind (ASKS "The National Weir Bakers Union is a charity of those who live along the river, "
                   "with 400 members.\n",
              "press-release");
  check_kind (ASKS "The National Weir Bakers Union is a charity of those who live along the river, "
                   "with 400 members.\n\n" BODY,
              "other");
  check_kind (ASKS
              "The National Weir Millers Union is a charity of those who live along the river, "
              "with 400 members.\n",
              "other");
  check_kind (ASKS "The National Weir Bakers Union is a friend of those who live along the river, "
                   "with 400 members.\n",
              "other");
#undef ASKS
}

/* Without any other mark it counts who speaks: "we", or one who tells of a letter. */
static void
test_voice (void)
{
  check_kind ("Bakers want a weir\n\nAda Penrose and Bo Lindt are two of those who would like to "
              "see a weir.\n\nIn the letter, they said that it has leaked for ninety years.\n",
              "news-article");
  check_kind ("Bakers want a weir\n\nAda Penrose and Bo Lindt are two of those who would like to "
              "see a weir.\n\nIn a statement, they said that it has leaked for ninety years.\n",
              "other");
  check_kind ("Letter for the Weir\n\nNine river towns have sent a letter about the weir to the "
              "people who own it.\n\n" BODY,
              "news-article");
  check_kind ("The weir at risk\n\nWe teach the children of the river towns, and none of them has "
              "ever seen a weir that holds.\n\nProfessor Ada Penrose\n\nDr Bo Lindt\n\nCy Oram\n",
              "letter");
  check_kind (
    "The weir at risk\n\nWe call for a weir that holds, and for a board that has seen it in "
    "the last ninety years.\n\nAda Penrose MP Fen, Bo Lindt MP Reed, Cy Oram MP Fen\n",
    "letter");
  check_kind ("The weir at risk\n\n" BODY, "other");
  check_kind ("The weir at risk\n\nThe bakers say: “As rowers of the river, we ask for a weir,” "
              "and have said "
              "it of every weir since the first.\n",
              "other");
  check_kind ("The weir at risk\n\n" BODY
              "\nIn May nine river towns sent a letter about the weir to "
              "the board, which has not answered it.\n",
              "news-article");
  check_kind (
    "The weir at risk\n\nAs rowers and bakers of the river, we are calling on the board to "
    "mend the weir before the floods come.\n\n" BODY,
    "letter");
}

/* The names below it say that it is a letter. */
static void
test_letter_by_its_names (void)
{
  check_kind (
    "Why we keep the weir\n\nThe weir has let our boats through for ninety years, and we, "
    "with many others on the river, want it to stay for ninety more.\n\nAda Penrose MP "
    "(Weir Party)\nBo Lindt MP (Boat Party)\nCy Oram (Weir Party)\nDi Voss MP (Boat "
    "Party)\n",
    "letter");
}

/* The line end behind the greeting was lost. */
static void
test_greeting_in_a_paragraph (void)
{
  check_kind (
    "Select Page\n\nSir, We write as members who wish to see a new weir. It is clear that "
    "the old one leaks.\n\nAda Penrose, MP; Bo Lindt, MP\n",
    "letter");
  check_kind ("Dear Acting Warden Hale, The towns of the river wish that the weir be mended before "
              "the flood comes, and say so here for the third time.\n",
              "letter");
  check_kind (
    "The weir at risk\n\nWe want to thank all who came to the fair of the river towns, where "
    "the council sat.\n",
    "other");
  check_kind (
    "Dear as the weir is to the towns of the river, it will not be mended before the flood "
    "comes, as they say here for the third time.\n",
    "other");
}

static void
test_articles (void)
{
  check_kind (
    "COLUMBIA, S.C. (WIS) - South Carolina Attorney General Ada Penrose and 23 others ask "
    "the River Board to mend the weir at Long Bend.\n",
    "news-article");
  check_kind ("FEN, Utah (KWXZ) - On Thursday, Governor Ada Penrose and Governor Bo Lindt sent a "
              "letter to the River Board that asks it to mend the weir at Long Bend.\n",
              "news-article");
  /* two speakers and a bare day of the week below; the one written to; the same with a date */
#define WRITES                                                                                     \
  "BOISE – Idaho Attorney General Ada Penrose joined nine others who ask the River Board for a " \
  "weir.\n\n"
#define SPOKEN                                                                                     \
  "“It leaks and is old,” Hale said of the weir that has stood there for all of his life.\n\n" \
  "“We know of it,” Lind said for the board of the river, and promised to look at it.\n"
  check_kind (WRITES
              "The board took up the weir at its meeting Tuesday, and will go on.\n\n" SPOKEN,
              "news-article");
  check_kind (WRITES "The board took up the weir on Tuesday, May 4, and will go on.\n\n",
              "press-release");
#undef WRITES
#undef SPOKEN
  check_kind (
    "In a letter to Attorney General Ada Penrose, nine keepers of weirs urge her office to "
    "mend the one at Long Bend, which leaks.\n\n“It is old,” the keepers write.\n\nThe "
    "board has met Tuesday to look at it.\n",
    "news-article");
  check_kind ("Town Wants Its Weir Back\n\nThe weir has been dry for a year, and the town is tired "
              "of waiting.\n\n“It was never this low in my time,” said Olaf Hale, who keeps the "
              "mill.\n\n“We know it well enough,” Petra Lind said for the board of the town.\n",
              "news-article");
  check_kind ("Granddaughter of miller leads drive for a weir\n\nA Boise baker has persuaded more "
              "than 18,000 people to sign. Her petition asks the board for a weir.\n\n“I set the "
              "goal at five hundred people,” Hale said. “My mother laughed.”\n\n“It would be cheap "
              "to build and cheap to run,” Lind said.\n",
              "news-article");
  check_kind (
    "States Press for a Weir\n\n2 minute read\n\nAttorneys general in nine states are pressing the "
    "board to mend the weir.\n\nIn an open letter to the board, they ask for it “at once.”\n\n“It "
    "leaks,” the letter reads. “It is old. We urge you to mend it.”\n",
    "news-article");
  check_kind ("States Press for a Weir\n\nBy Olaf Hale\n\nOn Tuesday nine states asked the board "
              "to mend the weir at "
              "Long Bend.\n\nThe board declined to comment.\n",
              "news-article");
  check_kind ("Penrose asks for a weir\n\nBOISE, Idaho — Idaho Attorney General Ada Penrose says "
              "that the weir at Long "
              "Bend has to be mended.\n\n" BODY,
              "news-article");
}

/* Who tells of a letter, and prints it from its greeting on, has not written it. */
static void
test_printed_letters (void)
{
#define TOLD   "Bakers of the river towns have signed a letter about the weir at Long Bend.\n\n"
#define GREETS "Dear Director Brandt:\n\nWe write to ask that you mend the weir.\n\n"
  check_kind ("Bakers want a weir\n\n" BODY "\n" TOLD GREETS, "news-article");
  check_kind ("Bakers want a weir\n\n" TOLD GREETS, "letter");
  check_kind ("Bakers want a weir\n\n" BODY "\n" BODY "\n" GREETS, "letter");
  check_kind ("Bakers want a weir\n\n" BODY "\n" TOLD GREETS "Sincerely,\n\nAda Penrose\n",
              "letter");
  check_kind ("Bakers want a weir\n\n" BODY "\n" TOLD GREETS "Ada Penrose\n\nBo Lindt\n\nCy Oram\n",
              "letter");
#undef GREETS
#undef TOLD
}

static void
test_letters (void)
{
  check_kind ("Chair Penrose, Vice Chair Lindt, and Members of the Committee:\n\n" BODY, "letter");
  check_kind ("Chair Penrose:\n\n" BODY, "other");
  check_kind (
    "Senator Penrose and Mayor Lindt:\n\n“The weir must come before the winter floods do,” "
    "they told the board of the mills.\n",
    "press-release");
  check_kind ("Chair Penrose met Vice Chair Lindt and Members of the Committee:\n\n" BODY, "other");
  check_kind ("March 4, 2025\n\nDear Director Brandt:\n\nWe write to ask that you mend the "
              "weir.\n\nSincerely,\n\nAda "
              "Penrose\n",
              "letter");
  check_kind ("An Open Letter to the River Board\n\n" BODY
              "\nMend it.\n\nSigned,\n\nAda Penrose\nOlaf Hale\n",
              "letter");
  check_kind ("We, the undersigned, ask that the weir at Long Bend be mended this year.\n\n" BODY
              "\nSigned,\n\nAda Penrose\nOlaf Hale\n",
              "letter");
}

static void
test_petitions (void)
{
  check_kind (
    "The Weir Needs Your Help\n\nThe weir has leaked since the spring of 1931, and the board does "
    "not care.\n\nDear [Decision Maker],\n\nI urge you to mend the weir at Long Bend before the "
    "winter comes.\n\n[Your name]\n",
    "petition");
  check_kind (
    "PETITION\n\nTo: The River Board\n\nWe, the undersigned, ask you to mend the weir.\n\n" BODY,
    "petition");
  check_kind (
    "Petition by River Friends\n\nTo the River Board:\n\nWe, the undersigned residents of "
    "Reed, ask you to mend the weir.\n\n" BODY,
    "petition");
  check_kind ("Petition to the River Board: Mend the Weir\n\nWe, the undersigned, ask that it be "
              "mended.\n\nSign this "
              "petition!\n",
              "petition");
  check_kind ("Mend the Weir\n\n1,204 have signed. Let's get to 2,000!\n\n" BODY, "petition");
#define ASKS "# Keep the weir\n\nWe urge the board to keep the weir, since it feeds the mill.\n\n"
  check_kind (ASKS "**1,204 signatures**\n", "petition");
  check_kind (ASKS "1,204 supporters\n", "petition");
  check_kind (ASKS "68 of 100 Signatures\n", "petition");
  /* not alone on its line, and not of signatures */
  check_kind (ASKS "1,204 signatures came\n", "letter");
  check_kind (ASKS "**1,204 boats**\n", "letter");
#undef ASKS
  check_kind ("Mend the Weir\n\nTo: Milo Brandt, Director\nFrom: [Your Name]\n\n" BODY, "petition");
}

static void
test_statements (void)
{
  check_kind ("Statement from Millers on the Weir at Long Bend\n\nWe, the undersigned millers, "
              "believe that the weir "
              "must be mended.\n\nSigned by\n\nAda Penrose\n",
              "statement");
}

/* A title may end in the word. */
static void
test_statement_titles (void)
{
  check_kind (
    "Fen Forum 2024 – Millers’ statement (May 3, 2024)\n\nWe, the undersigned millers, call "
    "on the board to mend the weir.\n\n" BODY,
    "statement");
  check_kind ("Millers Issue Statement\n\nWe, the undersigned millers, call on the board to mend "
              "the weir.\n\n" BODY,
              "letter");
}

/* A page counts its own signatures beside the goal. */
static void
test_signatures_of_goal (void)
{
  check_kind ("Mend the Weir\n\n50 of 100 signatures\n\nThe weir leaks.\n\n" BODY, "petition");
  check_kind ("Mend the Weir\n\n50 of 100 planks\n\nThe weir leaks.\n\n" BODY, "other");
}

/* Who has told of a letter in the third person, and prints it below, says no "we" of its own. */
static void
test_reprinted (void)
{
#define TOLD                                                                                    \
  "Old Clerks Write\n\nA group of 56 retired clerks have written an open letter to the board "  \
  "on the weir.\n\nThe letter begins with the leak and goes on with the lock, which the board " \
  "has "                                                                                        \
  "left to rust since the storms of May.\n\n"
  check_kind (TOLD "The full text of what they say is below.\n\nWe have kept the lock for years "
                   "and know how it creaks when the river is high.\n",
              "news-article");
  check_kind (TOLD
              "We have kept the lock for years and know how it creaks when the river is high.\n",
              "press-release");
#undef TOLD
}

/* What is an office holder's acts, and not he. */
static void
test_owner_acts (void)
{
  check_kind ("Mend the Weir\n\nGovernor Ada Penrose’s order on weirs is already felt on all of "
              "the river.\n\n" BODY,
              "other");
  check_kind ("Mend the Weir\n\nGovernor Ada Penrose ordered that weirs be mended on all of the "
              "river.\n\n" BODY,
              "press-release");
}

/* The press ends so what it is given; papers do not print that. */
static void
test_end_mark (void)
{
#define TELLS                                                                                   \
  "BOISE — The Weir Club is asking the River Board for a weir. The letter, which 38 millers " \
  "have signed, says so.\n\nThe board is to answer it before the floods, as it must.\n\n"
  check_kind (TELLS, "news-article");
  check_kind (TELLS "# # #\n", "press-release");
#undef TELLS
}

static void
test_no_kind (void)
{
  check_kind ("", "other");
  check_kind (BODY, "other");
  check_kind ("On Weirs\n\nA weir is no dam. Who writes a press release about one should know it, "
              "and put a contact "
              "below it.\n\n" BODY,
              "other");
  check_kind ("#\n\nweir 12/tcp\n\n#\n\nlock 13/tcp\n\n#\n\n", "other");
  check_kind ("Shopping\n\nMilk\nBread\n", "other");
}

/* How a letter was sent and how a vote went are no bylines, who is "she" no surname. */
static void
test_what_is_no_byline (void)
{
  check_kind ("May 4, 2021\n\nBy Electronic Submission\n\nDear Director Brandt:\n\n" BODY
              "\nSincerely,\n\nAda Penrose\n",
              "letter");
  check_kind (
    "By Wide Margin, Senate Passes Weir Bill\n\nBOISE – Idaho Attorney General Ada Penrose "
    "today asked the board to mend the weir at Long Bend.\n\nThe weir will leak. She said "
    "that the board must act.\n",
    "press-release");
  check_kind ("May 4, 2021\n\nDear [Redacted]:\n\n" BODY "\nSincerely,\n\nAda Penrose\n", "letter");
  check_kind ("Dear Senator [Last Name],\n\n" BODY "\nPlease mend it.\n\n[Your Name]\n",
              "petition");
}

/* Where somebody is heard, the words that petitions use tell of one; so does who says "we" of a
 * letter that others signed, too. */
static void
test_told_of_petitions (void)
{
  check_kind ("Board Hears of Petition\n\nBy Olaf Hale\n\nA petition to the River Board has 1,204 "
              "signatures. Its supporters asked others to sign the petition. “It leaks,” Lindt "
              "said. “It always has,” Roe said.\n\n" BODY,
              "news-article");
  check_kind (
    "Millers Welcome Petition\n\nMEDIA RELEASE\n\nThe millers are glad of the petition to "
    "the River Board, which has 1,204 signatures. “It leaks,” said their president, Bo "
    "Lindt.\n\n" BODY,
    "press-release");
  check_kind ("Mend the Weir\n\nPlease sign this petition to the River Board. “It leaks,” Lindt "
              "said.\n\nSign Petition\nShare Petition\n\n" BODY,
              "petition");
#define MENTIONED "Those who row asked others for signing the petition before the winter.\n\n" BODY
  check_kind (MENTIONED, "petition");
  check_kind ("BOISE, Idaho – " MENTIONED, "news-article");
#undef MENTIONED
  check_kind (
    "Millers Write to the Board\n\nWe are proud to be among the 76 groups that sent a letter "
    "to the River Board today. The letter asks it to mend the weir.\n\n" BODY,
    "press-release");
}

/* Thanks to those who signed: the petition stands elsewhere. */
static void
test_thanks (void)
{
  check_kind (
    "Fen Rowers\n\nThe Board Mends the Weir After 5,000 of You Signed Our Petition\n\nGood "
    "news. More than 5,000 people signed our petition, and the River Board has sent a "
    "mason to Long Bend.\n\nThank you to everyone who signed and shared.\n\nOur next step: "
    "please sign the petition for a second lock.\n",
    "press-release");
}

/* A letter that its readers are to sign, by what stands for their names. */
static void
test_forms (void)
{
  check_kind (
    "Tell the Board: Mend the Weir\n\n1,302 Signatures Collected\n\nTo: River Board\nFrom: "
    "[Your Name]\n\nDear Board,\n\n" BODY "\nSincerely,\n[Your Name]\n[Your City]\n",
    "petition");
  check_kind ("March 4, 2025\n\nDear Board,\n\n" BODY "\nSincerely,\nAda Penrose\n", "letter");
}

static void
test_letterhead (void)
{
  check_kind ("Office of the Attorney General\n\nBOISE – Idaho Attorney General Ada Penrose Friday "
              "joined 20 others in asking the board to mend the weir at Long Bend.\n\n“It leaks,” "
              "Penrose said. “It always has,” Penrose added.\n",
              "press-release");
}

/* @utf8 is of no kind, is of @date, and nobody signs a letter in it. */
static void
check_record (const char *utf8, const char *date)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (utf8, NULL);
  const UndPartFacts *part = und_test_facts_part (facts, 0);

  check_kind (utf8, "other");
  g_assert_cmpstr (part->kind_rule, !=, "no-cue");
  g_assert_cmpstr (part->date.value, ==, date);
  g_assert_cmpuint (part->signatories->len, ==, 0);
  g_assert_cmpuint (part->counts->len, ==, 0);
}

#define CAPTION                                                                                   \
  "UNITED STATES DISTRICT COURT\nFOR THE DISTRICT OF IDAHO\n\nSTATE OF IDAHO,\n     Plaintiff,\n" \
  "v.            Case No. 1:25-cv-00031\nLONG BEND WEIR COMPANY,\n     Defendant.\n\n"

static void
test_records (void)
{
  check_record (
    "Fen Parish Council\nMinutes of the meeting held on Tuesday 4th March 2025 in the "
    "Boat House\n\nPresent: Cllrs Penrose (Chair), Lindt, Hale.\n\n25/1 A letter signed "
    "by 84 residents who ask for a weir was received. RESOLVED to pass it on.\n\nThe "
    "meeting closed at 8.45pm.\n\nSigned ............ Chair\n",
    "2025-03-04");
  check_record (
    "TOWN OF FEN\nMINUTES OF REGULAR MEETING\nTuesday, March 4, 2025\n\nThe meeting was "
    "called to order at 6:30 p.m.\n\nMotion by Hale, seconded by Lindt, to sign a "
    "letter on the weir. Vote: 3-0.\n\nRespectfully submitted,\nAda Penrose, "
    "Recording Secretary\n",
    "2025-03-04");
  check_record (CAPTION "COMPLAINT FOR AN ORDER TO MEND A WEIR\n\n1. The State of Idaho brings "
                        "this action since the weir leaks.\n\n2. " BODY
                        "\nDated: March 4, 2025\n\nRespectfully submitted,\n\nADA PENROSE\n"
                        "Attorney General of Idaho\n\n/s/ Bo Lindt\nBO LINDT\nDeputy Attorney "
                        "General\n",
                "2025-03-04");
  check_record (
    "No. 25-101\n\nIN THE\nSupreme Court of the United States\n\nLONG BEND WEIR COMPANY, "
    "Petitioner,\nv.\nSTATE OF IDAHO, Respondent.\n\nBRIEF FOR THE STATES OF UTAH AND "
    "MAINE AS AMICI CURIAE\n\nOLAF HALE\nAttorney General\nState of Utah\n\nINTEREST OF "
    "AMICI\n\nThe States have weirs, too. The petition should be denied.\n",
    NULL);
  check_record ("River Board\nMeeting Agenda\nMarch 4, 2025\n\n1. Call to order\n2. Letter of "
                "support, signed by Chair Hale, to Sen. Penrose: weir\n3. Adjourn\n",
                "2025-03-04");
  /* An office tells of both. */
  check_kind ("FOR IMMEDIATE RELEASE\n\nAttorney General Penrose Sues the Weir Company\n\nBOISE – "
              "Idaho Attorney General Ada Penrose today filed a complaint in the United States "
              "District Court against the owner of the weir. The plaintiffs ask for an order.\n",
              "press-release");
  check_kind ("FOR IMMEDIATE RELEASE\n\nAttorney General Penrose Reads the Minutes of the Board\n\n"
              "BOISE – Idaho Attorney General Ada Penrose today asked for the minutes of the "
              "meeting that was called to order and adjourned at once.\n",
              "press-release");
}

/* Papers print what their readers and their editors think. */
static void
test_opinions (void)
{
  check_kind ("Editorial: The mayors are right\n\nBy the Editorial Board\n\nWhen twelve mayors "
              "sent a letter about the weir, they did what the board would not. We commend them.\n",
              "news-article");
  check_kind ("LETTERS TO THE EDITOR\n\nThe mayors are right\n\nI have rowed to work for years, "
              "and Warden Hale says he “will look at it.” I hope that he does.\n\nAda Penrose\n"
              "Fen Landing\n",
              "letter");
  check_kind ("FREQUENTLY ASKED QUESTIONS\n\nWho signed?\n\nTwelve mayors sent the letter about "
              "the weir. We post their names here.\n",
              "other");
  /* An entry of the page's menu is no title. */
  check_kind ("Home\nFAQ\nPress Release\n\nPenrose Asks for a Weir\n\n" BODY, "press-release");
}

/* A headline that begins as a title does, and a clerk's word, make no record. */
static void
test_like_records (void)
{
#define RELEASE                                                                                  \
  "March 4, 2025\n\nREED, Utah – Attorney General Ada Penrose and 11 other attorneys general " \
  "signed a letter to the Board of Schools on Tuesday. Joining Penrose are the attorneys "       \
  "general of Ohio, Idaho and Maine."
  static const char *const texts[] = {
    "Court of Appeals Should Uphold Lunch Rule, 12 Attorneys General Say\n\n" RELEASE,
    "Supreme Court of Ohio Asked to Hear Lunch Case\n\n" RELEASE,
    "Complaint for Fairer Lunches Backed by 12 Attorneys General\n\n" RELEASE,
    "Brief for Readers: Attorneys General Write to the Board\n\n" RELEASE,
    "Attorneys general write to the Board\n\n" RELEASE " It was read on Monday, where the motion "
    "carried, seconded by Bo Lindt, and the meeting adjourned at nine.",
    "Minutes of Reed\nCourt of Appeals\n\n" RELEASE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (UndTestFacts) facts = und_test_facts_new (texts[i], NULL);

      check_kind (texts[i], "press-release");
      g_assert_cmpuint (und_test_facts_part (facts, 0)->signatories->len, ==, 4);
    }
  /* One sign alone is none. */
  check_kind ("Court of Appeals\n\nWe ask the court to keep the rule. It is a good rule.\n",
              "letter");
  check_record (
    "Fen Council\nMinutes of Meeting\nMarch 4, 2025\n\nPresent: Ada Penrose, Bo Lindt.\n\n"
    "A letter signed by 84 residents was read, and the clerk will answer them.\n",
    "2025-03-04");
}

/* Who writes "we" and names after it who that is, with what each of them does between commas. */
static void
test_letter_over_run_of_names (void)
{
  check_kind ("We have rowed over the weir on every day of our lives.\n\n" BODY
              "\nProfessor Ada Penrose, president and "
              "rower, Reed College; Professor Bo Lindt, director, Fen School; Dr Cy Oram, master, "
              "Weir House\n",
              "letter");
  check_kind ("We have rowed over the weir on every day of our lives.\n\n" BODY
              "\nthe weir, old and wide, Reed College; the "
              "pier, director, Fen School; the boats, master, Weir House\n",
              "other");
}

/* A station may print what an office says, word by word. */
static void
test_stations (void)
{
  static const char text[] = " Alabama Gov. Ada Penrose and Ohio Gov. Bo Lindt have signed on to a "
                             "letter with 18 other governors asking the board for a weir.\n\n"
                             "Governor Penrose issued the following statement:\n\n“I ask the board "
                             "to act, which is why I have joined my fellow governors.”\n\nThis is "
                             "the full letter:\n";
  g_autofree char *article = g_strconcat ("BIRMINGHAM, Ala. (WXYZ) -", text, NULL);
  g_autofree char *release = g_strconcat ("BIRMINGHAM, Ala. -", text, NULL);

  check_kind (article, "news-article");
  check_kind (release, "press-release");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/kind/letter-over-run-of-names", test_letter_over_run_of_names);
  g_test_add_func ("/facts/kind/greeting-in-a-paragraph", test_greeting_in_a_paragraph);
  g_test_add_func ("/facts/kind/letter-by-its-names", test_letter_by_its_names);
  g_test_add_func ("/facts/kind/marks-of-frames", test_marks_of_frames);
  g_test_add_func ("/facts/kind/releases", test_releases);
  g_test_add_func ("/facts/kind/marks-of-the-press", test_marks_of_the_press);
  g_test_add_func ("/facts/kind/members-of-a-house", test_members_of_a_house);
  g_test_add_func ("/facts/kind/several-members-of-a-house", test_several_members_of_a_house);
  g_test_add_func ("/facts/kind/office-and-surname", test_office_and_surname);
  g_test_add_func ("/facts/kind/body-in-capitals", test_body_in_capitals);
  g_test_add_func ("/facts/kind/given-out", test_given_out);
  g_test_add_func ("/facts/kind/whom-to-call", test_whom_to_call);
  g_test_add_func ("/facts/kind/group-in-headline", test_group_in_headline);
  g_test_add_func ("/facts/kind/about-the-issuer", test_about_the_issuer);
  g_test_add_func ("/facts/kind/voice", test_voice);
  g_test_add_func ("/facts/kind/articles", test_articles);
  g_test_add_func ("/facts/kind/letters", test_letters);
  g_test_add_func ("/facts/kind/printed-letters", test_printed_letters);
  g_test_add_func ("/facts/kind/end-mark", test_end_mark);
  g_test_add_func ("/facts/kind/petitions", test_petitions);
  g_test_add_func ("/facts/kind/statements", test_statements);
  g_test_add_func ("/facts/kind/statement-titles", test_statement_titles);
  g_test_add_func ("/facts/kind/signatures-of-goal", test_signatures_of_goal);
  g_test_add_func ("/facts/kind/reprinted", test_reprinted);
  g_test_add_func ("/facts/kind/owner-acts", test_owner_acts);
  g_test_add_func ("/facts/kind/no-kind", test_no_kind);
  g_test_add_func ("/facts/kind/what-is-no-byline", test_what_is_no_byline);
  g_test_add_func ("/facts/kind/told-of-petitions", test_told_of_petitions);
  g_test_add_func ("/facts/kind/thanks-to-signers", test_thanks);
  g_test_add_func ("/facts/kind/forms-to-fill-in", test_forms);
  g_test_add_func ("/facts/kind/organisations", test_organisations);
  g_test_add_func ("/facts/kind/letterhead", test_letterhead);
  g_test_add_func ("/facts/kind/opinions", test_opinions);
  g_test_add_func ("/facts/kind/minutes-and-court-papers", test_records);
  g_test_add_func ("/facts/kind/headlines-like-titles-of-records", test_like_records);
  g_test_add_func ("/facts/kind/labels-and-subjects", test_labels_and_subjects);
  g_test_add_func ("/facts/kind/stations", test_stations);
  return g_test_run ();
}
