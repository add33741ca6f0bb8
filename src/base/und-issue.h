/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-values.h"

G_BEGIN_DECLS

typedef enum
{
  UND_SEVERITY_ERROR,
  UND_SEVERITY_WARNING,
  UND_SEVERITY_NOTICE,
} UndSeverity;

/**
 * UndIssue:
 * @id: stable identifier, static
 * @severity: how much it matters
 * @values: what the message is rendered from; never NULL
 * @line: line in the source file from 1, or 0 where there is none
 *
 * What import noticed and worked round. Immutable once it is in a draft.
 */
typedef struct
{
  const char *id;
  UndSeverity severity;
  UndValues *values;
  guint line;
} UndIssue;

/* @id must stand in the table of und-issue.c, which holds the severity and the message. Takes
 * @values; NULL is none. */
UndIssue *und_issue_new (const char *id, UndValues *values, guint line) G_GNUC_WARN_UNUSED_RESULT;
gboolean und_issue_is_known (const char *id);
void und_issue_free (UndIssue *self);
/* In English, or in the user's language if @is_translated. */
char *und_issue_dup_message (const UndIssue *self, gboolean is_translated)
  G_GNUC_WARN_UNUSED_RESULT;
const char *und_severity_to_string (UndSeverity self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndIssue, und_issue_free)

G_END_DECLS
