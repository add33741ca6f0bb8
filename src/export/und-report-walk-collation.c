/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-collation-words.h"
#include "und-report-walk-private.h"

/* Parts of a whole that a ratio is printed in: four decimals. */
#define RATIO_PARTS 10000

/* A collation, with its parts, of which spans are told. */
typedef struct
{
  const UndCollation *collation;
  UndPart *const *parts;
  gsize n_parts;
} Walk;

static void
add_place (const Walk *self, JsonArray *places, const UndReadingSpan *span)
{
  UndPart *part = self->parts[span->witness];
  JsonObject *item = und_report_add_object (places);

  und_report_set_string (item, "part", und_part_get_id (part));
  und_report_set_span (item, "span", und_part_get_text (part), span->span);
}

static void
add_places (const Walk *self, JsonArray *places, const GArray *spans)
{
  for (guint s = 0; s < spans->len; s++)
    add_place (self, places, &g_array_index (spans, UndReadingSpan, s));
}

static void
add_row (const Walk *self, JsonArray *rows, const UndCollationRow *row)
{
  JsonObject *item = und_report_add_object (rows);
  JsonArray *readings;

  und_report_set_string (item, "kind", und_row_kind_to_string (row->kind));
  und_report_set_string (item, "slot", und_slot_to_string (row->slot));
  readings = und_report_set_list (item, "readings");
  for (guint r = 0; r < row->readings->len; r++)
    {
      const UndCollationReading *reading = row->readings->pdata[r];
      JsonObject *object = und_report_add_object (readings);

      und_report_set_string (object, "text", reading->text);
      add_places (self, und_report_set_list (object, "witnesses"), reading->witnesses);
    }
}

/* Rounded so that what is printed adds up to 1. */
static void
add_shares (const Walk *self, JsonArray *list, gsize witness)
{
  static const char *const names[] = { "template", "letter", "sibling", "own" };
  const UndShares *shares = und_collation_get_shares (self->collation, witness);
  JsonObject *item = und_report_add_object (list);
  guint parts[G_N_ELEMENTS (names)];

  und_shares_to_parts (shares, RATIO_PARTS, parts);
  und_report_set_string (item, "part", und_part_get_id (self->parts[witness]));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    und_report_set_ratio (item, names[i], parts[i] / (double) RATIO_PARTS);
}

static void
add_part_ids (const Walk *self, JsonArray *list, const GArray *witnesses)
{
  for (guint w = 0; w < witnesses->len; w++)
    und_report_add_string (list,
                           und_part_get_id (self->parts[g_array_index (witnesses, guint, w)]));
}

static void
add_filiation (const Walk *self, JsonArray *list, const UndFiliation *filiation)
{
  JsonObject *item = und_report_add_object (list);
  JsonArray *groups = und_report_set_list (item, "groups");

  for (guint g = 0; g < filiation->groups->len; g++)
    {
      JsonArray *group = json_array_new ();

      add_part_ids (self, group, filiation->groups->pdata[g]);
      json_array_add_array_element (groups, group);
    }
  add_part_ids (self, und_report_set_list (item, "order"), filiation->order);
  und_report_set_string (item, "strength", und_strength_to_string (filiation->strength));
  und_report_set_string (item, "direction", und_direction_to_string (filiation->direction));
  add_places (self, und_report_set_list (item, "evidence"), filiation->evidence);
}

/**
 * und_report_add_collation_item:
 * @collations: a list of the report
 * @collation: a collation
 *
 * Adds one collation. O(n) in its rows.
 */
void
und_report_add_collation_item (JsonArray *collations, const UndCollation *collation)
{
  Walk walk = { collation, NULL, 0 };
  JsonObject *object = und_report_add_object (collations);
  GPtrArray *rows = und_collation_get_rows (collation);
  GPtrArray *filiations = und_collation_get_filiations (collation);
  JsonArray *list;

  walk.parts = und_collation_get_parts (collation, &walk.n_parts);
  list = und_report_set_list (object, "witnesses");
  for (gsize w = 0; w < walk.n_parts; w++)
    und_report_add_string (list, und_part_get_id (walk.parts[w]));
  list = und_report_set_list (object, "rows");
  for (guint r = 0; r < rows->len; r++)
    add_row (&walk, list, rows->pdata[r]);
  list = und_report_set_list (object, "shares");
  for (gsize w = 0; w < walk.n_parts; w++)
    add_shares (&walk, list, w);
  list = und_report_set_list (object, "filiation");
  for (guint f = 0; f < filiations->len; f++)
    add_filiation (&walk, list, filiations->pdata[f]);
  if (und_collation_is_bounded (collation))
    und_report_set_boolean (object, "bounded", TRUE);
}
