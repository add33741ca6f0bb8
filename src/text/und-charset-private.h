/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-charset.h"

G_BEGIN_DECLS

/* For this folder. */

/* The code point of a byte from 0x80 on in Windows-1252; 0 for the five that have none. */
gunichar und_windows_1252_to_char (guint8 byte);
/* The byte, from 0x80 on, that Windows-1252 or Latin-1 reads as @c, or 0. */
guint8 und_windows_1252_from_char (gunichar c);

/* Line, from 1, of the place @at in @utf8, whatever its line ends are. */
guint und_charset_count_line (const char *utf8, const char *at);

/* Undoes double encoding where it is clear, and adds an issue. Takes and gives back @text, valid
 * UTF-8. */
GString *und_charset_repair (GString *text, GPtrArray *issues);

G_END_DECLS
