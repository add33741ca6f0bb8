/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Releases and signature blocks written from grammars of our own, with what they say known: every
 * signatory must be found again, and nobody else. And laws that hold for any of them.
 */
#include "config.h"

#include "und-test-generator.h"

/* Texts of each kind in one run. */
#define N_TEXTS 400

static const char issuer_name[] = "Zelda Zimmer";

/* Sentences that name places, persons and numbers and say of nobody that they sign. */
static void
append_distractor (GString *text)
{
  static const char *const sentences[] = {
    "The plant in Ohio closed in 2014, and those in Utah and Iowa soon after. ",
    "In Marsh v. Texas the court asked the same of a firm from Georgia. ",
    "Some 4,200 families in 14 counties of Nevada and Oregon wait for an answer. ",
    "“Nobody should wait for 20 months,” said Orla Finch of the New York City office. ",
    "The Kansas City firm has stores in Missouri, Kansas and Nebraska. ",
    "The rule, signed by President Abel Stone, took effect in Alaska first. ",
    "The letter went to Secretary Hugo Marsh and Administrator Pia Fenwick. ",
    "About 30 percent of them live in Washington County, Maine. ",
  };

  g_string_append (text, sentences[und_test_pick (G_N_ELEMENTS (sentences))]);
}

static void
append_places (GString *text, const UndTestSigners *signers)
{
  gboolean has_serial_comma = und_test_flip ();
  gboolean has_bullets = und_test_pick (5) == 0;

  if (has_bullets)
    g_string_append (text, " the following states:\n\n");
  for (guint i = 0; i < signers->n; i++)
    {
      if (has_bullets)
        g_string_append (text, i > 0 ? "\n• " : "• ");
      else
        und_test_append_separator (text, i, signers->n, has_serial_comma);
      und_test_append_place (text, signers->signers[i].place);
    }
  g_string_append (text, has_bullets ? "\n\n" : ".\n\n");
}

typedef struct
{
  const char *words; /* what stands before the list; the issuer is Zelda Zimmer */
  const char *role;  /* of the issuer, or NULL where the sentence does not name it */
} Head;

static const Head heads[] = {
  { "Attorney General Zimmer is joined by the attorneys general of ", "self" },
  { "Joining Attorney General Zimmer in the letter are the attorneys general of ", "self" },
  { "Attorney General Zimmer joined the attorneys general of ", "self" },
  { "Attorney General Zimmer led the letter and was joined by attorneys general from ", "lead" },
  { "The letter that Attorney General Zimmer led was also signed by the Attorneys General of ",
    "lead" },
  { "Also joining the letter are the attorneys general of ", NULL },
  { "The letter was signed by the attorneys general of ", NULL },
  { "The coalition includes AGs from ", NULL },
  { "The brief was filed by the attorney generals of ", NULL },
};

static char *
write_release (const UndTestSigners *signers, const Head *head)
{
  GString *text = g_string_new ("Zimmer asks agency for answers\n\nSANTA FE, N.M. – ");

  append_distractor (text);
  append_distractor (text);
  g_string_append (text, "\n\n");
  append_distractor (text);
  g_string_append (text, head->words);
  append_places (text, signers);
  append_distractor (text);
  return g_string_free (text, FALSE);
}

static char *
expect_release (const UndTestSigners *signers, const Head *head)
{
  GString *expected = g_string_new (NULL);

  if (head->role != NULL)
    g_string_append_printf (expected, "%s:%s@NM", head->role, issuer_name);
  und_test_append_expected (expected, signers, "listed", FALSE);
  return g_string_free (expected, FALSE);
}

static void
test_releases (void)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (UndTestSigners) signers = und_test_signers_new (2 + und_test_pick (38));
      const Head *head = &heads[und_test_pick (G_N_ELEMENTS (heads))];
      g_autofree char *text = write_release (signers, head);
      g_autofree char *expected = expect_release (signers, head);

      und_test_check_part (text, UND_PART_PRESS_RELEASE, issuer_name, expected);
    }
}

static void
append_person (GString *text, const UndTestSigner *signer, guint style)
{
  static const char *const parties[] = { "D", "R", "I" };
  const char *party = parties[und_test_pick (G_N_ELEMENTS (parties))];

  switch (style)
    {
    case 0:
      g_string_append_printf (text, "%s (%s-%s)", signer->name, party, signer->place->postal);
      break;
    case 1:
      g_string_append_printf (text, "Senator %s (%s-%s)", signer->name, party, signer->place->name);
      break;
    case 2:
      g_string_append_printf (text, "Attorney General %s (%s)", signer->name,
                              signer->place->postal);
      break;
    default:
      g_string_append_printf (text, "%s Attorney General %s", signer->place->name, signer->name);
      break;
    }
}

static char *
write_persons (const UndTestSigners *signers)
{
  static const char *const words[] = { "The letter was signed by ", "Also signing the letter were ",
                                       "Joining the letter are " };
  GString *text = g_string_new (NULL);
  guint style = und_test_pick (4);
  gboolean has_serial_comma = und_test_flip ();
  gboolean has_semicolons = und_test_pick (4) == 0;

  append_distractor (text);
  g_string_append (text, words[und_test_pick (G_N_ELEMENTS (words))]);
  if (style == 0)
    g_string_append (text, "Sens. ");
  for (guint i = 0; i < signers->n; i++)
    {
      if (has_semicolons && i > 0)
        g_string_append (text, i + 1 < signers->n ? "; " : "; and ");
      else
        und_test_append_separator (text, i, signers->n, has_serial_comma);
      append_person (text, &signers->signers[i], style);
    }
  g_string_append (text, ".\n\n");
  append_distractor (text);
  return g_string_free (text, FALSE);
}

static void
test_persons (void)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (UndTestSigners) signers = und_test_signers_new (2 + und_test_pick (20));
      g_autofree char *text = write_persons (signers);
      g_autoptr (GString) expected = g_string_new (NULL);

      und_test_append_expected (expected, signers, "listed", TRUE);
      und_test_check_part (text, UND_PART_NEWS_ARTICLE, NULL, expected->str);
    }
}

/* Layouts of a signature block. */
typedef enum
{
  LAYOUT_TWO_LINES,
  LAYOUT_TWO_LINES_TIGHT,
  LAYOUT_ONE_LINE,
  LAYOUT_STATE_FIRST,
  LAYOUT_MARKS,
  LAYOUT_COLUMNS,
  LAYOUT_INTERLEAVED,
  N_LAYOUTS,
} Layout;

static char *
dup_office (const UndTestSigner *signer, Layout layout)
{
  const char *name = signer->place->name;

  if (layout == LAYOUT_STATE_FIRST)
    return g_strdup_printf ("%s Attorney General", name);
  if (signer->place->kind == UND_JURISDICTION_DISTRICT)
    return g_strdup_printf ("Attorney General for the %s", name);
  return g_strdup_printf ("Attorney General of %s", name);
}

static void
append_in_rows (GString *text, const UndTestSigners *signers, Layout layout)
{
  for (guint i = 0; i < signers->n; i++)
    {
      const UndTestSigner *signer = &signers->signers[i];
      g_autofree char *office = dup_office (signer, layout);

      if (layout == LAYOUT_ONE_LINE)
        g_string_append_printf (text, "%s, %s\n", signer->name, office);
      else if (layout == LAYOUT_MARKS)
        g_string_append_printf (text, "/s/ %s\n%s\n%s\n\n", signer->name, signer->name, office);
      else
        g_string_append_printf (text, "%s\n%s\n%s", signer->name, office,
                                layout == LAYOUT_TWO_LINES ? "\n\n\n" : "");
    }
}

static void
append_beside (GString *text, const char *left, const char *right, Layout layout)
{
  if (layout == LAYOUT_COLUMNS)
    g_string_append_printf (text, "%-60s%s\n", left, right);
  else
    g_string_append_printf (text, "%s\n%s\n", left, right);
}

/* Side by side, or with the columns' lines one after the other. */
static void
append_in_pairs (GString *text, const UndTestSigners *signers, Layout layout)
{
  for (guint i = 0; i < signers->n; i += 2)
    {
      const UndTestSigner *left = &signers->signers[i];
      const UndTestSigner *right = i + 1 < signers->n ? &signers->signers[i + 1] : NULL;
      g_autofree char *left_office = dup_office (left, layout);
      g_autofree char *right_office = right != NULL ? dup_office (right, layout) : NULL;

      if (right == NULL)
        g_string_append_printf (text, "%s\n%s\n\n", left->name, left_office);
      else
        {
          append_beside (text, left->name, right->name, layout);
          append_beside (text, left_office, right_office, layout);
          g_string_append_c (text, '\n');
        }
    }
}

static char *
write_letter (const UndTestSigners *signers, Layout layout)
{
  static const char *const closings[] = { "Sincerely,", "Respectfully,", "Respectfully submitted,",
                                          "Very truly yours," };
  static const char *const tails[] = { "", "cc: Hugo Marsh\nSpeaker\n", "Enclosure\n",
                                       "###\n\nAbout the office\nOrla Finch\n" };
  GString *text = g_string_new ("Dear Secretary Marsh:\n\nWe write to ask for answers. ");

  append_distractor (text);
  g_string_append_printf (text, "\n\n%s\n\n", closings[und_test_pick (G_N_ELEMENTS (closings))]);
  if (layout == LAYOUT_COLUMNS || layout == LAYOUT_INTERLEAVED)
    append_in_pairs (text, signers, layout);
  else
    append_in_rows (text, signers, layout);
  g_string_append (text, "\n");
  g_string_append (text, tails[und_test_pick (G_N_ELEMENTS (tails))]);
  return g_string_free (text, FALSE);
}

static void
test_letters (void)
{
  for (guint i = 0; i < 2 * N_TEXTS; i++)
    {
      g_autoptr (UndTestSigners) signers = und_test_signers_new (2 + und_test_pick (38));
      g_autofree char *text = write_letter (signers, (Layout) (i % N_LAYOUTS));
      g_autoptr (GString) expected = g_string_new (NULL);

      und_test_append_expected (expected, signers, "signed", TRUE);
      und_test_check_part (text, UND_PART_LETTER, NULL, expected->str);
    }
}

static void
test_names_alone (void)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (UndTestSigners) signers = und_test_signers_new (3 + und_test_pick (30));
      g_autoptr (GString) text = g_string_new ("We ask for answers.\n\nSincerely,\n\n");
      g_autoptr (GString) expected = g_string_new (NULL);
      gboolean is_in_lines = und_test_flip ();

      for (guint k = 0; k < signers->n; k++)
        {
          const char *name = signers->signers[k].name;

          g_string_append_printf (text, is_in_lines ? "%s\n" : k > 0 ? ", %s" : "%s", name);
          g_string_append_printf (expected, k > 0 ? "; signed:%s" : "signed:%s", name);
        }
      und_test_check_part (text->str, UND_PART_LETTER, NULL, expected->str);
    }
}

/* Every line broken anew at @width columns, paragraphs kept. */
static char *
wrap (const char *text, gsize width)
{
  GString *wrapped = g_string_new (NULL);
  gsize column = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      const char *next = strpbrk (p + 1, " \n");
      gsize word = next != NULL ? (gsize) (next - p) : strlen (p);

      if (*p == ' ' && column + word > width)
        {
          g_string_append_c (wrapped, '\n');
          column = 0;
          continue;
        }
      g_string_append_c (wrapped, *p);
      column = *p == '\n' ? 0 : column + 1;
    }
  return g_string_free (wrapped, FALSE);
}

static char *
write_plain_release (const UndTestSigners *signers, gboolean has_serial_comma, guint n)
{
  GString *text = g_string_new (NULL);

  append_distractor (text);
  g_string_append (text, "\n\nAttorney General Zimmer is joined in the letter by the attorneys "
                         "general of ");
  for (guint i = 0; i < n; i++)
    {
      und_test_append_separator (text, i, n, has_serial_comma);
      g_string_append (text, signers->signers[i].place->name);
    }
  g_string_append (text, " in asking the agency to explain what it meant, and why it took so "
                         "long to say what everybody knew.\n\nShe hopes for an answer.\n");
  return g_string_free (text, FALSE);
}

static void
test_rewrapping (void)
{
  for (guint i = 0; i < N_TEXTS / 3; i++)
    {
      g_autoptr (UndTestSigners) signers = und_test_signers_new (12 + und_test_pick (28));
      g_autofree char *text = write_plain_release (signers, TRUE, signers->n);
      g_autofree char *wrapped = wrap (text, 60 + und_test_pick (30));
      g_autofree char *expected = und_test_dup_signers (text, UND_PART_PRESS_RELEASE, issuer_name);

      und_test_check_part (wrapped, UND_PART_PRESS_RELEASE, issuer_name, expected);
    }
}

static void
test_serial_comma (void)
{
  for (guint i = 0; i < N_TEXTS / 3; i++)
    {
      g_autoptr (UndTestSigners) signers = und_test_signers_new (3 + und_test_pick (30));
      g_autofree char *with = write_plain_release (signers, TRUE, signers->n);
      g_autofree char *without = write_plain_release (signers, FALSE, signers->n);
      g_autofree char *expected = und_test_dup_signers (with, UND_PART_PRESS_RELEASE, issuer_name);

      und_test_check_part (without, UND_PART_PRESS_RELEASE, issuer_name, expected);
    }
}

static void
test_quotes (void)
{
  static const char text[] = "“We joined the attorneys general of Ohio and Utah,” Zimmer said. The "
                             "letter’s signers don’t mind.";
  static const char straight[] = "\"We joined the attorneys general of Ohio and Utah,\" Zimmer "
                                 "said. The letter's signers don't mind.";
  g_autofree char *expected = und_test_dup_signers (text, UND_PART_PRESS_RELEASE, issuer_name);

  g_assert_nonnull (strstr (expected, "listed:OH; listed:UT"));
  und_test_check_part (straight, UND_PART_PRESS_RELEASE, issuer_name, expected);
}

static void
test_upper_case (void)
{
  for (guint i = 0; i < N_TEXTS / 3; i++)
    {
      g_autoptr (UndTestSigners) signers = und_test_signers_new (3 + und_test_pick (30));
      g_autoptr (GString) expected = g_string_new ("self:Zelda Zimmer@NM");
      g_autoptr (GString)
        text = g_string_new ("ATTORNEY GENERAL ZIMMER IS JOINED BY THE ATTORNEYS GENERAL OF ");

      for (guint k = 0; k < signers->n; k++)
        {
          g_autofree char *upper = g_utf8_strup (signers->signers[k].place->name, -1);

          und_test_append_separator (text, k, signers->n, FALSE);
          g_string_append (text, upper);
        }
      g_string_append_c (text, '.');
      und_test_append_expected (expected, signers, "listed", FALSE);
      und_test_check_part (text->str, UND_PART_PRESS_RELEASE, issuer_name, expected->str);
    }
}

static void
test_insertion (void)
{
  for (guint i = 0; i < N_TEXTS / 3; i++)
    {
      g_autoptr (UndTestSigners) signers = und_test_signers_new (4 + und_test_pick (30));
      g_autofree char *shorter = write_plain_release (signers, TRUE, signers->n - 1);
      g_autofree char *longer = write_plain_release (signers, TRUE, signers->n);
      g_autofree char *before = und_test_dup_signers (shorter, UND_PART_PRESS_RELEASE, issuer_name);
      g_autofree char *after = g_strdup_printf ("%s; listed:%s", before,
                                                signers->signers[signers->n - 1].place->code + 3);

      und_test_check_part (longer, UND_PART_PRESS_RELEASE, issuer_name, after);
    }
}

/* Words of the grammar, for texts that have no grammar. */
static const char *const soup[] = {
  "Ohio",
  "Utah",
  "New York City",
  "the",
  "and",
  ",",
  ";",
  ":",
  ".",
  "(",
  ")",
  "D-Calif.",
  "Senators",
  "Sen.",
  "Ada",
  "Penrose",
  "Ångström",
  "attorneys general",
  "of",
  "from",
  "joined",
  "joining",
  "signed",
  "by",
  "led",
  "letter",
  "coalition",
  "20",
  "twenty-one",
  "other",
  "states",
  "including",
  "among them",
  "Sincerely,\n",
  "cc:",
  "\n",
  "\n\n",
  "• ",
  "1. ",
  "/s/",
  "—",
  "“",
  "”",
  "City of",
  "County",
  "R",
  "N",
  "Y",
  "Washington, D.C.",
  "Office",
  "Attorney General",
  "did not",
  "except",
  "\t",
  "      ",
  "[",
  "](https://example.org)",
  "who",
  "is",
  "Jr.",
};

/* Any words of the grammar in any order. */
static char *
write_soup (void)
{
  GString *text = g_string_new (NULL);
  guint n = 5 + und_test_pick (120);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", soup[und_test_pick (G_N_ELEMENTS (soup))],
                            und_test_pick (6) == 0 ? "" : " ");
  return g_string_free (text, FALSE);
}

static void
check_span (const UndReader *reader, UndSpan span)
{
  gsize n_bytes = 0;
  const char *bytes = und_text_get_bytes (reader->text, &n_bytes);

  g_assert_cmpuint (span.start, <, span.end);
  g_assert_cmpuint (span.end, <=, n_bytes);
  g_assert_true (g_utf8_validate (bytes + span.start, (gssize) und_span_length (span), NULL));
}

static void
test_soup (void)
{
  for (guint i = 0; i < 2 * N_TEXTS; i++)
    {
      g_autofree char *text = write_soup ();
      UndPartKind kind = (UndPartKind) und_test_pick (UND_PART_OTHER + 1);
      g_autoptr (UndReader)
        reader = und_test_part_new (text, kind, und_test_flip () ? "Ada Penrose" : NULL, "US-UT");

      und_reader_read_block (reader);
      und_reader_read_lists (reader);
      und_reader_read_counts (reader);
      for (guint k = 0; k < reader->part->signatories->len; k++)
        {
          const UndSignatory *signatory = g_ptr_array_index (reader->part->signatories, k);

          check_span (reader, signatory->span);
          g_assert_nonnull (signatory->rule);
          g_assert_true (signatory->name != NULL || signatory->jurisdiction != NULL
                         || signatory->organisation != NULL || signatory->locality != NULL);
        }
      for (guint k = 0; k < reader->part->counts->len; k++)
        check_span (reader, ((const UndCount *) g_ptr_array_index (reader->part->counts, k))->span);
    }
}

static char *
dup_plain_name (void)
{
  char *name = und_test_dup_name ();

  while (strchr (name, ',') != NULL)
    {
      g_free (name);
      name = und_test_dup_name ();
    }
  return name;
}

/* Where each person stands with an organisation, none of these has signed. */
static void
test_affiliations (void)
{
  static const char *const names[] = { "Marsh", "Alder", "Long Bend", "Saint Rowan", "Thorn" };
  static const char *const kinds[] = { "University", "College", "Institute", "Law School" };
  static const char *const links[] = { ", ", " of ", ", professor at ", ", dean at the " };

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GString) text = g_string_new ("The letter was signed by ");
      g_autoptr (GString) expected = g_string_new (NULL);
      guint n = 3 + und_test_pick (10);

      for (guint k = 0; k < n; k++)
        {
          g_autofree char *name = dup_plain_name ();
          const char *head = names[und_test_pick (G_N_ELEMENTS (names))];
          const char *kind = kinds[und_test_pick (G_N_ELEMENTS (kinds))];

          g_string_append_printf (text, "%s%s%s%s %s",
                                  k == 0      ? ""
                                  : k + 1 < n ? "; "
                                              : "; and ",
                                  name, links[und_test_pick (G_N_ELEMENTS (links))], head, kind);
          g_string_append_printf (expected, "%slisted:%s+%s %s", k == 0 ? "" : "; ", name, head,
                                  kind);
        }
      g_string_append (text, ".\n");
      und_test_check_part (text->str, UND_PART_NEWS_ARTICLE, NULL, expected->str);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/generated/releases-are-read-exactly", test_releases);
  g_test_add_func ("/facts/generated/persons-are-read-exactly", test_persons);
  g_test_add_func ("/facts/generated/affiliations-are-of-persons", test_affiliations);
  g_test_add_func ("/facts/generated/letters-are-read-exactly", test_letters);
  g_test_add_func ("/facts/generated/names-alone-are-read-exactly", test_names_alone);
  g_test_add_func ("/facts/generated/wrapping-changes-nothing", test_rewrapping);
  g_test_add_func ("/facts/generated/serial-comma-changes-nothing", test_serial_comma);
  g_test_add_func ("/facts/generated/straight-quotes-change-nothing", test_quotes);
  g_test_add_func ("/facts/generated/upper-case-changes-nothing", test_upper_case);
  g_test_add_func ("/facts/generated/one-more-changes-just-one", test_insertion);
  g_test_add_func ("/facts/generated/any-text-has-whole-spans", test_soup);
  return g_test_run ();
}
