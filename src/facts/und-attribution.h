/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-match.h"
#include "und-people.h"

G_BEGIN_DECLS

typedef enum
{
  UND_SPEAKER_NONE,
  UND_SPEAKER_PERSON,
  UND_SPEAKER_GROUP, /* those who sign together */
  UND_SPEAKER_PAPER, /* the letter itself */
  UND_SPEAKER_OTHER,
} UndSpeakerKind;

/**
 * UndAttribution:
 * @words: the speaker as printed
 * @name: of a person: the name in @words, else empty
 * @is_pronoun: @words stand for somebody named before
 * @is_in_paper: the words are said to stand in a letter
 * @is_written: the words are said to be written, and not in what is no letter
 * @is_beside: the verb stands right beside the words
 * @clause: the tokens that the attribution takes
 * @rule: static
 *
 * Who is said to speak.
 */
typedef struct
{
  UndSpeakerKind kind;
  UndRange words;
  UndRange name;
  gboolean is_pronoun;
  gboolean is_in_paper;
  gboolean is_written;
  gboolean is_beside;
  UndRange clause;
  const char *rule;
} UndAttribution;

/* Reads "said the mayor", "she said", "the senators wrote in a letter to …" from the token after a
 * closing mark, at most up to @end. @is_after_stop: the words end with a full stop, so that only a
 * speaker and a verb alone are a tag. Bounded time. */
gboolean und_attribution_read_after (const UndReader *self,
                                     const UndPeople *people,
                                     gsize first,
                                     gsize end,
                                     gboolean is_after_stop,
                                     UndAttribution *attribution);
/* Reads "The letter also reads, ", "the senators said the policy is " in the tokens before an
 * opening mark. O(range). */
gboolean und_attribution_read_before (const UndReader *self,
                                      const UndPeople *people,
                                      UndRange range,
                                      UndAttribution *attribution);
/* The first person, group or paper in @range that no preposition governs. O(range). */
gboolean und_attribution_read_subject (const UndReader *self,
                                       const UndPeople *people,
                                       UndRange range,
                                       UndSpeakerKind kind,
                                       UndAttribution *attribution);

G_END_DECLS
