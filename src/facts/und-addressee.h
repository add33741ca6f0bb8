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
/* Does the "and", "&" or comma at @token stand in the words of an office that begin at @first, as
 * in "Health and Human Services Secretary", rather than between two of those written to? */
gboolean und_addressee_is_joint_in_office (const UndReader *self, gsize first, gsize token);
/* "River Board Director Ada Penrose": a mention with the words before an office that is written to,
 * which then begins at @first all the same. */
gboolean und_addressee_match_qualified (const UndReader *self,
                                        gsize first,
                                        gsize end,
                                        UndMention *mention);
/* Past "The Honorable", "Dr.". */
gsize und_addressee_skip_honorifics (const UndReader *self, gsize token);
/* Past "Members of the", "all Honourable Members of", or @token. */
gsize und_addressee_skip_members (const UndReader *self, gsize token);
/* Where those end who are written to from @cue on, "in a letter to": @end, or the comma before
 * those who write. O(1): a list has a bounded length. */
gsize und_addressee_find_list_end (const UndReader *self, gsize cue, gsize end);
/* Does a word for an organisation stand in it? */
gboolean und_addressee_is_organisation (const UndReader *self, UndRange range);
/* "Dear Attorney General Sessions and Secretary Nielsen:"; a greeting has surnames, too. */
void und_addressee_read_enumeration (UndReader *self,
                                     GPtrArray *people,
                                     UndRange range,
                                     gboolean is_greeting,
                                     const char *rule);
/* Adds to the addressees of the part those that @first begins with, behind a cue, up to @end at
 * most; FALSE if it names nobody. */
gboolean und_addressee_read_after_cue (UndReader *self, gsize first, gsize end);
/* Fills the addressees of the part from its first paragraphs of running text. O(those). */
void und_addressee_read_prose (UndReader *self);
/* The same of an open letter: those whom its writers call on. O(those). */
void und_addressee_read_call (UndReader *self);

G_END_DECLS
