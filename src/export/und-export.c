/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-export.h"

#include "und-report-writers.h"
#include "und-schema-data.h"
#include "und-xml-validate.h"

#include <glib/gi18n-lib.h>

#define SCHEMA_PATH UND_RESOURCE_PATH "/schema/undersigned-report-1.rng"

/**
 * und_export_error_quark:
 *
 * Gets the domain of errors of this layer.
 *
 * Returns: the domain
 */
GQuark
und_export_error_quark (void)
{
  return g_quark_from_static_string ("und-export-error-quark");
}

GBytes *
und_report_write (JsonNode *report, UndExportFormat format)
{
  return format == UND_EXPORT_JSON ? und_report_write_json (report)
                                   : und_report_write_xml (report, NULL);
}

/* XML begins with "<", after white space or a byte order mark; all else must be JSON. */
static gboolean
is_xml (GBytes *bytes)
{
  gsize n_bytes = 0;
  const guchar *c = g_bytes_get_data (bytes, &n_bytes);
  const guchar *end = c + n_bytes;

  while (c < end && (g_ascii_isspace (*c) || *c >= 0x80))
    c++;
  return c < end && *c == '<';
}

/* The line in the JSON of the object whose element holds @line of the XML made of it. */
static guint
find_json_line (GArray *places, GHashTable *lines, guint line)
{
  guint low = 0;
  guint high = places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (places, UndReportPlace, middle).line <= line)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return 1;
  return GPOINTER_TO_UINT (
    g_hash_table_lookup (lines, g_array_index (places, UndReportPlace, low - 1).object));
}

/* @places and @lines (nullable): lead from the XML back to the JSON that it was made of. */
static gboolean
validate_xml (GBytes *xml, GArray *places, GHashTable *lines, GPtrArray *messages, GError **error)
{
  g_autoptr (GBytes) schema = g_resource_lookup_data (und_schema_data_get_resource (), SCHEMA_PATH,
                                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray)
    found = g_ptr_array_new_with_free_func ((GDestroyNotify) und_xml_message_free);
  gboolean ret = und_xml_validate (xml, schema, found, error);

  for (guint i = 0; i < found->len; i++)
    {
      const UndXmlMessage *message = g_ptr_array_index (found, i);
      guint line = places != NULL ? find_json_line (places, lines, message->line)
                                  : MAX (message->line, 1);

      g_ptr_array_add (messages, g_strdup_printf ("%u: %s", line, message->text));
    }
  return ret;
}

static JsonNode *
read_valid_xml (GBytes *bytes, GPtrArray *messages, GError **error)
{
  return validate_xml (bytes, NULL, NULL, messages, error) ? und_report_read_xml (bytes, error)
                                                           : NULL;
}

static JsonNode *
read_valid_json (GBytes *bytes, GPtrArray *messages, GError **error)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (UndReportPlace));
  g_autoptr (JsonNode) tree = und_report_read_json (bytes, lines, messages);
  g_autoptr (GBytes) xml = NULL;

  if (tree == NULL)
    return NULL;
  xml = und_report_write_xml (tree, places);
  return validate_xml (xml, places, lines, messages, error) ? g_steal_pointer (&tree) : NULL;
}

static JsonNode *
read_valid (GBytes *bytes, GPtrArray *messages, GError **error)
{
  return is_xml (bytes) ? read_valid_xml (bytes, messages, error)
                        : read_valid_json (bytes, messages, error);
}

/**
 * und_export_validate:
 * @bytes: a report in JSON or XML, from anywhere
 * @messages: (element-type utf8): where a message "LINE: text" is added for each thing wrong, in
 *   English
 * @error: return location for a #GError of UND_XML_ERROR: there are too many bytes to look at
 *
 * Validates a report by the RELAX NG schema; JSON is turned into XML first, and the lines are
 * still those of the JSON. What is neither JSON nor XML is invalid. O(n).
 *
 * Returns: whether it is valid
 */
gboolean
und_export_validate (GBytes *bytes, GPtrArray *messages, GError **error)
{
  g_autoptr (JsonNode) tree = read_valid (bytes, messages, error);

  return tree != NULL;
}

/**
 * und_export_convert:
 * @bytes: a valid report in JSON or XML
 * @to: how to write it
 * @error: return location for a #GError of UND_EXPORT_ERROR or UND_XML_ERROR
 *
 * Writes a report in the other way. Nothing is lost, and two conversions give back what
 * [func@export_report] wrote. O(n).
 *
 * Returns: (transfer full): the text, or NULL with @error set
 */
GBytes *
und_export_convert (GBytes *bytes, UndExportFormat to, GError **error)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonNode) tree = read_valid (bytes, messages, &local_error);

  if (tree != NULL)
    return und_report_write (tree, to);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, UND_EXPORT_ERROR, UND_EXPORT_ERROR_INVALID,
                 _ ("This is no valid report: line %s"),
                 messages->len > 0 ? (const char *) g_ptr_array_index (messages, 0) : "1");
  return NULL;
}
