/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-quotation-edits.h"
#include "und-test-analysis.h"
#include "und-verdict.h"

#define N_RANDOM 3000u

static UndText *
make_text (const char *words)
{
  return und_text_new (words, strlen (words), NULL);
}

static GArray *
list_edits (UndText *source, UndText *copy)
{
  gsize n_source = 0;
  gsize n_copy = 0;

  und_text_get_bytes (source, &n_source);
  und_text_get_bytes (copy, &n_copy);
  return und_quotation_list_edits (source, und_span (0, n_source), UND_SPAN_EMPTY, copy,
                                   und_span (strlen ("“"), n_copy));
}

/* @copy, with its opening mark, changes @source by these edits, each with its grade and mark. */
static void
check_edits (const char *source, const char *copy, const char *expected)
{
  static const char *const marks[] = { "", " [ellipsis]", " [brackets]", " [joined]",
                                       " [reordered]" };
  g_autoptr (UndText) a = make_text (source);
  g_autoptr (UndText) b = make_text (copy);
  g_autoptr (GArray) edits = list_edits (a, b);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < edits->len; i++)
    {
      const UndEdit *edit = &g_array_index (edits, UndEdit, i);
      g_autofree char *from = und_text_dup_span (a, edit->from);
      g_autofree char *to = und_text_dup_span (b, edit->to);

      g_string_append_printf (found, "%s%s>%s %s%s", i > 0 ? "; " : "", from, to,
                              und_grade_to_string (edit->grade), marks[edit->mark]);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_marks (void)
{
  check_edits ("the “old” stone mill", "“the ‘old’ stone dam",
               "“>‘ typography; ”>’ typography; mill>dam word");
  check_edits ("the “mill of 2019” is old", "“the ‘mill of 2019’ is new",
               "“>‘ typography; ”>’ typography; old>new word");
  check_edits ("a board of 6\" width", "“a board of 6' width", "\">' punctuation");
}

/* A mark that opens a paragraph again is no change. */
static void
test_reopened (void)
{
  check_edits ("we sign\n\nthis mill", "“we sign\n\n“this dam", "mill>dam word");
  check_edits ("we sign\n\nthis mill", "“we sign\n\n“that mill", "this>that word");
  check_edits ("we sign this mill", "“we sign “this mill", ">“ punctuation");
}

/* An ellipsis stands for words, also at the end of a paragraph. */
static void
test_ellipses (void)
{
  check_edits ("we sign and ask for this mill", "“we sign … this mill",
               "and ask for>… word [ellipsis]");
  check_edits ("we sign this mill", "“we sign … this mill", ">… punctuation");
  check_edits ("we sign. We ask", "“we sign... We ask", ".>... punctuation");
  check_edits ("we sign and ask.\n\nthis mill", "“we sign …\n\n“this mill",
               "and ask.>… word [ellipsis]");
}

/* What printers put into a word is told apart from what was altered beside it. */
static void
test_words_with_gaps (void)
{
  check_edits ("we undo the mill", "“we un-\ndo the dam", "undo>un-\ndo typography; mill>dam word");
  check_edits ("the U.S. has a mill", "“the U. S. has a dam", "U.S>U. S typography; mill>dam word");
  check_edits ("we undo the mill", "“we re-\ndo the mill", "undo>re-\ndo word");
}

/* Brackets say that what they hold is another's; what stands outside is the source's. */
static void
test_brackets (void)
{
  check_edits ("The mill", "“[t]he mill", "The>[t]he case [brackets]");
  check_edits ("the state acts", "“the state[s] acts", ">[s] word [brackets]");
  check_edits ("the state acts", "“the [town] acts", "state>[town] word [brackets]");
  check_edits ("the country acts", "“the state[s] acts", "country>state[s] word");
  check_edits ("we shall act", "“we [w]ill act", "shall>[w]ill word");
  check_edits ("their work is", "“their toil[sic] is", "work>toil[sic] word");
}

static char *
make_source (GRand *rand)
{
  static const char *const pieces[] = {
    "the",    "“mill”",    "dam’s",      "2019",  "“rule of 2019”", "states’", "6\"",
    "4'",     "a–b",       "well-known", "wait…", "‘shade’",        "(5)",     "“why”,",
    "towns;", "\"walls\"", "50%",        "é",     "faith.”",        "“Then"
  };
  GString *words = g_string_new ("We");

  for (guint n = (guint) g_rand_int_range (rand, 4, 12); n > 0; n--)
    g_string_append_printf (words, " %s",
                            pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (words, FALSE);
}

/* Sets some marks in another way, as printers do. */
static char *
set_otherwise (GRand *rand, const char *words)
{
  static const char *const ways[][2] = {
    { "“", "\"" }, { "”", "\"" }, { "“", "‘" },  { "”", "’" },   { "‘", "“" },
    { "’", "”" },  { "’", "'" },  { "–", "--" }, { "…", "..." }, { "\"", "”" },
    { "\"", "'" }, { " ", "\n" }, { " ", "  " },
  };
  char *set = g_strdup (words);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_auto (GStrv) pieces = g_rand_int_range (rand, 0, 3) == 0 ? g_strsplit (set, ways[i][0], -1)
                                                                 : NULL;

      if (pieces == NULL)
        continue;
      g_free (set);
      set = g_strjoinv (ways[i][1], pieces);
    }
  return set;
}

/* Whoever reads that words were altered finds a change that is none of the printer's. */
static void
test_altered_is_more_than_typography (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *source = make_source (rand);
      g_autofree char *set = set_otherwise (rand, source);
      g_autofree char *quoted = g_strconcat ("“", set, NULL);
      g_autoptr (UndText) a = make_text (source);
      g_autoptr (UndText) b = make_text (quoted);
      g_autoptr (GArray) edits = list_edits (a, b);
      UndVerdict verdict = und_verdict_judge_quotation (a, und_span (0, strlen (source)),
                                                        UND_SPAN_EMPTY, b,
                                                        und_span (strlen ("“"), strlen (quoted)));
      gboolean is_altered = FALSE;

      for (guint j = 0; j < edits->len; j++)
        is_altered |= g_array_index (edits, UndEdit, j).grade != UND_GRADE_TYPOGRAPHY;
      if (verdict == UND_VERDICT_ALTERED && !is_altered)
        g_test_message ("%s | %s", source, set);
      g_assert_true (verdict != UND_VERDICT_ALTERED || is_altered);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/quotation-edits/marks", test_marks);
  g_test_add_func ("/model/quotation-edits/reopened", test_reopened);
  g_test_add_func ("/model/quotation-edits/ellipses", test_ellipses);
  g_test_add_func ("/model/quotation-edits/words-with-gaps", test_words_with_gaps);
  g_test_add_func ("/model/quotation-edits/brackets", test_brackets);
  g_test_add_func ("/model/quotation-edits/altered-is-more-than-typography",
                   test_altered_is_more_than_typography);
  return g_test_run ();
}
