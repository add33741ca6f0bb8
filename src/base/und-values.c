/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-values.h"

#include <string.h>

struct _UndValues
{
  gatomicrefcount n_refs;
  GArray *values; /* (element-type UndValue) */
};

static void
clear_value (gpointer data)
{
  UndValue *value = data;

  g_free (value->key);
  g_free (value->text);
}

/**
 * und_values_new:
 *
 * Makes an empty list of values.
 *
 * Returns: (transfer full): the list
 */
UndValues *
und_values_new (void)
{
  UndValues *self = g_new0 (UndValues, 1);

  g_atomic_ref_count_init (&self->n_refs);
  self->values = g_array_new (FALSE, FALSE, sizeof (UndValue));
  g_array_set_clear_func (self->values, clear_value);
  return self;
}

/**
 * und_values_ref:
 * @self: a list of values
 *
 * Takes another reference; safe from any thread.
 *
 * Returns: (transfer full): @self
 */
UndValues *
und_values_ref (UndValues *self)
{
  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

/**
 * und_values_unref:
 * @self: (nullable): a list of values
 *
 * Gives a reference back, and frees the list with the last one.
 */
void
und_values_unref (UndValues *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->n_refs))
    return;
  g_array_unref (self->values);
  g_free (self);
}

/**
 * und_values_add_text:
 * @self: a list of values
 * @key: name of the value
 * @text: (nullable): the value; NULL is taken as ""
 *
 * Adds a value that is text.
 */
void
und_values_add_text (UndValues *self, const char *key, const char *text)
{
  UndValue value = { g_strdup (key), g_strdup (text != NULL ? text : ""), 0 };

  g_array_append_val (self->values, value);
}

/**
 * und_values_add_number:
 * @self: a list of values
 * @key: name of the value
 * @number: the value
 *
 * Adds a value that is a number.
 */
void
und_values_add_number (UndValues *self, const char *key, gint64 number)
{
  UndValue value = { g_strdup (key), NULL, number };

  g_array_append_val (self->values, value);
}

/**
 * und_values_get_size:
 * @self: a list of values
 *
 * Gets how many values there are.
 *
 * Returns: the count
 */
gsize
und_values_get_size (const UndValues *self)
{
  return self->values->len;
}

/**
 * und_values_get:
 * @self: a list of values
 * @index: which one, from 0, in the order they were added
 *
 * Gets one value.
 *
 * Returns: (transfer none): the value, until another is added
 */
const UndValue *
und_values_get (const UndValues *self, gsize index)
{
  g_return_val_if_fail (index < self->values->len, NULL);

  return &g_array_index (self->values, UndValue, index);
}

static const UndValue *
find_value (const UndValues *self, const char *key, gsize n_key)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      const UndValue *value = &g_array_index (self->values, UndValue, i);

      if (strncmp (value->key, key, n_key) == 0 && value->key[n_key] == '\0')
        return value;
    }
  return NULL;
}

/**
 * und_values_find:
 * @self: a list of values
 * @key: name of a value
 *
 * Gets the first value of that name. O(number of values).
 *
 * Returns: (transfer none) (nullable): the value
 */
const UndValue *
und_values_find (const UndValues *self, const char *key)
{
  return find_value (self, key, strlen (key));
}

static void
append_value (GString *out, const UndValue *value)
{
  if (value->text != NULL)
    g_string_append (out, value->text);
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, value->number);
}

/**
 * und_values_format:
 * @self: (nullable): a list of values
 * @format: text with `{key}` where a value goes; `{{` is a brace
 *
 * Renders a message. A name without a value stays as it is written.
 *
 * Returns: (transfer full): the message
 */
char *
und_values_format (const UndValues *self, const char *format)
{
  GString *out = g_string_new (NULL);

  for (const char *at = format; *at != '\0';)
    {
      const char *close = *at == '{' && at[1] != '{' ? strchr (at, '}') : NULL;
      const UndValue *value = NULL;

      if (close != NULL && self != NULL)
        value = find_value (self, at + 1, close - at - 1);
      if (value != NULL)
        append_value (out, value);
      else
        g_string_append_c (out, *at);

      if (value != NULL)
        at = close + 1;
      else
        at += *at == '{' && at[1] == '{' ? 2 : 1;
    }
  return g_string_free (out, FALSE);
}
