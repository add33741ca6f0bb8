/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-facts.h"

static char *
to_string (const GPtrArray *people)
{
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const UndPerson *person = g_ptr_array_index (people, i);

      g_assert_nonnull (person->rule);
      g_assert_false (und_span_is_empty (person->span));
      g_string_append_printf (found, "%s%s|%s|%s", i > 0 ? "; " : "",
                              person->name != NULL ? person->name : "-",
                              person->office != NULL ? person->office : "-",
                              person->organisation != NULL ? person->organisation : "-");
    }
  return g_string_free (found, FALSE);
}

static void
check_addressees (const char *utf8, const char *expected)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (utf8, NULL);
  g_autofree char *found = to_string (und_test_facts_part (facts, 0)->addressees);

  g_assert_cmpstr (found, ==, expected);
}

static void
check_copied (const char *utf8, const char *expected)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (utf8, NULL);
  g_autofree char *found = to_string (und_test_facts_part (facts, 0)->copied);

  g_assert_cmpstr (found, ==, expected);
}

#define LETTER_BODY                                                                 \
  "\n\nWe write to ask that the weir at Long Bend be mended.\n\nSincerely,\n\nAda " \
  "Penrose\nAttorney General of Idaho\n"

static void
test_address_blocks (void)
{
  check_addressees (
    "March 4, 2025\n\nThe Honorable Milo Brandt\nSecretary\nU.S. Department of Rivers\n12 Mill "
    "Street, N.W.\nWashington, D.C. 20024\n\nThe Honorable Ruth Hale\nDirector\nFederal Office of "
    "Weirs\n77 Lock Row\nWashington, D.C. 20007\n\nDear Secretary Brandt and Director "
    "Hale:" LETTER_BODY,
    "Milo Brandt|Secretary|U.S. Department of Rivers; Ruth Hale|Director|Federal Office of Weirs");
  check_addressees (
    "March 4, 2025\n\nThe Honorable Milo Brandt, Secretary\nU.S. Department of Rivers\n\nDear Mr. "
    "Secretary:" LETTER_BODY,
    "Milo Brandt|Secretary|U.S. Department of Rivers");
}

static void
test_address_without_honorific (void)
{
  check_addressees ("March 4, 2025\n\nPostmaster General Ruth Hale\nFederal Post\n12 Mill Street\n"
                    "Washington, D.C. 20024\n\nRiver Board Director Milo Brandt\n77 Lock Row\n"
                    "Washington, D.C. 20007\n\nDear General Hale and Director Brandt:" LETTER_BODY,
                    "Ruth Hale|Postmaster General|-; Milo Brandt|River Board Director|-");
  check_addressees (
    "March 4, 2025\n\nVia Electronic Mail\n\nMilo Brandt\nChief Executive Officer\nRiver Mills, "
    "Inc.\n12 Mill Street\nBoise, ID 83702\n\nRuth Hale\nPresident\nWeir Company\n77 Lock "
    "Row\nOgden, UT 84401\n\nDear Mr. Brandt and Ms. Hale:" LETTER_BODY,
    "Milo Brandt|Chief Executive Officer|River Mills, Inc.; Ruth Hale|President|Weir Company");
  check_addressees (
    "March 4, 2025\n\nFederal River Commission\n12 Mill Street\nWashington, D.C. 20024\n\nTo Whom "
    "It May Concern:" LETTER_BODY,
    "-|-|Federal River Commission");
}

static void
check_letter_date (const char *utf8, const char *expected)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (utf8, NULL);
  const UndPartFacts *part = und_test_facts_part (facts, 0);

  g_assert_cmpint (part->kind, ==, UND_PART_LETTER);
  g_assert_cmpstr (part->date.value, ==, expected);
}

/* Where a page's line ends were lost, date, address and greeting stand in the text. */
static void
test_in_one_paragraph (void)
{
  static const char text[] =
    "March 4, 2025 The Honorable Milo Brandt, Chair The Honorable Ruth Hale, Ranking Member "
    "Committee on Rivers Washington, D.C. 20024 Re: The Weir Dear Chair Brandt and Director Hale: "
    "The Attorneys General of Ohio, Utah and Guam submit these comments on the weir at Long Bend, "
    "which has leaked since 1931. Mend it.\n";
  g_autoptr (UndTestFacts) facts = und_test_facts_new (text, NULL);

  check_addressees (text, "Brandt|Chair|-; Hale|Director|-");
  check_letter_date (text, "2025-03-04");
  g_assert_cmpuint (und_test_facts_part (facts, 0)->signatories->len, ==, 3);
  check_letter_date (
    "Washington, D.C. 20024 March 4, 2025 Dear Chair Brandt: We write about the weir at "
    "Long Bend, which has leaked since 1931, and ask you to mend it. We have waited "
    "long enough.\n",
    "2025-03-04");
  check_addressees ("They cheered. “Dear Chair Brandt: You were right,” reads a card that hangs in "
                    "the hall of the River Board, where the weir is talked of every day.\n",
                    "");
}

static void
test_address_in_canada (void)
{
  check_addressees ("March 4, 2025\n\nThe Right Honourable Milo Brandt\nPrime Minister\n80 Mill "
                    "Street\nOttawa, ON K1A 0A2\n\nDear Prime Minister:" LETTER_BODY,
                    "Milo Brandt|Prime Minister|-");
}

/* The office stands before the name, on the first line or in running text. */
static void
test_offices_before_and_behind (void)
{
  check_addressees (
    "March 4, 2025\n\nPostmaster General Milo Brandt\nFederal Post Office\n12 Mill Street\n"
    "Washington, D.C. 20024\n\nDear General Brandt:" LETTER_BODY,
    "Milo Brandt|Postmaster General|Federal Post Office");
  check_addressees (
    "Penrose Asks for a Weir\n\nBOISE – Attorney General Ada Penrose today sent a letter to Dr. "
    "Milo Brandt, Deputy Director of Weirs and Locks, asking that the weir be mended.\n",
    "Milo Brandt|Deputy Director of Weirs and Locks|-");
  check_addressees (
    "Penrose Asks for a Weir\n\nBOISE – Attorney General Ada Penrose today sent a letter to Milo "
    "Brandt, director of the River Office, asking that the weir be mended.\n",
    "Milo Brandt|director of the River Office|-");
}

static void
test_members (void)
{
  check_addressees ("March 4, 2025\n\nDear Members of the River Board:" LETTER_BODY,
                    "-|-|River Board");
  check_addressees ("March 4, 2025\n\nTo the River Board and the people of Fen:" LETTER_BODY,
                    "-|-|River Board");
  check_addressees ("March 4, 2025\n\nDear Fen City Council and Director Hale:" LETTER_BODY,
                    "-|-|Fen City Council; Hale|Director|-");
  check_addressees ("March 4, 2025\n\nDear all Members of the River Board:" LETTER_BODY,
                    "-|-|River Board");
  check_addressees (
    "March 4, 2025\n\nDear Distinguished Fellow Members of the River Board:" LETTER_BODY,
    "-|-|River Board");
  check_addressees ("March 4, 2025\n\nDear Honourable Members of the River Board:" LETTER_BODY,
                    "-|-|River Board");
  check_addressees (
    "March 4, 2025\n\nDear Members of Congress, Governor Brandt and Director Hale:" LETTER_BODY,
    "-|-|Congress; Brandt|Governor|-; Hale|Director|-");
}

static void
test_salutation (void)
{
  check_addressees ("March 4, 2025\n\nDear Secretary Brandt and Director Hale:" LETTER_BODY,
                    "Brandt|Secretary|-; Hale|Director|-");
  check_addressees ("March 4, 2025\n\nDear Mr. Brandt:" LETTER_BODY, "Brandt|-|-");
}

static void
test_of_a_release (void)
{
  check_addressees (
    "AG Penrose Asks for a Weir\n\nToday, Idaho Attorney General Ada Penrose called on River "
    "Commerce Secretary "
    "Milo Brandt and Inland Waters Director Ruth Hale to mend the weir at Long Bend.\n",
    "Milo Brandt|River Commerce Secretary|-; Ruth Hale|Inland Waters Director|-");
  check_addressees ("AG Penrose Asks for a Weir\n\nIn a letter to Secretary Milo Brandt, Attorney "
                    "General Penrose and the coalition asked for a weir at Long Bend today.",
                    "Milo Brandt|Secretary|-");
  check_addressees (
    "States Ask for a Weir\n\n2 minute read\n\nAttorneys general in nine states are calling on the "
    "Department of Rivers to "
    "mend a weir.\n\nIn a letter to Rivers Secretary Milo Brandt and Weirs Director "
    "Ruth Hale, the officials said that boats run aground there.",
    "Milo Brandt|Rivers Secretary|-; Ruth Hale|Weirs Director|-");
  check_addressees (
    "Three Ask for a Weir\n\nIn a joint letter to Secretary Milo Brandt, Governor Bo "
    "Lindt, Mayor Di Voss and Senator Eli Fenn asked for a weir.",
    "Milo Brandt|Secretary|-");
  check_addressees ("AG Penrose Asks for a Weir\n\nIn a letter to EPA Administrator Milo Brandt, "
                    "Attorney General Penrose "
                    "of Idaho today asked that the weir be mended.\n",
                    "Milo Brandt|Administrator|-");
  check_addressees ("AG Penrose Asks for a Weir\n\nIdaho Attorney General Ada Penrose today urged "
                    "the U.S. Department of Rivers "
                    "to mend the weir at Long Bend.\n",
                    "-|-|U.S. Department of Rivers");
  check_addressees (
    "AG Penrose Asks for a Weir\n\nIdaho Attorney General Ada Penrose today joined a "
    "letter to the Weir and Lock Administration that asks for a weir.\n",
    "-|-|Weir and Lock Administration");
}

/* Bodies by their letters, and those who lead one without a name. */
static void
test_short_forms (void)
{
  static const struct
  {
    const char *to;
    const char *expected;
  } cases[] = {
    { "EPA", "-|-|EPA" },
    { "HHS and CMS", "-|-|HHS; -|-|CMS" },
    { "HHS, CMS and the DOL", "-|-|HHS; -|-|CMS; -|-|DOL" },
    { "Secretary Brandt", "Brandt|Secretary|-" },
    { "congressional leaders", "-|-|congressional leaders" },
    { "the House and Senate leadership", "-|-|House and Senate leadership" },
    { "NY", "" },
    { "U.S. friends", "" },
    { "AI companies", "" },
    { "EPA’s friends", "" },
    { "A", "" },
    { "local leaders", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("AG Penrose Asks for a Weir\n\nIdaho Attorney "
                                               "General Ada Penrose today sent a letter to %s "
                                               "asking that the weir at Long Bend be mended.\n",
                                               cases[i].to);

      check_addressees (text, cases[i].expected);
    }
}

#define PETITION "Mend the Weir\n\nSign this petition to mend the weir at Long Bend.\n\n"

static void
test_of_a_petition (void)
{
  check_addressees (
    "Mend the Weir\n\nSign this petition to mend the weir at Long Bend before the winter comes "
    "again.\n\nTo: Milo "
    "Brandt, Secretary of State\nFrom: [Your Name]\n\nWe ask you to mend the weir at Long Bend.\n",
    "Milo Brandt|Secretary of State|-");
  check_addressees (PETITION "Petition to River Board Director Milo Brandt, Governor Ruth Hale and "
                             "the Fen Council\n\nThe weir leaks.\n",
                    "Milo Brandt|River Board Director|-; Ruth Hale|Governor|-; -|-|Fen Council");
  check_addressees (PETITION "To: Gov. Milo Brandt; Gov. Ruth Hale and more...\n\nIt leaks.\n",
                    "Milo Brandt|Governor|-; Ruth Hale|Governor|-");
  check_addressees (PETITION "Petition to Dr. Milo Brandt, Ruth Hale, Olaf Quist, Fen Port "
                             "Authority and 3 others\n\nThe weir leaks.\n",
                    "Milo Brandt|-|-; Ruth Hale|-|-; Olaf Quist|-|-; -|-|Fen Port Authority");
  check_addressees (PETITION "To be delivered to: Department of Housing and River Development\n",
                    "-|-|Department of Housing and River Development");
  check_addressees (PETITION "Rhea Voss started this petition to Mayor Milo Brandt\n\nIt leaks.\n",
                    "Milo Brandt|Mayor|-");
  check_addressees (PETITION "Petition to Fen Council Chair Olaf Quist\n\nIt leaks.\n",
                    "Olaf Quist|Fen Council Chair|-");
  check_addressees (PETITION "To: Milo Brandt, Secretary of River Commerce\n\nIt leaks.\n",
                    "Milo Brandt|Secretary of River Commerce|-");
  check_addressees (PETITION "Petition to Secretary of River Commerce and Mayor Ruth Hale\n\nIt.\n",
                    "-|Secretary of River Commerce|-; Ruth Hale|Mayor|-");
  check_addressees (PETITION "To: Weirworks\n\nThe weir leaks.\n", "-|-|Weirworks");
  check_addressees ("Petition to Mend Long Bend Weir\n\nSign this petition.\n\nIt leaks.\n", "");
}

static void
test_copied (void)
{
  check_copied ("March 4, 2025\n\nDear Mr. Brandt:" LETTER_BODY
                "\ncc: Senator Olaf Hale\nRep. Rhea Quist\nPia Lee, Chair, House Committee on "
                "Rivers; Reed Alliance\n",
                "Olaf Hale|Senator|-; Rhea Quist|Representative|-; Pia Lee|Chair|House Committee "
                "on Rivers; -|-|Reed Alliance");
  check_copied (
    "March 4, 2025\n\nDear Mr. Brandt:" LETTER_BODY
    "\ncc: Honorable Olaf Hale\nMajority Leader, United States "
    "Senate\n\nHonorable Rhea Quist\nSpeaker of the House\n",
    "Olaf Hale|Majority Leader|United States Senate; Rhea Quist|Speaker of the House|-");
  check_copied (
    "Mend the Weir\n\nSign this petition to mend the weir at Long Bend before the winter comes "
    "again.\n\nCC: Milo J Brandt "
    "Sr, House River Committee; Senator Olaf Hale, Senate Weir Committee\n",
    "Milo J Brandt Sr|-|House River Committee; Olaf Hale|Senator|Senate Weir Committee");
}

/* A whole chamber is written to, and every one of it counts. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (UndTestFacts) facts = NULL;

  for (char a = 'a'; a <= 'd'; a++)
    for (char b = 'a'; b <= 'z'; b++)
      g_string_append_printf (
        text, "%sSenator Milo B%c%cnel",
        text->len == 0 ? "AG Penrose Asks for a Weir\n\nIn a letter to " : ", ", a, b);
  g_string_append (text, ", and Senator Ruth Hale, Idaho asked for a weir at Long Bend.");
  facts = und_test_facts_new (text->str, NULL);
  g_assert_cmpuint (und_test_facts_part (facts, 0)->addressees->len, ==, 4 * 26 + 1);
}

/* Of those written to none is a signatory, of those who write none an addressee. */
static void
test_letter_to_one_from_others (void)
{
  static const char *const offices[] = { "Senators", "Governors", "Attorneys General" };

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "REED, Utah – In a letter to Secretary Milo Brandt, %s Ada Penrose (D-Utah) and Bo Lindt "
        "(R-Ohio) today asked for a weir at Long Bend.\n\nThe floods came twice in one spring.\n",
        offices[i]);
      g_autoptr (UndTestFacts) facts = und_test_facts_new (text, NULL);

      check_addressees (text, "Milo Brandt|Secretary|-");
      g_assert_cmpuint (und_test_facts_part (facts, 0)->signatories->len, ==, 2);
    }
}

static void
test_members_in_an_address (void)
{
  check_addressees ("April 5, 2024\n\nThe Honorable Ruth Hale, Mayor\nMembers of the River "
                    "Council\n1 Harbor Way\nBoise, ID 83702\n\nDear Mayor Hale:" LETTER_BODY,
                    "Ruth Hale|Mayor|-; -|-|River Council");
  check_copied ("April 5, 2024\n\nDear Mayor Hale:" LETTER_BODY
                "\ncc: Commissioner Milo Brandt, Commissioner Ida Marlow\n",
                "Milo Brandt|Commissioner|-; Ida Marlow|Commissioner|-");
}

#define PETITION_BODY                                                                         \
  "\n\nThe last boat leaves at six, and the clerks of the town work until seven.\n\nWe, the " \
  "undersigned, ask that the night boats be kept.\n\nSign this petition\n\n318 signatures\n"

/* A title that begins with "Petition to" and a command names nobody. */
static void
test_title_is_no_target (void)
{
  check_addressees ("Petition to Keep the Fen Library Open\n\nTo: Mayor Ada Penrose and Members of "
                    "the River Council\nFrom: Friends of the Library" PETITION_BODY,
                    "Ada Penrose|Mayor|-; -|-|River Council");
  check_addressees ("Petition to Fund the Fen Library\n\nTo: River Board" PETITION_BODY,
                    "-|-|River Board");
  check_addressees ("Petition to Mayor Ada Penrose to Keep the Fen Library Open" PETITION_BODY,
                    "Ada Penrose|Mayor|-");
  check_addressees ("Save the Boats\n\nPetition to the Fen Library Board" PETITION_BODY,
                    "-|-|Fen Library Board");
}

/* The cue may stand on a line of its own, and "To" have no colon. */
static void
test_lines_of_targets (void)
{
  check_addressees ("Save the Boats\n\nPetition to\n\nMayor of Fen and 2 others" PETITION_BODY,
                    "-|Mayor of Fen|-");
  check_addressees ("To the Honourable the Speaker and Members of the Legislative Assembly of "
                    "Queensland" PETITION_BODY,
                    "-|Speaker|-; -|-|Legislative Assembly of Queensland");
  check_addressees (
    "Save the Boats\n\nAda Penrose started this petition to River Rail and Transport Secretary "
    "Milo Brandt" PETITION_BODY,
    "-|-|River Rail; Milo Brandt|Transport Secretary|-");
  check_addressees ("Save the Boats\n\nAda Penrose started this petition to Ida Railton and "
                    "Transport Secretary Milo Brandt" PETITION_BODY,
                    "Ida Railton|-|-; Milo Brandt|Transport Secretary|-");
  check_addressees ("To:\nThe Hon. Ruth Hale, Minister for Transport\nThe Hon. Milo Brandt, "
                    "Treasurer\nFrom: River Commuters\n\nSave the Boats" PETITION_BODY,
                    "Ruth Hale|Minister for Transport|-; Milo Brandt|Treasurer|-");
  check_addressees ("Save the Boats\n\nDecision Makers\nMilo Brandt\nFen County District "
                    "Attorney" PETITION_BODY,
                    "Milo Brandt|Fen County District Attorney|-");
  check_addressees ("To: The Rt. Hon. Milo Brandt, Secretary of State for Health and Social "
                    "Care\nFrom: Forty doctors in Cornwall\n\nDear Secretary of "
                    "State," LETTER_BODY,
                    "Milo Brandt|Secretary of State for Health and Social Care|-");
}

/* Offices in the place of names, and members of a body behind somebody. */
static void
test_greeting_of_several (void)
{
  check_addressees ("Dear Mr. President, Madam Vice President, Leader Hale, and Speaker "
                    "Brandt," LETTER_BODY,
                    "-|President|-; -|Vice President|-; Hale|Leader|-; Brandt|Speaker|-");
  check_addressees ("Dear President Hale and Members of the Board of Trustees," LETTER_BODY,
                    "Hale|President|-; -|-|Board of Trustees");
  check_addressees ("An Open Letter to the President of River College\n\nDear President Hale and "
                    "Members of the Board of Trustees," LETTER_BODY,
                    "Hale|President|-; -|-|Board of Trustees");
  check_addressees ("March 4, 2025\n\nMs. Ruth Hale, Deputy Director\nBureau of Weirs\n12 Mill "
                    "Street\nBoise, ID 83702\n\nDear Ms. Hale:" LETTER_BODY,
                    "Ruth Hale|Deputy Director|Bureau of Weirs");
}

/* An open letter names in its text those whom it calls on. */
static void
test_open_letter (void)
{
  check_addressees (
    "Open letter: Protect the weir\n\nWe, 62 scientists who work on rivers, call on "
    "Premier Ruth Hale and Minister Milo Brandt to mend the weir at Long Bend, "
    "which has leaked since 1931.\n\nSigned,\n\nAda Penrose\nIda Marlow\n",
    "Ruth Hale|Premier|-; Milo Brandt|Minister|-");
}

/* @sentence is the first of an open letter. */
static void
check_call (const char *sentence, const char *expected)
{
  g_autofree char *utf8 = g_strconcat ("Open letter: Protect the weir\n\n", sentence,
                                       "\n\nSigned,\n\nAda Penrose\nIda Marlow\n", NULL);

  check_addressees (utf8, expected);
}

/* Only those who write call on somebody by it; "Title I" is a numeral. */
static void
test_who_calls (void)
{
  check_call ("Schools under Title I urge Governor Ruth Hale every year to mend the weir at Long "
              "Bend, which has leaked since 1931.",
              "");
  check_call ("We know that developers ask Governor Ruth Hale for favours whenever the weir at "
              "Long Bend has leaked, as it has since 1931.",
              "");
  check_call ("We are writing on behalf of the growers of Long Bend to urge Governor Ruth Hale to "
              "mend the weir, which has leaked since 1931.",
              "Ruth Hale|Governor|-");
  check_call ("We love the river at Long Bend and the boats on it and strongly urge Governor Ruth "
              "Hale to mend the weir, which has leaked since 1931.",
              "Ruth Hale|Governor|-");
  check_call ("The undersigned organizations call on Governor Ruth Hale to mend the weir at Long "
              "Bend, which has leaked since 1931.",
              "Ruth Hale|Governor|-");
  check_call ("As a rower of many years I would like to ask Governor Ruth Hale to mend the weir at "
              "Long Bend, which has leaked since 1931.",
              "Ruth Hale|Governor|-");
}

#define RELEASE_HEAD "AGs Ask for a Weir\n\nBOISE – Idaho Attorney General Ada Penrose today "

/* "and" stands in the name of a department, and between two of those written to. */
static void
test_department_with_and (void)
{
  check_addressees (RELEASE_HEAD "wrote to Health and Human Services Secretary Ruth Hale and "
                                 "Agriculture Secretary Milo Brandt about the weir.\n",
                    "Ruth Hale|Health and Human Services Secretary|-; Milo Brandt|Secretary of "
                    "Agriculture|-");
  check_addressees (RELEASE_HEAD
                    "wrote to Housing, Communities and Local Government Secretary Ruth "
                    "Hale about the weir.\n",
                    "Ruth Hale|Housing, Communities and Local Government Secretary|-");
  check_addressees (RELEASE_HEAD "urged Ogden and Transport Secretary Milo Brandt to act.\n",
                    "Milo Brandt|Transport Secretary|-");
}

/* A letter was sent to somebody, and when. */
static void
test_letter_that_was_sent (void)
{
  check_addressees (RELEASE_HEAD "asked Congress to act.\n\nIn a letter sent to Speaker Ruth Hale "
                                 "and Majority Leader Milo Brandt, the attorneys general write "
                                 "that the weir is old.\n",
                    "Ruth Hale|Speaker|-; Milo Brandt|Majority Leader|-");
  check_addressees (RELEASE_HEAD "asked Congress to act, in a letter sent on Monday to Speaker "
                                 "Ruth Hale.\n",
                    "Ruth Hale|Speaker|-");
  check_addressees (RELEASE_HEAD "sent a letter to Chairwoman Ruth Hale and Commissioner Milo "
                                 "Brandt, and copied the mayor.\n",
                    "Ruth Hale|Chairwoman|-; Milo Brandt|Commissioner|-");
  check_addressees (RELEASE_HEAD "wrote Tuesday to Secretary Ruth Hale about the weir.\n",
                    "Ruth Hale|Secretary|-");
}

static void
test_heads_of_bodies (void)
{
  check_addressees (RELEASE_HEAD "sent a letter addressed to the heads of River Mills, Fen Foods "
                                 "and WeirCo, asking them to act. They wrote to Secretary Ruth "
                                 "Hale, too.\n",
                    "-|-|River Mills; -|-|Fen Foods; -|-|WeirCo");
  check_addressees (RELEASE_HEAD "wrote a letter to the CEOs of River Mills and Fen Foods.\n",
                    "-|Chief Executive Officer|River Mills; -|Chief Executive Officer|Fen Foods");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/addressee/short-forms", test_short_forms);
  g_test_add_func ("/facts/addressee/offices-before-and-behind", test_offices_before_and_behind);
  g_test_add_func ("/facts/addressee/members", test_members);
  g_test_add_func ("/facts/addressee/letter-to-one-from-others", test_letter_to_one_from_others);
  g_test_add_func ("/facts/addressee/address-blocks", test_address_blocks);
  g_test_add_func ("/facts/addressee/address-without-honorific", test_address_without_honorific);
  g_test_add_func ("/facts/addressee/address-in-canada", test_address_in_canada);
  g_test_add_func ("/facts/addressee/salutation", test_salutation);
  g_test_add_func ("/facts/addressee/of-a-release", test_of_a_release);
  g_test_add_func ("/facts/addressee/in-one-paragraph", test_in_one_paragraph);
  g_test_add_func ("/facts/addressee/of-a-petition", test_of_a_petition);
  g_test_add_func ("/facts/addressee/copied", test_copied);
  g_test_add_func ("/facts/addressee/a-hundred-are-a-hundred", test_many);
  g_test_add_func ("/facts/addressee/members-in-an-address", test_members_in_an_address);
  g_test_add_func ("/facts/addressee/title-is-no-target", test_title_is_no_target);
  g_test_add_func ("/facts/addressee/lines-of-targets", test_lines_of_targets);
  g_test_add_func ("/facts/addressee/greeting-of-several", test_greeting_of_several);
  g_test_add_func ("/facts/addressee/open-letter", test_open_letter);
  g_test_add_func ("/facts/addressee/who-calls", test_who_calls);
  g_test_add_func ("/facts/addressee/department-with-and", test_department_with_and);
  g_test_add_func ("/facts/addressee/letter-that-was-sent", test_letter_that_was_sent);
  g_test_add_func ("/facts/addressee/heads-of-bodies", test_heads_of_bodies);
  return g_test_run ();
}
