/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <json-glib/json-glib.h>

#include "und-text.h"
#include "und-values.h"

G_BEGIN_DECLS

/* Setters for the members of a report's objects. NULL is null. A character that the report cannot
 * hold becomes U+FFFD, so that both writings have the same. */
void und_report_set_string (JsonObject *object, const char *name, const char *text);
void und_report_set_integer (JsonObject *object, const char *name, gint64 integer);
/* Below 0 is null. */
void und_report_set_count (JsonObject *object, const char *name, gint64 count);
void und_report_set_ratio (JsonObject *object, const char *name, double ratio);
void und_report_set_boolean (JsonObject *object, const char *name, gboolean value);
void und_report_set_null (JsonObject *object, const char *name);
void und_report_set_values (JsonObject *object, const char *name, const UndValues *values);
/* A new object or list as a member or an item; lent. */
JsonObject *und_report_set_object (JsonObject *object, const char *name);
JsonArray *und_report_set_list (JsonObject *object, const char *name);
JsonObject *und_report_add_object (JsonArray *list);
void und_report_add_string (JsonArray *list, const char *text);

/* und-export-offsets.c, the one file in which bytes become code points. */
void und_report_set_span (JsonObject *object, const char *name, const UndText *text, UndSpan span);
/* "start" and "end" in @object itself. */
void und_report_set_offsets (JsonObject *object, const UndText *text, UndSpan span);

G_END_DECLS
