/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-campaign.h"
#include "und-export.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_TEMPLATE_PAGE (und_template_page_get_type ())
/**
 * UndTemplatePage:
 *
 * A letter and the releases about it as one template, with everybody's own words. "summary" says
 * how many documents and places there are; it changes with what is shown.
 */
G_DECLARE_FINAL_TYPE (UndTemplatePage, und_template_page, UND, TEMPLATE_PAGE, GtkWidget)

void und_template_page_set_campaign (UndTemplatePage *self, UndCampaign *campaign);
gboolean und_template_page_has_collation (UndTemplatePage *self);
const char *und_template_page_get_summary (UndTemplatePage *self);
guint und_template_page_get_n_rows (UndTemplatePage *self);
/* (nullable): the collation shown, as the command line reports it; NULL where there is none. */
UndReport *und_template_page_dup_report (UndTemplatePage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
