/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

#define PLEA                                                                                    \
  "We write as teachers of the islands to ask that the boat stay, since it has run for longer " \
  "than any of us has lived.\n"

/* A page that shows some of those who have signed, over the tally. */
static void
test_page_shows_signers (void)
{
  und_test_check_part (PLEA "\nWho's signing\n\nAda Penrose\nBo Lindt\nCy Oram\n64 signatures\n",
                       UND_PART_PETITION, NULL,
                       "signed:Ada Penrose; signed:Bo Lindt; signed:Cy Oram");
  und_test_check_part (PLEA "\nWho's boating\n\nAda Penrose\nBo Lindt\nCy Oram\n64 boats\n",
                       UND_PART_PETITION, NULL, "");
}

/* A word that closes letters, inside an affiliation, closes none. */
static void
test_closing_inside_affiliation (void)
{
  und_test_check_block (
    PLEA "\nAda Penrose, Writer on boats,\nBo Lindt,\nCy Oram, Reed College,\n"
         "Di Voss, Member of the People's Signatories Group, in a personal "
         "capacity\n",
    "signed:Ada Penrose+Writer on boats; signed:Bo Lindt; signed:Cy "
    "Oram+Reed College; signed:Di Voss+Member of the People's Signatories Group, in a "
    "personal capacity");
}

/* What announces a list is its own sentence, not the one before it: of what follows "against:"
 * nobody signs. */
static void
test_sentence_announces (void)
{
  und_test_check_block (
    "We, the undersigned organizations, write to you for the boats. We stand against:\n\n- Raising "
    "fares\n- Selling boats\n- Closing piers\n\nSincerely,\n\nAda Penrose\nPresident\nReed "
    "Alliance\n",
    "signed:Ada Penrose+Reed Alliance");
  und_test_check_block (
    "We write to you for the boats. The organizations that signed the letter are:\n\n- Reed "
    "Alliance\n- Fen Trust\n- Union of Rowers\n",
    "signed:Reed Alliance; signed:Fen Trust; signed:Union of Rowers");
}

static void
test_office_of_volunteer (void)
{
  und_test_check_block_fully (
    PLEA
    "\nSincerely,\n\nAda Penrose\nVolunteer President\nReed Alliance\n\nBo Lindt\nPresident\nFen "
    "Trust\n",
    "signed:Ada Penrose=Volunteer President+Reed Alliance; signed:Bo Lindt=President+Fen Trust");
}

/* As papers print letters: who wrote it above the greeting, or all below it in one paragraph. */
static void
test_letters_to_papers (void)
{
  und_test_check_block (
    "Boats and dons\n\nFrom Professors Ada Penrose, Bo Lindt, and Cy Oram, and 21 "
    "others\n\nSir,\n\n" PLEA,
    "signed:Ada Penrose; signed:Bo Lindt; signed:Cy Oram");
  und_test_check_block (
    "Boats and dons\n\nFrom the pier to the weir, and to 21 others\n\nSir,\n\n" PLEA, "");
}

static void
test_others_make_it_partial (void)
{
  static const char *const ends[] = { ", and 21 others", "" };

  for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
    {
      g_autofree char *text = g_strdup_printf (
        "From Professors Ada Penrose, Bo Lindt and Cy Oram%s\n\n"
        "Sir,\n\n" PLEA,
        ends[k]);
      g_autoptr (UndReader) reader = und_test_part_new (text, UND_PART_LETTER, NULL, NULL);

      und_reader_read_block (reader);
      g_assert_cmpuint (reader->part->signatories->len, ==, 3);
      g_assert_cmpint (reader->part->list_is_complete, ==,
                       k == 0 ? UND_TRISTATE_FALSE : UND_TRISTATE_TRUE);
    }
}

/* Where line ends were lost, the closing of a letter stands behind whatever ends its text. */
static void
test_closing_on_the_line (void)
{
  static const char *const ends[] = { ".", ".”", ".)", "" };

  for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
    {
      g_autofree char *text = g_strdup_printf ("We write to ask that the boat stay, since it has "
                                               "run for longer than any of us has lived%s "
                                               "Sincerely,  Ada Penrose  Governor of Utah  Bo "
                                               "Lindt  Governor of Ohio  Cy Oram  Governor of "
                                               "Maine\n",
                                               ends[k]);

      und_test_check_block (text, "signed:Ada Penrose@UT; signed:Bo Lindt@OH; signed:Cy Oram@ME");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/signature-heads/closing-on-the-line", test_closing_on_the_line);
  g_test_add_func ("/facts/signature-heads/page-shows-signers", test_page_shows_signers);
  g_test_add_func ("/facts/signature-heads/closing-inside-affiliation",
                   test_closing_inside_affiliation);
  g_test_add_func ("/facts/signature-heads/sentence-announces", test_sentence_announces);
  g_test_add_func ("/facts/signature-heads/office-of-volunteer", test_office_of_volunteer);
  g_test_add_func ("/facts/signature-heads/letters-to-papers", test_letters_to_papers);
  g_test_add_func ("/facts/signature-heads/others-make-it-partial", test_others_make_it_partial);
  return g_test_run ();
}
