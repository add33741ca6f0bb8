/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-cli.h"

G_BEGIN_DECLS

/* How a piece is drawn where there is colour. The meaning is in the words too. */
typedef enum
{
  UND_CLI_STYLE_PLAIN,
  UND_CLI_STYLE_HEADING,
  UND_CLI_STYLE_FAINT,
  UND_CLI_STYLE_DELETED,
  UND_CLI_STYLE_INSERTED,
  UND_CLI_STYLE_MOVED,
  UND_CLI_STYLE_WRONG,
} UndCliStyle;

/**
 * UndCliPage:
 *
 * Text for people, wrapped to a width. Pieces that follow each other without a space stay on one
 * line, whatever their styles.
 */
typedef struct _UndCliPage UndCliPage;

UndCliPage *und_cli_page_new (const UndCliOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void und_cli_page_free (UndCliPage *self);
void und_cli_page_set_indent (UndCliPage *self, guint n_first, guint n_rest);
void und_cli_page_set_whole (UndCliPage *self, gboolean is_whole);
void und_cli_page_add (UndCliPage *self, UndCliStyle style, const char *text, gssize n_bytes);
void und_cli_page_add_space (UndCliPage *self);
void und_cli_page_add_words (UndCliPage *self, UndCliStyle style, const char *text);
void und_cli_page_end_line (UndCliPage *self);
void und_cli_page_add_blank (UndCliPage *self);
void und_cli_page_add_heading (UndCliPage *self, const char *text);
void und_cli_page_add_line (UndCliPage *self, guint n_first, guint n_rest, const char *text);
void und_cli_page_add_raw (UndCliPage *self, const char *line);
guint und_cli_page_get_width (const UndCliPage *self);
UndCliExit und_cli_page_write (UndCliPage *self, const UndCliOptions *options);
guint und_cli_width_of (const char *text, gssize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndCliPage, und_cli_page_free)

G_END_DECLS
