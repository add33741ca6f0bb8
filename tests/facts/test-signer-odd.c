/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

#define PLEA                                                                                    \
  "We write as teachers of the islands to ask that the boat stay, since it has run for longer " \
  "than any of us has lived.\n\nSincerely,\n\n"

/* The line below tells that it is a name. */
static void
test_over_offices (void)
{
  und_test_check_block (PLEA "David Do\nAttorney General of Utah\n\nAda Justice\nAttorney General "
                             "of Iowa\n\nHope Street\nAttorney General of Maine\n",
                        "signed:David Do@UT; signed:Ada Justice@IA; signed:Hope Street@ME");
  und_test_check_block (PLEA "Ada Penrose\nGovernor of Utah\n\nHope Street\nReed\n\nBo "
                             "Lindt\nGovernor of Ohio\n",
                        "signed:Ada Penrose@UT; signed:Bo Lindt@OH");
  und_test_check_block (PLEA "Ada Penrose\nGovernor of Utah\nReed House\nMayor of Fen\n",
                        "signed:Ada Penrose@UT+Reed House");
}

/* The lines around tell. */
static void
test_amid_names (void)
{
  und_test_check_block (PLEA "Mark Will\nMay Grant\nBo Lindt\nSue Call\nGrace Law\n",
                        "signed:Mark Will; signed:May Grant; signed:Bo Lindt; signed:Sue Call; "
                        "signed:Grace Law");
  und_test_check_block (PLEA "Mark Will\nMay Grant\nBo Lindt\nGrace Law\n2 Reed Road\n",
                        "signed:Mark Will; signed:May Grant; signed:Bo Lindt");
  und_test_check_block (PLEA "Ada Penrose\nReed House\nFen Street\n",
                        "signed:Ada Penrose+Reed House");
}

/* A mark ends the name. */
static void
test_before_marks (void)
{
  und_test_check_block (PLEA "Hope Street, Mayor of Reed\nSue Call, Fen Trust\n",
                        "signed:Hope Street; signed:Sue Call+Fen Trust");
  und_test_check_block (PLEA "Ada Penrose\nMayor of Reed\nHope Street 12, Reed\n",
                        "signed:Ada Penrose");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/signer-odd/over-offices", test_over_offices);
  g_test_add_func ("/facts/signer-odd/amid-names", test_amid_names);
  g_test_add_func ("/facts/signer-odd/before-marks", test_before_marks);
  return g_test_run ();
}
