/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-xml-validate.h"

#include "und-xml-node.h"
#include "und-xml-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

/**
 * und_xml_message_free:
 * @self: a message
 *
 * Frees @self.
 */
void
und_xml_message_free (UndXmlMessage *self)
{
  g_free (self->text);
  g_free (self);
}

static void
message_cb (void *data, xmlErrorPtr error)
{
  GPtrArray *messages = data;
  UndXmlMessage *message = g_new0 (UndXmlMessage, 1);

  message->line = error->node != NULL ? (guint) MAX (xmlGetLineNo (error->node), 0)
                                      : (guint) error->line;
  message->text = g_strchomp (g_utf8_make_valid (error->message, -1));
  g_ptr_array_add (messages, message);
}

static void
ignore_cb (void *data, xmlErrorPtr error)
{
}

/* Once the document is known to be bounded and without entities. */
static xmlDoc *
read_tree (GBytes *document, GError **error)
{
  g_autoptr (UndXmlDocument) checked = und_xml_document_new (document, error);
  xmlDoc *ret;

  if (checked == NULL)
    return NULL;
  ret = xmlReadMemory (g_bytes_get_data (document, NULL), (int) g_bytes_get_size (document), NULL,
                       "UTF-8",
                       XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR
                         | XML_PARSE_NOWARNING);
  if (ret == NULL)
    g_set_error_literal (error, UND_XML_ERROR, UND_XML_ERROR_MALFORMED,
                         _ ("This is not a complete XML document"));
  return ret;
}

static xmlRelaxNG *
read_schema (GBytes *schema, GError **error)
{
  g_autoptr (xmlRelaxNGParserCtxt) parser = xmlRelaxNGNewMemParserCtxt (
    g_bytes_get_data (schema, NULL), (int) g_bytes_get_size (schema));
  xmlRelaxNG *ret = NULL;

  if (parser != NULL)
    {
      xmlRelaxNGSetParserStructuredErrors (parser, ignore_cb, NULL);
      ret = xmlRelaxNGParse (parser);
    }
  if (ret == NULL)
    g_set_error_literal (error, UND_XML_ERROR, UND_XML_ERROR_SCHEMA,
                         _ ("The schema cannot be used"));
  return ret;
}

/**
 * und_xml_validate:
 * @document: an XML document in UTF-8
 * @schema: a RELAX NG schema in the XML syntax, which is trusted
 * @messages: (element-type UndXmlMessage): where messages are added
 * @error: return location for a #GError of UND_XML_ERROR: @document is not well-formed XML, or
 *   @schema is no schema
 *
 * Validates @document. Time and memory are linear in it; the schema is compiled at each call.
 *
 * Returns: whether it is valid
 */
gboolean
und_xml_validate (GBytes *document, GBytes *schema, GPtrArray *messages, GError **error)
{
  g_autoptr (xmlDoc) tree = NULL;
  g_autoptr (xmlRelaxNG) rules = NULL;
  g_autoptr (xmlRelaxNGValidCtxt) validator = NULL;

  und_xml_init ();
  tree = read_tree (document, error);
  if (tree == NULL)
    return FALSE;
  rules = read_schema (schema, error);
  if (rules == NULL)
    return FALSE;

  validator = xmlRelaxNGNewValidCtxt (rules);
  xmlRelaxNGSetValidStructuredErrors (validator, message_cb, messages);
  return xmlRelaxNGValidateDoc (validator, tree) == 0;
}
