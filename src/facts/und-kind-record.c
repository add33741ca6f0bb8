/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Minutes of meetings and papers of courts, by the lines of their head and the words of their
 * clerks. They tell who was there and who filed, and nobody has signed a letter in them: they are
 * of no kind of their own. What an office announces of them has the marks of a release, and no
 * caption. A headline may begin as a title does ("Court of Appeals Should Uphold the Rule"), and a
 * release may have a clerk's word: a record is known by two signs that do not need each other, the
 * first of which is a title, and has no dateline.
 */
#include "config.h"

#include "und-kind-private.h"

/* A line that is nothing but a title of this weight needs no second sign. */
#define SURE_TITLE_WEIGHT 9

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

/* Does somebody act or speak in @range? "The states" do not. */
static gboolean
has_verb (const UndReader *self, UndRange range)
{
  static const UndSet verbs[] = { UND_SET_LIST_JOIN, UND_SET_LIST_LEAD,    UND_SET_LIST_SEND,
                                  UND_SET_LIST_SIGN, UND_SET_ADDRESSED_BY, UND_SET_ANNOUNCEMENT,
                                  UND_SET_LIST_ACT,  UND_SET_SPEECH_VERB,  UND_SET_NOT_A_NAME };

  for (gsize i = range.first; i < range.end; i++)
    for (guint k = 0; k < G_N_ELEMENTS (verbs); k++)
      {
        const UndPhrase *phrase = und_reader_phrase (self, i, verbs[k], NULL);

        if (phrase != NULL && g_strcmp0 (phrase->value, "noun") != 0
            && (verbs[k] != UND_SET_NOT_A_NAME || g_strcmp0 (phrase->value, "verb") == 0))
          return TRUE;
      }
  return FALSE;
}

/* Is the line whose first @n_tokens are a title no sentence, and no label before one? */
static gboolean
is_title (const UndReader *self, UndRange line, gsize n_tokens)
{
  static const char *const modals[] = { "should", "must", "will", "can", "may", "would", "is",
                                        "are",    "was",  "were", "has", "had", NULL };

  line.first += n_tokens;
  for (gsize i = line.first; i < line.end; i++)
    if (und_reader_token_is_one_of (self, i, modals)
        || (und_reader_token_is (self, i, ":") && und_reader_token_is_word (self, i + 1)
            && !und_reader_token_is_number (self, i + 1)))
      return FALSE;
  return !has_verb (self, line);
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

  if (title != NULL && is_title (reader, block->range, n_tokens))
    {
      self->n_titles += g_hash_table_contains (self->seen, title) ? 0 : 1;
      self->has_sure_cue |= title->number >= SURE_TITLE_WEIGHT
                            && first + n_tokens == block->range.end;
      add_once (self, title, "title-of-record", und_reader_span (reader, first, first + n_tokens));
    }
  if (phrase != NULL)
    {
      self->has_party = TRUE;
      add_once (self, phrase, "party-before-court", und_reader_span (reader, party, party + 1));
    }
}

gboolean
und_kind_scores_is_record (const UndKindScores *self)
{
  if (self->weights[UND_PART_OTHER] < MIN_WEIGHT || self->n_titles == 0 || self->has_dateline)
    return FALSE;
  return self->n_titles > 1 || self->has_party || self->has_sure_cue;
}

gboolean
und_kind_is_record (const UndPartFacts *part)
{
  return part->kind == UND_PART_OTHER && !und_span_is_empty (part->kind_span);
}
