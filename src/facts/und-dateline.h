/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-date.h"

G_BEGIN_DECLS

/**
 * UndDateline:
 * @all: its tokens without the dash
 * @place: the tokens of the place
 * @date: the tokens of the date; empty without one
 * @hint: a date without its year
 * @wire: the tokens of the agency or station that spread the text; empty without one
 * @jurisdiction: (nullable): where the place is, if the text or the gazetteer says so
 * @body: the token after the dash
 */
typedef struct
{
  UndRange all;
  UndRange place;
  UndRange date;
  GDate day;
  UndDateHint hint;
  UndRange wire;
  const UndJurisdiction *jurisdiction;
  gsize body;
} UndDateline;

/* "WASHINGTON, D.C. – ", "May 6, 2020 (SAINT PAUL) — ", "BOISE, Idaho (June 2, 2021) -" at the
 * first token of a paragraph. */
gboolean und_dateline_match (const UndReader *self, gsize first, gsize end, UndDateline *dateline);

G_END_DECLS
