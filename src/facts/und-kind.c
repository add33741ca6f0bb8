/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Tells letters, releases, articles, petitions and statements from one another.
 *
 * Each kind has cue phrases and marks of shape with weights (und-kind-scores.c). The kind with the
 * most weight is taken if it is enough; a text without any such mark is told by its voice: "we"
 * over names is a letter, others' letter told in the third person a paper's. A trained classifier
 * was considered: it needs thousands of labelled documents and cannot show the words that decided.
 */
#include "config.h"

#include "und-kind-private.h"

/* Weight of a letter below the part: who announces one prints it. */
#define WEIGHT_LETTER_BELOW 8

/* Names below a text that make it a letter, and lines of the page below them. */
#define LEAST_NAMES_BELOW 3
#define MAX_LINES_BELOW   6

/* Tokens with which a headline and the text below it both begin, and that are no accident. */
#define LEAST_SAID_AGAIN 6

struct _UndKindScan
{
  UndKindScores scores;
};

UndKindScan *
und_kind_scan_new (const UndReader *reader)
{
  UndKindScan *self = g_new0 (UndKindScan, 1);

  und_kind_scores_init (&self->scores, reader, 0);
  return self;
}

void
und_kind_scan_free (UndKindScan *self)
{
  und_kind_scores_clear (&self->scores);
  g_free (self);
}

void
und_kind_scan_restart (UndKindScan *self, gsize block)
{
  const UndReader *reader = self->scores.reader;

  und_kind_scores_clear (&self->scores);
  und_kind_scores_init (&self->scores, reader, block);
}

UndPartKind
und_kind_scan_read (UndKindScan *self, gsize end)
{
  und_kind_scores_read (&self->scores, end);
  return und_kind_scores_find_best (&self->scores);
}

gboolean
und_kind_scan_tells_of_paper (const UndKindScan *self)
{
  return self->scores.tells_of_paper && !self->scores.has_first_person;
}

/* Does a full name begin at @first, perhaps after an honorific? @end is where it ends. */
static gboolean
begins_with_name (const UndReader *self, UndRange line, gsize *end)
{
  gsize n_tokens = 0;
  gsize first = line.first;

  while (und_reader_phrase (self, first, UND_SET_HONORIFIC, &n_tokens) != NULL)
    first += n_tokens;
  if (!und_name_match (self, first, line.end, &n_tokens))
    return FALSE;
  *end = first + n_tokens;
  return TRUE;
}

static gboolean
has_semicolon (const UndReader *self, UndRange line)
{
  for (gsize i = line.first; i < line.end; i++)
    if (und_reader_token_is (self, i, ";"))
      return TRUE;
  return FALSE;
}

/* The names on a line that is nothing else: one, perhaps with more behind a comma, or several with
 * semicolons or commas between them; else 0. */
static guint
count_names_on_line (const UndReader *self, UndRange line)
{
  const char *mark = has_semicolon (self, line) ? ";" : ",";
  guint n_names = 0;
  guint n_items = 0;
  gsize end = 0;

  for (gsize i = line.first; i < line.end; i++)
    {
      UndRange item = { i, i };

      while (item.end < line.end && !und_reader_token_is (self, item.end, mark))
        item.end++;
      n_items++;
      n_names += begins_with_name (self, item, &end) ? 1 : 0;
      i = item.end;
    }
  if (n_items >= LEAST_NAMES_BELOW && 4 * n_names >= 3 * n_items)
    return n_names;
  return begins_with_name (self, line, &end)
             && (end == line.end || und_reader_token_is (self, end, ",")
                 || und_reader_token_is (self, end, "("))
           ? 1
           : 0;
}

/* The names that a text ends with, line by line. */
static guint
count_names_below (const UndReader *self, UndSpan part)
{
  gsize n_lines = 0;
  const UndSpan *lines = und_text_get_lines (self->text, &n_lines);
  gsize end = und_spans_find (lines, n_lines, part.end);
  guint n_names = 0;
  guint n_others = 0;

  for (gsize i = MIN (end + 1, n_lines); i > 0 && lines[i - 1].start >= part.start; i--)
    {
      UndRange line = und_reader_range (self, lines[i - 1]);
      guint n_here;

      if (line.first >= line.end)
        continue;
      n_here = count_names_on_line (self, line);
      n_names += n_here;
      if (n_here > 0)
        continue;
      if (n_names > 0 || ++n_others > MAX_LINES_BELOW)
        break;
    }
  return n_names;
}

/* The block that is nothing but a line, first of the part, and the first prose below it. */
static gboolean
find_head_and_body (const UndReader *self,
                    UndRange blocks,
                    const UndBlock **head,
                    const UndBlock **body)
{
  *head = *body = NULL;
  for (gsize i = blocks.first; i < blocks.end && *body == NULL; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      if (block->kind == UND_BLOCK_PROSE)
        *body = block;
      else if (block->kind == UND_BLOCK_LINE && *head == NULL)
        *head = block;
    }
  return *head != NULL && *body != NULL;
}

/* "Fen Watch and Reed Voice urge the Government" over a text that begins with these same words: so
 * those write who are named. A paper says it anew below its headline. */
static gboolean
says_headline_again (const UndReader *self, UndRange blocks)
{
  const UndBlock *head = NULL;
  const UndBlock *body = NULL;
  gsize first;
  gsize n = 0;
  gboolean has_verb = FALSE;

  if (!find_head_and_body (self, blocks, &head, &body)
      || !und_reader_token_is_capitalised (self, head->range.first))
    return FALSE;
  first = body->has_dateline ? body->dateline.body : body->range.first;
  while (head->range.first + n < head->range.end && first + n < body->range.end
         && und_reader_tokens_equal (self, head->range.first + n, first + n))
    {
      const UndPhrase *verb = und_reader_phrase (self, first + n, UND_SET_LIST_SEND, NULL);

      has_verb |= n > 1 && verb != NULL && g_strcmp0 (verb->value, "object") == 0;
      n++;
    }
  return has_verb && n >= LEAST_SAID_AGAIN;
}

/* Of a text without a mark that tells its kind alone: those who write "we" and sign below, or ask
 * at once, have written a letter; those who write "we" and tell of one release it, and so do those
 * who end with the press's "###"; who tells of it in the third person is a paper, since an office
 * says that it is itself. */
static UndPartKind
find_by_voice (UndKindScores *self, UndSpan part, UndRange blocks)
{
  UndPartKind kind = UND_PART_OTHER;
  gboolean speaks = self->has_first_person || self->speaks_in_reprint;

  if (says_headline_again (self->reader, blocks))
    {
      kind = UND_PART_PRESS_RELEASE;
      und_kind_scores_add (self, kind, MIN_WEIGHT, "headline-said-again", part);
    }
  else if (speaks && count_names_below (self->reader, part) >= LEAST_NAMES_BELOW)
    {
      kind = UND_PART_LETTER;
      und_kind_scores_add (self, kind, MIN_WEIGHT, "names-below-text", part);
    }
  else if (self->asks_at_once)
    {
      kind = UND_PART_LETTER;
      und_kind_scores_add (self, kind, MIN_WEIGHT, "asks-in-the-first-person", part);
    }
  else if ((self->has_first_person || self->is_told || self->has_shape[UND_BLOCK_MARK])
           && self->tells_of_paper)
    {
      kind = UND_PART_PRESS_RELEASE;
      und_kind_scores_add (self, kind, MIN_WEIGHT, "tells-of-our-letter", part);
    }
  else if (self->tells_of_paper)
    {
      kind = UND_PART_NEWS_ARTICLE;
      und_kind_scores_add (self, kind, MIN_WEIGHT, "tells-of-a-letter", part);
    }
  return kind;
}

/**
 * und_kind_read:
 * @part: index of the part; its span is filled
 *
 * Fills the part's kind, and the rule and the words that weighed most for it. O(part).
 */
void
und_kind_read (UndReader *self, guint part)
{
  UndPartFacts *facts = g_ptr_array_index (self->parts, part);
  gboolean is_letter = facts->kind == UND_PART_LETTER;
  gboolean quotes_letter = facts->kind == UND_PART_PRESS_RELEASE;
  UndRange blocks = und_reader_part_blocks (self, facts);
  UndPartKind best = UND_PART_OTHER;
  UndKindScores scores;

  und_kind_scores_init (&scores, self, blocks.first);
  und_kind_scores_read (&scores, blocks.end);
  if (part + 1 < self->parts->len
      && ((UndPartFacts *) g_ptr_array_index (self->parts, part + 1))->kind == UND_PART_LETTER)
    {
      und_kind_scores_add (&scores, UND_PART_PRESS_RELEASE, WEIGHT_LETTER_BELOW, "letter-below",
                           facts->span);
      /* "Open letter calls for an inquiry" above it is the release's headline. */
      if (!scores.has_shape[UND_BLOCK_SALUTATION] && !scores.has_shape[UND_BLOCK_CLOSING])
        scores.weights[UND_PART_LETTER] = 0;
      /* A petition would have kept its letter. */
      scores.weights[UND_PART_PETITION] = 0;
    }
  /* The greeting and the "we" in it are of a letter that a release quotes. */
  if (quotes_letter)
    scores.weights[UND_PART_LETTER] = 0;
  best = is_letter ? UND_PART_LETTER : und_kind_scores_find_best (&scores);
  if (best == UND_PART_OTHER && !und_kind_scores_is_record (&scores))
    best = find_by_voice (&scores, facts->span, blocks);
  facts->kind = best;
  facts->kind_rule = "no-cue";
  if (best != UND_PART_OTHER || und_kind_scores_is_record (&scores))
    {
      facts->kind_rule = scores.rules[best] != NULL ? scores.rules[best] : "no-cue";
      facts->kind_span = scores.spans[best];
    }
  und_kind_scores_clear (&scores);
}
