/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndValue:
 * @key: member name; owned
 * @text: the value as text; owned; NULL if @number holds it
 * @number: the value if @text is NULL
 *
 * One named value of an issue, a reason or a finding.
 */
typedef struct
{
  char *key;
  char *text;
  gint64 number;
} UndValue;

/**
 * UndValues:
 *
 * Named values in the order they were added: what a message is rendered from, and what the report
 * prints beside it.
 */
typedef struct _UndValues UndValues;

UndValues *und_values_new (void) G_GNUC_WARN_UNUSED_RESULT;
UndValues *und_values_ref (UndValues *self);
void und_values_unref (UndValues *self);
void und_values_add_text (UndValues *self, const char *key, const char *text);
void und_values_add_number (UndValues *self, const char *key, gint64 number);
gsize und_values_get_size (const UndValues *self);
const UndValue *und_values_get (const UndValues *self, gsize index);
const UndValue *und_values_find (const UndValues *self, const char *key);

/* Renders "{key}" in @format by the value of that key; "{{" is a brace. */
char *und_values_format (const UndValues *self, const char *format) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndValues, und_values_unref)

G_END_DECLS
