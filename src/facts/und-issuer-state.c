/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * The state of an issuer whom no mention gives one.
 *
 * A federal legislator's stands behind the name in brackets, or nowhere. Of others are asked in
 * this order: the letterhead; the dateline, for offices that sit in their own state; the host of an
 * address in the frame; the name of the site; the only state that headline and opening name, by its
 * name or its people's, or, where these name none, the paragraphs after them. Never a list: a
 * release that names twenty states and not its own leaves it open.
 */
#include "config.h"

#include "und-issuer.h"

#include <string.h>

/* Paragraphs of the body whose only state is the issuer's. */
#define MAX_OPENING_BLOCKS 3

/* From a name over those that share its state to that state. */
#define MAX_SHARED_TOKENS 40

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

/* Adds the jurisdictions that @block names, by name, as an owner or by its people ("Utahns"), and
 * with @has_courts those of courts, which others ask, too; FALSE at the second one. */
static gboolean
add_named (const UndReader *self,
           const UndBlock *block,
           gboolean has_courts,
           const UndJurisdiction **only)
{
  gsize token = block->has_dateline ? block->dateline.body : block->range.first;

  while (token < block->range.end)
    {
      gsize first = token;
      UndNameForm form = UND_NAME_FORM_NAME;
      gsize n_tokens = 0;
      const UndJurisdiction *found = und_reader_jurisdiction (self, token, &n_tokens, &form);

      if (n_tokens == 0)
        found = und_reader_owner (self, token, &n_tokens);
      if (n_tokens == 0)
        found = und_gazetteer_match_demonym (self->gazetteer, self->text, token, &n_tokens);
      token += MAX (n_tokens, 1);
      if (found == NULL || form != UND_NAME_FORM_NAME || is_in_party (self, first)
          || found->kind == UND_JURISDICTION_DISTRICT
          || (!has_courts && und_reader_phrase (self, token, UND_SET_COURT, NULL) != NULL))
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
find_only (const UndReader *self, gboolean has_courts)
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
      if (!add_named (self, block, has_courts, &here))
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

/* "press@doj.ca.gov" in a block of the frame. */
static const UndJurisdiction *
find_host (const UndReader *self)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);
  const UndJurisdiction *found = NULL;

  for (gsize i = blocks.first; i < blocks.end && found == NULL; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      for (gsize token = block->range.first;
           block->kind == UND_BLOCK_CONTACT && token < block->range.end && found == NULL; token++)
        {
          g_autofree char *word = und_reader_dup (self, token, token + 1);
          const char *at = strchr (word, '@');

          found = und_gazetteer_find_host (self->gazetteer, at != NULL ? at + 1 : word);
        }
    }
  return found;
}

/* "Oregon Attorney General's Newsroom": the name of the site that prints the first part. */
static const UndJurisdiction *
find_site (const UndReader *self)
{
  const char *site = und_markup_find (self->markup, "site");
  g_autoptr (UndText)
    text = und_text_new (site != NULL ? site : "", site != NULL ? strlen (site) : 0, NULL);
  const UndJurisdiction *found = NULL;
  gsize n_tokens = 0;

  if (site == NULL || self->part->span.start > 0)
    return NULL;
  (void) und_text_get_tokens (text, &n_tokens);
  for (gsize i = 0; i < n_tokens && found == NULL; i++)
    {
      UndNameForm form = UND_NAME_FORM_NAME;

      found = und_gazetteer_match (self->gazetteer, text, i, NULL, &form);
      if (form != UND_NAME_FORM_NAME)
        found = NULL;
      if (found == NULL)
        found = und_gazetteer_match_possessive (self->gazetteer, text, i, NULL);
    }
  return found;
}

/* The state behind a party's letter from @token on: "(D-Calif.)", "D IL", ", R-Iowa". */
static const UndJurisdiction *
match_party_state (const UndReader *self, gsize token)
{
  static const char *const marks[] = { "(", ",", "[" };
  UndNameForm form = UND_NAME_FORM_NAME;

  /* ", (D-HI)" has two of them. */
  for (guint n = 0; n < 2; n++)
    for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
      if (und_reader_token_is (self, token, marks[i]))
        {
          token++;
          break;
        }
  if (und_reader_phrase (self, token, UND_SET_PARTY_MARK, NULL) == NULL
      || !und_reader_token_is_capitalised (self, token))
    return NULL;
  token++;
  if (und_reader_token_is (self, token, "-") || und_reader_token_is (self, token, "–"))
    token++;
  return und_reader_jurisdiction (self, token, NULL, &form);
}

/* Behind one of several names the state that they share: "and Bo Lindt (both D-Utah)", ", Bo Lindt
 * and Cy Oram, all R-Ohio". */
static const UndJurisdiction *
match_shared_state (const UndReader *self, gsize token)
{
  gboolean has_comma = FALSE;

  for (gsize end = token + MAX_SHARED_TOKENS; token < end; token++)
    {
      gboolean is_comma = und_reader_token_is (self, token, ",");

      if (is_comma || und_reader_token_is (self, token, "("))
        {
          if (und_reader_token_is (self, token + 1, "all")
              || (und_reader_token_is (self, token + 1, "both") && !has_comma))
            return match_party_state (self, token + 2);
          has_comma = TRUE;
        }
      if (!is_comma && !und_reader_token_is (self, token, "and")
          && !und_reader_token_is (self, token, ".")
          && !und_reader_token_is_capitalised (self, token))
        return NULL;
    }
  return NULL;
}

/* "Penrose", "Penrose's" */
static gboolean
is_surname (const UndReader *self, gsize token, gsize surname)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan word = self->tokens[token].span;
  UndSpan name = self->tokens[surname].span;

  word.end -= und_possessive_measure (bytes, word);
  return und_span_length (word) == und_span_length (name)
         && g_ascii_strncasecmp (bytes + word.start, bytes + name.start, und_span_length (name))
              == 0;
}

/* A legislator's state stands behind the name, anywhere in the text. */
static const UndJurisdiction *
find_party_state (const UndReader *self, const UndMention *issuer)
{
  gsize surname = und_mention_surname (self, issuer);
  UndRange range = und_reader_range (self, self->part->span);

  for (gsize i = range.first; i < range.end; i++)
    {
      const UndJurisdiction *found = NULL;

      if (!is_surname (self, i, surname))
        continue;
      found = match_party_state (self, i + 1);
      if (found == NULL)
        found = match_shared_state (self, i + 1);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* "the Iowa Congressional delegation", "Iowa's senior senator", "the Iowa senators": whose else
 * could it be? */
static const UndJurisdiction *
find_delegation (const UndReader *self, const UndMention *issuer)
{
  const gboolean is_senator = g_str_has_suffix (issuer->phrase->value, "Senator");
  UndRange range = und_reader_range (self, self->part->span);

  for (gsize i = range.first; i < range.end; i++)
    {
      gsize n_tokens = 0;
      UndNameForm form = UND_NAME_FORM_NAME;
      const UndJurisdiction *found = und_reader_jurisdiction (self, i, &n_tokens, &form);

      if (found == NULL || form != UND_NAME_FORM_NAME)
        found = und_reader_owner (self, i, &n_tokens);
      if (found != NULL
          && (und_reader_token_is (self, i + n_tokens, "congressional")
              || und_reader_token_is (self, i + n_tokens, "delegation")
              || (is_senator && und_reader_token_is (self, i + n_tokens, "senators")
                  && i > range.first && und_reader_token_is (self, i - 1, "the"))
              || und_reader_token_is (self, i + n_tokens, "senior")
              || und_reader_token_is (self, i + n_tokens, "junior")))
        return found;
    }
  return NULL;
}

/* Past "In addition to", "Along with", and the state there; or the state with which the sentence
 * begins; NULL if there is none. */
static const UndJurisdiction *
match_first_state (const UndReader *self, gsize token, gsize *end, gboolean *is_beside)
{
  UndNameForm form = UND_NAME_FORM_NAME;
  const UndJurisdiction *found = NULL;
  gsize n_tokens = 0;

  *is_beside = und_reader_phrase (self, token, UND_SET_LIST_AND, &n_tokens) != NULL && n_tokens > 1;
  token += *is_beside ? n_tokens : 0;
  found = und_reader_jurisdiction (self, token, &n_tokens, &form);
  *end = token + n_tokens;
  return form == UND_NAME_FORM_NAME ? found : NULL;
}

/* "Utah and the coalition", "Utah and its partners" */
static gboolean
is_beside_coalition (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "and") && und_reader_token_is (self, token + 1, "the")
         && und_reader_phrase (self, token + 2, UND_SET_LIST_COALITION, NULL) != NULL;
}

/* "Utah joins Ohio and Maine in the suit", "In addition to Utah, the states are", "Utah and the
 * coalition": of whom nothing else says where they hold office, the state that stands beside the
 * others is theirs. */
static const UndJurisdiction *
find_beside_others (const UndReader *self)
{
  UndRange range = und_reader_range (self, self->part->span);

  for (gsize i = range.first; i < range.end; i++)
    {
      const UndJurisdiction *found = NULL;
      gboolean is_beside = FALSE;
      gsize end = 0;

      found = match_first_state (self, i, &end, &is_beside);
      if (found != NULL && is_beside_coalition (self, end))
        return found;
      if (i > range.first && !und_reader_token_ends_sentence (self, i - 1)
          && und_reader_gap (self, i) < UND_GAP_LINE)
        continue;
      if (found == NULL)
        continue;
      if (is_beside
          && (und_reader_token_is (self, end, ",") || und_reader_token_is (self, end, "and")))
        return found;
      if (!is_beside && und_reader_phrase (self, end, UND_SET_LIST_JOIN, NULL) != NULL
          && und_reader_jurisdiction (self, end + 1, NULL, NULL) != NULL)
        return found;
    }
  return NULL;
}

/* Is it the state that has the name of the town in which all of them work? */
static gboolean
is_seat (const UndReader *self, const UndJurisdiction *found)
{
  const UndBlock *prose = und_reader_first_prose (self);

  return g_str_equal (found->name, "Washington")
         || (prose != NULL && prose->has_dateline && prose->dateline.jurisdiction == found
             && und_reader_token_is_all_capitals (self, prose->dateline.all.first));
}

static gboolean
is_federal_legislator (const UndReader *self, const UndMention *issuer)
{
  const char *office = issuer->phrase != NULL ? issuer->phrase->value : NULL;

  return office != NULL && !g_str_has_prefix (office, "State")
         && (g_str_has_suffix (office, "Senator") || g_str_has_suffix (office, "Representative"));
}

const UndJurisdiction *
und_issuer_find_jurisdiction (const UndReader *self, const UndMention *issuer)
{
  const UndBlock *prose = und_reader_first_prose (self);
  const UndJurisdiction *found = NULL;

  if (is_federal_legislator (self, issuer))
    {
      found = find_party_state (self, issuer);
      /* What else stands there is Washington, where all of them work. */
      if (found == NULL)
        found = find_delegation (self, issuer);
      if (found == NULL)
        found = find_only (self, TRUE);
      return found != NULL && is_seat (self, found) ? NULL : found;
    }
  found = find_in_blocks (self, und_reader_head_blocks (self), UND_BLOCK_LETTERHEAD);

  /* Those who sit in Washington date their releases there. */
  if (found == NULL && issuer->phrase != NULL
      && und_reader_phrase (self, issuer->office.first, UND_SET_LOCAL_OFFICE, NULL) != NULL
      && prose != NULL && prose->has_dateline)
    found = prose->dateline.jurisdiction;
  if (found == NULL)
    found = find_host (self);
  if (found == NULL)
    found = find_site (self);
  if (found == NULL)
    found = find_only (self, FALSE);
  if (found == NULL && issuer->phrase != NULL
      && und_reader_phrase (self, issuer->office.first, UND_SET_LOCAL_OFFICE, NULL) != NULL)
    found = find_beside_others (self);
  return found != NULL ? found : find_only (self, TRUE);
}
