/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Who is said to speak:
 *
 *   tag     := ","? (verb adverb* speaker | speaker adverb* verb) …
 *   lead-in := … speaker adverb* verb … ("," | ":" | "that" …)?
 *   speaker := pronoun | determiner? word* noun | office? name (("and" | ",") …)?
 *
 * The verb is found first, as verbs of saying are a closed vocabulary (data/vocabulary/speech.ini);
 * the speaker is read from it outwards, as far as words go that can belong to one. A parser of
 * whole sentences was considered and left: what stands beside a verb of saying is enough, and
 * releases are full of sentences that are none.
 */
#include "config.h"

#include "und-attribution.h"

/* Tokens between a closing mark and the verb; speakers with their offices are shorter. */
#define MAX_TAG_TOKENS 28

/* Tokens of a speaker before the verb. */
#define MAX_SPEAKER_TOKENS 16

/* Tokens that are read before an opening mark; longer sentences exist, longer distances between a
 * verb and what is said with it hardly. */
#define MAX_LEAD_TOKENS 80

static gboolean
is_border (const UndReader *self, gsize token)
{
  return und_reader_phrase (self, token, UND_SET_QUOTE_BORDER, NULL) != NULL;
}

static gboolean
is_joint (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "of") || und_reader_token_is (self, token, "for")
         || und_reader_token_is (self, token, "and") || und_reader_token_is (self, token, "&")
         || und_reader_token_is (self, token, "the");
}

static gboolean
is_determiner (const UndReader *self, gsize token)
{
  static const char *const words[] = { "the", "a",    "an",    "their", "his",  "her", "its",
                                       "our", "this", "these", "both",  "that", "all", "one" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (und_reader_token_is (self, token, words[i]))
      return TRUE;
  return FALSE;
}

/* Marks inside names: "U.S.", "Jean-Luc", "the senators’ letter". */
static gboolean
is_name_mark (const UndReader *self, gsize token)
{
  return und_reader_token_is (self, token, "-") || und_reader_token_is (self, token, "&")
         || und_reader_token_is (self, token, "'") || und_reader_token_is (self, token, "’")
         || (und_reader_token_is (self, token, ".")
             && !und_reader_token_ends_sentence (self, token));
}

static gsize
skip_adverbs (const UndReader *self, gsize token, gsize end)
{
  gsize n_tokens = 0;

  while (token < end && und_reader_phrase (self, token, UND_SET_QUOTE_ADVERB, &n_tokens) != NULL)
    token += n_tokens;
  return MIN (token, end);
}

/* The end of @range without adverbs. */
static gsize
trim_adverbs (const UndReader *self, UndRange range)
{
  for (gsize i = range.first; i < range.end; i++)
    if (skip_adverbs (self, i, range.end) == range.end)
      return i;
  return range.end;
}

gboolean
und_speaker_match_person (const UndReader *self,
                          gsize token,
                          gsize end,
                          UndRange *words,
                          UndRange *name)
{
  gsize n_tokens = 0;
  gsize n_name = 0;
  gsize next = token;
  gboolean has_office = FALSE;

  while (next < end
         && (und_reader_phrase (self, next, UND_SET_OFFICE, &n_tokens) != NULL
             || und_reader_phrase (self, next, UND_SET_HONORIFIC, &n_tokens) != NULL)
         && und_reader_token_is_capitalised (self, next))
    {
      next += n_tokens;
      has_office = TRUE;
    }
  if (next >= end
      || !(has_office ? und_surname_match (self, next, end, &n_name)
                      : und_name_match (self, next, end, &n_name)))
    return FALSE;
  *words = (UndRange){ token, next + n_name };
  *name = (UndRange){ next, next + n_name };
  return TRUE;
}

/* Where the first person in @range stands. */
static gboolean
find_person (const UndReader *self, UndRange range, UndRange *words, UndRange *name)
{
  for (gsize i = range.first; i < range.end; i++)
    {
      gsize n_tokens = 0;

      if (!und_reader_token_is_capitalised (self, i))
        continue;
      if (und_speaker_match_person (self, i, range.end, words, name))
        return TRUE;
      if (und_reader_jurisdiction (self, i, &n_tokens, NULL) != NULL && n_tokens > 1)
        i += n_tokens - 1;
    }
  return FALSE;
}

/* Those who sign together, unless they are named: "Senators Fenn and Okafor". */
static gboolean
has_group (const UndReader *self, UndRange range)
{
  gsize at = 0;
  gsize n_tokens = 0;
  gsize n_name = 0;

  return und_reader_find_phrase (self, range, UND_SET_QUOTE_GROUP, &at, &n_tokens) != NULL
         && !und_surname_match (self, at + n_tokens, range.end, &n_name);
}

/* Says what kind of speaker the words are, and where the name in them stands. */
static void
classify (const UndReader *self, UndAttribution *attribution)
{
  UndRange range = attribution->words;
  UndRange head = range;
  const UndPhrase *pronoun = und_reader_phrase (self, range.first, UND_SET_QUOTE_PRONOUN, NULL);
  UndRange person = { 0, 0 };
  gsize n_tokens = 0;

  for (head.end = range.first; head.end < range.end && !is_border (self, head.end)
                               && !und_reader_token_is (self, head.end, ",");)
    head.end++;
  attribution->kind = UND_SPEAKER_OTHER;
  if (pronoun != NULL && range.end == range.first + 1)
    {
      attribution->is_pronoun = TRUE;
      attribution->kind = pronoun->value[0] == 'p' && pronoun->value[1] == 'e' ? UND_SPEAKER_PERSON
                          : pronoun->value[0] == 'g'                           ? UND_SPEAKER_GROUP
                                                                               : UND_SPEAKER_PAPER;
    }
  else if (und_reader_phrase (self, head.end - 1, UND_SET_QUOTE_PAPER, NULL) != NULL)
    attribution->kind = UND_SPEAKER_PAPER;
  else if (has_group (self, head))
    attribution->kind = UND_SPEAKER_GROUP;
  else if (und_reader_find_phrase (self, head, UND_SET_QUOTE_GROUP, NULL, NULL) != NULL)
    return; /* several named ones */
  else if (find_person (self, head, &person, &attribution->name))
    attribution->kind = UND_SPEAKER_PERSON;
  else if (und_surname_match (self, head.first, head.end, &n_tokens)
           && head.first + n_tokens == head.end)
    {
      attribution->kind = UND_SPEAKER_PERSON;
      attribution->name = head;
    }
}

/* "in the letter", "in their joint letter to …". */
static gboolean
is_in_paper (const UndReader *self, UndRange range)
{
  for (gsize i = range.first; i < range.end; i++)
    {
      if (!und_reader_token_is (self, i, "in") && !und_reader_token_is (self, i, "within"))
        continue;
      for (gsize j = i + 1; j < MIN (range.end, i + 6); j++)
        {
          const UndPhrase *paper = und_reader_phrase (self, j, UND_SET_QUOTE_PAPER, NULL);

          if (paper != NULL)
            return paper->value == NULL;
          if (!und_reader_token_is_word (self, j) || is_border (self, j))
            break;
        }
    }
  return FALSE;
}

/* Is the verb at @token one, and not a noun, where it may be both? */
static gboolean
is_verb (const UndReader *self, gsize token, gsize end, const UndPhrase **verb, gsize *n_tokens)
{
  gsize next;

  *verb = und_reader_phrase (self, token, UND_SET_SPEECH_VERB, n_tokens);
  if (*verb == NULL)
    return FALSE;
  if ((*verb)->value[0] != 'n')
    return TRUE;
  next = token + *n_tokens;
  return next >= end || und_reader_token_is (self, next, "that")
         || und_reader_token_is (self, next, ",") || und_reader_token_is (self, next, ":");
}

/* The end of a speaker that begins at @first, after the verb. */
static gsize
read_speaker_on (const UndReader *self, gsize first, gsize end)
{
  gsize token = first;

  end = MIN (end, first + MAX_SPEAKER_TOKENS);
  while (token < end && !is_border (self, token)
         && und_reader_phrase (self, token, UND_SET_WEEKDAY, NULL) == NULL
         && (token == first || und_reader_phrase (self, token, UND_SET_QUOTE_ADVERB, NULL) == NULL)
         && und_reader_gap (self, token) < UND_GAP_PARAGRAPH
         && (und_reader_token_is_word (self, token) || und_reader_token_is_number (self, token)
             || is_name_mark (self, token)))
    token++;
  return token;
}

/* Can the words of @range, which stand before the verb, be a speaker? Lower-case words only where
 * an article leads them in, or where they join names, or in what is set between commas. */
static gboolean
is_speaker (const UndReader *self, UndRange range)
{
  gboolean has_article = is_determiner (self, range.first);

  if (range.first >= range.end)
    return FALSE;
  if (und_reader_phrase (self, range.first, UND_SET_QUOTE_PRONOUN, NULL) != NULL)
    return range.end == range.first + 1;
  if (!has_article && !und_reader_token_is_capitalised (self, range.first)
      && !und_reader_token_is_number (self, range.first))
    return FALSE;
  for (gsize i = range.first; i < range.end; i++)
    {
      if (und_reader_token_is (self, i, ",") || und_reader_token_is (self, i, "("))
        return i > range.first;
      if (is_border (self, i))
        return FALSE;
      if (!und_reader_token_is_word (self, i) && !und_reader_token_is_number (self, i)
          && !is_name_mark (self, i))
        return FALSE;
      if (!has_article && !und_reader_token_is_capitalised (self, i) && !is_joint (self, i)
          && und_reader_token_is_word (self, i)
          && und_reader_phrase (self, i, UND_SET_NAME_PARTICLE, NULL) == NULL)
        has_article = i > range.first && is_joint (self, i - 1);
      if (!has_article && !und_reader_token_is_capitalised (self, i)
          && und_reader_token_is_word (self, i) && !is_joint (self, i)
          && und_reader_phrase (self, i, UND_SET_NAME_PARTICLE, NULL) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* The clause of a tag ends with its sentence, its paragraph or @end. */
static gsize
find_clause_end (const UndReader *self, gsize first, gsize end)
{
  gsize token = first;

  end = MIN (end, self->n_tokens);
  while (token < end && !und_reader_token_ends_sentence (self, token)
         && (token == first || und_reader_gap (self, token) < UND_GAP_PARAGRAPH))
    token++;
  return token;
}

/* The words of a speaker end before what is set between commas. */
static UndRange
cut_speaker (const UndReader *self, UndRange range)
{
  for (gsize i = range.first + 1; i < range.end; i++)
    if (und_reader_token_is (self, i, ",") || und_reader_token_is (self, i, "("))
      return (UndRange){ range.first, i };
  return range;
}

gboolean
und_attribution_read_after (const UndReader *self,
                            gsize first,
                            gsize end,
                            gboolean is_after_stop,
                            UndAttribution *attribution)
{
  const UndPhrase *verb = NULL;
  gsize n_tokens = 0;
  gsize clause_end = find_clause_end (self, first, end);
  gsize next = first;

  if (und_reader_token_is (self, next, ",") || und_reader_token_is (self, next, "-")
      || und_reader_token_is (self, next, "–") || und_reader_token_is (self, next, "—"))
    next++;
  next = skip_adverbs (self, next, clause_end);
  *attribution = (UndAttribution){ .clause = { first, clause_end }, .is_beside = TRUE };
  attribution->is_in_paper = is_in_paper (self, attribution->clause);
  if (next < clause_end && is_verb (self, next, clause_end, &verb, &n_tokens)
      && (verb->value[0] == 't' || verb->value[0] == 'a'))
    {
      gsize speaker = skip_adverbs (self, next + n_tokens, clause_end);

      attribution->words = (UndRange){ speaker, read_speaker_on (self, speaker, clause_end) };
      attribution->rule = "verb-and-speaker-after";
      if (attribution->words.first == attribution->words.end)
        return FALSE;
      classify (self, attribution);
      return TRUE;
    }
  for (gsize i = next; i < MIN (clause_end, next + MAX_TAG_TOKENS); i++)
    {
      UndRange range = { next, i };

      if (!is_verb (self, i, clause_end, &verb, &n_tokens)
          || (verb->value[0] != 't' && verb->value[0] != 'n'))
        continue;
      /* After a full stop a sentence of its own may begin. */
      if (is_after_stop && i + n_tokens < clause_end)
        return FALSE;
      range.end = trim_adverbs (self, range);
      if (!is_speaker (self, range))
        return FALSE;
      attribution->words = cut_speaker (self, range);
      attribution->rule = "speaker-and-verb-after";
      classify (self, attribution);
      return TRUE;
    }
  return FALSE;
}

/* Where a speaker that stands before @end ends: before what is set between commas or in brackets.
 * Gives @first if there is no end to that. */
static gsize
strip_asides (const UndReader *self, gsize first, gsize end)
{
  gsize floor = end > first + MAX_SPEAKER_TOKENS ? end - MAX_SPEAKER_TOKENS : first;

  while (end > floor
         && (und_reader_token_is (self, end - 1, ",") || und_reader_token_is (self, end - 1, ")")))
    {
      const char *opener = und_reader_token_is (self, end - 1, ")") ? "(" : ",";
      gsize start = end - 1;

      while (start > floor && !und_reader_token_is (self, start - 1, opener))
        start--;
      if (start == floor)
        return first;
      end = start - 1;
    }
  return end;
}

/* The speaker that stands before @end: words up to a border, an article, a mark. A name before "and
 * the …" belongs to it. */
static UndRange
read_speaker_back (const UndReader *self, gsize first, gsize end)
{
  UndRange range;
  gsize floor;

  end = strip_asides (self, first, end);
  floor = end > first + MAX_SPEAKER_TOKENS ? end - MAX_SPEAKER_TOKENS : first;
  range = (UndRange){ end, end };
  while (range.first > floor)
    {
      gsize token = range.first - 1;

      if (is_border (self, token)
          || !(und_reader_token_is_word (self, token) || und_reader_token_is_number (self, token)
               || is_name_mark (self, token)))
        break;
      if (und_reader_token_is (self, token, "and") && range.first < end
          && !und_reader_token_is_capitalised (self, range.first)
          && !is_determiner (self, range.first))
        break;
      range.first = token;
      if (is_determiner (self, token) && !(token > floor && is_joint (self, token - 1)))
        break;
    }
  while (range.first < end && is_joint (self, range.first) && !is_determiner (self, range.first))
    range.first++;
  return range;
}

gboolean
und_attribution_read_subject (const UndReader *self,
                              UndRange range,
                              UndSpeakerKind kind,
                              UndAttribution *attribution)
{
  for (gsize i = range.first; i < range.end; i++)
    {
      gsize n_tokens = 0;
      gboolean is_governed = i > range.first
                             && (is_border (self, i - 1) || und_reader_token_is (self, i - 1, "of"))
                             && !und_reader_token_is (self, i - 1, "that");

      if (kind == UND_SPEAKER_NONE && i == range.first
          && und_reader_phrase (self, i, UND_SET_QUOTE_PRONOUN, NULL) != NULL)
        {
          attribution->words = (UndRange){ i, i + 1 };
          classify (self, attribution);
          return TRUE;
        }
      if ((kind == UND_SPEAKER_NONE || kind == UND_SPEAKER_GROUP) && !is_governed
          && und_reader_phrase (self, i, UND_SET_QUOTE_GROUP, &n_tokens) != NULL)
        {
          attribution->words = read_speaker_back (self, range.first, i + n_tokens);
          attribution->kind = UND_SPEAKER_GROUP;
          return TRUE;
        }
      if ((kind == UND_SPEAKER_NONE || kind == UND_SPEAKER_PERSON) && !is_governed
          && und_reader_token_is_capitalised (self, i)
          && und_speaker_match_person (self, i, range.end, &attribution->words, &attribution->name))
        {
          attribution->kind = UND_SPEAKER_PERSON;
          return TRUE;
        }
      if ((kind == UND_SPEAKER_NONE || kind == UND_SPEAKER_PAPER)
          && und_reader_phrase (self, i, UND_SET_QUOTE_PAPER, &n_tokens) != NULL
          && (kind == UND_SPEAKER_PAPER || !is_governed) && i > range.first
          && is_determiner (self, i - 1))
        {
          attribution->words = (UndRange){ i - 1, i + n_tokens };
          attribution->kind = UND_SPEAKER_PAPER;
          return TRUE;
        }
    }
  return FALSE;
}

/* Nothing between the verb and the mark but a comma, a colon, "that" or an article. */
static gboolean
stands_beside (const UndReader *self, gsize after_verb, gsize end)
{
  for (gsize i = after_verb; i < end; i++)
    if (!und_reader_token_is (self, i, ",") && !und_reader_token_is (self, i, ":")
        && !und_reader_token_is (self, i, "that") && !is_determiner (self, i))
      return FALSE;
  return TRUE;
}

/* Who speaks by the verb at @at. */
static gboolean
read_verb (const UndReader *self,
           UndRange range,
           gsize at,
           gsize n_tokens,
           const UndPhrase *verb,
           UndAttribution *attribution)
{
  UndRange speaker = { range.first, at };
  gboolean is_finite = TRUE;

  speaker.end = trim_adverbs (self, speaker);
  attribution->is_beside = stands_beside (self, at + n_tokens, range.end);
  attribution->rule = "speaker-and-verb-before";
  if (verb->value[0] == 'a')
    {
      attribution->words = (UndRange){ at + n_tokens,
                                       read_speaker_on (self, at + n_tokens, range.end) };
      attribution->rule = "according-to-before";
    }
  else
    {
      /* "are saying" has its speaker before it, "saying" alone is about the sentence's. */
      is_finite = verb->value[0] != 'p' || speaker.end < at;
      attribution->words = read_speaker_back (self, range.first, speaker.end);
      if (speaker.end > range.first
          && (und_reader_token_is (self, speaker.end - 1, "and")
              || und_reader_token_is (self, speaker.end - 1, "but")))
        is_finite = FALSE;
      /* "Said the mayor: …" */
      if (at == range.first && verb->value[0] == 't')
        attribution->words = (UndRange){ at + n_tokens,
                                         read_speaker_on (self, at + n_tokens, range.end) };
    }
  if (is_finite && attribution->words.first < attribution->words.end)
    {
      classify (self, attribution);
      return TRUE;
    }
  /* "laws that say", "to say": somebody else's, or nobody's, saying. */
  if (verb->value[0] != 'p' && is_finite)
    return FALSE;
  attribution->rule = "subject-of-sentence";
  return und_attribution_read_subject (self, (UndRange){ range.first, at }, UND_SPEAKER_NONE,
                                       attribution);
}

gboolean
und_attribution_read_before (const UndReader *self, UndRange range, UndAttribution *attribution)
{
  const UndPhrase *verb = NULL;
  gsize n_tokens = 0;

  if (range.end > range.first + MAX_LEAD_TOKENS)
    range.first = range.end - MAX_LEAD_TOKENS;
  *attribution = (UndAttribution){ .clause = range };
  attribution->is_in_paper = is_in_paper (self, range);
  for (gsize i = range.end; i > range.first; i--)
    {
      gboolean is_in_paper_here = attribution->is_in_paper;

      if (!is_verb (self, i - 1, range.end, &verb, &n_tokens) || i - 1 + n_tokens > range.end)
        continue;
      if (read_verb (self, range, i - 1, n_tokens, verb, attribution))
        return TRUE;
      *attribution = (UndAttribution){ .clause = range, .is_in_paper = is_in_paper_here };
    }
  /* "The letter puts it in one sentence:" */
  if (range.end == range.first || !und_reader_token_is (self, range.end - 1, ":"))
    return FALSE;
  attribution->rule = "subject-before-colon";
  return und_attribution_read_subject (self, range, UND_SPEAKER_NONE, attribution);
}
