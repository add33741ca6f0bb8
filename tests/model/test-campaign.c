/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-campaign.h"

static UndDocument *
make_document (const char *name, const char *utf8)
{
  UndDraft *draft = und_draft_new (name);

  draft->media_type = g_strdup ("text/plain");
  draft->sha256 = g_strdup ("0");
  draft->text = und_text_new (utf8, strlen (utf8), NULL);
  return und_document_new (draft);
}

static void
count_cb (GListModel *model, guint position, guint n_removed, guint n_added, guint *n_changes)
{
  *n_changes += 1;
}

static void
test_list (void)
{
  UndCampaign *campaign = und_campaign_new ();
  g_autoptr (UndDocument) first = make_document ("first.txt", "One two three.\n");
  g_autoptr (UndDocument) second = make_document ("second.txt", "Four five six.\n");
  guint n_changes = 0;

  g_signal_connect (campaign, "items-changed", G_CALLBACK (count_cb), &n_changes);
  und_campaign_add (campaign, first);
  und_campaign_add (campaign, second);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (campaign)), ==, 2);
  und_campaign_remove (campaign, first);
  und_campaign_remove (campaign, first);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (campaign)), ==, 1);
  und_campaign_clear (campaign);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (campaign)), ==, 0);
  g_assert_cmpuint (n_changes, ==, 4);
  g_assert_finalize_object (campaign);
}

static void
test_failed_passed_over (void)
{
  UndCampaign *campaign = und_campaign_new ();
  g_autoptr (GError) reason = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "It is torn.");
  g_autoptr (GError) error = NULL;
  g_autoptr (UndDocument) torn = und_document_new_failed ("torn.txt", reason);
  g_autoptr (UndDocument) whole = make_document ("whole.txt", "One two three.\n");
  UndAnalysis *analysis = NULL;

  und_campaign_add (campaign, torn);
  und_campaign_add (campaign, whole);
  g_assert_true (und_campaign_analyse (campaign, NULL, &error));
  g_assert_no_error (error);
  analysis = und_campaign_get_analysis (campaign);
  g_assert_cmpuint (und_analysis_get_documents (analysis)->len, ==, 1);
  g_assert_nonnull (und_analysis_find_part (analysis, "d1.1"));
  g_assert_null (und_analysis_find_part (analysis, "d2.1"));
  g_assert_finalize_object (campaign);
}

typedef struct
{
  GMainLoop *loop;
  GError *error;
  guint n_waiting;
} Wait;

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;
  g_autoptr (GError) error = NULL;

  if (!und_campaign_analyse_finish (UND_CAMPAIGN (source), result, &error) && wait->error == NULL)
    wait->error = g_steal_pointer (&error);
  if (--wait->n_waiting == 0)
    g_main_loop_quit (wait->loop);
}

static void
test_change_voids (void)
{
  UndCampaign *campaign = und_campaign_new ();
  g_autoptr (UndDocument) first = make_document ("first.txt", "One two three.\n");
  g_autoptr (UndDocument) second = make_document ("second.txt", "Four five six.\n");
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, NULL, 2 };

  und_campaign_add (campaign, first);
  und_campaign_analyse_async (campaign, NULL, finished_cb, &wait);
  und_campaign_add (campaign, second);
  g_assert_false (und_campaign_is_analysing (campaign));
  und_campaign_analyse_async (campaign, NULL, finished_cb, &wait);
  g_assert_true (und_campaign_is_analysing (campaign));
  g_main_loop_run (loop);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&wait.error);
  g_assert_false (und_campaign_is_analysing (campaign));
  g_assert_cmpuint (und_analysis_get_documents (und_campaign_get_analysis (campaign))->len, ==, 2);
  /* The worker threads let go of the documents a moment after their results. */
  while (G_OBJECT (campaign)->ref_count > 1)
    g_usleep (1000);
  g_assert_finalize_object (campaign);
}

static void
test_cancelled_keeps (void)
{
  UndCampaign *campaign = und_campaign_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (UndDocument) first = make_document ("first.txt", "One two three.\n");
  UndAnalysis *before = NULL;

  und_campaign_add (campaign, first);
  g_assert_true (und_campaign_analyse (campaign, NULL, NULL));
  before = und_campaign_get_analysis (campaign);
  g_cancellable_cancel (cancellable);
  g_assert_false (und_campaign_analyse (campaign, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (und_campaign_get_analysis (campaign) == before);
  g_assert_finalize_object (campaign);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/campaign/is-a-list-of-documents", test_list);
  g_test_add_func ("/model/campaign/failed-document-gets-no-number", test_failed_passed_over);
  g_test_add_func ("/model/campaign/change-makes-analysis-void", test_change_voids);
  g_test_add_func ("/model/campaign/cancelled-analysis-keeps-the-last", test_cancelled_keeps);
  return g_test_run ();
}
