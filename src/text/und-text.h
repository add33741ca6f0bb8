/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-intern.h"
#include "und-span.h"

G_BEGIN_DECLS

/**
 * UndTokenKind:
 * @UND_TOKEN_WORD: letters, with inner apostrophes and full stops as Unicode's rules have them
 * @UND_TOKEN_NUMBER: digits, with inner separators
 * @UND_TOKEN_PUNCTUATION: one punctuation mark
 * @UND_TOKEN_SYMBOL: anything else that is not white space
 */
typedef enum
{
  UND_TOKEN_WORD,
  UND_TOKEN_NUMBER,
  UND_TOKEN_PUNCTUATION,
  UND_TOKEN_SYMBOL,
} UndTokenKind;

/**
 * UndToken:
 *
 * A piece of text between word boundaries (UAX #29) that is not white space. White space is what
 * lies between tokens.
 */
typedef struct
{
  UndSpan span;
  UndTokenKind kind;
} UndToken;

/**
 * UndTokenFunc:
 * @token: a token; gone when the function returns
 * @user_data: what und_text_walk_tokens() was given
 *
 * What is called for each token.
 */
typedef void (*UndTokenFunc) (const UndToken *token, gpointer user_data);

/**
 * UndFold:
 * @UND_FOLD_TYPOGRAPHY: curly and straight quotes, dashes (also "--" and "---"), all white space
 *   and soft line ends, ligatures and other compatibility forms, soft hyphens and zero-width marks
 * @UND_FOLD_CASE: full Unicode case folding
 * @UND_FOLD_PUNCTUATION: all punctuation and symbols are left out
 *
 * What a comparison does not look at.
 */
typedef enum
{
  UND_FOLD_NONE = 0,
  UND_FOLD_TYPOGRAPHY = 1 << 0,
  UND_FOLD_CASE = 1 << 1,
  UND_FOLD_PUNCTUATION = 1 << 2,
} UndFold;

/**
 * UndText:
 *
 * Stored text: valid UTF-8 in NFC, lines ended by "\n", no control characters but tab and line
 * feed. Immutable and atomically reference-counted; its tokens, sentences, paragraphs and lines
 * are found once, on first use, and may be read from any thread.
 */
typedef struct _UndText UndText;

/* Makes stored text of any valid UTF-8: NFC, line ends, control characters to U+FFFD, a form feed
 * to a paragraph break. @n_replaced (optional) is how many control characters were replaced. */
UndText *und_text_new (const char *utf8, gsize n_bytes, gsize *n_replaced)
  G_GNUC_WARN_UNUSED_RESULT;
/* Would it keep these bytes as they are? FALSE where that is not plain to see. */
gboolean und_text_is_stored (const char *bytes, gsize n_bytes);
UndText *und_text_ref (UndText *self);
void und_text_unref (UndText *self);

const char *und_text_get_bytes (const UndText *self, gsize *n_bytes);
char *und_text_dup_span (const UndText *self, UndSpan span) G_GNUC_WARN_UNUSED_RESULT;
/* As dup_span, every run of white space as one space, trimmed: for showing in a line. */
char *und_text_dup_line (const UndText *self, UndSpan span) G_GNUC_WARN_UNUSED_RESULT;

/* Tokens in text order. Words are those of kind WORD or NUMBER. */
const UndToken *und_text_get_tokens (UndText *self, gsize *n_tokens);
/* The tokens that share a byte with @span, without keeping those of the whole text. */
void und_text_walk_tokens (UndText *self, UndSpan span, UndTokenFunc func, gpointer user_data);
gsize und_text_get_n_words (UndText *self);
/* Index of the first token that ends after @byte (n_tokens if none); O(log n). */
gsize und_text_find_token (UndText *self, gsize byte);
/* Sentences (UAX #29 with abbreviation suppressions), never across a paragraph; without the white
 * space round them. */
const UndSpan *und_text_get_sentences (UndText *self, gsize *n_sentences);
/* Paragraphs without the white space round them: a blank line parts two; inside a block of lines a
 * line end parts two unless the block is hard-wrapped prose. */
const UndSpan *und_text_get_paragraphs (UndText *self, gsize *n_paragraphs);
/* Every line, blank ones too, without its "\n". */
const UndSpan *und_text_get_lines (UndText *self, gsize *n_lines);
/* Index of the span in sorted @spans that holds @byte or, if none does, the next one. */
gsize und_spans_find (const UndSpan *spans, gsize n_spans, gsize byte);
/* @span without the white space at its two ends, as tokens have it; empty at its start if there is
 * nothing else. */
UndSpan und_span_trim (const char *bytes, UndSpan span);

/* Code points before @byte; O(1) amortised by checkpoints. */
gsize und_text_get_n_chars (const UndText *self);
gsize und_text_byte_to_char (const UndText *self, gsize byte);
gsize und_text_char_to_byte (const UndText *self, gsize n_chars);
/* Line number from 1. */
guint und_text_byte_to_line (UndText *self, gsize byte);

/* One id for each token, in token order, of its folded form; (transfer full), n_tokens long. With
 * FOLD_PUNCTUATION punctuation tokens get UND_TOKEN_ID_NONE; with FOLD_TYPOGRAPHY so do all but the
 * first token of "--", "---" and "...", which are one mark, and marks that are not seen. */
#define UND_TOKEN_ID_NONE G_MAXUINT32
guint32 *und_text_intern_tokens (UndText *self, UndInterner *interner, UndFold fold)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndText, und_text_unref)

G_END_DECLS
