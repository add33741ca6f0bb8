/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-facts.h"

#define BODY                                                                                     \
  "BOISE – Idaho Attorney General Ada Penrose today asked the River Board to repair the weir " \
  "before the winter floods come down the valley again.\n\n"                                     \
  "The board has five members, and none of them has seen the weir with their own eyes.\n"
#define NEWS                                                                                   \
  "Attorneys general in nine states are asking the River Board to repair the weir before the " \
  "winter floods come down the valley again.\n\n"                                              \
  "It was not immediately clear if the board would answer them before the spring.\n"
#define TITLE "Attorney General Penrose Asks River Board to Repair the Weir"

static void
check_headline (const char *utf8, const char *expected)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (utf8, NULL);
  const UndPartFacts *part = und_test_facts_part (facts, 0);

  g_assert_cmpstr (part->headline.text, ==, expected);
  if (expected != NULL)
    {
      g_autofree char *words = und_text_dup_line (facts->text, part->headline.span);

      g_assert_cmpstr (words, ==, expected);
      g_assert_nonnull (part->headline.rule);
    }
}

/* A headline and the first sentence on one line: the dateline parts them, unless no headline can
 * stand before it. */
static void
test_on_one_line (void)
{
#define SENTENCE                                                                         \
  " U.S. Senator Ada Penrose today asked the River Board to repair the weir before the " \
  "winter floods come down the valley again.\n"
  check_headline ("Penrose Asks Board to Repair the Weir Washington--" SENTENCE,
                  "Penrose Asks Board to Repair the Weir");
  check_headline ("Penrose Asks Board to Repair the Weir REED -" SENTENCE,
                  "Penrose Asks Board to Repair the Weir");
  check_headline ("the board may look at the old weir in Washington -" SENTENCE, NULL);
  check_headline ("Penrose asked the Board in Reed. It came to Washington --" SENTENCE, NULL);
#undef SENTENCE
}

/* Whose words head the text; below the first sentence they are speech. */
static void
test_spoken (void)
{
  check_headline ("Attorney General Penrose: “The board is harming the mills here. I cannot allow "
                  "it.”\n\n" BODY,
                  "Attorney General Penrose: “The board is harming the mills here. I cannot allow "
                  "it.”");
  check_headline (TITLE "\n\n" BODY "\nAttorney General Penrose: “The board is harming the mills "
                        "here. I cannot allow it.”\n",
                  TITLE);
}

/* To whom a letter is, as such are styled, is no title of it. */
static void
test_styled_names (void)
{
#define LETTER                                                                    \
  "\n\nDear Minister,\n\nWe ask that the weir at Long Bend be mended before the " \
  "winter floods come down the valley again.\n\nYours faithfully\n\nBo Lindt\n"
  check_headline ("Rt Hon Ada Penrose MP" LETTER, NULL);
  check_headline ("Rt Hon Ada Penrose MP must mend the weir" LETTER,
                  "Rt Hon Ada Penrose MP must mend the weir");
#undef LETTER
}

/* A name and a place for which it stands is a title, an office for a place the writer's. */
static void
test_title_for_a_place (void)
{
#define LETTER                                                                              \
  "We, the undersigned, ask that the weir at Long Bend be mended before the winter floods " \
  "come down the valley again.\n\nAda Penrose\n\nBo Lindt\n"
  check_headline ("Turn Out for Idaho\n\n" LETTER, "Turn Out for Idaho");
  check_headline ("Ada Penrose, Attorney General for Idaho\n\n" LETTER, NULL);
  check_headline ("Ada Penrose, Idaho\n\n" LETTER, NULL);
#undef LETTER
}

static void
test_below_furniture (void)
{
  check_headline (TITLE "\n\n" BODY, TITLE);
  check_headline ("Press Releases\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("From the office of Senator Ada Penrose (D-Colo.)\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("March 4  2025 " TITLE "\n\n" BODY, TITLE);
  check_headline (
    "FOR IMMEDIATE RELEASE\n\nMarch 4, 2025\n\nContact: Petra Lind\n\n(208) 555-0143\n\n" TITLE
    "\n\n" BODY,
    TITLE);
  check_headline ("NEWS FROM ATTORNEY GENERAL ADA PENROSE\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("Press Release from Governor Bo Lindt\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline (TITLE "\n\nPosted by Olaf Hale on March 4, 2025\n\n" BODY, TITLE);
  check_headline ("Posted by Olaf Hale on March 4, 2025\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("• Politics\n  • Rivers\n\n" TITLE "\n\n3 minute read\n\n" NEWS, TITLE);
  check_headline ("Home\nNews\n\n" TITLE "\n\nBy Olaf Hale\n\n" NEWS, TITLE);
  check_headline (
    "STATE OF IDAHO\nOFFICE OF THE ATTORNEY GENERAL\nADA Q. PENROSE\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline (
    "For Immediate Release:\nMarch 4, 2025\n\nOffice of The Attorney General\n- Ada Q. Penrose, "
    "Attorney General\n\nFor Further Information:\nMedia Inquiries-\nPetra "
    "Lind\n208-555-0143\n\n" TITLE "\n\n" BODY,
    TITLE);
  check_headline ("Official website of the State of Idaho\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("PRESS RELEASE: " TITLE "\n\n" BODY, TITLE);
  check_headline ("Release No. 25-19\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("# " TITLE "\n\n" BODY, TITLE);
  check_headline ("date 2025-03-04 " TITLE "\n\n" BODY, TITLE);
  check_headline ("---\nslug: penrose-asks-river-board-to-repair-weir\ntitle: \"" TITLE
                  "\"\nauthors: "
                  "[olaf]\n---\n\n" BODY,
                  TITLE);
  check_headline ("---\ntitle: " TITLE "\nauthors: [olaf]\ntags:\n  - rivers\n---\n\n" BODY, TITLE);
  check_headline (TITLE "\n\nGovernors ask the River Board to repair the weir before the winter. "
                        "Credit: River Press\n\n" BODY,
                  TITLE);
  check_headline (
    "CITY OF LONG BEND, IDAHO\nOffice of the Mayor\n101 Mill Street\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("Masters Criticise Ferry Plan\n\nLong Bend, Mill Point and the Isle join forces "
                  "against the board's plan\n\nIn a letter this week ferry masters criticised the "
                  "plan of the board for the ferry at Long Bend.\n",
                  "Masters Criticise Ferry Plan");
  check_headline ("Province of Manitoba | News\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("MENU\nAbout | Services | Contact\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("[Idaho.gov masthead] Agencies Services\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("Serving the people of the Fifth Valley\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline (
    "Press Release\nAttorney General Penrose Asks River Board…\n\nMarch 4, 2025\n\n" TITLE
    "\n\n" BODY,
    TITLE);
  check_headline (TITLE
                  "\n\nNews Release / Attorney General Penrose Asks River Board to Repair the Weir "
                  "of Long...\n\nMarch 4, 2025\n\n" BODY,
                  TITLE);
  check_headline ("Posted by Petra Lund on 4 March 2025\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("Posted on March 4, 2025\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline (
    "March 4, 2025\n\nAttorney General's Press Office\n208-555-0143\n\n" TITLE "\n\n" BODY, TITLE);
}

/* Whose page it is, above what happened. */
static void
test_below_bodies (void)
{
  check_headline ("Committee on Rivers and Weirs\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline ("River Board Democrats\n\nPenrose & 40 Members Press Board on Weir\n\n" BODY,
                  "Penrose & 40 Members Press Board on Weir");
  check_headline ("STATE REPRESENTATIVE ADA PENROSE\nFOR IMMEDIATE RELEASE\n\n" TITLE "\n\n" BODY,
                  TITLE);
}

static void
test_capitals (void)
{
  check_headline ("PENROSE ASKS RIVER BOARD TO REPAIR THE WEIR\n\n" BODY,
                  "PENROSE ASKS RIVER BOARD TO REPAIR THE WEIR");
}

static void
test_two_lines (void)
{
  check_headline (
    "PENROSE ASKS THE RIVER BOARD TO REPAIR\nTHE WEIR AT LONG BEND BEFORE WINTER\n\n" BODY,
    "PENROSE ASKS THE RIVER BOARD TO REPAIR THE WEIR AT LONG BEND BEFORE WINTER");
  check_headline ("Penrose Asks the River Board to Repair the\nWeir at Long Bend\n\n" BODY,
                  "Penrose Asks the River Board to Repair the Weir at Long Bend");
  /* The second line goes on by its first word; what follows at once is a subtitle. */
  check_headline ("Penrose Asks River Board to Repair the Weir\nof Long Bend\nFloods feared in the "
                  "spring\n\n" BODY,
                  "Penrose Asks River Board to Repair the Weir of Long Bend");
  check_headline (
    "Save the Night Boats\nTo the River Board and the people of Fen\n\nThe night boats "
    "have taken nurses home since 1931 and cost the town little, and nobody has asked "
    "them.\n\nWe ask the River Board to keep the night boats.\n",
    "Save the Night Boats");
  check_headline (
    "PENROSE ASKS RIVER BOARD\nTO REPAIR THE WEIR\nFloods Feared in the Spring\n\n" BODY,
    "PENROSE ASKS RIVER BOARD TO REPAIR THE WEIR");
  check_headline ("Release No. 25-19\nPENROSE ASKS RIVER BOARD\nAT LONG BEND TO REPAIR\nTHE WEIR "
                  "BEFORE WINTER\n\n" BODY,
                  "PENROSE ASKS RIVER BOARD AT LONG BEND TO REPAIR THE WEIR BEFORE WINTER");
  check_headline (
    "Penrose Asks River Board to Repair the Weir\nIn Letter, Coalition Speaks of Floods"
    "\n\n" BODY,
    "Penrose Asks River Board to Repair the Weir");
}

static void
test_of_a_petition (void)
{
  check_headline (
    "Petition Closed\n\nStarted by Ada Penrose\n\nPetition to the River Board\n\nMend "
    "the Weir!\n\nThis petition had 318 supporters\n\nThe weir at Long Bend leaks and "
    "has leaked since it was built in 1931.\n",
    "Mend the Weir!");
  check_headline (
    "The Weir Petition\n\nWe, the undersigned people of Long Bend, call on the River "
    "Board to:\n\n1. mend the weir before the floods; and\n2. say what it cost.\n\nSign "
    "this petition\n",
    "The Weir Petition");
}

static void
test_letter_has_none (void)
{
  check_headline (
    "March 4, 2025\n\nThe Honorable Milo Brandt\nDirector\nRiver Board\n\nDear Director "
    "Brandt:\n\nWe write to ask that the weir be repaired.\n\nSincerely,\n\nAda Penrose\n",
    NULL);
}

/* The name of a place, which looks like no headline, and a button. */
static void
test_title_of_petition (void)
{
  check_headline (
    "Belle Fen Annex Parking Lot\nSign Now\nWe are concerned about the reeds of the "
    "annex, which the board wants to mow.\nWe ask that the board put this plan on hold."
    "\nThen sign the petition below, and fill in the fields that stand under it.\n",
    "Belle Fen Annex Parking Lot");
}

/* What a page is, and whose, is no headline, even below one. */
static void
test_label_of_holder (void)
{
  check_headline (TITLE "\n\nNews Release — Idaho Attorney General Ada Penrose\n\n" BODY, TITLE);
  check_headline ("News Release — Idaho Attorney General Ada Penrose\n\n" TITLE "\n\n" BODY, TITLE);
  check_headline (
    "Attorney General Ada Penrose News Release\n\nMarch 5, 2019\n\nPenrose Asks for a "
    "Weir\n\n" BODY,
    "Penrose Asks for a Weir");
  check_headline ("Attorney General Ada Penrose Takes Office\n\nMarch 5, 2019\n\n" BODY,
                  "Attorney General Ada Penrose Takes Office");
}

/* Below the headline TITLE. */
static void
check_subtitle (const char *utf8, const char *expected)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (utf8, NULL);

  check_headline (utf8, TITLE);
  g_assert_cmpstr (und_test_facts_part (facts, 0)->subtitle.text, ==, expected);
}

static void
test_subtitle (void)
{
  check_subtitle (TITLE "\n\nNine states join her in the letter\n\n" BODY,
                  "Nine states join her in the letter");
  check_subtitle (TITLE "\n\n" BODY, NULL);
  check_subtitle (TITLE "\n\nSource: Office of the Attorney General of Idaho\n\n" BODY, NULL);
  check_subtitle (TITLE "\n\nSource: Office of Ada Penrose in Boise\n\nNine states join her in the "
                        "letter\n\n" BODY,
                  "Nine states join her in the letter");
  check_subtitle (TITLE "\n\nMarch 4, 2025\n\nNine states join her in the letter\n\n" BODY,
                  "Nine states join her in the letter");
}

static void
test_markup_goes_first (void)
{
  static const char text[] = "A word from our sponsors today\n\n" TITLE "\n\n" BODY;
  g_autoptr (UndMarkup) heading = und_markup_new ();
  g_autoptr (UndMarkup) title = und_markup_new ();
  g_autoptr (UndTestFacts) by_heading = NULL;
  g_autoptr (UndTestFacts) by_title = NULL;

  und_markup_add_block (heading, UND_MARKUP_HEADING, 1, und_span (32, 32 + strlen (TITLE)));
  by_heading = und_test_facts_new (text, heading);
  g_assert_cmpstr (und_test_facts_part (by_heading, 0)->headline.text, ==, TITLE);

  und_markup_add_metadata (title, "title", TITLE " | Office of the Attorney General", "title");
  by_title = und_test_facts_new (text, title);
  g_assert_cmpstr (und_test_facts_part (by_title, 0)->headline.text, ==, TITLE);
}

/* A page prints a title over a letter that begins with an address as it was sent. */
static void
test_title_over_letter (void)
{
#define WEIR "Letter on the Weir and the Winter Floods"
#define SENT                                                                                     \
  "\n\n10 May 2024\n\nDr Ada Penrose\nDirector General\nRiver Organisation\n\nDear Dr "          \
  "Penrose,\n\n"                                                                                 \
  "We ask you to mend the weir before the winter floods come down, as you said you would do in " \
  "the spring of last year.\n\nYours sincerely,\n\nBo Lindt\n"
  g_autoptr (UndMarkup) markup = und_markup_new ();
  g_autoptr (UndTestFacts) titled = NULL;
  g_autoptr (UndTestFacts) office = NULL;

  und_markup_add_block (markup, UND_MARKUP_HEADING, 1, und_span (0, strlen (WEIR)));
  titled = und_test_facts_new (WEIR SENT, markup);
  g_assert_cmpstr (und_test_facts_part (titled, 0)->headline.text, ==, WEIR);
  office = und_test_facts_new ("Office of the Attorney General of Utah  " SENT, markup);
  g_assert_cmpstr (und_test_facts_part (office, 0)->headline.text, ==, NULL);
  check_headline (WEIR SENT, NULL);
}

/* One sentence over "Dear all," is the letter's, and is not if it tells of the letter. */
static void
test_sentence_over_salutation (void)
{
#define ALL                                                                                     \
  "\n\nDear all,\nWe are citizens of Reed, and hereby write you a letter that needs your "      \
  "attention "                                                                                  \
  "at once, since the boats are gone and nobody has told us where they went.\n\nRegards,\nAda " \
  "Penrose\n"
  check_headline ("Crisis in the harbours of Reed: foreign boats were let in for votes." ALL,
                  "Crisis in the harbours of Reed: foreign boats were let in for votes.");
  check_headline ("The following letter was sent to the board of the harbour today." ALL, NULL);
  check_headline ("Boats were let in. The harbours of Reed are in a crisis for it." ALL, NULL);
}

/* The words of a page's fields and captions stand in headlines too. */
static void
test_labels_in_headlines (void)
{
  check_headline ("Authors Sue River Board\n\n" BODY, "Authors Sue River Board");
  check_headline ("Governors meet in Boise. Photo credit: River Press\n\n" TITLE "\n\n" BODY,
                  TITLE);
  check_headline ("Child Tax Credit: Attorney General Penrose Asks River Board to Act\n\n" BODY,
                  "Child Tax Credit: Attorney General Penrose Asks River Board to Act");
  check_headline ("The Big Picture: Attorney General Penrose Asks River Board to Act\n\n" BODY,
                  "The Big Picture: Attorney General Penrose Asks River Board to Act");
}

/* Where and when a letter was written, and to whom, is not what it is about; nor is a petition's
 * reason, which has a bullet. */
static void
test_lines_above_letters (void)
{
  check_headline (
    "Brussels, 12 March 2024\n\nTo: Ada Penrose, President of the River Board\n\nDear "
    "President Penrose,\n\nWe write to ask that the weir at Long Bend be mended, "
    "which has leaked since 1931.\n\nYours sincerely,\n\nMilo Brandt\n",
    NULL);
  check_headline ("Petition to the River House\n\nWhereas:\n• the weir at Long Bend leaks;\n• the "
                  "river is high;\n\nTherefore, your petitioners call upon the River House to:\n• "
                  "mend the weir at Long Bend.\n\nSign this petition\n",
                  "Petition to the River House");
}

/* Who writes, for which paper, and at what hour, is said in many ways, and is no subtitle. */
static void
test_bylines (void)
{
  check_subtitle (TITLE "\n\nPetra Lind, The Fen Courier\n\n" NEWS, NULL);
  check_subtitle (TITLE "\nPetra Lind Political correspondent\nTue 4 Mar 2025\n\n" NEWS, NULL);
  check_subtitle (TITLE "\n\nPetra Lind | Statehouse Reporter\n\n" NEWS, NULL);
  check_subtitle (TITLE "\n\nBy Petra Lind\nSpecial to The Courier\n\n" NEWS, NULL);
  check_subtitle (TITLE "\n\nPetra Lind\nHealth Editor\n12:30 am, 4 March 2025\n\n" NEWS, NULL);
  check_subtitle (TITLE "\n\nPetra Lind · Fen News · Posted: March 4, 2025 4:00 AM\n\n" NEWS, NULL);
  check_headline ("Nine states ask the board for a weir\n\nby Petra Lind\nMarch 4, 2025\n\n" NEWS,
                  "Nine states ask the board for a weir");
  /* A title keeps its line, and loses its date. */
  check_headline ("Open Letter on the Night Boats – Updated March 4, 2025\n\n" NEWS,
                  "Open Letter on the Night Boats");
  check_headline ("Report on Ferries and the Weir | Issued March 3, 2025\n\n" NEWS,
                  "Report on Ferries and the Weir");
  /* A headline may be of editors, too. */
  check_headline ("Petra Lind Named Fen Courier Editor After Storm\n\n" NEWS,
                  "Petra Lind Named Fen Courier Editor After Storm");
  check_headline ("Petra Lind, Night Boat Champion, Sues The Fen Courier\n\n" NEWS,
                  "Petra Lind, Night Boat Champion, Sues The Fen Courier");
  check_headline ("Petra Lind - Why I Sue The Fen Courier\n\n" NEWS,
                  "Petra Lind - Why I Sue The Fen Courier");
}

/* A headline may begin with somebody's words, and with the name of its section. */
static void
test_marks_in_headlines (void)
{
  check_headline ("'Mend it': mayors ask for a weir\n\n" NEWS, "'Mend it': mayors ask for a weir");
  check_headline ("‘Mend it’: mayors ask for a weir\n\n" NEWS, "‘Mend it’: mayors ask for a weir");
  check_headline ("Opinion | Nine states ask the board for a weir\n\n" NEWS,
                  "Opinion | Nine states ask the board for a weir");
  check_headline ("Home | News | About\n\n" TITLE "\n\n" NEWS, TITLE);
  check_headline ("LETTERS TO THE EDITOR\n\nThe mayors are right about the weir\n\nI have rowed "
                  "to work for years, and the weir has leaked in all of them.\n",
                  "The mayors are right about the weir");
}

/* Towns one after the other begin the entries of a list. */
static void
test_list_of_towns (void)
{
  static const char entries[] =
    "Columbus, Ohio: The mayor has asked the River Board to repair the weir before the winter "
    "floods come down the valley again.\n\n";
  static const char entry[] =
    "Duluth, Minnesota: The mayor has asked for nothing so far, and will not before the spring.\n";
  g_autofree char *utf8 = g_strconcat (TITLE "\n\n", entries, entry, NULL);
  g_autofree char *single = g_strconcat (TITLE "\n\n", entries, NULL);
  g_autoptr (UndTestFacts) several = und_test_facts_new (utf8, NULL);
  g_autoptr (UndTestFacts) one = und_test_facts_new (single, NULL);

  g_assert_null (und_test_facts_part (several, 0)->dateline.text);
  g_assert_cmpstr (und_test_facts_part (one, 0)->dateline.text, ==, "Columbus, Ohio");
}

/* A note of whoever keeps the page, in sentences, is no headline, but somebody's words may be one.
 */
static void
test_below_note (void)
{
  check_headline (
    "This letter was sent to the Board in March, but the Board did not print it. Ask the "
    "Board why it did not, if you like to\n\nOpen Letter on the Weir\n\n" BODY,
    "Open Letter on the Weir");
  check_headline (
    "Penrose: “The weir was built in March, but the Board did not mend it. I ask the Board "
    "why it never did so”\n\nOpen Letter on the Weir\n\n" BODY,
    "Penrose: “The weir was built in March, but the Board did not mend it. I ask the Board "
    "why it never did so”");
}

static void
test_below_count_of_comments (void)
{
  check_headline ("D Penrose 12 Comments\n\nBoard Must Mend the Weir\n\n" BODY,
                  "Board Must Mend the Weir");
  check_headline (
    "Attorney General Penrose Asks River Board to Answer 12 Comments\n\nThe Weir\n\n" BODY,
    "Attorney General Penrose Asks River Board to Answer 12 Comments");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/headline/below-note", test_below_note);
  g_test_add_func ("/facts/headline/below-count-of-comments", test_below_count_of_comments);
  g_test_add_func ("/facts/headline/styled-names", test_styled_names);
  g_test_add_func ("/facts/headline/title-for-a-place", test_title_for_a_place);
  g_test_add_func ("/facts/headline/title-of-petition", test_title_of_petition);
  g_test_add_func ("/facts/headline/label-of-holder", test_label_of_holder);
  g_test_add_func ("/facts/headline/below-furniture", test_below_furniture);
  g_test_add_func ("/facts/headline/below-bodies", test_below_bodies);
  g_test_add_func ("/facts/headline/capitals", test_capitals);
  g_test_add_func ("/facts/headline/two-lines", test_two_lines);
  g_test_add_func ("/facts/headline/of-a-petition", test_of_a_petition);
  g_test_add_func ("/facts/headline/title-over-letter", test_title_over_letter);
  g_test_add_func ("/facts/headline/sentence-over-salutation", test_sentence_over_salutation);
  g_test_add_func ("/facts/headline/letter-has-none", test_letter_has_none);
  g_test_add_func ("/facts/headline/subtitle", test_subtitle);
  g_test_add_func ("/facts/headline/markup-goes-first", test_markup_goes_first);
  g_test_add_func ("/facts/headline/bylines", test_bylines);
  g_test_add_func ("/facts/headline/marks-in-headlines", test_marks_in_headlines);
  g_test_add_func ("/facts/headline/labels-in-headlines", test_labels_in_headlines);
  g_test_add_func ("/facts/headline/lines-above-letters", test_lines_above_letters);
  g_test_add_func ("/facts/headline/spoken", test_spoken);
  g_test_add_func ("/facts/headline/on-one-line", test_on_one_line);
  g_test_add_func ("/facts/headline/list-of-towns", test_list_of_towns);
  return g_test_run ();
}
