/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-sidebar-item.h"

#include <string.h>

/* What stands above the one document in the list. */
static void
check_group (const char *utf8, const char *want)
{
  g_autoptr (UndCampaign) campaign = und_campaign_new ();
  g_autoptr (UndDocument) document = NULL;
  g_autoptr (GListStore) rows = NULL;
  g_autoptr (UndSidebarItem) row = NULL;
  g_autoptr (GError) error = NULL;
  UndDraft *draft = und_draft_new ("a.txt");

  draft->media_type = g_strdup ("text/plain");
  draft->sha256 = g_strdup ("0");
  draft->text = und_text_new (utf8, strlen (utf8), NULL);
  document = und_document_new (draft);
  und_campaign_add (campaign, document);
  g_assert_true (und_campaign_analyse (campaign, NULL, &error));
  g_assert_no_error (error);
  rows = und_sidebar_item_list (campaign);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 1);
  row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_assert_cmpstr (und_sidebar_item_get_group_title (row), ==, want);
}

#define SIGNED \
  "Sincerely,\n\nAda Quill\nAttorney General of Utah\n\nBo Lindt\nAttorney General of Ohio\n"

static void
test_groups (void)
{
  check_group ("Dear Director Brandt:\n\nWe write to ask that the weir be mended soon.\n\n" SIGNED,
               "Undated letter — 1 part");
  check_group ("March 4, 2025\n\nDear Director Brandt:\n\nWe write to ask for a weir.\n\n" SIGNED,
               "Letter of 4 March 2025 — 1 part");
  check_group (
    "Keep the Night Ferry\n\nSign this petition to the Harbour Council.\n\nWe call on the "
    "council to keep the night ferry.\n\n1,204 have signed.\n\nSigned,\n\nAda Quill\n"
    "Björn Odell\nCarla Wren\n",
    "Petition — 1 part");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/sidebar-item/a-group-is-named-for-what-it-is-about", test_groups);

  return g_test_run ();
}
