/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Who issues a part.
 *
 * Everybody that a release names by office is a candidate; where and how they are named is
 * evidence: in the headline, as the subject of the first sentence, as the speaker of a quotation,
 * in the letterhead; whom the release addresses is evidence against. The one with the most is the
 * issuer, and what other mentions of the same name say (the given name, the state) completes them.
 * The simple way, the first office holder in the text, takes the addressee of "… urge Secretary X".
 * A state that no mention gives is looked for in und-issuer-state.c.
 *
 * News has the organisation that prints it, a letter only whom its letterhead names: these are
 * read in und-issuer-body.c.
 */
#include "config.h"

#include "und-issuer.h"

#include "und-addressee.h"

#include <string.h>

/* Tokens between a paper, or what is done with it, and "to". */
#define MAX_SENT_TOKENS 12
/* Mentions that are weighed; later ones only complete those before. */
#define MAX_CANDIDATES 64

/* One mention in passing makes nobody an issuer. */
#define MIN_WEIGHT            2
#define WEIGHT_HEADLINE_FIRST 4 /* the headline's first */
#define WEIGHT_HEADLINE       2 /* the surname stands in the headline */
#define WEIGHT_SUBJECT        4 /* first office holder of the first sentence */
#define WEIGHT_OPENING        1 /* named in the first paragraph */
#define WEIGHT_SPEAKER        2 /* is quoted; once */
#define WEIGHT_LETTERHEAD     4
#define WEIGHT_ADDRESSED      (-6)
#define WEIGHT_FEDERAL        (-4) /* holds an office that is written to more than it writes */

typedef struct
{
  UndMention mention;
  int weight;
  gboolean is_speaker;
  gsize place;            /* where it was weighed last: the number of the Place */
  gboolean is_of_heading; /* where every word has a capital, so that the name may be too long */
} Candidate;

typedef struct
{
  const UndReader *reader;
  GArray *candidates; /* Candidate, in text order, one for each surname */
} Search;

/* Is the surname of @mention among the words that a heading's capitals made a name? */
static gboolean
is_in_heading_name (const UndReader *self, const UndMention *heading, const UndMention *mention)
{
  gsize surname = und_mention_surname (self, mention);

  for (gsize i = heading->name.first; i < heading->name.end && surname < self->n_tokens; i++)
    if (und_reader_tokens_equal (self, i, surname))
      return TRUE;
  return FALSE;
}

static Candidate *
find_candidate (Search *self, const UndMention *mention)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (und_mention_is_same (self->reader, &candidate->mention, mention)
          || (candidate->is_of_heading
              && is_in_heading_name (self->reader, &candidate->mention, mention)))
        return candidate;
    }
  return NULL;
}

/* Keeps the fullest mention, and what only another one says of office and state. */
static void
merge (Candidate *candidate, const UndMention *mention, gboolean is_heading)
{
  UndMention *old = &candidate->mention;

  if ((mention->is_full && !old->is_full) || (candidate->is_of_heading && !is_heading))
    {
      UndMention better = *mention;

      if (better.jurisdiction == NULL)
        better.jurisdiction = old->jurisdiction;
      if (better.phrase == NULL)
        better.phrase = old->phrase;
      *old = better;
    }
  candidate->is_of_heading = candidate->is_of_heading && is_heading;
  if (old->jurisdiction == NULL)
    old->jurisdiction = mention->jurisdiction;
  if (old->phrase == NULL)
    old->phrase = mention->phrase;
}

static Candidate *
add_mention (Search *self, const UndMention *mention, gboolean is_heading)
{
  Candidate *candidate = find_candidate (self, mention);
  Candidate fresh = { .mention = *mention, .is_of_heading = is_heading };

  if (candidate != NULL)
    {
      merge (candidate, mention, is_heading);
      return candidate;
    }
  if (self->candidates->len >= MAX_CANDIDATES)
    return NULL;
  if (und_reader_phrase (self->reader, mention->office.first, UND_SET_WRITTEN_TO, NULL) != NULL
      && mention->phrase != NULL)
    fresh.weight = WEIGHT_FEDERAL;
  g_array_append_val (self->candidates, fresh);
  return &g_array_index (self->candidates, Candidate, self->candidates->len - 1);
}

/* "called on …", "in a letter to … and …": who stands behind such words is addressed, up to the
 * next verb or stop. */
static gboolean
is_after_address (const UndReader *self, gsize token, gsize *end)
{
  gsize n_tokens = 0;

  if (und_reader_phrase (self, token, UND_SET_ADDRESSED_BY, &n_tokens) == NULL)
    return FALSE;
  *end = token + n_tokens;
  return TRUE;
}

/* "Governor Penrose's request" is not hers to announce; "Governor Penrose's office" speaks for
 * her. */
static gboolean
is_only_owner (const UndReader *self, const UndMention *mention)
{
  return und_mention_is_possessive (self, mention)
         && !und_reader_token_is (self, mention->all.end, "office");
}

static gboolean
is_speaker (const UndReader *self, const UndMention *mention)
{
  gsize before = mention->all.first;

  if (und_mention_is_possessive (self, mention))
    return FALSE;
  return (before > 0 && und_reader_phrase (self, before - 1, UND_SET_SPEECH_VERB, NULL) != NULL)
         || und_reader_phrase (self, mention->all.end, UND_SET_SPEECH_VERB, NULL) != NULL;
}

typedef struct
{
  int first_weight;
  int weight;
  gboolean is_heading;
  gsize number; /* from 1: names that one paragraph repeats count once */
} Place;

/* "Senators Penrose and Hale", "Sens. …": one of several. */
static gboolean
is_one_of_several (const UndReader *self, const UndMention *mention)
{
  return mention->phrase != NULL
         && und_reader_phrase (self, mention->office.first, UND_SET_LIST_UNIT, NULL) != NULL;
}

/* "Attorneys General Keep Pressure on": in a heading a verb has a capital, too. */
static gboolean
is_act_of_group (const UndReader *self, const UndMention *mention)
{
  return is_one_of_several (self, mention) && !und_reader_token_is (self, mention->all.end, "and")
         && !und_reader_token_is (self, mention->all.end, ",");
}

static int
weigh (const UndReader *self, const UndMention *mention, Place place, gboolean is_first)
{
  if (!place.is_heading && is_only_owner (self, mention))
    return 0;
  if (!is_first)
    return place.weight;
  return !place.is_heading && is_one_of_several (self, mention) ? place.weight : place.first_weight;
}

/* "delivered a petition with 900 signatures to Governor Penrose": not "thanks to", "next to". */
static gboolean
is_recipient (const UndReader *self, const UndMention *mention)
{
  gsize to = mention->all.first - MIN (mention->all.first, 1);
  gsize limit = to - MIN (to, MAX_SENT_TOKENS);

  if (!und_reader_token_is (self, to, "to")
      || und_reader_phrase (self, to - MIN (to, 1), UND_SET_SENT_TO_NOBODY, NULL) != NULL)
    return FALSE;
  for (gsize i = to; i > limit && !und_reader_token_ends_sentence (self, i - 1); i--)
    if (und_reader_phrase (self, i - 1, UND_SET_LIST_PAPER, NULL) != NULL
        || und_reader_phrase (self, i - 1, UND_SET_LIST_SEND, NULL) != NULL
        || und_reader_phrase (self, i - 1, UND_SET_SENT_TO, NULL) != NULL)
      return TRUE;
  return FALSE;
}

/* Weighs the candidate that @mention names, who is addressed or in the first sentence or neither.
 */
static void
add_weight (Search *self,
            const UndMention *mention,
            Place place,
            gboolean is_addressed,
            gboolean is_first)
{
  Candidate *candidate = add_mention (self, mention, place.is_heading);

  if (candidate == NULL)
    return;
  if (is_addressed)
    candidate->weight += WEIGHT_ADDRESSED;
  else if (is_first || candidate->place != place.number)
    candidate->weight += weigh (self->reader, mention, place, is_first);
  candidate->place = place.number;
  if (!candidate->is_speaker && is_speaker (self->reader, mention))
    {
      candidate->is_speaker = TRUE;
      candidate->weight += WEIGHT_SPEAKER;
    }
}

/* Does one who may issue the text begin at @token? */
static gboolean
match_holder (const UndReader *self, gsize token, gsize end, Place place, UndMention *mention)
{
  return und_reader_token_is_capitalised (self, token)
         && und_mention_match (self, token, end, mention)
         && mention->name.end != mention->name.first
         && !(place.is_heading && is_act_of_group (self, mention));
}

static void
scan (Search *self, UndRange range, Place place)
{
  const UndReader *reader = self->reader;
  gboolean is_first = TRUE;
  gboolean is_addressed = FALSE;
  gsize address_end = 0;

  for (gsize i = range.first; i < range.end;)
    {
      UndMention mention;
      gsize next = 0;

      if (i >= address_end && is_after_address (reader, i, &next))
        {
          is_addressed = TRUE;
          address_end = und_addressee_find_list_end (reader, i, range.end);
          i = next;
          continue;
        }
      if (i >= address_end || und_reader_token_ends_sentence (reader, i)
          || und_reader_token_is (reader, i, "to"))
        is_addressed = FALSE;
      /* The subject of the text is that of its first sentence. */
      if (und_reader_token_ends_sentence (reader, i) && !place.is_heading)
        is_first = FALSE;
      next = i + 1;
      if (match_holder (reader, i, range.end, place, &mention))
        {
          next = MAX (mention.all.end, next);
          if (!is_recipient (reader, &mention))
            {
              add_weight (self, &mention, place, is_addressed, is_first);
              is_first = is_first && is_addressed;
            }
        }
      i = next;
    }
}

static gboolean
has_word (const UndReader *self, UndSpan span, gsize word)
{
  UndRange range = und_reader_range (self, span);
  g_autofree char *surname = und_reader_dup (self, word, word + 1);

  for (gsize i = range.first; i < range.end; i++)
    {
      g_autofree char *other = und_reader_dup (self, i, i + 1);
      gsize length = strlen (surname);

      if (g_ascii_strncasecmp (other, surname, length) == 0
          && (other[length] == '\0' || other[length] == '\'' || other[length] == '\xe2'))
        return TRUE;
    }
  return FALSE;
}

static void
weigh_headline (Search *self)
{
  const UndTextFact *headline = &self->reader->part->headline;

  if (headline->text == NULL)
    return;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
      gsize surname = und_mention_surname (self->reader, &candidate->mention);

      if (surname < self->reader->n_tokens && has_word (self->reader, headline->span, surname))
        candidate->weight += WEIGHT_HEADLINE;
    }
}

static const Candidate *
find_best (const Search *self)
{
  const Candidate *best = NULL;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (candidate->weight >= MIN_WEIGHT && (best == NULL || candidate->weight > best->weight))
        best = candidate;
    }
  return best;
}

static void
scan_part (Search *self)
{
  const UndReader *reader = self->reader;
  UndRange blocks = und_reader_part_blocks (reader, reader->part);
  const UndBlock *prose = und_reader_first_prose (reader);

  for (gsize i = blocks.first; i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (reader, i);
      UndSpan words = und_reader_span (reader, block->range.first, block->range.end);
      Place place = { 0, 0, FALSE, 0 };

      /* Where the line ends were lost, one block holds the headline and all else. */
      if (und_span_overlaps (words, reader->part->headline.span)
          && 2 * und_span_length (reader->part->headline.span) > und_span_length (words))
        place = (Place){ WEIGHT_HEADLINE_FIRST, 0, TRUE, 0 };
      else if (block == prose)
        place = (Place){ WEIGHT_SUBJECT, WEIGHT_OPENING, FALSE, 0 };
      else if (block->kind == UND_BLOCK_LETTERHEAD && block < prose)
        place = (Place){ WEIGHT_LETTERHEAD, 0, TRUE, 0 };
      place.number = i + 1;
      scan (self, block->range, place);
    }
}

static gboolean
read_office_holder (UndReader *self)
{
  Search search = { self, g_array_new (FALSE, FALSE, sizeof (Candidate)) };
  const Candidate *best = NULL;

  scan_part (&search);
  weigh_headline (&search);
  best = find_best (&search);
  if (best != NULL)
    {
      UndMention mention = best->mention;

      if (mention.jurisdiction == NULL)
        mention.jurisdiction = und_issuer_find_jurisdiction (self, &mention);
      und_mention_to_person (self, &mention, &self->part->issuer, "office-holder");
    }
  g_array_unref (search.candidates);
  return best != NULL;
}

/**
 * und_reader_read_issuer:
 *
 * Fills the issuer of the part, as far as its own text says. O(part).
 */
void
und_reader_read_issuer (UndReader *self)
{
  switch (self->part->kind)
    {
    case UND_PART_PRESS_RELEASE:
      if (!read_office_holder (self) && !und_issuer_read_body (self)
          && !und_issuer_read_about (self))
        und_issuer_read_letterhead (self);
      break;
    case UND_PART_NEWS_ARTICLE:
      und_issuer_read_publisher (self);
      break;
    case UND_PART_LETTER:
      und_issuer_read_letterhead (self);
      break;
    case UND_PART_PETITION:
      und_issuer_read_sponsor (self);
      break;
    case UND_PART_STATEMENT:
      und_issuer_read_sponsor (self);
      if (self->part->issuer.rule == NULL)
        (void) read_office_holder (self);
      break;
    case UND_PART_OTHER:
    default:
      break;
    }
}
