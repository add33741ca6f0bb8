/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Whom a part is written to.
 *
 * A letter says it in its address blocks: each begins with a name under "The Honorable" or with
 * the first line after a date or a postcode, goes on with office and organisation, and ends with
 * the town's code, a blank line or the next name. Without address blocks the salutation says it.
 * A release says it in prose (und-addressee-prose.c), a petition in a line of its own
 * (und-target.c). Those after "cc:" are copied, which is neither addressed nor signed.
 */
#include "config.h"

#include "und-addressee.h"

#include "und-target.h"

/* Words of "all the honourable members of". */
#define MAX_MEMBER_QUALIFIERS 4

/* Words of a line of an address. */
#define MAX_LINE_WORDS 12
/* Tokens before an office: "Housing, Communities and Local Government Secretary". */
#define MAX_QUALIFIERS 8

UndPerson *
und_addressee_add (GPtrArray *people, UndSpan span, const char *rule)
{
  UndPerson *person = g_new0 (UndPerson, 1);

  person->span = span;
  person->rule = rule;
  g_ptr_array_add (people, person);
  return person;
}

static void
add_mention (const UndReader *self, GPtrArray *people, const UndMention *mention, const char *rule)
{
  UndPerson *person = und_addressee_add (people, UND_SPAN_EMPTY, rule);

  und_mention_to_person (self, mention, person, rule);
}

gsize
und_addressee_skip_honorifics (const UndReader *self, gsize token)
{
  gsize n_tokens = 0;

  while (und_reader_phrase (self, token, UND_SET_HONORIFIC, &n_tokens) != NULL)
    token += n_tokens;
  return token;
}

static gboolean
starts_person (const UndReader *self, const UndBlock *block)
{
  gsize n_tokens = 0;
  gsize first = und_addressee_skip_honorifics (self, block->range.first);

  return first > block->range.first && block->n_words <= MAX_LINE_WORDS
         && und_name_match (self, first, block->range.end, &n_tokens);
}

gboolean
und_addressee_is_organisation (const UndReader *self, UndRange range)
{
  return und_reader_find_phrase (self, range, UND_SET_ORGANISATION, NULL, NULL) != NULL;
}

static gboolean
is_street (const UndReader *self, const UndBlock *block)
{
  return und_reader_token_is_number (self, block->range.first)
         || und_reader_find_phrase (self, block->range, UND_SET_STREET, NULL, NULL) != NULL;
}

/* Takes what a line of an address block says; @rest is where it is unread. */
static void
read_address_line (const UndReader *self, UndPerson *person, UndRange rest)
{
  gsize n_tokens = 0;
  gsize n_rank = 0;
  const UndPhrase *office = NULL;

  if (rest.first < rest.end && und_reader_token_is (self, rest.first, ","))
    rest.first++;
  if (rest.first + 1 < rest.end && und_reader_token_ends_sentence (self, rest.end - 1))
    rest.end--;
  if (rest.first >= rest.end)
    return;
  (void) und_reader_phrase (self, rest.first, UND_SET_OFFICE_RANK, &n_rank);
  office = und_reader_phrase (self, rest.first + n_rank, UND_SET_OFFICE, &n_tokens);
  if (person->office == NULL && office != NULL && !und_addressee_is_organisation (self, rest))
    person->office = und_reader_dup (self, rest.first, rest.end);
  else if (person->office == NULL && office != NULL)
    {
      n_tokens += n_rank;
      person->office = n_rank > 0
                         ? und_reader_dup (self, rest.first, rest.first + n_tokens)
                         : g_strdup (office->value != NULL ? office->value : office->words);
      read_address_line (self, person, (UndRange){ rest.first + n_tokens, rest.end });
    }
  else if (person->organisation == NULL && und_addressee_is_organisation (self, rest))
    person->organisation = und_reader_dup (self, rest.first, rest.end);
}

static void
extend (const UndReader *self, UndPerson *person, UndRange range)
{
  person->span.end = und_reader_span (self, range.first, range.end).end;
}

gboolean
und_addressee_is_joint_in_office (const UndReader *self, gsize first, gsize token)
{
  static const char *const joints[] = { "and", "&", ",", NULL };
  gsize n_tokens = 0;

  if (!und_reader_token_is_one_of (self, token, joints)
      || und_reader_phrase (self, token + 1, UND_SET_OFFICE, NULL) != NULL)
    return FALSE;
  for (gsize i = token; i > first; i--)
    if (und_reader_phrase (self, i - 1, UND_SET_PORTFOLIO, &n_tokens) != NULL
        && i - 1 + n_tokens == token)
      return TRUE;
  return FALSE;
}

/* Is the office one that is written to, with its holder's name? */
static gboolean
is_held (const UndReader *self, const UndMention *mention)
{
  return mention->phrase != NULL && mention->name.end > mention->name.first
         && und_reader_phrase (self, mention->office.first, UND_SET_WRITTEN_TO, NULL) != NULL;
}

gboolean
und_addressee_match_qualified (const UndReader *self, gsize first, gsize end, UndMention *mention)
{
  for (gsize i = first; i < MIN (first + MAX_QUALIFIERS, end); i++)
    {
      if (und_mention_match (self, i, end, mention) && (i == first || is_held (self, mention)))
        return TRUE;
      if (!und_reader_token_is_capitalised (self, i)
          && (i == first || !und_addressee_is_joint_in_office (self, first, i)))
        return FALSE;
    }
  return FALSE;
}

UndPerson *
und_addressee_add_mention (const UndReader *self,
                           GPtrArray *people,
                           gsize first,
                           const UndMention *mention,
                           const char *rule)
{
  UndPerson *person = NULL;

  add_mention (self, people, mention, rule);
  person = g_ptr_array_index (people, people->len - 1);
  if (first == mention->all.first)
    return person;
  person->span.start = self->tokens[first].span.start;
  g_free (person->office);
  person->office = und_reader_dup (self, first, mention->office.end);
  return person;
}

static UndPerson *
start_person (UndReader *self, GPtrArray *people, const UndBlock *block, const char *rule)
{
  gsize first = und_addressee_skip_honorifics (self, block->range.first);
  gsize n_tokens = 0;
  UndPerson *person = NULL;

  if (!und_name_match (self, first, block->range.end, &n_tokens))
    return NULL;
  person = und_addressee_add (people, und_reader_span (self, block->range.first, first + n_tokens),
                              rule);
  person->name = und_reader_dup (self, first, first + n_tokens);
  read_address_line (self, person, (UndRange){ first + n_tokens, block->range.end });
  return person;
}

/* Is the line an office and its holder's name, and no more? */
static gboolean
is_holder (const UndReader *self, const UndBlock *block, UndMention *mention)
{
  return und_addressee_match_qualified (self, block->range.first, block->range.end, mention)
         && mention->name.end > mention->name.first && mention->all.end == block->range.end;
}

/* Without "The Honorable", a name or an organisation begins an address below the letter's date,
 * apart from the lines above it, with lines of an address below it; so does an office with its
 * name: "President Ada Penrose" over "The River House". */
static gboolean
starts_address (const UndReader *self, UndRange head, gsize index)
{
  const UndBlock *block = und_reader_get_block (self, index);
  UndMention mention;
  gsize n_tokens = 0;

  if (block->n_words > MAX_LINE_WORDS || index + 1 >= head.end
      || (und_reader_gap (self, block->range.first) != UND_GAP_PARAGRAPH
          && und_reader_get_block (self, index - 1)->kind != UND_BLOCK_DATE)
      || und_reader_gap (self, block->range.end) != UND_GAP_LINE)
    return FALSE;
  if (!und_name_match (self, block->range.first, block->range.end, &n_tokens)
      && !und_addressee_is_organisation (self, block->range) && !is_holder (self, block, &mention))
    return FALSE;
  for (gsize i = index + 1; i < head.end; i++)
    {
      const UndBlock *line = und_reader_get_block (self, i);

      if (und_reader_gap (self, line->range.first) == UND_GAP_PARAGRAPH)
        return FALSE;
      if (line->kind == UND_BLOCK_ADDRESS || is_street (self, line))
        return TRUE;
    }
  return FALSE;
}

static UndPerson *
start_organisation (UndReader *self, const UndBlock *block)
{
  UndSpan span = und_reader_span (self, block->range.first, block->range.end);
  UndPerson *person = und_addressee_add (self->part->addressees, span, "address-block");

  person->organisation = und_reader_dup (self, block->range.first, block->range.end);
  return person;
}

static UndPerson *
start_address (UndReader *self, const UndBlock *block)
{
  UndMention mention;
  gsize n_tokens = 0;

  if (is_holder (self, block, &mention))
    return und_addressee_add_mention (self, self->part->addressees, block->range.first, &mention,
                                      "address-block");
  if (!und_addressee_is_organisation (self, block->range)
      && und_name_match (self, block->range.first, block->range.end, &n_tokens))
    return start_person (self, self->part->addressees, block, "address-block");
  return start_organisation (self, block);
}

/* "and Governor Penrose", but not "and Locks" */
static gboolean
begins_person_after_and (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "and")
         && (und_reader_phrase (self, token + 1, UND_SET_OFFICE, NULL) != NULL
             || und_reader_phrase (self, token + 1, UND_SET_HONORIFIC, NULL) != NULL);
}

gsize
und_addressee_skip_members (const UndReader *self, gsize token)
{
  static const char *const members[] = { "members", "member", NULL };
  gsize next = token;
  gsize n = 0;

  while (next < token + MAX_MEMBER_QUALIFIERS
         && und_reader_phrase (self, next, UND_SET_MEMBER_QUALIFIER, &n) != NULL)
    next += n;
  if (!und_reader_token_is_one_of (self, next, members)
      || !und_reader_token_is (self, next + 1, "of")
      /* "Member of Parliament" is the office of one. */
      || (und_reader_token_is (self, next, "member")
          && und_reader_phrase (self, next, UND_SET_OFFICE, NULL) != NULL))
    return token;
  return und_reader_token_is (self, next + 2, "the") ? next + 3 : next + 2;
}

/* "Members of the River Board": the token after it, or @first. */
static gsize
read_members (const UndReader *self, GPtrArray *people, UndRange range, const char *rule)
{
  UndPerson *person = NULL;
  gsize first = und_addressee_skip_members (self, range.first);
  gsize end = first;

  if (first == range.first)
    return first;
  while (end < range.end && !und_reader_token_is (self, end, ",")
         && !und_reader_token_is (self, end, ":") && !begins_person_after_and (self, end))
    end++;
  if (first >= end)
    return range.first;
  person = und_addressee_add (people, und_reader_span (self, first, end), rule);
  person->organisation = und_reader_dup (self, first, end);
  return end;
}

static void
read_address_blocks (UndReader *self, UndRange head)
{
  UndPerson *person = NULL;
  gboolean is_dated = FALSE;

  for (gsize i = head.first; i < head.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      is_dated = is_dated || block->kind == UND_BLOCK_DATE;
      if (block->kind == UND_BLOCK_DATE || block->kind == UND_BLOCK_RULE
          || block->kind == UND_BLOCK_MARK)
        person = NULL;
      else if (person != NULL
               && read_members (self, self->part->addressees, block->range, "address-block")
                    > block->range.first)
        person = g_ptr_array_index (self->part->addressees, self->part->addressees->len - 1);
      else if (starts_person (self, block))
        person = start_person (self, self->part->addressees, block, "address-block");
      else if (is_dated && starts_address (self, head, i))
        person = start_address (self, block);
      else if (person != NULL && !is_street (self, block))
        {
          read_address_line (self, person, block->range);
          if (person->office != NULL || person->organisation != NULL)
            extend (self, person, block->range);
        }
    }
}

/* "Mr. President", "Madam Secretary": an office in the place of a name. */
static gboolean
match_addressed_office (const UndReader *self, UndRange range, UndMention *mention)
{
  gsize office = und_reader_token_is (self, range.first, "madam")
                     || und_reader_token_is (self, range.first, "madame")
                   ? range.first + 1
                   : und_addressee_skip_honorifics (self, range.first);

  return office > range.first && und_mention_match (self, office, range.end, mention)
         && mention->office.first == office && mention->name.end == mention->name.first;
}

/* "River Board" of "To the River Board and the people of Fen:", a body by its last word: the token
 * after it, or the start. */
static gsize
read_body (const UndReader *self, GPtrArray *people, UndRange range, const char *rule)
{
  UndPerson *person = NULL;
  gsize next = range.first;

  while (next < range.end && und_reader_token_is_capitalised (self, next))
    next++;
  if (next < range.first + 2
      || und_reader_phrase (self, next - 1, UND_SET_ORGANISATION, NULL) == NULL)
    return range.first;
  person = und_addressee_add (people, und_reader_span (self, range.first, next), rule);
  person->organisation = und_reader_dup (self, range.first, next);
  return next;
}

/* Adds the one of those written to that begins at the start of @range, if one does: the token after
 * it, or the start. A greeting has surnames and members, too. */
static gsize
read_one (UndReader *self,
          GPtrArray *people,
          UndRange range,
          gboolean is_greeting,
          const char *rule)
{
  gsize name = und_addressee_skip_honorifics (self, range.first);
  gsize next = is_greeting ? read_members (self, people, range, rule) : range.first;
  gsize n_tokens = 0;
  UndMention mention;
  UndPerson *person = NULL;

  if (next > range.first)
    return next;
  if (is_greeting && match_addressed_office (self, range, &mention))
    {
      add_mention (self, people, &mention, rule);
      return mention.all.end;
    }
  if (und_addressee_match_qualified (self, range.first, range.end, &mention))
    {
      (void) und_addressee_add_mention (self, people, range.first, &mention, rule);
      return mention.all.end;
    }
  if (is_greeting && name == range.first
      && (next = read_body (self, people, range, rule)) > range.first)
    return next;
  if (!is_greeting || !und_surname_match (self, name, range.end, &n_tokens))
    return range.first;
  person = und_addressee_add (people, und_reader_span (self, range.first, name + n_tokens), rule);
  person->name = und_reader_dup (self, name, name + n_tokens);
  return name + n_tokens;
}

void
und_addressee_read_enumeration (UndReader *self,
                                GPtrArray *people,
                                UndRange range,
                                gboolean is_greeting,
                                const char *rule)
{
  static const char *const joints[] = { ",", "and", ";", "&", "the", "as", "well", NULL };
  guint n_before = people->len;
  gboolean has_and = FALSE;   /* since the last person */
  gboolean is_closed = FALSE; /* "and" stands before the last person */
  gsize i = range.first;

  while (i < range.end)
    {
      gsize next = read_one (self, people, (UndRange){ i, range.end }, is_greeting, rule);

      if (next > i)
        {
          is_closed = has_and;
          has_and = FALSE;
          i = next;
          continue;
        }
      if (!und_reader_token_is_one_of (self, i, joints))
        {
          /* "to Secretary Penrose, Governor Yoder and the coalition say": Yoder is among those who
           * say. */
          if (has_and && !is_closed && people->len > n_before + 1)
            g_ptr_array_set_size (people, (int) people->len - 1);
          return;
        }
      has_and = has_and || und_reader_token_is (self, i, "and");
      i++;
    }
}

static void
read_salutation (UndReader *self, gsize index)
{
  const UndBlock *block = und_reader_get_block (self, index);
  gsize n_tokens = 0;

  if (block == NULL || block->kind != UND_BLOCK_SALUTATION)
    return;
  (void) und_block_phrase (self, block, UND_SET_SALUTATION, &n_tokens);
  und_addressee_read_enumeration (self, self->part->addressees,
                                  (UndRange){ block->range.first + n_tokens, block->range.end },
                                  TRUE, "salutation");
}

/* "Letter to Governor Ada Penrose", above a letter. */
static void
read_title (UndReader *self, UndRange head)
{
  GPtrArray *people = self->part->addressees;
  guint n_before = people->len;

  for (gsize i = head.first; i < head.end && people->len == n_before; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);
      gsize at = 0;
      gsize n_tokens = 0;

      if (und_reader_find_phrase (self, block->range, UND_SET_ADDRESSED_BY, &at, &n_tokens) != NULL)
        und_addressee_read_enumeration (self, people, (UndRange){ at + n_tokens, block->range.end },
                                        FALSE, "addressed-to");
    }
  if (people->len > n_before && n_before > 0)
    g_ptr_array_remove_range (people, 0, n_before);
}

static void
read_letter (UndReader *self)
{
  UndRange head = und_reader_head_blocks (self);
  GPtrArray *people = self->part->addressees;

  read_address_blocks (self, head);
  if (people->len > 0 || und_target_read_label (self, head))
    return;
  read_salutation (self, head.end);
  if (people->len == 0 || ((const UndPerson *) g_ptr_array_index (people, 0))->name == NULL)
    read_title (self, head);
  if (people->len == 0)
    und_addressee_read_call (self);
}

/* A line of its own says it, or the greeting; else the sentence that petitions somebody, or calls
 * on them. */
static void
read_petition (UndReader *self)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);

  if (und_target_read (self))
    return;
  read_salutation (self, und_reader_head_blocks (self).end);
  for (gsize i = blocks.first; i < blocks.end && self->part->addressees->len == 0; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);
      gsize at = 0;
      gsize n_tokens = 0;

      if (und_reader_find_phrase (self, block->range, UND_SET_PETITION_TO, &at, &n_tokens) != NULL)
        (void) und_addressee_read_after_cue (self, at + n_tokens, block->range.end);
    }
  if (self->part->addressees->len == 0)
    und_addressee_read_call (self);
}

/* "; …", or ", Commissioner Ada Penrose" */
static gboolean
parts_copied (const UndReader *self, gsize token, gsize end)
{
  UndMention mention;

  return und_reader_token_is (self, token, ";")
         || (und_reader_token_is (self, token, ",")
             && und_mention_match (self, token + 1, end, &mention)
             && mention.office.first == token + 1 && mention.name.end > mention.name.first);
}

/* One line of those copied; several stand between semicolons, or commas before an office. */
static UndPerson *
read_copied_line (UndReader *self, UndRange line)
{
  UndPerson *person = NULL;
  gsize start = line.first;

  for (gsize i = line.first; i <= line.end; i++)
    {
      gsize first = und_addressee_skip_honorifics (self, start);
      gsize n_tokens = 0;
      UndMention mention;

      if (i < line.end && !parts_copied (self, i, line.end))
        continue;
      if (und_name_match (self, first, i, &n_tokens))
        {
          person = und_addressee_add (self->part->copied, und_reader_span (self, start, i),
                                      "copied");
          person->name = und_reader_dup (self, first, first + n_tokens);
          read_address_line (self, person, (UndRange){ first + n_tokens, i });
        }
      else if (und_mention_match (self, start, i, &mention))
        {
          add_mention (self, self->part->copied, &mention, "copied");
          person = g_ptr_array_index (self->part->copied, self->part->copied->len - 1);
          read_address_line (self, person, (UndRange){ mention.all.end, i });
          person->span = und_reader_span (self, start, i);
        }
      else if (i > start && und_addressee_is_organisation (self, (UndRange){ start, i }))
        {
          person = und_addressee_add (self->part->copied, und_reader_span (self, start, i),
                                      "copied");
          person->organisation = und_reader_dup (self, start, i);
        }
      start = i + 1;
    }
  return person;
}

static gboolean
ends_copied (const UndBlock *block)
{
  return block->kind == UND_BLOCK_MARK || block->kind == UND_BLOCK_PROSE
         || block->kind == UND_BLOCK_CONTACT || block->kind == UND_BLOCK_DATE
         || block->kind == UND_BLOCK_SALUTATION || block->kind == UND_BLOCK_CLOSING;
}

/* A line of its own for somebody else: it begins with an office or a name and says more ("Ada
 * Penrose, Chair"), or holds several. */
static gboolean
starts_copied (const UndReader *self, const UndBlock *block)
{
  UndRange line = block->range;
  UndMention mention;
  gsize n_tokens = 0;

  if (starts_person (self, block))
    return TRUE;
  for (gsize i = line.first; i < line.end; i++)
    if (und_reader_token_is (self, i, ";"))
      return TRUE;
  if (und_mention_match (self, line.first, line.end, &mention)
      && mention.name.end > mention.name.first)
    return TRUE;
  return und_reader_phrase (self, line.first, UND_SET_OFFICE, NULL) == NULL
         && und_name_match (self, line.first, line.end, &n_tokens)
         && und_reader_token_is (self, line.first + n_tokens, ",")
         && !und_addressee_is_organisation (self, (UndRange){ line.first, line.first + n_tokens });
}

static void
read_copied (UndReader *self)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);
  UndPerson *person = NULL;
  gboolean is_copied = FALSE;

  for (gsize i = blocks.first; i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);
      UndRange line = block->range;
      gsize n_tokens = 0;

      if (block->kind == UND_BLOCK_COPIED)
        {
          is_copied = TRUE;
          (void) und_block_phrase (self, block, UND_SET_COPIED, &n_tokens);
          line.first += n_tokens;
          while (line.first < line.end && !und_reader_token_is_word (self, line.first))
            line.first++;
          person = read_copied_line (self, line);
        }
      else if (is_copied && ends_copied (block))
        is_copied = FALSE;
      else if (is_copied && (starts_copied (self, block) || person == NULL))
        person = read_copied_line (self, line);
      else if (is_copied)
        {
          read_address_line (self, person, line);
          extend (self, person, line);
        }
    }
}

/**
 * und_reader_read_addressees:
 *
 * Fills whom the part is written to, and who is copied. O(part).
 */
void
und_reader_read_addressees (UndReader *self)
{
  switch (self->part->kind)
    {
    case UND_PART_LETTER:
      read_letter (self);
      break;
    case UND_PART_PETITION:
      read_petition (self);
      break;
    case UND_PART_PRESS_RELEASE:
    case UND_PART_NEWS_ARTICLE:
    case UND_PART_STATEMENT:
      und_addressee_read_prose (self);
      break;
    case UND_PART_OTHER:
    default:
      break;
    }
  read_copied (self);
}
