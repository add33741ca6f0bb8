/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Runs of words between quotation marks.
 *
 * Every mark is told to open or to close by what stands on either side of it, whether it is curly
 * or straight: most curly marks are set by programs that guess in just this way, and sometimes
 * wrongly. Only where the sides say nothing does the mark's own direction decide. So curly, low
 * and angle marks of any language, and straight ones, are one rule. Then one walk over the marks
 * with a small stack pairs them:
 *
 *   run        := open (word | run)* close
 *   paragraphs := open paragraph (open paragraph)* close
 *
 * What else ends or continues a run stands at the border of a paragraph: the next one opens with a
 * mark, or goes on in the middle of a sentence, or closes a run that it did not open. Otherwise an
 * unclosed run ends with its paragraph.
 *
 * Single marks are apostrophes until proved otherwise: one that opens and finds no counterpart
 * before its paragraph, or the run round it, ends is dropped, unless a colon announces it.
 *
 * A regular expression for "anything between two marks" was considered; it cannot tell an inch, a
 * possessive or a re-opened paragraph, and one missing mark turns the rest of the text inside out.
 */
#include "config.h"

#include "und-quoted-run.h"

#include <string.h>

/* Open marks at one time: two double ones, as a second opens only where the next two of its kind
 * close, and a single one before, between and after them, as one that opens takes the place of the
 * one that is open there. So no text needs more. */
#define MAX_DEPTH 5u

/* Tokens at the end of a paragraph in which the letter and its verb must stand: "The letter to the
 * board, sent on Monday, reads in part:". */
#define MOST_ANNOUNCING_TOKENS 24

typedef enum
{
  SIDE_NONE = 0,
  SIDE_OPEN = 1 << 0,
  SIDE_CLOSE = 1 << 1,
  SIDE_EITHER = SIDE_OPEN | SIDE_CLOSE,
} Side;

typedef struct
{
  UndRange tokens; /* two of them for `` and '' */
  gsize paragraph;
  Side side;
  gboolean is_double;
  gboolean begins_paragraph;
  gboolean is_after_number; /* 6" */
  gboolean is_possessive;   /* states' */
  guint n_closes;           /* marks of its kind that close, from the next on, before one opens */
} Mark;

typedef struct
{
  const UndReader *reader;
  const UndSpan *paragraphs;
  gsize n_paragraphs;
  UndRange part;
  GArray *marks;          /* (element-type Mark) */
  GArray *runs;           /* (element-type UndQuotedRun) */
  guint stack[MAX_DEPTH]; /* open marks */
  guint depth;
} RunReader;

typedef struct
{
  gunichar code;
  gboolean is_double;
  Side direction;
} MarkSign;

/* Alphabetically by code. A low mark opens; the raised ones say what they do in English, which
 * counts only where their sides say nothing. */
static const MarkSign signs[] = {
  { '"', TRUE, SIDE_EITHER },    { '\'', FALSE, SIDE_EITHER },  { '`', TRUE, SIDE_OPEN },
  { 0x00ab, TRUE, SIDE_OPEN },   { 0x00bb, TRUE, SIDE_CLOSE },  { 0x2018, FALSE, SIDE_OPEN },
  { 0x2019, FALSE, SIDE_CLOSE }, { 0x201a, FALSE, SIDE_OPEN },  { 0x201b, FALSE, SIDE_OPEN },
  { 0x201c, TRUE, SIDE_OPEN },   { 0x201d, TRUE, SIDE_CLOSE },  { 0x201e, TRUE, SIDE_OPEN },
  { 0x201f, TRUE, SIDE_OPEN },   { 0x2039, FALSE, SIDE_OPEN },  { 0x203a, FALSE, SIDE_CLOSE },
  { 0x300c, TRUE, SIDE_OPEN },   { 0x300d, TRUE, SIDE_CLOSE },  { 0x300e, TRUE, SIDE_OPEN },
  { 0x300f, TRUE, SIDE_CLOSE },  { 0xff02, TRUE, SIDE_EITHER },
};

static const MarkSign *
find_sign (gunichar code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].code == code)
      return &signs[i];
  return NULL;
}

static gunichar
get_char_before (const RunReader *self, gsize byte)
{
  const char *bytes = und_text_get_bytes (self->reader->text, NULL);
  const char *before = g_utf8_find_prev_char (bytes, bytes + byte);

  return before != NULL ? g_utf8_get_char (before) : '\n';
}

static gunichar
get_char_after (const RunReader *self, gsize byte)
{
  gsize n_bytes = 0;
  const char *bytes = und_text_get_bytes (self->reader->text, &n_bytes);

  return byte < n_bytes ? g_utf8_get_char (bytes + byte) : '\n';
}

/* Marks after which a quotation may begin without a space. */
static gboolean
lets_open (gunichar before)
{
  GUnicodeType type = g_unichar_type (before);

  return type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_DASH_PUNCTUATION
         || type == G_UNICODE_INITIAL_PUNCTUATION || find_sign (before) != NULL || before == '/'
         || before == '*' || before == '_' || before == '=';
}

static Side
tell_side (const MarkSign *sign, gunichar before, gunichar after)
{
  gboolean is_space_before = g_unichar_isspace (before);
  gboolean is_space_after = g_unichar_isspace (after);
  Side side = SIDE_NONE;

  /* "« Nous signons », dit-elle": French sets its marks apart from what they hold. */
  if (sign->code == 0x00bb && is_space_before && g_unichar_ispunct (after)
      && find_sign (after) == NULL)
    return SIDE_CLOSE;
  if (!is_space_after && (is_space_before || lets_open (before)))
    side |= SIDE_OPEN;
  if (!is_space_before && (is_space_after || !g_unichar_isalnum (after)))
    side |= SIDE_CLOSE;
  if (side == SIDE_OPEN || side == SIDE_CLOSE)
    return side;
  /* Between two letters, and alone between two spaces, a single mark is an apostrophe. */
  if (side == SIDE_NONE && !sign->is_double && sign->code < 0x2030)
    return SIDE_NONE;
  if (side == SIDE_NONE && g_unichar_isalnum (before) && g_unichar_isdigit (before))
    return SIDE_NONE;
  return sign->direction;
}

/* "’90s", "’tis": a year or a word that lost its head. */
static gboolean
is_elided (const UndReader *self, gsize next)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  gsize n_bytes = 0;
  const char *word = NULL;

  if (next >= self->n_tokens)
    return FALSE;
  word = bytes + self->tokens[next].span.start;
  n_bytes = und_span_length (self->tokens[next].span);
  if (n_bytes >= 2 && n_bytes <= 3 && g_ascii_isdigit (word[0]) && g_ascii_isdigit (word[1])
      && (n_bytes == 2 || word[2] == 's'))
    return TRUE;
  return und_reader_phrase (self, next, UND_SET_QUOTE_ELIDED, NULL) != NULL;
}

/* "states’ rights": what follows a possessive is the thing possessed, no function word. */
static gboolean
is_possessive (const UndReader *self, gsize next, gunichar before)
{
  return (before == 's' || before == 'S' || before == 'z' || before == 'x')
         && und_reader_token_is_word (self, next) && und_reader_gap (self, next) == UND_GAP_SPACE
         && und_reader_phrase (self, next, UND_SET_NOT_A_NAME, NULL) == NULL
         && und_reader_phrase (self, next, UND_SET_QUOTE_BORDER, NULL) == NULL;
}

/* Fills in what stands round the mark in @span. */
static void
place_mark (const RunReader *self, Mark *mark, const MarkSign *sign, UndSpan span)
{
  gunichar before = get_char_before (self, span.start);
  gunichar after = get_char_after (self, span.end);

  mark->side = tell_side (sign, before, after);
  mark->is_after_number = g_unichar_isdigit (before);
  mark->is_possessive = is_possessive (self->reader, mark->tokens.end, before);
  mark->paragraph = und_spans_find (self->paragraphs, self->n_paragraphs, span.start);
  mark->begins_paragraph = mark->paragraph < self->n_paragraphs
                           && self->paragraphs[mark->paragraph].start == span.start;
  if (!mark->is_double && mark->side == SIDE_OPEN && is_elided (self->reader, mark->tokens.end))
    mark->side = SIDE_NONE;
}

/* TeX's marks are two tokens, `` and ''. Three backticks fence code. */
static gsize
count_tex_mark (const RunReader *self, gsize token, gunichar code)
{
  const UndReader *reader = self->reader;
  gsize n_tokens = 1;

  while (n_tokens < 3 && token + n_tokens < self->part.end
         && und_reader_gap (reader, token + n_tokens) == UND_GAP_NONE
         && get_char_after (self, reader->tokens[token + n_tokens].span.start) == code)
    n_tokens++;
  return n_tokens;
}

/* Adds the mark at @token, if there is one; returns how many tokens it takes, at least 1. */
static gsize
add_mark (RunReader *self, gsize token)
{
  const UndReader *reader = self->reader;
  UndSpan span = reader->tokens[token].span;
  gunichar code = get_char_after (self, span.start);
  const MarkSign *sign = find_sign (code);
  gsize n_tokens = 1;
  Mark mark = { 0 };

  if (sign == NULL || und_reader_token_is_word (reader, token)
      || und_reader_token_is_number (reader, token))
    return 1;
  if (code == '`' || code == '\'')
    n_tokens = count_tex_mark (self, token, code);
  /* “as some type it.’’ */
  else if ((code == 0x2018 || code == 0x2019) && count_tex_mark (self, token, code) == 2)
    n_tokens = 2;
  if (n_tokens == 3 || (code == '`' && n_tokens != 2))
    return n_tokens;
  span.end = reader->tokens[token + n_tokens - 1].span.end;
  mark.tokens = (UndRange){ token, token + n_tokens };
  mark.is_double = sign->is_double || n_tokens == 2;
  place_mark (self, &mark, sign, span);
  if (mark.side != SIDE_NONE)
    g_array_append_val (self->marks, mark);
  return n_tokens;
}

static Mark *
get_mark (RunReader *self, guint index)
{
  return &g_array_index (self->marks, Mark, index);
}

/* Fills n_closes, from the last mark to the first. */
static void
count_closes (RunReader *self)
{
  guint n_double = 0;
  guint n_single = 0;
  gsize paragraph = G_MAXSIZE;

  for (guint i = self->marks->len; i > 0; i--)
    {
      Mark *mark = get_mark (self, i - 1);
      guint *n = mark->is_double ? &n_double : &n_single;

      if (mark->paragraph != paragraph)
        n_double = n_single = 0;
      paragraph = mark->paragraph;
      mark->n_closes = *n;
      *n = mark->side == SIDE_CLOSE ? *n + 1 : 0;
      /* A single run does not reach over the border of the double one round it. */
      if (mark->is_double)
        n_single = 0;
    }
}

/* Adds the run from mark @open up to the token @end, where the mark that closes it begins. */
static void
add_run (RunReader *self, guint open, gsize end, gsize outer_end)
{
  const Mark *mark = get_mark (self, open);
  UndQuotedRun run = { 0 };

  run.words = (UndRange){ mark->tokens.end, end };
  run.outer = (UndRange){ mark->tokens.first, outer_end };
  run.is_closed = outer_end > end;
  run.span = und_reader_span (self->reader, run.words.first, run.words.end);
  if (!und_span_is_empty (run.span))
    g_array_append_val (self->runs, run);
}

/* The highest open mark of the kind in the stack, as a depth from 1, or 0. */
static guint
find_open (RunReader *self, gboolean is_double)
{
  for (guint i = self->depth; i > 0; i--)
    if (get_mark (self, self->stack[i - 1])->is_double == is_double)
      return i;
  return 0;
}

static void
open_run (RunReader *self, guint index)
{
  g_assert (self->depth < MAX_DEPTH);

  self->stack[self->depth++] = index;
}

static void
close_run (RunReader *self, guint depth, const Mark *mark)
{
  add_run (self, self->stack[depth - 1], mark->tokens.first, mark->tokens.end);
  self->depth = depth - 1;
}

/* Ends a run that nothing closes before the token @before: with the sentence before it or, if that
 * is not in the run, there. */
static void
abandon_run (RunReader *self, guint depth, gsize before)
{
  guint open = self->stack[depth - 1];
  gsize first = get_mark (self, open)->tokens.end;
  gsize end = before;

  while (end > first && !und_reader_token_ends_sentence (self->reader, end - 1))
    end--;
  add_run (self, open, end > first ? end : before, end > first ? end : before);
  self->depth = depth - 1;
}

static void
read_double (RunReader *self, guint index)
{
  const Mark *mark = get_mark (self, index);
  guint depth = find_open (self, TRUE);
  gboolean opens = mark->side == SIDE_OPEN || (mark->side == SIDE_EITHER && depth == 0);

  if (depth == 0)
    {
      if (opens)
        open_run (self, index);
    }
  else if (mark->begins_paragraph && (mark->side & SIDE_OPEN) != 0)
    self->depth = depth; /* re-opened: the run goes on */
  else if (opens && mark->n_closes >= 2)
    open_run (self, index);
  else if (opens)
    {
      abandon_run (self, depth, mark->tokens.first);
      open_run (self, index);
    }
  else if (!(mark->is_after_number && mark->n_closes > depth - 1))
    close_run (self, depth, mark);
}

static void
read_single (RunReader *self, guint index)
{
  const Mark *mark = get_mark (self, index);
  guint double_depth = find_open (self, TRUE);
  guint depth = find_open (self, FALSE);
  gboolean opens = mark->side == SIDE_OPEN || (mark->side == SIDE_EITHER && depth == 0);

  if (depth < double_depth)
    depth = 0; /* it is outside the double run that this mark is in */
  if (opens && depth > 0 && mark->begins_paragraph)
    return;
  if (opens)
    {
      if (depth > 0)
        self->depth = depth - 1; /* the one before was an apostrophe */
      open_run (self, index);
    }
  else if (depth > 0 && !(mark->n_closes > 0 && (mark->is_possessive || mark->is_after_number)))
    close_run (self, depth, mark);
}

/* Does the text of paragraph @index break off in the middle of a sentence that the next goes on
 * with? So page breaks and stray blank lines cut paragraphs. */
static gboolean
is_cut (RunReader *self, gsize index)
{
  gsize last_byte = self->paragraphs[index].end;
  gunichar last = get_char_before (self, last_byte);
  gunichar next = get_char_after (self, self->paragraphs[index + 1].start);

  return g_unichar_islower (next)
         && (g_unichar_isalnum (last) || last == ',' || last == '-' || last == 0x2013
             || last == 0x2014);
}

/* Does the run that is open at the end of paragraph @index go on in the next? @next is the first
 * mark there or after it. */
static gboolean
goes_on (RunReader *self, gsize index, guint next, gboolean is_double)
{
  const Mark *mark = next < self->marks->len ? get_mark (self, next) : NULL;

  if (index + 1 >= self->n_paragraphs
      || self->paragraphs[index + 1].start
           >= und_reader_span (self->reader, self->part.first, self->part.end).end)
    return FALSE;
  if (is_cut (self, index))
    return TRUE;
  if (mark == NULL || mark->paragraph != index + 1 || mark->is_double != is_double)
    return FALSE;
  if (mark->begins_paragraph && (mark->side & SIDE_OPEN) != 0)
    return TRUE;
  return is_double && mark->side == SIDE_CLOSE && !mark->is_after_number;
}

/* The outermost open mark; a double one if there is any, as single ones may be apostrophes. */
static guint
find_lowest (RunReader *self)
{
  for (guint i = 0; i < self->depth; i++)
    if (get_mark (self, self->stack[i])->is_double)
      return self->stack[i];
  return self->stack[0];
}

/* "She told the board: ‘We …": a single mark behind a colon, before a sentence, is no apostrophe.
 */
static gboolean
is_announced (RunReader *self, guint index)
{
  const Mark *mark = get_mark (self, index);
  gsize first = mark->tokens.first;

  return first > self->part.first && und_reader_token_is (self->reader, first - 1, ":")
         && und_reader_gap (self->reader, first) == UND_GAP_SPACE
         && mark->tokens.end < self->part.end
         && und_reader_token_is_capitalised (self->reader, mark->tokens.end);
}

/* Ends what does not go on past the paragraphs from @from up to @to. */
static void
cross_paragraphs (RunReader *self, gsize from, gsize to, guint next)
{
  for (gsize i = from; i < to && self->depth > 0; i++)
    {
      guint open = find_lowest (self);
      gboolean is_double = get_mark (self, open)->is_double;
      gsize end = MIN (und_reader_range (self->reader, self->paragraphs[i]).end, self->part.end);

      self->stack[0] = open;
      self->depth = goes_on (self, i, next, is_double) ? 1 : 0;
      if (self->depth == 0 && (is_double || is_announced (self, open)))
        add_run (self, open, end, end);
    }
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const UndQuotedRun *one = a;
  const UndQuotedRun *two = b;

  if (one->outer.first != two->outer.first)
    return one->outer.first < two->outer.first ? -1 : 1;
  return (one->outer.end < two->outer.end) - (one->outer.end > two->outer.end);
}

static void
mark_nested (GArray *runs)
{
  gsize end = 0;

  g_array_sort (runs, compare_runs);
  for (guint i = 0; i < runs->len; i++)
    {
      UndQuotedRun *run = &g_array_index (runs, UndQuotedRun, i);

      run->is_nested = run->outer.first < end;
      if (!run->is_nested)
        end = run->outer.end;
    }
}

static void
add_block (GArray *blocks, UndRange words)
{
  if (words.end > words.first)
    g_array_append_val (blocks, words);
}

static void
add_markup_blocks (RunReader *self, GArray *found)
{
  const GArray *blocks = self->reader->markup->blocks;

  for (guint i = 0; i < blocks->len; i++)
    {
      const UndMarkupBlock *block = &g_array_index (blocks, UndMarkupBlock, i);
      UndRange words = und_reader_range (self->reader, block->span);

      if (block->kind == UND_MARKUP_BLOCK_QUOTE && words.first >= self->part.first
          && words.end <= self->part.end)
        add_block (found, words);
    }
}

/* Does the line greet somebody ("Dear Governor Penrose:")? */
static gboolean
is_greeting (const UndReader *self, UndRange line)
{
  const UndPhrase *phrase = und_reader_phrase (self, line.first, UND_SET_SALUTATION, NULL);

  return phrase != NULL && phrase->number > 0
         && (und_reader_token_is (self, line.end - 1, ":")
             || und_reader_token_is (self, line.end - 1, ","));
}

/* Lines that begin with ">", as mail and Markdown set a quotation off. */
static void
add_marked_lines (RunReader *self, GArray *found)
{
  gsize n_lines = 0;
  const UndSpan *lines = und_text_get_lines (self->reader->text, &n_lines);
  UndRange block = { 0, 0 };
  guint n_before = found->len;
  gsize n_marked = 0;
  gboolean has_letter = FALSE;
  UndSpan part = und_reader_span (self->reader, self->part.first, self->part.end);

  for (gsize i = und_spans_find (lines, n_lines, part.start); i < n_lines; i++)
    {
      UndRange line = und_reader_range (self->reader, lines[i]);
      gboolean is_marked = line.end > line.first + 1 && line.end <= self->part.end
                           && get_char_after (self, self->reader->tokens[line.first].span.start)
                                == '>';

      if (!is_marked && block.end > block.first)
        {
          n_marked += block.end - block.first;
          add_block (found, block);
          block.end = block.first;
        }
      has_letter |= is_marked && is_greeting (self->reader, (UndRange){ line.first + 1, line.end });
      if (is_marked)
        block = (UndRange){ block.end > block.first ? block.first : line.first + 1, line.end };
      if (lines[i].start >= part.end)
        break;
    }
  if (block.end > block.first)
    {
      n_marked += block.end - block.first;
      add_block (found, block);
    }
  /* A mail or letter that was sent on has the mark before its lines: then it sets nothing off. */
  if (has_letter || 10 * n_marked > 9 * (self->part.end - self->part.first))
    g_array_set_size (found, n_before);
}

/* Does the paragraph end with "the letter reads:"? */
static gboolean
announces_words (const UndReader *self, UndRange paragraph)
{
  gsize at = 0;
  gsize n_tokens = 0;
  UndRange end = { paragraph.end > paragraph.first + MOST_ANNOUNCING_TOKENS
                     ? paragraph.end - MOST_ANNOUNCING_TOKENS
                     : paragraph.first,
                   paragraph.end };

  if (paragraph.end < paragraph.first + 3 || !und_reader_token_is (self, paragraph.end - 1, ":")
      || und_reader_find_phrase (self, end, UND_SET_QUOTE_PAPER, &at, &n_tokens) == NULL)
    return FALSE;
  for (gsize i = at + n_tokens; i < paragraph.end; i++)
    {
      const UndPhrase *verb = und_reader_phrase (self, i, UND_SET_SPEECH_VERB, &n_tokens);

      if (verb != NULL && strchr ("tnw", verb->value[0]) != NULL
          && (i + n_tokens + 1 == paragraph.end
              || (i + n_tokens + 3 == paragraph.end
                  && und_reader_token_is (self, i + n_tokens, "in"))))
        return TRUE;
    }
  return FALSE;
}

/* Does the paragraph have a list's mark before it? */
static gboolean
is_listed (const UndReader *self, UndRange paragraph)
{
  return !und_reader_token_is_word (self, paragraph.first);
}

/* The paragraph after one that ends with "the letter reads:", where no mark stands round it. */
static void
add_announced_paragraphs (RunReader *self, GArray *found)
{
  UndSpan part = und_reader_span (self->reader, self->part.first, self->part.end);
  gboolean is_announced = FALSE;

  for (gsize i = und_spans_find (self->paragraphs, self->n_paragraphs, part.start);
       i < self->n_paragraphs && self->paragraphs[i].start < part.end; i++)
    {
      UndRange words = und_reader_range (self->reader, self->paragraphs[i]);

      words.end = MIN (words.end, self->part.end);
      if (words.end <= words.first)
        continue;
      if (is_announced && !is_listed (self->reader, words)
          && und_reader_token_ends_sentence (self->reader, words.end - 1))
        add_block (found, words);
      is_announced = announces_words (self->reader, words);
    }
}

static int
compare_blocks (gconstpointer a, gconstpointer b)
{
  const UndRange *one = a;
  const UndRange *two = b;

  if (one->first != two->first)
    return one->first < two->first ? -1 : 1;
  return (one->end < two->end) - (one->end > two->end);
}

/* Adds the blocks that are set off as quotations, unless marks of their own say so already. */
static void
add_blocks (RunReader *self)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (UndRange));
  guint n_runs = self->runs->len;
  gsize end = 0;
  guint next = 0;

  add_markup_blocks (self, blocks);
  add_marked_lines (self, blocks);
  add_announced_paragraphs (self, blocks);
  g_array_sort (blocks, compare_blocks);
  for (guint i = 0; i < blocks->len; i++)
    {
      UndRange words = g_array_index (blocks, UndRange, i);
      UndQuotedRun run = { .words = words, .outer = words, .is_block = TRUE };

      for (; next < n_runs
             && g_array_index (self->runs, UndQuotedRun, next).outer.first <= words.first;
           next++)
        end = MAX (end, g_array_index (self->runs, UndQuotedRun, next).outer.end);
      if (words.first < end)
        continue;
      end = words.end;
      run.span = und_reader_span (self->reader, words.first, words.end);
      g_array_append_val (self->runs, run);
    }
}

/**
 * und_quoted_runs_read:
 * @self: a reader with its index
 * @span: the part to read
 *
 * Finds the runs of words between quotation marks. O(n).
 *
 * Returns: (transfer full) (element-type UndQuotedRun): in text order, outer ones first
 */
GArray *
und_quoted_runs_read (const UndReader *self, UndSpan span)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  RunReader reader = { .reader = self, .marks = marks };
  gsize paragraph = 0;

  reader.paragraphs = und_text_get_paragraphs (self->text, &reader.n_paragraphs);
  reader.part = und_reader_range (self, span);
  reader.runs = g_array_new (FALSE, FALSE, sizeof (UndQuotedRun));
  for (gsize i = reader.part.first; i < reader.part.end;)
    i += add_mark (&reader, i);
  count_closes (&reader);
  for (guint i = 0; i < marks->len; i++)
    {
      const Mark *mark = get_mark (&reader, i);

      cross_paragraphs (&reader, paragraph, mark->paragraph, i);
      paragraph = mark->paragraph;
      if (mark->is_double)
        read_double (&reader, i);
      else
        read_single (&reader, i);
    }
  cross_paragraphs (&reader, paragraph, reader.n_paragraphs, marks->len);
  mark_nested (reader.runs);
  add_blocks (&reader);
  mark_nested (reader.runs);
  return reader.runs;
}
