/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-match.h"

G_BEGIN_DECLS

/* A whole date: "June 19, 2018", "19 June 2018", "6/19/18", "2018-06-19", with or without the day
 * of the week, that begins at the token. */
gboolean und_date_match (const UndReader *self, gsize token, GDate *date, gsize *n_tokens);
/* A date that lacks its year, or a day of the week: "June 19", "Tues., Jun. 19", "Tuesday". */
gboolean und_date_match_hint (const UndReader *self,
                              gsize token,
                              UndDateHint *hint,
                              gsize *n_tokens);
char *und_date_to_string (const GDate *date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
