/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-analysis.h"
#include "und-test-collation.h"

/* Releases of one coalition, from one template; what each has of its own differs. */
#define RELEASE(place, name, state, letter, own)                                                   \
  "FOR IMMEDIATE RELEASE\n\nAttorney General " name " Asks for a List of Orchard Sprays\n\n" place \
  " - Attorney General " name " of " state " today joined a coalition of 12 attorneys "            \
  "general who ask the Department of Orchards to publish what is sprayed beside schools.\n\n"      \
  "\"" letter ",\" the coalition writes in its letter.\n\n" own                                    \
  "The growers themselves have asked for such a rule since the late frost, and the department "    \
  "has until the first of August to answer.\n"

#define AS_WRITTEN "Children eat their lunch within sight of the tanks, and nobody has told them"
#define ALTERED    "Children eat their lunch within sight of those barrels, and no one has told them"

#define IOWA RELEASE ("DES MOINES", "Wanda Kettering", "Iowa", AS_WRITTEN, "")
#define MAINE                                                                          \
  RELEASE ("AUGUSTA", "Cyril B. Haverhill", "Maine", ALTERED,                          \
           "Every lobsterman in Maine knows the smell of a spraying day, and none of " \
           "them would let a child picnic downwind of it.\n\n")
#define UTAH RELEASE ("SALT LAKE CITY", "Beatriz Salcedo", "Utah", ALTERED, "")

#define LETTER                                                                                  \
  "May 6, 2024\n\nThe Honorable Clara Voss\nSecretary\nU.S. Department of Orchards\n"           \
  "9 Pippin Street\nWashington, D.C. 20011\n\nDear Secretary Voss:\n\n"                         \
  "We, the undersigned Attorneys General, write about the spraying beside schools. " AS_WRITTEN \
  ".\n\nSincerely,\n\nWanda Kettering\nAttorney General of Iowa\n\n"                            \
  "Cyril B. Haverhill\nAttorney General of Maine\n\nBeatriz Salcedo\nAttorney General of Utah\n"

static UndCollation *
collate (UndAnalysis *analysis, const UndCollationOptions *options)
{
  GPtrArray *parts = und_analysis_get_parts (analysis);
  g_autoptr (GError) error = NULL;
  UndCollation *collation = und_collation_new ((UndPart *const *) parts->pdata, parts->len, options,
                                               NULL, &error);

  g_assert_no_error (error);
  return collation;
}

static void
check_kinds (const UndCollation *collation)
{
  GPtrArray *rows = und_collation_get_rows (collation);

  for (guint r = 0; r < rows->len; r++)
    {
      const UndCollationRow *row = rows->pdata[r];
      const UndCollationReading *first = row->readings->pdata[0];

      g_assert_true ((row->kind == UND_ROW_SLOT) == (row->slot != UND_SLOT_NONE));
      if (row->kind == UND_ROW_SHARED || row->kind == UND_ROW_UNIQUE)
        g_assert_cmpuint (row->readings->len, ==, 1);
      if (row->kind == UND_ROW_SHARED)
        g_assert_cmpuint (first->witnesses->len, >, 1);
      if (row->kind == UND_ROW_UNIQUE)
        g_assert_cmpuint (first->witnesses->len, ==, 1);
      if (row->kind == UND_ROW_VARIANT)
        g_assert_cmpuint (row->readings->len, >, 1);
    }
}

static gint
compare_texts (gconstpointer x, gconstpointer y)
{
  return strcmp (*(const char *const *) x, *(const char *const *) y);
}

/* "kind: a | b" for each row that is not shared; the readings in the order of the alphabet. */
static char *
print_varying_rows (const UndCollation *collation)
{
  GString *lines = g_string_new (NULL);
  GPtrArray *rows = und_collation_get_rows (collation);

  for (guint r = 0; r < rows->len; r++)
    {
      const UndCollationRow *row = rows->pdata[r];
      g_autoptr (GPtrArray) texts = g_ptr_array_new ();
      g_autofree char *joined = NULL;

      if (row->kind == UND_ROW_SHARED)
        continue;
      for (guint k = 0; k < row->readings->len; k++)
        g_ptr_array_add (texts, ((const UndCollationReading *) row->readings->pdata[k])->text);
      g_ptr_array_sort (texts, compare_texts);
      g_ptr_array_add (texts, NULL);
      joined = g_strjoinv (" | ", (char **) texts->pdata);
      g_string_append_printf (lines, "%s: %s\n",
                              row->slot != UND_SLOT_NONE ? und_slot_to_string (row->slot)
                                                         : und_row_kind_to_string (row->kind),
                              joined);
    }
  return g_string_free (lines, FALSE);
}

static void
test_template_of_three (void)
{
  const char *texts[] = { IOWA, MAINE, UTAH, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autoptr (UndCollation) collation = collate (analysis, NULL);
  g_autofree char *rows = print_varying_rows (collation);

  check_laws (collation);
  check_kinds (collation);
  g_assert_cmpstr (rows, ==,
                   "issuer-name: Beatriz Salcedo | Cyril B. Haverhill | Wanda Kettering\n"
                   "issuer-place: AUGUSTA | DES MOINES | SALT LAKE CITY\n"
                   "issuer-name: Beatriz Salcedo | Cyril B. Haverhill | Wanda Kettering\n"
                   "issuer-jurisdiction: Iowa | Maine | Utah\n"
                   "variant: the tanks | those barrels\n"
                   "variant: no one | nobody\n"
                   "unique: Every lobsterman in Maine knows the smell of a spraying day, and none "
                   "of them would let a child picnic downwind of it.\n");
}

static void
test_shares (void)
{
  const char *texts[] = { IOWA, MAINE, UTAH, LETTER, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autoptr (UndCollation) collation = collate (analysis, NULL);
  const UndShares *iowa = und_collation_get_shares (collation, 0);
  const UndShares *maine = und_collation_get_shares (collation, 1);

  check_laws (collation);
  g_assert_cmpuint (und_analysis_get_parts (analysis)->len, ==, 4);
  /* Fourteen words of the letter's sentence and the heading's few; the rest is the template's. */
  g_assert_cmpfloat (iowa->letter, >, .12);
  g_assert_cmpfloat (iowa->own, ==, 0);
  g_assert_cmpfloat (iowa->template, >, .75);
  /* Twenty-four words of its own. */
  g_assert_cmpfloat (maine->own, >, .15);
  g_assert_cmpfloat (maine->own, <, .25);
  g_assert_cmpfloat (maine->letter, <, iowa->letter);
}

static void
test_order_does_not_count (void)
{
  const char *texts[] = { IOWA, MAINE, UTAH, LETTER, NULL };
  const char *other[] = { UTAH, LETTER, MAINE, IOWA, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autoptr (UndAnalysis) other_analysis = und_test_analyse (other);
  g_autoptr (UndCollation) collation = collate (analysis, NULL);
  g_autoptr (UndCollation) other_collation = collate (other_analysis, NULL);
  g_autofree char *rows = print_varying_rows (collation);
  g_autofree char *other_rows = print_varying_rows (other_collation);

  g_assert_cmpstr (rows, ==, other_rows);
  for (gsize w = 0; w < 4; w++)
    {
      static const gsize places[] = { 3, 2, 0, 1 };

      g_assert_cmpmem (und_collation_get_shares (collation, w), sizeof (UndShares),
                       und_collation_get_shares (other_collation, places[w]), sizeof (UndShares));
    }
}

/* Two of three alter the letter's sentence in the same two places. */
static void
test_filiation (void)
{
  const char *texts[] = { LETTER, IOWA, MAINE, UTAH, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autoptr (UndCollation) collation = collate (analysis, NULL);
  GPtrArray *filiations = und_collation_get_filiations (collation);
  const UndFiliation *filiation;
  const GArray *first, *second;

  g_assert_cmpuint (filiations->len, ==, 1);
  filiation = filiations->pdata[0];
  g_assert_cmpuint (filiation->groups->len, ==, 2);
  first = filiation->groups->pdata[0];
  second = filiation->groups->pdata[1];
  g_assert_cmpuint (first->len, ==, 2);
  g_assert_cmpuint (g_array_index (first, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (first, guint, 1), ==, 1);
  g_assert_cmpuint (second->len, ==, 2);
  g_assert_cmpuint (g_array_index (second, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (second, guint, 1), ==, 3);
  g_assert_cmpuint (filiation->order->len, ==, 2);
  g_assert_cmpuint (g_array_index (filiation->order, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (filiation->order, guint, 1), ==, 2);
  g_assert_cmpint (filiation->strength, ==, UND_STRENGTH_LIKELY);
  g_assert_cmpuint (filiation->evidence->len, ==, 4);
}

/* What nobody but one altered, and what all have alike, says nothing of who took it from whom. */
static void
test_no_filiation_without_shared_innovation (void)
{
  const char *texts[] = { LETTER, IOWA, MAINE, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autoptr (UndCollation) collation = collate (analysis, NULL);

  g_assert_cmpuint (und_collation_get_filiations (collation)->len, ==, 0);
}

static void
test_ignored_is_shared (void)
{
  const char *texts[] = { "The Board met in the Mill \xe2\x80\x94 as ever.\n",
                          "The board met in the mill -- as ever.\n", NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  const UndCollationOptions options = { (1u << UND_GRADE_CASE) | (1u << UND_GRADE_TYPOGRAPHY), 0 };
  g_autoptr (UndCollation) collation = collate (analysis, NULL);
  g_autoptr (UndCollation) ignoring = collate (analysis, &options);

  check_laws (collation);
  check_laws (ignoring);
  g_assert_cmpuint (und_collation_get_rows (ignoring)->len, ==, 1);
  g_assert_cmpuint (und_collation_get_rows (collation)->len, >, 1);
}

/* A name that is a word, too, is one only where it is written as one. */
static void
test_name_is_no_word (void)
{
  const char *texts[] = {
    "Attorney General Mark Grant Asks for a Bridge\n\nOHIO - Attorney General Mark Grant of Ohio "
    "today joined a coalition. We ask the board to grant the bridge a roof.\n",
    "Attorney General Ada Penrose Asks for a Bridge\n\nUTAH - Attorney General Ada Penrose of Utah "
    "today joined a coalition. We ask the board to grant the bridge a roof.\n",
    NULL
  };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autoptr (UndCollation) collation = collate (analysis, NULL);
  GPtrArray *rows = und_collation_get_rows (collation);
  guint n_names = 0;

  for (guint r = 0; r < rows->len; r++)
    n_names += ((const UndCollationRow *) rows->pdata[r])->slot == UND_SLOT_ISSUER_NAME;
  g_assert_cmpuint (n_names, ==, 2);
  g_assert_nonnull (
    strstr (((const UndCollationReading *) ((const UndCollationRow *) rows->pdata[rows->len - 1])
               ->readings->pdata[0])
              ->text,
            "grant the bridge"));
}

/* Marks that are ignored belong to the words they stand at; the words still differ. */
static void
test_ignored_marks_are_their_words (void)
{
  const char *texts[] = { "The board met, in the mill; as ever.\n",
                          "\"The board met in the mill\" -- as ever\n",
                          "The board met. In the hall, as ever!\n", NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  const UndCollationOptions options = { (1u << UND_GRADE_CASE) | (1u << UND_GRADE_PUNCTUATION), 0 };
  g_autoptr (UndCollation) ignoring = collate (analysis, &options);
  GPtrArray *rows = und_collation_get_rows (ignoring);

  check_laws (ignoring);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpint (((UndCollationRow *) rows->pdata[0])->kind, ==, UND_ROW_SHARED);
  g_assert_cmpint (((UndCollationRow *) rows->pdata[1])->kind, ==, UND_ROW_VARIANT);
  g_assert_cmpuint (((UndCollationRow *) rows->pdata[1])->readings->len, ==, 2);
  g_assert_cmpint (((UndCollationRow *) rows->pdata[2])->kind, ==, UND_ROW_SHARED);
}

/* Nothing, white space, one word, marks: each beside each. */
static void
test_hostile_texts (void)
{
  const char *texts[] = { "",   " \n\n ", "word", "...", "word word word word", "\n\nword\n\n",
                          "?!", NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autoptr (UndCollation) collation = collate (analysis, NULL);

  check_laws (collation);
  check_kinds (collation);
}

/* Texts of few words, so that every kind of row and of jump comes up. */
static void
test_random_texts_obey_laws (void)
{
  static const char *const words[] = { "the",  "board", "of",         "orchards",
                                       "met,", "and",   "asked.\n\n", "Children",
                                       "eat;", "lunch", "there.",     "\"Here\"" };

  for (guint round = 0; round < 60; round++)
    {
      char *texts[6] = { NULL };
      g_autoptr (UndAnalysis) analysis = NULL;
      g_autoptr (UndCollation) collation = NULL;
      g_autoptr (UndCollation) ignoring = NULL;
      const UndCollationOptions options = {
        (1u << UND_GRADE_CASE) | (1u << UND_GRADE_PUNCTUATION) | (1u << UND_GRADE_TYPOGRAPHY), 0
      };

      for (guint w = 0; w < G_N_ELEMENTS (texts) - 1; w++)
        {
          GString *text = g_string_new (NULL);
          gint32 n = g_test_rand_int_range (0, 90);

          for (gint32 k = 0; k < n; k++)
            g_string_append_printf (
              text, "%s ", words[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (words))]);
          texts[w] = g_string_free (text, FALSE);
        }
      analysis = und_test_analyse ((const char *const *) texts);
      collation = collate (analysis, NULL);
      check_laws (collation);
      check_kinds (collation);
      ignoring = collate (analysis, &options);
      check_laws (ignoring);
      for (guint w = 0; w < G_N_ELEMENTS (texts); w++)
        g_free (texts[w]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/collation/template-of-three", test_template_of_three);
  g_test_add_func ("/model/collation/shares", test_shares);
  g_test_add_func ("/model/collation/order-does-not-count", test_order_does_not_count);
  g_test_add_func ("/model/collation/filiation", test_filiation);
  g_test_add_func ("/model/collation/no-filiation-without-shared-innovation",
                   test_no_filiation_without_shared_innovation);
  g_test_add_func ("/model/collation/ignored-is-shared", test_ignored_is_shared);
  g_test_add_func ("/model/collation/name-is-no-word", test_name_is_no_word);
  g_test_add_func ("/model/collation/ignored-marks-are-their-words",
                   test_ignored_marks_are_their_words);
  g_test_add_func ("/model/collation/hostile-texts", test_hostile_texts);
  g_test_add_func ("/model/collation/random-texts-obey-laws", test_random_texts_obey_laws);
  return g_test_run ();
}
