/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-facts.h"

G_BEGIN_DECLS

/* Phrases and gaps of the whole document, for und-match.h. */
typedef struct _UndReaderIndex UndReaderIndex;
/* The part as terminals of the grammar of lists, for und-lexeme.h. */
typedef struct _UndLexemes UndLexemes;

/**
 * UndReader:
 *
 * What the stages of reading share: the document, and the part that is being filled. A stage reads
 * the members that stages before it have filled, and fills its own. The order is in und-facts.c.
 */
typedef struct
{
  UndText *text;
  const UndMarkup *markup; /* never NULL */
  UndGazetteer *gazetteer;
  const char *bytes; /* of @text, from und_reader_index () on */
  const UndToken *tokens;
  gsize n_tokens;
  GPtrArray *parts;   /* (element-type UndPartFacts): all of them, spans and kinds filled */
  UndPartFacts *part; /* the one being read */
  UndReaderIndex *index;
  GArray *blocks;      /* UndBlock: each paragraph with its kind, for und-block.h */
  UndLexemes *lexemes; /* of @part; NULL until a stage asks und_reader_get_lexemes () */
} UndReader;

/* und-parts.c: splits the document and tells the kinds: fills self->parts with new UndPartFacts. */
void und_reader_read_parts (UndReader *self);
/* und-headline.c: headline, subtitle, dateline. */
void und_reader_read_headline (UndReader *self);
/* und-date.c */
void und_reader_read_date (UndReader *self);
/* und-issuer.c */
void und_reader_read_issuer (UndReader *self);
/* und-addressee.c: addressees and copied. */
void und_reader_read_addressees (UndReader *self);
/* und-signatory-list.c: lists in prose: lead, self, listed; whether complete; who did not sign. */
void und_reader_read_lists (UndReader *self);
/* und-signature-block.c: signed. */
void und_reader_read_block (UndReader *self);
/* und-count.c */
void und_reader_read_counts (UndReader *self);
/* und-counted-list.c: a list that only its length tells. */
void und_reader_read_counted_list (UndReader *self);
/* Of a list after "includes", until the counts tell whether it names all. */
#define UND_RULE_LIST_INCLUDED "list-after-includes"

/* After all these. */
void und_reader_read_participation (UndReader *self);
/* Does the part name @share of those that it counts? */
guint und_part_facts_count_named (const UndPartFacts *part);
gboolean und_part_facts_name_share (const UndPartFacts *self, double share);
/* A GCompareFunc by place in the text, for the signatories of a part. */
int und_part_facts_compare_signatories (const void *a, const void *b);
/* The issuer of @self as a piece of evidence that rests on @span by @rule. */
UndSignatory *und_part_facts_dup_issuer (const UndPartFacts *self,
                                         UndRole role,
                                         UndSpan span,
                                         const char *rule) G_GNUC_WARN_UNUSED_RESULT;
/* und-petition.c: demands and signatures. */
void und_reader_read_petition (UndReader *self);
/* und-quotation.c: runs, use, speaker, whether in the letter. */
void und_reader_read_quotations (UndReader *self);

UndPartFacts *und_part_facts_new (UndSpan span, UndPartKind kind) G_GNUC_WARN_UNUSED_RESULT;
void und_part_facts_free (UndPartFacts *self);

G_END_DECLS
