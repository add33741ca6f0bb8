/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-campaign.h"
#include "und-export.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_COMPARE_PAGE (und_compare_page_get_type ())
/**
 * UndComparePage:
 *
 * Two parts side by side. "summary" says how much differs; it changes with what is shown.
 */
G_DECLARE_FINAL_TYPE (UndComparePage, und_compare_page, UND, COMPARE_PAGE, GtkWidget)

void und_compare_page_set_campaign (UndComparePage *self, UndCampaign *campaign);
/* Two parts of the campaign's analysis. */
void und_compare_page_set_sides (UndComparePage *self, UndPart *a, UndPart *b);
void und_compare_page_swap (UndComparePage *self);
/* To the next (@by > 0) or the previous difference, round at the ends. */
void und_compare_page_step (UndComparePage *self, int by);
gboolean und_compare_page_has_comparison (UndComparePage *self);
const char *und_compare_page_get_summary (UndComparePage *self);
guint und_compare_page_get_n_differences (UndComparePage *self);
/* (nullable): the comparison shown, as the command line reports it; NULL where there is none. */
UndReport *und_compare_page_dup_report (UndComparePage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
