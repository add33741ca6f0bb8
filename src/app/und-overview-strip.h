/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-diff-view.h"

G_BEGIN_DECLS

#define UND_TYPE_OVERVIEW_STRIP (und_overview_strip_get_type ())
/**
 * UndOverviewStrip:
 *
 * Where the differences are in the whole of a comparison: deletions on the left, insertions on the
 * right, moves over the whole width. A click goes there.
 */
G_DECLARE_FINAL_TYPE (UndOverviewStrip, und_overview_strip, UND, OVERVIEW_STRIP, GtkWidget)

/* @comparison is nullable and held; @view shows it and is not held longer than it lives. */
void und_overview_strip_set_comparison (UndOverviewStrip *self,
                                        UndComparison *comparison,
                                        UndDiffView *view);

G_END_DECLS
