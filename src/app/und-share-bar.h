/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-collation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_SHARE_BAR (und_share_bar_get_type ())
/**
 * UndShareBar:
 *
 * How much of a document is whose, as a bar of four pieces. Each has its own height, so that the
 * bar can be read without its colours.
 */
G_DECLARE_FINAL_TYPE (UndShareBar, und_share_bar, UND, SHARE_BAR, GtkWidget)

void und_share_bar_set_shares (UndShareBar *self, const UndShares *shares);

G_END_DECLS
