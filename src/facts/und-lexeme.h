/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-match.h"

G_BEGIN_DECLS

/**
 * UndLexemeKind:
 *
 * The terminals of the grammar of lists and counts. Those from UNIT on are the groups of
 * data/vocabulary/signers.ini, in the order of their sets; each is explained by its words.
 */
typedef enum
{
  UND_LEX_WORD,      /* in no vocabulary, lower case */
  UND_LEX_NAME,      /* capitalised, and nothing that names never hold; an initial with its stop */
  UND_LEX_TITLE,     /* an office of one person: "Attorney General" */
  UND_LEX_HONORIFIC, /* "The Honorable" */
  UND_LEX_BODY_WORD, /* what organisations are called: "Association" */
  UND_LEX_NUMBER,    /* digits or number words */
  UND_LEX_JURISDICTION, /* of the gazetteer */
  UND_LEX_PLACES_OWN,   /* "Utah's" */
  UND_LEX_PLACE,        /* what holds a jurisdiction's name and is none: "New York City" */
  UND_LEX_COMMA,
  UND_LEX_SEMICOLON,
  UND_LEX_COLON,
  UND_LEX_STOP, /* full stop, question mark, exclamation mark */
  UND_LEX_DASH,
  UND_LEX_OPEN, /* round or square bracket */
  UND_LEX_CLOSE,
  UND_LEX_QUOTE,
  UND_LEX_BULLET, /* at the start of a line; "1." too */
  UND_LEX_MARK,   /* any other sign */
  UND_LEX_ACT,    /* what several may do together beside signing: "introduced" */
  UND_LEX_ADVERB,
  UND_LEX_AND,
  UND_LEX_APPROXIMATE,
  UND_LEX_ARE,
  UND_LEX_BODIES, /* signers that hold no office: "companies" */
  UND_LEX_BY,
  UND_LEX_COALITION,
  UND_LEX_EARLIER,
  UND_LEX_EXCEPT,
  UND_LEX_FOLLOWING,
  UND_LEX_INCLUDE,
  UND_LEX_JOIN,
  UND_LEX_LAW,
  UND_LEX_LEAD,
  UND_LEX_NOT,
  UND_LEX_OF,
  UND_LEX_OTHERS,
  UND_LEX_OWN_BODY,
  UND_LEX_PAPER,
  UND_LEX_PARTIAL,
  UND_LEX_PARTY, /* a member of one: "Republican" */
  UND_LEX_PLACE_OF,
  UND_LEX_PLACE_WORD,
  UND_LEX_PRONOUN,
  UND_LEX_QUALIFIER,
  UND_LEX_SEND,
  UND_LEX_SIGN,
  UND_LEX_STATES,
  UND_LEX_THE,
  UND_LEX_TO,
  UND_LEX_UNIT, /* several holders of one office: "attorneys general" */
  UND_LEX_WHO,
  UND_LEX_WITH,
  UND_LEX_WORK, /* what a coalition does together: "investigation" */
  UND_N_LEXEMES
} UndLexemeKind;

#define UND_LEX_BIT(kind) (G_GUINT64_CONSTANT (1) << (kind))

/* What stands between a lexeme and the one before it. */
typedef enum
{
  UND_LEX_JOINED,    /* nothing */
  UND_LEX_SPACED,    /* spaces, or a line end inside a paragraph */
  UND_LEX_NEW_LINE,  /* a line end that parts two paragraphs */
  UND_LEX_NEW_BLOCK, /* a blank line, or the start of the text */
} UndLexemeGap;

/**
 * UndLexeme:
 * @kinds: one bit for each kind that it may be; a phrase can stand in several sets
 * @first: its first token
 * @n_tokens: how many tokens it takes
 * @gap: an UndLexemeGap
 * @form: of a jurisdiction: an UndNameForm
 * @begins_no_list: that no list begins with it was found out, see und_list_parse()
 * @value: (nullable): what its set says of it; lent
 *
 * Kept small, since a text has nearly as many as it has words.
 */
typedef struct
{
  guint64 kinds;
  guint32 first;
  guint8 n_tokens;
  guint8 gap;
  guint8 form;
  guint8 is_capitalised : 1;
  guint8 ends_with_stop : 1;
  guint8 begins_no_list : 1;
  const char *value;
  const UndJurisdiction *jurisdiction;
} UndLexeme;

/**
 * UndLexemes:
 *
 * A stretch of text as terminals of the grammar. Immutable but for what was found out of it; an
 * index past either end gives a lexeme of no kind after a blank line, so that rules need no bounds.
 */
struct _UndLexemes
{
  const UndReader *reader; /* lent */
  UndSpan span;            /* what was read */
  GArray *items;           /* UndLexeme */
};

/* Reads @span of the document. */
UndLexemes *und_lexemes_new (const UndReader *reader, UndSpan span) G_GNUC_WARN_UNUSED_RESULT;
/* Those of the part being read, which all its stages share; lent, until another part is read. */
const UndLexemes *und_reader_get_lexemes (UndReader *self);
/* When the last part has been read. */
void und_reader_clear_lexemes (UndReader *self);
/* Frees it; the reader stays. */
void und_lexemes_free (UndLexemes *self);
/* Of no kind, after a blank line: what stands at an index past either end. */
extern const UndLexeme und_lexeme_none;

static inline const UndLexeme *
und_lexemes_get (const UndLexemes *self, gssize index)
{
  if (index < 0 || (gsize) index >= self->items->len)
    return &und_lexeme_none;
  return &g_array_index (self->items, UndLexeme, index);
}

/* Of a title or unit: the office of one holder, lent; or NULL. */
const char *und_lexemes_get_office (const UndLexemes *self, gssize index);
/* Is it an office of a state, county or town? */
gboolean und_lexemes_is_local_office (const UndLexemes *self, gssize index);
/* Is @letter the last one of the lexeme, as in a plural? */
gboolean und_lexemes_ends_with (const UndLexemes *self, gssize index, char letter);
/* Of a number: its value. */
gint64 und_lexemes_get_number (const UndLexemes *self, gssize index);
/* Bullets, articles or titles in a row; more of them are no language. */
#define UND_LEXEMES_MOST_SKIPPED 12

/* The first lexeme from @index on that is of none of @kinds. */
gssize und_lexemes_skip (const UndLexemes *self, gssize index, guint64 kinds);
/* Does it stand on the line, or in the paragraph, of the one before it? */
gboolean und_lexemes_is_on_line (const UndLexemes *self, gssize index);
/* From the start of lexeme @first to the end of the one before @end. */
UndSpan und_lexemes_span (const UndLexemes *self, gssize first, gssize end);
/* A party's letter, D, R, I or the like. */
gboolean und_lexemes_is_party (const UndLexemes *self, gssize index);
/* A state as abbreviated where nothing else can stand, also with its stops lost ("N Y", "Calif"):
 * the lexeme after it, or @index. @jurisdiction is optional. */
gssize und_lexemes_match_bare_state (const UndLexemes *self,
                                     gssize index,
                                     const UndJurisdiction **jurisdiction);
/* The lexeme at which the name of a person that begins at @first ends, or @first if there is no
 * name there. One word is enough. */
gssize und_lexemes_match_name (const UndLexemes *self, gssize first);

static inline gboolean
und_lexemes_is (const UndLexemes *self, gssize index, UndLexemeKind kind)
{
  return (und_lexemes_get (self, index)->kinds & UND_LEX_BIT (kind)) != 0;
}

/* Is it of one of the kinds whose bits are set? */
static inline gboolean
und_lexemes_is_any (const UndLexemes *self, gssize index, guint64 kinds)
{
  return (und_lexemes_get (self, index)->kinds & kinds) != 0;
}

/* Is the word at @index the first of an organisation's name in a list? */
gboolean und_lexemes_begins_body (const UndLexemes *self, gssize index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndLexemes, und_lexemes_free)

G_END_DECLS
