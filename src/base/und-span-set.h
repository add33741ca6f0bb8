/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-span.h"

G_BEGIN_DECLS

/**
 * UndSpanSet:
 *
 * Spans of one text, kept sorted, disjoint and merged where they touch. Adding costs O(log n)
 * amortised when spans come in order, O(n) otherwise.
 */
typedef struct _UndSpanSet UndSpanSet;

UndSpanSet *und_span_set_new (void) G_GNUC_WARN_UNUSED_RESULT;
void und_span_set_free (UndSpanSet *self);
void und_span_set_add (UndSpanSet *self, UndSpan span);
void und_span_set_subtract (UndSpanSet *self, UndSpan span);
const UndSpan *und_span_set_get_spans (const UndSpanSet *self, gsize *n_spans);
gsize und_span_set_get_length (const UndSpanSet *self);
gsize und_span_set_get_overlap (const UndSpanSet *self, UndSpan span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndSpanSet, und_span_set_free)

G_END_DECLS
