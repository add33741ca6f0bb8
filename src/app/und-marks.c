/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-marks.h"

/* Grounds are colours laid over whatever is below, so that they read on light and on dark alike; 16
 * bits a channel, as Pango counts. */
typedef struct
{
  guint16 red;
  guint16 green;
  guint16 blue;
  guint16 alpha;
} Ground;

static const Ground deleted_ground = { 0xe000, 0x1b00, 0x2400, 0x4000 };
static const Ground inserted_ground = { 0x2600, 0xa200, 0x6900, 0x4800 };
static const Ground number_ground = { 0xf6f6, 0xd3d3, 0x2d2d, 0x9000 };
static const Ground moved_ground = { 0x9100, 0x4100, 0xac00, 0x3000 };

static void
insert (PangoAttrList *marks, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (marks, attribute);
}

static void
add_ground (PangoAttrList *marks, const Ground *ground, gsize start, gsize end)
{
  insert (marks, pango_attr_background_new (ground->red, ground->green, ground->blue), start, end);
  insert (marks, pango_attr_background_alpha_new (ground->alpha), start, end);
}

/**
 * und_marks_add:
 * @marks: the marks of a paragraph
 * @start: first byte in the paragraph
 * @end: one past the last byte
 * @mark: what happened to these words
 * @grade: how much it matters
 *
 * Marks words. The line, not the colour, says what happened.
 */
void
und_marks_add (PangoAttrList *marks, gsize start, gsize end, UndMark mark, UndGrade grade)
{
  const Ground *ground = mark == UND_MARK_DELETED ? &deleted_ground : &inserted_ground;

  if (start >= end)
    return;
  if (mark == UND_MARK_MOVED)
    {
      add_ground (marks, &moved_ground, start, end);
      return;
    }
  if (grade == UND_GRADE_NUMBER)
    ground = &number_ground;
  if (grade >= UND_GRADE_WORD)
    add_ground (marks, ground, start, end);
  if (mark == UND_MARK_DELETED)
    insert (marks, pango_attr_strikethrough_new (TRUE), start, end);
  else
    insert (marks, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
}

/**
 * und_marks_add_span:
 * @marks: the marks of a paragraph
 * @view: the bytes of a document that the paragraph shows
 * @span: bytes of the same document
 * @mark: what happened to these words
 * @grade: how much it matters
 *
 * Marks what of @span lies in @view.
 */
void
und_marks_add_span (PangoAttrList *marks, UndSpan view, UndSpan span, UndMark mark, UndGrade grade)
{
  gsize start = MAX (view.start, span.start);
  gsize end = MIN (view.end, span.end);

  if (start < end)
    und_marks_add (marks, start - view.start, end - view.start, mark, grade);
}

/**
 * und_marks_add_letters:
 * @marks: the marks of a paragraph
 * @view: the bytes of a document that the paragraph shows
 * @span: bytes of the same document, inside a marked word
 *
 * Makes the letters of @span that lie in @view stand out in their word.
 */
void
und_marks_add_letters (PangoAttrList *marks, UndSpan view, UndSpan span)
{
  gsize start = MAX (view.start, span.start);
  gsize end = MIN (view.end, span.end);

  if (start < end)
    insert (marks, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start - view.start, end - view.start);
}
