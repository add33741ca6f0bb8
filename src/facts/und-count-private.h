/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-clause.h"

G_BEGIN_DECLS

/* What und-count-unit.c, which reads a number with its unit, und-count-extra.c, which reads who is
 * told beside it, und-count-object.c, which finds those
 * who are written to, and und-count.c, which judges whether they sign, share. */

#define BIT UND_LEX_BIT

/* A bare number below this one is rather "the two attorneys general" than a count. */
#define LEAST_COUNT 3

#define LEADING (BIT (UND_LEX_THE) | BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_ADVERB))

/* One number with its unit. */
typedef struct
{
  const UndClause *clause;
  gssize first;
  gssize unit;
  gssize unit_first; /* the unit's first word: "New" of "New Zealanders" */
  gssize end;
  gint64 value;
  gint64 extra; /* jurisdictions that are named beside it */
  gboolean has_other;
  gboolean is_approximate; /* "more than 20" */
  gboolean is_compound;    /* "a 21-state coalition" */
  gboolean is_bare;        /* "a coalition of 21", "a 21-member coalition" */
  gboolean is_of_signers;  /* "the number of signatories is 21" */
  gboolean is_signing;     /* whatever they are, the next word says that they sign */
  guint n_named;           /* those named beside the others */
  guint n_in_part;         /* those named in the whole part */
  gssize before;           /* the word before it that carries something */
} Stated;

static inline gboolean
is (const Stated *self, gssize index, UndLexemeKind kind)
{
  return und_lexemes_is (self->clause->lexemes, index, kind);
}

static inline gboolean
is_any (const Stated *self, gssize index, guint64 kinds)
{
  return und_lexemes_is_any (self->clause->lexemes, index, kinds);
}

static inline const UndLexeme *
get (const Stated *self, gssize index)
{
  return und_lexemes_get (self->clause->lexemes, index);
}

/* Adds to @self, whose unit is read, those told beside the number. */
void und_stated_read_extra (Stated *self);
/* Reads the number at @number with its unit; FALSE if nothing that can sign is counted there. */
gboolean und_stated_read (Stated *self, const UndClause *clause, gssize number);
/* "More than 50 groups wrote", "As the board met, six groups wrote": do those counted begin what
 * the sentence says? */
gboolean und_stated_is_subject (const Stated *self);
/* "signed by 343 lecturers": those counted sign, whatever they are. */
gboolean und_stated_is_signed_by (const Stated *self, gssize number);
/* "a letter to 21 mayors": those counted are written to or asked. */
gboolean und_stated_is_object (const Stated *self);

G_END_DECLS
