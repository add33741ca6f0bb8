/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-xml.h"

G_BEGIN_DECLS

/**
 * UndXmlNode:
 *
 * An element, which lives as long as its document. Immutable. Only elements are nodes: comments
 * and processing instructions are left out, and so are attributes in a namespace.
 */
typedef struct _UndXmlNode UndXmlNode;

/**
 * UndXmlDocument:
 *
 * A well-formed document without a document type. Immutable, so any thread may read it.
 */
typedef struct _UndXmlDocument UndXmlDocument;

UndXmlDocument *und_xml_document_new (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void und_xml_document_free (UndXmlDocument *self);
const UndXmlNode *und_xml_document_get_root (const UndXmlDocument *self);

const char *und_xml_node_get_name (const UndXmlNode *self);
/* (nullable) */
const char *und_xml_node_get_namespace (const UndXmlNode *self);
guint und_xml_node_get_line (const UndXmlNode *self);
/* The text after the last child, or all of it where there is none; never NULL. */
const char *und_xml_node_get_text (const UndXmlNode *self);
gsize und_xml_node_get_n_attributes (const UndXmlNode *self);
const char *und_xml_node_get_attribute (const UndXmlNode *self, gsize index, const char **value);
/* (nullable): the value of the attribute @name. */
const char *und_xml_node_find_attribute (const UndXmlNode *self, const char *name);
const UndXmlNode *und_xml_node_get_parent (const UndXmlNode *self);
const UndXmlNode *und_xml_node_get_first_child (const UndXmlNode *self);
const UndXmlNode *und_xml_node_get_next (const UndXmlNode *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndXmlDocument, und_xml_document_free)

G_END_DECLS
