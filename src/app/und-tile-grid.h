/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UND_TYPE_TILE_GRID (und_tile_grid_get_type ())
/**
 * UndTileGrid:
 *
 * A map of the states, the District and the territories, a tile for each, of equal size because
 * each has one signature. Tiles are toggle buttons: "selected" is the code of the one that is down.
 */
G_DECLARE_FINAL_TYPE (UndTileGrid, und_tile_grid, UND, TILE_GRID, GtkWidget)

/* @roster is nullable and not held. */
void und_tile_grid_set_roster (UndTileGrid *self, UndAnalysis *analysis, UndRoster *roster);
/* (nullable): ISO 3166-2 */
const char *und_tile_grid_get_selected (UndTileGrid *self);
void und_tile_grid_set_selected (UndTileGrid *self, const char *code);
/* (nullable): the tile of @code. */
GtkWidget *und_tile_grid_get_tile (UndTileGrid *self, const char *code);

G_END_DECLS
