/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-char-marks.h"
#include "und-part.h"

G_BEGIN_DECLS

/**
 * UndExportedPassage:
 * @from_name: the document that repeats the words; lent, as all members
 * @from_series: (nullable): what it is one of
 * @from_marks: of its text
 * @from: bytes of it
 * @to_name: the document that they are found in
 * @to_series: (nullable): likewise
 * @to_marks: of its text
 * @to: bytes of it
 * @similarity: in `[0, 1]`
 *
 * A passage that two documents share.
 */
typedef struct
{
  const char *from_name;
  const char *from_series;
  const UndCharMarks *from_marks;
  UndSpan from;
  const char *to_name;
  const char *to_series;
  const UndCharMarks *to_marks;
  UndSpan to;
  UndVerdict verdict;
  double similarity;
} UndExportedPassage;

void und_export_passage_json (GString *out, const UndExportedPassage *passage);
void und_export_passage_json_with_edits (GString *out, const UndExportedPassage *passage);
void und_export_passage_text (GString *out, const UndExportedPassage *passage);
void und_export_passage_passim (GString *out, const UndExportedPassage *passage);
void und_export_passage_pan (GString *out, const UndExportedPassage *passage);

G_END_DECLS
