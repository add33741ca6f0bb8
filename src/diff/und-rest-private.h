/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit-script.h"
#include "und-sequence.h"
#include "und-span.h"

G_BEGIN_DECLS

/* What is left of a sequence: @sequence, in the arrays of the whole. */
typedef struct
{
  UndSequence sequence;
  UndSequence taken; /* what is missing, in order, in arrays of its own */
  gsize n_whole;
  GArray *holes; /* where it is missing, in order */
} UndRest;

void und_rest_init (UndRest *self, const UndSequence *whole, const GArray *skipped);
void und_rest_clear (UndRest *self);
guint32 und_rest_count_before (const UndRest *self, guint32 place);
UndEditScript *und_rest_put_back (const UndEditScript *script,
                                  const UndRest *a,
                                  const UndRest *b,
                                  gsize n_a,
                                  gsize n_b) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndRest, und_rest_clear)

G_END_DECLS
