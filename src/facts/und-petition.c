/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What a petition or a letter asks for, and how many have signed it.
 *
 * A demand is a sentence in the first person with a verb of asking ("we urge", "we demand that"),
 * outside quotation marks. A count of signatures is a number before or after the words that pages
 * put beside it; the goal has words of its own. Both vocabularies are data.
 */
#include "config.h"

#include "und-block.h"

/* A number and its words stand this close. */
#define MAX_COUNT_TOKENS 4

static gboolean
is_asking (const UndReader *self, UndRange sentence, gboolean *is_quoted)
{
  gboolean has_demand = FALSE;

  for (gsize i = sentence.first; i < sentence.end; i++)
    {
      if (und_reader_token_is (self, i, "“"))
        *is_quoted = TRUE;
      else if (und_reader_token_is (self, i, "”"))
        *is_quoted = FALSE;
      else if (und_reader_token_is (self, i, "\""))
        *is_quoted = !*is_quoted;
      else if (!*is_quoted && und_reader_phrase (self, i, UND_SET_DEMAND, NULL) != NULL)
        has_demand = TRUE;
    }
  return has_demand;
}

/* A sentence that the text layer broke at an abbreviation ("the U.S. | Department") goes on. */
static UndSpan
read_sentence (const UndReader *self, const UndSpan *sentences, gsize n_sentences, gsize *index)
{
  UndSpan sentence = sentences[(*index)++];

  while (*index < n_sentences)
    {
      gsize next = und_text_find_token (self->text, sentences[*index].start);

      if (next == 0 || !und_reader_token_is (self, next - 1, ".")
          || und_reader_gap (self, next) > UND_GAP_LINE
          || und_reader_token_ends_sentence (self, next - 1))
        break;
      sentence.end = sentences[(*index)++].end;
    }
  return sentence;
}

static void
add_demand (UndReader *self, UndSpan span, const char *rule)
{
  UndTextFact *demand = g_new0 (UndTextFact, 1);

  demand->text = und_text_dup_line (self->text, span);
  demand->span = span;
  demand->rule = rule;
  g_ptr_array_add (self->part->demands, demand);
}

static gboolean
is_list_item (const UndReader *self, const UndBlock *block)
{
  gsize first = und_reader_range (self, block->span).first;

  if (first < block->range.first)
    return TRUE;
  return und_reader_token_is_number (self, first)
         && (und_reader_token_is (self, first + 1, ".")
             || und_reader_token_is (self, first + 1, ")"));
}

/* "We call on the board to:" and its list: each item is a demand. */
static gboolean
read_list (UndReader *self, UndSpan sentence, gsize *end)
{
  UndRange blocks = und_reader_part_blocks (self, self->part);
  UndRange words = und_reader_range (self, sentence);
  guint n_before = self->part->demands->len;

  if (words.end == words.first || !und_reader_token_is (self, words.end - 1, ":"))
    return FALSE;
  for (gsize i = und_reader_find_block (self, sentence.end); i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      if (!is_list_item (self, block))
        break;
      add_demand (self, block->span, "list-of-demands");
      *end = block->span.end;
    }
  return self->part->demands->len > n_before;
}

static gboolean
starts_block (const UndReader *self, gsize byte)
{
  const UndBlock *block = und_reader_get_block (self, und_reader_find_block (self, byte));

  return block != NULL && block->span.start == byte;
}

/* Where full stops were lost, a sentence runs over the border of its part. */
static UndSpan
clip_to_part (const UndReader *self, UndSpan sentence)
{
  return und_span (MAX (sentence.start, self->part->span.start),
                   MIN (sentence.end, self->part->span.end));
}

static void
read_demands (UndReader *self)
{
  gsize n_sentences = 0;
  const UndSpan *sentences = und_text_get_sentences (self->text, &n_sentences);
  gsize index = und_spans_find (sentences, n_sentences, self->part->span.start);
  gboolean is_quoted = FALSE;
  gsize list_end = 0; /* sentences of a list were read with it */

  while (index < n_sentences && sentences[index].start < self->part->span.end)
    {
      UndSpan sentence = clip_to_part (self, read_sentence (self, sentences, n_sentences, &index));

      if (starts_block (self, sentence.start))
        is_quoted = FALSE;
      if (sentence.start < list_end
          || !is_asking (self, und_reader_range (self, sentence), &is_quoted))
        continue;
      if (!read_list (self, sentence, &list_end))
        add_demand (self, sentence, "we-ask");
    }
}

static gboolean
find_number_before (const UndReader *self, gsize first, gsize token, gint64 *value, gsize *at)
{
  gsize n_tokens = 0;

  for (gsize i = token; i > first && token - i < MAX_COUNT_TOKENS; i--)
    if (und_number_match (self, i - 1, value, &n_tokens)
        && und_reader_token_is_number (self, i - 1))
      {
        *at = i - 1;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_number_after (const UndReader *self, gsize token, gsize end, gint64 *value, gsize *at)
{
  gsize n_tokens = 0;

  for (gsize i = token; i < MIN (end, token + MAX_COUNT_TOKENS); i++)
    if (und_reader_token_is_number (self, i) && und_number_match (self, i, value, &n_tokens))
      {
        *at = i;
        return TRUE;
      }
  return FALSE;
}

static void
extend_signatures (UndReader *self, UndSpan span)
{
  UndSignatureCount *signatures = &self->part->signatures;

  if (signatures->rule == NULL)
    signatures->span = span;
  signatures->span.start = MIN (signatures->span.start, span.start);
  signatures->span.end = MAX (signatures->span.end, span.end);
  signatures->rule = "signature-count";
}

/* "318 of 500 signatures": the number found is the goal, the one before it the count. */
static void
read_number_of (UndReader *self, gsize first, gint64 *value, gsize *at)
{
  gint64 count = 0;
  gsize n_tokens = 0;

  if (*at < first + 2
      || !(und_reader_token_is (self, *at - 1, "of") || und_reader_token_is (self, *at - 1, "/"))
      || !und_reader_token_is_number (self, *at - 2)
      || !und_number_match (self, *at - 2, &count, &n_tokens))
    return;
  self->part->signatures.goal = *value;
  *value = count;
  *at -= 2;
}

static void
read_count_phrase (UndReader *self, UndRange part, gsize token)
{
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_reader_phrase (self, token, UND_SET_SIGNATURES, &n_tokens);
  gsize end = token + n_tokens;
  gint64 value = 0;
  gsize at = 0;

  if (phrase == NULL)
    return;
  if (g_str_equal (phrase->value, "goal"))
    {
      if (self->part->signatures.goal >= 0 || !find_number_after (self, end, part.end, &value, &at))
        return;
      self->part->signatures.goal = value;
      extend_signatures (self, und_reader_span (self, token, at + 1));
    }
  else if (g_str_equal (phrase->value, "count"))
    {
      if (self->part->signatures.value >= 0
          || !find_number_before (self, part.first, token, &value, &at))
        return;
      read_number_of (self, part.first, &value, &at);
      self->part->signatures.value = value;
      extend_signatures (self, und_reader_span (self, at, end));
    }
}

/**
 * und_reader_read_petition:
 *
 * Fills the demands of a petition or letter, and a petition's count of signatures. O(part).
 */
void
und_reader_read_petition (UndReader *self)
{
  UndRange part = und_reader_range (self, self->part->span);

  if (self->part->kind != UND_PART_PETITION && self->part->kind != UND_PART_LETTER
      && self->part->kind != UND_PART_STATEMENT)
    return;
  read_demands (self);
  if (self->part->kind == UND_PART_PETITION)
    for (gsize i = part.first; i < part.end; i++)
      read_count_phrase (self, part, i);
}
