/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-span.h"

G_BEGIN_DECLS

typedef enum
{
  UND_EDIT_DELETE,
  UND_EDIT_INSERT,
  UND_EDIT_REPLACE,
} UndEditOp;

/* From the lightest to the heaviest. */
typedef enum
{
  UND_GRADE_TYPOGRAPHY,
  UND_GRADE_PUNCTUATION,
  UND_GRADE_CASE,
  UND_GRADE_WORD,
  UND_GRADE_NUMBER,
} UndGrade;

/* What is known of a change besides its words: the sign by which what repeats them says itself that
 * it changes them, or that it joins what stands apart, or puts it in another order. */
typedef enum
{
  UND_EDIT_MARK_NONE,
  UND_EDIT_MARK_ELLIPSIS,
  UND_EDIT_MARK_BRACKETS,
  UND_EDIT_MARK_JOINED,
  UND_EDIT_MARK_REORDERED,
} UndEditMark;

/**
 * UndEdit:
 * @from: bytes in the source (the letter; A); empty for an insertion
 * @to: bytes in the document that repeats it (the release; B); empty for a deletion
 * @mark: set for quotations only
 */
typedef struct
{
  UndEditOp op;
  UndGrade grade;
  UndSpan from;
  UndSpan to;
  UndEditMark mark;
} UndEdit;

const char *und_edit_op_to_string (UndEditOp self);
/* Not for NONE. */
const char *und_edit_mark_to_string (UndEditMark self);
const char *und_grade_to_string (UndGrade self);

G_END_DECLS
