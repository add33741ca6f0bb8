/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-issue.h"
#include "und-part.h"
#include "und-values.h"

G_BEGIN_DECLS

#define UND_TYPE_FINDING (und_finding_get_type ())
G_DECLARE_FINAL_TYPE (UndFinding, und_finding, UND, FINDING, GObject)

typedef enum
{
  UND_FINDING_OPEN,
  UND_FINDING_DISMISSED,
} UndFindingStatus;

typedef struct
{
  UndPart *part; /* strong */
  UndSpan span;
} UndEvidence;

/* @id must stand in the table of und-finding.c. Takes @values and @evidence (element-type
 * UndEvidence, one at least). */
UndFinding *und_finding_new (const char *id, UndValues *values, GArray *evidence)
  G_GNUC_WARN_UNUSED_RESULT;
GArray *und_evidence_array_new (void) G_GNUC_WARN_UNUSED_RESULT;
void und_evidence_array_add (GArray *evidence, UndPart *part, UndSpan span);
const char *und_finding_get_id (UndFinding *self);
UndSeverity und_finding_get_severity (UndFinding *self);
UndFindingStatus und_finding_get_status (UndFinding *self);
const char *und_finding_get_reason (UndFinding *self);
UndValues *und_finding_get_values (UndFinding *self);
GArray *und_finding_get_evidence (UndFinding *self);
/* English, or the user's language if @is_translated. */
char *und_finding_dup_message (UndFinding *self, gboolean is_translated) G_GNUC_WARN_UNUSED_RESULT;
/* Two or three words for a badge ("lists itself"), in the user's language. */
const char *und_finding_get_label (UndFinding *self);
const char *und_finding_status_to_string (UndFindingStatus self);

G_END_DECLS
