/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-xml-writer.h"

#include "und-xml-private.h"

#include <libxml/xmlwriter.h>
#include <string.h>

/* libxml2 can indent by itself, but then puts a line end after every end tag, where it would
 * become part of a text that follows; so the white space is written here. */
struct _UndXmlWriter
{
  xmlBufferPtr buffer;     /* owned */
  xmlTextWriterPtr writer; /* owned; NULL once finished */
  char *xmlns;             /* (nullable); owned; NULL once it is declared */
  GArray *has_children;    /* (element-type gboolean), one for each open element */
  gboolean has_text;       /* the innermost open element has text */
  guint line;              /* from 1 */
};

/* What fails here is a caller's mistake or the end of memory. */
static void
must (int result)
{
  g_assert (result >= 0);
}

/**
 * und_xml_writer_new:
 * @xmlns: (nullable): the namespace of all elements
 *
 * Begins a document. Memory grows with what is written, which must stay below 2 GB.
 *
 * Returns: (transfer full): a writer
 */
UndXmlWriter *
und_xml_writer_new (const char *xmlns)
{
  UndXmlWriter *self = g_new0 (UndXmlWriter, 1);

  und_xml_init ();
  self->buffer = xmlBufferCreate ();
  xmlBufferSetAllocationScheme (self->buffer, XML_BUFFER_ALLOC_DOUBLEIT);
  self->writer = xmlNewTextWriterMemory (self->buffer, 0);
  g_assert (self->writer != NULL);
  self->xmlns = g_strdup (xmlns);
  self->has_children = g_array_new (FALSE, TRUE, sizeof (gboolean));
  must (xmlTextWriterStartDocument (self->writer, "1.0", "UTF-8", NULL));
  self->line = 2;
  return self;
}

/**
 * und_xml_writer_free:
 * @self: a writer
 *
 * Frees @self, finished or not.
 */
void
und_xml_writer_free (UndXmlWriter *self)
{
  g_clear_pointer (&self->writer, xmlFreeTextWriter);
  g_clear_pointer (&self->buffer, xmlBufferFree);
  g_clear_pointer (&self->xmlns, g_free);
  g_array_unref (self->has_children);
  g_free (self);
}

static void
break_line (UndXmlWriter *self, guint depth)
{
  g_autofree char *spaces = g_strnfill (1 + 2 * (gsize) depth, ' ');

  spaces[0] = '\n';
  must (xmlTextWriterWriteRaw (self->writer, (const xmlChar *) spaces));
  self->line++;
}

/**
 * und_xml_writer_start:
 * @self: a writer
 * @name: a valid XML name
 *
 * Starts an element, inside the one that is open, which must not have text yet.
 */
void
und_xml_writer_start (UndXmlWriter *self, const char *name)
{
  const gboolean none = FALSE;

  g_return_if_fail (self->writer != NULL);
  g_return_if_fail (!self->has_text);

  if (self->has_children->len > 0)
    {
      g_array_index (self->has_children, gboolean, self->has_children->len - 1) = TRUE;
      break_line (self, self->has_children->len);
    }
  must (xmlTextWriterStartElement (self->writer, (const xmlChar *) name));
  g_array_append_val (self->has_children, none);
  if (self->xmlns != NULL)
    und_xml_writer_attribute (self, "xmlns", self->xmlns);
  g_clear_pointer (&self->xmlns, g_free);
}

/**
 * und_xml_writer_attribute:
 * @self: a writer
 * @name: a valid XML name, once for each element
 * @value: valid UTF-8 of characters that XML 1.0 allows
 *
 * Adds an attribute to the element that was started last; before its children and text.
 */
void
und_xml_writer_attribute (UndXmlWriter *self, const char *name, const char *value)
{
  g_return_if_fail (self->writer != NULL);
  must (
    xmlTextWriterWriteAttribute (self->writer, (const xmlChar *) name, (const xmlChar *) value));
}

/**
 * und_xml_writer_text:
 * @self: a writer
 * @text: valid UTF-8 of characters that XML 1.0 allows
 *
 * Adds text to the open element, after its children.
 */
void
und_xml_writer_text (UndXmlWriter *self, const char *text)
{
  g_return_if_fail (self->writer != NULL);
  if (*text == '\0')
    return;
  must (xmlTextWriterWriteString (self->writer, (const xmlChar *) text));
  for (const char *c = strchr (text, '\n'); c != NULL; c = strchr (c + 1, '\n'))
    self->line++;
  self->has_text = TRUE;
}

/**
 * und_xml_writer_end:
 * @self: a writer
 *
 * Ends the open element.
 */
void
und_xml_writer_end (UndXmlWriter *self)
{
  guint depth;

  g_return_if_fail (self->writer != NULL && self->has_children->len > 0);

  depth = self->has_children->len - 1;
  if (!self->has_text && g_array_index (self->has_children, gboolean, depth))
    break_line (self, depth);
  must (xmlTextWriterEndElement (self->writer));
  g_array_set_size (self->has_children, depth);
  self->has_text = FALSE;
}

/**
 * und_xml_writer_get_line:
 * @self: a writer
 *
 * Gets the line that is being written, which after [func@xml_writer_start] is the element's.
 *
 * Returns: a line number from 1
 */
guint
und_xml_writer_get_line (const UndXmlWriter *self)
{
  return self->line;
}

/**
 * und_xml_writer_finish:
 * @self: a writer, whose elements are all ended
 *
 * Ends the document with a line end. Nothing can be written after.
 *
 * Returns: (transfer full): the document
 */
GBytes *
und_xml_writer_finish (UndXmlWriter *self)
{
  xmlBufferPtr buffer;

  g_return_val_if_fail (self->writer != NULL && self->has_children->len == 0, NULL);

  must (xmlTextWriterEndDocument (self->writer));
  g_clear_pointer (&self->writer, xmlFreeTextWriter);
  buffer = g_steal_pointer (&self->buffer);
  return g_bytes_new_with_free_func (xmlBufferContent (buffer), (gsize) xmlBufferLength (buffer),
                                     (GDestroyNotify) xmlBufferFree, buffer);
}
