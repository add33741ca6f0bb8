/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define UND_XML_ERROR (und_xml_error_quark ())

typedef enum
{
  UND_XML_ERROR_MALFORMED, /* not well-formed, or not UTF-8 */
  UND_XML_ERROR_FORBIDDEN, /* has a document type declaration, and so perhaps entities */
  UND_XML_ERROR_TOO_DEEP,  /* nests more than UND_LIMIT_MARKUP_DEPTH */
  UND_XML_ERROR_TOO_LARGE, /* more than UND_LIMIT_FILE_BYTES or UND_LIMIT_MARKUP_NODES */
  UND_XML_ERROR_SCHEMA,    /* the schema itself cannot be used */
} UndXmlError;

GQuark und_xml_error_quark (void);

G_END_DECLS
