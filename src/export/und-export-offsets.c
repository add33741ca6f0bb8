/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-report-nodes.h"

/**
 * und_report_set_offsets:
 * @object: an object of the report
 * @text: the stored text
 * @span: bytes in @text
 *
 * Adds the members "start" and "end": code points, as everything outside the program counts.
 */
void
und_report_set_offsets (JsonObject *object, const UndText *text, UndSpan span)
{
  und_report_set_integer (object, "start", (gint64) und_text_byte_to_char (text, span.start));
  und_report_set_integer (object, "end", (gint64) und_text_byte_to_char (text, span.end));
}

/**
 * und_report_set_span:
 * @object: an object of the report
 * @name: the member's name
 * @text: the stored text
 * @span: bytes in @text
 *
 * Adds a Span.
 */
void
und_report_set_span (JsonObject *object, const char *name, const UndText *text, UndSpan span)
{
  und_report_set_offsets (und_report_set_object (object, name), text, span);
}
