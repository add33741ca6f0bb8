/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-quoted-run.h"

#include "und-test-marks.h"
#include "und-test-part.h"

static void
check_as_given (const char *text, const char *expected)
{
  g_autoptr (UndReader) reader = und_test_part_new (text, UND_PART_PRESS_RELEASE, NULL, NULL);
  g_autoptr (GArray) runs = und_quoted_runs_read (reader, reader->part->span);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const UndQuotedRun *run = &g_array_index (runs, UndQuotedRun, i);
      g_autofree char *words = und_text_dup_line (reader->text, run->span);

      g_string_append_printf (found, "%s%s%s%s", i > 0 ? " | " : "", run->is_nested ? "~" : "",
                              words,
                              run->is_closed  ? ""
                              : run->is_block ? ">"
                                              : "…");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* The runs of @text, parted by "|": "~" before one inside another, "…" after one that nothing
 * closes, ">" after a block. Curly and straight marks must give the same. */
static void
check_runs (const char *text, const char *expected)
{
  g_autofree char *straight = und_test_straighten (text);
  g_autofree char *straight_expected = und_test_straighten (expected);

  check_as_given (text, expected);
  check_as_given (straight, straight_expected);
}

static void
test_pairs (void)
{
  check_runs ("No marks at all.", "");
  check_runs ("“We sign,” she said.", "We sign,");
  check_runs ("“We sign,” she said. “We mean it.”", "We sign, | We mean it.");
  check_runs ("The plan (“Plan B”) is [“new”].", "Plan B | new");
  check_runs ("She said—“never”—and left.", "never");
  check_runs ("“Yes!”, “No?” and “Why…”", "Yes! | No? | Why…");
  check_runs ("“A”/“B”", "A | B");
}

static void
test_marks_of_other_languages (void)
{
  check_as_given ("Sie sagte: „Wir unterschreiben.“ Dann ging sie.", "Wir unterschreiben.");
  check_as_given ("Elle a dit : « Nous signons. »", "Nous signons.");
  check_as_given ("« La règle est dure », dit-elle, et puis : « Signons ! ».",
                  "La règle est dure | Signons !");
  check_as_given ("»Ja«, sagte er. «Nein», sagte sie.", "Ja | Nein");
  check_as_given ("Hon sa ”ja” igen.", "ja");
  check_as_given ("``We sign,'' she said.", "We sign,");
  check_as_given ("“We sign,’’ she said.", "We sign,");
  check_as_given ("“We say ‘sign’,” she said. “The mills’ ‘weir’.”",
                  "We say ‘sign’, | ~sign | The mills’ ‘weir’. | ~weir");
  check_as_given ("„Er sagte ‚nein‘ dazu“, so sie.", "Er sagte ‚nein‘ dazu | ~nein");
}

static void
test_wrong_directions (void)
{
  check_as_given ("”We sign,” she said.", "We sign,");
  check_as_given ("“We sign,“ she said.", "We sign,");
  check_as_given ("\"We sign,” she said. “We mean it.\"", "We sign, | We mean it.");
}

static void
test_nested (void)
{
  check_runs ("“The so-called ‘quick fix’ fails,” he said.",
              "The so-called ‘quick fix’ fails, | ~quick fix");
  check_runs ("It shows “they meant ‘a wide effect.’”",
              "they meant ‘a wide effect.’ | ~a wide effect.");
  check_runs ("‘The “quick fix” fails,’ he said.", "The “quick fix” fails, | ~quick fix");
  check_runs ("“‘Never again,’ we said.”", "‘Never again,’ we said. | ~Never again,");
  check_as_given ("“He called it “dead” at once,” she said.",
                  "He called it “dead” at once, | ~dead");
}

static void
test_single_marks (void)
{
  check_runs ("The ‘quick fix’ fails.", "quick fix");
  check_runs ("‘We sign,’ she said. ‘We mean it.’", "We sign, | We mean it.");
  check_runs ("LEADERS SAY, ‘LET’S ACT NOW’", "LET’S ACT NOW");
  check_runs ("He told the board: ‘The worst is a “quick fix”. It’s no help.\n\nThe end.",
              "The worst is a “quick fix”. It’s no help.… | ~quick fix");
  /* Behind a colon, but no sentence. */
  check_runs ("He said: ‘mend it and the rest goes on.\n\nThe end.", "");
}

static void
test_apostrophes (void)
{
  check_runs ("It’s the states’ right, and the governors’ too.", "");
  check_runs ("In the ’90s and the ’80s rock ’n’ roll was ’em.", "");
  check_runs ("“It’s the states’ right in the ’90s,” she said.",
              "It’s the states’ right in the ’90s,");
  check_runs ("He backs ‘the states’ rights’ as ever.", "the states’ rights");
  check_runs ("The ‘best interests’ of children matter.", "best interests");
  check_runs ("’Tis the season of the “big ask” again.", "big ask");
}

static void
test_inches (void)
{
  check_as_given ("A 6\" pipe and a 12\" one.", "");
  check_as_given ("\"The pipe is 6\" wide,\" he said.", "The pipe is 6\" wide,");
  check_as_given ("They cite \"Section 8\" and \"Title 9\" here.", "Section 8 | Title 9");
}

static void
test_paragraphs (void)
{
  check_runs ("“We sign.\n\n“We mean it.\n\n“We win.”\n\nThe end.",
              "We sign. “We mean it. “We win.");
  check_runs ("“We sign.\n\n“We mean it,” she said. “We win.”", "We sign. “We mean it, | We win.");
  check_runs ("‘We sign.\n\n‘We mean it,’ she said.", "We sign. ‘We mean it,");
  check_runs ("“We work with law enforcement\n\nofficials across borders.” The end.",
              "We work with law enforcement officials across borders.");
  check_runs ("“We sign.\n\nWe mean it.” The end.", "We sign. We mean it.");
}

static void
test_unclosed (void)
{
  check_runs ("“We sign. We mean it.\n\nThe mayor spoke. “No,” she said.",
              "We sign. We mean it.… | No,");
  check_runs ("She said “we sign. Then he said “no” twice.", "we sign.… | no");
  check_runs ("The end is “near", "near…");
  check_runs ("A stray mark” is nothing.", "");
}

static void
test_blocks (void)
{
  check_as_given ("She wrote:\n\n> We sign.\n> We mean it.\n\nThe end.", "We sign. > We mean it.>");
  check_as_given ("> “We sign.”\n\nThe end.", "We sign.");
  check_as_given (
    "See below.\n\n> Dear Governor Penrose:\n>\n> We ask for a “weir” and no less.\n>\n"
    "> Bo Lindt\n",
    "weir");
  check_as_given ("> We met on Monday.\n> She said “we sign” and left us.\n", "we sign");
}

static void
check_fast (const char *piece)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (UndReader) reader = NULL;
  g_autoptr (GArray) runs = NULL;
  gint64 started = 0;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, piece);
  reader = und_test_part_new (text->str, UND_PART_PRESS_RELEASE, NULL, NULL);
  started = g_get_monotonic_time ();
  runs = und_quoted_runs_read (reader, reader->part->span);
  g_assert_cmpint (g_get_monotonic_time () - started, <, 20 * G_USEC_PER_SEC);
}

static void
test_marks_without_end (void)
{
  check_fast ("\"a ");
  check_fast ("'a ");
  check_fast ("\"'");
  check_fast ("“a\n\n");
  check_fast ("> a\n\n");
}

/* Marks of all kinds in any order fill no more of the stack than there is. */
static void
test_any_marks_in_any_order (void)
{
  static const char *const pieces[] = { "“", "”", "‘", "’", "\"", "'", "«", "»", "``",   "''",
                                        "6", " ", " ", " ", "we", "a", ",", ".", "\n\n", "„" };

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new ("x ");
      g_autoptr (UndReader) reader = NULL;
      g_autoptr (GArray) runs = NULL;

      for (guint j = 0; j < 80; j++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      reader = und_test_part_new (text->str, UND_PART_PRESS_RELEASE, NULL, NULL);
      runs = und_quoted_runs_read (reader, reader->part->span);
      for (guint j = 0; j < runs->len; j++)
        g_assert_true (
          und_span_contains (reader->part->span, g_array_index (runs, UndQuotedRun, j).span));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/quoted-run/pairs", test_pairs);
  g_test_add_func ("/facts/quoted-run/marks-of-other-languages", test_marks_of_other_languages);
  g_test_add_func ("/facts/quoted-run/wrong-directions-are-forgiven", test_wrong_directions);
  g_test_add_func ("/facts/quoted-run/nested", test_nested);
  g_test_add_func ("/facts/quoted-run/single-marks", test_single_marks);
  g_test_add_func ("/facts/quoted-run/apostrophes-are-no-marks", test_apostrophes);
  g_test_add_func ("/facts/quoted-run/inches-are-no-marks", test_inches);
  g_test_add_func ("/facts/quoted-run/paragraphs-make-one-run", test_paragraphs);
  g_test_add_func ("/facts/quoted-run/unclosed-ends-with-its-paragraph", test_unclosed);
  g_test_add_func ("/facts/quoted-run/blocks", test_blocks);
  g_test_add_func ("/facts/quoted-run/any-marks-in-any-order", test_any_marks_in_any_order);
  g_test_add_func ("/facts/quoted-run/linear-in-hostile-text", test_marks_without_end);
  return g_test_run ();
}
