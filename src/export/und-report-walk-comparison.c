/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-report-walk-private.h"

static void
set_word_counts (JsonObject *object, const UndComparisonWords *words)
{
  JsonObject *ret = und_report_set_object (object, "words");

  und_report_set_integer (ret, "a", (gint64) words->a);
  und_report_set_integer (ret, "b", (gint64) words->b);
  und_report_set_integer (ret, "equal", (gint64) words->equal);
  und_report_set_integer (ret, "deleted", (gint64) words->deleted);
  und_report_set_integer (ret, "inserted", (gint64) words->inserted);
  und_report_set_integer (ret, "movedFrom", (gint64) words->moved_from);
  und_report_set_integer (ret, "movedTo", (gint64) words->moved_to);
  und_report_set_integer (ret, "leastDeleted", (gint64) words->least_deleted);
  und_report_set_integer (ret, "leastInserted", (gint64) words->least_inserted);
  und_report_set_integer (ret, "absorbed", (gint64) words->absorbed);
}

static void
set_move (JsonObject *item, const UndHunk *hunk)
{
  g_autofree char *id = g_strdup_printf ("m%u", hunk->move);

  und_report_set_string (item, "op", "move");
  und_report_set_string (item, "id", id);
  und_report_set_string (item, "end", hunk->op == UND_HUNK_MOVE_FROM ? "from" : "to");
}

static void
set_texts (JsonObject *item, const UndHunk *hunk, UndText *a, UndText *b)
{
  g_autofree char *a_words = und_text_dup_span (a, hunk->a);
  g_autofree char *b_words = und_text_dup_span (b, hunk->b);

  und_report_set_string (item, "aText", a_words);
  und_report_set_string (item, "bText", b_words);
}

/* Where one word replaces another that is alike: the letters that changed. */
static void
set_letters (JsonObject *item, const UndHunk *hunk, UndText *a, UndText *b)
{
  g_autoptr (GArray) letters = und_comparison_list_letters (a, hunk->a, b, hunk->b);
  JsonArray *list;

  if (letters == NULL)
    return;
  list = und_report_set_list (item, "letters");
  for (guint i = 0; i < letters->len; i++)
    {
      const UndEdit *edit = &g_array_index (letters, UndEdit, i);
      JsonObject *sides = und_report_add_object (list);

      und_report_set_span (sides, "a", a, edit->from);
      und_report_set_span (sides, "b", b, edit->to);
    }
}

/* What the change says once more; in whose span of the hunk a copy lies, that side has it twice. */
static void
set_copies (JsonObject *item, const UndHunk *hunk, UndText *a, UndText *b)
{
  JsonArray *list = und_report_set_list (item, "copies");

  for (guint i = 0; i < hunk->copies->len; i++)
    {
      const UndCopy *copy = &g_array_index (hunk->copies, UndCopy, i);
      JsonObject *sides = und_report_add_object (list);

      und_report_set_span (sides, "a", a, copy->a);
      und_report_set_span (sides, "b", b, copy->b);
    }
}

static void
add_hunk (JsonArray *hunks, const UndHunk *hunk, UndText *a, UndText *b)
{
  const gboolean is_move = hunk->op == UND_HUNK_MOVE_FROM || hunk->op == UND_HUNK_MOVE_TO;
  JsonObject *item = und_report_add_object (hunks);

  if (is_move)
    set_move (item, hunk);
  else
    und_report_set_string (item, "op", und_hunk_op_to_string (hunk->op));
  if (hunk->op == UND_HUNK_REPLACE)
    und_report_set_string (item, "grade", und_grade_to_string (hunk->grade));
  if (hunk->op == UND_HUNK_REPLACE && hunk->is_ignored)
    und_report_set_boolean (item, "ignored", TRUE);
  und_report_set_span (item, "a", a, hunk->a);
  und_report_set_span (item, "b", b, hunk->b);
  if (!is_move && hunk->op != UND_HUNK_EQUAL)
    set_texts (item, hunk, a, b);
  if (hunk->op == UND_HUNK_REPLACE && hunk->grade >= UND_GRADE_WORD)
    set_letters (item, hunk, a, b);
  if (hunk->copies != NULL)
    set_copies (item, hunk, a, b);
  if (hunk->op == UND_HUNK_MOVE_TO)
    {
      und_report_set_span (item, "origin", a, hunk->origin);
      und_report_set_edits (item, hunk->edits, a, b);
    }
}

static void
add_common_demand (JsonArray *list, const UndCommonDemand *demand, UndText *a, UndText *b)
{
  JsonObject *item = und_report_add_object (list);

  und_report_set_span (item, "a", a, demand->a->span);
  und_report_set_span (item, "b", b, demand->b->span);
  und_report_set_string (item, "aText", demand->a->text);
  und_report_set_string (item, "bText", demand->b->text);
  und_report_set_ratio (item, "similarity", demand->similarity);
}

static void
set_own_demands (JsonObject *object,
                 const char *name,
                 const UndBeside *beside,
                 UndSide side,
                 UndText *text)
{
  JsonArray *list = und_report_set_list (object, name);
  gsize n_demands = 0;
  const UndTextFact *const *demands = und_beside_get_own_demands (beside, side, &n_demands);

  for (gsize i = 0; i < n_demands; i++)
    {
      JsonObject *item = und_report_add_object (list);

      und_report_set_span (item, "span", text, demands[i]->span);
      und_report_set_string (item, "text", demands[i]->text);
    }
}

static void
set_demands (JsonObject *object, const UndBeside *beside, UndText *a, UndText *b)
{
  JsonObject *ret = und_report_set_object (object, "demands");
  gsize n_demands = 0;
  const UndCommonDemand *demands = und_beside_get_common_demands (beside, &n_demands);
  JsonArray *list;

  und_report_set_boolean (ret, "bounded", und_beside_is_demands_bounded (beside));
  list = und_report_set_list (ret, "both");
  for (gsize i = 0; i < n_demands; i++)
    add_common_demand (list, &demands[i], a, b);
  set_own_demands (ret, "onlyA", beside, UND_SIDE_A, a);
  set_own_demands (ret, "onlyB", beside, UND_SIDE_B, b);
}

static void
add_common_signer (JsonArray *list, const UndCommonSigner *signer, UndText *a, UndText *b)
{
  JsonObject *item = und_report_add_object (list);

  und_report_set_string (item, "name", signer->name);
  und_report_set_string (item, "office", signer->office);
  und_report_set_string (item, "jurisdiction", signer->jurisdiction);
  und_report_set_string (item, "organisation", signer->organisation);
  und_report_set_span (item, "a", a, signer->a->span);
  und_report_set_span (item, "b", b, signer->b->span);
}

static void
set_signatories (JsonObject *object, const UndBeside *beside, UndText *a, UndText *b)
{
  JsonObject *ret = und_report_set_object (object, "signatories");
  gsize n_signers = 0;
  const UndCommonSigner *signers = und_beside_get_common_signers (beside, &n_signers);
  JsonArray *list;

  und_report_set_boolean (ret, "bounded", und_beside_is_signers_bounded (beside));
  list = und_report_set_list (ret, "both");
  for (gsize i = 0; i < n_signers; i++)
    add_common_signer (list, &signers[i], a, b);
  und_report_set_integer (ret, "onlyA", (gint64) und_beside_get_n_own_signers (beside, UND_SIDE_A));
  und_report_set_integer (ret, "onlyB", (gint64) und_beside_get_n_own_signers (beside, UND_SIDE_B));
}

/**
 * und_report_add_compared:
 * @comparisons: a list of the report
 * @compared: the comparison and its sides' ids
 *
 * Adds a Comparison.
 */
void
und_report_add_compared (JsonArray *comparisons, const UndReportComparison *compared)
{
  UndComparison *comparison = compared->comparison;
  UndText *a = und_comparison_get_a (comparison);
  UndText *b = und_comparison_get_b (comparison);
  JsonObject *object = und_report_add_object (comparisons);
  gsize n_hunks = 0;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);
  JsonArray *list;

  und_report_set_string (object, "a", compared->a);
  und_report_set_string (object, "b", compared->b);
  und_report_set_boolean (object, "bounded", und_comparison_is_bounded (comparison));
  set_word_counts (object, und_comparison_get_words (comparison));
  und_report_set_ratio (object, "similarity", und_comparison_get_similarity (comparison));
  list = und_report_set_list (object, "hunks");
  for (gsize i = 0; i < n_hunks; i++)
    add_hunk (list, &hunks[i], a, b);
  if (compared->beside == NULL)
    return;
  set_demands (object, compared->beside, a, b);
  set_signatories (object, compared->beside, a, b);
}
