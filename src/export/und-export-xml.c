/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-report-format.h"
#include "und-report-writers.h"
#include "und-xml-writer.h"

typedef struct
{
  UndXmlWriter *xml;
  GArray *places; /* (nullable) (element-type UndReportPlace); lent */
} Writer;

static void
write_attribute (Writer *self, const char *name, JsonNode *node, gboolean is_ratio)
{
  char ratio[UND_RATIO_BUFFER_SIZE];
  g_autofree char *integer = NULL;
  const char *value;

  if (JSON_NODE_HOLDS_NULL (node))
    return;
  if (is_ratio)
    value = und_report_format_ratio (json_node_get_double (node), ratio);
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    value = json_node_get_string (node);
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    value = json_node_get_boolean (node) ? "true" : "false";
  else
    value = integer = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  und_xml_writer_attribute (self->xml, name, value);
}

static void
write_strings (Writer *self, JsonArray *strings, const char *element)
{
  for (guint i = 0; i < json_array_get_length (strings); i++)
    {
      und_xml_writer_start (self->xml, element);
      und_xml_writer_text (self->xml, json_array_get_string_element (strings, i));
      und_xml_writer_end (self->xml);
    }
}

static void
write_wrapped_strings (Writer *self, JsonArray *strings, const UndReportMember *member)
{
  und_xml_writer_start (self->xml, member->element);
  write_strings (self, strings, member->item);
  und_xml_writer_end (self->xml);
}

static void
write_values (Writer *self, JsonObject *values, const char *name)
{
  const char *key;
  JsonObjectIter iter;
  JsonNode *node;

  und_xml_writer_start (self->xml, name);
  json_object_iter_init_ordered (&iter, values);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    write_attribute (self, key, node, FALSE);
  und_xml_writer_end (self->xml);
}

static void write_object (Writer *self,
                          JsonObject *object,
                          const UndReportObject *format,
                          const char *element);

static void
write_list (Writer *self, JsonArray *items, const UndReportMember *member)
{
  const guint n_items = json_array_get_length (items);

  switch (member->kind)
    {
    case UND_MEMBER_OBJECTS:
      for (guint i = 0; i < n_items; i++)
        write_object (self, json_array_get_object_element (items, i), member->object,
                      member->element);
      break;
    case UND_MEMBER_STRING_LISTS:
      for (guint i = 0; i < n_items; i++)
        write_wrapped_strings (self, json_array_get_array_element (items, i), member);
      break;
    case UND_MEMBER_WRAPPED_STRINGS:
      if (n_items > 0)
        write_wrapped_strings (self, items, member);
      break;
    default:
      write_strings (self, items, member->element);
    }
}

static void
write_child (Writer *self, JsonNode *node, const UndReportMember *member)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    write_list (self, json_node_get_array (node), member);
  else if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  else if (member->kind == UND_MEMBER_VALUES)
    write_values (self, json_node_get_object (node), member->name);
  else
    write_object (self, json_node_get_object (node), member->object, member->name);
}

/* XML wants attributes first, then children, then text; within each the format's order holds. The
 * recursion is bounded by the format, not by the input. */
static void
write_object (Writer *self, JsonObject *object, const UndReportObject *format, const char *element)
{
  const char *text = NULL;

  und_xml_writer_start (self->xml, element);
  if (self->places != NULL)
    {
      UndReportPlace place = { und_xml_writer_get_line (self->xml), object };

      g_array_append_val (self->places, place);
    }
  for (gsize i = 0; i < format->n_members; i++)
    {
      const UndReportMember *member = &format->members[i];
      JsonNode *node = json_object_get_member (object, member->name);

      if (node != NULL && und_report_member_is_attribute (member))
        write_attribute (self, member->name, node, member->kind == UND_MEMBER_RATIO);
      else if (node != NULL && member->kind == UND_MEMBER_TEXT)
        text = json_node_get_string (node);
    }
  for (gsize i = 0; i < format->n_members; i++)
    {
      JsonNode *node = json_object_get_member (object, format->members[i].name);

      if (node != NULL)
        write_child (self, node, &format->members[i]);
    }
  if (text != NULL)
    und_xml_writer_text (self->xml, text);
  und_xml_writer_end (self->xml);
}

/**
 * und_report_write_xml:
 * @report: a report of the right shape
 * @places: (nullable): where an entry for each object is added, in line order
 *
 * Writes @report as XML, with a final newline. O(n).
 *
 * Returns: (transfer full): the document
 */
GBytes *
und_report_write_xml (JsonNode *report, GArray *places)
{
  g_autoptr (UndXmlWriter) xml = und_xml_writer_new (UND_REPORT_NAMESPACE);
  Writer writer = { xml, places };

  write_object (&writer, json_node_get_object (report), und_report_format_get (), UND_REPORT_ROOT);
  return und_xml_writer_finish (xml);
}
