/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-ignore.h"

#include "und-comparison.h"

/**
 * und_ignore_set_state:
 * @action: one of the switches
 * @state: what it is to be, a boolean
 * @ignored: what is set aside, bits (1 << #UndGrade)
 *
 * Turns a switch.
 *
 * Returns: what is set aside then
 */
guint
und_ignore_set_state (GSimpleAction *action, GVariant *state, guint ignored)
{
  const char *name = g_action_get_name (G_ACTION (action));
  guint bit = 0;

  if (g_str_equal (name, "ignore-typography"))
    bit = 1u << UND_GRADE_TYPOGRAPHY;
  else if (g_str_equal (name, "ignore-punctuation"))
    bit = 1u << UND_GRADE_PUNCTUATION;
  else if (g_str_equal (name, "ignore-case"))
    bit = 1u << UND_GRADE_CASE;
  else if (g_str_equal (name, "ignore-furniture"))
    bit = UND_IGNORE_FURNITURE;
  g_simple_action_set_state (action, state);
  return g_variant_get_boolean (state) ? ignored | bit : ignored & ~bit;
}
