/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

/* Every case is an article on a letter, with the second sentence of its text. */
#define HEAD                                                                                     \
  "Towns Ask for a Weir\n\nBy Petra Lind\n\nREED, Ohio — A letter about the weir was sent to " \
  "the River Board on Monday. "

/* Mayors are of towns; a state behind them is where they are from. */
static void
test_towns_of_mayors (void)
{
  und_test_check_signers (
    HEAD,
    "A group of 34 mayors from across Ohio, including those of Reed, Fen and Marsh, has "
    "signed it.",
    "listed:Reed; listed:Fen; listed:Marsh", "34");
  und_test_check_signers (HEAD, "Mayors from Ohio signed the letter.", "", "");
  und_test_check_signers (HEAD,
                          "The mayors of Reed, North of Fen and Isle of Marsh signed the letter.",
                          "listed:Reed; listed:North of Fen; listed:Isle of Marsh", "");
  und_test_check_signers (HEAD, "Eight mayors from across England have signed the letter.", "",
                          "8");
  und_test_check_signers (HEAD, "Mayors from Ohio, Utah and Maine signed the letter.", "", "");
  und_test_check_signers (HEAD, "The mayors of New York, Reed and Fen signed the letter.",
                          "listed:New York; listed:Reed; listed:Fen", "");
  und_test_check_signers (HEAD, "The letter was signed by governors from Ohio, Utah and Maine.",
                          "listed:OH; listed:UT; listed:ME", "");
  und_test_check_signers (
    HEAD, "The letter was signed by twelve governors, including those of Utah and Maine.",
    "listed:UT; listed:ME", "12");
  und_test_check_signers (HEAD, "Mayors Ada Penrose of Reed and Bo Lindt of Fen signed the letter.",
                          "listed:Ada Penrose; listed:Bo Lindt", "");
  und_test_check_signers (
    HEAD,
    "Marsh County Supervisor Ada Penrose and State Sens. Bo Lindt and Cy Oram signed the "
    "letter.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram", "");
}

/* What was signed is said in the sentence before. */
static void
test_letter_before (void)
{
  und_test_check_signers (HEAD, "Reed Mayor Ada Penrose Jr. and Fen Mayor Bo Lindt also signed.",
                          "listed:Ada Penrose Jr.; listed:Bo Lindt", "");
  und_test_check_signers (
    HEAD, "Governors of Ohio and Utah signed as well, as did those of Iowa and Maine.",
    "listed:OH; listed:UT; listed:IA; listed:ME", "");
  und_test_check_signers (HEAD, "Gov. Ada Penrose and Gov. Bo Lindt signed it.",
                          "listed:Ada Penrose; listed:Bo Lindt", "");
  und_test_check_signers (
    HEAD, "Lawmakers then passed a bill. Gov. Ada Penrose and Gov. Bo Lindt signed it.", "", "");
  und_test_check_signers (
    HEAD, "Twelve mayors sent a letter against the ferry bill. Gov. Ada Penrose signed it.", "",
    "12");
  und_test_check_signers (
    HEAD,
    "The letter came as the Senate passed the ferry measure. Governor Bo Lindt signed "
    "it, too.",
    "", "");
  und_test_check_signers (
    HEAD, "The bill drew a letter from 12 mayors. Gov. Ada Penrose signed it.", "", "12");
  und_test_check_signers (HEAD, "The letter asks for a veto. Gov. Ada Penrose signed it, too.",
                          "listed:Ada Penrose", "");
  und_test_check_signers (HEAD, "Reed Mayor Ada Penrose also signed the ordinance.", "", "");
  und_test_check_signers (HEAD, "Reed Mayor Ada Penrose also spoke.", "", "");
}

/* Those who are on a paper have signed it; the others are those whom the text has not named. */
static void
test_others_on_paper (void)
{
  und_test_check_signers (
    HEAD,
    "Other attorneys general and attorneys general-elect on the letter are from: Ohio and "
    "Utah.",
    "listed:OH; listed:UT", "");
  und_test_check_signers (HEAD, "Other attorneys general on the board are from: Ohio and Utah.", "",
                          "");
  und_test_check_signers (HEAD, "Other states on the letter include Ohio and Utah.",
                          "listed:OH; listed:UT", "");
  und_test_check_signers (HEAD, "States commenting on the letter are Ohio and Utah.", "", "");
  und_test_check_signers (HEAD, "Attorneys general silent on the letter include Ohio and Utah.", "",
                          "");
  und_test_check_signers (HEAD, "Attorneys general missing on the letter are from Ohio and Utah.",
                          "", "");
  und_test_check_signers (HEAD, "States - silent on the petition - include: Ohio and Utah.", "",
                          "");
  und_test_check_signers (HEAD, "Attorneys general on the letter are in Ohio today.", "", "");
  und_test_check_signers (
    HEAD,
    "Three governors signed it. In addition to Penrose, the others include Govs. Bo Lindt (Ohio), "
    "Cy Oram (Utah) and Dale Orr (Iowa).",
    "listed:Bo Lindt@OH; listed:Cy Oram@UT; listed:Dale Orr@IA", "3");
  und_test_check_signers (
    HEAD,
    "Three governors declined. In addition to Penrose, the others include Govs. Bo Lindt (Ohio), "
    "Cy Oram (Utah) and Dale Orr (Iowa).",
    "", "");
}

/* Besides the signers there are others, who have not signed. */
static void
test_others_besides_signers (void)
{
  const char *all = "listed:Bo Lindt@OH; listed:Cy Oram@UT; listed:Dale Orr@IA";

  und_test_check_signers (HEAD,
                          "Three governors signed a letter. Of the signers, the others are "
                          "Govs. Bo Lindt (Ohio), Cy Oram (Utah) and Dale Orr (Iowa).",
                          all, "3");
  und_test_check_signers (HEAD,
                          "Three governors signed a letter. Besides the mayors, the others are "
                          "Govs. Bo Lindt (Ohio), Cy Oram (Utah) and Dale Orr (Iowa).",
                          all, "3");
  und_test_check_signers (HEAD,
                          "Three governors signed a letter. Besides the signers, the others are "
                          "Govs. Bo Lindt (Ohio) and Cy Oram (Utah).",
                          "", "3");
  und_test_check_signers (HEAD,
                          "Three governors signed a letter. Besides the signers, the others are "
                          "Govs. Bo Lindt (Ohio), Cy Oram (Utah) and Dale Orr (Iowa).",
                          "", "3");
  und_test_check_signers (HEAD,
                          "Three governors signed a letter. Besides the organizer, the signers are "
                          "Govs. Bo Lindt (Ohio) and Cy Oram (Utah).",
                          "listed:Bo Lindt@OH; listed:Cy Oram@UT", "3");
  und_test_check_signers (
    HEAD,
    "Three governors signed a letter. Besides the signers of May, the signers "
    "are Govs. Bo Lindt (Ohio) and Cy Oram (Utah).",
    "listed:Bo Lindt@OH; listed:Cy Oram@UT", "3");
}

/* A state behind the comma of each of several who hold office is where they are from. */
static void
test_places_behind_commas (void)
{
  und_test_check_signers (
    HEAD,
    "The letter was signed by Attorneys General Ada Penrose of Utah, Bo Lindt, Ohio, and Cy Oram, "
    "Iowa.",
    "listed:Ada Penrose@UT; listed:Bo Lindt@OH; listed:Cy Oram@IA", "");
  und_test_check_signers (
    HEAD, "The letter was signed by Attorneys General Ada Penrose, Bo Lindt, Ohio, and Iowa.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:OH; listed:IA", "");
  und_test_check_signers (HEAD, "Joined by Attorney General Ada Penrose, Ohio signed the letter.",
                          "listed:Ada Penrose; listed:OH", "");
}

/* What an office is of ends at the semicolon, whatever commas it holds. */
static void
test_offices_with_commas (void)
{
  und_test_check_signers (
    HEAD,
    "Three senators, including Sen. Ada Penrose (D-Ohio), chairman of the Commerce Subcommittee on "
    "Weirs, Eels, and Boats; Sen. Bo Lindt (D-Utah); and Sen. Cy Oram (D-Iowa) signed a letter.",
    "listed:Ada Penrose@OH+Commerce Subcommittee; listed:Bo Lindt@UT; listed:Cy Oram@IA", "3");
  und_test_check_signers (
    HEAD,
    "A letter was signed by Sen. Ada Penrose (D-Ohio), chairman of the Commerce Subcommittee on "
    "Weirs, Eels, and Boats. Sen. Bo Lindt (D-Utah) and Sen. Cy Oram (D-Iowa) did not come.",
    "listed:Ada Penrose@OH", "");
}

/* An organisation signs, or is signed as a paper. */
static void
test_bodies_among_signers (void)
{
  und_test_check_signers (HEAD, "The Fen Trust is among 16 signatories of a joint letter.",
                          "listed:Fen Trust", "16");
  und_test_check_signers (HEAD, "The Fen Trust is among 16 critics of a joint letter.", "", "");
  und_test_check_signers (HEAD, "The Fen Trust is a signatory to the letter.", "listed:Fen Trust",
                          "");
  und_test_check_signers (HEAD, "The Fen Trust is a rival to the letter.", "", "");
  und_test_check_signers (HEAD, "A rival of the Fen Trust is a signatory to the letter.", "", "");
  und_test_check_signers (HEAD,
                          "The Fen Trust and the Reed Alliance are signatories to the letter.",
                          "listed:Fen Trust; listed:Reed Alliance", "");
  und_test_check_signers (HEAD, "The Fen Trust also is a signatory to the letter.",
                          "listed:Fen Trust", "");
  und_test_check_signers (HEAD, "The Fen Trust wrote to a signatory to the letter.", "", "");
  und_test_check_signers (HEAD, "The Reed Alliance Letter was signed by a coalition of towns.", "",
                          "");
}

/* Companies that the sentence begins with write; those of whom it tells do not. */
static void
test_companies_that_write (void)
{
  und_test_check_signers (
    HEAD,
    "The river's largest companies, including Fenco, Reedly and Marsh, write to the "
    "board.",
    "listed:Fenco; listed:Reedly; listed:Marsh", "");
  und_test_check_signers (
    HEAD, "She fears large companies, including Fenco, Reedly and Marsh, write to the board.", "",
    "");
  und_test_check_signers (
    HEAD, "Signatories, including Sir Bo Lindt, the chairman of the club, ask for a weir.",
    "listed:Bo Lindt", "");
  und_test_check_signers (HEAD, "Fishermen, including Sir Bo Lindt, ask for a weir.", "", "");
}

/* Those of one state stand for districts of it. */
static void
test_districts (void)
{
  und_test_check_signers (
    HEAD,
    "Members of the Utah delegation signing the letter were Reps. Ada Penrose, R-3rd District; Bo "
    "Lindt, R-5th District, and Cy Oram, D-10th District.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram", "");
}

/* What several did last week is the news; what one did, or all did last month, is not. */
static void
test_last_week (void)
{
  und_test_check_signers (HEAD,
                          "Last week, the governors of Ohio and Utah sent a letter to the board.",
                          "listed:OH; listed:UT", "");
  und_test_check_signers (HEAD, "Last week, Governor Ada Penrose signed a letter to the board.", "",
                          "");
  und_test_check_signers (
    HEAD, "Last month, the governors of Ohio and Utah sent a letter to the board.", "", "");
}

/* What is said by the way, of the letter or of who somebody is, hides nobody. */
static void
test_asides (void)
{
  und_test_check_signers (
    HEAD,
    "Signatories of the letter, published in the Reed Courier, include the authors Ada Penrose "
    "and Bo Lindt.",
    "listed:Ada Penrose; listed:Bo Lindt", "");
  und_test_check_signers (
    HEAD, "The letter was signed by Ada Penrose and Bo Lindt, by Cy Oram, and by Di Voss.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram; listed:Di Voss", "");
  und_test_check_signers (
    HEAD, "The letter was signed by Ada Penrose and Bo Lindt, said Cy Oram, by the river.",
    "listed:Ada Penrose; listed:Bo Lindt", "");
  und_test_check_signers (
    HEAD,
    "The letter was signed by Fenwick’s Professor Ada Penrose, the "
    "University of Reed’s Dr Bo Lindt "
    "and Cy Oram.",
    "listed:Ada Penrose+Fenwick; listed:Bo Lindt+University of Reed; listed:Cy Oram", "");
  und_test_check_signers (
    HEAD, "Readers of the paper, published in the Reed Courier, include Ada Penrose and Bo Lindt.",
    "", "");
  und_test_check_signers (
    HEAD,
    "A letter signed by senior figures including 1931 Committee chairman Sir Ada Penrose, River "
    "Affairs Committee chairman Bo Lindt and former chancellor Lord Oram said so.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Oram", "");
  und_test_check_signers (
    HEAD,
    "A letter signed by senior figures including River Affairs Committee visitors Bo and Lindt "
    "said so.",
    "", "");
}

/* Between brackets, behind "names such as", and with other words for signing. */
static void
test_signatories_named (void)
{
  und_test_check_signers (HEAD,
                          "The signatories (Ada Penrose, Bo Lindt and Cy Oram) argued for a weir.",
                          "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram", "");
  und_test_check_signers (
    HEAD, "The anglers (Ada Penrose, Bo Lindt and Cy Oram) argued for a weir.", "", "");
  und_test_check_signers (
    HEAD, "The signatories also include names such as Ada Penrose, Bo Lindt and Cy Oram.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram", "");
  und_test_check_signers (
    HEAD, "Among those who inked their names on the letter are Ada Penrose and Bo Lindt.",
    "listed:Ada Penrose; listed:Bo Lindt", "");
  und_test_check_signers (
    HEAD, "The weirs also include names such as Ada Penrose, Bo Lindt and Cy Oram.", "", "");
}

/* "Heads" are persons before what they do, and a verb before what is headed. */
static void
test_heads (void)
{
  und_test_check_signers (HEAD, "Union heads ask for a meeting with Bo Lindt in their letter.", "",
                          "");
  und_test_check_signers (
    HEAD, "The Reed Council Leader, Ada Penrose, has joined town leaders in the letter.",
    "listed:Ada Penrose", "");
}

/* What an organisation is there for may be a verb. */
static void
test_body_with_aim (void)
{
  und_test_check_signers (HEAD,
                          "A coalition led by the Committee to Protect Herons wrote the letter.",
                          "lead:Committee to Protect Herons", "");
  und_test_check_signers (
    HEAD, "A coalition led by the Reed Committee to protect herons wrote the letter.",
    "lead:Reed Committee", "");
}

static void
test_one_who_signed (void)
{
  und_test_check_signers (HEAD, "Rep. Bo Lindt, who signed the letter, said that the weir leaks.",
                          "listed:Bo Lindt", "");
  und_test_check_signers (
    HEAD, "Rep. Bo Lindt, who was among those who signed, said that the weir leaks.",
    "listed:Bo Lindt", "");
  und_test_check_signers (HEAD,
                          "Rep. Bo Lindt, who did not sign the letter, said that the weir leaks.",
                          "not:Bo Lindt", "");
  und_test_check_signers (
    HEAD, "Rep. Bo Lindt, who was not involved in the letter, said that the weir leaks.", "", "");
  und_test_check_signers (HEAD, "Rep. Bo Lindt, who signed the budget, said that the weir leaks.",
                          "", "");
  und_test_check_signers (HEAD, "Rep. Bo Lindt, who signed, said that the weir leaks.",
                          "listed:Bo Lindt", "");
  und_test_check_signers (HEAD, "Rep. Bo Lindt, who signed Penrose's open letter, said so.",
                          "listed:Bo Lindt", "");
  und_test_check_signers (HEAD, "Rep. Bo Lindt, who is one of the letter's signatories, said so.",
                          "listed:Bo Lindt", "");
  und_test_check_signers (HEAD, "Utah's attorney general, Ada Penrose, did not sign the letter.",
                          "not:Ada Penrose@UT", "");
  und_test_check_signers (HEAD, "Utah's attorney general, Ada Penrose, signed the letter.",
                          "listed:Ada Penrose@UT", "");
  und_test_check_signers (HEAD, "Notably absent: Reed Mayor Ada Penrose and Fen Mayor Bo Lindt.",
                          "not:Ada Penrose; not:Bo Lindt", "");
  /* From what, if no letter is spoken of? */
  und_test_check_signers (
    "Towns Meet at the Weir\n\nBy Petra Lind\n\nREED, Ohio — The River Board met on Monday. ",
    "Notably absent: Reed Mayor Ada Penrose and Fen Mayor Bo Lindt.", "", "");
}

/* The letter behind the comma is what the next verb speaks of. */
static void
test_one_who_signed_another (void)
{
  und_test_check_signers (
    HEAD, "Ada Penrose, who signed up for the ferry newsletter, said the letter was late.", "", "");
  und_test_check_signers (
    HEAD,
    "Rep. Bo Lindt, who is among those who signed the ferry contract, said the letter "
    "was late.",
    "", "");
  und_test_check_signers (
    HEAD,
    "Bo Lindt, who is among those who signed the dredging papers, called the letter "
    "late.",
    "", "");
  und_test_check_signers (
    HEAD, "Di Yoder, who did not join the hearing, said she liked the letter.", "", "");
  und_test_check_signers (HEAD, "Di Yoder, who did not join the hearing on the letter, left early.",
                          "", "");
  und_test_check_signers (HEAD, "Di Yoder, who did not join the letter, left early.",
                          "not:Di Yoder", "");
  und_test_check_signers (HEAD, "Bo Lindt, who signed on Monday, said so.", "listed:Bo Lindt", "");
  und_test_check_signers (HEAD, "Di Yoder, who did not sign, said she liked it.", "not:Di Yoder",
                          "");
  und_test_check_signers (
    HEAD, "Di Yoder, who did not join Mayor Bo Lindt in signing the letter, left early.",
    "listed:Bo Lindt; not:Di Yoder", "");
}

static void
test_who_wrote (void)
{
  und_test_check_signers (
    HEAD, "The letter, which was written by Councilwoman Ada Penrose (District 7), is short.",
    "lead:Ada Penrose", "");
  und_test_check_signers (
    HEAD,
    "The letter, which Mayor Penrose co-wrote with Mayors Bo Lindt of Reed and Cy Oram "
    "of Fen, is short.",
    "lead:Penrose; lead:Bo Lindt; lead:Cy Oram", "");
  und_test_check_signers (HEAD, "A book written by Senator Ada Penrose tells of the weir.", "", "");
}

static void
test_described (void)
{
  und_test_check_signers (
    HEAD,
    "Among the signers are Nobel laureate Ada Penrose of Stanford; Bo Lindt, a surgeon "
    "at Reed; and Cy Oram, a former state officer.",
    "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram", "");
  und_test_check_signers (
    HEAD,
    "Among those who signed were former chief medical officer Sir Bo Lindt and Reed "
    "surgeon Ada Penrose.",
    "listed:Bo Lindt; listed:Ada Penrose", "");
  und_test_check_signers (
    HEAD,
    "Signatories include the Sierra League, Fenworks, the Reed Air Council and Physicians "
    "for Clean Rivers.",
    "listed:Sierra League; listed:Fenworks; listed:Reed Air Council; listed:Physicians "
    "for Clean Rivers",
    "");
  und_test_check_signers (
    HEAD,
    "More than 140 companies, including Pear, Ikon and Reed Mills, urged the court on "
    "Friday to block the rule in a brief.",
    "listed:Pear; listed:Ikon; listed:Reed Mills", "-1");
  und_test_check_signers (
    HEAD, "The weir has served companies, including Pear, Ikon and Reed Mills, the brief says.", "",
    "");
}

static void
test_one_of_several (void)
{
  und_test_check_signers (HEAD, "Ohio is one of 22 states that share the river.", "", "");
  und_test_check_signers (HEAD, "Ohio is one of 12 states with a letter of credit.", "", "");
  und_test_check_signers (HEAD, "Ohio is among the states that signed.", "listed:OH", "");
  und_test_check_signers (
    HEAD, "Ohio is one of 22 states and the District of Columbia to urge the board to act.",
    "listed:OH", "23");
  und_test_check_signers (HEAD, "Ohio is one of 22 states suing the board.", "listed:OH", "22");
  und_test_check_signers (HEAD, "Penrose is one of the 12 mayors who signed.", "listed:Penrose",
                          "12");
}

/* A number of a number, and what stands between a number and those counted. */
static void
test_counts (void)
{
  und_test_check_signers (HEAD, "All but three of Ohio's 12 House members sent a letter.", "", "9");
  und_test_check_signers (HEAD, "Eight of the 12 mayors signed the letter.", "", "8");
  und_test_check_signers (
    HEAD, "Nine of the 12 mayors who signed the letter are in their first term.", "", "12");
  und_test_check_signers (HEAD, "Nine of the 12 mayors who have signed it are in their first term.",
                          "", "12");
  und_test_check_signers (HEAD, "Nine of the 12 mayors who were asked to act signed the letter.",
                          "", "9");
  und_test_check_signers (
    HEAD, "Six of the county's seven supervisors sent a letter to the governor.", "", "6");
  und_test_check_signers (HEAD, "The weir feeds 12 farms, and five mayors signed the letter.", "",
                          "5");
  und_test_check_signers (HEAD, "57 mayors from 23 states signed the letter.", "", "57");
  und_test_check_signers (HEAD, "Attorneys general of 23 states signed the letter.", "", "23");
  und_test_check_signers (HEAD, "The letter was signed by 34 Ohio mayors.", "", "34");
  und_test_check_signers (
    HEAD, "Five members of the Reed City Council have signed on to the letter.", "", "5");
  und_test_check_signers (HEAD, "It was signed by 14 people who row.", "", "14");
  und_test_check_signers (HEAD, "Forty former judges have signed the letter.", "", "40");
  und_test_check_signers (
    HEAD, "A coalition of 62 environmental and public health organizations sent a letter.", "",
    "62");
  und_test_check_signers (HEAD, "The weir helps 62 environmental groups, the letter says.", "", "");
}

/* Who leads is said before the name, behind it, or as what they are. */
static void
test_leaders (void)
{
  und_test_check_signers (HEAD,
                          "Leading a coalition of 12 mayors, Fen Mayor Ada Penrose signed it.",
                          "lead:Ada Penrose", "12");
  und_test_check_signers (HEAD, "Leading a tour of the mill, Fen Mayor Ada Penrose sang.", "", "");
  und_test_check_signers (HEAD,
                          "Other state attorneys general leading the lawsuit are those from Ohio, "
                          "Utah and Maine.",
                          "lead:OH; lead:UT; lead:ME", "");
  und_test_check_signers (HEAD,
                          "Co-leaders in the suit, which also names the Fen Board, are Ohio and "
                          "Utah.",
                          "lead:OH; lead:UT", "");
  und_test_check_signers (HEAD,
                          "“We sued,” said Utah Attorney General Ada Penrose, who spearheaded the "
                          "legal challenge.",
                          "lead:Ada Penrose@UT", "");
  und_test_check_signers (HEAD,
                          "“We rowed,” said Utah Attorney General Ada Penrose, who spearheaded the "
                          "regatta.",
                          "", "");
}

/* ", along with A and B" at the end is the subject's company, however far the subject is. */
static void
test_company_at_end (void)
{
  und_test_check_signers (HEAD,
                          "Utah joined the lawsuit after the complaint was filed in the U.S. "
                          "District Court for the Eastern District of Reed, along with Ohio, Iowa "
                          "and Maine.",
                          "listed:UT; listed:OH; listed:IA; listed:ME", "");
  und_test_check_signers (HEAD,
                          "Utah joined the lawsuit that farmers had filed in the hot summer of a "
                          "dry year in Guam, along with Ohio, Iowa and Maine.",
                          "listed:UT; listed:OH; listed:IA; listed:ME", "");
  /* The subject does not act. */
  und_test_check_signers (HEAD, "Utah has long been dry, along with Ohio, Iowa and Maine.", "", "");
  und_test_check_signers (
    HEAD,
    "Utah joined the lawsuit that farmers had filed in the hot summer of a dry year in Guam "
    "once dams, along with Ohio, Iowa and Maine having floods, had failed.",
    "listed:UT", "");
}

/* What those named are said to be, behind them, and what is said of them past a relative clause. */
static void
test_said_to_act (void)
{
  und_test_check_signers (HEAD, "Ohio, Utah, and Maine are the other states joining the lawsuit.",
                          "listed:OH; listed:UT; listed:ME", "");
  und_test_check_signers (HEAD, "Ohio and Utah are the states that also signed the letter.",
                          "listed:OH; listed:UT", "");
  und_test_check_signers (HEAD, "Ohio and Utah are the driest states on the river.", "", "");
  und_test_check_signers (HEAD, "Ohio and Utah are states that joined the river commission.", "",
                          "");
  und_test_check_signers (HEAD,
                          "In addition to Fen Mayor Ada Penrose, who is running for governor, "
                          "those from Reed, Marsh and Lock signed onto the letter.",
                          "listed:Ada Penrose; listed:Reed; listed:Marsh; listed:Lock", "");
  und_test_check_signers (HEAD,
                          "Ohio, Utah and Iowa, which had waited for a year, also joined the "
                          "lawsuit.",
                          "listed:OH; listed:UT; listed:IA", "");
  und_test_check_signers (
    HEAD, "Ohio, Utah and Iowa, which had waited for a year, also raised the dam.", "", "");
}

static void
test_beside_counted (void)
{
  und_test_check_signers (HEAD,
                          "The letter was signed by nine other mayors, as well as Utah Gov. Ada "
                          "Penrose.",
                          "listed:Ada Penrose@UT", "10");
  und_test_check_signers (HEAD,
                          "The letter was read by nine other mayors, as well as Utah Gov. Ada "
                          "Penrose.",
                          "", NULL);
}

/* Delegates of organisations hold no office. */
static void
test_delegates (void)
{
  und_test_check_signers (HEAD,
                          "The letter was shown at a meeting attended by representatives of the "
                          "Utah Farm Bureau, Utah Mill Association and others.",
                          "", "");
  und_test_check_signers (HEAD,
                          "The letter was signed by representatives of the Utah Farm Bureau and "
                          "Utah Mill Association.",
                          "listed:Utah Farm Bureau@UT; listed:Utah Mill Association@UT", "");
}

/* What several send, past what is said of it and to whom it goes. */
static void
test_senders (void)
{
  und_test_check_signers (HEAD, "Ohio, Utah and Iowa filed a federal lawsuit.",
                          "listed:OH; listed:UT; listed:IA", "");
  und_test_check_signers (HEAD, "Ohio, Utah and Iowa filed a federal report.", "", "");
  und_test_check_signers (HEAD, "Ohio, Utah and Iowa are filing an amended complaint.",
                          "listed:OH; listed:UT; listed:IA", "");
  und_test_check_signers (
    HEAD, "Sens. Ada Penrose and Bo Lindt sent a strongly worded letter to the board.",
    "listed:Ada Penrose; listed:Bo Lindt", "");
  und_test_check_signers (HEAD, "Sens. Ada Penrose and Bo Lindt fired off a letter.",
                          "listed:Ada Penrose; listed:Bo Lindt", "");
  und_test_check_signers (HEAD, "Sens. Ada Penrose and Bo Lindt sent the board a letter.",
                          "listed:Ada Penrose; listed:Bo Lindt", "");
  und_test_check_signers (HEAD, "Sens. Ada Penrose and Bo Lindt sent boats after the letter.", "",
                          "");
  und_test_check_signers (HEAD, "Sens. Ada Penrose and Bo Lindt wrote to the board.",
                          "listed:Ada Penrose; listed:Bo Lindt", "");
  und_test_check_signers (HEAD, "Sens. Ada Penrose and Bo Lindt wrote of the board.", "", "");
  und_test_check_signers (
    HEAD, "Sens. Ada Penrose and Bo Lindt urged the board to act in a letter on Monday.",
    "listed:Ada Penrose; listed:Bo Lindt", "");
  und_test_check_signers (
    HEAD, "Sens. Ada Penrose and Bo Lindt urged the board to act in a speech on Monday.", "", "");
  und_test_check_signers (HEAD, "Sens. Ada Penrose and Bo Lindt issued a joint statement.",
                          "listed:Ada Penrose; listed:Bo Lindt", "");
  und_test_check_signers (HEAD, "Sens. Ada Penrose and Bo Lindt issued a statement.", "", "");
  und_test_check_signers (HEAD, "Also suing are Ohio, Iowa and Maine.",
                          "listed:OH; listed:IA; listed:ME", "");
  und_test_check_signers (HEAD, "Also dry are Ohio, Iowa and Maine.", "", "");
}

/* Those counted act, past what is set between marks. */
static void
test_counts_with_aside (void)
{
  und_test_check_signers (HEAD, "Ten states, including Utah and Ohio, filed a lawsuit Friday.",
                          "listed:UT; listed:OH", "10");
  und_test_check_signers (HEAD, "Ten states -- including Utah -- filed a lawsuit Friday.",
                          "listed:UT", "10");
  und_test_check_signers (HEAD, "Ten states, led by Utah, have sued.", "lead:UT", "10");
  und_test_check_signers (HEAD, "Ten states, including Utah and Ohio, are dry.", "", "");
  und_test_check_signers (
    HEAD, "Ohio and Iowa joined the lawsuit, bringing the total number of plaintiffs to 15 states.",
    "listed:OH; listed:IA", "15");
  und_test_check_signers (HEAD, "Ohio and Iowa joined the lawsuit, bringing a flood to 15 states.",
                          "listed:OH; listed:IA", "");
}

static void
test_counts_by_party (void)
{
  und_test_check_signers (HEAD, "Sixteen Republican-led states sued on Monday.", "", "16");
  und_test_check_signers (
    HEAD, "Sixteen Democratic-led states and the District of Columbia filed suit.", "", "17");
  und_test_check_signers (HEAD, "A group of 16 GOP-led states sued the board.", "", "16");
  und_test_check_signers (HEAD, "A group of 16 rain-fed states sued the board.", "", "");
}

static void
test_counts_of_papers (void)
{
  und_test_check_signers (HEAD, "A 16-state lawsuit was filed on Monday.", "", "16");
  und_test_check_signers (HEAD, "A 16-state amicus brief was filed on Monday.", "", "16");
  und_test_check_signers (HEAD, "A 16-state tour was held on Monday.", "", "");
  und_test_check_signers (HEAD, "The lawsuit was filed by 16 states.", "", "16");
  und_test_check_signers (HEAD, "The dam was filled by 16 states.", "", "");
}

/* What stands before a name in a list, and what does not. */
static void
test_titles_in_lists (void)
{
  und_test_check_signers (
    HEAD,
    "The letter was signed by Sens. Ada Penrose (R-NC), Rev. Bo Lindt (D-GA) and Cy Oram (D-VA).",
    "listed:Ada Penrose@NC; listed:Bo Lindt@GA; listed:Cy Oram@VA", "");
  und_test_check_signers (
    HEAD, "Rep. Ada Penrose (D-Utah) and Senator Democratic Whip Bo Lindt (D-Ohio) led a letter.",
    "lead:Ada Penrose@UT; lead:Bo Lindt@OH", "");
  und_test_check_signers (HEAD,
                          "Signers include Reed Mayor Ada Penrose, Center Station (TX) Mayor Bo "
                          "Lindt and Fen (TN) Mayor Cy Oram.",
                          "listed:Ada Penrose; listed:Bo Lindt@TX; listed:Cy Oram@TN", "");
  und_test_check_signers (HEAD,
                          "The letter is signed by Republican and Democratic mayors, including "
                          "Mayor Ada Penrose of Fen, Texas.",
                          "listed:Ada Penrose@TX", "");
  und_test_check_signers (HEAD, "The letter was signed by Green Reed and Labour Action.",
                          "listed:Green Reed; listed:Labour Action", "");
  und_test_check_signers (
    HEAD, "Attorneys general of Ohio, Utah and Iowa have not yet answered the letter.", "", "");
  und_test_check_signers (HEAD,
                          "Attorneys general of Ohio, Utah and Iowa have answered the letter.",
                          "listed:OH; listed:UT; listed:IA", "");
}

/* Who joins, told beside who leads. */
static void
test_joining (void)
{
  und_test_check_signers (
    HEAD, "Ohio and Utah led the effort, with Iowa, Maine and Guam also signing on.",
    "lead:OH; lead:UT; listed:IA; listed:ME; listed:GU", "");
  und_test_check_signers (HEAD, "Ohio and Utah led the effort with Iowa, Maine and Guam.",
                          "lead:OH; lead:UT; lead:IA; lead:ME; lead:GU", "");
  und_test_check_signers (HEAD, "The mill is old, with Iowa, Maine and Guam joining in the mirth.",
                          "", "");
  und_test_check_signers (HEAD,
                          "Filing the brief with Fen Mayor Ada Penrose are Ohio, Utah and Iowa.",
                          "listed:Ada Penrose; listed:OH; listed:UT; listed:IA", "");
  und_test_check_signers (
    HEAD, "Filing their nails with Fen Mayor Ada Penrose are Ohio, Utah and Iowa.", "", "");
  und_test_check_signers (HEAD, "Ohio, Utah and Iowa are parties to the settlement.",
                          "listed:OH; listed:UT; listed:IA", "");
  und_test_check_signers (HEAD, "Ohio, Utah and Iowa are parties to the quarrel.", "", "");
  und_test_check_signers (HEAD,
                          "Governor Ada Penrose is part of a coalition with Ohio, Utah and Iowa.",
                          "listed:Ada Penrose; listed:OH; listed:UT; listed:IA", "");
  und_test_check_signers (HEAD, "Governor Ada Penrose has a treaty with Ohio, Utah and Iowa.", "",
                          "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/news-lists/others-on-paper", test_others_on_paper);
  g_test_add_func ("/facts/news-lists/others-besides-signers", test_others_besides_signers);
  g_test_add_func ("/facts/news-lists/places-behind-commas", test_places_behind_commas);
  g_test_add_func ("/facts/news-lists/offices-with-commas", test_offices_with_commas);
  g_test_add_func ("/facts/news-lists/bodies-among-signers", test_bodies_among_signers);
  g_test_add_func ("/facts/news-lists/towns-of-mayors", test_towns_of_mayors);
  g_test_add_func ("/facts/news-lists/letter-of-the-sentence-before", test_letter_before);
  g_test_add_func ("/facts/news-lists/companies-that-write", test_companies_that_write);
  g_test_add_func ("/facts/news-lists/districts", test_districts);
  g_test_add_func ("/facts/news-lists/last-week", test_last_week);
  g_test_add_func ("/facts/news-lists/asides", test_asides);
  g_test_add_func ("/facts/news-lists/signatories-named", test_signatories_named);
  g_test_add_func ("/facts/news-lists/heads", test_heads);
  g_test_add_func ("/facts/news-lists/body-with-aim", test_body_with_aim);
  g_test_add_func ("/facts/news-lists/one-who-signed", test_one_who_signed);
  g_test_add_func ("/facts/news-lists/one-who-signed-another", test_one_who_signed_another);
  g_test_add_func ("/facts/news-lists/who-wrote", test_who_wrote);
  g_test_add_func ("/facts/news-lists/described", test_described);
  g_test_add_func ("/facts/news-lists/one-of-several", test_one_of_several);
  g_test_add_func ("/facts/news-lists/counts", test_counts);
  g_test_add_func ("/facts/news-lists/leaders", test_leaders);
  g_test_add_func ("/facts/news-lists/company-at-the-end", test_company_at_end);
  g_test_add_func ("/facts/news-lists/said-to-act", test_said_to_act);
  g_test_add_func ("/facts/news-lists/beside-counted", test_beside_counted);
  g_test_add_func ("/facts/news-lists/delegates", test_delegates);
  g_test_add_func ("/facts/news-lists/senders", test_senders);
  g_test_add_func ("/facts/news-lists/counts-with-aside", test_counts_with_aside);
  g_test_add_func ("/facts/news-lists/counts-by-party", test_counts_by_party);
  g_test_add_func ("/facts/news-lists/counts-of-papers", test_counts_of_papers);
  g_test_add_func ("/facts/news-lists/titles-in-lists", test_titles_in_lists);
  g_test_add_func ("/facts/news-lists/joining", test_joining);
  return g_test_run ();
}
