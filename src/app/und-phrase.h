/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"
#include "und-comparison.h"

G_BEGIN_DECLS

/* The words of the report in the user's language. What is lent lives as long as the program. */

const char *und_phrase_kind (UndPartKind kind);
/* One letter for a badge. */
const char *und_phrase_kind_badge (UndPartKind kind);
const char *und_phrase_role (UndRole role);
const char *und_phrase_role_mark (UndRole role);
const char *und_phrase_verdict (UndVerdict verdict);
const char *und_phrase_severity (UndSeverity severity);
const char *und_phrase_relation (UndRelation relation);
/* (nullable): the name of a jurisdiction, or NULL for an unknown or no code. */
const char *und_phrase_jurisdiction (const char *code);
/* "19 June 2018" for an ISO 8601 date; what is none, as it stands. */
char *und_phrase_date (const char *iso) G_GNUC_WARN_UNUSED_RESULT;
/* "Hector Balderas, Attorney General, New Mexico"; any member may be NULL. */
char *und_phrase_person (const char *name,
                         const char *office,
                         const char *organisation,
                         const char *jurisdiction) G_GNUC_WARN_UNUSED_RESULT;
/* Who issued a part, in as few words as tell it: a state, an organisation, a name; NULL if nobody
 * is known. */
char *und_phrase_issuer (UndPart *part) G_GNUC_WARN_UNUSED_RESULT;
/* A short name of a part for a row or a list to choose from. */
char *und_phrase_part (UndPart *part) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type utf8): what sentences call @parts (element-type UndPart), one name each: two that
 * would be called the same have their numbers, too. */
GPtrArray *und_phrase_parts (GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;
/* The rule that found a fact, as words: "signature block". */
char *und_phrase_rule (const char *rule) G_GNUC_WARN_UNUSED_RESULT;
/* The sum as it is done: "20 others + itself = 21". */
char *und_phrase_sum (const UndSum *sum) G_GNUC_WARN_UNUSED_RESULT;

/* As much of @text as a label can lay out at once; what is left out is told. */
char *und_phrase_shorten (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Does @finding say something of @part, and not only name it as a source? */
gboolean und_phrase_is_about (UndFinding *finding, UndPart *part);

G_END_DECLS
