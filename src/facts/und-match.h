/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-facts-private.h"
#include "und-vocabulary.h"

G_BEGIN_DECLS

/* The terminals of the grammar: what a stage may ask of the tokens of the document being read. An
 * index past the last token is asked like any other and is nothing. */

/* What lies between a token and the one before it. */
typedef enum
{
  UND_GAP_NONE,
  UND_GAP_SPACE,
  UND_GAP_LINE,      /* one line end */
  UND_GAP_PARAGRAPH, /* a blank line, or the start of the text */
} UndGap;

/* A range of tokens, half-open. */
typedef struct
{
  gsize first;
  gsize end;
} UndRange;

static inline gboolean
und_range_is_empty (UndRange self)
{
  return self.first >= self.end;
}

/* Once a document, before and after all else. */
void und_reader_index (UndReader *self);
void und_reader_clear_index (UndReader *self);

/* What lies before the token. */
UndGap und_reader_gap (const UndReader *self, gsize token);
/* The tokens that lie wholly in @span; O(log n). */
UndRange und_reader_range (const UndReader *self, UndSpan span);
/* From the first token's start to the last one's end; empty for an empty range. */
UndSpan und_reader_span (const UndReader *self, gsize first, gsize end);
char *und_reader_dup (const UndReader *self, gsize first, gsize end) G_GNUC_WARN_UNUSED_RESULT;

/* Is the token @word (lower case; a word or a mark), whatever its case? */
gboolean und_reader_token_is (const UndReader *self, gsize token, const char *word);
/* Is it one of @words, which end with a NULL? */
gboolean und_reader_token_is_one_of (const UndReader *self, gsize token, const char *const *words);
/* Is the last of @words one that goes on: "of", "that"? */
gboolean und_reader_ends_open (const UndReader *self, UndRange words);
/* Are the two the same, but for the case of ASCII letters? */
gboolean und_reader_tokens_equal (const UndReader *self, gsize a, gsize b);
gboolean und_reader_token_is_word (const UndReader *self, gsize token);
gboolean und_reader_token_is_number (const UndReader *self, gsize token);
/* "Penrose's" */
gboolean und_reader_token_is_possessive (const UndReader *self, gsize token);
/* Its first letter is a capital (or of a script without case). */
gboolean und_reader_token_is_capitalised (const UndReader *self, gsize token);
/* "vanBuren", "deJong": a surname that a particle is joined to; names hold it behind others only.
 */
gboolean und_reader_token_has_particle (const UndReader *self, gsize token);
/* It has two letters or more, and all are capitals. */
gboolean und_reader_token_is_all_capitals (const UndReader *self, gsize token);
/* A full stop, exclamation or question mark that ends a sentence rather than an abbreviation. */
gboolean und_reader_token_ends_sentence (const UndReader *self, gsize token);

/* The longest phrase of @set that begins at the token, or NULL; @n_tokens is optional. Found once
 * for the whole document: O(phrases at that token). */
const UndPhrase *und_reader_phrase (const UndReader *self,
                                    gsize token,
                                    UndSet set,
                                    gsize *n_tokens);
/* The @n-th phrase of any set that begins at the token, shorter ones first, or NULL past the last;
 * @n_tokens is optional. */
const UndPhrase *und_reader_nth_phrase (const UndReader *self,
                                        gsize token,
                                        guint n,
                                        gsize *n_tokens);
/* The first phrase of @set that begins in @range, or NULL; @at and @n_tokens are optional. */
const UndPhrase *und_reader_find_phrase (const UndReader *self,
                                         UndRange range,
                                         UndSet set,
                                         gsize *at,
                                         gsize *n_tokens);
/* und_gazetteer_match () of the reader's gazetteer, found once for the whole document: O(1). */
const UndJurisdiction *und_reader_jurisdiction (const UndReader *self,
                                                gsize token,
                                                gsize *n_tokens,
                                                UndNameForm *form);
/* und_gazetteer_match_possessive () and und_gazetteer_match_country (), likewise. */
const UndJurisdiction *und_reader_owner (const UndReader *self, gsize token, gsize *n_tokens);
const UndJurisdiction *und_reader_country (const UndReader *self, gsize token, gsize *n_tokens);

/* Is the token a weekday or month that this document has for a surname? */
gboolean und_reader_is_day_name (const UndReader *self, gsize token);
/* A number in digits ("1,204") or words ("twenty-one", "fifty"). */
gboolean und_number_match (const UndReader *self, gsize token, gint64 *value, gsize *n_tokens);

/* A person's name of two words or more that begins at @first and ends before @end: "Karl A.
 * Racine", "Thomas J. Donovan, Jr.", "HECTOR H. BALDERAS". Capitals alone do not make a name in
 * capitals: the caller limits the range to a line there. */
gboolean und_name_match (const UndReader *self, gsize first, gsize end, gsize *n_tokens);
/* As above, one word is enough: "Kilmartin" after an office. */
gboolean und_surname_match (const UndReader *self, gsize first, gsize end, gsize *n_tokens);
/* The last word of @name that is no suffix, case-folded; NULL if there is none. */
char *und_surname_dup (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
