/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-evidence.h"

#include "app-test.h"

static UndAnalysis *
make_analysis (void)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (documents, test_make_document ("a.txt", "The river is cold.\nÄrger nicht.\n"));
  return und_analysis_new (documents, NULL, NULL);
}

static GListStore *
read_one (UndAnalysis *analysis, const char *id, guint64 start, guint64 end)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) variant = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (UND_EVIDENCE_VARIANT));
  g_variant_builder_add (&builder, "(sttss)", id, start, end, "what", "rule");
  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  return und_evidence_list_from_variant (analysis, variant);
}

static void
test_round_trip (void)
{
  g_autoptr (UndAnalysis) analysis = make_analysis ();
  UndPart *part = und_analysis_get_parts (analysis)->pdata[0];
  GVariantBuilder builder;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GListStore) list = NULL;
  g_autoptr (UndEvidenceItem) item = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (UND_EVIDENCE_VARIANT));
  und_evidence_builder_add (&builder, part, und_span (4, 9), "The river", NULL);
  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  list = und_evidence_list_from_variant (analysis, variant);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (und_evidence_item_get_part (item) == part);
  g_assert_cmpuint (und_evidence_item_get_span (item).start, ==, 4);
  g_assert_cmpuint (und_evidence_item_get_span (item).end, ==, 9);
  g_assert_cmpstr (und_evidence_item_get_what (item), ==, "The river");
  g_assert_null (und_evidence_item_get_rule (item));
}

static void
check_refused (const char *id, guint64 start, guint64 end)
{
  g_autoptr (UndAnalysis) analysis = make_analysis ();
  g_autoptr (GListStore) list = read_one (analysis, id, start, end);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
}

/* Anybody on the bus can call the action. */
static void
test_bad_places (void)
{
  check_refused ("d2.1", 0, 1);
  check_refused ("d1.1", 5, 4);
  check_refused ("d1.1", 0, 5000);
  check_refused ("d1.1", 20, 22);
  check_refused ("", 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/evidence/round-trip", test_round_trip);
  g_test_add_func ("/app/evidence/what-does-not-exist-is-passed-over", test_bad_places);
  return g_test_run ();
}
