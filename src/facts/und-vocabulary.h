/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-phrase-trie.h"

G_BEGIN_DECLS

/* The sets of phrases that the stages know, in the order of their names: each is a group of a file
 * in data/vocabulary, whose head says what is in it. A new set needs its group, a line here and its
 * name in und-vocabulary.c. */
typedef enum
{
  UND_SET_ABOUT,
  UND_SET_ADDRESSED_BY,
  UND_SET_ANNOUNCEMENT,
  UND_SET_ARTICLE_CUE,
  UND_SET_BODY_KIND,
  UND_SET_BODY_OFFICE,
  UND_SET_BUILDING,
  UND_SET_CHAMBER,
  UND_SET_CLOSING,
  UND_SET_COMPANY_TAIL,
  UND_SET_NEWSPAPER,
  UND_SET_NICKNAME,
  UND_SET_PARTY_MARK,
  UND_SET_PEERAGE,
  UND_SET_CONTACT,
  UND_SET_COMMENTS,
  UND_SET_COPIED,
  UND_SET_COUNSEL,
  UND_SET_COUNTRY,
  UND_SET_COURT_PARTY,
  UND_SET_DATE_LABEL,
  UND_SET_DEMAND,
  UND_SET_DEMAND_ADVERB,
  UND_SET_DEMAND_COMMAND,
  UND_SET_DEMAND_HEADING,
  UND_SET_DEMAND_ORDINAL,
  UND_SET_DEMAND_THINGS,
  UND_SET_DEMAND_TITLE,
  UND_SET_DEMAND_VERB,
  UND_SET_EARLIER_TIME,
  UND_SET_FURNITURE,
  UND_SET_HEADS,
  UND_SET_HAND,
  UND_SET_HONORIFIC,
  UND_SET_IDENTIFICATION,
  UND_SET_ISSUED_BY,
  UND_SET_ISSUER_PRONOUN,
  UND_SET_LEADERS_OF,
  UND_SET_LETTER_CUE,
  UND_SET_LETTER_FOLLOWS,
  UND_SET_LETTERHEAD,
  UND_SET_LETTER_SENT,
  UND_SET_LETTER_TITLE,
  /* From ACT to WORK one block, in the order of UndLexemeKind. */
  UND_SET_LIST_ACT,
  UND_SET_LIST_ADVERB,
  UND_SET_LIST_AND,
  UND_SET_LIST_APPROXIMATE,
  UND_SET_LIST_ARE,
  UND_SET_LIST_BODIES,
  UND_SET_LIST_BY,
  UND_SET_LIST_COALITION,
  UND_SET_LIST_EARLIER,
  UND_SET_LIST_EXCEPT,
  UND_SET_LIST_FOLLOWING,
  UND_SET_LIST_INCLUDE,
  UND_SET_LIST_JOIN,
  UND_SET_LIST_LAW,
  UND_SET_LIST_LEAD,
  UND_SET_LIST_NOT,
  UND_SET_LIST_OF,
  UND_SET_LIST_OTHERS,
  UND_SET_LIST_OWN_BODY,
  UND_SET_LIST_PAPER,
  UND_SET_LIST_PARTIAL,
  UND_SET_LIST_PARTY,
  UND_SET_LIST_PLACE,
  UND_SET_LIST_PLACE_WORD,
  UND_SET_LIST_PRONOUN,
  UND_SET_LIST_QUALIFIER,
  UND_SET_LIST_SEND,
  UND_SET_LIST_SIGN,
  UND_SET_LIST_STATES,
  UND_SET_LIST_THE,
  UND_SET_LIST_TO,
  UND_SET_LIST_UNIT,
  UND_SET_LIST_WHO,
  UND_SET_LIST_WITH,
  UND_SET_LIST_WORK,
  UND_SET_LIST_ELSEWHERE,
  UND_SET_LIST_FILING,
  UND_SET_LIST_STANCE,
  UND_SET_LIST_MANY,
  UND_SET_LOCAL_OFFICE,
  UND_SET_COURT,
  UND_SET_COMMITTEE,
  UND_SET_MEASURE,
  UND_SET_MEMBER_QUALIFIER,
  UND_SET_MONTH,
  UND_SET_NAME_COMPOUND,
  UND_SET_NAME_ODD,
  UND_SET_NAME_PARTICLE,
  UND_SET_NAME_SUFFIX,
  UND_SET_NOT_A_NAME,
  UND_SET_NUMBER,
  UND_SET_NUMERAL_HEAD,
  UND_SET_OFFICE,
  UND_SET_OFFICE_RANK,
  UND_SET_OFFICE_STAFF,
  UND_SET_ORDINAL,
  UND_SET_ORGANISATION,
  UND_SET_PAGE_FOOT,
  UND_SET_PETITION_ASIDE,
  UND_SET_PETITION_CUE,
  UND_SET_PETITION_TARGET,
  UND_SET_PETITION_TEXT,
  UND_SET_PETITION_TO,
  UND_SET_PETITION_TOLD,
  UND_SET_PICTURE,
  UND_SET_PLACEHOLDER,
  UND_SET_PORTFOLIO,
  UND_SET_PRESS_ROLE,
  UND_SET_QUOTE_ADVERB,
  UND_SET_QUOTE_BORDER,
  UND_SET_QUOTE_CUE,
  UND_SET_QUOTE_ELIDED,
  UND_SET_QUOTE_GROUP,
  UND_SET_QUOTE_PAPER,
  UND_SET_QUOTE_PRONOUN,
  UND_SET_RECEIVED,
  UND_SET_RECORD_CUE,
  UND_SET_RECORD_TITLE,
  UND_SET_RELEASE_CUE,
  UND_SET_RELEASE_LABEL,
  UND_SET_REVISION,
  UND_SET_RIGHTS,
  UND_SET_SALUTATION,
  UND_SET_SELF_DESCRIPTION,
  UND_SET_SENT_TO,
  UND_SET_SENT_TO_NOBODY,
  UND_SET_SIGNATURES,
  UND_SET_SPEECH_VERB,
  UND_SET_STAFF,
  UND_SET_STATEMENT_CUE,
  UND_SET_STATEMENT_OPENING,
  UND_SET_LASTING_TITLE,
  UND_SET_STREET,
  UND_SET_STREET_UNIT,
  UND_SET_SUPPORT,
  UND_SET_TABLE_HEAD,
  UND_SET_THANKS,
  UND_SET_COUNTRY_UNIT,
  UND_SET_TOWNS,
  UND_SET_TOWN_UNIT,
  UND_SET_WEEKDAY,
  UND_SET_WRITTEN_TO,
  UND_N_SETS,
} UndSet;

gboolean und_set_is_of_matter (UndSet set);

/**
 * UndPhrase:
 * @words: as the data has them
 * @value: (nullable): what stands after the "="; NULL if nothing
 * @number: @value as a number, 0 if it is none
 *
 * One phrase of a set; lives as long as the vocabulary.
 */
typedef struct
{
  UndSet set;
  const char *words;
  const char *value;
  gint64 number;
} UndPhrase;

/**
 * UndVocabulary:
 *
 * The phrases by which the stages read a document, from data/vocabulary. Immutable.
 */
typedef struct _UndVocabulary UndVocabulary;

/* The built-in one, shared, never freed. Any thread. */
const UndVocabulary *und_vocabulary_get_default (void);
const UndPhraseTrie *und_vocabulary_get_trie (const UndVocabulary *self);
/* The phrase that the trie stores as @value. */
const UndPhrase *und_vocabulary_get_phrase (const UndVocabulary *self, guint32 value);
gsize und_vocabulary_match (const UndVocabulary *self, UndText *text, gsize byte, UndSet set);
/* What several holders of @office, written as the vocabulary does, are called: "attorneys general";
 * NULL for one that is not counted. */
const char *und_vocabulary_get_peers (const UndVocabulary *self, const char *office);

G_END_DECLS
