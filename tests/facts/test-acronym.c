/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

#define GROUPS                                                                              \
  "The Fen Trust Association (FTA), the Reed Lock Club (RLC) and Oar Boats Now (OBN) know " \
  "the river.\n\n"

static void
test_by_themselves (void)
{
  und_test_check_article ("FTA, RLC and OBN urged the Ferry Board in a letter to keep the boats.",
                          "listed:FTA; listed:RLC; listed:OBN");
  und_test_check_article ("FTA, RLC, and OBN have signed on to the letter to the Ferry Board.",
                          "listed:FTA; listed:RLC; listed:OBN");
  /* two may be anything */
  und_test_check_article ("FTA and RLC urged the Ferry Board in a letter to keep the boats.", "");
  und_test_check_article ("Oars, Reeds and Fens urged the Ferry Board in a letter to keep the "
                          "boats.",
                          "");
  und_test_check_article ("FTA, RLC AND OBN URGED THE FERRY BOARD IN A LETTER TO KEEP THE BOATS.",
                          "");
  und_test_check_article ("OK, OH and UT sent a letter to the Ferry Board.",
                          "listed:OK; listed:OH; listed:UT");
}

/* The full name that the text has told is the name. */
static void
test_introduced (void)
{
  und_test_check_article (GROUPS "FTA, RLC and OBN sent a letter to the board.",
                          "listed:Fen Trust Association; listed:Reed Lock Club; "
                          "listed:Oar Boats Now");
  und_test_check_article ("The Deferred Toll Plan (DTP), the Reed Boat Rule (RBR) and Water Rights "
                          "Now (WRN) are late.\n\nDTP, RBR and WRN sent a letter to the board.",
                          "");
  und_test_check_article (
    "The Marsh of Many Reeds (FTA) is wide.\n\nFTA, RLC and OBN sent a letter "
    "to the board.",
    "listed:FTA; listed:RLC; listed:OBN");
}

/* A person has no abbreviation of her own. */
static void
test_own_abbreviation (void)
{
  und_test_check_article ("The Fen Trust Association (FTA), the Reed Lock Club (RLC) and Oar Boats "
                          "Now (OBN) signed a letter.",
                          "listed:Fen Trust Association; listed:Reed Lock Club; "
                          "listed:Oar Boats Now");
  und_test_check_article (
    "The Office of Mills and Boats (OMB), the Reed Association of Locks (RAL) and "
    "the Organization of American Rowers (OAR) know the weir.\n\nOMB, RAL and "
    "OAR sent a letter.",
    "listed:Office of Mills and Boats; listed:Reed Association of Locks; "
    "listed:Organization of American Rowers");
  und_test_check_article ("Ada Penrose (FTA), Bo Lindt (RLC) and Fay Marsh (FM) signed a letter.",
                          "listed:Ada Penrose+FTA; listed:Bo Lindt+RLC; listed:Fay Marsh+FM");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/acronym/by-themselves", test_by_themselves);
  g_test_add_func ("/facts/acronym/introduced", test_introduced);
  g_test_add_func ("/facts/acronym/own-abbreviation", test_own_abbreviation);
  return g_test_run ();
}
