/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-facts.h"
#include "und-test-part.h"

#define HEAD                                                                                     \
  "Towns Ask for a Weir\n\nBy Petra Lind\n\nREED, Ohio — A letter about the weir was sent to " \
  "the River Board on Monday. "

/* Every case is an article on a letter, with @sentence as the second one of its text. */
static void
check_news (const char *sentence, const char *signatories, const char *totals)
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

/* Mayors are of towns; a state behind them is where they are from. */
static void
test_towns_of_mayors (void)
{
  check_news ("A group of 34 mayors from across Ohio, including those of Reed, Fen and Marsh, has "
              "signed it.",
              "listed:Reed; listed:Fen; listed:Marsh", "34");
  check_news ("Mayors from Ohio signed the letter.", "", "");
  check_news ("Mayors from Ohio, Utah and Maine signed the letter.", "", "");
  check_news ("The mayors of New York, Reed and Fen signed the letter.",
              "listed:New York; listed:Reed; listed:Fen", "");
  check_news ("The letter was signed by governors from Ohio, Utah and Maine.",
              "listed:OH; listed:UT; listed:ME", "");
  check_news ("The letter was signed by twelve governors, including those of Utah and Maine.",
              "listed:UT; listed:ME", "12");
  check_news ("Mayors Ada Penrose of Reed and Bo Lindt of Fen signed the letter.",
              "listed:Ada Penrose; listed:Bo Lindt", "");
  check_news ("Marsh County Supervisor Ada Penrose and State Sens. Bo Lindt and Cy Oram signed the "
              "letter.",
              "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram", "");
}

/* What was signed is said in the sentence before. */
static void
test_letter_before (void)
{
  check_news ("Reed Mayor Ada Penrose Jr. and Fen Mayor Bo Lindt also signed.",
              "listed:Ada Penrose Jr.; listed:Bo Lindt", "");
  check_news ("Governors of Ohio and Utah signed as well, as did those of Iowa and Maine.",
              "listed:OH; listed:UT; listed:IA; listed:ME", "");
  check_news ("Gov. Ada Penrose and Gov. Bo Lindt signed it.",
              "listed:Ada Penrose; listed:Bo Lindt", "");
  check_news ("Lawmakers then passed a bill. Gov. Ada Penrose and Gov. Bo Lindt signed it.", "",
              "");
  check_news ("Twelve mayors sent a letter against the ferry bill. Gov. Ada Penrose signed it.", "",
              "12");
  check_news ("The letter came as the Senate passed the ferry measure. Governor Bo Lindt signed "
              "it, too.",
              "", "");
  check_news ("The bill drew a letter from 12 mayors. Gov. Ada Penrose signed it.", "", "12");
  check_news ("The letter asks for a veto. Gov. Ada Penrose signed it, too.", "listed:Ada Penrose",
              "");
  check_news ("Reed Mayor Ada Penrose also signed the ordinance.", "", "");
  check_news ("Reed Mayor Ada Penrose also spoke.", "", "");
}

static void
test_one_who_signed (void)
{
  check_news ("Rep. Bo Lindt, who signed the letter, said that the weir leaks.", "listed:Bo Lindt",
              "");
  check_news ("Rep. Bo Lindt, who was among those who signed, said that the weir leaks.",
              "listed:Bo Lindt", "");
  check_news ("Rep. Bo Lindt, who did not sign the letter, said that the weir leaks.",
              "not:Bo Lindt", "");
  check_news ("Rep. Bo Lindt, who was not involved in the letter, said that the weir leaks.", "",
              "");
  check_news ("Rep. Bo Lindt, who signed the budget, said that the weir leaks.", "", "");
  check_news ("Rep. Bo Lindt, who signed, said that the weir leaks.", "listed:Bo Lindt", "");
  check_news ("Rep. Bo Lindt, who signed Penrose's open letter, said so.", "listed:Bo Lindt", "");
  check_news ("Rep. Bo Lindt, who is one of the letter's signatories, said so.", "listed:Bo Lindt",
              "");
  check_news ("Utah's attorney general, Ada Penrose, did not sign the letter.",
              "not:Ada Penrose@UT", "");
  check_news ("Utah's attorney general, Ada Penrose, signed the letter.", "listed:Ada Penrose@UT",
              "");
  check_news ("Notably absent: Reed Mayor Ada Penrose and Fen Mayor Bo Lindt.",
              "not:Ada Penrose; not:Bo Lindt", "");
}

/* The letter behind the comma is what the next verb speaks of. */
static void
test_one_who_signed_another (void)
{
  check_news ("Ada Penrose, who signed up for the ferry newsletter, said the letter was late.", "",
              "");
  check_news ("Rep. Bo Lindt, who is among those who signed the ferry contract, said the letter "
              "was late.",
              "", "");
  check_news ("Bo Lindt, who is among those who signed the dredging papers, called the letter "
              "late.",
              "", "");
  check_news ("Di Yoder, who did not join the hearing, said she liked the letter.", "", "");
  check_news ("Di Yoder, who did not join the hearing on the letter, left early.", "", "");
  check_news ("Di Yoder, who did not join the letter, left early.", "not:Di Yoder", "");
  check_news ("Bo Lindt, who signed on Monday, said so.", "listed:Bo Lindt", "");
  check_news ("Di Yoder, who did not sign, said she liked it.", "not:Di Yoder", "");
  check_news ("Di Yoder, who did not join Mayor Bo Lindt in signing the letter, left early.",
              "listed:Bo Lindt; not:Di Yoder", "");
}

static void
test_who_wrote (void)
{
  check_news ("The letter, which was written by Councilwoman Ada Penrose (District 7), is short.",
              "lead:Ada Penrose", "");
  check_news ("The letter, which Mayor Penrose co-wrote with Mayors Bo Lindt of Reed and Cy Oram "
              "of Fen, is short.",
              "lead:Penrose; lead:Bo Lindt; lead:Cy Oram", "");
  check_news ("A book written by Senator Ada Penrose tells of the weir.", "", "");
}

static void
test_described (void)
{
  check_news ("Among the signers are Nobel laureate Ada Penrose of Stanford; Bo Lindt, a surgeon "
              "at Reed; and Cy Oram, a former state officer.",
              "listed:Ada Penrose; listed:Bo Lindt; listed:Cy Oram", "");
  check_news ("Among those who signed were former chief medical officer Sir Bo Lindt and Reed "
              "surgeon Ada Penrose.",
              "listed:Bo Lindt; listed:Ada Penrose", "");
  check_news (
    "Signatories include the Sierra League, Fenworks, the Reed Air Council and Physicians "
    "for Clean Rivers.",
    "listed:Sierra League; listed:Fenworks; listed:Reed Air Council; listed:Physicians "
    "for Clean Rivers",
    "");
  check_news ("More than 140 companies, including Pear, Ikon and Reed Mills, urged the court on "
              "Friday to block the rule in a brief.",
              "listed:Pear; listed:Ikon; listed:Reed Mills", "");
  check_news ("The weir has served companies, including Pear, Ikon and Reed Mills, the brief says.",
              "", "");
}

static void
test_one_of_several (void)
{
  check_news ("Ohio is one of 22 states that share the river.", "", "");
  check_news ("Ohio is one of 12 states with a letter of credit.", "", "");
  check_news ("Ohio is among the states that signed.", "listed:OH", "");
  check_news ("Ohio is one of 22 states and the District of Columbia to urge the board to act.",
              "listed:OH", "23");
  check_news ("Ohio is one of 22 states suing the board.", "listed:OH", "22");
  check_news ("Penrose is one of the 12 mayors who signed.", "listed:Penrose", "12");
}

/* A number of a number, and what stands between a number and those counted. */
static void
test_counts (void)
{
  check_news ("All but three of Ohio's 12 House members sent a letter.", "", "9");
  check_news ("Eight of the 12 mayors signed the letter.", "", "8");
  check_news ("Nine of the 12 mayors who signed the letter are in their first term.", "", "12");
  check_news ("Nine of the 12 mayors who have signed it are in their first term.", "", "12");
  check_news ("Nine of the 12 mayors who were asked to act signed the letter.", "", "9");
  check_news ("Six of the county's seven supervisors sent a letter to the governor.", "", "6");
  check_news ("The weir feeds 12 farms, and five mayors signed the letter.", "", "5");
  check_news ("57 mayors from 23 states signed the letter.", "", "57");
  check_news ("Attorneys general of 23 states signed the letter.", "", "23");
  check_news ("The letter was signed by 34 Ohio mayors.", "", "34");
  check_news ("Five members of the Reed City Council have signed on to the letter.", "", "5");
  check_news ("It was signed by 14 people who row.", "", "14");
  check_news ("Forty former judges have signed the letter.", "", "40");
  check_news ("A coalition of 62 environmental and public health organizations sent a letter.", "",
              "62");
  check_news ("The weir helps 62 environmental groups, the letter says.", "", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/news-lists/towns-of-mayors", test_towns_of_mayors);
  g_test_add_func ("/facts/news-lists/letter-of-the-sentence-before", test_letter_before);
  g_test_add_func ("/facts/news-lists/one-who-signed", test_one_who_signed);
  g_test_add_func ("/facts/news-lists/one-who-signed-another", test_one_who_signed_another);
  g_test_add_func ("/facts/news-lists/who-wrote", test_who_wrote);
  g_test_add_func ("/facts/news-lists/described", test_described);
  g_test_add_func ("/facts/news-lists/one-of-several", test_one_of_several);
  g_test_add_func ("/facts/news-lists/counts", test_counts);
  return g_test_run ();
}
