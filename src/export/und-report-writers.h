/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <json-glib/json-glib.h>

#include "und-export.h"

G_BEGIN_DECLS

/* Both writers take the report as json-glib's nodes, of the shape that und-report-format.c says. */

/* Where the element of an object begins in the XML. */
typedef struct
{
  guint line;
  JsonObject *object; /* lent by the report */
} UndReportPlace;

/* und-report-walk.c: the only place that asks the model. */
JsonNode *und_report_walk (const UndReport *report) G_GNUC_WARN_UNUSED_RESULT;

/* und-export-json.c */
GBytes *und_report_write_json (JsonNode *report) G_GNUC_WARN_UNUSED_RESULT;

/* und-export-json.c: @text as JSON has it, with its quotes. */
void und_report_append_json_string (GString *out, const char *text);

/* und-export-dot.c: a graph for each of @collations (element-type UndCollation). */
GBytes *und_report_write_dot (GPtrArray *collations) G_GNUC_WARN_UNUSED_RESULT;

/* und-export-xml.c: @places (nullable) (element-type UndReportPlace) gets one entry an object. */
GBytes *und_report_write_xml (JsonNode *report, GArray *places) G_GNUC_WARN_UNUSED_RESULT;

/* und-export.c: either. */
GBytes *und_report_write (JsonNode *report, UndExportFormat format) G_GNUC_WARN_UNUSED_RESULT;

/* und-report-read-json.c: NULL if @bytes are no JSON or not of the report's shape; then, and only
 * then, messages (element-type utf8) "LINE: text" are added. @lines (nullable) (element-type
 * JsonObject uint) gets the line that each object begins in. */
JsonNode *und_report_read_json (GBytes *bytes, GHashTable *lines, GPtrArray *messages)
  G_GNUC_WARN_UNUSED_RESULT;

/* und-report-shape.c: is @report of the shape that the format says? Messages as above. */
gboolean und_report_check_shape (JsonNode *report, GHashTable *lines, GPtrArray *messages);

/* und-report-read-xml.c: NULL with an error if it is not of the report's shape. */
JsonNode *und_report_read_xml (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
