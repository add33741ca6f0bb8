/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-issue.h"

G_BEGIN_DECLS

/* Makes valid UTF-8 of the bytes of a text file, and says in @issues (element-type UndIssue) what
 * was guessed, repaired or lost. @declared (nullable) is the character set that the file names
 * itself, as a page does. The result is not stored text yet: und_text_new () makes it that. */
char *und_charset_to_utf8 (const char *bytes,
                           gsize n_bytes,
                           const char *declared,
                           GPtrArray *issues,
                           gsize *n_utf8) G_GNUC_WARN_UNUSED_RESULT;

/* The character that @byte is in Windows-1252; 0 for the five bytes that are none. */
gunichar und_windows_1252_to_char (guint8 byte);

G_END_DECLS
