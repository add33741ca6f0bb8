/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-analysis.h"
#include "und-passim-reader.h"

G_BEGIN_DECLS

/**
 * UndPassimLocator:
 *
 * Finds passim's places in one document. Immutable once it is made.
 */
typedef struct _UndPassimLocator UndPassimLocator;

UndPassimLocator *und_passim_locator_new (UndText *text) G_GNUC_WARN_UNUSED_RESULT;
void und_passim_locator_free (UndPassimLocator *self);
gboolean und_passim_locator_find (const UndPassimLocator *self,
                                  const UndPassimPlace *place,
                                  UndSpan *span,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndPassimLocator, und_passim_locator_free)

UndPassage *und_passim_pair_make_passage (const UndPassimPair *pair,
                                          const UndPassimLocator *target,
                                          const UndPassimLocator *source,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
