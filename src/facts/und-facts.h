/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-gazetteer.h"
#include "und-markup.h"
#include "und-text.h"

G_BEGIN_DECLS

/* Every fact carries its span in the stored text and the rule that found it: a static, stable,
 * readable id ("signature-block", "list-after-joined-by"), which the program shows to whoever asks
 * why. All structs here are values made by [func@facts_read] and immutable after. */

typedef enum
{
  UND_PART_LETTER,
  UND_PART_PRESS_RELEASE,
  UND_PART_NEWS_ARTICLE,
  UND_PART_PETITION,
  UND_PART_STATEMENT,
  UND_PART_OTHER,
} UndPartKind;

typedef enum
{
  UND_ROLE_LEAD,
  UND_ROLE_SELF,
  UND_ROLE_LISTED,
  UND_ROLE_SIGNED,
} UndRole;

typedef enum
{
  UND_COUNT_OTHERS,
  UND_COUNT_TOTAL,
  UND_COUNT_AMBIGUOUS,
} UndCountScope;

typedef enum
{
  UND_QUOTATION_SPEECH,
  UND_QUOTATION_SCARE,
  UND_QUOTATION_TITLE,
  UND_QUOTATION_NESTED,
} UndQuotationUse;

typedef enum
{
  UND_TRISTATE_UNKNOWN = -1,
  UND_TRISTATE_FALSE = 0,
  UND_TRISTATE_TRUE = 1,
} UndTristate;

/**
 * UndTextFact:
 * @text: (nullable): the fact as one line of text; owned
 *
 * A headline, a subtitle, a dateline, a demand. Absent when @text is NULL.
 */
typedef struct
{
  char *text;
  UndSpan span;
  const char *rule;
} UndTextFact;

/**
 * UndDateFact:
 * @value: (nullable): ISO 8601 date; owned; NULL if the part prints none
 */
typedef struct
{
  char *value;
  UndSpan span;
  const char *rule;
} UndDateFact;

/**
 * UndDateHint:
 * @month: 1 to 12, or 0
 * @day: of the month; 0 without a month
 * @weekday: 1 (Monday) to 7, or 0
 * @n_days_ago: how many days before its own the part puts what it tells: 1 for "yesterday"
 * @is_vague: it tells of an earlier day, but not of which: "last week"
 * @rule: (nullable): NULL if the part says nothing of its day
 *
 * What a part that prints no whole date says of its day: "June 19", "Tuesday", "today" (then all
 * numbers are 0). Only a dated sibling tells which day that was.
 */
typedef struct
{
  guint8 month;
  guint8 day;
  guint8 weekday;
  guint8 n_days_ago;
  gboolean is_vague;
  UndSpan span;
  const char *rule;
} UndDateHint;

/**
 * UndPerson:
 *
 * A person, office or organisation as the text gives it; any member may be NULL. @jurisdiction is
 * an ISO 3166-2 code, lent by the gazetteer; the rest is owned. Used for issuers, addressees and
 * those copied.
 */
typedef struct
{
  char *name;
  char *office;
  const char *jurisdiction;
  char *organisation;
  UndSpan span;
  const char *rule;
} UndPerson;

/**
 * UndSignatory:
 *
 * One piece of evidence that somebody signed. @group parts two lists for two actions ("1", "2");
 * NULL where there is one.
 */
typedef struct
{
  UndRole role;
  char *name;
  char *office;
  const char *jurisdiction;
  char *organisation;
  char *locality;
  char *affiliation;
  char *group;
  UndSpan span;
  const char *rule;
} UndSignatory;

/**
 * UndCount:
 * @value: the number as stated
 * @unit: "attorneys general", "states"; owned
 * @office: (nullable): which office those counted hold, if the unit says so; lent
 * @is_approximate: "more than 20", "nearly 20": there are about so many, and the scope is ambiguous
 * @is_of_another_day: a text about what was done today tells it of another day
 * @total: stated or implied total, or -1 where the scope is ambiguous
 */
typedef struct
{
  gint64 value;
  char *unit;
  const char *office;
  UndCountScope scope;
  gboolean is_in_headline;
  gboolean is_approximate;
  gboolean is_of_another_day;
  gint64 total;
  UndSpan span;
  const char *rule;
} UndCount;

/**
 * UndSignatureCount:
 * @value: a petition's own count of signatures, or -1 for none
 * @goal: what it hopes for, or -1
 */
typedef struct
{
  gint64 value;
  gint64 goal;
  char *date;
  UndSpan span;
  const char *rule;
} UndSignatureCount;

/**
 * UndQuotation:
 * @span: the words between the opening mark and its closing mark, without these two
 * @continues: index, in the part's quotations, of the run that this one goes on from, or -1
 * @speaker: (nullable): who is said to speak; owned
 * @is_in_letter: the document says that the words are the letter's
 */
typedef struct
{
  UndSpan span;
  int continues;
  UndQuotationUse use;
  char *speaker;
  UndSpan speaker_span;
  gboolean is_in_letter;
  const char *rule;
} UndQuotation;

/**
 * UndPartFacts:
 *
 * What one part says of itself. The spans of parts cover the text in order without overlap. The
 * arrays are never NULL and are in text order.
 */
typedef struct
{
  UndSpan span;
  UndPartKind kind;
  const char *kind_rule;
  UndSpan kind_span; /* the words that decided */
  UndTextFact headline;
  UndTextFact subtitle;
  UndTextFact dateline;
  UndDateFact date;
  UndDateHint date_hint;
  UndPerson issuer;             /* rule is NULL where there is none */
  GPtrArray *addressees;        /* (element-type UndPerson) */
  GPtrArray *copied;            /* (element-type UndPerson): after "cc:" */
  GPtrArray *signatories;       /* (element-type UndSignatory) */
  UndTristate list_is_complete; /* UNKNOWN without a list */
  const char *list_rule;        /* why it is; NULL without a list */
  UndSpan list_span;            /* the list that decided */
  GPtrArray *non_signatories;   /* (element-type UndSignatory) */
  GPtrArray *counts;            /* (element-type UndCount) */
  GPtrArray *demands;           /* (element-type UndTextFact) */
  UndSignatureCount signatures;
  GPtrArray *quotations; /* (element-type UndQuotation) */
} UndPartFacts;

/**
 * UndFacts:
 *
 * What a document says of itself: at least one part. Atomically reference-counted, immutable.
 */
typedef struct _UndFacts UndFacts;

/* Reads @text. @markup may be NULL. Time and memory are linear in the text. Any thread. */
UndFacts *und_facts_read (UndText *text, const UndMarkup *markup, UndGazetteer *gazetteer)
  G_GNUC_WARN_UNUSED_RESULT;
UndFacts *und_facts_ref (UndFacts *self);
void und_facts_unref (UndFacts *self);
gsize und_facts_get_n_parts (const UndFacts *self);
const UndPartFacts *und_facts_get_part (const UndFacts *self, gsize index);
const GArray *und_facts_get_furniture (const UndFacts *self);

void und_text_fact_free (UndTextFact *self);
void und_person_free (UndPerson *self);
void und_signatory_free (UndSignatory *self);
void und_count_free (UndCount *self);
void und_quotation_free (UndQuotation *self);

/* The words of the report: "press-release", "signed", "others", "speech". */
const char *und_part_kind_to_string (UndPartKind self);
const char *und_role_to_string (UndRole self);
const char *und_count_scope_to_string (UndCountScope self);
const char *und_quotation_use_to_string (UndQuotationUse self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndFacts, und_facts_unref)

G_END_DECLS
