/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-match.h"

G_BEGIN_DECLS

/* Past "/s/", "By:", bullets and emphasis: the token where a line's words begin. @is_mark becomes
 * TRUE if a signature's mark stands there, @is_item if a bullet or a link does. */
gsize und_signer_mark_skip (const UndReader *self,
                            UndRange range,
                            gboolean *is_mark,
                            gboolean *is_item);
/* Past the bracket that tells how to reach the person: the token where what is said of her begins.
 */
gsize und_signer_mark_skip_handle (const UndReader *self, UndRange rest);
gboolean und_signer_mark_has_word (const UndReader *self, UndRange range);
/* How many words and numbers it has. */
gsize und_signer_mark_count_words (const UndReader *self, UndRange range);
/* Is the block over with the line @range, "cc:", "###", "====="? @inner is what stands after its
 * marks. */
gboolean und_signer_mark_is_end (const UndReader *self, UndRange range, UndRange inner);
/* "and many others", "and 40 more": who signs besides those named. */
gboolean und_signer_mark_is_of_others (const UndReader *self, UndRange range);
/* Does the line speak to who reads the page: "To add your signature, click here"? */
gboolean und_signer_mark_is_to_reader (const UndReader *self, UndRange inner);
/* Is a line whose words are @inner nothing: underscores, a page's number, "[Your name]"? */
gboolean und_signer_mark_is_nothing (const UndReader *self, UndRange inner);
/* "Rivers Refocus (RR)": do the letters in brackets abbreviate the words before them? */
gboolean und_signer_mark_has_own_abbreviation (const UndReader *self, UndRange range);
/* The name of an organisation without the abbreviation in brackets that ends it. */
UndRange und_signer_mark_cut_abbreviation (const UndReader *self, UndRange range);

G_END_DECLS
