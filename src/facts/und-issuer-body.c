/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Issuers that are bodies: a delegation or an association that acts in the first sentence, the
 * organisation that prints an article, the paper that a letter is written on, the sponsor of a
 * petition or statement. Their names are runs of capitals with small words between.
 */
#include "config.h"

#include "und-issuer.h"

#include "und-addressee.h"

#include <string.h>

/* Tokens of an organisation's name. */
#define MAX_ORGANISATION_TOKENS 24
/* Tokens between a comma and "at", of what somebody is there. */
#define MAX_POST_TOKENS 6
/* Foot of a page, in blocks. */
#define MAX_FOOT_BLOCKS 8

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
  static const char *const joints[] = { "of", "on", "for", "the", "and", "&", "'", "’" };

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

static gboolean
has_organisation_word (const UndReader *self, UndRange name)
{
  return und_reader_find_phrase (self, name, UND_SET_ORGANISATION, NULL, NULL) != NULL;
}

/* ", along with 42 other groups," goes on with others who act; ", led by …" says who speaks for
 * it. */
static gboolean
has_only_company (const UndReader *self, gsize end)
{
  static const char *const links[] = { "along", "together", "alongside", NULL };

  return !und_reader_token_is (self, end, ",") || und_reader_token_is_one_of (self, end + 1, links);
}

static gboolean
stands_at (const UndReader *self, gsize token, UndRange name)
{
  for (gsize i = name.first; i < name.end; i++)
    if (!und_reader_tokens_equal (self, token + i - name.first, i))
      return FALSE;
  return TRUE;
}

/* "counsel at Public Wire", where what somebody is stands behind a comma or is an office. */
static gboolean
is_of_staff (const UndReader *self, gsize at)
{
  gsize limit = at - MIN (at, MAX_POST_TOKENS);

  for (gsize i = at; i > limit; i--)
    if (und_reader_token_is (self, i - 1, ",")
        || und_reader_phrase (self, i - 1, UND_SET_OFFICE, NULL) != NULL)
      return TRUE;
  return FALSE;
}

/* "About Public Wire", on a line of its own or before a colon; of a person "she" tells. */
static gboolean
is_told_below (const UndReader *self, gsize about, gsize end)
{
  return und_reader_gap (self, about) >= UND_GAP_LINE
         && (end >= self->n_tokens || und_reader_gap (self, end) >= UND_GAP_LINE
             || und_reader_token_is (self, end, ":"))
         && und_reader_phrase (self, end + 1, UND_SET_ISSUER_PRONOUN, NULL) == NULL
         && und_reader_phrase (self, end, UND_SET_ISSUER_PRONOUN, NULL) == NULL;
}

/* "Dr. Ada Penrose", "Mayor Ada Penrose" */
static gboolean
is_behind_title (const UndReader *self, gsize token)
{
  return und_reader_phrase (self, token - 1, UND_SET_HONORIFIC, NULL) != NULL
         || (token > 1 && und_reader_token_is (self, token - 1, ".")
             && und_reader_phrase (self, token - 2, UND_SET_HONORIFIC, NULL) != NULL)
         || und_reader_phrase (self, token - 1, UND_SET_OFFICE, NULL) != NULL;
}

/* Does the text speak of @name as of a body? By its shape alone the name may be a person's. */
static gboolean
is_named_as_body (const UndReader *self, UndRange name)
{
  UndRange part = und_reader_range (self, self->part->span);
  gsize n_tokens = name.end - name.first;
  gboolean is_body = FALSE;

  for (gsize i = part.first + 1; i + n_tokens <= part.end; i++)
    {
      if (!stands_at (self, i, name))
        continue;
      if (is_behind_title (self, i))
        return FALSE;
      is_body |= (und_reader_token_is (self, i - 1, "at") && is_of_staff (self, i - 1))
                 || (und_reader_token_is (self, i - 1, "about")
                     && is_told_below (self, i - 1, i + n_tokens));
    }
  return is_body;
}

/* "Idaho's Congressional Delegation today sent …", "The Association of Millers announced …": a
 * body is the subject of the first sentence. */
gboolean
und_issuer_read_body (UndReader *self)
{
  const UndBlock *prose = und_reader_first_prose (self);
  const UndJurisdiction *owner = NULL;
  gsize n_owner = 0;
  UndRange name;

  if (prose == NULL || und_span_overlaps (prose->span, self->part->headline.span))
    return FALSE;
  name.first = prose->has_dateline ? prose->dateline.body : prose->range.first;
  if (und_reader_token_is (self, name.first, "today"))
    name.first += und_reader_token_is (self, name.first + 1, ",") ? 2 : 1;
  if (und_reader_token_is (self, name.first, "the"))
    name.first++;
  owner = und_reader_owner (self, name.first, &n_owner);
  if (owner == NULL)
    owner = und_reader_jurisdiction (self, name.first, &n_owner, NULL);
  name.end = name.first + n_owner;
  name.end += measure_capitals (self, name.end, prose->range.end);
  /* "The River Caucus, led by …" has no issuer of its own. */
  if (name.end < name.first + n_owner + 2 || !has_only_company (self, name.end)
      || !(has_organisation_word (self, name) || is_named_as_body (self, name)))
    return FALSE;
  set_organisation (self, und_reader_dup (self, name.first, name.end),
                    und_reader_span (self, name.first, name.end), "body-acts");
  self->part->issuer.jurisdiction = owner != NULL ? owner->code : NULL;
  return TRUE;
}

/* "About the Reed Alliance: We …" below the text: on a line of its own, or before a colon. */
gboolean
und_issuer_read_about (UndReader *self)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);
  const UndBlock *prose = und_reader_first_prose (self);

  for (gsize i = blocks.first; i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);
      gsize first = block->range.first + 1;
      gsize end;

      if (prose == NULL || block <= prose
          || !und_reader_token_is (self, block->range.first, "about"))
        continue;
      first += und_reader_token_is (self, first, "the") ? 1 : 0;
      end = first + measure_capitals (self, first, block->range.end);
      if (end < first + 2 || !(end == block->range.end || und_reader_token_is (self, end, ":"))
          || !has_organisation_word (self, (UndRange){ first, end }))
        continue;
      set_organisation (self, und_reader_dup (self, first, end), und_reader_span (self, first, end),
                        "about-at-foot");
      return TRUE;
    }
  return FALSE;
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

void
und_issuer_read_publisher (UndReader *self)
{
  const UndBlock *prose = und_reader_first_prose (self); /* above it stand the reporter's lines */
  UndRange blocks = und_reader_part_blocks (self, self->part);
  gsize first = blocks.end - MIN (blocks.end - blocks.first, MAX_FOOT_BLOCKS);

  if (read_site (self))
    return;
  for (gsize i = first; i < blocks.end; i++)
    if (read_foot_name (self, und_reader_get_block (self, i)))
      return;
  for (gsize i = first; i < blocks.end; i++)
    if (prose != NULL && und_reader_get_block (self, i) > prose
        && read_mail_name (self, und_reader_get_block (self, i)))
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

/* Is the one of that name greeted? Above the greeting it is an address, whatever it looks like. */
static gboolean
is_greeted (const UndReader *self, UndRange name)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);

  for (gsize i = blocks.first; i < blocks.end && name.end > name.first; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      for (gsize token = block->range.first;
           block->kind == UND_BLOCK_SALUTATION && token < block->range.end; token++)
        if (und_reader_tokens_equal (self, token, name.end - 1))
          return TRUE;
    }
  return FALSE;
}

/* The letterhead's name and office, from its lines together. */
void
und_issuer_read_letterhead (UndReader *self)
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
  if (whole.all.end == 0 || (whole.jurisdiction == NULL && whole.phrase == NULL)
      || is_greeted (self, whole.name))
    return;
  if (whole.jurisdiction == NULL && whole.name.end == 0)
    {
      set_organisation (self, und_reader_dup (self, whole.all.first, whole.all.end),
                        und_reader_span (self, whole.all.first, whole.all.end), "letterhead");
      return;
    }
  und_mention_to_person (self, &whole, &self->part->issuer, "letterhead");
}

/* A name of persons ends where its line does. */
static gsize
find_line_end (const UndReader *self, gsize token, gsize end)
{
  gsize next = token + 1;

  end = MIN (end, token + MAX_ORGANISATION_TOKENS);
  while (next < end && und_reader_gap (self, next) <= UND_GAP_SPACE)
    next++;
  return next;
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

      if (!und_name_match (self, i, find_line_end (self, i, range.end), &n_name))
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

/* Where a line of its own says it, the name ends with the line; in running text, lines are broken
 * anywhere. */
static gsize
find_name_end (const UndReader *self, gsize cue, gsize first, gsize end)
{
  if (cue == 0 || und_reader_gap (self, cue) > UND_GAP_SPACE)
    return find_line_end (self, first, end);
  end = MIN (end, first + MAX_ORGANISATION_TOKENS);
  for (gsize i = first + 1; i < end; i++)
    if (und_reader_gap (self, i) == UND_GAP_PARAGRAPH)
      return i;
  return end;
}

/* What @first to @end begins with: an organisation by its words or, of a line that is all name, by
 * its being nobody's; else a person. */
static gboolean
read_issuing_name (UndReader *self, gsize first, gsize end, gboolean is_line)
{
  gsize n_capitals = measure_capitals (self, first, end);
  gsize n_name = 0;
  gboolean is_person = und_name_match (self, first, end, &n_name);
  UndRange name = { first, first + n_capitals };

  if (n_capitals > 1
      && (und_reader_find_phrase (self, name, UND_SET_ORGANISATION, NULL, NULL) != NULL
          || (is_line && name.end == end && !(is_person && n_name == n_capitals))))
    {
      set_organisation (self, und_reader_dup (self, first, name.end),
                        und_reader_span (self, first, name.end), "issued-by");
      return TRUE;
    }
  if (!is_person)
    return FALSE;
  self->part->issuer.name = und_reader_dup (self, first, first + n_name);
  set_organisation (self, NULL, und_reader_span (self, first, first + n_name), "issued-by");
  return TRUE;
}

/* "The siren is created by Fen Works", and not "This petition was created by": another thing has
 * been made by them. */
static gboolean
is_of_another (const UndReader *self, gsize token)
{
  static const char *const passives[] = { "is", "was", "are", "were", NULL };
  static const char *const relatives[] = { "that", "which", NULL };

  if (token < 2 || !und_reader_token_is_one_of (self, token - 1, passives))
    return FALSE;
  return und_reader_phrase (self, token - 2, UND_SET_LIST_PAPER, NULL) == NULL
         && !und_reader_token_is_one_of (self, token - 2, relatives);
}

/* "Statement from the …", "issued by the …", "Sponsored by …": a name with capitals. */
static gboolean
read_issued_by (UndReader *self, UndRange range)
{
  gsize at = 0;
  gsize n_tokens = 0;

  while (und_reader_find_phrase (self, range, UND_SET_ISSUED_BY, &at, &n_tokens) != NULL)
    {
      gsize first = at + n_tokens;
      gboolean is_line = at == 0 || und_reader_gap (self, at) > UND_GAP_SPACE;
      gsize end;

      if (und_reader_token_is (self, first, ":"))
        first++;
      if (und_reader_token_is (self, first, "the"))
        first++;
      first = und_addressee_skip_honorifics (self, first);
      end = find_name_end (self, at, first, range.end);
      is_line = is_line && und_reader_gap (self, first) < UND_GAP_LINE;
      if (first < range.end && !is_of_another (self, at)
          && read_issuing_name (self, first, end, is_line))
        return TRUE;
      range.first = first;
    }
  return FALSE;
}

/* "From: The Friends of the Weir" on a line of its own, unless the signer is to fill it in. */
static void
read_from_line (UndReader *self)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);

  for (gsize i = blocks.first; i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);
      UndRange name = { block->range.first + 2, block->range.end };
      UndSpan span;
      gsize n_name = 0;

      if (block->kind == UND_BLOCK_PROSE || name.first >= name.end
          || !und_reader_token_is (self, block->range.first, "from")
          || !und_reader_token_is (self, block->range.first + 1, ":"))
        continue;
      if (und_reader_token_is (self, name.first, "the"))
        name.first++;
      if (!und_reader_token_is_capitalised (self, name.first)
          || und_reader_phrase (self, name.first, UND_SET_PLACEHOLDER, NULL) != NULL)
        continue;
      span = und_reader_span (self, name.first, name.end);
      if (und_name_match (self, name.first, name.end, &n_name) && name.first + n_name == name.end)
        {
          self->part->issuer.name = und_reader_dup (self, name.first, name.end);
          set_organisation (self, NULL, span, "from-line");
        }
      else
        set_organisation (self, und_reader_dup (self, name.first, name.end), span, "from-line");
      return;
    }
}

void
und_issuer_read_sponsor (UndReader *self)
{
  UndRange range = und_reader_range (self, self->part->span);

  if (!read_starter (self, range) && !read_issued_by (self, range)
      && self->part->kind == UND_PART_PETITION)
    read_from_line (self);
}
