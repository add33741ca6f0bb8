/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Lines and paragraphs.
 *
 * A blank line parts two paragraphs, and a run of lines without one is a block. In most files a
 * line is a paragraph: a heading, a line of an address, a signatory's name, or prose as the
 * browser gave it. Three things are otherwise:
 *
 * - Hard-wrapped prose: a block whose lines are about as long as they can be (the next line's
 *   first word would not have fitted) and often start in lower case. There a line end parts two
 *   paragraphs only after a line that is clearly short, before a list item, or before an indent.
 *   Prose full of names may start every line with a capital: three lines or more are wrapped if
 *   none had room for the next word at all, plain words run through them, and the last one ends a
 *   sentence. Two lines say too little: any two fit if the first is the longer.
 * - A line that breaks off inside a sentence although the block is not wrapped so: it is long, has
 *   no closing mark, and the next line starts in lower case.
 * - The same across up to three blank lines, as page breaks leave them.
 *
 * Lists of names, addresses and signature blocks start their lines with capitals and are short, so
 * that none of the three joins them. The cost is linear; no line is kept but two. */
#include "config.h"

#include "und-char-marks.h"
#include "und-text-private.h"

#include <string.h>
#include <unicode/uchar.h>

/* Columns of the longest line between which a block can be hard-wrapped: narrower is a list,
 * wider is no terminal or mail. */
#define WRAP_MIN_COLUMNS 40u
#define WRAP_MAX_COLUMNS 100u
/* A line shorter than this is no running text that breaks off. */
#define RUNNING_MIN_COLUMNS  40u
#define JOIN_MAX_BLANK_LINES 3u
/* Words of four letters and more in lower case, which titles and names have not, in a block of
 * prose whose lines all begin with capitals. */
#define MIN_PLAIN_WORDS 2u

typedef struct
{
  UndSpan span;          /* without white space round it; empty if blank */
  guint indent;          /* columns */
  guint width;           /* columns, the indent included */
  guint first_word;      /* columns */
  gboolean starts_lower; /* an opening quotation mark aside */
  gboolean is_lower;     /* any opening mark aside */
  gboolean is_list_item;
  gboolean is_initial;  /* a list item's mark that may be a name's: "Q." */
  gboolean is_dash;     /* a list item's mark that may part a sentence: "–", "—" */
  gboolean is_label;    /* "cc:" */
  gboolean is_open;     /* breaks off: ends in a letter, a digit, a comma, a dash */
  gboolean ends_clause; /* ends in a full stop or the like, quotes and brackets aside */
} Line;

typedef struct
{
  guint n_lines;
  guint max_width;
  gboolean is_wrapped;
} Block;

/**
 * und_char_is_space:
 * @c: a character
 *
 * Tells whether a character is white space, or a mark without width that only parts words.
 *
 * Returns: whether it is
 */
gboolean
und_char_is_space (gunichar c)
{
  if (c < 0x80)
    return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace (c) || c == 0x200b || c == 0xfeff;
}

/**
 * und_span_trim:
 * @bytes: stored text
 * @span: bytes of it
 *
 * Takes the white space at both ends away.
 *
 * Returns: the rest; empty at the start of @span if nothing is left
 */
UndSpan
und_span_trim (const char *bytes, UndSpan span)
{
  const char *start = bytes + span.start;
  const char *end = bytes + span.end;

  while (start < end && und_char_is_space (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *previous = g_utf8_prev_char (end);

      if (!und_char_is_space (g_utf8_get_char (previous)))
        break;
      end = previous;
    }
  return start < end ? und_span (start - bytes, end - bytes) : und_span (span.start, span.start);
}

/**
 * und_lines_find:
 * @bytes: stored text
 * @n_bytes: its length
 *
 * Finds the lines, blank ones too. O(n).
 *
 * Returns: (transfer full) (element-type UndSpan): in text order
 */
GArray *
und_lines_find (const char *bytes, gsize n_bytes)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (UndSpan));

  for (gsize start = 0; start < n_bytes;)
    {
      const char *line_feed = memchr (bytes + start, '\n', n_bytes - start);
      gsize end = line_feed != NULL ? (gsize) (line_feed - bytes) : n_bytes;
      UndSpan line = und_span (start, end);

      g_array_append_val (lines, line);
      start = end + 1;
    }
  return lines;
}

static gboolean
is_bullet (gunichar c)
{
  return strchr ("-*+", c < 0x80 ? (int) c : 'x') != NULL || c == 0x2022 || c == 0x2023
         || c == 0x25e6 || c == 0x25aa || c == 0x25cf || c == 0xb7 || c == 0x2013 || c == 0x2014;
}

static gboolean
is_quotation_mark (gunichar c)
{
  return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201f) || c == 0xab || c == 0xbb;
}

/* Does @word, followed by a space, number or mark a list item: "•", "1.", "(a)", "iv)"? */
static gboolean
is_item_mark (const char *word, gsize n_bytes)
{
  gsize n = 0;

  if (n_bytes <= 4 && is_bullet (g_utf8_get_char (word))
      && g_utf8_next_char (word) == word + n_bytes)
    return TRUE;
  if (n_bytes > 0 && word[0] == '(')
    {
      word++;
      n_bytes--;
    }
  while (n < n_bytes && g_ascii_isalnum (word[n]))
    n++;
  /* "2018." ends a sentence. */
  if (n > 2 && g_ascii_isdigit (word[0]))
    return FALSE;
  if (n == 0 || n > 4 || n + 1 != n_bytes || (word[n] != '.' && word[n] != ')'))
    return FALSE;
  /* "Mr." is no number. */
  return word[n] == ')' || g_ascii_isdigit (word[0]) || n == 1;
}

static gboolean
is_closing (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 || c == 0x201d || c == 0xbb
         || c == '*' || c == '_';
}

static void
look_at_end (Line *line, const char *bytes)
{
  const char *start = bytes + line->span.start;
  const char *p = bytes + line->span.end;
  gunichar c = 0;

  while (p > start)
    {
      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (!is_closing (c))
        break;
    }
  line->is_open = u_isalnum (c) || c == ',' || c == '-' || c == '&' || c == 0x2013 || c == 0x2014;
  line->ends_clause = c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x2026;
}

/* The first character that is not an opening mark, as of "[see below]" or "“we". */
static gunichar
get_first_letter (const char *bytes, gsize start, gsize end)
{
  const char *p = bytes + start;

  while (p < bytes + end && u_ispunct (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p < bytes + end ? g_utf8_get_char (p) : 0;
}

/* The first character after quotation marks. */
static gunichar
get_quoted_letter (const char *bytes, gsize start, gsize end)
{
  const char *p = bytes + start;

  while (p < bytes + end && is_quotation_mark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p < bytes + end ? g_utf8_get_char (p) : 0;
}

static guint
count_plain_words (const char *bytes, UndSpan span)
{
  guint n = 0;
  guint n_letters = 0;
  gboolean is_start = TRUE;

  for (gsize i = span.start; i < span.end; i++)
    {
      gboolean is_letter = (is_start || n_letters > 0) && g_ascii_islower (bytes[i]);

      n_letters = is_letter ? n_letters + 1 : 0;
      n += n_letters == 4;
      is_start = bytes[i] == ' ';
    }
  return n;
}

static Line
look_at_line (const char *bytes, UndSpan span)
{
  Line line = { .span = und_span_trim (bytes, span) };
  gsize word_end = line.span.start;
  gunichar first;

  if (und_span_is_empty (line.span))
    return line;
  while (word_end < line.span.end && bytes[word_end] != ' ' && bytes[word_end] != '\t')
    word_end++;
  first = g_utf8_get_char (bytes + line.span.start);
  line.indent = (guint) und_count_chars (bytes + span.start, line.span.start - span.start);
  line.width = line.indent
               + (guint) und_count_chars (bytes + line.span.start, und_span_length (line.span));
  line.first_word = (guint) und_count_chars (bytes + line.span.start, word_end - line.span.start);
  line.starts_lower = u_islower (get_quoted_letter (bytes, line.span.start, word_end));
  line.is_lower = u_islower (get_first_letter (bytes, line.span.start, word_end));
  line.is_label = bytes[word_end - 1] == ':';
  line.is_list_item = word_end < line.span.end
                      && is_item_mark (bytes + line.span.start, word_end - line.span.start);
  line.is_dash = line.is_list_item && (first == 0x2013 || first == 0x2014);
  line.is_initial = line.is_list_item && word_end - line.span.start == 2 && u_isupper (first)
                    && bytes[word_end - 1] == '.';
  look_at_end (&line, bytes);
  return line;
}

/* Could the first word of @next have stood on @line, by a good margin? */
static gboolean
has_room (const Line *line, const Line *next, guint max_width)
{
  return (line->width + 1 + next->first_word) * 100 <= max_width * 85;
}

/* The first word of @next does not fit on @line, whatever the margin. */
static gboolean
is_full (const Line *line, const Line *next, guint max_width)
{
  return line->width + 1 + next->first_word > max_width && (!next->is_list_item || next->is_dash);
}

/* A dash between words that the line end moved to the start of a line. */
static gboolean
goes_on_with_dash (const Line *line, const Line *next, guint max_width)
{
  return next->is_dash && !line->is_list_item && !line->ends_clause
         && is_full (line, next, max_width);
}

/* Looks at the block of @lines that starts at @first. */
static Block
look_at_block (const char *bytes, const UndSpan *lines, gsize n_lines, gsize first)
{
  Block block = { 0, 0, FALSE };
  guint n_full = 0;
  guint n_strictly_full = 0;
  guint n_lower = 0;
  guint n_plain;
  Line line = look_at_line (bytes, lines[first]);

  for (gsize i = first; i < n_lines; i++, block.n_lines++)
    {
      Line next = look_at_line (bytes, lines[i]);

      if (und_span_is_empty (next.span))
        break;
      block.max_width = MAX (block.max_width, next.width);
    }
  if (block.n_lines < 2 || block.max_width < WRAP_MIN_COLUMNS || block.max_width > WRAP_MAX_COLUMNS)
    return block;

  n_plain = count_plain_words (bytes, line.span);
  for (gsize i = first + 1; i < first + block.n_lines; i++)
    {
      Line next = look_at_line (bytes, lines[i]);

      n_full += !has_room (&line, &next, block.max_width);
      n_strictly_full += is_full (&line, &next, block.max_width);
      n_plain += count_plain_words (bytes, next.span);
      n_lower += next.is_lower;
      line = next;
    }
  block.is_wrapped = n_full * 100 >= (block.n_lines - 1) * 60
                     && n_lower * 100 >= (block.n_lines - 1) * 25;
  if (block.n_lines >= 3 && n_strictly_full + 1 == block.n_lines && line.ends_clause
      && n_plain >= MIN_PLAIN_WORDS)
    block.is_wrapped = TRUE;
  return block;
}

static gboolean
breaks_off (const Line *line, const Line *next)
{
  return line->is_open && line->width >= RUNNING_MIN_COLUMNS && next->starts_lower
         && !next->is_list_item && !next->is_label;
}

/* Do two lines of one block belong to one paragraph? */
static gboolean
are_joined (const Block *block, const Line *line, const Line *next)
{
  if (block->is_wrapped && goes_on_with_dash (line, next, block->max_width))
    return TRUE;
  if (next->is_list_item && !(next->is_initial && line->is_open))
    return FALSE;
  if (!block->is_wrapped)
    return breaks_off (line, next);
  if (has_room (line, next, block->max_width) && (line->ends_clause || !next->is_lower))
    return FALSE;
  return next->indent < line->indent + 2 || line->is_list_item || !line->ends_clause;
}

/**
 * und_paragraphs_find:
 * @bytes: stored text
 * @lines: (array length=n_lines): its lines
 * @n_lines: how many there are
 *
 * Finds the paragraphs. O(n).
 *
 * Returns: (transfer full) (element-type UndSpan): in text order
 */
GArray *
und_paragraphs_find (const char *bytes, const UndSpan *lines, gsize n_lines)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (UndSpan));
  Block block = { 0, 0, FALSE };
  Line before = { UND_SPAN_EMPTY };
  guint n_blank = 0;
  guint n_left = 0; /* lines of @block to come */

  for (gsize i = 0; i < n_lines; i++)
    {
      Line line = look_at_line (bytes, lines[i]);
      gboolean is_joined;

      if (und_span_is_empty (line.span))
        {
          n_blank++;
          continue;
        }
      if (n_left == 0)
        {
          block = look_at_block (bytes, lines, n_lines, i);
          n_left = block.n_lines;
          is_joined = n_blank <= JOIN_MAX_BLANK_LINES && breaks_off (&before, &line);
        }
      else
        is_joined = are_joined (&block, &before, &line);

      if (is_joined && paragraphs->len > 0)
        g_array_index (paragraphs, UndSpan, paragraphs->len - 1).end = line.span.end;
      else
        g_array_append_val (paragraphs, line.span);
      before = line;
      n_blank = 0;
      n_left--;
    }
  return paragraphs;
}
