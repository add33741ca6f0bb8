/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Documents, parted by NUL bytes: reading them and their collation obey its laws whatever they are.
 */
#include "../model/und-test-analysis.h"
#include "../model/und-test-collation.h"
#include "und-fuzz.h"

#define MOST_DOCUMENTS 4
#define MOST_PARTS     12

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GPtrArray) texts = und_fuzz_split (data, size, MOST_DOCUMENTS);
  g_autoptr (GPtrArray) bytes = g_ptr_array_new ();
  g_autoptr (UndAnalysis) analysis = NULL;
  g_autoptr (UndCollation) collation = NULL;
  GPtrArray *parts;

  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (bytes, (gpointer) und_text_get_bytes (texts->pdata[i], NULL));
  g_ptr_array_add (bytes, NULL);
  analysis = und_test_analyse ((const char **) bytes->pdata);
  parts = und_analysis_get_parts (analysis);
  if (parts->len < 2 || parts->len > MOST_PARTS)
    return 0;
  collation = und_collation_new ((UndPart *const *) parts->pdata, parts->len, NULL, NULL, NULL);
  g_assert_nonnull (collation);
  check_laws (collation);
  return 0;
}
