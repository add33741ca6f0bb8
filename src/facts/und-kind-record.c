/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Minutes of meetings and papers of courts, by the lines of their head and the words of their
 * clerks. They tell who was there and who filed, and nobody has signed a letter in them: they are
 * of no kind of their own. What an office announces of them has the marks of a release, and no
 * caption.
 */
#include "config.h"

#include "und-kind-private.h"

/* "STATE OF IDAHO, Petitioner,": the last word of a line that says no more, or stands behind a
 * comma. */
static const UndPhrase *
find_party (const UndReader *self, const UndBlock *block, gsize *token)
{
  gsize last = block->range.end;

  while (last > block->range.first && !und_reader_token_is_word (self, last - 1))
    last--;
  if (last == block->range.first)
    return NULL;
  *token = last - 1;
  if (*token > block->range.first && !und_reader_token_is (self, *token - 1, ","))
    return NULL;
  return und_reader_phrase (self, *token, UND_SET_COURT_PARTY, NULL);
}

static void
add_once (UndKindScores *self, const UndPhrase *phrase, const char *rule, UndSpan span)
{
  if (phrase != NULL && g_hash_table_add (self->seen, (gpointer) phrase))
    und_kind_scores_add (self, UND_PART_OTHER, phrase->number, rule, span);
}

void
und_kind_scores_add_record (UndKindScores *self, const UndBlock *block)
{
  const UndReader *reader = self->reader;
  gsize first = block->range.first;
  gsize party = 0;
  gsize n_tokens = 0;
  const UndPhrase *title = und_block_phrase (reader, block, UND_SET_RECORD_TITLE, &n_tokens);
  const UndPhrase *phrase = find_party (reader, block, &party);

  if (title != NULL)
    add_once (self, title, "title-of-record", und_reader_span (reader, first, first + n_tokens));
  if (phrase != NULL)
    add_once (self, phrase, "party-before-court", und_reader_span (reader, party, party + 1));
}

gboolean
und_kind_is_record (const UndPartFacts *part)
{
  return part->kind == UND_PART_OTHER && !und_span_is_empty (part->kind_span);
}
