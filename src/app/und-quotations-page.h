/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-campaign.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_QUOTATIONS_PAGE (und_quotations_page_get_type ())
/**
 * UndQuotationsPage:
 *
 * Every quotation beside its source, by verdict and document.
 */
G_DECLARE_FINAL_TYPE (UndQuotationsPage, und_quotations_page, UND, QUOTATIONS_PAGE, GtkWidget)

void und_quotations_page_set_campaign (UndQuotationsPage *self, UndCampaign *campaign);
/* Quotations that the filters leave. */
guint und_quotations_page_get_n_rows (UndQuotationsPage *self);

G_END_DECLS
