/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"

G_BEGIN_DECLS

/* What the views say of a roster; plain functions on the model. */

/* Does the authority count @entry? */
gboolean und_roster_is_signer (UndRoster *roster, const UndRosterEntry *entry);
/* (nullable): the entry of @code that the authority counts. */
const UndRosterEntry *und_roster_find_signer (UndRoster *roster, const char *code);
/* "20 states and the District of Columbia signed. …" */
char *und_roster_dup_summary (UndRoster *roster) G_GNUC_WARN_UNUSED_RESULT;
/* "The letter", "Rhode Island", "News article (partial list)": the head of a part's row. */
char *und_roster_dup_row_title (UndRoster *roster, UndPart *part) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): the sum of @part, the one in the body before that in the headline. */
const UndSum *und_roster_find_sum (UndRoster *roster, UndPart *part);
/* "20+1", "8 of 21": how many a part names. */
char *und_roster_dup_row_sum (UndRoster *roster, UndPart *part) G_GNUC_WARN_UNUSED_RESULT;
/* The marks of a mention, "◆○". */
char *und_mention_dup_marks (const UndMention *mention) G_GNUC_WARN_UNUSED_RESULT;
/* The same in words, "itself, listed". */
char *und_mention_dup_roles (const UndMention *mention) G_GNUC_WARN_UNUSED_RESULT;
/* The parameter of win.show-evidence for a mention; floating. */
GVariant *und_mention_get_evidence_variant (const UndMention *mention) G_GNUC_WARN_UNUSED_RESULT;
/* A short and a whole name of an entry: "RI", "Rhode Island". */
char *und_roster_entry_dup_short_name (const UndRosterEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
const char *und_roster_entry_get_long_name (const UndRosterEntry *entry);
/* Has anybody a place on the map? */
gboolean und_roster_has_map (UndRoster *roster);
/* Are the entries few enough for a column each? */
gboolean und_roster_fits_matrix (UndRoster *roster);

G_END_DECLS
