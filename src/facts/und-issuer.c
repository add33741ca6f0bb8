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
 * A state that no mention gives is taken from letterhead or dateline; if these are silent, from the
 * only one named above the body's end of the first paragraphs; never from a list of signatories.
 *
 * News has the organisation that prints it, a letter only whom its letterhead names.
 */
#include "config.h"

#include "und-headline.h"
#include "und-mention.h"

#include <string.h>

/* Mentions that are weighed; later ones only complete those before. */
#define MAX_CANDIDATES 64
/* Paragraphs of the body whose only state is the issuer's. */
#define MAX_OPENING_BLOCKS 3
/* Tokens of an organisation's name. */
#define MAX_ORGANISATION_TOKENS 24
/* Foot of a page, in blocks. */
#define MAX_FOOT_BLOCKS 8

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
  Candidate fresh = { *mention, 0, FALSE, is_heading };

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

static gboolean
is_speaker (const UndReader *self, const UndMention *mention)
{
  gsize before = mention->all.first;

  return (before > 0 && und_reader_phrase (self, before - 1, UND_SET_SPEECH_VERB, NULL) != NULL)
         || und_reader_phrase (self, mention->all.end, UND_SET_SPEECH_VERB, NULL) != NULL;
}

typedef struct
{
  int first_weight;
  int weight;
  gboolean is_heading;
} Place;

/* "Senators Penrose and Hale", "Sens. …": one of several. */
static gboolean
is_one_of_several (const UndReader *self, const UndMention *mention)
{
  return mention->phrase != NULL
         && und_reader_phrase (self, mention->office.first, UND_SET_LIST_UNIT, NULL) != NULL;
}

static int
weigh (const UndReader *self, const UndMention *mention, Place place, gboolean is_first)
{
  if (!is_first)
    return place.weight;
  return !place.is_heading && is_one_of_several (self, mention) ? place.weight : place.first_weight;
}

static void
scan (Search *self, UndRange range, Place place)
{
  const UndReader *reader = self->reader;
  gboolean is_first = TRUE;
  gboolean is_addressed = FALSE;

  for (gsize i = range.first; i < range.end;)
    {
      UndMention mention;
      Candidate *candidate = NULL;
      gsize next = 0;

      if (is_after_address (reader, i, &next))
        {
          is_addressed = TRUE;
          i = next;
          continue;
        }
      if (und_reader_token_ends_sentence (reader, i) || und_reader_token_is (reader, i, "to"))
        is_addressed = FALSE;
      if (!und_reader_token_is_capitalised (reader, i)
          || !und_mention_match (reader, i, range.end, &mention)
          || mention.name.end == mention.name.first)
        {
          i++;
          continue;
        }
      candidate = add_mention (self, &mention, place.is_heading);
      if (candidate != NULL)
        {
          candidate->weight += is_addressed ? WEIGHT_ADDRESSED
                                            : weigh (reader, &mention, place, is_first);
          if (!candidate->is_speaker && is_speaker (reader, &mention))
            {
              candidate->is_speaker = TRUE;
              candidate->weight += WEIGHT_SPEAKER;
            }
        }
      is_first = is_first && is_addressed;
      i = MAX (mention.all.end, i + 1);
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
      Place place = { 0, 0, FALSE };

      if (und_span_overlaps (words, reader->part->headline.span))
        place = (Place){ WEIGHT_HEADLINE_FIRST, 0, TRUE };
      else if (block == prose)
        place = (Place){ WEIGHT_SUBJECT, WEIGHT_OPENING, FALSE };
      else if (block->kind == UND_BLOCK_LETTERHEAD && block < prose)
        place = (Place){ WEIGHT_LETTERHEAD, 0, TRUE };
      scan (self, block->range, place);
    }
}

static const UndJurisdiction *
find_in_blocks (const UndReader *self, UndRange blocks, UndBlockKind kind)
{
  for (gsize i = blocks.first; i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      if (block->kind != kind)
        continue;
      for (gsize token = block->range.first; token < block->range.end; token++)
        {
          UndNameForm form = UND_NAME_FORM_NAME;
          const UndJurisdiction *found = und_reader_jurisdiction (self, token, NULL, &form);

          if (found != NULL && form == UND_NAME_FORM_NAME)
            return found;
        }
    }
  return NULL;
}

/* "(R-Texas)": somebody else's. */
static gboolean
is_in_party (const UndReader *self, gsize token)
{
  return token > 0 && und_reader_token_is (self, token - 1, "-");
}

/* Adds the jurisdictions that @block names, by name or as an owner; FALSE at the second one. */
static gboolean
add_named (const UndReader *self, const UndBlock *block, const UndJurisdiction **only)
{
  gsize token = block->has_dateline ? block->dateline.body : block->range.first;

  while (token < block->range.end)
    {
      gsize first = token;
      UndNameForm form = UND_NAME_FORM_NAME;
      gsize n_tokens = 0;
      const UndJurisdiction *found = und_reader_jurisdiction (self, token, &n_tokens, &form);

      if (n_tokens == 0)
        found = und_gazetteer_match_possessive (self->gazetteer, self->text, token, &n_tokens);
      token += MAX (n_tokens, 1);
      if (found == NULL || form != UND_NAME_FORM_NAME || is_in_party (self, first)
          || found->kind == UND_JURISDICTION_DISTRICT)
        continue;
      if (*only != NULL && *only != found)
        return FALSE;
      *only = found;
    }
  return TRUE;
}

/* The one jurisdiction named in headline and opening; if they name none, in the paragraphs after
 * them that are no lists. NULL for none or several. */
static const UndJurisdiction *
find_only (const UndReader *self)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);
  const UndJurisdiction *only = NULL;
  guint n_prose = 0;

  for (gsize i = blocks.first; i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);
      const UndJurisdiction *here = n_prose < MAX_OPENING_BLOCKS ? only : NULL;

      if (n_prose == MAX_OPENING_BLOCKS && only != NULL)
        return only;
      n_prose = MIN (n_prose + (block->kind == UND_BLOCK_PROSE), MAX_OPENING_BLOCKS);
      if (!add_named (self, block, &here))
        {
          if (n_prose < MAX_OPENING_BLOCKS)
            return NULL;
          continue;
        }
      if (here != NULL && only != NULL && here != only)
        return NULL;
      only = here != NULL ? here : only;
    }
  return only;
}

static const UndJurisdiction *
find_jurisdiction (const UndReader *self, const UndMention *issuer)
{
  const UndBlock *prose = und_reader_first_prose (self);
  const UndJurisdiction *found = find_in_blocks (self, und_reader_head_blocks (self),
                                                 UND_BLOCK_LETTERHEAD);

  /* Those who sit in Washington date their releases there. */
  if (found == NULL && issuer->phrase != NULL
      && und_reader_phrase (self, issuer->office.first, UND_SET_LOCAL_OFFICE, NULL) != NULL
      && prose != NULL && prose->has_dateline)
    found = prose->dateline.jurisdiction;
  if (found == NULL)
    found = find_only (self);
  return found;
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
        mention.jurisdiction = find_jurisdiction (self, &mention);
      und_mention_to_person (self, &mention, &self->part->issuer, "office-holder");
    }
  g_array_unref (search.candidates);
  return best != NULL;
}

static void
set_organisation (UndReader *self, char *organisation, UndSpan span, const char *rule)
{
  self->part->issuer.organisation = organisation;
  self->part->issuer.span = span;
  self->part->issuer.rule = rule;
}

static gboolean
is_joint (const UndReader *self, gsize token)
{
  static const char *const joints[] = { "of", "on", "for", "the", "and", "&" };

  if (und_reader_phrase (self, token, UND_SET_NAME_PARTICLE, NULL) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (und_reader_token_is (self, token, joints[i]))
      return und_reader_token_is_capitalised (self, token + 1)
             || und_reader_token_is (self, token + 1, "the");
  return FALSE;
}

/* The name of an organisation, by its capitals. */
static gsize
measure_capitals (const UndReader *self, gsize first, gsize end)
{
  gsize token = first;

  while (
    token < MIN (end, first + MAX_ORGANISATION_TOKENS)
    && (und_reader_token_is_capitalised (self, token) || (token > first && is_joint (self, token))))
    token++;
  return token - first;
}

/* "Idaho's Congressional Delegation today sent …", "The Association of Millers announced …": a
 * body is the subject of the first sentence. */
static gboolean
read_body (UndReader *self)
{
  const UndBlock *prose = und_reader_first_prose (self);
  const UndJurisdiction *owner = NULL;
  gsize n_owner = 0;
  gsize first;
  gsize end;

  if (prose == NULL || und_span_overlaps (prose->span, self->part->headline.span))
    return FALSE;
  first = prose->has_dateline ? prose->dateline.body : prose->range.first;
  if (und_reader_token_is (self, first, "today"))
    first += und_reader_token_is (self, first + 1, ",") ? 2 : 1;
  if (und_reader_token_is (self, first, "the"))
    first++;
  owner = und_gazetteer_match_possessive (self->gazetteer, self->text, first, &n_owner);
  if (owner == NULL)
    owner = und_reader_jurisdiction (self, first, &n_owner, NULL);
  end = first + n_owner;
  end += measure_capitals (self, end, prose->range.end);
  /* "The River Caucus, led by …" has no issuer of its own. */
  if (end < first + n_owner + 2 || und_reader_token_is (self, end, ",")
      || und_reader_find_phrase (self, (UndRange){ first, end }, UND_SET_ORGANISATION, NULL, NULL)
           == NULL)
    return FALSE;
  set_organisation (self, und_reader_dup (self, first, end), und_reader_span (self, first, end),
                    "body-acts");
  self->part->issuer.jurisdiction = owner != NULL ? owner->code : NULL;
  return TRUE;
}

static gboolean
read_site (UndReader *self)
{
  const char *site = und_markup_find (self->markup, "site");

  if (site == NULL || self->part->span.start > 0)
    return FALSE;
  set_organisation (self, g_strdup (site), self->part->headline.span, "site");
  return TRUE;
}

/* A foot that says whose page it is: "More … from TITLE", "© 2018 TITLE". */
static gboolean
read_foot_name (UndReader *self, const UndBlock *block)
{
  gsize start = und_reader_range (self, block->span).first;

  for (gsize i = start; i + 1 < block->range.end; i++)
    {
      gsize n_tokens = 0;
      gsize first = i + 1;

      if (!und_reader_token_is (self, i, "from") && !und_reader_token_is (self, i, "©"))
        continue;
      if (und_reader_token_is_number (self, first))
        first++;
      if (und_reader_token_is (self, i, "from")
          && !und_reader_token_is (self, block->range.first, "more"))
        continue;
      n_tokens = measure_capitals (self, first, block->range.end);
      if (n_tokens == 0)
        continue;
      set_organisation (self, und_reader_dup (self, first, first + n_tokens),
                        und_reader_span (self, first, first + n_tokens), "foot-of-page");
      return TRUE;
    }
  return FALSE;
}

/* "letters@courier.example", one word for the text layer: the site's name is the first label of
 * its domain. */
static gboolean
read_mail_name (UndReader *self, const UndBlock *block)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);

  for (gsize i = block->range.first; i < block->range.end; i++)
    {
      UndSpan word = self->tokens[i].span;
      const char *at = memchr (bytes + word.start, '@', und_span_length (word));
      const char *dot = NULL;
      UndSpan label;

      if (at != NULL)
        dot = memchr (at, '.', bytes + word.end - at);
      if (dot == NULL || dot == at + 1)
        continue;
      label = und_span (at + 1 - bytes, dot - bytes);
      set_organisation (self, und_text_dup_span (self->text, label), label, "mail-address-at-foot");
      return TRUE;
    }
  return FALSE;
}

static void
read_publisher (UndReader *self)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);
  gsize first = blocks.end - MIN (blocks.end - blocks.first, MAX_FOOT_BLOCKS);

  if (read_site (self))
    return;
  for (gsize i = first; i < blocks.end; i++)
    if (read_foot_name (self, und_reader_get_block (self, i)))
      return;
  for (gsize i = first; i < blocks.end; i++)
    if (read_mail_name (self, und_reader_get_block (self, i)))
      return;
}

/* Adds a line of the letterhead to what the lines before have said. FALSE at a second place: the
 * paper of an association, which lists its officers. */
static gboolean
add_letterhead (const UndReader *self, const UndBlock *block, UndMention *whole)
{
  whole->all.first = MIN (whole->all.first, block->range.first);
  whole->all.end = block->range.end;
  for (gsize token = block->range.first; token < block->range.end;)
    {
      gsize n_tokens = 0;
      const UndJurisdiction *found = und_reader_jurisdiction (self, token, &n_tokens, NULL);
      const UndPhrase *office = NULL;

      if (found != NULL && whole->jurisdiction != NULL && found != whole->jurisdiction)
        return FALSE;
      if (found != NULL)
        whole->jurisdiction = found;
      if (n_tokens == 0)
        office = und_reader_phrase (self, token, UND_SET_OFFICE, &n_tokens);
      if (office != NULL)
        {
          whole->phrase = office;
          whole->office = (UndRange){ token, token + n_tokens };
        }
      if (n_tokens == 0 && whole->name.end == 0
          && und_name_match (self, token, block->range.end, &n_tokens))
        whole->name = (UndRange){ token, token + n_tokens };
      token += MAX (n_tokens, 1);
    }
  return TRUE;
}

/* The letterhead's name and office, from its lines together. */
static void
read_letterhead (UndReader *self)
{
  UndRange head = und_reader_head_blocks (self);
  UndMention whole = { { self->n_tokens, 0 } };

  for (gsize i = head.first; i < head.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      if (block->kind == UND_BLOCK_ADDRESS || block->kind == UND_BLOCK_DATE)
        break;
      if (block->kind == UND_BLOCK_LETTERHEAD && !add_letterhead (self, block, &whole))
        return;
    }
  if (whole.all.end == 0 || (whole.jurisdiction == NULL && whole.phrase == NULL))
    return;
  if (whole.jurisdiction == NULL && whole.name.end == 0)
    {
      set_organisation (self, und_reader_dup (self, whole.all.first, whole.all.end),
                        und_reader_span (self, whole.all.first, whole.all.end), "letterhead");
      return;
    }
  und_mention_to_person (self, &whole, &self->part->issuer, "letterhead");
}

/* "Ada Penrose started this petition": the name stands before. */
static gboolean
read_starter (UndReader *self, UndRange range)
{
  for (gsize i = range.first; i < range.end; i++)
    {
      gsize n_name = 0;
      gsize n_tokens = 0;
      const UndPhrase *phrase = NULL;

      if (!und_name_match (self, i, range.end, &n_name))
        continue;
      phrase = und_reader_phrase (self, i + n_name, UND_SET_ISSUED_BY, &n_tokens);
      if (phrase != NULL && g_strcmp0 (phrase->value, "after") == 0)
        {
          self->part->issuer.name = und_reader_dup (self, i, i + n_name);
          set_organisation (self, NULL, und_reader_span (self, i, i + n_name), "started-by");
          return TRUE;
        }
      i += n_name - 1;
    }
  return FALSE;
}

/* "Statement from the …", "issued by the …", "Sponsored by …": a name with capitals. */
static void
read_sponsor (UndReader *self)
{
  UndRange range = und_reader_range (self, self->part->span);
  gsize at = 0;
  gsize n_tokens = 0;

  if (read_starter (self, range))
    return;
  while (und_reader_find_phrase (self, range, UND_SET_ISSUED_BY, &at, &n_tokens) != NULL)
    {
      gsize first = at + n_tokens;
      gsize n_name = 0;

      if (und_reader_token_is (self, first, ":"))
        first++;
      if (und_reader_token_is (self, first, "the"))
        first++;
      n_name = und_reader_gap (self, first) < UND_GAP_LINE
                 ? measure_capitals (self, first, range.end)
                 : 0;
      if (n_name > 1
          && und_reader_find_phrase (self, (UndRange){ first, first + n_name },
                                     UND_SET_ORGANISATION, NULL, NULL)
               != NULL)
        {
          set_organisation (self, und_reader_dup (self, first, first + n_name),
                            und_reader_span (self, first, first + n_name), "issued-by");
          return;
        }
      if (und_name_match (self, first, range.end, &n_name))
        {
          self->part->issuer.name = und_reader_dup (self, first, first + n_name);
          set_organisation (self, NULL, und_reader_span (self, first, first + n_name), "issued-by");
          return;
        }
      range.first = first;
    }
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
      if (!read_office_holder (self) && !read_body (self))
        read_letterhead (self);
      break;
    case UND_PART_NEWS_ARTICLE:
      read_publisher (self);
      break;
    case UND_PART_LETTER:
      read_letterhead (self);
      break;
    case UND_PART_PETITION:
    case UND_PART_STATEMENT:
      read_sponsor (self);
      break;
    case UND_PART_OTHER:
    default:
      break;
    }
}
