/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-campaign.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_SIGNATORIES_PAGE (und_signatories_page_get_type ())
/**
 * UndSignatoriesPage:
 *
 * Who signed: a sentence, the map, and the matrix of what every document says of each of them.
 */
G_DECLARE_FINAL_TYPE (UndSignatoriesPage, und_signatories_page, UND, SIGNATORIES_PAGE, GtkWidget)

void und_signatories_page_set_campaign (UndSignatoriesPage *self, UndCampaign *campaign);

G_END_DECLS
