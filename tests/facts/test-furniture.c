/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-facts.h"

#define TITLE "Attorney General Penrose Asks River Board to Mend the Weir"
#define BODY                                                                                    \
  TITLE "\n\nBOISE – Idaho Attorney General Ada Penrose today asked the River Board to mend " \
        "the weir before the winter floods come down the valley again.\n\n"

/* @expected has what is set aside of the text, a paragraph after another, parted by "|". */
static void
check_furniture (const char *utf8, const char *expected)
{
  g_autoptr (UndTestFacts) facts = und_test_facts_new (utf8, NULL);
  const GArray *spans = und_facts_get_furniture (facts->facts);
  g_autoptr (GString) shown = g_string_new (NULL);
  gsize end = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      UndSpan span = g_array_index (spans, UndSpan, i);
      g_autofree char *words = und_text_dup_line (facts->text, span);

      g_assert_cmpuint (end, <=, span.start);
      end = span.end;
      g_string_append_printf (shown, "%s%s", i > 0 ? "|" : "", words);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
test_buttons (void)
{
  check_furniture ("Skip to main content\n\nPrint\n\nShare this\n\n" BODY,
                   "Skip to main content|Print|Share this");
  check_furniture ("Print | Email | Share on Facebook\n\n" BODY,
                   "Print | Email | Share on Facebook");
  check_furniture (BODY "Privacy Policy | Terms of Use | Site Map\n",
                   "Privacy Policy | Terms of Use | Site Map");
  check_furniture (BODY "Help\n\nHelp for the weir\n", "Help");
  check_furniture (BODY "We print what the board says, and share this with the towns.\n", "");
}

static void
test_rights (void)
{
  check_furniture (BODY "© 2025 The Reed Courier\n", "© 2025 The Reed Courier");
  check_furniture (BODY "Copyright 2025 The Reed Courier\n", "Copyright 2025 The Reed Courier");
  check_furniture (BODY "Copyright © 2025 State of Idaho. All rights reserved.\n",
                   "Copyright © 2025 State of Idaho. All rights reserved.");
  check_furniture (BODY "2025 State of Idaho, all rights reserved\n",
                   "2025 State of Idaho, all rights reserved");
  check_furniture (BODY "All Rights Reserved\n", "All Rights Reserved");
  check_furniture (BODY "Copyright law protects the drawings of the weir, said Penrose.\n", "");
  check_furniture (BODY "She spoke of all rights reserved to the towns along the river.\n", "");
}

static void
test_contacts (void)
{
  check_furniture (BODY "Media contact:\nPetra Lind, Press Secretary\n208.555.0143\n",
                   "Media contact:|Petra Lind, Press Secretary|208.555.0143");
  check_furniture (BODY "Press Contacts\n\nPetra Lind\n\npetra@ag.example\n\n+1 208 555 0143\n",
                   "Press Contacts|Petra Lind|petra@ag.example|+1 208 555 0143");
  check_furniture (BODY
                   "Media contact:\nPetra Lind\nOffice of the Attorney General\n208.555.0143\n",
                   "Media contact:|Petra Lind|Office of the Attorney General|208.555.0143");
  check_furniture (BODY "For media inquiries:\n\nThe board meets again in the spring.\n",
                   "For media inquiries:");
  check_furniture (BODY "Media contact:\nPetra Lind, Press Secretary\n208 555 0143 drops\n",
                   "Media contact:");
  /* A headline between two contacts is none. */
  check_furniture ("Contact: Petra Lind\n\n" TITLE "\n\nContact: Olaf Hale\n\n"
                   "BOISE – Idaho Attorney General Ada Penrose today asked the River Board to mend "
                   "the weir before the winter floods come down the valley again.\n",
                   "Contact: Petra Lind|Contact: Olaf Hale");
}

/* Four lines between the label and a number of seven digits, and no more or fewer. */
static void
test_limits_of_contacts (void)
{
  check_furniture (
    BODY "Media contact:\nPetra Lind, Reed\nDesk 1, Reed\nDesk 2, Reed\nDesk 3, Reed"
         "\n555 0143\n",
    "Media contact:|Petra Lind, Reed|Desk 1, Reed|Desk 2, Reed|Desk 3, Reed|555 0143");
  check_furniture (BODY "Media contact:\nPetra Lind, Reed\nDesk 1, Reed\nDesk 2, Reed\nDesk 3, Reed"
                        "\nDesk 4, Reed\n555 0143\n",
                   "Media contact:");
  check_furniture (BODY "Media contact:\nPetra Lind, Press Secretary\n55 0143\n", "Media contact:");
}

static void
test_boilerplate (void)
{
  check_furniture (BODY
                   "About the River Board\n\nThe River Board looks after fourteen weirs and two "
                   "locks between Reed and Hale.\n",
                   "About the River Board|The River Board looks after fourteen weirs and two locks "
                   "between Reed and Hale.");
  check_furniture (
    BODY "###\n\nAbout Ada Penrose: Ada Penrose has been the attorney general of "
         "Idaho since 2015.\n",
    "###|About Ada Penrose: Ada Penrose has been the attorney general of Idaho since "
    "2015.");
  check_furniture (BODY
                   "About the River Board\n\nThe River Board looks after fourteen weirs and two "
                   "locks between Reed and Hale.\n\nAbout the Towns of Reed\n\nThe Towns of Reed "
                   "have kept the locks in order for a hundred years.\n",
                   "About the River Board|The River Board looks after fourteen weirs and two locks "
                   "between Reed and Hale.|About the Towns of Reed|The Towns of Reed have kept the "
                   "locks in order for a hundred years.");
  check_furniture (BODY "About RBV\n\nThe River Board of the Valley looks after fourteen weirs "
                        "and two locks between Reed and Hale.\n",
                   "About RBV|The River Board of the Valley looks after fourteen weirs and two "
                   "locks between Reed and Hale.");
  check_furniture (BODY "About RBV\n\nThe River Board of the Hills looks after fourteen weirs "
                        "and two locks between Reed and Hale.\n",
                   "");
  /* What is not about the subject is the text's. */
  check_furniture (BODY
                   "About the Weir\n\nEverybody who lives in the valley has to pay for the rain "
                   "that comes down in autumn.\n",
                   "");
  check_furniture (
    BODY "About 20 towns have written to the board: Reed was the first of them all.\n", "");
  check_furniture (
    BODY "They spoke about the River Board: nobody knows what the River Board does.\n", "");
}

/* A word of four bytes tells the subject, among the first 24 words and marks. */
static void
test_limits_of_boilerplate (void)
{
  check_furniture (
    BODY "About the Reed\n\nThe Reed runs from the hills above the town of Hale down to the sea.\n",
    "About the Reed|The Reed runs from the hills above the town of Hale down to the sea.");
  check_furniture (
    BODY "About the Fen\n\nThe Fen runs from the hills above the town of Hale down to the sea.\n",
    "");
  check_furniture (BODY "About the Reed\n\nFrom the hills above the town of Hale down to the sea, "
                        "past a hundred old mills and two locks, the Reed runs.\n",
                   "About the Reed|From the hills above the town of Hale down to the sea, past a "
                   "hundred old mills and two locks, the Reed runs.");
  check_furniture (BODY "About the Reed\n\nFrom the hills above the town of Hale down to the sea, "
                        "past a hundred old mills and the two locks, the Reed runs.\n",
                   "");
}

/* Reporters sign, too. */
static void
test_signatures_stay (void)
{
  check_furniture ("AN OPEN LETTER TO THE RIVER BOARD\n\nDear members of the River Board:\n\nWe "
                   "write as reporters of the valley, who have lived with the floods.\n\n"
                   "Sincerely,\n\nPetra Lind, The Reed Courier\n\nBo Marsh, The Hale Herald\n",
                   "");
}

/* Nothing before the text is about anybody, and a letter goes on below its headings. */
static void
test_boilerplate_comes_last (void)
{
  check_furniture (BODY
                   "About the River Board\n\nThe River Board looks after fourteen weirs and two "
                   "locks between Reed and Hale.\n\nThe towns have waited for the works since the "
                   "flood, and will go on asking for them until they are done.\n",
                   "");
  check_furniture ("AN OPEN LETTER TO THE RIVER BOARD\n\nDear members of the River Board:\n\nWe "
                   "write as people of the valley, who have lived with the floods.\n\nAbout the "
                   "Weir\n\nThe weir at Reed was built in 1911 and has leaked since the flood of "
                   "the year before last.\n",
                   "");
  check_furniture (BODY "About the Letter\n\nThe letter was sent to the board on Monday, and is "
                        "the third that the towns have written.\n",
                   "");
  check_furniture (BODY "About the Towns of Reed\n\nThe Towns of Reed sent the letter, which was "
                        "signed by the attorneys general of Ohio, Utah and Maine.\n",
                   "");
  check_furniture (
    "About the Weir\n\nThe Weir at Reed leaks, and the River Board has not mended it "
    "for a year, the towns say.\n",
    "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/furniture/buttons", test_buttons);
  g_test_add_func ("/facts/furniture/rights", test_rights);
  g_test_add_func ("/facts/furniture/contacts", test_contacts);
  g_test_add_func ("/facts/furniture/limits-of-contacts", test_limits_of_contacts);
  g_test_add_func ("/facts/furniture/boilerplate", test_boilerplate);
  g_test_add_func ("/facts/furniture/limits-of-boilerplate", test_limits_of_boilerplate);
  g_test_add_func ("/facts/furniture/signatures-stay", test_signatures_stay);
  g_test_add_func ("/facts/furniture/boilerplate-comes-last", test_boilerplate_comes_last);
  return g_test_run ();
}
