/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-edit.h"

/**
 * und_edit_op_to_string:
 *
 * Names the kind of edit as the report does.
 *
 * Returns: (transfer none): "delete", "insert" or "replace"
 */
const char *
und_edit_op_to_string (UndEditOp self)
{
  static const char *const names[] = { "delete", "insert", "replace" };

  return names[self];
}

/**
 * und_grade_to_string:
 *
 * Names the grade as the report does.
 *
 * Returns: (transfer none): "typography", "punctuation", "case", "word" or "number"
 */
const char *
und_grade_to_string (UndGrade self)
{
  static const char *const names[] = { "typography", "punctuation", "case", "word", "number" };

  return names[self];
}

/**
 * und_edit_mark_to_string:
 *
 * Names the mark of a change as the report does.
 *
 * Returns: (transfer none): "ellipsis", "brackets", "joined" or "reordered"
 */
const char *
und_edit_mark_to_string (UndEditMark self)
{
  static const char *const names[] = { NULL, "ellipsis", "brackets", "joined", "reordered" };

  return names[self];
}
