/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most words, on either side, that are aligned exactly; longer gaps count as different. */
#define UND_WORD_OVERLAP_MAX 96u

/* How many words of @a stand in @b in the same order. */
guint und_word_overlap_count (const guint32 *a, gsize n_a, const guint32 *b, gsize n_b);

/**
 * UndWordReach:
 * @a: how many words of the first text are taken in
 * @b: how many of the second
 * @n_equal: how many of them are equal
 */
typedef struct
{
  gsize a;
  gsize b;
  guint n_equal;
} UndWordReach;

/* How far two texts stay alike from their beginnings or, if @is_backward, from their ends. An equal
 * word makes up for @gain different ones. */
UndWordReach und_word_overlap_reach (const guint32 *a,
                                     gsize n_a,
                                     const guint32 *b,
                                     gsize n_b,
                                     guint gain,
                                     gboolean is_backward);

G_END_DECLS
