/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-test-analysis.h"

/* Quotations made from invented letters by edits of which the truth is known. */

#define N_LETTERS       100u
#define N_SENTENCES     40u
#define N_QUOTATIONS    36u
#define SENTENCE_WORDS  18u
#define ALTERED_WORDS   12u
#define PIECE_WORDS     7u
#define LINE_BYTES      50u
#define INITIALS_AT     10u /* word of each sentence */
#define DISTANT         18  /* sentences, more words than a quotation leaves out at one place */
#define RIGHT_SHARE_MIN 0.99
/* Words between the pieces of a joined quotation may stand on both sides by chance. */
#define JOINED_SHARE_MIN 0.97

typedef enum
{
  CASE_VERBATIM,
  CASE_TYPOGRAPHIC,
  CASE_ALTERED,
  CASE_ELLIPSIS,
  CASE_BRACKETS,
  CASE_CAPITAL,
  CASE_PARTED,
  CASE_INITIALS,
  CASE_JOINED,
  CASE_REORDERED,
  CASE_INFLECTED,
  CASE_NOT_FOUND,
  N_CASES,
} Case;

static const UndVerdict verdicts[N_CASES] = {
  UND_VERDICT_VERBATIM, UND_VERDICT_TYPOGRAPHIC, UND_VERDICT_ALTERED,     UND_VERDICT_ALTERED,
  UND_VERDICT_ALTERED,  UND_VERDICT_ALTERED,     UND_VERDICT_TYPOGRAPHIC, UND_VERDICT_TYPOGRAPHIC,
  UND_VERDICT_ALTERED,  UND_VERDICT_ALTERED,     UND_VERDICT_ALTERED,     UND_VERDICT_NOT_FOUND,
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
  if (at == INITIALS_AT)
    return g_strdup_printf ("%c.%c.", g_rand_int_range (rand, 'A', 'Z'),
                            g_rand_int_range (rand, 'A', 'Z'));
  if (at % 9 == 6)
    {
      g_autofree char *other = make_word (rand, syllables);

      return g_strconcat (word, "-", other, NULL);
    }
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

/* Replaces one to three words of [@first, @end), no two side by side. How many words of the source
 * another word stands for is known only where that is one: not "long-term", nor "U.S.". */
static void
choose_altered (GRand *rand, char *const *words, guint first, guint end, gboolean *is_altered)
{
  gboolean is_any = FALSE;

  for (gint n = g_rand_int_range (rand, 1, 4); n > 0 || !is_any; n--)
    {
      guint at = (guint) g_rand_int_range (rand, (gint32) first, (gint32) end);

      if (strpbrk (words[at], "-.") != NULL || is_altered[at] || (at > 0 && is_altered[at - 1])
          || is_altered[at + 1])
        continue;
      is_altered[at] = TRUE;
      is_any = TRUE;
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
    choose_altered (rand, words, first, end, is_altered);
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

/* Parts up to three words at the ends of lines: behind a hyphen that they have, or with a new one.
 */
static char *
part_words (GRand *rand, char *const *words, guint first, guint end)
{
  static const char *const hyphens[] = { "-", "\u2010", "\u00ad" };
  GString *quotation = g_string_new (NULL);
  gsize n_before = 0; /* bytes before the line */

  for (guint i = first; i < end; i++)
    {
      const char *hyphen = strchr (words[i], '-');
      gsize n_bytes = strlen (words[i]);
      gsize at = hyphen != NULL ? (gsize) (hyphen + 1 - words[i]) : 2;

      append_word (quotation, words[i]);
      if (i % 3 == 2 || i == INITIALS_AT || quotation->len < n_before + LINE_BYTES)
        continue;
      g_string_truncate (quotation, quotation->len - n_bytes);
      g_string_append_len (quotation, words[i], (gssize) at);
      g_string_append_printf (quotation, "%s\n%s",
                              hyphen != NULL ? "" : hyphens[g_rand_int_range (rand, 0, 3)],
                              words[i] + at);
      n_before = quotation->len;
    }
  return g_string_free (quotation, FALSE);
}

/* Sets a space between the initials. */
static char *
part_initials (const char *source)
{
  g_autoptr (GRegex) regex = g_regex_new ("([A-Z]\\.)([A-Z])", 0, 0, NULL);

  return g_regex_replace (regex, source, -1, 0, "\\1 \\2", 0, NULL);
}

static const char *
get_word (const Letter *letter, guint at)
{
  return at < N_SENTENCES * SENTENCE_WORDS ? letter->words[at / SENTENCE_WORDS][at % SENTENCE_WORDS]
                                           : "";
}

/* Does the word with which one piece ends also stand before the next piece in the letter, or that
 * with which this begins after the one? Nobody can tell then where it was taken from. */
static gboolean
is_ambiguous (const Letter *letter, guint piece, guint next)
{
  return g_ascii_strcasecmp (get_word (letter, piece + PIECE_WORDS - 1),
                             next > 0 ? get_word (letter, next - 1) : "")
           == 0
         || g_ascii_strcasecmp (get_word (letter, piece + PIECE_WORDS), get_word (letter, next))
              == 0;
}

static char *
quote_letter (const Letter *letter, guint start, guint end)
{
  GString *words = g_string_new (NULL);

  for (guint i = start; i < end; i++)
    {
      append_word (words, get_word (letter, i));
      if (i % SENTENCE_WORDS + 1 == SENTENCE_WORDS && i + 1 < end)
        g_string_append_c (words, '.');
    }
  return g_string_free (words, FALSE);
}

/* Two pieces of different sentences; @source is all from the one to the other. */
static char *
join_pieces (GRand *rand, const Letter *letter, Case kind, char **source)
{
  gint32 apart = kind == CASE_JOINED ? DISTANT : 1;
  guint one;
  guint two;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  do
    {
      gint32 sentence = g_rand_int_range (rand, 0, N_SENTENCES - apart);

      one = (guint) (sentence * (gint32) SENTENCE_WORDS
                     + g_rand_int_range (rand, 0, SENTENCE_WORDS - PIECE_WORDS));
      two = (guint) (g_rand_int_range (rand, sentence + apart, N_SENTENCES)
                       * (gint32) SENTENCE_WORDS
                     + g_rand_int_range (rand, 0, SENTENCE_WORDS - PIECE_WORDS));
    }
  while (kind == CASE_JOINED ? is_ambiguous (letter, one, two) : is_ambiguous (letter, two, one));
  first = quote_letter (letter, one, one + PIECE_WORDS);
  last = quote_letter (letter, two, two + PIECE_WORDS);
  *source = quote_letter (letter, one, two + PIECE_WORDS);
  return kind == CASE_JOINED ? g_strconcat (first, " ", last, NULL)
                             : g_strconcat (last, " … ", first, NULL);
}

/* Three words of a letter of which the last is in the plural; long enough to be looked for so. */
static char *
inflect_last (GRand *rand, const Letter *letter, char **source)
{
  static const guint n_long = 5;
  guint at;

  do
    at = (guint) g_rand_int_range (rand, 0, N_SENTENCES) * SENTENCE_WORDS + 1;
  while (strlen (get_word (letter, at)) < n_long || strlen (get_word (letter, at + 2)) < n_long
         || g_str_has_suffix (get_word (letter, at + 2), "u"));
  *source = quote_letter (letter, at, at + 3);
  return g_strconcat (*source, "s", NULL);
}

/* The full stop of an initial at the end is that of the sentence, too. */
static void
strip_stop (char *words)
{
  if (words != NULL && g_str_has_suffix (words, "."))
    words[strlen (words) - 1] = '\0';
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

  if (truth->kind == CASE_JOINED || truth->kind == CASE_REORDERED)
    return join_pieces (rand, letter, truth->kind, &truth->source);
  if (truth->kind == CASE_INFLECTED)
    return inflect_last (rand, letter, &truth->source);
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
  if (truth->kind == CASE_PARTED)
    return part_words (rand, words, first, first + n);
  if (truth->kind == CASE_INITIALS)
    return part_initials (source);
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
      strip_stop (quotation);
      strip_stop (truths[i].source);
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
  static const char *const names[] = { "verbatim", "typographic", "altered",   "ellipsis",
                                       "brackets", "capital",     "parted",    "initials",
                                       "joined",   "reordered",   "inflected", "not found" };
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  Tally tally = { { 0 } };

  for (guint i = 0; i < N_LETTERS; i++)
    check_letter (rand, &tally);
  for (guint i = 0; i < N_CASES; i++)
    {
      double least = i == CASE_JOINED || i == CASE_REORDERED ? JOINED_SHARE_MIN : RIGHT_SHARE_MIN;

      g_test_message ("%s: %u of %u verdicts, %u sources", names[i], tally.n_verdicts[i],
                      tally.n_all[i], tally.n_sources[i]);
      g_assert_cmpuint (tally.n_all[i], >=, 300);
      g_assert_cmpfloat (tally.n_verdicts[i], >=, least * tally.n_all[i]);
      g_assert_cmpfloat (tally.n_sources[i], >=, least * tally.n_all[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/quotation-random/known-edits", test_known_edits);
  return g_test_run ();
}
