/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-tile-grid.h"

#include "und-phrase.h"
#include "und-roster-view.h"

#include <glib/gi18n.h>

struct _UndTileGrid
{
  GtkWidget parent_instance;

  GtkWidget *grid;      /* strong; a GtkGrid */
  GHashTable *tiles;    /* (element-type utf8 GtkWidget): by code; keys lent by the gazetteer */
  const char *selected; /* lent by the gazetteer; NULL for none */
};

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE (UndTileGrid, und_tile_grid, GTK_TYPE_WIDGET)

static void
tile_toggled_cb (UndTileGrid *self, GtkToggleButton *tile)
{
  const char *code = g_object_get_data (G_OBJECT (tile), "und-code");

  if (gtk_toggle_button_get_active (tile))
    und_tile_grid_set_selected (self, code);
  else if (self->selected == code)
    und_tile_grid_set_selected (self, NULL);
}

static void
add_tile (UndTileGrid *self, const UndJurisdiction *jurisdiction)
{
  GtkWidget *tile = gtk_toggle_button_new_with_label (jurisdiction->postal);

  g_object_set_data (G_OBJECT (tile), "und-code", (char *) jurisdiction->code);
  gtk_widget_add_css_class (tile, "tile");
  gtk_widget_set_hexpand (tile, TRUE);
  gtk_widget_set_tooltip_text (tile, jurisdiction->name);
  g_signal_connect_object (tile, "toggled", G_CALLBACK (tile_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (self->grid), tile, jurisdiction->tile_column, jurisdiction->tile_row,
                   1, 1);
  g_hash_table_insert (self->tiles, (char *) jurisdiction->code, tile);
}

static void
add_tiles (UndTileGrid *self)
{
  UndGazetteer *gazetteer = und_gazetteer_get_default ();

  for (gsize i = 0; i < und_gazetteer_get_size (gazetteer); i++)
    {
      const UndJurisdiction *jurisdiction = und_gazetteer_get (gazetteer, i);

      if (jurisdiction->tile_row >= 0)
        add_tile (self, jurisdiction);
    }
}

/* One stop for the Tab key; inside, the arrow keys move. */
static gboolean
und_tile_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_inside = (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (is_inside && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return FALSE;
  return GTK_WIDGET_CLASS (und_tile_grid_parent_class)->focus (widget, direction);
}

static void
und_tile_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED)
    g_value_set_string (value, UND_TILE_GRID (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
und_tile_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED)
    und_tile_grid_set_selected (UND_TILE_GRID (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
und_tile_grid_dispose (GObject *object)
{
  UndTileGrid *self = UND_TILE_GRID (object);

  g_clear_pointer (&self->tiles, g_hash_table_unref);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (und_tile_grid_parent_class)->dispose (object);
}

static void
und_tile_grid_class_init (UndTileGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = und_tile_grid_get_property;
  object_class->set_property = und_tile_grid_set_property;
  object_class->dispose = und_tile_grid_dispose;
  widget_class->focus = und_tile_grid_focus;
  properties[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                     | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tilegrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
und_tile_grid_init (UndTileGrid *self)
{
  self->tiles = g_hash_table_new (g_str_hash, g_str_equal);
  self->grid = gtk_grid_new ();
  /* A map is not mirrored. */
  gtk_widget_set_direction (self->grid, GTK_TEXT_DIR_LTR);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_row_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  add_tiles (self);
  und_tile_grid_set_roster (self, NULL, NULL);
}

/* What a tile says of one signatory, in words; the classes say the same in shapes and colours. */
static void
dress_tile (GtkWidget *tile,
            const UndJurisdiction *jurisdiction,
            const UndRosterEntry *entry,
            gboolean needs_attention)
{
  GString *description = g_string_new (NULL);
  gboolean is_state = jurisdiction->kind == UND_JURISDICTION_STATE;

  gtk_widget_remove_css_class (tile, "signed");
  gtk_widget_remove_css_class (tile, "no-state");
  gtk_widget_remove_css_class (tile, "attention");
  if (entry == NULL)
    g_string_append (description, _ ("did not sign"));
  else
    {
      g_string_append (description, _ ("signed"));
      if (entry->name != NULL)
        g_string_append_printf (description, ", %s", entry->name);
      gtk_widget_add_css_class (tile, "signed");
      if (!is_state)
        gtk_widget_add_css_class (tile, "no-state");
    }
  if (needs_attention)
    {
      g_string_append_printf (description, ", %s", _ ("has a finding"));
      gtk_widget_add_css_class (tile, "attention");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (tile), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  jurisdiction->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description->str, -1);
  g_string_free (description, TRUE);
}

/* Does a finding speak of @code, as the place it names or by the release it is in? */
static gboolean
has_finding (UndAnalysis *analysis, const char *code)
{
  GPtrArray *findings = analysis != NULL ? und_analysis_get_findings (analysis) : NULL;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const UndValue *value = und_values_find (und_finding_get_values (findings->pdata[i]),
                                               "jurisdiction");

      if (value != NULL && g_strcmp0 (value->text, code) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * und_tile_grid_set_roster:
 * @self: the map
 * @analysis: (nullable): what @roster belongs to
 * @roster: (nullable): who signed
 *
 * Shows who signed. Nothing of either is kept.
 */
void
und_tile_grid_set_roster (UndTileGrid *self, UndAnalysis *analysis, UndRoster *roster)
{
  GHashTableIter iter;
  gpointer code;
  gpointer tile;

  g_return_if_fail (UND_IS_TILE_GRID (self));

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &code, &tile))
    {
      const UndJurisdiction *jurisdiction = und_gazetteer_find_code (und_gazetteer_get_default (),
                                                                     code);
      const UndRosterEntry *entry = roster != NULL ? und_roster_find_signer (roster, code) : NULL;

      dress_tile (tile, jurisdiction, entry, entry != NULL && has_finding (analysis, code));
    }
}

/**
 * und_tile_grid_get_selected:
 * @self: the map
 *
 * Gets the tile that is down.
 *
 * Returns: (transfer none) (nullable): its code
 */
const char *
und_tile_grid_get_selected (UndTileGrid *self)
{
  g_return_val_if_fail (UND_IS_TILE_GRID (self), NULL);
  return self->selected;
}

/**
 * und_tile_grid_set_selected:
 * @self: the map
 * @code: (nullable): ISO 3166-2
 *
 * Presses the tile of @code and releases the one before.
 */
void
und_tile_grid_set_selected (UndTileGrid *self, const char *code)
{
  GtkWidget *old;
  GtkWidget *tile;
  gpointer key = NULL;

  g_return_if_fail (UND_IS_TILE_GRID (self));

  if (code != NULL && !g_hash_table_lookup_extended (self->tiles, code, &key, NULL))
    return;
  if (self->selected == key)
    return;
  old = self->selected != NULL ? g_hash_table_lookup (self->tiles, self->selected) : NULL;
  tile = key != NULL ? g_hash_table_lookup (self->tiles, key) : NULL;
  self->selected = key;
  if (old != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (old), FALSE);
  if (tile != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tile), TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * und_tile_grid_get_tile:
 * @self: the map
 * @code: ISO 3166-2
 *
 * Gets the tile of a jurisdiction.
 *
 * Returns: (transfer none) (nullable): the toggle button
 */
GtkWidget *
und_tile_grid_get_tile (UndTileGrid *self, const char *code)
{
  g_return_val_if_fail (UND_IS_TILE_GRID (self), NULL);
  return g_hash_table_lookup (self->tiles, code);
}
