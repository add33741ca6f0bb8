/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "campaign.h"
#include "und-store-passages.h"

#define WORDS                                                                                  \
  "we ask the river board to warn every town below the mill before it opens the upper gates, " \
  "and to tell each household by telephone how high the water will stand"

static UndStoreLinked
link_all (UndStore *store)
{
  UndStoreLinked linked = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (und_store_link (store, &linked, NULL, &error));
  g_assert_no_error (error);
  return linked;
}

static void
append_passage_cb (const UndStorePassage *passage, gpointer user_data)
{
  g_string_append_printf (
    user_data, "%" G_GINT64_FORMAT ":%zu-%zu=%" G_GINT64_FORMAT ":%zu-%zu %.2f ", passage->here,
    passage->here_span.start, passage->here_span.end, passage->there, passage->there_span.start,
    passage->there_span.end, passage->similarity);
}

static char *
print_passages (UndStore *store)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (und_store_walk_passages (store, append_passage_cb, out, &error));
  g_assert_no_error (error);
  return g_string_free (out, FALSE);
}

static void
check_passages (UndStore *store, const char *expected)
{
  g_autofree char *printed = print_passages (store);

  g_assert_cmpstr (printed, ==, expected);
}

static void
test_one_more_document (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) store = open_store (&place);
  g_autofree char *expected = g_strdup_printf ("2:7-%zu=1:0-%zu 1.00 ", 7 + strlen (WORDS),
                                               strlen (WORDS));

  add_text (store, "letter.txt", WORDS);
  g_assert_cmpuint (link_all (store).n_passages, ==, 0);
  add_text (store, "release.txt", "Today, " WORDS ", they said.");
  add_text (store, "other.txt", "The harvest fair opens on the ninth of May with a race of carts.");
  g_assert_cmpuint (link_all (store).n_passages, ==, 1);
  check_passages (store, expected);
  g_assert_cmpuint (link_all (store).n_documents, ==, 0);
}

/* All at once, or one by one, by one program or by several: the same. */
static void
test_order_of_work_does_not_count (void)
{
  g_autofree char *first = NULL;

  for (guint step = 1; step <= 40; step += 13)
    {
      g_auto (Place) place = place_new ();
      g_autoptr (UndStore) store = NULL;
      g_autofree char *passages = NULL;

      for (guint i = 0; i < 40; i++)
        {
          g_autofree char *name = g_strdup_printf ("%u.txt", i);
          g_autofree char *text = g_strdup_printf (
            "Number %u of the Fen Trust's papers, of the year %u. %s. On page %u of it: %s.", i,
            1900 + i, i % 3 == 0 ? WORDS : "the carts are late again this year", i * 7,
            i % 4 == 0 ? "and all the bells of both towns rang until the boats had come home"
                       : "nothing");

          if (store == NULL)
            store = open_store (&place);
          add_text (store, name, text);
          if (i % step == 0)
            {
              link_all (store);
              g_clear_pointer (&store, und_store_free);
            }
        }
      if (store == NULL)
        store = open_store (&place);
      link_all (store);
      passages = print_passages (store);
      g_assert_true (strlen (passages) > 0);
      if (first == NULL)
        first = g_steal_pointer (&passages);
      else
        g_assert_cmpstr (passages, ==, first);
    }
}

/* A release that quotes the same words twice has two passages. */
static void
test_quoted_twice (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) store = open_store (&place);

  add_text (store, "letter.txt", WORDS);
  add_text (store, "release.txt",
            "Today, " WORDS ", they said. And once more, lest anybody forget it: " WORDS "!");
  g_assert_cmpuint (link_all (store).n_passages, ==, 2);
}

static void
test_common_words (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) store = open_store (&place);
  UndStoreLinked linked = { 0 };

  for (guint i = 0; i < UND_STORE_COMMON + 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);

      add_text (store, name, WORDS);
    }
  linked = link_all (store);
  /* Each with all before it, and from then on with the first of them. */
  g_assert_cmpuint (linked.n_passages, ==,
                    UND_STORE_COMMON * (UND_STORE_COMMON - 1) / 2 + 10 * UND_STORE_COMMON);
  g_assert_cmpuint (linked.n_common, >, 0);
}

static void
test_removed_documents_share_nothing (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) store = open_store (&place);
  g_autoptr (GError) error = NULL;
  gint64 letter = add_text (store, "letter.txt", WORDS);

  add_text (store, "release.txt", WORDS);
  g_assert_cmpuint (link_all (store).n_passages, ==, 1);
  g_assert_true (und_store_remove_document (store, letter, &error));
  check_passages (store, "");
  add_text (store, "later.txt", WORDS);
  g_assert_cmpuint (link_all (store).n_passages, ==, 1);
}

/* Documents that are gone do not stand in the way of those that come. */
static void
test_removed_documents_make_room (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) store = open_store (&place);
  g_autoptr (GError) error = NULL;
  UndStoreLinked linked = { 0 };

  for (guint i = 0; i < UND_STORE_COMMON; i++)
    add_text (store, "draft.txt", WORDS);
  link_all (store);
  for (gint64 id = 1; id <= UND_STORE_COMMON; id++)
    g_assert_true (und_store_remove_document (store, id, &error));
  add_text (store, "letter.txt", WORDS);
  linked = link_all (store);
  g_assert_cmpuint (linked.n_documents, ==, 1);
  g_assert_cmpuint (linked.n_passages, ==, 0);
  add_text (store, "release.txt", WORDS);
  g_assert_cmpuint (link_all (store).n_passages, ==, 1);
}

static gint64
add_of_series (UndStore *store, const char *name, const char *series)
{
  g_autoptr (UndDraft) draft = make_draft (name, WORDS);

  return und_store_add_document (store, draft, series, NULL, NULL);
}

static void
test_series (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) store = open_store (&place);

  add_of_series (store, "a", "courier");
  add_of_series (store, "b", "courier");
  g_assert_cmpuint (link_all (store).n_passages, ==, 0);
  add_of_series (store, "c", "gazette");
  g_assert_cmpuint (link_all (store).n_passages, ==, 2);
  add_of_series (store, "d", "");
  add_of_series (store, "e", "");
  g_assert_cmpuint (link_all (store).n_passages, ==, 3 + 4);
}

/* An index of another version, or none, is made anew; what somebody else has found stays. */
static void
test_index_is_made_anew (void)
{
  static const char *const changes[] = {
    "UPDATE derived SET version = 0",
    "DELETE FROM derived",
    "DELETE FROM derived; DELETE FROM fingerprint; DELETE FROM passage WHERE origin = 0",
    "UPDATE document SET is_indexed = 0; DELETE FROM fingerprint",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_auto (Place) place = place_new ();
      g_autoptr (UndStore) store = open_store (&place);
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      UndStorePassage taken = {
        .here = 2, .there = 1, .here_span = { 3, 9 }, .there_span = { 0, 6 }
      };

      add_text (store, "letter.txt", WORDS);
      add_text (store, "release.txt", "Today, " WORDS ", they said.");
      link_all (store);
      g_assert_true (und_store_add_passage (store, &taken, &error));
      before = print_passages (store);
      g_clear_pointer (&store, und_store_free);
      change (&place, changes[i]);
      store = open_store (&place);
      g_assert_cmpuint (link_all (store).n_documents, ==, 2);
      check_passages (store, before);
    }
}

/* What somebody else has found stands beside what is found here, which it does not take away. */
static void
test_taken_passages (void)
{
  for (guint is_before = 0; is_before < 2; is_before++)
    {
      g_auto (Place) place = place_new ();
      g_autoptr (UndStore) store = open_store (&place);
      g_autoptr (GError) error = NULL;
      UndStorePassage taken = {
        .here = 2, .there = 1, .here_span = { 7, 50 }, .there_span = { 0, 43 }, .similarity = 0.5
      };
      g_autofree char *expected = g_strdup_printf ("2:7-50=1:0-43 0.50 2:7-%zu=1:0-%zu 1.00 ",
                                                   7 + strlen (WORDS), strlen (WORDS));

      add_text (store, "letter.txt", WORDS);
      add_text (store, "release.txt", "Today, " WORDS ", they said.");
      if (!is_before)
        link_all (store);
      g_assert_true (und_store_add_passage (store, &taken, &error));
      link_all (store);
      check_passages (store, expected);
    }
}

static void
test_cancelled (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) store = open_store (&place);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  UndStoreLinked linked = { 0 };

  add_text (store, "letter.txt", WORDS);
  g_cancellable_cancel (cancellable);
  g_assert_false (und_store_link (store, &linked, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (link_all (store).n_documents, ==, 1);
}

/* Texts that nobody can share words with, or that share nothing but one word. */
static void
test_odd_texts (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (UndStore) store = open_store (&place);
  g_autoptr (GString) one_word = g_string_new (NULL);

  for (guint i = 0; i < 100000; i++)
    g_string_append (one_word, "board ");
  add_text (store, "one.txt", one_word->str);
  add_text (store, "two.txt", one_word->str);
  add_text (store, "short.txt", "The mill");
  add_text (store, "marks.txt", "… — …");
  g_assert_cmpuint (link_all (store).n_documents, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/passages/one-more-document", test_one_more_document);
  g_test_add_func ("/store/passages/order-of-work-does-not-count",
                   test_order_of_work_does_not_count);
  g_test_add_func ("/store/passages/quoted-twice", test_quoted_twice);
  g_test_add_func ("/store/passages/common-words", test_common_words);
  g_test_add_func ("/store/passages/removed-documents-share-nothing",
                   test_removed_documents_share_nothing);
  g_test_add_func ("/store/passages/removed-documents-make-room", test_removed_documents_make_room);
  g_test_add_func ("/store/passages/series", test_series);
  g_test_add_func ("/store/passages/index-is-made-anew", test_index_is_made_anew);
  g_test_add_func ("/store/passages/taken-passages", test_taken_passages);
  g_test_add_func ("/store/passages/cancelled", test_cancelled);
  g_test_add_func ("/store/passages/odd-texts", test_odd_texts);
  return g_test_run ();
}
