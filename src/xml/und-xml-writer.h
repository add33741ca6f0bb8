/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * UndXmlWriter:
 *
 * Writes one XML document: UTF-8, every element on a line of its own, two spaces a level. The text
 * of an element stands directly between its last child's end (or its own start) and its end tag,
 * so that indentation never mixes with it. The same calls give the same bytes.
 */
typedef struct _UndXmlWriter UndXmlWriter;

/* @xmlns (nullable) is the default namespace, declared on the root element. */
UndXmlWriter *und_xml_writer_new (const char *xmlns) G_GNUC_WARN_UNUSED_RESULT;
void und_xml_writer_free (UndXmlWriter *self);
void und_xml_writer_start (UndXmlWriter *self, const char *name);
void und_xml_writer_attribute (UndXmlWriter *self, const char *name, const char *value);
void und_xml_writer_text (UndXmlWriter *self, const char *text);
void und_xml_writer_end (UndXmlWriter *self);
guint und_xml_writer_get_line (const UndXmlWriter *self);
GBytes *und_xml_writer_finish (UndXmlWriter *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndXmlWriter, und_xml_writer_free)

G_END_DECLS
