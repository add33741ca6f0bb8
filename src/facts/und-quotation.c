/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Quotations: the runs between marks, what they are used for, who speaks, and whether the words are
 * said to be the letter's.
 *
 * For each run the nearest evidence is taken: a tag after it, else what leads up to it in its
 * sentence, else the run before it that the same sentence or the same interrupted speech joins it
 * to, else the sentence before, else the quotation of the paragraph before. A word or two that
 * nobody is said to speak are no speech. Words that those who sign together are said to say, or one
 * of them to write, are the letter's, if the part speaks of one.
 */
#include "config.h"

#include "und-attribution.h"
#include "und-own-words.h"
#include "und-quote-again.h"
#include "und-quote-paper.h"
#include "und-quote-signers.h"
#include "und-quote.h"

#include <string.h>

/* Tokens of a sentence after a run in which its speaker is looked for. */
#define MAX_TAIL_TOKENS 48u

/* Sentences that are looked back for whom a pronoun means. */
#define PRONOUN_SENTENCES 4u

typedef struct
{
  UndReader *reader;
  const UndSpan *paragraphs;
  gsize n_paragraphs;
  UndRange part;
  GArray *quotes; /* (element-type UndQuote) */
  UndPeople *people;
  guint8 *is_quoted; /* by token of the part */
  gboolean speaks_of_paper;
  gboolean has_strong_paper; /* of one that is signed: a letter, and not a statement */
  GHashTable *signers;       /* of und_quote_signers_new (); NULL: not asked for */
} QuoteReader;

static UndQuote *
get_quote (QuoteReader *self, guint index)
{
  return &g_array_index (self->quotes, UndQuote, index);
}

/* --- Sentences --- */

static void
mark_quoted (QuoteReader *self)
{
  self->is_quoted = g_new0 (guint8, self->part.end - self->part.first + 1);
  for (guint i = 0; i < self->quotes->len; i++)
    {
      const UndQuote *quote = get_quote (self, i);

      if (quote->run.is_nested)
        continue;
      memset (self->is_quoted + (quote->run.outer.first - self->part.first), 1,
              quote->run.outer.end - quote->run.outer.first);
    }
}

static gboolean
is_in_quotes (const QuoteReader *self, gsize token)
{
  return self->is_quoted[token - self->part.first] != 0;
}

static gsize
get_paragraph_start (QuoteReader *self, gsize paragraph)
{
  return MAX (self->part.first, und_reader_range (self->reader, self->paragraphs[paragraph]).first);
}

static gsize
get_paragraph_end (QuoteReader *self, gsize token)
{
  gsize paragraph = und_spans_find (self->paragraphs, self->n_paragraphs,
                                    self->reader->tokens[token].span.start);

  return paragraph < self->n_paragraphs
           ? MIN (self->part.end, und_reader_range (self->reader, self->paragraphs[paragraph]).end)
           : self->part.end;
}

/* Where the sentence before @token begins, not before @floor: with a paragraph, or after a stop or
 * the closing mark that follows one. */
static gsize
find_sentence_start (QuoteReader *self, gsize token, gsize floor)
{
  const gsize end = token;

  while (token > floor && !und_reader_token_ends_sentence (self->reader, token - 1)
         && !is_in_quotes (self, token - 1)
         && (token == end || und_reader_gap (self->reader, token) < UND_GAP_PARAGRAPH))
    token--;
  return token;
}

/* --- Whom a pronoun means --- */

/* The tokens of the sentence before @end without quotations, going back over those; @end becomes
 * where it begins. */
static UndRange
take_sentence_before (QuoteReader *self, gsize *end)
{
  UndRange range = { *end, *end };

  while (range.end > self->part.first && is_in_quotes (self, range.end - 1))
    range.end--;
  while (range.end > self->part.first
         && und_reader_token_ends_sentence (self->reader, range.end - 1))
    range.end--;
  range.first = find_sentence_start (self, range.end, self->part.first);
  *end = range.first;
  return range;
}

/* The subject of @sentence for which the pronoun of @attribution can stand: not “she” for "Mr.
 * Penrose". */
static gboolean
find_antecedent (QuoteReader *self,
                 UndRange sentence,
                 const UndAttribution *attribution,
                 UndAttribution *subject)
{
  while (
    und_attribution_read_subject (self->reader, self->people, sentence, attribution->kind, subject))
    {
      const UndPersonMention *mention = und_people_get (self->people, subject->words.first);

      if (subject->kind != UND_SPEAKER_PERSON || mention == NULL || mention->pronoun == NULL
          || und_reader_token_is (self->reader, attribution->words.first, mention->pronoun))
        return TRUE;
      sentence.first = subject->words.end;
    }
  return FALSE;
}

static void
take_person (UndAttribution *attribution, UndRange words, UndRange name)
{
  attribution->words = words;
  attribution->name = name;
  attribution->kind = UND_SPEAKER_PERSON;
  attribution->is_pronoun = FALSE;
}

/* The index of the last run that is in no other and ends at or before @token, or -1. Runs before
 * @from are looked at from there back. */
static int
find_quote_before (QuoteReader *self, guint from, gsize token)
{
  for (guint i = from; i > 0; i--)
    if (!get_quote (self, i - 1)->run.is_nested && get_quote (self, i - 1)->run.outer.end <= token)
      return (int) i - 1;
  return -1;
}

/* Puts in place of a pronoun, which stands in the words of run @index and after @before, the words
 * that it stands for: the subject of the nearest sentence that has one of that kind, or who speaks
 * in the nearest quotation. */
static void
resolve_pronoun (QuoteReader *self, guint index, UndAttribution *attribution, gsize before)
{
  gsize end = before;
  int last = find_quote_before (self, index, before);

  for (guint i = 0; i < PRONOUN_SENTENCES && end > self->part.first; i++)
    {
      UndAttribution subject = { 0 };
      UndRange sentence = take_sentence_before (self, &end);

      if (find_antecedent (self, sentence, attribution, &subject))
        {
          attribution->words = subject.words;
          attribution->name = subject.name;
          attribution->is_pronoun = FALSE;
          return;
        }
      if (last >= 0 && attribution->kind == UND_SPEAKER_PERSON
          && get_quote (self, (guint) last)->run.outer.end >= end
          && get_quote (self, (guint) last)->attribution.name.end > 0)
        break;
    }
  if (last >= 0 && attribution->kind == UND_SPEAKER_PERSON
      && get_quote (self, (guint) last)->attribution.kind == UND_SPEAKER_PERSON
      && !get_quote (self, (guint) last)->attribution.is_pronoun)
    take_person (attribution, get_quote (self, (guint) last)->attribution.words,
                 get_quote (self, (guint) last)->attribution.name);
}

/* "the mayor": the office alone, whose holder the part names. */
static void
resolve_office (QuoteReader *self, UndAttribution *attribution)
{
  const UndReader *reader = self->reader;
  const UndPersonMention *mention = NULL;
  const UndPhrase *office = NULL;
  gsize n_tokens = 0;
  UndRange words = attribution->words;

  if (attribution->kind != UND_SPEAKER_OTHER || words.end < words.first + 2
      || !und_reader_token_is (reader, words.first, "the"))
    return;
  office = und_reader_phrase (reader, words.first + 1, UND_SET_OFFICE, &n_tokens);
  if (office == NULL || words.first + 1 + n_tokens != words.end)
    return;
  mention = und_people_find_holder (
    self->people, office->value != NULL ? office->value : office->words, words.first);
  if (mention == NULL)
    return;
  attribution->name = mention->name;
  attribution->kind = UND_SPEAKER_PERSON;
}

/* "the statement said", after "Penrose said in a statement": she does. */
static void
resolve_paper (QuoteReader *self, guint index, UndAttribution *attribution)
{
  const UndPhrase *paper = und_quote_find_weak_paper (self->reader, attribution->words);
  int last = find_quote_before (self, index, attribution->words.first);
  const UndAttribution *before = NULL;

  if (paper == NULL || last < 0)
    return;
  before = &get_quote (self, (guint) last)->attribution;
  if (before->kind == UND_SPEAKER_PERSON && !before->is_pronoun
      && und_quote_find_weak_paper (self->reader, before->clause) == paper)
    take_person (attribution, before->words, before->name);
}

/* Settles whom the words of an attribution of run @index mean; a pronoun's words are in what stands
 * before the token @before. */
static void
settle (QuoteReader *self, guint index, UndAttribution *attribution, gsize before)
{
  if (attribution->is_pronoun)
    resolve_pronoun (self, index, attribution, before);
  else if (attribution->kind == UND_SPEAKER_PAPER)
    resolve_paper (self, index, attribution);
  else
    resolve_office (self, attribution);
}

/* --- Attributions --- */

static void
read_tag (QuoteReader *self, guint index)
{
  UndQuote *quote = get_quote (self, index);
  UndAttribution tag = { 0 };
  gsize end = quote->run.is_closed ? get_paragraph_end (self, quote->run.outer.end - 1) : 0;

  quote->tag_end = quote->run.outer.end;
  for (guint i = index + 1; i < self->quotes->len; i++)
    if (!get_quote (self, i)->run.is_nested)
      {
        end = MIN (end, get_quote (self, i)->run.outer.first);
        break;
      }
  if (end <= quote->run.outer.end
      || !(quote->ends_with_pause || und_reader_token_is (self->reader, quote->run.outer.end, ",")
           || und_quote_ends_with_stop (self->reader, &quote->run))
      || !und_attribution_read_after (
        self->reader, self->people, quote->run.outer.end, end,
        und_reader_token_is (self->reader, quote->run.words.end - 1, "."), &tag))
    return;
  quote->attribution = tag;
  quote->tag_end = tag.clause.end;
  settle (self, index, &quote->attribution, quote->run.outer.first);
}

/* The run before @index that is not inside another, or -1. */
static int
find_previous (QuoteReader *self, guint index)
{
  for (guint i = index; i > 0; i--)
    if (!get_quote (self, i - 1)->run.is_nested)
      return (int) i - 1;
  return -1;
}

/* Is what lies between a run and the next just the tag of the first? */
static gboolean
is_interrupted (QuoteReader *self, const UndQuote *before, const UndQuote *quote)
{
  const UndReader *reader = self->reader;
  gsize end = before->tag_end;

  if (before->tag_end == before->run.outer.end
      || !(before->ends_with_pause || und_reader_token_is (reader, before->run.outer.end, ","))
      || before->paragraph != quote->paragraph)
    return FALSE;
  while (end < quote->run.outer.first
         && (und_reader_token_ends_sentence (reader, end) || und_reader_token_is (reader, end, ",")
             || und_reader_token_is (reader, end, ":")))
    end++;
  return end == quote->run.outer.first;
}

static void
take_over (UndQuote *quote, const UndQuote *before, const char *rule)
{
  quote->attribution = before->attribution;
  quote->attribution.rule = rule;
  quote->is_in_letter = before->is_in_letter;
}

/* "In Penrose's own words:" settles who speaks, whatever stands behind the run. */
static gboolean
read_own_words (QuoteReader *self, guint index, gsize floor)
{
  UndQuote *quote = get_quote (self, index);
  UndAttribution owner = { 0 };
  UndRange range = { find_sentence_start (self, quote->run.outer.first, floor),
                     quote->run.outer.first };

  if (!und_own_words_read (self->reader, self->people, range, &owner))
    return FALSE;
  quote->attribution = owner;
  quote->tag_end = quote->run.outer.end;
  settle (self, index, &quote->attribution, range.first);
  return TRUE;
}

/* What leads up to the run in its sentence. */
static gboolean
read_lead (QuoteReader *self, guint index, gsize floor)
{
  UndQuote *quote = get_quote (self, index);
  UndAttribution lead = { 0 };
  UndRange range = { find_sentence_start (self, quote->run.outer.first, floor),
                     quote->run.outer.first };

  if (!und_attribution_read_before (self->reader, self->people, range, &lead))
    {
      quote->attribution.is_in_paper |= lead.is_in_paper;
      return und_own_words_read_label (self->reader, self->people, range, &quote->attribution);
    }
  quote->attribution = lead;
  if (lead.is_pronoun)
    {
      UndRange sentence = { range.first, lead.words.first };
      UndAttribution subject = { 0 };

      if (und_attribution_read_subject (self->reader, self->people, sentence, lead.kind, &subject))
        {
          quote->attribution.words = subject.words;
          quote->attribution.name = subject.name;
          quote->attribution.is_pronoun = FALSE;
          return TRUE;
        }
    }
  settle (self, index, &quote->attribution, range.first);
  return TRUE;
}

static gboolean
has_phrase (QuoteReader *self, UndRange range, UndSet set)
{
  return und_reader_find_phrase (self->reader, range, set, NULL, NULL) != NULL;
}

/* "They give reasons in their letter. “The rule …”": a run that is a sentence of its own belongs to
 * the sentence before it; one that is a paragraph, to a paragraph before it that ends in a colon.
 */
static gboolean
read_sentence_before (QuoteReader *self, guint index)
{
  UndQuote *quote = get_quote (self, index);
  gsize start = get_paragraph_start (self, quote->paragraph);
  gsize end = quote->run.outer.first;
  gboolean is_paragraph = end == start;
  UndAttribution lead = { 0 };
  UndRange range;

  if (end > start ? !und_reader_token_ends_sentence (self->reader, end - 1)
                  : !(end > self->part.first && und_reader_token_is (self->reader, end - 1, ":")))
    return FALSE;
  if (is_in_quotes (self, end - 1))
    return FALSE;
  if (is_paragraph)
    start = get_paragraph_start (self, und_spans_find (self->paragraphs, self->n_paragraphs,
                                                       self->reader->tokens[end - 1].span.start));
  range = (UndRange){ find_sentence_start (self, end - 1, start), end - 1 };
  /* The colon tells that the words of the subject come next. */
  if (has_phrase (self, range, UND_SET_STATEMENT_OPENING))
    range.end = end;
  if (!und_attribution_read_before (self->reader, self->people, range, &lead))
    return is_paragraph
           && und_own_words_read_presented (self->reader, self->people, range, &quote->attribution);
  quote->attribution = lead;
  quote->attribution.rule = "sentence-before";
  settle (self, index, &quote->attribution, range.first);
  return TRUE;
}

static gboolean
starts_paragraph (QuoteReader *self, const UndQuote *quote)
{
  return quote->run.outer.first == get_paragraph_start (self, quote->paragraph);
}

/* "Penrose on the Weir" over a paragraph that is one quotation: the words of a statement are those
 * of the person whom its headline names first. */
static gboolean
read_heading (QuoteReader *self, guint index)
{
  const UndReader *reader = self->reader;
  UndQuote *quote = get_quote (self, index);
  UndRange heading = und_reader_range (reader, reader->part->headline.span);
  UndAttribution subject = { 0 };

  if (find_previous (self, index) >= 0 || reader->part->headline.text == NULL
      || heading.end <= heading.first || heading.end > quote->run.outer.first
      || !starts_paragraph (self, quote)
      || quote->run.outer.end != get_paragraph_end (self, quote->run.outer.end - 1)
      || !und_quote_ends_with_stop (reader, &quote->run)
      || !und_attribution_read_subject (reader, self->people, heading, UND_SPEAKER_PERSON,
                                        &subject))
    return FALSE;
  quote->attribution = subject;
  quote->attribution.rule = "headline-names-speaker";
  return TRUE;
}

/* "The rule “would undo our work” and must go, Penrose said.": a tag at the end of the sentence. */
static gboolean
read_tail (QuoteReader *self, guint index)
{
  UndQuote *quote = get_quote (self, index);
  const UndReader *reader = self->reader;
  gsize limit = MIN (get_paragraph_end (self, quote->run.outer.end - 1),
                     quote->run.outer.end + MAX_TAIL_TOKENS);
  gsize end = quote->run.outer.end;
  UndAttribution tail = { 0 };

  while (end < limit && !und_reader_token_ends_sentence (reader, end) && !is_in_quotes (self, end))
    end++;
  if (end == limit || is_in_quotes (self, end))
    return FALSE;
  for (gsize i = end; i > quote->run.outer.end; i--)
    {
      if (!und_reader_token_is (reader, i - 1, ","))
        continue;
      if (!und_attribution_read_after (reader, self->people, i - 1, end, FALSE, &tail))
        return FALSE;
      quote->attribution = tail;
      quote->attribution.rule = "speaker-at-end-of-sentence";
      quote->attribution.is_beside = FALSE;
      settle (self, index, &quote->attribution, quote->run.outer.first);
      return TRUE;
    }
  return FALSE;
}

/* Does a paragraph end with a sentence of @quote? Its stop may stand behind the mark. */
static gboolean
ends_paragraph (QuoteReader *self, const UndQuote *quote)
{
  gsize last = quote->run.outer.end;
  gsize end = get_paragraph_end (self, last - 1);

  return last == end ? und_quote_ends_with_stop (self->reader, &quote->run)
                     : last + 1 == end && und_reader_token_is (self->reader, last, ".");
}

/* “The weir leaks,” said Penrose. / Penrose will ask the board. / “It must answer.” Is the speaker
 * of @before whom the one paragraph between the two tells of? */
static gboolean
is_told_between (QuoteReader *self, const UndQuote *before, const UndQuote *quote)
{
  gsize first;
  gsize end;
  UndAttribution subject = { 0 };

  if (before->attribution.kind != UND_SPEAKER_PERSON || before->paragraph + 2 != quote->paragraph
      || !starts_paragraph (self, quote))
    return FALSE;
  first = end = get_paragraph_start (self, before->paragraph + 1);
  while (end < quote->run.outer.first && !und_reader_token_ends_sentence (self->reader, end))
    end++;
  return und_attribution_read_subject (self->reader, self->people, (UndRange){ first, end },
                                       UND_SPEAKER_PERSON, &subject)
         && subject.words.first == first
         && und_people_share_surname (self->people, subject.name, before->attribution.name);
}

static void
attribute (QuoteReader *self, guint index)
{
  UndQuote *quote = get_quote (self, index);
  int previous = find_previous (self, index);
  UndQuote *before = previous >= 0 ? get_quote (self, (guint) previous) : NULL;
  gsize floor = get_paragraph_start (self, quote->paragraph);
  gboolean is_tagged = quote->attribution.kind != UND_SPEAKER_NONE;

  if (before != NULL && before->paragraph == quote->paragraph)
    floor = MAX (floor, before->run.outer.end);
  if (before != NULL && is_interrupted (self, before, quote))
    {
      quote->continues = previous;
      /* After a full stop, what follows is a sentence of its own: "Her brother agreed." */
      if (is_tagged && und_reader_token_is (self->reader, quote->run.words.end - 1, "."))
        {
          is_tagged = FALSE;
          quote->tag_end = quote->run.outer.end;
        }
      if (!is_tagged)
        take_over (quote, before, "speech-goes-on");
      return;
    }
  if (read_own_words (self, index, floor) || is_tagged || read_lead (self, index, floor))
    return;
  if (before != NULL && before->paragraph == quote->paragraph
      && before->attribution.kind != UND_SPEAKER_NONE && before->tag_end == before->run.outer.end
      && find_sentence_start (self, quote->run.outer.first, floor) == before->run.outer.end
      && !und_quote_ends_with_stop (self->reader, &before->run))
    {
      take_over (quote, before, "same-sentence");
      return;
    }
  if (read_tail (self, index) || read_sentence_before (self, index) || read_heading (self, index))
    return;
  if (before == NULL || before->attribution.kind == UND_SPEAKER_NONE
      || !ends_paragraph (self, quote))
    return;
  if (before->run.outer.end == quote->run.outer.first
      || (before->paragraph + 1 == quote->paragraph && starts_paragraph (self, quote)))
    take_over (quote, before, "paragraph-before");
  else if (is_told_between (self, before, quote))
    take_over (quote, before, "paragraph-tells-of-speaker");
}

/* --- In the letter --- */

/* What stands of the run's sentence before it. */
static UndRange
get_sentence_before (QuoteReader *self, const UndQuote *quote)
{
  gsize start = get_paragraph_start (self, quote->paragraph);

  return (UndRange){ find_sentence_start (self, quote->run.outer.first, start),
                     quote->run.outer.first };
}

/* Does the sentence round the run tell of the letter: of those who sign, or the letter, and what
 * they ask? */
static gboolean
is_sentence_of_letter (QuoteReader *self, const UndQuote *quote)
{
  gsize end = get_paragraph_end (self, quote->run.outer.end - 1);
  UndRange before = get_sentence_before (self, quote);
  UndRange after = { quote->run.outer.end, quote->run.outer.end };

  while (after.end < end && !und_reader_token_ends_sentence (self->reader, after.end)
         && !is_in_quotes (self, after.end))
    after.end++;
  return (has_phrase (self, before, UND_SET_QUOTE_GROUP)
          || has_phrase (self, before, UND_SET_QUOTE_PAPER)
          || has_phrase (self, after, UND_SET_QUOTE_GROUP)
          || has_phrase (self, after, UND_SET_QUOTE_PAPER))
         && (has_phrase (self, before, UND_SET_ADDRESSED_BY)
             || has_phrase (self, before, UND_SET_SPEECH_VERB)
             || has_phrase (self, after, UND_SET_ADDRESSED_BY)
             || has_phrase (self, after, UND_SET_SPEECH_VERB));
}

/* Does a run that nobody is said to speak go on from the letter's words in the same paragraph? Not
 * where its sentence names somebody. */
static gboolean
follows_letter (QuoteReader *self, guint index)
{
  const UndQuote *quote = get_quote (self, index);
  int previous = find_previous (self, index);
  const UndQuote *before = previous >= 0 ? get_quote (self, (guint) previous) : NULL;
  UndAttribution subject = { 0 };
  UndRange range;

  if (before == NULL || !before->is_in_letter || before->paragraph != quote->paragraph
      || quote->attribution.kind != UND_SPEAKER_NONE)
    return FALSE;
  range = (UndRange){ find_sentence_start (self, quote->run.outer.first, before->run.outer.end),
                      quote->run.outer.first };
  return !und_attribution_read_subject (self->reader, self->people, range, UND_SPEAKER_PERSON,
                                        &subject);
}

/* Is who speaks by @attribution the issuer or one of those who sign? */
static gboolean
is_signer (QuoteReader *self, const UndAttribution *attribution)
{
  g_autofree char *name = NULL;

  if (attribution->name.end == attribution->name.first)
    return FALSE;
  if (self->signers == NULL)
    self->signers = und_quote_signers_new (self->reader->part);
  name = und_reader_dup (self->reader, attribution->name.first, attribution->name.end);
  return und_quote_signers_contain (self->signers, name);
}

static gboolean
tell_in_letter (QuoteReader *self, guint index)
{
  const UndQuote *quote = get_quote (self, index);
  UndPartKind kind = self->reader->part->kind;

  if (kind == UND_PART_LETTER || kind == UND_PART_PETITION)
    return FALSE;
  if (quote->attribution.is_in_paper
      || und_quote_is_asked_in_paper (self->reader, get_sentence_before (self, quote)))
    return TRUE;
  if (quote->attribution.kind == UND_SPEAKER_PAPER)
    return !(self->has_strong_paper
             && und_quote_is_other_paper (self->reader, &quote->attribution));
  if (quote->attribution.kind == UND_SPEAKER_GROUP)
    return self->speaks_of_paper || und_quote_is_joint (self->reader, &quote->attribution);
  if (quote->attribution.kind == UND_SPEAKER_PERSON && !self->has_strong_paper
      && und_quote_is_joint_of_several (self->reader, &quote->attribution))
    return TRUE;
  /* "wrote Penrose and the others" */
  if (quote->attribution.kind == UND_SPEAKER_PERSON && quote->attribution.is_written)
    return self->speaks_of_paper
           && (has_phrase (self, quote->attribution.words, UND_SET_LIST_OTHERS)
               || is_signer (self, &quote->attribution));
  return quote->attribution.kind == UND_SPEAKER_NONE
         && (is_sentence_of_letter (self, quote) || follows_letter (self, index));
}

/* Does the part speak of a letter, or tell in one sentence what those who sign ask of somebody? */
static gboolean
speaks_of_paper (QuoteReader *self)
{
  const UndReader *reader = self->reader;
  gboolean has_group = FALSE;
  gboolean has_asking = FALSE;

  for (gsize i = self->part.first; i < self->part.end; i++)
    {
      const UndPhrase *paper = und_reader_phrase (reader, i, UND_SET_QUOTE_PAPER, NULL);

      if (paper != NULL && paper->value == NULL)
        {
          self->has_strong_paper = TRUE;
          return TRUE;
        }
      if (und_reader_token_ends_sentence (reader, i)
          || und_reader_gap (reader, i) == UND_GAP_PARAGRAPH)
        has_group = has_asking = FALSE;
      has_group |= und_reader_phrase (reader, i, UND_SET_QUOTE_GROUP, NULL) != NULL;
      has_asking |= und_reader_phrase (reader, i, UND_SET_ADDRESSED_BY, NULL) != NULL;
      if (has_group && has_asking)
        return TRUE;
    }
  return FALSE;
}

/* --- The facts --- */

/* The words of a speaker, without the "'s" of "Penrose's own words"; that of "Macy's said" is the
 * name's. */
static char *
dup_words (const UndReader *self, UndRange words, const char *rule)
{
  char *text = und_reader_dup (self, words.first, words.end);

  if (g_strcmp0 (rule, "own-words") == 0)
    text[strlen (text) - und_possessive_measure (text, und_span (0, strlen (text)))] = '\0';
  return text;
}

/* The fullest form of a person's name in the part. */
static char *
dup_speaker (QuoteReader *self, const UndAttribution *attribution)
{
  const UndReader *reader = self->reader;
  const char *issuer = reader->part->issuer.name;
  UndRange name = und_people_complete (self->people, attribution->name);

  if (name.end == name.first)
    return dup_words (reader, attribution->words, attribution->rule);
  if (name.end - name.first == 1 && issuer != NULL)
    {
      g_autofree char *surname = dup_words (reader, name, attribution->rule);
      g_autofree char *folded = g_utf8_casefold (surname, -1);
      g_autofree char *whole = g_utf8_casefold (issuer, -1);

      if (g_str_has_suffix (whole, folded))
        return g_strdup (issuer);
    }
  return dup_words (reader, name, attribution->rule);
}

static void
add_fact (QuoteReader *self, const UndQuote *quote)
{
  UndQuotation *fact = g_new0 (UndQuotation, 1);

  fact->span = quote->run.span;
  fact->continues = quote->continues;
  fact->use = quote->use;
  fact->is_in_letter = quote->is_in_letter;
  fact->rule = quote->attribution.rule != NULL ? quote->attribution.rule : "quotation-marks";
  if (quote->use == UND_QUOTATION_SPEECH && quote->attribution.kind != UND_SPEAKER_NONE)
    {
      fact->speaker = dup_speaker (self, &quote->attribution);
      fact->speaker_span = und_reader_span (self->reader, quote->attribution.words.first,
                                            quote->attribution.words.end);
    }
  g_ptr_array_add (self->reader->part->quotations, fact);
}

static void
add_quotes (QuoteReader *self, GArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      UndQuote quote = { .run = g_array_index (runs, UndQuotedRun, i), .continues = -1 };

      quote.paragraph = und_spans_find (self->paragraphs, self->n_paragraphs,
                                        self->reader->tokens[quote.run.outer.first].span.start);
      quote.ends_with_pause = !quote.run.is_block
                              && und_quote_ends_with_pause (self->reader, &quote.run);
      for (gsize j = quote.run.words.first; j < quote.run.words.end; j++)
        quote.n_words += und_reader_token_is_word (self->reader, j)
                             || und_reader_token_is_number (self->reader, j)
                           ? 1
                           : 0;
      quote.tag_end = quote.run.outer.end;
      g_array_append_val (self->quotes, quote);
    }
}

static void
read_quotes (QuoteReader *self)
{
  gboolean is_outer_in_letter = FALSE;

  for (guint i = 0; i < self->quotes->len; i++)
    {
      UndQuote *quote = get_quote (self, i);

      if (quote->run.is_nested)
        quote->is_in_letter = is_outer_in_letter;
      else
        {
          read_tag (self, i);
          attribute (self, i);
        }
      quote->use = und_quote_tell_use (self->reader, quote);
      if (quote->use == UND_QUOTATION_SPEECH && !quote->is_in_letter)
        quote->is_in_letter = tell_in_letter (self, i);
      if (!quote->run.is_nested)
        is_outer_in_letter = quote->is_in_letter;
      add_fact (self, quote);
    }
}

/**
 * und_reader_read_quotations:
 * @self: a reader whose part has its kind and issuer
 *
 * Fills the part's quotations. O(n).
 */
void
und_reader_read_quotations (UndReader *self)
{
  QuoteReader reader = { .reader = self };
  g_autoptr (GArray) runs = und_quoted_runs_read (self, self->part->span);

  if (runs->len == 0)
    return;
  reader.paragraphs = und_text_get_paragraphs (self->text, &reader.n_paragraphs);
  reader.part = und_reader_range (self, self->part->span);
  reader.quotes = g_array_new (FALSE, FALSE, sizeof (UndQuote));
  reader.people = und_people_new (self, reader.part);
  reader.speaks_of_paper = speaks_of_paper (&reader);
  add_quotes (&reader, runs);
  mark_quoted (&reader);
  read_quotes (&reader);
  und_quote_read_again (self);
  g_free (reader.is_quoted);
  g_clear_pointer (&reader.signers, g_hash_table_unref);
  und_people_free (reader.people);
  g_array_unref (reader.quotes);
}
