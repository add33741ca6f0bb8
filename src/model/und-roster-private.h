/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-roster.h"

G_BEGIN_DECLS

/* Takes the arrays. For und-roster-builder.c and tests. */
UndRoster *und_roster_new (UndPart *letter,
                           UndAuthority authority,
                           GPtrArray *parts,
                           GPtrArray *entries,
                           GPtrArray *sums) G_GNUC_WARN_UNUSED_RESULT;
void und_roster_entry_free (UndRosterEntry *self);
UndRosterEntry *und_roster_entry_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* The mention by @part, made if there is none. Calls come in part order. */
UndMention *und_roster_entry_ensure (UndRosterEntry *self, UndPart *part);
/* (element-type UndSum): one for each count of each of @parts. @letter is the one whose signatures
 * are the authority, NULL where all @entries are; @authority is their number, or -1. */
GPtrArray *und_roster_list_sums (GPtrArray *parts,
                                 GPtrArray *entries,
                                 UndPart *letter,
                                 gint64 authority) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
