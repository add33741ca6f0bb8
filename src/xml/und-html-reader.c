/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-html-reader.h"

#include "und-limits.h"
#include "und-xml-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* libxml2's HTML parser is used as a stream: it builds no tree, so that neither it nor its
 * destruction recurses over a page, and it is stopped at the first element that is too deep. Its
 * own bookkeeping walks the stack of open elements at end tags, which the bound on depth keeps
 * short; so time is linear in the bytes. */

/* Events between two looks at the cancellable. */
#define EVENTS_PER_CHECK 1024

/* Attributes of one element that are read. libxml2 compares each with all before it: 80,000 in one
 * tag took it seven seconds. Pages have some twenty; what a reader needs stands among the first. */
#define MAX_ATTRIBUTES 1024

typedef struct
{
  const UndHtmlHandler *handler;
  gpointer user_data;
  GCancellable *cancellable; /* (nullable) */
  htmlParserCtxtPtr parser;  /* owned */
  GArray *attributes;        /* (element-type UndHtmlAttribute), of the element that starts */
  guint depth;
  guint n_elements;
  guint n_events;
  GError *error; /* the first one; owned */
} Reader;

static void
stop (Reader *self)
{
  xmlStopParser (self->parser);
}

static gboolean
may_go_on (Reader *self)
{
  if (self->error != NULL)
    return FALSE;
  if (++self->n_events % EVENTS_PER_CHECK == 0
      && g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    stop (self);
  return self->error == NULL;
}

static gboolean
check_bounds (Reader *self)
{
  if (self->depth >= UND_LIMIT_MARKUP_DEPTH)
    g_set_error (&self->error, UND_XML_ERROR, UND_XML_ERROR_TOO_DEEP,
                 _ ("The page nests more than %u elements at line %d"), UND_LIMIT_MARKUP_DEPTH,
                 xmlSAX2GetLineNumber (self->parser));
  else if (self->n_elements >= UND_LIMIT_MARKUP_NODES)
    g_set_error (&self->error, UND_XML_ERROR, UND_XML_ERROR_TOO_LARGE,
                 _ ("The page has more than %u elements"), UND_LIMIT_MARKUP_NODES);
  if (self->error != NULL)
    stop (self);
  return self->error == NULL;
}

static void
start_element_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Reader *self = data;

  if (!may_go_on (self) || !check_bounds (self))
    return;
  self->depth++;
  self->n_elements++;
  g_array_set_size (self->attributes, 0);
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
    {
      UndHtmlAttribute attribute = {
        .name = (const char *) attributes[0],
        .value = attributes[1] != NULL ? (const char *) attributes[1] : "",
      };

      g_array_append_val (self->attributes, attribute);
    }
  self->handler->start ((const char *) name, (UndHtmlAttribute *) (void *) self->attributes->data,
                        self->attributes->len, (guint) MAX (xmlSAX2GetLineNumber (self->parser), 0),
                        self->user_data);
}

static void
end_element_cb (void *data, const xmlChar *name)
{
  Reader *self = data;

  if (!may_go_on (self) || self->depth == 0)
    return;
  self->depth--;
  self->handler->end ((const char *) name, self->user_data);
}

static void
characters_cb (void *data, const xmlChar *text, int n_bytes)
{
  Reader *self = data;

  if (may_go_on (self) && n_bytes > 0)
    self->handler->text ((const char *) text, (gsize) n_bytes, self->user_data);
}

/* Pages are full of what the parser calls errors; it repairs them. */
static void
ignore_cb (void *data, xmlErrorPtr error)
{
}

static void
set_handlers (xmlSAXHandler *sax)
{
  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElement = start_element_cb;
  sax->endElement = end_element_cb;
  sax->characters = characters_cb;
  sax->ignorableWhitespace = characters_cb;
  sax->cdataBlock = characters_cb;
  sax->serror = ignore_cb;
}

/* Passes over the value after an equals sign if it is quoted. */
static const char *
skip_quoted (const char *c, const char *end)
{
  const char *close;

  while (c < end && g_ascii_isspace (*c))
    c++;
  if (c == end || (*c != '"' && *c != '\''))
    return c;
  close = memchr (c + 1, *c, (gsize) (end - c) - 1);
  return close != NULL ? close + 1 : end;
}

/* From just behind "<" and a letter to the end of the tag; @excess (out) is where the attribute
 * after the last allowed one begins, or NULL. */
static const char *
scan_tag (const char *c, const char *end, const char **excess)
{
  guint n_attributes = 0;
  gboolean is_between = FALSE;

  *excess = NULL;
  while (c < end && *c != '>')
    {
      if (g_ascii_isspace (*c) || *c == '/')
        is_between = TRUE;
      else if (is_between)
        {
          is_between = FALSE;
          if (n_attributes++ == MAX_ATTRIBUTES)
            *excess = c;
        }
      if (*c++ == '=')
        {
          const char *value_end = skip_quoted (c, end);

          is_between = value_end > c;
          c = value_end;
        }
    }
  return c;
}

typedef struct
{
  const char *bytes; /* lent, as the next one */
  const char *end;
  char *copy; /* (nullable): @bytes with something blanked; owned */
} Cleaner;

static void
blank (Cleaner *self, const char *from, const char *to)
{
  if (self->copy == NULL)
    self->copy = g_memdup2 (self->bytes, (gsize) (self->end - self->bytes));
  memset (self->copy + (from - self->bytes), ' ', (gsize) (to - from));
}

/* Behind the first @needle from @c on, ASCII without regard to case, or the end. */
static const char *
skip_past (const Cleaner *self, const char *c, const char *needle)
{
  const gsize length = strlen (needle);

  for (; self->end - c >= (gssize) length; c++)
    if (g_ascii_strncasecmp (c, needle, length) == 0)
      return c + length;
  return self->end;
}

/* From a "<" and a letter; a script and a style sheet are gone past with what they hold. */
static const char *
clean_element (Cleaner *self, const char *c)
{
  const char *excess = NULL;
  const char *tag_end = scan_tag (c + 1, self->end, &excess);

  if (excess != NULL)
    blank (self, excess, tag_end);
  if (tag_end - c >= 7 && g_ascii_strncasecmp (c, "<script", 7) == 0)
    return skip_past (self, tag_end, "</script");
  if (tag_end - c >= 6 && g_ascii_strncasecmp (c, "<style", 6) == 0)
    return skip_past (self, tag_end, "</style");
  return tag_end;
}

/* From a "<" with anything else behind it. The parser takes "<![if …]>", by which word processors
 * talk to one browser, for text. */
static const char *
clean_other (Cleaner *self, const char *c)
{
  const char *ret;

  if (self->end - c >= 4 && strncmp (c, "<!--", 4) == 0)
    return skip_past (self, c + 4, "-->");
  if (self->end - c < 2 || strchr ("!?/", c[1]) == NULL || c[1] == '\0')
    return c + 1;
  ret = skip_past (self, c + 1, ">");
  if (self->end - c >= 3 && strncmp (c, "<![", 3) == 0)
    blank (self, c, ret);
  return ret;
}

/* @utf8 with the attributes past the bound and what is no HTML blanked; mostly @utf8 itself. */
static GBytes *
clean (GBytes *utf8)
{
  gsize n_bytes = 0;
  const char *bytes = g_bytes_get_data (utf8, &n_bytes);
  Cleaner cleaner = { bytes, bytes + n_bytes, NULL };
  const char *c = memchr (bytes, '<', n_bytes);

  while (c != NULL)
    {
      c = c + 1 < cleaner.end && g_ascii_isalpha (c[1]) ? clean_element (&cleaner, c)
                                                        : clean_other (&cleaner, c);
      c = memchr (c, '<', (gsize) (cleaner.end - c));
    }
  return cleaner.copy != NULL ? g_bytes_new_take (cleaner.copy, n_bytes) : g_bytes_ref (utf8);
}

/**
 * und_html_read:
 * @utf8: a page, valid UTF-8
 * @handler: who is told of it
 * @user_data: passed to @handler
 * @cancellable: (nullable): to stop it
 * @error: return location for a #GError: TOO_DEEP, TOO_LARGE or G_IO_ERROR_CANCELLED
 *
 * Reads a page. Nothing outside @utf8 is looked at. Time is linear in the bytes, memory in the
 * depth.
 *
 * Returns: whether the page was read to its end
 */
gboolean
und_html_read (GBytes *utf8,
               const UndHtmlHandler *handler,
               gpointer user_data,
               GCancellable *cancellable,
               GError **error)
{
  Reader reader = { .handler = handler, .user_data = user_data, .cancellable = cancellable };
  const gsize n_bytes = g_bytes_get_size (utf8);
  g_autoptr (GBytes) cleaned = NULL;
  xmlDocPtr unused;

  und_xml_init ();
  if (!und_xml_check_size (n_bytes, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (n_bytes == 0)
    return TRUE;

  cleaned = clean (utf8);
  reader.parser = htmlNewParserCtxt ();
  g_assert (reader.parser != NULL);
  reader.attributes = g_array_new (FALSE, FALSE, sizeof (UndHtmlAttribute));
  set_handlers (reader.parser->sax);
  reader.parser->userData = &reader;
  unused = htmlCtxtReadMemory (reader.parser, g_bytes_get_data (cleaned, NULL), (int) n_bytes, NULL,
                               "UTF-8",
                               HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  g_clear_pointer (&unused, xmlFreeDoc);
  htmlFreeParserCtxt (reader.parser);
  g_array_unref (reader.attributes);
  if (reader.error != NULL)
    g_propagate_error (error, reader.error);
  return reader.error == NULL;
}
