/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-collation-words.h"
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

/* Issuers whose names, offices, states and places have more or fewer words than the others'. */
#define LOCK_RELEASE(date, place, issuer, state, count, verb)                              \
  "FOR IMMEDIATE RELEASE\n" date "\n\n" issuer " Joins Letter on Canal Locks\n\n" place    \
  " \xe2\x80\x93 " issuer " of " state " today joined " count                              \
  " other attorneys general in a letter to the Department of Canals. The keepers " verb    \
  " at dusk, and the barges wait until morning.\n\nThe department has until the first of " \
  "August to answer.\n"

#define LOCK_LETTER                                                                         \
  "June 3, 2024\n\nThe Honorable Orla Pennick\nSecretary\nU.S. Department of Canals\n"      \
  "Washington, D.C. 20011\n\nDear Secretary Pennick:\n\nWe, the undersigned Attorneys "     \
  "General, write about the keepers. The keepers leave at dusk, and the barges wait until " \
  "morning.\n\nSincerely,\n\nBo Lindt\nAttorney General of Ohio\n\nAda Penrose\n"           \
  "Governor of New Jersey\n"

#define LOCK_OHIO                                                                            \
  LOCK_RELEASE ("June 3, 2024", "COLUMBUS, Ohio", "Attorney General Bo Lindt", "Ohio", "11", \
                "leave")
#define LOCK_UTAH                                                                               \
  LOCK_RELEASE ("June 4, 2024", "SALT LAKE CITY", "Attorney General Ines Marlowe-Ruiz", "Utah", \
                "11", "go home")
#define LOCK_MEXICO                                                                           \
  LOCK_RELEASE ("June 3, 2024", "SANTA FE", "Attorney General Hugo T. Arrieta", "New Mexico", \
                "12", "go home so early")
#define LOCK_JERSEY \
  LOCK_RELEASE ("June 3, 2024", "TRENTON", "Governor Ada Penrose", "New Jersey", "11", "leave")

static const char lock_rows[] =
  "date: June 3, 2024 | June 4, 2024\n"
  "issuer-office: Attorney General | Governor\n"
  "issuer-name: Ada Penrose | Bo Lindt | Hugo T. Arrieta | Ines Marlowe-Ruiz\n"
  "issuer-place: COLUMBUS, Ohio | SALT LAKE CITY | SANTA FE | TRENTON\n"
  "issuer-office: Attorney General | Governor\n"
  "issuer-name: Ada Penrose | Bo Lindt | Hugo T. Arrieta | Ines Marlowe-Ruiz\n"
  "issuer-jurisdiction: New Jersey | New Mexico | Ohio | Utah\n"
  "count: 11 other attorneys general | 12 other attorneys general\n"
  "variant: go home | go home so early | leave\n";

/* A fact is one slot, whole in each; "so early" of one is no row beside "go home" of two. */
static void
test_facts_are_whole (void)
{
  const char *texts[] = { LOCK_OHIO, LOCK_UTAH, LOCK_MEXICO, LOCK_JERSEY, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autoptr (UndCollation) collation = collate (analysis, NULL);
  g_autofree char *rows = print_varying_rows (collation);

  check_laws (collation);
  check_kinds (collation);
  g_assert_cmpstr (rows, ==, lock_rows);
}

/* With the letter beside them the same facts vary, the date too; only its own words are more. */
static void
test_facts_are_whole_beside_letter (void)
{
  const char *texts[] = { LOCK_LETTER, LOCK_OHIO, LOCK_UTAH, LOCK_MEXICO, LOCK_JERSEY, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autoptr (UndCollation) collation = collate (analysis, NULL);
  g_autofree char *rows = print_varying_rows (collation);
  g_autoptr (GString) slots = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);

  check_laws (collation);
  check_kinds (collation);
  for (char **line = lines; **line != '\0'; line++)
    if (!g_str_has_prefix (*line, "unique: "))
      g_string_append_printf (slots, "%s\n", *line);
  g_assert_cmpstr (slots->str, ==, lock_rows);
}

/* What one has between two words of another's name is not in the slot; marks at its edge are not,
 * whether they make a difference or not. */
static void
test_slots_hold_no_more (void)
{
  const char *texts[] = {
    "Attorney General Edith R. Marlowe Asks for a Weir\n\nCOLUMBUS, Ohio \xe2\x80\x93 Attorney "
    "General Edith R. Marlowe of Ohio called on the River Board to mend the weir.\n",
    "Attorney General Bo Lindt Asks for a Weir\n\nSALEM, Ore. \xe2\x80\x93 Attorney General Bo "
    "Lindt of Oregon yesterday wrote at length to everyone on the coast whom the floods had "
    "reached, and called on the River Board to mend the weir.\n",
    NULL
  };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  const UndCollationOptions options = { 1u << UND_GRADE_PUNCTUATION, 0 };
  g_autoptr (UndCollation) collation = collate (analysis, NULL);
  g_autoptr (UndCollation) ignoring = collate (analysis, &options);
  const UndCollation *both[] = { collation, ignoring };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      GPtrArray *rows = und_collation_get_rows (both[i]);
      guint n_slots = 0;

      check_laws (both[i]);
      for (guint r = 0; r < rows->len; r++)
        {
          static const char *const readings[][2] = {
            { "Edith R. Marlowe", "Bo Lindt" },
            { "COLUMBUS, Ohio", "SALEM, Ore." },
            { "Edith R. Marlowe", "Bo Lindt" },
            { "Ohio", "Oregon" },
          };
          const UndCollationRow *row = rows->pdata[r];

          if (row->slot == UND_SLOT_NONE || row->readings->len < 2)
            continue;
          g_assert_cmpuint (n_slots, <, G_N_ELEMENTS (readings));
          for (guint k = 0; k < 2; k++)
            g_assert_cmpstr (((const UndCollationReading *) row->readings->pdata[k])->text, ==,
                             readings[n_slots][k]);
          n_slots++;
        }
      g_assert_cmpuint (n_slots, ==, 4);
    }
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

static const char *
choose (const char *one, const char *other)
{
  return g_test_rand_bit () ? one : other;
}

static void
shuffle (gpointer *items, guint n)
{
  for (guint k = n; k > 1; k--)
    {
      gpointer *slot = &items[g_test_rand_int_range (0, (gint32) k)];
      gpointer last = items[k - 1];

      items[k - 1] = *slot;
      *slot = last;
    }
}

/* A release in as many words as the writer likes, its sentences sometimes in another order. */
static char *
make_release (void)
{
  static const char *const names[] = { "Ada Penrose", "Bo M. Lindt", "Cy Marsh", "Di Ann Holm" };
  static const char *const states[] = { "Ohio", "New Mexico", "Maine", "North Dakota" };
  guint who = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (names));
  const char *name = names[who], *state = states[who];
  const char *space = choose ("\n\n", " ");
  g_autofree char *place = g_utf8_strup (state, -1);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  g_ptr_array_add (sentences,
                   g_strdup_printf ("Attorney General %s of %s today joined %s attorneys "
                                    "general in a letter to the Board of Schools.",
                                    name, state, choose ("20", "21")));
  g_ptr_array_add (sentences,
                   g_strdup_printf ("The letter asks the board to %s the rule so that %s eat well.",
                                    choose ("keep", "save"), choose ("pupils", "children")));
  g_ptr_array_add (sentences,
                   g_strdup_printf ("“%s learns while hungry,” said %s, who would go on.",
                                    choose ("Nobody", "No one"), strrchr (name, ' ') + 1));
  g_ptr_array_add (sentences,
                   g_strdup_printf ("Prices went up %sin %s last year, %s the rule held.",
                                    choose ("fast ", ""), state, choose ("and", "but")));
  g_ptr_array_add (sentences, g_strdup_printf ("The office of %s has a page for %s in %s.", name,
                                               choose ("parents", "all"), state));
  if (g_test_rand_int_range (0, 3) == 0)
    shuffle (sentences->pdata, sentences->len);
  g_string_append_printf (text,
                          "FOR IMMEDIATE RELEASE\nMarch %s, 2025\n\n%s writes to board\n\n%s –",
                          choose ("4", "5"), name, place);
  for (guint k = 0; k < sentences->len; k++)
    g_string_append_printf (text, "%s%s", k > 0 ? space : " ", (char *) sentences->pdata[k]);
  return g_string_free (text, FALSE);
}

static char *
print_rows_of (char **texts)
{
  g_autoptr (UndAnalysis) analysis = und_test_analyse ((const char **) texts);
  g_autoptr (UndCollation) collation = collate (analysis, NULL);

  return print_varying_rows (collation);
}

static void
test_order_does_not_count_in_any_releases (void)
{
  for (guint round = 0; round < 150; round++)
    {
      guint n = (guint) g_test_rand_int_range (2, 6);
      g_auto (GStrv) texts = g_new0 (char *, n + 1);
      g_autofree char **shuffled = g_new0 (char *, n + 1);
      g_autofree char *rows = NULL;
      g_autofree char *other_rows = NULL;

      for (guint t = 0; t < n; t++)
        shuffled[t] = texts[t] = make_release ();
      shuffle ((gpointer *) shuffled, n);
      rows = print_rows_of (texts);
      other_rows = print_rows_of (shuffled);
      g_assert_cmpstr (rows, ==, other_rows);
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

static void
print_witness (GString *line,
               const UndCollation *collation,
               const char *const *names,
               guint witness)
{
  UndPart *part = und_collation_get_parts (collation, NULL)[witness];
  gsize n_bytes;
  const char *bytes = und_text_get_bytes (und_part_get_text (part), &n_bytes);

  for (guint n = 0; names[n] != NULL; n++)
    if (g_strstr_len (bytes, (gssize) n_bytes, names[n]) != NULL)
      g_string_append_printf (line, " %s", names[n]);
}

/* "likely: A B, C D, from A (weak): no one | are to" for each filiation, each witness by that of
 * @names which its text holds; all of it in the order of the alphabet but the filiations. */
static char *
print_filiations (const UndCollation *collation, const char *const *names)
{
  GPtrArray *filiations = und_collation_get_filiations (collation);
  GString *lines = g_string_new (NULL);

  for (guint f = 0; f < filiations->len; f++)
    {
      const UndFiliation *filiation = filiations->pdata[f];
      g_autoptr (GPtrArray) words = und_filiation_list_words (filiation, collation);
      g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);

      for (guint g = 0; g < filiation->groups->len; g++)
        {
          const GArray *group = filiation->groups->pdata[g];
          g_autoptr (GString) line = g_string_new (NULL);
          g_auto (GStrv) members = NULL;

          for (guint k = 0; k < group->len; k++)
            print_witness (line, collation, names, g_array_index (group, guint, k));
          members = g_strsplit (g_strchug (line->str), " ", -1);
          qsort (members, g_strv_length (members), sizeof *members, compare_texts);
          g_ptr_array_add (groups, g_strjoinv (" ", members));
        }
      g_ptr_array_sort (groups, compare_texts);
      g_ptr_array_add (groups, NULL);
      g_ptr_array_add (words, NULL);
      {
        g_autofree char *joined = g_strjoinv (", ", (char **) groups->pdata);
        g_autofree char *evidence = g_strjoinv (" | ", (char **) words->pdata);

        g_string_append_printf (lines, "%s: %s, from", und_strength_to_string (filiation->strength),
                                joined);
        print_witness (lines, collation, names, g_array_index (filiation->order, guint, 0));
        g_string_append_printf (lines, " (%s): %s\n",
                                und_direction_to_string (filiation->direction), evidence);
      }
    }
  return g_string_free (lines, FALSE);
}

static void
check_filiations (const char *const *texts, const char *const *names, const char *expected)
{
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autoptr (UndCollation) collation = collate (analysis, NULL);
  g_autofree char *printed = print_filiations (collation, names);

  check_laws (collation);
  g_assert_cmpstr (printed, ==, expected);
}

/* Calls check_filiations() with the first @n of @texts in every order. */
static void
check_orders (const char **texts, guint n, const char *const *names, const char *expected)
{
  if (n == 0)
    check_filiations (texts, names, expected);
  for (guint k = 0; k < n; k++)
    {
      const char *last = texts[n - 1];

      texts[n - 1] = texts[k];
      texts[k] = last;
      check_orders (texts, n - 1, names, expected);
      texts[k] = texts[n - 1];
      texts[n - 1] = last;
    }
}

#define WEIR(own, when, water, mend)                       \
  own "\n\nThe weir below the mill broke " when            \
      ", and the meadows on both banks stood under " water \
      " for a week. We ask the River Board to " mend " it before the autumn floods.\n"

/* Two read alike without any letter; one of them has an edit of its own beside it. Whatever the
 * order, the same is said of the same texts. */
static void
test_order_does_not_count_in_filiation (void)
{
  static const char *const names[] = { "Alder", "Birch", "Cedar", "Damson", NULL };
  const char *texts[] = {
    WEIR ("Alder Lane has nine houses", "early last spring", "water", "mend"),
    WEIR ("We live in Birch Row", "early last spring", "water", "rebuild"),
    WEIR ("Cedar Green floods first", "on a night in March", "brown water", "rebuild"),
    WEIR ("From the Damson orchards", "on a night in March", "brown water and silt", "rebuild"),
    NULL,
  };

  check_orders (texts, 4, names,
                "likely: Alder Birch, Cedar Damson, from Cedar (none): early last spring\n");
}

#define SHE "She said that her office would watch the orchards closely.\n\n"
#define HE  "He said that his office would watch the orchards closely.\n\n"

/* One of the two that share three changes has words of its own beside each of them; what a text
 * says of its issuer is not shared by the two. */
static void
test_own_edit_beside_shared (void)
{
  static const char *const names[] = { "Pippin", "MOINES", "AUGUSTA", "LAKE", NULL };
  const char *texts[] = {
    LETTER,
    RELEASE ("DES MOINES", "Wanda Kettering", "Iowa", AS_WRITTEN, SHE),
    RELEASE ("AUGUSTA", "Cyril B. Haverhill", "Maine", ALTERED, HE),
    RELEASE ("SALT LAKE CITY", "Teo Salcedo", "Utah",
             "Children eat their lunch within sight of those barrels of poison, and no one at all "
             "has told them",
             HE),
    NULL,
  };

  check_orders (texts, 4, names,
                "likely: AUGUSTA LAKE, MOINES Pippin, from Pippin (likely): those barrels | no "
                "one\n");
}

#define DATED(date, place, issuer, state, verb)                                                \
  date "\n\n" issuer " Asks for a Weir\n\n" place " - " issuer " of " state                    \
       " today joined 11 other attorneys general. The keepers " verb                           \
       " at dusk, and the barges wait until morning. A night on the canal costs a family its " \
       "wages.\n"

/* The letter at hand and an earlier date say who was first, the more they agree; a later date of
 * the one that is nearest to all takes that back. */
static void
test_direction_has_its_own_strength (void)
{
#define OHIO(date, verb)   DATED (date, "COLUMBUS", "Attorney General Bo Lindt", "Ohio", verb)
#define UTAH_2(date, verb) DATED (date, "OGDEN", "Attorney General Ines Marlowe", "Utah", verb)
#define IDAHO(date, verb)  DATED (date, "BOISE", "Attorney General Hugo Arrieta", "Idaho", verb)
#define JERSEY(date, verb) \
  DATED (date, "TRENTON", "Attorney General Ada Penrose", "New Jersey", verb)
  static const char *const names[] = { "Pennick", "COLUMBUS", "OGDEN", "BOISE", "TRENTON", NULL };
  const char *no_dates[] = { OHIO ("", "leave"), UTAH_2 ("", "leave"), IDAHO ("", "go home"),
                             JERSEY ("", "go home"), NULL };
  const char *dates[] = { OHIO ("June 3, 2024", "leave"), UTAH_2 ("June 4, 2024", "leave"),
                          IDAHO ("June 5, 2024", "go home"), JERSEY ("June 4, 2024", "go home"),
                          NULL };
  const char *letter[] = { LOCK_LETTER, OHIO ("", "leave"), IDAHO ("", "go home"),
                           JERSEY ("", "go home"), NULL };
  const char *most[] = { LOCK_LETTER,           OHIO ("", "leave"),     UTAH_2 ("", "leave"),
                         IDAHO ("", "go home"), JERSEY ("", "go home"), NULL };
  const char *against[] = { LOCK_LETTER, UTAH_2 ("June 9, 2024", "leave"),
                            IDAHO ("June 1, 2024", "go home"), JERSEY ("June 4, 2024", "go home"),
                            NULL };

  check_orders (no_dates, 4, names,
                "weak: BOISE TRENTON, COLUMBUS OGDEN, from TRENTON (none): leave\n");
  check_orders (dates, 4, names,
                "weak: BOISE TRENTON, COLUMBUS OGDEN, from COLUMBUS (weak): go home\n");
  check_orders (letter, 4, names,
                "weak: BOISE TRENTON, COLUMBUS Pennick, from Pennick (likely): go home\n");
  check_orders (most, 5, names,
                "weak: BOISE TRENTON, COLUMBUS OGDEN Pennick, from Pennick (strong): go home\n");
  check_orders (against, 4, names,
                "weak: BOISE TRENTON, OGDEN Pennick, from Pennick (weak): go home\n");
}

/* "He" and "his" of two beside "she" and "her" of two others are no evidence, nor is a name in
 * place of them. */
static void
test_pronouns_are_no_evidence (void)
{
  static const char *const names[] = { NULL };
  const char *texts[] = {
    RELEASE ("DES MOINES", "Wanda Kettering", "Iowa", AS_WRITTEN, SHE),
    RELEASE ("TRENTON", "Ada Penrose", "New Jersey", AS_WRITTEN, SHE),
    RELEASE ("AUGUSTA", "Cyril B. Haverhill", "Maine", AS_WRITTEN, HE),
    RELEASE ("SALT LAKE CITY", "Teo Salcedo", "Utah", AS_WRITTEN, HE),
    RELEASE ("COLUMBUS", "Bo Lindt", "Ohio", AS_WRITTEN,
             "Bo Lindt said that his office would watch the orchards closely.\n\n"),
    NULL,
  };

  check_filiations (texts, names, "");
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

/* Five texts of random words, each after its own of @heads, which begin again where they end. */
static void
check_random_texts (const char *const *words,
                    gsize n_words,
                    const char *const *heads,
                    gsize n_heads)
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
      GString *text = g_string_new (heads[w % n_heads]);
      gint32 n = g_test_rand_int_range (0, 90);

      for (gint32 k = 0; k < n; k++)
        g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, (gint32) n_words)]);
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

/* Texts of few words, so that every kind of row and of jump comes up. */
static void
test_random_texts_obey_laws (void)
{
  static const char *const words[] = { "the",  "board", "of",         "orchards",
                                       "met,", "and",   "asked.\n\n", "Children",
                                       "eat;", "lunch", "there.",     "\"Here\"" };
  static const char *const heads[] = { "" };

  for (guint round = 0; round < 150; round++)
    check_random_texts (words, G_N_ELEMENTS (words), heads, G_N_ELEMENTS (heads));
}

#define HEAD(issuer, place, state)                                                        \
  issuer " Asks for a Weir\n\n" place " - " issuer " of " state " today joined 11 other " \
         "attorneys general.\n\n"

/* Parts of facts in every order, so that they overlap and are torn. */
static void
test_random_facts_obey_laws (void)
{
  static const char *const words[] = { "Attorney",  "General", "Ada",     "Penrose", "M.",
                                       "Bo",        "Lindt",   "New",     "Jersey",  "Ohio,",
                                       "the",       "board",   "weir.",   "11",      "other",
                                       "attorneys", "general", "and\n\n", "TRENTON", "Governor" };
  static const char *const heads[] = {
    HEAD ("Attorney General Bo Lindt", "COLUMBUS, Ohio", "Ohio"),
    HEAD ("Governor Ada M. Penrose", "TRENTON", "New Jersey"),
    HEAD ("Attorney General Ines Marlowe", "SALT LAKE CITY", "Utah"),
    "",
  };

  for (guint round = 0; round < 150; round++)
    check_random_texts (words, G_N_ELEMENTS (words), heads, G_N_ELEMENTS (heads));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/collation/template-of-three", test_template_of_three);
  g_test_add_func ("/model/collation/facts-are-whole", test_facts_are_whole);
  g_test_add_func ("/model/collation/facts-are-whole-beside-letter",
                   test_facts_are_whole_beside_letter);
  g_test_add_func ("/model/collation/slots-hold-no-more", test_slots_hold_no_more);
  g_test_add_func ("/model/collation/shares", test_shares);
  g_test_add_func ("/model/collation/order-does-not-count", test_order_does_not_count);
  g_test_add_func ("/model/collation/order-does-not-count-in-any-releases",
                   test_order_does_not_count_in_any_releases);
  g_test_add_func ("/model/collation/filiation", test_filiation);
  g_test_add_func ("/model/collation/order-does-not-count-in-filiation",
                   test_order_does_not_count_in_filiation);
  g_test_add_func ("/model/collation/own-edit-beside-shared", test_own_edit_beside_shared);
  g_test_add_func ("/model/collation/direction-has-its-own-strength",
                   test_direction_has_its_own_strength);
  g_test_add_func ("/model/collation/pronouns-are-no-evidence", test_pronouns_are_no_evidence);
  g_test_add_func ("/model/collation/no-filiation-without-shared-innovation",
                   test_no_filiation_without_shared_innovation);
  g_test_add_func ("/model/collation/ignored-is-shared", test_ignored_is_shared);
  g_test_add_func ("/model/collation/name-is-no-word", test_name_is_no_word);
  g_test_add_func ("/model/collation/ignored-marks-are-their-words",
                   test_ignored_marks_are_their_words);
  g_test_add_func ("/model/collation/hostile-texts", test_hostile_texts);
  g_test_add_func ("/model/collation/random-texts-obey-laws", test_random_texts_obey_laws);
  g_test_add_func ("/model/collation/random-facts-obey-laws", test_random_facts_obey_laws);
  return g_test_run ();
}
