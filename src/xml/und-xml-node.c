/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-xml-node.h"

#include "und-limits.h"
#include "und-xml-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* libxml2's SAX parser runs without recursion by our depth, and a document type declaration stops
 * it before anything in it is read: no entity of a document is ever known, let alone expanded.
 * With that out of the way XML_PARSE_HUGE is safe (it only lifts the bounds on one text's size),
 * and so is XML_PARSE_NOENT, without which attributes come with "&#38;" for an ampersand. */

typedef struct
{
  const char *name;  /* lent by the document's strings */
  const char *value; /* likewise */
} Attribute;

struct _UndXmlNode
{
  const char *name;      /* lent by the document's strings, as all of these */
  const char *xmlns;     /* (nullable) */
  const char *text;      /* never NULL in a whole document */
  Attribute *attributes; /* owned by the node */
  gsize n_attributes;
  UndXmlNode *parent;
  UndXmlNode *first_child;
  UndXmlNode *last_child;
  UndXmlNode *next;
  guint line;
};

struct _UndXmlDocument
{
  GPtrArray *nodes;      /* (element-type UndXmlNode), the root first */
  GStringChunk *strings; /* owned */
};

typedef struct
{
  UndXmlDocument *document;
  xmlParserCtxtPtr parser; /* owned */
  UndXmlNode *open;        /* the innermost open element; NULL outside */
  GPtrArray *texts;        /* (element-type GString), one for each open element */
  guint depth;
  GError *error; /* the first one; owned */
  guint error_line;
} Builder;

static void
node_free (UndXmlNode *self)
{
  g_free (self->attributes);
  g_free (self);
}

static void
stop (Builder *self, GError *error)
{
  if (self->error == NULL)
    {
      self->error = error;
      self->error_line = (guint) MAX (xmlSAX2GetLineNumber (self->parser), 1);
    }
  else
    g_error_free (error);
  xmlStopParser (self->parser);
}

static Attribute *
copy_attributes (Builder *self, int n, const xmlChar **sax, gsize *n_copied)
{
  g_autofree Attribute *ret = g_new0 (Attribute, n + 1);

  *n_copied = 0;
  for (int i = 0; i < n; i++, sax += 5)
    {
      Attribute *attribute = &ret[*n_copied];

      if (sax[2] != NULL)
        continue;
      attribute->name = g_string_chunk_insert_const (self->document->strings,
                                                     (const char *) sax[0]);
      attribute->value = g_string_chunk_insert_len (self->document->strings, (const char *) sax[3],
                                                    (gssize) (sax[4] - sax[3]));
      (*n_copied)++;
    }
  return g_steal_pointer (&ret);
}

static gboolean
check_bounds (Builder *self)
{
  if (self->depth >= UND_LIMIT_MARKUP_DEPTH)
    stop (self, g_error_new (UND_XML_ERROR, UND_XML_ERROR_TOO_DEEP,
                             _ ("elements nest more than %u deep"), UND_LIMIT_MARKUP_DEPTH));
  else if (self->document->nodes->len >= UND_LIMIT_MARKUP_NODES)
    stop (self, g_error_new (UND_XML_ERROR, UND_XML_ERROR_TOO_LARGE,
                             _ ("there are more than %u elements"), UND_LIMIT_MARKUP_NODES));
  return self->error == NULL;
}

static void
start_element_cb (void *data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  Builder *self = data;
  GStringChunk *strings = self->document->strings;
  UndXmlNode *node;

  if (self->error != NULL || !check_bounds (self))
    return;

  node = g_new0 (UndXmlNode, 1);
  node->name = g_string_chunk_insert_const (strings, (const char *) name);
  node->xmlns = uri != NULL ? g_string_chunk_insert_const (strings, (const char *) uri) : NULL;
  node->attributes = copy_attributes (self, n_attributes, attributes, &node->n_attributes);
  node->line = (guint) MAX (xmlSAX2GetLineNumber (self->parser), 0);
  node->parent = self->open;
  if (self->open != NULL)
    {
      if (self->open->last_child != NULL)
        self->open->last_child->next = node;
      else
        self->open->first_child = node;
      self->open->last_child = node;
      g_string_truncate (g_ptr_array_index (self->texts, self->depth - 1), 0);
    }
  g_ptr_array_add (self->document->nodes, node);
  self->open = node;
  self->depth++;
  if (self->texts->len < self->depth)
    g_ptr_array_add (self->texts, g_string_new (NULL));
  g_string_truncate (g_ptr_array_index (self->texts, self->depth - 1), 0);
}

static void
end_element_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Builder *self = data;
  GString *text;

  if (self->error != NULL || self->open == NULL)
    return;
  text = g_ptr_array_index (self->texts, self->depth - 1);
  self->open->text = g_string_chunk_insert_len (self->document->strings, text->str,
                                                (gssize) text->len);
  self->open = self->open->parent;
  self->depth--;
}

static void
characters_cb (void *data, const xmlChar *text, int n_bytes)
{
  Builder *self = data;

  if (self->error == NULL && self->depth > 0)
    g_string_append_len (g_ptr_array_index (self->texts, self->depth - 1), (const char *) text,
                         n_bytes);
}

static void
internal_subset_cb (void *data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  Builder *self = data;

  stop (self, g_error_new_literal (UND_XML_ERROR, UND_XML_ERROR_FORBIDDEN,
                                   _ ("a document type declaration is not allowed")));
}

static void
error_cb (void *data, xmlErrorPtr error)
{
  Builder *self = data;
  g_autofree char *message = NULL;

  if (self->error != NULL || error->level < XML_ERR_ERROR)
    return;
  message = g_strchomp (g_utf8_make_valid (error->message, -1));
  self->error = g_error_new_literal (UND_XML_ERROR, UND_XML_ERROR_MALFORMED, message);
  self->error_line = (guint) MAX (error->line, 1);
}

static void
set_handlers (xmlSAXHandler *sax)
{
  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = start_element_cb;
  sax->endElementNs = end_element_cb;
  sax->characters = characters_cb;
  sax->ignorableWhitespace = characters_cb;
  sax->cdataBlock = characters_cb;
  sax->internalSubset = internal_subset_cb;
  sax->serror = error_cb;
}

static gboolean
parse (Builder *self, const char *bytes, gsize n_bytes)
{
  xmlDocPtr unused;

  self->parser = xmlNewParserCtxt ();
  g_assert (self->parser != NULL);
  set_handlers (self->parser->sax);
  self->parser->userData = self;
  unused = xmlCtxtReadMemory (self->parser, bytes, (int) n_bytes, NULL, "UTF-8",
                              XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOENT);
  g_clear_pointer (&unused, xmlFreeDoc);
  if (self->error == NULL && (!self->parser->wellFormed || self->document->nodes->len == 0))
    stop (self, g_error_new_literal (UND_XML_ERROR, UND_XML_ERROR_MALFORMED,
                                     _ ("this is not a complete XML document")));
  xmlFreeParserCtxt (self->parser);
  return self->error == NULL;
}

static void
text_free (gpointer text)
{
  g_string_free (text, TRUE);
}

UndXmlDocument *
und_xml_document_read (GBytes *bytes, guint *line, GError **error)
{
  g_autoptr (UndXmlDocument) ret = NULL;
  Builder builder = { 0 };
  gsize n_bytes = 0;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  *line = 0;
  und_xml_init ();
  if (!und_xml_check_size (n_bytes, error) || !und_xml_check_attributes (data, n_bytes, error))
    return NULL;

  ret = g_new0 (UndXmlDocument, 1);
  ret->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  ret->strings = g_string_chunk_new (4096);
  builder.document = ret;
  builder.texts = g_ptr_array_new_with_free_func (text_free);
  parse (&builder, n_bytes > 0 ? data : "", n_bytes);
  g_ptr_array_unref (builder.texts);
  if (builder.error != NULL)
    {
      *line = builder.error_line;
      g_propagate_error (error, builder.error);
      return NULL;
    }
  return g_steal_pointer (&ret);
}

/**
 * und_xml_document_new:
 * @bytes: an XML document in UTF-8
 * @error: return location for a #GError of UND_XML_ERROR, whose message names the line
 *
 * Reads a document. Nothing outside @bytes is looked at. Time and memory are linear in the bytes.
 *
 * Returns: (transfer full): the document, or NULL with @error set
 */
UndXmlDocument *
und_xml_document_new (GBytes *bytes, GError **error)
{
  guint line = 0;
  UndXmlDocument *ret = und_xml_document_read (bytes, &line, error);

  if (line > 0)
    g_prefix_error (error, _ ("Line %u: "), line);
  return ret;
}

/**
 * und_xml_document_free:
 * @self: a document
 *
 * Frees @self and all its nodes.
 */
void
und_xml_document_free (UndXmlDocument *self)
{
  g_ptr_array_unref (self->nodes);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * und_xml_document_get_root:
 * @self: a document
 *
 * Returns: the outermost element
 */
const UndXmlNode *
und_xml_document_get_root (const UndXmlDocument *self)
{
  return g_ptr_array_index (self->nodes, 0);
}

/**
 * und_xml_node_get_name:
 * @self: an element
 *
 * Returns: its local name
 */
const char *
und_xml_node_get_name (const UndXmlNode *self)
{
  return self->name;
}

/**
 * und_xml_node_get_namespace:
 * @self: an element
 *
 * Returns: (nullable): the name of its namespace
 */
const char *
und_xml_node_get_namespace (const UndXmlNode *self)
{
  return self->xmlns;
}

/**
 * und_xml_node_get_line:
 * @self: an element
 *
 * Returns: the line that its start tag ends in, from 1
 */
guint
und_xml_node_get_line (const UndXmlNode *self)
{
  return self->line;
}

/**
 * und_xml_node_get_text:
 * @self: an element
 *
 * Gets the text that stands after its last child, white space included, which is where
 * [type@XmlWriter] puts text; without children that is all of its text.
 *
 * Returns: the text
 */
const char *
und_xml_node_get_text (const UndXmlNode *self)
{
  return self->text;
}

/**
 * und_xml_node_get_n_attributes:
 * @self: an element
 *
 * Returns: how many attributes without a namespace it has
 */
gsize
und_xml_node_get_n_attributes (const UndXmlNode *self)
{
  return self->n_attributes;
}

/**
 * und_xml_node_get_attribute:
 * @self: an element
 * @index: which one, in document order
 * @value: (out) (optional) (transfer none): its value
 *
 * Returns: the name of the attribute
 */
const char *
und_xml_node_get_attribute (const UndXmlNode *self, gsize index, const char **value)
{
  g_return_val_if_fail (index < self->n_attributes, NULL);
  if (value != NULL)
    *value = self->attributes[index].value;
  return self->attributes[index].name;
}

/**
 * und_xml_node_find_attribute:
 * @self: an element
 * @name: an attribute's name
 *
 * Looks an attribute up; linear in their number.
 *
 * Returns: (nullable): its value, or NULL if there is none
 */
const char *
und_xml_node_find_attribute (const UndXmlNode *self, const char *name)
{
  for (gsize i = 0; i < self->n_attributes; i++)
    if (strcmp (self->attributes[i].name, name) == 0)
      return self->attributes[i].value;
  return NULL;
}

/**
 * und_xml_node_get_parent:
 * @self: an element
 *
 * Returns: (nullable): the element that holds it; NULL for the root
 */
const UndXmlNode *
und_xml_node_get_parent (const UndXmlNode *self)
{
  return self->parent;
}

/**
 * und_xml_node_get_first_child:
 * @self: an element
 *
 * Returns: (nullable): the first element in it
 */
const UndXmlNode *
und_xml_node_get_first_child (const UndXmlNode *self)
{
  return self->first_child;
}

/**
 * und_xml_node_get_next:
 * @self: an element
 *
 * Returns: (nullable): the element after it in its parent
 */
const UndXmlNode *
und_xml_node_get_next (const UndXmlNode *self)
{
  return self->next;
}
