/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-match.h"

G_BEGIN_DECLS

typedef enum
{
  UND_POSTAL_NOTHING,
  UND_POSTAL_STREET, /* "12 Oak Street, Suite 4", "P.O. Box 9", a telephone's number */
  UND_POSTAL_TOWN,   /* "Reed, Ohio 43000": by itself it might be a person's name and place */
} UndPostalLine;

/* Is the token the end of a postal code: "83702", "K1A 0A2", "HD1 2TG"? */
gboolean und_postal_is_code (const UndReader *self, gsize token);
/* Is the line a postal code in halves and nothing else? */
gboolean und_postal_is_code_alone (const UndReader *self, UndRange range);
/* Is the line a telephone's number, perhaps with its label: "Phone: (208) 555-0143"? O(1). */
gboolean und_postal_is_telephone (const UndReader *self, UndRange range);
/* What the line @range is of a postal address. O(tokens). */
UndPostalLine und_postal_read (const UndReader *self, UndRange range);

G_END_DECLS
