/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-edit.h"

#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum
{
  UND_MARK_DELETED,
  UND_MARK_INSERTED,
  UND_MARK_MOVED,
} UndMark;

/* Marks bytes [@start, @end) of a paragraph: deleted words are struck, inserted ones underlined,
 * moved ones on violet; a changed number is on yellow, and what is lighter than a word has its line
 * but no ground. */
void und_marks_add (PangoAttrList *marks, gsize start, gsize end, UndMark mark, UndGrade grade);
/* The same for the part of @span that lies in @view, counted from the start of @view. */
void und_marks_add_span (PangoAttrList *marks,
                         UndSpan view,
                         UndSpan span,
                         UndMark mark,
                         UndGrade grade);
/* Makes letters inside a marked word stand out in it. */
void und_marks_add_letters (PangoAttrList *marks, UndSpan view, UndSpan span);

G_END_DECLS
