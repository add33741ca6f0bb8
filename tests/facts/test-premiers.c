/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Another country is another file of data: releases and letters of the provinces of Canada are read
 * by the same rules as those of the states.
 */
#include "config.h"

#include "und-test-part.h"

static const char release[] =
  "Premier Penrose Joins Call for a Seaway Fund\n\n"
  "June 3, 2024\n\n"
  "TORONTO – Ontario Premier Ada Penrose today joined the premiers of Quebec, Nova Scotia and "
  "Newfoundland and Labrador in asking the River Board for a fund that mends the locks of the "
  "seaway before the winter.\n\n"
  "“The locks cannot wait for another winter of ice,” said Premier Penrose. “Every town on the "
  "river pays for it.”\n\n"
  "The letter was also signed by the premiers of Manitoba, Prince Edward Island and Yukon.\n\n"
  "-30-\n";

static const char list[] =
  "Premiers Ask for a Seaway Fund\n\n"
  "June 3, 2024\n\n"
  "The premiers of Ontario, Quebec and Nova Scotia sent a letter to the River Board today, which "
  "asks for a fund that mends the locks of the seaway before the winter floods come.\n";

static const char letter[] = "June 3, 2024\n\n"
                             "The Honourable Dora Quill\nMinister of Transportation\n\n"
                             "Dear Minister Quill:\n\n"
                             "We, the undersigned premiers, write about the locks of the river. "
                             "We ask you to mend them before the winter.\n\n"
                             "Sincerely,\n\n"
                             "Olaf Hale\nPremier of Manitoba\n\n"
                             "Ada Penrose\nPremier of Ontario\n\n"
                             "Rhea Lindt\nPremier of Newfoundland and Labrador\n\n"
                             "Bo Voss\nMinister of Health for the Northwest Territories\n";

static void
test_list (void)
{
  und_test_check_signers ("", list, "listed:ON; listed:QC; listed:NS", NULL);
}

/* Ministers by what they look after, and by their province alone. */
static void
test_ministers (void)
{
  und_test_check_signers (
    "",
    "Provinces Ask for Homes\n\nJune 3, 2024\n\nOTTAWA – Ontario's Minister of Housing Olaf Hale, "
    "British Columbia's Minister of Fisheries Rhea Lindt and Alberta's Bo Voss sent a letter to "
    "the River Board today, which asks for homes along the river before the winter floods come.\n",
    "listed:Olaf Hale@ON; listed:Rhea Lindt@BC; listed:Bo Voss@AB", NULL);
}

static void
test_release (void)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (release, NULL);
  const UndPartFacts *part = und_test_facts_part (facts, 0);

  g_assert_cmpint (part->kind, ==, UND_PART_PRESS_RELEASE);
  g_assert_cmpstr (part->issuer.name, ==, "Ada Penrose");
  g_assert_cmpstr (part->issuer.office, ==, "Premier");
  g_assert_cmpstr (part->issuer.jurisdiction, ==, "CA-ON");
  g_assert_cmpstr (part->date.value, ==, "2024-06-03");
  und_test_check_signers (
    "", release,
    "self:Ada Penrose@ON; listed:QC; listed:NS; listed:NL; listed:MB; listed:PE; "
    "listed:YT",
    NULL);
}

static void
test_signature_block (void)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (letter, NULL);
  const UndPartFacts *part = und_test_facts_part (facts, 0);
  const UndSignatory *first = g_ptr_array_index (part->signatories, 0);

  g_assert_cmpint (part->kind, ==, UND_PART_LETTER);
  und_test_check_signers ("", letter,
                          "signed:Olaf Hale@MB; signed:Ada Penrose@ON; signed:Rhea Lindt@NL; "
                          "signed:Bo Voss@NT",
                          NULL);
  g_assert_cmpstr (first->office, ==, "Premier");
}

/* A code of the country beside a word in capitals is no code. */
static void
test_capitals (void)
{
  und_test_check_signers (
    "",
    "Dear Board:\n\nWe write about the weir at Long Bend, and we ask you to mend it now.\n\n"
    "Sincerely,\n\nADA PENROSE\nCHAIR, COMMITTEE ON RIVERS\n\nOLAF HALE\nPREMIER, ON\n",
    "signed:ADA PENROSE; signed:OLAF HALE@ON", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/premiers/ministers", test_ministers);
  g_test_add_func ("/facts/premiers/list", test_list);
  g_test_add_func ("/facts/premiers/release", test_release);
  g_test_add_func ("/facts/premiers/signature-block", test_signature_block);
  g_test_add_func ("/facts/premiers/words-in-capitals-are-no-codes", test_capitals);
  return g_test_run ();
}
