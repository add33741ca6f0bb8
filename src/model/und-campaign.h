/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"

G_BEGIN_DECLS

#define UND_TYPE_CAMPAIGN (und_campaign_get_type ())
/**
 * UndCampaign:
 *
 * What a user works on: a GListModel of [type@Document], those that failed included, and the
 * analysis of them. It belongs to the main context. "items-changed" tells of documents, and
 * "analysed" of a new analysis.
 */
G_DECLARE_FINAL_TYPE (UndCampaign, und_campaign, UND, CAMPAIGN, GObject)

UndCampaign *und_campaign_new (void) G_GNUC_WARN_UNUSED_RESULT;
void und_campaign_add (UndCampaign *self, UndDocument *document);
void und_campaign_remove (UndCampaign *self, UndDocument *document);
void und_campaign_clear (UndCampaign *self);
/* (nullable): of the documents at the time of the last finished analysis. */
UndAnalysis *und_campaign_get_analysis (UndCampaign *self);
gboolean und_campaign_is_analysing (UndCampaign *self);
/* Analyses the documents as they are now, in this thread. */
gboolean und_campaign_analyse (UndCampaign *self, GCancellable *cancellable, GError **error);
/* The same in a worker thread; a later call or change of the documents makes an earlier one void
 * (it finishes with G_IO_ERROR_CANCELLED). */
void und_campaign_analyse_async (UndCampaign *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean und_campaign_analyse_finish (UndCampaign *self, GAsyncResult *result, GError **error);

G_END_DECLS
