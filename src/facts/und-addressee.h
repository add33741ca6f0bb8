/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-headline.h"
#include "und-mention.h"

G_BEGIN_DECLS

/* People who are written to or copied. */

/* A new one at the end of @people, which owns it; @rule is a static id. */
UndPerson *und_addressee_add (GPtrArray *people, UndSpan span, const char *rule);
/* Adds a mention; the words from @first on before its office are of it. */
UndPerson *und_addressee_add_mention (const UndReader *self,
                                      GPtrArray *people,
                                      gsize first,
                                      const UndMention *mention,
                                      const char *rule);
/* Past "The Honorable", "Dr.". */
gsize und_addressee_skip_honorifics (const UndReader *self, gsize token);
/* Where those end who are written to from @cue on, "in a letter to": @end, or the comma before
 * those who write. O(1): a list has a bounded length. */
gsize und_addressee_find_list_end (const UndReader *self, gsize cue, gsize end);
/* Does a word for an organisation stand in it? */
gboolean und_addressee_is_organisation (const UndReader *self, UndRange range);

G_END_DECLS
