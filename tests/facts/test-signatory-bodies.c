/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

static void
test_organisations_and_places (void)
{
  und_test_check_article (
    "The letter was signed by New York City, the City of Boise, and Harris County.",
    "listed:New York City; listed:City of Boise; listed:Harris County");
  und_test_check_article (
    "The coalition of companies includes Alpha & Omega, T-Cell, and Bright Wire.",
    "listed:Alpha & Omega; listed:T-Cell; listed:Bright Wire");
  und_test_check_article (
    "Joining are the attorneys general of Ohio and Iowa; the cities of Chicago, New York, "
    "and Los Angeles; and the Utah Water Board.",
    "listed:OH; listed:IA; listed:Chicago; listed:New York; listed:Los Angeles; "
    "listed:Utah Water Board@UT");
  und_test_check_article (
    "50 organizations, including the Reed Club, Greenmarsh and Friends of the Fen, "
    "signed the letter.",
    "listed:Reed Club; listed:Greenmarsh; listed:Friends of the Fen");
  und_test_check_article (
    "Harris County, Texas; King County, Washington; and New York City joined the brief.",
    "listed:Harris County@TX; listed:King County@WA; listed:New York City");
  und_test_check_article ("The Utah Office of Fair Trade also joined the coalition.",
                          "listed:Utah Office of Fair Trade@UT");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/signatory-bodies/organisations-and-places",
                   test_organisations_and_places);
  return g_test_run ();
}
