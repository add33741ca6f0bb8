/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-quotation-reason.h"
#include "und-test-analysis.h"

/* The letter that the releases of these tests quote, with its blanks filled. */
#define LETTER(body)                                                                             \
  "May 4, 2021\n\nThe Honorable Rhea Fenn\nSecretary\nDepartment of Rivers\n\n"                  \
  "Dear Secretary Fenn:\n\nWe, the undersigned attorneys general, write about the river "        \
  "rule. " body "\n\nSincerely,\n\nAda Penrose\nAttorney General of New Mexico\n\nMilo Brandt\n" \
  "Attorney General of Oregon\n"

#define RELEASE(body)                                                                          \
  "FOR IMMEDIATE RELEASE\n\nAttorney General Penrose Defends Rivers\n\nSANTA FE – Attorney " \
  "General Ada Penrose today sent a letter to Secretary Rhea Fenn.\n\n" body "\n"

/* What is said of the last quotation of part @id: its verdict, the part it is from with the words
 * there, and the edits. */
static void
check_last (UndAnalysis *analysis, const char *id, const char *expected)
{
  UndPart *part = und_analysis_find_part (analysis, id);
  GPtrArray *quotations = und_part_get_quotations (part);
  const UndCheckedQuotation *checked = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_cmpuint (quotations->len, >, 0);
  checked = g_ptr_array_index (quotations, quotations->len - 1);
  g_string_append (found, und_verdict_to_string (checked->verdict));
  if (checked->source != NULL)
    {
      g_autofree char *words = und_text_dup_line (und_part_get_text (checked->source),
                                                  checked->source_span);
      g_autofree char *edits = und_test_dup_edits (und_part_get_text (checked->source),
                                                   und_part_get_text (part), checked->edits);

      g_string_append_printf (found, " %s “%s”", und_part_get_id (checked->source), words);
      if (*edits != '\0')
        g_string_append_printf (found, " %s", edits);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* A letter (d1) that says @letter, and a release (d2) that says @release. */
static void
check (const char *letter, const char *release, const char *expected)
{
  g_autofree char *letter_text = g_strdup_printf (LETTER ("%s"), letter);
  g_autofree char *release_text = g_strdup_printf (RELEASE ("%s"), release);
  const char *texts[] = { letter_text, release_text, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);

  check_last (analysis, "d2.1", expected);
}

#define SENTENCE "The rule would undo the work of forty years along every river of the state."

static void
test_verbatim (void)
{
  check (SENTENCE, "“" SENTENCE "” the letter reads.",
         "verbatim d1.1 “The rule would undo the work of forty years along every river of the "
         "state”");
  check (SENTENCE, "“The rule would undo the work of forty years,” the letter reads.",
         "verbatim d1.1 “The rule would undo the work of forty years”");
  check ("It is heartless to do so.", "The attorneys general said the rule is “heartless.”",
         "verbatim d1.1 “heartless”");
}

static void
test_typographic (void)
{
  check ("The state’s rivers—all of them—are at stake.",
         "“The state's rivers--all of them--are at stake,” the letter reads.",
         "typographic d1.1 “The state’s rivers—all of them—are at stake”");
}

static void
test_altered (void)
{
  check (SENTENCE, "“The rule would undo the work of fifty years,” the letter reads.",
         "altered d1.1 “The rule would undo the work of forty years” ~forty>fifty");
  check (SENTENCE, "“The rule would undo the fine work of forty years,” the letter reads.",
         "altered d1.1 “The rule would undo the work of forty years” +fine");
  check ("Still, the rule would undo our work.",
         "“The rule would undo our work,” the letter reads.",
         "altered d1.1 “the rule would undo our work” ~the>The");
  check (SENTENCE, "“This rule would undo the work of forty years,” the letter reads.",
         "altered d1.1 “The rule would undo the work of forty years” ~The>This");
}

static void
test_omission (void)
{
  check ("We ask you to keep the rule as it was made by those who live there. It was written with "
         "care over many months by people who had seen the floods and who had buried the cattle, "
         "and every county along the river has signed its name under it in the years since then. "
         "We ask you to hear the towns before you change a word of it again.",
         "“We ask you to keep the rule as it was made by those who live there. We ask you to hear "
         "the towns before you change a word of it again,” the letter reads.",
         "altered d1.1 “We ask you to keep the rule as it was made by those who live there. It was "
         "written with care over many months by people who had seen the floods and who had buried "
         "the cattle, and every county along the river has signed its name under it in the years "
         "since then. We ask you to hear the towns before you change a word of it again” -It was "
         "written with care over many months by people who had seen the floods and who had buried "
         "the cattle, and every county along the river has signed its name under it in the years "
         "since then.");
  check (SENTENCE, "“The rule … along every river of the state,” the letter reads.",
         "altered d1.1 “The rule would undo the work of forty years along every river of the "
         "state” ~would undo the work of forty years>…");
}

static void
test_not_found (void)
{
  check (SENTENCE,
         "“We thank all who came to the bank of the river,” said Attorney General Penrose.",
         "not-found");
  check (SENTENCE,
         "“The rule of the game of the state is that the work of the many is the gain of the few,” "
         "the letter reads.",
         "not-found");
  check (SENTENCE, "The attorneys general said the rule is “shameless.”", "not-found");
  check (SENTENCE, "The attorneys general said it is “forty rivers.”", "not-found");
}

static void
test_nothing_to_check_against (void)
{
  const char *texts[] = { RELEASE ("“" SENTENCE "” the letter reads."), NULL };
  const char *two[] = { RELEASE ("“" SENTENCE "” the letter reads."),
                        RELEASE ("“We will win,” said Attorney General Penrose."), NULL };
  g_autoptr (UndAnalysis) one_part = und_test_analyse (texts);
  g_autoptr (UndAnalysis) no_letter = und_test_analyse (two);

  check_last (one_part, "d1.1", "unchecked");
  check_last (no_letter, "d1.1", "unchecked");
  check_last (no_letter, "d2.1", "not-found");
}

static void
test_letter_before_sibling (void)
{
  const char *texts[] = {
    RELEASE ("“" SENTENCE "” the letter reads."),
    RELEASE ("“The rule would undo the work of fifty years along every river of the state,” "
             "the letter reads."),
    RELEASE ("“The rule would undo the work of fifty years along every river of the state,” "
             "the letter reads."),
    LETTER (SENTENCE), NULL
  };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);

  check_last (analysis, "d1.1",
              "verbatim d4.1 “The rule would undo the work of forty years along every river of the "
              "state”");
  check_last (analysis, "d3.1",
              "altered d4.1 “The rule would undo the work of forty years along every river of the "
              "state” ~forty>fifty");
}

static void
test_sibling_where_the_letter_has_it_not (void)
{
  const char *texts[] = {
    LETTER (SENTENCE),
    RELEASE ("“Nobody who saw the water rise can call this a plan,” said Milo Brandt."),
    RELEASE ("“Nobody who saw the water rise can call it a plan,” said Milo Brandt."),
    RELEASE ("“Nobody who saw the water rise can call this a plan,” said Milo Brandt."), NULL
  };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);

  check_last (analysis, "d2.1",
              "verbatim d4.1 “Nobody who saw the water rise can call this a plan”");
  check_last (analysis, "d3.1",
              "altered d2.1 “Nobody who saw the water rise can call this a plan” ~this>it");
}

/* Of equal sources, one that is about the same letter is nearer than one that comes before it. */
static void
test_sibling_before_everything (void)
{
  const char *texts[] = {
    LETTER (SENTENCE),
    "Nobody who saw the water rise can call this a plan. Bo Lindt sells boats by the quay.\n",
    RELEASE ("“Nobody who saw the water rise can call this a plan,” said Milo Brandt."),
    RELEASE ("“Nobody who saw the water rise can call this a plan,” said Milo Brandt."), NULL
  };
  const char *alone[] = {
    LETTER (SENTENCE),
    "Nobody who saw the water rise can call this a plan. Bo Lindt sells boats by the quay.\n",
    RELEASE ("“Nobody who saw the water rise can call this a plan,” said Milo Brandt."), NULL
  };
  g_autoptr (UndAnalysis) both = und_test_analyse (texts);
  g_autoptr (UndAnalysis) one = und_test_analyse (alone);

  check_last (both, "d4.1", "verbatim d3.1 “Nobody who saw the water rise can call this a plan”");
  check_last (one, "d3.1", "verbatim d2.1 “Nobody who saw the water rise can call this a plan”");
}

static void
test_what_repeats_a_letter_is_no_source_of_it (void)
{
  const char *texts[] = { LETTER ("Your “open door” plan is none. " SENTENCE),
                          RELEASE ("“" SENTENCE "” the letter reads. It opposes the “open door” "
                                   "plan."),
                          NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);

  check_last (analysis, "d1.1", "not-found");
  check_last (analysis, "d2.1", "verbatim d1.1 “open door”");
}

static void
test_first_of_equal_places (void)
{
  check ("It is a Heartless act. It is a heartless act. Truly a heartless act.",
         "The attorneys general called it “a heartless act.”", "verbatim d1.1 “a heartless act”");
}

/* Two sentences of a letter, and what a letter may say between them. */
#define FIRST  "Every county along the river has signed the rule."
#define SECOND "Nobody asked the towns before the gates were closed."

/* A letter with so many words between FIRST and SECOND that these are two places. */
static char *
make_distant (void)
{
  GString *letter = g_string_new (FIRST);

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (letter, " Farm %u lost its barn.", i);
  g_string_append (letter, " " SECOND);
  return g_string_free (letter, FALSE);
}

/* As check(), but the words that are left out are said as "(…)" where there are many. */
static void
check_distant (const char *release, const char *expected_edits, const char *expected_reasons)
{
  g_autofree char *letter = make_distant ();
  g_autofree char *letter_text = g_strdup_printf (LETTER ("%s"), letter);
  g_autofree char *release_text = g_strdup_printf (RELEASE ("%s"), release);
  const char *texts[] = { letter_text, release_text, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  UndPart *part = und_analysis_find_part (analysis, "d2.1");
  GPtrArray *quotations = und_part_get_quotations (part);
  const UndCheckedQuotation *checked = g_ptr_array_index (quotations, 0);
  g_auto (GStrv) reasons = und_quotation_dup_reasons (checked, FALSE);
  g_autofree char *said = g_strjoinv ("; ", reasons);
  g_autoptr (GString) edits = NULL;
  g_autofree char *listed = NULL;
  const char *start = NULL;
  const char *end = NULL;

  g_assert_cmpstr (und_verdict_to_string (checked->verdict), ==,
                   expected_edits != NULL ? "altered" : "not-found");
  g_assert_cmpstr (said, ==, expected_reasons);
  if (expected_edits == NULL)
    return;
  listed = und_test_dup_edits (und_part_get_text (checked->source), und_part_get_text (part),
                               checked->edits);
  edits = g_string_new (listed);
  start = strstr (listed, "Farm 0");
  end = strstr (listed, "Farm 59 lost its barn.");
  g_assert_nonnull (start);
  g_assert_nonnull (end);
  g_string_erase (edits, start - listed, end + strlen ("Farm 59 lost its barn.") - start);
  g_string_insert (edits, start - listed, "(…)");
  g_assert_cmpstr (edits->str, ==, expected_edits);
}

static void
test_joined_places (void)
{
  check_distant ("“Every county along the river has signed the rule. Nobody asked the towns before "
                 "the gates were closed,” the letter reads.",
                 "-(…)", "joins words that stand apart in 1 place, unmarked");
  check_distant ("“Every county by the river has signed the rule. Nobody asked the towns before "
                 "the doors were closed,” the letter reads.",
                 "~along>by -(…) ~gates>doors",
                 "joins words that stand apart in 1 place, unmarked; replaces "
                 "words in 2 places");
  check_distant ("“Every county along the river has signed the rule. Nobody asked the towns before "
                 "the gates were closed for good,” the letter reads.",
                 "-(…) +for good",
                 "joins words that stand apart in 1 place, unmarked; adds words in 1 place");
  check_distant ("“Every county along the river has signed the rule … Nobody asked the towns "
                 "before the gates were closed,” the letter reads.",
                 "~. (…)>…", "an ellipsis stands for words in 1 place");
}

/* Each piece must say something, and most of the quotation must be in one. */
static void
test_joined_places_are_sure (void)
{
  check_distant ("“Every county along the river has the last of all the words that can be said on "
                 "this before the gates were closed,” the letter reads.",
                 NULL, "no document that it could come from has these words");
  check_distant ("“Bo and Lu lost its barn. So before the mill of the king of all the hills there "
                 "was a day, has signed the rule,” the letter reads.",
                 NULL, "no document that it could come from has these words");
}

/* Grammar alone is no piece: it stands in any text. */
static void
test_joined_pieces_say_something (void)
{
  check ("Nobody wants the old gates closed. It was to be so.",
         "“It was to be so … wants the old gates closed,” the letter reads.", "not-found");
}

/* Another word for one piece of a written word stands for all of it. */
static void
test_altered_beside_a_hyphen (void)
{
  check ("The long-term plan would undo our work along every river.",
         "“Some plan would undo our work along every river,” the letter reads.",
         "altered d1.1 “long-term plan would undo our work along every river” ~long-term>Some");
}

static void
test_nearest_of_altered_sources (void)
{
  const char *texts[] = {
    LETTER (SENTENCE),
    RELEASE ("“Nobody who saw the river rise could call that a plan,” said Milo Brandt."),
    RELEASE ("“Nobody who saw the water rise can call this a plan,” said Milo Brandt."),
    RELEASE ("“Nobody who saw the water rise can call it a plan,” said Milo Brandt."), NULL
  };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);

  check_last (analysis, "d4.1",
              "altered d3.1 “Nobody who saw the water rise can call this a plan” ~this>it");
}

static void
test_joined_in_another_order (void)
{
  check_distant ("“Nobody asked the towns before the gates were closed … Every county along the "
                 "river has signed,” the letter reads.",
                 "-" FIRST " (…) +… Every county along the river has signed",
                 "joins words that stand apart, in another order");
  check ("We ask you to hear the boatmen. Nobody wants the old gates closed.",
         "“Nobody wants the old gates closed … hear the boatmen,” the letter reads.",
         "altered d1.1 “hear the boatmen. Nobody wants the old gates closed” -hear the boatmen. +… "
         "hear the boatmen");
  check ("We ask you to hear every town. Nobody wants the old gates closed.",
         "“Nobody wants the old gates closed … you to hear every town,” the letter reads.",
         "altered d1.1 “you to hear every town. Nobody wants the old gates closed” -you to hear "
         "every town. +… you to hear every town");
}

/* All words in a row, some in another form, are a source; less is chance in so few words. */
static void
test_inflected (void)
{
  check ("We demand answers about the flooding.", "The attorneys general “demanded answers.”",
         "altered d1.1 “demand answers” ~demand>demanded");
  check ("Every broken promise harms the boatmen.",
         "It is about “broken promises,” the attorneys general wrote.",
         "altered d1.1 “broken promise” ~promise>promises");
  check ("We demand better answers.", "The attorneys general “demanded answers.”", "not-found");
  check ("We demand better answers of them.", "The attorneys general “demanded answers of them.”",
         "not-found");
  check ("We demand answers.", "The attorneys general spoke of “demanding.”", "not-found");
  check ("It was to be so.", "The attorneys general said it “was being so.”", "not-found");
}

/* Words parted at the ends of lines are one where they stand whole elsewhere. */
static void
test_parted_words (void)
{
  check ("The rule would undo our long-term work for the government.",
         "“The rule would un-\ndo our long-\nterm work for the govern-\nment,” the letter reads.",
         "typographic d1.1 “The rule would undo our long-term work for the government”");
  check ("The rule would un\u00ad\ndo our long\u2010\nterm work for the gov\u2010\nernment.",
         "“The rule would undo our long-term work for the government,” the letter reads.",
         "typographic d1.1 “The rule would un\u00ad do our long\u2010 term work for the gov\u2010 "
         "ernment”");
  check ("It is a gov-\nernment of men.", "The attorneys general want a “govern-\nment.”",
         "typographic d1.1 “gov- ernment”");
  check ("Nobody will resign. They re-sign it.",
         "The attorneys general want all to “re-\nsign it.”", "typographic d1.1 “re-sign it”");
  check ("Still, the rule would undo our work along every river.",
         "“[T]he rule would un-\ndo our work along every river,” the letter reads.",
         "altered d1.1 “the rule would undo our work along every river” ~the>[T]he ~undo>un-\n"
         "do");
  check ("The long haul is a term of art.", "They call it “a long-\nterm plan.”", "not-found");
}

static void
test_initials (void)
{
  check ("It was made by the U.S. Congress.", "It is “made by the U. S. Congress,” they said.",
         "typographic d1.1 “made by the U.S. Congress”");
  check ("It was made in Fenton, D. C., by us.", "It is “made in Fenton, D.C.,” they said.",
         "typographic d1.1 “made in Fenton, D. C.,”");
  check ("It was made in the U. S. by us.", "It is “made in the U.S.”",
         "typographic d1.1 “made in the U. S”");
}

/* What stands in brackets is not looked for: too little is left of a short quotation with it. */
static void
test_brackets (void)
{
  check ("Still, the rule would undo our work.",
         "“[T]he rule would undo [their] work,” the letter reads.",
         "altered d1.1 “the rule would undo our work” ~the>[T]he ~our>[their]");
  check ("Still, the rule would undo our work.",
         "“(Th)e rule would undo (their) toil,” the letter reads.", "not-found");
  check ("Still, the rule would undo our work.", "“[They] sold our [boat],” the letter reads.",
         "not-found");
}

/* What is left without the brackets must say something, or be most of the quotation. */
static void
test_brackets_round_grammar (void)
{
  check ("It is a plan that nobody asked for.", "“[He] is a [crook],” said Milo Brandt.",
         "not-found");
  check ("We know the work of the mill.", "“[Our] work,” the letter reads.", "not-found");
  check ("We know that it is to be and shall go.",
         "“[They] that it is [men, dogs and cows],” the letter reads.", "not-found");
  check ("We know that willow is to be and shall go.",
         "“[They] that willow is [men, dogs and cows],” the letter reads.",
         "altered d1.1 “know that willow is to” ~know>[They] ~to>[men, dogs and cows]");
  check ("We will go to it.", "“[W]e will go,” the letter reads.",
         "altered d1.1 “We will go” ~We>[W]e");
}

/* Why the verdict on the last quotation of the release is what it is. */
static void
check_reasons (const char *letter, const char *release, const char *expected)
{
  g_autofree char *letter_text = g_strdup_printf (LETTER ("%s"), letter);
  g_autofree char *release_text = g_strdup_printf (RELEASE ("%s"), release);
  const char *texts[] = { letter_text, release_text, NULL };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);
  GPtrArray *quotations = und_part_get_quotations (und_analysis_find_part (analysis, "d2.1"));
  g_auto (GStrv) reasons = NULL;
  g_autofree char *said = NULL;

  g_assert_cmpuint (quotations->len, >, 0);
  reasons = und_quotation_dup_reasons (g_ptr_array_index (quotations, quotations->len - 1), FALSE);
  said = g_strjoinv ("; ", reasons);
  g_assert_cmpstr (said, ==, expected);
}

static void
test_reasons_without_change (void)
{
  check_reasons (SENTENCE, "“" SENTENCE "” the letter reads.",
                 "every word and every mark between them is the same");
  check_reasons ("The state’s rivers are at stake.",
                 "“The state's rivers are at stake,” the letter reads.",
                 "only quotes, dashes, ligatures, spaces, line ends or words parted there differ");
  check_reasons (SENTENCE, "The attorneys general said the rule is “shameless.”",
                 "no document that it could come from has these words");
}

/* That its letter is here and nothing was found does not say that nothing is there. */
static void
test_reasons_bounded (void)
{
  g_autoptr (GString) common = g_string_new (NULL);

  for (guint i = 0; i < 70; i++)
    g_string_append (common, "of the river ");
  check_reasons (common->str, "“of the of the of the,” the letter reads.",
                 "its words recur too often to be looked for");
}

static void
test_reasons_marked (void)
{
  check_reasons (SENTENCE, "“The rule … along every river of the state,” the letter reads.",
                 "an ellipsis stands for words in 1 place");
  check_reasons (SENTENCE, "“The rule [...] along every river of the state,” the letter reads.",
                 "an ellipsis stands for words in 1 place");
  check_reasons ("Still, the rule would undo our work along every river of the state.",
                 "“[T]he rule would undo [their] work along every river of the state,” the letter "
                 "reads.",
                 "brackets mark a change in 2 places");
  check_reasons (SENTENCE, "“The rule would undo the work [sic] of forty years,” the letter reads.",
                 "brackets mark a change in 1 place");
  check_reasons (SENTENCE, "“The rule would undo the work (sic) of forty years,” the letter reads.",
                 "adds words in 1 place");
}

static void
test_reasons_unmarked (void)
{
  check_reasons ("Still, the rule would undo our work.",
                 "“The rule would undo our work,” the letter reads.",
                 "changes a capital in 1 place, unmarked");
  check_reasons (SENTENCE, "“The rule would undo work of forty long years,” the letter reads.",
                 "drops words in 1 place; adds words in 1 place");
  check_reasons (SENTENCE, "“The rule would undo the toil of forty years,” the letter reads.",
                 "replaces words in 1 place");
  check_reasons ("It would cost 40 farms and 12 mills.",
                 "“It would cost 50 farms and 12 mills,” the letter reads.",
                 "changes a number in 1 place");
}

/* A paragraph that is opened again is one quotation; the mark is none of its words. */
static void
test_paragraphs (void)
{
  check ("The towns did not cause the flood.\n\nWe ask you to hear the towns.",
         "The letter reads:\n\n“The towns did not cause the flood.\n\n“We ask you to hear the "
         "towns.”",
         "verbatim d1.1 “The towns did not cause the flood. We ask you to hear the towns”");
}

/* A mark of the source that the quotation drops is missing. */
static void
test_paragraph_that_begins_with_a_mark (void)
{
  check ("We keep faith.\n\n“Dams” are what the board said of every wall.",
         "The letter reads:\n\n“We keep faith.\n\nDams are what the board said of every wall.”",
         "altered d1.1 “We keep faith. “Dams” are what the board said of every wall” -“ -”");
}

/* What another release opens again is its own mark. */
static void
test_paragraphs_of_a_sibling (void)
{
  const char *texts[] = {
    LETTER (SENTENCE),
    RELEASE ("“We saw the water rise.\n\n“Nobody can call this a plan,” said Milo Brandt."),
    RELEASE ("“We saw the water rise. Nobody can call it a plan,” said Milo Brandt."), NULL
  };
  g_autoptr (UndAnalysis) analysis = und_test_analyse (texts);

  check_last (analysis, "d3.1",
              "altered d2.1 “We saw the water rise. “Nobody can call this a plan” ~this>it");
}

/* Words of the writer stand between two runs of one quotation. */
static void
test_interruption (void)
{
  check (SENTENCE, "“The rule would undo the work,” the letter reads, “of forty years.”",
         "verbatim d1.1 “of forty years”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/quotation-check/verbatim", test_verbatim);
  g_test_add_func ("/model/quotation-check/typographic", test_typographic);
  g_test_add_func ("/model/quotation-check/altered", test_altered);
  g_test_add_func ("/model/quotation-check/omission", test_omission);
  g_test_add_func ("/model/quotation-check/not-found", test_not_found);
  g_test_add_func ("/model/quotation-check/nothing-to-check-against",
                   test_nothing_to_check_against);
  g_test_add_func ("/model/quotation-check/letter-before-sibling", test_letter_before_sibling);
  g_test_add_func ("/model/quotation-check/sibling-where-the-letter-has-it-not",
                   test_sibling_where_the_letter_has_it_not);
  g_test_add_func ("/model/quotation-check/sibling-before-everything",
                   test_sibling_before_everything);
  g_test_add_func ("/model/quotation-check/what-repeats-a-letter-is-no-source-of-it",
                   test_what_repeats_a_letter_is_no_source_of_it);
  g_test_add_func ("/model/quotation-check/first-of-equal-places", test_first_of_equal_places);
  g_test_add_func ("/model/quotation-check/joined-places", test_joined_places);
  g_test_add_func ("/model/quotation-check/joined-places-are-sure", test_joined_places_are_sure);
  g_test_add_func ("/model/quotation-check/joined-in-another-order", test_joined_in_another_order);
  g_test_add_func ("/model/quotation-check/joined-pieces-say-something",
                   test_joined_pieces_say_something);
  g_test_add_func ("/model/quotation-check/altered-beside-a-hyphen", test_altered_beside_a_hyphen);
  g_test_add_func ("/model/quotation-check/nearest-of-altered-sources",
                   test_nearest_of_altered_sources);
  g_test_add_func ("/model/quotation-check/inflected", test_inflected);
  g_test_add_func ("/model/quotation-check/parted-words", test_parted_words);
  g_test_add_func ("/model/quotation-check/initials", test_initials);
  g_test_add_func ("/model/quotation-check/brackets", test_brackets);
  g_test_add_func ("/model/quotation-check/brackets-round-grammar", test_brackets_round_grammar);
  g_test_add_func ("/model/quotation-check/reasons-without-change", test_reasons_without_change);
  g_test_add_func ("/model/quotation-check/reasons-bounded", test_reasons_bounded);
  g_test_add_func ("/model/quotation-check/reasons-marked", test_reasons_marked);
  g_test_add_func ("/model/quotation-check/reasons-unmarked", test_reasons_unmarked);
  g_test_add_func ("/model/quotation-check/paragraphs", test_paragraphs);
  g_test_add_func ("/model/quotation-check/paragraph-that-begins-with-a-mark",
                   test_paragraph_that_begins_with_a_mark);
  g_test_add_func ("/model/quotation-check/paragraphs-of-a-sibling", test_paragraphs_of_a_sibling);
  g_test_add_func ("/model/quotation-check/interruption", test_interruption);
  return g_test_run ();
}
