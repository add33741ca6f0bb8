/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit-script.h"
#include "und-sequence.h"

G_BEGIN_DECLS

/* A sentence, or most of one: below this, words meet by chance. */
#define UND_MOVE_DEFAULT_MIN_WORDS 8

/* The edge of a move, or of a copy, is cut back to a sentence's edge that is at most so many words
 * inside it: the words beyond were shared by chance. */
#define UND_MOVE_MAX_STRAY_WORDS 3

/* Two moves, or copies, with no more than so many tokens between them, on either side, are one
 * edited one. */
#define UND_MOVE_MAX_JOINED_GAP 16

/**
 * UndMove:
 * @a_start: first token of the passage in A
 * @a_end: one past its last token
 * @b_start: first token of the passage in B
 * @b_end: one past its last token
 *
 * A passage that stands elsewhere in B, verbatim or with small edits inside.
 */
typedef struct
{
  guint32 a_start;
  guint32 a_end;
  guint32 b_start;
  guint32 b_end;
} UndMove;

/**
 * UndCut:
 *
 * A place that a script must pass through: what stands before @a in A is compared with what stands
 * before @b in B only, and likewise after it.
 */
typedef struct
{
  guint32 a;
  guint32 b;
} UndCut;

/**
 * UndMoves:
 * @moves: (element-type UndMove): by place in A; no token is in two of them
 * @cuts: (element-type UndCut): places that the script of what is left passes through
 * @is_bounded: whether a passage may be told in pieces, or not at all, as the edits inside passages
 * were more than are looked through
 */
typedef struct
{
  GArray *moves;
  GArray *cuts;
  gboolean is_bounded;
} UndMoves;

UndMoves *und_moves_find (const UndSequence *a,
                          const UndSequence *b,
                          const UndEditScript *script,
                          guint min_words,
                          GCancellable *cancellable,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void und_moves_free (UndMoves *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndMoves, und_moves_free)

G_END_DECLS
