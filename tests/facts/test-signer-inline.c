/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

#define PLEA "Dear Secretary Quill: We ask you to mend the weir. Thank you for it. Sincerely, "

static void
test_marks (void)
{
  und_test_check_block_fully (
    PLEA "____/s/ Ada Penrose ____/s/ Bo Ray Lindt Ada Penrose Bo Ray Lindt United "
         "States Senator United States Senator ____/s/ Cy J. Oram ____/s/ Di Voss Cy J. "
         "Oram Di Voss",
    "signed:Ada Penrose=U.S. Senator; signed:Bo Ray Lindt=U.S. Senator; signed:Cy J. Oram; "
    "signed:Di Voss");
  und_test_check_block_fully (
    PLEA "/s/ Ada Penrose Ada Penrose Attorney General of Utah /s/ Bo Lindt BO LINDT "
         "Iowa Attorney General",
    "signed:Ada Penrose@UT=Attorney General; signed:Bo Lindt@IA=Attorney General");
}

static void
test_offices (void)
{
  und_test_check_block_fully (
    PLEA "Ada Penrose United States Senator Bo Lindt Attorney General for the State of "
         "Ohio Cy J. Oram Member of Congress cc: Di Voss",
    "signed:Ada Penrose=U.S. Senator; signed:Bo Lindt@OH=Attorney General; signed:Cy J. Oram=U.S. "
    "Representative");
  /* What goes on is no block. */
  und_test_check_block_fully (
    "Dear Mayor: The words “Sincerely, Ada Penrose United States Senator” stood below a "
    "letter that nobody sent, and whoever wrote it has not told us why they did it.",
    "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/signer-inline/marks", test_marks);
  g_test_add_func ("/facts/signer-inline/offices", test_offices);
  return g_test_run ();
}
