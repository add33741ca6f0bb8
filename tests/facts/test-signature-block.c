/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

#define PLEA                                                                                    \
  "We write as teachers of the islands to ask that the boat stay, since it has run for longer " \
  "than any of us has lived.\n"

static void
test_several_of_an_office (void)
{
  und_test_check_block (
    PLEA "U.S. Senators Ada Penrose and Bo Lee Lindt\nRepresentatives Cy Oram, Di Voss "
         "and Ed Wray\n",
    "signed:Ada Penrose; signed:Bo Lee Lindt; signed:Cy Oram; signed:Di Voss; "
    "signed:Ed Wray");
  und_test_check_block (PLEA "\nSenators of the islands and others will meet\n", "");
}

/* A suffix whose name was lost is no name. */
static void
test_suffix_alone (void)
{
  und_test_check_block (
    PLEA "\nSincerely,\n\nAda Penrose\nAttorney General of New Mexico\n\n Jr.\nAttorney "
         "General of Maine\n\nBo Lindt\nAttorney General of Utah\n",
    "signed:Ada Penrose@NM; signed:Bo Lindt@UT");
}

/* Who remains unnamed in a row of names, and who chairs what besides an office once held. */
static void
test_rows_and_former_offices (void)
{
  und_test_check_block (PLEA "\nSigned: Ada Penrose, Bo Lindt, Cy Oram, and (Anonymous)\n",
                        "signed:Ada Penrose; signed:Bo Lindt; signed:Cy Oram");
  und_test_check_block (PLEA "\nAda Penrose\nFormer Governor of Utah (R)\nCo-Chair, BoatSafe\n\nBo "
                             "Lindt\nFormer Governor of Ohio (D)\nCo-Chair, BoatSafe\n",
                        "signed:Ada Penrose@UT; signed:Bo Lindt@OH");
}

/* However many there are, the towns below them are theirs. */
static void
test_mayors_over_their_towns (void)
{
  und_test_check_block (
    PLEA "\nSigned,\n\nMayor Ada Penrose\n\nCity of Reed, TX\n\nMayor Bo Lindt\n\nCity of "
         "Fen, OH\n\nMayor Cy Oram\n\nCity of Weir, UT\n\nMayor Dee Marsh\n\nCity of Mill, "
         "IA\n\nMayor Eli Fenn\n\nCity of Lock, ME\n\nMayor Gus Hale\n\nCity of Ford, NY\n",
    "signed:Ada Penrose@TX; signed:Bo Lindt@OH; signed:Cy Oram@UT; signed:Dee Marsh@IA; "
    "signed:Eli Fenn@ME; signed:Gus Hale@NY");
}

static void
test_signed_by (void)
{
  und_test_check_block (
    PLEA "\nSincerely,\n\nAda Penrose\nBo Lindt\n[And many other boat owners](list.csv)\n",
    "signed:Ada Penrose; signed:Bo Lindt");
  und_test_check_block (
    PLEA "\nSignatories\n\n1. Association for Fair Weirs, Switzerland\n2. Mill Trade "
         "Network, Peru\n3. Institute for Locks, United Kingdom\n",
    "signed:Association for Fair Weirs; signed:Mill Trade Network; "
    "signed:Institute for Locks");
  und_test_check_block (PLEA "\nSigners:\n\n1. Penrose\n2. Lindt\n3. Bobby Oram\n",
                        "signed:Penrose; signed:Lindt; signed:Bobby Oram");
  und_test_check_block (
    PLEA "\nYours sincerely\n\nSigned by WRB, Fen Foundation, Greenboat, Oar Trust and "
         "The Port Alliance and a good many bakers. It is a good letter.\n",
    "signed:WRB; signed:Fen Foundation; signed:Greenboat; signed:Oar Trust; signed:The "
    "Port Alliance");
  und_test_check_block (PLEA "\nSincerely,\n\nSigned by: Ada Penrose, Bo Lindt and Cy Oram\n",
                        "signed:Ada Penrose; signed:Bo Lindt; signed:Cy Oram");
}

/* Letters after a name are an office, which no narrow column broke there. */
static void
test_letters_after_names (void)
{
  und_test_check_block (
    PLEA "\nYours faithfully,\n\nAda Penrose MP\nBo Lindt MP\nCy Oram MSP\nDi Voss\n",
    "signed:Ada Penrose; signed:Bo Lindt; signed:Cy Oram; signed:Di Voss");
}

/* Below a letter without a closing, where its first words say that such sign. */
static void
test_bodies_that_say_so (void)
{
  const char *bodies = "Alliance for the Ferry\nIsland Boat Project\nFen Rowing Union\n";
  const char *signers = "signed:Alliance for the Ferry; signed:Island Boat Project; "
                        "signed:Fen Rowing Union";
  g_autofree char *as = g_strconcat ("As bakers and other organizations of the islands, we write "
                                     "to ask that the boat stay on this route.\n",
                                     bodies, NULL);
  g_autofree char *our = g_strconcat ("We write because our organizations wish that the boat may "
                                      "stay on this route for another year.\n",
                                      bodies, NULL);
  g_autofree char *advancing = g_strconcat (
    "As organizations advancing boats, we write, and so to ask "
    "that the boat stay on this route.\n",
    bodies, NULL);
  g_autofree char *flood = g_strconcat (
    "As counties flood each spring, we write to ask that the boat "
    "stay on this route for another year.\n",
    bodies, NULL);
  g_autofree char *other = g_strconcat ("We write as teachers of the islands, and know that "
                                        "organizations wish that the boat may stay.\n",
                                        bodies, NULL);

  und_test_check_block (
    PLEA "\nSincerely,\n\nBoat Rights Committee\nDemand Ferries\nFen Foundation\nGolden "
         "Reed\nJana Penrose*\nMarsh Union\n\n* Director of the Institute for Boats "
         "(affiliation purposes only)\n",
    "signed:Boat Rights Committee; signed:Demand Ferries; signed:Fen Foundation; "
    "signed:Golden Reed; signed:Jana Penrose; signed:Marsh Union");
  und_test_check_block (as, signers);
  und_test_check_block (our, signers);
  und_test_check_block (other, "");
  und_test_check_block (advancing, signers);
  /* a conjunction */
  und_test_check_block (flood, "");
}

static void
test_affiliation_behind_a_suffix (void)
{
  und_test_check_block (
    PLEA "\nSincerely,\n\nAda Penrose MP Fen Party, Bo Lindt MP Independent, Cy Oram MP "
         "Labour\n",
    "signed:Ada Penrose+Fen Party; signed:Bo Lindt+Independent; signed:Cy Oram+Labour");
}

/* Below a letter of the first person to the editor stand names, and nothing says that they sign. */
static void
test_names_alone (void)
{
  und_test_check_block (PLEA "\nProfessor Ada Penrose\n\nDr Bo Lindt\n\nCy J Oram\n",
                        "signed:Ada Penrose; signed:Bo Lindt; signed:Cy J Oram");
  und_test_check_block (
    PLEA "\nAda Penrose\n\nTea at four, coffee at five, and nothing else all day\n\nBo "
         "Lindt\n\nCy Oram\n",
    "");
  und_test_check_block (
    PLEA "\nProfessor Ada Penrose Leeds\nDr Bo Lindt Oxford\nProfessor Cy Oram Leeds\nDi Voss "
         "Oxford\nEd Wray Fen\n",
    "signed:Ada Penrose+Leeds; signed:Bo Lindt+Oxford; signed:Cy Oram+Leeds; signed:Di "
    "Voss+Oxford; signed:Ed Wray+Fen");
  /* A family. */
  und_test_check_block (
    PLEA "\nAda Min Penrose\nBo Lee Penrose\nCy Jo Penrose\nDi May Penrose\nEd Kai "
         "Penrose\n",
    "signed:Ada Min Penrose; signed:Bo Lee Penrose; signed:Cy Jo Penrose; signed:Di May "
    "Penrose; signed:Ed Kai Penrose");
}

static void
check_page_head (const char *head, const char *expected)
{
  g_autofree char *text = g_strconcat (
    "Dear Chairman Marsh:\n\nWe ask you to act.\n\nSincerely,\n\nAda Penrose\nAttorney General of "
    "Utah\n\n",
    head, "\n\nBo Lindt\nAttorney General of Ohio\n", NULL);
  g_autoptr (UndReader) reader = und_test_part_new (text, UND_PART_LETTER, NULL, NULL);
  UndPerson *addressee = g_new0 (UndPerson, 1);
  g_autofree char *found = NULL;

  addressee->name = g_strdup ("Cy Marsh");
  addressee->office = g_strdup ("Chairman");
  addressee->organisation = g_strdup ("Fen Commission");
  g_ptr_array_add (reader->part->addressees, addressee);
  und_reader_read_block (reader);
  found = und_test_dup_signatories (reader->part, FALSE);
  g_assert_cmpstr (found, ==, expected);
}

/* The head of a page names the one whom the letter goes to. */
static void
test_page_heads (void)
{
  static const char both[] = "signed:Ada Penrose@UT; signed:Bo Lindt@OH";

  check_page_head ("Page 3 of 4\nChairman Marsh\nOctober 4, 2019", both);
  check_page_head ("The Honorable Cy Marsh\nOctober 4, 2019\nPage Two", both);
  check_page_head ("Fen Commission\nOctober 4, 2019\n3", both);
  check_page_head ("2\nHon. Cy Marsh, Chairman", both);
  check_page_head ("Dee Marsh\nAttorney General of Iowa",
                   "signed:Ada Penrose@UT; signed:Dee Marsh@IA; signed:Bo Lindt@OH");
}

static void
test_name_over_office (void)
{
  und_test_check_block (
    "We ask you to act.\n\nSincerely,\n\n\nAda Penrose\nAttorney General of New Mexico\n\n"
    "\nKarl Q. Oram, Jr.\nAttorney General for the District of Columbia\n\n"
    "cc: Bo Lindt\nSpeaker\n",
    "signed:Ada Penrose@NM; signed:Karl Q. Oram, Jr.@DC");
  und_test_check_block (
    "Respectfully,\n\nADA PENROSE\nUTAH ATTORNEY GENERAL\n\nBO LINDT\nOHIO ATTORNEY "
    "GENERAL\n",
    "signed:ADA PENROSE@UT; signed:BO LINDT@OH");
  und_test_check_block (
    "Sincerely,\n\n/s/ Ada Penrose\nAda Penrose\nAttorney General\nState of Utah\n\n"
    "By: Bo Lindt\nActing Attorney General of Ohio\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\nUnited States Senator\n\nBo Lindt\nMember of Congress\n",
    "signed:Ada Penrose; signed:Bo Lindt");
}

static void
test_office_on_the_line (void)
{
  und_test_check_block (
    "Sincerely,\n\nAda Penrose, Attorney General of Utah\nBo Lindt, Ohio Attorney "
    "General\nSenator Cy Oram\nAttorney General Di Voss (N.C.)\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram; signed:Di Voss@NC");
}

static void
test_offices_over_names (void)
{
  und_test_check_block (
    "Sincerely,\n\nATTORNEY GENERAL OF UTAH\nAda Penrose\n\nATTORNEY GENERAL OF OHIO\n"
    "Bo Lindt\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH");
  und_test_check_block (
    "Sincerely,\n\nFOR THE STATE OF UTAH\nAda Penrose\nAttorney General\n\nFOR THE STATE "
    "OF OHIO\nBo Lindt\nAttorney General\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH");
}

static void
test_columns (void)
{
  und_test_check_block (
    "Sincerely,\n\n"
    "Ada Penrose                         Bo Lindt\n"
    "Attorney General of Utah            Attorney General of Ohio\n\n"
    "Cy Oram                             Di Voss\n"
    "Attorney General for the            Attorney General of Guam\n"
    "District of Columbia\n\n"
    "                                    Ed Wray\n"
    "                                    Attorney General of Maine\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram@DC; signed:Di Voss@GU; "
    "signed:Ed Wray@ME");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\tBo Lindt\nAttorney General of Utah\tAttorney General of "
    "Ohio\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH");
}

/* One space is all that is left of the gap between two columns. */
static void
test_columns_that_break_offices (void)
{
  und_test_check_block (
    "Sincerely,\n\n"
    "Ada Penrose              Bo Lindt               Cy Oram\n"
    "Massachusetts Attorney   Utah Attorney          New Mexico Secretary\n"
    "General                  General                of State\n\n"
    "Di Voss                  Ed Wray\n"
    "Attorney                 Lieutenant\n"
    "General of Ohio          Governor of Idaho\n",
    "signed:Ada Penrose@MA; signed:Bo Lindt@UT; signed:Cy Oram@NM; signed:Di Voss@OH; "
    "signed:Ed Wray@ID");
}

static void
test_columns_parted_by_one_space (void)
{
  und_test_check_block (
    "Sincerely,\n\nAda Penrose Karl Q. Oram, Jr.\nAttorney General of Utah Attorney "
    "General for the District of Columbia\n\nCy Moor Di Voss\nAttorney General of "
    "Maine Acting Attorney General of Guam\n\nEd Wray\nAttorney General of Iowa\n",
    "signed:Ada Penrose@UT; signed:Karl Q. Oram, Jr.@DC; signed:Cy Moor@ME; "
    "signed:Di Voss@GU; signed:Ed Wray@IA");
  und_test_check_block (
    "Sincerely,\n\nADA PENROSE BO LINDT CY ORAM\nUTAH ATTORNEY GENERAL OHIO ATTORNEY "
    "GENERAL MAINE ATTORNEY GENERAL\n",
    "signed:ADA PENROSE@UT; signed:BO LINDT@OH; signed:CY ORAM@ME");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose Bo Lindt\nAttorney General Attorney General\nState of "
    "Utah Commonwealth of Kentucky\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@KY");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose J. Bo Lindt\nUnited States Senator United States "
    "Senator\n\nCy van der Oram Di Voss\nUnited States Senator United States Senator\n",
    "signed:Ada Penrose; signed:J. Bo Lindt; signed:Cy van der Oram; signed:Di Voss");
  und_test_check_block ("Sincerely,\n\nSenator Ada Penrose Senator Bo Lindt\n",
                        "signed:Ada Penrose; signed:Bo Lindt");
}

/* Here a gap has stayed between the names, there between the offices. */
static void
test_columns_that_touch (void)
{
  und_test_check_block (
    "Sincerely,\n\n"
    "Ada Penrose                       Bo Lindt\n"
    "Attorney General of Utah          Attorney General of Ohio\n\n"
    "Cy Oram                           Di Voss\n"
    "Attorney General of New Hampshire Attorney General of Guam\n\n"
    "Ed Wray Fay Moor\n"
    "Attorney General of Iowa          Attorney General of Maine\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram@NH; signed:Di Voss@GU; "
    "signed:Ed Wray@IA; signed:Fay Moor@ME");
}

/* Some with a blank line between them, some without, and two columns one below the other. */
static void
test_uneven_columns (void)
{
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\nUtah Attorney General\n\nBo Lindt\nOhio Attorney "
    "General\nCy Oram\nMaine Attorney General\nDee Voss\nEd Wray\nAttorney General of "
    "Iowa\nAttorney General of Guam\nFay Moor\nAttorney General of Texas\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram@ME; signed:Dee Voss@IA; "
    "signed:Ed Wray@GU; signed:Fay Moor@TX");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\nBo Lindt\nAttorney General of Utah\nCy Oram\nAttorney "
    "General of Ohio\nAttorney General of Maine\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram@ME");
}

/* Two offices on a line are one person's where one name stands above them. */
static void
test_two_offices_of_one (void)
{
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\nUnited States Senator Chairman\n\nBo Lindt\nAttorney "
    "General of Ohio\n",
    "signed:Ada Penrose; signed:Bo Lindt@OH");
}

static void
test_interleaved_columns (void)
{
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\nBo Lindt\nAttorney General of Utah\nAttorney General of "
    "Ohio\n\nCy Oram\nDi Voss\nAttorney General of Iowa\nAttorney General of Guam\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram@IA; signed:Di Voss@GU");
}

/* A row of names, a row of their offices, a row of their places. */
static void
test_interleaved_in_three_rows (void)
{
  und_test_check_block (
    "Respectfully submitted,\n\nADA PENROSE\nBO LINDT\nCY ORAM\nAttorney General\n"
    "Attorney General\nActing Attorney General\nState of Utah\nState of Ohio\n"
    "District of Columbia\n\nDI VOSS\nED WRAY\nAttorney General\nAttorney General\n"
    "State of Iowa\nState of Maine\n",
    "signed:ADA PENROSE@UT; signed:BO LINDT@OH; signed:CY ORAM@DC; signed:DI VOSS@IA; "
    "signed:ED WRAY@ME");
}

/* Nothing says that they sign, but who else would stand below a letter so? */
static void
test_names_without_a_closing (void)
{
  und_test_check_block (
    "We write as keepers of the river to ask that the weir be mended. It has let the boats "
    "through for ninety years, and the town has grown up on both of its banks.\n\n"
    "Professor Ada Penrose\n\nDr Bo Lindt\n\nProfessor Cy Oram\n\nSir Ed Wray\n",
    "signed:Ada Penrose; signed:Bo Lindt; signed:Cy Oram; signed:Ed Wray");
  und_test_check_block (
    "We write as keepers of the river to ask that the weir be mended. It has let the boats "
    "through for ninety years, and the town has grown up on both of its banks.\n"
    "Ada Penrose, Bo Lindt, Cy Oram, Dee Voss, Ed Wray, Fay Moor, Gus Hale, Ida Brandt\n",
    "signed:Ada Penrose; signed:Bo Lindt; signed:Cy Oram; signed:Dee Voss; "
    "signed:Ed Wray; signed:Fay Moor; signed:Gus Hale; signed:Ida Brandt");
}

/* A long list is not cut. */
static void
test_signed_by_many (void)
{
  g_autoptr (GString) text = g_string_new ("We ask you to act.\n\nSincerely,\n\nSigned by WFR");
  g_autoptr (GString) expected = g_string_new ("signed:WFR");

  for (guint i = 0; i < 1500; i++)
    {
      char letters[] = { (char) ('a' + i % 26), (char) ('a' + i / 26 % 26), (char) ('a' + i / 676),
                         '\0' };

      g_string_append_printf (text, ", F%s Fund", letters);
      g_string_append_printf (expected, "; signed:F%s Fund", letters);
    }
  g_string_append (text, ".\n");
  und_test_check_block (text->str, expected->str);
}

/* A list of those who signed, without their letter. */
/* Persons beside a few organisations are persons, and who stands on the next line signs too. */
static void
test_signed_by_both (void)
{
  und_test_check_block (
    "We ask you to act.\n\nSincerely,\n\nSigned by Fen Foundation, Weir Association, Ada "
    "Penrose and Bo Lindt.\nCy Oram, Mayor of Reed\n",
    "signed:Fen Foundation; signed:Weir Association; signed:Ada Penrose; signed:Bo Lindt; "
    "signed:Cy Oram");
}

static void
test_list_alone (void)
{
  und_test_check_block (
    "These are some of those who signed:\n\n1. Ada Penrose, weir keeper, Fen Labs\n2. Bo "
    "Lindt, professor of rivers, Reed University\n3. Cy Oram, pilot, Marsh Harbor\n",
    "signed:Ada Penrose+weir keeper, Fen Labs; signed:Bo Lindt+professor of rivers, Reed "
    "University; signed:Cy Oram+pilot, Marsh Harbor");
}

static void
test_signed_by_bodies (void)
{
  und_test_check_block (
    "We ask you to act.\n\nYours sincerely\n\nSigned by WFR, the Fen Fund, CORD, Marsh "
    "Aid, Friends of the Weir and a whole lot of swimmers.\n\nIt is a good letter.\n",
    "signed:WFR; signed:Fen Fund; signed:CORD; signed:Marsh Aid; "
    "signed:Friends of the Weir");
}

static void
test_flat_lists (void)
{
  und_test_check_block (
    "Signed,\n\nAda Penrose, weir keeper\nBo Lindt, Fen Labs\nCy Law, reader\nMarsh "
    "Foundation\nDi Voss AO\nEbba\nEd Wray, CEO Reed Club\nFay Moor\n",
    "signed:Ada Penrose+weir keeper; signed:Bo Lindt+Fen Labs; signed:Cy Law+reader; "
    "signed:Marsh Foundation; signed:Di Voss; signed:Ebba; signed:Ed Wray; "
    "signed:Fay Moor");
}

static void
test_lists_of_names (void)
{
  und_test_check_block ("Sincerely,\nAda Penrose\nBo Lindt\nCy de la Oram\n",
                        "signed:Ada Penrose; signed:Bo Lindt; signed:Cy de la Oram");
  und_test_check_block ("Sincerely,\n\nAda Penrose, Bo Ann Lindt, Cy Oram, and Di Voss\n",
                        "signed:Ada Penrose; signed:Bo Ann Lindt; signed:Cy Oram; signed:Di Voss");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose, Utah Treasurer; Bo Lindt, Ohio Treasurer; and Cy Oram, "
    "Treasurer of Iowa\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram@IA");
  und_test_check_block ("Sincerely,\n\nPenrose, Lindt, Oram, Voss\n",
                        "signed:Penrose; signed:Lindt; signed:Oram; signed:Voss");
  und_test_check_block (
    "We ask. Sincerely   Senator Ada Penrose  Senator Bo Lindt   Senator Cy Oram Cc  The "
    "Honorable Di Voss",
    "signed:Ada Penrose; signed:Bo Lindt; signed:Cy Oram");
}

static void
test_affiliations (void)
{
  und_test_check_block (
    "Signed,\n\n- Ada Penrose (Marsh Project, Fen Fund)\n- Bo Lindt\n- Cy Oram (Reed "
    "(the old one) team)\n",
    "signed:Ada Penrose+Marsh Project, Fen Fund; signed:Bo Lindt; "
    "signed:Cy Oram+Reed (the old one) team");
  und_test_check_block (
    "Signed by\n\nAda Penrose, University of Utah\nBo Lindt, Fen College, Ohio\n",
    "signed:Ada Penrose+University of Utah; signed:Bo Lindt+Fen College, Ohio");
  und_test_check_block (
    "## Signatures\n\n[ada42](https://example.org/a)\n\n[Bo Lindt](https://example.org/b)"
    "\n\n[1]: https://example.org\n",
    "signed:ada42; signed:Bo Lindt");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\nExecutive Director, Utah Office of Fair Trade\n",
    "signed:Ada Penrose@UT");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\nExecutive Director\nUtah Office of Fair Trade\n",
    "signed:Ada Penrose@UT");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose, Ph.D.\nUniversity of Utah\n\nBo Lindt, MD, MPH\nReed Labs\n"
    "\nCy Oram\nMarsh Ponds\n",
    "signed:Ada Penrose+University of Utah; signed:Bo Lindt+Reed Labs; "
    "signed:Cy Oram+Marsh Ponds");
}

static void
test_identification (void)
{
  und_test_check_block (
    "Affiliations are given for identification only.\n\nSincerely,\n\n"
    "Ada Penrose\nUniversity of Utah\n\nBo Lindt\nUtah Fair Trade Council\n",
    "signed:Ada Penrose+University of Utah; signed:Bo Lindt+Utah Fair Trade Council");
  und_test_check_block ("Sincerely,\n\nAda Penrose, Fen College\nBo Lindt, Reed Labs\n\n"
                        "*Affiliations listed for identification purposes\n",
                        "signed:Ada Penrose+Fen College; signed:Bo Lindt+Reed Labs");
  /* An acronym in brackets makes no heading of a signer. */
  und_test_check_block (
    "We, the undersigned organizations, ask you to stop.\n\nSincerely,\n\nReed Action for "
    "Young People (RAYP)\n\nMarsh Ponds Alliance\n\nUtah Fair Trade Council\n",
    "signed:Reed Action for Young People; signed:Marsh Ponds Alliance; "
    "signed:Utah Fair Trade Council");
  /* Organisations that sign under a heading of their own do sign. */
  und_test_check_block (
    "Sincerely,\n\nOrganizations:\n\nUtah Fair Trade Council\nMarsh Ponds Alliance\n\n"
    "Individuals (affiliations for identification only):\n\nAda Penrose\nUniversity of "
    "Utah\n\nBo Lindt\nReed Labs\n",
    "signed:Utah Fair Trade Council; signed:Marsh Ponds Alliance; signed:Ada "
    "Penrose+University of Utah; signed:Bo Lindt+Reed Labs");
}

/* The member of the only signatory, "office/locality". */
static void
check_office (const char *text, const char *expected)
{
  g_autoptr (UndReader) reader = und_test_part_new (text, UND_PART_LETTER, NULL, NULL);
  g_autofree char *found = NULL;
  const UndSignatory *signatory = NULL;

  und_reader_read_block (reader);
  g_assert_cmpuint (reader->part->signatories->len, ==, 1);
  signatory = g_ptr_array_index (reader->part->signatories, 0);
  found = g_strdup_printf ("%s/%s/%s", signatory->name, signatory->office, signatory->locality);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_localities (void)
{
  check_office ("Sincerely,\n\nActing Mayor Ada Penrose\nCity of Reed, TX\n",
                "Ada Penrose/Acting Mayor/City of Reed");
  check_office ("Sincerely,\n\nADA PENROSE\nINTERIM DISTRICT ATTORNEY, FEN COUNTY, OHIO\n",
                "ADA PENROSE/Interim District Attorney/FEN COUNTY");
  check_office ("Sincerely,\n\nAda Penrose\nMayor of Reed, Ohio\n", "Ada Penrose/Mayor/Reed");
  check_office ("Sincerely,\n\nAda Penrose\nCity Attorney, Reed, Ohio\n",
                "Ada Penrose/City Attorney/Reed");
  und_test_check_block ("Sincerely,\n\n"
                        "Mayor Ada Penrose             Acting Mayor Bo Lindt\n"
                        "City of Reed, AZ              City of Fen, OH\n\n"
                        "Mayor Cy Oram                 Mayor Di Voss\n"
                        "Town of Marsh, NJ             City of Moor, MI\n",
                        "signed:Ada Penrose@AZ; signed:Bo Lindt@OH; signed:Cy Oram@NJ; "
                        "signed:Di Voss@MI");
}

static void
test_places (void)
{
  und_test_check_block ("Sincerely,\n\nUtah: Ada Penrose\nOhio: Bo Lindt\n",
                        "signed:Ada Penrose@UT; signed:Bo Lindt@OH");
  und_test_check_block ("Sincerely,\n\nUTAH\nAda Penrose\n\nOHIO\nBo Lindt\n",
                        "signed:Ada Penrose@UT; signed:Bo Lindt@OH");
  und_test_check_block ("Sincerely,\n\nAda Penrose (Utah)\nBo Lindt (OH-11)\nCy Oram, Iowa\n",
                        "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram@IA");
  und_test_check_block (
    "Sincerely,\n\nMayor Ada Penrose, Reed, Ohio\nMayor Bo Lindt, Fen, Utah\nMayor Cy "
    "Oram, Moor, Iowa\n",
    "signed:Ada Penrose@OH; signed:Bo Lindt@UT; signed:Cy Oram@IA");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose            Bo Lindt\nTreasurer              Treasurer\n"
    "Utah                   Ohio\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose\nReed, Utah\n\nBo Lindt\nTreasurer, State of Ohio\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH");
  und_test_check_block ("Sincerely,\n\nUtah:\nFen Alliance (UT)\nMarsh Fund\n",
                        "signed:Fen Alliance@UT; signed:Marsh Fund");
}

static void
test_organisations (void)
{
  und_test_check_block ("Sincerely, Fen Budget Project\nReed Alliance\nMarsh Fund\n",
                        "signed:Fen Budget Project; signed:Reed Alliance; signed:Marsh Fund");
  und_test_check_block (
    "The undersigned organizations:\n\nAccess Here\nReed Liberties Union\nCenter for Marsh & "
    "Fen\nFen Rights Watch\n",
    "signed:Access Here; signed:Reed Liberties Union; signed:Center for Marsh & Fen; "
    "signed:Fen Rights Watch");
}

static void
test_two_spaces_part_those_on_a_line (void)
{
  und_test_check_block ("Sincerely,\n\nSenator Ada Penrose  Senator Bo Lindt  Senator Cy Oram\n",
                        "signed:Ada Penrose; signed:Bo Lindt; signed:Cy Oram");
  und_test_check_block (
    "Sincerely,\n\nAda Penrose  United States Senator\n\nBo Lindt  Member of Congress\n",
    "signed:Ada Penrose; signed:Bo Lindt");
}

static void
test_sections (void)
{
  und_test_check_block (
    "Signatories\n\n**Organisations**\nAlder Libre, Chile\nCode Rose, US\nCity of Reed, "
    "Spain\nFen Union (FU), Peru\n\n**Individuals**\nAda Penrose, Journalist, Chile\nBo "
    "Lindt, Writer, Spain\nCy Oram, Lawyer, Peru\n",
    "signed:Alder Libre; signed:Code Rose; signed:City of Reed; signed:Fen Union; "
    "signed:Ada Penrose+Journalist, Chile; signed:Bo Lindt+Writer, Spain; "
    "signed:Cy Oram+Lawyer, Peru");
}

static void
test_signed_in_one_paragraph (void)
{
  und_test_check_block ("Signed:\n\nAda Penrose, Bo Lindt, Cy Oram, Di\nVoss, and Ed Wray.\n",
                        "signed:Ada Penrose; signed:Bo Lindt; signed:Cy Oram; signed:Di Voss; "
                        "signed:Ed Wray");
  und_test_check_block ("Signed: Ada Penrose\nBo Lindt\n", "signed:Ada Penrose; signed:Bo Lindt");
}

static void
test_electronic_marks (void)
{
  und_test_check_block (
    "Sincerely,\n\n[signed electronically]\nAda Penrose\nAttorney General of Utah\n\n"
    "Signed electronically by Bo Lindt\nAttorney General of Maine\n\n"
    "[electronic signature]\nCy Oram\nAttorney General of Ohio\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@ME; signed:Cy Oram@OH");
  und_test_check_block (
    "Sincerely,\n\nDocuSign Envelope ID: 4F2A19C3-B77D-4E11\n\nDocuSigned by:\nAda "
    "Penrose\n4F2A19C3B77D4E1...\nADA PENROSE\nAttorney General of Utah\n\nDocuSigned "
    "by: Bo Lindt\n88AC01D2E9F34AA\nBo Lindt\nAttorney General of Maine\n",
    "signed:ADA PENROSE@UT; signed:Bo Lindt@ME");
}

static void
test_organisations_without_their_noun (void)
{
  und_test_check_block (
    "We, the 6 undersigned consumer and river organizations, ask you to act.\n\n"
    "Sincerely,\n\nFen Together\nRestore the Weir\nAlliance for Eels (AE), Peru\nReed "
    "Budget Project\nMoor Fund, Inc.\nEbba\n",
    "signed:Fen Together; signed:Restore the Weir; signed:Alliance for Eels; "
    "signed:Reed Budget Project; signed:Moor Fund, Inc.; signed:Ebba");
  und_test_check_block (
    "Sincerely,\n\nAlder Now\nAlliance for Eels\nBirch Rights Watch\nEels First\nMoor "
    "Fund\nReed Together\nThe Weir Society\n",
    "signed:Alder Now; signed:Alliance for Eels; signed:Birch Rights Watch; "
    "signed:Eels First; signed:Moor Fund; signed:Reed Together; "
    "signed:The Weir Society");
  und_test_check_block ("Signed:\n\nNational Organizations\nFen Alliance\nMarsh Fund\n\nState "
                        "Organizations\nEel Society\n",
                        "signed:Fen Alliance; signed:Marsh Fund; signed:Eel Society");
  und_test_check_block (
    "Signed:\n\nFen Alliance\nGreat Marsh Clean Cities\nMarsh Fund\nWeir Society\n",
    "signed:Fen Alliance; signed:Great Marsh Clean Cities; signed:Marsh Fund; "
    "signed:Weir Society");
  und_test_check_block ("Sincerely,\n\nFen Alliance, Marsh Fund, and Eel Society\n",
                        "signed:Fen Alliance; signed:Marsh Fund; signed:Eel Society");
  und_test_check_block ("_Sincerely,_\n\nReed Alliance\nMarsh Fund\n",
                        "signed:Reed Alliance; signed:Marsh Fund");
}

static void
test_what_is_no_block (void)
{
  und_test_check_block ("The board thanks you.\n\nSincerely held views of Ada Penrose differ.\n",
                        "");
  und_test_check_block ("cc: Ada Penrose\nBo Lindt\n", "");
  und_test_check_block ("Signed,\n\nContact: Ada Penrose, 555-0100\n", "");
}

static void
test_without_closing (void)
{
  und_test_check_block (
    "We ask that the department answer these seven questions of ours before the end of "
    "the next month, and that it say so.\n\nAda Penrose\nAttorney General of Utah\n\n"
    "Bo Lindt\nAttorney General of Ohio\n",
    "signed:Ada Penrose@UT; signed:Bo Lindt@OH");
}

static void
test_marked_names_without_closing (void)
{
  und_test_check_block (
    "We, the undersigned, urge you to see that this costly affair is ended before it is "
    "heard in Reed next year by anyone at all.\n\n  * **Ada Penrose**, weir keeper\n  * "
    "**Bo Lindt**\n  * **Dr Cy Oram OAM**, Fen College\n  * **Di Voss,** Chair, Moor "
    "Club\n\n[See the full list of all who signed it here][1]\n",
    "signed:Ada Penrose+weir keeper; signed:Bo Lindt; signed:Cy Oram+Fen College; "
    "signed:Di Voss");
}

static void
test_numbered_names_without_closing (void)
{
  static const char prose[] =
    "We refuse to take part in any events on its campus until such time as the university decides "
    "otherwise.\n\n\n";
  g_autofree char *signed_text = g_strconcat (
    prose,
    "1. J. Ada Penrose, University of Utah, Reed\n2. Bo Lindt, Fen College\n"
    "3. C.G. Oram, Marsh University\n",
    NULL);
  g_autofree char *demands = g_strconcat (
    prose, "1. Stop The Pumps\n2. Free All Eels\n3. Open The Books\n", NULL);

  und_test_check_block (signed_text,
                        "signed:J. Ada Penrose+University of Utah, Reed; signed:Bo Lindt+Fen "
                        "College; signed:C.G. Oram+Marsh University");
  und_test_check_block (demands, "");
}

static void
test_spans (void)
{
  static const char text[] = "Sincerely,\n\nAda Penrose\nAttorney General of Utah\n";
  g_autoptr (UndReader) reader = und_test_part_new (text, UND_PART_LETTER, NULL, NULL);
  const UndSignatory *signatory = NULL;

  und_reader_read_block (reader);
  g_assert_cmpuint (reader->part->signatories->len, ==, 1);
  signatory = g_ptr_array_index (reader->part->signatories, 0);
  g_assert_cmpuint (signatory->span.start, ==, 12);
  g_assert_cmpuint (signatory->span.end, ==, 48);
  g_assert_cmpstr (signatory->office, ==, "Attorney General");
}

/* "and many others" names nobody; what begins like it may. */
static void
test_others_and_names_like_them (void)
{
  und_test_check_block (PLEA "Sincerely,\n\nAda Penrose\nBo Lindt\nand many others\n",
                        "signed:Ada Penrose; signed:Bo Lindt");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/signature-block/suffix-alone", test_suffix_alone);
  g_test_add_func ("/facts/signature-block/rows-and-former-offices", test_rows_and_former_offices);
  g_test_add_func ("/facts/signature-block/mayors-over-their-towns", test_mayors_over_their_towns);
  g_test_add_func ("/facts/signature-block/page-heads", test_page_heads);
  g_test_add_func ("/facts/signature-block/name-over-office", test_name_over_office);
  g_test_add_func ("/facts/signature-block/office-on-the-line", test_office_on_the_line);
  g_test_add_func ("/facts/signature-block/offices-over-names", test_offices_over_names);
  g_test_add_func ("/facts/signature-block/columns-side-by-side", test_columns);
  g_test_add_func ("/facts/signature-block/columns-parted-by-one-space",
                   test_columns_parted_by_one_space);
  g_test_add_func ("/facts/signature-block/columns-that-touch", test_columns_that_touch);
  g_test_add_func ("/facts/signature-block/columns-that-break-offices",
                   test_columns_that_break_offices);
  g_test_add_func ("/facts/signature-block/uneven-columns", test_uneven_columns);
  g_test_add_func ("/facts/signature-block/names-without-a-closing", test_names_without_a_closing);
  g_test_add_func ("/facts/signature-block/signed-by-both", test_signed_by_both);
  g_test_add_func ("/facts/signature-block/signed-by-many", test_signed_by_many);
  g_test_add_func ("/facts/signature-block/list-alone", test_list_alone);
  g_test_add_func ("/facts/signature-block/signed-by-bodies", test_signed_by_bodies);
  g_test_add_func ("/facts/signature-block/two-offices-of-one", test_two_offices_of_one);
  g_test_add_func ("/facts/signature-block/columns-interleaved", test_interleaved_columns);
  g_test_add_func ("/facts/signature-block/lists-of-names", test_lists_of_names);
  g_test_add_func ("/facts/signature-block/affiliations", test_affiliations);
  g_test_add_func ("/facts/signature-block/for-identification-only", test_identification);
  g_test_add_func ("/facts/signature-block/localities", test_localities);
  g_test_add_func ("/facts/signature-block/places", test_places);
  g_test_add_func ("/facts/signature-block/two-spaces-part-those-on-a-line",
                   test_two_spaces_part_those_on_a_line);
  g_test_add_func ("/facts/signature-block/sections", test_sections);
  g_test_add_func ("/facts/signature-block/signed-in-one-paragraph", test_signed_in_one_paragraph);
  g_test_add_func ("/facts/signature-block/electronic-marks", test_electronic_marks);
  g_test_add_func ("/facts/signature-block/organisations", test_organisations);
  g_test_add_func ("/facts/signature-block/columns-interleaved-in-three-rows",
                   test_interleaved_in_three_rows);
  g_test_add_func ("/facts/signature-block/flat-lists", test_flat_lists);
  g_test_add_func ("/facts/signature-block/organisations-without-their-noun",
                   test_organisations_without_their_noun);
  g_test_add_func ("/facts/signature-block/marked-names-without-closing",
                   test_marked_names_without_closing);
  g_test_add_func ("/facts/signature-block/several-of-an-office", test_several_of_an_office);
  g_test_add_func ("/facts/signature-block/signed-by", test_signed_by);
  g_test_add_func ("/facts/signature-block/letters-after-names", test_letters_after_names);
  g_test_add_func ("/facts/signature-block/bodies-that-say-so", test_bodies_that_say_so);
  g_test_add_func ("/facts/signature-block/affiliation-behind-a-suffix",
                   test_affiliation_behind_a_suffix);
  g_test_add_func ("/facts/signature-block/names-alone", test_names_alone);
  g_test_add_func ("/facts/signature-block/what-is-no-block", test_what_is_no_block);
  g_test_add_func ("/facts/signature-block/letter-without-closing", test_without_closing);
  g_test_add_func ("/facts/signature-block/numbered-names-without-closing",
                   test_numbered_names_without_closing);
  g_test_add_func ("/facts/signature-block/span-is-name-and-office", test_spans);
  g_test_add_func ("/facts/signature-block/others-and-names-like-them",
                   test_others_and_names_like_them);
  return g_test_run ();
}
