/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-text.h"

#include <string.h>

/* @expected: for each paragraph the number of its lines. */
static void
check_paragraphs (const char *utf8, const char *expected)
{
  g_autoptr (UndText) text = und_text_new (utf8, strlen (utf8), NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  gsize n_paragraphs;
  const UndSpan *paragraphs = und_text_get_paragraphs (text, &n_paragraphs);

  for (gsize i = 0; i < n_paragraphs; i++)
    g_string_append_printf (found, "%s%u", i > 0 ? " " : "",
                            und_text_byte_to_line (text, paragraphs[i].end - 1)
                              - und_text_byte_to_line (text, paragraphs[i].start) + 1);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_blank_lines_part (void)
{
  check_paragraphs ("", "");
  check_paragraphs (" \n\n\t\n", "");
  check_paragraphs ("One.\n\n\nTwo.\n", "1 1");
  check_paragraphs ("One.\n \xc2\xa0 \nTwo.\n", "1 1");
  check_paragraphs ("One.\fTwo.\n", "1 1");
}

static void
test_each_line_of_a_list_is_one (void)
{
  check_paragraphs ("Hon. Ada Quill\nMinister of Bridges\n14 Harbour Street\nPort Ellery\n",
                    "1 1 1 1");
  check_paragraphs ("Ministry of Bridges and Ferries, Office of Public Correspondence\n"
                    "14 Harbour Street, Port Ellery\n",
                    "1 1");
  check_paragraphs ("• keep the bridge open for those who walk to school every day;\n"
                    "• repair the lamps; and\n• answer this letter.\n",
                    "1 1 1");
  check_paragraphs ("A line of prose that a browser gave as one line and that is far longer than "
                    "any column of mail ever was.\nAnother such line, which is long as well and "
                    "ends where its paragraph does, however wide the window is.\n",
                    "1 1");
}

static void
test_wrapped_prose_is_one (void)
{
  /* An initial at the start of a line numbers nothing. */
  check_paragraphs ("The minister of bridges, who answers the council's letters, is Ada\n"
                    "Q. Quill, and she has said that the old footbridge is to be kept\n"
                    "open for everyone.\n",
                    "3");
  check_paragraphs ("We the undersigned ask the council to keep the old footbridge\n"
                    "over the river open. It is the only way to school for the\n"
                    "children of the lower town, and the lamps on it are new.\n"
                    "\n"
                    "Answer us.\n",
                    "3 1");
  check_paragraphs ("We the undersigned ask the council to keep the old footbridge\n"
                    "over the river open.\n"
                    "The lamps on it are new, and the children of the lower town\n"
                    "have no other way to school that a parent could call safe.\n",
                    "2 2");
  check_paragraphs ("The council should, by the end of the year at the very latest,\n"
                    "do what it has promised:\n"
                    "1. keep the old footbridge over the river open to everyone who\n"
                    "   walks;\n"
                    "2. repair the lamps.\n",
                    "2 2 1");
  check_paragraphs ("The bridge that the council built in the year of the flood. The\n"
                    "[engineer] is a well known friend of rivers and of towns, but the\n"
                    "Port Authority has said this of it:\n",
                    "3");
}

static void
test_broken_sentence_goes_on (void)
{
  check_paragraphs ("Keeping it open needs the work and the good will of\n\nneighbours.\n", "3");
  check_paragraphs ("Keeping it open needs the work and the good will of\n\nNeighbours.\n", "1 1");
  check_paragraphs ("Keeping it open needs the work and the good will of all.\n\nso be it\n",
                    "1 1");
  check_paragraphs ("Keeping it open needs the work and the good will of\n\n\n\n\nall.\n", "1 1");
  check_paragraphs ("[Ada Quill](https://example.org/people/adaquill)\n\n"
                    "[bo](https://example.org/people/bo)\n",
                    "1 1");
  check_paragraphs ("Minister of Bridges\n\ncc: Hon. Ada Quill\n", "1 1");
  check_paragraphs ("Secretary of the Society for the Preservation of Bridges\n\n"
                    "cc: Hon. Ada Quill\n",
                    "1 1");
}

/* Every line of @text broken anew so that none is longer than @width columns. */
static char *
wrap (const char *text, gsize width, gsize *n_lines)
{
  char *wrapped = g_strdup (text);
  char *start = wrapped;
  char *space = NULL;

  *n_lines = 1;
  for (char *p = wrapped; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == ' ')
        space = p;
      if (space == NULL || space <= start
          || (gsize) g_utf8_strlen (start, g_utf8_next_char (p) - start) <= width)
        continue;
      *space = '\n';
      start = space + 1;
      space = NULL;
      (*n_lines)++;
    }
  return wrapped;
}

static void
append_sentence (GString *text)
{
  static const char *const names[] = { "Port Ellery", "Long Bend",        "Ada Quill",
                                       "the Ferry",   "Orla Finch-Moss",  "North Quay",
                                       "Upper Weir",  "Hugo de la Marsh", "“the old footbridge”" };
  static const char *const verbs[] = { "joined", "asked", "wrote again to", "waited for",
                                       "said in 2018 – twice – that they need" };

  g_string_append_printf (text, "%s%s ", text->len > 0 ? " " : "",
                          g_test_rand_bit () ? "“We,” said Ada, as" : "Today");
  for (guint i = (guint) g_test_rand_int_range (2, 9); i > 0; i--)
    g_string_append_printf (text, "%s, ", names[g_test_rand_int_range (0, G_N_ELEMENTS (names))]);
  g_string_append_printf (text, "and Bo Lindt %s Cyrus Oram and the Town of Ellery.",
                          verbs[g_test_rand_int_range (0, G_N_ELEMENTS (verbs))]);
}

/* Names may begin every line; three lines show by their lengths that they are one paragraph. */
static void
test_wrapping_changes_nothing (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autofree char *wrapped = NULL;
      gsize n_lines = 0;

      for (guint n = (guint) g_test_rand_int_range (2, 5); n > 0; n--)
        append_sentence (text);
      wrapped = wrap (text->str, (gsize) g_test_rand_int_range (60, 81), &n_lines);
      if (n_lines < 3)
        continue;
      g_string_append_printf (expected, "%zu", n_lines);
      g_test_message ("%s", wrapped);
      check_paragraphs (wrapped, expected->str);
    }
}

static void
test_lines_that_start_with_capitals (void)
{
  check_paragraphs ("Joining Ada Quill in the letter are the mayors of Port Ellery,\n"
                    "Long Bend, North Quay, Upper Weir, Saint Moritz, Old Harbour and\n"
                    "Ferry Point.\n",
                    "3");
  check_paragraphs ("Ada Quill, Minister of Bridges and Ferries of the Old Harbour\n"
                    "Bo Lindt, Secretary to the Council of Towns on the Upper Weir\n"
                    "Cyrus Oram, Director of the Society of Friends of Long Bend.\n",
                    "1 1 1");
  check_paragraphs ("Council asks for another bridge before the next winter flood\n"
                    "Mayor Quill: towns below the weir have waited long enough now\n"
                    "June 3, 2024\n",
                    "1 1 1");
  check_paragraphs ("The council of towns has asked for another bridge every year since\n"
                    "2018. Nobody has answered.\n",
                    "1 1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/paragraphs/blank-lines-part", test_blank_lines_part);
  g_test_add_func ("/text/paragraphs/each-line-of-a-list-is-one", test_each_line_of_a_list_is_one);
  g_test_add_func ("/text/paragraphs/wrapped-prose-is-one", test_wrapped_prose_is_one);
  g_test_add_func ("/text/paragraphs/wrapping-changes-nothing", test_wrapping_changes_nothing);
  g_test_add_func ("/text/paragraphs/lines-that-start-with-capitals",
                   test_lines_that_start_with_capitals);
  g_test_add_func ("/text/paragraphs/broken-sentence-goes-on", test_broken_sentence_goes_on);
  return g_test_run ();
}
