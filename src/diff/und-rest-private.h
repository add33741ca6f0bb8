/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit-script.h"
#include "und-sequence.h"
#include "und-span.h"

G_BEGIN_DECLS

/* What is left of a sequence: in @sequence, whose arrays are those below. */
typedef struct
{
  UndSequence sequence;
  guint32 *ids;
  guint32 *exact_ids;
  guint8 *letters;
  guint8 *breaks;
  GArray *holes; /* what is missing, in order */
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
