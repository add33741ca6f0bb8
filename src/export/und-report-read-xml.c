/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-report-format.h"
#include "und-report-writers.h"
#include "und-xml-node.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Puts the members back in the order of the format: null for what XML left out, an empty list
 * where no child stands. */

static gboolean
fail (const UndXmlNode *node, GError **error)
{
  g_set_error (error, UND_EXPORT_ERROR, UND_EXPORT_ERROR_INVALID,
               _ ("Line %u: the element “%s” is not as the report's form has it"),
               und_xml_node_get_line (node), und_xml_node_get_name (node));
  return FALSE;
}

static gboolean
read_integer (const char *text, gint64 *integer)
{
  return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, integer, NULL);
}

static JsonNode *
read_scalar (const char *text, UndMemberKind kind)
{
  gint64 integer = 0;

  switch (kind)
    {
    case UND_MEMBER_INTEGER:
      return read_integer (text, &integer) ? json_node_init_int (json_node_alloc (), integer)
                                           : NULL;
    case UND_MEMBER_RATIO:
      return json_node_init_double (json_node_alloc (), g_ascii_strtod (text, NULL));
    case UND_MEMBER_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), strcmp (text, "true") == 0);
    default:
      return json_node_init_string (json_node_alloc (), text);
    }
}

static JsonNode *
read_values (const UndXmlNode *node)
{
  g_autoptr (JsonObject) values = json_object_new ();

  for (gsize i = 0; i < und_xml_node_get_n_attributes (node); i++)
    {
      const char *text = NULL;
      const char *name = und_xml_node_get_attribute (node, i, &text);
      gboolean is_integer = und_report_is_integer (text);

      json_object_set_member (
        values, name, read_scalar (text, is_integer ? UND_MEMBER_INTEGER : UND_MEMBER_STRING));
    }
  return json_node_init_object (json_node_alloc (), values);
}

static gboolean
is_called (const UndXmlNode *node, const char *name)
{
  return node != NULL && strcmp (und_xml_node_get_name (node), name) == 0;
}

static JsonNode *
read_strings (const UndXmlNode **cursor, const char *element)
{
  g_autoptr (JsonArray) strings = json_array_new ();

  for (; is_called (*cursor, element); *cursor = und_xml_node_get_next (*cursor))
    json_array_add_string_element (strings, und_xml_node_get_text (*cursor));
  return json_node_init_array (json_node_alloc (), strings);
}

static JsonNode *
read_wrapped_strings (const UndXmlNode *wrapper, const UndReportMember *member)
{
  const UndXmlNode *inner = wrapper != NULL ? und_xml_node_get_first_child (wrapper) : NULL;

  return read_strings (&inner, member->item);
}

static JsonNode *
read_string_lists (const UndXmlNode **cursor, const UndReportMember *member)
{
  g_autoptr (JsonArray) lists = json_array_new ();

  for (; is_called (*cursor, member->element); *cursor = und_xml_node_get_next (*cursor))
    json_array_add_element (lists, read_wrapped_strings (*cursor, member));
  return json_node_init_array (json_node_alloc (), lists);
}

static JsonNode *read_object (const UndXmlNode *node,
                              const UndReportObject *format,
                              GError **error);

static JsonNode *
read_objects (const UndXmlNode **cursor, const UndReportMember *member, GError **error)
{
  g_autoptr (JsonArray) objects = json_array_new ();

  for (; is_called (*cursor, member->element); *cursor = und_xml_node_get_next (*cursor))
    {
      JsonNode *object = read_object (*cursor, member->object, error);

      if (object == NULL)
        return NULL;
      json_array_add_element (objects, object);
    }
  return json_node_init_array (json_node_alloc (), objects);
}

/* One child of the member's name, or null. */
static JsonNode *
read_single (const UndXmlNode **cursor, const UndReportMember *member, GError **error)
{
  const UndXmlNode *node = *cursor;

  if (!is_called (node, member->name))
    return json_node_init_null (json_node_alloc ());
  *cursor = und_xml_node_get_next (node);
  return member->kind == UND_MEMBER_VALUES ? read_values (node)
                                           : read_object (node, member->object, error);
}

static JsonNode *
read_member (const UndXmlNode *node,
             const UndXmlNode **cursor,
             const UndReportMember *member,
             GError **error)
{
  const char *value = und_xml_node_find_attribute (node, member->name);
  JsonNode *ret;

  switch (member->kind)
    {
    case UND_MEMBER_TEXT:
      return read_scalar (und_xml_node_get_text (node), UND_MEMBER_STRING);
    case UND_MEMBER_OBJECT:
    case UND_MEMBER_VALUES:
      return read_single (cursor, member, error);
    case UND_MEMBER_OBJECTS:
      return read_objects (cursor, member, error);
    case UND_MEMBER_STRINGS:
      return read_strings (cursor, member->element);
    case UND_MEMBER_STRING_LISTS:
      return read_string_lists (cursor, member);
    case UND_MEMBER_WRAPPED_STRINGS:
      if (!is_called (*cursor, member->element))
        return read_wrapped_strings (NULL, member);
      ret = read_wrapped_strings (*cursor, member);
      *cursor = und_xml_node_get_next (*cursor);
      return ret;
    case UND_MEMBER_STRING:
    case UND_MEMBER_INTEGER:
    case UND_MEMBER_RATIO:
    case UND_MEMBER_BOOLEAN:
    default:
      return value != NULL ? read_scalar (value, member->kind)
                           : json_node_init_null (json_node_alloc ());
    }
}

/* Is what XML leaves out left out in JSON, too? */
static gboolean
is_left_out (JsonObject *object, const UndReportMember *member, JsonNode *node)
{
  if (member->presence != UND_MEMBER_OPTIONAL)
    return FALSE;
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) > 0)
    return FALSE;
  return member->given == NULL
         || g_strcmp0 (json_object_get_string_member_with_default (object, member->given, NULL),
                       member->given_value)
              != 0;
}

/* The recursion is bounded by the format, not by the input. */
static JsonNode *
read_object (const UndXmlNode *node, const UndReportObject *format, GError **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  const UndXmlNode *cursor = und_xml_node_get_first_child (node);

  for (gsize i = 0; i < format->n_members; i++)
    {
      const UndReportMember *member = &format->members[i];
      g_autoptr (JsonNode) value = read_member (node, &cursor, member, error);

      if (value == NULL)
        {
          if (error != NULL && *error == NULL)
            fail (node, error);
          return NULL;
        }
      if (!is_left_out (object, member, value))
        json_object_set_member (object, member->name, g_steal_pointer (&value));
    }
  if (cursor != NULL)
    {
      fail (cursor, error);
      return NULL;
    }
  return json_node_init_object (json_node_alloc (), object);
}

/**
 * und_report_read_xml:
 * @bytes: a report that is valid by the schema
 * @error: return location for a #GError of UND_XML_ERROR or UND_EXPORT_ERROR
 *
 * Reads a report. O(n).
 *
 * Returns: (transfer full): the report, or NULL with @error set
 */
JsonNode *
und_report_read_xml (GBytes *bytes, GError **error)
{
  g_autoptr (UndXmlDocument) document = und_xml_document_new (bytes, error);
  const UndXmlNode *root;

  if (document == NULL)
    return NULL;
  root = und_xml_document_get_root (document);
  if (!is_called (root, UND_REPORT_ROOT)
      || g_strcmp0 (und_xml_node_get_namespace (root), UND_REPORT_NAMESPACE) != 0)
    {
      fail (root, error);
      return NULL;
    }
  return read_object (root, und_report_format_get (), error);
}
