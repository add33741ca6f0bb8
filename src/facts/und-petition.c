/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What a petition or a letter asks for, and how many have signed it.
 *
 * A demand is a sentence in the first person with a verb of asking ("we urge", "we, the
 * undersigned, respectfully ask"), outside quotation marks; in a petition that asks for less so
 * also one that says what somebody with a capital should do, or a command ("Keep the night boats"),
 * or failing these the title, if it is one. What is asked for one by one, in a list below or with
 * numbers in brackets, is as many demands. The vocabulary is data. How one asks is in und-asking.c,
 * counts are read in und-signature-count.c.
 */
#include "config.h"

#include "und-asking.h"
#include "und-block.h"
#include "und-signature-count.h"

/* "The Board of Governors of the River Bank should". */
#define MAX_DUTY_TOKENS 10

/* "The River Board should mend the weir", "River Rail must reopen the line", "You must mend the
 * weir": in a petition. */
static gboolean
is_duty (const UndReader *self, UndRange sentence)
{
  gsize next = sentence.first;

  if (self->part->kind != UND_PART_PETITION)
    return FALSE;
  if (und_reader_token_is (self, next, "you"))
    return und_reader_token_is (self, next + 1, "should")
           || und_reader_token_is (self, next + 1, "must");
  if (und_reader_token_is (self, next, "the"))
    next++;
  else if (und_reader_phrase (self, next, UND_SET_ORGANISATION, NULL) == NULL
           && !und_reader_token_is_capitalised (self, next + 1))
    return FALSE;
  if (!und_reader_token_is_capitalised (self, next))
    return FALSE;
  for (; next < sentence.end && next < sentence.first + MAX_DUTY_TOKENS
         && (und_reader_token_is_capitalised (self, next) || und_reader_token_is (self, next, "of")
             || und_reader_token_is (self, next, "the") || und_reader_token_is (self, next, "for")
             || und_reader_token_is (self, next, "and"));)
    next++;
  return und_reader_token_is (self, next, "should") || und_reader_token_is (self, next, "must");
}

/* "Please keep the night boats.", "Keep the night boats.", but not "Please sign": of a petition. */
static gboolean
is_command (const UndReader *self, UndRange sentence)
{
  /* "Keep me updated", "Create your own petition": a page speaks to its reader. */
  static const char *const mine[] = { "me", "my", "your", "it", NULL };
  gsize first = sentence.first;
  gsize n_tokens = 0;
  gboolean is_polite;

  while (first < sentence.end && !und_reader_token_is_word (self, first))
    first++;
  is_polite = und_reader_token_is (self, first, "please");
  return self->part->kind == UND_PART_PETITION && first < sentence.end
         && (is_polite || und_reader_token_is_capitalised (self, first))
         && und_reader_phrase (self, is_polite ? first + 1 : first, UND_SET_DEMAND_COMMAND,
                               &n_tokens)
              != NULL
         && !und_reader_token_is_one_of (self, (is_polite ? first + 1 : first) + n_tokens, mine);
}

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
      else if (!*is_quoted && und_asking_match (self, i, sentence.end) > 0)
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

/* Demands told by "First, …", "Second, …" behind a lead. */
typedef struct
{
  guint lead;       /* number of demands up to the lead, with it; 0 without one */
  guint n_ordinals; /* found behind it */
  gint64 last;      /* the number of the last one */
} OrdinalList;

typedef struct
{
  UndReader *reader;
  guint next_block;   /* of the markup: those before it end before the sentence being read */
  gsize next_line;    /* block below those whose headings were looked at */
  gboolean has_text;  /* running text was read below the title */
  gboolean has_asked; /* somebody was asked something, so that no menu of the page comes any more */
  gboolean is_aside;  /* below the heading of what others say: comments, updates, an answer */
  OrdinalList ordinals;
} DemandReader;

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
    return !und_reader_token_is (self, first, "#"); /* a heading of Markdown */
  return und_reader_token_is_number (self, first)
         && (und_reader_token_is (self, first + 1, ".")
             || und_reader_token_is (self, first + 1, ")"));
}

/* Without its bullet or box; a number tells which item it is. */
static UndSpan
item_span (const UndReader *self, const UndBlock *block)
{
  gsize first = und_reader_range (self, block->span).first;
  gsize box = block->range.first;

  /* "- [ ] Mend the weir", "- [x] …" */
  if (und_reader_token_is (self, box, "[") && box + 3 < block->range.end)
    {
      box += und_reader_token_is (self, box + 1, "x") ? 2 : 1;
      if (und_reader_token_is (self, box, "]"))
        return und_reader_span (self, box + 1, block->range.end);
    }

  return und_reader_token_is_number (self, first)
           ? block->span
           : und_reader_span (self, block->range.first, block->range.end);
}

/* Does the line end as an item of a list does? Lines of a wrapped paragraph do not. */
static gboolean
ends_item (const UndReader *self, UndRange line)
{
  gsize last = line.end - 1;

  if (line.end < line.first + 2)
    return FALSE;
  if (und_reader_token_is (self, last, "and") || und_reader_token_is (self, last, "or"))
    last--;
  return und_reader_token_is (self, last, ";") || und_reader_token_is (self, last, ",")
         || und_reader_token_ends_sentence (self, last);
}

/* The items of @reader's markup that follow right after @end, where a page has a list without
 * marks. */
static void
read_markup_list (DemandReader *reader, gsize *end)
{
  UndReader *self = reader->reader;
  const GArray *blocks = self->markup->blocks;

  for (; reader->next_block < blocks->len; reader->next_block++)
    {
      const UndMarkupBlock *block = &g_array_index (blocks, UndMarkupBlock, reader->next_block);
      UndSpan between = und_span (*end, MAX (*end, block->span.start));
      UndRange words = und_reader_range (self, between);

      if (block->kind != UND_MARKUP_LIST_ITEM || block->span.start < *end)
        continue;
      if (words.end > words.first || block->span.end > self->part->span.end)
        return;
      add_demand (self, block->span, "list-of-demands");
      *end = block->span.end;
    }
}

/* Lines of one paragraph that each end as an item does. */
static void
read_line_list (UndReader *self, gsize *end)
{
  gsize n_lines = 0;
  const UndSpan *lines = und_text_get_lines (self->text, &n_lines);
  gsize first = und_spans_find (lines, n_lines, *end);
  gsize next;

  if (first < n_lines && lines[first].start < *end)
    first++;
  while (first < n_lines && und_span_is_empty (lines[first]))
    first++;
  for (next = first; next < n_lines && lines[next].end <= self->part->span.end
                     && ends_item (self, und_reader_range (self, lines[next]));)
    next++;
  /* The paragraph is over, so that no line of it ends otherwise. */
  if (next < first + 2
      || (next < n_lines && !und_span_is_empty (lines[next])
          && lines[next].start < self->part->span.end))
    return;
  for (gsize i = first; i < next; i++)
    add_demand (self, lines[i], "list-of-demands");
  *end = lines[next - 1].end;
}

/* "Our demands:", "What we ask for": what says by itself that a list of demands follows. */
static gboolean
is_list_heading (const UndReader *self, UndRange words)
{
  while (words.first < words.end && !und_reader_token_is_word (self, words.first))
    words.first++;
  return words.first < words.end
         && und_reader_phrase (self, words.first, UND_SET_DEMAND_HEADING, NULL) != NULL;
}

/* "We request that the River Board": whose duty it is, and not yet what. */
static gboolean
ends_in_body (const UndReader *self, UndRange words)
{
  static const char *const links[] = { "the", "of", "and", "for", "you", NULL };
  gsize token = words.end;

  while (token > words.first
         && (und_reader_token_is_capitalised (self, token - 1)
             || und_reader_token_is_one_of (self, token - 1, links)))
    token--;
  return token > words.first && token < words.end && und_reader_token_is (self, token - 1, "that");
}

/* "We call on the board to:" and its list: each item is a demand. */
static gboolean
read_list (DemandReader *reader, UndSpan sentence, gsize *end)
{
  UndReader *self = reader->reader;
  UndRange blocks = und_reader_part_blocks (self, self->part);
  UndRange words = und_reader_range (self, sentence);
  guint n_before = self->part->demands->len;
  gsize last = sentence.end;
  gboolean is_open;
  gboolean has_colon = words.end > words.first && und_reader_token_is (self, words.end - 1, ":");

  /* "We ask the board to", above a list */
  is_open = und_reader_ends_open (self, words) || ends_in_body (self, words);
  if (!has_colon && !is_open && !is_list_heading (self, words))
    return FALSE;
  for (gsize i = und_reader_find_block (self, sentence.end); i < blocks.end; i++)
    {
      const UndBlock *block = und_reader_get_block (self, i);

      if (!is_list_item (self, block))
        break;
      add_demand (self, item_span (self, block), "list-of-demands");
      last = block->span.end;
    }
  if (self->part->demands->len == n_before && (has_colon || !is_open))
    read_markup_list (reader, &last);
  if (self->part->demands->len == n_before && has_colon)
    read_line_list (self, &last);
  *end = MAX (*end, last);
  return self->part->demands->len > n_before;
}

/* The next "(2)" with @number in [@first, @end): its first token, or @end. */
static gsize
find_number_in_brackets (const UndReader *self, gsize first, gsize end, gint64 number)
{
  for (gsize i = first; i + 2 < end; i++)
    {
      gint64 value = 0;
      gsize n_tokens = 0;

      if (und_reader_token_is (self, i, "(") && und_reader_token_is (self, i + 2, ")")
          && und_reader_token_is_number (self, i + 1)
          && und_number_match (self, i + 1, &value, &n_tokens) && value == number)
        return i;
    }
  return end;
}

/* "We urge the board to (1) mend the weir, (2) count the eels and (3) tell us when." */
static gboolean
read_enumeration (UndReader *self, UndSpan sentence)
{
  UndRange words = und_reader_range (self, sentence);
  gsize first = find_number_in_brackets (self, words.first, words.end, 1);
  gsize next = find_number_in_brackets (self, first, words.end, 2);

  if (next >= words.end)
    return FALSE;
  for (gint64 number = 3; first < words.end; number++)
    {
      add_demand (self, und_reader_span (self, first, next), "numbered-demands");
      first = next;
      next = find_number_in_brackets (self, first, words.end, number);
    }
  return TRUE;
}

static gboolean
starts_block (const UndReader *self, gsize byte)
{
  const UndBlock *block = und_reader_get_block (self, und_reader_find_block (self, byte));

  return block != NULL && block->span.start == byte;
}

/* Is the sentence a heading? */
static gboolean
is_line (const UndReader *self, UndSpan sentence)
{
  const UndBlock *block = und_reader_get_block (self, und_reader_block_at (self, sentence.start));

  return block != NULL && block->kind == UND_BLOCK_LINE;
}

/* Where full stops were lost, a sentence runs over the border of its part. */
static UndSpan
clip_to_part (const UndReader *self, UndSpan sentence)
{
  gsize block = und_reader_find_block (self, sentence.end);

  /* So does one over a greeting that stands amid its line. */
  if (block > 0)
    sentence.start = MAX (sentence.start, und_reader_get_block (self, block - 1)->span.start);
  return und_span (MAX (sentence.start, self->part->span.start),
                   MIN (sentence.end, self->part->span.end));
}

/* The title is a demand only where nothing else is. */
static gboolean
is_in_body (const UndReader *self, UndSpan sentence)
{
  return self->part->headline.text == NULL
         || !und_span_overlaps (sentence, self->part->headline.span);
}

/* "Reopen the Night Crossing", "Night Boats Must Stay", but not "Thank You" */
static gboolean
asks_for_something (const UndReader *self, UndRange title)
{
  static const char *const duties[] = { "must", "should", NULL };

  if (und_reader_phrase (self, title.first, UND_SET_DEMAND_TITLE, NULL) != NULL
      || is_command (self, title) || und_reader_token_is (self, title.first, "no"))
    return TRUE;
  for (gsize i = title.first; i < title.end; i++)
    if (und_reader_token_is_one_of (self, i, duties))
      return TRUE;
  return FALSE;
}

/* Past "Tell Governor Penrose:" */
static gboolean
skip_telling (const UndReader *self, UndRange *title)
{
  static const char *const verbs[] = { "tell", "ask", "urge", NULL };

  if (!und_reader_token_is_one_of (self, title->first, verbs))
    return FALSE;
  for (gsize i = title->first + 1; i + 1 < MIN (title->end, title->first + MAX_DUTY_TOKENS); i++)
    if (und_reader_token_is (self, i, ":"))
      {
        title->first = i + 1;
        return asks_for_something (self, *title);
      }
  return FALSE;
}

/* "Petition to Keep the Night Boats", "Keep the Night Boats!": from its command on. */
static void
read_title (UndReader *self)
{
  UndRange title = und_reader_range (self, self->part->headline.span);
  gsize at = 0;
  gsize n_tokens = 0;
  gboolean is_titled = FALSE; /* "Petition to" stands before it */

  if (self->part->headline.text == NULL)
    return;
  if (und_reader_token_is (self, title.first, "petition")
      && und_reader_token_is (self, title.first + 1, ":"))
    title.first += 2;
  else if (und_reader_find_phrase (self, title, UND_SET_PETITION_TO, &at, &n_tokens) != NULL)
    {
      title.first = at + n_tokens;
      is_titled = self->part->kind == UND_PART_PETITION
                  && und_reader_phrase (self, title.first, UND_SET_DEMAND_TITLE, NULL) != NULL;
    }
  if (self->part->kind == UND_PART_PETITION && skip_telling (self, &title))
    is_titled = TRUE;
  if (is_titled || is_command (self, title))
    add_demand (self, und_reader_span (self, title.first, title.end), "title-of-petition");
}

/* "Comments (12)", "Petition update 2 · We did it!": only some words more than the heading. */
#define MAX_HEADING_MORE 2

/* Is the block a heading of @set? */
static gboolean
is_heading_of (const UndReader *self, const UndBlock *block, UndSet set)
{
  gsize n_tokens = 0;
  const UndPhrase *phrase = und_reader_phrase (self, block->range.first, set, &n_tokens);

  return phrase != NULL && block->kind != UND_BLOCK_PROSE
         && (phrase->value != NULL || block->n_words <= n_tokens + MAX_HEADING_MORE);
}

/* Is the block the heading of the petition's text? */
static gboolean
is_heading_of_text (const UndReader *self, const UndBlock *block)
{
  return is_heading_of (self, block, UND_SET_PETITION_TEXT) || is_list_heading (self, block->range);
}

/* Is it running text below the title? */
static gboolean
is_text (const UndReader *self, const UndBlock *block)
{
  return block->kind == UND_BLOCK_PROSE
         && (self->part->headline.text == NULL
             || block->span.start >= self->part->headline.span.end);
}

/* Headings that stand together, from @first on: the block below them. Two or more are a menu if one
 * of them is the text's, or nothing was asked yet; else the last says what comes. */
static gsize
read_headings (DemandReader *reader, gsize first)
{
  const UndReader *self = reader->reader;
  gboolean has_text = FALSE;
  gboolean has_aside = FALSE;
  gboolean is_below_text = reader->has_text;
  gsize next = first;

  for (;; next++)
    {
      const UndBlock *block = und_reader_get_block (self, next);

      if (block == NULL)
        break;
      reader->has_text |= is_text (self, block);
      if (is_heading_of (self, block, UND_SET_PETITION_ASIDE))
        has_aside = TRUE;
      else if (is_heading_of_text (self, block))
        has_text = TRUE;
      else
        break;
    }
  if (has_text)
    reader->is_aside = FALSE;
  else if (has_aside && (reader->has_asked || (is_below_text && next == first + 1)))
    reader->is_aside = TRUE;
  return next;
}

/* A page prints below the petition what signers say of it, news, and the answer that it got: none
 * of it is what the petition asks. The same headings above it are those of its menu. */
static gboolean
is_aside (DemandReader *reader, UndSpan sentence)
{
  const UndReader *self = reader->reader;
  gsize last = und_reader_block_at (self, sentence.start);

  if (self->part->kind != UND_PART_PETITION)
    return FALSE;
  reader->has_asked |= self->part->demands->len > 0;
  while (reader->next_line <= last && reader->next_line < und_reader_get_n_blocks (self))
    {
      gsize next = read_headings (reader, reader->next_line);

      reader->next_line = MAX (next, reader->next_line + 1);
    }
  return reader->is_aside;
}

/* "We ask for three things." */
static gboolean
is_lead (const UndReader *self, UndRange words)
{
  gsize last = words.end - 1;

  return words.end > words.first + 1
         && (und_reader_token_ends_sentence (self, last) || und_reader_token_is (self, last, ":"))
         && und_reader_phrase (self, last - 1, UND_SET_DEMAND_THINGS, NULL) != NULL;
}

/* "First, to mend the weir.": 1; 0 for "First graders ride it". */
static gint64
match_ordinal (const UndReader *self, UndRange words)
{
  static const char *const marks[] = { ",", ":", "-", "–", "—", "that", "to", NULL };
  gsize n_tokens = 0;
  const UndPhrase *ordinal = und_reader_phrase (self, words.first, UND_SET_DEMAND_ORDINAL,
                                                &n_tokens);

  if (words.end == words.first || ordinal == NULL
      || !und_reader_token_is_one_of (self, words.first + n_tokens, marks))
    return 0;
  return ordinal->number;
}

/* The demands that a lead announces, right behind it and going up; each may be explained in its
 * paragraph. Where two are found they are what the lead meant. */
static gboolean
read_ordinal (DemandReader *reader, UndSpan sentence)
{
  UndReader *self = reader->reader;
  OrdinalList *list = &reader->ordinals;
  gint64 number;

  if (list->lead == 0)
    return FALSE;
  number = match_ordinal (self, und_reader_range (self, sentence));
  if (number > list->last && (list->n_ordinals > 0 || number == 1))
    {
      add_demand (self, sentence, "ordinal-demands");
      list->last = number;
      if (++list->n_ordinals == 2)
        g_ptr_array_remove_index (self->part->demands, list->lead - 1);
      return TRUE;
    }
  if (list->n_ordinals == 0 || number > 0 || starts_block (self, sentence.start))
    list->lead = 0;
  return FALSE;
}

static void
read_demands (UndReader *self)
{
  DemandReader reader = {
    .reader = self,
    .next_line = und_reader_part_blocks (self, self->part).first,
  };
  gsize n_sentences = 0;
  const UndSpan *sentences = und_text_get_sentences (self->text, &n_sentences);
  gsize index = und_spans_find (sentences, n_sentences, self->part->span.start);
  gboolean is_quoted = FALSE;
  gsize list_end = 0; /* sentences of a list were read with it */
  g_autoptr (GArray) duties = g_array_new (FALSE, FALSE, sizeof (UndSpan));

  while (index < n_sentences && sentences[index].start < self->part->span.end)
    {
      UndSpan sentence = clip_to_part (self, read_sentence (self, sentences, n_sentences, &index));

      if (starts_block (self, sentence.start))
        is_quoted = FALSE;
      if (sentence.start < list_end || is_aside (&reader, sentence)
          || read_ordinal (&reader, sentence))
        continue;
      if (is_list_heading (self, und_reader_range (self, sentence))
          && (read_list (&reader, sentence, &list_end) || is_line (self, sentence)))
        continue;
      if (!is_quoted && is_in_body (self, sentence)
          && (is_duty (self, und_reader_range (self, sentence))
              || is_command (self, und_reader_range (self, sentence))))
        {
          g_array_append_val (duties, sentence);
          reader.has_asked = TRUE;
        }
      if (!is_asking (self, und_reader_range (self, sentence), &is_quoted))
        continue;
      if (read_list (&reader, sentence, &list_end) || read_enumeration (self, sentence))
        continue;
      add_demand (self, sentence, "we-ask");
      reader.ordinals = (OrdinalList){
        .lead = is_lead (self, und_reader_range (self, sentence)) ? self->part->demands->len : 0,
      };
    }
  for (guint i = 0; i < duties->len && self->part->demands->len <= i; i++)
    add_demand (self, g_array_index (duties, UndSpan, i), "what-somebody-should-do");
  if (self->part->demands->len == 0)
    read_title (self);
}

/**
 * und_reader_read_petition:
 *
 * Fills the demands of a petition or letter, and a petition's count of signatures. O(part).
 */
void
und_reader_read_petition (UndReader *self)
{
  if (self->part->kind != UND_PART_PETITION && self->part->kind != UND_PART_LETTER
      && self->part->kind != UND_PART_STATEMENT)
    return;
  read_demands (self);
  if (self->part->kind == UND_PART_PETITION)
    und_signature_count_read (self);
}
