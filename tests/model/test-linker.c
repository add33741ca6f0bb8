/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-link.h"
#include "und-shared-words.h"
#include "und-test-analysis.h"

/* More documents than are looked at pair by pair. */
#define MANY 60u

#define LETTER(place, body)                                                             \
  "May 4, 2021\n\nThe Honorable Rhea Fenn\nSecretary\nDepartment of " place "\n\nDear " \
  "Secretary Fenn:\n\n" body "\n\nSincerely,\n\nAda Penrose\nAttorney General of New Mexico\n"

#define ABOUT                                                                                  \
  "Readers who would rather talk than write may knock at the green door beside the old mill, " \
  "where somebody with a kettle listens until noon."

/* What the links say, each "d2.1 shares-text d1.1: reasons", one a line. */
static char *
dup_links (UndAnalysis *analysis)
{
  GPtrArray *links = und_analysis_get_links (analysis);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      UndLink *link = g_ptr_array_index (links, i);
      GPtrArray *reasons = und_link_get_reasons (link);

      g_string_append_printf (said, "%s %s %s:", und_part_get_id (und_link_get_from (link)),
                              und_relation_to_string (und_link_get_relation (link)),
                              und_part_get_id (und_link_get_to (link)));
      for (guint j = 0; j < reasons->len; j++)
        {
          g_autofree char *text = und_reason_dup_text (g_ptr_array_index (reasons, j), FALSE);

          g_string_append_printf (said, "%s %s", j > 0 ? ";" : "", text);
        }
      g_string_append_c (said, '\n');
    }
  return g_string_free (said, FALSE);
}

static guint
count_in (const char *haystack, const char *needle)
{
  guint n = 0;

  for (const char *at = strstr (haystack, needle); at != NULL; at = strstr (at + 1, needle))
    n++;
  return n;
}

/* The links between @n documents, each @before, a line of its own, and @after. */
static char *
link_many (guint n, const char *before, const char *const *own, const char *after)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (UndAnalysis) analysis = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts, own == NULL ? g_strconcat (before, after, NULL)
                                        : g_strdup_printf ("%s%s %s %u%s", before, own[i % 7],
                                                           own[i / 7 % 7], i, after));
  g_ptr_array_add (texts, NULL);
  analysis = und_test_analyse ((const char *const *) texts->pdata);
  return dup_links (analysis);
}

static void
test_copies_are_no_pairs (void)
{
  g_autofree char *letters = link_many (MANY, LETTER ("Rivers", "Keep the river rule."), NULL, "");
  g_autofree char *words = link_many (MANY, "The letter was signed.\n", NULL, "");

  g_assert_cmpuint (count_in (letters, " duplicates d1.1:"), ==, MANY - 1);
  g_assert_cmpuint (count_in (letters, "\n"), ==, MANY - 1);
  g_assert_cmpuint (count_in (words, " duplicates d1.1: has the same text\n"), ==, MANY - 1);
  g_assert_cmpuint (count_in (words, "\n"), ==, MANY - 1);
}

static const char *const places[] = { "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse" };

#define TEMPLATE                                                                                \
  " The river rule would undo the work of forty years, and the towns below the dam would pay "  \
  "for a flood that they did not cause. Farmers who planted willows along the bank would lose " \
  "the shade that keeps their cattle cool.\n"

static void
test_one_template_is_no_pairs (void)
{
  g_autofree char *few = link_many (UND_COMMON_PARTS_MAX + 1, "From ", places, TEMPLATE);
  g_autofree char *many = link_many (MANY, "From ", places, TEMPLATE);
  guint n_few = (UND_COMMON_PARTS_MAX + 1) * UND_COMMON_PARTS_MAX / 2;

  g_assert_cmpuint (count_in (few, "\n"), ==, n_few);
  g_assert_cmpuint (count_in (few, " shares-text "), ==, n_few);
  g_assert_cmpuint (count_in (few, "not all of which"), ==, 0);
  g_assert_cmpuint (count_in (many, "\n"), ==, n_few + MANY - UND_COMMON_PARTS_MAX - 1);
  g_assert_nonnull (strstr (many, "d60.1 shares-text d1.1: shares 1 passage; 1 passage stands in "
                                  "60 texts, not all of which are linked\n"));
}

/* Words of one topic in another order each time, so that no text is shared. */
static void
test_one_topic_is_no_pairs (void)
{
  static const char *const words[] = { "willows",  "cattle", "floodplain", "irrigation",
                                       "turbines", "salmon", "reservoir" };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (UndAnalysis) analysis = NULL;
  g_autofree char *said = NULL;

  for (guint i = 0; i < MANY; i++)
    g_ptr_array_add (texts, g_strdup_printf ("No%u %s %u %s %u %s %u.\n", i, words[i % 7], i,
                                             words[(i + 1 + i / 7 % 2) % 7], i + 1,
                                             words[(i + 3 + i / 7 % 3) % 7], i + 2));
  g_ptr_array_add (texts, NULL);
  analysis = und_test_analyse ((const char *const *) texts->pdata);
  said = dup_links (analysis);
  g_assert_cmpuint (count_in (said, " same-topic "), ==, count_in (said, "\n"));
  g_assert_cmpuint (count_in (said, "\n"), >, MANY);
  g_assert_cmpuint (count_in (said, "\nd60.1 "), ==, 1);
  g_assert_nonnull (
    strstr (said, "more than 16 others use the same words, and are not all linked"));
}

/* Releases about @n letters, each with what its office says of itself. */
static char *
link_boilerplate (guint n)
{
  static const char *const texts[] = {
    LETTER ("Rivers", "Every willow along the bank keeps a cow in the shade and a field from the "
                      "flood, and the rule would fell them all before the autumn."),
    LETTER ("Schools", "Teachers buy chalk from their own wages while the ministry stores new "
                       "desks in a locked hangar beside the airport."),
    LETTER ("Harbours", "A trawler without a lantern sank twice last winter because pilots were "
                        "told to save paraffin and whistle instead."),
    "FOR IMMEDIATE RELEASE\n\nAttorney General Penrose Defends Willows\n\nAda Penrose sent a "
    "letter. “Every willow along the bank keeps a cow in the shade and a field from the flood,” "
    "the letter reads.\n\n" ABOUT "\n",
    "FOR IMMEDIATE RELEASE\n\nAttorney General Penrose Defends Chalk\n\nAda Penrose sent a "
    "letter. “Teachers buy chalk from their own wages while the ministry stores new desks,” the "
    "letter reads.\n\n" ABOUT "\n",
    "FOR IMMEDIATE RELEASE\n\nAttorney General Penrose Defends Lanterns\n\nAda Penrose sent a "
    "letter. “A trawler without a lantern sank twice last winter because pilots were told to save "
    "paraffin,” the letter reads.\n\n" ABOUT "\n",
  };
  const char *chosen[G_N_ELEMENTS (texts) + 1] = { NULL };
  g_autoptr (UndAnalysis) analysis = NULL;

  for (guint i = 0; i < n; i++)
    {
      chosen[i] = texts[i];
      chosen[n + i] = texts[3 + i];
    }
  analysis = und_test_analyse (chosen);
  return dup_links (analysis);
}

static void
test_boilerplate_links_nothing (void)
{
  g_autofree char *two = link_boilerplate (2);
  g_autofree char *three = link_boilerplate (3);

  g_assert_cmpuint (count_in (two, " announces "), ==, 2);
  g_assert_cmpuint (count_in (two, "d4.1 shares-text d3.1"), ==, 1);
  g_assert_cmpuint (count_in (three, " announces "), ==, 3);
  g_assert_cmpuint (count_in (three, " shares-text "), ==, 0);
}

static char *
repeat (const char *words, guint n_times)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_times; i++)
    g_string_append (text, words);
  return g_string_free (text, FALSE);
}

/* What no writer would write is linked by its text alone, and once. */
static void
test_hostile (void)
{
  g_autofree char *one_word = repeat ("river ", 200000);
  g_autofree char *more = repeat ("river ", 200001);
  g_autofree char *no_spaces = repeat ("riverbank", 50000);
  g_autofree char *chinese = repeat ("河流属于所有人", 5000);
  g_autofree char *thai = repeat ("แม่น้ำเป็นของทุกคน", 2000);
  const char *texts[] = { one_word, one_word, more, no_spaces, no_spaces,
                          chinese,  chinese,  thai, thai,      NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autofree char *said = dup_links (analysis);

  g_assert_cmpuint (count_in (said, " duplicates "), ==, 4);
  g_assert_cmpuint (count_in (said, "\n"), <=, 6);
}

/* Of two letters for which as much speaks, the first is the one that a release is about. */
static void
test_first_of_equal_letters (void)
{
  const char *texts[] = {
    LETTER ("Rivers", "The rule would undo the work of forty years along every bank."),
    LETTER ("Rivers", "The rule would undo the work of forty years along every bank. Hear us."),
    "FOR IMMEDIATE RELEASE\n\nAttorney General Penrose Defends Rivers\n\nAttorney General Ada "
    "Penrose today sent a letter to Secretary Rhea Fenn. “The rule would undo the work of forty "
    "years along every bank,” the letter reads.\n",
    NULL
  };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  g_autofree char *links = dup_links (analysis);

  g_assert_nonnull (strstr (links, "d3.1 announces d1.1:"));
  g_assert_null (strstr (links, "d3.1 announces d2.1:"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/linker/copies-are-no-pairs", test_copies_are_no_pairs);
  g_test_add_func ("/model/linker/one-template-is-no-pairs", test_one_template_is_no_pairs);
  g_test_add_func ("/model/linker/one-topic-is-no-pairs", test_one_topic_is_no_pairs);
  g_test_add_func ("/model/linker/boilerplate-links-nothing", test_boilerplate_links_nothing);
  g_test_add_func ("/model/linker/first-of-equal-letters", test_first_of_equal_letters);
  g_test_add_func ("/model/linker/hostile", test_hostile);
  return g_test_run ();
}
