/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-beside-private.h"
#include "und-limits.h"
#include "und-test-facts.h"

#define HEAD "Petition to the Harbour Council\n\nSign this petition to the Harbour Council.\n\n"

/* A petition, and its rival that says the same in other words and order, and something else. */
#define PETITION                                                  \
  HEAD "We call on the council to:\n\n"                           \
       "1. keep the reading room open until nine every evening\n" \
       "2. publish the minutes of the meeting of 4 March\n"       \
       "3. restore the 40,000 crowns for new books\n"

#define RIVAL                                                                                     \
  HEAD "We ask that the minutes of the March meeting be published without delay. The harbour is " \
       "old. We demand a seat on the council for a reader. We urge the council to restore the "   \
       "evening hours of the reading room until nine.\n"

static UndBeside *
make_beside (const char *a, const char *b)
{
  g_autoptr (UndTestFacts) facts_a = und_test_facts_new (a, NULL);
  g_autoptr (UndTestFacts) facts_b = und_test_facts_new (b, NULL);

  return und_beside_new (facts_a->facts, 0, facts_b->facts, 0);
}

/* Words of a demand that a test tells it by. */
#define N_TOLD 8

/* Its first words, without the number of an item. */
static void
append_start (GString *out, const UndTextFact *demand)
{
  const char *start = demand->text;
  const char *end = NULL;

  if (g_ascii_isdigit (start[0]) && start[1] == '.')
    start += 3;
  end = start;
  for (guint i = 0; i < N_TOLD && *end != '\0'; i++)
    end += strcspn (end + 1, " ") + 1;
  g_string_append_len (out, start, end - start);
}

static void
append_own (GString *out, const UndBeside *beside, UndSide side, const char *sign)
{
  gsize n_demands = 0;
  const UndTextFact *const *demands = und_beside_get_own_demands (beside, side, &n_demands);

  for (gsize i = 0; i < n_demands; i++)
    {
      g_string_append (out, sign);
      append_start (out, demands[i]);
      g_string_append_c (out, '\n');
    }
}

/* "= both\n", "- only A\n", "+ only B\n": the beginning of each. */
static char *
tell_demands (const UndBeside *beside)
{
  GString *out = g_string_new (NULL);
  gsize n_demands = 0;
  const UndCommonDemand *demands = und_beside_get_common_demands (beside, &n_demands);

  for (gsize i = 0; i < n_demands; i++)
    {
      g_string_append (out, "= ");
      append_start (out, demands[i].a);
      g_string_append (out, " | ");
      append_start (out, demands[i].b);
      g_string_append_c (out, '\n');
    }
  append_own (out, beside, UND_SIDE_A, "- ");
  append_own (out, beside, UND_SIDE_B, "+ ");
  return g_string_free (out, FALSE);
}

static void
check_demands (const char *a, const char *b, const char *expected)
{
  g_autoptr (UndBeside) beside = make_beside (a, b);
  g_autofree char *told = tell_demands (beside);

  g_assert_cmpstr (told, ==, expected);
  g_assert_false (und_beside_is_demands_bounded (beside));
}

static void
test_other_words_and_order (void)
{
  check_demands (
    PETITION, RIVAL,
    "= keep the reading room open until nine every | We urge the council to restore the "
    "evening\n"
    "= publish the minutes of the meeting of 4 | We ask that the minutes of the March\n"
    "- restore the 40,000 crowns for new books\n"
    "+ We demand a seat on the council for\n");
}

static void
test_equal_in_another_order (void)
{
  check_demands (HEAD "We demand a new crane. We demand a second tug.\n",
                 HEAD "We demand a second tug. We demand a new crane.\n",
                 "= We demand a new crane. | We demand a new crane.\n"
                 "= We demand a second tug. | We demand a second tug.\n");
}

static void
test_no_demands (void)
{
  check_demands (HEAD "The harbour is old.\n", HEAD "The harbour is deep.\n", "");
  check_demands (HEAD "We demand a new crane.\n", HEAD "The harbour is deep.\n",
                 "- We demand a new crane.\n");
  check_demands ("", HEAD "We demand a new crane.\n", "+ We demand a new crane.\n");
}

static void
test_opposites_are_two (void)
{
  check_demands (HEAD "We ask the council to keep the swing bridge at Mill Quay open.\n",
                 HEAD "We ask the council to close the swing bridge at Mill Quay.\n",
                 "- We ask the council to keep the swing\n"
                 "+ We ask the council to close the swing\n");
  check_demands (HEAD "We urge you to sign the harbour treaty this year.\n",
                 HEAD "We urge you not to sign the harbour treaty this year.\n",
                 "- We urge you to sign the harbour treaty\n"
                 "+ We urge you not to sign the harbour\n");
  check_demands (HEAD "We ask that the levy be heard in the villages and not only in town.\n",
                 HEAD "We ask that the levy be heard in the villages and in town.\n",
                 "= We ask that the levy be heard in | We ask that the levy be heard in\n");
  check_demands (
    HEAD "We urge you to withdraw the winter rule without delay.\n",
    HEAD "We ask that the winter rule be repealed at once.\n",
    "= We urge you to withdraw the winter rule | We ask that the winter rule be repealed\n");
}

static gsize
count_common (const char *a, const char *b)
{
  g_autofree char *text_a = g_strconcat (HEAD, "We urge you to ", a, ".\n", NULL);
  g_autofree char *text_b = g_strconcat (HEAD, "We urge you to ", b, ".\n", NULL);
  g_autoptr (UndBeside) beside = make_beside (text_a, text_b);
  gsize n = 0;

  (void) und_beside_get_common_demands (beside, &n);
  return n;
}

/* Whatever stands around it, and whichever comes first. */
static void
test_opposites_everywhere (void)
{
  static const char *const opposites[][2] = {
    { "close the Harlow mill", "keep the Harlow mill open" },
    { "close the Harlow mill", "refuse calls to close the Harlow mill" },
    { "adopt the winter rule", "delay the winter rule" },
    { "adopt the winter rule", "postpone the winter rule" },
    { "cancel the lease of the mill", "not cancel the lease of the mill and to end the strike" },
    { "lower the limit on sulphur", "raise the limit on sulphur" },
    { "lift the ban on night boats", "never lift the ban on night boats" },
  };
  static const char *const same[][2] = {
    { "adopt the winter rule", "adopt the winter rule without further delay" },
    { "publish the fares by the end of the year", "publish the fares this year" },
    { "publish the fares", "publish the fares no later than June" },
    { "withdraw the winter rule", "rescind the winter rule" },
    { "hear the villages", "hear not just the town but the villages" },
  };
  static const char *const tails[] = { "", " before the end of the year", ", as the law asks" };

  for (guint t = 0; t < G_N_ELEMENTS (tails); t++)
    for (guint i = 0; i < G_N_ELEMENTS (opposites); i++)
      {
        g_autofree char *with_tail = g_strconcat (opposites[i][0], tails[t], NULL);

        g_assert_cmpuint (count_common (with_tail, opposites[i][1]), ==, 0);
        g_assert_cmpuint (count_common (opposites[i][1], with_tail), ==, 0);
      }
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_assert_cmpuint (count_common (same[i][0], same[i][1]), ==, 1);
      g_assert_cmpuint (count_common (same[i][1], same[i][0]), ==, 1);
    }
}

/* Of two that are alike the one that differs in a word is the other document's own; what is said
 * twice is not. */
static void
test_one_to_one (void)
{
  check_demands (HEAD
                 "We ask you to run the late ferry in winter. We ask you to run the late ferry "
                 "in summer.\n",
                 HEAD "We ask you to run the late ferry in winter.\n",
                 "= We ask you to run the late ferry | We ask you to run the late ferry\n"
                 "- We ask you to run the late ferry\n");
  check_demands (HEAD
                 "We demand a new crane on the north quay. The tug is old. Once more: we demand "
                 "a new crane on the north quay.\n",
                 HEAD "We demand a new crane on the north quay.\n",
                 "= We demand a new crane on the north | We demand a new crane on the north\n"
                 "= Once more: we demand a new crane on | We demand a new crane on the north\n");
}

static void
check_mirrored (const char *a, const char *b)
{
  g_autoptr (UndBeside) beside = make_beside (a, b);
  g_autoptr (UndBeside) mirrored = make_beside (b, a);
  gsize n = 0;
  gsize n_mirrored = 0;
  const UndCommonDemand *demands = und_beside_get_common_demands (beside, &n);
  const UndCommonDemand *others = und_beside_get_common_demands (mirrored, &n_mirrored);

  g_assert_cmpuint (n, ==, n_mirrored);
  for (gsize i = 0; i < n; i++)
    {
      gsize k = 0;

      while (k < n
             && (!und_span_equal (demands[i].a->span, others[k].b->span)
                 || !und_span_equal (demands[i].b->span, others[k].a->span)))
        k++;
      g_assert_cmpuint (k, <, n);
      g_assert_cmpfloat (demands[i].similarity, ==, others[k].similarity);
    }
  for (guint side = UND_SIDE_A; side <= UND_SIDE_B; side++)
    {
      g_autoptr (GString) here = g_string_new (NULL);
      g_autoptr (GString) there = g_string_new (NULL);

      append_own (here, beside, side, "");
      append_own (there, mirrored, side == UND_SIDE_A ? UND_SIDE_B : UND_SIDE_A, "");
      g_assert_cmpstr (here->str, ==, there->str);
      g_assert_cmpuint (
        und_beside_get_n_own_signers (beside, side), ==,
        und_beside_get_n_own_signers (mirrored, side == UND_SIDE_A ? UND_SIDE_B : UND_SIDE_A));
    }
  und_beside_get_common_signers (beside, &n);
  und_beside_get_common_signers (mirrored, &n_mirrored);
  g_assert_cmpuint (n, ==, n_mirrored);
}

/* Petitions of random demands of few words, so that many are alike. */
static char *
make_random (void)
{
  static const char *const words[] = { "crane", "tug",  "ferry", "north", "quay",
                                       "stop",  "more", "night", "crew",  "4" };
  GString *text = g_string_new (HEAD);

  for (gint i = g_test_rand_int_range (0, 8); i > 0; i--)
    {
      g_string_append (text, "We demand");
      for (gint k = g_test_rand_int_range (1, 6); k > 0; k--)
        g_string_append_printf (text, " %s",
                                words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      g_string_append (text, ". ");
    }
  g_string_append (text, "\n");
  return g_string_free (text, FALSE);
}

static void
check_itself (const char *text)
{
  g_autoptr (UndBeside) beside = make_beside (text, text);
  gsize n_demands = 0;
  const UndCommonDemand *demands = und_beside_get_common_demands (beside, &n_demands);
  gsize n_own = 0;

  for (gsize i = 0; i < n_demands; i++)
    {
      g_assert_true (und_span_equal (demands[i].a->span, demands[i].b->span));
      g_assert_cmpfloat (demands[i].similarity, ==, 1);
    }
  und_beside_get_own_demands (beside, UND_SIDE_A, &n_own);
  g_assert_cmpuint (n_own, ==, 0);
  und_beside_get_own_demands (beside, UND_SIDE_B, &n_own);
  g_assert_cmpuint (n_own, ==, 0);
  g_assert_cmpuint (und_beside_get_n_own_signers (beside, UND_SIDE_A), ==, 0);
  g_assert_cmpuint (und_beside_get_n_own_signers (beside, UND_SIDE_B), ==, 0);
}

static void
test_laws (void)
{
  check_mirrored (PETITION, RIVAL);
  check_itself (PETITION);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *a = make_random ();
      g_autofree char *b = make_random ();

      check_mirrored (a, b);
      check_itself (a);
    }
}

static void
test_many_demands (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (UndBeside) at_limit = NULL;
  g_autoptr (UndBeside) past_limit = NULL;
  gsize n_demands = 0;

  for (guint i = 0; i < UND_LIMIT_DEMANDS; i++)
    g_string_append_printf (text, "We demand crane number %u. ", i);
  at_limit = make_beside (text->str, HEAD "We demand crane number 999.\n");
  g_assert_false (und_beside_is_demands_bounded (at_limit));
  g_string_append (text, "We demand a tug.\n");
  past_limit = make_beside (text->str, HEAD "We demand crane number 999.\n");
  g_assert_true (und_beside_is_demands_bounded (past_limit));
  und_beside_get_common_demands (past_limit, &n_demands);
  g_assert_cmpuint (n_demands, ==, 1);
  und_beside_get_own_demands (past_limit, UND_SIDE_A, &n_demands);
  g_assert_cmpuint (n_demands, ==, UND_LIMIT_DEMANDS - 1);
}

#define LETTER(names)                                                                            \
  "May 4, 2031\n\nThe Honorable Edda Marsh\nWarden of Tides\n\nDear Warden Marsh:\n\nThe night " \
  "ferry carries nurses and bakers, and we write about it.\n\nSincerely,\n\n" names

/* "Ada Quill, Björn Odell 1 0": who signed both, and how many only one. */
static void
check_signers (const char *a, const char *b, const char *expected)
{
  g_autoptr (UndBeside) beside = make_beside (a, b);
  g_autoptr (GString) told = g_string_new (NULL);
  gsize n_signers = 0;
  const UndCommonSigner *signers = und_beside_get_common_signers (beside, &n_signers);

  for (gsize i = 0; i < n_signers; i++)
    {
      g_autofree char *name = und_common_signer_dup_name (&signers[i]);

      g_string_append_printf (told, "%s%s", i > 0 ? ", " : "", name);
    }
  g_string_append_printf (told, " %u %u", (guint) und_beside_get_n_own_signers (beside, UND_SIDE_A),
                          (guint) und_beside_get_n_own_signers (beside, UND_SIDE_B));
  g_assert_cmpstr (told->str, ==, expected);
  g_assert_false (und_beside_is_signers_bounded (beside));
  check_mirrored (a, b);
  check_itself (a);
  check_itself (b);
}

static void
test_signers (void)
{
  check_signers (LETTER ("Ada Quill\nAttorney General of Maine\n\n"
                         "Björn Odell\nAttorney General of Vermont\n\n"
                         "Carla Wren\nAttorney General of Iowa\n"),
                 LETTER ("Carla T. Wren\nAttorney General of Iowa\n\n"
                         "Ada Quill\nAttorney General of Maine\n\n"
                         "Dov Lark\nAttorney General of Ohio\n"),
                 "Ada Quill, Carla Wren 1 1");
}

/* One name in two states is two persons; so is the next holder of one office. */
static void
test_signers_that_are_two (void)
{
  check_signers (LETTER ("Ada Quill\nAttorney General of Maine\n\n"
                         "Björn Odell\nAttorney General of Vermont\n"),
                 LETTER ("Ada Quill\nAttorney General of Iowa\n\n"
                         "Signe Holm\nAttorney General of Vermont\n"),
                 " 2 2");
}

/* A release names those who signed by their states. */
static void
test_signers_without_names (void)
{
  check_signers (LETTER ("Ada Quill\nAttorney General of Maine\n\n"
                         "Björn Odell\nAttorney General of Vermont\n"),
                 "FOR IMMEDIATE RELEASE\n\nAttorney General Lark Writes about Night Ferries\n\n"
                 "COLUMBUS – Ohio Attorney General Dov Lark today joined the attorneys general of "
                 "Iowa, Maine and Utah in sending a letter to the Warden of Tides.\n",
                 "Ada Quill 1 3");
}

/* Of @n_signers people of one surname and initial each is looked at for being each before. */
static void
check_many_signers (guint n_signers, gboolean is_whole)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) signers = g_array_new (FALSE, FALSE, sizeof (UndSigner));
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (UndSigner));
  g_autoptr (GArray) common = g_array_new (FALSE, FALSE, sizeof (UndCommonSigner));
  gsize n_own[2] = { 0, 0 };

  for (guint i = 0; i < n_signers; i++)
    {
      UndSigner signer = { .name = g_strdup_printf ("J%ux Marsh", i) };

      g_ptr_array_add (names, (char *) signer.name);
      g_array_append_val (signers, signer);
    }
  g_assert_cmpint (und_beside_match_signers (signers, none, common, n_own), ==, is_whole);
  g_assert_cmpuint (common->len, ==, 0);
  g_assert_cmpuint (n_own[UND_SIDE_A], ==, n_signers);
}

static void
test_many_signers (void)
{
  guint n_signers = 1;

  while (n_signers * (n_signers + 1) / 2 <= UND_LIMIT_SIGNER_PAIRS)
    n_signers++;
  check_many_signers (n_signers, TRUE);
  check_many_signers (n_signers + 1, FALSE);
}

/* Where the issuer does not say its state, what else is compared does, even beside the parts that
 * are. */
static void
test_inferred_jurisdiction (void)
{
  g_autoptr (UndTestFacts) letter = und_test_facts_new (
    LETTER ("Ada Quill\nAttorney General of Maine\n\nDov Lark\nAttorney General of Ohio\n"), NULL);
  g_autoptr (UndTestFacts) release = und_test_facts_new (
    "FOR IMMEDIATE RELEASE\n\nAttorney General Quill Writes about Night Ferries\n\n"
    "Attorney General Ada Quill today joined the attorneys general of Maine and Ohio in sending a "
    "letter to the Warden of Tides.\n",
    NULL);
  g_autoptr (UndBeside) beside = und_beside_new (letter->facts, 0, release->facts, 0);
  gsize n_signers = 0;

  und_beside_get_common_signers (beside, &n_signers);
  g_assert_cmpuint (n_signers, ==, 2);
  g_assert_cmpuint (und_beside_get_n_own_signers (beside, UND_SIDE_A), ==, 0);
  g_assert_cmpuint (und_beside_get_n_own_signers (beside, UND_SIDE_B), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/beside/other-words-and-order", test_other_words_and_order);
  g_test_add_func ("/model/beside/equal-in-another-order", test_equal_in_another_order);
  g_test_add_func ("/model/beside/no-demands", test_no_demands);
  g_test_add_func ("/model/beside/opposites-are-two", test_opposites_are_two);
  g_test_add_func ("/model/beside/opposites-in-any-words-and-order", test_opposites_everywhere);
  g_test_add_func ("/model/beside/one-to-one", test_one_to_one);
  g_test_add_func ("/model/beside/laws", test_laws);
  g_test_add_func ("/model/beside/many-demands", test_many_demands);
  g_test_add_func ("/model/beside/signers", test_signers);
  g_test_add_func ("/model/beside/signers-that-are-two", test_signers_that_are_two);
  g_test_add_func ("/model/beside/signers-without-names", test_signers_without_names);
  g_test_add_func ("/model/beside/inferred-jurisdiction", test_inferred_jurisdiction);
  g_test_add_func ("/model/beside/many-signers", test_many_signers);
  return g_test_run ();
}
