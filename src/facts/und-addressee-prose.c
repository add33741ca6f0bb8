/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Whom a letter goes to, as the running text of a release says it: after "called on" or "in a
 * letter to" stand people by office or name, or the body that is called on.
 */
#include "config.h"

#include "und-addressee.h"
#include "und-asking.h"
#include "und-date.h"

#include <string.h>

/* Paragraphs of a release in which its addressees are named first. */
#define MAX_OPENING_BLOCKS 4
/* Tokens of an organisation's name. */
#define MAX_ORGANISATION_TOKENS 24
/* Tokens of a list of those written to, over which its end is looked for. */
#define MAX_LIST_TOKENS 4096
/* Tokens after the cue in which the first addressee must begin. */
#define MAX_LEAD_TOKENS 3

/* Letters of "EPA". */
#define LEAST_LETTERS 2
#define MOST_LETTERS  6

#define HEADS_RULE "heads-of-bodies"
#define BODY_RULE  "named-as-addressed"

/* "the Food and Drug | Administration": an article stands before the name, and what it is comes
 * after the "and". */
static gboolean
is_and_in_name (const UndReader *self, gsize first, gsize token, gsize end)
{
  gsize next = token + 1;

  if (!und_reader_token_is (self, first, "the") || !und_reader_token_is (self, token, "and"))
    return FALSE;
  while (next < end && und_reader_token_is_capitalised (self, next))
    next++;
  return und_addressee_is_organisation (self, (UndRange){ token + 1, next });
}

/* "the U.S. Department of Education", "Congress": named without a person. */
static gsize
measure_organisation (const UndReader *self, gsize first, gsize end)
{
  gsize token = first;

  if (und_reader_token_is (self, token, "the"))
    token++;
  end = MIN (end, first + MAX_ORGANISATION_TOKENS);
  while (
    token < end && !und_reader_token_is (self, token, "to")
    && (und_reader_token_is_capitalised (self, token)
        || (und_reader_token_is (self, token, ".") && !und_reader_token_ends_sentence (self, token))
        || ((und_reader_token_is (self, token, "of") || und_reader_token_is (self, token, "and")
             || und_reader_token_is (self, token, "for"))
            && und_reader_token_is_capitalised (self, token + 1)
            && (und_addressee_is_organisation (self, (UndRange){ first, token })
                || is_and_in_name (self, first, token, end)))))
    token++;
  return und_addressee_is_organisation (self, (UndRange){ first, token }) ? token - first : 0;
}

/* "Senators Ada Penrose and": with a plural office begins who wrote, not one more to whom. */
static gboolean
begins_senders (const UndReader *self, gsize token)
{
  gsize n_tokens = 0;

  return und_reader_token_is_capitalised (self, token)
         && und_reader_phrase (self, token, UND_SET_LIST_UNIT, &n_tokens) != NULL
         && und_name_match (self, token + n_tokens, self->n_tokens, &n_tokens);
}

/* Tokens of "In a joint letter to" before its cue. */
#define MAX_TOKENS_FROM_IN 3

/* The "In" of a sentence that begins with it, perhaps after a dateline; past @cue if none does. */
static gsize
find_in (const UndReader *self, gsize cue)
{
  for (gsize i = cue + 1; i > 0 && i + MAX_TOKENS_FROM_IN > cue; i--)
    if (und_reader_token_is (self, i - 1, "in"))
      return i - 1;
    else if (!und_reader_token_is_word (self, i - 1))
      break;
  return cue + 1;
}

/* "In a letter to X and Y, the coalition …": at the start of a sentence the comma ends the list. */
gsize
und_addressee_find_list_end (const UndReader *self, gsize cue, gsize end)
{
  gsize in = find_in (self, cue);
  gboolean is_after = in <= cue && und_reader_token_is_capitalised (self, in);
  gboolean is_opening = is_after
                        || (in <= cue
                            && (und_reader_gap (self, in) > UND_GAP_SPACE || in == 0
                                || und_reader_token_ends_sentence (self, in - 1)));
  gsize limit = MIN (end, cue + MAX_LIST_TOKENS);
  gsize last = G_MAXSIZE;

  for (gsize i = cue; is_after && i < limit && !und_reader_token_ends_sentence (self, i); i++)
    if (und_reader_token_is (self, i, ",") && begins_senders (self, i + 1))
      return i;
  for (gsize i = cue; is_opening && i < limit && !und_reader_token_ends_sentence (self, i); i++)
    if (und_reader_token_is (self, i, ","))
      {
        if (und_reader_token_is (self, i + 1, "and"))
          last = G_MAXSIZE;
        else
          last = MIN (last, i);
      }
  return MIN (last, end);
}

/* "Deputy Director of Science and Society": the words of an office, with a capital or small. */
static gsize
find_office_end (const UndReader *self, gsize first, gsize end)
{
  static const char *const links[] = { "of", "for", "and", "the", "&", NULL };
  gsize next = first;
  gsize n_tokens = 0;

  while (und_reader_phrase (self, next, UND_SET_OFFICE_RANK, &n_tokens) != NULL)
    next += n_tokens;
  if (und_reader_phrase (self, next, UND_SET_OFFICE, &n_tokens) == NULL || next + n_tokens > end)
    return first;
  for (next += n_tokens; next < end; next++)
    {
      gsize after = next;

      while (after < end && und_reader_token_is_one_of (self, after, links))
        after++;
      if (after >= end || !und_reader_token_is_capitalised (self, after)
          || (after > next && und_reader_token_is (self, next, "and")
              && und_reader_phrase (self, after, UND_SET_OFFICE, NULL) != NULL))
        break;
      next = after;
    }
  return next;
}

/* "Dr. Ada Penrose, deputy director of the River Office": a name with an honorific before it or an
 * office behind it. */
static gboolean
read_named_addressee (UndReader *self, gsize first, gsize end)
{
  gsize name = und_addressee_skip_honorifics (self, first);
  gsize office = 0;
  gsize office_end = 0;
  gsize n_tokens = 0;
  gboolean has_office = FALSE;
  UndPerson *person = NULL;

  if (!und_name_match (self, name, end, &n_tokens)
      || und_addressee_is_organisation (self, (UndRange){ name, name + n_tokens }))
    return FALSE;
  office = name + n_tokens + 1;
  office_end = find_office_end (self, office, end);
  has_office = und_reader_token_is (self, office - 1, ",") && office_end > office;
  if (name == first && !has_office)
    return FALSE;
  person = und_addressee_add (
    self->part->addressees,
    und_reader_span (self, first, has_office ? office_end : name + n_tokens), "named-as-addressed");
  if (has_office)
    person->office = und_reader_dup (self, office, office_end);
  person->name = und_reader_dup (self, name, name + n_tokens);
  return TRUE;
}

/* A name with capitals; "of" and "&" stand in it, "and" does not. */
static gsize
find_body_end (const UndReader *self, gsize first, gsize end)
{
  static const char *const links[] = { "of", "for", "&", "-", "'", "’", NULL };
  gsize next = first;

  while (next < end
         && (und_reader_token_is_capitalised (self, next)
             || (next > first && und_reader_token_is_one_of (self, next, links)
                 && und_reader_token_is_capitalised (self, next + 1))
             || (next > first && und_reader_token_is (self, next, ".")
                 && !und_reader_token_ends_sentence (self, next))))
    next++;
  return next;
}

/* "the heads of River Mills, Fen Foods and the Weir Company": one for each body. */
static gboolean
read_heads (UndReader *self, gsize first, gsize end)
{
  static const char *const joints[] = { ",", "and", "&", "the", NULL };
  GPtrArray *people = self->part->addressees;
  guint n_before = people->len;
  gsize n_tokens = 0;
  gsize next = 0;
  const UndPhrase *heads = NULL;

  if (und_reader_token_is (self, first, "the"))
    first++;
  heads = und_reader_phrase (self, first, UND_SET_HEADS, &n_tokens);
  if (heads == NULL || !und_reader_token_is (self, first + n_tokens, "of"))
    return FALSE;
  for (first += n_tokens + 1; first < end; first = next)
    {
      UndPerson *person = NULL;

      while (first < end && und_reader_token_is_one_of (self, first, joints))
        first++;
      next = find_body_end (self, first, end);
      if (next == first)
        break;
      person = und_addressee_add (people, und_reader_span (self, first, next), HEADS_RULE);
      person->office = g_strdup (heads->value);
      person->organisation = und_reader_dup (self, first, next);
    }
  return people->len > n_before;
}

/* "EPA", "HHS": a body by its letters. Not a state ("NY"), nor a word of what is all capitals or of
 * a name ("FDA Commissioner", "USS Fen"). */
static gboolean
is_acronym (const UndReader *self, gsize token, gsize end)
{
  /* "EPA asking", but not "AI companies" */
  static const char *const links[] = { "and", "on", "to", "about", "in", "that", "today", NULL };
  UndSpan span = UND_SPAN_EMPTY;

  if (token >= end || !und_reader_token_is_all_capitals (self, token))
    return FALSE;
  span = self->tokens[token].span;
  if (memchr (und_text_get_bytes (self->text, NULL) + span.start, '.', und_span_length (span))
        != NULL
      || (und_reader_token_is (self, token + 1, ".")
          && !und_reader_token_ends_sentence (self, token + 1)))
    return FALSE;
  return und_span_length (span) >= LEAST_LETTERS && und_span_length (span) <= MOST_LETTERS
         && und_reader_jurisdiction (self, token, NULL, NULL) == NULL
         && und_reader_phrase (self, token, UND_SET_COUNTRY, NULL) == NULL
         && und_reader_phrase (self, token, UND_SET_OFFICE, NULL) == NULL
         && !und_reader_token_is_possessive (self, token)
         && (token + 1 >= end || !und_reader_token_is_word (self, token + 1)
             || und_reader_token_is_one_of (self, token + 1, links)
             || und_reader_phrase (self, token + 1, UND_SET_ADDRESSED_BY, NULL) != NULL);
}

/* "EPA", "HHS and CMS", "HHS, CMS and DOL" */
static gboolean
read_acronyms (UndReader *self, gsize first, gsize end)
{
  static const char *const joints[] = { ",", "and", "&", "the", NULL };
  gsize next = first + (und_reader_token_is (self, first, "the") ? 1 : 0);
  gboolean has_any = FALSE;

  while (is_acronym (self, next, end))
    {
      UndPerson *person = und_addressee_add (self->part->addressees,
                                             und_reader_span (self, next, next + 1), BODY_RULE);

      person->organisation = und_reader_dup (self, next, next + 1);
      has_any = TRUE;
      next++;
      while (next < end && und_reader_token_is_one_of (self, next, joints))
        next++;
    }
  return has_any;
}

/* "congressional leaders", "the House and Senate leadership": those of a body, who are not named.
 */
static gboolean
read_leaders (UndReader *self, gsize first, gsize end)
{
  gsize n_tokens = 0;
  UndPerson *person = NULL;

  first += und_reader_token_is (self, first, "the") ? 1 : 0;
  if (first >= end || und_reader_phrase (self, first, UND_SET_LEADERS_OF, &n_tokens) == NULL)
    return FALSE;
  person = und_addressee_add (self->part->addressees,
                              und_reader_span (self, first, first + n_tokens), BODY_RULE);
  person->organisation = und_reader_dup (self, first, first + n_tokens);
  return TRUE;
}

gboolean
und_addressee_read_after_cue (UndReader *self, gsize first, gsize end)
{
  gsize n_tokens = 0;

  if (read_heads (self, first, end) || read_leaders (self, first, end))
    return TRUE;

  for (gsize i = first; i < MIN (first + MAX_LEAD_TOKENS, end); i++)
    {
      UndMention mention;

      if (und_addressee_match_qualified (self, i, end, &mention)
          && (mention.name.end > mention.name.first || mention.jurisdiction == NULL))
        {
          und_addressee_read_enumeration (self, self->part->addressees, (UndRange){ i, end }, FALSE,
                                          "named-as-addressed");
          return self->part->addressees->len > 0;
        }
    }
  if (read_named_addressee (self, first, end) || read_acronyms (self, first, end))
    return TRUE;
  n_tokens = measure_organisation (self, first, end);
  if (n_tokens > 0)
    {
      UndPerson *person = NULL;

      if (und_reader_token_is (self, first, "the"))
        {
          first++;
          n_tokens--;
        }
      person = und_addressee_add (self->part->addressees,
                                  und_reader_span (self, first, first + n_tokens), BODY_RULE);
      person->organisation = und_reader_dup (self, first, first + n_tokens);
    }
  return n_tokens > 0;
}

static gboolean
names_somebody (GPtrArray *people, guint first)
{
  for (guint i = first; i < people->len; i++)
    {
      const UndPerson *person = g_ptr_array_index (people, i);

      if (person->name != NULL || g_str_equal (person->rule, HEADS_RULE))
        return TRUE;
    }
  return FALSE;
}

/* Reads what follows a cue. The first one counts, but people who are named count for more than a
 * body that is: an article calls on the Department first, and says then to whom the letter goes.
 * Returns TRUE if nobody better can come. */
static gboolean
read_cue (UndReader *self, gsize first, gsize end)
{
  GPtrArray *people = self->part->addressees;
  guint n_before = people->len;

  if (!und_addressee_read_after_cue (self, first, end))
    return FALSE;
  if (names_somebody (people, n_before))
    {
      g_ptr_array_remove_range (people, 0, n_before);
      return TRUE;
    }
  if (n_before > 0)
    g_ptr_array_set_size (people, (int) n_before);
  return FALSE;
}

/* "letter sent to", "wrote on Tuesday to": a verb or noun of sending, and when. */
static gboolean
match_dated_cue (const UndReader *self, gsize token, gsize *n_tokens)
{
  static const char *const days[] = { "on",   "today", "yesterday", "earlier",
                                      "late", "last",  "this",      NULL };
  gsize next = token;
  gsize n = 0;
  GDate date;

  if (und_reader_phrase (self, next, UND_SET_LETTER_SENT, &n) == NULL)
    return FALSE;
  next += n;
  while (und_reader_token_is_one_of (self, next, days))
    next++;
  if (und_date_match (self, next, &date, &n)
      || und_reader_phrase (self, next, UND_SET_WEEKDAY, &n) != NULL)
    next += n;
  *n_tokens = next + 1 - token;
  return und_reader_token_is (self, next, "to");
}

/* Where the addressees begin that @token is the cue of, and where they end at most; 0 if it is
 * none. Called for each token of @block in order. */
typedef gsize (*MatchCue) (const UndReader *self, const UndBlock *block, gsize token, gsize *end);

/* "in a letter to", "called on" */
static gsize
match_cue (const UndReader *self, const UndBlock *block, gsize token, gsize *end)
{
  gsize n_tokens = 0;

  if (und_reader_phrase (self, token, UND_SET_ADDRESSED_BY, &n_tokens) == NULL
      && !match_dated_cue (self, token, &n_tokens))
    return 0;
  *end = und_addressee_find_list_end (self, token, block->range.end);
  return token + n_tokens;
}

/* "we ask", "the undersigned call on" */
static gsize
match_call (const UndReader *self, const UndBlock *block, gsize token, gsize *end)
{
  *end = block->range.end;
  return und_asking_match (self, token, block->range.end);
}

/* FALSE if nobody better can come. */
static gboolean
read_block (UndReader *self, const UndBlock *block, MatchCue match)
{
  for (gsize token = block->range.first; token < block->range.end; token++)
    {
      gsize end = 0;
      gsize first = match (self, block, token, &end);

      if (first > 0 && read_cue (self, first, end))
        return FALSE;
    }
  return TRUE;
}

static void
read_opening (UndReader *self, MatchCue match)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);
  guint n_prose = 0;

  for (gsize i = blocks.first; i < blocks.end && n_prose < MAX_OPENING_BLOCKS; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      if (block->kind != UND_BLOCK_PROSE)
        continue;
      n_prose++;
      if (!read_block (self, block, match))
        return;
    }
}

void
und_addressee_read_call (UndReader *self)
{
  read_opening (self, match_call);
}

void
und_addressee_read_prose (UndReader *self)
{
  read_opening (self, match_cue);
}
