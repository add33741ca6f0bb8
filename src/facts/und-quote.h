/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-attribution.h"
#include "und-quoted-run.h"

G_BEGIN_DECLS

/* What is known of one run. */
typedef struct
{
  UndQuotedRun run;
  gsize paragraph;
  UndAttribution attribution; /* kind NONE if there is none */
  gsize tag_end;              /* end of the tag after it, or run.outer.end */
  int continues;
  UndQuotationUse use;
  gboolean is_in_letter;
  gboolean ends_with_pause; /* a comma, a question or exclamation mark, a dash before the mark */
  gsize n_words;
} UndQuote;

/* Is the last thing before the closing mark a comma, a dash or the like, after which the sentence
 * goes on? */
gboolean und_quote_ends_with_pause (const UndReader *self, const UndQuotedRun *run);
/* Is the last thing before the closing mark a stop? */
gboolean und_quote_ends_with_stop (const UndReader *self, const UndQuotedRun *run);
/* What @quote, whose attribution is known, is used for. O(words). */
UndQuotationUse und_quote_tell_use (const UndReader *self, const UndQuote *quote);

G_END_DECLS
