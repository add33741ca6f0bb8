/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-formula.h"
#include "und-test-analysis.h"

static void
check_content (const char *words, guint expected)
{
  g_autoptr (UndText) text = und_text_new (words, strlen (words), NULL);

  if (expected > 0)
    g_assert_true (und_formula_has_content (text, und_span (0, strlen (words)), expected));
  g_assert_false (und_formula_has_content (text, und_span (0, strlen (words)), expected + 1));
}

static void
test_formulas (void)
{
  check_content ("signed today's letter with the attorneys general of Ohio and Utah", 0);
  check_content ("A copy of the letter is available", 1);
  check_content ("led a bipartisan coalition of 21 attorneys general", 0);
}

static void
test_matter (void)
{
  check_content ("the barge crosses the harbour as soon as the whistle blows", 5);
  check_content ("a profession, a discipline and a specialty", 3);
  check_content ("Utah and Ohio", 0);
  check_content ("", 0);
}

/* Two releases of one office about two matters: all that they share is how it writes. */
static void
test_releases_of_one_office (void)
{
  const char *const texts[] = {
    "FOR IMMEDIATE RELEASE\nJune 4, 2021\n\nPenrose Asks about Ferries\n\n"
    "SANTA FE — New Mexico Attorney General Ada Penrose today joined a bipartisan coalition of "
    "attorneys general in a letter about ferries. They leave the harbour half empty.\n\n"
    "Fares doubled over the winter, and nobody on the islands was asked. The last crossing now "
    "departs before the shops have closed, so that clerks sleep in town or lose their wages.\n\n"
    "Joining Attorney General Penrose in the letter are the attorneys general of Ohio and Utah.\n\n"
    "A copy of the letter is available on the Attorney General's website.\n",
    "FOR IMMEDIATE RELEASE\nJuly 9, 2022\n\nPenrose Writes about Bees\n\n"
    "SANTA FE — New Mexico Attorney General Ada Penrose today joined a bipartisan coalition of "
    "attorneys general in a letter about bees. Hives have been dying along the river.\n\n"
    "Keepers found whole orchards silent in the spring. What the growers spray at noon drifts "
    "over clover, and the labels warn of nothing, although the maker has known it for years.\n\n"
    "Joining Attorney General Penrose in the letter are the attorneys general of Iowa and "
    "Maine.\n\n"
    "A copy of the letter is available on the Attorney General's website.\n",
    NULL,
  };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);

  g_assert_cmpuint (und_analysis_get_links (analysis)->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/formula/what-every-release-says-is-no-matter", test_formulas);
  g_test_add_func ("/model/formula/other-words-are", test_matter);
  g_test_add_func ("/model/formula/releases-of-one-office-are-not-linked",
                   test_releases_of_one_office);

  return g_test_run ();
}
