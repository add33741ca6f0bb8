/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-part.h"

G_BEGIN_DECLS

#define UND_TYPE_ROSTER (und_roster_get_type ())
G_DECLARE_FINAL_TYPE (UndRoster, und_roster, UND, ROSTER, GObject)

typedef enum
{
  UND_AUTHORITY_SIGNATURE_BLOCK,
  UND_AUTHORITY_UNION,
} UndAuthority;

/**
 * UndMention:
 * @part: who names the signatory; weak
 * @evidence: (element-type UndSignatory): lent by the part's facts, in text order, one at least
 */
typedef struct
{
  UndPart *part;
  GPtrArray *evidence;
} UndMention;

/**
 * UndRosterEntry:
 *
 * One signatory, and what every part says of it. Strings are lent by the facts they come from.
 */
typedef struct
{
  const char *jurisdiction;
  const char *name;
  const char *office;
  const char *organisation;
  const char *locality;
  GPtrArray *mentions; /* (element-type UndMention), in part order */
} UndRosterEntry;

/**
 * UndSum:
 * @count: the statement that is checked; lent by the part's facts
 * @n_listed: distinct signatories in running lists, the issuer included if it names itself
 * @n_self: 1 if the issuer takes part and is not among them, else 0
 * @total: as stated or implied, or -1
 * @authority: how many signed, or -1 where only part of a list is at hand
 */
typedef struct
{
  UndPart *part;
  const UndCount *count;
  gint64 n_listed;
  gint64 n_self;
  gint64 n_named;
  gint64 total;
  gint64 authority;
  UndTristate agrees;
} UndSum;

/* @letter is NULL where the letter is not at hand. */
UndPart *und_roster_get_letter (UndRoster *self);
UndAuthority und_roster_get_authority (UndRoster *self);
/* (element-type UndPart): the letter, then every part that refers to it, in document order. */
GPtrArray *und_roster_get_parts (UndRoster *self);
/* (element-type UndPart): of these, what is made after one template: the letter, releases and
 * statements. */
GPtrArray *und_roster_list_witnesses (UndRoster *self) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type UndRosterEntry) */
GPtrArray *und_roster_get_entries (UndRoster *self);
/* (element-type UndSum) */
GPtrArray *und_roster_get_sums (UndRoster *self);

/* How many entries the authority counts: those signed, or all of a union. */
gsize und_roster_get_n_signatories (UndRoster *self);
const UndMention *und_roster_entry_find (const UndRosterEntry *self, UndPart *part);
/* Bit (1 << UndRole) is set for every role that the mention has. */
guint und_mention_get_roles (const UndMention *self);

const char *und_authority_to_string (UndAuthority self);

G_END_DECLS
