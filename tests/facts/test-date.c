/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-date.h"
#include "und-test-facts.h"
#include "und-test-reader.h"

static void
check_date (const char *text, const char *expected)
{
  g_autoptr (UndReader) reader = und_test_reader_new (text);
  g_autofree char *found = NULL;
  gsize n_tokens = 0;
  GDate date;

  if (und_date_match (reader, 0, &date, &n_tokens))
    found = und_date_to_string (&date);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_forms (void)
{
  check_date ("March 4, 2025", "2025-03-04");
  check_date ("MARCH 4, 2025", "2025-03-04");
  check_date ("March 4th, 2025", "2025-03-04");
  check_date ("March 4 2025", "2025-03-04");
  check_date ("03.24.25", "2025-03-24");
  check_date ("Mar. 4, 2025", "2025-03-04");
  check_date ("Sept. 30,\n2024", "2024-09-30");
  check_date ("4 March 2025", "2025-03-04");
  check_date ("4th day of March, 2025", "2025-03-04");
  check_date ("Tuesday, March 4, 2025", "2025-03-04");
  check_date ("Tues., March 4, 2025", "2025-03-04");
  check_date ("3/4/25", "2025-03-04");
  check_date ("3/4/2025", "2025-03-04");
  check_date ("14/3/2025", "2025-03-14");
  check_date ("3-4-2025", "2025-03-04");
  check_date ("2025-03-04", "2025-03-04");
  check_date ("2025-03-04T09:30:00Z", "2025-03-04");
  check_date ("6/1/71", "1971-06-01");
  check_date ("03-14-2025", "2025-03-14");
  check_date ("Mar 4 2025", "2025-03-04");
  check_date ("Tuesday 4 March 2025", "2025-03-04");
  check_date ("the 4th of March 2025", "2025-03-04");
  check_date ("14-Mar-2025", "2025-03-14");
  check_date ("14.03.2025", "2025-03-14");
  check_date ("03.14.2025", "2025-03-14");
  check_date ("March 4, 2025Attorney General", "2025-03-04");
}

static void
test_what_is_no_date (void)
{
  check_date ("March 4", NULL);
  check_date ("March 2025", NULL);
  check_date ("February 30, 2025", NULL);
  check_date ("May 2025 be better", NULL);
  check_date ("24/7", NULL);
  check_date ("555-0143", NULL);
  check_date ("13/14/2025", NULL);
  check_date ("3.4.2025", NULL);
  check_date ("10.2.2", NULL);
  check_date ("March 4, 2025ABC", NULL);
  check_date ("Tuesday", NULL);
}

/* @expected is "month day weekday", from 1, 0 for none. */
static void
check_hint (const char *text, const char *expected)
{
  g_autoptr (UndReader) reader = und_test_reader_new (text);
  g_autofree char *found = NULL;
  gsize n_tokens = 0;
  UndDateHint hint;

  if (und_date_match_hint (reader, 0, &hint, &n_tokens))
    found = g_strdup_printf ("%u %u %u", hint.month, hint.day, hint.weekday);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_hints (void)
{
  check_hint ("March 4", "3 4 0");
  check_hint ("Tues., Mar. 4", "3 4 2");
  check_hint ("4 March", "3 4 0");
  check_hint ("Tuesday", "0 0 2");
  check_hint ("Sunday the 4th of May", "5 4 7");
  check_hint ("February 29", "2 29 0");
  check_hint ("February 30", NULL);
  check_hint ("March 4, 2025", NULL);
  check_hint ("March", NULL);
  check_hint ("6/20", "6 20 0");
  check_hint ("Wed., 6/20", "6 20 3");
  check_hint ("24/7", NULL);
  check_hint ("6/20/18", NULL);
}

static void
check_part_hint (const char *utf8, const char *words, const char *rule)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (utf8, NULL);
  const UndPartFacts *part = und_test_facts_part (facts, 0);
  g_autofree char *found = und_text_dup_span (facts->text, part->date_hint.span);

  g_assert_cmpstr (part->date_hint.rule, ==, rule);
  if (rule != NULL)
    g_assert_cmpstr (found, ==, words);
}

static void
check_part_date (const char *text, const char *expected, const char *rule)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (text, NULL);
  const UndPartFacts *part = und_test_facts_part (facts, 0);

  g_assert_cmpstr (part->date.value, ==, expected);
  g_assert_cmpstr (part->date.rule, ==, rule);
}

#define BODY                                                                                       \
  "Attorney General Ada Penrose today asked the River Board to repair the weir before the winter " \
  "floods. On May 2, 2024, the board had put the work off for the third time in as many years."

/* A month alone is a date where the head prints nothing else. */
static void
test_months (void)
{
  check_part_date ("Open Letter on the Weir\n\nJuly 2025\n\n" BODY, "2025-07", "month-line");
  check_part_date ("# Open Letter on the Weir\n\n**Date:** July 2025\n\n" BODY, "2025-07",
                   "month-line");
  check_part_date ("Open Letter on the Weir\n\nJuly 2025\n\nMarch 4, 2025\n\n" BODY, "2025-03-04",
                   "date-line");
  check_part_date ("Open Letter on the Weir\n\nThe Floods of July 2025\n\n" BODY, NULL, NULL);
  check_part_date ("Open Letter on the Weir\n\nJuly 25\n\n" BODY, NULL, NULL);
  check_part_date ("Open Letter on the Weir\n\nJuly 2025 Floods\n\n" BODY, NULL, NULL);
}

static void
test_of_a_part (void)
{
  check_part_date ("March 4, 2025\n\nPenrose Asks for a Weir\n\n" BODY, "2025-03-04", "date-line");
  check_part_date ("Penrose Asks for a Weir\n\nPosted on Mar. 4, 2025\n\n" BODY, "2025-03-04",
                   "date-line");
  check_part_date (
    "Penrose Asks for a Weir\n\nPUBLISHED: March 4, 2025 at 6:14 p.m. | UPDATED: March "
    "5, 2025 at 9:02 a.m.\n\n" BODY,
    "2025-03-04", "date-line");
  check_part_date ("*2025-03-04*\n\n" BODY, "2025-03-04", "date-line");
  check_part_date ("Start Date: 3/4/2025\nStart Time: 1:15 PM\n\n" BODY, "2025-03-04", "date-line");
  check_part_date (
    "Penrose Asks for a Weir\n\nWater | The Post | Tue 4 Mar 2025 09.12 GMT\n\n" BODY, "2025-03-04",
    "end-of-head-line");
  check_part_date ("March 4 2025 SAINT PAUL  " BODY, "2025-03-04", "first-words");
  check_part_date ("Penrose Asks for a Weir\n\nMarch 4, 2025" BODY, "2025-03-04", "first-words");
  check_part_date (
    "March 4, 2025 was a cold day at the weir, and nobody on the board had come to see "
    "how much of the river had frozen in the night.\n",
    NULL, NULL);
  check_part_date ("Penrose Asks for a Weir March 4  2025  FOR IMMEDIATE RELEASE\n\n" BODY,
                   "2025-03-04", "end-of-head-line");
  check_part_date ("Penrose Asks for a Weir\n\n**The Post** — *Tue, 4 Mar 2025*\n\n" BODY,
                   "2025-03-04", "end-of-head-line");
  check_part_date ("Release Date: 3/4/2025\n\n" BODY, "2025-03-04", "date-line");
  check_part_date ("Penrose Asks for a Weir\n\nMarch 4, 2025 (SAINT PAUL) — " BODY, "2025-03-04",
                   "dateline");
  check_part_date ("Penrose Asks for a Weir\n\nBOISE, Idaho – March 4, 2025 – Attorney General Ada "
                   "Penrose signed two letters today.\n\n" BODY,
                   "2025-03-04", "dateline");
  check_part_date ("Penrose Asks for a Weir\n\nBOISE, Idaho (March 4, 2025) – " BODY, "2025-03-04",
                   "dateline");
  check_part_date ("Penrose Asks for a Weir\n\nBOISE, March 4, 2025 /FenWire/ -- " BODY,
                   "2025-03-04", "dateline");
  check_part_date ("Penrose Asks for a Weir\n\nBOISE, March 4, 2025 (Fen Wire) – " BODY,
                   "2025-03-04", "dateline");
  check_part_date (
    "BOISE, Idaho, March 5 -- Idaho Attorney General Ada Penrose issued the following "
    "news release on March 4, 2025:\n\nPenrose Asks for a Weir\n\n" BODY,
    "2025-03-04", "issued-on");
  check_part_date ("Statement by the Premier\n\nVICTORIA, March 4, 2025 – Premier Ada Penrose has "
                   "released the following statement:\n\n“Rivers are the heart of our land.”\n",
                   "2025-03-04", "dateline");
  check_part_date ("FOR IMMEDIATE RELEASE: March 4, 2025\n\n" BODY, "2025-03-04", "date-line");
  check_part_date (
    "Penrose Asks for a Weir\n\nAda Lind · Fen News · Posted: Mar 4, 2025 4:00 AM PT | "
    "Last Updated: March 5, 2025\n\n" BODY,
    "2025-03-04", "date-line");
  check_part_date ("Open Letter on the Night Boats – Updated March 4, 2025\n\n" BODY, "2025-03-04",
                   "end-of-head-line");
  check_part_date ("Report on Ferries | Issued March 3, 2025\n\n" BODY, "2025-03-03",
                   "end-of-head-line");
  check_part_date ("Penrose Asks for a Weir\n\n12:30 am, 4 March 2025\n\n" BODY, "2025-03-04",
                   "date-line");
  check_part_date ("Penrose Asks for a Weir\n\nPUBLISHED:\n\n04:52 EST, 4 March 2025\n\n" BODY,
                   "2025-03-04", "date-line");
  check_part_date ("Penrose Asks for a Weir\n\nPublished 4:15 p.m. ET Mar. 4, 2025\n\n" BODY,
                   "2025-03-04", "date-line");
  check_part_date ("Penrose Asks for a Weir\n\nPosted at 10:02 AM EDT on March 4, 2025\n\n" BODY,
                   "2025-03-04", "date-line");
  check_part_date ("Released: 03-14-2025\n\nPenrose Asks for a Weir\n\n" BODY, "2025-03-14",
                   "date-line");
}

/* Letters say where they were written. */
static void
test_place_and_date (void)
{
  check_part_date ("Fenwick, March 4, 2025\n\nDear Mayor,\n\n" BODY, "2025-03-04", "date-line");
  check_part_date ("Reed Ford, Ohio, 4th March 2025\n\nDear Mayor,\n\n" BODY, "2025-03-04",
                   "date-line");
  /* what goes on behind the date, or has other words before it */
  check_part_date ("Reed Ford, March 4, 2025, and the Floods\n\nDear Mayor,\n\n" BODY, NULL, NULL);
  check_part_date ("Told of the floods at Reed Ford, March 4, 2025\n\nDear Mayor,\n\n" BODY, NULL,
                   NULL);
}

/* The days on which people signed a petition stand below it; its own has a label. */
static void
test_of_a_petition (void)
{
  check_part_date ("Petition: Mend the Weir\n\n" BODY "\n\n2025-03-04 15:06:37 -0400\n\n"
                   "25 signatures reached\n\n2025-03-03 14:08:11 -0400\n",
                   NULL, NULL);
  check_part_date ("Petition: Mend the Weir\n\n" BODY "\n\n227 supporters\n"
                   "Created March 4, 2025\n",
                   "2025-03-04", "date-at-foot");
  check_part_date ("Petition: Mend the Weir\n\n" BODY "\n\nCreated By\n\nAda Penrose\n\n"
                   "Created On\n\nTuesday 4 March 2025\n",
                   "2025-03-04", "date-at-foot");
  check_part_date ("Petition: Mend the Weir\n\n" BODY "\n\nCreated By\n\nAda Penrose\n\n"
                   "Seen On\n\nTuesday 4 March 2025\n",
                   NULL, NULL);
}

static void
test_hints_of_a_part (void)
{
  check_part_hint ("Tuesday, March 4\n\nPenrose Asks for a Weir\n\n" BODY, "Tuesday, March 4",
                   "date-line-without-year");
  check_part_hint ("Penrose Asks for a Weir\n\nBOISE, March 4 (Courier) – " BODY, "March 4",
                   "dateline-without-year");
  check_part_hint ("Penrose Asks for a Weir\n\nBOISE, Tuesday – " BODY, "Tuesday",
                   "dateline-without-year");
  check_part_hint ("3/4\n\nPenrose Asks for a Weir\n\n" BODY, "3/4", "date-line-without-year");
  check_part_hint (
    "Penrose Asks for a Weir\n\nGovernor Ada Penrose yesterday wrote to the River Board.",
    "yesterday", "day-in-opening");
  check_part_hint (
    "Penrose Asks for a Weir\n\nGovernor Ada Penrose last week wrote to the River Board.",
    "last week", "day-in-opening");
  check_part_hint ("Penrose Asks for a Weir\n\n(March 4)\n\n" BODY, "March 4", "day-in-brackets");
  check_part_hint ("(March 4) Penrose Asks for a Weir\n\n" BODY, "March 4", "day-in-brackets");
  check_part_hint (
    "Penrose Asks for a Weir\n\nThe board's answer (March 4) to a letter on the weir "
    "at Long Bend is short, and says that the board knows of no leak.\n",
    "March 4", "day-in-brackets");
  check_part_hint ("Penrose Asks for a Weir\n\nFor the day of rivers (March 4) " BODY, "today",
                   "day-in-opening");
  check_part_hint ("Penrose Asks for a Weir\n\nBOISE, Idaho, March 4 – " BODY, "March 4",
                   "dateline-without-year");
  check_part_hint ("Penrose Asks for a Weir\n\n" BODY, "today", "day-in-opening");
  check_part_hint ("March 4, 2025\n\nPenrose Asks for a Weir\n\n" BODY, NULL, NULL);
}

static void
test_not_of_the_running_text (void)
{
  check_part_date ("Penrose Asks for a Weir\n\n" BODY, NULL, NULL);
  check_part_date ("Penrose Regrets the Flood of May 2, 2024\n\n" BODY, NULL, NULL);
}

static void
test_this_day (void)
{
  check_part_date (
    "A RESOLUTION OF THE FEN COUNCIL ON THE WEIR\n\nWHEREAS, the weir leaks;\n\nNOW, "
    "THEREFORE, BE IT RESOLVED that the Council asks for a weir, as it did on the "
    "2nd day of May, 2024.\n\nPASSED AND ADOPTED this 4th day of March, 2025.\n\nAda "
    "Penrose, Mayor\n",
    "2025-03-04", "this-day");
}

static void
test_metadata (void)
{
  g_autoptr (UndMarkup) markup = und_markup_new ();
  g_autoptr (UndTestFacts) facts = NULL;
  const UndPartFacts *part = NULL;

  und_markup_add_metadata (markup, "date", "2025-03-04T10:00:00Z", "meta");
  facts = und_test_facts_new ("Penrose Asks for a Weir\n\n" BODY, markup);
  part = und_test_facts_part (facts, 0);
  g_assert_cmpstr (part->date.value, ==, "2025-03-04");
  g_assert_true (und_span_equal (part->date.span, part->headline.span));
}

/* Below a subtitle that is as long as a paragraph, but not below a paragraph. */
static void
test_below_long_subtitle (void)
{
  check_part_date (
    "Penrose Asks for a Weir\n\nJoins a coalition of 21 attorneys general who ask the "
    "board that it mend the weir before the spring, that it tell the towns below it "
    "what it found there, and that it pay for all the boats that the flood has sunk "
    "in the harbours of the coast\n\nMarch 4, 2025 (SAINT PAUL) — " BODY,
    "2025-03-04", "dateline");
  check_part_date ("Penrose Asks for a Weir\n\nA coalition of 21 attorneys general asks the "
                   "board that it mend the weir before the spring, that it tell the towns below it "
                   "what it found there, and that it pay for all the boats that the flood has sunk "
                   "in the harbours of the coast.\n\nMarch 4, 2025 (SAINT PAUL) — " BODY,
                   NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/date/below-long-subtitle", test_below_long_subtitle);
  g_test_add_func ("/facts/date/months", test_months);
  g_test_add_func ("/facts/date/place-and-date", test_place_and_date);
  g_test_add_func ("/facts/date/of-a-petition", test_of_a_petition);
  g_test_add_func ("/facts/date/forms", test_forms);
  g_test_add_func ("/facts/date/what-is-no-date", test_what_is_no_date);
  g_test_add_func ("/facts/date/hints", test_hints);
  g_test_add_func ("/facts/date/of-a-part", test_of_a_part);
  g_test_add_func ("/facts/date/hints-of-a-part", test_hints_of_a_part);
  g_test_add_func ("/facts/date/not-of-the-running-text", test_not_of_the_running_text);
  g_test_add_func ("/facts/date/this-day", test_this_day);
  g_test_add_func ("/facts/date/metadata", test_metadata);
  return g_test_run ();
}
