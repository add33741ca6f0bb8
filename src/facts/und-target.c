/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Whom a petition is made to, where a line of its own says so:
 *
 *   line   := ("To" ":" | "To" "the" | … cue ":"?) target (joint target)* rest? request?
 *   cue    := "petition to" | "to be delivered to" and the like, near the start of the line
 *   target := office? name | name "," office | office | "Members of" organisation | organisation
 *   rest   := "and" ("more" | number | "others")
 *   request := "to" command
 *   joint  := ";" | "," | "and", where no semicolon parts them
 *
 * "and" parts two targets only where what follows it begins one, since it stands in the names of
 * organisations, too. After a colon whatever has capitals is a target; without one a title may
 * begin in the same way ("Petition to Mend the Weir"), so that one of the targets must then be
 * known for one by its office, its honorific or what organisations are called; and what begins with
 * a command names nobody, nor is a line with a request ("Petition to the River Board to Mend the
 * Weir") of its targets alone: it is the title. A line of the cue alone has its targets below it.
 */
#include "config.h"

#include "und-target.h"

#include "und-addressee.h"

/* Tokens of the line before the end of its cue: "Ada Penrose started this petition to". */
#define MAX_CUE_TOKENS 10

/* Tokens of the line; what is longer is no line. */
#define MAX_LINE_TOKENS 4096

/* Words before an office, of what it is held in. */
#define MAX_QUALIFIERS 6

typedef enum
{
  TARGET_NONE,
  TARGET_CAPITALS,     /* sure only after a colon */
  TARGET_NAME,         /* a bare name */
  TARGET_TITLED,       /* a name after an honorific */
  TARGET_OFFICE,       /* with or without a name */
  TARGET_ORGANISATION, /* it says of itself what it is */
} TargetKind;

typedef struct
{
  const UndReader *reader;
  gsize next;
  gsize end;
  gboolean has_semicolon;
  gboolean is_labelled; /* a colon stands before the targets, or a line of the cue alone */
  gboolean has_request; /* behind the targets */
  gboolean is_below;    /* the cue stands on the line above */
} TargetLine;

static gboolean
is_and (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "and") || und_reader_token_is (self, token, "&");
}

/* "and more", "and 12 others", ", 3 more" */
static gboolean
is_remainder (const UndReader *self, gsize token)
{
  static const char *const rest[] = { "more", "others", NULL };

  if (!is_and (self, token) && !und_reader_token_is (self, token, ","))
    return FALSE;
  if (und_reader_token_is_number (self, token + 1))
    token++;
  return und_reader_token_is_one_of (self, token + 1, rest);
}

/* "Keep the Night Boats": what is asked for, where it says so in so many words. */
static gboolean
is_request (const UndReader *self, gsize token)
{
  return und_reader_phrase (self, token, UND_SET_DEMAND_COMMAND, NULL) != NULL
         || und_reader_phrase (self, token, UND_SET_DEMAND_TITLE, NULL) != NULL;
}

/* "To the Honourable the Speaker and Members of the River House": nothing stands before the "To",
 * and whatever is small in the line joins names. */
static gboolean
is_address (const UndReader *self, const UndBlock *block)
{
  static const char *const links[] = { "the", "of", "and", "in", "for", "assembled", NULL };
  gsize next = block->range.first + 1;

  if (!und_reader_token_is (self, block->range.first, "to")
      || !und_reader_token_is_capitalised (self, block->range.first)
      || !(und_reader_token_is (self, next, "the")
           || und_reader_phrase (self, next, UND_SET_HONORIFIC, NULL) != NULL))
    return FALSE;
  for (; next < block->range.end; next++)
    if (und_reader_token_is_word (self, next) && !und_reader_token_is_capitalised (self, next)
        && !und_reader_token_is_one_of (self, next, links))
      return FALSE;
  return TRUE;
}

/* Past the label "To:" or the cue that the lines which say it have; @next is then the first token
 * of the targets. */
static gboolean
take_cue (TargetLine *self, const UndBlock *block)
{
  const UndReader *reader = self->reader;
  gsize first = block->range.first;
  UndRange head = { first, MIN (block->range.end, first + MAX_CUE_TOKENS) };
  gsize at = 0;
  gsize n_tokens = 0;

  if (und_reader_token_is (reader, first, "to")
      && (und_reader_token_is (reader, first + 1, ":") || is_address (reader, block)))
    self->next = first + 1;
  else if (und_reader_find_phrase (reader, head, UND_SET_PETITION_TARGET, &at, &n_tokens) != NULL)
    self->next = at + n_tokens;
  else
    return FALSE;
  if (und_reader_token_is (reader, self->next, ":"))
    {
      self->is_labelled = TRUE;
      self->next++;
    }
  return TRUE;
}

/* Is the line a cue and no more? */
static gboolean
is_bare_cue (const UndReader *reader, const UndBlock *block)
{
  TargetLine line = { .reader = reader };

  return block != NULL && take_cue (&line, block) && line.next == block->range.end;
}

/* Cuts the line at what stands behind its targets. */
static void
find_end (TargetLine *self)
{
  const UndReader *reader = self->reader;

  while (self->end > self->next && !und_reader_token_is_word (reader, self->end - 1))
    self->end--;
  for (gsize i = self->next; i < self->end; i++)
    {
      self->has_semicolon |= und_reader_token_is (reader, i, ";");
      if (und_reader_token_is (reader, i, "in") && und_reader_token_is (reader, i + 2, "assembled"))
        self->end = i; /* "in Parliament assembled" */
      self->has_request |= und_reader_token_is (reader, i, "to") && is_request (reader, i + 1);
      if (self->has_request || is_remainder (reader, i))
        self->end = i;
    }
}

static gboolean
open_line (TargetLine *self, const UndReader *reader, const UndBlock *block)
{
  gsize index = und_reader_find_block (reader, block->span.start);
  gsize first = block->range.first;

  *self = (TargetLine){ .reader = reader, .next = first, .end = block->range.end };
  if (block->range.end - first > MAX_LINE_TOKENS)
    return FALSE;
  if (!take_cue (self, block))
    {
      if (index == 0 || block->kind == UND_BLOCK_PROSE
          || !is_bare_cue (reader, und_reader_get_block (reader, index - 1)))
        return FALSE;
      self->is_labelled = TRUE;
      self->is_below = TRUE;
    }
  /* "Sign our petition to the Fen Council." */
  if (!self->is_labelled
      && (block->kind == UND_BLOCK_PROSE || is_request (reader, self->next)
          || (und_reader_token_ends_sentence (reader, self->end - 1)
              && !und_reader_token_is (reader, self->end - 2, "."))))
    return FALSE;
  find_end (self);
  return self->next < self->end;
}

/* "and the River Board", "and Governor Ada Penrose"; "Housing and Urban Development" goes on. */
static gboolean
begins_target (const TargetLine *self, gsize first, gsize token)
{
  const UndReader *reader = self->reader;
  gboolean is_of_body = und_addressee_is_organisation (reader, (UndRange){ first, token - 1 });
  gboolean is_in_office = und_addressee_is_joint_in_office (reader, first, token - 1);
  UndMention mention;
  gsize end = token;
  gsize n_tokens = 0;

  while (end < self->end && !und_reader_token_is (reader, end, ",") && !is_and (reader, end))
    end++;
  return und_reader_token_is (reader, token, "the")
         || und_addressee_skip_members (reader, token) > token
         || und_addressee_skip_honorifics (reader, token) > token
         || und_reader_phrase (reader, token, UND_SET_OFFICE, NULL) != NULL
         || (!is_in_office
             && (und_addressee_match_qualified (reader, token, self->end, &mention)
                 || und_addressee_is_organisation (reader, (UndRange){ token, end })
                 || (!is_of_body && und_name_match (reader, token, end, &n_tokens))));
}

static gboolean
is_joint (const TargetLine *self, gsize first, gsize token)
{
  const UndReader *reader = self->reader;

  if (und_reader_token_is (reader, token, ";"))
    return TRUE;
  if (self->has_semicolon)
    return FALSE;
  if (und_reader_token_is (reader, token, ","))
    return und_reader_phrase (reader, token + 1, UND_SET_NAME_SUFFIX, NULL) == NULL
           && und_reader_phrase (reader, token + 1, UND_SET_COMPANY_TAIL, NULL) == NULL;
  return is_and (reader, token) && token > first && begins_target (self, first, token + 1);
}

/* The tokens of the next target; empty at the end. */
static UndRange
next_target (TargetLine *self)
{
  static const char *const joints[] = { ",", ";", "and", "&", "the", NULL };
  gsize honorific;
  gsize first;

  while (self->next < self->end && und_reader_token_is_one_of (self->reader, self->next, joints))
    self->next++;
  honorific = und_addressee_skip_honorifics (self->reader, self->next);
  if (honorific > self->next && und_reader_token_is (self->reader, honorific, "the"))
    self->next = honorific + 1; /* "the Honourable the Speaker" */
  self->next = und_addressee_skip_members (self->reader, self->next);
  first = self->next;
  while (self->next < self->end && !is_joint (self, first, self->next))
    self->next++;
  return (UndRange){ first, self->next };
}

/* "Secretary of River Commerce" */
static gboolean
is_office_of (const UndReader *self, UndRange target, const UndMention *mention)
{
  return mention->name.end == mention->name.first && mention->office.first == target.first
         && (und_reader_token_is (self, mention->all.end, "of")
             || und_reader_token_is (self, mention->all.end, "for"));
}

/* "Fen Council President Ada Penrose": an office with what it is held in before or behind it. */
static gboolean
match_office (const UndReader *self, UndRange target, UndMention *mention)
{
  for (gsize i = target.first; i < MIN (target.end, target.first + MAX_QUALIFIERS); i++)
    if (und_mention_match (self, i, target.end, mention) && mention->phrase != NULL
        && ((mention->all.end == target.end
             && (i == target.first || mention->name.end > mention->name.first))
            || is_office_of (self, target, mention)))
      return TRUE;
  return FALSE;
}

static TargetKind
classify (const TargetLine *self, UndRange target, UndMention *mention)
{
  const UndReader *reader = self->reader;
  gsize name = und_addressee_skip_honorifics (reader, target.first);
  gsize n_tokens = 0;

  if (target.first == target.end || !und_reader_token_is_capitalised (reader, target.first))
    return TARGET_NONE;
  if (match_office (reader, target, mention))
    return TARGET_OFFICE;
  if (und_addressee_is_organisation (reader, target))
    return TARGET_ORGANISATION;
  if (und_name_match (reader, name, target.end, &n_tokens) && name + n_tokens == target.end)
    return name > target.first ? TARGET_TITLED : TARGET_NAME;
  return TARGET_CAPITALS;
}

static gboolean
has_sure_target (TargetLine line)
{
  UndMention mention;
  TargetKind kind;

  do
    {
      kind = classify (&line, next_target (&line), &mention);
      if (kind >= TARGET_TITLED)
        return TRUE;
    }
  while (kind != TARGET_NONE);
  return FALSE;
}

gboolean
und_target_is_line (const UndReader *self, const UndBlock *block)
{
  TargetLine line;

  return open_line (&line, self, block) && !line.has_request
         && (line.is_labelled || has_sure_target (line));
}

/* "Ada Penrose, Secretary of State": an office behind a comma, or on a line of its own, is that of
 * the name before it. */
static gboolean
take_office (const TargetLine *self, GPtrArray *people, UndRange target, const UndMention *mention)
{
  UndPerson *last = people->len > 0 ? g_ptr_array_index (people, people->len - 1) : NULL;

  if (last == NULL || last->name == NULL || last->office != NULL
      || mention->name.end > mention->name.first
      || !(und_reader_token_is (self->reader, target.first - 1, ",")
           || (self->is_below && und_reader_gap (self->reader, target.first) > UND_GAP_SPACE)))
    return FALSE;
  last->office = und_reader_dup (self->reader, target.first, target.end);
  last->jurisdiction = mention->jurisdiction != NULL ? mention->jurisdiction->code : NULL;
  last->span.end = und_reader_span (self->reader, target.first, target.end).end;
  return TRUE;
}

static void
add_office (const TargetLine *self, GPtrArray *people, UndRange target, const UndMention *mention)
{
  UndPerson *person = NULL;

  if (take_office (self, people, target, mention))
    return;
  person = und_addressee_add_mention (self->reader, people, target.first, mention, "target-line");
  if (mention->all.end == target.end)
    return;
  g_free (person->office);
  person->office = und_reader_dup (self->reader, target.first, target.end);
  person->span = und_reader_span (self->reader, target.first, target.end);
}

static void
add_target (const TargetLine *self,
            GPtrArray *people,
            UndRange target,
            TargetKind kind,
            const UndMention *mention)
{
  const UndReader *reader = self->reader;
  UndPerson *person = NULL;

  if (kind == TARGET_OFFICE)
    {
      add_office (self, people, target, mention);
      return;
    }
  person = und_addressee_add (people, und_reader_span (reader, target.first, target.end),
                              "target-line");
  if (kind == TARGET_NAME || kind == TARGET_TITLED)
    person->name = und_reader_dup (reader, und_addressee_skip_honorifics (reader, target.first),
                                   target.end);
  else
    person->organisation = und_reader_dup (reader, target.first, target.end);
}

static void
read_line (UndReader *self, TargetLine *line)
{
  for (;;)
    {
      UndRange target = next_target (line);
      UndMention mention;
      TargetKind kind = classify (line, target, &mention);

      if (kind == TARGET_NONE)
        return;
      add_target (line, self->part->addressees, target, kind, &mention);
    }
}

/* "Fen County District Attorney", below the name of its holder. */
static gboolean
take_line_of_office (UndReader *self, const UndBlock *block)
{
  GPtrArray *people = self->part->addressees;
  UndPerson *last = people->len > 0 ? g_ptr_array_index (people, people->len - 1) : NULL;

  if (last == NULL || last->name == NULL || last->office != NULL)
    return FALSE;
  for (gsize i = block->range.first; i < block->range.end; i++)
    {
      UndMention mention;

      if (!und_mention_match (self, i, block->range.end, &mention) || mention.phrase == NULL
          || mention.all.end != block->range.end || mention.name.end > mention.name.first)
        continue;
      last->office = und_reader_dup (self, block->range.first, block->range.end);
      last->span.end = und_reader_span (self, block->range.first, block->range.end).end;
      return TRUE;
    }
  return FALSE;
}

/* Below a cue of its own line, more lines may stand with one target each. */
static void
read_more_lines (UndReader *self, UndRange blocks)
{
  for (gsize i = blocks.first; i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);
      TargetLine line = {
        .reader = self,
        .next = block->range.first,
        .end = block->range.end,
        .is_below = TRUE,
      };

      if (block->kind == UND_BLOCK_PROSE || und_reader_gap (self, line.next) > UND_GAP_LINE
          || und_reader_token_is (self, line.next + 1, ":")) /* "From: …" */
        return;
      if (take_line_of_office (self, block))
        continue;
      find_end (&line);
      if (!has_sure_target (line))
        return;
      read_line (self, &line);
    }
}

/* Reads the first line that names somebody, among those with a label or among all. */
static gboolean
read_first_line (UndReader *self, UndRange blocks, gboolean takes_labelled_only)
{
  for (gsize i = blocks.first; i < blocks.end; i++)
    {
      TargetLine line;

      if (!open_line (&line, self, und_reader_get_block (self, i))
          || (!line.is_labelled && (takes_labelled_only || !has_sure_target (line))))
        continue;
      read_line (self, &line);
      if (line.is_below)
        read_more_lines (self, (UndRange){ i + 1, blocks.end });
      if (self->part->addressees->len > 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
und_target_read (UndReader *self)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);

  /* A title may look like a line of targets; one with a label is none. */
  return read_first_line (self, blocks, TRUE) || read_first_line (self, blocks, FALSE);
}

gboolean
und_target_read_label (UndReader *self, UndRange head)
{
  return read_first_line (self, head, TRUE);
}

/* Does @span begin on a line of targets? */
static gboolean
is_on_line (const UndReader *self, UndSpan span)
{
  const UndBlock *block = und_reader_get_block (self, und_reader_block_at (self, span.start));

  return block != NULL && und_target_is_line (self, block);
}

void
und_target_drop_signers (UndReader *self)
{
  UndPartFacts *part = self->part;

  for (guint i = part->counts->len; i > 0; i--)
    if (is_on_line (self, ((const UndCount *) g_ptr_array_index (part->counts, i - 1))->span))
      g_ptr_array_remove_index (part->counts, i - 1);
  for (guint i = part->signatories->len; i > 0; i--)
    if (is_on_line (self,
                    ((const UndSignatory *) g_ptr_array_index (part->signatories, i - 1))->span))
      g_ptr_array_remove_index (part->signatories, i - 1);
  if (part->signatories->len == 0)
    part->list_is_complete = UND_TRISTATE_UNKNOWN;
}
