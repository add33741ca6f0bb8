/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-passages.h"

#include "und-test-analysis.h"

/* The passages that @here has of @there: the words here, the verdict unless verbatim, "quoted". */
static void
check_passages (const char *here, const char *there, const char *expected)
{
  const char *texts[] = { here, there, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autoptr (UndPassageFinder) finder = und_passage_finder_new (und_analysis_get_parts (analysis));
  g_autoptr (GPtrArray) passages = und_passage_finder_find (finder, 0, 1);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      const UndPassage *passage = g_ptr_array_index (passages, i);
      UndPart *part = g_ptr_array_index (und_analysis_get_parts (analysis), 0);
      g_autofree char *words = und_text_dup_line (und_part_get_text (part), passage->here);

      g_string_append_printf (found, "%s%s", i > 0 ? " | " : "", words);
      if (passage->verdict != UND_VERDICT_VERBATIM)
        g_string_append_printf (found, " (%s)", und_verdict_to_string (passage->verdict));
      if (passage->is_quoted)
        g_string_append (found, " (quoted)");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_nothing_in_common (void)
{
  check_passages ("One two three four five six seven eight nine.", "Nine eight seven six five.",
                  "");
  check_passages ("one two three four five six seven", "one two three four five six seven", "");
  check_passages ("", "one two three", "");
}

static gboolean
is_bounded (guint n_times)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *texts[] = { NULL, NULL, NULL };
  g_autoptr (UndAnalysis) analysis = NULL;
  g_autoptr (UndPassageFinder) finder = NULL;
  g_autoptr (GPtrArray) passages = NULL;

  for (guint i = 0; i < n_times; i++)
    g_string_append_printf (text, "the river board of Alder %u. ", i);
  texts[0] = texts[1] = text->str;
  analysis = und_test_analyse (texts);
  finder = und_passage_finder_new (und_analysis_get_parts (analysis));
  passages = und_passage_finder_find (finder, 0, 1);
  return und_passage_finder_is_bounded (finder, 0, 1);
}

static void
test_words_left_out_are_told (void)
{
  g_assert_false (is_bounded (64));
  g_assert_true (is_bounded (65));
}

static void
test_unquoted (void)
{
  check_passages ("Now one two three four five six seven eight then.",
                  "First one two three four five six seven eight last.",
                  "one two three four five six seven eight");
  check_passages ("one two three four five x six seven eight nine ten",
                  "one two three four five six seven eight nine ten",
                  "one two three four five x six seven eight nine ten (altered)");
  check_passages ("one two’s three four five six seven eight",
                  "one two's three four five six seven eight",
                  "one two’s three four five six seven eight (typographic)");
}

static void
test_quoted (void)
{
  check_passages ("“We ask for rain,” she said.", "Today we ask for rain again.",
                  "We ask for rain (altered) (quoted)");
  check_passages ("“we ask,” she said.", "Today we ask for rain again.", "");
}

static void
test_none_reaches_over_a_mark (void)
{
  check_passages ("“The rule would undo our work,” the letter reads. “We ask you to stop it.”",
                  "The rule would undo our work. We ask you to stop it.",
                  "The rule would undo our work (quoted) | We ask you to stop it (quoted)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/passages/nothing-in-common", test_nothing_in_common);
  g_test_add_func ("/model/passages/words-left-out-are-told", test_words_left_out_are_told);
  g_test_add_func ("/model/passages/unquoted", test_unquoted);
  g_test_add_func ("/model/passages/quoted", test_quoted);
  g_test_add_func ("/model/passages/none-reaches-over-a-mark", test_none_reaches_over_a_mark);
  return g_test_run ();
}
