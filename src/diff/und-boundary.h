/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit-script.h"
#include "und-sequence.h"

G_BEGIN_DECLS

UndEditScript *und_boundary_slide (const UndSequence *a,
                                   const UndSequence *b,
                                   const UndEditScript *script) G_GNUC_WARN_UNUSED_RESULT;
UndEditScript *und_boundary_absorb_islands (const UndSequence *a,
                                            const UndSequence *b,
                                            const UndEditScript *script,
                                            gsize *n_words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
