/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-acronym.h"
#include "und-clause.h"
#include "und-facts-private.h"

G_BEGIN_DECLS

/* What und-signatory-list.c, which turns lists into signatories, and und-signatory-verdict.c, which
 * tells what each is a list of, share. */

typedef struct
{
  UndReader *reader;
  UndPartFacts *part;
  const UndLexemes *lexemes;
  UndClause clause;
  char *surname;     /* of the issuer, folded; NULL without issuer */
  GHashTable *known; /* folded surname → UndListItem: people already named by office or party */
  GHashTable *held;  /* jurisdictions of which somebody was listed by name and office; lent */
  UndAcronyms acronyms;
  gssize last_end;         /* of the last accepted list in this sentence, or -1 */
  UndVerdict last_verdict; /* what it was */
  gssize acts_start;       /* of the last sentence that says of somebody that they act, or -1 */
  UndSpan mention;         /* the issuer taking part, or empty */
  UndSpan lead_mention;    /* the issuer leading, or empty */
  UndSpan denial;          /* the issuer not signing, or empty */
  UndSpan full[2];         /* the first whole list of places; of persons and organisations */
  UndSpan partial[2];      /* the first that names only some; empty for none */
  gboolean is_included;    /* the first list stands after "includes", which may mean either */
  const char *action;      /* of the sentence that begins at action_start; lent */
  gssize action_start;     /* -1 for none */
  gint64 n_together;       /* how many the text first says to act together, or 0 */
  guint signature;         /* the next of the block's signatures, */
  guint n_signatures;      /* and how many there are */
  GPtrArray *actions;      /* (element-type utf8): for each signatory the paper it is about, lent */
} UndListReading;

static inline gboolean
is (const UndListReading *self, gssize index, UndLexemeKind kind)
{
  return und_lexemes_is (self->lexemes, index, kind);
}

static inline gboolean
is_bare (UndSpan span)
{
  return und_span_is_empty (span);
}

static inline char *
dup_line (const UndListReading *self, UndSpan span)
{
  return is_bare (span) ? NULL : und_text_dup_line (self->reader->text, span);
}

static inline gboolean
is_issuer (const UndListReading *self, UndSpan name)
{
  g_autofree char *line = dup_line (self, name);
  g_autofree char *surname = line != NULL ? und_surname_dup (line) : NULL;

  return surname != NULL && g_strcmp0 (surname, self->surname) == 0;
}

/* "…, as did A and B", "…, as have those of A and B" */
static inline gboolean
is_after_as_did (const UndListReading *self, gssize index)
{
  static const char *const verbs[] = { "did", "does", "do", "has", "have", NULL };
  static const char *const links[] = { "as", "so", NULL };
  const UndReader *reader = self->reader;

  return und_reader_token_is_one_of (reader, und_lexemes_get (self->lexemes, index - 1)->first,
                                     verbs)
         && und_reader_token_is_one_of (reader, und_lexemes_get (self->lexemes, index - 2)->first,
                                        links);
}

/* The rule of those who stand beside the subject at the end of a sentence. */
#define UND_RULE_COMPANY "list-after-acts-with"

/* The first item of the list that ", along with" stands before: 0, or 1 where the list begins with
 * what ends the words before it ("filed in the Reed court, along with A"); -1 for none. */
gint und_list_reading_find_company (const UndListReading *self, const UndList *list);

/* What the sentence and those around it say of the list; @rule says why. O(sentence). */
UndVerdict und_list_reading_judge (UndListReading *self,
                                   UndList *list,
                                   const char **rule,
                                   gboolean *is_partial);

/* Of Congress, or of a state’s legislature. */
gboolean und_list_is_legislator (const char *office);

G_END_DECLS
