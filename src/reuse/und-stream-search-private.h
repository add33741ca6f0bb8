/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-stream-search.h"

G_BEGIN_DECLS

/**
 * UndStreamActive:
 * @number: a passage that was found
 * @here: its seed in the text
 * @there: and in the index
 */
typedef struct
{
  guint number;
  guint32 here;
  guint32 there;
} UndStreamActive;

/**
 * UndStreamSearching:
 *
 * What is being looked up, and what was found of it; places are words of the whole index. With
 * @n_back 0, words of the text are told once for each document; else once for each place that they
 * stand at there, of which @n_back are not mixed up.
 */
typedef struct
{
  const UndStreamIndex *index;
  const guint32 *words;
  gsize n_words;
  GArray *passages;
  guint n_back;
  GArray *active; /* (element-type UndStreamActive): passages that end near the word looked up last
                     or beyond */
  guint32 shift;  /* how far on the run that was found last stood in the index, modulo 2^32 */
} UndStreamSearching;

/* Takes a place that has the same run of words, unless it lies in a passage that is found. */
void und_stream_searching_take_seed (UndStreamSearching *self, guint32 here, guint32 there);
/* Joins and sorts what was found, and counts its words from the start of each document. */
void und_stream_searching_end (UndStreamSearching *self);

G_END_DECLS
