/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-xml-node.h"

G_BEGIN_DECLS

/* To be called before anything of libxml2; cheap after the first time. */
void und_xml_init (void);
/* libxml2 counts bytes in int; TOO_LARGE beyond UND_LIMIT_FILE_BYTES, which is below that. */
gboolean und_xml_check_size (gsize n_bytes, GError **error);
/* Bounds the attributes of each tag: libxml2 takes time quadratic in them. O(@n_bytes). */
gboolean und_xml_check_attributes (const char *bytes, gsize n_bytes, GError **error);
/* As und_xml_document_new (), with the line apart from the message; 0 where there is none. */
UndXmlDocument *und_xml_document_read (GBytes *bytes, guint *line, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
