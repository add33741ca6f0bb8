/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

#define PLEA                                                                                    \
  "We write as teachers of the islands to ask that the boat stay, since it has run for longer " \
  "than any of us has lived.\n\n"

static void
test_two_in_one (void)
{
  und_test_check_block (PLEA "In solidarity and hope,\n\nFen Executive Board\n",
                        "signed:Fen Executive Board");
  und_test_check_block (PLEA "In solidarity and with the hope that it stays we write again,\n\nFen "
                             "Executive Board\n",
                        "");
}

/* Given names, a surname in capitals, and the group without a mark between. */
static void
test_surnames_in_capitals (void)
{
  und_test_check_block_fully (
    PLEA "Yours sincerely,\n\nMEP Ada PENROSE The Fen Group - FG\nMEP Bo "
         "LINDT Group of the Reeds/Fen Free Alliance\nMEP Cy ORAM, Reed "
         "Group\n",
    "signed:Ada PENROSE=MEP+The Fen Group - FG; signed:Bo LINDT=MEP+Group of the Reeds/Fen Free "
    "Alliance; signed:Cy ORAM=MEP+Reed Group");
  und_test_check_block (
    PLEA "Yours sincerely,\n\nADA PENROSE Keeper of Boats\nBo Lindt Keeper of Reeds\nCy Oram\n",
    "signed:Cy Oram");
}

/* What people are behind their handles, with a comma or without. */
static void
test_behind_handles (void)
{
  und_test_check_block (
    PLEA "Signed,\n\n* Ada Penrose (@vj), keeper of Boats\n* Bo Lindt (@forb) "
         "keeper of Pug (formerly Jade)\n* Cy Oram of the boats\n",
    "signed:Ada Penrose+keeper of Boats; signed:Bo Lindt+keeper of Pug (formerly Jade)");
}

/* Below an office that organisations have stands whose it is; below a public one, another signer.
 */
static void
test_bodies_below_offices (void)
{
  und_test_check_block (PLEA "Kindest regards,\n\nAda Penrose\nDirector\nMarsh Watch\n",
                        "signed:Ada Penrose+Marsh Watch");
  und_test_check_block (PLEA "Kindest regards,\n\nAda Penrose\nSecretary General\nMarsh Watch\nBo "
                             "Lindt\nManaging Director\nReed Works\n",
                        "signed:Ada Penrose+Marsh Watch; signed:Bo Lindt+Reed Works");
  und_test_check_block (PLEA "Kindest regards,\n\nAda Penrose\nGovernor of Utah\nBo Lindt\n",
                        "signed:Ada Penrose@UT; signed:Bo Lindt");
  und_test_check_block (PLEA "Kindest of all regards,\n\nMarsh Watch\n", "");
  und_test_check_block (PLEA "Sincerely,\n\nAda Penrose\nFen Trust\n",
                        "signed:Ada Penrose+Fen Trust");
  und_test_check_block (PLEA "Signed,\n\nAda Penrose, Reed Union\nBo Lindt\nFen Trust\n",
                        "signed:Ada Penrose+Reed Union; signed:Bo Lindt; signed:Fen Trust");
  und_test_check_block (PLEA "Sincerely,\n\nAda Penrose\nFen Lindt\n",
                        "signed:Ada Penrose; signed:Fen Lindt");
}

static void
test_rest_of_a_club (void)
{
  und_test_check_block (PLEA
                        "Best regards,\n\nAda Penrose, Bo Lindt and the rest of the Fen Club\n",
                        "signed:Ada Penrose; signed:Bo Lindt");
}

/* The stop of an initial was lost, and two spaces are left of it; they are no column. */
static void
test_lost_stops (void)
{
  und_test_check_block (PLEA "Sincerely  Senator Ada Penrose  Senator Charles E  Lindt  Senator Cy "
                             "Oram  Senator Di Voss\n",
                        "signed:Ada Penrose; signed:Charles E Lindt; signed:Cy Oram; "
                        "signed:Di Voss");
}

/* What somebody is besides stands behind a semicolon, past the state. */
static void
test_second_office (void)
{
  und_test_check_block_fully (
    "Dear Secretary Quill:\n\nWe ask you to mend the weir.\n\nSincerely,\n\nGovernor Ada Penrose, "
    "Utah; Chair, Governors of the River\n\nGovernor Bo Lindt, Ohio\n",
    "signed:Ada Penrose@UT=Governor+Chair, Governors of the River; signed:Bo Lindt@OH=Governor");
  und_test_check_block_fully (
    "Dear Secretary Quill:\n\nWe ask you to mend the weir.\n\nSincerely,\n\nGovernor Ada Penrose, "
    "Marsh; Chair, Governors of the River\n\nGovernor Bo Lindt, Ohio\n",
    "signed:Ada Penrose=Governor+Marsh; Chair, Governors of the River; signed:Bo "
    "Lindt@OH=Governor");
}

/* Below a heading of its supporters a letter is signed, and a release is not. */
static void
test_supporters (void)
{
  const char *release =
    "Reed keeps its boat, said the mayor, and the board agrees.\n\nSupporters\n\n"
    "Ada Penrose\nBo Lindt\n";

  und_test_check_block (PLEA "Supporters\n\nAda Penrose\nBo Lindt\n",
                        "signed:Ada Penrose; signed:Bo Lindt");
  und_test_check_block (PLEA "Supporting organizations (3):\n\nOar Boats\nReed "
                             "Alliance\nWater for All\n",
                        "signed:Oar Boats; signed:Reed Alliance; signed:Water for All");
  und_test_check_block (PLEA "Endorsed by the following groups:\n\nFen Trust\nReed Alliance\n",
                        "signed:Fen Trust; signed:Reed Alliance");
  und_test_check_block (
    PLEA "Supported by the following reasons:\n\n- Raising Fares\n- Selling Boats\n", "");
  und_test_check_block (PLEA "Signed in support,\n\nFen Trust\nAda Penrose\n",
                        "signed:Fen Trust; signed:Ada Penrose");
  /* a heading each */
  und_test_check_block (PLEA "Organizational supporters\n\nOar Boats\nReed Alliance\n\nIndividual "
                             "supporters\n\nAda Penrose\nBo Lindt\n",
                        "signed:Oar Boats; signed:Reed Alliance; signed:Ada Penrose; "
                        "signed:Bo Lindt");
  und_test_check_block (PLEA "Supporters of boats\n\nAda Penrose\nBo Lindt\n", "");
  und_test_check_block (PLEA "Supporters\n\nThe boats\nAda Penrose\nBo Lindt\n", "");
  und_test_check_part (release, UND_PART_PRESS_RELEASE, NULL, "");
  und_test_check_part (release, UND_PART_STATEMENT, NULL, "signed:Ada Penrose; signed:Bo Lindt");
}

/* What a page says to its readers is no part of a letter, nor who signs it. */
static void
test_to_reader (void)
{
  und_test_check_block (
    PLEA "To add your name at the Fen "
         "University of the Islands, please click here\n\nDr Ada Penrose, Reed "
         "University\n\nDr Bo Lindt, Fen University\n\nDr Cy Oram, Weir College\n",
    "signed:Ada Penrose+Reed University; signed:Bo Lindt+Fen University; signed:Cy "
    "Oram+Weir College");
  und_test_check_block (PLEA "Dr Ada Penrose, Know Your Weirs Union\n\nDr Bo Lindt, Fen "
                             "University\n\nDr Cy Oram, Weir College\n",
                        "signed:Ada Penrose+Know Your Weirs Union; signed:Bo Lindt+Fen University; "
                        "signed:Cy Oram+Weir College");
}

/* What somebody does for a living stands below the name, and is no other's name. */
static void
test_scientists (void)
{
  und_test_check_block ("We write as teachers of the islands to ask that the boat stay.\n\nThank "
                        "you,\n\nAda Penrose\nResearch Scientist\nReed Institute\n\nBo Lindt\n"
                        "Professor\nFen University\n\nCy Oram\nSenior Researcher\nWeir College\n",
                        "signed:Ada Penrose+Reed Institute; signed:Bo Lindt+Fen University; "
                        "signed:Cy Oram+Weir College");
  und_test_check_block ("We write as teachers of the islands to ask that the boat stay.\n\nThank "
                        "you,\n\nAda Penrose\nResearch Ossian\n",
                        "signed:Ada Penrose; signed:Research Ossian");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/signer-closing/two-in-one", test_two_in_one);
  g_test_add_func ("/facts/signer-closing/surnames-in-capitals", test_surnames_in_capitals);
  g_test_add_func ("/facts/signer-closing/behind-handles", test_behind_handles);
  g_test_add_func ("/facts/signer-closing/bodies-below-offices", test_bodies_below_offices);
  g_test_add_func ("/facts/signer-closing/rest-of-a-club", test_rest_of_a_club);
  g_test_add_func ("/facts/signer-closing/lost-stops", test_lost_stops);
  g_test_add_func ("/facts/signer-closing/second-office", test_second_office);
  g_test_add_func ("/facts/signer-closing/supporters", test_supporters);
  g_test_add_func ("/facts/signer-closing/to-reader", test_to_reader);
  g_test_add_func ("/facts/signer-closing/scientists", test_scientists);
  return g_test_run ();
}
