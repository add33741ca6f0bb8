/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-xml.h"

G_BEGIN_DECLS

/**
 * UndHtmlAttribute:
 * @name: in lower case
 * @value: with character references resolved; "" where there is none
 */
typedef struct
{
  const char *name;
  const char *value;
} UndHtmlAttribute;

/**
 * UndHtmlHandler:
 * @start: an element starts; names are in lower case
 * @end: the innermost open element ends; called once for every @start, in order
 * @text: a piece of text; what stands between two tags may come in several
 *
 * What is told of a page, in document order. Everything is lent for the call.
 */
typedef struct
{
  void (*start) (const char *name,
                 const UndHtmlAttribute *attributes,
                 gsize n_attributes,
                 guint line,
                 gpointer user_data);
  void (*end) (const char *name, gpointer user_data);
  void (*text) (const char *utf8, gsize n_bytes, gpointer user_data);
} UndHtmlHandler;

/* Reads HTML of any quality in UTF-8, whatever encoding it says it has. FALSE with an error of
 * UND_XML_ERROR or G_IO_ERROR_CANCELLED; what was told until then is to be thrown away. */
gboolean und_html_read (GBytes *utf8,
                        const UndHtmlHandler *handler,
                        gpointer user_data,
                        GCancellable *cancellable,
                        GError **error);

G_END_DECLS
