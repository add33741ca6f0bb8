/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-analysis.h"

/* Quotations made from invented letters by edits of which the truth is known. */

#define N_LETTERS       110u
#define N_SENTENCES     12u
#define N_QUOTATIONS    21u
#define SENTENCE_WORDS  18u
#define ALTERED_WORDS   12u
#define RIGHT_SHARE_MIN 0.99

typedef enum
{
  CASE_VERBATIM,
  CASE_TYPOGRAPHIC,
  CASE_ALTERED,
  CASE_ELLIPSIS,
  CASE_BRACKETS,
  CASE_CAPITAL,
  CASE_NOT_FOUND,
  N_CASES,
} Case;

static const UndVerdict verdicts[N_CASES] = {
  UND_VERDICT_VERBATIM, UND_VERDICT_TYPOGRAPHIC, UND_VERDICT_ALTERED,   UND_VERDICT_ALTERED,
  UND_VERDICT_ALTERED,  UND_VERDICT_ALTERED,     UND_VERDICT_NOT_FOUND,
};

typedef struct
{
  char *words[N_SENTENCES][SENTENCE_WORDS];
} Letter;

/* What is expected of one quotation. */
typedef struct
{
  Case kind;
  char *source; /* the words in the letter, or NULL */
} Truth;

typedef struct
{
  guint n_all[N_CASES];
  guint n_verdicts[N_CASES]; /* that are right */
  guint n_sources[N_CASES];
} Tally;

static char *
make_word (GRand *rand, const char *const *syllables)
{
  GString *word = g_string_new (NULL);

  for (gint i = g_rand_int_range (rand, 2, 5); i > 0; i--)
    g_string_append (word, syllables[g_rand_int_range (rand, 0, 12)]);
  return g_string_free (word, FALSE);
}

/* Grammar stands between words of matter, as it does in letters, so that words recur. */
static char *
make_any (GRand *rand, guint at)
{
  static const char *const grammar[] = { "the", "of", "and", "to", "in", "for", "a", "that" };
  static const char *const syllables[] = { "ba", "ke", "li",  "mo",  "ru",  "ta",
                                           "ve", "so", "pil", "dan", "gre", "hol" };
  g_autofree char *word = make_word (rand, syllables);

  if (at % 3 == 2)
    return g_strdup (grammar[g_rand_int_range (rand, 0, G_N_ELEMENTS (grammar))]);
  if (at % 9 == 4)
    return g_strconcat (word, "’s", NULL);
  return g_steal_pointer (&word);
}

static void
fill_letter (Letter *letter, GRand *rand)
{
  for (guint i = 0; i < N_SENTENCES; i++)
    for (guint j = 0; j < SENTENCE_WORDS; j++)
      {
        letter->words[i][j] = make_any (rand, j);
        if (j == 0)
          letter->words[i][j][0] = g_ascii_toupper (letter->words[i][j][0]);
      }
}

static void
clear_letter (Letter *letter)
{
  for (guint i = 0; i < N_SENTENCES; i++)
    for (guint j = 0; j < SENTENCE_WORDS; j++)
      g_free (letter->words[i][j]);
}

static char *
print_letter (const Letter *letter)
{
  GString *text = g_string_new ("May 4, 2021\n\nThe Honorable Rhea Fenn\nSecretary\nDepartment of "
                                "Rivers\n\nDear Secretary Fenn:\n\n");

  for (guint i = 0; i < N_SENTENCES; i++)
    for (guint j = 0; j < SENTENCE_WORDS; j++)
      g_string_append_printf (text, "%s%s", letter->words[i][j],
                              j + 1 < SENTENCE_WORDS ? " "
                              : i % 4 == 3           ? ".\n\n"
                                                     : ". ");
  g_string_append (text, "Sincerely,\n\nAda Penrose\nAttorney General of New Mexico\n");
  return g_string_free (text, FALSE);
}

static void
append_word (GString *text, const char *word)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, word);
}

/* Replaces one to three words of [@first, @end), no two side by side. */
static void
choose_altered (GRand *rand, guint first, guint end, gboolean *is_altered)
{
  for (gint n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    {
      guint at = (guint) g_rand_int_range (rand, (gint32) first, (gint32) end);

      if (!is_altered[at] && (at == 0 || !is_altered[at - 1]) && !is_altered[at + 1])
        is_altered[at] = TRUE;
    }
}

static char *
quote_changed (GRand *rand, Case kind, char *const *words, guint first, guint end)
{
  static const char *const others[] = { "xu",  "wiz", "jey", "quo", "fyx", "zan",
                                        "yew", "xot", "wub", "jux", "zep", "fiw" };
  gboolean is_altered[SENTENCE_WORDS + 2] = { FALSE };
  GString *quotation = g_string_new (NULL);
  guint gap = first + (guint) g_rand_int_range (rand, 3, (gint32) (end - first) - 6);

  if (kind == CASE_ALTERED)
    choose_altered (rand, first, end, is_altered);
  for (guint i = first; i < end; i++)
    {
      g_autofree char *other = make_word (rand, others);
      g_autofree char *bracketed = g_strdup_printf ("[%s]", other);

      if (kind == CASE_ELLIPSIS && i >= gap && i < gap + 3)
        {
          if (i == gap)
            append_word (quotation, g_rand_boolean (rand) ? "…" : "[...]");
          continue;
        }
      append_word (quotation, kind == CASE_BRACKETS && i == gap ? bracketed
                              : is_altered[i]                   ? other
                                                                : words[i]);
    }
  return g_string_free (quotation, FALSE);
}

static char *
quote_stretch (char *const *words, guint first, guint end)
{
  GString *quotation = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    append_word (quotation, words[i]);
  return g_string_free (quotation, FALSE);
}

static char *
make_quotation (GRand *rand, const Letter *letter, Truth *truth)
{
  char *const *words = letter->words[g_rand_int_range (rand, 0, N_SENTENCES)];
  gboolean is_short = truth->kind == CASE_VERBATIM;
  guint n = is_short ? (guint) g_rand_int_range (rand, 2, SENTENCE_WORDS) : ALTERED_WORDS;
  guint first = (guint) g_rand_int_range (rand, 0, (gint32) (SENTENCE_WORDS - n));
  g_autofree char *source = quote_stretch (words, first, first + n);
  g_auto (GStrv) pieces = NULL;

  if (truth->kind == CASE_NOT_FOUND)
    {
      g_autofree char *strange = quote_changed (rand, CASE_VERBATIM, words, 0, ALTERED_WORDS);

      return g_utf8_strreverse (strange, -1);
    }
  truth->source = g_strdup (source);
  if (truth->kind == CASE_VERBATIM)
    return g_steal_pointer (&source);
  if (truth->kind == CASE_TYPOGRAPHIC)
    {
      pieces = g_strsplit (source, "’", -1);
      return g_strjoinv ("'", pieces);
    }
  if (truth->kind == CASE_CAPITAL)
    {
      source[0] = g_ascii_isupper (source[0]) ? g_ascii_tolower (source[0])
                                              : g_ascii_toupper (source[0]);
      return g_steal_pointer (&source);
    }
  return quote_changed (rand, truth->kind, words, first, first + n);
}

static void
count (UndAnalysis *analysis, const Truth *truths, Tally *tally)
{
  GPtrArray *quotations = und_part_get_quotations (und_analysis_find_part (analysis, "d2.1"));

  g_assert_cmpuint (quotations->len, ==, N_QUOTATIONS);
  for (guint i = 0; i < N_QUOTATIONS; i++)
    {
      const UndCheckedQuotation *checked = g_ptr_array_index (quotations, i);
      const Truth *truth = &truths[i];
      g_autofree char *source = NULL;

      if (checked->source != NULL)
        source = und_text_dup_line (und_part_get_text (checked->source), checked->source_span);
      tally->n_all[truth->kind]++;
      tally->n_verdicts[truth->kind] += checked->verdict == verdicts[truth->kind];
      tally->n_sources[truth->kind] += g_strcmp0 (source, truth->source) == 0;
    }
}

static void
check_letter (GRand *rand, Tally *tally)
{
  Letter letter = { { { NULL } } };
  Truth truths[N_QUOTATIONS] = { { 0 } };
  g_autoptr (GString) release = g_string_new ("FOR IMMEDIATE RELEASE\n\nAttorney General Penrose "
                                              "Defends Rivers\n\nAda Penrose sent a letter.\n\n");
  g_autofree char *letter_text = NULL;
  const char *texts[] = { NULL, NULL, NULL };
  g_autoptr (UndAnalysis) analysis = NULL;

  fill_letter (&letter, rand);
  for (guint i = 0; i < N_QUOTATIONS; i++)
    {
      g_autofree char *quotation = NULL;

      truths[i].kind = i % N_CASES;
      quotation = make_quotation (rand, &letter, &truths[i]);
      g_string_append_printf (release, "The letter reads, “%s.”\n\n", quotation);
    }
  texts[0] = letter_text = print_letter (&letter);
  texts[1] = release->str;
  analysis = und_test_analyse (texts);
  count (analysis, truths, tally);
  for (guint i = 0; i < N_QUOTATIONS; i++)
    g_free (truths[i].source);
  clear_letter (&letter);
}

static void
test_known_edits (void)
{
  static const char *const names[] = { "verbatim", "typographic", "altered",  "ellipsis",
                                       "brackets", "capital",     "not found" };
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  Tally tally = { { 0 } };

  for (guint i = 0; i < N_LETTERS; i++)
    check_letter (rand, &tally);
  for (guint i = 0; i < N_CASES; i++)
    {
      g_test_message ("%s: %u of %u verdicts, %u sources", names[i], tally.n_verdicts[i],
                      tally.n_all[i], tally.n_sources[i]);
      g_assert_cmpuint (tally.n_all[i], >=, 300);
      g_assert_cmpfloat (tally.n_verdicts[i], >=, RIGHT_SHARE_MIN * tally.n_all[i]);
      g_assert_cmpfloat (tally.n_sources[i], >=, RIGHT_SHARE_MIN * tally.n_all[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/quotation-random/known-edits", test_known_edits);
  return g_test_run ();
}
