/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-block.h"

G_BEGIN_DECLS

/**
 * UndHeadlineScorer:
 *
 * Says how much lines above a body look like its headline.
 */
typedef struct _UndHeadlineScorer UndHeadlineScorer;

/* For the part being read; both must outlive the scorer. */
UndHeadlineScorer *und_headline_scorer_new (const UndReader *reader) G_GNUC_WARN_UNUSED_RESULT;
void und_headline_scorer_free (UndHeadlineScorer *self);
/* Negative for what is no headline; the higher, the surer. O(length of the line). */
int und_headline_scorer_measure (const UndHeadlineScorer *self, const UndBlock *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndHeadlineScorer, und_headline_scorer_free)

G_END_DECLS
