/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cell.h"
#include "und-test-reader.h"

/* "0:Ada 1:Bo 0:Cy": the column and the words of each cell; "!" before one after a blank line. */
static void
check_cells (const char *text, const char *expected)
{
  g_autoptr (UndReader) reader = und_test_reader_new (text);
  g_autoptr (GArray) cells = und_cells_new (reader, und_span (0, strlen (text)), 3);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      const UndCell *cell = &g_array_index (cells, UndCell, i);
      g_autofree char *words = und_reader_dup (reader, cell->range.first, cell->range.end);

      g_string_append_printf (found, "%s%s%u:%s", i > 0 ? " " : "", cell->is_after_blank ? "!" : "",
                              cell->column, words);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_wide_gaps_part_cells (void)
{
  check_cells ("Ada      Bo\nCy       Di", "!0:Ada !1:Bo 0:Cy 1:Di");
  check_cells ("Ada\tBo\nCy\tDi", "!0:Ada !1:Bo 0:Cy 1:Di");
  check_cells ("Ada  Lee\nBo", "!0:Ada Lee 0:Bo");
  check_cells ("  Ada\n\n  Bo", "!0:Ada !0:Bo");
}

static void
test_nearest_column (void)
{
  check_cells ("Ada          Bo\n             Cy\nDi", "!0:Ada !1:Bo 1:Cy 0:Di");
  check_cells ("Ada       Bo       Cy\n          Di", "!0:Ada !1:Bo !2:Cy 1:Di");
}

static void
test_lost_line_ends (void)
{
  check_cells ("A   B   C   D   E   F   G   H", "!0:A !0:B !0:C !0:D !0:E !0:F !0:G !0:H");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/cell/wide-gaps-part-cells", test_wide_gaps_part_cells);
  g_test_add_func ("/facts/cell/lone-cells-go-to-the-nearest-column", test_nearest_column);
  g_test_add_func ("/facts/cell/lost-line-ends-make-one-column", test_lost_line_ends);
  return g_test_run ();
}
