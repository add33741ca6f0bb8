/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_ADAPTIVE_BIN (und_adaptive_bin_get_type ())
/**
 * UndAdaptiveBin:
 *
 * Content with a sidebar before it and an inspector after it. Wide, all three stand side by side;
 * medium, the inspector lies over the content when it is shown; narrow, the sidebar does too.
 */
G_DECLARE_FINAL_TYPE (UndAdaptiveBin, und_adaptive_bin, UND, ADAPTIVE_BIN, GtkWidget)

typedef enum
{
  UND_WIDTH_NARROW,
  UND_WIDTH_MEDIUM,
  UND_WIDTH_WIDE,
} UndWidth;

int und_width_get_least (UndWidth mode);

UndWidth und_adaptive_bin_get_mode (UndAdaptiveBin *self);

G_END_DECLS
