/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-lexeme.h"

G_BEGIN_DECLS

/**
 * UndListItem:
 * @first: its first lexeme
 * @end: one past its last
 * @name: a person's name, or empty
 * @body: the name of an organisation or locality, or empty
 * @affiliation: where the person works or belongs, or empty
 * @office: (nullable): lent
 * @jurisdiction: (nullable): lent
 * @is_strong: it says of itself what it is: a jurisdiction, or a person with office or party
 * @is_lead: the list says that this one leads ("…, who led the letter")
 * @n_tagged: how many items up to this one share its jurisdiction: 2 after "(both", %G_MAXUINT
 * after
 *   "(all"
 * @follows_comma: a comma alone parts it from the item before
 */
typedef struct
{
  gssize first;
  gssize end;
  UndSpan name;
  UndSpan body;
  UndSpan affiliation;
  const char *office;
  const UndJurisdiction *jurisdiction;
  gboolean is_locality;
  gboolean is_strong;
  gboolean is_code;
  gboolean is_lead;
  gboolean follows_comma;
  guint n_tagged;
} UndListItem;

/* What an item is read in the light of. */
typedef struct
{
  const UndLexemes *lexemes;
  const char *office;     /* (nullable): of the unit that it stands under; "" if that has none */
  gboolean has_semicolon; /* semicolons part the items of its list */
  gboolean are_towns;     /* it stands under "the cities of" */
  gboolean are_bodies;    /* it stands under "the heads of": organisations */
  gboolean are_countries; /* countries may be among them: behind an office, or one before it is */
  gboolean has_behalf;    /* one before it is said to sign for somebody */
} UndItemContext;

/* Reads the item that begins at lexeme @first; one that nothing marks as an item only if
 * @takes_weak. O(length of the item). */
gboolean und_list_item_parse (const UndItemContext *self,
                              gssize first,
                              gboolean takes_weak,
                              UndListItem *item);
/* Do countries begin at @index, a row of them? */
gboolean und_list_item_is_at_country (const UndItemContext *self, gssize index);
/* Takes a state among @items (element-type UndListItem) for the country of its name, where others
 * are countries and none is another state. O(items). */
void und_list_item_settle_countries (const UndItemContext *self, GArray *items);

G_END_DECLS
