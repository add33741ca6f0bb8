/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-campaign.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_FINDINGS_PAGE (und_findings_page_get_type ())
/**
 * UndFindingsPage:
 *
 * What a careful reader would want to be told, the gravest first.
 */
G_DECLARE_FINAL_TYPE (UndFindingsPage, und_findings_page, UND, FINDINGS_PAGE, GtkWidget)

void und_findings_page_set_campaign (UndFindingsPage *self, UndCampaign *campaign);
/* Findings that the filter leaves. */
guint und_findings_page_get_n_rows (UndFindingsPage *self);

G_END_DECLS
