/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis-private.h"

G_BEGIN_DECLS

/* Adds a finding to @self; takes @values and @evidence. */
void und_checker_add (UndAnalysis *self, const char *id, UndValues *values, GArray *evidence);
/* The first words of a span, for a message. */
char *und_checker_dup_words (UndPart *part, UndSpan span) G_GNUC_WARN_UNUSED_RESULT;
/* One span of evidence. */
GArray *und_checker_evidence (UndPart *part, UndSpan span) G_GNUC_WARN_UNUSED_RESULT;

/* und-checker-roster.c: sums, who is missing, who is extra, names. */
void und_checker_check_roster (UndAnalysis *self, UndRoster *roster);
/* und-checker-quotations.c: altered, not found, from a sibling, altered alike. */
void und_checker_check_quotations (UndAnalysis *self);

G_END_DECLS
