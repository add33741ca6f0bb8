/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-list-item.h"

G_BEGIN_DECLS

/**
 * UndList:
 * @first: first lexeme, the unit before the items included
 * @end: one past the last lexeme
 * @first_item: first lexeme of the items
 * @items: UndListItem, one at least
 * @has_unit: begins with "the attorneys general of" or the like, or holds it
 * @is_of_states: that unit is "the states of", not holders of an office
 * @is_heading: the unit is a heading of its own ("Signatory States")
 * @is_lead: its units say that all of them lead ("the lead states")
 * @is_partial: says that it names only some ("states including", "and others")
 * @n_strong: items that are strong
 *
 * Items that a text sets side by side. What they do is said by what stands around them.
 */
typedef struct
{
  gssize first;
  gssize end;
  gssize first_item;
  GArray *items;
  gboolean has_unit;
  gboolean is_of_states;
  gboolean is_heading;
  gboolean is_lead;
  gboolean is_partial;
  guint n_strong;
} UndList;

/* The longest list that begins at lexeme @first, or NULL. O(length of the list). */
UndList *und_list_parse (const UndLexemes *lexemes, gssize first, const char *office)
  G_GNUC_WARN_UNUSED_RESULT;
void und_list_free (UndList *self);
const UndListItem *und_list_get_item (const UndList *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndList, und_list_free)

G_END_DECLS
