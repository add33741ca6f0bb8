/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-application.h"
#include "und-campaign.h"
#include "und-loader.h"

G_BEGIN_DECLS

#define UND_TYPE_WINDOW (und_window_get_type ())
/**
 * UndWindow:
 *
 * The window of one campaign.
 */
G_DECLARE_FINAL_TYPE (UndWindow, und_window, UND, WINDOW, AdwApplicationWindow)

UndWindow *und_window_new (UndApplication *application) G_GNUC_WARN_UNUSED_RESULT;
UndCampaign *und_window_get_campaign (UndWindow *self);
UndLoader *und_window_get_loader (UndWindow *self);
/* (nullable) */
UndPart *und_window_get_selected_part (UndWindow *self);
void und_window_set_selected_part (UndWindow *self, UndPart *part);
/* @files (element-type GFile): files and folders. */
void und_window_add_files (UndWindow *self, GPtrArray *files);
/* The same; where there are none, the window says that the sample is missing. */
void und_window_open_sample (UndWindow *self, GPtrArray *files);
void und_window_show_page (UndWindow *self, const char *name);
void und_window_show_message (UndWindow *self, const char *message);

G_END_DECLS
