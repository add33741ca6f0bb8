/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-campaign.h"

G_BEGIN_DECLS

#define UND_TYPE_LOADER (und_loader_get_type ())
/**
 * UndLoader:
 *
 * Reads files and folders into a campaign off the main thread, with progress ("n-done" of
 * "n-total") and cancel, and has the campaign analysed afterwards. It belongs to the main context.
 */
G_DECLARE_FINAL_TYPE (UndLoader, und_loader, UND, LOADER, GObject)

UndLoader *und_loader_new (UndCampaign *campaign) G_GNUC_WARN_UNUSED_RESULT;
/* @files (element-type GFile): files, or folders that are read with all below them. While a load
 * runs, the next one waits. */
void und_loader_load (UndLoader *self, GPtrArray *files);
/* Analyses again, after documents were removed. */
void und_loader_refresh (UndLoader *self);
/* What was read so far by the running loads is let go; the campaign stays as it was. */
void und_loader_cancel (UndLoader *self);
gboolean und_loader_is_busy (UndLoader *self);
double und_loader_get_fraction (UndLoader *self);
/* What is going on, as a sentence, or "" when nothing is. */
char *und_loader_dup_status (UndLoader *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
