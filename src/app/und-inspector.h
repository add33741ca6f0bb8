/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_INSPECTOR (und_inspector_get_type ())
/**
 * UndInspector:
 *
 * Every fact of one part, each with the words it rests on. "part" is the one shown.
 */
G_DECLARE_FINAL_TYPE (UndInspector, und_inspector, UND, INSPECTOR, GtkWidget)

/* (nullable): what the part belongs to; held. */
void und_inspector_set_analysis (UndInspector *self, UndAnalysis *analysis);
void und_inspector_set_part (UndInspector *self, UndPart *part);

G_END_DECLS
