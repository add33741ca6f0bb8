/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Two texts, parted by a NUL byte: their comparison obeys its laws whatever they are. */
#include "../model/und-test-comparison.h"
#include "und-fuzz.h"

static void
check_mirrored (UndComparison *comparison, UndComparison *swapped)
{
  const UndComparisonWords *words = und_comparison_get_words (comparison);
  const UndComparisonWords *other = und_comparison_get_words (swapped);

  g_assert_cmpuint (words->equal, ==, other->equal);
  g_assert_cmpuint (words->deleted, ==, other->inserted);
  g_assert_cmpuint (words->inserted, ==, other->deleted);
  g_assert_cmpuint (words->moved_from, ==, other->moved_to);
  g_assert_cmpuint (words->absorbed, ==, other->absorbed);
  check_mirror (comparison, swapped);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const UndComparisonOptions exact_options = { .is_exact = TRUE };
  g_autoptr (GPtrArray) texts = und_fuzz_split (data, size, 2);
  UndText *a = texts->pdata[0], *b = texts->pdata[1];
  g_autoptr (UndComparison) comparison = compare (a, b, NULL);
  g_autoptr (UndComparison) swapped = compare (b, a, NULL);
  g_autoptr (UndComparison) exact = compare (a, b, &exact_options);
  g_autoptr (UndComparison) same = compare (a, a, NULL);
  const UndComparisonWords *words = und_comparison_get_words (exact);

  check_laws (comparison);
  check_laws (swapped);
  check_laws (exact);
  check_mirrored (comparison, swapped);
  g_assert_true (und_comparison_is_equal (same));
  g_assert_cmpuint (words->deleted, ==, words->least_deleted);
  g_assert_cmpuint (words->inserted, ==, words->least_inserted);
  g_assert_cmpuint (words->absorbed, ==, 0);
  return 0;
}
