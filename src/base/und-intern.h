/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndInterner:
 *
 * Numbers distinct byte strings 0, 1, 2, … in the order they are first seen, so that the layers
 * above compare words as integers. Not thread safe: one interner for each task.
 */
typedef struct _UndInterner UndInterner;

/* No number. */
#define UND_INTERNER_NONE G_MAXUINT32

UndInterner *und_interner_new (void) G_GNUC_WARN_UNUSED_RESULT;
void und_interner_free (UndInterner *self);
guint32 und_interner_intern (UndInterner *self, const char *bytes, gsize n_bytes);
guint32 und_interner_find (const UndInterner *self, const char *bytes, gsize n_bytes);
const char *und_interner_get (const UndInterner *self, guint32 id, gsize *n_bytes);
guint32 und_interner_get_size (const UndInterner *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndInterner, und_interner_free)

G_END_DECLS
