/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndRisingItem:
 * @place: where it stands in the second order
 * @weight: what it counts, not 0
 *
 * Something that stands somewhere in each of two orders: the first is that of the array.
 */
typedef struct
{
  guint64 weight;
  gsize place;
} UndRisingItem;

guint8 *und_rising_find (const UndRisingItem *items, gsize n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
