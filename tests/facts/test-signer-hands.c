/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

static void
test_addresses (void)
{
  und_test_check_block_fully (
    "Sincerely,\n\nAda Penrose                 Bo Lindt\nOhio Attorney General       Texas "
    "Attorney General\n30 E. Weir St., 14th Floor  P.O. Box 1254\nReed, Ohio 43000       "
    "     Fen, Texas 78000\n\nCy Oram\nUtah Attorney General\nUtah State Capitol\nSalt "
    "Mill City, UT 84000-1234\n",
    "signed:Ada Penrose@OH=Attorney General; signed:Bo Lindt@TX=Attorney General; signed:Cy "
    "Oram@UT=Attorney General");
  und_test_check_block_fully (
    "Sincerely,\n\nAda Penrose\nMayor of Reed\nCity Hall\n100 Main Street\nReed, Ohio "
    "43000\nPhone: (512) 555-0100\n\nBo Lindt\nLeader, Fen Council\nTown Hall\nMill "
    "Lane\nFen\nFN1 4AP\n",
    "signed:Ada Penrose@OH=Mayor~Reed; signed:Bo Lindt=Leader&Fen Council");
  /* Persons, each with where he lives. */
  und_test_check_block_fully (
    "Signed,\n\nAda Penrose, OH 43000\nBo Lindt, OH 43001\nCy Oram, UT 84000\n",
    "signed:Ada Penrose+OH 43000; signed:Bo Lindt+OH 43001; signed:Cy Oram+UT 84000");
  /* Organisations, some named after houses. */
  und_test_check_block_fully (
    "We, the undersigned organizations, urge you to act.\n\nSincerely,\n\nALLIANCE OF THE "
    "RIVER\nBUILDING BRIDGES NOW\nFEN TRUST\nTHE HOUSE OF HOPE\nROOM FOR ALL\n9 Park Circle "
    "Collective\nUnit 4 Tenants United\n",
    "signed:ALLIANCE OF THE RIVER; signed:BUILDING BRIDGES NOW; signed:FEN TRUST; "
    "signed:THE HOUSE OF HOPE; signed:ROOM FOR ALL; signed:9 Park Circle Collective; "
    "signed:Unit 4 Tenants United");
}

/* An address is of the one right above it, however many stand above him without a blank line. */
static void
test_addresses_of_many (void)
{
  const guint n_mayors = 600;
  g_autoptr (GString) utf8 = g_string_new ("Sincerely,\n\nAda Penrose\nMayor of Reed\n");
  g_autoptr (UndReader) reader = NULL;
  GPtrArray *found = NULL;

  for (guint i = 0; i < n_mayors; i++)
    g_string_append_printf (utf8, "Lu%c%c Lindt\nMayor of Fen\n12 Oak Street\nFen, %s 43000\n",
                            'a' + i % 26, 'a' + i / 26, i % 2 == 0 ? "Ohio" : "Idaho");
  reader = und_test_part_new (utf8->str, UND_PART_LETTER, NULL, NULL);
  und_reader_read_block (reader);
  found = reader->part->signatories;
  g_assert_cmpuint (found->len, ==, n_mayors + 1);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (((UndSignatory *) g_ptr_array_index (found, i))->jurisdiction, ==,
                     i == 0       ? NULL
                     : i % 2 == 1 ? "US-OH"
                                  : "US-ID");
}

static void
test_by_another_hand (void)
{
  und_test_check_block_fully (
    "Sincerely,\n\nAda Penrose\nAttorney General\nState of Utah\n\nBo Lindt\nDeputy "
    "Attorney General, for\nCy Oram\nAttorney General\nCommonwealth of the Northern\n"
    "Mariana Islands\n",
    "signed:Ada Penrose@UT=Attorney General; signed:Cy Oram@MP=Attorney General");
  und_test_check_block_fully (
    "Respectfully submitted,\n\nADA PENROSE\nAttorney General of Utah\n\nBy: /s/ Bo "
    "Lindt\nBO LINDT\nDeputy State Reader\n25 Reed Street, Fen\nCounsel for Amicus\n\n"
    "CY ORAM\nAttorney General of Ohio\n",
    "signed:ADA PENROSE@UT=Attorney General; signed:CY ORAM@OH=Attorney General");
  und_test_check_block_fully ("Sincerely,\n\nElectronically signed by Ada Penrose\nMayor\n",
                              "signed:Ada Penrose=Mayor");
  und_test_check_block_fully (
    "We ask you to act.\n\nFOR THE STATE OF UTAH\nADA PENROSE\nATTORNEY GENERAL\n\nBy: /s/ "
    "Bo Lindt\nBO LINDT\nDeputy Attorney General\n600 West Mill Street\n\nFOR THE "
    "COMMONWEALTH OF VIRGINIA\nCY ORAM\nATTORNEY GENERAL\n\n/s/ Di Voss\nDI VOSS\n"
    "Assistant Attorney General\n",
    "signed:ADA PENROSE@UT=Attorney General; signed:CY ORAM@VA=Attorney General");
  und_test_check_block_fully (
    "Sincerely,\n\nAda Penrose, Attorney General, State of Ohio\n\nBo Lindt\nAttorney "
    "General of Utah\nby Cy Oram, Assistant Attorney General\n\nDi Voss\nAttorney "
    "General of Maine\n",
    "signed:Ada Penrose@OH=Attorney General; signed:Bo Lindt@UT=Attorney General; signed:Di "
    "Voss@ME=Attorney General");
  und_test_check_block_fully (
    "Sincerely,\n\n[Signed] U.S. Senators Ada Penrose (R-OR); Bo Lindt (D-WA); Cy Oram "
    "(D-MT); and Di Voss (R-ID).\n",
    "signed:Ada Penrose@OR=U.S. Senator; signed:Bo Lindt@WA; signed:Cy Oram@MT; signed:Di Voss@ID");
  und_test_check_block_fully (
    "Sincerely,\n\nFOR THE STATE OF UTAH\nCy Oram\nAttorney General\n\nBy: /s/ Bo Lindt\n"
    "Bo Lindt\nSenior Assistant Attorney General\n100 SW Mill Street\nReed, UT 84000\n",
    "signed:Cy Oram@UT=Attorney General");
  /* Each for an organisation of his own, or for himself. */
  und_test_check_block_fully (
    "Sincerely,\n\nCy Oram\nPresident, Weir Trust\n\nBy: Di Voss\nDirector, Fen Trust\n\n"
    "By: Ed Wray\nDirector, Reed Alliance\n",
    "signed:Cy Oram=President&Weir Trust; signed:Di Voss=Director&Fen Trust; signed:Ed "
    "Wray=Director&Reed Alliance");
  und_test_check_block_fully (
    "Sincerely,\n\nCy Oram\nPresident, Weir Trust\n\nBy: Di Voss\nVice President, Weir "
    "Trust\n",
    "signed:Cy Oram=President&Weir Trust");
  und_test_check_block_fully (
    "Sincerely,\n\nFOR THE STATE OF UTAH\nCy Oram\nAttorney General\n\nDi Voss\n\nEd "
    "Wray\n",
    "signed:Cy Oram@UT=Attorney General; signed:Di Voss; signed:Ed Wray");
  und_test_check_block_fully (
    "Sincerely,\n\nFOR THE CITY OF REED\nCy Oram\nCity Attorney\n\nDi Voss\nGeneral "
    "Counsel, Reed Alliance\n",
    "signed:Cy Oram=City Attorney~CITY OF REED; signed:Di Voss=General Counsel&Reed Alliance");
}

/* Behind the comma of an office that organisations have, and of no public one. */
static void
test_organisations_of_offices (void)
{
  und_test_check_block_fully ("Sincerely,\n\nCy Oram\nPresident, Weir Trust\nBy: Di "
                              "Voss\nDirector, Fen Trust\nBy: Ed Wray\nDirector, Reed Alliance\n",
                              "signed:Cy Oram=President&Weir Trust; signed:Di Voss=Director&Fen "
                              "Trust; signed:Ed Wray=Director&Reed Alliance");
  und_test_check_block_fully (
    "Sincerely,\n\nAda Penrose, Director, Greenmarsh\nBo Lindt, Chair, Rivers Committee, Fen "
    "Council\n",
    "signed:Ada Penrose=Director&Greenmarsh; signed:Bo Lindt=Chair&Rivers Committee, Fen Council");
  und_test_check_block_fully (
    "Sincerely,\n\nAda Penrose\nSenator, District 4\n\nBo Lindt\nBorough President, Fen\n",
    "signed:Ada Penrose=Senator; signed:Bo Lindt=Borough President~Fen");
  /* How the office is held, where, and another one. */
  und_test_check_block_fully ("Sincerely,\n\nAda Penrose\nDirector, Emeritus\n\nBo Lindt\nChair, "
                              "Ohio\n\nCy Oram\nPresident, Vice Chair\n\nDi Voss\nMayor, Retired\n",
                              "signed:Ada Penrose=Director; signed:Bo Lindt@OH=Chair; signed:Cy "
                              "Oram=President; signed:Di Voss=Mayor");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/signer-hands/addresses", test_addresses);
  g_test_add_func ("/facts/signer-hands/addresses-of-many", test_addresses_of_many);
  g_test_add_func ("/facts/signer-hands/by-another-hand", test_by_another_hand);
  g_test_add_func ("/facts/signer-hands/organisations-of-offices", test_organisations_of_offices);
  return g_test_run ();
}
