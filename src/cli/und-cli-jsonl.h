/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndCliJsonl:
 * @id: what the document is called
 * @series: what it is one of; empty if it is of none
 * @text: what it says
 * @has_id: whether the line had one; likewise @has_text
 *
 * One line of JSON lines, to be used again for the next. All strings are valid UTF-8 once the line
 * was read, but @text, which has to be looked at.
 */
typedef struct
{
  GString *id;
  GString *series;
  GString *text;
  GString *other;
  gboolean has_id;
  gboolean has_text;
} UndCliJsonl;

void und_cli_jsonl_init (UndCliJsonl *self);
void und_cli_jsonl_clear (UndCliJsonl *self);
gboolean und_cli_jsonl_read (UndCliJsonl *self, const char *line, gsize n_bytes, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UndCliJsonl, und_cli_jsonl_clear)

G_END_DECLS
