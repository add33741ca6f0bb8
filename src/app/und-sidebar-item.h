/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-campaign.h"

G_BEGIN_DECLS

#define UND_TYPE_SIDEBAR_ITEM (und_sidebar_item_get_type ())
/**
 * UndSidebarItem:
 *
 * One row of the list of documents: a part, or a document that could not be read. Immutable.
 */
G_DECLARE_FINAL_TYPE (UndSidebarItem, und_sidebar_item, UND, SIDEBAR_ITEM, GObject)

/* (element-type UndSidebarItem): a row for everything in @campaign, group by group. */
GListStore *und_sidebar_item_list (UndCampaign *campaign) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): NULL for a document that could not be read. */
UndPart *und_sidebar_item_get_part (UndSidebarItem *self);
UndDocument *und_sidebar_item_get_document (UndSidebarItem *self);
const char *und_sidebar_item_get_title (UndSidebarItem *self);
/* Issuer, kind and date in one line; for a document that could not be read, the reason. */
const char *und_sidebar_item_get_subtitle (UndSidebarItem *self);
/* Which group, counted from 0 in the order they are shown. */
guint und_sidebar_item_get_group (UndSidebarItem *self);
const char *und_sidebar_item_get_group_title (UndSidebarItem *self);
/* (element-type utf8): what is wrong, in a few words each. */
GPtrArray *und_sidebar_item_get_warnings (UndSidebarItem *self);
/* (nullable): the sum that agrees, "21 of 21". */
const char *und_sidebar_item_get_agreement (UndSidebarItem *self);
/* Do all words of @query stand in the row's words, whatever their case? */
gboolean und_sidebar_item_matches (UndSidebarItem *self, const char *query);

G_END_DECLS
