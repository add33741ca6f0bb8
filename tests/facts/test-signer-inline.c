/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-part.h"

#define MOST_HANDS 64
#define PLEA       "Dear Secretary Quill: We ask you to mend the weir. Thank you for it. Sincerely, "

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
  /* What goes on is no block, whoever it names. */
  und_test_check_block_fully (
    "Dear Mayor: The words Sincerely, Ada Penrose United States Senator Bo Lindt Attorney General "
    "for the State of Ohio stood below a letter that nobody sent, and whoever wrote it has not "
    "told us why they did it.",
    "");
}

/* As many hands beside each other as have their offices behind them, and one more. */
static void
test_long_rows (void)
{
  for (guint n = MOST_HANDS; n <= MOST_HANDS + 1; n++)
    {
      g_autoptr (GString) hands = g_string_new (PLEA);
      g_autoptr (GString) names = g_string_new (NULL);
      g_autoptr (GString) offices = g_string_new (NULL);
      g_autoptr (UndReader) reader = NULL;
      const UndSignatory *first = NULL;

      for (guint i = 0; i < n; i++)
        {
          g_string_append_printf (hands, "/s/ Lu%c%c Lindt ", 'a' + i % 26, 'a' + i / 26);
          g_string_append_printf (names, "Lu%c%c Lindt ", 'a' + i % 26, 'a' + i / 26);
          g_string_append (offices, "Mayor ");
        }
      g_string_append_printf (hands, "%s%s", names->str, offices->str);
      reader = und_test_part_new (hands->str, UND_PART_LETTER, NULL, NULL);
      und_reader_read_block (reader);
      g_assert_cmpuint (reader->part->signatories->len, ==, n);
      first = g_ptr_array_index (reader->part->signatories, 0);
      g_assert_cmpstr (first->name, ==, "Luaa Lindt");
      g_assert_cmpstr (first->office, ==, n == MOST_HANDS ? "Mayor" : NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/signer-inline/marks", test_marks);
  g_test_add_func ("/facts/signer-inline/offices", test_offices);
  g_test_add_func ("/facts/signer-inline/long-rows", test_long_rows);
  return g_test_run ();
}
