/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

/* Papers that those who sign here back or oppose are others'. */
static void
test_papers_of_others (void)
{
  und_test_check_article (
    "The attorneys general of Ohio and Iowa joined a brief in support of a lawsuit "
    "filed by Utah and Maine.",
    "listed:OH; listed:IA");
  und_test_check_article (
    "The attorneys general of Ohio and Iowa support a request submitted by Utah Governor Bo Lindt.",
    "listed:OH; listed:IA");
  und_test_check_article (
    "The attorneys general of Ohio and Iowa joined a brief against a challenge "
    "brought by a coalition of states led by the State of Utah.",
    "listed:OH; listed:IA");
}

/* Their own are theirs, whatever they back. */
static void
test_own_papers (void)
{
  und_test_check_article ("The lawsuit filed by Utah and Maine asks the board to mend the weir.",
                          "listed:UT; listed:ME");
  und_test_check_article ("A brief in support of the weir was filed by Utah and Maine.",
                          "listed:UT; listed:ME");
  und_test_check_article ("The letter of support was signed by Utah and Maine.",
                          "listed:UT; listed:ME");
  und_test_check_article (
    "A letter opposing the merger signed by Governor Ada Penrose of Ohio and Governor "
    "Bo Lindt of Utah was sent to the board.",
    "listed:Ada Penrose@OH; listed:Bo Lindt@UT");
  und_test_check_article ("A letter from lawmakers signed by Ohio and Utah was sent to the board.",
                          "listed:OH; listed:UT");
  und_test_check_article ("The brief was filed by a coalition of states led by the State of Utah.",
                          "lead:UT");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/signatory-stance/papers-of-others", test_papers_of_others);
  g_test_add_func ("/facts/signatory-stance/own-papers", test_own_papers);
  return g_test_run ();
}
