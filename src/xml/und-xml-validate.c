/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-xml-validate.h"

#include "und-limits.h"
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

/* The message after the last that is kept says that there are more. */
static void
message_cb (void *data, xmlErrorPtr error)
{
  GPtrArray *messages = data;
  UndXmlMessage *message = NULL;

  if (messages->len > UND_LIMIT_VALIDATION_MESSAGES)
    return;
  message = g_new0 (UndXmlMessage, 1);
  message->line = error->node != NULL ? (guint) MAX (xmlGetLineNo (error->node), 0)
                                      : (guint) error->line;
  message->text = messages->len == UND_LIMIT_VALIDATION_MESSAGES
                    ? g_strdup_printf (_ ("more is wrong; the first %u faults are listed"),
                                       UND_LIMIT_VALIDATION_MESSAGES)
                    : g_strchomp (g_utf8_make_valid (error->message, -1));
  g_ptr_array_add (messages, message);
}

static void
ignore_cb (void *data, xmlErrorPtr error)
{
}

/* What is wrong with one document is no error of the program's. */
static gboolean
take_as_message (GPtrArray *messages, GError *failure, guint line)
{
  UndXmlMessage *message;

  if (g_error_matches (failure, UND_XML_ERROR, UND_XML_ERROR_TOO_LARGE))
    return FALSE;
  message = g_new0 (UndXmlMessage, 1);
  message->line = line;
  message->text = g_strdup (failure->message);
  g_ptr_array_add (messages, message);
  return TRUE;
}

static xmlDoc *
read_tree (GBytes *document, GPtrArray *messages, GError **error)
{
  guint line = 0;
  g_autoptr (GError) failure = NULL;
  g_autoptr (UndXmlDocument) checked = und_xml_document_read (document, &line, &failure);
  xmlDoc *ret;

  if (checked == NULL)
    {
      if (!take_as_message (messages, failure, line))
        g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  /* It is bounded and has no entities; so this cannot fail but for memory. */
  ret = xmlReadMemory (g_bytes_get_data (document, NULL), (int) g_bytes_get_size (document), NULL,
                       "UTF-8",
                       XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR
                         | XML_PARSE_NOWARNING);
  g_assert (ret != NULL);
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
 * @error: return location for a #GError of UND_XML_ERROR: @document is TOO_LARGE, or @schema is no
 *   SCHEMA
 *
 * Validates @document; what is not well-formed is invalid. Time and memory are linear in it; the
 * schema is compiled at each call.
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
  tree = read_tree (document, messages, error);
  if (tree == NULL)
    return FALSE;
  rules = read_schema (schema, error);
  if (rules == NULL)
    return FALSE;

  validator = xmlRelaxNGNewValidCtxt (rules);
  xmlRelaxNGSetValidStructuredErrors (validator, message_cb, messages);
  return xmlRelaxNGValidateDoc (validator, tree) == 0;
}
