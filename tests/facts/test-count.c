/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

/* "others 20 attorneys general = 21", one for each count; "?" for an unknown total. */
static void
check_counts (const char *text, const char *expected)
{
  g_autoptr (UndReader)
    reader = und_test_part_new (text, UND_PART_PRESS_RELEASE, "Ada Penrose", "US-NM");
  g_autoptr (GString) found = g_string_new (NULL);

  und_reader_read_counts (reader);
  for (guint i = 0; i < reader->part->counts->len; i++)
    {
      const UndCount *count = g_ptr_array_index (reader->part->counts, i);

      if (i > 0)
        g_string_append (found, "; ");
      g_string_append_printf (found, "%s %" G_GINT64_FORMAT " %s",
                              und_count_scope_to_string (count->scope), count->value, count->unit);
      if (count->total >= 0)
        g_string_append_printf (found, " = %" G_GINT64_FORMAT, count->total);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* The number of a district counts nobody. */
static void
test_districts (void)
{
  check_counts ("Representatives Ada Penrose (D-UT-06) and Bo Lindt (R-OH-02) led 23 of their "
                "colleagues in a letter.",
                "others 23 colleagues = 25");
}

/* Those who hold office, told by their states, by their towns, or by what is done to them. */
static void
test_holders (void)
{
  check_counts ("Penrose joins a 14-state Attorneys General coalition in a letter.",
                "total 14 attorneys general = 14");
  check_counts ("Penrose joins a 14-state Attorneys General meeting on a letter.", "");
  check_counts ("The mayors of nine Utah cities signed a letter.", "total 9 mayors = 9");
  check_counts ("The mayors from nine Utah cities signed a letter.", "");
  check_counts ("The city councilors of nine Utah cities signed a letter.", "");
  check_counts ("The mayors of nine mills signed a letter.", "");
  check_counts ("The mayors of the nine Utah cities signed a letter.", "total 9 mayors = 9");
  check_counts ("The mayors of more than nine Utah cities signed a letter.", "ambiguous 9 mayors");
  check_counts ("The former mayors of nine Ohio cities signed a letter.", "");
  check_counts ("The letter was signed by the deputy mayors of nine Ohio cities.", "");
  check_counts ("The mayors of nine Utah cities and two small towns signed a letter.",
                "total 11 mayors = 11");
  check_counts ("The mayors of nine Utah cities and two sheriffs signed a letter.",
                "total 9 mayors = 9");
  check_counts ("Nine mayors appealed to the board.", "total 9 mayors = 9");
  check_counts ("She is among four leaders of a 39-state coalition urging the board to act.",
                "total 39 states = 39");
  check_counts ("She is among four leaders of a 39-state attorneys general coalition urging the "
                "board to act.",
                "total 39 attorneys general = 39");
  check_counts ("She is among four leaders of towns that signed a letter.", "total 4 heads = 4");
  check_counts ("She is among four leaders of a coalition of 39 states urging the board to act.",
                "total 39 states = 39");
  check_counts ("Twelve leaders of the coalition signed the letter.", "total 12 heads = 12");
  check_counts ("Four leaders of a 39-mile trail signed a letter.", "total 4 heads = 4");
  check_counts ("Twelve leaders of the Reed coalition signed the letter.", "total 12 heads = 12");
  check_counts ("Four leaders and a 39-state coalition signed the letter.",
                "total 4 heads = 4; total 39 states = 39");
  check_counts ("She is among four attorneys general of a 39-state coalition urging the board.",
                "total 4 attorneys general = 4; total 39 states = 39");
  check_counts ("The club is grateful to the attorneys general in 25 states for joining a brief.",
                "total 25 states = 25");
  check_counts ("The club thanked the mayors in 25 states for signing the letter.",
                "total 25 states = 25");
  check_counts ("The letter was sent to the attorneys general in 25 states for signing the letter.",
                "");
  check_counts ("She sent the letter to the attorneys general in 25 states for signing it.", "");
  check_counts ("The club is grateful to the attorneys general in 25 states for joining a strike.",
                "");
  check_counts (
    "The club is grateful to the attorneys general in 25 states for reading the letter.", "");
  check_counts ("The club is grateful to the attorneys general in 25 states after joining a brief.",
                "");
}

/* What stands between, before or behind the number and its unit. */
static void
test_forms_of_units (void)
{
  check_counts ("A coalition of 50 states, territories and the District of Columbia sent a letter.",
                "total 50 states and territories = 50");
  check_counts ("A coalition of 50 states and the District of Columbia sent a letter.",
                "total 50 states = 51");
  check_counts ("She joined a coalition of 19 states, the District of Columbia and the governor of "
                "Kentucky in a petition.",
                "total 19 states = 21");
  check_counts ("She joined a coalition of 19 states, the District of Columbia and a governor in a "
                "petition.",
                "total 19 states = 20");
  check_counts ("A coalition of 30+ organizations has written to the board.",
                "ambiguous 30 organizations");
  check_counts ("A coalition of 30 organizations has written to the board.",
                "total 30 organizations = 30");
  check_counts ("The governors of 11 other oil and gas producing states sent a letter.",
                "others 11 states = 12");
  check_counts ("The governors of 11 oil and gas producing lands and states sent a letter.", "");
  check_counts ("The letter was signed by 17 national and local school presidents.",
                "total 17 presidents = 17");
  check_counts ("The letter was signed by 17 minutes past noon and local school presidents.", "");
  check_counts ("The states sent a letter. Their states (all 14 of them) will sue.",
                "total 14 states = 14");
  check_counts ("The states sent a letter. Their boats (all 14 of them) will sail.", "");
}

/* Two numbers that an "and" adds up. */
static void
test_two_numbers (void)
{
  check_counts ("The two senators from Oregon and six colleagues sent a letter.",
                "others 6 colleagues = 8");
  check_counts ("The senators from Oregon and six colleagues sent a letter.",
                "others 6 colleagues = 7");
}

/* Organisations as the subject. */
static void
test_bodies_that_act (void)
{
  check_counts ("More than 50 groups from around the world object to the ferry rule.",
                "ambiguous 50 organizations");
  check_counts ("More than 50 groups from around the world met at the ferry.", "");
  check_counts ("As the board met, six river trade organizations called on it to act.",
                "total 6 organizations = 6");
  check_counts ("As the board met, six river trade organizations met, too.", "");
}

/* A number with a comma is no year. */
static void
test_years (void)
{
  check_counts ("Nearly 2,000 people have signed the open letter.", "ambiguous 2000 people");
  check_counts ("In all 2000 people have signed the open letter.", "");
}

/* "The three governors" are those whom the text has named. */
static void
test_those_named (void)
{
  const char *head = "FOR IMMEDIATE RELEASE\n\nGovernors Join Ferry Pact\n\n"
                     "SALEM — Oregon Governor Ada Penrose joined Utah Governor Bo Lindt and Ohio "
                     "Governor Cy Oram in a letter on ferries. ";
  const char *signers = "self:Ada Penrose@OR; listed:Bo Lindt@UT; listed:Cy Oram@OH";

  und_test_check_signers (head, "The three governors said that it is time.", signers, "3");
  und_test_check_signers (head, "The four governors said that it is time.", signers, "");
  und_test_check_signers (head, "There have been three governors of the isle.", signers, "");
}

/* Those with whom somebody acts are others. */
static void
test_company (void)
{
  check_counts ("Penrose today sent a joint letter with the attorneys general of 37 states.",
                "others 37 states = 38");
  check_counts ("Penrose signed it in coordination with 18 attorneys general.",
                "others 18 attorneys general = 19");
  check_counts ("Penrose met on the letter, with 18 attorneys general who signed it.",
                "total 18 attorneys general = 18");
  check_counts ("The attorneys general of 37 states sent a letter.", "total 37 states = 37");
}

/* Who is counted for not signing is none of them. */
static void
test_denied (void)
{
  check_counts ("About 40 attorneys general did not sign the letter.", "");
  check_counts ("40 attorneys general declined to sign the letter.", "");
  check_counts ("In all, 40 attorneys general were asked to sign the letter but have not done so.",
                "");
  check_counts ("The letter was not signed by 40 attorneys general.", "");
  check_counts ("All signed the letter except 12 attorneys general.", "");
  /* others did not, or not that */
  check_counts ("40 attorneys general signed the letter, and Ohio did not.",
                "total 40 attorneys general = 40");
  check_counts ("The rule did not please the 40 attorneys general who signed the letter.",
                "total 40 attorneys general = 40");
  check_counts ("The letter was signed by 40 attorneys general, not by mayors.",
                "total 40 attorneys general = 40");
}

static void
test_others (void)
{
  check_counts ("AG Penrose & 20 Attorneys General Write", "others 20 attorneys general = 21");
  check_counts ("Penrose and 20 others signed the letter.", "others 20 others = 21");
  check_counts ("Penrose was joined by 20 attorneys general.", "others 20 attorneys general = 21");
  check_counts ("She led a coalition of twenty-one other AGs.", "others 21 attorneys general = 22");
  check_counts ("She and five of her colleagues signed the letter.", "others 5 colleagues = 6");
  check_counts ("She and 37 Republican and Democratic governors signed the letter.",
                "others 37 governors = 38");
  check_counts ("She and 14 City and State Treasurers signed the letter.",
                "others 14 treasurers = 15");
  check_counts ("She and 14 boats and State Treasurers signed the letter.", "");
  check_counts ("Treasurer Penrose and seven state fiscal officers sent a letter to the bank.",
                "others 7 fiscal officers = 8");
  check_counts ("Penrose joined 24 other states in a letter.", "others 24 states = 25");
  check_counts ("Penrose joined a letter with 12 other states.", "others 12 states = 13");
  check_counts ("The letter tells of borders with 12 other states.", "");
  check_counts ("Penrose joined a fair with 12 other states.", "");
  check_counts ("The petition was signed by 271,223 New Zealanders.",
                "total 271223 New Zealanders = 271223");
  check_counts ("Amicus brief filed by 17 States", "total 17 states = 17");
  check_counts ("A total of 211 MPs have signed a letter to the board.", "total 211 MPs = 211");
}

static void
test_named_beside_others (void)
{
  check_counts ("Lindt, Oram and 10 colleagues signed the letter.", "others 10 colleagues = 12");
  check_counts ("Senator Penrose joined Senator Bo Lindt (R-Iowa) and 13 of their colleagues.",
                "others 13 colleagues = 15");
  check_counts ("Senators Bo Lindt and Cy Oram led 14 of their colleagues in a letter.",
                "others 14 colleagues = 16");
}

/* Nothing says of what those counted are. */
static void
test_bare_numbers (void)
{
  check_counts ("Penrose joined a coalition of 23 in opposing the rule.", "total 23 members = 23");
  check_counts ("Penrose led a group of 23 urging the board to act.", "total 23 members = 23");
  check_counts ("Penrose joined a 26-member coalition, which wrote to the board.",
                "total 26 members = 26");
  check_counts ("Penrose joined a coalition of 23 farmers.", "");
  check_counts ("Penrose joined a 26-member orchestra.", "");
  check_counts ("Penrose joined a coalition of 20-year-old firms.", "");
  check_counts ("Penrose wrote to a two-member coalition.", "");
  check_counts ("The Fen Club is one of 18 organizations that sent the letter.",
                "total 18 organizations = 18");
  check_counts ("Lindt joined, bringing the total to 180 senators calling on the board.",
                "total 180 senators = 180");
  check_counts ("Penrose sent a letter of 23 that the board had not read.", "");
}

static void
test_totals (void)
{
  check_counts ("Part of a bipartisan coalition of 44 attorneys general.",
                "total 44 attorneys general = 44");
  check_counts ("Ten U.S. senators sent a letter.", "total 10 senators = 10");
  check_counts ("Eighteen attorneys general, along with those of Guam and Ohio, signed the letter.",
                "total 18 attorneys general = 20");
  check_counts ("The undersigned 36 organizations ask you to act.", "total 36 organizations = 36");
  check_counts ("She is among 22 authors and narrators who signed the letter.",
                "total 22 narrators = 22");
  check_counts ("A group of 15 faculty members signed the letter.", "total 15 members = 15");
  check_counts ("Two dozen attorneys general signed the letter.",
                "total 24 attorneys general = 24");
  check_counts ("All 18 Republican Senators signed the letter.", "total 18 senators = 18");
  check_counts ("Attorneys general in 21 states are calling for action.", "total 21 states = 21");
  check_counts ("She led a bipartisan group of ten Fen River senators in a letter.",
                "total 10 senators = 10");
  check_counts ("A coalition of nine state and territorial attorneys general.",
                "total 9 attorneys general = 9");
  check_counts ("A coalition of 44 states, the District of Columbia and three territories sued.",
                "total 44 states = 48");
  check_counts ("The suit was joined by 48 other attorneys general and the District of Columbia.",
                "others 48 attorneys general = 50");
  check_counts ("The suit was filed by 48 attorneys general and Ohio Governor Bo Lindt.",
                "total 48 attorneys general = 48");
  check_counts ("The Reed Network and 144 other groups sent a letter to the board.",
                "others 144 organizations = 145");
  check_counts ("She announced a 21-state coalition.", "total 21 states = 21");
  check_counts ("Ohio is one of 19 states and the District of Columbia to file the brief.",
                "total 19 states = 20");
  check_counts ("Ohio is among 19 states suing the board.", "total 19 states = 19");
  check_counts ("A coalition of 51 attorneys general and 12 companies.",
                "total 51 attorneys general = 51; total 12 companies = 12");
}

static void
test_ambiguous (void)
{
  check_counts ("AG Penrose Leads 21 Attorneys General", "ambiguous 21 attorneys general");
  check_counts ("Penrose joins 51 attorneys general", "ambiguous 51 attorneys general");
}

/* Nobody knows how many there are, and whether the issuer is among them. */
static void
test_approximate (void)
{
  check_counts ("More than 20 attorneys general signed the letter.",
                "ambiguous 20 attorneys general");
  check_counts ("Over 100 mayors from five parties have signed the letter.",
                "ambiguous 100 mayors");
  check_counts ("The letter was signed by about 20 senators.", "ambiguous 20 senators");
  check_counts ("Penrose and nearly 20 others signed the letter.", "ambiguous 20 others");
  check_counts ("The letter names more than 20 rivers.", "");
}

/* Those to whom a paper goes, or whom it asks, have not signed it. */
static void
test_recipients (void)
{
  check_counts ("Penrose sent letters to 14 companies.", "");
  check_counts ("Penrose wrote 21 attorneys general.", "");
  check_counts ("Penrose sent letters urging 21 attorneys general to act.", "");
  check_counts ("In a letter sent Monday 21 attorneys general signed on.",
                "total 21 attorneys general = 21");
  check_counts ("Penrose announced 21 attorneys general in the letter.",
                "total 21 attorneys general = 21");
  check_counts ("The letter was sent to the CEOs of 14 companies.", "");
  check_counts ("The group sent the letter to attorneys general in 21 states.", "");
  check_counts ("The letter to the board is by attorneys general in 21 states.",
                "total 21 states = 21");
  check_counts ("A letter was sent to 14 companies, more than 20 mayors and 21 attorneys general.",
                "");
  check_counts ("A letter was sent to 14 mayors and 21 attorneys general signed it.",
                "total 21 attorneys general = 21");
  check_counts ("A letter was sent to Lindt and 21 attorneys general sign on.",
                "others 21 attorneys general = 22");
  check_counts ("14 companies received letters from Penrose.", "");
  check_counts ("14 companies received support for the letter that they sent.",
                "total 14 companies = 14");
  check_counts ("14 companies have been sent letters by Penrose.", "");
  check_counts ("14 companies have sent letters to Penrose.", "total 14 companies = 14");
  check_counts ("The letter of 14 companies was sent to Penrose.", "total 14 companies = 14");
}

/* Whatever they are, they are the subject of a sentence about a paper that they send. */
static void
test_senders (void)
{
  check_counts ("In an open letter, 120 well-off Fenlanders told the board: “We can pay.”",
                "total 120 Fenlanders = 120");
  check_counts ("19 parties sent a letter to the board.", "total 19 parties = 19");
  check_counts ("In a letter, Penrose and 22 other members of the river towns delegation urged the "
                "board to act.",
                "others 22 members = 23");
  check_counts ("In the letter, Penrose and 20 bakers ask for a weir.", "others 20 bakers = 21");
  check_counts ("In the letter, Penrose thanks 20 bakers who ask for a weir.", "");
  check_counts ("A group of 21 big city mayors sent a letter.", "total 21 mayors = 21");
  check_counts ("19 letters asked the board for a weir.", "");
}

/* "###" may stand over a release or amid it, too; and what is below it may be said of it. */
static void
test_marks (void)
{
  static const char release[] =
    "17 states joined the letter\n\nPenrose joined a letter to the River "
    "Board on Monday about the old weir.\n\n";
  g_autofree char *first = g_strconcat ("###\n\n", release, NULL);
  g_autofree char *amid = g_strconcat (release,
                                       "###\n\nThe letter was signed by 17 states.\n\n"
                                       "###\n\nPenrose Joins 21 States Opposing Rule\n",
                                       NULL);

  check_counts (first, "total 17 states = 17");
  check_counts (amid, "total 17 states = 17; total 17 states = 17");
}

static void
test_what_is_no_count (void)
{
  check_counts ("In 2018 attorneys general wrote a letter.", "");
  check_counts ("The law of 1,204 pages binds all 50 states.", "");
  check_counts ("The letter cites 20 cases and 3 courts.", "");
  check_counts ("Ohio is one of 14 states to ban the bags.", "");
  check_counts ("Penrose joined a letter.\n\n###\n\nPenrose Joins 17 States Opposing Rule\n", "");
  check_counts ("Penrose wrote a letter about 20 senators.", "");
  check_counts ("The letter tells of concern over 20 senators.", "");
  check_counts ("The letter says that 120 well-off bakers told the board of it.", "");
  check_counts ("120 well-off bakers told the board of the leak.", "");
  check_counts ("Ten days after local environmental organizations sent a letter to the governor, "
                "the board met.",
                "");
  check_counts ("Two years ago, public health groups wrote a letter to the board.", "");
  check_counts ("Ten miles upstream environmental groups wrote a letter to the board.", "");
  check_counts ("Three rivers, environmental groups wrote in a letter, are low.", "");
  check_counts ("Twenty business, labor and farm groups wrote a letter to the board.",
                "total 20 organizations = 20");
  check_counts ("Twelve local, rural and civil rights groups sent a letter to the board.",
                "total 12 organizations = 12");
  check_counts ("It comes after an earlier letter that attorneys general from 21 states sent.", "");
  check_counts ("A task force of 51 attorneys general looks into such calls.", "");
  check_counts ("The letter went to 20 senators.", "");
  check_counts ("The board asked the court to dismiss a lawsuit filed by 22 states.", "");
  check_counts ("The letter asks for a bill that has the support of 50 senators.", "");
  check_counts ("The two attorneys general met to write the letter.", "");
}

static gint64
get_total_of_headline (const char *headline)
{
  g_autofree char *text = g_strconcat (headline, "\n\nThe weir has leaked since 1931.", NULL);
  g_autoptr (UndReader)
    reader = und_test_part_new (text, UND_PART_PRESS_RELEASE, "Ada Penrose", "US-NM");

  reader->part->headline.text = g_strdup (headline);
  reader->part->headline.span = und_span (0, strlen (headline));
  und_reader_read_counts (reader);
  if (reader->part->counts->len == 0)
    return -1;
  g_assert_cmpuint (reader->part->counts->len, ==, 1);
  return ((const UndCount *) g_ptr_array_index (reader->part->counts, 0))->total;
}

/* A headline leaves out its "and", and says of a group only what it does. */
static void
test_short_headlines (void)
{
  g_assert_cmpint (get_total_of_headline ("Penrose, 39 AGs Seek Rules for the Weir"), ==, 40);
  g_assert_cmpint (get_total_of_headline ("40 Attorneys General Agree: the Weir Leaks"), ==, 40);
  g_assert_cmpint (get_total_of_headline ("700 Fenland Stars Sign Letter on the Weir"), ==, 700);
  g_assert_cmpint (get_total_of_headline ("700 Fenland Stars Shine at Night"), ==, -1);
  g_assert_cmpint (get_total_of_headline ("50 Mayors Face Recall"), ==, -1);
  g_assert_cmpint (get_total_of_headline ("After Penrose, 39 Sheriffs Face Charges"), ==, -1);
}

/* Whatever they are whom words say to sign, to be a group or to be others. */
static void
test_whoever_signs (void)
{
  check_counts ("The letter was signed by 375 village rabbis who serve the Fens.",
                "total 375 rabbis = 375");
  check_counts ("The letter, signed by 65 former officials, asks for a weir.",
                "total 65 officials = 65");
  check_counts ("The letter was signed by 65 yesterday.", "");
  check_counts ("A group of 56 retired ferry clerks have written an open letter to the board.",
                "total 56 clerks = 56");
  check_counts ("A group of 56 retired ferry clerks met the author of the letter.", "");
  check_counts ("The Gazette reported that more than 100 retired ferry clerks, including three "
                "former pilots, have written an open letter to the board.",
                "ambiguous 100 clerks");
  check_counts ("The rain meant that 100 retired ferry clerks wrote no letter.", "");
  check_counts ("The Reed Trust joined 19 other bakers to call for a weir.",
                "others 19 bakers = 20");
  check_counts ("The Reed Trust joined 19 other bakers at the fair.", "");
  check_counts ("The Reed Trust and 80 other river and human rights NGOs have urged the board to "
                "act.",
                "others 80 organizations = 81");
  check_counts ("The Reed Trust and 80 river and human rights NGOs met.", "");
  check_counts ("The mayors have urged ten heads of town councils in a letter to act.", "");
  check_counts (
    "One hundred village bakers – some better known than others – have signed the letter.",
    "total 100 bakers = 100");
  check_counts ("One hundred village bakers – some signed the letter.", "");
  check_counts ("The letter was sent from 77 businesses in 28 towns.", "total 77 companies = 77");
  check_counts ("The boat was sent from 77 businesses in 28 towns.", "");
  check_counts (
    "More clerks signed the letter, bringing the number of signatories to 1,220 out of 2,000.",
    "total 1220 signatories = 1220");
  check_counts ("More clerks signed the letter, bringing the number of copies to 1,220.", "");
  check_counts ("CEO's of 30 mills issued an open letter.", "");
}

static void
test_headline (void)
{
  static const char text[] =
    "Penrose and 20 attorneys general write\n\nShe joined 20 other states.";
  g_autoptr (UndReader)
    reader = und_test_part_new (text, UND_PART_PRESS_RELEASE, "Ada Penrose", "US-NM");
  const UndCount *count = NULL;

  reader->part->headline.text = g_strdup ("Penrose and 20 attorneys general write");
  reader->part->headline.span = und_span (0, 38);
  und_reader_read_counts (reader);
  g_assert_cmpuint (reader->part->counts->len, ==, 2);
  count = g_ptr_array_index (reader->part->counts, 0);
  g_assert_true (count->is_in_headline);
  g_assert_cmpuint (count->span.start, ==, 12);
  g_assert_cmpuint (count->span.end, ==, 32);
  count = g_ptr_array_index (reader->part->counts, 1);
  g_assert_false (count->is_in_headline);
}

/* One more who holds another office, beside those counted. */
static void
test_one_more_holder (void)
{
  check_counts ("A letter signed by 13 mayors and Fen City’s comptroller asks for a weir.",
                "total 13 mayors = 14");
  check_counts ("Thirteen mayors and a county executive sent a letter.", "total 13 mayors = 14");
  check_counts ("Three attorneys general and the top prosecutor for Guam sent a letter.",
                "total 3 attorneys general = 4");
  check_counts ("Thirteen mayors and a county fair sent a letter.", "total 13 mayors = 13");
  check_counts ("A letter signed by 13 mayors and Fen comptroller rules ask for a weir.",
                "total 13 mayors = 13");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/count/holders", test_holders);
  g_test_add_func ("/facts/count/bare-numbers", test_bare_numbers);
  g_test_add_func ("/facts/count/forms-of-units", test_forms_of_units);
  g_test_add_func ("/facts/count/two-numbers", test_two_numbers);
  g_test_add_func ("/facts/count/bodies-that-act", test_bodies_that_act);
  g_test_add_func ("/facts/count/years", test_years);
  g_test_add_func ("/facts/count/those-named", test_those_named);
  g_test_add_func ("/facts/count/denied", test_denied);
  g_test_add_func ("/facts/count/company", test_company);
  g_test_add_func ("/facts/count/districts", test_districts);
  g_test_add_func ("/facts/count/others-are-one-less", test_others);
  g_test_add_func ("/facts/count/named-beside-others", test_named_beside_others);
  g_test_add_func ("/facts/count/totals", test_totals);
  g_test_add_func ("/facts/count/ambiguous-has-no-total", test_ambiguous);
  g_test_add_func ("/facts/count/approximate", test_approximate);
  g_test_add_func ("/facts/count/recipients", test_recipients);
  g_test_add_func ("/facts/count/senders", test_senders);
  g_test_add_func ("/facts/count/what-is-no-count", test_what_is_no_count);
  g_test_add_func ("/facts/count/whoever-signs", test_whoever_signs);
  g_test_add_func ("/facts/count/marks", test_marks);
  g_test_add_func ("/facts/count/headline-and-body", test_headline);
  g_test_add_func ("/facts/count/short-headlines", test_short_headlines);
  g_test_add_func ("/facts/count/one-more-holder", test_one_more_holder);
  return g_test_run ();
}
