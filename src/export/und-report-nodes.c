/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-report-nodes.h"

#include "und-report-format.h"

/* (transfer full) (nullable): @text with what the report cannot hold replaced; NULL if it can hold
 * all of it, as nearly always. */
static char *
clean (const char *text)
{
  GString *ret;
  const char *c = text;

  while (*c != '\0' && und_report_is_allowed_char (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);
  if (*c == '\0')
    return NULL;

  ret = g_string_new_len (text, c - text);
  for (; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_unichar (
      ret, und_report_is_allowed_char (g_utf8_get_char (c)) ? g_utf8_get_char (c) : 0xfffd);
  return g_string_free (ret, FALSE);
}

static JsonNode *
new_string (const char *text)
{
  g_autofree char *cleaned = NULL;

  if (text == NULL)
    return json_node_init_null (json_node_alloc ());
  g_assert (g_utf8_validate (text, -1, NULL));
  cleaned = clean (text);
  return json_node_init_string (json_node_alloc (), cleaned != NULL ? cleaned : text);
}

void
und_report_set_string (JsonObject *object, const char *name, const char *text)
{
  json_object_set_member (object, name, new_string (text));
}

void
und_report_set_integer (JsonObject *object, const char *name, gint64 integer)
{
  json_object_set_int_member (object, name, integer);
}

void
und_report_set_count (JsonObject *object, const char *name, gint64 count)
{
  if (count < 0)
    und_report_set_null (object, name);
  else
    und_report_set_integer (object, name, count);
}

void
und_report_set_ratio (JsonObject *object, const char *name, double ratio)
{
  json_object_set_double_member (object, name, ratio);
}

void
und_report_set_boolean (JsonObject *object, const char *name, gboolean value)
{
  json_object_set_boolean_member (object, name, value);
}

void
und_report_set_null (JsonObject *object, const char *name)
{
  json_object_set_null_member (object, name);
}

JsonObject *
und_report_set_object (JsonObject *object, const char *name)
{
  JsonObject *ret = json_object_new ();

  json_object_set_object_member (object, name, ret);
  return ret;
}

JsonArray *
und_report_set_list (JsonObject *object, const char *name)
{
  JsonArray *ret = json_array_new ();

  json_object_set_array_member (object, name, ret);
  return ret;
}

JsonObject *
und_report_add_object (JsonArray *list)
{
  JsonObject *ret = json_object_new ();

  json_array_add_object_element (list, ret);
  return ret;
}

void
und_report_add_string (JsonArray *list, const char *text)
{
  json_array_add_element (list, new_string (text));
}

void
und_report_set_values (JsonObject *object, const char *name, const UndValues *values)
{
  JsonObject *ret = und_report_set_object (object, name);

  for (gsize i = 0; i < und_values_get_size (values); i++)
    {
      const UndValue *value = und_values_get (values, i);

      if (value->text == NULL)
        und_report_set_integer (ret, value->key, value->number);
      else if (und_report_is_integer (value->text))
        und_report_set_integer (ret, value->key, g_ascii_strtoll (value->text, NULL, 10));
      else
        und_report_set_string (ret, value->key, value->text);
    }
}
