/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Who signed below a text: after "Sincerely,", under "Signatures", or where a letter ends.
 *
 * A block is cut out first (from its closing to "cc:", a contact or running text), then laid into
 * columns (und-cell.c), each line is read by itself (und-signer-line.c), and in each column names
 * and offices are put together: an office belongs to the name above it; as many offices as names
 * before them belong to them in order, as where a page's columns were interleaved. A paragraph of
 * names with commas is a list (und-signer-list.c). Patterns over the whole block were left: no two
 * offices lay it out alike, but the lines are alike in all.
 */
#include "config.h"

#include "und-cell-parting.h"
#include "und-signer-above.h"
#include "und-signer-block.h"
#include "und-signer-bodies.h"
#include "und-signer-closing.h"
#include "und-signer-ending.h"
#include "und-signer-inline.h"
#include "und-signer-list.h"
#include "und-signer-mark.h"
#include "und-signer-table.h"

#include <string.h>

#define WIDE_GAP             3 /* spaces between two columns */
#define LOST_LINE_GAP        2 /* spaces where a line end was lost */
#define LEAST_LISTED         3 /* names, one a line, that sign without a closing */
#define MOST_PROSE_WORDS     30
#define LEAST_SENTENCE       4 /* words */
#define MOST_INLINE_CLOSINGS 4
#define MOST_TAIL_WORDS      12 /* a name and an office, and then the text is over */
#define MOST_NOTED           3  /* stars of a note to few: its own, and theirs */
#define MOST_LINES_TO_ITEMS  12 /* below a line that announces them, with headings and blanks */

static gsize
count_words (const UndSignerBlock *self, UndRange range)
{
  gsize n = 0;

  for (gsize i = range.first; i < range.end; i++)
    n += und_reader_token_is_word (self->reader, i) ? 1 : 0;
  return n;
}

static guint
count_commas (const UndSignerBlock *self, UndRange range)
{
  guint n = 0;

  for (gsize i = range.first; i < range.end; i++)
    n += und_reader_token_is (self->reader, i, ",") || und_reader_token_is (self->reader, i, ";");
  return n;
}

/* The lines from @first on that are one paragraph: the index after. FALSE in @is_list if one of
 * them could be "name, affiliation". */
static gsize
find_paragraph (const UndSignerBlock *self,
                const UndSpan *lines,
                gsize first,
                gsize end,
                UndRange *range,
                gboolean *is_list)
{
  gsize next = first;

  *range = und_reader_range (self->reader, lines[first]);
  *is_list = TRUE;
  for (; next < end; next++)
    {
      UndRange line = und_reader_range (self->reader, lines[next]);
      gboolean is_last = next + 1 == end
                         || und_range_is_empty (und_reader_range (self->reader, lines[next + 1]));

      if (und_range_is_empty (line))
        break;
      range->end = line.end;
      if (count_commas (self, line) < 2 && !is_last
          && !und_reader_token_is (self->reader, line.end - 1, ","))
        *is_list = FALSE;
    }
  *is_list = *is_list
             && (count_commas (self, *range) + 1 >= LEAST_LISTED
                 || und_signer_list_has_rest (self->reader, *range));
  return MAX (next, first + 1);
}

static gboolean
is_prose (UndSignerBlock *self, UndRange range)
{
  guint n_found = self->found->len;
  UndSignerLine line;

  if (count_words (self, range) <= MOST_PROSE_WORDS / 2)
    return FALSE;
  if (und_signer_list_read (self, range))
    {
      g_ptr_array_set_size (self->found, (int) n_found);
      return FALSE;
    }
  line = und_signer_line_read (self->reader, range);
  if (line.is_item && line.kind == UND_SIGNER_LINE_NAME)
    return FALSE;
  return line.kind == UND_SIGNER_LINE_OTHER
         || (count_words (self, range) > MOST_PROSE_WORDS
             && und_reader_token_is (self->reader, range.end - 1, "."));
}

static void
read_rows (UndSignerBlock *self, GArray *cells, guint column)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (UndSignerRow));

  for (guint i = 0; i < cells->len; i++)
    {
      UndSignerRow row = { g_array_index (cells, UndCell, i), { 0 }, FALSE };

      if (row.cell.column != column)
        continue;
      row.line = und_signer_line_read (self->reader, row.cell.range);
      if (row.line.kind == UND_SIGNER_LINE_END)
        break;
      g_array_append_val (rows, row);
    }
  und_signer_block_read_column (self, rows);
}

/* The longest run of spaces inside a line. */
static guint
measure_widest_gap (const UndReader *self, UndSpan span)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  guint widest = 0;
  guint n = 0;

  for (gsize i = span.start; i < span.end; i++)
    {
      if (bytes[i] == ' ')
        n++;
      else if (bytes[i] == '\t')
        return G_MAXUINT;
      else
        {
          widest = bytes[i] == '\n' ? widest : MAX (widest, n);
          n = 0;
        }
      if (bytes[i] == '\n')
        for (; i + 1 < span.end && bytes[i + 1] == ' '; i++)
          ;
    }
  return widest;
}

static void
read_cells (UndSignerBlock *self, UndSpan span, guint n_gap)
{
  g_autoptr (GArray) cells = NULL;
  guint n_columns = 0;

  if (und_span_is_empty (span))
    return;
  /* Two spaces part those on a line where nothing wider does. */
  if (measure_widest_gap (self->reader, span) == LOST_LINE_GAP)
    n_gap = LOST_LINE_GAP;
  cells = und_cells_new (self->reader, span, n_gap);
  und_cells_part (cells, self->reader);
  for (guint i = 0; i < cells->len; i++)
    n_columns = MAX (n_columns, g_array_index (cells, UndCell, i).column + 1);
  for (guint column = 0; column < n_columns; column++)
    read_rows (self, cells, column);
}

static gboolean
signs_without_closing (UndPartKind kind)
{
  return kind == UND_PART_LETTER || kind == UND_PART_PETITION || kind == UND_PART_STATEMENT;
}

/* Are those below the heading at line @i named as who stands behind a paper that is signed? What a
 * release says so of may be anything. */
static gboolean
heads_support (const UndSignerBlock *self,
               const UndSpan *lines,
               gsize i,
               gsize end,
               gboolean *has_bodies)
{
  UndRange next = { 0, 0 };
  UndSignerLine line;

  if (!signs_without_closing (self->reader->part->kind)
      || !und_signer_closing_match_support (self->reader, und_reader_range (self->reader, lines[i]),
                                            has_bodies))
    return FALSE;
  while (++i < end && und_range_is_empty (next))
    next = und_reader_range (self->reader, lines[i]);
  if (und_range_is_empty (next))
    return FALSE;
  line = und_signer_line_read (self->reader, next);
  return line.is_item || line.kind == UND_SIGNER_LINE_NAME || line.kind == UND_SIGNER_LINE_BODY;
}

/* Where the block that begins at line @first ends: at "cc:", another closing, or running text that
 * does not lead to those who sign ("The letter was signed, before it was sent, by:"). */
static gsize
find_block_end (UndSignerBlock *self, const UndSpan *lines, gsize first, gsize end)
{
  gboolean has_begun = FALSE;
  gboolean has_bodies = FALSE;

  for (gsize i = first; i < end; i++)
    {
      UndRange range = und_reader_range (self->reader, lines[i]);
      gboolean leads_in = !has_begun && und_reader_token_is (self->reader, range.end - 1, ":");

      if (und_range_is_empty (range) || (leads_in && is_prose (self, range)))
        continue;
      has_begun = TRUE;
      if (und_signer_table_is_head (self->reader, range)
          || und_signer_table_is_ruled (self->reader, range))
        {
          i = und_signer_table_find_end (self->reader, lines, i, end) - 1;
          continue;
        }
      if (und_signer_closing_match (self->reader, range)
          || heads_support (self, lines, i, end, &has_bodies)
          || und_signer_line_read (self->reader, range).kind == UND_SIGNER_LINE_END
          || is_prose (self, range))
        return i;
    }
  return end;
}

/* The first line after line @i that begins at @token or after it. */
static gsize
find_line_after (const UndSignerBlock *self, const UndSpan *lines, gsize i, gsize end, gsize token)
{
  for (i++; i < end; i++)
    {
      UndRange line = und_reader_range (self->reader, lines[i]);

      if (line.first >= token && line.first < line.end)
        break;
    }
  return i;
}

static void
read_block (UndSignerBlock *self, const UndSpan *lines, gsize first, gsize end)
{
  gsize open = first;      /* first line of those that are not yet read as cells */
  gsize paragraph = first; /* where the next one begins */

  for (gsize i = first; i < end;)
    {
      UndRange line = und_reader_range (self->reader, lines[i]);
      UndRange range;
      gboolean is_list = FALSE;
      gsize token = 0;
      gsize next = i + 1;

      if (i >= paragraph && !und_range_is_empty (line))
        paragraph = find_paragraph (self, lines, i, end, &range, &is_list);
      if (und_signer_list_read_unit (self, line))
        is_list = TRUE;
      else if (und_signer_table_is_head (self->reader, line))
        {
          is_list = TRUE;
          next = und_signer_table_find_end (self->reader, lines, i, end);
          und_signer_table_read (self, lines, i, next);
        }
      else if (und_signer_table_is_ruled (self->reader, line))
        {
          /* of something else */
          is_list = TRUE;
          next = und_signer_table_find_end (self->reader, lines, i, end);
        }
      else if (und_signer_mark_is_of_others (self->reader, line))
        is_list = self->is_partial = TRUE;
      else if (und_signer_list_read_signed_by (self, line, &token))
        {
          is_list = TRUE;
          next = find_line_after (self, lines, i, end, token);
        }
      else if (is_list && und_signer_list_read (self, range))
        next = paragraph;
      else
        is_list = FALSE;
      if (is_list)
        {
          if (open < i)
            read_cells (self, und_span (lines[open].start, lines[i].start), WIDE_GAP);
          open = next;
        }
      i = next;
    }
  if (open < end)
    read_cells (self, und_span (lines[open].start, lines[end - 1].end), WIDE_GAP);
}

static int
compare_starts (const void *a, const void *b)
{
  const UndSignatory *first = *(UndSignatory *const *) a;
  const UndSignatory *second = *(UndSignatory *const *) b;

  return first->span.start < second->span.start ? -1 : first->span.start > second->span.start;
}

static gboolean
is_single_word (const UndSignatory *signatory)
{
  return signatory->name != NULL && strchr (signatory->name, ' ') == NULL;
}

static gboolean
is_full_person (const UndSignatory *signatory)
{
  return signatory->name != NULL && !is_single_word (signatory);
}

/* In a link, or in a cell of a table: a name, whatever word it is. */
static gboolean
is_set_apart (const UndSignerBlock *self, const UndSignatory *signatory)
{
  gsize token = und_text_find_token (self->reader->text, signatory->span.start);

  return und_reader_token_is (self->reader, token, "[")
         || (token > 0 && und_reader_token_is (self->reader, token - 1, "|"));
}

static gboolean
is_next_line (const UndSignerBlock *self, const UndSignatory *a, const UndSignatory *b)
{
  gsize token = und_text_find_token (self->reader->text, b->span.start);

  return token > 0 && und_reader_gap (self->reader, token) == UND_GAP_LINE
         && self->reader->tokens[token - 1].span.end == a->span.end;
}

/* Do others stand on the line before and on the line after? The foot of a page stands apart. */
static gboolean
is_amid (const UndSignerBlock *self, const GPtrArray *found, guint index)
{
  return index > 0 && index + 1 < found->len
         && is_next_line (self, g_ptr_array_index (found, index - 1),
                          g_ptr_array_index (found, index))
         && is_next_line (self, g_ptr_array_index (found, index),
                          g_ptr_array_index (found, index + 1));
}

/* Hands over what was found in text order. One word alone is a name where most are so ("Penrose,
 * Lindt"), and else the foot of a page. */
static void
publish (UndSignerBlock *self, UndPartFacts *part)
{
  GPtrArray *found = g_ptr_array_ref (self->found);
  guint n_single = 0;

  g_ptr_array_sort (found, compare_starts);
  for (guint i = 0; i < found->len; i++)
    n_single += is_single_word (g_ptr_array_index (found, i)) ? 1 : 0;
  g_ptr_array_set_free_func (found, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      UndSignatory *signatory = g_ptr_array_index (found, i);
      gboolean is_stray = is_single_word (signatory) && 2 * n_single < found->len
                          && signatory->office == NULL && signatory->affiliation == NULL
                          && !is_set_apart (self, signatory) && !is_amid (self, found, i);

      if (is_stray)
        und_signatory_free (signatory);
      else
        g_ptr_array_add (part->signatories, signatory);
    }
  g_ptr_array_set_size (found, 0);
  g_ptr_array_unref (found);
}

/* Does a sentence or a line end before @token and the brackets or stars that open it, or are spaces
 * left of a line's end? */
static gboolean
is_after_sentence (const UndSignerBlock *self, UndRange range, gsize token)
{
  static const char *const openers[] = { "[", "(", "*", "_", "<", NULL };
  const UndToken *tokens = self->reader->tokens;

  while (token > range.first && und_reader_gap (self->reader, token) == UND_GAP_NONE
         && und_reader_token_is_one_of (self->reader, token - 1, openers))
    token--;
  return token == range.first || und_reader_gap (self->reader, token) >= UND_GAP_LINE
         || und_reader_token_ends_sentence (self->reader, token - 1)
         || tokens[token].span.start - tokens[token - 1].span.end >= LOST_LINE_GAP;
}

/* Where the line ends were lost, the closing stands in the middle of a line. */
static void
read_inline_block (UndSignerBlock *self, UndSpan part)
{
  UndRange range = und_reader_range (self->reader, part);
  guint n_tried = 0;

  for (gsize i = range.end; i > range.first && n_tried < MOST_INLINE_CLOSINGS; i--)
    {
      gsize n = 0;
      gsize end = range.end;
      const UndPhrase *closing = und_reader_phrase (self->reader, i - 1, UND_SET_CLOSING, &n);

      /* A noun may be anybody's: "Member of the People's Signatories Group". */
      if (closing == NULL || !und_reader_token_is_capitalised (self->reader, i - 1)
          || (g_strcmp0 (closing->value, "noun") == 0 && !is_after_sentence (self, range, i - 1)))
        continue;
      n_tried++;
      for (gsize k = i - 1 + n; k < range.end; k++)
        if (und_reader_phrase (self->reader, k, UND_SET_COPIED, NULL) != NULL)
          {
            end = k;
            break;
          }
      if (und_signer_inline_read (self, (UndRange){ i - 1 + n, end }))
        return;
      read_cells (self, und_reader_span (self->reader, i - 1 + n, end), LOST_LINE_GAP);
      if (self->found->len >= LEAST_LISTED
          || (self->found->len > 0
              && count_words (self, (UndRange){ i - 1 + n, end }) <= MOST_TAIL_WORDS))
        return;
      g_ptr_array_set_size (self->found, 0);
    }
}

/* The lines of a part. */
typedef struct
{
  const UndSpan *spans; /* of the whole text */
  gsize first;
  gsize end;
} LineRange;

static LineRange
get_lines (const UndSignerBlock *self, UndSpan part)
{
  LineRange lines = { 0 };
  gsize n_lines = 0;

  lines.spans = und_text_get_lines (self->reader->text, &n_lines);
  lines.first = und_spans_find (lines.spans, n_lines, part.start);
  lines.end = und_spans_find (lines.spans, n_lines, part.end);
  if (lines.end < n_lines && lines.spans[lines.end].start < part.end)
    lines.end++;
  return lines;
}

/* "FOR THE STATE OF UTAH" over a name opens a block, too. */
static gboolean
is_heading (const UndSignerBlock *self, LineRange lines, gsize i)
{
  UndRange range = und_reader_range (self->reader, lines.spans[i]);
  UndRange next = { 0, 0 };

  if (!signs_without_closing (self->reader->part->kind) || i + 1 >= lines.end
      || !und_reader_token_is (self->reader, range.first, "for")
      || und_signer_line_read (self->reader, range).kind != UND_SIGNER_LINE_PLACE)
    return FALSE;
  next = und_reader_range (self->reader, lines.spans[i + 1]);
  return !und_range_is_empty (next)
         && und_signer_line_read (self->reader, next).kind == UND_SIGNER_LINE_NAME;
}

static gboolean
has_phrase (const UndSignerBlock *self, UndRange range, UndSet set)
{
  gsize at = 0;
  gsize n_tokens = 0;

  return und_reader_find_phrase (self->reader, range, set, &at, &n_tokens) != NULL;
}

/* The last sentence of @range. */
static UndRange
find_last_sentence (const UndSignerBlock *self, UndRange range)
{
  gsize first = range.end;

  while (first > range.first + 1 && !und_reader_token_ends_sentence (self->reader, first - 2))
    first--;
  return (UndRange){ first > range.first ? first - 1 : first, range.end };
}

/* "The organizations that signed the comments are:" over items, or over a heading of theirs: a list
 * that says of itself whose it is. */
static gboolean
announces_items (const UndSignerBlock *self, LineRange lines, gsize i)
{
  UndRange range = find_last_sentence (self, und_reader_range (self->reader, lines.spans[i]));
  guint n_items = 0;

  if (!und_reader_token_is (self->reader, range.end - 1, ":")
      || !(has_phrase (self, range, UND_SET_LIST_BODIES)
           || has_phrase (self, range, UND_SET_LIST_COALITION))
      || !(has_phrase (self, range, UND_SET_LIST_SIGN)
           || has_phrase (self, range, UND_SET_LIST_JOIN))
      || has_phrase (self, range, UND_SET_LIST_NOT))
    return FALSE;
  for (gsize k = i + 1; k < MIN (lines.end, i + MOST_LINES_TO_ITEMS); k++)
    {
      UndRange line = und_reader_range (self->reader, lines.spans[k]);

      n_items += !und_range_is_empty (line) && und_signer_line_read (self->reader, line).is_item
                   ? 1
                   : 0;
    }
  return n_items >= LEAST_LISTED;
}

/* Whoever tells of them lists them; a paper of their own they sign. */
static void
read_announced (UndSignerBlock *self, LineRange lines, gsize first, gsize end, gboolean are_bodies)
{
  gboolean said_bodies = self->says_bodies;
  guint n_before = self->found->len;

  self->says_bodies |= are_bodies;
  read_block (self, lines.spans, first, end);
  self->says_bodies = said_bodies;
  for (guint i = n_before;
       i < self->found->len && !signs_without_closing (self->reader->part->kind); i++)
    ((UndSignatory *) g_ptr_array_index (self->found, i))->role = UND_ROLE_LISTED;
}

static void
read_closings (UndSignerBlock *self, UndSpan part)
{
  LineRange lines = get_lines (self, part);

  for (gsize i = lines.first; i < lines.end;)
    {
      UndRange range = und_reader_range (self->reader, lines.spans[i]);
      UndRange rest = { 0, 0 };
      gboolean has_bodies = TRUE;
      gsize token = 0;
      gsize first = i + 1;

      if (!und_range_is_empty (range)
          && (und_signer_closing_match (self->reader, range) || is_heading (self, lines, i)))
        {
          gsize block_end = find_block_end (self, lines.spans, first, lines.end);

          read_block (self, lines.spans, is_heading (self, lines, i) ? i : first, block_end);
          first = MAX (first, block_end);
        }
      else if (!und_range_is_empty (range) && und_signer_closing_opens (self->reader, range, &rest))
        {
          gsize block_end = find_block_end (self, lines.spans, first, lines.end);
          UndSpan span = und_reader_span (self->reader, rest.first, rest.end);

          span.end = MAX (span.end, lines.spans[block_end - 1].end);
          if (und_signer_list_read (self, rest))
            read_block (self, lines.spans, first, block_end);
          else
            read_cells (self, span, WIDE_GAP);
          first = MAX (first, block_end);
        }
      else if (!und_range_is_empty (range)
               && (announces_items (self, lines, i)
                   || heads_support (self, lines.spans, i, lines.end, &has_bodies)))
        {
          gsize block_end = find_block_end (self, lines.spans, first, lines.end);

          read_announced (self, lines, first, block_end, has_bodies);
          first = MAX (first, block_end);
        }
      else if (!und_range_is_empty (range) && und_signer_list_read_signed_by (self, range, &token))
        first = find_line_after (self, lines.spans, i, lines.end, token);
      i = first;
    }
}

/* Are those found all officials, but for few whose office no vocabulary has, or all items of a list
 * with affiliations? A heading or a demand can have a name's shape, but not these. */
static gboolean
are_marked (const UndSignerBlock *self, guint n_items)
{
  guint n_offices = 0;
  guint n_unknown = 0;
  guint n_affiliations = 0;

  for (guint i = 0; i < self->found->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (self->found, i);

      n_offices += signatory->name != NULL && signatory->office != NULL ? 1 : 0;
      n_unknown += is_full_person (signatory) && signatory->office == NULL
                       && signatory->affiliation != NULL
                     ? 1
                     : 0;
      n_affiliations += signatory->affiliation != NULL ? 1 : 0;
    }
  if (n_offices >= LEAST_LISTED && n_offices + n_unknown == self->found->len
      && 3 * n_unknown <= n_offices)
    return TRUE;
  return n_offices == self->found->len
         || (10 * n_items >= 9 * self->found->len && n_items >= LEAST_LISTED
             && 2 * n_affiliations >= n_items);
}

/* Below a letter: are nearly all its last lines names of persons? */
static gboolean
are_names_alone (const UndSignerBlock *self, LineRange lines)
{
  guint n_lines = 0;
  guint n_names = 0;

  for (gsize i = lines.first; i < lines.end; i++)
    n_lines += und_range_is_empty (und_reader_range (self->reader, lines.spans[i])) ? 0 : 1;
  for (guint i = 0; i < self->found->len; i++)
    n_names += is_full_person (g_ptr_array_index (self->found, i)) ? 1 : 0;
  return self->reader->part->kind == UND_PART_LETTER && n_names >= LEAST_LISTED
         && n_names == self->found->len && 5 * n_names >= 4 * n_lines;
}

/* Are those found organisations, where the text says that such sign? */
static gboolean
are_bodies (const UndSignerBlock *self)
{
  guint n_bodies = 0;

  for (guint i = 0; i < self->found->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (self->found, i);

      n_bodies += signatory->organisation != NULL && signatory->name == NULL ? 1 : 0;
    }
  return self->says_bodies && n_bodies >= LEAST_LISTED && n_bodies == self->found->len;
}

static guint
count_items (const UndSignerBlock *self, LineRange lines)
{
  guint n_items = 0;

  for (gsize i = lines.first; i < lines.end; i++)
    {
      UndRange range = und_reader_range (self->reader, lines.spans[i]);
      UndSignerLine line;

      if (und_range_is_empty (range))
        continue;
      line = und_signer_line_read (self->reader, range);
      n_items += line.is_item && line.kind == UND_SIGNER_LINE_NAME ? 1 : 0;
    }
  return n_items;
}

/* Line @i is a short sentence, and the next that is not empty has a name. */
static gboolean
is_last_sentence (const UndSignerBlock *self, LineRange lines, gsize i)
{
  UndRange range = und_reader_range (self->reader, lines.spans[i]);
  UndRange next = { 0, 0 };

  if (count_words (self, range) < LEAST_SENTENCE
      || !und_reader_token_ends_sentence (self->reader, range.end - 1)
      || und_signer_line_read (self->reader, range).kind != UND_SIGNER_LINE_OTHER)
    return FALSE;
  while (++i < lines.end && und_range_is_empty (next))
    next = und_reader_range (self->reader, lines.spans[i]);
  return !und_range_is_empty (next)
         && und_signer_line_read (self->reader, next).kind == UND_SIGNER_LINE_NAME;
}

/* A letter that ends without a closing: what stands below its last running text, if there is any.
 */
static void
read_tail (UndSignerBlock *self, UndSpan part)
{
  LineRange lines = get_lines (self, part);
  LineRange tail = lines;
  gboolean has_table = FALSE;

  for (gsize i = lines.first; i < lines.end; i++)
    {
      UndRange range = und_reader_range (self->reader, lines.spans[i]);

      if (und_signer_table_is_head (self->reader, range))
        {
          i = und_signer_table_find_end (self->reader, lines.spans, i, lines.end) - 1;
          has_table = TRUE;
        }
      else if (!und_range_is_empty (range)
               && (is_prose (self, range) || is_last_sentence (self, lines, i)
                   || und_signer_mark_is_to_reader (self->reader, range)))
        {
          tail.first = i + 1;
          has_table = FALSE;
        }
    }
  /* A list of signatories by itself has items. */
  if (tail.first == lines.first && !has_table && count_items (self, lines) < LEAST_LISTED)
    return;
  tail.end = find_block_end (self, tail.spans, tail.first, tail.end);
  self->rule = "names-below-letter";
  read_block (self, tail.spans, tail.first, tail.end);
  if (!has_table && !are_marked (self, count_items (self, tail)) && !are_bodies (self)
      && !are_names_alone (self, tail))
    g_ptr_array_set_size (self->found, 0);
}

static void
publish_completeness (UndPartFacts *part, gboolean is_partial)
{
  const UndSignatory *first = NULL;
  const UndSignatory *last = NULL;

  if (part->signatories->len == 0)
    return;
  first = g_ptr_array_index (part->signatories, 0);
  last = g_ptr_array_index (part->signatories, part->signatories->len - 1);
  part->list_is_complete = is_partial ? UND_TRISTATE_FALSE : UND_TRISTATE_TRUE;
  part->list_rule = is_partial ? "block-names-some" : "block-names-all";
  part->list_span = und_span (first->span.start, MAX (first->span.end, last->span.end));
}

/* Does the part say that only persons sign, and where they belong for identification only? A note
 * to one or two of them says it of these. */
static gboolean
has_only_persons (const UndReader *self, UndRange range)
{
  gsize at = 0;
  gsize first = 0;
  guint n_stars = 0;

  if (und_reader_find_phrase (self, range, UND_SET_IDENTIFICATION, &at, NULL) == NULL)
    return FALSE;
  for (first = at; first > range.first && und_reader_gap (self, first) < UND_GAP_LINE;)
    first--;
  if (!und_reader_token_is (self, first, "*"))
    return TRUE;
  for (gsize i = range.first; i < range.end; i++)
    n_stars += und_reader_token_is (self, i, "*") ? 1 : 0;
  return n_stars == 1 || n_stars > MOST_NOTED;
}

/**
 * und_reader_read_block:
 *
 * Reads from the part being read those who signed below it. A block names all who sign, as far as
 * the part tells. Time is linear in the part.
 */
void
und_reader_read_block (UndReader *self)
{
  g_autoptr (GPtrArray)
    found = g_ptr_array_new_with_free_func ((GDestroyNotify) und_signatory_free);
  UndRange range = und_reader_range (self, self->part->span);
  UndSignerBlock block = {
    .reader = self,
    .found = found,
    .rule = "signature-block",
    .says_bodies = und_signer_bodies_are_told (self, self->part->span),
    .only_persons = has_only_persons (self, range),
  };

  read_closings (&block, self->part->span);
  if (found->len == 0 && self->part->kind == UND_PART_LETTER)
    read_inline_block (&block, self->part->span);
  if (found->len == 0 && signs_without_closing (self->part->kind))
    read_tail (&block, self->part->span);
  if (found->len == 0 && self->part->kind == UND_PART_LETTER)
    und_signer_above_read (&block, self->part->span);
  und_signer_ending_part (&block);
  publish (&block, self->part);
  publish_completeness (self->part, block.is_partial);
}
