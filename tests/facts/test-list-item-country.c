/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

static void
test_behind_offices (void)
{
  und_test_check_article (
    "The letter was signed by the foreign ministers of Norway, Chile and Kenya.",
    "listed:NO; listed:CL; listed:KE");
  und_test_check_article (
    "The letter was signed by the ambassadors of the Netherlands, Chad and the "
    "United States of America.",
    "listed:NL; listed:TD; listed:US");
  und_test_check_article (
    "The statement was issued by the governments of the United States, Norway "
    "and Jordan.",
    "listed:US; listed:NO; listed:JO");
  /* of a town nothing is told that is a country */
  und_test_check_article ("The letter was signed by mayors from across Peru, Chile and Kenya.", "");
  und_test_check_article ("The letter was signed by professors from Norway, Chile and Kenya.", "");
  und_test_check_article ("The local governments of Norway and Chile joined the lawsuit.", "");
}

/* The state and the country have one name, and those beside it tell which is meant. */
static void
test_georgia (void)
{
  und_test_check_article (
    "The letter was signed by the attorneys general of Utah, Georgia and Ohio.",
    "listed:UT; listed:GA; listed:OH");
  und_test_check_article ("The letter was signed by the foreign ministers of Georgia, Norway and "
                          "Chile.",
                          "listed:GE; listed:NO; listed:CL");
  und_test_check_article ("The letter was signed by the attorneys general of Georgia, Utah and "
                          "Mexico.",
                          "listed:GA; listed:UT; listed:MX");
  und_test_check_article ("The letter was signed by the attorney general of Georgia.", "listed:GA");
}

static void
test_by_themselves (void)
{
  und_test_check_article ("Norway, Georgia and Chile signed the letter to the Ferry Board.",
                          "listed:NO; listed:GE; listed:CL");
  und_test_check_article ("The letter was signed by Jordan Penrose, Chad Lindt and Kenya Airways.",
                          "listed:Jordan Penrose; listed:Chad Lindt; listed:Kenya Airways");
  und_test_check_article ("The letter tells of the boats that run from Norway, Chile and Kenya.",
                          "");
}

/* Alliances were there before what is signed. */
static void
test_alliances (void)
{
  und_test_check_article (
    "Many officials signed the letter. The Reed Pact is a ferry partnership of "
    "agencies consisting of Norway, Chile and Kenya.",
    "");
  und_test_check_article (
    "Many officials signed the letter. The coalition includes Norway, Chile and "
    "Kenya.",
    "listed:NO; listed:CL; listed:KE");
}

/* One a line below what they sign. */
static void
test_in_blocks (void)
{
  und_test_check_block ("We ask that the boat stay.\n\nSigned by:\n\nNorway\nGeorgia\nThe "
                        "Gambia\nChile\n",
                        "signed:NO; signed:GE; signed:GM; signed:CL");
  und_test_check_block (
    "We ask that the boat stay.\n\nSigned by:\n\nNorway\nAda Penrose\nChile\nBo "
    "Lindt\n",
    "signed:Norway; signed:Ada Penrose; signed:Chile; signed:Bo Lindt");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/list-item-country/behind-offices", test_behind_offices);
  g_test_add_func ("/facts/list-item-country/georgia", test_georgia);
  g_test_add_func ("/facts/list-item-country/by-themselves", test_by_themselves);
  g_test_add_func ("/facts/list-item-country/alliances", test_alliances);
  g_test_add_func ("/facts/list-item-country/in-blocks", test_in_blocks);
  return g_test_run ();
}
