/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-comparison.h"

#include <string.h>

static void
append_changed (GString *shown, const char *open, UndText *text, UndSpan span, const char *close)
{
  g_autofree char *line = und_text_dup_line (text, span);

  if (!und_span_is_empty (span))
    g_string_append_printf (shown, "%s%s%s%s", shown->len > 0 ? " " : "", open, line, close);
}

/* "[-deleted-] {+inserted+}" for each change, without the white space at its ends. */
static char *
show_changes (UndText *a, UndText *b, gboolean is_exact)
{
  const UndComparisonOptions options = { .is_exact = is_exact };
  gsize n_a, n_b, n_hunks;
  const char *bytes_of_a = und_text_get_bytes (a, &n_a);
  const char *bytes_of_b = und_text_get_bytes (b, &n_b);
  g_autoptr (UndComparison) comparison = und_comparison_new (
    a, und_span (0, n_a), b, und_span (0, n_b), &options, NULL, NULL);
  const UndComparisonWords *words = und_comparison_get_words (comparison);
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);
  g_autoptr (GString) made = g_string_new (NULL);
  GString *shown = g_string_new (NULL);

  for (gsize h = 0; h < n_hunks; h++)
    {
      gboolean is_equal = hunks[h].op == UND_HUNK_EQUAL;
      UndSpan kept = is_equal ? hunks[h].a : hunks[h].b;

      g_string_append_len (made, (is_equal ? bytes_of_a : bytes_of_b) + kept.start,
                           und_span_length (kept));
      if (is_equal)
        continue;
      append_changed (shown, "[-", a, hunks[h].a, "-]");
      append_changed (shown, "{+", b, hunks[h].b, "+}");
    }
  g_assert_cmpstr (made->str, ==, bytes_of_b);
  g_assert_cmpuint (words->a, ==, words->equal + words->deleted);
  g_assert_cmpuint (words->b, ==, words->equal + words->inserted);
  g_assert_cmpuint (words->deleted, >=, words->least_deleted);
  return g_string_free (shown, FALSE);
}

static void
check_changes (const char *before, const char *after, gboolean is_exact, const char *expected)
{
  g_autoptr (UndText) a = und_text_new (before, strlen (before), NULL);
  g_autoptr (UndText) b = und_text_new (after, strlen (after), NULL);
  g_autofree char *shown = show_changes (a, b, is_exact);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_joined_words (void)
{
  check_changes ("at 10:30 today", "at 10:45 today", FALSE, "[-10:30-] {+10:45+}");
  check_changes ("at 10:30 today", "at 10:45 today", TRUE, "[-30-] {+45+}");
  check_changes ("on 12/06/2018 (a day)", "on 12/07/2018 (a day)", FALSE,
                 "[-12/06/2018-] {+12/07/2018+}");
  check_changes ("call 555-0142, now", "call 555-0199, now", FALSE, "[-555-0142-] {+555-0199+}");
  check_changes ("a state-of-the-art lamp", "a state-of-our-art lamp", FALSE,
                 "[-state-of-the-art-] {+state-of-our-art+}");
  check_changes ("they co-signed it", "they signed it", FALSE, "[-co-signed-] {+signed+}");
  check_changes ("the and/or rule", "the and rule", FALSE, "[-and/or-] {+and+}");
  check_changes ("see a.b@example.org soon", "see a.c@example.org soon", FALSE,
                 "[-a.b@example.org-] {+a.c@example.org+}");
}

/* The words round a mark are the same, and so is a word beside marks of its sentence. */
static void
test_marks_alone_cut (void)
{
  check_changes ("a well known place", "a well-known place", FALSE, "[-well-] {+well-+}");
  check_changes ("in town. Next day", "in town, next week", FALSE,
                 "[-.-] {+,+} [-Next-] {+next+} [-day-] {+week+}");
  check_changes ("in the town[1] hall", "in the town[12] hall", FALSE, "[-1-] {+12+}");
}

static void
test_dates (void)
{
  check_changes ("on June 19, 2018 in", "on July 19, 2019 in", FALSE,
                 "[-June 19, 2018-] {+July 19, 2019+}");
  check_changes ("on 5 May 2019 at", "on 6 May 2018 at", FALSE, "[-5 May 2019-] {+6 May 2018+}");
  check_changes ("le 19 juin 2018 au", "le 20 juin 2019 au", FALSE,
                 "[-19 juin 2018-] {+20 juin 2019+}");
  check_changes ("el 19 de junio de 2018 en", "el 20 de junio de 2019 en", FALSE,
                 "[-19 de junio de 2018-] {+20 de junio de 2019+}");
  /* One change in a date is told alone. */
  check_changes ("on June 19, 2018 in", "on June 20, 2018 in", FALSE, "[-19-] {+20+}");
  /* Not every two numbers are a date. */
  check_changes ("with 21 men in 2018 and", "with 20 men in 2019 and", FALSE,
                 "[-21-] {+20+} [-2018-] {+2019+}");
  check_changes ("of 2018 at 10 in", "of 2019 at 11 in", FALSE, "[-2018-] {+2019+} [-10-] {+11+}");
}

static void
test_names (void)
{
  check_changes ("by Jon F. Smith of", "by Joan F. Smythe of", FALSE,
                 "[-Jon F. Smith-] {+Joan F. Smythe+}");
  check_changes ("by John F. Smith of", "by John Q. Smith of", FALSE, "[-F-] {+Q+}");
}

static void
test_random_texts (void)
{
  static const char *const pieces[] = { "a", "b", "21", "2018", "June", "-",    "/",  ". ", ", ",
                                        " ", " ", " ",  " ",    ":",    "\n\n", "Al", "F",  "de" };

  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr (GString) before = g_string_new ("x ");
      g_autoptr (GString) after = g_string_new ("x ");
      g_autoptr (UndText) a = NULL;
      g_autoptr (UndText) b = NULL;
      g_autofree char *shown = NULL;

      for (guint n = 0; n < 60; n++)
        {
          const char *piece = pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];

          if (n % 4 != 0)
            g_string_append (before, piece);
          if (n % 7 != 0)
            g_string_append (after, piece);
        }
      a = und_text_new (before->str, before->len, NULL);
      b = und_text_new (after->str, after->len, NULL);
      shown = show_changes (a, b, FALSE);
      g_assert_true ((shown[0] == '\0') == g_str_equal (before->str, after->str));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/comparison-whole/joined-words", test_joined_words);
  g_test_add_func ("/model/comparison-whole/marks-alone-cut", test_marks_alone_cut);
  g_test_add_func ("/model/comparison-whole/dates", test_dates);
  g_test_add_func ("/model/comparison-whole/names", test_names);
  g_test_add_func ("/model/comparison-whole/random-texts", test_random_texts);
  return g_test_run ();
}
