/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-evidence.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define UND_TYPE_TEXT_WINDOW (und_text_window_get_type ())
/**
 * UndTextWindow:
 *
 * The text of a document with the words that something rests on, and why. It is the only file that
 * counts characters: GTK's text does not count bytes.
 */
G_DECLARE_FINAL_TYPE (UndTextWindow, und_text_window, UND, TEXT_WINDOW, AdwWindow)

/* @evidence (element-type UndEvidenceItem): one at least. Each window has one of these, which is
 * shown again. @analysis is held while it is open. */
void und_text_window_show (GtkWindow *parent, UndAnalysis *analysis, GListModel *evidence);
guint und_text_window_get_position (UndTextWindow *self);
/* The words in view: what is highlighted as the current evidence. */
char *und_text_window_dup_words (UndTextWindow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
