/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-lexeme.h"

G_BEGIN_DECLS

/* The lexeme after ", a Utah Republican" or ", a Democrat from Ohio" that begins at @index, or
 * @index; a state that it names goes to @jurisdiction. */
gssize und_apposition_match_party (const UndLexemes *lexemes,
                                   gssize index,
                                   const UndJurisdiction **jurisdiction);
/* The lexeme after ", a nurse in Ohio" (up to the next comma or stop) that begins at @index, or
 * @index. */
gssize und_apposition_match_occupation (const UndLexemes *lexemes, gssize index);
/* Past the words that say what the person named next is: "the retired judge"; or @index. */
gssize und_apposition_skip_description (const UndLexemes *lexemes, gssize index);

G_END_DECLS
