/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

/* @text with straight marks for curly ones. */
static inline char *
und_test_straighten (const char *text)
{
  g_autoptr (GString) straight = g_string_new (text);

  g_string_replace (straight, "“", "\"", 0);
  g_string_replace (straight, "”", "\"", 0);
  g_string_replace (straight, "‘", "'", 0);
  g_string_replace (straight, "’", "'", 0);
  return g_string_free (g_steal_pointer (&straight), FALSE);
}
