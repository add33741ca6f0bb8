/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_PAIR_BOX (und_pair_box_get_type ())
/**
 * UndPairBox:
 *
 * Two children side by side where there is room for both, else one below the other.
 */
G_DECLARE_FINAL_TYPE (UndPairBox, und_pair_box, UND, PAIR_BOX, GtkWidget)

G_END_DECLS
