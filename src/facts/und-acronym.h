/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-list-grammar.h"

G_BEGIN_DECLS

/**
 * UndAcronyms:
 *
 * The acronyms that a part introduces in brackets, with what they stand for. Immutable.
 */
typedef struct
{
  const UndReader *reader; /* lent */
  GHashTable *full;        /* acronym → UndSpan of what it stands for */
} UndAcronyms;

/* Finds those of the tokens @range. O(tokens). */
void und_acronyms_init (UndAcronyms *self, const UndReader *reader, UndRange range);
void und_acronyms_clear (UndAcronyms *self);
/* Takes the acronyms in a list of several for organisations, by their full names where the part
 * tells these; where they are three or more, for organisations that nothing else need mark. */
void und_acronyms_settle (const UndAcronyms *self, const UndLexemes *lexemes, UndList *list);

G_END_DECLS
