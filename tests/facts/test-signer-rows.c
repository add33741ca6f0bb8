/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

/* Comments to an agency: each office with those of its staff, in columns. */
static void
test_staff_below_headings (void)
{
  und_test_check_block ("Respectfully submitted,\n\n"
                        "FOR THE STATE OF UTAH              FOR THE STATE OF OHIO\n\n"
                        "ADA PENROSE                        BO LINDT\n"
                        "Attorney General of Utah           Attorney General of Ohio\n"
                        "CY R. ORAM                         DI VOSS\n"
                        "Special Assistant Attorney General Senior Assistant Attorney General\n"
                        "Office of the Attorney General     ED WRAY\n"
                        "200 Weir Place                     Supervising Deputy Attorney General\n"
                        "Reed, UT 84000                     1300 Lock Street\n"
                        "(801) 555-0142                     Fen, OH 43000\n\n"
                        "FOR THE COMMONWEALTH OF            FOR THE STATE OF IOWA\n"
                        "VIRGINIA\n"
                        "                                   GUS HALE\n"
                        "IDA BRANDT                         Attorney General\n"
                        "Attorney General                   JO MARSH\n"
                        "KAI FENN                           Chief, River Protection Bureau\n"
                        "Solicitor General                  28 Mill Street\n",
                        "signed:ADA PENROSE@UT; signed:BO LINDT@OH; signed:GUS HALE@IA; "
                        "signed:IDA BRANDT@VA");
  und_test_check_block (
    "Respectfully submitted,\n\nFOR THE CITY OF REED\n\nADA PENROSE\nMayor\nBO LINDT\n"
    "Police Chief\n\nFOR THE STATE OF UTAH\n\nCY ORAM\nAttorney General\nDI VOSS\n"
    "Director of Water\n",
    "signed:ADA PENROSE; signed:BO LINDT; signed:CY ORAM@UT; signed:DI VOSS@UT");
}

/* Right below the holder of an office stand those of her staff, but not below another's. */
static void
test_staff_below_holders (void)
{
  und_test_check_block (
    "Sincerely,\n\nADA PENROSE\nAttorney General of Utah\nBO LINDT\nDeputy Attorney "
    "General\nCY ORAM\nAssistant Attorney General\n\nDI VOSS\nAttorney General of Ohio\n",
    "signed:ADA PENROSE@UT; signed:DI VOSS@OH");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\nAttorney General of Utah\nBo Lindt\nDeputy Attorney "
    "General of Ohio\nCy Oram\nActing Attorney General of Maine\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram@ME");
  und_test_check_block ("Sincerely,\n\nAda Penrose\nGovernor of Utah\nBo Lindt\nDeputy Director\n",
                        "signed:Ada Penrose@UT; signed:Bo Lindt");
}

/* What a page has below the letter has the shape of names. */
static void
test_foot_of_page (void)
{
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\nBo Lindt, Quay Books\n\nNext Article Previous Article\n"
    "Mary Fenn Returns\n",
    "signed:Ada Penrose; signed:Bo Lindt+Quay Books");
  und_test_check_block ("Sincerely,\n\nAda Penrose\nBo Lindt\n\nShare this: Reed\nCy Oram Wins\n",
                        "signed:Ada Penrose; signed:Bo Lindt");
  /* Organisations may begin with such words. */
  und_test_check_block (
    "Our organizations ask you to act.\n\nSincerely,\n\nCopyright Alliance\nNext Reed "
    "Foundation\nPrint Workers Union\nPrivacy Policy Institute\nShare Food Network\n",
    "signed:Copyright Alliance; signed:Next Reed Foundation; signed:Print Workers Union; "
    "signed:Privacy Policy Institute; signed:Share Food Network");
}

static void
test_names_with_particles (void)
{
  und_test_check_block (
    "Signed by:\n\nRashid al-Khouri, Beirut, Lebanon\nMaria dos Santos e Silva, Aveiro\n"
    "Prof. em. Dieter Graf von Achenbach, Rostow\nNgozi Eze-Bright, Ph.D., P.E.\n"
    "Karl-Heinz vom Stein\n",
    "signed:Rashid al-Khouri+Beirut, Lebanon; signed:Maria dos Santos e Silva+Aveiro; "
    "signed:Dieter Graf von Achenbach+Rostow; signed:Ngozi Eze-Bright; "
    "signed:Karl-Heinz vom Stein");
}

static void
test_peers (void)
{
  und_test_check_block (
    "Yours sincerely,\n\nAda Penrose MP\nBaroness Lindt of Reed\nLord Oram\n"
    "Cllr Di Voss, Fen Council\n",
    "signed:Ada Penrose; signed:Baroness Lindt of Reed; signed:Lord Oram; signed:Di Voss+Fen "
    "Council");
  und_test_check_block (
    "Yours sincerely,\n\nAda Penrose\nBo Lindt\nCy Oram\nDi Voss\nEd Wray\nMember of "
    "Parliament for Fen\nGus Hale\nIda Marsh\nJo Fenn\nKai Brandt\nLou Ford\nMax Reed\n",
    "signed:Ada Penrose; signed:Bo Lindt; signed:Cy Oram; signed:Di Voss; signed:Ed Wray; "
    "signed:Gus Hale; signed:Ida Marsh; signed:Jo Fenn; signed:Kai Brandt; "
    "signed:Lou Ford; signed:Max Reed");
  /* Said of somebody, and no name. */
  und_test_check_block ("Yours sincerely,\n\nAda Penrose\nMember of Parliament for Reed\n",
                        "signed:Ada Penrose");
}

/* What tells how to reach somebody is no affiliation; what follows it may be one. */
static void
test_handles (void)
{
  und_test_check_block (
    "Signed:\n\n- Ada Penrose (@adap)\n- Bo Lindt (@blindt), Reed Developers\n- Cy Oram "
    "([@coram](https://hub.example/coram))\n- Di Voss <di@reed.example>\n- Ed Wray (Fen "
    "Labs)\n",
    "signed:Ada Penrose; signed:Bo Lindt+Reed Developers; signed:Cy Oram; "
    "signed:Di Voss; signed:Ed Wray+Fen Labs");
}

static void
test_on_behalf (void)
{
  und_test_check_block (
    "Yours sincerely,\n\nOn behalf of the Warm Network:\nAda Penrose, Chair\n\nOn behalf of "
    "Fen Food Bank: Bo Lindt\n\np.p. Cy Oram\nDirector, Lock Kitchen\n\nFor and on behalf "
    "of Mill Housing,\nDi Voss\n\nSigned on behalf of Reed Church by Rev. Ed Wray\n",
    "signed:Ada Penrose+Warm Network; signed:Bo Lindt+Fen Food Bank; signed:Cy Oram; "
    "signed:Di Voss+Mill Housing; signed:Ed Wray+Reed Church");
  und_test_check_block ("Yours sincerely,\n\nOn behalf of the Warm Network\n\nAda Penrose\n",
                        "signed:Warm Network; signed:Ada Penrose");
  und_test_check_block (
    "Yours sincerely,\n\nAda Penrose\n\nOn behalf of the Warm Network, we thank you for it.\n",
    "signed:Ada Penrose");
  und_test_check_block ("Yours sincerely,\n\nAda Penrose\nOn behalf of all who row here\n",
                        "signed:Ada Penrose");
}

/* How to reach one of them, or the house on whose paper they write, is not the end. */
static void
test_below_telephones (void)
{
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\nAttorney General of Utah\nTelephone: (801) 555-0142\n\nBo "
    "Lindt\nAttorney General of Ohio\n\n3\n1850 Reed Street, Washington, DC 20036\nPhone: "
    "(202) 555-0100\n\nCy Oram\nAttorney General of Maine\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram@ME");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\n\nFor more information, please contact:\nBo Lindt\n",
    "signed:Ada Penrose");
  und_test_check_block ("Sincerely,\n\nAda Penrose\n\nContact: Bo Lindt\nPhone: (202) 555-0100\n",
                        "signed:Ada Penrose");
}

/* Amid officials one may hold an office that no vocabulary has. */
static void
test_unknown_office (void)
{
  static const char plea[] =
    "We ask that the boat stay, since it has run for longer than any of us "
    "has lived, and will for as long as we live.\n\n";
  g_autofree char *one = g_strconcat (
    plea,
    "Ada Penrose, Treasurer of Utah\nBo Lindt, Treasurer of Ohio\nCy Oram, Harbor Reeve of "
    "Iowa\nDi Voss, Treasurer of Maine\n",
    NULL);
  g_autofree char *two = g_strconcat (
    plea,
    "Ada Penrose, Treasurer of Utah\nBo Lindt, Treasurer of Ohio\nCy Oram, Harbor Reeve of "
    "Iowa\nDi Voss, Weir Keeper of Maine\n",
    NULL);
  g_autofree char *turns = g_strconcat (
    plea,
    "Sincerely,\n\nAda Penrose\nTreasurer of Utah\nBo Lindt\nTreasurer of Ohio\nCy "
    "Oram\nHarbor Reeve\nDi Voss\nTreasurer of Maine\n",
    NULL);
  g_autofree char *names = g_strconcat (
    plea,
    "Sincerely,\n\nAda Penrose\nTreasurer of Utah\nBo Lindt\nTreasurer of Ohio\nCy "
    "Oram\nHarbor Reeve\n",
    NULL);

  g_autofree char *more = g_strconcat (
    plea,
    "Sincerely,\n\nAda Penrose\nTreasurer of Utah\nBo Lindt\nTreasurer of Ohio\nCy "
    "Oram\nTreasurer of Maine\nDi Voss\nEd Wray\n",
    NULL);

  /* two persons without an office, not one with an odd one */
  und_test_check_block (more, "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram@ME; "
                              "signed:Di Voss; signed:Ed Wray");
  und_test_check_part (one, UND_PART_STATEMENT, NULL,
                       "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram+Harbor Reeve of "
                       "Iowa; signed:Di Voss@ME");
  und_test_check_part (two, UND_PART_STATEMENT, NULL, "");
  und_test_check_block (turns, "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram+Harbor "
                               "Reeve; signed:Di Voss@ME");
  und_test_check_block (names, "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram; "
                               "signed:Harbor Reeve");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/signer-rows/staff-below-headings", test_staff_below_headings);
  g_test_add_func ("/facts/signer-rows/staff-below-holders", test_staff_below_holders);
  g_test_add_func ("/facts/signer-rows/foot-of-page", test_foot_of_page);
  g_test_add_func ("/facts/signer-rows/names-with-particles", test_names_with_particles);
  g_test_add_func ("/facts/signer-rows/peers", test_peers);
  g_test_add_func ("/facts/signer-rows/handles", test_handles);
  g_test_add_func ("/facts/signer-rows/on-behalf", test_on_behalf);
  g_test_add_func ("/facts/signer-rows/below-telephones", test_below_telephones);
  g_test_add_func ("/facts/signer-rows/unknown-office", test_unknown_office);
  return g_test_run ();
}
