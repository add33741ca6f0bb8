/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-collation-words.h"
#include "und-test-analysis.h"

static UndCollation *
collate (const char *const *texts, UndAnalysis **analysis)
{
  GPtrArray *parts;
  g_autoptr (GError) error = NULL;
  UndCollation *collation;

  *analysis = und_test_analyse (texts);
  parts = und_analysis_get_parts (*analysis);
  collation = und_collation_new ((UndPart *const *) parts->pdata, parts->len, NULL, NULL, &error);
  g_assert_no_error (error);
  return collation;
}

static void
check_percents (UndShares shares, const guint expected[4])
{
  guint percents[4];

  und_shares_to_parts (&shares, 100, percents);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (percents[i], ==, expected[i]);
}

static void
test_percents_add_up (void)
{
  check_percents ((UndShares){ 0, 0, 0, 0 }, (const guint[]){ 0, 0, 0, 0 });
  check_percents ((UndShares){ 1, 0, 0, 0 }, (const guint[]){ 100, 0, 0, 0 });
  /* Rounded by themselves they would be 33 + 0 + 33 + 33. */
  check_percents ((UndShares){ 1 / 3., 0, 1 / 3., 1 / 3. }, (const guint[]){ 34, 0, 33, 33 });
  /* Rounded by themselves they would be 13 + 13 + 13 + 63. */
  check_percents ((UndShares){ .125, .125, .125, .625 }, (const guint[]){ 13, 13, 12, 62 });
  check_percents ((UndShares){ .996, .004, 0, 0 }, (const guint[]){ 100, 0, 0, 0 });
}

static void
test_any_percents_add_up (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      double values[4];
      double sum = 0;
      guint percents[4];
      guint parts[4];

      for (guint i = 0; i < 4; i++)
        sum += values[i] = g_test_rand_double () + 1e-6;
      und_shares_to_parts (
        &(UndShares){ values[0] / sum, values[1] / sum, values[2] / sum, values[3] / sum }, 100,
        percents);
      und_shares_to_parts (
        &(UndShares){ values[0] / sum, values[1] / sum, values[2] / sum, values[3] / sum }, 10000,
        parts);
      g_assert_cmpuint (parts[0] + parts[1] + parts[2] + parts[3], ==, 10000);
      g_assert_cmpuint (percents[0] + percents[1] + percents[2] + percents[3], ==, 100);
      for (guint i = 0; i < 4; i++)
        g_assert_cmpfloat (ABS (percents[i] - 100 * values[i] / sum), <, 1);
    }
}

/* Own words over two paragraphs are one passage; the other's own words end it. */
static void
test_own_words_together (void)
{
  const char *texts[] = { "The mill will close in May.\n\nNobody asked the weavers.\n\n"
                          "They will go to Lowmoor.\n\nA second mill stays.\n",
                          "The mill will close in May.\n\nA second mill stays.\n", NULL };
  g_autoptr (UndAnalysis) analysis = NULL;
  g_autoptr (UndCollation) collation = collate (texts, &analysis);
  GPtrArray *rows = und_collation_get_rows (collation);

  for (guint r = 0; r < rows->len; r++)
    if (((const UndCollationRow *) rows->pdata[r])->kind == UND_ROW_UNIQUE)
      {
        guint n_words = 0;
        guint end = 0;
        g_autofree char *own = und_collation_dup_own (collation, r, " | ", &n_words, &end);

        g_assert_cmpstr (own, ==, "Nobody asked the weavers. | They will go to Lowmoor.");
        g_assert_cmpuint (n_words, ==, 9);
        g_assert_cmpuint (end, >, r);
        return;
      }
  g_assert_not_reached ();
}

static void
test_most_and_present (void)
{
  const char *texts[] = { "The board of the mill met last night in Ashford to hear the weavers.\n",
                          "The board of the mill met last night in Belton to hear the weavers.\n",
                          "The board of the mill met last night in Belton to hear the weavers.\n",
                          "Nothing of the kind.\n", NULL };
  g_autoptr (UndAnalysis) analysis = NULL;
  g_autoptr (UndCollation) collation = collate (texts, &analysis);
  GPtrArray *rows = und_collation_get_rows (collation);

  for (guint r = 0; r < rows->len; r++)
    {
      const UndCollationRow *row = rows->pdata[r];
      guint8 is_here[4] = { 9, 9, 9, 9 };
      g_autofree char *most = g_strstrip (g_strdup (und_collation_row_find_most (row)->text));

      if (row->readings->len < 2)
        continue;
      und_collation_row_mark_present (row, is_here, 4);
      g_assert_true (g_str_has_prefix (most, "Belton"));
      g_assert_cmpmem (is_here, 4, ((const guint8[]){ 1, 1, 1, 0 }), 4);
      return;
    }
  g_assert_not_reached ();
}

#define BROKE   "The weir below the mill broke early last spring.\n\n"
#define MEADOWS "The meadows on both banks stood under water for a week, and nobody came.\n\n"
#define MEND    "We ask the River Board to mend the weir before the autumn floods reach us.\n\n"
#define SHEEP   "Sheep drowned near Ashford, and the mill had to close for most of a month.\n\n"

/* What one has elsewhere is told of it alone, and of what stays nothing. */
static void
test_moved (void)
{
  const char *texts[] = { BROKE MEADOWS MEND SHEEP, BROKE MEADOWS MEND SHEEP,
                          BROKE MEND SHEEP MEADOWS "Nobody else has this.\n", NULL };
  g_autoptr (UndAnalysis) analysis = NULL;
  g_autoptr (UndCollation) collation = collate (texts, &analysis);
  g_autofree guint8 *is_moved = und_collation_find_moved (collation);
  GPtrArray *rows = und_collation_get_rows (collation);
  guint n_moved = 0;

  for (guint r = 0; r < rows->len; r++)
    {
      const UndCollationRow *row = rows->pdata[r];
      const char *text = ((const UndCollationReading *) row->readings->pdata[0])->text;

      g_assert_false (is_moved[3 * r]);
      g_assert_false (is_moved[3 * r + 1]);
      g_assert_cmpint (is_moved[3 * r + 2], ==, g_str_has_prefix (text, "The meadows"));
      n_moved += is_moved[3 * r + 2];
    }
  g_assert_cmpuint (n_moved, ==, 1);
}

/* What a witness has of the rows and is not told to be elsewhere is in their order. */
static void
test_any_moved (void)
{
  static const char *const parts[] = { BROKE, MEADOWS, MEND, SHEEP, "It rains.\n\n" };

  for (guint round = 0; round < 40; round++)
    {
      char *texts[5] = { NULL };
      g_autoptr (UndAnalysis) analysis = NULL;
      g_autoptr (UndCollation) collation = NULL;
      g_autofree guint8 *is_moved = NULL;
      GPtrArray *rows;
      gsize ends[4] = { 0 };

      for (guint w = 0; w < 4; w++)
        {
          GString *text = g_string_new (NULL);

          for (guint k = 0; k < 6; k++)
            g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
          texts[w] = g_string_free (text, FALSE);
        }
      collation = collate ((const char *const *) texts, &analysis);
      is_moved = und_collation_find_moved (collation);
      rows = und_collation_get_rows (collation);
      for (guint r = 0; r < rows->len; r++)
        {
          const UndCollationRow *row = rows->pdata[r];

          for (guint k = 0; k < row->readings->len; k++)
            {
              const GArray *spans =
                ((const UndCollationReading *) row->readings->pdata[k])->witnesses;

              for (guint i = 0; i < spans->len; i++)
                {
                  UndReadingSpan here = g_array_index (spans, UndReadingSpan, i);

                  if (is_moved[4 * r + here.witness] || (row->kind == UND_ROW_UNIQUE))
                    continue;
                  g_assert_cmpuint (here.span.start, >=, ends[here.witness]);
                  ends[here.witness] = here.span.end;
                }
            }
        }
      for (guint w = 0; w < 4; w++)
        g_free (texts[w]);
    }
}

static void
test_words_of_evidence_once (void)
{
  UndFiliation filiation = { 0 };
  const char *texts[] = { "the barrels stand\n", "the barrels stand\n", NULL };
  g_autoptr (UndAnalysis) analysis = NULL;
  g_autoptr (UndCollation) collation = collate (texts, &analysis);
  g_autoptr (GArray) evidence = g_array_new (FALSE, FALSE, sizeof (UndReadingSpan));
  g_autoptr (GPtrArray) words = NULL;
  const UndReadingSpan spans[] = {
    { 0, { 4, 11 } }, { 1, { 4, 11 } }, { 1, { 12, 17 } }, { 0, { 12, 17 } }, { 0, { 4, 11 } }
  };

  g_array_append_vals (evidence, spans, G_N_ELEMENTS (spans));
  filiation.evidence = evidence;
  words = und_filiation_list_words (&filiation, collation);
  g_assert_cmpuint (words->len, ==, 2);
  g_assert_cmpstr (words->pdata[0], ==, "barrels");
  g_assert_cmpstr (words->pdata[1], ==, "stand");
}

/* The source is told whatever its size, of the others only those of several. */
static void
test_groups_told (void)
{
  UndFiliation filiation = { 0 };
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) told = NULL;
  const guint members[][2] = { { 0, 0 }, { 1, 4 }, { 2, 0 }, { 3, 5 } };
  const guint firsts[] = { 2, 3, 0, 1 };

  for (guint g = 0; g < G_N_ELEMENTS (members); g++)
    {
      GArray *group = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_vals (group, members[g], members[g][1] > 0 ? 2 : 1);
      g_ptr_array_add (groups, group);
    }
  g_array_append_vals (order, firsts, G_N_ELEMENTS (firsts));
  filiation.groups = groups;
  filiation.order = order;
  told = und_filiation_list_told (&filiation);
  g_assert_cmpuint (told->len, ==, 3);
  g_assert_true (told->pdata[0] == groups->pdata[2]);
  g_assert_true (told->pdata[1] == groups->pdata[3]);
  g_assert_true (told->pdata[2] == groups->pdata[1]);
}

static void
test_closing_marks (void)
{
  g_assert_true (und_words_are_closing (", then"));
  g_assert_true (und_words_are_closing ("\xe2\x80\x9d he said"));
  g_assert_true (und_words_are_closing (") and"));
  g_assert_false (und_words_are_closing ("and"));
  g_assert_false (und_words_are_closing ("\xe2\x80\x9cWe"));
  g_assert_false (und_words_are_closing ("(all)"));
  g_assert_false (und_words_are_closing (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/collation-words/percents-add-up", test_percents_add_up);
  g_test_add_func ("/model/collation-words/any-percents-add-up", test_any_percents_add_up);
  g_test_add_func ("/model/collation-words/own-words-together", test_own_words_together);
  g_test_add_func ("/model/collation-words/most-and-present", test_most_and_present);
  g_test_add_func ("/model/collation-words/moved", test_moved);
  g_test_add_func ("/model/collation-words/any-moved", test_any_moved);
  g_test_add_func ("/model/collation-words/words-of-evidence-once", test_words_of_evidence_once);
  g_test_add_func ("/model/collation-words/groups-told", test_groups_told);
  g_test_add_func ("/model/collation-words/closing-marks", test_closing_marks);
  return g_test_run ();
}
