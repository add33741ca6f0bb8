/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-match.h"

G_BEGIN_DECLS

/**
 * UndQuotedRun:
 * @span: the words between the marks, without the white space round them
 * @words: the tokens between the marks
 * @outer: the tokens with the marks; where the closing mark is missing, @words' end
 * @is_nested: stands inside another run
 * @is_closed: has its closing mark
 * @is_block: is set off as a block, without marks
 *
 * What stands between an opening mark and its closing mark.
 */
typedef struct
{
  UndSpan span;
  UndRange words;
  UndRange outer;
  gboolean is_nested;
  gboolean is_closed;
  gboolean is_block;
} UndQuotedRun;

/* The runs in @span, by their first word, outer ones first: (element-type UndQuotedRun). O(n). */
GArray *und_quoted_runs_read (const UndReader *self, UndSpan span) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
