/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-finding.h"
#include "und-link.h"
#include "und-roster.h"

G_BEGIN_DECLS

/**
 * UndAnalysis:
 *
 * What a set of documents says together: its parts, links, rosters and findings. It is what every
 * view shows and every exporter writes. Immutable once made and atomically reference-counted, so a
 * thread may hold it; the objects in it are read only.
 */
typedef struct _UndAnalysis UndAnalysis;

/* @documents (element-type UndDocument): in the order given; failed ones are passed over and get
 * no number. NULL only when cancelled. Any thread. */
UndAnalysis *und_analysis_new (GPtrArray *documents, GCancellable *cancellable, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
UndAnalysis *und_analysis_ref (UndAnalysis *self);
void und_analysis_unref (UndAnalysis *self);
/* (element-type UndDocument): those that could be read; document d1 is the first. */
GPtrArray *und_analysis_get_documents (UndAnalysis *self);
/* (element-type UndPart): all, in document order. */
GPtrArray *und_analysis_get_parts (UndAnalysis *self);
/* (element-type UndLink) */
GPtrArray *und_analysis_get_links (UndAnalysis *self);
/* (element-type UndRoster) */
GPtrArray *und_analysis_get_rosters (UndAnalysis *self);
/* (element-type UndFinding): by severity, then document order. */
GPtrArray *und_analysis_get_findings (UndAnalysis *self);
/* By id ("d2.1"), or NULL. */
UndPart *und_analysis_find_part (UndAnalysis *self, const char *id);
/* The link that says what @part has to do with a letter (the first of announces, reports,
 * reproduces), or NULL. */
UndLink *und_analysis_find_letter_link (UndAnalysis *self, UndPart *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndAnalysis, und_analysis_unref)

G_END_DECLS
