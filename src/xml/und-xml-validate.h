/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-xml.h"

G_BEGIN_DECLS

/**
 * UndXmlMessage:
 * @line: line in the document from 1, or 0 where it is not known
 * @text: what is wrong there, in English; owned
 */
typedef struct
{
  guint line;
  char *text;
} UndXmlMessage;

void und_xml_message_free (UndXmlMessage *self);

/* Is @document valid by the RELAX NG @schema? Messages (element-type UndXmlMessage) are added to
 * @messages, which must free them. FALSE without an error is invalid. */
gboolean und_xml_validate (GBytes *document, GBytes *schema, GPtrArray *messages, GError **error);

G_END_DECLS
