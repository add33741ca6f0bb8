/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word has in common with one that is the same letter by letter; no other has as much. */
#define UND_PARTING_SAME 100

/* Words on either side of a gap that are parted one by one. Of the gaps of 600 pairs of sentences
 * that people marked none needs more: with 24, 32 or 48 as many edits are theirs. */
#define UND_PARTING_MAX_WORDS 32

/**
 * UndPartingSide:
 * @n: written words of the gap on this side
 * @is_mark: (array length=n): 1 for what is of marks alone: a dash between spaces
 */
typedef struct
{
  gsize n;
  const guint8 *is_mark;
} UndPartingSide;

/**
 * UndPartingEdit:
 *
 * Words [a_start, a_end) of A that become words [b_start, b_end) of B.
 */
typedef struct
{
  guint32 a_start;
  guint32 a_end;
  guint32 b_start;
  guint32 b_end;
} UndPartingEdit;

GArray *und_parting_find (const UndPartingSide *a, const UndPartingSide *b, const guint8 *likeness)
  G_GNUC_WARN_UNUSED_RESULT;
guint8 und_parting_measure_likeness (const char *a, gsize n_a, const char *b, gsize n_b)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
