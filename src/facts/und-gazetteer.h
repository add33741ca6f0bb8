/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-text.h"

G_BEGIN_DECLS

typedef enum
{
  UND_JURISDICTION_STATE,
  UND_JURISDICTION_DISTRICT,
  UND_JURISDICTION_TERRITORY,
  UND_JURISDICTION_COUNTRY,
  UND_JURISDICTION_PROVINCE,
} UndJurisdictionKind;

/**
 * UndJurisdiction:
 *
 * One state, province, district or territory, or a country; lives as long as its gazetteer. @code
 * is ISO 3166-2 ("US-NM"), of a country ISO 3166-1 ("NO").
 * @tile_row and @tile_column place it on the tile-grid map, from 0; -1 for none.
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *postal;
  UndJurisdictionKind kind;
  int tile_row;
  int tile_column;
} UndJurisdiction;

/**
 * UndGazetteer:
 *
 * The jurisdictions of one or more countries, read from data/gazetteer. Immutable.
 */
typedef struct _UndGazetteer UndGazetteer;

/* How a jurisdiction was written. */
typedef enum
{
  UND_NAME_FORM_NAME,   /* "New Mexico", "the District of Columbia", "Commonwealth of Virginia" */
  UND_NAME_FORM_PRESS,  /* "N.M.", "Calif." */
  UND_NAME_FORM_POSTAL, /* "NM": only upper case */
  /* "Me", "Calif" without the full stop: also plain words; right only where nothing else can
   * stand, as in "(R-Me)". */
  UND_NAME_FORM_PRESS_BARE,
} UndNameForm;

/**
 * UndPlaceName:
 * @jurisdiction: (nullable): what und_gazetteer_match() finds
 * @n_tokens: how many tokens that takes, or a longer name that is no jurisdiction
 * @form: how @jurisdiction is written
 * @owner: (nullable): what und_gazetteer_match_possessive() finds
 * @n_owner: how many tokens that takes
 * @country: (nullable): what und_gazetteer_match_country() finds
 * @n_country: how many tokens that takes
 *
 * What of the gazetteer is written at one token. All is lent by the gazetteer.
 */
typedef struct
{
  const UndJurisdiction *jurisdiction;
  const UndJurisdiction *owner;
  const UndJurisdiction *country;
  gsize n_tokens;
  gsize n_owner;
  gsize n_country;
  UndNameForm form;
} UndPlaceName;

/* The built-in one, shared, never freed. */
UndGazetteer *und_gazetteer_get_default (void);
gsize und_gazetteer_get_size (UndGazetteer *self);
const UndJurisdiction *und_gazetteer_get (UndGazetteer *self, gsize index);
const UndJurisdiction *und_gazetteer_find_code (UndGazetteer *self, const char *code);
/* All that the functions below find at token @first but cities and peoples, in one walk; is there
 * anything? */
gboolean und_gazetteer_read (UndGazetteer *self, UndText *text, gsize first, UndPlaceName *place);
/* The longest jurisdiction written at token @first of @text, or NULL; @n_tokens (optional) is how
 * many tokens it takes, @form (optional) how it was written. Case-insensitive but for postal
 * codes; does not judge context ("Washington, D.C." at "Washington" is the District: longest
 * match). */
const UndJurisdiction *und_gazetteer_match (UndGazetteer *self,
                                            UndText *text,
                                            gsize first,
                                            gsize *n_tokens,
                                            UndNameForm *form);
/* The jurisdiction of a city that datelines print alone ("ST. PAUL"), and of a people. */
const UndJurisdiction *und_gazetteer_match_city (UndGazetteer *self,
                                                 UndText *text,
                                                 gsize first,
                                                 gsize *n_tokens);
const UndJurisdiction *und_gazetteer_match_demonym (UndGazetteer *self,
                                                    UndText *text,
                                                    gsize first,
                                                    gsize *n_tokens);
const UndJurisdiction *und_gazetteer_match_country (UndGazetteer *self,
                                                    UndText *text,
                                                    gsize first,
                                                    gsize *n_tokens);
const UndJurisdiction *und_gazetteer_match_possessive (UndGazetteer *self,
                                                       UndText *text,
                                                       gsize first,
                                                       gsize *n_tokens);
/* The jurisdiction whose host this is ("press.example.ca.gov", "ag.state.mn.us"). */
const UndJurisdiction *und_gazetteer_find_host (UndGazetteer *self, const char *host);

G_END_DECLS
