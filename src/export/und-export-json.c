/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-report-format.h"
#include "und-report-writers.h"

/* json-glib's generator prints doubles with 17 digits and puts a space before colons; the report's
 * numbers must be the same strings in JSON and in XML. So its nodes are printed here, in the order
 * of the format's table. */

static void
break_line (GString *out, guint depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

void
und_report_append_json_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    switch (*c)
      {
      case '"':
      case '\\':
        g_string_append_c (out, '\\');
        g_string_append_c (out, *c);
        break;
      case '\n':
        g_string_append (out, "\\n");
        break;
      case '\r':
        g_string_append (out, "\\r");
        break;
      case '\t':
        g_string_append (out, "\\t");
        break;
      default:
        if ((guchar) *c < 0x20)
          g_string_append_printf (out, "\\u%04x", (guint) (guchar) *c);
        else
          g_string_append_c (out, *c);
      }
  g_string_append_c (out, '"');
}

static void
write_scalar (GString *out, JsonNode *node, gboolean is_ratio)
{
  char buffer[UND_RATIO_BUFFER_SIZE];

  if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (out, "null");
  else if (is_ratio)
    g_string_append (out, und_report_format_ratio (json_node_get_double (node), buffer));
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    und_report_append_json_string (out, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
}

static void write_object (GString *out,
                          JsonObject *object,
                          const UndReportObject *format,
                          guint depth);

/* Items are objects of @format, or, without one, strings or lists of strings. */
static void
write_array (GString *out, JsonArray *array, const UndReportObject *format, guint depth)
{
  const guint n_items = json_array_get_length (array);

  g_string_append_c (out, '[');
  for (guint i = 0; i < n_items; i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (i > 0)
        g_string_append_c (out, ',');
      break_line (out, depth + 1);
      if (format != NULL)
        write_object (out, json_node_get_object (item), format, depth + 1);
      else if (JSON_NODE_HOLDS_ARRAY (item))
        write_array (out, json_node_get_array (item), NULL, depth + 1);
      else
        write_scalar (out, item, FALSE);
    }
  if (n_items > 0)
    break_line (out, depth);
  g_string_append_c (out, ']');
}

static void
write_values (GString *out, JsonObject *object, guint depth)
{
  const char *separator = "";
  const char *name;
  JsonObjectIter iter;
  JsonNode *node;

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_string_append (out, separator);
      break_line (out, depth + 1);
      und_report_append_json_string (out, name);
      g_string_append (out, ": ");
      write_scalar (out, node, FALSE);
      separator = ",";
    }
  if (*separator != '\0')
    break_line (out, depth);
  g_string_append_c (out, '}');
}

static void
write_member (GString *out, JsonNode *node, const UndReportMember *member, guint depth)
{
  und_report_append_json_string (out, member->name);
  g_string_append (out, ": ");
  if (JSON_NODE_HOLDS_ARRAY (node))
    write_array (out, json_node_get_array (node), member->object, depth);
  else if (!JSON_NODE_HOLDS_OBJECT (node))
    write_scalar (out, node, member->kind == UND_MEMBER_RATIO);
  else if (member->kind == UND_MEMBER_VALUES)
    write_values (out, json_node_get_object (node), depth);
  else
    write_object (out, json_node_get_object (node), member->object, depth);
}

/* The recursion is bounded by the format, not by the input. */
static void
write_object (GString *out, JsonObject *object, const UndReportObject *format, guint depth)
{
  const char *separator = "";

  g_string_append_c (out, '{');
  for (gsize i = 0; i < format->n_members; i++)
    {
      JsonNode *node = json_object_get_member (object, format->members[i].name);

      if (node == NULL)
        continue;
      g_string_append (out, separator);
      break_line (out, depth + 1);
      write_member (out, node, &format->members[i], depth + 1);
      separator = ",";
    }
  if (*separator != '\0')
    break_line (out, depth);
  g_string_append_c (out, '}');
}

/**
 * und_report_write_json:
 * @report: a report of the right shape
 *
 * Writes @report as JSON, with a final newline. O(n).
 *
 * Returns: (transfer full): the text
 */
GBytes *
und_report_write_json (JsonNode *report)
{
  GString *out = g_string_new (NULL);

  write_object (out, json_node_get_object (report), und_report_format_get (), 0);
  g_string_append_c (out, '\n');
  return g_string_free_to_bytes (out);
}
