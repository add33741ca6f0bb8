/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-span.h"
#include "und-stream-index.h"

G_BEGIN_DECLS

/* Words on each side of a run that are glanced at. */
#define UND_STREAM_GLANCE_WORDS 16u

/* Is there something near the run of @n_words at @here and at @there that it could go on to? */
gboolean und_stream_glance (const UndStreamIndex *index,
                            const guint32 *words,
                            UndSpan here,
                            UndSpan text,
                            guint32 there,
                            UndSpan document);

G_END_DECLS
